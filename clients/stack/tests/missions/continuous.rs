//! Continuous Missions: one Mission, many passports.

use std::ops::ControlFlow;
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::prelude::*;
use stack_client::{
    ContinuousMission, ContinuousMissionRequest, MissionEndedError, MissionHandle, MissionRunError, MissionState,
};
use tokio::time::{sleep, timeout};

use crate::support::*;

const SECOND: Duration = Duration::from_secs(1);

fn watch(transport: &MemoryTransport) -> ContinuousMissionRequest {
    let watch = client(transport).passports().continuous_mission(AGENT, "Monitor Slack");
    watch.services(["slack"]).rotation_interval("1s")
}

fn rounds(transport: &MemoryTransport) -> ContinuousMission {
    watch(transport).open().unwrap()
}

async fn round(rounds: &mut ContinuousMission) -> MissionHandle {
    let round = rounds.next_round().await.unwrap();
    assert!(!round.should_rotate());
    round.log("slack", "read_message");
    sleep(SECOND).await;
    assert!(round.should_rotate());
    round
}

fn one_call() -> Value {
    json!({
        "services_used": ["slack"],
        "actions_count": 1,
        "tool_calls": [{"service": "slack", "method": "read_message"}]
    })
}

fn issue_body(mission: &str) -> Value {
    json!({
        "agent_id": "agt_7kx9m2nq4p",
        "mission_ids": [mission],
        "intent": {"summary": "Monitor Slack", "services": ["slack"], "will_delegate": false}
    })
}

const EXPIRED: &str = "Mission ms_4f2a has expired; a passport cannot outlive its Mission. Open a new Mission \
     (stack.missions.open or stack.missions.start) and issue a new passport for it.";

fn expired() -> Answer {
    failing(403, "FORBIDDEN", "Mission ms_4f2a has expired")
}

#[tokio::test(start_paused = true)]
async fn every_round_has_a_passport_and_a_log_of_its_own_in_one_mission() {
    let transport = script([
        started(),
        checked_out(),
        issued(),
        checked_out(),
        issued(),
        checked_out(),
        completed(),
    ]);
    let mut rounds = watch(&transport)
        .expires_in("24h")
        .checkpoint_interval("5m")
        .open()
        .unwrap();
    for expected in 0..3 {
        let round = round(&mut rounds).await;
        assert_eq!(
            (round.rotation_count(), round.mission_id(), round.owned()),
            (expected, "ms_4f2a", true)
        );
        assert_eq!(round.previous_round().is_some(), expected > 0);
    }
    rounds.close().await.unwrap();
    let start = json!({
        "agent_id": "agt_7kx9m2nq4p",
        "mission": {"intent_summary": "Monitor Slack", "intent_services": ["slack"], "expires_in_seconds": 86400},
        "passport": {
            "intent": {"summary": "Monitor Slack", "services": ["slack"], "will_delegate": false},
            "checkpoint_interval_seconds": 300
        }
    });
    let mut issue = issue_body("ms_4f2a");
    issue["checkpoint_interval_seconds"] = json!(300);
    let expected = [
        (START, start),
        (CHECKOUT, one_call()),
        (ISSUE, issue.clone()),
        (CHECKOUT, one_call()),
        (ISSUE, issue),
        (CHECKOUT, one_call()),
        (COMPLETE, json!({})),
    ];
    assert_eq!(wire(&transport), expected.map(|(line, body)| (line.to_owned(), body)));
}

