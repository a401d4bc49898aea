//! Every way in which a call fails, and the error it becomes: Perstack contract, sections 1 ("Result and error") and 5.2.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use perstack_client::runtime::serde_json::{Value, json};
use perstack_client::runtime::{MAX_ERROR_BODY_BYTES, Sent, Stage};
use perstack_client::{Abort, ApiError, CancellationToken, Error};

use crate::support::{builder, client};

/// The error of one `jobs.get` that is answered so.
async fn failed(answer: Answer) -> Error {
    let transport = MemoryTransport::new();
    transport.on("GET", "/api/v1/jobs/{jobId}", answer);
    let error = client(&transport).jobs().get("job-1").await.expect_err("it must fail");
    transport.assert_finished();
    assert_eq!(error.operation_id(), "jobs_get");
    error
}

fn with_status(status: u16, body: &Value) -> Answer {
    Answer::json(body).with_status(status)
}

#[tokio::test]
async fn a_refused_call_has_its_status_the_message_of_the_body_and_the_reason_as_it_came() {
    let html = "<html><body><h1>502 Bad Gateway</h1></body></html>";
    for (answer, code, message, reason) in [
        (
            with_status(
                401,
                &json!({"code": 401, "error": "Unauthorized", "reason": "Failed to authenticate"}),
            ),
            401,
            "Unauthorized",
            Some(json!("Failed to authenticate")),
        ),
        (
            with_status(
                404,
                &json!({"code": 404, "error": "Not Found", "reason": "Job not found"}),
            ),
            404,
            "Not Found",
            Some(json!("Job not found")),
        ),
        (
            with_status(
                422,
                &json!({"error": "Validation Failed", "reason": [{"path": ["jobId"], "n": 1.50}]}),
            ),
            422,
            "Validation Failed",
            Some(json!([{"path": ["jobId"], "n": 1.5}])),
        ),
        (
            with_status(500, &json!({"code": 418, "error": "another code in the body"})),
            500,
            "another code in the body",
            None,
        ),
        (
            with_status(409, &json!({"error": "Conflict", "reason": null})),
            409,
            "Conflict",
            None,
        ),
        (
            with_status(400, &json!({"message": "other shape"})),
            400,
            "Bad Request",
            None,
        ),
        (
            with_status(400, &json!({"error": {"not": "a text"}})),
            400,
            "Bad Request",
            None,
        ),
        (with_status(400, &json!({"error": ""})), 400, "Bad Request", None),
        (with_status(400, &json!("a text")), 400, "Bad Request", None),
        (with_status(400, &json!([])), 400, "Bad Request", None),
        (with_status(400, &json!(null)), 400, "Bad Request", None),
        (
            Answer::text("boom").with_status(500),
            500,
            "Internal Server Error",
            None,
        ),
        (
            Answer::bytes("text/html", html).with_status(502),
            502,
            "Bad Gateway",
            None,
        ),
        (
            Answer::bytes("application/json", html).with_status(502),
            502,
            "Bad Gateway",
            None,
        ),
        (
            Answer::bytes("application/json", &b"\xff\xfe"[..]).with_status(502),
            502,
            "Bad Gateway",
            None,
        ),
        (Answer::new(503), 503, "Service Unavailable", None),
        (
            Answer::new(429).with_header("retry-after", "7"),
            429,
            "Too Many Requests",
            None,
        ),
    ] {
        let error = failed(answer).await;
        assert_eq!(error.stage(), Stage::Refused, "{code} {message}");
        assert_eq!(error.was_sent(), Sent::Yes);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(code));
        let error = ApiError::from(&error);
        assert_eq!(
            (error.code, error.message.as_str(), &error.reason),
            (code, message, &reason)
        );
        assert_eq!((error.aborted, error.abort), (false, None));
        assert_eq!(error.to_string(), format!("{code} {message}"));
    }
}

#[tokio::test]
async fn a_status_that_nobody_registered_still_has_a_message() {
    let error = ApiError::from(failed(Answer::new(599)).await);
    assert_eq!(error.code, 599);
    assert!(!error.message.is_empty());
}

