//! The example of a webhook receiver, as it stands in `examples/`, behind a real socket.

use std::sync::{Arc, Mutex};

use meistrari_client::agent::webhook::{SIGNATURE_HEADER, WebhookReceiver, WebhookVerifier};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[path = "../../examples/webhook_receiver.rs"]
#[allow(dead_code, reason = "its main runs only as an example")]
mod example;

const SECRET: &str = "whsec_a-long-random-string";

async fn deliver(address: std::net::SocketAddr, path: &str, signature: Option<&str>, body: &str) -> u16 {
    let mut socket = TcpStream::connect(address).await.unwrap();
    let signature = signature.map_or_else(String::new, |value| format!("{SIGNATURE_HEADER}: {value}\r\n"));
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: hooks.test\r\nconnection: close\r\ncontent-type: application/json\r\n{signature}\
         content-length: {length}\r\n\r\n{body}"
    );
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut reply = String::new();
    socket.read_to_string(&mut reply).await.unwrap();
    reply.split(' ').nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_example_acts_once_on_what_the_service_signed_and_on_nothing_else() {
    let acted = Arc::new(Mutex::new(Vec::new()));
    let log = acted.clone();
    let router = example::router(WebhookReceiver::new(SECRET).unwrap(), move |event| {
        log.lock().unwrap().push(event.delivery_id.clone());
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = tokio::spawn(async move { axum::serve(listener, router).await });

    let body = |id: &str| format!(r#"{{"eventType":"session.completed","sessionId":"ses_1","deliveryId":"{id}"}}"#);
    let (first, second) = (body("dlv_1"), body("dlv_2"));
    let sign = |body: &str| WebhookVerifier::new(SECRET).unwrap().sign(body.as_bytes());
    let path = "/hooks/agent-session";
    for (what, path, signature, body, status) in [
        ("unsigned", path, None, &first, 401),
        ("forged", path, Some("0".repeat(64)), &first, 401),
        ("signed for another body", path, Some(sign(&second)), &first, 401),
        ("right", path, Some(sign(&first)), &first, 200),
        ("replayed", path, Some(sign(&first)), &first, 200),
        ("no delivery", path, Some(sign("{}")), &"{}".to_owned(), 400),
        ("elsewhere", "/", Some(sign(&second)), &second, 404),
        (
            "right again",
            path,
            Some(format!("sha256={}", sign(&second))),
            &second,
            200,
        ),
    ] {
        assert_eq!(
            deliver(address, path, signature.as_deref(), body).await,
            status,
            "{what}"
        );
    }
    assert_eq!(*acted.lock().unwrap(), ["dlv_1", "dlv_2"]);
    service.abort();
}
