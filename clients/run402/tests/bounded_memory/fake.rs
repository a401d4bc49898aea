//! A service and a storage for very large deploys: it knows which content it has by hash and length, and keeps no bytes but those of
//! specifications.
//!
//! It must never need more memory for larger content, and never make a release whose content did not arrive.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Mutex, PoisonError};

use agent_clients_testkit::vast::{self, Reply, Request};
use serde_json::{Value, json};

/// Larger content goes in parts of so many bytes.
const PART_BYTES: u64 = 64 << 20;

/// The media type of a specification that goes as content.
const MANIFEST: &str = "application/vnd.run402.deploy-manifest+json";

/// How PUTs fail at their first attempt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// They do not.
    #[allow(dead_code, reason = "one of two users has no faults")]
    Work,
    /// Of each eight parts of large content, one is refused with 503 after its last byte, and the connection of another is cut in the
    /// middle.
    #[allow(dead_code, reason = "one of two users has faults")]
    Fail,
}

#[derive(Default)]
struct State {
    /// Hashes of the content that is there.
    present: HashSet<String>,
    /// Specifications that came as content.
    manifests: HashMap<String, Value>,
    uploads: HashMap<String, Upload>,
    /// Uploads of each content plan.
    content_plans: HashMap<String, Vec<String>>,
    /// Hashes that each plan needs.
    plans: HashMap<String, Vec<String>>,
    releases: u64,
    /// Parts that arrived.
    puts: u64,
    failed: u64,
}

struct Upload {
    sha256: String,
    manifest: bool,
    /// Length of each part, and whether it has arrived, by its number.
    parts: BTreeMap<u64, (u64, bool)>,
    tried: HashSet<u64>,
}

/// Serves until the process ends.
pub fn serve(listener: TcpListener, parts: Parts) -> io::Result<()> {
    let address = listener.local_addr()?;
    let state = Mutex::new(State::default());
    vast::serve(&listener, move |request| answer(request, address, &state, parts))
}

fn answer(request: &mut Request<'_>, address: SocketAddr, state: &Mutex<State>, parts: Parts) -> io::Result<Reply> {
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    let segments = request.segments();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let reply = match (request.method.as_str(), segments.as_slice()) {
        ("PUT", ["put", upload, number]) => return put(request, upload, number, state, parts),
        ("POST", ["content", "v1", "plans"]) => {
            let input = request.json()?;
            lock().plan_content(&input, address)
        }
        ("POST", ["content", "v1", "plans", id, "commit"]) => lock().commit_content(id),
        ("POST", ["apply", "v1", "plans"]) => {
            let input = request.json()?;
            lock().plan(&input)
        }
        ("POST", ["apply", "v1", "plans", id, "commit"]) => lock().commit(id),
        // For the caller: what has happened, after which everything begins anew.
        ("POST", ["reset"]) => {
            let state = std::mem::take(&mut *lock());
            Ok(json!({"releases": state.releases, "puts": state.puts, "failed": state.failed}))
        }
        (method, path) => Err(("404 Not Found", format!("{method} {}", path.join("/")))),
    };
    Ok(match reply {
        Ok(body) => Reply::json("200 OK", &body),
        Err((status, why)) => Reply::json(status, &json!({"message": why, "code": "REFUSED", "retryable": false})),
    })
}

fn put(request: &mut Request<'_>, upload: &str, number: &str, state: &Mutex<State>, parts: Parts) -> io::Result<Reply> {
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    let number: u64 = number.parse().map_err(io::Error::other)?;
    let (manifest, fails) = {
        let mut state = lock();
        let Some(upload) = state.uploads.get_mut(upload) else {
            return Ok(Reply::empty("404 Not Found"));
        };
        let known = upload.parts.get(&number).map(|(length, _)| *length);
        if known != Some(request.length()) || request.header("x-amz-checksum-sha256").is_none() {
            return Ok(Reply::empty("400 Bad Request"));
        }
        let first = upload.tried.insert(number);
        (upload.manifest, parts == Parts::Fail && first && upload.parts.len() > 1)
    };
    if fails && number % 8 == 2 {
        request.discard(request.length() / 2)?;
        lock().failed += 1;
        return Ok(Reply::Cut);
    }
    let kept = match manifest {
        true => Some(request.json()?),
        false => {
            request.discard(request.length())?;
            None
        }
    };
    let mut state = lock();
    if fails && number % 8 == 1 {
        state.failed += 1;
        return Ok(Reply::empty("503 Service Unavailable"));
    }
    state.puts += 1;
    let sha256 = state.uploads.get_mut(upload).map(|upload| {
        if let Some((_, arrived)) = upload.parts.get_mut(&number) {
            *arrived = true;
        }
        upload.sha256.clone()
    });
    if let (Some(kept), Some(sha256)) = (kept, sha256) {
        state.manifests.insert(sha256, kept);
    }
    Ok(Reply::Answer(
        "200 OK",
        vec![("etag", format!("\"{number}\""))],
        String::new(),
    ))
}

