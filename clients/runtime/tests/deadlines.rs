//! The deadline and the caller's cancellation, at every step of a call. All on tokio's paused clock.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use agent_clients_runtime::{
    AuthHeader, AuthProvider, AuthRequest, BoxFuture, CallOptions, CancellationToken, Error, Sent, Stage, Transport,
    TransportError, Upload, UploadStream, http, reqwest,
};
use common::{Chunk, GET, POST, Script, Step, call, call_with_body, chunks, reply};
use futures_util::StreamExt;
use tokio::time::Instant;

const LIMIT: Duration = Duration::from_secs(30);

/// Never gives a credential.
struct StuckAuth;

impl AuthProvider for StuckAuth {
    fn authorize<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(std::future::pending())
    }
}

fn stuck_body() -> Upload {
    Upload::streams(|| {
        let chunks = futures_util::stream::pending::<std::io::Result<agent_clients_runtime::bytes::Bytes>>();
        Box::pin(std::future::ready(Ok(Box::pin(chunks) as UploadStream)))
    })
}

/// Runs one call that gets stuck at a named step, with these options.
async fn stuck(step: &str, options: CallOptions) -> Error {
    let answer = |body| reply(200, body);
    let server = match step {
        "credential" => Script::new([]),
        "sending" => Script::new([]),
        "head" => Script::new([Step::Hang]),
        "body" => Script::new([answer(chunks(vec![Chunk::Data("[1,"), Chunk::Never]))]),
        "slow body" => {
            let drip = || [Chunk::Silence(Duration::from_secs(9)), Chunk::Data("1,")];
            Script::new([answer(chunks((0..9).flat_map(|_| drip()).collect()))])
        }
        other => panic!("no step {other}"),
    };
    let core = if step == "credential" {
        server.core().auth(StuckAuth)
    } else {
        server.core()
    };
    let core = core.build().unwrap();
    let response = if step == "sending" {
        let mut call = core.call(&POST, options);
        call.body(stuck_body(), "text/plain");
        let request = call.http().post(format!("{}/jobs", call.base_url())).build();
        call.execute(request).await
    } else {
        call(&core, &GET, options).await
    };
    match response {
        Err(error) => error,
        Ok(response) => response.json::<Vec<u8>>().await.unwrap_err(),
    }
}

const STEPS: [(&str, Stage, Sent); 5] = [
    ("credential", Stage::NotSent, Sent::No),
    ("sending", Stage::MaybeSent, Sent::Maybe),
    ("head", Stage::MaybeSent, Sent::Maybe),
    ("body", Stage::Unreadable, Sent::Yes),
    ("slow body", Stage::Unreadable, Sent::Yes),
];

