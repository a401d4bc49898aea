//! Refresh of OAuth tokens: every refresh token is good once (STACK contract, sections 1.4 and 3.28).

use agent_clients_runtime::Secret;
use serde_json::json;

use super::Stack;
use super::refusal::{Outcome, Refusal};
use super::state::State;
use crate::loopback::Call;
use crate::percent;

/// Seconds an access token lives.
const LIFETIME: i64 = 300;

/// The tokens of the one OAuth client.
pub(super) struct OauthState {
    refresh: Secret,
    /// Access tokens with their ends, in seconds since 1970.
    access: Vec<(Secret, i64)>,
}

impl OauthState {
    pub(super) fn new() -> Self {
        Self {
            refresh: Stack::REFRESH_TOKEN.into(),
            access: Vec::new(),
        }
    }

    /// The end of an access token.
    pub(super) fn expiry(&self, token: &Secret) -> Option<i64> {
        self.access
            .iter()
            .find(|(known, _)| known == token)
            .map(|(_, end)| *end)
    }
}

impl State {
    pub(super) fn oauth_token(&mut self, call: &Call<'_>) -> Outcome {
        let refused = |code: &str, message: &str| Err(Refusal::new(400, code, message));
        let form = percent::form_pairs(&String::from_utf8_lossy(call.request().body()));
        let field = |name: &str| {
            form.iter()
                .find(|(known, _)| known == name)
                .map_or("", |(_, value)| value.as_str())
        };
        if field("grant_type") != "refresh_token" {
            return refused("unsupported_grant_type", "The STACK fake only refreshes tokens");
        }
        if field("client_id") != Stack::OAUTH_CLIENT_ID {
            return refused("invalid_client", "There is no such client");
        }
        if Secret::from(field("refresh_token")) != self.oauth.refresh {
            return refused("invalid_grant", "The refresh token was used before, or is none");
        }
        let (access, refresh) = (self.secret("access"), self.secret("refresh"));
        let end = self.now() + LIFETIME;
        self.oauth.refresh = refresh.clone();
        self.oauth.access.push((access.clone(), end));
        Ok(json!({
            "access_token": access.expose(), "refresh_token": refresh.expose(), "expires_in": LIFETIME,
            "token_type": "Bearer",
        }))
    }
}
