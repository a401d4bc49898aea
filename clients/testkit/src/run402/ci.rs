//! Bindings of CI runs, and the exchange of their tokens (Run402 contract, sections 3.3 and 5.8). GitHub is played by the test.

use agent_clients_runtime::Secret;
use serde_json::{Map, Value, json};

use super::auth::{Caller, CiSession, SignIn};
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;
use crate::percent;

const ISSUER: &str = "https://token.actions.githubusercontent.com";
const AUDIENCE: &str = "https://api.run402.com";
/// The most bytes of a statement and of a resource URI (Run402 contract, section 5.8).
const MAX_BYTES: (usize, usize) = (8192, 4096);
/// How long the session of a CI run lives, in seconds.
const SESSION_SECONDS: i64 = 900;

/// A binding, as it is answered.
pub(super) struct Binding {
    json: Map<String, Value>,
}

/// A token of GitHub that a test has made.
pub(super) struct GithubToken {
    pub(super) token: Secret,
    pub(super) subject: String,
    pub(super) event: String,
    pub(super) repository: String,
}

impl Binding {
    fn text(&self, name: &str) -> &str {
        self.json.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn matches(&self, subject: &str) -> bool {
        match self.text("subject_match").strip_suffix('*') {
            Some(beginning) => subject.starts_with(beginning),
            None => self.text("subject_match") == subject,
        }
    }
}

fn sorted(body: &Value, name: &str) -> Vec<String> {
    let list = body[name].as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The text that has to be signed, to the byte.
fn statement(body: &Value) -> String {
    let field = |name: &str, otherwise: &str| text(body, name).unwrap_or_else(|| otherwise.to_owned());
    format!(
        "Authorize GitHub Actions workflows whose OIDC subject matches {} to deploy to run402 project {}.\n\n\
         The workflows can:\n  - deploy function code that runs with this project's runtime authority, including the \
         project's service-role key, the adminDb() bypass-RLS surface, and configured runtime secrets read via \
         process.env;\n  - deploy database migrations, RLS/expose changes, and schema-altering SQL via spec.database.\n\n\
         The workflows cannot directly call secrets, domain, subdomain, lifecycle, billing, contracts, or faucet \
         endpoints. They cannot ship spec.secrets, spec.subdomains, spec.routes, spec.checks, or non-current \
         spec.base.\n\nAudience: {AUDIENCE}\nAllowed events: {}\nRepository ID: {}\nExpires: {}\nNonce: {}\n\n\
         Revoke at any time via the run402 CLI or POST /ci/v1/bindings/:id/revoke. Revocation stops future CI gateway \
         requests but does not undo already-deployed code, stop in-flight deploy operations, rotate exfiltrated keys, \
         or remove deployed functions. Recovery from a compromise: revoke the binding, then SIWE-deploy a known-good \
         release that overwrites the malicious code, and rotate any service-role key the deployed code may have read.",
        field("subject_match", ""),
        field("project_id", ""),
        sorted(body, "allowed_events").join(","),
        field("github_repository_id", "none-soft-bound"),
        field("expires_at", "never"),
        field("nonce", ""),
    )
}

fn resource_uri(body: &Value) -> String {
    let list = |name: &str| {
        let all = sorted(body, name);
        all.iter().map(|one| percent::encode(one)).collect::<Vec<_>>().join(",")
    };
    let field = |name: &str| percent::encode(&text(body, name).unwrap_or_default());
    let mut uri = format!(
        "run402-ci-delegation:v1?project_id={}&issuer={}&audience={}&subject_match={}&allowed_actions={}&allowed_events={}",
        field("project_id"),
        percent::encode(ISSUER),
        percent::encode(AUDIENCE),
        field("subject_match"),
        list("allowed_actions"),
        list("allowed_events"),
    );
    for name in ["expires_at", "github_repository_id"] {
        if let Some(value) = text(body, name) {
            uri = format!("{uri}&{name}={}", percent::encode(&value));
        }
    }
    format!("{uri}&nonce={}", field("nonce"))
}

/// The rules that no schema can say (Run402 contract, section 5.8, "Normalise").
fn check_values(body: &Value) -> Result<(), &'static str> {
    let subject = text(body, "subject_match").unwrap_or_default();
    let inner = subject.strip_suffix('*').unwrap_or(&subject);
    let events = sorted(body, "allowed_events");
    for (holds, why) in [
        (
            !subject.chars().any(char::is_control),
            "the subject has a control character",
        ),
        (
            subject != "*" && !inner.contains('*'),
            "a `*` may only end the subject, after something",
        ),
        (
            sorted(body, "allowed_actions") == ["deploy"],
            "the actions have to be exactly `deploy`",
        ),
        (!events.is_empty(), "there is no event"),
        (
            events.is_sorted_by(|one, other| one < other),
            "the events are not sorted, or one is there twice",
        ),
    ] {
        if !holds {
            return Err(why);
        }
    }
    Ok(())
}

impl State {
    pub(super) fn ci_create_binding(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let project = text(body, "project_id").unwrap_or_default();
        self.deployable(&project, caller)?;
        if body.get("route_scopes").is_some() {
            return Err(Refusal::not_in_the_fake(
                "route_scopes, whose statement the contract does not have",
            ));
        }
        check_values(body).map_err(|why| Refusal::new(400, "invalid_request", why))?;
        let refused = |code: &str, message: &str| Refusal::new(400, code, message);
        let raw = text(body, "signed_delegation").unwrap_or_default();
        let signed = SignIn::read(&raw).map_err(|why| refused("delegation_parse_failed", why))?;
        let (statement, uri) = (statement(body), resource_uri(body));
        if signed.text("statement").len() > MAX_BYTES.0 || signed.resources().iter().any(|uri| uri.len() > MAX_BYTES.1)
        {
            return Err(refused("delegation_oversized", "The delegation is too long"));
        }
        if signed.text("statement") != statement {
            return Err(refused(
                "delegation_statement_mismatch",
                "The statement is not that of these values",
            ));
        }
        if signed.resources() != [uri.as_str()] {
            return Err(refused(
                "delegation_resource_uri_mismatch",
                "The resource is not that of these values",
            ));
        }
        let nonce = text(body, "nonce").unwrap_or_default();
        if signed.text("nonce") != &nonce[..16.min(nonce.len())] {
            return Err(refused(
                "delegation_nonce_invalid",
                "The nonce is not that of these values",
            ));
        }
        if signed.text("uri") != format!("{}/ci/v1/bindings", call.request().origin()) {
            return Err(refused(
                "delegation_signature_invalid",
                "It was signed for another service",
            ));
        }
        let signer = signed.check_times(self.now_ms()).and_then(|()| signed.signer());
        let signer = signer.map_err(|why| refused("delegation_signature_invalid", why))?;
        if signer != caller.wallet()? {
            return Err(refused(
                "signer_mismatch",
                "It was signed by another wallet than the one that calls",
            ));
        }
        if self.bindings.iter().any(|known| known.text("nonce") == nonce) {
            return Err(Refusal::new(409, "nonce_replay", "The nonce was used before"));
        }
        let (id, now) = (self.id("bnd"), self.timestamp());
        let json = json!({
            "id": id, "project_id": project, "issuer": ISSUER, "subject_match": body["subject_match"],
            "allowed_actions": body["allowed_actions"], "allowed_events": body["allowed_events"],
            "github_repository_id": body["github_repository_id"], "created_by": signer, "nonce": nonce,
            "created_sig": {"payload": statement, "raw": raw, "signer": signer, "verified_at": now},
            "created_at": now, "expires_at": body["expires_at"], "revoked_at": null, "last_used_at": null, "use_count": 0,
        });
        self.bindings.push(Binding {
            json: json.as_object().cloned().unwrap_or_default(),
        });
        Ok(json)
    }

