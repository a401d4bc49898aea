//! The agents' key files, `~/.stack/agents/<agent id>.json` (STACK contract, section 1.5).
//!
//! Reads, writes and locks; decides nothing about enrolment. A file is written as a whole or not at all, for its owner
//! alone, and no id of an agent may lead out of the folder.

use std::path::{Path, PathBuf};

use agent_clients_runtime::Error;
use agent_clients_runtime::files::{FileError, FileLock, PrivateFile};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::agent_key::{AgentKey, PrivateJwk};
use super::{AuthError, AuthErrorKind, Environment};
use crate::types::AgentPublicKey;

/// The longest agent id that may name a file.
const MAX_ID_BYTES: usize = 200;

/// The folder with the key files of agents.
///
/// - Each file is `<agent id>.json`, readable by its owner alone from the moment it exists; it is replaced in one step.
/// - Next to it, `<agent id>.json.lock` is the lock that keeps two processes from enrolling the same agent at once. It
///   is empty and stays.
///
/// All methods block for as long as the disk takes.
///
/// ```
/// use stack_client::auth::{AgentKey, AgentKeyStore};
///
/// # let folder = tempfile::tempdir().unwrap();
/// let store = AgentKeyStore::new(folder.path());
/// assert!(store.load("agt_1")?.is_none());
/// let key = AgentKey::generate()?;
/// store.save("agt_1", &key, Some("2026-04-15T10:00:00.000Z".into()))?;
/// assert_eq!(store.load("agt_1")?.unwrap().key.public_jwk(), key.public_jwk());
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentKeyStore {
    folder: PathBuf,
}

/// A key pair as it is stored.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct StoredAgentKey {
    /// The agent it belongs to.
    pub agent_id: String,
    /// The key pair.
    pub key: AgentKey,
    /// When it was enrolled, as the file has it: a text, a number for the keys of a fleet, or null.
    pub enrolled_at: Value,
}

/// The key file's form. The names are the official client's.
#[derive(Serialize, Deserialize)]
struct Document {
    agent_id: String,
    #[serde(rename = "publicKey")]
    public_key: AgentPublicKey,
    #[serde(rename = "privateKey")]
    private_key: PrivateJwk,
    #[serde(default)]
    enrolled_at: Value,
}

/// What is there in the place of a key file.
pub(crate) enum Found {
    Key(Box<StoredAgentKey>),
    Nothing,
    /// A file that holds no key; the text says why and shows nothing of it.
    Unreadable(String),
}

impl AgentKeyStore {
    /// The key files in this folder.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The key files of the user: `~/.stack/agents`.
    ///
    /// # Errors
    /// A configuration error where there is no home directory.
    pub fn of(environment: &Environment) -> Result<Self, Error> {
        environment.agents_folder().map(Self::new).ok_or_else(|| {
            Error::config(
                "agent_id",
                "there is no home directory to keep the agent's key in",
                "set HOME, or give one with `environment`",
            )
        })
    }

    /// Where the key of this agent is.
    ///
    /// # Errors
    /// Invalid input where the id cannot be the name of a file: see [`check_id`](Self::check_id).
    pub fn path(&self, agent_id: &str) -> Result<PathBuf, Error> {
        Ok(self.file(agent_id)?.path().to_owned())
    }

    /// Refuses an id that could name a file elsewhere: empty, with `/`, `\`, `:` or a control character, with a dot at
    /// its begin or end, or longer than 200 bytes. Ids are opaque otherwise.
    ///
    /// # Errors
    /// Invalid input.
    pub fn check_id(agent_id: &str) -> Result<(), Error> {
        let why = if agent_id.trim().is_empty() {
            "it is empty"
        } else if agent_id.len() > MAX_ID_BYTES {
            "it is longer than 200 bytes"
        } else if agent_id.starts_with('.') || agent_id.ends_with(['.', ' ']) {
            "it begins or ends like no name of a file should"
        } else if agent_id
            .chars()
            .any(|c| c.is_control() || matches!(c, '/' | '\\' | ':'))
        {
            "it holds a character that could lead to another file"
        } else {
            return Ok(());
        };
        Err(Error::invalid_input(
            "",
            "agent_id",
            why,
            "give the id as the API gave it, such as agt_7kx9m2nq4p",
        ))
    }

