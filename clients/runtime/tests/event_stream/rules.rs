//! What an API's own rules change: a last event that others may follow, a sign of the end that is no event, cursors that are places,
//! going on without a cursor, and a policy of the events. The defaults are in the other files.

use std::time::Duration;

use agent_clients_runtime::{
    CallOptions, CancellationToken, Core, DecodeError, EventSource, EventStream, ReconnectPolicy, Resume, ResumeRules,
    RetryPolicy, StreamEnd, StreamEvent, StreamFailure, sse,
};
use tokio::time::Instant;

use crate::script::{Connection, IDLE, START_AND_WATCH, Server, Step, WATCH, refusal, send, stream};

const LINGER: Duration = Duration::from_secs(5);

/// `{"n":…}` or `{"last":…}`, each with an optional `at`; a sign of the end; failures.
#[derive(Debug, PartialEq, Default, serde::Deserialize)]
#[serde(default)]
struct Beat {
    n: Option<u32>,
    last: Option<String>,
    at: Option<u32>,
    wrong: Option<String>,
}

impl StreamEvent for Beat {
    type Stream = EventStream<Self>;

    fn is_end_marker(event: &sse::Event) -> bool {
        event.data() == "[DONE]"
    }

    fn decode(event: &sse::Event) -> Result<Option<Self>, DecodeError> {
        sse::decode_data(event).map(Some)
    }

    fn end(&self) -> Option<String> {
        self.last.clone()
    }

    fn linger(&self) -> Duration {
        LINGER
    }

    fn resume_rules() -> ResumeRules {
        let policy = ReconnectPolicy::standard().attempts(2).base_delay(Duration::ZERO);
        ResumeRules::new().reconnect(policy).from_the_start().cursor_is_place()
    }

    fn cursor(&self, _: &sse::Event) -> Option<String> {
        self.at.map(|place| place.to_string())
    }

    fn failure(&self) -> Option<StreamFailure> {
        self.wrong.clone().map(StreamFailure::new)
    }
}

fn beat(text: &str) -> Step {
    send(format!("data: {{{text}}}\n\n"))
}

