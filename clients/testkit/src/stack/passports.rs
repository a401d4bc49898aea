//! Passports: issued, verified, refreshed, delegated, listed (STACK contract, sections 3.2, 5.4 and 5.5).

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso, number, text, texts};
use crate::loopback::Call;

/// Seconds a passport lives unless told otherwise.
const LIFETIME: i64 = 900;
/// Seconds between checkpoints unless told otherwise.
const CHECKPOINT_INTERVAL: i64 = 300;
/// Seconds after its end in which a passport can still be refreshed.
const REFRESH_WINDOW: i64 = 24 * 60 * 60;
/// The most hops of a delegation.
const MAX_DEPTH: i64 = 4;

/// A passport.
pub(super) struct Passport {
    pub(super) jti: String,
    pub(super) token: String,
    pub(super) agent_id: String,
    pub(super) mission_id: String,
    pub(super) session_id: String,
    /// Shared by a passport and its refreshes: they are revoked together.
    pub(super) line: String,
    /// The line of the passport it was delegated from, and that passport itself.
    pub(super) parent: Option<(String, String)>,
    pub(super) depth: i64,
    /// As they stand in its claims.
    pub(super) services: Vec<Value>,
    pub(super) identity_claims: Vec<Value>,
    authority_refs: Vec<Value>,
    pub(super) accountability: String,
    pub(super) interval: i64,
    pub(super) intent: Value,
    pub(super) issued_at: String,
    /// Seconds since 1970; a checkpoint moves it.
    pub(super) expires: i64,
    /// Why it is over before that.
    pub(super) ended: Option<String>,
    pub(super) checkpoints: Vec<Value>,
    pub(super) checkout: Option<Value>,
}

impl Passport {
    pub(super) fn is_live(&self) -> bool {
        self.ended.is_none()
    }

    fn reply(&self) -> Value {
        json!({
            "token": self.token, "jti": self.jti, "expires_at": iso(self.expires), "accountability": self.accountability,
        })
    }

    /// What is shown of it: everything but the token.
    pub(super) fn summary(&self) -> Value {
        json!({
            "jti": self.jti, "agent_id": self.agent_id, "session_id": self.session_id, "mission_id": self.mission_id,
            "delegation_depth": self.depth, "parent_passport_id": self.parent.as_ref().map(|(_, jti)| jti),
            "accountability": self.accountability, "issued_at": self.issued_at, "expires_at": iso(self.expires),
            "revoked": self.ended.is_some(), "revoked_reason": self.ended,
        })
    }

    /// What it has of a service, by the name of the service or its connection.
    pub(super) fn service(&self, name: &str) -> Option<&Value> {
        let is = |service: &&Value| {
            ["service_name", "service_id", "connection_id"]
                .iter()
                .any(|key| service[*key] == name)
        };
        self.services.iter().find(is)
    }
}

/// What a new passport is made of; the rest follows.
struct Plan {
    agent_id: String,
    mission_id: String,
    session_id: Option<String>,
    line: Option<String>,
    parent: Option<(String, String)>,
    depth: i64,
    services: Vec<Value>,
    identity_claims: Vec<Value>,
    authority_refs: Vec<Value>,
    accountability: String,
    interval: i64,
    intent: Value,
    /// Seconds it is to live, and the end it must not pass.
    ttl: i64,
    latest: i64,
}

/// The passport beside the credential.
pub(super) fn header<'a>(call: &'a Call<'_>) -> Option<&'a str> {
    call.request().header("x-passport-token")
}

fn strictness(mode: &str) -> u8 {
    match mode {
        "enforced" => 2,
        "logged" => 1,
        _ => 0,
    }
}

impl State {
    fn by_token(&self, token: &str) -> Outcome<usize> {
        let claims = self.keys.open(token);
        let jti = claims
            .as_ref()
            .and_then(|claims| claims.get("jti"))
            .and_then(Value::as_str);
        let found = jti.and_then(|jti| self.passports.iter().position(|passport| passport.jti == jti));
        found.ok_or_else(|| Refusal::unauthorized("It is no passport of this deployment"))
    }

    /// The passport of a token, where it can be used now.
    pub(super) fn live_passport(&mut self, token: &str) -> Outcome<usize> {
        let index = self.by_token(token)?;
        self.check_live(index)?;
        Ok(index)
    }