    /// The key of this agent; `None` where there is no file.
    ///
    /// # Errors
    /// An auth error of kind [`AuthErrorKind::KeyFile`] where the file cannot be read, holds no key pair, or is that of
    /// another agent.
    pub fn load(&self, agent_id: &str) -> Result<Option<StoredAgentKey>, Error> {
        match self.find(agent_id).map_err(|cause| cause.into_error(""))? {
            Found::Key(key) => Ok(Some(*key)),
            Found::Nothing => Ok(None),
            Found::Unreadable(why) => {
                Err(unreadable(&self.folder.join(format!("{agent_id}.json")), &why).into_error(""))
            }
        }
    }

    /// Writes the key of this agent, in place of any before.
    ///
    /// # Errors
    /// An auth error of kind [`AuthErrorKind::KeyFile`]; what was there is then untouched.
    pub fn save(&self, agent_id: &str, key: &AgentKey, enrolled_at: Option<Value>) -> Result<(), Error> {
        let document = Document {
            agent_id: agent_id.to_owned(),
            public_key: key.public_jwk(),
            private_key: key.to_jwk(),
            enrolled_at: enrolled_at.unwrap_or(Value::Null),
        };
        let file = self.file(agent_id)?;
        file.write_json(&document)
            .map_err(|cause| not_writable(cause).into_error(""))
    }

    /// Waits for the lock of this agent's file and holds it until the result is dropped.
    ///
    /// # Errors
    /// An auth error of kind [`AuthErrorKind::KeyFile`] where the folder cannot be written.
    pub fn lock(&self, agent_id: &str) -> Result<FileLock, Error> {
        self.file(agent_id)?
            .lock()
            .map_err(|cause| not_writable(cause).into_error(""))
    }

    /// [`lock`](Self::lock) without holding a thread: the other one may wait for a person.
    pub(crate) async fn lock_async(&self, agent_id: &str) -> Result<FileLock, Error> {
        let locked = self.file(agent_id)?.lock_async().await;
        locked.map_err(|cause| not_writable(cause).into_error(""))
    }

    pub(crate) fn find(&self, agent_id: &str) -> Result<Found, AuthError> {
        let file = self.file(agent_id).map_err(|cause| {
            AuthError::new(
                AuthErrorKind::KeyFile,
                "the agent's id cannot name a file",
                "correct agent_id",
            )
            .caused_by(cause)
        })?;
        let document = match file.read_json::<Document>() {
            Ok(Some(document)) => document,
            Ok(None) => return Ok(Found::Nothing),
            // A key that is there and may not be read is not lost: enrolling again would replace it.
            Err(cause) if cause.io().is_some() => {
                let why = cause.to_string();
                return Err(AuthError::new(
                    AuthErrorKind::KeyFile,
                    why,
                    "let this user read the file, or move it away to enrol anew",
                )
                .caused_by(cause));
            }
            Err(_) => return Ok(Found::Unreadable("it is not the JSON of a key file".to_owned())),
        };
        if document.agent_id != agent_id {
            return Err(AuthError::new(
                AuthErrorKind::KeyFile,
                format!("{} is the key file of another agent", file.path().display()),
                "move it to the name of its agent",
            ));
        }
        if document.public_key.x != document.private_key.x {
            return Ok(Found::Unreadable("its two keys do not belong together".to_owned()));
        }
        Ok(match AgentKey::read_jwk(&document.private_key) {
            Ok(key) => Found::Key(Box::new(StoredAgentKey {
                agent_id: document.agent_id,
                key,
                enrolled_at: document.enrolled_at,
            })),
            Err(why) => Found::Unreadable(format!("of its private key, {why}")),
        })
    }

    fn file(&self, agent_id: &str) -> Result<PrivateFile, Error> {
        Self::check_id(agent_id)?;
        Ok(PrivateFile::new(self.folder.join(format!("{agent_id}.json"))))
    }
}

