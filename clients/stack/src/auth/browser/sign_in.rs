//! Sign-in with a browser: registration, authorization code with PKCE, and the credentials file (STACK contract,
//! section 5.10).
//!
//! It must never take a code that comes with another state, nor write a file before there is a refresh token.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use agent_clients_runtime::{Error, Secret, Transport, reqwest::Url};
use sha2::{Digest as _, Sha256};

use super::super::failure::{said, scrubbed};
use super::super::refresh::{Fresh, interrupted};
use super::super::{AuthError, AuthErrorKind, Connection, CredentialsFile, Environment, random};
use super::listener::{Callback, Parameters, Verdict};
use super::{BROWSER_TIMEOUT, Browser, failed, machine, open, shown};
use crate::api::oauth::Oauth;
use crate::generated::server;
use crate::types::{OauthGrantType, OauthRegisterInput, OauthTokenInput};

/// What a sign-in asks for unless told otherwise: the scopes of the official client (STACK contract, section 1.4).
pub const DEFAULT_SCOPE: &str = "passports:read passports:write agents:read agents:write services:read services:connect \
                                 credentials:read proxy:read proxy:write audit:read";
/// Where the authorization server sends the browser back to.
const PATH: &str = "/callback";
/// What the token is for; the same whatever the base address (STACK contract, section 3.28).
const RESOURCE: &str = "https://api.getstack.run";
/// How this crate names itself in the registration.
const SOFTWARE: &str = "agent-clients.stack-client.sign-in";

/// Signs a person in with a browser and stores the refresh token.
///
/// ```no_run
/// use stack_client::auth::{Environment, browser::SignIn};
///
/// # async fn example() -> Result<(), stack_client::Error> {
/// let signed_in = SignIn::new(&Environment::process())
///     .run(&|url: &str| {
///         eprintln!("Open this address to sign in: {url}");
///         Ok(())
///     })
///     .await?;
/// println!("stored in {}", signed_in.path().display());
/// let client = stack_client::Client::builder().signed_in(signed_in).build()?;
/// # drop(client); Ok(())
/// # }
/// ```
#[must_use = "nothing happens until `run`"]
pub struct SignIn {
    connection: Connection,
    scope: String,
    client_name: String,
    software_id: String,
    file: Option<PathBuf>,
    timeout: Duration,
}

/// A sign-in that is stored, with its first access token.
pub struct SignedIn {
    file: CredentialsFile,
    first: Fresh,
}

impl SignedIn {
    /// The credentials file that was written.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    pub(crate) fn into_parts(self) -> (CredentialsFile, Option<Fresh>) {
        (self.file, Some(self.first))
    }
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn")
            .field("path", &self.path())
            .finish_non_exhaustive()
    }
}

impl SignIn {
    /// A sign-in to production, stored in the home directory of this environment.
    pub fn new(environment: &Environment) -> Self {
        let connection = Connection {
            base_url: server::URL.to_owned(),
            transport: None,
            user_agent: None,
        };
        Self::over(connection, environment)
    }

    pub(crate) fn over(connection: Connection, environment: &Environment) -> Self {
        Self {
            connection,
            scope: DEFAULT_SCOPE.to_owned(),
            client_name: format!("STACK Rust client on {}", machine(environment)),
            software_id: SOFTWARE.to_owned(),
            file: environment.credentials_file(),
            timeout: BROWSER_TIMEOUT,
        }
    }

