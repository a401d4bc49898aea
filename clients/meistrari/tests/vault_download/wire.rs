//! On real sockets: what the storage really gets, where redirects do not lead, and a body that is really cut.

use std::sync::{Arc, Mutex};

use meistrari_client::VaultClient;
use meistrari_client::vault::DownloadError;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::{CONTENT, HASH, QUERY, assert_shows_nothing_private, from_now, metadata, reference, shown};

/// A host on loopback: its address, and the heads of the requests it got.
struct Host {
    url: String,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Host {
    /// Gives this answer to every request and closes the connection.
    async fn start(answer: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let heads = Arc::new(Mutex::new(Vec::new()));
        let log = heads.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    match stream.read_u8().await {
                        Ok(byte) => head.push(byte),
                        Err(_) => break,
                    }
                }
                let head = String::from_utf8(head).unwrap();
                let reply = answer(&head);
                log.lock().unwrap().push(head);
                stream.write_all(reply.as_bytes()).await.unwrap();
                stream.shutdown().await.unwrap();
            }
        });
        Self { url, heads }
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

fn reply(head: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

/// A Vault whose files are at this storage.
async fn vault_of(storage: &Host) -> (Host, VaultClient) {
    let url = format!("{}/get/{HASH}?{QUERY}", storage.url);
    let target = json!({"url": url, "expiresAt": from_now(3600), "metadata": metadata(11)}).to_string();
    let vault = Host::start(move |_| reply("200 OK\r\nContent-Type: application/json", &target)).await;
    let client = VaultClient::builder()
        .base_url(&vault.url)
        .data_token("data-token-1")
        .build()
        .unwrap();
    (vault, client)
}

#[tokio::test]
async fn the_storage_gets_the_address_and_nothing_that_belongs_to_the_vault() {
    let storage = Host::start(|_| reply("200 OK\r\nSet-Cookie: a=b", CONTENT)).await;
    let (vault, client) = vault_of(&storage).await;
    for _ in 0..2 {
        let request = client.resolve(reference()).with_header("x-trace", "abc");
        assert_eq!(request.await.unwrap(), CONTENT);
    }
    assert!(vault.heads()[0].contains("x-data-token: data-token-1\r\n"));
    assert!(vault.heads()[0].contains("user-agent: "));
    for head in storage.heads() {
        let mut lines: Vec<&str> = head.trim_end().lines().collect();
        lines[1..].sort_unstable();
        let host = format!("host: {}", storage.url.trim_start_matches("http://"));
        assert_eq!(
            lines,
            [
                format!("GET /get/{HASH}?{QUERY} HTTP/1.1").as_str(),
                "accept: */*",
                &host
            ]
        );
    }
}

#[tokio::test]
async fn neither_host_can_send_us_elsewhere() {
    let elsewhere = Host::start(|_| reply("200 OK", CONTENT)).await;
    let location = format!("302 Found\r\nLocation: {}/x?{QUERY}", elsewhere.url);
    let to = location.clone();
    let storage = Host::start(move |_| reply(&to, "")).await;
    let (_vault, client) = vault_of(&storage).await;
    let error = client.resolve(reference()).await.unwrap_err();
    assert!(matches!(error, DownloadError::Storage(_)), "{error:?}");
    assert_shows_nothing_private(&shown(&error));

    let vault = Host::start(move |_| reply(&location, "")).await;
    let client = VaultClient::builder()
        .base_url(&vault.url)
        .data_token("data-token-1")
        .build()
        .unwrap();
    let error = client.resolve(reference()).await.unwrap_err();
    assert!(matches!(error, DownloadError::Vault(_)), "{error:?}");
    assert_eq!(elsewhere.heads(), [""; 0]);
}

#[tokio::test]
async fn a_body_that_is_cut_on_the_wire_is_never_a_short_file() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nConnection: close\r\n\r\nHello";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nHello\r\n";
    let unframed = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nHello";
    let unsaid = "HTTP/1.1 200 OK\r\n\r\nHello";
    let old = "HTTP/1.0 200 OK\r\n\r\nHello";
    for answer in [cut, chunked, unframed, unsaid, old] {
        let storage = Host::start(move |_| answer.to_owned()).await;
        let (_vault, client) = vault_of(&storage).await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let error = client.resolve(reference()).to_file(&path).await.unwrap_err();
        assert!(
            matches!(error, DownloadError::Incomplete { received: 5, .. }),
            "{answer}: {error:?}"
        );
        assert_shows_nothing_private(&shown(&error));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(client.resolve(reference()).await.is_err(), "{answer}");
    }
}
