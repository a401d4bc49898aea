//! Waiting for a skill: STACK contract, section 5.14. The clock is paused.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::runtime::serde_json::{Map, Value, json};
use stack_client::types::{InvokeSkillInput, SkillInvocationStatus};
use stack_client::{PollError, StackError, StackErrorKind, prelude::*};
use tokio::time::Instant;

use crate::support::{client, line, lines, refusal, sent};

fn invocation(status: &str) -> Answer {
    Answer::json(&json!({
        "id": "sinv_abc", "skill_id": "skl_9fA2", "status": status, "output": {"summary": "ok"}, "error": null,
        "expires_at": "2026-04-15T11:00:00.000Z", "created_at": "2026-04-15T10:00:00.000Z",
    }))
}

#[tokio::test(start_paused = true)]
async fn a_poll_asks_until_the_end_whatever_the_end_and_waits_in_between() {
    for (statuses, seconds) in [
        (&["pending", "running", "completed"][..], 2),
        (&["failed"], 0),
        (&["claimed", "expired"], 1),
        (&["pending", "paused_by_moon", "", "completed"], 3),
    ] {
        let transport = MemoryTransport::new();
        for status in statuses {
            transport.next(invocation(status));
        }
        let begun = Instant::now();
        let done = client(&transport).skills().poll("sinv_abc").await.unwrap();
        assert_eq!(done.status, SkillInvocationStatus::from(*statuses.last().unwrap()));
        assert_eq!(done.output, Some(json!({"summary": "ok"})));
        assert_eq!(begun.elapsed(), Duration::from_secs(seconds));
        let asked = sent("GET", "/v1/skills/invocations/sinv_abc", Value::Null);
        assert_eq!(lines(&transport), vec![asked; statuses.len()]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_poll_gives_up_when_its_time_is_over_and_says_what_it_saw() {
    for (timeout, interval, questions) in [
        (60_000, 1_000, 60),
        (2_500, 1_000, 3),
        (10, 1_000, 1),
        (0, 1_000, 0),
        (3_000, 5_000, 1),
    ] {
        let transport = MemoryTransport::new();
        transport.on_any("GET", "/v1/skills/invocations/{id}", |_| invocation("running"));
        let begun = Instant::now();
        let poll = client(&transport).skills().poll("sinv_abc");
        let poll = poll
            .timeout(Duration::from_millis(timeout))
            .interval(Duration::from_millis(interval));
        let error = poll.await.unwrap_err();
        assert!(error.to_string().contains("sinv_abc"), "{error}");
        let PollError::TimedOut { id, waited, last } = error else {
            panic!("{error}")
        };
        assert_eq!((id.as_str(), waited), ("sinv_abc", begun.elapsed()));
        assert_eq!(waited, Duration::from_millis(timeout), "neither less nor more");
        assert_eq!(last.is_some(), questions > 0);
        assert_eq!(transport.requests().len(), questions, "{timeout} {interval}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_usual_times_are_a_minute_and_a_second() {
    let transport = MemoryTransport::new();
    transport.on_any("GET", "/v1/skills/invocations/{id}", |_| invocation("pending"));
    let begun = Instant::now();
    client(&transport).skills().poll("sinv_abc").await.unwrap_err();
    assert_eq!(
        (begun.elapsed(), transport.requests().len()),
        (Duration::from_secs(60), 60)
    );
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_question_ends_the_poll_and_is_not_asked_again() {
    let transport = MemoryTransport::new();
    transport
        .next(invocation("pending"))
        .next(refusal(404, "INVOCATION_NOT_FOUND", "no such invocation"));
    let error = client(&transport).skills().poll("sinv_abc").await.unwrap_err();
    let PollError::Call(error) = error else {
        panic!("{error}")
    };
    let error = StackError::from(error);
    assert_eq!(
        (error.kind(), error.code()),
        (StackErrorKind::NotFound, "INVOCATION_NOT_FOUND")
    );
    assert_eq!(transport.requests().len(), 2);
}

#[tokio::test]
async fn an_invocation_carries_the_headers_that_were_given_and_a_key_only_if_it_may() {
    let transport = MemoryTransport::new();
    for _ in 0..3 {
        transport.next(invocation("pending"));
    }
    let client = client(&transport);
    let invoke = || {
        let mut input = InvokeSkillInput::new(Map::new());
        input.agent_id = Some("agt_buyer_bot".to_owned());
        client.skills().invoke("skl_9fA2", input)
    };
    let key = || transport.last_request().header("idempotency-key").map(str::to_owned);
    invoke()
        .x_intent_approval_id("iap_1")
        .x_stack_authority_request_id("AAAAAAAAAAAAAAAAAAAAAAAA")
        .with_idempotency_key("inv-key-1")
        .await
        .unwrap();
    let request = transport.last_request();
    let body = json!({"input": {}, "agent_id": "agt_buyer_bot"});
    assert_eq!(line(&request), sent("POST", "/v1/skills/skl_9fA2/invoke", body));
    assert_eq!(request.header("x-intent-approval-id"), Some("iap_1"));
    assert_eq!(
        request.header("x-stack-authority-request-id"),
        Some("AAAAAAAAAAAAAAAAAAAAAAAA")
    );
    assert_eq!(key().as_deref(), Some("inv-key-1"));
    invoke().without_idempotency_key().await.unwrap();
    assert_eq!(key(), None, "as the official client");
    invoke().await.unwrap();
    assert_eq!(
        key().map(|key| key.len()),
        Some(36),
        "one of our own, so that a repeat is harmless"
    );
}
