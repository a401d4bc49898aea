//! Promises of the STACK fake about Missions, from their start to their end, and about the audit log that tells of them.

mod common;

use std::time::Duration;

use agent_clients_testkit::stack::Stack;
use common::stack::{actions, agent, delegate, get, mission, post, refused, request, text, verdict};
use serde_json::{Value, json};

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_mission_takes_checkpoints_and_a_checkout_and_ends_once() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "support-bot").await;
    let (mission_id, passport) = mission(&fake, &id).await;
    let jti = text(&passport["jti"]);
    let activity = |services: Value| json!({"services_used": services, "actions_count": 1, "tool_calls": [{"service": "slack", "method": "POST"}]});
    fake.advance(2 * MINUTE);
    let checkpoint = post(
        &fake,
        &format!("/v1/passports/{jti}/checkpoint"),
        activity(json!(["slack"])),
    )
    .await;
    assert!(
        text(&checkpoint["new_expires_at"]) > text(&passport["expires_at"]),
        "{checkpoint}"
    );
    fake.advance(4 * MINUTE);
    assert_eq!(verdict(&fake, &passport).await.0, 200, "the checkpoint keeps it alive");
    let child = delegate(&fake, &passport, &id).await;
    let checkout = post(
        &fake,
        &format!("/v1/passports/{jti}/checkout"),
        activity(json!(["slack", "github"])),
    )
    .await;
    assert_eq!(
        (&checkout["review_status"], checkout["flags"].as_array().unwrap().len()),
        (&json!("flagged"), 1)
    );
    let again = refused(
        &fake,
        "POST",
        &format!("/v1/passports/{jti}/checkout"),
        Some(activity(json!([]))),
    )
    .await;
    assert_eq!(again.0, 401);
    let report = get(&fake, &format!("/v1/passports/{jti}/report")).await;
    assert_eq!(
        (
            report["checkpoints"].as_array().unwrap().len(),
            &report["checkout"]["actions_count"]
        ),
        (1, &json!(1))
    );

    let renewed = post(&fake, &format!("/v1/missions/{mission_id}/renew"), json!({})).await;
    assert_eq!(renewed["mission_id"], mission_id);
    for transitioned in [true, false] {
        let completed = post(&fake, &format!("/v1/missions/{mission_id}/complete"), json!({})).await;
        assert_eq!(
            (&completed["terminal_state"], &completed["transitioned"]),
            (&json!("completed_successful"), &json!(transitioned))
        );
    }
    for passport in [&child, &renewed["passport"]] {
        assert_eq!(verdict(&fake, passport).await.1, "PASSPORT_REVOKED");
    }
    assert_eq!(
        get(&fake, &format!("/v1/missions/{mission_id}")).await["status"],
        "completed"
    );
    assert_eq!(
        get(&fake, "/v1/missions?status=completed").await["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let events = get(&fake, &format!("/v1/missions/{mission_id}/replay")).await["events"].clone();
    assert_eq!(events[0]["action"], "passport.issue");
    let expected = [
        "agent.register",
        "mission.open",
        "passport.issue",
        "passport.checkpoint",
        "passport.delegate",
        "passport.checkout",
        "passport.issue",
        "mission.complete",
        "passport.revoke",
        "passport.revoke",
    ];
    assert_eq!(actions(&fake), expected);
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_mission_whose_passport_cannot_be_issued_does_not_stay_open() {
    let fake = Stack::start().await.unwrap();
    let id = agent(&fake, "support-bot").await;
    let passport = json!({"scopes": [{"service_connection_id": "svc_conn_none", "scopes": []}]});
    let body = json!({"agent_id": id, "mission": {"intent_summary": "x"}, "passport": passport});
    assert_eq!(
        refused(&fake, "POST", "/v1/missions/start", Some(body)).await.1,
        "SCOPE_ESCALATION"
    );
    assert_eq!(get(&fake, "/v1/missions").await["items"][0]["status"], "revoked");
    fake.assert_no_violations();
}

#[tokio::test]
async fn the_audit_log_is_a_chain_that_shows_where_it_was_tampered_with() {
    let fake = Stack::start().await.unwrap();
    for name in ["a-bot", "b-bot", "c-bot", "d-bot"] {
        agent(&fake, name).await;
    }
    let page = get(&fake, "/v1/audit?limit=2").await;
    let entries = fake.audit_entries();
    assert_eq!(page["entries"], json!([entries[3], entries[2]]));
    assert_eq!(page["max_timestamp"], entries[3]["timestamp"]);
    let newer = get(&fake, &format!("/v1/audit?since={}", entries[1]["timestamp"])).await;
    assert_eq!(newer["entries"], json!([entries[3], entries[2]]));
    let none = get(&fake, &format!("/v1/audit?since={}", entries[3]["timestamp"])).await;
    assert_eq!(none, json!({"entries": [], "max_timestamp": null}));
    let of_agent = get(&fake, &format!("/v1/audit?agent_id={}", text(&entries[0]["agent_id"]))).await;
    assert_eq!(of_agent["entries"], json!([entries[0]]));
    let head = get(&fake, "/v1/audit/chain-head").await;
    assert_eq!(head, json!({"entry_hash": entries[3]["entry_hash"], "entry_count": 4}));
    assert_eq!(get(&fake, "/v1/audit/verify-chain").await["valid"], true);

    let second = text(&entries[1]["entry_id"]);
    assert!(fake.tamper(&second, "action", "agent.delete"));
    let broken = get(&fake, "/v1/audit/verify-chain").await;
    assert_eq!(
        broken["first_break"],
        json!({"entry_id": second, "index": 1, "kind": "content"})
    );
    assert!(fake.remove_audit_entry(&second));
    let broken = get(&fake, "/v1/audit/verify-chain").await;
    assert_eq!(
        broken["first_break"],
        json!({"entry_id": entries[2]["entry_id"], "index": 1, "kind": "link"})
    );
    assert!(!fake.tamper("aud_none", "action", "x") && !fake.remove_audit_entry("aud_none"));
    fake.assert_no_violations();
}

#[tokio::test]
async fn an_export_has_every_row_in_every_format() {
    let fake = Stack::start().await.unwrap();
    for name in ["a-bot", "b-bot", "c-bot"] {
        agent(&fake, name).await;
    }
    let entries = fake.audit_entries();
    let bearer = format!("Bearer {}", Stack::API_KEY);
    let export = async |query: &str| {
        request(
            &fake,
            "GET",
            &format!("/v1/audit/export{query}"),
            &[("authorization", &bearer)],
            None,
        )
        .await
    };
    assert_eq!(export("").await.json(), json!(entries));
    let lines = export("?format=ndjson&limit=2").await;
    assert_eq!(lines.headers["content-type"], "application/x-ndjson");
    let rows: Vec<Value> = lines
        .text()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(rows, entries[..2]);
    let csv = export("?format=csv").await;
    assert_eq!(
        (
            csv.text().lines().count(),
            csv.text().starts_with("entry_id,timestamp,")
        ),
        (4, true)
    );
    let future = export("?from=2999-01-01T00:00:00Z&to=3000-01-01T00:00:00Z").await;
    assert_eq!(future.json(), json!([]));
    fake.assert_no_violations();
}
