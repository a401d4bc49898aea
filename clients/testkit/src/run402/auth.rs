//! Who is calling: wallets that sign in, sessions, keys of projects, sessions of CI runs (Run402 contract, sections 1.4 and 1.5).

use agent_clients_runtime::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::refusal::{Outcome, Refusal};
use super::state::State;
use super::wallet;
use crate::recorded::RecordedRequest;

/// How far a clock may be off, in milliseconds.
const SKEW_MS: i64 = 5 * 60 * 1000;

/// Whoever sends a request.
#[derive(Clone, Debug, Default)]
pub(super) struct Caller {
    /// A wallet, in lower case.
    pub(super) wallet: Option<String>,
    /// The project whose key was sent.
    pub(super) project: Option<String>,
    /// The binding of a CI run, which may deploy to `project` and nothing else.
    pub(super) binding: Option<String>,
    /// An end user of the project.
    pub(super) user: Option<String>,
}

impl Caller {
    /// The wallet; a refusal where none has signed in.
    pub(super) fn wallet(&self) -> Outcome<&str> {
        let wallet = self.wallet.as_deref();
        wallet.ok_or_else(|| Refusal::unauthorized("It takes a wallet that signs in"))
    }

    /// The project whose key was sent.
    pub(super) fn project(&self) -> Outcome<&str> {
        let project = self.project.as_deref();
        project.ok_or_else(|| Refusal::unauthorized("It takes a key of the project"))
    }
}

/// The session of a CI run.
pub(super) struct CiSession {
    pub(super) token: Secret,
    pub(super) binding: String,
    pub(super) project: String,
    /// In milliseconds since 1970.
    pub(super) ends: i64,
}

/// The session of an end user of a project.
pub(super) struct UserSession {
    pub(super) token: Secret,
    pub(super) project: String,
    pub(super) user: String,
    /// In milliseconds since 1970.
    pub(super) ends: i64,
}

/// The operations that a CI run may call.
const OF_CI_RUNS: [&str; 11] = [
    "deploy_plan",
    "deploy_commit",
    "deploy_resume",
    "deploy_plan_content",
    "deploy_commit_content",
    "deploy_status",
    "deploy_list",
    "deploy_events",
    "deploy_get_release",
    "deploy_get_active_release",
    "deploy_diff",
];

impl State {
    /// Checks the credentials, once for each request: a signature is used up by it.
    pub(super) fn admit(&mut self, class: &str, request: &RecordedRequest) -> Outcome<()> {
        if let Some(header) = request.header("sign-in-with-x") {
            if self.sign_ins.contains_key(header) {
                return Err(Refusal::unauthorized("SIGN-IN-WITH-X was used before"));
            }
            let signer = self.signer(header, request)?;
            self.sign_ins.insert(header.to_owned(), signer);
        }
        self.caller(class, request).map(drop)
    }

    /// Who it is, of a request that was admitted.
    pub(super) fn caller(&self, class: &str, request: &RecordedRequest) -> Outcome<Caller> {
        let bearer = bearer(request);
        let apikey = request.header("apikey");
        let mut caller = Caller {
            wallet: request
                .header("sign-in-with-x")
                .and_then(|header| self.sign_ins.get(header).cloned()),
            ..Caller::default()
        };
        if bearer.is_some_and(|token| Secret::from(token) == self.settings.session_token) {
            caller.wallet = Some(self.settings.wallet.clone());
        }
        if let Some(session) = bearer.and_then(|token| self.ci_session(token)) {
            let session = session?;
            let operation = request.operation().unwrap_or_default();
            if !OF_CI_RUNS.contains(&operation) {
                return Err(Refusal::new(403, "insufficient_scope", "A CI run may only deploy"));
            }
            caller.binding = Some(session.binding.clone());
            caller.project = Some(session.project.clone());
            return Ok(caller);
        }
        let anon = |key: Option<&str>| self.project_of_key(key, |project| &project.anon_key, "anon key");
        let service = |key: Option<&str>| self.project_of_key(key, |project| &project.service_key, "service key");
        caller.project = match class {
            "none" => None,
            "wallet" => {
                caller.wallet()?;
                None
            }
            "anon-key" => Some(anon(apikey)?),
            "function" => Some(service(apikey)?),
            "service" => Some(service(bearer)?),
            "anon" => Some(same(anon(apikey)?, anon(bearer)?)?),
            "storage" => Some(same(service(apikey)?, service(bearer)?)?),
            "settings" => Some(same(anon(apikey)?, service(bearer)?)?),
            "user" => {
                let project = anon(apikey)?;
                let user = self.user_of_token(&project, bearer.unwrap_or_default());
                caller.user = Some(user.ok_or_else(|| Refusal::unauthorized("The user's token is not valid"))?);
                Some(project)
            }
            other => unreachable!("the specification has no class {other:?} of credentials"),
        };
        Ok(caller)
    }

    /// The session of a CI run that this token is of; `None` where it is no such token.
    fn ci_session(&self, token: &str) -> Option<Outcome<&CiSession>> {
        let token = Secret::from(token);
        let session = self.ci_sessions.iter().find(|session| session.token == token)?;
        Some(
            match session.ends > self.now_ms() && !self.is_revoked(&session.binding) {
                true => Ok(session),
                false => Err(Refusal::new(
                    401,
                    "invalid_token",
                    "The session has ended, or its binding was revoked",
                )),
            },
        )
    }