    fn check_live(&mut self, index: usize) -> Outcome<()> {
        let passport = &self.passports[index];
        if let Some(reason) = &passport.ended {
            return Err(Refusal::new(
                401,
                "PASSPORT_REVOKED",
                format!("The passport was revoked: {reason}"),
            ));
        }
        if passport.expires <= self.now() {
            return Err(Refusal::new(401, "PASSPORT_EXPIRED", "The passport has expired"));
        }
        let agent = passport.agent_id.clone();
        self.acting_agent(&agent)?;
        Ok(())
    }

    fn make(&mut self, plan: Plan) -> Outcome<usize> {
        let agent = self.agent(&plan.agent_id)?;
        let name = agent.text("name").to_owned();
        let (jti, now) = (self.id("pp"), self.now());
        let session_id = plan.session_id.unwrap_or_else(|| self.id("ses"));
        let bounded = match plan.accountability.as_str() {
            "enforced" => plan.ttl.min(plan.interval),
            _ => plan.ttl,
        };
        let expires = (now + bounded).min(plan.latest);
        let mut stk = json!({
            "operator_id": self.operator_id(), "agent_id": plan.agent_id, "agent_name": name, "services": plan.services,
            "identity_claims": plan.identity_claims, "delegation_depth": plan.depth, "session_id": session_id,
            "accountability": plan.accountability, "checkpoint_interval": plan.interval, "mission_ids": [plan.mission_id],
        });
        if let Some(summary) = text(&plan.intent, "summary") {
            stk["intent_summary"] = summary.into();
            stk["intent_services"] = plan.intent.get("services").cloned().unwrap_or_else(|| json!([]));
        }
        if !plan.authority_refs.is_empty() {
            stk["authority_refs"] = plan.authority_refs.clone().into();
        }
        if let Some((_, parent)) = &plan.parent {
            stk["parent_passport_id"] = parent.clone().into();
        }
        let token = self.keys.sign(&json!({
            "iss": self.settings.issuer, "aud": "stack:passport", "sub": plan.agent_id, "jti": jti, "iat": now,
            "nbf": now, "exp": expires, "stk": stk,
        }));
        self.passports.push(Passport {
            token,
            agent_id: plan.agent_id,
            mission_id: plan.mission_id,
            session_id,
            line: plan.line.unwrap_or_else(|| jti.clone()),
            jti,
            parent: plan.parent,
            depth: plan.depth,
            services: plan.services,
            identity_claims: plan.identity_claims,
            authority_refs: plan.authority_refs,
            accountability: plan.accountability,
            interval: plan.interval,
            intent: plan.intent,
            issued_at: iso(now),
            expires,
            ended: None,
            checkpoints: Vec::new(),
            checkout: None,
        });
        Ok(self.passports.len() - 1)
    }

    pub(super) fn passports_issue(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let agent = text(body, "agent_id").unwrap_or_default();
        self.may_act_for(caller, &agent)?;
        let missions = texts(body, "mission_ids").unwrap_or_default();
        let [mission] = missions.as_slice() else {
            return Err(Refusal::forbidden("A passport is bound to exactly one Mission"));
        };
        let index = self.issue(&agent, mission, body)?;
        Ok(self.passports[index].reply())
    }

