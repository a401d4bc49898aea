//! End users of a project: magic links, passwords, settings (Run402 contract, section 3.11). No mail is sent.

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::auth::{Caller, UserSession};
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// How long an access token lives, in seconds (Run402 contract, section 3.11).
const ACCESS_SECONDS: i64 = 3600;

/// A magic link that was asked for and not opened yet.
pub(super) struct MagicLink {
    pub(super) project: String,
    pub(super) email: String,
    pub(super) token: Secret,
}

/// An end user.
pub(super) struct User {
    project: String,
    id: String,
    email: String,
    password: Option<Secret>,
}

impl State {
    /// Answers 200 whoever it is for (Run402 contract, section 3.11).
    pub(super) fn auth_request_magic_link(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let email = text(call.body(), "email").unwrap_or_default();
        if !email.contains('@') {
            return Err(Refusal::invalid("It is not an e-mail address"));
        }
        let link = MagicLink {
            project: caller.project()?.to_owned(),
            email,
            token: self.secret("link"),
        };
        self.magic_links.push(link);
        Ok(json!({"status": "sent"}))
    }

    /// A link is good once. Whoever opens the first one becomes a user.
    pub(super) fn auth_verify_magic_link(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = caller.project()?.to_owned();
        let token = Secret::from(text(call.body(), "token").unwrap_or_default());
        let found = self
            .magic_links
            .iter()
            .position(|link| link.token == token && link.project == project);
        let Some(at) = found else {
            return Err(Refusal::unauthorized("The link is unknown, or was used"));
        };
        let email = self.magic_links.remove(at).email;
        let known = self
            .users
            .iter()
            .find(|user| user.project == project && user.email == email);
        let id = match known {
            Some(known) => known.id.clone(),
            None => {
                let id = self.id("usr");
                self.users.push(User {
                    project: project.clone(),
                    id: id.clone(),
                    email: email.clone(),
                    password: None,
                });
                id
            }
        };
        let (access, refresh) = (self.secret("access"), self.secret("refresh"));
        let ends = self.now_ms() + ACCESS_SECONDS * 1000;
        self.user_sessions.push(UserSession {
            token: access.clone(),
            project,
            user: id.clone(),
            ends,
        });
        Ok(json!({
            "access_token": access.expose(), "refresh_token": refresh.expose(), "token_type": "Bearer",
            "expires_in": ACCESS_SECONDS, "user": {"id": id, "email": email},
        }))
    }

    pub(super) fn auth_set_user_password(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = caller.project()?;
        let allowed = self
            .auth_settings
            .get(project)
            .is_none_or(|settings| settings.get("allow_password_set") != Some(&Value::Bool(false)));
        if !allowed {
            return Err(Refusal::forbidden("The project does not let its users set passwords"));
        }
        let current = text(call.body(), "current_password").map(Secret::from);
        let new = text(call.body(), "new_password").map(Secret::from);
        let user = self
            .users
            .iter_mut()
            .find(|user| Some(&user.id) == caller.user.as_ref());
        let user = user.ok_or_else(|| Refusal::unauthorized("There is no such user"))?;
        if user.password.is_some() && user.password != current {
            return Err(Refusal::forbidden("The current password is another one"));
        }
        user.password = new;
        Ok(json!({"status": "ok"}))
    }

    pub(super) fn auth_change_settings(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let settings = self.auth_settings.entry(caller.project()?.to_owned()).or_default();
        settings.extend(call.body().as_object().cloned().unwrap_or_default());
        Ok(Value::Object(settings.clone()))
    }

    pub(super) fn auth_providers(&mut self, caller: &Caller) -> Outcome {
        let settings = self.auth_settings.get(caller.project()?);
        let password = settings.is_none_or(|settings| settings.get("allow_password_set") != Some(&Value::Bool(false)));
        Ok(json!({
            "password": {"enabled": password},
            "oauth": [{"provider": "google", "enabled": false, "display_name": "Google"}],
        }))
    }
}
