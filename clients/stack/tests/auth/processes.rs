//! Two processes that enrol the same agent at once end with one valid key: this test starts itself twice.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use stack_client::Client;
use stack_client::auth::Environment;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{Home, read, verifies};

const ADDRESS: &str = "STACK_CLIENT_TEST_ADDRESS";
const HOME: &str = "STACK_CLIENT_TEST_HOME";

/// What the API of this test received: the enrolled keys, and the tokens of the calls.
#[derive(Default)]
struct Received {
    keys: Vec<String>,
    tokens: Vec<String>,
}

#[tokio::test]
async fn two_processes_enrolling_at_once_end_with_one_valid_key() {
    let home = Home::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let received = Arc::new(Mutex::new(Received::default()));
    let server = tokio::spawn({
        let received = received.clone();
        async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(socket, received.clone()));
            }
        }
    });
    let children: Vec<_> = (0..2)
        .map(|_| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "processes::one_of_the_two_processes", "--ignored", "--quiet"])
                .env(ADDRESS, &address)
                .env(HOME, home.path())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in children {
        let output = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap())
            .await
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains("1 passed"), "{text}");
    }
    server.abort();
    let received = received.lock().unwrap();
    assert_eq!(received.keys.len(), 1, "one enrolment");
    assert_eq!(read(&home.key_file("agt_1"))["publicKey"]["x"], received.keys[0]);
    assert_eq!(received.tokens.len(), 2);
    for token in &received.tokens {
        let (signed, signature) = token.rsplit_once('.').unwrap();
        assert!(verifies(&received.keys[0], signed.as_bytes(), signature));
    }
}

#[tokio::test]
#[ignore = "the test above starts it, with the address and home that it needs"]
async fn one_of_the_two_processes() {
    let (address, home) = (
        std::env::var(ADDRESS).unwrap(),
        PathBuf::from(std::env::var_os(HOME).unwrap()),
    );
    let client = Client::builder()
        .environment(Environment::empty().with_home(home))
        .base_url(format!("http://{address}"))
        .agent_id("agt_1")
        .api_key("sk_live_OP")
        .build()
        .unwrap();
    client.agents().list().await.unwrap();
}

async fn serve(mut socket: TcpStream, received: Arc<Mutex<Received>>) {
    let mut text = String::new();
    let head = loop {
        let mut part = [0_u8; 4096];
        let count = socket.read(&mut part).await.unwrap();
        if count == 0 {
            return;
        }
        text.push_str(std::str::from_utf8(&part[..count]).unwrap());
        let Some(end) = text.find("\r\n\r\n") else { continue };
        let length = text
            .lines()
            .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
        if text.len() >= end + 4 + length.unwrap_or(0) {
            break end;
        }
    };
    let body = &text[head + 4..];
    let reply = if text.contains("/enrollment-challenge ") {
        // Both processes are inside at once, unless the lock keeps one of them out.
        tokio::time::sleep(Duration::from_millis(300)).await;
        r#"{"challenge_id":"ech_1","challenge":"text"}"#
    } else if text.contains("/enroll ") {
        let body: Value = serde_json::from_str(body).unwrap();
        received
            .lock()
            .unwrap()
            .keys
            .push(body["public_key"]["x"].as_str().unwrap().to_owned());
        "{}"
    } else {
        let line = text
            .lines()
            .find(|line| line.to_ascii_lowercase().starts_with("authorization: bearer "))
            .unwrap();
        received.lock().unwrap().tokens.push(line[22..].to_owned());
        "[]"
    };
    let reply = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{reply}",
        reply.len()
    );
    socket.write_all(reply.as_bytes()).await.unwrap();
    let _ = socket.shutdown().await;
}
