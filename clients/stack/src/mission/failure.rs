//! Why a Mission failed, in the words that STACK is told.
//!
//! Rules: STACK contract, section 5.1: `Mission failed: <error type>: <message>`. The text goes to STACK and is shown to reviewers: it
//! holds what the error itself shows, and nothing is added to it.

use std::any::Any;
use std::fmt::{self, Display};

use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::{BoxError, Error, Stage};

use crate::passport::MissionEndedError;

/// The most characters of the notes of a revoked Mission, and of a summary.
pub(super) const MAX_CHARS: usize = 1000;

/// Why a Mission failed: the type of the error and its message.
///
/// Made from any error by reference. The type is the last part of its Rust name (`my_crate::billing::PaymentFailed` becomes
/// `PaymentFailed`), the message is its `Display`. An [`Error`] that the API answered, also one in a boxed `dyn Error`, gets the
/// names of the official client: `UnauthorizedError`, `ForbiddenError`, `NotFoundError`, `MissionEndedError`, else `StackError`, and
/// the API's message. For anything else, a boxed `dyn Error` or `anyhow::Error` say, the name is that of the box: give a better one
/// with [`Failure::new`].
///
/// ```
/// use stack_client::Failure;
///
/// #[derive(Debug)]
/// struct PaymentFailed;
///
/// impl std::fmt::Display for PaymentFailed {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         f.write_str("card declined")
///     }
/// }
///
/// assert_eq!(Failure::from(&PaymentFailed).to_string(), "Mission failed: PaymentFailed: card declined");
/// assert_eq!(Failure::new("Timeout", "took too long").to_string(), "Mission failed: Timeout: took too long");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    kind: String,
    message: String,
}

impl Failure {
    /// A failure in these words.
    #[must_use]
    pub fn new(kind: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            message: message.into(),
        }
    }

    /// The work was given up from outside.
    pub(super) fn cancelled() -> Self {
        match std::thread::panicking() {
            true => Self::new("Panic", "the work panicked"),
            false => Self::new("CancelledError", "the work was dropped before it ended"),
        }
    }

    /// What goes into the notes of a revoked Mission.
    pub(super) fn notes(&self) -> String {
        self.to_string().chars().take(MAX_CHARS).collect()
    }

    fn of_call(error: &Error) -> Self {
        if error.stage() != Stage::Refused {
            return Self::new("Error", error.to_string());
        }
        let kind = match error.status() {
            _ if error.code() == Some(MissionEndedError::CODE) => "MissionEndedError",
            Some(StatusCode::UNAUTHORIZED) => "UnauthorizedError",
            Some(StatusCode::FORBIDDEN) => "ForbiddenError",
            Some(StatusCode::NOT_FOUND) => "NotFoundError",
            _ => "StackError",
        };
        Self::new(kind, error.message())
    }
}

impl<E: Display + 'static> From<&E> for Failure {
    fn from(error: &E) -> Self {
        let any: &dyn Any = error;
        let call = any
            .downcast_ref::<Error>()
            .or_else(|| any.downcast_ref::<BoxError>()?.downcast_ref())
            .or_else(|| any.downcast_ref::<Box<dyn std::error::Error>>()?.downcast_ref());
        match call {
            Some(call) => Self::of_call(call),
            None => Self::new(short_name(std::any::type_name::<E>()), error.to_string()),
        }
    }
}

/// The whole sentence.
impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mission failed: {}: {}", self.kind, self.message)
    }
}

/// Takes the paths off a type's name, in its parameters too.
fn short_name(name: &str) -> String {
    let mut short = String::with_capacity(name.len());
    let mut path = 0;
    for (at, letter) in name.char_indices() {
        if letter.is_alphanumeric() || "_:".contains(letter) {
            continue;
        }
        short.push_str(last_part(&name[path..at]));
        short.push(letter);
        path = at + letter.len_utf8();
    }
    short.push_str(last_part(&name[path..]));
    short
}

fn last_part(path: &str) -> &str {
    path.rsplit_once("::").map_or(path, |(_, last)| last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_paths_and_nothing_else() {
        let cases = [
            ("my_crate::billing::PaymentFailed", "PaymentFailed"),
            ("alloc::boxed::Box<dyn core::error::Error>", "Box<dyn Error>"),
            ("a::B<c::D, &e::f::G>", "B<D, &G>"),
            ("(a::B, [c::D; 3])", "(B, [D; 3])"),
            ("&str", "&str"),
            ("u8", "u8"),
        ];
        for (name, short) in cases {
            assert_eq!(short_name(name), short);
        }
    }

    #[test]
    fn notes_end_after_a_thousand_characters_and_never_inside_one() {
        let failure = Failure::new("E", "ü".repeat(2000));
        assert_eq!(failure.notes().chars().count(), MAX_CHARS);
        assert!(failure.to_string().chars().count() > 2000);
        assert!(failure.to_string().starts_with(&failure.notes()));
    }

    #[test]
    fn a_boxed_error_of_a_call_is_known_again() {
        let call = || Error::invalid_input("op", "id", "it is empty", "give one");
        let plain = Failure::from(&call());
        let sendable: BoxError = call().into();
        let boxed: Box<dyn std::error::Error> = call().into();
        assert_eq!(
            (Failure::from(&sendable), Failure::from(&boxed)),
            (plain.clone(), plain)
        );
    }
}
