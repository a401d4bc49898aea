//! One HTTP/1.1 exchange by hand: every header is written by the test, and nothing follows a redirect or hides a break.

use std::collections::BTreeMap;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What came back.
#[derive(Debug)]
pub struct Answered {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
    /// Whether the body ended as it should.
    pub whole: bool,
}

impl Answered {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

/// A request that must be answered.
pub async fn send(method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Answered {
    let answered = try_send(method, url, headers, body).await;
    answered.unwrap_or_else(|| panic!("no answer to {method} {url}"))
}

/// A request; `None` where the connection closes without an answer.
pub async fn try_send(method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answered> {
    let rest = url.strip_prefix("http://").unwrap();
    let (authority, target) = rest.split_once('/').unwrap_or((rest, ""));
    let mut socket = TcpStream::connect(authority).await.unwrap();
    let mut head = format!("{method} /{target} HTTP/1.1\r\nhost: {authority}\r\nconnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let chunked = headers.iter().any(|(name, _)| *name == "transfer-encoding");
    if chunked {
        head.push_str(&format!("\r\n{:x}\r\n", body.len()));
    } else {
        head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
    }
    // A server may answer, or break off, before it has everything.
    let _ = socket.write_all(head.as_bytes()).await;
    let _ = socket.write_all(body).await;
    if chunked {
        let _ = socket.write_all(b"\r\n0\r\n\r\n").await;
    }
    let mut read = Vec::new();
    while let Ok(1..) = socket.read_buf(&mut read).await {}
    parse(&read)
}

fn parse(read: &[u8]) -> Option<Answered> {
    let end = read.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&read[..end]).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers: BTreeMap<String, String> = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let rest = &read[end + 4..];
    let (body, whole) = match headers.get("content-length") {
        Some(length) => (rest.to_vec(), length.parse() == Ok(rest.len())),
        None if headers.contains_key("transfer-encoding") => unchunk(rest),
        None => (rest.to_vec(), true),
    };
    Some(Answered {
        status,
        headers,
        body,
        whole,
    })
}

fn unchunk(mut rest: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(line) = rest.windows(2).position(|two| two == b"\r\n") else {
            return (body, false);
        };
        let length = std::str::from_utf8(&rest[..line]).unwrap();
        let length = usize::from_str_radix(length, 16).unwrap();
        if length == 0 {
            return (body, true);
        }
        let from = line + 2;
        let Some(chunk) = rest.get(from..from + length) else {
            body.extend_from_slice(&rest[from..]);
            return (body, false);
        };
        body.extend_from_slice(chunk);
        rest = rest.get(from + length + 2..).unwrap_or_default();
    }
}
