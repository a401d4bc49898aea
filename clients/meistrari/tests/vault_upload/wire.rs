//! What only a real connection shows: bodies are framed by their length, never in chunks.

use meistrari_client::VaultClient;
use meistrari_client::runtime::bytes::Bytes;
use meistrari_client::runtime::futures_util::stream;
use meistrari_client::vault::{Multipart, UploadSource};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::{FILE, HELLO};

/// Answers every request of every connection: addresses of its own, and a tag. Gives the storage's requests as text.
async fn serve(listener: TcpListener, count: usize) -> Vec<String> {
    let address = listener.local_addr().unwrap();
    let mut requests = Vec::new();
    while requests.len() < count {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut text = Vec::new();
        let mut buffer = [0; 4096];
        // All requests are small; each comes on a connection of its own.
        let head = loop {
            let read = socket.read(&mut buffer).await.unwrap();
            text.extend_from_slice(&buffer[..read]);
            let shown = String::from_utf8_lossy(&text).to_ascii_lowercase();
            let Some(end) = shown.find("\r\n\r\n") else { continue };
            let length = shown.split("content-length: ").nth(1);
            let length = length
                .and_then(|rest| rest.split("\r\n").next())
                .map_or(0, |length| length.parse().unwrap());
            if text.len() >= end + 4 + length {
                break shown;
            }
        };
        let body = if head.starts_with("put /storage") {
            requests.push(String::from_utf8(text).unwrap());
            String::new()
        } else if head.starts_with("post /files/") && head.contains("/multipart/part ") {
            format!(r#"{{"uploadUrl":"http://{address}/storage/1?s=1","expiresAt":"2099-01-01T00:00:00Z"}}"#)
        } else if head.starts_with("post /files/") {
            r#"{"uploadId":"upload-1"}"#.to_owned()
        } else {
            format!(
                r#"{{"id":"{FILE}","uploadUrl":"http://{address}/storage/1?s=1","expiresAt":"2099-01-01T00:00:00Z","metadata":{{"id":"{FILE}","path":"p","workspaceId":"w","createdAt":"2026-01-01T00:00:00Z"}}}}"#
            )
        };
        let reply = format!(
            "HTTP/1.1 200 OK\r\netag: \"e\"\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        socket.write_all(reply.as_bytes()).await.unwrap();
    }
    requests
}

#[tokio::test]
async fn every_kind_of_content_goes_with_its_length_and_not_in_chunks() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hello.txt");
    std::fs::write(&path, HELLO).unwrap();
    for multipart in [Multipart::Never, Multipart::Always] {
        for source in [
            UploadSource::bytes(HELLO),
            UploadSource::file(&path),
            UploadSource::stream(11, stream::iter([Ok(Bytes::from("Hello")), Ok(Bytes::from(" World"))])),
        ] {
            let name = format!("{source:?} {multipart:?}");
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = format!("http://{}", listener.local_addr().unwrap());
            let serving = tokio::spawn(serve(listener, 1));
            let vault = VaultClient::builder()
                .data_token("token-hunter3")
                .base_url(address)
                .build()
                .unwrap();
            let upload = tokio::spawn(async move { vault.upload_to(FILE, source).multipart(multipart).await });
            let request = serving.await.unwrap().remove(0);
            upload.abort();
            let (head, body) = request.split_once("\r\n\r\n").unwrap();
            let head = head.to_ascii_lowercase();
            assert_eq!(body, HELLO, "{name}");
            assert!(head.contains("\r\ncontent-length: 11"), "{name}: {head}");
            assert!(
                !head.contains("transfer-encoding") && !head.contains("hunter3"),
                "{name}: {head}"
            );
            assert!(
                !head.contains("x-data-token") && !head.contains("x-compatibility-date"),
                "{name}: {head}"
            );
        }
    }
}