#[tokio::test]
async fn a_redirect_is_an_error_and_is_not_followed() {
    let elsewhere = "https://elsewhere.test/api/v1/jobs/job-1?token=hunter2";
    let error = failed(Answer::new(307).with_header("location", elsewhere)).await;
    assert!(
        error.message().contains("elsewhere.test") && !error.message().contains("hunter2"),
        "{error}"
    );
    assert_eq!(ApiError::from(error).code, 307);
}

#[tokio::test]
async fn a_large_error_page_keeps_its_status_and_only_its_beginning() {
    let page = format!("<html>{}", "x".repeat(2 * MAX_ERROR_BODY_BYTES));
    let error = failed(Answer::bytes("text/html", page).with_status(502)).await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(502));
    assert_eq!(error.body_bytes().len(), MAX_ERROR_BODY_BYTES);
    assert!(error.body_is_truncated());
    assert!(error.body_text().is_some_and(|text| text.starts_with("<html>x")));
}

#[tokio::test]
async fn an_error_page_that_breaks_off_does_not_hide_its_status() {
    let page = ScriptedBody::new().chunk(r#"{"error": "Unauth"#).break_off();
    let error = failed(Answer::stream("application/json", page).with_status(401)).await;
    let error = ApiError::from(error);
    assert_eq!((error.code, error.message.as_str()), (401, "Unauthorized"));
}

#[tokio::test]
async fn an_unreachable_host_is_code_0_and_certainly_nothing_was_sent() {
    let error = failed(Answer::refused()).await;
    assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No));
    assert!(error.is_connect() && error.is_retryable() && error.is_safe_to_repeat());
    let error = ApiError::from(error);
    assert_eq!((error.code, error.aborted, error.abort), (0, false, None));
    assert!(error.message.contains("connection"), "{error}");
    assert!(error.reason.is_some());
}

#[tokio::test]
async fn a_broken_connection_is_code_0_and_the_request_may_have_been_sent() {
    let error = failed(Answer::broken()).await;
    assert_eq!((error.stage(), error.was_sent()), (Stage::MaybeSent, Sent::Maybe));
    let error = ApiError::from(error);
    assert_eq!((error.code, error.aborted), (0, false));
    assert!(!error.message.is_empty() && error.reason.is_some());
}

#[tokio::test]
async fn a_success_of_another_shape_fails_validation_and_names_the_place() {
    for (body, place) in [
        (json!({"data": {}}), "data"),
        (json!({"data": {"job": {"id": "job-1"}}}), "data.job"),
        (json!({"data": {"job": {"id": 7, "status": "running"}}}), "data.job.id"),
        (json!({}), ""),
        (json!([]), ""),
    ] {
        let error = failed(Answer::json(&body)).await;
        assert_eq!(
            (error.stage(), error.was_sent()),
            (Stage::Unreadable, Sent::Yes),
            "{body}"
        );
        assert!(error.is_decode() && !error.is_retryable());
        let error = ApiError::from(error);
        assert_eq!(
            (error.code, error.message.as_str()),
            (0, "Response validation failed"),
            "{body}"
        );
        let reason = error.reason.as_ref().and_then(Value::as_str).expect("it has a reason");
        assert!(reason.contains(place), "{body}: {reason}");
    }
}