    /// Issues a passport from the fields of `passports.issue`.
    pub(super) fn issue(&mut self, agent_id: &str, mission_id: &str, body: &Value) -> Outcome<usize> {
        let agent = self.acting_agent(agent_id)?;
        let own_mode = agent.text("accountability_mode").to_owned();
        let mission = self.open_mission(mission_id)?;
        let latest = mission.expires;
        // Its own bindings, else those of the Mission.
        let binds = match body.get("authority_binding_ids") {
            Some(_) => body.clone(),
            None => mission.body.clone(),
        };
        if mission.agent_id.as_deref().is_some_and(|other| other != agent_id) {
            return Err(Refusal::forbidden("The Mission is another agent's"));
        }
        let accountability = text(body, "accountability_mode").unwrap_or_else(|| own_mode.clone());
        if strictness(&accountability) < strictness(&own_mode) {
            return Err(Refusal::invalid("accountability_mode is weaker than the agent's"));
        }
        let intent = body.get("intent").cloned().unwrap_or(Value::Null);
        let has_summary = text(&intent, "summary").is_some_and(|summary| !summary.is_empty());
        if strictness(&accountability) > 0 && !has_summary {
            let message = format!("An agent in {accountability} mode has to state its intent");
            return Err(Refusal::new(400, "ACCOUNTABILITY_REQUIRED", message));
        }
        let services = self.granted(agent_id, body.get("scopes").and_then(Value::as_array))?;
        let identity_claims = self.claims_for_passport(body)?;
        self.check_requirements(&services, &identity_claims)?;
        let authority_refs = self.authority_refs(&binds, agent_id, latest)?;
        let index = self.make(Plan {
            agent_id: agent_id.to_owned(),
            mission_id: mission_id.to_owned(),
            session_id: None,
            line: None,
            parent: None,
            depth: 0,
            services,
            identity_claims,
            authority_refs,
            accountability,
            interval: number(body, "checkpoint_interval_seconds").unwrap_or(CHECKPOINT_INTERVAL),
            intent,
            ttl: number(body, "ttl_seconds").unwrap_or(LIFETIME),
            latest,
        })?;
        self.log_of(index, "passport.issue");
        Ok(index)
    }

    fn log_of(&mut self, index: usize, action: &str) {
        let passport = &self.passports[index];
        let (agent, jti) = (passport.agent_id.clone(), passport.jti.clone());
        self.log("vault", action, Some(&agent), Some(&jti));
    }

    /// All grants of an agent as a passport shows them, or the parts of them that are asked for.
    fn granted(&self, agent_id: &str, asked: Option<&Vec<Value>>) -> Outcome<Vec<Value>> {
        let mut granted = Vec::new();
        for grant in self.grants.iter().filter(|grant| grant.agent_id == agent_id) {
            granted.push(self.connection(&grant.connection_id)?.claim(&grant.scopes));
        }
        match asked {
            None => Ok(granted),
            Some(asked) => narrowed(&granted, asked),
        }
    }

    /// Needs no credential. Whether it was revoked is only known here.
    pub(super) fn passports_verify(&mut self, call: &Call<'_>) -> Outcome {
        let token = text(call.body(), "token").unwrap_or_default();
        let index = self.live_passport(&token)?;
        let claims = self.keys.open(&token);
        Ok(json!({"valid": true, "expires_at": iso(self.passports[index].expires), "claims": claims}))
    }

    /// A new passport in place of one that ends or has ended; never beyond its Mission.
    pub(super) fn passports_refresh(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let index = self.by_token(&text(body, "token").unwrap_or_default())?;
        let old = &self.passports[index];
        let (agent_id, mission_id) = (old.agent_id.clone(), old.mission_id.clone());
        self.may_act_for(caller, &agent_id)?;
        // The end of the Mission is said before the end of the passport that came with it.
        let latest = self.open_mission(&mission_id)?.expires;
        let now = self.now();
        let old = &self.passports[index];
        if old.ended.is_some() {
            return Err(Refusal::new(
                401,
                "PASSPORT_REVOKED",
                "A revoked passport cannot be refreshed",
            ));
        }
        if old.expires + REFRESH_WINDOW <= now {
            return Err(Refusal::new(
                401,
                "PASSPORT_EXPIRED",
                "The passport expired more than 24 hours ago",
            ));
        }
        let plan = Plan {
            agent_id: agent_id.clone(),
            mission_id,
            session_id: Some(old.session_id.clone()),
            line: Some(old.line.clone()),
            parent: old.parent.clone(),
            depth: old.depth,
            services: old.services.clone(),
            identity_claims: old.identity_claims.clone(),
            authority_refs: old.authority_refs.clone(),
            accountability: old.accountability.clone(),
            interval: old.interval,
            intent: old.intent.clone(),
            ttl: number(body, "ttl_seconds").unwrap_or(LIFETIME),
            latest,
        };
        if plan.ttl < 1 {
            return Err(Refusal::invalid("ttl_seconds must be at least 1"));
        }
        self.acting_agent(&agent_id)?;
        let index = self.make(plan)?;
        self.log_of(index, "passport.refresh");
        Ok(self.passports[index].reply())
    }

