//! Sign-in and enrolment that a person approves in a browser (STACK contract, section 5.10).
//!
//! A listener on `127.0.0.1` waits for the browser to come back. It answers one path; the first request for it
//! decides, and counts only with the right `state`. The listener is closed in every case: on success, refusal, timeout,
//! and when the future is dropped.
//!
//! - [`SignIn`] writes `~/.stack/credentials.json`; [`ClientBuilder::build_or_sign_in`] does so where nothing else is
//!   found.
//! - [`ClientBuilder::browser`] has the enrolment of an agent's key approved.
//!
//! This crate starts no program. A [`Browser`] is anything that gets the address in front of a person:
//!
//! ```no_run
//! # async fn example() -> Result<(), stack_client::Error> {
//! let client = stack_client::Client::builder()
//!     .build_or_sign_in(|url: &str| {
//!         eprintln!("Open this address to sign in: {url}");
//!         Ok(())
//!     })
//!     .await?;
//! # drop(client); Ok(())
//! # }
//! ```

mod approval;
mod listener;
mod sign_in;

use std::time::Duration;

use agent_clients_runtime::Error;
use agent_clients_runtime::reqwest::Url;

use super::{API_KEY_VARIABLE, AuthError, AuthErrorKind, Environment};
use crate::{Client, ClientBuilder};

pub(crate) use approval::Approval;
pub use sign_in::{DEFAULT_SCOPE, SignIn, SignedIn};

/// How long a browser flow waits for the person: 300 s (STACK contract, section 1.6).
pub const BROWSER_TIMEOUT: Duration = Duration::from_secs(300);

/// Gets an address in front of a person. Any closure from `&str` to [`std::io::Result`] is one.
///
/// The address holds the state of the flow, so it belongs to this person alone: not into a log that others read.
pub trait Browser: Send + Sync + 'static {
    /// Shows the address, or starts a browser with it, and comes back at once.
    ///
    /// # Errors
    /// Where it cannot be shown; the flow then ends.
    fn open(&self, url: &str) -> std::io::Result<()>;
}

impl<F: Fn(&str) -> std::io::Result<()> + Send + Sync + 'static> Browser for F {
    fn open(&self, url: &str) -> std::io::Result<()> {
        self(url)
    }
}

impl ClientBuilder {
    /// Like [`build`](Self::build); but where no credential is found and the process is
    /// [interactive](Environment::is_interactive), a person signs in with the browser first. The sign-in is stored, so
    /// the next start finds it.
    ///
    /// With [`agent_id`](Self::agent_id) the browser is what approves the enrolment, as with
    /// [`browser`](Self::browser).
    ///
    /// # Errors
    /// As [`build`](Self::build) and [`SignIn::run`].
    pub async fn build_or_sign_in(self, browser: impl Browser) -> Result<Client, Error> {
        let Some(file) = self.sign_in_file() else {
            return self.browser(browser).build();
        };
        let sign_in = SignIn::over(self.connection(), &self.wanted().environment).credentials_file(file);
        let signed_in = sign_in.run(&browser).await?;
        self.signed_in(signed_in).build()
    }

    /// The file that a sign-in is to write; `None` where another credential is there or nobody can be asked.
    fn sign_in_file(&self) -> Option<std::path::PathBuf> {
        let wanted = self.wanted();
        let environment = &wanted.environment;
        let given = !wanted.strategies.is_empty() || wanted.agent_id.is_some() || wanted.api_key.is_some();
        let file = match &wanted.credentials_file {
            Some(path) => path.clone(),
            None if environment.variable(API_KEY_VARIABLE).is_some() => return None,
            None => environment.credentials_file()?,
        };
        (!given && environment.is_interactive() && !file.exists()).then_some(file)
    }
}

/// What went wrong in a browser flow, and what to do instead.
fn failed(kind: AuthErrorKind, why: impl Into<String>) -> AuthError {
    let fix = "run it again, or set STACK_API_KEY (with STACK_AUTH_INTERACTIVE=false no browser is asked)";
    AuthError::new(kind, why, fix)
}

/// Opens the address, or says why not.
fn open(browser: &(impl Browser + ?Sized), url: &Url) -> Result<(), AuthError> {
    browser
        .open(url.as_str())
        .map_err(|cause| failed(AuthErrorKind::Browser, "the browser cannot be opened").caused_by(cause))
}

/// The name of this machine, as far as the environment says, cut to 80 characters.
fn machine(environment: &Environment) -> String {
    let named = ["HOSTNAME", "COMPUTERNAME"]
        .iter()
        .find_map(|name| environment.variable(name));
    label(named.as_ref().map_or("unknown", |name| name.expose()))
}

/// A label as the approval page takes it: 80 characters.
fn label(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_control()).take(80).collect()
}

/// An error code out of an address: anybody could have written it there.
fn shown(code: &str) -> String {
    let code: String = code.chars().filter(|c| c.is_ascii_graphic()).take(80).collect();
    if code.is_empty() { "no reason".to_owned() } else { code }
}