#[tokio::test(start_paused = true)]
async fn a_mission_that_ended_meanwhile_is_told_by_type_and_revoked_as_far_as_that_goes() {
    for (revocation, revoked_well) in [(revoked(), true), (internal(), false)] {
        let transport = script([started(), checked_out(), expired(), revocation]);
        let mut rounds = rounds(&transport);
        round(&mut rounds).await;
        let error = rounds.next_round().await.unwrap_err();
        let ended = MissionEndedError::from_error(&error).unwrap();
        assert_eq!(
            (ended.mission_id.as_deref(), ended.state),
            (Some("ms_4f2a"), MissionState::Expired)
        );
        assert_eq!((error.code(), error.message()), (Some("MISSION_ENDED"), EXPIRED));
        assert_eq!(rounds.last_round().unwrap().revoke_error.is_none(), revoked_well);
        let notes = json!({"reason": "operator_initiated_clean", "notes": format!("Mission failed: MissionEndedError: {EXPIRED}")});
        let expected = [(CHECKOUT, one_call()), (ISSUE, issue_body("ms_4f2a")), (REVOKE, notes)];
        assert_eq!(
            wire(&transport)[1..],
            expected.map(|(line, body)| (line.to_owned(), body))
        );
        // It is over: nothing more is sent, whatever is called.
        assert!(rounds.next_round().await.unwrap_err().is_invalid_input());
        assert!(rounds.close().await.unwrap().is_none());
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_mission_that_was_given_is_never_closed() {
    for fails in [false, true] {
        let transport = script([issued(), checked_out(), issued(), checked_out()]);
        let mut rounds = watch(&transport).mission_id("ms_given").open().unwrap();
        round(&mut rounds).await;
        round(&mut rounds).await;
        let end = match fails {
            true => rounds.fail(&RuntimeError("boom".to_owned())).await,
            false => rounds.close().await.unwrap(),
        };
        assert!(!end.unwrap().owned);
        assert_eq!(lines(&transport), [ISSUE, CHECKOUT, ISSUE, CHECKOUT]);
        assert_eq!(wire(&transport)[2].1, issue_body("ms_given"));
        assert_eq!(wire(&transport)[3].1.get("summary").is_some(), fails);
    }
}

#[tokio::test(start_paused = true)]
async fn a_given_mission_that_ended_is_told_and_left_alone() {
    let transport = script([
        issued(),
        checked_out(),
        failing(404, "NOT_FOUND", "Mission ms_given not found"),
    ]);
    let mut rounds = watch(&transport).mission_id("ms_given").open().unwrap();
    round(&mut rounds).await;
    let error = rounds.next_round().await.unwrap_err();
    assert_eq!(
        MissionEndedError::from_error(&error).unwrap().state,
        MissionState::NotFound
    );
    assert_eq!(lines(&transport), [ISSUE, CHECKOUT, ISSUE]);
}

#[tokio::test(start_paused = true)]
async fn a_checkout_that_fails_between_rounds_keeps_its_calls_and_stops_nothing() {
    let transport = script([started(), internal(), issued(), checked_out(), completed()]);
    let mut rounds = rounds(&transport);
    round(&mut rounds).await;
    let second = round(&mut rounds).await;
    let first = second.previous_round().unwrap();
    assert_eq!(
        (first.activity.actions_count, first.checkout_error.is_some()),
        (1, true)
    );
    rounds.close().await.unwrap();
    assert_eq!(lines(&transport), [START, CHECKOUT, ISSUE, CHECKOUT, COMPLETE]);
}

#[tokio::test(start_paused = true)]
async fn a_failure_inside_a_round_is_checked_out_with_it_and_revoked() {
    let transport = script([started(), checked_out(), revoked()]);
    let mut rounds = rounds(&transport);
    round(&mut rounds).await;
    rounds.fail(&RuntimeError("boom".to_owned())).await.unwrap();
    assert_eq!(lines(&transport), [START, CHECKOUT, REVOKE]);
    assert_eq!(
        body_of(&transport, CHECKOUT)["summary"],
        "Mission failed: RuntimeError: boom"
    );
}

#[tokio::test(start_paused = true)]
async fn a_mission_without_a_round_sends_nothing_at_its_end() {
    let transport = script([]);
    assert!(rounds(&transport).close().await.unwrap().is_none());
    assert!(rounds(&transport).fail(&RuntimeError(String::new())).await.is_none());
    let failing_start = script([internal()]);
    let mut failed = rounds(&failing_start);
    failed.next_round().await.unwrap_err();
    assert!(failed.close().await.unwrap().is_none());
    assert_eq!(lines(&failing_start), [START]);
}

#[tokio::test(start_paused = true)]
async fn a_rotation_that_is_dropped_goes_on_and_is_not_done_twice() {
    let transport = script([
        started(),
        checked_out().delayed(2 * SECOND),
        issued().delayed(2 * SECOND),
        checked_out(),
        completed(),
    ]);
    let mut rounds = rounds(&transport);
    round(&mut rounds).await;
    for _ in 0..3 {
        assert!(timeout(SECOND, rounds.next_round()).await.is_err());
    }
    assert_eq!(rounds.next_round().await.unwrap().rotation_count(), 1);
    rounds.close().await.unwrap();
    assert_eq!(lines(&transport), [START, CHECKOUT, ISSUE, CHECKOUT, COMPLETE]);
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn closing_in_the_middle_of_a_rotation_waits_for_it() {
    let transport = script([
        started(),
        checked_out().delayed(2 * SECOND),
        issued(),
        checked_out(),
        completed(),
    ]);
    let mut rounds = rounds(&transport);
    round(&mut rounds).await;
    assert!(timeout(SECOND, rounds.next_round()).await.is_err());
    rounds.close().await.unwrap();
    assert_eq!(lines(&transport), [START, CHECKOUT, ISSUE, CHECKOUT, COMPLETE]);
}

#[tokio::test(start_paused = true)]
async fn the_timer_of_a_round_ends_with_it() {
    let transport = MemoryTransport::new();
    transport.on("POST", "/v1/missions/start", started());
    for answer in [checkpointed(), checked_out(), issued(), checked_out(), completed()] {
        transport.next(answer);
    }
    let mut rounds = watch(&transport).checkpoint_interval(15).open().unwrap();
    rounds.next_round().await.unwrap();
    sleep(Duration::from_secs(15)).await;
    rounds.next_round().await.unwrap();
    // The old timer would have fired now, the new one does so 10 s after its own beginning.
    sleep(Duration::from_secs(8)).await;
    rounds.close().await.unwrap();
    assert_eq!(
        lines(&transport),
        [START, CHECKPOINT, CHECKOUT, ISSUE, CHECKOUT, COMPLETE]
    );
}

#[tokio::test(start_paused = true)]
async fn the_closure_form_rotates_on_continue_and_ends_on_break() {
    let transport = script([started(), checked_out(), issued(), checked_out(), completed()]);
    let run = watch(&transport).run(|round| async move {
        round.log("slack", "read_message");
        while !round.should_rotate() {
            sleep(SECOND).await;
        }
        Ok::<_, RuntimeError>(match round.rotation_count() {
            0 => ControlFlow::Continue(()),
            count => ControlFlow::Break(count),
        })
    });
    assert_eq!(run.await.unwrap().value, 1);
    assert_eq!(lines(&transport), [START, CHECKOUT, ISSUE, CHECKOUT, COMPLETE]);
}

#[tokio::test(start_paused = true)]
async fn the_closure_form_tells_a_rotation_that_failed_with_the_round_before() {
    let transport = script([started(), checked_out(), expired(), revoked()]);
    let run = watch(&transport).run(|round| async move {
        round.log("slack", "read_message");
        Ok::<_, RuntimeError>(ControlFlow::<()>::Continue(()))
    });
    match run.await {
        Err(MissionRunError::Rotate { error, end, .. }) => {
            assert_eq!(error.code(), Some("MISSION_ENDED"));
            assert_eq!(end.activity.actions_count, 1);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(lines(&transport), [START, CHECKOUT, ISSUE, REVOKE]);
}

#[tokio::test(start_paused = true)]
async fn the_closure_form_is_left_properly_when_it_is_dropped_in_any_round_or_rotation() {
    // Rounds of 2 s, every request takes 1 s: start 0-1, round 1-3, checkout 3-4, issue 4-5, round 5-7, …
    for (cut, expected) in [
        (2.0, vec![START, CHECKOUT, REVOKE]),
        (3.5, vec![START, CHECKOUT, ISSUE, CHECKOUT, REVOKE]),
        (4.5, vec![START, CHECKOUT, ISSUE, CHECKOUT, REVOKE]),
        (6.0, vec![START, CHECKOUT, ISSUE, CHECKOUT, REVOKE]),
    ] {
        let transport = MemoryTransport::new();
        transport.on_any("POST", "/v1/missions/start", |_| started().delayed(SECOND));
        transport.on_any("POST", "/v1/passports/issue", |_| issued().delayed(SECOND));
        transport.on_any("POST", "/v1/passports/{jti}/checkout", |_| {
            checked_out().delayed(SECOND)
        });
        transport.on_any("POST", "/v1/missions/{id}/revoke", |_| revoked().delayed(SECOND));
        let run = watch(&transport).run(|_| async {
            sleep(2 * SECOND).await;
            Ok::<_, RuntimeError>(ControlFlow::<()>::Continue(()))
        });
        assert!(timeout(Duration::from_secs_f64(cut), run).await.is_err(), "{cut}");
        settle().await;
        assert_eq!(lines(&transport), expected, "{cut}");
    }
}
