//! Promises of the agent-api fake about webhooks: who is told what, how it is signed, and how often it comes.

mod common;

use std::net::SocketAddr;
use std::time::Duration;

use agent_clients_testkit::meistrari::AgentApi;
use common::agent_api::{execute, quick, settle, start_body};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// A receiver of webhooks that answers with these statuses in turn, then with 200. It gives the requests it got.
async fn receiver(statuses: Vec<u16>) -> (SocketAddr, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, requests) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut statuses = statuses.into_iter();
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut bytes = Vec::new();
            loop {
                socket.read_buf(&mut bytes).await.unwrap();
                let text = String::from_utf8_lossy(&bytes);
                let length = text.lines().find_map(|line| line.strip_prefix("content-length: "));
                let length: Option<usize> = length.and_then(|length| length.parse().ok());
                if let (Some((_, body)), Some(length)) = (text.split_once("\r\n\r\n"), length)
                    && body.len() == length
                {
                    break;
                }
            }
            let status = statuses.next().unwrap_or(200);
            let _ = sender.send(String::from_utf8(bytes).unwrap());
            let answer = format!("HTTP/1.1 {status} Fine\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            socket.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (address, requests)
}

#[tokio::test]
async fn webhooks_are_delivered_signed_and_repeated_until_they_are_acknowledged() {
    let fake = AgentApi::builder()
        .turns(quick().subagent("researcher"))
        .webhook_attempts(3, Duration::from_millis(1))
        .start()
        .await
        .unwrap();
    let (address, mut requests) = receiver(vec![503]).await;
    let url = "https://hooks.example.com/agent?token=wait-token";
    fake.deliver_to(url, address);
    let mut body = start_body();
    body["webhooks"] = json!([
        {"url": url, "secret": "whsec_a-long-random-string", "events": ["session.waiting_messages", "subagent.started"]},
        {"url": "https://nobody.example.com/"},
    ]);
    let (_, reply) = execute(&fake, body).await;
    assert_eq!(reply["success"], true, "{reply}");
    // Of the first: two events, one of them attempted twice. Of the second: two events that nobody takes, three times each.
    let deliveries = fake.wait_for_deliveries(9).await;
    assert_eq!(deliveries.len(), 9);
    let taken: Vec<_> = deliveries.iter().filter(|delivery| delivery.url == url).collect();
    assert_eq!(taken.len(), 3);
    assert!(
        deliveries
            .iter()
            .filter(|delivery| delivery.url != url)
            .all(|delivery| delivery.status.is_none()
                && delivery.signature.is_none()
                && delivery.event.starts_with("session."))
    );
    let mut attempts = Vec::new();
    for delivery in &taken {
        let request = requests.recv().await.unwrap();
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        assert!(
            head.starts_with("POST /agent?token=wait-token HTTP/1.1\r\nhost: hooks.example.com\r\n"),
            "{head}"
        );
        assert!(head.contains("x-tela-agent-webhook-signature: "), "{head}");
        assert_eq!(delivery.signature.as_ref().unwrap().len(), 64);
        let payload: Value = serde_json::from_str(body).unwrap();
        attempts.push((
            payload["deliveryId"].clone(),
            payload["eventType"].clone(),
            payload["subagent"].clone(),
        ));
    }
    let started = attempts
        .iter()
        .find(|(_, event, _)| event == "subagent.started")
        .unwrap();
    assert_eq!(started.2["name"], "researcher");
    let mut unique = attempts.clone();
    unique.sort_by_key(|(id, ..)| id.to_string());
    unique.dedup();
    assert_eq!(unique.len(), 2, "a repeat has the same id");

    assert!(fake.redeliver(&taken[2].id) && !fake.redeliver("dlv_0"));
    let again = fake.wait_for_deliveries(10).await;
    assert_eq!((&again[9].id, &again[9].body), (&taken[2].id, &taken[2].body));
    let shown = format!("{deliveries:?} {fake:?}");
    assert!(
        !shown.contains("wait-token") && !shown.contains(AgentApi::DATA_TOKEN),
        "{shown}"
    );
}

#[tokio::test]
async fn a_continuation_replaces_webhooks_only_where_it_gives_some_and_duplicates_come_when_ordered() {
    let fake = AgentApi::builder()
        .turns(quick())
        .duplicate_webhooks()
        .start()
        .await
        .unwrap();
    let (first, _first_requests) = receiver(Vec::new()).await;
    let (second, _second_requests) = receiver(Vec::new()).await;
    let (one, two) = ("https://one.example.com/", "https://two.example.com/");
    fake.deliver_to(one, first).deliver_to(two, second);
    let hook = |url: &str| json!([{"url": url, "events": ["session.waiting_messages"]}]);
    let mut body = start_body();
    body["webhooks"] = hook(one);
    let (_, reply) = execute(&fake, body).await;
    let session = reply["sessionId"].as_str().unwrap().to_owned();
    let mut told = 2;
    let urls = async |expected: &[&str]| {
        let deliveries = fake.wait_for_deliveries(expected.len()).await;
        let found: Vec<String> = deliveries.iter().map(|delivery| delivery.url.clone()).collect();
        assert_eq!(found, expected);
    };
    urls(&[one, one]).await;
    for (webhooks, url) in [(Value::Null, Some(one)), (hook(two), Some(two)), (json!([]), None)] {
        let mut body = json!({"sessionId": session, "message": "More"});
        if !webhooks.is_null() {
            body["webhooks"] = webhooks;
        }
        execute(&fake, body).await;
        settle(&fake, &session, "waiting_messages").await;
        told += if url.is_some() { 2 } else { 0 };
        fake.wait_for_deliveries(told).await;
    }
    urls(&[one, one, one, one, two, two]).await;
    let ids: Vec<String> = fake.deliveries().into_iter().map(|delivery| delivery.id).collect();
    assert_eq!((&ids[0], &ids[2], &ids[4]), (&ids[1], &ids[3], &ids[5]));
}
