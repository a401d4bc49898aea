//! The stream of a session: what it gives, where it goes on, how it ends (Meistrari contract, section 5.1).

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use meistrari_client::agent::types::{SessionStatus, SessionStreamEvent};
use meistrari_client::agent::{RESULT_LINGER, STREAM_IDLE_TIMEOUT, SessionStream, error_event};
use meistrari_client::runtime::serde_json::{self, json};
use meistrari_client::runtime::{ReconnectPolicy, Stage};
use meistrari_client::{CancellationToken, RetryPolicy, StreamEnd};
use tokio::time::Instant;

use crate::support::{SESSION, STREAM, TOKEN, body, builder, client, cursors, drain, open, result, status, steps};

fn finished(state: &str) -> StreamEnd {
    StreamEnd::Finished {
        state: Some(state.to_owned()),
    }
}

#[tokio::test(start_paused = true)]
async fn a_turn_is_streamed_from_its_first_event_to_its_result() {
    let events = [
        status("pending"),
        status("running"),
        steps(3),
        json!({"kind": "timeline", "spans": [{"deep": [1.5, null]}]}),
        json!({"kind": "result", "status": "waiting_messages", "answer": {"ref": "vault://x"}, "nextCursor": 9}),
    ];
    let (transport, mut stream) = open([body(events.clone())]).await;
    let request = transport.last_request();
    assert_eq!(
        (request.method().as_str(), request.path()),
        ("GET", "/v4/sessions/ses_1")
    );
    assert_eq!(request.raw_query(), None);
    assert_eq!(request.header("accept"), Some("text/event-stream"));
    assert_eq!(request.header("x-data-token"), Some(TOKEN));
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(found, events, "all of it, kinds nobody knows too");
    assert_eq!(stream.end(), Some(&finished("waiting_messages")));
    assert_eq!((stream.cursor(), stream.reconnects()), (Some(9), 0));
    assert_eq!(stream.last_status(), Some(&SessionStatus::WaitingMessages));
    assert!(stream.ready_for_follow_up());
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn every_event_is_written_as_it_was_read_with_its_kind_once() {
    let text = r#"{"kind":"status","status":"running","nextCursor":4,"of":"a later service"}"#;
    let (_, mut stream) = open([ScriptedBody::new().chunk(format!("data: {text}\n\n")).stall()]).await;
    let event = stream.next().await.unwrap().unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap().matches("\"kind\"").count(), 1);
    let SessionStreamEvent::Status(event) = event else {
        panic!("{event:?}")
    };
    assert_eq!(
        (event.next_cursor, event.extra["of"].as_str()),
        (Some(4), Some("a later service"))
    );
    assert!(!event.extra.contains_key("kind"), "{:?}", event.extra);
}

