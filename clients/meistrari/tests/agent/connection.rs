//! What only a real connection shows: that dropping or ending a stream closes it, and that nothing else is sent.

use std::future::IntoFuture;
use std::time::Duration;

use meistrari_client::AgentClient;
use meistrari_client::agent::AgentRequest;
use meistrari_client::runtime::HttpTransport;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{SESSION, TOKEN};

/// Far beyond what any of this takes.
const PATIENCE: Duration = Duration::from_secs(60);

fn client(listener: &TcpListener) -> AgentClient {
    let address = listener.local_addr().unwrap();
    let builder = AgentClient::builder()
        .data_token(TOKEN)
        .base_url(format!("http://{address}/"));
    // A proxy of the machine must not stand between the client and the loopback. Where there is no trust store, no TLS
    // client can be configured; the default transport does without, as the address is a plain one.
    match HttpTransport::configured(|http| http.no_proxy()) {
        Ok(transport) => builder.transport(transport).build().unwrap(),
        Err(_) => builder.build().unwrap(),
    }
}

async fn head(socket: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.windows(4).any(|part| part == b"\r\n\r\n") {
        assert_ne!(socket.read_buf(&mut head).await.unwrap(), 0, "the request broke off");
    }
    String::from_utf8(head).unwrap()
}

const EVENT: &str = "data: {\"kind\":\"steps\",\"nextCursor\":1}\n\n";

async fn send_stream(socket: &mut TcpStream) {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
    let text = format!("{head}{:x}\r\n{EVENT}\r\n", EVENT.len());
    socket.write_all(text.as_bytes()).await.unwrap();
}

async fn closed(mut socket: TcpStream) {
    let mut rest = Vec::new();
    let read = tokio::time::timeout(PATIENCE, socket.read_to_end(&mut rest));
    let _ = read.await.expect("the connection stayed open");
    assert!(
        rest.is_empty(),
        "something more was sent: {:?}",
        String::from_utf8_lossy(&rest)
    );
}

#[tokio::test]
async fn dropping_a_stream_closes_its_connection_and_cancels_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    let service = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        assert!(
            head(&mut socket)
                .await
                .starts_with("GET /v4/sessions/ses_1 HTTP/1.1\r\n")
        );
        send_stream(&mut socket).await;
        closed(socket).await;
        // Nobody comes again: neither to cancel nor to stream.
        assert!(
            tokio::time::timeout(Duration::from_millis(200), listener.accept())
                .await
                .is_err()
        );
    });
    let mut stream = client.stream_session(SESSION).await.unwrap();
    stream.next().await.unwrap().unwrap();
    drop(stream);
    service.await.unwrap();
}

#[tokio::test]
async fn no_redirect_is_followed_so_no_credential_leaves_the_service() {
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let elsewhere = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = client(&listener);
        let target = elsewhere.local_addr().unwrap();
        let service = tokio::spawn(async move {
            for _ in 0..3 {
                let (mut socket, _) = listener.accept().await.unwrap();
                assert!(head(&mut socket).await.contains(TOKEN));
                let reply = format!(
                    "HTTP/1.1 {status}\r\nlocation: http://{target}/x?token=private\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
                );
                socket.write_all(reply.as_bytes()).await.unwrap();
                socket.shutdown().await.unwrap();
            }
        });
        let start = AgentRequest::start("acme", "support-bot", "Hello");
        let executed = client.execute_agent(start).await.unwrap_err();
        let streamed = client.stream_session(SESSION).await.unwrap_err();
        let cancelled = client.cancel_session(SESSION).await.unwrap_err();
        assert_eq!(
            [executed.call(), Some(&streamed), cancelled.call()].map(|error| error
                .and_then(|error| error.status())
                .unwrap()
                .as_str()
                .to_owned()),
            [&status[..3]; 3]
        );
        let shown = format!("{executed} {executed:?} {streamed} {streamed:?} {cancelled} {cancelled:?}");
        assert!(!shown.contains("private") && !shown.contains(TOKEN), "{shown}");
        service.await.unwrap();
        let came = tokio::time::timeout(Duration::from_millis(50), elsewhere.accept()).await;
        assert!(came.is_err(), "{status}: followed");
    }
}

#[tokio::test]
async fn dropping_a_turn_closes_its_connection_and_cancels_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&listener);
    let service = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let request = head(&mut socket).await;
        assert!(request.starts_with("POST /v4/agents/execute HTTP/1.1\r\n"), "{request}");
        let reply = r#"{"success":true,"sessionId":"ses_1"}"#;
        let text = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{reply}",
            reply.len()
        );
        socket.write_all(text.as_bytes()).await.unwrap();
        socket.shutdown().await.unwrap();
        let (mut socket, _) = listener.accept().await.unwrap();
        head(&mut socket).await;
        send_stream(&mut socket).await;
        closed(socket).await;
        assert!(
            tokio::time::timeout(Duration::from_millis(200), listener.accept())
                .await
                .is_err()
        );
    });
    let (tell, told) = tokio::sync::oneshot::channel();
    let mut tell = Some(tell);
    let turn = client
        .run_turn(AgentRequest::start("acme", "support-bot", "Hello"))
        .on_event(move |_| {
            if let Some(tell) = tell.take() {
                let _ = tell.send(());
            }
        });
    tokio::select! {
        outcome = turn.into_future() => panic!("the turn ended: {outcome:?}"),
        _ = told => {}
    }
    service.await.unwrap();
}