#[tokio::test]
async fn a_success_that_is_no_json_is_code_0_with_the_words_of_the_parser() {
    for answer in [
        Answer::bytes("application/json", r#"{"data":{"job":{"id":"jo"#),
        Answer::bytes("application/json", ""),
        Answer::new(204),
        Answer::bytes("text/html", "<html>login</html>"),
        Answer::bytes(
            "application/json",
            r#"{"data":{"job":{"id":"a","status":"b"}}} trailing"#,
        ),
    ] {
        let error = failed(answer).await;
        assert_eq!((error.stage(), error.was_sent()), (Stage::Unreadable, Sent::Yes));
        let error = ApiError::from(error);
        assert_eq!((error.code, error.aborted), (0, false));
        assert!(
            !error.message.is_empty() && error.message != "Response validation failed",
            "{error}"
        );
        assert_eq!(error.reason, Some(json!(error.message)));
    }
}

#[tokio::test]
async fn a_success_that_breaks_off_is_an_error_that_says_the_service_did_it() {
    let body = ScriptedBody::new()
        .chunk(r#"{"data":{"job":{"id":"job-1","#)
        .break_off();
    let error = failed(Answer::stream("application/json", body)).await;
    assert_eq!((error.stage(), error.was_sent()), (Stage::Unreadable, Sent::Yes));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(ApiError::from(error).code, 0);
}

#[tokio::test]
async fn a_reply_larger_than_the_limit_is_an_error_and_not_read_on() {
    let limit = 1000;
    let transport = MemoryTransport::new();
    let endless = ScriptedBody::new()
        .chunk(format!("\"{}", "x".repeat(2 * limit)))
        .stall();
    transport.next(Answer::stream("application/json", endless));
    let client = builder(&transport)
        .customise(move |core| core.max_reply_bytes(limit as u64))
        .build()
        .unwrap();
    let error = client.jobs().get("job-1").await.unwrap_err();
    assert!(error.is_oversized(), "{error}");
    assert_eq!((error.stage(), error.was_sent()), (Stage::Unreadable, Sent::Yes));
    let error = ApiError::from(error);
    assert_eq!((error.code, error.aborted), (0, false));
    assert!(error.message.contains("1000 bytes"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_clock_and_the_caller_both_abort_and_are_told_apart() {
    let silent = || Answer::stream("application/json", ScriptedBody::new().chunk("{").stall());
    for (answer, sent) in [
        (Answer::never(), Sent::Maybe),
        (silent(), Sent::Yes),
        (silent().with_status(500), Sent::Yes),
    ] {
        for abort in [Abort::Timeout, Abort::Caller] {
            let refused = format!("{answer:?}").contains("500");
            let transport = MemoryTransport::new();
            transport.next(answer.clone());
            let token = CancellationToken::new();
            let call = client(&transport).jobs().get("job-1").with_cancel(token.clone());
            let call = match abort {
                Abort::Timeout => call.with_timeout(Duration::from_millis(50)),
                _ => {
                    tokio::spawn(async move {
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        token.cancel();
                    });
                    call
                }
            };
            let started = tokio::time::Instant::now();
            let error = call.await.unwrap_err();
            assert_eq!(started.elapsed().as_millis(), 50, "{answer:?}");
            assert_eq!(error.was_sent(), sent, "{answer:?}");
            let error = ApiError::from(error);
            if refused {
                // The status had arrived: it says more than the abort of reading the page that came with it.
                assert_eq!((error.code, error.aborted), (500, false));
                continue;
            }
            assert_eq!(
                (error.code, error.message.as_str()),
                (0, "Request aborted"),
                "{answer:?}"
            );
            assert_eq!((error.reason, error.aborted, error.abort), (None, true, Some(abort)));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_timeout_is_30_seconds_unless_the_client_or_the_call_sets_another() {
    let seconds = Duration::from_secs;
    for (of_client, of_call, expected) in [
        (None, None, seconds(30)),
        (Some(seconds(5)), None, seconds(5)),
        (Some(seconds(5)), Some(seconds(90)), seconds(90)),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::never());
        let mut made = builder(&transport);
        if let Some(limit) = of_client {
            made = made.timeout(limit);
        }
        let mut call = made.build().unwrap().jobs().get("job-1");
        if let Some(limit) = of_call {
            call = call.with_timeout(limit);
        }
        let started = tokio::time::Instant::now();
        assert!(call.await.unwrap_err().is_timeout());
        assert_eq!(started.elapsed(), expected);
    }
}

#[tokio::test]
async fn a_call_that_is_cancelled_before_it_starts_sends_nothing() {
    let transport = MemoryTransport::new();
    let token = CancellationToken::new();
    token.cancel();
    let error = client(&transport)
        .jobs()
        .get("job-1")
        .with_cancel(token)
        .await
        .unwrap_err();
    assert_eq!((error.stage(), error.was_sent()), (Stage::NotSent, Sent::No));
    let error = ApiError::from(error);
    assert_eq!(
        (error.message.as_str(), error.abort),
        ("Request aborted", Some(Abort::Caller))
    );
    assert_eq!(transport.requests().len(), 0);
}
