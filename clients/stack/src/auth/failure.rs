//! Why there is no credential: the typed cause inside the common error.
//!
//! It must never hold a token, a key or a challenge; what a server said is searched for the secrets that were sent.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::{BoxError, Error, REDACTED, Secret};

/// What kind of failure it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthErrorKind {
    /// Nothing was found in any of the places looked at.
    NoCredential,
    /// The credentials file is there and cannot be used.
    CredentialsFile,
    /// The authorization server refused the refresh token: sign in again.
    RefreshRejected,
    /// The refresh got no usable answer: no connection, time ran out, a gateway's error page.
    RefreshFailed,
    /// The API refused to enrol the agent's key; nothing was stored.
    EnrollmentRefused,
    /// The enrolment got no usable answer; nothing was stored.
    EnrollmentFailed,
    /// The agent's key file cannot be read or written.
    KeyFile,
    /// The person said no in the browser, or the server did in its place.
    BrowserDenied,
    /// The browser came back with another state than it was sent with.
    BrowserState,
    /// Nobody came back from the browser in time.
    BrowserTimeout,
    /// Any other failure of a browser flow.
    Browser,
    /// Anything else on this machine.
    Other,
}

/// Why no credential could be obtained, inside an [`Error`] whose [`is_auth`](Error::is_auth) is true (or a
/// configuration error of the builder).
///
/// ```
/// use stack_client::auth::{AuthError, AuthErrorKind};
///
/// # async fn show(client: stack_client::Client) {
/// if let Err(error) = client.agents().list().await {
///     match AuthError::find(&error).map(AuthError::kind) {
///         Some(AuthErrorKind::RefreshRejected) => println!("sign in again"),
///         Some(kind) => println!("no credential ({kind:?}): {error}"),
///         None => println!("{error}"),
///     }
/// }
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct AuthError {
    kind: AuthErrorKind,
    why: String,
    fix: String,
    cause: Option<BoxError>,
}

impl AuthError {
    pub(crate) fn new(kind: AuthErrorKind, why: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            kind,
            why: why.into(),
            fix: fix.into(),
            cause: None,
        }
    }

    pub(crate) fn caused_by(mut self, cause: impl Into<BoxError>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// The kind of failure.
    #[must_use]
    pub fn kind(&self) -> AuthErrorKind {
        self.kind
    }

    /// What was wrong, without the fix.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.why
    }

    /// What to do about it.
    #[must_use]
    pub fn fix(&self) -> &str {
        &self.fix
    }

    /// The failed call to the authorization server or to the enrolment, where there was one: it has status and code.
    #[must_use]
    pub fn cause(&self) -> Option<&Error> {
        self.cause.as_ref()?.downcast_ref()
    }

    /// The failure inside an error of a call or of the builder.
    #[must_use]
    pub fn find(error: &Error) -> Option<&Self> {
        let mut next = StdError::source(error);
        while let Some(cause) = next {
            if let Some(found) = cause.downcast_ref() {
                return Some(found);
            }
            // Several calls may share one failure.
            if let Some(found) = cause.downcast_ref::<Arc<Self>>() {
                return Some(found);
            }
            next = cause.source();
        }
        None
    }

    /// The common error of a call that ended for want of a credential.
    pub(crate) fn into_error(self, operation_id: &'static str) -> Error {
        Error::auth(operation_id, &self.why, &self.fix).with_source(self)
    }

    /// The common error of a client that cannot be made.
    pub(crate) fn into_config(self, place: &str) -> Error {
        Error::config(place, &self.why, &self.fix).with_source(self)
    }
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; fix: {}", self.why, self.fix)
    }
}

impl StdError for AuthError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// What a refused or failed call said, on one line and without the secrets it was sent with.
pub(crate) fn said(error: &Error, secrets: &[&Secret]) -> String {
    let text = match (error.status(), error.code()) {
        (Some(status), Some(code)) if code == error.message() => format!("{} {code}", status.as_u16()),
        (Some(status), Some(code)) => format!("{} {code}: {}", status.as_u16(), error.message()),
        (Some(status), None) => format!("{}: {}", status.as_u16(), error.message()),
        (None, _) => error.message().to_owned(),
    };
    scrub(text, secrets)
}

/// The error with the secrets taken out of its message, in case the server echoed one.
pub(crate) fn scrubbed(error: Error, secrets: &[&Secret]) -> Error {
    let message = scrub(error.message().to_owned(), secrets);
    error.with_message(message)
}

fn scrub(mut text: String, secrets: &[&Secret]) -> String {
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret.expose(), REDACTED);
    }
    text
}
