//! Enrolling an agent of a fleet with a key of this machine.
//!
//! Rules: STACK contract, section 5.23. One policy and idempotency key have one key pair, however often and from how many processes
//! it is tried; a key that was made is never lost, and the private half never leaves its file.

use std::fmt::Write as _;
use std::future::IntoFuture;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_runtime::files::PrivateFile;
use agent_clients_runtime::{BoxFuture, CallOptions, DecodeError, Error, Reply, call_options, hex};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::api::fleets::Fleets;
use crate::auth::{AgentKey, AgentKeyStore, Environment, PrivateJwk, StoredAgentKey};
use crate::types::{AgentPublicKey, FleetEnrollInput, FleetEnrolled, Jwk};

/// How often the key file of another process is looked for, while that process writes it (STACK contract, section 5.23).
const FILE_TRIES: u32 = 20;
/// How long is waited between two looks (STACK contract, section 5.23).
const FILE_PAUSE: Duration = Duration::from_millis(25);

/// What fleets can do beyond their plain requests.
pub trait FleetsExt {
    /// Enrols a member of a fleet with a key pair of this machine: makes the key, signs the challenge, and stores the key under the
    /// id of the new agent, so that a client in agent mode finds it.
    ///
    /// The key of a policy and idempotency key is kept in a file of its own from before the first request on. After any failure
    /// call it again with the same idempotency key: it uses the same key pair.
    ///
    /// # Errors
    ///
    /// As the two requests, and an auth error where the key file cannot be read or written.
    ///
    /// # Examples
    ///
    /// ```
    /// use stack_client::auth::AgentKeyStore;
    /// use stack_client::prelude::*;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let folder = tempfile::tempdir()?;
    /// # let policy = agent_clients_testkit::stack::Stack::FLEET_POLICY_ID;
    /// let keys = AgentKeyStore::new(folder.path()); // ~/.stack/agents unless set
    /// let enrolled = client.fleets().enroll_local(policy, "worker-1", "job-1").key_store(keys.clone()).await?;
    /// println!("{} signs with its own key from now on", enrolled.agent_id);
    /// assert!(keys.load(&enrolled.agent_id)?.is_some());
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn enroll_local(
        &self,
        policy_id: impl Into<String>,
        name: impl Into<String>,
        idempotency_key: impl Into<String>,
    ) -> LocalEnrollment;

    /// As [`enroll_local`](Self::enroll_local), for a workload: the same steps at the two operations for workloads.
    fn enroll_workload_local(
        &self,
        policy_id: impl Into<String>,
        name: impl Into<String>,
        idempotency_key: impl Into<String>,
    ) -> LocalEnrollment;
}

impl FleetsExt for Fleets {
    fn enroll_local(
        &self,
        policy_id: impl Into<String>,
        name: impl Into<String>,
        idempotency_key: impl Into<String>,
    ) -> LocalEnrollment {
        LocalEnrollment {
            fleets: self.clone(),
            policy_id: policy_id.into(),
            name: name.into(),
            idempotency_key: idempotency_key.into(),
            is_workload: false,
            keys: None,
            options: CallOptions::default(),
        }
    }

    fn enroll_workload_local(
        &self,
        policy_id: impl Into<String>,
        name: impl Into<String>,
        idempotency_key: impl Into<String>,
    ) -> LocalEnrollment {
        LocalEnrollment {
            is_workload: true,
            ..self.enroll_local(policy_id, name, idempotency_key)
        }
    }
}

/// An enrolment with a key of this machine; it begins when it is awaited. The call options are those of both requests.
#[derive(Clone, Debug)]
#[must_use = "nothing happens until this is awaited"]
pub struct LocalEnrollment {
    fleets: Fleets,
    policy_id: String,
    name: String,
    idempotency_key: String,
    is_workload: bool,
    keys: Option<AgentKeyStore>,
    options: CallOptions,
}

call_options!(LocalEnrollment);

impl LocalEnrollment {
    /// Where keys are kept; `~/.stack/agents` unless set.
    pub fn key_store(mut self, keys: AgentKeyStore) -> Self {
        self.keys = Some(keys);
        self
    }

