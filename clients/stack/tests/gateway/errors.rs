//! What an error of the API is to a caller: STACK contract, section 1.7. Each row is a recorded answer.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::prelude::*;
use stack_client::runtime::serde_json::{Value, json};
use stack_client::runtime::{Sent, Stage};
use stack_client::types::ErrorCode;
use stack_client::{StackError, StackErrorKind as Kind};

use crate::support::{KEY, PASSPORT, client};

fn answer(status: u16, body: &Value) -> Answer {
    Answer::json(body).with_status(status)
}

fn envelope(code: &str, message: &str) -> Value {
    json!({"error": {"message": message, "code": code}})
}

#[tokio::test]
async fn code_status_message_details_and_kind_are_those_of_the_official_client() {
    let issues = json!({"issues": [{"path": ["name"], "message": "Required"}]});
    let invalid = json!({"error": {"message": "Invalid body", "code": "INVALID_REQUEST", "details": issues}});
    let html = "<html><body>Bad Gateway</body></html>";
    let oauth = json!({"error": "invalid_grant", "error_description": "Refresh token expired", "hint": "login"});
    for (answer, kind, code, status, message, details) in [
        (
            answer(400, &invalid),
            Kind::Validation,
            "INVALID_REQUEST",
            400,
            "Invalid body",
            issues.clone(),
        ),
        (
            answer(401, &envelope("INVALID_API_KEY", "Invalid API key")),
            Kind::Unauthorized,
            "INVALID_API_KEY",
            401,
            "Invalid API key",
            json!({}),
        ),
        (
            answer(401, &envelope("PASSPORT_REVOKED", "revoked")),
            Kind::PassportRevoked,
            "PASSPORT_REVOKED",
            401,
            "revoked",
            json!({}),
        ),
        (
            answer(402, &envelope("INSUFFICIENT_CREDITS", "Wallet empty")),
            Kind::InsufficientCredits,
            "INSUFFICIENT_CREDITS",
            402,
            "Wallet empty",
            json!({}),
        ),
        (
            answer(403, &envelope("FORBIDDEN", "Agent is proxy_only")),
            Kind::Forbidden,
            "FORBIDDEN",
            403,
            "Agent is proxy_only",
            json!({}),
        ),
        (
            answer(404, &envelope("NOT_FOUND", "Agent not found")),
            Kind::NotFound,
            "NOT_FOUND",
            404,
            "Agent not found",
            json!({}),
        ),
        (
            answer(409, &envelope("CONFLICT", "Revision mismatch")),
            Kind::Api,
            "CONFLICT",
            409,
            "Revision mismatch",
            json!({}),
        ),
        (
            answer(422, &envelope("SCHEMA_VALIDATION_FAILED", "does not fit")),
            Kind::Validation,
            "SCHEMA_VALIDATION_FAILED",
            422,
            "does not fit",
            json!({}),
        ),
        (
            answer(429, &envelope("RATE_LIMITED", "Too many requests")).with_header("retry-after", "2"),
            Kind::Api,
            "RATE_LIMITED",
            429,
            "Too many requests",
            json!({}),
        ),
        (
            answer(500, &envelope("INTERNAL_ERROR", "boom")),
            Kind::Api,
            "INTERNAL_ERROR",
            500,
            "boom",
            json!({}),
        ),
        (
            Answer::bytes("text/html", html).with_status(502),
            Kind::Api,
            "UNKNOWN",
            502,
            html,
            json!({}),
        ),
        (
            Answer::text("").with_status(503),
            Kind::Api,
            "UNKNOWN",
            503,
            "API error: 503",
            json!({}),
        ),
        (
            answer(400, &oauth),
            Kind::Api,
            "INVALID_GRANT",
            400,
            "Refresh token expired",
            json!({"hint": "login"}),
        ),
        (
            answer(400, &json!({"error": "nope", "message": "Human text"})),
            Kind::Api,
            "NOPE",
            400,
            "Human text",
            json!({}),
        ),
        (
            answer(418, &json!({"detail": "teapot"})),
            Kind::Api,
            "UNKNOWN",
            418,
            "API error: 418",
            json!({}),
        ),
        (
            answer(400, &Value::Null),
            Kind::Api,
            "UNKNOWN",
            400,
            "API error: 400",
            json!({}),
        ),
        (
            answer(400, &json!([1])),
            Kind::Api,
            "UNKNOWN",
            400,
            "API error: 400",
            json!({}),
        ),
    ] {
        let transport = MemoryTransport::new();
        // The same answer to a generated operation, a proxied call and a stream.
        transport.next(answer.clone()).next(answer.clone()).next(answer);
        let client = client(&transport);
        let body = stack_client::types::LlmCreateInput::default();
        for error in [
            client.agents().get("agt_x").await.unwrap_err(),
            client.proxy().post(PASSPORT, "s", "https://s.test").await.unwrap_err(),
            client
                .llm()
                .openai()
                .chat()
                .completions()
                .create_stream(PASSPORT, body)
                .await
                .unwrap_err(),
        ] {
            assert_eq!((error.stage(), error.was_sent()), (Stage::Refused, Sent::Yes));
            assert_eq!(error.retry_after(), (status == 429).then(|| Duration::from_secs(2)));
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains(KEY) && !shown.contains(PASSPORT), "{shown}");
            let seen = StackError::from(error);
            assert_eq!(
                (seen.kind(), seen.code(), seen.status(), seen.message()),
                (kind, code, Some(status), message)
            );
            assert_eq!(Value::Object(seen.details().clone()), details);
            assert_eq!(seen.error_code(), ErrorCode::from(code));
        }
        assert_eq!(transport.requests().len(), 3, "{status}: nothing is repeated");
    }
}

#[tokio::test]
async fn what_is_no_answer_of_the_api_is_told_apart() {
    for (answer, stage) in [
        (
            Answer::bytes("text/html", "<html>maintenance</html>"),
            Stage::Unreadable,
        ),
        (Answer::new(200), Stage::Unreadable),
        (Answer::refused(), Stage::NotSent),
        (Answer::broken(), Stage::MaybeSent),
        (Answer::timed_out(), Stage::MaybeSent),
        (
            answer(302, &json!([])).with_header("location", "/v1/agents2"),
            Stage::Refused,
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer);
        let error = client(&transport).agents().list().await.unwrap_err();
        assert_eq!(error.stage(), stage, "{error}");
        assert_eq!(transport.requests().len(), 1);
        let seen = StackError::from(error);
        assert_eq!(seen.kind() == Kind::Client, stage != Stage::Refused, "{seen}");
    }
}
