//! Refusals: the status is never lost, the envelope is read, whatever the body is.

use std::time::Duration;

use agent_clients_runtime::{Sent, Stage};
use agent_clients_tests::fixtures::error_replies::errors::ErrorCodeExt;
use agent_clients_tests::fixtures::error_replies::server::{PREFIX, URL};
use agent_clients_tests::fixtures::error_replies::types::ErrorCode;
use agent_clients_tests::fixtures::{ErrorRepliesClient, ErrorTextsClient};
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

#[tokio::test]
async fn a_documented_error_has_its_typed_code_message_details_and_hint() -> Outcome {
    let body =
        json!({"error": {"code": "over_quota", "message": "Too much.", "details": {"limit": 3}}, "retry_after": 2});
    let (_server, client) = serve(
        ErrorRepliesClient::new,
        [Answer::json(429, &body).header("x-request-id", "r-1")],
    )
    .await?;
    let Err(error) = client.orders().get("o").await else {
        return Err("a refusal is taken".into());
    };
    assert_eq!((error.stage(), error.was_sent()), (Stage::Refused, Sent::Yes));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert_eq!(error.error_code(), Some(ErrorCode::OverQuota));
    assert_eq!(
        (error.message(), error.details()),
        ("Too much.", Some(&json!({"limit": 3})))
    );
    assert_eq!(
        (error.retry_after(), error.request_id()),
        (Some(Duration::from_secs(2)), Some("r-1"))
    );
    assert_eq!(error.operation_id(), "orders_get");
    Ok(())
}

#[tokio::test]
async fn every_status_keeps_its_number_whatever_its_body_is() -> Outcome {
    let html = || "<html>Bad Gateway</html>";
    let cases = [
        (
            Answer::json(404, &json!({"error": {"code": "not_found"}})),
            404,
            Some(ErrorCode::NotFound),
        ),
        (Answer::status(409), 409, None),
        (
            Answer::body(418, "application/problem+json", r#"{"error":{"code":"teapot"}}"#),
            418,
            Some(ErrorCode::from("teapot")),
        ),
        (Answer::body(502, "text/html", html()), 502, None),
        (Answer::json(500, &json!(["not", "the", "envelope"])), 500, None),
        (Answer::json(500, &json!({"error": "not the envelope"})), 500, None),
        (Answer::body(503, "application/json", "{\"error\":"), 503, None),
        (Answer::status(304), 304, None),
    ];
    let script: Vec<Answer> = cases.iter().map(|(answer, ..)| answer.clone()).collect();
    let (_server, client) = serve(ErrorRepliesClient::new, script).await?;
    for (_, status, code) in cases {
        let Err(error) = client.orders().get("o").await else {
            return Err(format!("{status} is taken").into());
        };
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status), "{error}");
        assert_eq!(error.error_code(), code, "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn without_an_envelope_the_message_is_looked_for_and_then_is_the_body() -> Outcome {
    let cases = [
        (json!({"message": "Gone.", "error": "gone"}).to_string(), "Gone.", None),
        (json!({"error": "gone", "code": 7}).to_string(), "gone", Some("7")),
        (
            json!({"error": {"code": "gone"}}).to_string(),
            r#"{"error":{"code":"gone"}}"#,
            Some("gone"),
        ),
        (
            "No\r\n such file: https://s.example/f?sig=1".to_owned(),
            "No such file: https://s.example/f?[redacted]",
            None,
        ),
        (String::new(), "Not Found", None),
    ];
    let script: Vec<Answer> = cases
        .iter()
        .map(|(body, ..)| Answer::body(404, "text/plain", body.as_str()))
        .collect();
    let (_server, client) = serve(ErrorTextsClient::new, script).await?;
    for (body, message, code) in cases {
        let Err(error) = client.files().get("f").await else {
            return Err("a refusal is taken".into());
        };
        assert_eq!((error.message(), error.code()), (message, code));
        assert_eq!(error.body_text().unwrap_or_default(), body);
        assert!(error.to_string().contains(message), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_reply_that_cannot_be_read_names_the_place_and_keeps_status_and_body() -> Outcome {
    let script = [
        Answer::json(200, &json!({"id": 7})),
        Answer::body(200, "text/html", "<html>"),
        Answer::status(200),
    ];
    let (_server, client) = serve(ErrorRepliesClient::new, script).await?;
    for place in ["id", "text/html", ""] {
        let Err(error) = client.orders().get("o").await else {
            return Err("it is taken".into());
        };
        assert_eq!(
            (error.stage(), error.status().map(|status| status.as_u16())),
            (Stage::Unreadable, Some(200))
        );
        assert!(error.to_string().contains(place), "{error}");
    }
    Ok(())
}

#[test]
fn the_default_server_is_the_documents_with_its_variables_filled_in() {
    assert_eq!((URL, PREFIX), ("https://api.example.com/v1", "/v1"));
}