    fn user_of_token(&self, project: &str, token: &str) -> Option<String> {
        let token = Secret::from(token);
        let mut known = self.user_sessions.iter();
        let session = known.find(|session| session.token == token && session.project == project)?;
        (session.ends > self.now_ms()).then(|| session.user.clone())
    }

    /// The wallet that signed the header for exactly this request; the error says which rule it breaks.
    fn signer(&self, header: &str, request: &RecordedRequest) -> Outcome<String> {
        let refused = |why: &str| Refusal::unauthorized(format!("SIGN-IN-WITH-X is refused: {why}"));
        let signed = SignIn::read(header).map_err(refused)?;
        let host = request.origin().trim_start_matches("http://");
        let domain = host.rsplit_once(':').map_or(host, |(domain, _)| domain);
        let mut uri = format!("{}{}", request.origin(), request.path());
        if let Some(query) = request.raw_query() {
            uri = format!("{uri}?{query}");
        }
        let is_nonce = |text: &str| text.len() == 32 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte));
        for (holds, why) in [
            (signed.text("domain") == domain, "it is for another domain"),
            (signed.text("uri") == uri, "it is for another address"),
            (
                signed.text("statement") == "Sign in to Run402",
                "it states something else",
            ),
            (signed.text("chainId") == "eip155:84532", "it names another chain"),
            (is_nonce(signed.text("nonce")), "its nonce is not 32 hexadecimal digits"),
            (!signed.fields.contains_key("resources"), "it names resources"),
        ] {
            if !holds {
                return Err(refused(why));
            }
        }
        signed.check_times(self.now_ms()).map_err(refused)?;
        signed.signer().map_err(refused)
    }
}

/// A signed message as it was sent: a header, or the delegation of a CI binding.
pub(super) struct SignIn {
    fields: Map<String, Value>,
}

/// The fields that are texts and always there.
const TEXTS: [&str; 11] = [
    "domain",
    "address",
    "statement",
    "uri",
    "version",
    "chainId",
    "type",
    "nonce",
    "issuedAt",
    "expirationTime",
    "signature",
];

impl SignIn {
    pub(super) fn read(value: &str) -> Result<Self, &'static str> {
        let json = STANDARD.decode(value).map_err(|_| "it is not base64")?;
        let fields: Map<String, Value> = serde_json::from_slice(&json).map_err(|_| "it is no JSON object")?;
        if TEXTS
            .iter()
            .any(|name| fields.get(*name).is_none_or(|value| !value.is_string()))
        {
            return Err("a field is missing, or is no text");
        }
        if fields
            .keys()
            .any(|name| name != "resources" && !TEXTS.contains(&name.as_str()))
        {
            return Err("it has a field that nobody knows");
        }
        let signed = Self { fields };
        if signed.text("version") != "1" || signed.text("type") != "eip191" {
            return Err("it is of another version or type");
        }
        Ok(signed)
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn resources(&self) -> Vec<&str> {
        let list = self.fields.get("resources").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    pub(super) fn check_times(&self, now_ms: i64) -> Result<(), &'static str> {
        let time = |name: &str| {
            let text = self.text(name);
            let form = text.len() == 24 && text.ends_with('Z');
            let parsed = text.parse::<Timestamp>().ok().filter(|_| form);
            parsed.map(Timestamp::as_millisecond)
        };
        let (Some(issued), Some(end)) = (time("issuedAt"), time("expirationTime")) else {
            return Err("a time is not one of ISO 8601 with milliseconds and Z");
        };
        if issued > now_ms + SKEW_MS {
            return Err("it is from the future");
        }
        match end > now_ms && end > issued {
            true => Ok(()),
            false => Err("it has expired"),
        }
    }

    /// The wallet that really signed, in lower case, which has to be the one that is claimed.
    pub(super) fn signer(&self) -> Result<String, &'static str> {
        let address = self.text("address");
        let claimed = wallet::read_address(address).ok_or("its address is none")?;
        if wallet::checksummed(&claimed) != address {
            return Err("its address has no checksum, or a wrong one");
        }
        let signer = wallet::signer(&wallet::text_hash(&self.message()), self.text("signature"));
        match signer == Some(claimed) {
            true => Ok(wallet::lower(&claimed)),
            false => Err("its signature is not that of its address"),
        }
    }

    /// The text that is signed.
    fn message(&self) -> String {
        let chain = self.text("chainId").rsplit(':').next().unwrap_or_default();
        let mut lines = vec![
            format!(
                "{} wants you to sign in with your Ethereum account:",
                self.text("domain")
            ),
            self.text("address").to_owned(),
            String::new(),
            self.text("statement").to_owned(),
            String::new(),
            format!("URI: {}", self.text("uri")),
            format!("Version: {}", self.text("version")),
            format!("Chain ID: {chain}"),
            format!("Nonce: {}", self.text("nonce")),
            format!("Issued At: {}", self.text("issuedAt")),
            format!("Expiration Time: {}", self.text("expirationTime")),
        ];
        let resources = self.resources();
        if !resources.is_empty() {
            lines.push("Resources:".to_owned());
            lines.extend(resources.iter().map(|resource| format!("- {resource}")));
        }
        lines.join("\n")
    }
}

/// Both credentials have to be of the same project.
fn same(one: String, other: String) -> Outcome<String> {
    match one == other {
        true => Ok(one),
        false => Err(Refusal::unauthorized("The two keys are of different projects")),
    }
}

/// The token of the `Authorization` header.
pub(super) fn bearer(request: &RecordedRequest) -> Option<&str> {
    let token = request.header("authorization")?.strip_prefix("Bearer ")?;
    (!token.is_empty()).then_some(token)
}
