//! What a wallet signs to let workflows deploy, in the forms that the service compares byte for byte.
//!
//! It must never sign what it has not checked, and never change a letter of the statement.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::{Error, Secret};

use super::{
    ALLOWED_ACTIONS, DEFAULT_ALLOWED_EVENTS, DEFAULT_AUDIENCE, GITHUB_ACTIONS_ISSUER, GITHUB_ACTIONS_PROVIDER,
};
use crate::types::{CiCreateBindingInput, CiProvider};
use crate::wallet::{SIGN_IN_CHAIN, SIGN_IN_LIFETIME, SignIn, SignInMessage, WalletKey, hex, iso_millis, random_bytes};

/// The longest statement.
pub const MAX_STATEMENT_BYTES: usize = 8192;
/// The longest resource address.
pub const MAX_RESOURCE_URI_BYTES: usize = 4096;

/// Which workflows may deploy to which project.
///
/// Delegations for single routes ([`route_scopes`](Self::route_scopes), since 3.x) have another statement, whose text is not known. They
/// can be described and not signed here.
///
/// ```
/// use run402_client::ci::Delegation;
///
/// let delegation = Delegation::new("prj_1", "repo:owner/name:ref:refs/heads/main")?
///     .nonce("0123456789abcdef0123456789abcdef")
///     .github_repository_id("123456789");
/// assert!(delegation.statement()?.contains("Repository ID: 123456789\nExpires: never"));
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    project_id: String,
    subject_match: String,
    allowed_events: Vec<String>,
    github_repository_id: Option<String>,
    expires_at: Option<String>,
    nonce: String,
    audience: String,
    chain_id: String,
    lifetime: Duration,
    route_scopes: Vec<String>,
}

/// Most routes of a delegation, and most bytes of one (Run402 contract, section 6.2).
const MAX_ROUTE_SCOPES: usize = 100;
const MAX_ROUTE_SCOPE_BYTES: usize = 256;

impl Delegation {
    /// For workflows whose subject matches, started by a push or by hand. The subject may end with one `*`.
    ///
    /// # Errors
    /// Where there is no randomness for the nonce. What is wrong with the rest shows when it is used.
    pub fn new(project_id: impl Into<String>, subject_match: impl Into<String>) -> Result<Self, Error> {
        Ok(Self {
            project_id: project_id.into(),
            subject_match: subject_match.into(),
            allowed_events: DEFAULT_ALLOWED_EVENTS.map(str::to_owned).to_vec(),
            github_repository_id: None,
            expires_at: None,
            nonce: hex(random_bytes::<16>()?.as_slice()),
            audience: DEFAULT_AUDIENCE.to_owned(),
            chain_id: SIGN_IN_CHAIN.to_owned(),
            lifetime: SIGN_IN_LIFETIME,
            route_scopes: Vec::new(),
        })
    }

    /// The events that may start the workflows. Order and repeats make no difference.
    #[must_use]
    pub fn allowed_events<E: Into<String>>(mut self, events: impl IntoIterator<Item = E>) -> Self {
        self.allowed_events = events.into_iter().map(Into::into).collect();
        self
    }

    /// The id of the repository at GitHub, which outlives its name; bound by the name alone unless set.
    #[must_use]
    pub fn github_repository_id(mut self, id: impl Into<String>) -> Self {
        self.github_repository_id = Some(id.into());
        self
    }

    /// When the binding ends, as it shall stand in the statement; never unless set.
    #[must_use]
    pub fn expires_at(mut self, time: impl Into<String>) -> Self {
        self.expires_at = Some(time.into());
        self
    }

    /// The nonce, 16 to 64 hexadecimal digits in lower case; random unless set. The service takes each once.
    #[must_use]
    pub fn nonce(mut self, nonce: impl Into<String>) -> Self {
        self.nonce = nonce.into();
        self
    }