    /// Where the API is served.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.connection.base_url = url.into();
        self
    }

    /// How requests reach the service; HTTP unless set.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.connection.transport = Some(std::sync::Arc::new(transport));
        self
    }

    /// The scopes to ask for, with spaces between; [`DEFAULT_SCOPE`] unless set.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = scope.into();
        self
    }

    /// The name that the person is shown; it names this crate and the machine unless set.
    pub fn client_name(mut self, name: impl Into<String>) -> Self {
        self.client_name = name.into();
        self
    }

    /// The `software_id` of the registration; this crate's own unless set.
    pub fn software_id(mut self, id: impl Into<String>) -> Self {
        self.software_id = id.into();
        self
    }

    /// Where the sign-in is stored; `~/.stack/credentials.json` unless set.
    pub fn credentials_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.file = Some(path.into());
        self
    }

    /// How long the person may take; [`BROWSER_TIMEOUT`] unless set.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Registers a client, sends the browser off, waits for it to come back, and stores the tokens.
    ///
    /// # Errors
    /// An auth error: the registration or the code was refused, the person declined, the state does not fit, nobody
    /// came back in time, or the file cannot be written. The listener is closed in every case, also when the future is
    /// dropped.
    pub async fn run(self, browser: &(impl Browser + ?Sized)) -> Result<SignedIn, Error> {
        let file = self.file.clone().ok_or_else(|| {
            Error::config(
                "credentials file",
                "there is no home directory to store the sign-in in",
                "set HOME, or give a path with `credentials_file`",
            )
        })?;
        let core = self.connection.core(&self.connection.base_url)?;
        let endpoint = self.connection.token_endpoint(None)?;
        let oauth = Oauth { core };
        let steps = async {
            let callback = Callback::bind(PATH).await?;
            let redirect = callback.address();
            let client_id = self.register(&oauth, &redirect).await?;
            let verifier = Secret::from(random::token::<32>()?);
            let state = Secret::from(random::token::<16>()?);
            let url = self.authorize_url(oauth.core.base_url(), &client_id, &redirect, &verifier, &state)?;
            open(browser, &url)?;
            let code = callback
                .wait(self.timeout, move |parameters| judge(parameters, &state))
                .await?;

            let mut grant = OauthTokenInput::new(OauthGrantType::AuthorizationCode);
            grant.code = Some(code.clone());
            grant.redirect_uri = Some(redirect);
            grant.client_id = Some(client_id.clone());
            grant.code_verifier = Some(verifier.clone());
            let reply = endpoint.exchange(&grant).await.map_err(|error| {
                let secrets = [&code, &verifier];
                let why = format!("the sign-in was not completed ({})", said(&error, &secrets));
                failed(AuthErrorKind::Browser, why).caused_by(scrubbed(error, &secrets))
            })?;
            let first = reply.fresh();
            let Some(refresh_token) = reply.rotated().cloned() else {
                return Err(failed(
                    AuthErrorKind::Browser,
                    "the sign-in gave no refresh token to store",
                ));
            };
            let scope = reply.scope().unwrap_or(&self.scope).to_owned();
            let file = CredentialsFile::new(file);
            // A task of its own: the tokens of a sign-in whose caller goes away now are not to be lost.
            let written = tokio::spawn(file.clone().sign_in(client_id, refresh_token, scope));
            written.await.map_err(interrupted)??;
            Ok(SignedIn { file, first })
        };
        steps
            .await
            .map_err(|cause: AuthError| cause.into_error("oauth_authorize"))
    }

    async fn register(&self, oauth: &Oauth, redirect: &str) -> Result<String, AuthError> {
        let grants = vec![OauthGrantType::AuthorizationCode, OauthGrantType::RefreshToken];
        let input = OauthRegisterInput::new(&self.client_name, vec![redirect.to_owned()], grants, &self.software_id);
        let refused = |what: String| {
            failed(
                AuthErrorKind::Browser,
                format!("the client was not registered ({what})"),
            )
        };
        match oauth.register(input).await {
            Ok(reply) if reply.status().as_u16() == 201 => Ok(reply.into_inner().client_id),
            // The official client takes nothing else as success.
            Ok(reply) => Err(refused(format!("status {}, not 201", reply.status().as_u16()))),
            Err(error) => Err(refused(said(&error, &[])).caused_by(error)),
        }
    }

    fn authorize_url(
        &self,
        base: &str,
        client_id: &str,
        redirect: &str,
        verifier: &Secret,
        state: &Secret,
    ) -> Result<Url, AuthError> {
        let mut url = Url::parse(&format!("{base}/oauth/authorize"))
            .map_err(|cause| failed(AuthErrorKind::Browser, "the base address is no URL").caused_by(cause))?;
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", client_id)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", &self.scope)
            .append_pair("resource", RESOURCE)
            .append_pair("code_challenge", &challenge(verifier))
            .append_pair("code_challenge_method", "S256")
            .append_pair("state", state.expose());
        Ok(url)
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn")
            .field("scope", &self.scope)
            .field("client_name", &self.client_name)
            .field("file", &self.file)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

/// The PKCE challenge of a verifier (RFC 7636, S256).
fn challenge(verifier: &Secret) -> String {
    random::base64url(Sha256::digest(verifier.expose().as_bytes()))
}

/// Error first, then code and state.
fn judge(parameters: &Parameters, state: &Secret) -> Verdict<Secret> {
    if let Some(code) = parameters.get("error") {
        let why = format!("the sign-in was declined ({})", shown(code.expose()));
        return Err((400, failed(AuthErrorKind::BrowserDenied, why)));
    }
    if parameters.get("state") != Some(state) {
        let why = "the sign-in came back with another state than it was sent with";
        return Err((400, failed(AuthErrorKind::BrowserState, why)));
    }
    let missing = || {
        (
            400,
            failed(AuthErrorKind::Browser, "the sign-in came back without a code"),
        )
    };
    parameters.get("code").cloned().ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_rfc_7636() {
        let verifier = Secret::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