    /// Only ever narrower, at most four hops, and never in a weaker mode.
    pub(super) fn passports_delegate(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let child = text(body, "child_agent_id").unwrap_or_default();
        let parent = self.live_passport(&text(body, "parent_passport_token").unwrap_or_default())?;
        let holder = self.passports[parent].agent_id.clone();
        self.may_act_for(caller, &holder)?;
        let mode = self.acting_agent(&child)?.text("accountability_mode").to_owned();
        let parent = &self.passports[parent];
        let depth = parent.depth + 1;
        if depth > MAX_DEPTH {
            let message = format!("At most {MAX_DEPTH} hops are allowed");
            return Err(Refusal::new(400, "DELEGATION_DEPTH_EXCEEDED", message));
        }
        if strictness(&mode) < strictness(&parent.accountability) {
            let message = "The agent's mode is weaker than that of the passport";
            return Err(Refusal::new(400, "DELEGATION_ACCOUNTABILITY_VIOLATION", message));
        }
        let asked = body
            .get("scopes")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let ttl = number(body, "ttl_seconds").unwrap_or(LIFETIME);
        if ttl < 1 {
            return Err(Refusal::invalid("ttl_seconds must be at least 1"));
        }
        let plan = Plan {
            agent_id: child,
            mission_id: parent.mission_id.clone(),
            session_id: Some(parent.session_id.clone()),
            line: None,
            parent: Some((parent.line.clone(), parent.jti.clone())),
            depth,
            services: narrowed(&parent.services, &asked)?,
            identity_claims: parent.identity_claims.clone(),
            // A binding is delegated by an operation of its own.
            authority_refs: Vec::new(),
            accountability: mode,
            interval: parent.interval,
            intent: parent.intent.clone(),
            ttl,
            latest: parent.expires,
        };
        let index = self.make(plan)?;
        self.log_of(index, "passport.delegate");
        Ok(self.passports[index].reply())
    }

    pub(super) fn passports_list_active(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now();
        let (agent, session) = (call.query("agent_id"), call.query("session_id"));
        let active = self.passports.iter().filter(|passport| {
            let is = |value: &str, wanted: &Option<String>| wanted.as_deref().is_none_or(|wanted| wanted == value);
            let wanted = is(&passport.agent_id, &agent) && is(&passport.session_id, &session);
            passport.is_live() && passport.expires > now && wanted
        });
        Ok(active.map(Passport::summary).collect())
    }

    /// Claims under the deployment's key, for tokens that the service would never issue.
    pub(super) fn sign_claims(&self, claims: &Value) -> Secret {
        self.keys.sign(claims).into()
    }
}

/// The parts of what is held that are asked for; more is refused.
fn narrowed(held: &[Value], asked: &[Value]) -> Outcome<Vec<Value>> {
    let escalation = |what: &str| Refusal::new(400, "SCOPE_ESCALATION", format!("{what} goes beyond what is held"));
    let mut services = Vec::new();
    for part in asked {
        let connection = text(part, "service_connection_id").unwrap_or_default();
        let held = held.iter().find(|service| service["connection_id"] == connection);
        let held = held.ok_or_else(|| escalation(&format!("Connection {connection}")))?;
        let mut service = held.clone();
        for list in ["scopes", "allow_data_from"] {
            let Some(wanted) = texts(part, list) else { continue };
            if let Some(allowed) = texts(held, list)
                && !wanted.iter().all(|one| allowed.contains(one))
            {
                return Err(escalation(&format!("{list} of {connection}")));
            }
            service[list] = wanted.into();
        }
        // A constraint of the parent stays as it is; others may be added.
        let mut constraints = held
            .get("constraints")
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        for (name, value) in part.get("constraints").and_then(Value::as_object).into_iter().flatten() {
            if constraints.get(name).is_some_and(|fixed| fixed != value) {
                return Err(escalation(&format!("The constraint {name} of {connection}")));
            }
            constraints.insert(name.clone(), value.clone());
        }
        if !constraints.is_empty() {
            service["constraints"] = Value::Object(constraints);
        }
        services.push(service);
    }
    Ok(services)
}
