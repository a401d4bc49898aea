//! Submitting and waiting for a decision: STACK contract, section 5.15. The clock is paused.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::runtime::serde_json::{self, Map, Value, json};
use stack_client::types::{ApprovalStatus, SubmitIntentInput};
use stack_client::{Client, SubmitAndWait, prelude::*};
use tokio::time::Instant;

use crate::support::{PASSPORT, client, line, lines, refusal, sent};

fn claim() -> Value {
    json!({"type": "intent", "agent_id": "agt_7kx9m2nq4p", "named_intent": "slack.post_message", "user_subject": null})
}

fn submission() -> Answer {
    Answer::json(&json!({
        "approval_id": "iap_1", "intent_claim_id": "pc_1", "simulated_claim_id": "pc_sim1", "status": "pending",
        "expires_at": "2026-04-23T15:00:00.000Z", "simulation": {"allowed": true, "denial_reasons": []},
    }))
    .with_status(201)
}

fn row(status: &str) -> Answer {
    Answer::json(&json!({"id": "iap_1", "status": status, "expires_at": "2026-04-23T15:00:00.000Z"}))
}

fn wait(client: &Client) -> SubmitAndWait {
    let claim: Map<String, Value> = serde_json::from_value(claim()).unwrap();
    client
        .intents()
        .submit_and_wait(PASSPORT, SubmitIntentInput::new(claim))
}

#[tokio::test(start_paused = true)]
async fn it_submits_once_and_asks_until_it_is_decided() {
    for (statuses, seconds) in [
        (&["pending", "approved"][..], 1),
        (&["rejected"], 0),
        (&["pending", "pending", "expired"], 2),
        (&["withdrawn_by_moon"], 0),
    ] {
        let transport = MemoryTransport::new();
        transport.next(submission());
        for status in statuses {
            transport.next(row(status));
        }
        let begun = Instant::now();
        let decision = wait(&client(&transport)).await.unwrap();
        assert_eq!(decision.last.status.as_str(), *statuses.last().unwrap());
        assert_eq!(
            (decision.timed_out, decision.initial.approval_id.as_str()),
            (false, "iap_1")
        );
        assert_eq!(begun.elapsed(), Duration::from_secs(seconds));
        let requests = transport.requests();
        assert_eq!(
            line(&requests[0]),
            sent("POST", "/v1/intents/submit", json!({"intent": claim()}))
        );
        assert_eq!(requests[0].header("x-passport-token"), Some(PASSPORT));
        let asked = sent("GET", "/v1/intents/iap_1", Value::Null);
        assert_eq!(lines(&transport)[1..], vec![asked; statuses.len()]);
        assert!(
            requests[1..]
                .iter()
                .all(|request| request.header("x-passport-token").is_none())
        );
    }
}

#[tokio::test(start_paused = true)]
async fn time_that_is_over_is_no_error_and_the_last_row_is_there() {
    for (timeout, questions) in [(60, 60), (0, 0), (2, 2)] {
        let transport = MemoryTransport::new();
        transport.next(submission());
        transport.on_any("GET", "/v1/intents/{id}", |_| row("pending"));
        let begun = Instant::now();
        let submit = wait(&client(&transport)).timeout(Duration::from_secs(timeout));
        let decision = submit.await.unwrap();
        assert!(decision.timed_out);
        assert_eq!(
            (decision.last.id.as_str(), &decision.last.status),
            ("iap_1", &ApprovalStatus::Pending)
        );
        assert_eq!(
            decision.last.extra.is_empty(),
            questions == 0,
            "a row of our own says no more"
        );
        assert_eq!(begun.elapsed(), Duration::from_secs(timeout));
        assert_eq!(transport.requests().len(), 1 + questions);
    }
    let transport = MemoryTransport::new();
    transport.next(submission());
    transport.on_any("GET", "/v1/intents/{id}", |_| row("pending"));
    let begun = Instant::now();
    assert!(wait(&client(&transport)).await.unwrap().timed_out);
    assert_eq!(
        (begun.elapsed(), transport.requests().len()),
        (Duration::from_secs(60), 61),
        "the usual times"
    );
}

#[tokio::test(start_paused = true)]
async fn a_failure_after_the_submission_keeps_the_id_and_submits_nothing_again() {
    let transport = MemoryTransport::new();
    transport
        .next(submission())
        .next(row("pending"))
        .next(refusal(500, "INTERNAL_ERROR", "boom"));
    let error = wait(&client(&transport)).await.unwrap_err();
    assert_eq!(
        (error.approval_id.as_deref(), error.error.code()),
        (Some("iap_1"), Some("INTERNAL_ERROR"))
    );
    assert!(error.to_string().contains("iap_1"), "{error}");
    assert_eq!(transport.requests().len(), 3);

    let transport = MemoryTransport::new();
    transport.next(refusal(403, "FORBIDDEN", "no"));
    let error = wait(&client(&transport)).await.unwrap_err();
    assert_eq!((error.approval_id.as_deref(), transport.requests().len()), (None, 1));
}
