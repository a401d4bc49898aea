//! The listener that a browser comes back to: one path on `127.0.0.1`, for one answer.
//!
//! It reads no more than a bounded request head from a bounded number of connections, answers nothing with what it was
//! sent, and stops listening when it is dropped. What it receives must never be printed.

use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::{Secret, reqwest::Url};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::super::refresh::interrupted;
use super::super::{AuthError, AuthErrorKind};
use super::failed;

/// The longest head of a request that is read.
const MAX_HEAD_BYTES: usize = 16 * 1024;
/// How long one connection may take to send its head and to take the answer.
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(10);
/// Connections at a time; browsers open a few without using them.
const MAX_CONNECTIONS: usize = 16;

/// A listener for one callback.
pub(super) struct Callback {
    listener: TcpListener,
    port: u16,
    path: &'static str,
}

/// The parameters that a browser came back with.
pub(super) struct Parameters(Vec<(String, Secret)>);

impl Parameters {
    /// A parameter that is there and not empty.
    pub(super) fn get(&self, name: &str) -> Option<&Secret> {
        let (_, value) = self.0.iter().find(|(found, _)| found == name)?;
        (!value.is_empty()).then_some(value)
    }
}

/// What a callback means: the result, or the status to answer with and the failure.
pub(super) type Verdict<T> = Result<T, (u16, AuthError)>;

impl Callback {
    /// Listens on a free port, for this path.
    pub(super) async fn bind(path: &'static str) -> Result<Self, AuthError> {
        let bound = async {
            let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
            let port = listener.local_addr()?.port();
            Ok::<_, std::io::Error>((listener, port))
        };
        let (listener, port) = bound.await.map_err(|cause| {
            failed(AuthErrorKind::Browser, "no port of 127.0.0.1 can be listened on").caused_by(cause)
        })?;
        Ok(Self { listener, port, path })
    }

    /// Where the browser is to come back to.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.path)
    }

    /// Waits for the callback. The first request for the path decides; requests for others are answered 404.
    pub(super) async fn wait<T: Send + 'static>(
        self,
        limit: Duration,
        judge: impl Fn(&Parameters) -> Verdict<T> + Send + Sync + 'static,
    ) -> Result<T, AuthError> {
        let judge = Arc::new(judge);
        let serve = async {
            let mut open: JoinSet<Option<Result<T, AuthError>>> = JoinSet::new();
            loop {
                tokio::select! {
                    accepted = self.listener.accept(), if open.len() < MAX_CONNECTIONS => {
                        // A connection that broke before it was taken is no reason to stop.
                        let Ok((socket, _)) = accepted else { continue };
                        let (path, judge) = (self.path, judge.clone());
                        open.spawn(async move {
                            let exchange = exchange(socket, path, &*judge);
                            tokio::time::timeout(CONNECTION_TIMEOUT, exchange).await.ok().flatten()
                        });
                    }
                    Some(ended) = open.join_next() => match ended {
                        Ok(Some(verdict)) => return verdict,
                        Ok(None) => {}
                        Err(cause) => return Err(interrupted(cause)),
                    },
                }
            }
        };
        match tokio::time::timeout(limit, serve).await {
            Ok(verdict) => verdict,
            Err(_) => Err(failed(
                AuthErrorKind::BrowserTimeout,
                format!("nobody came back from the browser within {} s", limit.as_secs()),
            )),
        }
    }
}

/// One request and its answer; a verdict where it was the callback.
async fn exchange<T>(
    mut socket: TcpStream,
    path: &str,
    judge: &(impl Fn(&Parameters) -> Verdict<T> + Send + Sync),
) -> Option<Result<T, AuthError>> {
    let head = read_head(&mut socket).await?;
    let (status, verdict) = match parse(&head, path) {
        Ok(parameters) => match judge(&parameters) {
            Ok(result) => (200, Some(Ok(result))),
            Err((status, failure)) => (status, Some(Err(failure))),
        },
        Err(status) => (status, None),
    };
    // The flow goes on even where the browser does not wait for its page.
    let _ = answer(&mut socket, status).await;
    verdict
}