    async fn run(self) -> Result<LocalEnrolled, Error> {
        let keys = match &self.keys {
            Some(keys) => keys.clone(),
            None => AgentKeyStore::of(&Environment::process())?,
        };
        let key_id = fleet_key_id(&self.policy_id, &self.idempotency_key);
        let stored = load_or_create(&keys, &key_id).await?;
        let enrolled = self.enroll(&stored.key).await?;
        let agent_id = enrolled.agent_id.clone();
        if !is_agent_id(&agent_id) {
            return Err(without_usable_id(&enrolled));
        }
        keys.save(&agent_id, &stored.key, Some(stored.enrolled_at))?;
        Ok(LocalEnrolled {
            agent_id,
            key_id,
            reply: enrolled,
        })
    }

    async fn enroll(self, key: &AgentKey) -> Result<Reply<FleetEnrolled>, Error> {
        let challenge = if self.is_workload {
            let asked = self.fleets.workload_enrollment_challenge(&self.policy_id);
            asked.with_options(self.options.clone()).await?
        } else {
            let asked = self.fleets.enrollment_challenge(&self.policy_id);
            asked.with_options(self.options.clone()).await?
        };
        let public = key.public_jwk();
        let input = FleetEnrollInput::new(
            self.name,
            self.idempotency_key,
            Jwk::new(public.kty, public.crv, public.x),
            &challenge.challenge_id,
            key.sign_challenge(&challenge.challenge),
        );
        if self.is_workload {
            let sent = self.fleets.enroll_workload(self.policy_id, input);
            sent.with_options(self.options).await
        } else {
            let sent = self.fleets.enroll(self.policy_id, input);
            sent.with_options(self.options).await
        }
    }
}

impl IntoFuture for LocalEnrollment {
    type Output = Result<LocalEnrolled, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

/// A member that was enrolled with a key of this machine.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LocalEnrolled {
    /// The id of the agent; its key is stored under it.
    pub agent_id: String,
    /// The id under which the key of this policy and idempotency key is stored.
    pub key_id: String,
    /// The whole answer.
    pub reply: Reply<FleetEnrolled>,
}

/// The id of the key of a policy and idempotency key: `fleet_` and the SHA-256, in hex, of the compact JSON list of the two, in
/// which everything that is not ASCII is escaped.
///
/// ```
/// let id = stack_client::fleet_key_id("flp_1", "job-1");
/// assert_eq!(id, "fleet_d56569e6c13f0f0a5a8ae9d5579ae5383742b9746aada5e11d018c04a1f6d67f");
/// ```
#[must_use]
pub fn fleet_key_id(policy_id: &str, idempotency_key: &str) -> String {
    let mut text = String::from("[");
    push_escaped(&mut text, policy_id);
    text.push(',');
    push_escaped(&mut text, idempotency_key);
    text.push(']');
    format!("fleet_{}", hex::encode(&Sha256::digest(text)))
}

/// A JSON string as Python writes it: ASCII alone, short escapes where there are any, the rest as `\uXXXX` of its UTF-16 units.
fn push_escaped(text: &mut String, value: &str) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            ' '..='~' => text.push(letter),
            _ => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    let _ = write!(text, "\\u{unit:04x}");
                }
            }
        }
    }
    text.push('"');
}

/// The form of a key file, in the official client's names.
#[derive(Serialize)]
struct KeyFile<'a> {
    agent_id: &'a str,
    #[serde(rename = "publicKey")]
    public_key: AgentPublicKey,
    #[serde(rename = "privateKey")]
    private_key: PrivateJwk,
    enrolled_at: Value,
}

/// The key of this id: the one that is there, else a new one in a file that is made exclusively.
async fn load_or_create(keys: &AgentKeyStore, key_id: &str) -> Result<StoredAgentKey, Error> {
    match keys.load(key_id) {
        Ok(Some(found)) => return Ok(found),
        Ok(None) => create(keys, key_id)?,
        // Perhaps another process is writing it.
        Err(_) => {}
    }
    for _ in 1..FILE_TRIES {
        if let Ok(Some(found)) = keys.load(key_id) {
            return Ok(found);
        }
        tokio::time::sleep(FILE_PAUSE).await;
    }
    keys.load(key_id)?.ok_or_else(|| {
        let why = "the key file was removed while it was used";
        Error::auth("", why, "enrol again with the same idempotency key")
    })
}

