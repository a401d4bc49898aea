//! When a stream reconnects, how long it waits, from where it goes on, and when it gives up.

use std::time::Duration;

use agent_clients_runtime::{CallOptions, EventStream, ReconnectPolicy, Resume, StreamEnd};
use tokio::time::Instant;

use crate::script::{
    Connection, IDLE, START_AND_WATCH, Server, Step, Tick, WATCH, drain, refusal, send, stream, ticks,
};

fn event(number: u32) -> Step {
    send(format!("id: {number}\ndata: {{\"n\":{number}}}\n\n"))
}

fn done() -> Step {
    send("event: done\ndata: ok\n\n")
}

fn strings(cursors: Vec<Option<String>>) -> Vec<String> {
    cursors
        .into_iter()
        .map(|cursor| cursor.unwrap_or_else(|| "-".to_owned()))
        .collect()
}

#[tokio::test(start_paused = true)]
async fn the_server_is_told_the_last_event_that_the_caller_got() {
    let server = Server::new([
        stream([Step::Break]),
        stream([event(1), event(2), Step::Break]),
        stream([send("id: 3\ndata: {\"n\":3}\n"), Step::Break]),
        stream([event(3), send(": quiet\n\n"), Step::Hang]),
        stream([done()]),
    ]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(items[..3], ticks(1..=3));
    assert_eq!(strings(server.cursors()), ["-", "-", "2", "2", "3"]);
    assert_eq!((stream.cursor(), stream.reconnects()), (Some("3"), 4));
}

#[tokio::test(start_paused = true)]
async fn a_stream_goes_on_from_a_stored_cursor_without_repeating_its_event() {
    for first in [8, 7] {
        let server = Server::new([stream([event(first), event(9), done()])]);
        let mut stream: EventStream<Tick> = server
            .source(Resume::LastEventId)
            .open_at(Some("7".to_owned()))
            .await
            .unwrap();
        let (items, _) = drain(&mut stream).await;
        let expected = if first == 8 { ticks([8, 9]) } else { ticks([9]) };
        assert_eq!(items[..items.len() - 1], expected);
        assert_eq!(strings(server.cursors()), ["7"]);
    }
}

#[tokio::test(start_paused = true)]
async fn only_the_first_event_after_a_break_can_be_a_repeat() {
    // Two events in a row with one id: the second is new, since only the first stands for "as you know".
    let server = Server::new([stream([event(1), Step::Break]), stream([event(1), event(1), done()])]);
    let mut stream = server.open(Resume::LastEventId).await;
    assert_eq!(drain(&mut stream).await.0[..2], ticks([1, 1]));
}

#[tokio::test(start_paused = true)]
async fn a_last_event_or_a_failure_is_never_taken_for_a_repeat() {
    let last = || send("id: 1\nevent: done\ndata: ok\n\n");
    let server = Server::new([stream([event(1), Step::Break]), stream([last()])]);
    let mut opened = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut opened).await;
    assert!(error.is_none());
    assert_eq!(items, [Tick::Count(1), Tick::Done("ok".to_owned())]);
    let failure = send("id: 1\nevent: failed\ndata: lost\n\n");
    let server = Server::new([stream([event(1), Step::Break]), stream([failure])]);
    let mut opened = server.open(Resume::LastEventId).await;
    assert_eq!(drain(&mut opened).await.1.unwrap().message(), "lost");
}

