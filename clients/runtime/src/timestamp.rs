//! A point in time as an API wrote it.
//!
//! A [`Timestamp`] keeps the text it came with, so that reading and sending back never changes a digit, an offset or a
//! precision. It must never refuse a reply because of the form of a time in it: reading the text as a time is a separate step.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

/// A point in time, kept as the RFC 3339 text that was received (`2026-11-22T14:56:00.123Z`).
///
/// - Two timestamps are equal when their texts are equal. For the same instant in two spellings compare [`parse`](Self::parse)d
///   values; for that reason there is no `Ord`.
/// - Reading never fails on the form of the text; [`parse`](Self::parse) says whether it is a time.
///
/// # Examples
/// ```
/// use agent_clients_runtime::Timestamp;
///
/// let created: Timestamp = serde_json::from_str("\"2026-11-22T14:56:00.120+01:00\"").unwrap();
/// assert_eq!(created.as_str(), "2026-11-22T14:56:00.120+01:00");
/// assert_eq!(created.parse().unwrap().to_string(), "2026-11-22T13:56:00.12Z");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Timestamp(String);

impl Timestamp {
    /// The present time in UTC, with the precision of the system clock.
    pub fn now() -> Self {
        Self::from(SystemTime::now())
    }

    /// The text as it was received or given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the text as an instant.
    ///
    /// # Errors
    /// [`TimestampError`] when the text is not an RFC 3339 time with an offset or `Z`.
    pub fn parse(&self) -> Result<jiff::Timestamp, TimestampError> {
        self.0.parse().map_err(|source| TimestampError {
            text: shorten(&self.0),
            source,
        })
    }

    /// Reads the text as the standard library's time.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn to_system_time(&self) -> Result<SystemTime, TimestampError> {
        self.parse().map(SystemTime::from)
    }
}

/// The text of a [`Timestamp`] is not a time.
#[derive(Debug, Clone)]
pub struct TimestampError {
    text: String,
    source: jiff::Error,
}

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is not an RFC 3339 time such as 2026-11-22T14:56:00Z; use as_str() for the text as received",
            self.text
        )
    }
}

impl std::error::Error for TimestampError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Enough of a wrong text to recognise it; a server may have put anything there.
fn shorten(text: &str) -> String {
    const SHOWN: usize = 64;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Never fails: the text is kept as it is.
impl FromStr for Timestamp {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        Self(time.to_string())
    }
}

/// UTC with a `Z`. A time outside the years -9999 to 9999, which RFC 3339 cannot write, becomes the nearest one that it can.
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let time = jiff::Timestamp::try_from(time).unwrap_or(if time < SystemTime::UNIX_EPOCH {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        });
        Self::from(time)
    }
}

impl AsRef<str> for Timestamp {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_text_survives_a_round_trip_whatever_it_is() {
        for text in [
            "2026-11-22T14:56:00Z",
            "2026-11-22T14:56:00.000000000Z",
            "2026-11-22T14:56:00.1+05:30",
            "2026-11-22t14:56:00z",
            "yesterday",
            "",
        ] {
            let json = serde_json::to_string(text).unwrap();
            let time: Timestamp = serde_json::from_str(&json).unwrap();
            assert_eq!((time.as_str(), time.to_string()), (text, text.to_owned()));
            assert_eq!(serde_json::to_string(&time).unwrap(), json);
        }
    }

    #[test]
    fn times_are_read_on_demand() {
        let epoch = SystemTime::UNIX_EPOCH;
        let cases = [
            ("1970-01-01T00:00:01Z", Some(epoch + Duration::from_secs(1))),
            ("1970-01-01T01:00:00.25+01:00", Some(epoch + Duration::from_millis(250))),
            ("1969-12-31T23:59:59Z", Some(epoch - Duration::from_secs(1))),
            ("1970-01-01", None),
            ("1970-01-01T00:00:00", None),
            ("soon", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Timestamp::from(text).to_system_time().ok(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_wrong_time_says_what_was_found_and_stays_short() {
        let error = Timestamp::from("x".repeat(10_000)).parse().unwrap_err();
        assert!(error.to_string().starts_with("\"xxx"), "{error}");
        assert!(error.to_string().len() < 200, "{error}");
    }

    #[test]
    fn a_system_time_is_written_in_utc_and_read_back_exactly() {
        let time = SystemTime::UNIX_EPOCH + Duration::new(1_700_000_000, 123_456_789);
        let written = Timestamp::from(time);
        assert_eq!(written.as_str(), "2023-11-14T22:13:20.123456789Z");
        assert_eq!(written.to_system_time().unwrap(), time);
    }

    #[test]
    fn a_time_that_cannot_be_written_is_clamped() {
        let far = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
        assert!(Timestamp::from(far).as_str().starts_with("9999-12-30"));
    }
}