/// The error of a file that holds no key, where a key is needed.
pub(crate) fn unreadable(path: &Path, why: &str) -> AuthError {
    AuthError::new(
        AuthErrorKind::KeyFile,
        format!("the key file {} holds no key: {why}", path.display()),
        "restore it, or move it away to enrol anew",
    )
}

fn not_writable(cause: FileError) -> AuthError {
    AuthError::new(
        AuthErrorKind::KeyFile,
        cause.to_string(),
        "make the folder writable for this user, or give another home with `environment`",
    )
    .caused_by(cause)
}

#[cfg(test)]
mod tests {
    use agent_clients_runtime::Secret;

    use super::*;

    fn secret_of(key: &AgentKey) -> Secret {
        key.to_jwk().d
    }

    #[test]
    fn no_agent_id_leads_out_of_the_folder() {
        for id in [
            "", " ", ".", "..", "../x", "a/b", "a\\b", "/etc/x", "C:x", "a\0b", "a\nb", ".hidden", "x.", "x ",
        ] {
            assert!(AgentKeyStore::check_id(id).is_err(), "{id:?}");
        }
        assert!(AgentKeyStore::check_id(&"a".repeat(201)).is_err());
        let store = AgentKeyStore::new("/home/u/.stack/agents");
        for id in [
            "agt_7kx9m2nq4p",
            "fleet_d56569e6",
            "a.b",
            "Ünïcode",
            "with space",
            "a@b+c",
        ] {
            let path = store.path(id).unwrap();
            assert_eq!(path.parent(), Some(Path::new("/home/u/.stack/agents")), "{id}");
            assert_eq!(path.file_name().unwrap().to_str().unwrap(), format!("{id}.json"));
        }
    }

    #[test]
    fn a_saved_key_has_the_official_form_and_nobody_else_may_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let store = AgentKeyStore::new(folder.path().join("agents"));
        let key = AgentKey::from_seed(&[7; 32]);
        store.save("agt_1", &key, None).unwrap();
        let path = store.path("agt_1").unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        let (x, d) = (key.public_jwk().x, secret_of(&key));
        assert_eq!(
            value,
            serde_json::json!({
                "agent_id": "agt_1",
                "publicKey": {"kty": "OKP", "crv": "Ed25519", "x": x},
                "privateKey": {"kty": "OKP", "crv": "Ed25519", "x": x, "d": d.expose()},
                "enrolled_at": null,
            })
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(!format!("{:?}", store.load("agt_1").unwrap()).contains(d.expose()));
    }

    #[test]
    fn what_holds_no_key_is_told_apart_from_what_is_missing_or_anothers() {
        let folder = tempfile::tempdir().unwrap();
        let store = AgentKeyStore::new(folder.path());
        let key = AgentKey::from_seed(&[7; 32]);
        store.save("agt_1", &key, Some(1_714_850_000.into())).unwrap();
        let good = std::fs::read_to_string(store.path("agt_1").unwrap()).unwrap();
        assert_eq!(store.load("agt_1").unwrap().unwrap().enrolled_at, 1_714_850_000);
        let other = AgentKey::from_seed(&[8; 32]);
        let foreign = good.replace(&key.public_jwk().x, &other.public_jwk().x);
        for text in [
            "",
            "{",
            "null",
            "[]",
            "{\"agent_id\":\"agt_1\"}",
            &good[..good.len() / 2],
            &foreign,
        ] {
            std::fs::write(store.path("agt_1").unwrap(), text).unwrap();
            assert!(matches!(store.find("agt_1"), Ok(Found::Unreadable(_))), "{text}");
            let error = store.load("agt_1").unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(
                shown.contains("agt_1.json") && !shown.contains(secret_of(&key).expose()),
                "{shown}"
            );
        }
        std::fs::write(store.path("agt_2").unwrap(), good).unwrap();
        let error = store.load("agt_2").unwrap_err();
        assert_eq!(AuthError::find(&error).unwrap().kind(), AuthErrorKind::KeyFile);
        assert!(error.to_string().contains("another agent"), "{error}");
    }
}
