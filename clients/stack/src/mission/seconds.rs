//! How long something takes, the way STACK's clients write it.
//!
//! Rules: STACK contract, section 5.1. Anything outside the grammar is refused before a request, never guessed.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use agent_clients_runtime::Error;

/// A length of time in whole seconds: `"90s"`, `"30m"`, `"4h"`, `"900"`, `900` or a [`Duration`].
///
/// Wherever a setter takes `impl Into<Seconds>`, any of these will do. One that is not in this form is reported when the request
/// is sent, before anything leaves; [`FromStr`] reports it at once.
///
/// ```
/// use std::time::Duration;
/// use stack_client::Seconds;
///
/// for spelling in [Seconds::from("30m"), Seconds::from("1800"), Seconds::from(1800), Duration::from_secs(1800).into()] {
///     assert_eq!(spelling.get(), Ok(1800));
/// }
/// assert!("1.5h".parse::<Seconds>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seconds(Result<i64, SecondsError>);

/// A text or number that is no length of time in whole seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondsError {
    given: String,
}

impl Seconds {
    /// The number of seconds.
    ///
    /// # Errors
    ///
    /// [`SecondsError`] where it was made from something else.
    pub fn get(&self) -> Result<i64, SecondsError> {
        self.0.clone()
    }

    /// The number of seconds for a request.
    pub(super) fn for_request(&self, operation: &'static str, place: &str) -> Result<i64, Error> {
        self.get()
            .map_err(|error| Error::invalid_input(operation, place, error.what(), SecondsError::FIX))
    }

    fn refused(given: impl fmt::Display) -> Self {
        const SHOWN: usize = 40;
        let given: String = given.to_string().chars().take(SHOWN).collect();
        Self(Err(SecondsError { given }))
    }
}

impl SecondsError {
    const FIX: &'static str = "write digits and one of s, m, h (\"90s\", \"30m\", \"4h\"), or a number of seconds";

    fn what(&self) -> String {
        format!("{:?} is no length of time in whole seconds", self.given)
    }
}

impl fmt::Display for SecondsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; fix: {}", self.what(), Self::FIX)
    }
}

impl std::error::Error for SecondsError {}

fn read(text: &str) -> Option<i64> {
    let (digits, unit) = match text.as_bytes().last()? {
        b's' => (&text[..text.len() - 1], 1),
        b'm' => (&text[..text.len() - 1], 60),
        b'h' => (&text[..text.len() - 1], 3600),
        _ => (text, 1),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse::<i64>().ok()?.checked_mul(unit)
}

impl From<&str> for Seconds {
    fn from(text: &str) -> Self {
        read(text).map_or_else(|| Self::refused(text), |seconds| Self(Ok(seconds)))
    }
}

impl From<String> for Seconds {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Duration> for Seconds {
    fn from(time: Duration) -> Self {
        match i64::try_from(time.as_secs()) {
            Ok(seconds) if time.subsec_nanos() == 0 => Self(Ok(seconds)),
            _ => Self::refused(format_args!("{time:?}")),
        }
    }
}

impl From<i64> for Seconds {
    fn from(seconds: i64) -> Self {
        match seconds < 0 {
            true => Self::refused(seconds),
            false => Self(Ok(seconds)),
        }
    }
}

impl From<i32> for Seconds {
    fn from(seconds: i32) -> Self {
        Self::from(i64::from(seconds))
    }
}

impl From<u32> for Seconds {
    fn from(seconds: u32) -> Self {
        Self(Ok(i64::from(seconds)))
    }
}

impl From<u64> for Seconds {
    fn from(seconds: u64) -> Self {
        i64::try_from(seconds).map_or_else(|_| Self::refused(seconds), |seconds| Self(Ok(seconds)))
    }
}

impl FromStr for Seconds {
    type Err = SecondsError;

    fn from_str(text: &str) -> Result<Self, SecondsError> {
        let seconds = Self::from(text);
        seconds.get().map(|_| seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_with_at_most_one_unit_are_a_length_of_time() {
        let good = [
            ("0", 0),
            ("0s", 0),
            ("007", 7),
            ("90s", 90),
            ("30m", 1800),
            ("4h", 14_400),
            ("86400", 86_400),
        ];
        for (text, seconds) in good {
            assert_eq!(Seconds::from(text).get(), Ok(seconds), "{text}");
        }
        let bad = [
            "",
            "s",
            "m",
            "4H",
            "1d",
            "1.5h",
            "-5",
            "-5s",
            "+5",
            " 5",
            "5 ",
            "5\n",
            "5s\n",
            "5ms",
            "1h30m",
            "٣s",
            "½",
            "1e3",
            "0x10",
            "99999999999999999999",
            "9223372036854775807m",
        ];
        for text in bad {
            assert!(Seconds::from(text).get().is_err(), "{text:?}");
        }
    }

    #[test]
    fn numbers_are_taken_where_they_are_whole_and_not_negative() {
        assert_eq!(Seconds::from(300).get(), Ok(300));
        assert_eq!(Seconds::from(300_u64).get(), Ok(300));
        assert_eq!(Seconds::from(Duration::from_secs(60)).get(), Ok(60));
        for refused in [
            Seconds::from(-1),
            Seconds::from(u64::MAX),
            Seconds::from(Duration::from_millis(1500)),
            Seconds::from(Duration::MAX),
        ] {
            assert!(refused.get().is_err(), "{refused:?}");
        }
    }

    #[test]
    fn a_refused_one_is_named_shortly_with_what_to_write_instead() {
        let error = Seconds::from("x".repeat(10_000)).get().unwrap_err().to_string();
        assert!(
            error.starts_with("\"xxx") && error.contains("30m") && error.len() < 250,
            "{error}"
        );
    }
}
