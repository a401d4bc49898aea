//! A service in memory: plans that know which content is there, upload sessions with checksums, commits by key, operations that go
//! through their phases, releases. What a request must not do is a panic, which fails the test.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use run402_client::runtime::serde_json::{self, Value, json};
use sha2::{Digest, Sha256};

use crate::support::{SIGNATURE, body};

/// How the service behaves.
#[derive(Clone)]
pub struct Rules {
    /// Larger content goes in parts of so many bytes.
    pub part_bytes: usize,
    /// What the looks at an operation say, one after the other.
    pub phases: Vec<&'static str>,
    /// When the presigned addresses end.
    pub expires_at: String,
    /// Whether the addresses carry the checksum.
    pub checksum_in_query: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            part_bytes: 1 << 20,
            phases: vec!["staging", "activating", "ready"],
            expires_at: "2099-01-01T00:00:00.000Z".to_owned(),
            checksum_in_query: false,
        }
    }
}

#[derive(Clone)]
pub struct Gateway {
    pub transport: MemoryTransport,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
pub struct State {
    pub rules: Rules,
    pub content: BTreeMap<String, Vec<u8>>,
    plans: BTreeMap<String, Plan>,
    uploads: BTreeMap<String, Upload>,
    content_plans: BTreeMap<String, Vec<String>>,
    operations: BTreeMap<String, Operation>,
    /// Specifications of all releases, the live one last.
    pub releases: Vec<(String, Value)>,
    /// How many parts were put.
    pub puts: usize,
    pub content_plans_made: usize,
}

struct Plan {
    spec: Value,
    key: Value,
    base: Option<String>,
    operation: String,
    committed: bool,
}

struct Upload {
    sha256: String,
    size: usize,
    parts: Vec<(usize, usize)>,
    bytes: BTreeMap<usize, Vec<u8>>,
}

struct Operation {
    plan: String,
    release: Option<String>,
    looks: usize,
}

impl Gateway {
    pub fn new(rules: Rules) -> Self {
        let gateway = Self {
            transport: MemoryTransport::new(),
            state: Arc::new(Mutex::new(State {
                rules,
                ..State::default()
            })),
        };
        gateway.serve();
        gateway
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn on(&self, method: &str, route: &str, answer: fn(&mut State, &RecordedRequest) -> Answer) {
        let state = self.state.clone();
        self.transport.on_any(method, route, move |request| {
            answer(&mut state.lock().unwrap_or_else(PoisonError::into_inner), request)
        });
    }

    fn serve(&self) {
        self.on("POST", "/content/v1/plans", State::plan_content);
        self.on("POST", "/content/v1/plans/{id}/commit", State::commit_content);
        self.on("PUT", "/storage/{upload}/{part}", State::put);
        self.on("POST", "/apply/v1/plans", State::plan);
        self.on("POST", "/apply/v1/plans/{id}/commit", State::commit);
        self.on("GET", "/apply/v1/operations/{id}", State::look);
        self.on("POST", "/apply/v1/operations/{id}/resume", State::look);
        self.on("GET", "/apply/v1/releases/active", State::active);
    }

    /// That there is exactly one release, and that all its content is there.
    pub fn assert_one_release(&self, what: &str) {
        let state = self.state();
        assert_eq!(state.releases.len(), 1, "{what}");
        for (sha256, _) in refs(&state.releases[0].1) {
            assert!(state.content.contains_key(&sha256), "{what}: {sha256} is lost");
        }
    }
}

fn error(status: u16, code: &str) -> Answer {
    Answer::json(&json!({"message": code, "code": code, "retryable": false})).with_status(status)
}

/// All content of a specification: hash and size.
pub fn refs(spec: &Value) -> BTreeSet<(String, u64)> {
    let mut found = BTreeSet::new();
    fn walk(value: &Value, found: &mut BTreeSet<(String, u64)>) {
        if let Some(sha256) = value["sha256"].as_str() {
            let size = value["size"].as_u64().or(value["size_bytes"].as_u64()).unwrap();
            found.insert((sha256.to_owned(), size));
        }
        match value {
            Value::Array(list) => list.iter().for_each(|one| walk(one, found)),
            Value::Object(map) => map.values().for_each(|one| walk(one, found)),
            _ => {}
        }
    }
    walk(spec, &mut found);
    found
}

pub fn sha_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl State {
    /// Whether no commit has arrived.
    pub fn is_idle(&self) -> bool {
        self.operations.is_empty()
    }

    fn plan(&mut self, request: &RecordedRequest) -> Answer {
        let input = body(request);
        let spec = match input["manifest_ref"]["sha256"].as_str() {
            None => input["spec"].clone(),
            Some(sha256) => {
                assert_eq!(input["spec"].as_object().unwrap().len(), 1);
                let Some(bytes) = self.content.get(sha256) else {
                    return error(409, "CONTENT_MISSING");
                };
                serde_json::from_slice(bytes).unwrap()
            }
        };
        let base = self.releases.last().map(|(id, _)| id.clone());
        let key = input["idempotency_key"].clone();
        let same = |plan: &Plan| !key.is_null() && plan.key == key && plan.spec == spec;
        // One key, one plan: as long as the base is the same, or the plan is committed already.
        let known = self
            .plans
            .iter()
            .find(|(_, plan)| same(plan) && (plan.base == base || plan.committed))
            .map(|(id, _)| id.clone());
        let id = known.unwrap_or_else(|| {
            let id = format!("plan_{}", self.plans.len() + 1);
            let operation = format!("op_{}", self.plans.len() + 1);
            let plan = Plan {
                spec: spec.clone(),
                key,
                base,
                operation,
                committed: false,
            };
            self.plans.insert(id.clone(), plan);
            id
        });
        let missing: Vec<Value> = refs(&spec)
            .into_iter()
            .map(|(sha256, size)| {
                let present = self.content.contains_key(&sha256);
                json!({"sha256": sha256, "size": size, "present": present})
            })
            .collect();
        Answer::json(&json!({
            "kind": "plan_response", "plan_id": id, "operation_id": self.plans[&id].operation, "is_noop": false,
            "summary": "planned", "missing_content": missing, "warnings": [],
        }))
    }

    fn plan_content(&mut self, request: &RecordedRequest) -> Answer {
        let input = body(request);
        self.content_plans_made += 1;
        let plan = format!("content_{}", self.content_plans_made);
        let mut sessions = Vec::new();
        let mut uploads = Vec::new();
        for one in input["content"].as_array().unwrap() {
            let sha256 = one["sha256"].as_str().unwrap().to_owned();
            let size = usize::try_from(one["size"].as_u64().unwrap()).unwrap();
            if self.content.contains_key(&sha256) {
                continue;
            }
            let multipart = size > self.rules.part_bytes;
            let step = if multipart { self.rules.part_bytes } else { size.max(1) };
            let parts: Vec<(usize, usize)> = (0..size.max(1))
                .step_by(step)
                .map(|at| (at, (at + step).min(size)))
                .collect();
            let id = format!("upl_{}", self.uploads.len() + 1);
            let urls: Vec<Value> = parts
                .iter()
                .enumerate()
                .map(|(at, (start, end))| {
                    let number = at + 1;
                    let checksum = match self.rules.checksum_in_query {
                        true => format!("&x-amz-checksum-sha256={}", "abc%3D"),
                        false => String::new(),
                    };
                    json!({
                        "part_number": number,
                        "url": format!("https://storage.test/storage/{id}/{number}?X-Amz-Signature={SIGNATURE}{checksum}"),
                        "byte_start": start,
                        "byte_end": i64::try_from(*end).unwrap() - 1,
                    })
                })
                .collect();
            sessions.push(json!({
                "sha256": sha256, "mode": if multipart { "multipart" } else { "single" }, "parts": urls,
                "part_count": parts.len(), "upload_id": id, "expires_at": self.rules.expires_at,
            }));
            let upload = Upload {
                sha256,
                size,
                parts,
                bytes: BTreeMap::new(),
            };
            self.uploads.insert(id.clone(), upload);
            uploads.push(id);
        }
        self.content_plans.insert(plan.clone(), uploads);
        Answer::json(&json!({"plan_id": plan, "expires_at": self.rules.expires_at, "missing": sessions, "entries": []}))
            .with_status(201)
    }

    fn put(&mut self, request: &RecordedRequest) -> Answer {
        assert_eq!(request.header("authorization"), None, "a credential went to storage");
        assert_eq!(request.header("apikey"), None, "a credential went to storage");
        assert_eq!(request.header("content-type"), None);
        let bytes = request.body().to_vec();
        let checksum = STANDARD.encode(Sha256::digest(&bytes));
        let header = request.header("x-amz-checksum-sha256");
        match self.rules.checksum_in_query {
            true => assert_eq!(header, None, "the address has the checksum already"),
            false => assert_eq!(header, Some(checksum.as_str())),
        }
        let segments = request.segments();
        let number: usize = segments[2].parse().unwrap();
        let upload = self.uploads.get_mut(&segments[1]).unwrap();
        let (start, end) = upload.parts[number - 1];
        assert_eq!(bytes.len(), end - start, "a part has another length");
        upload.bytes.insert(number, bytes);
        self.puts += 1;
        Answer::new(200)
    }

    fn commit_content(&mut self, request: &RecordedRequest) -> Answer {
        let plan = &request.segments()[3];
        for id in &self.content_plans[plan] {
            let upload = &self.uploads[id];
            if self.content.contains_key(&upload.sha256) {
                continue;
            }
            if upload.bytes.len() < upload.parts.len() {
                return error(409, "CONTENT_INCOMPLETE");
            }
            let whole: Vec<u8> = upload.bytes.values().flatten().copied().collect();
            assert_eq!(whole.len(), upload.size);
            assert_eq!(sha_hex(&whole), upload.sha256, "other bytes than planned were uploaded");
            self.content.insert(upload.sha256.clone(), whole);
        }
        Answer::json(&json!({"plan_id": plan}))
    }

    fn commit(&mut self, request: &RecordedRequest) -> Answer {
        let id = request.segments()[3].clone();
        let input = body(request);
        let Some(plan) = self.plans.get_mut(&id) else {
            return error(404, "PLAN_NOT_FOUND");
        };
        let operation = plan.operation.clone();
        if plan.committed {
            // The same key is the same commit; any other is refused.
            if plan.key.is_null() || plan.key != input["idempotency_key"] {
                return error(409, "INVALID_STATE");
            }
            return Answer::json(&json!({"operation_id": operation, "status": "running"}));
        }
        for (sha256, _) in refs(&plan.spec) {
            if !self.content.contains_key(&sha256) {
                return error(409, "CONTENT_MISSING");
            }
        }
        plan.committed = true;
        let begun = Operation {
            plan: id,
            release: None,
            looks: 0,
        };
        self.operations.insert(operation.clone(), begun);
        Answer::json(&json!({"operation_id": operation, "status": "running"}))
    }

    fn look(&mut self, request: &RecordedRequest) -> Answer {
        let id = request.segments()[3].clone();
        let Some(operation) = self.operations.get_mut(&id) else {
            let Some((plan, _)) = self.plans.iter().find(|(_, plan)| plan.operation == id) else {
                return error(404, "OPERATION_NOT_FOUND");
            };
            return Answer::json(&json!({"operation_id": id, "plan_id": plan, "status": "planning"}));
        };
        let phase = self.rules.phases[operation.looks.min(self.rules.phases.len() - 1)];
        operation.looks += 1;
        if phase == "ready" && operation.release.is_none() {
            let release = format!("rel_{}", self.releases.len() + 1);
            operation.release = Some(release.clone());
            self.releases.push((release, self.plans[&operation.plan].spec.clone()));
        }
        let urls = operation
            .release
            .as_ref()
            .map(|_| json!({"project": "https://my-app.run402.test"}));
        Answer::json(&json!({
            "operation_id": id, "plan_id": operation.plan, "status": phase, "release_id": operation.release, "urls": urls,
            "error": if phase == "failed" { json!({"code": "MIGRATION_FAILED", "message": "syntax error"}) } else { Value::Null },
        }))
    }

    fn active(&mut self, _: &RecordedRequest) -> Answer {
        match self.releases.last() {
            Some((id, _)) => Answer::json(&json!({"kind": "release_inventory", "release_id": id})),
            None => error(404, "NO_ACTIVE_RELEASE"),
        }
    }
}
