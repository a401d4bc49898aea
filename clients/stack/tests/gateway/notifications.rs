//! Destinations, their verification, and the names of the vendor's document: STACK contract, sections 3.7, 3.8 and 5.17.

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::prelude::*;
use stack_client::runtime::serde_json::{Value, json};
use stack_client::types::{AddDeliveryMethodInput, DestinationType, Severity};

use crate::support::{client, lines, refusal, sent};

const URL: &str = "https://example.com/hooks/stack";

fn destination(verified: bool) -> Answer {
    Answer::json(&json!({
        "id": "ndst_abc123", "operator_id": "op_abc123", "channel_type": "webhook", "destination": URL,
        "verified": verified, "webhook_secret": "whsec_hunter", "created_at": "2026-04-15T10:00:00.000Z",
    }))
    .with_status(201)
}

fn hook() -> AddDeliveryMethodInput {
    AddDeliveryMethodInput::new(DestinationType::Webhook, URL)
}

#[tokio::test]
async fn the_names_of_the_document_lead_to_the_operations() {
    let transport = MemoryTransport::new();
    transport
        .next(destination(false))
        .next(Answer::json(&json!({"verified": true})))
        .next(Answer::json(&json!({"id": "nch_1"})));
    let notifications = client(&transport).notifications();
    notifications.add_destination("webhook", URL).await.unwrap();
    notifications.verify_destination("ndst_abc123", "123456").await.unwrap();
    notifications
        .create_rule(["ndst_abc123"], ["passport.flagged"], Severity::Warning)
        .await
        .unwrap();
    assert_eq!(
        lines(&transport),
        [
            sent(
                "POST",
                "/v1/notifications/destinations",
                json!({"channel_type": "webhook", "destination": URL})
            ),
            sent(
                "POST",
                "/v1/notifications/destinations/ndst_abc123/verify",
                json!({"code": "123456"})
            ),
            sent(
                "POST",
                "/v1/notifications/channels",
                json!({"destination_ids": ["ndst_abc123"], "min_severity": "warning", "events": ["passport.flagged"]})
            ),
        ]
    );
}

#[tokio::test]
async fn a_destination_is_added_gets_a_code_and_is_verified_with_it() {
    let transport = MemoryTransport::new();
    let sent_code = || Answer::json(&json!({"sent": true}));
    transport
        .next(destination(false))
        .next(sent_code())
        .next(sent_code())
        .next(Answer::json(&json!({"verified": true})))
        .next(Answer::json(&json!({"delivered": true})));
    let pending = client(&transport)
        .delivery_methods()
        .add_and_send_code(hook())
        .await
        .unwrap();
    assert_eq!(
        pending.destination.webhook_secret.as_ref().unwrap().expose(),
        "whsec_hunter"
    );
    assert!(!format!("{pending:?}").contains("whsec_hunter"));
    pending.send_code_again().await.unwrap();
    pending.verify("123456").await.unwrap();
    pending.test().await.unwrap();
    let path = |step: &str| format!("/v1/notifications/destinations/ndst_abc123/{step}");
    assert_eq!(
        lines(&transport)[1..],
        [
            sent("POST", &path("send-code"), Value::Null),
            sent("POST", &path("send-code"), Value::Null),
            sent("POST", &path("verify"), json!({"code": "123456"})),
            sent("POST", &path("test"), Value::Null),
        ]
    );
}

#[tokio::test]
async fn a_destination_that_is_verified_at_once_gets_no_code() {
    let transport = MemoryTransport::new();
    transport.next(destination(true));
    client(&transport)
        .delivery_methods()
        .add_and_send_code(hook())
        .await
        .unwrap();
    transport.assert_finished();
}

#[tokio::test]
async fn the_secret_is_not_lost_when_the_code_cannot_be_sent() {
    let transport = MemoryTransport::new();
    transport
        .next(destination(false))
        .next(refusal(429, "RATE_LIMITED", "later"))
        .next(Answer::json(&json!({"sent": true})));
    let destinations = client(&transport).delivery_methods();
    let error = destinations.add_and_send_code(hook()).await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(
        shown.contains("ndst_abc123") && !shown.contains("whsec_hunter"),
        "{shown}"
    );
    assert_eq!(error.error.code(), Some("RATE_LIMITED"));
    let pending = error.destination.unwrap();
    assert_eq!(
        pending.destination.webhook_secret.as_ref().unwrap().expose(),
        "whsec_hunter"
    );
    pending.send_code_again().await.unwrap();
    assert_eq!(transport.requests().len(), 3, "nothing is added again");

    transport.next(refusal(403, "GOVERNANCE_APPROVAL_REQUIRED", "ask"));
    let error = destinations.add_and_send_code(hook()).await.unwrap_err();
    assert!(error.destination.is_none() && error.error.governance_approval_required());
}
