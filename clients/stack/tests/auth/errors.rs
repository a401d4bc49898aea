//! What an error says, by the rules of STACK contract, section 1.7. The cases named `error-…` are those of the official
//! client's recorded runs.

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::errors::ErrorCodeExt as _;
use stack_client::types::ErrorCode;
use stack_client::{Error, StackError, StackErrorKind as Kind};

use crate::support::Home;

async fn refused(answer: Answer) -> Error {
    let transport = MemoryTransport::new();
    transport.on("GET", "/v1/agents/agt_x", answer);
    let client = Home::new().builder(&transport).api_key("sk_live_TEST").build().unwrap();
    let error = client.agents().get("agt_x").await.unwrap_err();
    transport.assert_finished();
    error
}

#[tokio::test]
async fn every_form_of_body_gives_code_status_message_and_details() {
    let json = |status: u16, body: Value| Answer::json(&body).with_status(status);
    let envelope = |message: &str, code: &str| json!({"error": {"message": message, "code": code}});
    let issues = json!({"issues": [{"path": ["name"], "message": "Required"}]});
    let html = "<html><body>Bad Gateway</body></html>";
    let cases = [
        (
            "error-400-validation",
            json(
                400,
                json!({"error": {"message": "Invalid body", "code": "INVALID_REQUEST", "details": issues}}),
            ),
            ("Invalid body", "INVALID_REQUEST", issues.clone(), Kind::Validation),
        ),
        (
            "error-401",
            json(401, envelope("Invalid API key", "INVALID_API_KEY")),
            ("Invalid API key", "INVALID_API_KEY", json!({}), Kind::Unauthorized),
        ),
        (
            "error-404",
            json(404, envelope("Agent not found", "NOT_FOUND")),
            ("Agent not found", "NOT_FOUND", json!({}), Kind::NotFound),
        ),
        (
            "error-429-retry-after",
            json(429, envelope("Too many requests", "RATE_LIMITED")).with_header("retry-after", "2"),
            ("Too many requests", "RATE_LIMITED", json!({}), Kind::Api),
        ),
        (
            "error-500",
            json(500, envelope("boom", "INTERNAL_ERROR")),
            ("boom", "INTERNAL_ERROR", json!({}), Kind::Api),
        ),
        (
            "error-503-empty",
            Answer::text("").with_status(503),
            ("API error: 503", "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "error-502-html",
            Answer::bytes("text/html", html).with_status(502),
            (html, "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "error-oauth-shape",
            json(
                400,
                json!({"error": "invalid_grant", "error_description": "Refresh token expired", "hint": "login"}),
            ),
            (
                "Refresh token expired",
                "INVALID_GRANT",
                json!({"hint": "login"}),
                Kind::Api,
            ),
        ),
        (
            "error-string-error-message",
            json(400, json!({"error": "nope", "message": "Human text"})),
            ("Human text", "NOPE", json!({}), Kind::Api),
        ),
        (
            "error-no-error-key",
            json(418, json!({"detail": "teapot"})),
            ("API error: 418", "UNKNOWN", json!({}), Kind::Api),
        ),
        // The rest of the rules.
        (
            "text",
            Answer::text("Service down").with_status(503),
            ("Service down", "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "null",
            json(500, Value::Null),
            ("API error: 500", "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "list",
            json(500, json!([{"error": "x"}])),
            ("API error: 500", "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "null error",
            json(409, json!({"error": null, "message": "m"})),
            ("API error: 409", "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "empty object",
            json(403, json!({"error": {}})),
            ("API error: 403", "UNKNOWN", json!({}), Kind::Forbidden),
        ),
        (
            "empty message",
            json(404, envelope("", "NOT_FOUND")),
            ("API error: 404", "NOT_FOUND", json!({}), Kind::NotFound),
        ),
        (
            "no text",
            json(400, json!({"error": {"message": 7, "code": 8}})),
            ("API error: 400", "UNKNOWN", json!({}), Kind::Api),
        ),
        (
            "details that are none",
            json(422, json!({"error": {"message": "m", "code": "C", "details": ["x"]}})),
            ("m", "C", json!({}), Kind::Api),
        ),
        (
            "bare string",
            json(401, json!({"error": "unauthorized"})),
            ("unauthorized", "UNAUTHORIZED", json!({}), Kind::Unauthorized),
        ),
        (
            "empty description",
            json(
                400,
                json!({"error": "invalid_scope", "error_description": "", "message": "m", "a": 1, "b": [2]}),
            ),
            ("m", "INVALID_SCOPE", json!({"a": 1, "b": [2]}), Kind::Api),
        ),
    ];
    for (name, answer, (message, code, details, kind)) in cases {
        let error = refused(answer).await;
        let status = error.status().unwrap().as_u16();
        let error = StackError::from(error);
        assert_eq!(error.message(), message, "{name}");
        assert_eq!(error.code(), code, "{name}");
        assert_eq!(error.status(), Some(status), "{name}");
        assert_eq!(Value::from(error.details().clone()), details, "{name}");
        assert_eq!(error.kind(), kind, "{name}");
        assert_eq!(error.error().operation_id(), "agents_get", "{name}");
        assert_eq!(
            (error.is_unauthorized(), error.is_forbidden(), error.is_not_found()),
            (status == 401, status == 403, status == 404)
        );
    }
}

#[tokio::test]
async fn the_classes_that_the_seeds_name_can_be_matched_on() {
    for (status, code, kind, typed) in [
        (
            401,
            "PASSPORT_REVOKED",
            Kind::PassportRevoked,
            ErrorCode::PassportRevoked,
        ),
        (401, "PASSPORT_EXPIRED", Kind::Unauthorized, ErrorCode::PassportExpired),
        (
            403,
            "PASSPORT_BLOCKED",
            Kind::PassportBlocked,
            ErrorCode::PassportBlocked,
        ),
        (
            403,
            "TIER_LIMIT_EXCEEDED",
            Kind::Forbidden,
            ErrorCode::TierLimitExceeded,
        ),
        (
            402,
            "INSUFFICIENT_CREDITS",
            Kind::InsufficientCredits,
            ErrorCode::InsufficientCredits,
        ),
        (402, "ALLOWANCE_EXHAUSTED", Kind::Api, ErrorCode::AllowanceExhausted),
        (404, "SKILL_NOT_FOUND", Kind::NotFound, ErrorCode::SkillNotFound),
        (
            400,
            "VALIDATION_ERROR",
            Kind::Validation,
            ErrorCode::from("VALIDATION_ERROR"),
        ),
        (
            422,
            "SCHEMA_VALIDATION_FAILED",
            Kind::Validation,
            ErrorCode::SchemaValidationFailed,
        ),
        (400, "SCOPE_ESCALATION", Kind::Api, ErrorCode::ScopeEscalation),
        (
            418,
            "NEVER_HEARD_OF",
            Kind::Api,
            ErrorCode::Unknown("NEVER_HEARD_OF".to_owned()),
        ),
    ] {
        let body = json!({"error": {"message": "m", "code": code}});
        let error = refused(Answer::json(&body).with_status(status)).await;
        assert_eq!(error.error_code(), Some(typed.clone()), "{code}");
        let error = StackError::from(error);
        assert_eq!((error.kind(), error.error_code()), (kind, typed), "{code}");
        let is = |asked| kind == asked;
        assert_eq!(error.is_passport_revoked(), is(Kind::PassportRevoked));
        assert_eq!(error.is_passport_blocked(), is(Kind::PassportBlocked));
        assert_eq!(error.is_insufficient_credits(), is(Kind::InsufficientCredits));
        assert_eq!(error.is_validation(), is(Kind::Validation));
        assert!(!error.is_mission_ended());
    }
}

#[tokio::test]
async fn an_error_that_the_client_made_of_an_ended_mission_keeps_its_code_and_details() {
    let body = json!({"error": {"message": "Mission ms_1 is revoked", "code": "FORBIDDEN"}});
    let error = refused(Answer::json(&body).with_status(403)).await;
    let error = error
        .with_code("MISSION_ENDED")
        .with_details(json!({"mission_id": "ms_1", "mission_state": "revoked"}));
    let error = StackError::from(error);
    assert!(error.is_mission_ended() && error.is_forbidden());
    assert_eq!(
        (error.code(), error.status(), &error.details()["mission_id"]),
        ("MISSION_ENDED", Some(403), &json!("ms_1"))
    );
}

#[tokio::test]
async fn what_never_was_an_answer_is_a_client_error_with_its_reason() {
    for (answer, status) in [
        (Answer::refused(), None),
        (Answer::broken(), None),
        (Answer::text("hello"), Some(200)),
    ] {
        let error = StackError::from(refused(answer).await);
        assert_eq!(
            (error.kind(), error.code(), error.status()),
            (Kind::Client, "UNKNOWN", status)
        );
        assert!(!error.message().is_empty() && error.details().is_empty());
    }
    let error = StackError::from(refused(Answer::new(302).with_header("location", "https://evil.test/x")).await);
    assert_eq!((error.kind(), error.status()), (Kind::Api, Some(302)));
}

#[tokio::test]
async fn no_credential_is_a_kind_of_its_own() {
    let transport = MemoryTransport::new();
    let client = Home::new().builder(&transport).agent_id("agt_1").build().unwrap();
    let error = StackError::from(client.agents().list().await.unwrap_err());
    assert_eq!((error.kind(), error.status()), (Kind::Auth, None));
    assert_eq!(
        error.auth().unwrap().kind(),
        stack_client::auth::AuthErrorKind::NoCredential
    );
    assert!(error.into_error().is_auth());
}

#[tokio::test]
async fn it_is_shown_as_one_bounded_line_without_the_query_of_an_address() {
    let page = format!(
        "<html>\n\tsee https://files.test/a?sig=hunter2 and /b?sig=hunter2\r\n{}</html>",
        "x".repeat(5000)
    );
    let error = StackError::from(refused(Answer::text(page.clone()).with_status(502)).await);
    assert_eq!(error.message(), page, "the message itself is whole");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(
            !shown.contains("hunter2") && !shown.contains('\n') && shown.len() < 5000,
            "{shown}"
        );
    }
    assert!(
        error
            .to_string()
            .starts_with("502 UNKNOWN: <html> see https://files.test/a?"),
        "{error}"
    );
}
