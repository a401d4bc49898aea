//! Errors as the official client sees them.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::error::ErrorKind;
use run402_client::prelude::*;
use run402_client::{CancellationToken, Error};
use serde_json::{Value, json};

use super::{client_of, credentials};

async fn failing(answer: Answer) -> Error {
    let transport = MemoryTransport::new();
    transport.next(answer);
    let client = client_of(credentials(), &transport);
    client.tier().status().without_retry().await.unwrap_err()
}

fn refusal(status: u16, body: &Value) -> Answer {
    Answer::json(body).with_status(status)
}

#[tokio::test]
async fn the_status_and_the_code_decide_the_kind_and_the_service_whether_to_retry() {
    use ErrorKind as Kind;
    for (status, body, kind, retry) in [
        (400, json!({"error": "bad"}), Kind::Api, false),
        (401, json!({}), Kind::Unauthorized, false),
        (403, json!({"code": "ADMIN_REQUIRED"}), Kind::Unauthorized, false),
        (403, json!({"code": "NOT_AUTHORIZED"}), Kind::NotAuthorized, false),
        (403, json!({"code": "STEP_UP_REQUIRED"}), Kind::StepUpRequired, false),
        (
            403,
            json!({"code": "WRITE_AUTH_SESSION_INVALID"}),
            Kind::OperatorApprovalRequired,
            false,
        ),
        (402, json!({"error": "pay"}), Kind::PaymentRequired, false),
        (
            402,
            json!({"code": "PAYMENT_REQUIRED", "safe_to_retry": true}),
            Kind::PaymentRequired,
            false,
        ),
        (404, json!({"code": "PROJECT_NOT_FOUND"}), Kind::Api, false),
        (408, json!({}), Kind::Api, true),
        (
            409,
            json!({"code": "PROJECT_HAS_PENDING_TRANSFER"}),
            Kind::TransferFreeze,
            false,
        ),
        (409, json!({"retryable": true}), Kind::Api, true),
        (425, json!({}), Kind::Api, true),
        (429, json!({"error": "slow down"}), Kind::Api, true),
        (500, json!([1]), Kind::Api, true),
        (
            501,
            json!({"code": "FEATURE_DISABLED", "retryable": false}),
            Kind::Api,
            false,
        ),
        (503, json!({"retryable": "no"}), Kind::Api, true),
    ] {
        let error = failing(refusal(status, &body)).await;
        assert_eq!((error.kind(), error.may_retry()), (kind, retry), "{status} {body}");
    }
}

#[tokio::test]
async fn what_never_reached_the_service_is_network_or_local() {
    for (answer, kind, retry) in [
        (Answer::refused(), ErrorKind::Network, true),
        (Answer::broken(), ErrorKind::Network, true),
        (Answer::timed_out(), ErrorKind::Network, true),
        (
            Answer::bytes("application/json", "{").with_status(200),
            ErrorKind::Unreadable,
            false,
        ),
    ] {
        let error = failing(answer).await;
        assert_eq!((error.kind(), error.may_retry()), (kind, retry), "{error}");
    }
    let transport = MemoryTransport::new();
    let client = client_of(credentials(), &transport);
    let stop = CancellationToken::new();
    stop.cancel();
    let cancelled = client.tier().status().with_cancel(stop).await.unwrap_err();
    assert_eq!((cancelled.kind(), cancelled.may_retry()), (ErrorKind::Local, false));
    let unknown = client.functions().list("prj_9").await.unwrap_err();
    assert_eq!(
        (unknown.kind(), unknown.project_id()),
        (ErrorKind::ProjectNotFound, Some("prj_9"))
    );
    let bad = client.functions().list("..").await.unwrap_err();
    assert_eq!((bad.kind(), bad.may_retry()), (ErrorKind::Local, false));
}

#[tokio::test]
async fn every_field_of_the_envelope_can_be_asked_for() {
    let error = failing(refusal(
        403,
        &json!({
            "error": "blocked", "message": "Blocked statement", "code": "SQL_BLOCKED", "category": "sql", "retryable": false,
            "safe_to_retry": true, "mutation_state": "rolled_back", "trace_id": "trc_1", "hint": "use a migration",
            "details": {"statement": 1}, "next_actions": [{"action": "edit"}]
        }),
    ))
    .await;
    assert_eq!(error.category(), "sql");
    assert_eq!((error.retryable(), error.safe_to_retry()), (Some(false), Some(true)));
    assert_eq!(
        (error.mutation_state(), error.trace_id()),
        (Some("rolled_back"), Some("trc_1"))
    );
    assert_eq!(error.hint(), Some("use a migration"));
    assert_eq!(error.next_actions(), [json!({"action": "edit"})]);
    assert_eq!(error.details(), Some(&json!({"statement": 1})));
}

