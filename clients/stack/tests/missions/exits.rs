//! A Mission is left properly however the work ends: cancelled, dropped, panicking, at any moment. No call is lost and no side
//! effect is doubled.

use std::future::pending;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use agent_clients_testkit::MemoryTransport;
use serde_json::json;
use stack_client::runtime::futures_util::FutureExt;
use stack_client::{CancellationToken, MissionHandle, MissionRunError};
use tokio::time::{sleep, timeout};

use crate::support::*;

const SECOND: Duration = Duration::from_secs(1);

/// Work that logs a call and then never ends.
async fn endless(mission: MissionHandle) -> Result<(), RuntimeError> {
    recorded_work(&mission);
    pending().await
}

fn assert_left_with(transport: &MemoryTransport, text: &str) {
    assert_eq!(lines(transport), [START, CHECKOUT, REVOKE]);
    let checkout = body_of(transport, CHECKOUT);
    assert_eq!(
        (&checkout["actions_count"], &checkout["summary"]),
        (&json!(2), &json!(text))
    );
    assert_eq!(body_of(transport, REVOKE)["notes"], json!(text));
    transport.assert_finished();
}

const DROPPED: &str = "Mission failed: CancelledError: the work was dropped before it ended";

#[tokio::test(start_paused = true)]
async fn a_cancelled_token_ends_the_work_and_the_exit_is_waited_for() {
    let transport = script([started(), checked_out().delayed(SECOND), revoked().delayed(SECOND)]);
    let stop = CancellationToken::new();
    let run = mission(&transport).with_cancel(stop.clone()).run(endless);
    let (run, ()) = tokio::join!(run, async {
        sleep(SECOND).await;
        stop.cancel();
    });
    // No settling: it is over when the run is.
    assert_left_with(&transport, DROPPED);
    match run {
        Err(MissionRunError::Cancelled { end: Some(end), .. }) => assert!(end.checkout.is_some()),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_cancelled_beforehand_sends_nothing() {
    let transport = script([]);
    let stop = CancellationToken::new();
    stop.cancel();
    let run = mission(&transport).with_cancel(stop).run(endless).await;
    assert!(
        matches!(run, Err(MissionRunError::Cancelled { end: None, .. })),
        "{run:?}"
    );
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_token_cancelled_during_the_start_lets_it_finish_and_leaves_without_working() {
    let transport = script([started().delayed(2 * SECOND), checked_out(), revoked()]);
    let stop = CancellationToken::new();
    let run = mission(&transport)
        .with_cancel(stop.clone())
        .run(|_| async { panic!("the work must not begin") });
    let (run, ()): (Result<_, MissionRunError<(), RuntimeError>>, ()) = tokio::join!(run, async {
        sleep(SECOND).await;
        stop.cancel();
    });
    assert!(
        matches!(run, Err(MissionRunError::Cancelled { end: Some(_), .. })),
        "{run:?}"
    );
    assert_eq!(lines(&transport), [START, CHECKOUT, REVOKE]);
}

#[tokio::test(start_paused = true)]
async fn work_that_is_ready_wins_over_a_cancellation() {
    let transport = script([started(), checked_out(), completed()]);
    let stop = CancellationToken::new();
    let inner = stop.clone();
    let run = mission(&transport).with_cancel(stop).run(|_| async move {
        inner.cancel();
        Ok::<_, RuntimeError>(7)
    });
    assert_eq!(run.await.unwrap().value, 7);
    assert_eq!(lines(&transport), [START, CHECKOUT, COMPLETE]);
}

/// However often the caller goes away: each case cuts the run after so many seconds.
#[tokio::test(start_paused = true)]
async fn a_run_that_is_dropped_at_any_moment_is_left_in_the_background() {
    // Start from 0 to 2, work until 4.5 or 100, checkout for 2, closing for 2.
    for (cut, finishes) in [
        (0.5, false),
        (1.5, false),
        (3.0, false),
        (50.0, false),
        (5.0, true),
        (6.0, true),
        (7.0, true),
    ] {
        let transport = script([
            started().delayed(2 * SECOND),
            checked_out().delayed(2 * SECOND),
            completed().delayed(2 * SECOND),
        ]);
        let work = if finishes { 2.5 } else { 98.0 };
        let run = mission(&transport).run(|mission| async move {
            recorded_work(&mission);
            sleep(Duration::from_secs_f64(work)).await;
            Ok::<_, RuntimeError>(())
        });
        assert!(timeout(Duration::from_secs_f64(cut), run).await.is_err(), "{cut}");
        settle().await;
        // What had succeeded stays a success: its exit had begun.
        let closed = if finishes { COMPLETE } else { REVOKE };
        assert_eq!(lines(&transport), [START, CHECKOUT, closed], "{cut}");
        let checkout = body_of(&transport, CHECKOUT);
        let worked = cut > 2.0;
        assert_eq!(checkout["actions_count"], json!(if worked { 2 } else { 0 }), "{cut}");
        assert_eq!(
            checkout.get("summary"),
            (!finishes).then(|| json!(DROPPED)).as_ref(),
            "{cut}"
        );
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_failed_start_whose_caller_went_away_sends_nothing_else() {
    let transport = script([internal().delayed(2 * SECOND)]);
    assert!(timeout(SECOND, mission(&transport).run(endless)).await.is_err());
    settle().await;
    assert_eq!(lines(&transport), [START]);
}

#[tokio::test(start_paused = true)]
async fn work_that_panics_is_left_in_the_background_and_its_panic_goes_on() {
    let transport = script([started(), checked_out(), revoked()]);
    let run = mission(&transport).run(|mission| async move {
        recorded_work(&mission);
        if mission.owned() {
            panic!("as tested");
        }
        Ok::<_, RuntimeError>(())
    });
    let panicked = AssertUnwindSafe(run).catch_unwind().await;
    assert!(panicked.is_err());
    settle().await;
    assert_left_with(&transport, "Mission failed: Panic: the work panicked");
}

#[test]
fn a_run_that_is_dropped_outside_its_runtime_is_left_all_the_same() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    let transport = script([started(), checked_out(), revoked()]);
    let mut run = Box::pin(mission(&transport).run(endless));
    runtime.block_on(async { assert!(timeout(SECOND, &mut run).await.is_err()) });
    drop(run);
    runtime.block_on(settle());
    assert_left_with(&transport, DROPPED);
}

#[tokio::test(start_paused = true)]
async fn a_start_that_is_dropped_leaves_no_open_mission() {
    let transport = script([started().delayed(2 * SECOND), checked_out(), revoked()]);
    assert!(timeout(SECOND, mission(&transport).start()).await.is_err());
    settle().await;
    assert_eq!(lines(&transport), [START, CHECKOUT, REVOKE]);
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_only_dropped_stops_its_timer_and_sends_nothing() {
    let transport = script([started_with(enforced())]);
    let session = mission(&transport).start().await.unwrap();
    recorded_work(&session);
    drop(session);
    settle().await;
    assert_eq!(lines(&transport), [START]);
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_finish_that_is_dropped_half_way_goes_on() {
    for cut in [1, 3] {
        let transport = script([
            started(),
            checked_out().delayed(2 * SECOND),
            completed().delayed(2 * SECOND),
        ]);
        let session = mission(&transport).start().await.unwrap();
        assert!(timeout(cut * SECOND, session.finish()).await.is_err());
        settle().await;
        assert_eq!(lines(&transport), [START, CHECKOUT, COMPLETE], "{cut}");
    }
}

#[tokio::test(start_paused = true)]
async fn calls_of_a_checkout_that_failed_are_still_known() {
    let transport = script([started(), internal(), completed()]);
    let session = mission(&transport).start().await.unwrap();
    recorded_work(&session);
    let handle = session.handle();
    let end = session.finish().await.unwrap();
    assert_eq!(end.activity.tool_calls.as_ref().map(Vec::len), Some(2));
    assert_eq!(end.checkout_error.unwrap().status().unwrap().as_u16(), 500);
    // After the checkout there is nowhere left to report to.
    handle.log("slack", "late");
    settle().await;
    assert_eq!(lines(&transport), [START, CHECKOUT, COMPLETE]);
}

#[test]
fn without_a_runtime_a_mission_is_refused_before_any_request() {
    let transport = script([]);
    let error = mission(&transport)
        .start()
        .now_or_never()
        .expect("it does not wait")
        .unwrap_err();
    assert!(error.to_string().contains("tokio runtime"), "{error}");
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn no_secret_is_shown_by_anything_of_a_mission() {
    let transport = script([
        started_with(json!({"token": "hunter3", "jti": "pp_8f3a", "expires_at": "2030-01-01T01:00:00Z"})),
        internal(),
        internal(),
    ]);
    let request = mission(&transport);
    let mut shown = format!("{request:?}");
    let session = request.start().await.unwrap();
    shown += &format!("{session:?} {:?}", session.handle());
    let failed = session.finish().await.unwrap_err();
    shown += &format!("{failed} {failed:?}");
    assert!(shown.contains("ms_4f2a"), "{shown}");
    assert!(!shown.contains("hunter"), "{shown}");
}

#[tokio::test(start_paused = true)]
async fn runs_can_be_spawned_and_share_nothing() {
    let run = |name: &'static str| {
        let transport = script([started(), checked_out(), completed()]);
        let run = mission(&transport).run(move |mission| async move {
            mission.log(name, "x");
            sleep(SECOND).await;
            Ok::<_, RuntimeError>(())
        });
        (tokio::spawn(run), transport)
    };
    let ((one, first), (two, second)) = (run("slack"), run("github"));
    one.await.unwrap().unwrap();
    two.await.unwrap().unwrap();
    for (transport, service) in [(first, "slack"), (second, "github")] {
        assert_eq!(body_of(&transport, CHECKOUT)["services_used"], json!([service]));
    }
}
