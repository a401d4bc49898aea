//! HTTP as the loopback servers of the wire tests read and write it, and the comparison of a request that arrived. Shared by the wire
//! tests of all clients; it knows none of them, and no form of vectors.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use agent_clients_runtime::http::StatusCode;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

use super::text;

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    /// Path and query.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Seen {
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// The values of a header, in lower-case names.
    pub fn header<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let same = move |(found, _): &&(String, String)| found == name;
        self.headers.iter().filter(same).map(|(_, value)| value.as_str())
    }
}

/// A request but for its body, as it must arrive.
pub struct Head<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub query: &'a str,
    pub headers: &'a BTreeMap<String, String>,
    pub absent_headers: &'a [String],
}

impl Head<'_> {
    /// Where the request that arrived is another.
    pub fn differences(&self, seen: &Seen) -> Vec<String> {
        let mut faults = Vec::new();
        if self.method != seen.method {
            faults.push(format!("method: expected {}, sent {}", self.method, seen.method));
        }
        if text::segments(self.path) != text::segments(seen.path()) {
            faults.push(format!("path: expected {}, sent {}", self.path, seen.path()));
        }
        let sorted = |query: &str| {
            let mut pairs = text::pairs(query);
            pairs.sort();
            pairs
        };
        if sorted(self.query) != sorted(seen.query()) {
            faults.push(format!("query: expected {:?}, sent {:?}", self.query, seen.query()));
        }
        for (name, value) in self.headers {
            let sent: Vec<&str> = seen.header(name).collect();
            if sent != [value] {
                faults.push(format!("header {name}: expected {value:?}, sent {sent:?}"));
            }
        }
        for name in self.absent_headers {
            if seen.header(name).next().is_some() {
                faults.push(format!("header {name}: sent, and must not be"));
            }
        }
        faults
    }
}

/// A lock that a panic elsewhere does not close: what it guards is whole after every step.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The head of a response up to the header that says how long the body is.
pub fn head(status: u16, headers: &BTreeMap<String, String>) -> String {
    let known = StatusCode::from_u16(status).ok();
    let reason = known.and_then(|status| status.canonical_reason()).unwrap_or_default();
    let mut head = format!("HTTP/1.1 {status} {reason}\r\nconnection: close\r\n");
    for (name, value) in headers {
        if !["content-length", "transfer-encoding", "connection"].contains(&name.to_ascii_lowercase().as_str()) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    head
}

/// Reads one request; `None` where the client closes without one, an [`io::ErrorKind::UnexpectedEof`] where it closes within one.
pub async fn read_request(socket: &mut TcpStream) -> io::Result<Option<Seen>> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if socket.read_buf(&mut bytes).await? == 0 {
            return match bytes.is_empty() {
                true => Ok(None),
                false => Err(io::ErrorKind::UnexpectedEof.into()),
            };
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    if headers.iter().any(|(name, _)| name == "transfer-encoding") {
        return Err(io::Error::other(
            "a request body without a length came; this server cannot read it",
        ));
    }
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.map(|(_, value)| value.parse::<usize>());
    let length = length.transpose().map_err(io::Error::other)?.unwrap_or_default();
    bytes.reserve(length);
    while bytes.len() < end + 4 + length {
        if socket.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(Some(Seen {
        method: first.next().unwrap_or_default(),
        target: first.next().unwrap_or_default(),
        headers,
        body: bytes.split_off(end + 4),
    }))
}