#[tokio::test]
async fn a_field_of_the_wrong_type_counts_as_missing() {
    let error = failing(refusal(
        500,
        &json!({"error": 7, "code": [], "category": 1, "retryable": "false", "safe_to_retry": 1, "mutation_state": null,
                "trace_id": {}, "next_actions": {}, "details": null}),
    ))
    .await;
    assert_eq!(error.category(), "api");
    assert_eq!(
        (
            error.retryable(),
            error.safe_to_retry(),
            error.mutation_state(),
            error.trace_id()
        ),
        (None, None, None, None)
    );
    assert!(error.next_actions().is_empty());
    let json = error.to_json();
    assert_eq!(json["message"], "API error while calling tier_status (HTTP 500)");
    assert_eq!(json["code"], "API_ERROR");
    assert_eq!(json["details"], Value::Null);
    assert!(json.get("nextActions").is_none());
}

#[tokio::test]
async fn the_json_form_is_the_official_clients() {
    let body = json!({"error": "Pool exhausted", "message": "Pool exhausted", "code": "QUOTA_EXCEEDED", "category": "quota",
        "retryable": false, "safe_to_retry": false, "mutation_state": "none", "trace_id": "trc_1", "next_actions": [],
        "details": {"scope": "organization"}});
    let error = failing(refusal(402, &body)).await;
    assert_eq!(
        error.to_json(),
        json!({"name": "PaymentRequired", "kind": "payment_required", "message": "Pool exhausted while calling tier_status",
            "status": 402, "code": "QUOTA_EXCEEDED", "category": "quota", "retryable": false, "safeToRetry": false,
            "mutationState": "none", "traceId": "trc_1", "context": "tier_status", "details": {"scope": "organization"},
            "nextActions": [], "body": body})
    );
    let html = failing(Answer::bytes("text/html", "<h1>Bad gateway</h1>").with_status(502))
        .await
        .to_json();
    assert_eq!(
        (&html["body"], &html["status"]),
        (&json!("<h1>Bad gateway</h1>"), &json!(502))
    );
    let network = failing(Answer::refused()).await.to_json();
    assert_eq!(
        (&network["name"], &network["status"], &network["retryable"]),
        (&json!("NetworkError"), &Value::Null, &json!(true))
    );
    let client = client_of(credentials(), &MemoryTransport::new());
    let local = client.functions().list("prj_9").await.unwrap_err().to_json();
    assert_eq!(
        (&local["name"], &local["projectId"]),
        (&json!("ProjectNotFound"), &json!("prj_9"))
    );
}

#[tokio::test]
async fn what_has_to_be_paid_is_typed_whichever_form_the_402_has() {
    let requirement = json!({"scheme": "exact", "network": "eip155:84532", "amount": "100000", "payTo": "0x1"});
    let body = json!({"x402Version": 2, "error": "PAYMENT-SIGNATURE header is required", "accepts": [requirement]});
    let paid = failing(refusal(402, &body)).await.payment_required().unwrap();
    assert_eq!((paid.x402_version, paid.accepts.len()), (Some(2), 1));
    assert_eq!(paid.accepts[0].pay_to.as_deref(), Some("0x1"));
    assert_eq!(paid.message.as_deref(), Some("PAYMENT-SIGNATURE header is required"));

    // Version 2 of x402 has them in a header.
    let header = "eyJ4NDAyVmVyc2lvbiI6MiwiYWNjZXB0cyI6W3sic2NoZW1lIjoiZXhhY3QiLCJhbW91bnQiOiI3In1dfQ==";
    let answer = refusal(402, &json!({"error": "pay"})).with_header("PAYMENT-REQUIRED", header);
    let paid = failing(answer).await.payment_required().unwrap();
    assert_eq!(
        (paid.accepts[0].amount.as_deref(), paid.x402_version),
        (Some("7"), Some(2))
    );

    let quota =
        json!({"error": "quota", "usage": {"api_calls": 1}, "renew_url": "https://r", "details": {"scope": "project"}});
    let quota = failing(refusal(402, &quota)).await.payment_required().unwrap();
    assert_eq!(
        (quota.usage, quota.renew_url.as_deref()),
        (Some(json!({"api_calls": 1})), Some("https://r"))
    );
    assert_eq!(quota.quota_scope.as_deref(), Some("project"));
    let lease = failing(refusal(402, &json!({"lifecycle_state": "grace"})))
        .await
        .payment_required()
        .unwrap();
    assert_eq!(lease.lifecycle_state.as_deref(), Some("grace"));
    for strange in [json!({"accepts": "all"}), json!({"accepts": [7, null]}), json!("no")] {
        assert!(
            failing(refusal(402, &strange))
                .await
                .payment_required()
                .unwrap()
                .accepts
                .is_empty()
        );
    }
    assert_eq!(failing(refusal(401, &json!({}))).await.payment_required(), None);
}
