//! What the tests of this folder share: a home directory, a scripted API, and a look into tokens.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::{Value, json};
use stack_client::auth::Environment;
use stack_client::{Client, ClientBuilder};
use tempfile::TempDir;

pub const BASE: &str = "https://stack.test";

/// A home directory of its own, with the environment of a process that lives there.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn environment(&self) -> Environment {
        Environment::empty().with_home(self.path())
    }

    pub fn builder(&self, transport: &MemoryTransport) -> ClientBuilder {
        builder(self.environment(), transport)
    }

    pub fn credentials(&self) -> PathBuf {
        self.path().join(".stack/credentials.json")
    }

    pub fn key_file(&self, agent: &str) -> PathBuf {
        self.path().join(format!(".stack/agents/{agent}.json"))
    }

    /// Signed in: a credentials file with the refresh token `rt-0` and a key that no version knows.
    pub fn sign_in(self) -> Self {
        let value = json!({
            "client_id": "cli_abc", "refresh_token": "rt-0", "issued_at": 1, "refresh_expires_at": 2,
            "scope": "agents:read", "extra": {"kept": [1, null]},
        });
        write(&self.credentials(), &value.to_string());
        self
    }

    /// The names of all files, with their folders below the home.
    pub fn files(&self) -> Vec<String> {
        fn walk(folder: &Path, root: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, root, found);
                } else {
                    found.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        let mut found = Vec::new();
        walk(self.path(), self.path(), &mut found);
        found.sort();
        found
    }
}

pub fn builder(environment: Environment, transport: &MemoryTransport) -> ClientBuilder {
    Client::builder()
        .environment(environment)
        .base_url(BASE)
        .transport(transport.clone())
}

pub fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

pub fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[cfg(unix)]
pub fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A folder in which a file of this name can be made by hand and read, but no lock and no temporary file next to it:
/// their longer names make the path longer than Linux takes. It stands for a folder that cannot be written, also for
/// root.
pub fn cramped(root: &Path, name: &str, below: &str) -> PathBuf {
    const LONGEST: usize = 4095;
    let wanted = LONGEST - 1 - name.len() - below.len();
    let mut path = root.to_str().unwrap().to_owned();
    while path.len() < wanted {
        let left = wanted - path.len();
        // A component of its own needs a slash and a letter: never leave a single character over.
        let part = if left > 202 { 200 } else { left - 1 };
        path.push('/');
        path.push_str(&"d".repeat(part));
    }
    assert_eq!(path.len(), wanted);
    PathBuf::from(path)
}

/// An API that answers `GET /v1/agents` with no agents.
pub fn api() -> MemoryTransport {
    let transport = MemoryTransport::new();
    transport.on_any("GET", "/v1/agents", |_| Answer::json(&json!([])));
    transport
}

/// Answers every refresh: `at-1` and `rt-1`, then `at-2` and `rt-2`, and so on. `change` has the last word.
pub fn tokens(transport: &MemoryTransport, change: impl Fn(usize, Value) -> Answer + Send + Sync + 'static) {
    let count = Mutex::new(0);
    transport.on_any("POST", "/oauth/token", move |_| {
        let number = {
            let mut count = count.lock().unwrap();
            *count += 1;
            *count
        };
        let reply =
            json!({"access_token": format!("at-{number}"), "refresh_token": format!("rt-{number}"), "expires_in": 300});
        change(number, reply)
    });
}

/// What was sent, a line each: method, path, and the credential or the refresh token.
pub fn lines(transport: &MemoryTransport) -> Vec<String> {
    transport.requests().iter().map(line).collect()
}

fn line(request: &RecordedRequest) -> String {
    let place = format!("{} {}", request.method(), request.path());
    match (request.header("authorization"), form(request).as_slice()) {
        (Some(value), _) => format!("{place} {value}"),
        (None, []) => place,
        (None, pairs) => {
            let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            format!("{place} {}", pairs.join("&"))
        }
    }
}

/// The pairs of a form body; none for any other.
pub fn form(request: &RecordedRequest) -> Vec<(String, String)> {
    if request.header("content-type") != Some("application/x-www-form-urlencoded") {
        return Vec::new();
    }
    let mut url = stack_client::runtime::reqwest::Url::parse(BASE).unwrap();
    url.set_query(Some(std::str::from_utf8(request.body()).unwrap()));
    url.query_pairs()
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

/// The form of a refresh from the credentials file.
pub fn refresh_line(token: &str) -> String {
    format!("POST /oauth/token grant_type=refresh_token&refresh_token={token}&client_id=cli_abc")
}

pub fn call_line(token: &str) -> String {
    format!("GET /v1/agents Bearer {token}")
}

/// What an agent's JWT says, after its signature was checked strictly with the public key.
pub struct AgentToken {
    pub header: String,
    pub claims: Value,
}

pub fn agent_token(request: &RecordedRequest, x: &str) -> AgentToken {
    let token = request
        .header("authorization")
        .unwrap()
        .strip_prefix("Bearer ")
        .unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    assert!(
        verifies(x, signed.as_bytes(), signature),
        "the signature of {}",
        request.path()
    );
    let (header, claims) = signed.split_once('.').unwrap();
    AgentToken {
        header: String::from_utf8(decoded(header)).unwrap(),
        claims: serde_json::from_slice(&decoded(claims)).unwrap(),
    }
}

pub fn verifies(x: &str, message: &[u8], signature: &str) -> bool {
    let key = VerifyingKey::from_bytes(&decoded(x).try_into().unwrap()).unwrap();
    let signature = Signature::from_slice(&decoded(signature)).unwrap();
    key.verify_strict(message, &signature).is_ok()
}

pub fn decoded(text: &str) -> Vec<u8> {
    BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
}

pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// A list that a closure can write to.
pub type Heard<T> = Arc<Mutex<Vec<T>>>;

/// Answers the two calls of enrolments of any agent, and keeps the keys that were enrolled.
pub fn enrolments(transport: &MemoryTransport) -> Heard<Value> {
    let keys = Heard::default();
    transport.on_any("POST", "/v1/agents/{id}/enrollment-challenge", |_| {
        Answer::json(&json!({"challenge_id": "ech_1", "challenge": "c2lnbiBtZQ-challenge"}))
    });
    let enrolled = keys.clone();
    transport.on_any("POST", "/v1/agents/{id}/enroll", move |request| {
        enrolled.lock().unwrap().push(request.json::<Value>().unwrap());
        Answer::json(&json!({"enrolled_at": "2026-04-15T10:00:00.000Z"}))
    });
    keys
}
