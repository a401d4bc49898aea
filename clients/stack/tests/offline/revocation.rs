//! Revocation: the events, the memory of them, and the verdict that joins them with the API's own word.

use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::revocation::{
    PassportVerifier, REVOCATION_LIFETIME, RevocationCache, RevocationEvent, Revoked, Verdict,
};
use stack_client::runtime::futures_util::future::join_all;
use stack_client::types::PassportClaims;
use stack_client::verify::VerifyError;
use tokio::time::advance;

use crate::support::{
    AGENT, NOW, claims, claims_with, client, deployment_key, head, sign, valid_token, with_key, wrong_key,
};

fn event(value: Value) -> RevocationEvent {
    RevocationEvent::parse(value.to_string()).unwrap()
}

fn passport(change: impl FnOnce(&mut Value)) -> PassportClaims {
    serde_json::from_value(claims_with(change)).unwrap()
}

#[test]
fn events_of_every_kind_survive_a_round_trip() {
    for value in [
        json!({"type": "single", "operator_id": "op_1", "jti": "pp_1", "cascaded": ["pp_2"], "reason": null, "at": 1_747_913_532_614_i64}),
        json!({"type": "bulk_agent", "operator_id": "op_1", "agent_id": "agt_1", "revoked_count": 3, "cascaded_count": 1, "reason": "x", "at": 1}),
        json!({"type": "bulk_session", "session_id": "ses_1", "reason": null, "later": [1]}),
        json!({"type": "bulk_operator", "operator_id": "op_1", "reason": null}),
        json!({"type": "bulk_claim", "claim_id": "clm_1", "reason": null}),
        json!({"type": "bulk_planet", "planet": "earth"}),
        // Of a known kind and another form.
        json!({"type": "single", "jti": 7}),
        json!(["no", "event"]),
    ] {
        let read = event(value.clone());
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
    }
    assert!(matches!(
        event(json!({"type": "bulk_planet"})),
        RevocationEvent::Unknown(_)
    ));
    assert!(RevocationEvent::parse("{").is_err());
}

#[tokio::test(start_paused = true)]
async fn a_single_event_revokes_the_passport_and_all_that_were_delegated_from_it() {
    let revoked = RevocationCache::new();
    assert!(revoked.apply(&event(
        json!({"type": "single", "jti": "pp_1", "cascaded": ["pp_2", "pp_3"], "reason": "leaked"})
    )));
    for jti in ["pp_1", "pp_2", "pp_3"] {
        let found = revoked.find(&passport(|claims| claims["jti"] = jti.into())).unwrap();
        assert_eq!(
            (found.of, found.reason.as_deref()),
            (Revoked::Passport, Some("leaked")),
            "{jti}"
        );
    }
    let child = passport(|claims| claims["stk"]["parent_passport_id"] = "pp_2".into());
    assert!(revoked.find(&child).is_some(), "a child that the event did not list");
    assert!(revoked.find(&passport(|_| ())).is_none());
}

#[tokio::test(start_paused = true)]
async fn a_bulk_event_revokes_what_was_issued_until_then_and_nothing_later() {
    let of = |kind: &str, id: &str, value: &str| json!({"type": kind, id: value, "at": NOW * 1000 + 500});
    for (what, value, of_what) in [
        ("agent", of("bulk_agent", "agent_id", AGENT), Revoked::Agent),
        (
            "session",
            of("bulk_session", "session_id", "ses_abc123"),
            Revoked::Session,
        ),
        (
            "operator",
            of("bulk_operator", "operator_id", "op_abc123"),
            Revoked::Operator,
        ),
        ("claim", of("bulk_claim", "claim_id", "clm_1"), Revoked::Claim),
    ] {
        let revoked = RevocationCache::new();
        assert!(revoked.apply(&event(value)), "{what}");
        let issued = |at: i64| {
            passport(|claims| {
                claims["iat"] = at.into();
                claims["stk"]["identity_claims"] = json!([{"claim_id": "clm_1"}]);
            })
        };
        assert_eq!(revoked.find(&issued(NOW)).unwrap().of, of_what);
        assert!(revoked.find(&issued(NOW - 100)).is_some(), "{what}");
        assert!(revoked.find(&issued(NOW + 1)).is_none(), "{what}: issued after it");
        let stranger = passport(|claims| {
            claims["stk"]["agent_id"] = "agt_2".into();
            claims["stk"]["session_id"] = "ses_2".into();
            claims["stk"]["operator_id"] = "op_2".into();
        });
        assert!(revoked.find(&stranger).is_none(), "{what}: somebody else's");
    }
}

