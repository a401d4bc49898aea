//! An HTTP/1.1 server for bodies too large to keep: for tests and measurements of bounded memory.
//!
//! Blocking, a thread for each connection, on whatever socket it is given. It knows no API and records nothing, and it must never need
//! more memory for more bytes.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;

use serde_json::Value;

/// Bytes that are read or written at a time.
const BUFFER: usize = 256 << 10;

/// The head of a request; its body waits to be read.
#[derive(Debug)]
pub struct Request<'a> {
    /// `GET`, `PUT` and so on.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, as sent; empty where there is none.
    pub query: String,
    /// The names in lower case, and the values.
    pub headers: Vec<(String, String)>,
    length: u64,
    left: u64,
    reader: &'a mut BufReader<TcpStream>,
}

impl Request<'_> {
    /// The parts of the path.
    #[must_use]
    pub fn segments(&self) -> Vec<String> {
        self.path.trim_matches('/').split('/').map(str::to_owned).collect()
    }

    /// A header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Bytes of the body, as announced.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Reads so many bytes of the body and forgets them; fewer where there are no more.
    ///
    /// # Errors
    /// Where the connection ends first.
    pub fn discard(&mut self, bytes: u64) -> io::Result<()> {
        let mut left = bytes.min(self.left);
        while left > 0 {
            let buffered = self.reader.fill_buf()?;
            if buffered.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let read = buffered.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            self.reader.consume(read);
            left -= read as u64;
            self.left -= read as u64;
        }
        Ok(())
    }

    /// What is left of the body, in memory.
    ///
    /// # Errors
    /// Where the connection ends first.
    pub fn bytes(&mut self) -> io::Result<Vec<u8>> {
        let mut body = vec![0; usize::try_from(self.left).unwrap_or(usize::MAX)];
        self.reader.read_exact(&mut body)?;
        self.left = 0;
        Ok(body)
    }

    /// What is left of the body, as JSON; null where it is none.
    ///
    /// # Errors
    /// Where the connection ends first.
    pub fn json(&mut self) -> io::Result<Value> {
        Ok(serde_json::from_slice(&self.bytes()?).unwrap_or_default())
    }
}

/// What a request is answered with.
#[derive(Clone, Debug)]
pub enum Reply {
    /// A status, such as `200 OK`, headers, and a body.
    Answer(&'static str, Vec<(&'static str, String)>, String),
    /// 200 with a body of so many bytes, all of them zero.
    Zeros(u64),
    /// Nothing: the connection is cut.
    Cut,
}

impl Reply {
    /// A status without a body.
    #[must_use]
    pub fn empty(status: &'static str) -> Self {
        Self::Answer(status, Vec::new(), String::new())
    }

    /// A status with JSON.
    #[must_use]
    pub fn json(status: &'static str, body: &Value) -> Self {
        Self::Answer(
            status,
            vec![("content-type", "application/json".to_owned())],
            body.to_string(),
        )
    }
}

/// Serves until the process ends. What the handler leaves of a body is read and forgotten, unless it cuts the connection.
///
/// # Errors
/// Where the socket can take no more connections.
pub fn serve<H>(listener: &TcpListener, handler: H) -> io::Result<()>
where
    H: Fn(&mut Request<'_>) -> io::Result<Reply> + Send + Sync + 'static,
{
    let handler = Arc::new(handler);
    for socket in listener.incoming() {
        let (socket, handler) = (socket?, handler.clone());
        std::thread::spawn(move || {
            // The client may go away at any time.
            let _ = connection(socket, handler.as_ref());
        });
    }
    Ok(())
}

fn connection(socket: TcpStream, handler: &impl Fn(&mut Request<'_>) -> io::Result<Reply>) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let mut reader = BufReader::with_capacity(BUFFER, socket.try_clone()?);
    let mut writer = socket;
    while let Some(mut request) = head(&mut reader)? {
        match handler(&mut request)? {
            Reply::Cut => return writer.shutdown(Shutdown::Both),
            Reply::Answer(status, headers, body) => {
                let left = request.left;
                request.discard(left)?;
                answer(&mut writer, status, &headers, &body)?;
            }
            Reply::Zeros(length) => {
                let left = request.left;
                request.discard(left)?;
                write!(writer, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n")?;
                io::copy(
                    &mut io::repeat(0).take(length),
                    &mut BufWriter::with_capacity(BUFFER, &mut writer),
                )?;
            }
        }
    }
    Ok(())
}

/// The head of the next request; none when the client has closed the connection.
fn head(reader: &mut BufReader<TcpStream>) -> io::Result<Option<Request<'_>>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_ascii_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let (path, query) = (path.to_owned(), query.to_owned());
    let mut headers = Vec::new();
    let mut length = 0;
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_owned());
        if name == "content-length" {
            length = value.parse().map_err(io::Error::other)?;
        }
        headers.push((name, value));
    }
    Ok(Some(Request {
        method,
        path,
        query,
        headers,
        length,
        left: length,
        reader,
    }))
}

fn answer(writer: &mut impl Write, status: &str, headers: &[(&str, String)], body: &str) -> io::Result<()> {
    use std::fmt::Write as _;
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    if !status.starts_with("204") {
        let _ = write!(head, "content-length: {}\r\n", body.len());
    }
    // In one write: a head and a body of their own would wait for each other.
    writer.write_all(format!("{head}\r\n{body}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(sent: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            serve(&listener, |request| {
                Ok(match request.path.as_str() {
                    "/json" => {
                        let body = request.json()?;
                        Reply::json("201 Created", &serde_json::json!({"got": body, "query": request.query}))
                    }
                    "/skip" => Reply::empty("204 No Content"),
                    "/zeros" => Reply::Zeros(3),
                    _ => Reply::Cut,
                })
            })
        });
        let mut socket = TcpStream::connect(address).unwrap();
        socket.write_all(sent.as_bytes()).unwrap();
        socket.shutdown(Shutdown::Write).unwrap();
        let mut received = Vec::new();
        let _ = socket.read_to_end(&mut received);
        String::from_utf8(received).unwrap()
    }

    #[test]
    fn requests_follow_each_other_on_a_connection_whatever_was_left_of_their_bodies() {
        let received = exchange(concat!(
            "PUT /skip HTTP/1.1\r\nContent-Length: 5\r\n\r\nHello",
            "POST /json?a=1 HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}",
            "GET /zeros HTTP/1.1\r\n\r\n",
            "GET /cut HTTP/1.1\r\n\r\n",
        ));
        let expected = concat!(
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 24\r\n\r\n",
            "{\"got\":{},\"query\":\"a=1\"}",
            "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n\0\0\0",
        );
        assert_eq!(received, expected);
    }
}
