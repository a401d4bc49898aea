//! A server in memory that answers as the recorded one does: it stages content, makes plans and releases, refuses in the recorded words,
//! and ends where the real one ends. While it is down, every connection is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use run402_client::core_server::CoreClient;
use run402_client::credentials::{MemoryCredentials, ProjectKeys};
use run402_client::runtime::serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The project of all tests, and its keys: a test that prints one of these has failed.
pub const PROJECT: &str = "prj_e56422c7ed69aaef";
pub const ANON_KEY: &str = "r402_anon_hunter1";
pub const SERVICE_KEY: &str = "r402_service_hunter2";

#[derive(Clone)]
pub struct Server {
    pub transport: MemoryTransport,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
pub struct State {
    /// Staged content by its hash.
    pub staged: BTreeMap<String, Vec<u8>>,
    plans: BTreeMap<String, Value>,
    /// The release that is live.
    pub live: Option<String>,
    /// How many commits came.
    pub commits: usize,
    /// The answer to the next commit is lost after it was done.
    pub lose_commit: bool,
    /// What a commit is said to have done.
    pub commit_status: Option<&'static str>,
    /// Requests of this route break before anything is done, so often.
    pub breaks: Option<(&'static str, usize)>,
    /// Its process has ended.
    pub down: bool,
    /// Somebody starts it again as soon as it has ended.
    pub supervised: bool,
}

impl Server {
    pub fn new() -> Self {
        let server = Self {
            transport: MemoryTransport::new(),
            state: Arc::default(),
        };
        server.on("POST", "/apply/v1/plans", State::plan);
        server.on("POST", "/apply/v1/plans/{id}/commit", State::commit);
        server.on("POST", "/projects/v1/{id}/content", State::content);
        server.on("GET", "/projects/v1/{id}", State::project);
        server
    }