#[tokio::test(start_paused = true)]
async fn a_final_status_is_not_the_end_and_a_result_is() {
    for word in [
        "completed",
        "failed",
        "cancelled",
        "waiting_messages",
        "of a later service",
    ] {
        let (transport, mut stream) =
            open([body([status(word)]).break_off(), body([status(word), result(word)])]).await;
        let (found, error) = drain(&mut stream).await;
        assert!(error.is_none(), "{word}: {error:?}");
        assert_eq!(found.len(), 3, "{word}");
        assert_eq!(stream.end(), Some(&finished(word)));
        assert_eq!(stream.last_status().unwrap().as_str(), word);
        assert_eq!(stream.ready_for_follow_up(), word == "waiting_messages");
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_later_status_takes_the_readiness_back() {
    for (later, ready) in [("running", false), ("waiting_messages", true)] {
        let (_, mut stream) = open([body([result("waiting_messages"), status(later)])]).await;
        drain(&mut stream).await;
        assert_eq!(stream.ready_for_follow_up(), ready, "{later}");
    }
    // A status alone makes no follow-up: only a result does.
    let (_, mut stream) = open([body([status("waiting_messages")]).chunk("data: [DONE]\n\n")]).await;
    drain(&mut stream).await;
    assert!(!stream.ready_for_follow_up());
}

#[tokio::test(start_paused = true)]
async fn after_a_result_a_last_cursor_is_picked_up_and_the_stream_ends_with_the_bytes_or_five_seconds_later() {
    let late = json!({"kind": "status", "status": "waiting_messages", "nextCursor": 12});
    let base = || body([steps(3), result("waiting_messages")]);
    let cases = [
        ("the service closes", base().unnamed_event(&late), 0, Some(12)),
        (
            "the connection breaks",
            base().unnamed_event(&late).break_off(),
            0,
            Some(12),
        ),
        (
            "the service stays silent",
            base().unnamed_event(&late).stall(),
            5,
            Some(12),
        ),
        ("nothing more comes", base().stall(), 5, Some(3)),
        (
            "heartbeats only",
            (0..9)
                .fold(base(), |body, _| body.wait(Duration::from_secs(1)).comment("alive"))
                .stall(),
            5,
            Some(3),
        ),
        (
            "a sign of the end",
            base()
                .wait(Duration::from_secs(2))
                .unnamed_event(&late)
                .chunk("data: [DONE]\n\n")
                .stall(),
            2,
            Some(12),
        ),
    ];
    for (what, body, seconds, cursor) in cases {
        let (transport, mut stream) = open([body]).await;
        let start = Instant::now();
        let (_, error) = drain(&mut stream).await;
        assert!(error.is_none(), "{what}: {error:?}");
        assert_eq!(start.elapsed(), Duration::from_secs(seconds), "{what}");
        assert_eq!(stream.cursor(), cursor, "{what}");
        assert_eq!(stream.end(), Some(&finished("waiting_messages")), "{what}");
        assert_eq!(transport.requests().len(), 1, "{what}: never opened again");
    }
    assert_eq!(RESULT_LINGER, Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn an_error_event_ends_the_stream_at_once_with_its_message_and_can_be_had_back() {
    let event = json!({"kind": "error", "error": "model overloaded", "runId": "run_1", "nextCursor": 8});
    let (transport, mut stream) = open([body([steps(1), event.clone(), steps(2)]).stall()]).await;
    let start = Instant::now();
    let (found, error) = drain(&mut stream).await;
    let error = error.unwrap();
    assert_eq!((found.len(), start.elapsed()), (1, Duration::ZERO));
    assert_eq!(
        (error.stage(), error.message()),
        (Stage::StreamBroken, "model overloaded")
    );
    assert!(!error.is_retryable());
    assert_eq!(error.details(), Some(&event));
    let back = error_event(&error).unwrap();
    assert_eq!(
        (back.error.as_str(), back.extra["runId"].as_str()),
        ("model overloaded", Some("run_1"))
    );
    assert_eq!((stream.end(), stream.cursor()), (Some(&StreamEnd::Failed), Some(8)));
    assert_eq!(transport.requests().len(), 1, "never opened again");
}

#[tokio::test(start_paused = true)]
async fn what_is_no_json_ends_the_stream_and_no_data_is_passed_over() {
    let text = ": hello\n\nevent: ping\ndata:\n\nid: 7\ndata\n\n";
    let (transport, mut stream) = open([ScriptedBody::new()
        .chunk(text)
        .unnamed_event(&steps(1))
        .chunk("data: soon\n\n")
        .stall()])
    .await;
    let (found, error) = drain(&mut stream).await;
    let error = error.unwrap();
    assert_eq!(found, [steps(1)]);
    assert!(error.is_decode() && error_event(&error).is_none(), "{error}");
    assert_eq!(error.body_text().unwrap(), "soon");
    assert_eq!(stream.end(), Some(&StreamEnd::Failed));
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_sign_of_the_end_is_no_event_and_nothing_is_opened_again() {
    let (transport, mut stream) = open([body([steps(1)]).chunk("data: [DONE]\n\ndata: {}\n\n").stall()]).await;
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none() && found == [steps(1)]);
    assert_eq!(stream.end(), Some(&StreamEnd::Finished { state: None }));
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_broken_stream_goes_on_behind_the_last_cursor_of_any_kind_even_a_smaller_one() {
    let (transport, mut stream) = open([
        body([json!({"kind": "timeline", "nextCursor": 7})]).break_off(),
        body([
            json!({"nextCursor": 5}),
            json!({"kind": "steps", "nextCursor": null}),
            status("running"),
        ]),
        body([json!({"kind": "steps", "nextCursor": "9"})]).stall(),
        body([])
            .chunk("id: 99\nid:\ndata: {\"kind\":\"steps\"}\n\n")
            .break_off(),
        body([result("completed")]),
    ])
    .await;
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(found.len(), 7);
    let asked: Vec<_> = cursors(&transport).into_iter().map(Option::unwrap_or_default).collect();
    assert_eq!(
        asked,
        ["", "7", "5", "5", "5"],
        "null, absence, other types and ids change nothing"
    );
    assert_eq!((stream.cursor(), stream.reconnects()), (Some(5), 4));
}

#[tokio::test(start_paused = true)]
async fn before_any_cursor_it_is_opened_from_the_beginning_and_nothing_is_dropped() {
    let (transport, mut stream) = open([
        body([status("running")]).break_off(),
        body([status("running"), steps(1)]).break_off(),
        // The same cursor again is no repeat: several events may share one.
        body([steps(1), result("completed")]),
    ])
    .await;
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none());
    assert_eq!(
        found,
        [
            status("running"),
            status("running"),
            steps(1),
            steps(1),
            result("completed")
        ]
    );
    assert_eq!(cursors(&transport), [None, None, Some("1".to_owned())]);
}

#[tokio::test(start_paused = true)]
async fn silence_opens_it_again_after_two_minutes_and_any_byte_puts_that_off() {
    let almost = Duration::from_secs(119);
    let quiet = body([steps(1)])
        .wait(almost)
        .comment("alive")
        .wait(almost)
        .chunk("da")
        .stall();
    let (transport, mut stream) = open([quiet, body([result("completed")])]).await;
    let start = Instant::now();
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none() && found.len() == 2);
    let waited = start.elapsed();
    let least = 2 * almost + STREAM_IDLE_TIMEOUT;
    assert!(
        waited >= least && waited <= least + Duration::from_millis(201),
        "{waited:?}"
    );
    assert_eq!(cursors(&transport).len(), 2);
    assert_eq!(STREAM_IDLE_TIMEOUT, Duration::from_secs(120));
}

/// When the requests of a stream were sent that is broken again and again.
async fn attempts(first: ScriptedBody) -> (Vec<Duration>, SessionStream, MemoryTransport) {
    let transport = MemoryTransport::new();
    let times = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let (seen, start) = (times.clone(), Instant::now());
    transport.on_any("GET", STREAM, move |_| {
        let mut seen = seen.lock().unwrap();
        seen.push(start.elapsed());
        let body = if seen.len() == 1 {
            first.clone()
        } else {
            ScriptedBody::new().break_off()
        };
        Answer::events(body)
    });
    let mut stream = client(&transport).stream_session(SESSION).await.unwrap();
    let (_, error) = drain(&mut stream).await;
    assert!(error.unwrap().is_retryable());
    let times = times.lock().unwrap().clone();
    (times, stream, transport)
}

#[tokio::test(start_paused = true)]
async fn it_gives_up_after_five_attempts_in_a_row_whose_waits_double_from_a_fifth_of_a_second() {
    let mut longest = [Duration::ZERO; 5];
    for _ in 0..40 {
        let (times, stream, _) = attempts(body([steps(1)]).break_off()).await;
        assert_eq!(times.len(), 6);
        assert_eq!(stream.end(), Some(&StreamEnd::Broken));
        for (at, pair) in times.windows(2).enumerate() {
            longest[at] = longest[at].max(pair[1] - pair[0]);
        }
    }
    for (longest, most) in longest.iter().zip([200, 400, 800, 1600, 3200]) {
        let most = Duration::from_millis(most + 1);
        assert!(*longest <= most && *longest > most / 2, "{longest:?} of {most:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_services_retry_time_is_the_base_of_the_waits() {
    let (times, ..) = attempts(body([]).chunk("retry: 3000\n\n").unnamed_event(&steps(1)).break_off()).await;
    for (pair, most) in times.windows(2).zip([3, 6, 12, 24, 30]) {
        let wait = pair[1] - pair[0];
        assert!(
            wait >= Duration::from_secs(3) && wait <= Duration::from_millis(most * 1000 + 1),
            "{wait:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn every_event_sets_the_count_of_attempts_back() {
    let mut bodies: Vec<_> = (0..20).map(|n| body([steps(n)]).break_off()).collect();
    for at in [6, 6, 6, 6] {
        bodies.insert(at, ScriptedBody::new().break_off());
    }
    bodies.push(body([result("completed")]));
    let (transport, mut stream) = open(bodies).await;
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!((found.len(), stream.reconnects()), (21, 24));
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn reconnecting_is_on_by_default_and_can_be_switched_off_or_changed() {
    // On although the client repeats no calls, which is the default.
    let cases: [(&str, usize, bool); 4] = [
        ("default", 6, false),
        ("none", 1, false),
        ("without_retry", 1, true),
        ("policy", 3, false),
    ];
    for (what, requests, by_option) in cases {
        let transport = MemoryTransport::new();
        transport.on_any("GET", STREAM, |_| Answer::events(ScriptedBody::new().break_off()));
        let mut request = client(&transport).stream_session(SESSION);
        request = match what {
            "none" => request.reconnect(ReconnectPolicy::none()),
            "policy" => request.reconnect(ReconnectPolicy::standard().attempts(2)),
            _ if by_option => request.without_retry(),
            _ => request,
        };
        let mut stream = request.await.unwrap();
        assert!(drain(&mut stream).await.1.is_some(), "{what}");
        assert_eq!(transport.requests().len(), requests, "{what}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refused_opening_is_the_error_of_the_call_and_never_repeated() {
    for (code, message) in [(404, "no such session"), (409, "conflict"), (401, "who are you")] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&json!({"message": message})).with_status(code));
        let error = client(&transport).stream_session(SESSION).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.status().unwrap().as_u16()),
            (Stage::Refused, code)
        );
        assert_eq!(error.message(), message);
        transport.assert_finished();
    }
    // Also with a policy that repeats what may pass.
    let transport = MemoryTransport::new();
    transport.next(Answer::new(409));
    let client = builder(&transport).retry(RetryPolicy::standard()).build().unwrap();
    assert!(client.stream_session(SESSION).await.is_err());
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refused_reopening_ends_the_stream_unless_it_may_pass() {
    for code in [404, 409, 410] {
        let transport = MemoryTransport::new();
        transport
            .next(Answer::events(body([steps(1)]).break_off()))
            .next(Answer::new(code));
        let mut stream = client(&transport).stream_session(SESSION).await.unwrap();
        let (found, error) = drain(&mut stream).await;
        assert_eq!((found.len(), error.unwrap().status().unwrap().as_u16()), (1, code));
        assert_eq!(stream.end(), Some(&StreamEnd::Failed));
        transport.assert_finished();
    }
    let transport = MemoryTransport::new();
    transport
        .next(Answer::events(body([steps(1)]).break_off()))
        .next(Answer::new(503))
        .next(Answer::refused())
        .next(Answer::events(body([result("completed")])));
    let mut stream = client(&transport).stream_session(SESSION).await.unwrap();
    let (found, error) = drain(&mut stream).await;
    assert!(error.is_none() && found.len() == 2, "{error:?}");
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn the_cursor_of_the_turn_before_is_where_the_next_stream_begins() {
    for (cursor, query) in [
        (Some(0), Some("cursor=0")),
        (Some(41), Some("cursor=41")),
        (Some(-1), Some("cursor=-1")),
        (None, None),
    ] {
        let transport = MemoryTransport::new();
        let broken = || Answer::events(body([status("running")]).break_off());
        transport
            .next(broken())
            .next(Answer::events(body([result("completed")])));
        let mut stream = client(&transport).stream_session(SESSION).cursor(cursor).await.unwrap();
        assert_eq!(stream.cursor(), cursor, "known from the beginning");
        drain(&mut stream).await;
        let queries: Vec<_> = transport
            .requests()
            .iter()
            .map(|request| request.raw_query().map(str::to_owned))
            .collect();
        assert_eq!(
            queries,
            [query.map(str::to_owned), query.map(str::to_owned)],
            "after a break as well"
        );
        assert_eq!(stream.cursor(), cursor, "kept where no newer one came");
    }
}

#[tokio::test(start_paused = true)]
async fn the_callers_token_ends_a_stream_also_while_it_waits_after_a_result() {
    for events in [vec![steps(1)], vec![steps(1), result("completed")]] {
        let count = events.len();
        let transport = MemoryTransport::new();
        transport.next(Answer::events(body(events).stall()));
        let token = CancellationToken::new();
        let mut stream = client(&transport)
            .stream_session(SESSION)
            .with_cancel(token.clone())
            .await
            .unwrap();
        for _ in 0..count {
            stream.next().await.unwrap().unwrap();
        }
        let (item, ()) = tokio::join!(stream.next(), async { token.cancel() });
        assert!(item.unwrap().unwrap_err().is_cancelled());
        assert_eq!(stream.end(), Some(&StreamEnd::Cancelled));
    }
}

#[tokio::test(start_paused = true)]
async fn a_dropped_next_loses_no_event() {
    let slow = ScriptedBody::new()
        .wait(Duration::from_secs(5))
        .unnamed_event(&steps(1))
        .stall();
    let (_, mut stream) = open([slow]).await;
    for _ in 0..3 {
        assert!(
            tokio::time::timeout(Duration::from_secs(1), stream.next())
                .await
                .is_err()
        );
    }
    assert!(matches!(stream.next().await, Some(Ok(SessionStreamEvent::Steps(_)))));
}
