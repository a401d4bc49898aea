//! Reading a passport that STACK itself has just handed out, without checking it.
//!
//! Rules: STACK contract, sections 5.1, 5.4 and 5.5. What is read here steers this side only (when to refresh, what to ask for):
//! it must never decide whether a passport is good, and no error may quote the token.

use agent_clients_runtime::Secret;
use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Map, Value};

/// Issuers leave the padding out; one that does not is understood too.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The claims of a token, whose signature nobody has looked at.
///
/// # Errors
///
/// Why they cannot be read: the token is not three parts with a JSON object in the middle. Nothing of it is quoted.
pub(crate) fn unverified_claims(token: &Secret) -> Result<Map<String, Value>, &'static str> {
    let mut parts = token.expose().split('.');
    let (Some(_), Some(payload), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err("the token does not have three parts");
    };
    let bytes = BASE64
        .decode(payload)
        .map_err(|_| "the middle part of the token is not base64url")?;
    serde_json::from_slice(&bytes).map_err(|_| "the middle part of the token is not a JSON object")
}

/// When the token ends, in seconds since 1970.
///
/// # Errors
///
/// As [`unverified_claims`], and where there is no whole number in `exp`.
pub(crate) fn expiry(token: &Secret) -> Result<i64, &'static str> {
    let exp = unverified_claims(token)?.get("exp").and_then(Value::as_i64);
    exp.ok_or("the claim `exp` of the token is not a whole number")
}

/// The accountability mode that the token states, where it states one.
pub(crate) fn accountability(token: &Secret) -> Option<String> {
    let claims = unverified_claims(token).ok()?;
    Some(claims.get("stk")?.get("accountability")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{URL_SAFE as PADDED, URL_SAFE_NO_PAD};

    #[test]
    fn only_three_parts_with_an_object_and_a_whole_expiry_are_read() {
        let middle = |text: &str| format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(text));
        let cases = [
            (middle(r#"{"exp":1893459600}"#), Some(1_893_459_600)),
            (format!("e30.{}.", PADDED.encode(r#"{"exp":1}"#)), Some(1)),
            (middle(r#"{"exp":1893459600.5}"#), None),
            (middle(r#"{"exp":"1893459600"}"#), None),
            (middle(r#"{"exp":true}"#), None),
            (middle("{}"), None),
            (middle("[1]"), None),
            (middle("hunter2"), None),
            ("e30.e30".to_owned(), None),
            (format!("{}.x", middle(r#"{"exp":1}"#)), None),
            ("e30.***.c2ln".to_owned(), None),
            (String::new(), None),
        ];
        for (token, expected) in cases {
            assert_eq!(expiry(&Secret::from(token.clone())).ok(), expected, "{token}");
        }
    }

    #[test]
    fn the_mode_is_read_from_the_claims_of_stack_only() {
        let token = |text: &str| Secret::from(format!("e30.{}.s", URL_SAFE_NO_PAD.encode(text)));
        let stated = token(r#"{"accountability":"logged","stk":{"accountability":"enforced"}}"#);
        assert_eq!(accountability(&stated).as_deref(), Some("enforced"));
        for text in [r#"{"accountability":"logged"}"#, r#"{"stk":{"accountability":1}}"#, "x"] {
            assert_eq!(accountability(&token(text)), None, "{text}");
        }
    }
}
