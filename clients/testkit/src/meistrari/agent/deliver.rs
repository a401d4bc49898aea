//! Delivers webhooks: one plain HTTP/1.1 POST to loopback each, repeated until it is acknowledged.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::webhooks::{Outgoing, SIGNATURE};

/// The longest that a receiver may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Posts a delivery and gives the status of the answer.
pub(super) async fn post(outgoing: &Outgoing, to: SocketAddr) -> Option<u16> {
    // Whatever goes wrong, the delivery was not acknowledged.
    let answered = tokio::time::timeout(PATIENCE, exchange(outgoing, to)).await;
    answered.ok()?.ok()
}

async fn exchange(outgoing: &Outgoing, to: SocketAddr) -> io::Result<u16> {
    let mut socket = TcpStream::connect(to).await?;
    socket.write_all(head(outgoing).as_bytes()).await?;
    socket.write_all(&outgoing.body).await?;
    let mut answer = Vec::new();
    // The status line is enough: the body of an acknowledgement has no meaning.
    while !answer.contains(&b'\n') {
        if socket.read_buf(&mut answer).await? == 0 {
            break;
        }
    }
    let line = String::from_utf8_lossy(&answer);
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
    status.ok_or_else(|| io::ErrorKind::InvalidData.into())
}

/// The request line and the headers. The receiver sees the host that was registered, not the address it is delivered to.
fn head(outgoing: &Outgoing) -> String {
    let url = outgoing.url.expose();
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let split = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, target) = rest.split_at(split);
    let target = target.split('#').next().unwrap_or_default();
    let slash = if target.starts_with('/') { "" } else { "/" };
    let host = authority.rsplit('@').next().unwrap_or_default();
    let mut head = format!(
        "POST {slash}{target} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         connection: close\r\n",
        outgoing.body.len()
    );
    if let Some(signature) = &outgoing.signature {
        head.push_str(&format!("{SIGNATURE}: {signature}\r\n"));
    }
    head.push_str("\r\n");
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_request_is_for_the_registered_url_and_has_the_signature_only_where_there_is_one() {
        let outgoing = |url: &str, signature: Option<&str>| Outgoing {
            id: "dlv_1".to_owned(),
            event: "session.started",
            url: url.into(),
            body: "{}".into(),
            signature: signature.map(str::to_owned),
        };
        for (url, line) in [
            ("https://example.com", "POST / HTTP/1.1\r\nhost: example.com\r\n"),
            (
                "https://example.com:8443/a/b?c=d#e",
                "POST /a/b?c=d HTTP/1.1\r\nhost: example.com:8443\r\n",
            ),
            (
                "https://u:p@example.com?c",
                "POST /?c HTTP/1.1\r\nhost: example.com\r\n",
            ),
        ] {
            let head = head(&outgoing(url, None));
            assert!(head.starts_with(line), "{head}");
            assert!(!head.contains("signature") && head.ends_with("close\r\n\r\n"), "{head}");
        }
        let signed = head(&outgoing("https://example.com", Some("aa")));
        assert!(
            signed.contains("\r\nx-tela-agent-webhook-signature: aa\r\n\r\n"),
            "{signed}"
        );
    }
}
