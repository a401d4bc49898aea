//! A loopback HTTP/1.1 server that follows a script and remembers what it was asked.
//!
//! It reads and writes the wire by hand, so that a test sees exactly what a client sent: no library in between may
//! correct or hide anything.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use agent_clients_runtime::{Core, CoreBuilder, RetryPolicy};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The method in capitals.
    pub method: String,
    /// Path and query, not decoded.
    pub target: String,
    /// Names in lower case and values, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The body without its transfer encoding.
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header, where there is exactly one.
    ///
    /// # Panics
    /// Where the header came twice: nothing the clients send may.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self
            .headers
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, value)| value.as_str());
        let first = values.next();
        assert!(values.next().is_none(), "the header {name} came twice");
        first
    }

    /// The query without its question mark, not decoded.
    #[must_use]
    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null where it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// What the server says to one request.
#[derive(Clone, Debug)]
pub struct Answer {
    head: String,
    body: Vec<u8>,
    breaks: bool,
}

impl Answer {
    /// A status without a body.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self {
            head: format!("HTTP/1.1 {status} Scripted\r\n"),
            body: Vec::new(),
            breaks: false,
        }
    }

    /// A status with JSON.
    #[must_use]
    pub fn json(status: u16, body: &Value) -> Self {
        Self::body(status, "application/json", body.to_string())
    }

    /// A status with a body of any media type.
    #[must_use]
    pub fn body(status: u16, media: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            body: body.into(),
            ..Self::status(status).header("content-type", media)
        }
    }

    /// 200 with server-sent events.
    #[must_use]
    pub fn events(text: &str) -> Self {
        Self::body(200, "text/event-stream", text)
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    /// Closes the connection after the body while the client waits for more of it.
    #[must_use]
    pub fn then_break(mut self) -> Self {
        self.breaks = true;
        self
    }

    fn bytes(&self, method: &str) -> Vec<u8> {
        let mut bytes = self.head.clone().into_bytes();
        let length = self.body.len() + usize::from(self.breaks);
        bytes.extend(format!("content-length: {length}\r\n\r\n").into_bytes());
        if method != "HEAD" {
            bytes.extend(&self.body);
        }
        bytes
    }
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Answer>,
    requests: Vec<Request>,
}

/// A server that runs as long as the runtime of its test.
#[derive(Clone, Debug)]
pub struct Server {
    base: String,
    state: Arc<Mutex<State>>,
}

impl Server {
    /// Listens on a free port of the loopback address and gives these answers in turn; a request beyond them gets 501.
    ///
    /// # Errors
    /// Where no port can be opened.
    pub async fn start(script: impl IntoIterator<Item = Answer>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base = format!("http://{}/v1", listener.local_addr()?);
        let script = script.into_iter().collect();
        let server = Self {
            base,
            state: Arc::new(Mutex::new(State {
                script,
                requests: Vec::new(),
            })),
        };
        let accepting = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving = accepting.clone();
                // A client that hangs up in the middle of a request is the test's business.
                tokio::spawn(async move { serving.serve(stream).await });
            }
        });
        Ok(server)
    }

    /// A core for this server that never retries, so that a script has one answer per call.
    pub fn core(&self) -> CoreBuilder {
        Core::builder(&self.base).retry(RetryPolicy::none())
    }

    /// All requests so far, in the order they came.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.lock().requests.clone()
    }

    /// The last request.
    ///
    /// # Panics
    /// Where there was none.
    #[must_use]
    pub fn last(&self) -> Request {
        let requests = self.requests();
        assert!(!requests.is_empty(), "nothing was sent");
        requests.last().cloned().unwrap_or_default()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut buffer = Vec::new();
        while let Some(request) = read(&mut stream, &mut buffer).await? {
            let method = request.method.clone();
            let answer = {
                let mut state = self.lock();
                state.requests.push(request);
                state.script.pop_front()
            };
            let answer = answer.unwrap_or_else(|| Answer::body(501, "text/plain", "the script is over"));
            stream.write_all(&answer.bytes(&method)).await?;
            if answer.breaks {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// Reads one request; `None` at the end of the connection. What belongs to the next one stays in the buffer.
async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<Option<Request>> {
    let head_end = loop {
        if let Some(end) = find(buffer, b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(buffer).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&buffer[..head_end]).into_owned();
    buffer.drain(..head_end + 4);
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let mut request = Request {
        method: words.next().unwrap_or_default().to_owned(),
        target: words.next().unwrap_or_default().to_owned(),
        ..Request::default()
    };
    for line in lines {
        if let Some((name, value)) = line.split_once(':') {
            request
                .headers
                .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    if request.header("transfer-encoding") == Some("chunked") {
        while let Some(chunk) = chunk(stream, buffer).await? {
            request.body.extend(chunk);
        }
    } else {
        let length = request
            .header("content-length")
            .and_then(|text| text.parse().ok())
            .unwrap_or(0);
        request.body = take(stream, buffer, length).await?;
    }
    Ok(Some(request))
}

/// One chunk of a chunked body; `None` after the last.
async fn chunk(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<Option<Vec<u8>>> {
    let end = loop {
        if let Some(end) = find(buffer, b"\r\n") {
            break end;
        }
        more(stream, buffer).await?;
    };
    let size = usize::from_str_radix(String::from_utf8_lossy(&buffer[..end]).trim(), 16).map_err(io::Error::other)?;
    buffer.drain(..end + 2);
    let data = take(stream, buffer, size).await?;
    take(stream, buffer, 2).await?;
    Ok((size > 0).then_some(data))
}

async fn take(stream: &mut TcpStream, buffer: &mut Vec<u8>, length: usize) -> io::Result<Vec<u8>> {
    while buffer.len() < length {
        more(stream, buffer).await?;
    }
    Ok(buffer.drain(..length).collect())
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<()> {
    match stream.read_buf(buffer).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