    /// Whom the workflow's tokens are for; [`DEFAULT_AUDIENCE`] unless set.
    #[must_use]
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audience = audience.into();
        self
    }

    /// The chain that the signature names; that of SIGN-IN-WITH-X unless set.
    #[must_use]
    pub fn chain_id(mut self, chain_id: impl Into<String>) -> Self {
        self.chain_id = chain_id.into();
        self
    }

    /// How long the signature may be handed in; 5 minutes unless set.
    #[must_use]
    pub fn signature_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = lifetime;
        self
    }

    /// The routes that the workflows may deploy: at most 100, each `/path` or `/path/*` of at most 256 bytes.
    ///
    /// Such a delegation **cannot be signed here**: its statement says more, and the words, which the service compares byte for byte,
    /// are not known. [`statement`](Self::statement), [`resource_uri`](Self::resource_uri) and [`sign`](Self::sign) fail before
    /// anything is sent. What the vendor's own program has signed goes into `route_scopes` of
    /// [`CiCreateBindingInput`](crate::types::CiCreateBindingInput).
    #[must_use]
    pub fn route_scopes<R: Into<String>>(mut self, routes: impl IntoIterator<Item = R>) -> Self {
        self.route_scopes = routes.into_iter().map(Into::into).collect();
        self
    }

    /// The text that is signed, at most [`MAX_STATEMENT_BYTES`].
    ///
    /// # Errors
    /// Where a value is not allowed, the text is too long, or there are [`route_scopes`](Self::route_scopes).
    #[doc(alias = "buildCiDelegationStatement")]
    pub fn statement(&self) -> Result<String, Error> {
        let events = self.checked()?;
        let statement = format!(
            "Authorize GitHub Actions workflows whose OIDC subject matches {} to deploy to run402 project {}.\n\n\
             The workflows can:\n  \
             - deploy function code that runs with this project's runtime authority, including the project's \
             service-role key, the adminDb() bypass-RLS surface, and configured runtime secrets read via process.env;\n  \
             - deploy database migrations, RLS/expose changes, and schema-altering SQL via spec.database.\n\n\
             The workflows cannot directly call secrets, domain, subdomain, lifecycle, billing, contracts, or faucet \
             endpoints. They cannot ship spec.secrets, spec.subdomains, spec.routes, spec.checks, or non-current \
             spec.base.\n\n\
             Audience: {}\nAllowed events: {}\nRepository ID: {}\nExpires: {}\nNonce: {}\n\n\
             Revoke at any time via the run402 CLI or POST /ci/v1/bindings/:id/revoke. Revocation stops future CI \
             gateway requests but does not undo already-deployed code, stop in-flight deploy operations, rotate \
             exfiltrated keys, or remove deployed functions. Recovery from a compromise: revoke the binding, then \
             SIWE-deploy a known-good release that overwrites the malicious code, and rotate any service-role key the \
             deployed code may have read.",
            self.subject_match,
            self.project_id,
            self.audience,
            events.join(","),
            self.github_repository_id.as_deref().unwrap_or("none-soft-bound"),
            self.expires_at.as_deref().unwrap_or("never"),
            self.nonce,
        );
        within("statement", statement, MAX_STATEMENT_BYTES)
    }

    /// The address that is signed with the text, at most [`MAX_RESOURCE_URI_BYTES`].
    ///
    /// # Errors
    /// Where a value is not allowed, the address is too long, or there are [`route_scopes`](Self::route_scopes).
    #[doc(alias = "buildCiDelegationResourceUri")]
    pub fn resource_uri(&self) -> Result<String, Error> {
        let events = self.checked()?;
        let list = |values: &mut dyn Iterator<Item = &str>| values.map(encoded).collect::<Vec<_>>().join(",");
        let mut uri = format!(
            "run402-ci-delegation:v1?project_id={}&issuer={}&audience={}&subject_match={}&allowed_actions={}&allowed_events={}",
            encoded(&self.project_id),
            encoded(GITHUB_ACTIONS_ISSUER),
            encoded(&self.audience),
            encoded(&self.subject_match),
            list(&mut ALLOWED_ACTIONS.into_iter()),
            list(&mut events.into_iter()),
        );
        let optional = [
            ("expires_at", &self.expires_at),
            ("github_repository_id", &self.github_repository_id),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                let _ = write!(uri, "&{name}={}", encoded(value));
            }
        }
        let _ = write!(uri, "&nonce={}", encoded(&self.nonce));
        within("resource URI", uri, MAX_RESOURCE_URI_BYTES)
    }

    /// Signs it for the service at this address.
    ///
    /// # Errors
    /// Where a value is not allowed, a text is too long, or the address is none.
    #[doc(alias = "signCiDelegation")]
    pub fn sign(&self, key: &WalletKey, api_base: &str, now: SystemTime) -> Result<SignIn, Error> {
        let statement = self.statement()?;
        let url = format!("{}/ci/v1/bindings", api_base.trim_end_matches('/'));
        let url = url.parse().map_err(|_| {
            Error::config(
                "address",
                "it is not a URL",
                "give an address such as https://api.run402.com",
            )
        })?;
        let mut message = SignInMessage::at(&url, now, self.nonce.chars().take(16).collect())?;
        message.statement = statement;
        message.chain_id.clone_from(&self.chain_id);
        message.expiration_time = Some(iso_millis(now + self.lifetime)?);
        message.resources = vec![self.resource_uri()?];
        Ok(message.sign(key))
    }

    /// The body of [`create_binding`](crate::api::ci::Ci::create_binding), signed for the service at this address.
    ///
    /// # Errors
    /// As [`sign`](Self::sign).
    pub fn signed(&self, key: &WalletKey, api_base: &str, now: SystemTime) -> Result<CiCreateBindingInput, Error> {
        let signed: Secret = self.sign(key, api_base, now)?.encode();
        let events = self.checked()?.into_iter().map(str::to_owned).collect();
        let mut input = CiCreateBindingInput::new(
            &self.project_id,
            CiProvider::from(GITHUB_ACTIONS_PROVIDER),
            &self.subject_match,
            ALLOWED_ACTIONS.map(str::to_owned).to_vec(),
            events,
            &self.nonce,
            signed,
        );
        input.github_repository_id.clone_from(&self.github_repository_id);
        input.expires_at.clone_from(&self.expires_at);
        Ok(input)
    }

    /// Checks every value and gives the events sorted (by UTF-16 code unit, as the service's language does) and without repeats.
    fn checked(&self) -> Result<Vec<&str>, Error> {
        check(
            "project_id",
            &self.project_id,
            !self.project_id.is_empty(),
            "it is empty",
            "give the id of the project",
        )?;
        let subject = self.subject_match.as_str();
        let units = subject.encode_utf16().count();
        check(
            "subject_match",
            subject,
            (1..=256).contains(&units),
            "it is empty or longer than 256 characters",
            "shorten it",
        )?;
        check(
            "subject_match",
            subject,
            subject != "*",
            "it would match every repository",
            "name the repository: `repo:owner/name:*`",
        )?;
        let inner = subject.strip_suffix('*').unwrap_or(subject);
        check(
            "subject_match",
            subject,
            !inner.contains('*'),
            "a `*` may only be its last character",
            "remove the others",
        )?;
        check(
            "nonce",
            &self.nonce,
            (16..=64).contains(&self.nonce.len())
                && self.nonce.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')),
            "it is not 16 to 64 hexadecimal digits in lower case",
            "leave it out for a random one",
        )?;
        check(
            "audience",
            &self.audience,
            !self.audience.is_empty(),
            "it is empty",
            "leave it out",
        )?;
        for (place, value) in [
            ("expires_at", &self.expires_at),
            ("github_repository_id", &self.github_repository_id),
        ] {
            if let Some(value) = value {
                check(place, value, !value.is_empty(), "it is empty", "leave it out")?;
            }
        }
        let mut events: Vec<&str> = self.allowed_events.iter().map(String::as_str).collect();
        events.sort_by(|one, other| one.encode_utf16().cmp(other.encode_utf16()));
        events.dedup();
        check(
            "allowed_events",
            "",
            !events.is_empty(),
            "there is none",
            "name at least one, such as `push`",
        )?;
        for event in &events {
            check("allowed_events", event, !event.is_empty(), "one is empty", "remove it")?;
        }
        self.check_routes()?;
        Ok(events)
    }

    fn check_routes(&self) -> Result<(), Error> {
        for route in &self.route_scopes {
            let path = route.strip_suffix("/*").unwrap_or(route);
            check(
                "route_scopes",
                route,
                route.starts_with('/') && !path.contains('*') && route.len() <= MAX_ROUTE_SCOPE_BYTES,
                "one is not /path or /path/* of at most 256 bytes",
                "correct or remove it",
            )?;
        }
        check(
            "route_scopes",
            "",
            self.route_scopes.len() <= MAX_ROUTE_SCOPES,
            "there are more than 100",
            "name fewer, or a common path with /*",
        )?;
        check(
            "route_scopes",
            "",
            self.route_scopes.is_empty(),
            "the statement of a delegation for single routes is not known, so it cannot be signed here",
            "leave them out, or sign it with the vendor's program",
        )
    }
}

/// One rule. A line break in any value would let it write lines of the statement of its own, which people read before they sign.
fn check(place: &str, value: &str, holds: bool, why: &str, fix: &str) -> Result<(), Error> {
    let place = format!("delegation {place}");
    if value.chars().any(char::is_control) {
        return Err(Error::config(place, "it has a control character", "remove it"));
    }
    if holds {
        Ok(())
    } else {
        Err(Error::config(place, why, fix))
    }
}

fn within(what: &str, text: String, limit: usize) -> Result<String, Error> {
    if text.len() <= limit {
        return Ok(text);
    }
    Err(Error::config(
        format!("delegation {what}"),
        format!("it has {} bytes, and {limit} is the most", text.len()),
        "name fewer events or a shorter subject",
    ))
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}
