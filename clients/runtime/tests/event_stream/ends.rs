//! How streams end: failures, silence, cancellation, dropping. Every stream gives one error at most and says how it ended.

use std::time::Duration;

use agent_clients_runtime::{CallOptions, CancellationToken, EventStream, Resume, Sent, Stage, StreamEnd};
use tokio::time::Instant;

use crate::script::{Connection, IDLE, Server, Step, Tick, WATCH, drain, refusal, send, stream, ticks};

#[tokio::test(start_paused = true)]
async fn unknown_kinds_are_given_and_keep_alives_are_not() {
    let text = "event: ping\ndata: x\n\nevent: brand-new\ndata: {\"a\":1}\n\ndata: {\"n\":1}\n\n";
    let server = Server::new([stream([send(text)])]);
    let mut stream = server.open(Resume::None).await;
    let (items, error) = drain(&mut stream).await;
    assert!(error.is_none());
    assert_eq!(
        items,
        [
            Tick::Unknown("brand-new".to_owned(), "{\"a\":1}".to_owned()),
            Tick::Count(1)
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn nothing_is_read_after_the_last_event() {
    let server = Server::new([stream([
        send("event: done\ndata:\n\ndata: {\"n\":1}\n\ndata: nonsense\n\n"),
        Step::Hang,
    ])]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    assert!(error.is_none());
    assert_eq!(items, [Tick::Done(String::new())]);
    assert_eq!(*stream.end().unwrap(), StreamEnd::Finished { state: None });
    assert_eq!(
        server.open_bodies(),
        0,
        "the connection is closed although the stream still lives"
    );
}

#[tokio::test(start_paused = true)]
async fn an_event_of_the_wrong_form_ends_the_stream_with_its_path_and_its_data() {
    let text = "data: {\"n\":1}\n\nevent: tick\ndata: {\"n\":\"hunter2\"}\n\ndata: {\"n\":3}\n\n";
    let server = Server::new([stream([send(text)])]);
    // It would be the same event again, so there is no reconnecting either.
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    let error = error.unwrap();
    assert_eq!(items, ticks([1]));
    assert!(error.is_decode() && !error.is_retryable());
    assert_eq!((error.stage(), error.was_sent()), (Stage::StreamBroken, Sent::Yes));
    assert_eq!(error.decode_error().unwrap().path(), "n");
    assert_eq!(error.body_text().unwrap(), "{\"n\":\"hunter2\"}");
    let shown = format!("{error} {error:?} {stream:?}");
    assert!(shown.contains("tick") && !shown.contains("hunter2"), "{shown}");
    assert_eq!(*stream.end().unwrap(), StreamEnd::Failed);
}

#[tokio::test(start_paused = true)]
async fn an_event_over_the_limit_ends_the_stream() {
    let options = CallOptions::new().with_max_event_bytes(100);
    let server = Server::new([stream([
        send("data: {\"n\":1}\n\ndata: "),
        send(vec![b'1'; 101]),
        Step::Hang,
    ])]);
    let mut stream: EventStream<Tick> = server
        .source_with(&WATCH, &options, Resume::LastEventId)
        .open()
        .await
        .unwrap();
    let (items, error) = drain(&mut stream).await;
    assert_eq!(items, ticks([1]));
    let error = error.unwrap();
    assert!(error.is_oversized() && !error.is_retryable(), "{error}");
    assert!(error.to_string().contains("100 bytes"), "{error}");
    assert_eq!(*stream.end().unwrap(), StreamEnd::Failed);
}

#[tokio::test(start_paused = true)]
async fn a_failure_that_the_server_reports_is_an_error_with_all_it_says() {
    let server = Server::new([stream([send(
        "id: 1\ndata: {\"n\":1}\n\nevent: failed\ndata: disk full\n\ndata: {\"n\":2}\n\n",
    )])]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    let error = error.unwrap();
    assert_eq!(items, ticks([1]));
    assert_eq!((error.message(), error.code()), ("disk full", Some("worker_lost")));
    assert_eq!(error.details().unwrap()["why"], "disk full");
    assert_eq!(*stream.end().unwrap(), StreamEnd::Failed);
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn any_bytes_keep_a_stream_alive_and_silence_ends_it_at_the_idle_timeout() {
    let almost = Step::Wait(IDLE - Duration::from_secs(1));
    let steps = [
        almost.clone(),
        send(": comment\n"),
        almost.clone(),
        send("da"),
        almost.clone(),
        send("ta: {\"n\":1}\n\n"),
        Step::Hang,
    ];
    let server = Server::new([stream(steps)]);
    let mut stream = server.open(Resume::None).await;
    let start = Instant::now();
    assert_eq!(stream.next().await.unwrap().unwrap(), Tick::Count(1));
    assert_eq!(start.elapsed(), 3 * (IDLE - Duration::from_secs(1)));
    // The caller's own time does not count.
    tokio::time::sleep(10 * IDLE).await;
    let start = Instant::now();
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(start.elapsed(), IDLE);
    assert!(error.is_idle_timeout() && error.is_timeout(), "{error}");
    assert!(stream.next().await.is_none());
    assert_eq!(*stream.end().unwrap(), StreamEnd::IdleTimeout);
    assert_eq!(server.open_bodies(), 0);
}

#[tokio::test(start_paused = true)]
async fn dropping_a_stream_closes_its_connection() {
    let server = Server::new([stream([send("data: {\"n\":1}\n\n"), Step::Hang])]);
    let mut stream = server.open(Resume::LastEventId).await;
    assert_eq!(stream.next().await.unwrap().unwrap(), Tick::Count(1));
    assert!(stream.end().is_none());
    assert_eq!(server.open_bodies(), 1);
    drop(stream);
    assert_eq!(server.open_bodies(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_next_loses_no_event() {
    let server = Server::new([stream([
        Step::Wait(Duration::from_secs(5)),
        send("data: {\"n\":1}\n\n"),
    ])]);
    let mut stream = server.open(Resume::None).await;
    for _ in 0..3 {
        assert!(
            tokio::time::timeout(Duration::from_secs(1), stream.next())
                .await
                .is_err()
        );
    }
    assert_eq!(stream.next().await.unwrap().unwrap(), Tick::Count(1));
}

/// A cancelled stream: one error that says so, and its end.
async fn assert_cancelled(stream: &mut EventStream<Tick>) {
    let (items, error) = drain(stream).await;
    assert_eq!(items, []);
    let error = error.unwrap();
    assert!(error.is_cancelled() && !error.is_retryable(), "{error}");
    assert_eq!(*stream.end().unwrap(), StreamEnd::Cancelled);
}

#[tokio::test(start_paused = true)]
async fn the_callers_token_ends_a_stream_wherever_it_is() {
    let event = || send("id: 1\ndata: {\"n\":1}\n\n");
    let hang = || stream([event(), Step::Hang]);
    let broken = || stream([event(), Step::Break]);
    let busy = || stream([send("id: 1\ndata: {\"n\":1}\n\n".repeat(100))]);
    let slow = || Connection {
        steps: vec![Step::Hang],
        ..stream([])
    };
    let wait = Duration::from_secs(2);
    // What the server does, how long the stream then runs, and what the stream is doing when the token comes.
    let cases: [(&str, Vec<Connection>, Duration); 4] = [
        ("waiting for bytes", vec![hang()], wait),
        ("with events at hand", vec![busy()], Duration::ZERO),
        (
            "waiting to reconnect",
            vec![Connection {
                steps: vec![send("retry: 9000\n\n"), event(), Step::Break],
                ..stream([])
            }],
            wait,
        ),
        ("reading again", vec![broken(), slow()], wait),
    ];
    for (name, connections, wait) in cases {
        let server = Server::new(connections);
        let token = CancellationToken::new();
        let options = CallOptions::new().with_cancel(token.clone());
        let mut stream: EventStream<Tick> = server
            .source_with(&WATCH, &options, Resume::LastEventId)
            .open()
            .await
            .unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap(), Tick::Count(1), "{name}");
        tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            token.cancel();
        });
        if wait.is_zero() {
            tokio::task::yield_now().await;
        }
        let start = Instant::now();
        assert_cancelled(&mut stream).await;
        assert_eq!(start.elapsed(), wait, "{name}");
        assert_eq!(server.open_bodies(), 0, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_can_be_given_to_a_stream_that_is_open() {
    let server = Server::new([stream([Step::Hang])]);
    let token = CancellationToken::new();
    let mut stream = server.open(Resume::None).await.with_cancel(&token);
    token.cancel();
    assert_cancelled(&mut stream).await;
}

#[tokio::test(start_paused = true)]
async fn a_refused_opening_is_the_error_of_the_call() {
    for resume in [Resume::None, Resume::LastEventId] {
        let server = Server::new([refusal(401)]);
        let error = server.source(resume).open::<Tick>().await.unwrap_err();
        assert_eq!((error.stage(), error.status().unwrap().as_u16()), (Stage::Refused, 401));
    }
}

#[tokio::test(start_paused = true)]
async fn a_page_in_place_of_a_stream_is_an_error_that_says_so() {
    for kind in ["text/html; charset=utf-8", "application/json"] {
        let page = Connection {
            headers: vec![("content-type", kind.to_owned())],
            ..stream([send("<h1>Hello</h1>")])
        };
        let server = Server::new([page]);
        let error = server.source(Resume::None).open::<Tick>().await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert!(error.to_string().contains("an event stream was expected"), "{error}");
        assert_eq!(error.body_text().unwrap(), "<h1>Hello</h1>");
    }
    // Servers without a content type, or with another one, are taken at their word.
    for headers in [vec![], vec![("content-type", "text/plain".to_owned())]] {
        let server = Server::new([Connection {
            headers,
            ..stream([send("data: {\"n\":1}\n\n")])
        }]);
        let mut stream = server.open(Resume::None).await;
        assert_eq!(drain(&mut stream).await.0, ticks([1]));
    }
}

#[tokio::test(start_paused = true)]
async fn no_content_is_a_stream_without_events() {
    let server = Server::new([refusal(204)]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    assert!(items.is_empty() && error.is_none());
    assert_eq!(*stream.end().unwrap(), StreamEnd::Eof);
}