type Answered = Result<Value, (&'static str, String)>;

impl State {
    fn plan(&mut self, input: &Value) -> Answered {
        let spec = match input["manifest_ref"]["sha256"].as_str() {
            None => &input["spec"],
            Some(sha256) => match self.manifests.get(sha256) {
                Some(spec) if self.present.contains(sha256) => spec,
                _ => return Err(("409 Conflict", "the specification is not there".to_owned())),
            },
        };
        let mut needed = BTreeMap::new();
        refs(spec, &mut needed);
        let missing: Vec<Value> = needed
            .iter()
            .map(|(sha256, size)| json!({"sha256": sha256, "size": size, "present": self.present.contains(sha256)}))
            .collect();
        let number = self.plans.len() + 1;
        let id = format!("plan_{number}");
        self.plans.insert(id.clone(), needed.into_keys().collect());
        Ok(json!({
            "kind": "plan_response", "schema_version": "agent-deploy-observability.v1", "plan_id": id,
            "operation_id": format!("op_{number}"), "is_noop": false, "summary": "planned", "missing_content": missing,
            "warnings": [],
        }))
    }

    fn plan_content(&mut self, input: &Value, address: SocketAddr) -> Answered {
        let id = format!("content_{}", self.content_plans.len() + 1);
        let end = "2099-01-01T00:00:00.000Z";
        let mut uploads = Vec::new();
        let mut sessions = Vec::new();
        for one in input["content"].as_array().into_iter().flatten() {
            let sha256 = one["sha256"].as_str().unwrap_or_default().to_owned();
            let size = one["size"].as_u64().unwrap_or_default();
            if self.present.contains(&sha256) {
                continue;
            }
            let upload = format!("upl_{}", self.uploads.len() + 1);
            let count = size.div_ceil(PART_BYTES).max(1);
            let mut parts = BTreeMap::new();
            let mut urls = Vec::new();
            for number in 1..=count {
                let start = (number - 1) * PART_BYTES;
                let length = PART_BYTES.min(size - start);
                parts.insert(number, (length, false));
                urls.push(json!({
                    "part_number": number, "url": format!("http://{address}/put/{upload}/{number}?s=1"),
                    "byte_start": start, "byte_end": i64::try_from(start + length).unwrap_or(i64::MAX) - 1,
                }));
            }
            sessions.push(json!({
                "sha256": sha256, "mode": if count > 1 { "multipart" } else { "single" }, "parts": urls,
                "part_size_bytes": PART_BYTES, "part_count": count, "upload_id": upload, "staging_key": upload,
                "expires_at": end,
            }));
            uploads.push(upload.clone());
            let manifest = one["content_type"] == MANIFEST;
            let tried = HashSet::new();
            let known = Upload {
                sha256,
                manifest,
                parts,
                tried,
            };
            self.uploads.insert(upload, known);
        }
        self.content_plans.insert(id.clone(), uploads);
        Ok(json!({"plan_id": id, "expires_at": end, "missing": sessions, "entries": []}))
    }

    fn commit_content(&mut self, id: &str) -> Answered {
        for upload in self.content_plans.remove(id).unwrap_or_default() {
            let Some(upload) = self.uploads.remove(&upload) else {
                continue;
            };
            if upload.parts.values().any(|(_, arrived)| !arrived) {
                return Err(("409 Conflict", format!("{} is not complete", upload.sha256)));
            }
            self.present.insert(upload.sha256);
        }
        Ok(json!({}))
    }

    fn commit(&mut self, id: &str) -> Answered {
        let needed = self.plans.get(id).map(Vec::as_slice).unwrap_or_default();
        if let Some(lost) = needed.iter().find(|sha256| !self.present.contains(*sha256)) {
            return Err(("409 Conflict", format!("{lost} is not there")));
        }
        self.releases += 1;
        Ok(json!({
            "operation_id": id.replace("plan", "op"), "status": "ready", "release_id": format!("rel_{}", self.releases),
            "urls": {"project": "https://my-app.run402.test"},
        }))
    }
}

/// All content of a specification: hash and size.
fn refs(spec: &Value, found: &mut BTreeMap<String, u64>) {
    if let Some(sha256) = spec["sha256"].as_str() {
        let size = spec["size"].as_u64().or(spec["size_bytes"].as_u64());
        found.insert(sha256.to_owned(), size.unwrap_or_default());
    }
    match spec {
        Value::Array(list) => list.iter().for_each(|one| refs(one, found)),
        Value::Object(map) => map.values().for_each(|one| refs(one, found)),
        _ => {}
    }
}