    fn on(&self, method: &str, route: &'static str, answer: fn(&mut State, &RecordedRequest) -> Answer) {
        let state = self.state.clone();
        self.transport.on_any(method, route, move |request| {
            let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
            if state.down {
                return Answer::refused();
            }
            match &mut state.breaks {
                Some((broken, left)) if *broken == route && *left > 0 => {
                    *left -= 1;
                    Answer::broken()
                }
                _ => answer(&mut state, request),
            }
        });
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn client(&self) -> CoreClient {
        client_over(&self.transport)
    }

    /// Method and path of each request.
    pub fn lines(&self) -> Vec<String> {
        lines(&self.transport)
    }
}

pub fn client_over(transport: &MemoryTransport) -> CoreClient {
    let keys = ProjectKeys::new(ANON_KEY, SERVICE_KEY);
    CoreClient::builder()
        .base_url("http://core.test")
        .credentials(MemoryCredentials::new().project(PROJECT, keys))
        .transport(transport.clone())
        .build()
        .expect("the client can be made")
}

pub fn lines(transport: &MemoryTransport) -> Vec<String> {
    let requests = transport.requests();
    requests
        .iter()
        .map(|request| format!("{} {}", request.method(), request.path()))
        .collect()
}

fn body(request: &RecordedRequest) -> Value {
    request.json().unwrap_or(Value::Null)
}

fn digest(of: &str) -> String {
    let hash = Sha256::digest(of.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl State {
    fn ends(&mut self) -> Answer {
        self.down = !self.supervised;
        Answer::broken()
    }

    fn plan(&mut self, request: &RecordedRequest) -> Answer {
        let spec = body(request)["spec"].clone();
        if spec["project"] != PROJECT {
            let project = spec["project"].as_str().unwrap_or_default();
            let message = format!("Run402 Core project not found: {project}");
            return Answer::json(&json!({"error": "project_not_found", "message": message, "project_id": project}))
                .with_status(404);
        }
        let id = format!("plan_{}", self.plans.len() + 1);
        let target = format!("rel_{}", &digest(&spec.to_string())[..24]);
        let noop = self.live.as_ref() == Some(&target);
        self.plans.insert(id.clone(), json!({"spec": spec, "target": target}));
        Answer::json(&json!({
            "plan_id": id,
            "project_id": PROJECT,
            "release_spec_digest": "run402-apply-request-v1:719bbbb0",
            "base_release_id": self.live,
            "target_release_id": target,
            "target_release_digest": format!("run402-materialized-release-v1:{target}"),
            "storage_effects": {"noop": true, "puts": [], "deletes": [], "sync_prune": null},
            "noop": noop,
            "status": "planned",
            "created_at": "2026-11-22T14:13:32.852Z",
        }))
        .with_status(201)
    }

    fn content(&mut self, request: &RecordedRequest) -> Answer {
        let body = body(request);
        let encoded = body["bytes_base64"].as_str().unwrap_or_default();
        let bytes = STANDARD.decode(encoded).unwrap_or_default();
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        if body["sha256"] != hash.as_str() || body["size"] != bytes.len() {
            return self.ends();
        }
        let reply = json!({
            "staged": true,
            "sha256": hash,
            "size_bytes": bytes.len(),
            "content_type": body["content_type"],
        });
        self.staged.insert(hash, bytes);
        Answer::json(&reply).with_status(201)
    }

    fn commit(&mut self, request: &RecordedRequest) -> Answer {
        self.commits += 1;
        let id = request.segments()[3].clone();
        let plan = self.plans[&id].clone();
        let migrations = plan["spec"]["database"]["migrations"].as_array().cloned();
        let broken = |migration: &Value| migration["sql"].as_str().is_some_and(|sql| sql.contains("TABEL"));
        if migrations.is_some_and(|all| all.iter().any(broken)) {
            return self.ends();
        }
        let mut wanted = BTreeSet::new();
        hashes(&plan["spec"]["site"], &mut wanted);
        hashes(&plan["spec"]["functions"], &mut wanted);
        if let Some(missing) = wanted.into_iter().find(|hash| !self.staged.contains_key(hash)) {
            let message = format!("Static content {missing} has not been staged for project {PROJECT}.");
            return Answer::json(&json!({"error": "content_digest_missing", "message": message})).with_status(409);
        }
        let target = plan["target"].as_str().unwrap_or_default().to_owned();
        let noop = self.live.as_ref() == Some(&target);
        self.live = Some(target.clone());
        if std::mem::take(&mut self.lose_commit) {
            return Answer::broken();
        }
        Answer::json(&json!({
            "plan_id": id,
            "project_id": PROJECT,
            "release_id": target,
            "release_digest": format!("run402-materialized-release-v1:{target}"),
            "status": self.commit_status.unwrap_or(if noop { "noop" } else { "committed" }),
        }))
    }

    fn project(&mut self, _: &RecordedRequest) -> Answer {
        Answer::json(&project(self.live.as_deref()))
    }
}

/// The recorded project, with one feature of each kind.
pub fn project(live: Option<&str>) -> Value {
    json!({
        "project_id": PROJECT,
        "schema_slot": "project_e56422c7ed69aaef",
        "public_id": "local_9fa01179dd3bc1303c90",
        "anon_key": ANON_KEY,
        "service_key": SERVICE_KEY,
        "endpoints": {
            "rest_url": "http://127.0.0.1:4300",
            "static_base_url": format!("http://core.test/projects/v1/{PROJECT}/static"),
            "storage_base_url": format!("http://core.test/projects/v1/{PROJECT}/storage"),
        },
        "active_release_id": live,
        "capabilities": {
            "runtime_contract_version": "run402-runtime-kernel-v1",
            "supported_features": ["database.migrations.inline-sql"],
            "unsupported_features": [{"feature": "site.patch", "error": "unsupported_capability"}],
        },
    })
}

/// All hashes of content in a part of a specification.
fn hashes(part: &Value, found: &mut BTreeSet<String>) {
    match part {
        Value::Object(fields) => {
            if let Some(Value::String(hash)) = fields.get("sha256") {
                found.insert(hash.clone());
            }
            fields.values().for_each(|field| hashes(field, found));
        }
        Value::Array(all) => all.iter().for_each(|one| hashes(one, found)),
        _ => {}
    }
}
