//! A pair of OAuth tokens that the caller brings (STACK contract, section 1.4, "token-pair mode").
//!
//! Nothing is stored here: whoever brings the pair hears of every new one. No token may be printed.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::{BoxFuture, Secret, redact_url};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::refresh::{Fresh, Refresh, TokenEndpoint, refresh_failure};
use super::{AuthError, AuthErrorKind};
use crate::types::{OauthGrantType, OauthTokenInput};

/// An access token, the refresh token behind it, and the client they belong to.
///
/// - Without an expiry the access token is used until the API answers 401; the call after that refreshes it. With one,
///   it is refreshed 30 seconds before.
/// - Refresh tokens rotate on use. Give [`on_refresh`](Self::on_refresh) and store the new one, or a later start has
///   only the old.
///
/// ```
/// use std::time::Duration;
/// use stack_client::auth::{AuthSource, OauthTokens};
///
/// let tokens = OauthTokens::new("cid", "at-0", "rt-0").expires_in(Duration::from_secs(300));
/// let client = stack_client::Client::from_oauth(tokens)?;
/// assert_eq!(client.auth_source(), &AuthSource::Oauth { client_id: "cid".into() });
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "give it to the builder"]
pub struct OauthTokens {
    pub(crate) client_id: String,
    client_secret: Option<Secret>,
    access_token: Secret,
    refresh_token: Secret,
    expires: Option<Instant>,
    pub(crate) token_endpoint: Option<String>,
    listener: Option<Arc<Listener>>,
}

type Listener = dyn Fn(&RefreshedTokens) + Send + Sync;

/// The tokens of a refresh, for the caller to store.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RefreshedTokens {
    /// The new access token.
    pub access_token: Secret,
    /// The refresh token that is good from now on: a new one, or the old one where the server gave none.
    pub refresh_token: Secret,
    /// How long the access token lives, from now.
    pub expires_in: Duration,
}

impl OauthTokens {
    /// The tokens of a public client. An empty access token is refreshed before the first call.
    pub fn new(
        client_id: impl Into<String>,
        access_token: impl Into<Secret>,
        refresh_token: impl Into<Secret>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret: None,
            access_token: access_token.into(),
            refresh_token: refresh_token.into(),
            expires: None,
            token_endpoint: None,
            listener: None,
        }
    }

    /// The secret of a confidential client. An empty one is left out, as for a public client.
    pub fn client_secret(mut self, secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(secret.into()).filter(|secret| !secret.is_empty());
        self
    }

    /// The access token lives so long from now.
    pub fn expires_in(mut self, time: Duration) -> Self {
        self.expires = Instant::now().checked_add(time);
        self
    }

    /// The access token lives until then.
    pub fn expires_at(self, time: SystemTime) -> Self {
        self.expires_in(time.duration_since(SystemTime::now()).unwrap_or_default())
    }

    /// Where tokens are refreshed; `/oauth/token` of the API unless set. (The official client's default,
    /// `/v1/oauth/token`, is a defect: STACK contract, section 1.4.)
    pub fn token_endpoint(mut self, url: impl Into<String>) -> Self {
        self.token_endpoint = Some(url.into());
        self
    }

    /// Who stores the tokens of every refresh. Called before the call goes on that needed it; it must not block for
    /// long.
    pub fn on_refresh(mut self, listener: impl Fn(&RefreshedTokens) + Send + Sync + 'static) -> Self {
        self.listener = Some(Arc::new(listener));
        self
    }

    /// The access token as long as it holds.
    pub(crate) fn first(&self) -> Option<Fresh> {
        let first = Fresh {
            access_token: self.access_token.clone(),
            expires: self.expires,
        };
        (!self.access_token.is_empty()).then_some(first)
    }
}

impl fmt::Debug for OauthTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OauthTokens")
            .field("client_id", &self.client_id)
            .field("public", &self.client_secret.is_none())
            .field("token_endpoint", &self.token_endpoint.as_deref().map(redact_url))
            .finish_non_exhaustive()
    }
}

/// Refreshes a pair; the newest refresh token is kept in memory.
pub(crate) struct PairRefresh {
    tokens: OauthTokens,
    endpoint: TokenEndpoint,
    refresh_token: Mutex<Secret>,
}

impl PairRefresh {
    pub(crate) fn new(tokens: OauthTokens, endpoint: TokenEndpoint) -> Self {
        let refresh_token = Mutex::new(tokens.refresh_token.clone());
        Self {
            tokens,
            endpoint,
            refresh_token,
        }
    }
}

impl Refresh for PairRefresh {
    fn refresh(&self) -> BoxFuture<'_, Result<Fresh, AuthError>> {
        Box::pin(async move {
            let mut refresh_token = self.refresh_token.lock().await;
            if refresh_token.is_empty() {
                return Err(AuthError::new(
                    AuthErrorKind::NoCredential,
                    "the access token has ended and there is no refresh token",
                    "give one with `OauthTokens::new`, or a new access token",
                ));
            }
            let mut grant = OauthTokenInput::new(OauthGrantType::RefreshToken);
            grant.refresh_token = Some(refresh_token.clone());
            grant.client_id = Some(self.tokens.client_id.clone());
            grant.client_secret = self.tokens.client_secret.clone();
            let reply = self.endpoint.exchange(&grant).await.map_err(|error| {
                let mut secrets = vec![&*refresh_token];
                secrets.extend(&self.tokens.client_secret);
                refresh_failure(error, &secrets)
            })?;
            if let Some(rotated) = reply.rotated() {
                *refresh_token = rotated.clone();
            }
            if let Some(listener) = &self.tokens.listener {
                listener(&RefreshedTokens {
                    access_token: reply.access_token.clone(),
                    refresh_token: refresh_token.clone(),
                    expires_in: reply.lifetime(),
                });
            }
            Ok(reply.fresh())
        })
    }
}
