//! A Vault and a storage for very large files: it counts the bytes that come, makes up those that go, and keeps none.
//!
//! It must never need more memory for more bytes.

use std::collections::HashMap;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Mutex, PoisonError};

use agent_clients_testkit::vast::{self, Reply, Request};
use serde_json::{Value, json};

/// Id of every file.
const FILE: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

/// What the fake remembers: numbers.
#[derive(Default)]
struct State {
    /// Size of the file as registered, by its id.
    sizes: HashMap<String, u64>,
    /// Bytes of each part that was taken, of the upload under way.
    parts: HashMap<u64, u64>,
    /// How often each part was tried.
    tries: HashMap<u64, u32>,
    failed: u64,
}

/// How parts fail at their first attempt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// They do not.
    #[allow(dead_code, reason = "one of two users has no faults")]
    Work,
    /// Of four parts, one is refused with 503 after its last byte, and the connection of another is cut in the middle.
    #[allow(dead_code, reason = "one of two users has faults")]
    Fail,
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
    Ok(match (request.method.as_str(), segments.as_slice()) {
        ("PUT", ["part", number]) => {
            let number: u64 = number.parse().map_err(io::Error::other)?;
            let tries = {
                let mut state = lock();
                let tries = state.tries.entry(number).or_default();
                *tries += 1;
                *tries
            };
            let fails = parts == Parts::Fail && tries == 1;
            if fails && number % 4 == 2 {
                request.discard(request.length() / 2)?;
                lock().failed += 1;
                return Ok(Reply::Cut);
            }
            request.discard(request.length())?;
            if fails && number % 4 == 1 {
                lock().failed += 1;
                return Ok(Reply::empty("503 Service Unavailable"));
            }
            lock().parts.insert(number, request.length());
            Reply::Answer("200 OK", vec![("etag", format!("\"{number}\""))], String::new())
        }
        ("PUT", ["put", id]) => {
            request.discard(request.length())?;
            let whole = lock().sizes.get(*id) == Some(&request.length());
            Reply::empty(if whole { "200 OK" } else { "400 Bad Request" })
        }
        ("GET", ["get", length]) => Reply::Zeros(length.parse().map_err(io::Error::other)?),
        (method, segments) => {
            let method = method.to_owned();
            let input = request.json()?;
            let (status, reply) = vault(&mut lock(), address, &method, segments, &input);
            Reply::Answer(status, vec![("content-type", "application/json".to_owned())], reply)
        }
    })
}

/// The Vault's side.
fn vault(state: &mut State, address: SocketAddr, method: &str, path: &[&str], input: &Value) -> (&'static str, String) {
    let metadata = |id: &str| json!({"id": id, "path": id, "workspaceId": "w", "createdAt": "2026-01-01T00:00:00.000Z", "mimeType": "application/octet-stream"});
    let end = "2099-01-01T00:00:00.000Z";
    let reply = match (method, path) {
        ("POST", ["files"]) => {
            let id = input["sha256sum"].as_str().unwrap_or(FILE);
            state
                .sizes
                .insert(id.to_owned(), input["size"].as_u64().unwrap_or_default());
            json!({"id": id, "uploadUrl": format!("http://{address}/put/{id}?s=1"), "expiresAt": end, "metadata": metadata(id)})
        }
        ("POST", ["files", _, "multipart"]) => {
            state.parts.clear();
            state.tries.clear();
            state.failed = 0;
            json!({"uploadId": "upload-1"})
        }
        ("POST", ["files", _, "multipart", "part"]) => {
            json!({"uploadUrl": format!("http://{address}/part/{}?s=1", input["partNumber"]), "expiresAt": end})
        }
        ("POST", ["files", id, "multipart", "complete"]) => {
            let whole: u64 = state.parts.values().sum();
            let numbers = input["parts"].as_array().map_or(0, Vec::len);
            if state.sizes.get(*id) != Some(&whole) || numbers != state.parts.len() {
                return (
                    "400 Bad Request",
                    json!({"message": format!("{whole} bytes came")}).to_string(),
                );
            }
            return ("204 No Content", String::new());
        }
        ("DELETE", ["files", _, "multipart"]) => return ("204 No Content", String::new()),
        // The id of a file to download says its length, in the digits after its first group.
        ("GET", ["files", id]) => {
            let length = u64::from_str_radix(id.get(..8).unwrap_or_default(), 16).unwrap_or_default();
            json!({"url": format!("http://{address}/get/{length}?s=1"), "expiresAt": end, "metadata": metadata(id)})
        }
        // For the test: how many attempts of parts failed.
        ("GET", ["failed"]) => json!(state.failed),
        _ => return ("404 Not Found", json!({"message": path.join("/")}).to_string()),
    };
    ("200 OK", reply.to_string())
}
