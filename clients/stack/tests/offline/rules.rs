//! Rules beyond the recorded tokens: strict spelling, clocks, sources of keys, odd claims.

use std::time::Duration;

use serde_json::{Value, json};
use stack_client::types::Jwk;
use stack_client::verify::{TokenPart, VerifyError, VerifyOptions, verify_passport_offline};

use crate::support::{
    NOW, X, base64url, claims, claims_with, deployment_key, head, jwk, sign, sign_text, time, valid_token, with_key,
};

async fn refused(token: &str, options: &VerifyOptions) -> VerifyError {
    match verify_passport_offline(token, options).await {
        Ok(claims) => panic!("accepted: {claims:?}"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn clocks_may_differ_by_the_leeway_and_not_a_second_more() {
    let leeway = |seconds| with_key().leeway(Duration::from_secs(seconds));
    // (claim, its value, leeway, accepted)
    for (claim, value, seconds, accepted) in [
        ("exp", NOW + 1, 0, true),
        ("exp", NOW, 0, false),
        ("exp", NOW - 4, 5, true),
        ("exp", NOW - 5, 5, false),
        ("nbf", NOW, 0, true),
        ("nbf", NOW + 1, 0, false),
        ("nbf", NOW + 5, 5, true),
        ("nbf", NOW + 6, 5, false),
        ("iat", NOW, 0, true),
        ("iat", NOW + 1, 0, false),
        ("iat", NOW + 5, 5, true),
        ("iat", NOW + 6, 5, false),
        ("exp", i64::MAX, u64::MAX, true),
        ("exp", i64::MIN, 0, false),
        ("nbf", i64::MIN, 0, true),
    ] {
        let token = sign(
            &head(),
            &claims_with(|claims| claims[claim] = value.into()),
            &deployment_key(),
        );
        let found = verify_passport_offline(&token, &leeway(seconds)).await;
        assert_eq!(found.is_ok(), accepted, "{claim} {value}, leeway {seconds}: {found:?}");
    }
}

#[tokio::test]
async fn part_of_a_second_makes_nobody_older() {
    let token = sign(
        &head(),
        &claims_with(|claims| claims["exp"] = (NOW + 1).into()),
        &deployment_key(),
    );
    let at = |millis| with_key().at(time(NOW) + Duration::from_millis(millis));
    assert!(verify_passport_offline(&token, &at(999)).await.is_ok());
    assert!(verify_passport_offline(&token, &at(1000)).await.is_err());
}

#[tokio::test]
async fn a_clock_of_ones_own_is_asked_at_every_check() {
    let clock = std::sync::Arc::new(std::sync::atomic::AtomicI64::new(NOW));
    let hand = clock.clone();
    let options = with_key().clock(move || time(hand.load(std::sync::atomic::Ordering::Relaxed)));
    assert!(verify_passport_offline(&valid_token(), &options).await.is_ok());
    clock.store(NOW + 900, std::sync::atomic::Ordering::Relaxed);
    assert!(matches!(refused(&valid_token(), &options).await, VerifyError::Expired { now, .. } if now == NOW + 900));
    // Without a clock it is the system's, where a token that ended in 2001 has expired.
    let old = sign(
        &head(),
        &claims_with(|claims| {
            for name in ["iat", "nbf", "exp"] {
                claims[name] = 1_000_000_000.into();
            }
        }),
        &deployment_key(),
    );
    let system = VerifyOptions::new().public_jwk(&jwk());
    assert!(matches!(refused(&old, &system).await, VerifyError::Expired { now, .. } if now > 1_700_000_000));
}

#[tokio::test]
async fn issuer_and_audience_are_what_the_caller_expects() {
    let token = sign(
        &head(),
        &claims_with(|claims| {
            claims["iss"] = "https://api.getstack.run".into();
            claims["aud"] = "mine".into();
        }),
        &deployment_key(),
    );
    let options = with_key().issuer("https://api.getstack.run").audience("mine");
    let claims = verify_passport_offline(&token, &options).await.unwrap();
    assert_eq!(claims.iss, "https://api.getstack.run");
    assert!(matches!(
        refused(&valid_token(), &options).await,
        VerifyError::WrongIssuer { .. }
    ));
    let options = with_key().audience("mine");
    assert!(matches!(
        refused(&valid_token(), &options).await,
        VerifyError::WrongAudience { .. }
    ));
}

#[tokio::test]
async fn exactly_one_source_of_keys_is_needed() {
    let none = VerifyOptions::new();
    let both = with_key().jwks_url("https://api.example.com/keys");
    assert!(matches!(refused(&valid_token(), &none).await, VerifyError::NoKeySource));
    assert!(matches!(
        refused(&valid_token(), &both).await,
        VerifyError::TwoKeySources
    ));
    for error in [refused("", &none).await, refused("", &both).await] {
        assert!(
            !error.is_token_fault() && error.to_string().contains("fix: "),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_public_key_that_proves_nothing_is_refused() {
    // The neutral element, and a point of order 8: under such keys anybody can sign.
    let neutral = base64url([&[1_u8][..], &[0; 31]].concat());
    let small = base64url([
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20,
        0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ]);
    // y = 2 is on no point of the curve.
    let no_point = base64url([&[2_u8][..], &[0; 31]].concat());
    let of = |kty: &str, crv: &str, x: &str, alg: Option<&str>| {
        let mut jwk = Jwk::new(kty, crv, x);
        jwk.alg = alg.map(str::to_owned);
        jwk
    };
    for (what, jwk) in [
        ("another type", of("EC", "Ed25519", X, None)),
        ("another curve", of("OKP", "X25519", X, None)),
        ("another algorithm", of("OKP", "Ed25519", X, Some("HS256"))),
        ("padding", of("OKP", "Ed25519", &format!("{X}="), None)),
        ("too short", of("OKP", "Ed25519", &X[..40], None)),
        ("nothing", of("OKP", "Ed25519", "", None)),
        ("no point", of("OKP", "Ed25519", &no_point, None)),
        ("the neutral element", of("OKP", "Ed25519", &neutral, None)),
        ("small order", of("OKP", "Ed25519", &small, None)),
    ] {
        let options = VerifyOptions::new().public_jwk(&jwk).at(time(NOW));
        let error = refused(&valid_token(), &options).await;
        assert!(
            matches!(error, VerifyError::InvalidKey(_)) && !error.is_token_fault(),
            "{what}: {error:?}"
        );
    }
    for alg in [None, Some("EdDSA"), Some("Ed25519")] {
        let options = VerifyOptions::new()
            .public_jwk(&of("OKP", "Ed25519", X, alg))
            .at(time(NOW));
        assert!(
            verify_passport_offline(&valid_token(), &options).await.is_ok(),
            "{alg:?}"
        );
    }
}

#[tokio::test]
async fn a_token_has_one_spelling() {
    let token = valid_token();
    let (head, rest) = token.split_once('.').unwrap();
    let (body, signature) = rest.split_once('.').unwrap();
    // The last character of a signature holds two bits that count for nothing: only zeros are right.
    let last = signature.chars().last().unwrap();
    let stray = match last {
        'A' => 'B',
        'Q' => 'R',
        'g' => 'h',
        _ => 'x',
    };
    assert!("AQgw".contains(last));
    for (what, token, part) in [
        ("padding", format!("{token}=="), TokenPart::Signature),
        (
            "stray bits",
            format!("{}{stray}", &token[..token.len() - 1]),
            TokenPart::Signature,
        ),
        ("a line end", format!("{token}\n"), TokenPart::Signature),
        ("a space before", format!(" {token}"), TokenPart::Header),
        ("a prefix", format!("Bearer {token}"), TokenPart::Header),
        ("four parts", format!("{token}.x"), TokenPart::Token),
        ("one part", "x".to_owned(), TokenPart::Token),
        ("dots", "..".to_owned(), TokenPart::Header),
        ("no signature", format!("{head}.{body}."), TokenPart::Signature),
        (
            "half a signature",
            format!("{head}.{body}.{}", &signature[..43]),
            TokenPart::Signature,
        ),
        (
            "the standard alphabet",
            format!("{head}.{body}.{}+", &signature[..85]),
            TokenPart::Signature,
        ),
    ] {
        let error = refused(&token, &with_key()).await;
        assert!(
            matches!(&error, VerifyError::Malformed { part: found, .. } if *found == part),
            "{what}: {error:?}"
        );
    }
    assert!(matches!(refused("", &with_key()).await, VerifyError::Empty));
}

#[tokio::test]
async fn a_header_that_asks_for_something_else_is_refused_before_the_signature() {
    let signed = |head: Value| sign(&head, &claims(), &deployment_key());
    for alg in [
        json!("none"),
        json!("HS256"),
        json!("RS256"),
        json!("eddsa"),
        json!("Ed25519 "),
        json!(""),
        json!(["EdDSA"]),
        json!(1),
    ] {
        let error = refused(&signed(json!({"alg": alg})), &with_key()).await;
        assert!(
            matches!(error, VerifyError::AlgorithmNotAllowed { .. }),
            "{alg}: {error:?}"
        );
    }
    assert!(matches!(
        refused(&signed(json!({"typ": "JWT"})), &with_key()).await,
        VerifyError::AlgorithmNotAllowed { found: None }
    ));
    let critical = json!({"alg": "EdDSA", "crit": ["b64"], "b64": false});
    assert!(matches!(
        refused(&signed(critical), &with_key()).await,
        VerifyError::UnknownCriticalHeader
    ));
    for head in [
        "[]",
        "null",
        "{",
        "\"EdDSA\"",
        r#"{"alg":"EdDSA","alg":"EdDSA"}"#,
        r#"{"alg":"EdDSA","kid":7}"#,
        r#"["EdDSA",null,null]"#,
        r#"["EdDSA","stack-passport-v1"]"#,
    ] {
        let error = refused(&sign_text(head, &claims().to_string(), &deployment_key()), &with_key()).await;
        assert!(
            matches!(
                error,
                VerifyError::Malformed {
                    part: TokenPart::Header,
                    ..
                }
            ),
            "{head}: {error:?}"
        );
    }
    for kid in [0, 100, 140, 141, 142, 1_000].map(|length| "k".repeat(length)) {
        let head = json!({"alg": "EdDSA", "typ": "JWT", "kid": kid, "x": {"any": ["thing", 1.5, null]}});
        let checked = verify_passport_offline(&signed(head), &with_key()).await;
        assert!(checked.is_ok(), "a header may be as long as it likes: {checked:?}");
    }
    let escaped = sign_text(
        r#" {"\u0061lg":"Ed\u0044SA"}"#,
        &claims().to_string(),
        &deployment_key(),
    );
    assert!(verify_passport_offline(&escaped, &with_key()).await.is_ok());
    let long = "x".repeat(10_000);
    let error = refused(&signed(json!({"alg": long})), &with_key()).await;
    assert!(error.to_string().len() < 300, "a stranger's text does not fill the log");
}

#[tokio::test]
async fn claims_of_the_wrong_form_are_named() {
    let check = |change: fn(&mut Value)| async move {
        let token = sign(&head(), &claims_with(change), &deployment_key());
        refused(&token, &with_key()).await
    };
    macro_rules! wrong {
        ($change:expr, $pattern:pat) => {{
            let error = check($change).await;
            assert!(matches!(error, $pattern), "{}: {error:?}", stringify!($change));
        }};
    }
    wrong!(
        |claims| claims["exp"] = "1795356615".into(),
        VerifyError::WrongClaimType { claim: "exp", .. }
    );
    wrong!(
        |claims| claims["exp"] = 1_795_356_615.5.into(),
        VerifyError::WrongClaimType { claim: "exp", .. }
    );
    wrong!(
        |claims| claims["iat"] = true.into(),
        VerifyError::WrongClaimType { claim: "iat", .. }
    );
    wrong!(
        |claims| claims["nbf"] = "now".into(),
        VerifyError::WrongClaimType { claim: "nbf", .. }
    );
    wrong!(
        |claims| claims["sub"] = 7.into(),
        VerifyError::WrongClaimType { claim: "sub", .. }
    );
    wrong!(
        |claims| claims["jti"] = json!({}),
        VerifyError::WrongClaimType { claim: "jti", .. }
    );
    wrong!(
        |claims| claims["aud"] = 7.into(),
        VerifyError::WrongClaimType { claim: "aud", .. }
    );
    wrong!(
        |claims| claims["aud"] = json!(["stack:passport", 7]),
        VerifyError::WrongClaimType { claim: "aud", .. }
    );
    wrong!(|claims| claims["aud"] = json!([]), VerifyError::WrongAudience { .. });
    wrong!(|claims| claims["exp"] = Value::Null, VerifyError::MissingClaim("exp"));
    wrong!(|claims| claims["stk"] = Value::Null, VerifyError::MissingClaim("stk"));
    wrong!(
        |claims| claims["stk"] = "op_abc123".into(),
        VerifyError::WrongClaimType { claim: "stk", .. }
    );
    wrong!(
        |claims| claims["stk"]["operator_id"] = "".into(),
        VerifyError::EmptyClaim("stk.operator_id")
    );
    wrong!(
        |claims| claims["stk"]["agent_id"] = "".into(),
        VerifyError::EmptyClaim("stk.agent_id")
    );
    wrong!(
        |claims| claims["stk"]["agent_id"] = 7.into(),
        VerifyError::WrongClaimType {
            claim: "stk.agent_id",
            ..
        }
    );
    wrong!(
        |claims| {
            claims["sub"] = "".into();
            claims["stk"]["agent_id"] = "".into();
        },
        VerifyError::EmptyClaim("sub")
    );
    // Every rule holds; only the published form does not.
    let error = check(|claims| claims["stk"]["services"] = "all".into()).await;
    assert!(
        matches!(&error, VerifyError::UnexpectedForm(cause) if cause.path() == "stk.services"),
        "{error:?}"
    );
    assert!(!error.to_string().contains("all"), "no value is shown: {error}");
}

#[tokio::test]
async fn the_first_broken_rule_is_the_one_that_is_named() {
    let token = |change: fn(&mut Value)| sign(&head(), &claims_with(change), &deployment_key());
    // Each breaks the rule of its line and all that come later.
    let everything: fn(&mut Value) = |claims| {
        claims["exp"] = 1.into();
        claims["nbf"] = (NOW + 9).into();
        claims["iat"] = (NOW + 9).into();
        claims["iss"] = "x".into();
        claims["aud"] = "x".into();
        claims["jti"] = "".into();
        claims["stk"] = Value::Null;
    };
    assert!(matches!(
        refused(&token(everything), &with_key()).await,
        VerifyError::Expired { .. }
    ));
    let from_nbf: fn(&mut Value) = |claims| {
        claims["nbf"] = (NOW + 9).into();
        claims["iat"] = (NOW + 9).into();
        claims["iss"] = "x".into();
        claims["stk"]["services"] = "x".into();
    };
    assert!(matches!(
        refused(&token(from_nbf), &with_key()).await,
        VerifyError::NotYetValid { .. }
    ));
    let from_iss: fn(&mut Value) = |claims| {
        claims["iss"] = "x".into();
        claims["aud"] = "x".into();
        claims["jti"] = "".into();
    };
    assert!(matches!(
        refused(&token(from_iss), &with_key()).await,
        VerifyError::WrongIssuer { .. }
    ));
    let from_jti: fn(&mut Value) = |claims| {
        claims["jti"] = "".into();
        claims["stk"]["operator_id"] = "".into();
        claims["sub"] = "agt_other".into();
    };
    assert!(matches!(
        refused(&token(from_jti), &with_key()).await,
        VerifyError::EmptyClaim("jti")
    ));
}

#[tokio::test]
async fn claims_that_are_no_object_or_say_a_thing_twice_are_refused() {
    for text in ["[]", "null", "{\"exp\":", "", "\u{feff}{}"] {
        let error = refused(&sign_text(&head().to_string(), text, &deployment_key()), &with_key()).await;
        assert!(
            matches!(
                error,
                VerifyError::Malformed {
                    part: TokenPart::Claims,
                    ..
                }
            ),
            "{text:?}: {error:?}"
        );
    }
    let twice = claims()
        .to_string()
        .replacen("{\"jti\"", "{\"jti\":\"pp_other\",\"jti\"", 1);
    let error = refused(&sign_text(&head().to_string(), &twice, &deployment_key()), &with_key()).await;
    assert!(matches!(error, VerifyError::UnexpectedForm(_)), "{error:?}");
}

#[tokio::test]
async fn claims_of_a_later_api_are_kept() {
    let claims = claims_with(|claims| {
        claims["cnf"] = json!({"jkt": "x"});
        claims["stk"]["risk"] = json!({"score": 0.5});
        claims["stk"]["accountability"] = "audited".into();
    });
    let found = verify_passport_offline(&sign(&head(), &claims, &deployment_key()), &with_key())
        .await
        .unwrap();
    assert_eq!(found.extra["cnf"], json!({"jkt": "x"}));
    assert_eq!(found.stk.extra["risk"], json!({"score": 0.5}));
    assert_eq!(found.stk.accountability.as_ref().unwrap().as_str(), "audited");
    assert_eq!(serde_json::to_value(&found).unwrap(), claims);
}
