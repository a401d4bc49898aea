//! OAuth: clients that register, a person's approval with PKCE, and tokens that rotate (STACK contract, sections 1.4 and 3.28).
//!
//! It must never give a token for less than a whole proof: a refresh token and a code are good once, a code only with its verifier.

use agent_clients_runtime::Secret;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::refusal::{Outcome, Refusal};
use super::state::{State, text, texts};
use super::{Stack, token};
use crate::answer::Answer;
use crate::loopback::Call;
use crate::percent;

/// Seconds an access token lives.
const LIFETIME: i64 = 300;
/// Seconds a code is good for.
const CODE_LIFETIME: i64 = 600;
/// What tokens are for (STACK contract, section 3.28).
const RESOURCE: &str = "https://api.getstack.run";

/// The clients and their tokens.
pub(super) struct OauthState {
    clients: Vec<Registered>,
    codes: Vec<Code>,
    /// Refresh tokens that were not used yet, with their clients.
    refresh: Vec<(Secret, String)>,
    /// Access tokens with their ends, in seconds since 1970.
    access: Vec<(Secret, i64)>,
    /// The person in the browser denies the next request.
    pub(super) denies: bool,
}

struct Registered {
    id: String,
    redirect_uris: Vec<String>,
    grants: Vec<String>,
}

struct Code {
    secret: Secret,
    client_id: String,
    redirect_uri: String,
    challenge: String,
    expires: i64,
}