#[tokio::test(start_paused = true)]
async fn events_without_any_cursor_forbid_to_reconnect() {
    for cut in [Step::Break, Step::Hang] {
        let server = Server::new([stream([send("data: {\"n\":1}\n\n"), cut])]);
        let mut stream = server.open(Resume::LastEventId).await;
        let (items, error) = drain(&mut stream).await;
        assert_eq!(items, ticks([1]));
        assert!(error.is_some());
    }
    // The same after the server has taken its id back.
    let server = Server::new([stream([event(1), send("id:\ndata: {\"n\":2}\n\n"), Step::Break])]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    assert_eq!(items, ticks([1, 2]));
    assert!(error.is_some());
    assert_eq!(stream.cursor(), None);
}

#[tokio::test(start_paused = true)]
async fn what_is_no_safe_read_or_switched_off_never_reconnects() {
    let plain = CallOptions::new();
    let off = CallOptions::new().without_retry();
    for (operation, options) in [(&START_AND_WATCH, &plain), (&WATCH, &off)] {
        let server = Server::new([stream([event(1), Step::Break])]);
        let mut stream: EventStream<Tick> = server
            .source_with(operation, options, Resume::LastEventId)
            .open()
            .await
            .unwrap();
        let (items, error) = drain(&mut stream).await;
        assert_eq!(items, ticks([1]));
        assert!(error.is_some());
        assert_eq!(*stream.end().unwrap(), StreamEnd::Broken);
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_gives_up_after_the_limit_of_attempts_without_a_new_event() {
    let policy = ReconnectPolicy::standard().attempts(3);
    let broken = || stream([Step::Break]);
    let mut connections = vec![
        stream([event(1), Step::Break]),
        broken(),
        broken(),
        stream([event(2), Step::Break]),
    ];
    connections.extend([broken(), broken(), broken()]);
    let server = Server::new(connections);
    let mut stream = server.open(Resume::LastEventId).await.with_reconnect(policy);
    let (items, error) = drain(&mut stream).await;
    assert_eq!(items, ticks([1, 2]), "an event in between sets the count back");
    assert!(error.unwrap().is_retryable());
    assert_eq!(*stream.end().unwrap(), StreamEnd::Broken);
    assert_eq!(server.seen().len(), 7);
}

#[tokio::test(start_paused = true)]
async fn a_repeated_event_is_no_progress() {
    let again = || stream([event(1), Step::Break]);
    let server = Server::new([again(), again(), again()]);
    let policy = ReconnectPolicy::standard().attempts(2);
    let mut stream = server.open(Resume::LastEventId).await.with_reconnect(policy);
    let (items, error) = drain(&mut stream).await;
    assert_eq!(items, ticks([1]));
    assert!(error.is_some());
}

#[tokio::test(start_paused = true)]
async fn a_server_that_only_ever_ends_is_at_its_end() {
    let server = Server::new([stream([event(1)]), stream([]), stream([])]);
    let policy = ReconnectPolicy::standard().attempts(2);
    let mut stream = server.open(Resume::LastEventId).await.with_reconnect(policy);
    let (items, error) = drain(&mut stream).await;
    assert_eq!(items, ticks([1]));
    assert!(error.is_none(), "an end in good order is no error");
    assert_eq!(*stream.end().unwrap(), StreamEnd::Eof);
}

#[tokio::test(start_paused = true)]
async fn silence_reconnects_where_the_stream_can_go_on() {
    let server = Server::new([stream([event(1), Step::Hang]), stream([event(2), done()])]);
    let mut stream = server.open(Resume::LastEventId).await;
    let start = Instant::now();
    let (items, error) = drain(&mut stream).await;
    assert!(error.is_none());
    assert_eq!(items[..2], ticks([1, 2]));
    assert!(start.elapsed() >= IDLE && start.elapsed() < IDLE + Duration::from_secs(1));
}

/// The waits between the connections of a server.
fn waits(server: &Server) -> Vec<Duration> {
    let seen = server.seen();
    seen.windows(2).map(|pair| pair[1].at - pair[0].at).collect()
}

#[tokio::test(start_paused = true)]
async fn waits_double_up_to_the_bound_and_are_random() {
    let seconds = Duration::from_secs;
    let policy = ReconnectPolicy::standard()
        .attempts(6)
        .base_delay(seconds(1))
        .max_delay(seconds(8));
    let mut highest = [Duration::ZERO; 6];
    let mut distinct = std::collections::BTreeSet::new();
    for _ in 0..60 {
        let server = Server::answering(|_| stream([Step::Break]));
        let mut stream = server.open(Resume::LastEventId).await.with_reconnect(policy.clone());
        assert!(drain(&mut stream).await.1.is_some());
        let waits = waits(&server);
        assert_eq!(waits.len(), 6);
        for (index, wait) in waits.into_iter().enumerate() {
            highest[index] = highest[index].max(wait);
            distinct.insert(wait);
        }
    }
    // tokio's clock counts in milliseconds and rounds up.
    let bounds = [1, 2, 4, 8, 8, 8].map(|bound| seconds(bound) + Duration::from_millis(1));
    for (index, bound) in bounds.iter().enumerate() {
        assert!(highest[index] <= *bound, "{highest:?}");
        assert!(
            highest[index] > *bound / 2,
            "60 waits all in the lower half: {highest:?}"
        );
    }
    assert!(distinct.len() > 100, "the waits are not random: {}", distinct.len());
}

#[tokio::test(start_paused = true)]
async fn the_servers_retry_time_is_the_base_delay_and_the_least_wait_up_to_the_bound() {
    let seconds = Duration::from_secs;
    // It counts for all later connections. tokio's clock counts in milliseconds and rounds up.
    for (retry, least, most) in [
        ("4000", seconds(4), [seconds(4), seconds(8), seconds(16)]),
        ("10", Duration::from_millis(10), [10, 20, 40].map(Duration::from_millis)),
        ("99999999999999999999", seconds(30), [seconds(30); 3]),
    ] {
        for _ in 0..20 {
            let first = send(format!("retry: {retry}\n\nid: 1\ndata: {{\"n\":1}}\n\n"));
            let broken = || stream([Step::Break]);
            let server = Server::new([stream([first, Step::Break]), broken(), broken(), stream([done()])]);
            let mut stream = server.open(Resume::LastEventId).await;
            assert!(drain(&mut stream).await.1.is_none());
            let waits = waits(&server);
            assert_eq!(waits.len(), most.len());
            for (wait, most) in waits.into_iter().zip(most) {
                let most = most + Duration::from_millis(1);
                assert!((least..=most).contains(&wait), "retry: {retry}: {wait:?}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_refused_reopening_is_tried_again_only_when_it_may_pass() {
    let hinted = Connection {
        headers: vec![("retry-after", "7".to_owned())],
        ..refusal(503)
    };
    let server = Server::new([stream([event(1), Step::Break]), hinted, stream([event(2), done()])]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(items[..2], ticks([1, 2]));
    assert_eq!(strings(server.cursors()), ["-", "1", "1"]);
    assert_eq!(waits(&server)[1], Duration::from_secs(7));

    for status in [400, 401, 403, 404, 409, 410] {
        let server = Server::new([stream_broken_after_one(), refusal(status)]);
        let mut stream = server.open(Resume::LastEventId).await;
        let (items, error) = drain(&mut stream).await;
        assert_eq!(items, ticks([1]));
        assert_eq!(error.unwrap().status().unwrap().as_u16(), status);
        assert_eq!(*stream.end().unwrap(), StreamEnd::Failed);
    }
}

fn stream_broken_after_one() -> Connection {
    stream([event(1), Step::Break])
}

#[tokio::test(start_paused = true)]
async fn a_server_that_asks_to_stay_away_too_long_ends_the_stream_with_its_hint() {
    let hinted = Connection {
        headers: vec![("retry-after", "3600".to_owned())],
        ..refusal(429)
    };
    let server = Server::new([stream_broken_after_one(), hinted]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (_, error) = drain(&mut stream).await;
    assert_eq!(error.unwrap().retry_after(), Some(Duration::from_secs(3600)));
}

#[tokio::test(start_paused = true)]
async fn no_content_on_reopening_is_the_end() {
    let server = Server::new([stream_broken_after_one(), refusal(204)]);
    let mut stream = server.open(Resume::LastEventId).await;
    let (items, error) = drain(&mut stream).await;
    assert!(error.is_none());
    assert_eq!(items, ticks([1]));
    assert_eq!(*stream.end().unwrap(), StreamEnd::Eof);
}

#[tokio::test(start_paused = true)]
async fn headers_are_those_of_the_present_connection() {
    let with_id = |connection: Connection, id: &str| {
        let mut connection = connection;
        connection.headers.push(("x-request-id", id.to_owned()));
        connection
    };
    let server = Server::new([
        with_id(stream_broken_after_one(), "r-1"),
        with_id(stream([event(2), send("data: x\n\n")]), "r-2"),
    ]);
    let mut stream = server.open(Resume::LastEventId).await;
    assert_eq!(stream.request_id(), Some("r-1"));
    let (_, error) = drain(&mut stream).await;
    assert_eq!(stream.request_id(), Some("r-2"));
    assert_eq!(error.unwrap().request_id(), Some("r-2"));
}
