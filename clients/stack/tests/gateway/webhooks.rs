//! Verifying webhooks the way a caller says: STACK contract, section 5.18.

use std::time::{Duration, SystemTime};

use stack_client::runtime::http::{HeaderMap, HeaderName, HeaderValue};
use stack_client::runtime::webhook::{SignatureEncoding, WebhookError};
use stack_client::{SignatureAlgorithm, WebhookVerifier};

use SignatureAlgorithm::{HmacSha1, HmacSha256};
use SignatureEncoding::{Base64, Hex};

const SECRET: &str = "whs_hunter";
const BODY: &[u8] = br#"{"event":"message","n":1}"#;
const SIGNED_AT: u64 = 1_714_850_000;

/// Computed with Python's `hmac`, over the body alone and over the time, a dot and the body.
const BODY_ALONE: &[(SignatureAlgorithm, SignatureEncoding, &str)] = &[
    (
        HmacSha256,
        Hex,
        "b1a13e291afb59c22872c0f4ae26db1a87faf73476751b6c316af9aacb5fdd45",
    ),
    (HmacSha256, Base64, "saE+KRr7WcIocsD0ribbGof69zR2dRtsMWr5qstf3UU="),
    (HmacSha1, Hex, "821daf8b8b518314d00d6c6cfea9304b14d02db8"),
    (HmacSha1, Base64, "gh2vi4tRgxTQDWxs/qkwSxTQLbg="),
];

const WITH_TIME: &[(SignatureAlgorithm, SignatureEncoding, &str)] = &[
    (
        HmacSha256,
        Hex,
        "5d30017e756c864dd0cb9bde76ae5a700941e24e030544c416a130b84014b6ec",
    ),
    (HmacSha256, Base64, "XTABfnVshk3Qy5vedq5acAlB4k4DBUTEFqEwuEAUtuw="),
    (HmacSha1, Hex, "03a5529d8e0608e019d22ebe5f9dab9eff30aa26"),
    (HmacSha1, Base64, "A6VSnY4GCOAZ0i6+X52rnv8wqiY="),
];

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let name: HeaderName = name.parse().unwrap();
        headers.append(name, HeaderValue::from_str(value).unwrap());
    }
    headers
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn verifier(algorithm: SignatureAlgorithm, encoding: SignatureEncoding) -> WebhookVerifier {
    WebhookVerifier::new("X-Signature", SECRET, algorithm, encoding).unwrap()
}

#[test]
fn right_signatures_of_both_algorithms_and_encodings_are_taken_and_every_change_is_found() {
    for (algorithm, encoding, signature) in BODY_ALONE {
        let verifier = verifier(*algorithm, *encoding);
        let right = headers(&[("x-signature", signature)]);
        assert_eq!(verifier.verify(&right, BODY), Ok(()), "{algorithm:?} {encoding:?}");
        for byte in 0..BODY.len() {
            let mut changed = BODY.to_vec();
            changed[byte] ^= 1;
            assert_eq!(verifier.verify(&right, &changed), Err(WebhookError::WrongSignature));
        }
        let other = WebhookVerifier::new("X-Signature", "whs_other", *algorithm, *encoding).unwrap();
        assert_eq!(other.verify(&right, BODY), Err(WebhookError::WrongSignature));
        let (_, _, of_another) = BODY_ALONE
            .iter()
            .find(|(other, same, _)| other != algorithm && same == encoding)
            .unwrap();
        let confused = verifier.verify(&headers(&[("x-signature", of_another)]), BODY);
        assert!(
            matches!(confused, Err(WebhookError::Malformed(_))),
            "of the other algorithm: {confused:?}"
        );
    }
}

#[test]
fn a_prefix_is_expected_where_it_is_said_and_a_header_exactly_once() {
    let (algorithm, encoding, signature) = BODY_ALONE[0];
    let verifier = verifier(algorithm, encoding).prefix("sha256=");
    let prefixed = format!("sha256={signature}");
    assert_eq!(verifier.verify(&headers(&[("X-SIGNATURE", &prefixed)]), BODY), Ok(()));
    for (what, pairs) in [
        ("missing", &[][..]),
        ("elsewhere", &[("x-other", prefixed.as_str())]),
        ("no prefix", &[("x-signature", signature)]),
        ("another prefix", &[("x-signature", "sha1=00")]),
        (
            "twice",
            &[("x-signature", prefixed.as_str()), ("x-signature", prefixed.as_str())],
        ),
        ("short", &[("x-signature", "sha256=00")]),
        ("no hex", &[("x-signature", "sha256=zz")]),
    ] {
        let found = verifier.verify(&headers(pairs), BODY);
        assert!(matches!(found, Err(WebhookError::Malformed(_))), "{what}: {found:?}");
    }
}

#[test]
fn a_signed_time_is_checked_after_the_signature_and_within_its_tolerance() {
    for (algorithm, encoding, signature) in WITH_TIME {
        let verifier = verifier(*algorithm, *encoding)
            .timestamp("X-Time", Duration::from_secs(300))
            .unwrap()
            .signed_with_time(".");
        let time = SIGNED_AT.to_string();
        let right = headers(&[("x-signature", signature), ("x-time", &time)]);
        let other_way = self::verifier(*algorithm, *encoding).signed_with_time(".");
        let refused = other_way.verify_at(&right, BODY, at(SIGNED_AT)).unwrap_err();
        assert!(refused.to_string().contains("no header was named"), "{refused}");
        let other_way = other_way.timestamp("X-Time", Duration::from_secs(300)).unwrap();
        other_way.verify_at(&right, BODY, at(SIGNED_AT)).unwrap();
        for (now, is_in) in [(0, true), (300, true), (301, false)] {
            let late = verifier.verify_at(&right, BODY, at(SIGNED_AT + now));
            let early = verifier.verify_at(&right, BODY, at(SIGNED_AT - now));
            assert_eq!(
                (late.is_ok(), early.is_ok()),
                (is_in, is_in),
                "{now}: {late:?} {early:?}"
            );
        }
        let moved = headers(&[("x-signature", signature), ("x-time", "1714850001")]);
        assert_eq!(
            verifier.verify_at(&moved, BODY, at(SIGNED_AT)),
            Err(WebhookError::WrongSignature)
        );
        let without = headers(&[("x-signature", signature)]);
        let found = verifier.verify_at(&without, BODY, at(SIGNED_AT));
        assert!(matches!(found, Err(WebhookError::Malformed(_))), "{found:?}");
    }
    // A time that is not signed is checked all the same.
    let (algorithm, encoding, signature) = BODY_ALONE[0];
    let unsigned = verifier(algorithm, encoding)
        .timestamp("X-Time", Duration::from_secs(300))
        .unwrap();
    let late = headers(&[("x-signature", signature), ("x-time", "1")]);
    let found = unsigned.verify_at(&late, BODY, at(SIGNED_AT));
    assert!(matches!(found, Err(WebhookError::OutsideTolerance { .. })), "{found:?}");
}

#[test]
fn what_can_never_verify_is_refused_when_it_is_made_and_secrets_never_print() {
    assert!(WebhookVerifier::new("X Signature", SECRET, HmacSha256, Hex).is_err());
    assert!(WebhookVerifier::new("X-Signature", "", HmacSha1, Hex).is_err());
    assert!(verifier(HmacSha256, Hex).timestamp("X\nTime", Duration::ZERO).is_err());
    for algorithm in [HmacSha256, HmacSha1] {
        let shown = format!("{:?}", verifier(algorithm, Base64));
        assert!(
            !shown.contains("hunter") && shown.contains(&format!("{algorithm:?}")),
            "{shown}"
        );
    }
}
