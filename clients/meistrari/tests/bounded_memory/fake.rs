//! A Vault and a storage for very large files: it counts the bytes that come, makes up those that go, and keeps none.
//!
//! Blocking, a thread for each connection. It must never need more memory for more bytes.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

/// Bytes that are read or written at a time.
const BUFFER: usize = 256 << 10;

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
    let state = Arc::new(Mutex::new(State::default()));
    for socket in listener.incoming() {
        let (socket, state) = (socket?, state.clone());
        std::thread::spawn(move || {
            // The client may go away at any time.
            let _ = connection(socket, address, &state, parts);
        });
    }
    Ok(())
}

struct Request {
    method: String,
    path: String,
    length: u64,
}

fn connection(socket: TcpStream, address: SocketAddr, state: &Mutex<State>, parts: Parts) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let mut reader = BufReader::with_capacity(BUFFER, socket.try_clone()?);
    let mut writer = socket;
    while let Some(request) = head(&mut reader)? {
        let path = request.path.split('?').next().unwrap_or_default();
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        match (request.method.as_str(), segments.as_slice()) {
            ("PUT", ["part", number]) => {
                let number: u64 = number.parse().map_err(io::Error::other)?;
                let tries = {
                    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                    let tries = state.tries.entry(number).or_default();
                    *tries += 1;
                    *tries
                };
                let fails = parts == Parts::Fail && tries == 1;
                if fails && number % 4 == 2 {
                    discard(&mut reader, request.length / 2)?;
                    state.lock().unwrap_or_else(PoisonError::into_inner).failed += 1;
                    return writer.shutdown(std::net::Shutdown::Both);
                }
                discard(&mut reader, request.length)?;
                if fails && number % 4 == 1 {
                    state.lock().unwrap_or_else(PoisonError::into_inner).failed += 1;
                    answer(&mut writer, "503 Service Unavailable", "", "")?;
                } else {
                    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                    state.parts.insert(number, request.length);
                    answer(&mut writer, "200 OK", &format!("etag: \"{number}\"\r\n"), "")?;
                }
            }
            ("PUT", ["put", id]) => {
                discard(&mut reader, request.length)?;
                let state = state.lock().unwrap_or_else(PoisonError::into_inner);
                let whole = state.sizes.get(*id) == Some(&request.length);
                answer(&mut writer, if whole { "200 OK" } else { "400 Bad Request" }, "", "")?;
            }
            ("GET", ["get", length]) => {
                let length: u64 = length.parse().map_err(io::Error::other)?;
                write!(writer, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n")?;
                io::copy(
                    &mut io::repeat(0).take(length),
                    &mut io::BufWriter::with_capacity(BUFFER, &mut writer),
                )?;
            }
            _ => {
                let mut body = Vec::new();
                (&mut reader).take(request.length).read_to_end(&mut body)?;
                let input: Value = serde_json::from_slice(&body).unwrap_or_default();
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                let (status, reply) = vault(&mut state, address, &request.method, &segments, &input);
                answer(&mut writer, status, "content-type: application/json\r\n", &reply)?;
            }
        }
    }
    Ok(())
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

/// The head of the next request; none when the client has closed the connection.
fn head(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_ascii_whitespace();
    let mut request = Request {
        method: words.next().unwrap_or_default().to_owned(),
        path: words.next().unwrap_or_default().to_owned(),
        length: 0,
    };
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            return Ok(Some(request));
        };
        if name.eq_ignore_ascii_case("content-length") {
            request.length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
}

fn discard(reader: &mut impl Read, length: u64) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER];
    let mut left = length;
    while left > 0 {
        let most = buffer.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        match reader.read(&mut buffer[..most])? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => left -= read as u64,
        }
    }
    Ok(())
}

fn answer(writer: &mut impl Write, status: &str, headers: &str, body: &str) -> io::Result<()> {
    let length = match status.starts_with("204") {
        true => String::new(),
        false => format!("content-length: {}\r\n", body.len()),
    };
    // In one write: a head and a body of their own would wait for each other.
    writer.write_all(format!("HTTP/1.1 {status}\r\n{headers}{length}\r\n{body}").as_bytes())
}
