//! The static facts of one API operation, as the generator writes them.
//!
//! Knows nothing of any particular API and never holds a run-time value: everything here is `'static`, so that a call
//! carries one pointer.

/// Static facts of one API operation; made by the generator, one `static` per operation.
///
/// ```
/// use agent_clients_runtime::{ErrorEnvelope, Operation, Repeat};
///
/// static JOBS_GET: Operation = Operation {
///     id: "jobs_get",
///     method: "GET",
///     route: "/jobs/{jobId}",
///     auth: "bearer",
///     repeat: Repeat::Safe,
///     envelope: &ErrorEnvelope::NONE,
/// };
/// assert!(JOBS_GET.needs_auth());
/// ```
#[derive(Debug)]
pub struct Operation {
    /// The operation id of the spec, in snake case (`jobs_get`). Every error and span names it.
    pub id: &'static str,
    /// The HTTP method in capitals.
    pub method: &'static str,
    /// The route template with its placeholders (`/jobs/{jobId}`): safe to log, it holds no value.
    pub route: &'static str,
    /// The auth class the operation belongs to; empty or `none` means that no credential is sent.
    pub auth: &'static str,
    /// How a repeat of this operation is made safe.
    pub repeat: Repeat,
    /// Where the API puts things in its error bodies.
    pub envelope: &'static ErrorEnvelope,
}

impl Operation {
    /// Whether the auth provider is asked for this operation.
    #[must_use]
    pub fn needs_auth(&self) -> bool {
        !self.auth.is_empty() && self.auth != "none"
    }
}

/// How a repeat of an operation is made safe; decides whether the runtime may retry after the request was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// A safe method: any repeat is harmless.
    Safe,
    /// Safe when this header carries the same key on every attempt. The caller's key is used, else one is made per call.
    Header(&'static str),
    /// A repeat may double the effect: never repeated once the request may have been sent.
    Never,
}

/// Where an API puts things in an error body: paths of object keys. An empty path, or an empty list of them, means that the API has
/// no such field.
///
/// Of several places the first that holds a text counts; where none does, the first that holds a number or a boolean.
#[derive(Debug)]
pub struct ErrorEnvelope {
    /// The machine-readable code (a string or an integer): places in the order they are tried.
    pub code: &'static [&'static [&'static str]],
    /// The text for people: likewise.
    pub message: &'static [&'static [&'static str]],
    /// Whether the body itself is the text for people where `message` leads to none: its first
    /// [`MAX_SHOWN_CHARS`](crate::MAX_SHOWN_CHARS) characters on one line.
    pub text: bool,
    /// Anything more the API says about the error.
    pub details: &'static [&'static str],
    /// The server's hint when to try again, in seconds, for APIs that put it into the body.
    pub retry_after: &'static [&'static str],
}

impl ErrorEnvelope {
    /// The envelope of an API that documents none.
    pub const NONE: Self = Self {
        code: &[],
        message: &[],
        text: false,
        details: &[],
        retry_after: &[],
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_auth_class_and_none_ask_for_no_credential() {
        for (auth, needs) in [("", false), ("none", false), ("bearer", true), ("tenant-key", true)] {
            let operation = Operation {
                id: "x",
                method: "GET",
                route: "/",
                auth,
                repeat: Repeat::Safe,
                envelope: &ErrorEnvelope::NONE,
            };
            assert_eq!(operation.needs_auth(), needs, "class {auth:?}");
        }
    }
}
