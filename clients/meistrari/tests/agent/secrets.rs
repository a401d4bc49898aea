//! Nothing that is private is ever printed: tokens, webhook URLs and secrets, environment variables.

use std::fmt::Debug;

use agent_clients_testkit::{Answer, MemoryTransport};
use meistrari_client::agent::types::SessionWebhookConfig;
use meistrari_client::agent::webhook::{WebhookReceiver, WebhookVerifier, check_webhooks};
use meistrari_client::agent::{AgentRequest, ExecuteError, ReadyForFollowUp};
use meistrari_client::runtime::serde_json::json;

use crate::support::{SESSION, STREAM, TOKEN, body, client, result};

/// In every private value of these tests.
const PRIVATE: &str = "hunter2";

fn assert_hidden(what: &str, shown: &str) {
    assert!(!shown.contains(PRIVATE), "{what} shows a secret: {shown}");
}

fn hidden(what: &str, value: &impl Debug) {
    assert_hidden(what, &format!("{value:?} {value:#?}"));
}

/// As it may stand in a reason of the service.
const ADDRESS: &str = "cannot read https://b.s3.test/a?X-Amz-Signature=hunter2&n=1";

#[tokio::test]
async fn no_refusal_and_no_failed_stream_shows_the_query_of_an_address_and_both_still_have_it() {
    let transport = MemoryTransport::new();
    let client = client(&transport);
    let refused = || Answer::json(&json!({"success": false, "error": ADDRESS}));
    transport.next(refused()).next(refused()).next(refused());
    let request = || AgentRequest::continue_session(SESSION, "m");
    let executed = client.execute_agent(request()).await.unwrap_err();
    assert!(
        executed.to_string().contains("cannot read https://b.s3.test/a?["),
        "{executed}"
    );
    let ExecuteError::Refused(refusal) = &executed else {
        panic!("{executed}")
    };
    assert_eq!(refusal.reason, ADDRESS);
    hidden("a refusal", refusal);
    let turn = client.run_turn(request()).await.unwrap_err();
    let cancelled = client.cancel_session(SESSION).await.unwrap_err();
    assert_hidden(
        "a refusal",
        &format!("{executed} {executed:?} {turn} {turn:?} {cancelled} {cancelled:?}"),
    );

    transport.next(Answer::events(body([json!({"kind": "error", "error": ADDRESS})])));
    let mut stream = client.stream_session(SESSION).await.unwrap();
    let error = stream.next().await.unwrap().unwrap_err();
    assert_hidden("a failed stream", &format!("{error} {error:?} {error:#?} {stream:?}"));
    assert_eq!(meistrari_client::agent::error_event(&error).unwrap().error, ADDRESS);
}

fn hook(url: &str) -> SessionWebhookConfig {
    SessionWebhookConfig {
        secret: Some("whsec_hunter2".into()),
        ..SessionWebhookConfig::new(url)
    }
}

#[tokio::test(start_paused = true)]
async fn no_request_handle_or_receiver_shows_a_secret() {
    assert!(TOKEN.contains(PRIVATE));
    let transport = MemoryTransport::new();
    let client = client(&transport);
    let start = AgentRequest::start("acme", "support-bot", "Hello")
        .environment_variable("API_KEY", "hunter2")
        .webhook(hook("https://example.com/hook?token=hunter2"));
    hidden("a request", &start);
    hidden("an execution", &client.execute_agent(start.clone()));
    hidden("a turn to run", &client.run_turn(start.clone()));
    hidden("a handle", &ReadyForFollowUp::new(&client, SESSION, 1));
    hidden("a stream to open", &client.stream_session(SESSION));
    hidden("a cancellation", &client.cancel_session(SESSION));
    hidden("a change", &client.update_agent_model("r", "m"));
    hidden("a file to fetch", &client.fetch_session_file(SESSION, "a"));
    hidden("a verifier", &WebhookVerifier::new("whsec_hunter2").unwrap());
    hidden("a receiver", &WebhookReceiver::new("whsec_hunter2").unwrap());
    transport.next(Answer::json(&json!({"success": true, "sessionId": "ses_1"})));
    transport.on("GET", STREAM, Answer::events(body([result("waiting_messages")])));
    let running = client.run_turn(start).begin().await.unwrap();
    hidden("a running turn", &running);
    hidden("a turn", &running.finish().await.unwrap());
}

#[tokio::test]
async fn no_error_shows_a_secret_even_where_the_service_echoes_it() {
    for url in [
        "http://example.com/hunter2",
        "https://localhost/?token=hunter2",
        "hunter2",
        "https://hunter2@10.0.0.1/",
    ] {
        let error = check_webhooks(&[hook(url)]).unwrap_err();
        assert_hidden("a refused webhook", &format!("{error} {error:?}"));
    }
    let transport = MemoryTransport::new();
    let client = client(&transport);
    let start = || {
        AgentRequest::start("", "r", "m")
            .environment_variable("A=hunter2", "hunter2")
            .environment_variable("A\0=hunter2", "hunter2")
            .webhook(hook("http://hunter2/"))
    };
    let error = client.execute_agent(start()).await.unwrap_err();
    assert_hidden("an invalid request", &format!("{error} {error:?}"));
    let error = client.run_turn(start()).await.unwrap_err();
    assert_hidden("an invalid turn", &format!("{error} {error:?}"));

    let echo = json!({"message": format!("bad token {TOKEN}")});
    transport
        .next(Answer::json(&echo).with_status(401))
        .next(Answer::json(&echo).with_status(409));
    let plain = || AgentRequest::continue_session(SESSION, "m");
    for _ in 0..2 {
        let error = client.execute_agent(plain()).await.unwrap_err();
        assert_hidden(
            "a refused call",
            &format!("{error} {error:?} {:?}", error.call().unwrap().body_text()),
        );
    }
    let failing = json!({"kind": "error", "error": format!("bad token {TOKEN}"), "token": TOKEN});
    transport.next(Answer::events(body([failing])));
    let mut stream = client.stream_session(SESSION).await.unwrap();
    let error = stream.next().await.unwrap().unwrap_err();
    let event = meistrari_client::agent::error_event(&error).unwrap();
    assert_hidden(
        "an error event",
        &format!("{error} {error:?} {:?} {event:?}", error.details()),
    );
}
