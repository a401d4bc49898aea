//! The namespace of Missions beyond single requests: the two forms of a start, dossiers, the old name of the activity.

use agent_clients_testkit::Answer;
use serde_json::json;
use stack_client::prelude::*;
use stack_client::types::{MissionOpenInput, MissionPassportInput, MissionStartInput};

use crate::support::*;

#[tokio::test]
async fn each_form_of_a_start_sends_its_own_fields_only() {
    let transport = script([started(), started()]);
    let client = client(&transport);
    let missions = client.missions();
    let open = MissionOpenInput::new("Triage inbox");
    missions
        .start_for_agent("agt_1", open, Some(MissionPassportInput::default()))
        .await
        .unwrap();
    missions.start_in_fleet("flp_1", "job-1").await.unwrap();
    let expected = [
        json!({"agent_id": "agt_1", "mission": {"intent_summary": "Triage inbox"}, "passport": {}}),
        json!({"fleet_policy_id": "flp_1", "idempotency_key": "job-1"}),
    ];
    assert_eq!(wire(&transport), expected.map(|body| (START.to_owned(), body)));
}

#[tokio::test]
async fn a_start_of_both_forms_or_of_none_is_refused_before_any_request() {
    let operator = || MissionStartInput {
        agent_id: Some("agt_1".to_owned()),
        mission: Some(MissionOpenInput::new("x")),
        ..MissionStartInput::default()
    };
    let fleet = || MissionStartInput {
        fleet_policy_id: Some("flp_1".to_owned()),
        ..MissionStartInput::default()
    };
    let mut further = operator();
    further.extra.insert("later_field".to_owned(), json!(1));
    let mut with_passport = fleet();
    with_passport.passport = Some(MissionPassportInput::default());
    let cases = [
        (operator(), true),
        (fleet(), true),
        (
            MissionStartInput {
                agent_id: Some("agt_1".to_owned()),
                ..fleet()
            },
            false,
        ),
        (further, false),
        (with_passport, false),
        (
            MissionStartInput {
                mission: None,
                ..operator()
            },
            false,
        ),
        (MissionStartInput::default(), false),
    ];
    for (body, fits) in cases {
        let transport = script([]);
        let checked = client(&transport).missions().start_checked(body.clone());
        assert_eq!(checked.is_ok(), fits, "{body:?}");
        if let Err(error) = checked {
            assert!(error.is_invalid_input(), "{error}");
        }
    }
}

#[tokio::test]
async fn dossiers_are_the_operator_reviews_of_that_type() {
    let transport = script([Answer::json(&json!({"items": [
        {"claim_id": "pc_r1", "operator_id": "op_abc123", "issued_at_ms": 1, "claim": {"type": "dossier", "narrative": "x"}},
        {"claim_id": "pc_r2", "operator_id": "op_abc123", "issued_at_ms": 2, "claim": {"type": "operator_review"}},
        {"claim_id": "pc_r3", "operator_id": "op_abc123", "issued_at_ms": 3, "body": {"type": "dossier"}},
        {"claim_id": "pc_r4"}
    ]}))]);
    let dossiers = client(&transport).missions().dossiers("ms_4f2a").await.unwrap();
    let ids: Vec<_> = dossiers
        .iter()
        .map(|dossier| (dossier.claim_id.as_deref(), dossier.issued_at_ms))
        .collect();
    assert_eq!(ids, [(Some("pc_r1"), Some(1)), (Some("pc_r3"), Some(3))]);
    assert_eq!(dossiers[0].body.extra["narrative"], "x");
    assert_eq!(lines(&transport), ["GET /v1/missions/ms_4f2a/operator-reviews"]);
}

#[tokio::test]
async fn replay_is_the_activity() {
    let transport = script([Answer::json(&json!({"events": []}))]);
    client(&transport).missions().replay("ms_4f2a").await.unwrap();
    assert_eq!(lines(&transport), ["GET /v1/missions/ms_4f2a/replay"]);
}
