//! Who is calling: where the credential comes from, and how it is renewed.
//!
//! # The order
//!
//! The first that applies is used (STACK contract, section 1.2); [`Client::auth_source`](crate::Client::auth_source)
//! says which it was.
//!
//! 1. an explicit strategy: [`session`](crate::ClientBuilder::session), [`oauth`](crate::ClientBuilder::oauth),
//!    [`connect_grant`](crate::ClientBuilder::connect_grant) or [`auth_provider`](crate::ClientBuilder::auth_provider);
//! 2. [`agent_id`](crate::ClientBuilder::agent_id): the agent's own key pair. What follows is then looked up only where
//!    the key has to be enrolled, and used for that alone;
//! 3. [`api_key`](crate::ClientBuilder::api_key), then [`credentials_file`](crate::ClientBuilder::credentials_file),
//!    which are given in code;
//! 4. the environment variable `STACK_API_KEY`;
//! 5. `~/.stack/credentials.json`, which a sign-in has written.
//!
//! Nothing found is a configuration error of `build` that names all of these places.
//!
//! # What happens by itself
//!
//! | source | before a call | stored |
//! | --- | --- | --- |
//! | API key, session, Connect grant | nothing | nothing |
//! | token pair | refreshed 30 s before it ends, once for all that wait | nothing; [`OauthTokens::on_refresh`] hears of it |
//! | credentials file | likewise, once over all processes | the new refresh token, in one step, mode 0600 |
//! | agent's key pair | enrolled if there is none, then a new JWT of 60 s for every request | the key pair, in one step, mode 0600 |
//!
//! A refresh or an enrolment that was sent is carried through even where the call that began it is dropped, so that a
//! rotated token or an enrolled key is not lost. Where it fails the call is not sent: the error's
//! [`is_auth`](crate::Error::is_auth) is true and [`AuthError::find`] says why.
//!
//! A 401 does not repeat the call, as in the official clients. The next call looks anew where that can help: for a
//! token pair without an expiry, and for an agent's key that another process may have replaced.

mod agent_key;
#[cfg(feature = "browser")]
pub mod browser;
mod credentials_file;
mod enrolment;
mod environment;
mod failure;
mod key_file;
mod notice;
mod oauth;
mod random;
mod refresh;
mod resolve;
mod source;
mod turn;

use std::time::Duration;

pub use agent_key::{AGENT_TOKEN_SECONDS, AgentKey, PrivateJwk};
pub use credentials_file::{Credentials, CredentialsFile, REFRESH_TOKEN_SECONDS};
pub use environment::{API_KEY_VARIABLE, DASHBOARD_VARIABLE, Environment, INTERACTIVE_VARIABLE};
pub use failure::{AuthError, AuthErrorKind};
pub use key_file::{AgentKeyStore, StoredAgentKey};
pub use notice::AuthNotice;
pub use oauth::{OauthTokens, RefreshedTokens};
pub use source::AuthSource;

pub(crate) use enrolment::AgentAuth;
pub(crate) use notice::Notices;
pub(crate) use refresh::Connection;
pub(crate) use resolve::{Strategy, Wanted};

/// Time for each call of a refresh, an enrolment or a sign-in: 15 s (STACK contract, section 1.6). The official client
/// gives a refresh 5 s; here it is longer, because a refresh that is given up may have used the refresh token up.
pub const AUTH_TIMEOUT: Duration = Duration::from_secs(15);
