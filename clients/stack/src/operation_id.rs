//! The id under which STACK remembers a side effect.
//!
//! Rules: STACK contract, sections 1.3 and 5.12. An id that does not fit is refused before it is sent, and a made one comes from
//! the system's generator or not at all.

use std::fmt;
use std::str::FromStr;

use agent_clients_runtime::Error;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

/// The shortest operation id.
const MIN_CHARS: usize = 22;
/// The longest operation id.
const MAX_CHARS: usize = 256;

/// The id of one side effect (`X-STACK-Authority-Request-Id`): store it before the call, and ask with it later what became of the
/// call. It is 22 to 256 characters of base64url (`A-Z a-z 0-9 _ -`). Use it again only for a repeat of the unchanged request.
///
/// ```
/// use stack_client::OperationId;
///
/// let id = OperationId::generate()?;
/// assert_eq!(id.as_str().len(), 24);
/// let stored: OperationId = id.as_str().parse()?;
/// assert_eq!(stored, id);
/// assert!("short".parse::<OperationId>().is_err());
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[doc(alias = "authority_request_id")]
pub struct OperationId(String);

impl OperationId {
    /// A new id: 18 random bytes, 24 characters.
    ///
    /// # Errors
    ///
    /// A configuration error where the system gives no random bytes.
    #[doc(alias = "create_authority_request_id")]
    pub fn generate() -> Result<Self, Error> {
        let mut bytes = [0_u8; 18];
        getrandom::fill(&mut bytes).map_err(|cause| {
            Error::config(
                "operation id",
                "the system gives no random bytes",
                "check the system's random number generator",
            )
            .with_source(std::io::Error::other(cause.to_string()))
        })?;
        Ok(Self(BASE64_URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// The id as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OperationId {
    type Err = Error;

    /// # Errors
    ///
    /// Invalid input where it is not 22 to 256 characters of base64url.
    fn from_str(text: &str) -> Result<Self, Error> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if (MIN_CHARS..=MAX_CHARS).contains(&text.len()) && text.bytes().all(is_plain) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::invalid_input(
            "",
            "operation id",
            "it is not 22 to 256 of the characters A-Z a-z 0-9 _ -",
            "make one with OperationId::generate, and keep it for exact repeats",
        ))
    }
}

impl fmt::Display for OperationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for OperationId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<OperationId> for String {
    fn from(id: OperationId) -> Self {
        id.0
    }
}

impl From<&OperationId> for String {
    fn from(id: &OperationId) -> Self {
        id.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_22_to_256_characters_of_base64url_are_an_id() {
        for (text, fits) in [
            (String::new(), false),
            ("a".repeat(21), false),
            ("a".repeat(22), true),
            ("a".repeat(256), true),
            ("a".repeat(257), false),
            ("AZaz09_-AZaz09_-AZaz09_-".to_owned(), true),
            ("AZaz09+-AZaz09_-AZaz09_-".to_owned(), false),
            ("AZaz09_-AZaz09_-AZaz09_=".to_owned(), false),
            ("AZaz09_-AZaz09_-AZaz09_\n".to_owned(), false),
            ("ä".repeat(22), false),
        ] {
            let found: Result<OperationId, Error> = text.parse();
            assert_eq!(found.is_ok(), fits, "{text:?}");
            assert!(found.is_ok_and(|id| id.as_str() == text) || !fits);
        }
    }

    #[test]
    fn made_ids_fit_and_differ() {
        let ids: std::collections::BTreeSet<OperationId> = (0..100).map(|_| OperationId::generate().unwrap()).collect();
        assert_eq!(ids.len(), 100);
        assert!(
            ids.iter()
                .all(|id| id.as_str().parse::<OperationId>().is_ok() && id.as_str().len() == 24)
        );
    }
}
