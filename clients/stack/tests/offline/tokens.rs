//! The 26 kinds of tokens of the recorded checks (cases `verify-offline-jwk-*` and `verify-header-*`), made here,
//! through both ways in.

use agent_clients_testkit::{Answer, MemoryTransport};
use serde_json::{Value, json};
use stack_client::verify::{
    JwksCache, TokenPart, VerifyError, VerifyOptions, verify_passport_header_with, verify_passport_offline,
};

use crate::support::{
    AGENT, BASE, NOW, base64url, claims, claims_with, deployment_key, head, key_set, sign, time, valid_token, with_key,
    wrong_key,
};

/// What a check is expected to say.
enum Expect {
    Valid,
    Error(fn(&VerifyError) -> bool),
}
use Expect::{Error, Valid};

fn signed(claims: Value) -> String {
    sign(&head(), &claims, &deployment_key())
}

fn without(name: &str) -> String {
    signed(claims_with(|claims| drop(claims.as_object_mut().unwrap().remove(name))))
}

fn unsigned_head(alg: &str) -> String {
    base64url(json!({"alg": alg, "kid": "stack-passport-v1"}).to_string())
}

/// Name, token, what the check with the public key says, what the check of the header says.
fn kinds() -> Vec<(&'static str, String, Expect, Expect)> {
    let body = base64url(claims().to_string());
    let tampered = {
        let token = valid_token();
        let mut parts = token.split('.');
        let (head, _, signature) = (parts.next().unwrap(), parts.next(), parts.next().unwrap());
        let forged = base64url(claims_with(|claims| claims["stk"]["agent_name"] = "evil-bot".into()).to_string());
        format!("{head}.{forged}.{signature}")
    };
    let hs256 = {
        // What a library that trusts the header would check with the public key as the secret; never looked at here.
        let key = stack_client::runtime::webhook::HmacKey::new(b"public key");
        let signed = format!("{}.{body}", unsigned_head("HS256"));
        let signature = base64url(key.sign(&[signed.as_bytes()]).as_bytes());
        format!("{signed}.{signature}")
    };
    let rotated = json!({"alg": "EdDSA", "kid": "rotated-v2"});
    vec![
        ("valid", valid_token(), Valid, Valid),
        (
            "expired",
            signed(claims_with(|claims| {
                claims["iat"] = (NOW - 2000).into();
                claims["nbf"] = (NOW - 2000).into();
                claims["exp"] = (NOW - 1100).into();
            })),
            Error(|error| matches!(error, VerifyError::Expired { exp, now } if *exp == NOW - 1100 && *now == NOW)),
            Error(|error| matches!(error, VerifyError::Expired { .. })),
        ),
        (
            "expired-1s",
            signed(claims_with(|claims| {
                claims["iat"] = (NOW - 901).into();
                claims["nbf"] = (NOW - 901).into();
                claims["exp"] = (NOW - 1).into();
            })),
            Error(|error| matches!(error, VerifyError::Expired { .. })),
            Error(|error| matches!(error, VerifyError::Expired { .. })),
        ),
        (
            "wrong-issuer",
            signed(claims_with(|claims| claims["iss"] = "https://api.getstack.run".into())),
            Error(|error| matches!(error, VerifyError::WrongIssuer { expected } if expected == "getstack.run")),
            Error(|error| matches!(error, VerifyError::WrongIssuer { .. })),
        ),
        (
            "wrong-audience",
            signed(claims_with(|claims| claims["aud"] = "other".into())),
            Error(|error| matches!(error, VerifyError::WrongAudience { expected } if expected == "stack:passport")),
            Error(|error| matches!(error, VerifyError::WrongAudience { .. })),
        ),
        (
            "aud-list",
            signed(claims_with(|claims| claims["aud"] = json!(["stack:passport", "x"]))),
            Valid,
            Valid,
        ),
        (
            "iat-future",
            signed(claims_with(|claims| claims["iat"] = (NOW + 120).into())),
            Error(|error| matches!(error, VerifyError::IssuedInFuture { iat, .. } if *iat == NOW + 120)),
            Error(|error| matches!(error, VerifyError::IssuedInFuture { .. })),
        ),
        (
            "nbf-future",
            signed(claims_with(|claims| claims["nbf"] = (NOW + 120).into())),
            Error(|error| matches!(error, VerifyError::NotYetValid { nbf, .. } if *nbf == NOW + 120)),
            Error(|error| matches!(error, VerifyError::NotYetValid { .. })),
        ),
        (
            "no-exp",
            without("exp"),
            Error(|error| matches!(error, VerifyError::MissingClaim("exp"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("exp"))),
        ),
        (
            "no-iat",
            without("iat"),
            Error(|error| matches!(error, VerifyError::MissingClaim("iat"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("iat"))),
        ),
        (
            "no-jti",
            without("jti"),
            Error(|error| matches!(error, VerifyError::MissingClaim("jti"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("jti"))),
        ),
        (
            "empty-jti",
            signed(claims_with(|claims| claims["jti"] = "".into())),
            Error(|error| matches!(error, VerifyError::EmptyClaim("jti"))),
            Valid,
        ),
        (
            "no-sub",
            without("sub"),
            Error(|error| matches!(error, VerifyError::MissingClaim("sub"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("sub"))),
        ),
        ("no-nbf", without("nbf"), Valid, Valid),
        (
            "sub-mismatch",
            signed(claims_with(|claims| claims["sub"] = "agt_other".into())),
            Error(|error| matches!(error, VerifyError::SubjectMismatch)),
            Error(|error| matches!(error, VerifyError::SubjectMismatch)),
        ),
        (
            "no-stk",
            without("stk"),
            Error(|error| matches!(error, VerifyError::MissingClaim("stk"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("stk"))),
        ),
        (
            "no-operator",
            signed(claims_with(|claims| claims["stk"] = json!({"agent_id": AGENT}))),
            Error(|error| matches!(error, VerifyError::MissingClaim("stk.operator_id"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("stk.operator_id"))),
        ),
        (
            "no-agent",
            signed(claims_with(|claims| {
                claims["stk"] = json!({"operator_id": "op_abc123"})
            })),
            Error(|error| matches!(error, VerifyError::MissingClaim("stk.agent_id"))),
            Error(|error| matches!(error, VerifyError::MissingClaim("stk.agent_id"))),
        ),
        (
            "wrong-key",
            sign(&head(), &claims(), &wrong_key()),
            Error(|error| matches!(error, VerifyError::WrongSignature)),
            Error(|error| matches!(error, VerifyError::WrongSignature)),
        ),
        (
            "unknown-kid",
            sign(&rotated, &claims(), &deployment_key()),
            // With a public key, the id that the token names does not count.
            Valid,
            Error(|error| matches!(error, VerifyError::UnknownKeyId { kid } if kid == "rotated-v2")),
        ),
        (
            "no-kid",
            sign(&json!({"alg": "EdDSA"}), &claims(), &deployment_key()),
            Valid,
            Error(|error| matches!(error, VerifyError::NoKeyId)),
        ),
        (
            "alg-none",
            format!("{}.{body}.", unsigned_head("none")),
            Error(|error| matches!(error, VerifyError::AlgorithmNotAllowed { found: Some(alg) } if alg == "none")),
            Error(|error| matches!(error, VerifyError::AlgorithmNotAllowed { .. })),
        ),
        (
            "alg-hs256",
            hs256,
            Error(|error| matches!(error, VerifyError::AlgorithmNotAllowed { found: Some(alg) } if alg == "HS256")),
            Error(|error| matches!(error, VerifyError::AlgorithmNotAllowed { .. })),
        ),
        (
            "tampered",
            tampered,
            Error(|error| matches!(error, VerifyError::WrongSignature)),
            Error(|error| matches!(error, VerifyError::WrongSignature)),
        ),
        (
            "malformed",
            "not.a.jwt".to_owned(),
            Error(|error| {
                matches!(
                    error,
                    VerifyError::Malformed {
                        part: TokenPart::Header,
                        ..
                    }
                )
            }),
            Error(|error| {
                matches!(
                    error,
                    VerifyError::Malformed {
                        part: TokenPart::Header,
                        ..
                    }
                )
            }),
        ),
        (
            "two-parts",
            "a.b".to_owned(),
            Error(|error| {
                matches!(
                    error,
                    VerifyError::Malformed {
                        part: TokenPart::Token,
                        ..
                    }
                )
            }),
            Error(|error| {
                matches!(
                    error,
                    VerifyError::Malformed {
                        part: TokenPart::Token,
                        ..
                    }
                )
            }),
        ),
    ]
}

#[tokio::test]
async fn every_kind_of_token_gets_the_verdict_of_the_official_client_and_its_own_error() {
    let transport = MemoryTransport::new();
    transport.on_any("GET", "/v1/.well-known/jwks.json", |_| Answer::json(&key_set()));
    let of_header = VerifyOptions::deployment(BASE)
        .jwks_cache(JwksCache::with_transport(transport.clone()))
        .at(time(NOW));
    let kinds = kinds();
    assert_eq!(kinds.len(), 26);
    for (name, token, by_key, by_header) in kinds {
        let found = [
            (by_key, verify_passport_offline(&token, &with_key()).await),
            (by_header, verify_passport_header_with(token.as_str(), &of_header).await),
        ];
        for (way, (expected, found)) in found.into_iter().enumerate() {
            match (expected, found) {
                (Valid, Ok(claims)) => assert_eq!(claims.stk.operator_id, "op_abc123", "{name}, way {way}"),
                (Error(is_expected), Err(error)) => {
                    assert!(is_expected(&error), "{name}, way {way}: {error:?}");
                    let shown = format!("{error} {error:?}");
                    for part in token.split('.').filter(|part| part.len() > 6) {
                        assert!(!shown.contains(part), "{name}: the error shows the token: {shown}");
                    }
                    assert!(error.is_token_fault() && !error.code().is_empty(), "{name}");
                }
                (_, found) => panic!("{name}, way {way}: {found:?}"),
            }
        }
    }
    assert_eq!(transport.requests().len(), 1, "one fetch serves them all");
}

/// Case `verify-header-valid`: the token that the official client accepted, letter by letter.
const RECORDED: &str = "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCIsImtpZCI6InN0YWNrLXBhc3Nwb3J0LXYxIn0.eyJqdGkiOiJwcF84ZjNhIiwic3ViIjoiYWd0Xz\
dreDltMm5xNHAiLCJpc3MiOiJnZXRzdGFjay5ydW4iLCJhdWQiOiJzdGFjazpwYXNzcG9ydCIsImlhdCI6MTc5NTM1NTcxNSwibmJmIjoxNzk1\
MzU1NzE1LCJleHAiOjE3OTUzNTY2MTUsInN0ayI6eyJvcGVyYXRvcl9pZCI6Im9wX2FiYzEyMyIsImFnZW50X2lkIjoiYWd0XzdreDltMm5xNH\
AiLCJhZ2VudF9uYW1lIjoic3VwcG9ydC1ib3QiLCJzZXJ2aWNlcyI6W3sic2VydmljZV9pZCI6InN2Y19zbGFjayIsInNlcnZpY2VfbmFtZSI6\
InNsYWNrIiwiY29ubmVjdGlvbl9pZCI6InN2Y19jb25uX2FiYzEyMyIsInNjb3BlcyI6WyJjaGFubmVsczpyZWFkIiwiY2hhdDp3cml0ZSJdLC\
JjcmVkZW50aWFsX3JlZiI6ImNyZWRfcmVmX2FiYyIsImNvbnN0cmFpbnRzIjp7ImNoYW5uZWwiOnsiaW4iOlsiQzAxMjMiXX19LCJhbGxvd19k\
YXRhX2Zyb20iOlsiZ2l0aHViIl19LHsic2VydmljZV9pZCI6InN2Y19naXRodWIiLCJzZXJ2aWNlX25hbWUiOiJnaXRodWIiLCJjb25uZWN0aW\
9uX2lkIjoic3ZjX2Nvbm5fZGVmNDU2Iiwic2NvcGVzIjpbInJlcG86cmVhZCJdLCJjcmVkZW50aWFsX3JlZiI6ImNyZWRfcmVmX2RlZiJ9XSwi\
aWRlbnRpdHlfY2xhaW1zIjpbXSwiZGVsZWdhdGlvbl9kZXB0aCI6MCwic2Vzc2lvbl9pZCI6InNlc19hYmMxMjMiLCJhY2NvdW50YWJpbGl0eS\
I6ImVuZm9yY2VkIiwiaW50ZW50X3N1bW1hcnkiOiJBbnN3ZXIgb25lIGN1c3RvbWVyIHRpY2tldCIsImludGVudF9zZXJ2aWNlcyI6WyJzbGFj\
ayIsImdpdGh1YiJdLCJjaGVja3BvaW50X2ludGVydmFsIjozMDAsIm1pc3Npb25faWRzIjpbIm1zXzRmMmEiXX19.7EOE8erBbvYVbDH8dR9Sy\
xBsjGQt4ki0pmu_v_5Bu0k32rVkIW3Yd_2eooBUHVHHl02qo34vDFCVHuCIBh2ZAQ";

#[tokio::test]
async fn the_recorded_passport_is_accepted_and_its_claims_are_typed() {
    assert_eq!(
        valid_token(),
        RECORDED,
        "the tokens made here are those of the official client's run"
    );
    let claims = verify_passport_offline(RECORDED, &with_key()).await.unwrap();
    assert_eq!((claims.sub.as_str(), claims.jti.as_str()), (AGENT, "pp_8f3a"));
    assert_eq!((claims.iat, claims.nbf, claims.exp), (NOW, Some(NOW), NOW + 900));
    let slack = &claims.stk.services[0];
    assert_eq!(slack.connection_id.as_deref(), Some("svc_conn_abc123"));
    assert_eq!(slack.scopes.as_deref().unwrap(), ["channels:read", "chat:write"]);
    assert_eq!(claims.stk.mission_ids.as_deref().unwrap(), ["ms_4f2a"]);
    assert_eq!(
        serde_json::to_value(&claims).unwrap(),
        crate::support::claims(),
        "nothing is lost"
    );
}
