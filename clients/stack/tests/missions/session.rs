//! Passport sessions: when a token is refreshed, and that it happens once.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::prelude::*;
use stack_client::types::{ErrorCode, IssuePassportInput};
use stack_client::{Error, MissionEndedError, MissionState, PassportSession};
use tokio::time::timeout;

use crate::support::*;

const SECOND: Duration = Duration::from_secs(1);

fn wanted() -> IssuePassportInput {
    let mut body = IssuePassportInput::new(AGENT);
    body.mission_ids = Some(vec!["ms_4f2a".to_owned()]);
    body
}

/// A passport that ends so many seconds from now.
fn ending(seconds: i64) -> Answer {
    named(&token_for(seconds))
}

fn named(token: &str) -> Answer {
    let body = json!({"token": token, "jti": "pp_8f3a", "expires_at": "2030-01-01T01:00:00Z"});
    Answer::json(&body).with_status(201)
}

async fn issue(transport: &MemoryTransport) -> Result<PassportSession, Error> {
    client(transport).passports().issue_passport(wanted()).await
}

#[tokio::test(start_paused = true)]
async fn a_token_is_refreshed_when_it_ends_within_the_grace_and_only_then() {
    // (ends in, grace, refreshed)
    let cases = [
        (3600, None, false),
        (90, None, false),
        (30, None, true),
        (0, None, true),
        (-10, None, true),
        (30, Some(0), false),
        (-10, Some(0), true),
        (3600, Some(7200), true),
    ];
    for (ends, grace, refreshed) in cases {
        let transport = script([ending(ends), named(&token_for(9000))]);
        let session = issue(&transport).await.unwrap();
        let first = session.passport().token;
        let token = match grace {
            None => session.token().await,
            Some(grace) => session.get_token(Duration::from_secs(grace)).await,
        };
        assert_eq!(token.unwrap() != first, refreshed, "{ends} {grace:?}");
        assert_eq!(
            lines(&transport).len(),
            if refreshed { 2 } else { 1 },
            "{ends} {grace:?}"
        );
        if refreshed {
            assert_eq!(
                body_of(&transport, REFRESH),
                json!({"token": first.expose(), "ttl_seconds": null})
            );
            // The new one is kept.
            let again = session.token().await.unwrap();
            assert_eq!(again, session.passport().token);
            assert_eq!(lines(&transport).len(), 2);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_fields_of_the_issue_are_sent_as_they_are_and_its_lifetime_is_asked_for_again() {
    let transport = script([ending(10), ending(3600)]);
    let mut body = wanted();
    body.ttl_seconds = Some(900);
    body.scopes = Some(Vec::new());
    body.extra.insert("later_field".to_owned(), json!(1));
    let session = client(&transport).passports().issue_passport(body).await.unwrap();
    session.token().await.unwrap();
    let expected = json!({
        "agent_id": AGENT, "mission_ids": ["ms_4f2a"], "ttl_seconds": 900, "scopes": [], "later_field": 1
    });
    assert_eq!(body_of(&transport, ISSUE), expected);
    assert_eq!(body_of(&transport, REFRESH)["ttl_seconds"], 900);
}

#[tokio::test(start_paused = true)]
async fn tasks_that_ask_at_once_share_one_refresh() {
    // Also where the new token is about to end as well: it is the best there is.
    for holds in [3600, 30] {
        let transport = script([ending(10), ending(holds).delayed(SECOND)]);
        let session = issue(&transport).await.unwrap();
        let clone = session.clone();
        let (a, b, c) = tokio::join!(session.token(), session.token(), clone.get_token(120 * SECOND));
        let (a, b, c) = (a.unwrap(), b.unwrap(), c.unwrap());
        assert!(a == b && b == c && a == session.passport().token);
        assert_eq!(lines(&transport), [ISSUE, REFRESH]);
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_caller_that_goes_away_does_not_lose_the_new_passport() {
    let transport = script([ending(10), ending(3600).delayed(2 * SECOND)]);
    let session = issue(&transport).await.unwrap();
    assert!(timeout(SECOND, session.token()).await.is_err());
    let (one, two) = tokio::join!(session.token(), session.token());
    assert_eq!(one.unwrap(), two.unwrap());
    assert_eq!(lines(&transport), [ISSUE, REFRESH]);
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_token_that_ends_between_two_calls_is_replaced_before_the_second() {
    let transport = script([
        ending(61),
        failing(401, "PASSPORT_EXPIRED", "expired"),
        ending(3600),
        Answer::json(&json!({"status": 200})),
    ]);
    let session = issue(&transport).await.unwrap();
    let client = client(&transport);
    use stack_client::types::{ProxyMethod, ProxyRequestInput};
    let request = || ProxyRequestInput::new("slack", "https://slack.com/api/x", ProxyMethod::Get);
    let old = session.token().await.unwrap();
    let error = client.proxy().request(old.clone(), request()).await.unwrap_err();
    assert_eq!(error.error_code(), Some(ErrorCode::PassportExpired));
    // What the service calls expired is not trusted for another minute.
    let new = session.get_token(120 * SECOND).await.unwrap();
    assert_ne!(new, old);
    client.proxy().request(new.clone(), request()).await.unwrap();
    assert_eq!(transport.last_request().header("x-passport-token"), Some(new.expose()));
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_fails_is_an_error_and_leaves_the_old_token() {
    for answer in [
        failing(401, "PASSPORT_REVOKED", "revoked"),
        internal(),
        Answer::broken(),
        named("not.a-token"),
        Answer::new(204),
    ] {
        let name = format!("{answer:?}");
        let transport = script([ending(30), answer, ending(3600)]);
        let session = issue(&transport).await.unwrap();
        let old = session.passport();
        let error = session.token().await.unwrap_err();
        assert_eq!(error.operation_id(), "passports_refresh", "{name}");
        assert_eq!(session.passport(), old, "{name}");
        // It is still good for whoever wants no grace, and the next one tries again.
        assert_eq!(session.get_token(Duration::ZERO).await.unwrap(), old.token, "{name}");
        assert_ne!(session.token().await.unwrap(), old.token, "{name}");
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_refresh_for_a_mission_that_is_over_says_so_and_a_first_issue_keeps_the_services_own_code() {
    let over = || failing(403, "FORBIDDEN", "Mission ms_4f2a is completed");
    let transport = script([ending(10), over(), over()]);
    let session = issue(&transport).await.unwrap();
    let error = session.token().await.unwrap_err();
    assert_eq!(error.error_code(), Some(ErrorCode::MissionEnded));
    assert_eq!(error.status().unwrap().as_u16(), 403);
    assert_eq!(
        MissionEndedError::from_error(&error).unwrap().state,
        MissionState::Completed
    );
    let first = issue(&transport).await.unwrap_err();
    assert_eq!(first.code(), Some("FORBIDDEN"));
}

#[tokio::test(start_paused = true)]
async fn anything_but_one_mission_is_refused_before_any_request() {
    for missions in [None, Some(vec![]), Some(vec!["ms_1", "ms_2"]), Some(vec![""])] {
        let transport = script([]);
        let mut body = IssuePassportInput::new(AGENT);
        body.mission_ids = missions.clone().map(|ids| ids.into_iter().map(str::to_owned).collect());
        let error = client(&transport).passports().issue_passport(body).await.unwrap_err();
        assert!(error.is_invalid_input(), "{missions:?}: {error}");
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_first_token_that_cannot_be_read_is_an_error_at_once_and_not_shown() {
    let unreadable: [Value; 4] = [json!({}), json!({"exp": "soon"}), json!({"exp": 1.5}), json!([])];
    for claims in unreadable {
        let transport = script([named(&token(&claims))]);
        let error = issue(&transport).await.unwrap_err();
        assert!(error.decode_error().is_some(), "{error}");
        let shown = format!("{error} {error:?} {:?}", error.body_text());
        assert!(!shown.contains("hunter3"), "{shown}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_shows_its_id_and_no_token() {
    let transport = script([ending(3600)]);
    let session = issue(&transport).await.unwrap();
    let shown = format!("{session:?} {:?}", session.passport());
    assert!(shown.contains("pp_8f3a") && !shown.contains("hunter3"), "{shown}");
    assert_eq!(session.jti(), "pp_8f3a");
    assert!(session.expires_at() > std::time::SystemTime::now());
}

#[tokio::test(start_paused = true)]
async fn a_call_of_a_model_takes_the_refreshed_token() {
    let transport = script([ending(10), ending(3600), Answer::json(&json!({"id": "msg_1"}))]);
    let session = issue(&transport).await.unwrap();
    let body = json!({"model": "claude-opus-4-7", "messages": [{"role": "user", "content": "hi"}], "max_tokens": 100});
    let input = serde_json::from_value(body.clone()).unwrap();
    let token = session.token().await.unwrap();
    let messages = client(&transport).llm().anthropic().messages();
    messages.create(token.clone(), input).await.unwrap();
    assert_eq!(lines(&transport), [ISSUE, REFRESH, "POST /v1/llm/anthropic/messages"]);
    assert_eq!(
        transport.last_request().header("x-passport-token"),
        Some(token.expose())
    );
    assert_eq!(transport.last_request().json::<Value>().unwrap(), body);
}