#[tokio::test(start_paused = true)]
async fn an_older_event_that_comes_late_takes_nothing_back() {
    let revoked = RevocationCache::new();
    revoked.apply(&event(
        json!({"type": "bulk_agent", "agent_id": AGENT, "at": NOW * 1000}),
    ));
    revoked.apply(&event(json!({"type": "bulk_agent", "agent_id": AGENT, "at": 1000})));
    assert!(revoked.find(&passport(|_| ())).is_some());
}

#[test]
fn events_that_name_nobody_are_reported_as_not_understood() {
    let revoked = RevocationCache::new();
    for value in [
        json!({"type": "bulk_session"}),
        json!({"type": "bulk_planet"}),
        json!({"type": "bulk_agent", "operator_id": "op_1"}),
    ] {
        assert!(!revoked.apply(&event(value.clone())), "{value}");
    }
    assert!(revoked.is_empty());
}

#[tokio::test(start_paused = true)]
async fn revocations_are_kept_for_their_time_and_their_number_is_bounded() {
    let revoked = RevocationCache::with_limits(3, REVOCATION_LIFETIME);
    revoked.revoke("pp_1", None);
    advance(REVOCATION_LIFETIME - Duration::from_millis(1)).await;
    assert!(revoked.is_revoked("pp_1"));
    advance(Duration::from_millis(1)).await;
    assert!(!revoked.is_revoked("pp_1"), "its passport has expired long ago");
    for number in 2..5 {
        revoked.revoke(&format!("pp_{number}"), None);
    }
    assert_eq!(
        (revoked.len(), revoked.forgotten()),
        (3, 0),
        "what had expired made room"
    );
    revoked.revoke("pp_5", None);
    assert_eq!(
        (revoked.len(), revoked.forgotten()),
        (3, 1),
        "and what had not is counted"
    );
    assert!(!revoked.is_revoked("pp_2") && revoked.is_revoked("pp_5"));
    for _ in 0..1000 {
        revoked.revoke("pp_5", None);
    }
    assert_eq!(
        (revoked.len(), revoked.forgotten()),
        (3, 1),
        "the same one again needs no room"
    );
    assert!(revoked.is_revoked("pp_3") && revoked.is_revoked("pp_4"));
}

fn asking(transport: &MemoryTransport) -> PassportVerifier {
    PassportVerifier::new(with_key()).asking(client(transport))
}

fn refusal(status: u16, code: &str) -> Answer {
    Answer::json(&json!({"error": {"message": "no", "code": code}})).with_status(status)
}