/// Makes a key in a file of this id, unless there is one by now.
fn create(keys: &AgentKeyStore, key_id: &str) -> Result<(), Error> {
    let key = AgentKey::generate()?;
    let file = KeyFile {
        agent_id: key_id,
        public_key: key.public_jwk(),
        private_key: key.to_jwk(),
        enrolled_at: epoch_seconds().into(),
    };
    let path = keys.path(key_id)?;
    let made = PrivateFile::new(path).create_json(&file).map_err(|cause| {
        let why = format!("the key cannot be stored: {cause}");
        Error::auth(
            "",
            why,
            "make the folder writable for this user, or give another with `key_store`",
        )
        .with_source(cause)
    });
    made.map(drop)
}

fn epoch_seconds() -> f64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs_f64()
}

/// `agt_` and at least one letter, digit, `_` or `-`: it becomes the name of a file.
fn is_agent_id(id: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    id.strip_prefix("agt_")
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(fits))
}

/// The member is enrolled, but its key cannot be stored under such an id.
fn without_usable_id(enrolled: &Reply<FleetEnrolled>) -> Error {
    let cause = DecodeError::new(
        "agent_id",
        "the agent was enrolled and the reply names it by no id of the form agt_…",
    );
    let body = serde_json::to_vec(&**enrolled).unwrap_or_default();
    Error::decode(
        enrolled.operation_id(),
        enrolled.status(),
        enrolled.headers().clone(),
        body.into(),
        cause,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with Python's `json.dumps([…], separators=(",", ":"))` and `hashlib.sha256`.
    #[test]
    fn key_ids_are_those_of_the_official_client_whatever_the_text() {
        for (policy, key, expected) in VECTORS {
            assert_eq!(
                fleet_key_id(policy, key),
                format!("fleet_{expected}"),
                "{policy:?} {key:?}"
            );
        }
    }

    #[test]
    fn only_an_id_that_can_name_a_file_is_an_agents() {
        for (id, fits) in [
            ("agt_fleet_enroll_local", true),
            ("agt_A-1_é", true),
            ("agt_", false),
            ("agt", false),
            ("", false),
            ("agt_../x", false),
            ("agt_a/b", false),
            ("agt_a.b", false),
            ("agt_a\n", false),
            ("fleet_1", false),
        ] {
            assert_eq!(is_agent_id(id), fits, "{id:?}");
        }
    }

    const VECTORS: &[(&str, &str, &str)] = &[
        (
            "flp_1",
            "job-1",
            "d56569e6c13f0f0a5a8ae9d5579ae5383742b9746aada5e11d018c04a1f6d67f",
        ),
        (
            "flp_1",
            "job-enroll_local",
            "011e61a75168f5dff74655cb211d1d1cce975178b0b36b260b2167e55ae4ab1b",
        ),
        (
            "flp_1",
            "job-enroll_workload_local",
            "a754e28687d079692eed085c770952e6ce5d3a4db2797b3d8d583bd6d2cdc915",
        ),
        (
            "flp/é",
            "schlüssel",
            "4437ad16009a86b2da12aca4e8b58101eb27ab080ed125582fae35db97eefaee",
        ),
        (
            "flp_1",
            "日本",
            "d8247cdb3dbbab34f2983995ef070aa2654e29c598ef409f96790d80eb7a856d",
        ),
        (
            "flp_1",
            "😀",
            "e54a173bd9f69f3d2b04e4426ab188491b80ff5b99a038e261d028c703e75dd4",
        ),
        (
            "a\"b\\c/d",
            "\u{a}\u{d}\u{9}\u{8}\u{c}\u{0}\u{1f}\u{7f}\u{80} ",
            "0148d1ab4477b282dfaa09dff0093a8ff4ef31e742dc0b765bd079d233838cca",
        ),
    ];
}
