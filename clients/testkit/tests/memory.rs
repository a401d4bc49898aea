//! Promises of the in-memory transport.

mod common;

use std::time::Duration;

use agent_clients_runtime::{CallOptions, CancellationToken, RetryPolicy, Sent, Stage};
use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use common::{SAFE, ask, call, over, read};
use serde::Serialize;
use serde_json::json;

#[tokio::test]
async fn answers_come_in_the_order_of_scripting_among_those_that_fit() {
    let transport = MemoryTransport::new();
    transport
        .on("GET", "/jobs/{jobId}", Answer::json(&1))
        .next(Answer::json(&2))
        .on_times(2, "GET", "/jobs/{jobId}", Answer::json(&3))
        .on("POST", "/jobs", Answer::json(&4).with_status(201));
    let core = over(transport.clone());
    assert_eq!(
        ask(&core, "POST", "/other", None).await,
        (200, json!(2)),
        "the first that fits is for any request"
    );
    assert_eq!(ask(&core, "GET", "/jobs/a", None).await.1, 1);
    assert_eq!(
        ask(&core, "POST", "/jobs", Some(json!({"q": 1}))).await,
        (201, json!(4))
    );
    assert_eq!(ask(&core, "GET", "/jobs/b", None).await.1, 3);
    assert_eq!(transport.unfinished(), ["never asked for: GET /jobs/{jobId}"]);
    assert_eq!(ask(&core, "GET", "/jobs/c", None).await.1, 3);
    transport.assert_finished();
}

#[tokio::test]
async fn a_request_is_captured_whole() {
    let transport = MemoryTransport::new();
    transport.next(Answer::new(204));
    let (status, _) = ask(
        &over(transport.clone()),
        "POST",
        "/experts/%40org%2Fexpert?take=1&q=a+b",
        Some(json!({"a": 1})),
    )
    .await;
    assert_eq!(status, 204);
    let request = transport.last_request();
    assert_eq!(request.method().as_str(), "POST");
    assert_eq!(request.origin(), "https://api.test");
    assert_eq!(request.path(), "/v1/experts/%40org%2Fexpert");
    assert_eq!(request.segments().last().unwrap(), "@org/expert");
    assert_eq!(
        request.query(),
        [("take".to_owned(), "1".to_owned()), ("q".to_owned(), "a b".to_owned())]
    );
    assert_eq!(request.raw_query(), Some("take=1&q=a+b"));
    assert_eq!(request.header("authorization"), Some("Bearer key-1"));
    assert_eq!(request.json::<serde_json::Value>().unwrap(), json!({"a": 1}));
    assert!(!format!("{transport:?}").contains("key-1"), "a credential is printed");
}

#[tokio::test]
async fn an_unscripted_request_fails_loudly_at_once_and_at_the_end() {
    let transport = MemoryTransport::new();
    transport.on("GET", "/jobs", Answer::json(&1));
    let core = over(transport.clone());
    let error = call(&core, "GET", "/jobs/a", None).await.unwrap_err();
    assert_eq!(error.was_sent(), Sent::No);
    assert!(!error.is_retryable(), "nobody should try again");
    let shown = error.to_string();
    for part in ["GET /v1/jobs/a", "GET /jobs", "fix:"] {
        assert!(shown.contains(part), "{part} is missing in {shown}");
    }
    let panic = std::panic::catch_unwind(|| transport.assert_finished()).unwrap_err();
    let message = panic.downcast_ref::<String>().unwrap();
    assert!(
        message.contains("not scripted: GET /v1/jobs/a") && message.contains("never asked for: GET /jobs"),
        "{message}"
    );
}

#[tokio::test]
async fn typed_replies_are_written_as_json_with_status_and_headers() {
    #[derive(Serialize)]
    struct Job {
        id: &'static str,
    }
    let transport = MemoryTransport::new();
    transport.next(
        Answer::json(&Job { id: "j-1" })
            .with_status(202)
            .with_header("x-request-id", "r-1"),
    );
    let reply = call(&over(transport), "GET", "/jobs/j-1", None).await.unwrap();
    assert_eq!(reply.status(), 202);
    let reply = reply.json::<serde_json::Value>().await.unwrap();
    assert_eq!(reply.request_id(), Some("r-1"));
    assert_eq!(*reply, json!({"id": "j-1"}));
}