#[tokio::test(start_paused = true)]
async fn the_deadline_covers_every_step_of_a_call() {
    for (step, stage, sent) in STEPS {
        let start = Instant::now();
        let error = stuck(step, CallOptions::new()).await;
        assert_eq!(start.elapsed(), LIMIT, "{step}");
        assert!(error.is_timeout() && !error.is_cancelled(), "{step}: {error}");
        assert_eq!((error.stage(), error.was_sent()), (stage, sent), "{step}: {error}");
        assert!(error.to_string().contains("timed out"), "{step}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn cancellation_ends_every_step_of_a_call_and_is_not_a_timeout() {
    for (step, stage, sent) in STEPS {
        let token = CancellationToken::new();
        let stopper = token.clone();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(2)).await;
            stopper.cancel();
        });
        let start = Instant::now();
        let error = stuck(step, CallOptions::new().with_cancel(token)).await;
        assert_eq!(start.elapsed(), Duration::from_secs(2), "{step}");
        assert!(
            error.is_cancelled() && !error.is_timeout() && !error.is_retryable(),
            "{step}: {error}"
        );
        assert_eq!((error.stage(), error.was_sent()), (stage, sent), "{step}: {error}");
        assert!(error.to_string().contains("cancelled"), "{step}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_may_have_its_own_deadline_longer_or_shorter_than_the_clients() {
    for seconds in [1, 29, 31, 4_000] {
        let limit = Duration::from_secs(seconds);
        let start = Instant::now();
        let error = stuck("head", CallOptions::new().with_timeout(limit)).await;
        assert_eq!(start.elapsed(), limit);
        assert!(error.is_timeout());
    }
}

#[tokio::test(start_paused = true)]
async fn one_deadline_covers_all_attempts_and_the_waits_between_them() {
    let late = || {
        Step::Late(
            Duration::from_secs(12),
            http::Response::builder().status(503).body("".into()).unwrap(),
        )
    };
    let server = Script::new([late(), late(), Step::Hang]);
    let core = server.core().build().unwrap();
    let start = Instant::now();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!((start.elapsed(), error.attempts()), (LIMIT, 3));
}

#[tokio::test(start_paused = true)]
async fn a_call_without_time_or_already_cancelled_sends_nothing() {
    let token = CancellationToken::new();
    token.cancel();
    let cases = [
        (CallOptions::new().with_timeout(Duration::ZERO), true, false),
        (CallOptions::new().with_cancel(token), false, true),
    ];
    for (options, timeout, cancelled) in cases {
        let server = Script::new([]);
        let core = server.core().build().unwrap();
        let error = call_with_body(&core, &POST, options).await.unwrap_err();
        assert_eq!(
            (error.is_timeout(), error.is_cancelled()),
            (timeout, cancelled),
            "{error}"
        );
        assert_eq!((server.count(), error.was_sent(), error.attempts()), (0, Sent::No, 0));
    }
}

#[tokio::test(start_paused = true)]
async fn an_endless_timeout_means_no_deadline() {
    let late = Step::Late(Duration::from_secs(1_000_000), http::Response::new("".into()));
    let server = Script::new([late]);
    let core = server.core().timeout(Duration::MAX).build().unwrap();
    call(&core, &GET, CallOptions::new()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_server_that_says_408_or_504_is_not_a_timeout_of_ours() {
    for status in [408, 504] {
        let server = Script::new([reply(status, "")]);
        let core = server.core().build().unwrap();
        let error = call(&core, &GET, CallOptions::new().without_retry()).await.unwrap_err();
        assert!(!error.is_timeout() && error.is_retryable());
        assert_eq!((error.stage(), error.was_sent()), (Stage::Refused, Sent::Yes));
    }
}

/// Notices when its exchange is dropped.
struct Watched(Arc<AtomicBool>);

struct Flag(Arc<AtomicBool>);

impl Drop for Flag {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Transport for Watched {
    fn send(&self, _: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let flag = Flag(self.0.clone());
        Box::pin(async move {
            let _flag = flag;
            std::future::pending().await
        })
    }
}

#[tokio::test(start_paused = true)]
async fn dropping_a_call_drops_the_exchange() {
    let dropped = Arc::new(AtomicBool::new(false));
    let core = agent_clients_runtime::Core::builder("http://api.test").transport(Watched(dropped.clone()));
    let core = core.build().unwrap();
    let call = call(&core, &GET, CallOptions::new());
    assert!(tokio::time::timeout(Duration::from_secs(1), call).await.is_err());
    assert!(dropped.load(Ordering::SeqCst));
}

#[tokio::test(start_paused = true)]
async fn a_stream_outlives_the_deadline_as_long_as_it_is_not_silent() {
    let drip = (0..20)
        .flat_map(|_| [Chunk::Silence(Duration::from_secs(29)), Chunk::Data("x")])
        .collect();
    let server = Script::new([reply(200, chunks(drip))]);
    let core = server.core().build().unwrap();
    let mut stream = call(&core, &GET, CallOptions::new()).await.unwrap().stream();
    let start = Instant::now();
    let mut count = 0;
    while let Some(chunk) = stream.next().await {
        assert_eq!(chunk.unwrap(), "x");
        count += 1;
    }
    assert_eq!((count, start.elapsed()), (20, Duration::from_secs(29 * 20)));
    assert!(stream.is_ended());
}

#[tokio::test(start_paused = true)]
async fn a_silent_stream_ends_with_an_idle_timeout_and_then_with_nothing() {
    let cases = [
        (CallOptions::new(), LIMIT),
        (
            CallOptions::new().with_idle_timeout(Duration::from_secs(90)),
            Duration::from_secs(90),
        ),
    ];
    for (options, limit) in cases {
        let body = chunks(vec![
            Chunk::Silence(Duration::from_secs(20)),
            Chunk::Data("x"),
            Chunk::Never,
        ]);
        let server = Script::new([reply(200, body)]);
        let core = server.core().build().unwrap();
        let mut stream = call(&core, &GET, options).await.unwrap().stream();
        assert_eq!(stream.next().await.unwrap().unwrap(), "x");
        let start = Instant::now();
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!(start.elapsed(), limit);
        assert!(
            error.is_idle_timeout() && error.is_timeout() && !error.is_cancelled(),
            "{error}"
        );
        assert_eq!(
            (error.stage(), error.operation_id()),
            (Stage::StreamBroken, "jobs_list")
        );
        assert!(stream.next().await.is_none(), "fused");
    }
}

#[tokio::test(start_paused = true)]
async fn the_time_a_reader_takes_is_not_silence() {
    let body = chunks(vec![
        Chunk::Data("a"),
        Chunk::Silence(Duration::from_secs(20)),
        Chunk::Data("b"),
    ]);
    let server = Script::new([reply(200, body)]);
    let core = server.core().build().unwrap();
    let mut stream = call(&core, &GET, CallOptions::new()).await.unwrap().stream();
    stream.next().await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(stream.next().await.unwrap().unwrap(), "b");
}

#[tokio::test(start_paused = true)]
async fn a_broken_or_cancelled_stream_says_so_once() {
    let token = CancellationToken::new();
    let server = Script::new([
        reply(200, chunks(vec![Chunk::Data("x"), Chunk::Break])),
        reply(200, chunks(vec![Chunk::Data("x"), Chunk::Data("y")])),
    ]);
    let core = server.core().build().unwrap();
    let mut broken = call(&core, &GET, CallOptions::new()).await.unwrap().stream();
    let mut cancelled = call(&core, &GET, CallOptions::new().with_cancel(token.clone()))
        .await
        .unwrap()
        .stream();
    for stream in [&mut broken, &mut cancelled] {
        assert_eq!(stream.next().await.unwrap().unwrap(), "x");
    }
    token.cancel();
    let error = broken.next().await.unwrap().unwrap_err();
    assert!(
        !error.is_timeout() && !error.is_cancelled() && error.is_retryable(),
        "{error}"
    );
    assert!(error.to_string().contains("connection reset"), "{error}");
    let error = cancelled.next().await.unwrap().unwrap_err();
    assert!(error.is_cancelled(), "{error}");
    for stream in [&mut broken, &mut cancelled] {
        assert!(stream.next().await.is_none(), "fused");
    }
}

#[tokio::test(start_paused = true)]
async fn a_reply_nobody_reads_does_not_hold_up_the_call() {
    let server = Script::new([reply(200, chunks(vec![Chunk::Data("x"), Chunk::Never]))]);
    let core = server.core().build().unwrap();
    let start = Instant::now();
    let answer = call_with_body(&core, &POST, CallOptions::new())
        .await
        .unwrap()
        .empty()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(start.elapsed(), agent_clients_runtime::DRAIN_TIMEOUT);
}
