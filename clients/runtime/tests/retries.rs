//! When a call is repeated, how long it waits, and what is never repeated. All on tokio's paused clock.

mod common;

use std::time::Duration;

use agent_clients_runtime::{
    CallOptions, CancellationToken, Multipart, RETRY_MAX_DELAY, RetryBudget, RetryPolicy, Sent, Stage, TransportError,
    TransportErrorKind, Upload,
};
use common::{Chunk, GET, KEYED, POST, Script, Step, call, call_with_body, chunks, reply, with_headers};
use futures_util::stream;
use tokio::time::Instant;

fn refused_connection() -> Step {
    Step::Fail(TransportError::connect("connection refused"))
}

fn broken_connection() -> Step {
    Step::Fail(TransportError::broken("connection reset"))
}

#[tokio::test(start_paused = true)]
async fn a_read_is_repeated_until_it_succeeds_and_the_reply_counts_the_attempts() {
    for status in [408, 425, 429, 500, 502, 503, 504] {
        let server = Script::new([reply(status, ""), broken_connection(), reply(200, "[1]")]);
        let core = server.core().build().unwrap();
        let answer = call(&core, &GET, CallOptions::new())
            .await
            .unwrap()
            .json::<Vec<u8>>()
            .await
            .unwrap();
        assert_eq!((answer.attempts(), answer.into_inner()), (3, vec![1]), "after {status}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_last_failure_is_reported_with_attempts_and_elapsed_time() {
    let server = Script::new([
        reply(503, ""),
        reply(503, ""),
        with_headers(503, &[("x-request-id", "r-3")], ""),
    ]);
    let core = server.core().build().unwrap();
    let error = call(&core, &GET, CallOptions::new().with_header("x", "y"))
        .await
        .unwrap_err();
    assert_eq!((error.attempts(), server.count()), (3, 3));
    assert_eq!(error.request_id(), Some("r-3"));
    assert!(error.elapsed() > Duration::ZERO);
    assert!(error.to_string().contains("attempts: 3"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_lasting_status_is_never_repeated() {
    for status in [
        300, 307, 400, 401, 402, 403, 404, 409, 410, 412, 422, 423, 451, 501, 505, 507,
    ] {
        for operation in [&GET, &KEYED, &POST] {
            let server = Script::new([reply(status, "")]);
            let core = server.core().build().unwrap();
            let error = call(&core, operation, CallOptions::new()).await.unwrap_err();
            assert_eq!(error.attempts(), 1, "{status} {}", operation.id);
            assert!(!error.is_retryable(), "{status}");
            assert_eq!(error.stage(), Stage::Refused);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_409_is_never_retried_even_when_the_server_says_when() {
    let server = Script::new([with_headers(409, &[("retry-after", "1")], "")]);
    let core = server.core().build().unwrap();
    let error = call(
        &core,
        &GET,
        CallOptions::new().with_retry(RetryPolicy::standard().attempts(9)),
    )
    .await
    .unwrap_err();
    assert_eq!(
        (error.attempts(), error.retry_after()),
        (1, Some(Duration::from_secs(1)))
    );
}

#[tokio::test(start_paused = true)]
async fn a_post_is_never_repeated_once_it_may_have_been_sent() {
    let cases = [
        (broken_connection(), Sent::Maybe),
        (reply(503, ""), Sent::Yes),
        (with_headers(429, &[("retry-after", "1")], ""), Sent::Yes),
        (
            Step::Fail(TransportError::new(
                TransportErrorKind::Timeout,
                Sent::Maybe,
                "read timeout",
            )),
            Sent::Maybe,
        ),
    ];
    for (step, sent) in cases {
        let server = Script::new([step]);
        let core = server.core().build().unwrap();
        let error = call_with_body(&core, &POST, CallOptions::new()).await.unwrap_err();
        assert_eq!((error.attempts(), error.was_sent()), (1, sent), "{error}");
        assert!(error.is_retryable() && !error.is_safe_to_repeat(), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_post_is_repeated_when_it_certainly_never_left() {
    let no_time = Step::Fail(TransportError::new(
        TransportErrorKind::Timeout,
        Sent::No,
        "connect timeout",
    ));
    let server = Script::new([refused_connection(), no_time, reply(200, "{}")]);
    let core = server.core().build().unwrap();
    let answer = call_with_body(&core, &POST, CallOptions::new()).await.unwrap();
    assert_eq!(answer.attempts(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_later_attempt_that_never_left_does_not_hide_an_earlier_one_that_did() {
    let server = Script::new([reply(503, ""), refused_connection(), refused_connection()]);
    let core = server.core().build().unwrap();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    assert!(error.is_connect());
    assert_eq!((error.was_sent(), error.stage()), (Sent::Yes, Stage::MaybeSent));
}

#[tokio::test(start_paused = true)]
async fn the_idempotency_key_is_stable_over_the_attempts_and_new_for_each_call() {
    let server = Script::new([reply(503, ""), broken_connection(), reply(200, ""), reply(400, "")]);
    let core = server.core().build().unwrap();
    let answer = call_with_body(&core, &KEYED, CallOptions::new()).await.unwrap();
    assert_eq!(answer.attempts(), 3);
    let error = call_with_body(&core, &KEYED, CallOptions::new()).await.unwrap_err();
    let keys: Vec<String> = server
        .seen()
        .iter()
        .map(|seen| seen.header("idempotency-key").unwrap().to_owned())
        .collect();
    assert_eq!(keys[0].len(), 36);
    assert!(keys[0] == keys[1] && keys[1] == keys[2], "{keys:?}");
    assert_ne!(keys[2], keys[3]);
    assert_eq!(
        error.idempotency_key(),
        Some(keys[3].as_str()),
        "the caller can repeat with it"
    );
    assert!(error.is_safe_to_repeat());
}

#[tokio::test(start_paused = true)]
async fn the_callers_idempotency_key_goes_out_as_it_is() {
    let server = Script::new([reply(500, ""), reply(200, "")]);
    let core = server.core().build().unwrap();
    call_with_body(&core, &KEYED, CallOptions::new().with_idempotency_key("order-7"))
        .await
        .unwrap();
    for seen in server.seen() {
        assert_eq!(seen.header("idempotency-key"), Some("order-7"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_without_its_key_sends_none_and_is_not_repeated_once_it_may_have_been_sent() {
    let server = Script::new([reply(500, "")]);
    let core = server
        .core()
        .default_header("Idempotency-Key", "of-all")
        .build()
        .unwrap();
    let error = call_with_body(&core, &KEYED, CallOptions::new().without_idempotency_key())
        .await
        .unwrap_err();
    assert_eq!((server.count(), error.idempotency_key()), (1, None));
    assert!(!error.is_safe_to_repeat());
    assert_eq!(server.seen()[0].header("idempotency-key"), None);
    // What never left is repeated as ever, and without a key again.
    let server = Script::new([refused_connection(), reply(200, "")]);
    let core = server.core().build().unwrap();
    call_with_body(&core, &KEYED, CallOptions::new().without_idempotency_key())
        .await
        .unwrap();
    assert!(
        server
            .seen()
            .iter()
            .all(|seen| seen.header("idempotency-key").is_none())
    );
    // An operation that takes none does not mind.
    let server = Script::new([reply(200, "")]);
    let core = server.core().build().unwrap();
    call(&core, &POST, CallOptions::new().without_idempotency_key())
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_key_that_the_api_itself_takes_as_a_parameter_is_kept() {
    let server = Script::new([reply(200, "")]);
    let core = server.core().build().unwrap();
    let call = core.call(&KEYED, CallOptions::new());
    let request = call
        .http()
        .post(format!("{}/jobs", call.base_url()))
        .header("Idempotency-Key", "param-1")
        .build();
    call.execute(request).await.unwrap();
    assert_eq!(server.seen()[0].header("idempotency-key"), Some("param-1"));
}

#[tokio::test(start_paused = true)]
async fn a_key_for_an_operation_that_takes_none_is_refused_before_sending() {
    for operation in [&GET, &POST] {
        let server = Script::new([]);
        let core = server.core().build().unwrap();
        let error = call(&core, operation, CallOptions::new().with_idempotency_key("k"))
            .await
            .unwrap_err();
        assert_eq!((error.was_sent(), server.count()), (Sent::No, 0));
        assert!(error.to_string().contains("idempotency key"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_bytes_body_is_replayed_whole() {
    let server = Script::new([reply(503, ""), refused_connection(), reply(200, "")]);
    let core = server.core().build().unwrap();
    call_with_body(&core, &KEYED, CallOptions::new()).await.unwrap();
    for seen in server.seen() {
        assert_eq!(seen.body.as_deref(), Some(&br#"{"query":"hello"}"#[..]));
        assert_eq!(seen.header("content-type"), Some("application/json"));
    }
}

fn once() -> Upload {
    Upload::once(stream::once(std::future::ready(Ok("once".into()))))
}

fn again() -> Upload {
    Upload::streams(|| {
        let chunks = stream::iter(["ab", "cd"].map(|text| Ok(text.into())));
        Box::pin(std::future::ready(Ok(
            Box::pin(chunks) as agent_clients_runtime::UploadStream
        )))
    })
}

async fn upload(
    server: &Script,
    body: Upload,
) -> Result<agent_clients_runtime::Response, agent_clients_runtime::Error> {
    let core = server.core().build().unwrap();
    let mut call = core.call(&KEYED, CallOptions::new());
    call.body(body, "application/octet-stream");
    let request = call.http().put(format!("{}/jobs", call.base_url())).build();
    call.execute(request).await
}

#[tokio::test(start_paused = true)]
async fn an_upload_is_opened_afresh_for_every_attempt() {
    let file = std::env::temp_dir().join(format!("agent-clients-upload-{}", std::process::id()));
    std::fs::write(&file, "file").unwrap();
    let (form, _) = Multipart::new()
        .file("f", "n", "text/plain", again())
        .text("a", "1")
        .into_upload()
        .unwrap();
    let cases = [
        (Upload::from("text"), "text", None),
        (again(), "abcd", None),
        (again().with_length(4), "abcd", Some("4")),
        (Upload::file(&file), "file", Some("4")),
        (form, "abcd\r\n", None),
    ];
    for (body, expected, length) in cases {
        let server = Script::new([reply(503, ""), broken_connection(), reply(200, "")]);
        upload(&server, body).await.unwrap();
        let seen = server.seen();
        assert_eq!(seen.len(), 3);
        for request in seen {
            let body = String::from_utf8_lossy(request.body.as_ref().unwrap()).into_owned();
            assert!(body.contains(expected), "{body}");
            assert_eq!(request.header("content-length"), length);
            assert_eq!(request.header("content-type"), Some("application/octet-stream"));
        }
    }
    std::fs::remove_file(file).unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_one_shot_upload_is_never_sent_twice() {
    for step in [reply(503, ""), broken_connection(), refused_connection()] {
        let server = Script::new([step]);
        let error = upload(&server, once()).await.unwrap_err();
        assert_eq!((error.attempts(), server.count()), (1, 1), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_body_of_the_raw_request_is_never_sent_twice() {
    let server = Script::new([reply(503, "")]);
    let core = server.core().build().unwrap();
    let call = core.call(&KEYED, CallOptions::new());
    let request = call
        .http()
        .post(format!("{}/jobs", call.base_url()))
        .body(chunks(vec![Chunk::Data("x")]))
        .build();
    assert_eq!(call.execute(request).await.unwrap_err().attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_file_that_cannot_be_read_is_an_error_before_anything_is_sent() {
    let server = Script::new([]);
    let error = upload(&server, Upload::file("no/such/file")).await.unwrap_err();
    assert_eq!(
        (error.was_sent(), error.stage(), server.count()),
        (Sent::No, Stage::NotSent, 0)
    );
    assert!(error.to_string().contains("body: it cannot be read"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_servers_hint_is_waited_for_in_all_its_forms() {
    let cases = [
        with_headers(429, &[("retry-after", "7")], ""),
        with_headers(
            503,
            &[
                ("date", "Sun, 06 Nov 1994 08:49:37 GMT"),
                ("retry-after", "Sun, 06 Nov 1994 08:49:44 GMT"),
            ],
            "",
        ),
        reply(429, r#"{"retry_after":7}"#),
        reply(429, r#"{"retry_after":"7"}"#),
        with_headers(429, &[("retry-after", "7")], r#"{"retry_after":1}"#),
    ];
    for step in cases {
        let server = Script::new([step, reply(200, "")]);
        let core = server.core().build().unwrap();
        let start = Instant::now();
        call(&core, &GET, CallOptions::new()).await.unwrap();
        let waited = start.elapsed();
        assert!(
            waited >= Duration::from_secs(7) && waited < Duration::from_millis(7_010),
            "{waited:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_hint_beyond_the_deadline_gives_the_servers_error_at_once() {
    let server = Script::new([with_headers(429, &[("retry-after", "30")], "")]);
    let core = server.core().build().unwrap();
    let start = Instant::now();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 429);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert!(!error.is_timeout() && start.elapsed() < Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn without_a_hint_the_waits_are_random_and_bounded() {
    let policy = RetryPolicy::standard().attempts(8).max_elapsed(Duration::MAX);
    let server = Script::new((0..8).map(|_| reply(503, "")));
    let core = server.core().timeout(Duration::from_secs(3600)).build().unwrap();
    let start = Instant::now();
    let error = call(&core, &GET, CallOptions::new().with_retry(policy))
        .await
        .unwrap_err();
    assert_eq!(error.attempts(), 8);
    assert!(start.elapsed() <= RETRY_MAX_DELAY * 7);
    assert_eq!(error.elapsed(), start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_policy_or_a_call_can_switch_retries_off() {
    let server = Script::new([reply(503, ""), reply(503, "")]);
    let core = server.core().build().unwrap();
    assert_eq!(
        call(&core, &GET, CallOptions::new().without_retry())
            .await
            .unwrap_err()
            .attempts(),
        1
    );
    let core = server.core().retry(RetryPolicy::none()).build().unwrap();
    assert_eq!(call(&core, &GET, CallOptions::new()).await.unwrap_err().attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_exhausted_budget_ends_retries_but_not_first_attempts() {
    let server = Script::new((0..5).map(|_| reply(503, "")));
    let core = server.core().retry_budget(RetryBudget::new(2)).build().unwrap();
    let attempts = |error: agent_clients_runtime::Error| error.attempts();
    let first = call(&core, &GET, CallOptions::new()).await.map(drop).map_err(attempts);
    let second = call(&core, &GET, CallOptions::new()).await.map(drop).map_err(attempts);
    let third = call(&core.clone(), &GET, CallOptions::new())
        .await
        .map(drop)
        .map_err(attempts);
    assert_eq!((first, second, third), (Err(3), Err(1), Err(1)));
    assert_eq!(core.retry_budget().left(), 0);
    for _ in 0..10 {
        server.push(reply(200, ""));
        call(&core, &GET, CallOptions::new()).await.unwrap();
    }
    assert_eq!(core.retry_budget().left(), 1, "ten successes earn one retry");
}

#[tokio::test(start_paused = true)]
async fn a_reply_that_breaks_off_is_fetched_again_where_that_is_harmless() {
    let half = || reply(200, chunks(vec![Chunk::Data("[1,"), Chunk::Break]));
    let server = Script::new([half(), reply(503, ""), reply(200, "[1,2]")]);
    let core = server.core().build().unwrap();
    let answer = call(&core, &GET, CallOptions::new())
        .await
        .unwrap()
        .json::<Vec<u8>>()
        .await
        .unwrap();
    assert_eq!((answer.attempts(), answer.into_inner()), (3, vec![1, 2]));

    let server = Script::new([half()]);
    let core = server.core().build().unwrap();
    let response = call_with_body(&core, &POST, CallOptions::new()).await.unwrap();
    let error = response.json::<Vec<u8>>().await.unwrap_err();
    assert_eq!(
        (error.stage(), error.was_sent(), error.attempts()),
        (Stage::Unreadable, Sent::Yes, 1)
    );
    assert_eq!(error.status().unwrap(), 200);
    assert!(error.is_retryable() && !error.is_safe_to_repeat());
}

#[tokio::test(start_paused = true)]
async fn cancellation_ends_a_wait_between_attempts_and_names_the_last_failure() {
    let server = Script::new([with_headers(503, &[("retry-after", "20")], "")]);
    let core = server.core().build().unwrap();
    let stop = CancellationToken::new();
    let stopper = stop.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(5)).await;
        stopper.cancel();
    });
    let start = Instant::now();
    let error = call(&core, &GET, CallOptions::new().with_cancel(stop))
        .await
        .unwrap_err();
    assert!(error.is_cancelled() && !error.is_timeout());
    assert_eq!(start.elapsed(), Duration::from_secs(5));
    assert_eq!(error.was_sent(), Sent::Yes);
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(cause.contains("503"), "{cause}");
}
