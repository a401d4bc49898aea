//! Bytes that nobody may guess, and their text form.
//!
//! It must never fall back to a weaker generator: without the system's, there is an error and no key.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use super::{AuthError, AuthErrorKind};

/// Fills `bytes` from the operating system's generator.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), AuthError> {
    getrandom::fill(bytes).map_err(|cause| {
        AuthError::new(
            AuthErrorKind::Other,
            "the system gives no random bytes",
            "check the system's random number generator",
        )
        .caused_by(std::io::Error::other(cause.to_string()))
    })
}

/// `N` random bytes in base64url without padding.
#[cfg_attr(
    not(feature = "browser"),
    allow(dead_code, reason = "only the browser flows have states and verifiers")
)]
pub(crate) fn token<const N: usize>() -> Result<String, AuthError> {
    let mut bytes = [0_u8; N];
    fill(&mut bytes)?;
    Ok(base64url(bytes))
}

/// `N` random bytes in lower-case hex.
pub(crate) fn hex<const N: usize>() -> Result<String, AuthError> {
    let mut bytes = [0_u8; N];
    fill(&mut bytes)?;
    Ok(agent_clients_runtime::hex::encode(&bytes))
}

/// Base64url without padding, the form of everything in a JWT or JWK.
pub(crate) fn base64url(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_texts_have_their_length_and_alphabet_and_differ() {
        let tokens: std::collections::BTreeSet<String> = (0..100).map(|_| token::<16>().unwrap()).collect();
        assert_eq!(tokens.len(), 100);
        assert!(
            tokens
                .iter()
                .all(|token| token.len() == 22 && !token.contains(['+', '/', '=']))
        );
        let id = hex::<6>().unwrap();
        assert!(
            id.len() == 12 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')),
            "{id}"
        );
    }
}
