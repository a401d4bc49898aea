//! Issuing for a Mission: the shape of the body, and a Mission that is over.

use serde_json::{Value, json};
use stack_client::prelude::*;
use stack_client::types::{ErrorCode, IntentDeclaration, IssuePassportInput};
use stack_client::{MissionEndedError, MissionState};

use crate::support::*;

#[tokio::test]
async fn what_says_nothing_is_left_out_as_the_official_client_does() {
    type Fill = fn(&mut IssuePassportInput);
    let cases: [(&str, Fill, Value); 5] = [
        ("nothing", |_| {}, json!({})),
        (
            "passports-issue-falsy-dropped",
            |body| {
                body.scopes = Some(Vec::new());
                body.ttl_seconds = Some(0);
                body.authority_binding_ids = Some(Vec::new());
                body.intent = Some(IntentDeclaration::new("", Vec::new()));
            },
            json!({"authority_binding_ids": []}),
        ),
        (
            "services without a summary",
            |body| body.intent = Some(IntentDeclaration::new("", vec!["slack".to_owned()])),
            json!({"intent": {"summary": "", "services": ["slack"], "will_delegate": false}}),
        ),
        (
            "a summary without services",
            |body| {
                let mut intent = IntentDeclaration::new("Answer", Vec::new());
                intent.will_delegate = Some(true);
                intent.estimated_duration_seconds = Some(900);
                body.intent = Some(intent);
            },
            json!({"intent": {"summary": "Answer", "services": [], "will_delegate": true, "estimated_duration_seconds": 900}}),
        ),
        (
            "a lifetime",
            |body| body.ttl_seconds = Some(900),
            json!({"ttl_seconds": 900}),
        ),
    ];
    for (name, fill, fields) in cases {
        let transport = script([issued()]);
        let mut body = IssuePassportInput::new(AGENT);
        fill(&mut body);
        client(&transport)
            .passports()
            .issue_for_mission("ms_4f2a", body)
            .await
            .unwrap();
        let mut expected = json!({"agent_id": AGENT, "mission_ids": ["ms_4f2a"]});
        expected
            .as_object_mut()
            .unwrap()
            .extend(fields.as_object().unwrap().clone());
        assert_eq!(body_of(&transport, ISSUE), expected, "{name}");
    }
}

#[tokio::test]
async fn a_mission_that_is_over_is_an_error_of_its_own_type() {
    use MissionState::*;
    let tail = "; a passport cannot outlive its Mission. Open a new Mission (stack.missions.open or stack.missions.start) and issue \
                a new passport for it.";
    let cases = [
        (
            403,
            "Mission ms_4f2a is completed",
            Some("ms_4f2a"),
            Completed,
            "Mission ms_4f2a is completed",
        ),
        (
            403,
            "Mission ms_4f2a is revoked",
            Some("ms_4f2a"),
            Revoked,
            "Mission ms_4f2a is revoked",
        ),
        (
            403,
            "Mission ms_4f2a has expired",
            Some("ms_4f2a"),
            Expired,
            "Mission ms_4f2a has expired",
        ),
        (
            404,
            "Mission ms_4f2a not found",
            Some("ms_4f2a"),
            NotFound,
            "Mission ms_4f2a was not found",
        ),
        (
            404,
            "Mission not found: ms_4f2a",
            Some("ms_4f2a"),
            NotFound,
            "Mission ms_4f2a was not found",
        ),
        (
            403,
            "A passport is bound to exactly one Mission",
            None,
            Missing,
            "The passport's Mission is missing (the passport is not bound to a Mission)",
        ),
    ];
    for (status, message, id, state, text) in cases {
        let transport = script([
            failing(status, "FORBIDDEN", message),
            failing(status, "FORBIDDEN", message),
        ]);
        let client = client(&transport);
        let body = IssuePassportInput::new(AGENT);
        let error = client
            .passports()
            .issue_for_mission("ms_4f2a", body.clone())
            .await
            .unwrap_err();
        assert_eq!(error.error_code(), Some(ErrorCode::MissionEnded));
        assert_eq!(error.message(), format!("{text}{tail}"));
        let details = json!({"mission_id": id, "mission_state": state.as_str(), "api_message": message});
        assert_eq!(error.details(), Some(&details));
        let ended = MissionEndedError::from_error(&error).unwrap();
        assert_eq!(
            (ended.mission_id.as_deref(), ended.state, ended.status.as_u16()),
            (id, state, status)
        );
        assert_eq!(
            (ended.api_message.as_str(), ended.code()),
            (message, ErrorCode::MissionEnded)
        );
        // The plain operation keeps the service's code; the view knows it all the same.
        let plain = client.passports().issue(body).await.unwrap_err();
        assert_eq!(plain.code(), Some("FORBIDDEN"));
        assert_eq!(MissionEndedError::from_error(&plain), Some(ended));
    }
}

#[tokio::test]
async fn any_other_refusal_stays_what_it_is() {
    let cases = [
        failing(409, "CONFLICT", "Mission ms_4f2a is completed"),
        failing(400, "ACCOUNTABILITY_REQUIRED", "intent is required"),
        failing(403, "PASSPORT_BLOCKED", "Agent is blocked from passport issuance"),
        failing(404, "NOT_FOUND", "A passport is bound to exactly one Mission"),
        failing(500, "INTERNAL_ERROR", "Mission ms_4f2a is completed"),
    ];
    for answer in cases {
        let name = format!("{answer:?}");
        let transport = script([answer]);
        let body = IssuePassportInput::new(AGENT);
        let error = client(&transport)
            .passports()
            .issue_for_mission("ms_4f2a", body)
            .await
            .unwrap_err();
        assert_ne!(error.code(), Some("MISSION_ENDED"), "{name}");
        assert_eq!(MissionEndedError::from_error(&error), None, "{name}");
    }
}

#[tokio::test]
async fn only_an_issue_or_a_refresh_is_read_that_way() {
    let transport = script([failing(403, "FORBIDDEN", "Mission ms_4f2a is completed")]);
    let error = client(&transport).missions().renew("ms_4f2a").await.unwrap_err();
    assert_eq!(MissionEndedError::from_error(&error), None);
}

#[tokio::test]
async fn a_mission_without_an_id_is_refused_before_any_request() {
    let transport = script([]);
    let body = IssuePassportInput::new(AGENT);
    let error = client(&transport)
        .passports()
        .issue_for_mission("", body)
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    transport.assert_finished();
}