    /// Revoked ones included.
    pub(super) fn ci_list_bindings(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = call.query("project").unwrap_or_default();
        self.deployable(&project, caller)?;
        let own = self.bindings.iter().filter(|known| known.text("project_id") == project);
        let bindings: Vec<Value> = own.map(|known| Value::Object(known.json.clone())).collect();
        Ok(json!({"bindings": bindings}))
    }

    fn own_binding(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Binding> {
        let id = call.path("binding_id");
        let unknown = || Refusal::not_found(format!("Binding {id}"));
        let at = self
            .bindings
            .iter()
            .position(|known| known.text("id") == id)
            .ok_or_else(unknown)?;
        let project = self.bindings[at].text("project_id").to_owned();
        self.deployable(&project, caller).map_err(|_| unknown())?;
        Ok(&mut self.bindings[at])
    }

    pub(super) fn ci_get_binding(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        Ok(Value::Object(self.own_binding(call, caller)?.json.clone()))
    }

    /// Repeating it is no error (Run402 contract, section 3.3).
    pub(super) fn ci_revoke_binding(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let now = self.timestamp();
        let binding = self.own_binding(call, caller)?;
        if binding.json["revoked_at"].is_null() {
            binding.json["revoked_at"] = now.into();
        }
        Ok(Value::Object(binding.json.clone()))
    }

    pub(super) fn is_revoked(&self, id: &str) -> bool {
        let found = self.bindings.iter().find(|known| known.text("id") == id);
        found.is_none_or(|known| !known.json["revoked_at"].is_null())
    }

    pub(super) fn ci_exchange_token(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        if text(body, "grant_type").as_deref() != Some("urn:ietf:params:oauth:grant-type:token-exchange")
            || text(body, "subject_token_type").as_deref() != Some("urn:ietf:params:oauth:token-type:jwt")
        {
            return Err(Refusal::new(400, "invalid_request", "It is no exchange of a JWT"));
        }
        let token = Secret::from(text(body, "subject_token").unwrap_or_default());
        let found = self.github_tokens.iter().find(|known| known.token == token);
        let found = found.ok_or_else(|| Refusal::new(401, "invalid_token", "It is no token of GitHub"))?;
        let project = text(body, "project_id").unwrap_or_default();
        let now = self.now_ms();
        let alive = |known: &&Binding| {
            let end = known.text("expires_at").parse::<jiff::Timestamp>();
            let over = end.is_ok_and(|end| end.as_millisecond() <= now);
            known.text("project_id") == project && known.json["revoked_at"].is_null() && !over
        };
        let fitting: Vec<&Binding> = self
            .bindings
            .iter()
            .filter(alive)
            .filter(|known| known.matches(&found.subject))
            .collect();
        let binding = match fitting.as_slice() {
            [one] => *one,
            [] => return Err(Refusal::new(403, "access_denied", "No binding is for this subject")),
            _ => {
                return Err(Refusal::new(
                    403,
                    "ambiguous_binding",
                    "Several bindings are for this subject",
                ));
            }
        };
        let events = binding.json["allowed_events"].as_array();
        if !events.is_some_and(|events| events.iter().any(|event| *event == found.event.as_str())) {
            return Err(Refusal::new(
                403,
                "event_not_allowed",
                "The binding is not for this event",
            ));
        }
        let repository = binding.text("github_repository_id");
        if !repository.is_empty() && repository != found.repository {
            return Err(Refusal::new(
                403,
                "repository_id_mismatch",
                "The binding is for another repository",
            ));
        }
        let id = binding.text("id").to_owned();
        let (token, shown) = (self.secret("ci"), self.timestamp());
        if let Some(binding) = self.bindings.iter_mut().find(|known| known.text("id") == id) {
            binding.json["last_used_at"] = shown.into();
            binding.json["use_count"] = (binding.json["use_count"].as_u64().unwrap_or_default() + 1).into();
        }
        self.ci_sessions.push(CiSession {
            token: token.clone(),
            binding: id,
            project,
            ends: now + SESSION_SECONDS * 1000,
        });
        Ok(json!({
            "access_token": token.expose(), "token_type": "Bearer", "expires_in": SESSION_SECONDS, "scope": "deploy",
        }))
    }
}