/// The head of a request; nothing where the connection ends or breaks before it is whole.
async fn read_head(socket: &mut TcpStream) -> Option<Vec<u8>> {
    let mut head = Vec::with_capacity(1024);
    loop {
        if head.windows(4).any(|end| end == b"\r\n\r\n") || head.len() >= MAX_HEAD_BYTES {
            return Some(head);
        }
        let room = MAX_HEAD_BYTES - head.len();
        match socket.take(room as u64).read_buf(&mut head).await {
            Ok(1..) => {}
            Ok(0) | Err(_) => return None,
        }
    }
}

/// The parameters of a GET of this path, or the status of the refusal.
fn parse(head: &[u8], path: &str) -> Result<Parameters, u16> {
    let whole = head.windows(4).any(|end| end == b"\r\n\r\n");
    if !whole {
        return Err(431);
    }
    let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let line = std::str::from_utf8(line).map_err(|_| 400_u16)?;
    let mut words = line.split(' ');
    let (Some(method), Some(target), Some(version), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(400);
    };
    if !version.starts_with("HTTP/1.") || !target.starts_with('/') {
        return Err(400);
    }
    let (found, query) = target.split_once('?').unwrap_or((target, ""));
    if found != path {
        return Err(404);
    }
    if method != "GET" {
        return Err(405);
    }
    let mut url = Url::parse("http://127.0.0.1/").map_err(|_| 400_u16)?;
    url.set_query(Some(query));
    let pairs = url.query_pairs();
    Ok(Parameters(
        pairs
            .map(|(name, value)| (name.into_owned(), Secret::from(&*value)))
            .collect(),
    ))
}

async fn answer(socket: &mut TcpStream, status: u16) -> std::io::Result<()> {
    let (reason, text) = match status {
        200 => ("OK", "Done. You can close this window."),
        403 => ("Forbidden", "Refused. You can close this window."),
        404 => ("Not Found", "There is nothing here."),
        405 => ("Method Not Allowed", "There is nothing here."),
        431 => ("Request Header Fields Too Large", "The request is too large."),
        _ => (
            "Bad Request",
            "That did not work. Go back to the program that sent you here.",
        ),
    };
    let status = if reason == "Bad Request" { 400 } else { status };
    let body = format!("<!doctype html><meta charset=\"utf-8\"><title>STACK</title><p>{text}</p>");
    let reply = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         Referrer-Policy: no-referrer\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    socket.write_all(reply.as_bytes()).await?;
    socket.shutdown().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_get_of_the_path_is_the_callback() {
        for (head, expected) in [
            ("GET /cb?state=a&ticket=t HTTP/1.1\r\nHost: x\r\n\r\n", Ok(Some("t"))),
            ("GET /cb?ticket=a%2Bb+c HTTP/1.0\r\n\r\n", Ok(Some("a+b c"))),
            ("GET /cb?ticket= HTTP/1.1\r\n\r\n", Ok(None)),
            ("GET /cb HTTP/1.1\r\n\r\n", Ok(None)),
            ("GET /favicon.ico HTTP/1.1\r\n\r\n", Err(404)),
            ("GET /cb/ HTTP/1.1\r\n\r\n", Err(404)),
            ("GET /cbx?ticket=t HTTP/1.1\r\n\r\n", Err(404)),
            ("GET /../cb?ticket=t HTTP/1.1\r\n\r\n", Err(404)),
            ("POST /cb?ticket=t HTTP/1.1\r\n\r\n", Err(405)),
            ("GET http://127.0.0.1/cb?ticket=t HTTP/1.1\r\n\r\n", Err(400)),
            ("GET /cb?ticket=t HTTP/2\r\n\r\n", Err(400)),
            ("GET /cb?ticket=t\r\n\r\n", Err(400)),
            ("GET /cb?ticket=a b HTTP/1.1\r\n\r\n", Err(400)),
            ("\r\n\r\n", Err(400)),
            ("GET /cb?ticket=t HTTP/1.1\r\nHost: x\r\n", Err(431)),
        ] {
            let found = parse(head.as_bytes(), "/cb");
            let found = found.map(|parameters| parameters.get("ticket").map(|ticket| ticket.expose().to_owned()));
            assert_eq!(found, expected.map(|ticket| ticket.map(str::to_owned)), "{head:?}");
        }
        assert_eq!(parse(b"GET /cb?ticket=\xff HTTP/1.1\r\n\r\n", "/cb").err(), Some(400));
    }
}
