//! Checkpoints: when they are sent, what they say, and that none follows the checkout.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::MissionHandle;
use tokio::time::sleep;

use crate::support::*;

fn seconds(count: f64) -> Duration {
    Duration::from_secs_f64(count)
}

/// Runs a mission with an interval of 15 s, so that the timer fires every 10 s.
async fn run_with<F: Future<Output = ()>>(
    transport: &MemoryTransport,
    work: impl FnOnce(MissionHandle) -> F,
) -> stack_client::MissionEnd {
    let run = mission(transport).checkpoint_interval("15s").run(|mission| async move {
        work(mission).await;
        Ok::<_, RuntimeError>(())
    });
    run.await.unwrap().end
}

fn sent(transport: &MemoryTransport, line: &str) -> Vec<Value> {
    wire(transport)
        .into_iter()
        .filter(|(found, _)| found == line)
        .map(|(_, body)| body)
        .collect()
}

#[tokio::test(start_paused = true)]
async fn a_checkpoint_reports_the_new_calls_and_the_checkout_all_of_them() {
    let transport = script([started(), checkpointed(), checked_out(), completed()]);
    run_with(&transport, |mission| async move {
        mission.log_on("slack", "read_channel", "#a");
        sleep(seconds(10.5)).await;
        mission.log("slack", "post");
        mission.log("slack", "post2");
    })
    .await;
    assert_eq!(lines(&transport), [START, CHECKPOINT, CHECKOUT, COMPLETE]);
    assert_eq!(wire(&transport)[0].1["passport"]["checkpoint_interval_seconds"], 15);
    assert_eq!(
        sent(&transport, CHECKPOINT),
        [json!({
            "services_used": ["slack"],
            "actions_count": 1,
            "tool_calls": [{"service": "slack", "method": "read_channel", "target": "#a"}]
        })]
    );
    assert_eq!(
        sent(&transport, CHECKOUT),
        [json!({
            "services_used": ["slack"],
            "actions_count": 3,
            "tool_calls": [
                {"service": "slack", "method": "read_channel", "target": "#a"},
                {"service": "slack", "method": "post"},
                {"service": "slack", "method": "post2"}
            ]
        })]
    );
}

#[tokio::test(start_paused = true)]
async fn calls_of_a_failed_checkpoint_go_with_the_next_one_and_those_of_a_taken_one_do_not() {
    let unreadable = Answer::text("<html>");
    let cases = [
        (internal(), true),
        (Answer::broken(), true),
        (Answer::never(), true),
        (failing(404, "CHECKPOINT_NOT_AVAILABLE", "standard"), true),
        // Taken, for it is a 2xx; only the answer says nothing.
        (unreadable, false),
        (checkpointed(), false),
    ];
    for (answer, resent) in cases {
        let name = format!("{answer:?}");
        let transport = MemoryTransport::new();
        transport.on("POST", "/v1/missions/start", started());
        transport.on("POST", "/v1/passports/{jti}/checkpoint", answer);
        transport.on_any("POST", "/v1/passports/{jti}/checkpoint", |_| checkpointed());
        transport.on("POST", "/v1/passports/{jti}/checkout", checked_out());
        transport.on("POST", "/v1/missions/{id}/complete", completed());
        let end = run_with(&transport, |mission| async move {
            mission.log("slack", "one");
            mission.delegate("agt_child");
            sleep(seconds(11.0)).await;
            mission.log("github", "two");
            // A call that is never answered takes 30 s.
            sleep(seconds(40.0)).await;
        })
        .await;
        let second = &sent(&transport, CHECKPOINT)[1];
        let methods: Vec<&Value> = second["tool_calls"]
            .as_array()
            .unwrap()
            .iter()
            .map(|call| &call["method"])
            .collect();
        let expected: &[&str] = if resent { &["one", "two"] } else { &["two"] };
        assert_eq!(methods, expected, "{name}");
        assert_eq!(second["actions_count"], json!(expected.len()), "{name}");
        assert_eq!(second["services_used"], json!(["slack", "github"]), "{name}");
        assert_eq!(second["delegated_to"], json!(["agt_child"]), "{name}");
        assert_eq!(sent(&transport, CHECKOUT)[0]["actions_count"], 2, "{name}");
        assert_eq!(
            (end.failed_checkpoints, end.checkpoint_error.is_some()),
            (u32::from(resent), resent),
            "{name}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_checkpoint_without_calls_is_sent_too() {
    let transport = script([started(), checkpointed(), checkpointed(), checked_out(), completed()]);
    run_with(&transport, |mission| async move {
        mission.log("slack", "one");
        sleep(seconds(25.0)).await;
    })
    .await;
    let empty = json!({"services_used": ["slack"], "actions_count": 0});
    assert_eq!(sent(&transport, CHECKPOINT)[1], empty);
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_checkpoint_under_way_ends_before_the_checkout_begins() {
    let transport = script([
        started(),
        checkpointed().delayed(seconds(20.0)),
        checked_out(),
        completed(),
    ]);
    let begun = tokio::time::Instant::now();
    run_with(&transport, |_| sleep(seconds(10.5))).await;
    assert_eq!(lines(&transport), [START, CHECKPOINT, CHECKOUT, COMPLETE]);
    assert_eq!(begun.elapsed().as_secs(), 30);
    settle().await;
    assert_eq!(transport.requests().len(), 4, "nothing follows");
}

/// How many checkpoints an hour of work sends.
#[tokio::test(start_paused = true)]
async fn the_mode_and_the_interval_decide_whether_and_how_often_there_are_checkpoints() {
    let with = |mode: &str| {
        let mut passport = passport();
        passport["accountability"] = json!(mode);
        passport
    };
    let stated =
        |claims: Value| json!({"token": token(&claims), "jti": "pp_8f3a", "expires_at": "2030-01-01T01:00:00Z"});
    let cases = [
        ("enforced, said by the reply", enforced(), None, 12),
        (
            "enforced, said by the token",
            stated(json!({"stk": {"accountability": "enforced"}})),
            None,
            12,
        ),
        ("enforced, with an interval", enforced(), Some("15m"), 4),
        ("logged", with("logged"), None, 0),
        ("logged, with an interval", with("logged"), Some("600"), 6),
        ("unknown", with("strict"), None, 0),
        ("not said", passport(), None, 0),
        (
            "a token that cannot be read",
            json!({"token": "x", "jti": "pp_8f3a", "expires_at": "2030-01-01T01:00:00Z"}),
            None,
            0,
        ),
    ];
    for (name, passport, interval, expected) in cases {
        let transport = MemoryTransport::new();
        transport.on("POST", "/v1/missions/start", started_with(passport));
        transport.on_any("POST", "/v1/passports/{jti}/checkpoint", |_| checkpointed());
        transport.on("POST", "/v1/passports/{jti}/checkout", checked_out());
        transport.on("POST", "/v1/missions/{id}/complete", completed());
        let mut request = mission(&transport);
        if let Some(interval) = interval {
            request = request.checkpoint_interval(interval);
        }
        let run = request.run(|_| async {
            sleep(Duration::from_secs(3600)).await;
            Ok::<_, RuntimeError>(())
        });
        run.await.unwrap();
        assert_eq!(sent(&transport, CHECKPOINT).len(), expected, "{name}");
        transport.assert_finished();
    }
}
