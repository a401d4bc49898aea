//! What is wrong with a request, found before anything is sent: all of it at once, each with its place and what to do.
//!
//! It must never be stricter than what is known (Meistrari contract, sections 3, 5.4 and 7), and never show a value: a webhook's URL
//! may be a credential.

use std::fmt;

use crate::agent::request::{AgentRequest, Extras};
use crate::agent::types::SessionWebhookConfig;
use crate::agent::webhook::{MAX_WEBHOOKS, WebhookUrlError, check_webhook_url};
use crate::vault::VaultReference;

impl AgentRequest {
    /// Checks what can be checked without the service. Executing does it as well, before anything is sent.
    ///
    /// ```
    /// use meistrari_client::agent::AgentRequest;
    /// use meistrari_client::agent::types::{AgentInput, SessionWebhookConfig};
    ///
    /// let request = AgentRequest::start("acme", "", "Hello")
    ///     .input(AgentInput::new("https://elsewhere", "a.csv"))
    ///     .webhook(SessionWebhookConfig::new("http://example.com/hook"));
    /// let problems = AgentRequest::from(request).validate().unwrap_err();
    /// let places: Vec<&str> = problems.iter().map(|problem| problem.path()).collect();
    /// assert_eq!(places, ["repository", "inputs[0].vaultRef", "webhooks[0].url"]);
    /// ```
    ///
    /// # Errors
    ///
    /// All problems there are, in the order of the fields.
    pub fn validate(&self) -> Result<(), InvalidRequest> {
        let mut found = InvalidRequest { problems: Vec::new() };
        match self {
            Self::Start(request) => {
                found.required("organizationName", &request.organization_name);
                found.required("repository", &request.repository);
                found.required("message", &request.message);
            }
            Self::Continue(request) => {
                found.required("sessionId", &request.session_id);
                found.required("message", &request.message);
            }
            Self::Recover(request) => found.required("sessionId", &request.session_id),
        }
        found.extras(self.extras());
        if found.problems.is_empty() { Ok(()) } else { Err(found) }
    }
}

/// Checks the webhooks of a session, as [`AgentRequest::validate`] does (Meistrari contract, section 5.4).
///
/// # Errors
///
/// All problems there are.
pub fn check_webhooks(webhooks: &[SessionWebhookConfig]) -> Result<(), InvalidRequest> {
    let mut found = InvalidRequest { problems: Vec::new() };
    found.webhooks(webhooks);
    if found.problems.is_empty() { Ok(()) } else { Err(found) }
}

/// A request that cannot be sent, with everything that is wrong with it. `Display` is one line and shows no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidRequest {
    /// Never empty in the hands of a caller.
    problems: Vec<Problem>,
}

impl InvalidRequest {
    /// The problems, in the order of the fields.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.problems.iter()
    }

    fn add(&mut self, path: impl Into<String>, rule: Rule) {
        let path = path.into();
        self.problems.push(Problem { path, rule });
    }

    fn required(&mut self, path: impl Into<String>, value: &str) {
        if value.trim().is_empty() {
            self.add(path, Rule::Empty);
        }
    }

    fn extras(&mut self, extras: &Extras) {
        for (index, input) in extras.inputs.iter().flatten().enumerate() {
            if input.vault_ref.parse::<VaultReference>().is_err() {
                self.add(format!("inputs[{index}].vaultRef"), Rule::NoVaultReference);
            }
            self.required(format!("inputs[{index}].filename"), &input.filename);
        }
        for name in extras.environment_variables.iter().flatten().map(|(name, _)| name) {
            if name.is_empty() || name.contains(['=', '\0']) {
                // What follows the `=` is a value that was put into the name by mistake.
                let shown = name
                    .split_once('=')
                    .map_or(name.clone(), |(name, _)| format!("{name}=…"));
                self.add(format!("environmentVariables[{shown:?}]"), Rule::NoVariableName);
            }
        }
        self.webhooks(extras.webhooks.as_deref().unwrap_or_default());
    }

    fn webhooks(&mut self, webhooks: &[SessionWebhookConfig]) {
        if webhooks.len() > MAX_WEBHOOKS {
            let count = webhooks.len();
            self.add("webhooks", Rule::TooManyWebhooks { count });
        }
        for (index, webhook) in webhooks.iter().enumerate() {
            if let Err(why) = check_webhook_url(webhook.url.expose()) {
                self.add(format!("webhooks[{index}].url"), Rule::WebhookUrl(why));
            }
            if webhook.secret.as_ref().is_some_and(|secret| secret.is_empty()) {
                self.add(format!("webhooks[{index}].secret"), Rule::EmptyWebhookSecret);
            }
        }
    }
}

impl<'a> IntoIterator for &'a InvalidRequest {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("agents_execute: not sent: ")?;
        for (index, problem) in self.problems.iter().enumerate() {
            let between = if index == 0 { "" } else { "; " };
            write!(f, "{between}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for InvalidRequest {}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    path: String,
    rule: Rule,
}

impl Problem {
    /// The place in the request, in the names of the wire, such as `inputs[0].vaultRef`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The rule it breaks.
    #[must_use]
    pub fn rule(&self) -> &Rule {
        &self.rule
    }
}

/// Place, reason and fix.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.rule)
    }
}

/// A rule for requests that can be checked before they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// A required text is empty or blank.
    Empty,
    /// An input that is no reference to a file of the Vault.
    NoVaultReference,
    /// The name of an environment variable is empty or has a `=` or a NUL in it, which no system takes.
    NoVariableName,
    /// More webhooks than a session can have ([`MAX_WEBHOOKS`]).
    TooManyWebhooks {
        /// How many there are.
        count: usize,
    },
    /// A webhook's URL that the service refuses.
    WebhookUrl(WebhookUrlError),
    /// A webhook's secret that is empty: no signature made with it could be believed.
    EmptyWebhookSecret,
}

/// Reason and fix.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty; fix: give its text"),
            Self::NoVaultReference => f.write_str(
                "it is no reference to a file; fix: give `vault://` and the file's id, a UUID of version 4 or a SHA-256 in hex digits",
            ),
            Self::NoVariableName => {
                f.write_str("no variable can have this name; fix: give a name without `=` and NUL")
            }
            Self::TooManyWebhooks { count } => write!(
                f,
                "there are {count}, and a session has at most {MAX_WEBHOOKS}; fix: leave some out, or let one receiver pass them on"
            ),
            Self::WebhookUrl(why) => fmt::Display::fmt(why, f),
            Self::EmptyWebhookSecret => {
                f.write_str("it is empty; fix: give a long random text, or leave the secret out")
            }
        }
    }
}