#[tokio::test]
async fn failures_say_truthfully_whether_the_request_may_have_been_sent() {
    let cases = [
        (Answer::refused(), Sent::No, Stage::NotSent, true, false),
        (Answer::broken(), Sent::Maybe, Stage::MaybeSent, false, false),
        (Answer::timed_out(), Sent::Maybe, Stage::MaybeSent, false, true),
    ];
    for (answer, sent, stage, connect, timeout) in cases {
        let transport = MemoryTransport::new();
        transport.next(answer.clone());
        let core = agent_clients_runtime::Core::builder("https://api.test/v1")
            .auth(agent_clients_runtime::NoAuth)
            .retry(RetryPolicy::none())
            .transport(transport)
            .build()
            .unwrap();
        let error = call(&core, "POST", "/jobs", None).await.unwrap_err();
        assert_eq!((error.was_sent(), error.stage()), (sent, stage), "{answer:?}");
        assert_eq!(
            (error.is_connect(), error.is_timeout()),
            (connect, timeout),
            "{answer:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn delays_and_silence_pass_in_tokio_time() {
    let transport = MemoryTransport::new();
    transport
        .next(Answer::json(&1).delayed(Duration::from_secs(20)))
        .next(Answer::never());
    let core = over(transport.clone());
    let start = tokio::time::Instant::now();
    assert_eq!(ask(&core, "GET", "/a", None).await.1, 1);
    assert_eq!(start.elapsed(), Duration::from_secs(20));
    let error = call(&core, "GET", "/b", None).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    transport.assert_finished();
}

#[tokio::test]
async fn a_silent_transport_can_be_cancelled() {
    let transport = MemoryTransport::new();
    transport.next(Answer::never());
    let core = over(transport);
    let token = CancellationToken::new();
    token.cancel();
    let call = core.call(&SAFE, CallOptions::new().with_cancel(token));
    let request = call.http().get(format!("{}/a", call.base_url())).build();
    assert!(call.execute(request).await.unwrap_err().is_cancelled());
}

#[tokio::test(start_paused = true)]
async fn scripted_streams_arrive_cut_and_in_pieces_as_scripted() {
    let events = ScriptedBody::new()
        .event("checkpoint", &json!({"id": "c-1"}))
        .wait(Duration::from_secs(5))
        .event("done", &json!({"status": "completed"}));
    let whole = events.bytes();
    let transport = MemoryTransport::new();
    for count in 0..=whole.len() {
        transport.next(Answer::events(events.clone().cut_at(count).in_pieces_of(7)));
    }
    transport.next(Answer::events(events.in_pieces_of(1)));
    let core = over(transport.clone());
    for count in 0..=whole.len() {
        let (parts, ended) = read(&core, "/stream").await;
        assert_eq!(parts.concat(), whole[..count], "cut at {count}");
        assert!(!ended, "cut at {count}");
    }
    let (parts, ended) = read(&core, "/stream").await;
    assert_eq!(parts.concat(), whole);
    assert!(ended && parts.iter().all(|part| part.len() == 1));
    transport.assert_finished();
}

#[tokio::test]
async fn answers_can_be_made_of_the_request_and_of_what_came_before() {
    let transport = MemoryTransport::new();
    let seen = transport.clone();
    transport.on_any("POST", "/applications", move |request| {
        let input: serde_json::Value = request.json().unwrap();
        Answer::json(&json!({"name": input["name"], "number": seen.requests().len()}))
    });
    let core = over(transport.clone());
    for number in 1..=2 {
        let (_, reply) = ask(&core, "POST", "/applications", Some(json!({"name": "a"}))).await;
        assert_eq!(reply, json!({"name": "a", "number": number}));
    }
    transport.assert_finished();
}

#[test]
#[should_panic(expected = "placeholder is not a whole segment")]
fn a_route_that_could_never_match_is_refused_when_it_is_scripted() {
    MemoryTransport::new().on("GET", "/jobs/{id}.json", Answer::new(200));
}