#[tokio::test(start_paused = true)]
async fn the_api_is_asked_once_in_a_while_and_not_per_check() {
    let transport = MemoryTransport::new();
    transport.on_any("POST", "/v1/passports/verify", |_| {
        Answer::json(&json!({"valid": true})).delayed(Duration::from_secs(1))
    });
    let verifier = asking(&transport);
    let verdicts = join_all((0..10).map(|_| verifier.check(Box::leak(valid_token().into_boxed_str())))).await;
    assert!(verdicts.iter().all(Verdict::is_valid));
    assert_eq!(transport.requests().len(), 1);
    let body: Value = transport.last_request().json().unwrap();
    assert_eq!(body, json!({"token": valid_token()}));

    advance(Duration::from_millis(29_999)).await;
    assert!(verifier.check(&valid_token()).await.is_valid());
    assert_eq!(transport.requests().len(), 1);
    advance(Duration::from_millis(1)).await;
    assert!(verifier.check(&valid_token()).await.is_valid());
    assert_eq!(transport.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn what_the_api_says_becomes_the_verdict() {
    let revoked: fn(&Verdict) -> bool = |verdict| matches!(verdict, Verdict::Revoked { .. });
    let valid: fn(&Verdict) -> bool = Verdict::is_valid;
    for (what, answer, expected) in [
        ("valid", Answer::json(&json!({"valid": true})), valid),
        ("an answer of another form", Answer::json(&json!({"sub": AGENT})), valid),
        ("revoked", refusal(401, "PASSPORT_REVOKED"), revoked),
        ("not valid", Answer::json(&json!({"valid": false})), |verdict| {
            matches!(verdict, Verdict::Refused { code: None, .. })
        }),
        (
            "expired there",
            refusal(401, "PASSPORT_EXPIRED"),
            |verdict| matches!(verdict, Verdict::Refused { code: Some(code), .. } if code == "PASSPORT_EXPIRED"),
        ),
        ("blocked", refusal(403, "PASSPORT_BLOCKED"), |verdict| {
            matches!(verdict, Verdict::Refused { .. })
        }),
        // Nothing of these is about the passport.
        ("our own credential", refusal(401, "INVALID_API_KEY"), |verdict| {
            matches!(verdict, Verdict::Unconfirmed { .. })
        }),
        ("500", refusal(500, "UNKNOWN"), |verdict| {
            matches!(verdict, Verdict::Unconfirmed { .. })
        }),
        ("unreachable", Answer::refused(), |verdict| {
            matches!(verdict, Verdict::Unconfirmed { .. })
        }),
        ("not JSON", Answer::text("<html>"), |verdict| {
            matches!(verdict, Verdict::Unconfirmed { .. })
        }),
    ] {
        let transport = MemoryTransport::new();
        transport.next(answer);
        let verdict = asking(&transport).check(&valid_token()).await;
        assert!(expected(&verdict), "{what}: {verdict:?}");
        assert_eq!(verdict.claims().unwrap().jti, "pp_8f3a");
        assert!(
            !format!("{verdict:?}").contains(&valid_token()[..40]),
            "{what}: the token is shown"
        );
        transport.assert_finished();
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_of_the_api_is_not_kept_and_a_revocation_is() {
    let transport = MemoryTransport::new();
    transport.next(Answer::refused());
    transport.next(Answer::json(&json!({})));
    transport.next(refusal(401, "PASSPORT_REVOKED"));
    let verifier = asking(&transport);
    assert!(matches!(
        verifier.check(&valid_token()).await,
        Verdict::Unconfirmed { .. }
    ));
    assert!(verifier.check(&valid_token()).await.is_valid());
    advance(Duration::from_secs(30)).await;
    assert!(matches!(verifier.check(&valid_token()).await, Verdict::Revoked { .. }));
    advance(Duration::from_secs(600)).await;
    assert!(
        matches!(verifier.check(&valid_token()).await, Verdict::Revoked { .. }),
        "without asking again"
    );
    assert!(verifier.revocation_cache().is_revoked("pp_8f3a"));
    transport.assert_finished();
}

#[tokio::test(start_paused = true)]
async fn an_event_counts_at_once_even_while_an_older_answer_stands() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"valid": true})));
    let revoked = RevocationCache::new();
    let verifier = asking(&transport).revocations(revoked.clone());
    assert!(verifier.check(&valid_token()).await.is_valid());
    revoked.apply(&event(
        json!({"type": "bulk_operator", "operator_id": "op_abc123", "at": NOW * 1000, "reason": "breach"}),
    ));
    match verifier.check(&valid_token()).await {
        Verdict::Revoked { revocation, .. } => assert_eq!(
            (revocation.of, revocation.reason.as_deref()),
            (Revoked::Operator, Some("breach"))
        ),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_not_right_is_never_sent_to_anybody() {
    let transport = MemoryTransport::new();
    let verifier = asking(&transport);
    let forged = sign(&head(), &claims(), &wrong_key());
    let verdict = verifier.check(&forged).await;
    assert!(
        matches!(verdict, Verdict::Invalid(VerifyError::WrongSignature)),
        "{verdict:?}"
    );
    assert!(verdict.claims().is_none());
    assert!(transport.requests().is_empty());
    // Without a client the offline check and the events are all there is.
    let alone = PassportVerifier::new(with_key());
    assert!(alone.check(&valid_token()).await.is_valid());
    alone.revocation_cache().revoke("pp_8f3a", None);
    assert!(!alone.check(&valid_token()).await.is_valid());
    let other = sign(
        &head(),
        &claims_with(|claims| claims["jti"] = "pp_2".into()),
        &deployment_key(),
    );
    assert!(alone.check(&other).await.is_valid());
}