fn last() -> Step {
    beat(r#""last":"rest""#)
}

async fn open(server: &Server) -> EventStream<Beat> {
    server.source(Resume::Query).open().await.unwrap()
}

/// The numbers that came (0 for a last event), and the error.
async fn drain(stream: &mut EventStream<Beat>) -> (Vec<u32>, Option<agent_clients_runtime::Error>) {
    let (mut numbers, mut error) = (Vec::new(), None);
    while let Some(item) = stream.next().await {
        assert!(error.is_none(), "nothing comes after an error");
        match item {
            Ok(beat) => numbers.push(beat.n.unwrap_or_default()),
            Err(found) => error = Some(found),
        }
    }
    assert!(stream.next().await.is_none());
    (numbers, error)
}

fn finished(state: &str) -> StreamEnd {
    StreamEnd::Finished {
        state: Some(state.to_owned()),
    }
}

#[tokio::test(start_paused = true)]
async fn after_a_last_event_that_lingers_the_rest_is_given_and_whatever_ends_the_bytes_ends_the_stream() {
    let seconds = |count| Step::Wait(Duration::from_secs(count));
    let more = || beat(r#""n":1,"at":7"#);
    let cases: [(&str, Vec<Step>, u64); 7] = [
        ("the bytes end", vec![last(), more()], 0),
        (
            "the connection breaks",
            vec![last(), more(), seconds(1), Step::Break],
            1,
        ),
        ("silence", vec![last(), more(), Step::Hang], 5),
        // Neither comments nor further events stretch the time.
        (
            "a server that keeps talking",
            vec![
                last(),
                seconds(3),
                more(),
                seconds(1),
                send(": quiet\n\n"),
                seconds(60),
                Step::Hang,
            ],
            5,
        ),
        (
            "a sign of the end",
            vec![last(), more(), seconds(2), send("data: [DONE]\n\n"), Step::Hang],
            2,
        ),
        (
            "another last event starts the time anew",
            vec![
                last(),
                more(),
                seconds(4),
                beat(r#""last":"rest","n":2"#),
                seconds(60),
                Step::Hang,
            ],
            9,
        ),
        (
            "all in one piece",
            vec![send("data: {\"last\":\"rest\"}\n\ndata: {\"n\":1,\"at\":7}\n\n")],
            0,
        ),
    ];
    for (what, steps, elapsed) in cases {
        let server = Server::new([stream(steps)]);
        let mut stream = open(&server).await;
        let start = Instant::now();
        assert_eq!(
            stream.next().await.unwrap().unwrap().last.as_deref(),
            Some("rest"),
            "{what}"
        );
        assert_eq!(stream.end(), None, "{what}: it is not over yet");
        let (numbers, error) = drain(&mut stream).await;
        assert!(error.is_none(), "{what}: {error:?}");
        assert_eq!(numbers[0], 1, "{what}");
        assert_eq!(stream.end(), Some(&finished("rest")), "{what}");
        assert_eq!(stream.cursor(), Some("7"), "{what}: a later cursor counts");
        assert_eq!(start.elapsed(), Duration::from_secs(elapsed), "{what}");
        assert_eq!(
            (server.seen().len(), server.open_bodies()),
            (1, 0),
            "{what}: never again"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn the_callers_own_time_after_a_last_event_loses_nothing() {
    let server = Server::new([stream([last(), beat(r#""n":1"#), beat(r#""n":2"#), Step::Hang])]);
    let mut stream = open(&server).await;
    stream.next().await.unwrap().unwrap();
    for number in [1, 2] {
        tokio::time::sleep(20 * LINGER).await;
        assert_eq!(stream.next().await.unwrap().unwrap().n, Some(number));
    }
    assert!(stream.next().await.is_none());
    assert_eq!(stream.end(), Some(&finished("rest")));
}

#[tokio::test(start_paused = true)]
async fn silence_cancellation_failures_and_nonsense_after_a_last_event_are_what_they_always_are() {
    // A shorter idle timeout ends the wait earlier, and in good order.
    let idle = Duration::from_secs(2);
    let server = Server::new([stream([last(), Step::Hang])]);
    let options = CallOptions::new().with_idle_timeout(idle);
    let mut opened: EventStream<Beat> = server
        .source_with(&WATCH, &options, Resume::Query)
        .open()
        .await
        .unwrap();
    let start = Instant::now();
    assert!(drain(&mut opened).await.1.is_none());
    assert_eq!((start.elapsed(), opened.end()), (idle, Some(&finished("rest"))));

    let token = CancellationToken::new();
    let server = Server::new([stream([last(), Step::Hang])]);
    let mut opened = open(&server).await.with_cancel(&token);
    opened.next().await.unwrap().unwrap();
    let (error, ()) = tokio::join!(opened.next(), async { token.cancel() });
    assert!(error.unwrap().unwrap_err().is_cancelled());
    assert_eq!(opened.end(), Some(&StreamEnd::Cancelled));

    for (text, decode) in [(beat(r#""wrong":"disk full""#), false), (send("data: x\n\n"), true)] {
        let server = Server::new([stream([last(), text, beat(r#""n":1"#)])]);
        let mut opened = open(&server).await;
        let (numbers, error) = drain(&mut opened).await;
        let error = error.unwrap();
        assert_eq!((numbers, error.is_decode()), (vec![0], decode), "{error}");
        assert_eq!(opened.end(), Some(&StreamEnd::Failed));
        assert_eq!(server.open_bodies(), 0, "a failure ends at once");
    }
}

#[tokio::test(start_paused = true)]
async fn a_sign_of_the_end_is_no_event_and_ends_the_stream_in_good_order() {
    let server = Server::new([stream([
        beat(r#""n":1"#),
        send("data: [DONE]\n\ndata: {\"n\":2}\n\n"),
        Step::Hang,
    ])]);
    let mut stream = open(&server).await;
    let (numbers, error) = drain(&mut stream).await;
    assert!(error.is_none() && numbers == [1], "{numbers:?} {error:?}");
    assert_eq!(stream.end(), Some(&StreamEnd::Finished { state: None }));
    assert_eq!(server.open_bodies(), 0);
}

#[tokio::test(start_paused = true)]
async fn where_the_rules_allow_it_a_stream_without_any_cursor_begins_again_and_drops_nothing() {
    for cut in [Step::Break, Step::Hang] {
        let server = Server::new([
            stream([beat(r#""n":1"#), cut]),
            stream([beat(r#""n":1"#), beat(r#""n":2,"at":2"#), Step::Break]),
            stream([last()]),
        ]);
        let mut stream = open(&server).await;
        let (numbers, error) = drain(&mut stream).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(numbers, [1, 1, 2, 0]);
        assert_eq!(server.cursors(), [None, None, Some("2".to_owned())]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_cursor_that_is_a_place_takes_no_event_for_a_repeat_and_no_id_takes_it_back() {
    let same = || beat(r#""n":1,"at":4"#);
    let smaller = send("id:\ndata: {\"n\":2,\"at\":3}\n\nid:\ndata: {\"n\":3}\n\n");
    let server = Server::new([
        stream([same(), Step::Break]),
        stream([same(), smaller, Step::Break]),
        stream([last()]),
    ]);
    let mut opened = open(&server).await;
    let (numbers, error) = drain(&mut opened).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers, [1, 1, 2, 3, 0]);
    let seen: Vec<_> = server.cursors().into_iter().flatten().collect();
    assert_eq!(seen, ["4", "3"], "what the server says counts, also where it goes back");

    // The same for a place that the caller had stored.
    let server = Server::new([stream([same(), last()])]);
    let mut opened: EventStream<Beat> = server
        .source(Resume::Query)
        .open_at(Some("4".to_owned()))
        .await
        .unwrap();
    assert_eq!(drain(&mut opened).await.0, [1, 0]);
}

/// A source whose client repeats no calls.
fn of_client_without_repeats(server: &Server, options: &CallOptions) -> EventSource {
    let core = Core::builder("http://events.test")
        .transport(server.clone())
        .idle_timeout(IDLE)
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let (held, of_call) = (core.clone(), options.clone());
    let open = move |_: Option<String>| -> agent_clients_runtime::BoxFuture<'static, _> {
        let (core, options) = (held.clone(), of_call.clone());
        Box::pin(async move {
            let call = core.call(&WATCH, options);
            let request = call.http().get(format!("{}/events", call.base_url())).build();
            call.execute(request).await
        })
    };
    EventSource::new(&core, options, &WATCH, open, Resume::Query)
}

#[tokio::test(start_paused = true)]
async fn the_events_own_policy_counts_before_the_clients_and_behind_the_callers() {
    let broken = || Server::answering(|_| stream([Step::Break]));
    let of_client = |server: &Server| of_client_without_repeats(server, &CallOptions::new());
    let off = CallOptions::new().without_retry();
    let on = CallOptions::new().with_retry(RetryPolicy::standard());

    // What is opened how often: the events say 2 more.
    let server = broken();
    assert!(
        drain(&mut of_client(&server).open::<Beat>().await.unwrap())
            .await
            .1
            .is_some()
    );
    assert_eq!(
        server.seen().len(),
        3,
        "the client's habit of repeating calls is another matter"
    );
    let server = broken();
    let mut opened: EventStream<Beat> = of_client_without_repeats(&server, &on).open().await.unwrap();
    assert!(drain(&mut opened).await.1.is_some());
    assert_eq!(server.seen().len(), 3);
    let server = broken();
    let mut opened: EventStream<Beat> = of_client_without_repeats(&server, &off).open().await.unwrap();
    assert!(drain(&mut opened).await.1.is_some());
    assert_eq!(server.seen().len(), 1, "the call said no");
    let server = broken();
    let policy = ReconnectPolicy::standard().attempts(4);
    let mut opened: EventStream<Beat> = of_client(&server).with_reconnect(policy.clone()).open().await.unwrap();
    assert!(drain(&mut opened).await.1.is_some());
    assert_eq!(server.seen().len(), 5);
    let server = broken();
    let mut opened = open(&server).await.with_reconnect(policy);
    assert!(drain(&mut opened).await.1.is_some());
    assert_eq!(server.seen().len(), 5);
    // What may not be repeated is not, whatever the rules.
    let server = broken();
    let source = server.source_with(&START_AND_WATCH, &CallOptions::new(), Resume::Query);
    assert!(drain(&mut source.open::<Beat>().await.unwrap()).await.1.is_some());
    assert_eq!(server.seen().len(), 1);
    // Events without rules follow their client.
    let server = broken();
    let mut opened: EventStream<crate::script::Tick> = of_client(&server).open().await.unwrap();
    assert!(crate::script::drain(&mut opened).await.1.is_some());
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refused_reopening_without_a_cursor_ends_the_stream() {
    let broken = || -> Connection { stream([beat(r#""n":1"#), Step::Break]) };
    for status in [404, 409] {
        let server = Server::new([broken(), refusal(status)]);
        let mut stream = open(&server).await;
        let (numbers, error) = drain(&mut stream).await;
        assert_eq!(numbers, [1]);
        assert_eq!(error.unwrap().status().unwrap().as_u16(), status);
        assert_eq!(stream.end(), Some(&StreamEnd::Failed));
    }
}
