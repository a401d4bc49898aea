//! One text value that must stay private: an API key, a token, a password.
//!
//! A [`Secret`] never appears in `Debug` or `Display`, is compared in constant time and is overwritten in memory when it is
//! dropped. It must never grow a way to reach the text that does not have `expose` in its name, except `Serialize`, which is
//! how a secret travels in a request body.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use secrecy::{ExposeSecret, SecretString};
use serde::de::{Deserialize, Deserializer, Error as DeError, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// What `Debug` and `Display` show in place of a secret.
pub const REDACTED: &str = "[redacted]";

/// A private text value.
///
/// - `Debug` and `Display` show `[redacted]`, nothing else: not the length, not a prefix.
/// - `==` takes the same time wherever the two values differ. Values of different length are told apart at once, so the
///   length itself is not protected.
/// - The memory is overwritten when the value is dropped; each clone looks after its own copy.
/// - `Serialize` writes the text itself: this is what goes on the wire. Do not serialize a secret into a log.
///
/// # Examples
/// ```
/// use agent_clients_runtime::Secret;
///
/// let key = Secret::from("sk-live-123");
/// assert_eq!(format!("{key} {key:?}"), "[redacted] [redacted]");
/// assert_eq!(key.expose(), "sk-live-123");
/// assert_eq!(serde_json::to_string(&key).unwrap(), "\"sk-live-123\"");
/// ```
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    /// Takes a copy of `text` as a secret. The caller's own copy is not touched; `Secret::from(String)` overwrites it.
    pub fn new(text: impl Into<Secret>) -> Self {
        text.into()
    }

    /// The text itself. Every use is a place where the secret can leak: keep the borrow short and out of any format string.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether the text is empty, which is nearly always an unset environment variable.
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
    }
}

impl Eq for Secret {}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        // A boxed copy of exactly this length: growing or shrinking would leave an unwiped copy behind.
        Self(SecretString::from(Box::<str>::from(text)))
    }
}

impl From<String> for Secret {
    fn from(mut text: String) -> Self {
        // `into_boxed_str` may move the text to a smaller block and leave the old one as it was, so copy and wipe.
        let secret = Self::from(text.as_str());
        text.zeroize();
        secret
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<SecretString> for Secret {
    fn from(secret: SecretString) -> Self {
        Self(secret)
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl Visitor<'_> for Text {
            type Value = Secret;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: DeError>(self, text: &str) -> Result<Secret, E> {
                Ok(Secret::from(text))
            }

            fn visit_string<E: DeError>(self, text: String) -> Result<Secret, E> {
                Ok(Secret::from(text))
            }

            // serde's own "invalid type" errors show the value found. A pin that came as a number is still a secret.
            fn visit_bool<E: DeError>(self, _: bool) -> Result<Secret, E> {
                Err(E::invalid_type(Unexpected::Other("boolean"), &self))
            }

            fn visit_i64<E: DeError>(self, _: i64) -> Result<Secret, E> {
                Err(E::invalid_type(Unexpected::Other("number"), &self))
            }

            fn visit_u64<E: DeError>(self, _: u64) -> Result<Secret, E> {
                Err(E::invalid_type(Unexpected::Other("number"), &self))
            }

            fn visit_f64<E: DeError>(self, _: f64) -> Result<Secret, E> {
                Err(E::invalid_type(Unexpected::Other("number"), &self))
            }
        }

        // Asked for a string, serde_json words the "invalid type" error itself and shows the value; asked for anything, it
        // leaves that to the visitor above.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Text)
        } else {
            deserializer.deserialize_string(Text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_in_any_format() {
        #[derive(Debug)]
        #[allow(dead_code, reason = "only formatted")]
        struct Holder {
            key: Secret,
            list: Vec<Option<Secret>>,
        }
        let holder = Holder {
            key: Secret::from("hunter2"),
            list: vec![Some(Secret::from("hunter2".to_owned()))],
        };
        for shown in [
            format!("{holder:?}"),
            format!("{holder:#?}"),
            format!("{}", holder.key),
            format!("{:>40}", holder.key),
        ] {
            assert!(!shown.contains("hunter2"), "{shown}");
            assert!(shown.contains(REDACTED), "{shown}");
        }
    }

    #[test]
    fn secrets_compare_by_their_text() {
        let cases = [
            ("", "", true),
            ("a", "a", true),
            ("a", "b", false),
            ("a", "ab", false),
            ("ab", "bb", false),
            ("ab", "aa", false),
        ];
        for (left, right, same) in cases {
            assert_eq!(Secret::from(left) == Secret::from(right), same, "{left:?} {right:?}");
        }
    }

    #[test]
    fn a_secret_travels_as_a_plain_json_string() {
        let secret: Secret = serde_json::from_str(r#""a\"b\u00e9""#).unwrap();
        assert_eq!(secret.expose(), "a\"bé");
        assert_eq!(serde_json::to_string(&secret).unwrap(), r#""a\"bé""#);
        assert!(serde_json::from_str::<Secret>("12").is_err());
    }

    #[test]
    fn a_decode_error_does_not_show_a_secret() {
        for wrong in [r#""hunter2\x""#, "4711", "-4711", "47.11", "[4711]", "true"] {
            let error = serde_json::from_str::<Secret>(wrong).unwrap_err().to_string();
            for part in ["hunter2", "47", "true"] {
                assert!(!error.contains(part), "{error}");
            }
        }
    }
}