impl OauthState {
    /// With the one client whose refresh token is in the credentials file.
    pub(super) fn new() -> Self {
        let client = Registered {
            id: Stack::OAUTH_CLIENT_ID.to_owned(),
            redirect_uris: Vec::new(),
            grants: vec!["refresh_token".to_owned()],
        };
        Self {
            refresh: vec![(Stack::REFRESH_TOKEN.into(), client.id.clone())],
            clients: vec![client],
            codes: Vec::new(),
            access: Vec::new(),
            denies: false,
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

/// A refusal in the words of RFC 6749.
fn refused<T>(code: &str, message: &str) -> Outcome<T> {
    Err(Refusal::new(400, code, message))
}

impl State {
    pub(super) fn oauth_register(&mut self, call: &Call<'_>) -> Outcome<Answer> {
        let body = call.body();
        let redirect_uris = texts(body, "redirect_uris").unwrap_or_default();
        let grants = texts(body, "grant_types").unwrap_or_default();
        if redirect_uris.is_empty() {
            return refused("invalid_redirect_uri", "A client needs an address to come back to");
        }
        let id = self.id("dcr");
        let reply = json!({
            "client_id": id, "client_name": text(body, "client_name"), "redirect_uris": redirect_uris,
            "grant_types": grants, "software_id": text(body, "software_id"),
        });
        self.oauth.clients.push(Registered {
            id,
            redirect_uris,
            grants,
        });
        Ok(Answer::json(&reply).with_status(201))
    }

    /// The person in the browser agrees at once, unless told to deny. What cannot be led back safely is shown, not redirected.
    pub(super) fn oauth_authorize(&mut self, call: &Call<'_>) -> Outcome<Answer> {
        let field = |name: &str| call.query(name).unwrap_or_default();
        let (client_id, redirect_uri) = (field("client_id"), field("redirect_uri"));
        let is_known = |client: &Registered| client.id == client_id && client.redirect_uris.contains(&redirect_uri);
        if !self.oauth.clients.iter().any(is_known) {
            return refused("invalid_request", "No such client has registered this redirect_uri");
        }
        let challenge = field("code_challenge");
        let is_digest = token::decode(&challenge).is_some_and(|digest| digest.len() == 32);
        let resource = field("resource");
        let error = if field("response_type") != "code" {
            Some("unsupported_response_type")
        } else if field("code_challenge_method") != "S256" || !is_digest {
            Some("invalid_request")
        } else if resource != RESOURCE && resource != call.request().origin() {
            Some("invalid_target")
        } else if std::mem::take(&mut self.oauth.denies) {
            Some("access_denied")
        } else {
            None
        };
        let mut back = vec![("state", field("state"))];
        match error {
            Some(error) => back.insert(0, ("error", error.to_owned())),
            None => {
                let secret = self.secret("code");
                back.insert(0, ("code", secret.expose().to_owned()));
                let expires = self.now() + CODE_LIFETIME;
                self.oauth.codes.push(Code {
                    secret,
                    client_id,
                    redirect_uri: redirect_uri.clone(),
                    challenge,
                    expires,
                });
            }
        }
        let pairs: Vec<String> = back
            .iter()
            .map(|(name, value)| format!("{name}={}", percent::encode(value)))
            .collect();
        let separator = if redirect_uri.contains('?') { '&' } else { '?' };
        let location = format!("{redirect_uri}{separator}{}", pairs.join("&"));
        Ok(Answer::new(302).with_header("location", &location))
    }

    pub(super) fn oauth_token(&mut self, call: &Call<'_>) -> Outcome {
        let form = percent::form_pairs(&String::from_utf8_lossy(call.request().body()));
        let field = |name: &str| {
            form.iter()
                .find(|(known, _)| known == name)
                .map_or("", |(_, value)| value.as_str())
        };
        let (grant, client_id) = (field("grant_type"), field("client_id"));
        if !["refresh_token", "authorization_code"].contains(&grant) {
            let message = "The STACK fake takes refresh tokens and codes: the fields of other grants are not known";
            return refused("unsupported_grant_type", message);
        }
        let Some(client) = self.oauth.clients.iter().find(|client| client.id == client_id) else {
            return refused("invalid_client", "There is no such client");
        };
        if !client.grants.iter().any(|known| known == grant) {
            return refused("unauthorized_client", "The client has not registered this grant");
        }
        match grant {
            "refresh_token" => self.spend_refresh_token(field("refresh_token"), client_id)?,
            _ => self.spend_code(field("code"), client_id, field("redirect_uri"), field("code_verifier"))?,
        }
        let (access, refresh) = (self.secret("access"), self.secret("refresh"));
        let end = self.now() + LIFETIME;
        self.oauth.refresh.push((refresh.clone(), client_id.to_owned()));
        self.oauth.access.push((access.clone(), end));
        Ok(json!({
            "access_token": access.expose(), "refresh_token": refresh.expose(), "expires_in": LIFETIME,
            "token_type": "Bearer",
        }))
    }

    fn spend_refresh_token(&mut self, given: &str, client_id: &str) -> Outcome<()> {
        let given = Secret::from(given);
        let found = self
            .oauth
            .refresh
            .iter()
            .position(|(known, owner)| *known == given && owner == client_id);
        match found {
            Some(index) => {
                self.oauth.refresh.remove(index);
                Ok(())
            }
            None => refused("invalid_grant", "The refresh token was used before, or is none"),
        }
    }

    /// A code is spent by the first try, right or wrong.
    fn spend_code(&mut self, given: &str, client_id: &str, redirect_uri: &str, verifier: &str) -> Outcome<()> {
        let given = Secret::from(given);
        let found = self.oauth.codes.iter().position(|code| code.secret == given);
        let code = found.map(|index| self.oauth.codes.remove(index));
        let is_right = |code: &Code| {
            code.client_id == client_id
                && code.redirect_uri == redirect_uri
                && code.challenge == token::encode(Sha256::digest(verifier))
        };
        match code {
            Some(code) if code.expires > self.now() && is_right(&code) => Ok(()),
            _ => refused(
                "invalid_grant",
                "The code was used before, has expired, or is not this client's",
            ),
        }
    }
}

/// The two documents that say where everything is, of this address.
pub(super) fn well_known(call: &Call<'_>) -> Value {
    let origin = call.request().origin();
    match call.operation() {
        "oauth_protected_resource" => json!({
            "resource": origin, "authorization_servers": [origin], "bearer_methods_supported": ["header"],
        }),
        _ => json!({
            "issuer": origin, "authorization_endpoint": format!("{origin}/oauth/authorize"),
            "token_endpoint": format!("{origin}/oauth/token"),
            "registration_endpoint": format!("{origin}/oauth/register"), "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "code_challenge_methods_supported": ["S256"], "token_endpoint_auth_methods_supported": ["none"],
        }),
    }
}
