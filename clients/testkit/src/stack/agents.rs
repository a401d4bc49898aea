//! Agents (STACK contract, section 3.1).

use ed25519_dalek::VerifyingKey;
use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, merge, text};
use super::token;
use crate::loopback::Call;

/// An agent.
pub(super) struct Agent {
    pub(super) id: String,
    /// As it is answered.
    pub(super) json: Map<String, Value>,
    /// The key that it signs its tokens with.
    pub(super) key: Option<VerifyingKey>,
}

impl Agent {
    pub(super) fn text(&self, name: &str) -> &str {
        self.json.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn is_blocked(&self) -> bool {
        self.json.get("passport_blocked") == Some(&Value::Bool(true))
    }

    fn value(&self) -> Value {
        Value::Object(self.json.clone())
    }
}

impl State {
    pub(super) fn agent(&mut self, id: &str) -> Outcome<&mut Agent> {
        let found = self.agents.iter_mut().find(|agent| agent.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Agent {id}")))
    }

    /// The agent, where it may act: it is neither suspended nor blocked.
    pub(super) fn acting_agent(&mut self, id: &str) -> Outcome<&mut Agent> {
        let agent = self.agent(id)?;
        if agent.is_blocked() {
            return Err(Refusal::new(
                403,
                "PASSPORT_BLOCKED",
                "The agent is blocked by a review decision",
            ));
        }
        if agent.text("status") == "suspended" {
            return Err(Refusal::forbidden("The agent is suspended"));
        }
        Ok(agent)
    }

    /// An agent acts for itself only.
    pub(super) fn may_act_for(&self, caller: &Caller, agent_id: &str) -> Outcome<()> {
        match caller {
            Caller::Agent(own) if own != agent_id => Err(Refusal::forbidden("An agent acts for itself only")),
            _ => Ok(()),
        }
    }

    pub(super) fn agents_register(&mut self, call: &Call<'_>) -> Outcome {
        self.add_agent(call.body())
    }

    pub(super) fn add_agent(&mut self, fields: &Value) -> Outcome {
        let (id, now) = (self.id("agt"), self.timestamp());
        // A profile gives defaults, fields that are set win.
        let (mode, access) = match text(fields, "profile").as_deref() {
            Some("proxied-llm-bot") => ("logged", "proxy_only"),
            _ => ("enforced", "direct"),
        };
        let defaults = json!({
            "id": id, "operator_id": self.operator_id(), "name": "", "description": null, "status": "active",
            "accountability_mode": mode, "credential_access": access, "key_mode": "stack_managed",
            "on_warning": "notify", "on_critical": "notify", "passport_blocked": false, "passport_blocked_reason": null,
            "passport_blocked_at": null, "llm_inject_system_prompt": true, "llm_redact_pii": true,
            "created_at": now, "updated_at": now,
        });
        let Value::Object(mut json) = defaults else {
            unreachable!("the macro makes an object");
        };
        merge(&mut json, fields);
        json.remove("profile");
        let agent = Agent { id, json, key: None };
        let value = agent.value();
        let id = agent.id.clone();
        self.agents.push(agent);
        if self.settings.grant_all {
            self.grant_everything(&id);
        }
        self.log("system", "agent.register", Some(&id), None);
        Ok(value)
    }

    pub(super) fn agents_list(&mut self) -> Outcome {
        Ok(self.agents.iter().map(Agent::value).collect())
    }

    pub(super) fn agents_get(&mut self, call: &Call<'_>) -> Outcome {
        self.agent(call.path("agent_id")).map(|agent| agent.value())
    }

    pub(super) fn agents_update(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.timestamp();
        let body = call.body();
        for fixed in ["id", "operator_id", "key_mode", "created_at", "passport_blocked"] {
            if body.get(fixed).is_some() {
                return Err(Refusal::invalid(format!("{fixed} cannot be changed")));
            }
        }
        let agent = self.agent(call.path("agent_id"))?;
        merge(&mut agent.json, body);
        agent.json.insert("updated_at".to_owned(), now.into());
        Ok(agent.value())
    }

    /// Its passports go with it (STACK contract, section 3.1).
    pub(super) fn agents_delete(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        self.revoke_passports_of(&id, Some("Agent deleted"));
        self.agents.retain(|agent| agent.id != id);
        self.grants.retain(|grant| grant.agent_id != id);
        self.log("system", "agent.delete", Some(&id), None);
        Ok(Value::Null)
    }

    pub(super) fn agents_unblock(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        self.govern(call, caller)?;
        self.set_blocked(&id, None)?;
        Ok(json!({"agent_id": id, "passport_blocked": false}))
    }

    pub(super) fn set_blocked(&mut self, id: &str, reason: Option<&str>) -> Outcome<()> {
        let now = self.timestamp();
        let agent = self.agent(id)?;
        let fields = json!({
            "passport_blocked": reason.is_some(), "passport_blocked_reason": reason,
            "passport_blocked_at": reason.map(|_| now),
        });
        merge(&mut agent.json, &fields);
        Ok(())
    }

    /// The keys of the agents that manage their own, for the claims that they sign (STACK contract, sections 3.2 and 5.8).
    pub(super) fn operator_jwks(&mut self, call: &Call<'_>) -> Outcome {
        let operator = call.path("operator_id");
        if operator != self.operator_id() {
            return Err(Refusal::not_found(format!("Operator {operator}")));
        }
        let own = self
            .agents
            .iter()
            .filter(|agent| agent.text("key_mode") == "customer_managed");
        let keys = own.filter_map(|agent| {
            let key = agent.key.as_ref()?;
            Some(json!({
                "kty": "OKP", "crv": "Ed25519", "x": token::encode(key.as_bytes()),
                "kid": format!("agent:{}:v1", agent.id), "alg": "EdDSA", "use": "sig",
            }))
        });
        Ok(json!({"keys": keys.collect::<Vec<_>>()}))
    }

    pub(super) fn agents_permissions(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        let grants = self.grants.iter().filter(|grant| grant.agent_id == id);
        let grants: Vec<Value> = grants
            .map(|grant| json!({"service_connection_id": grant.connection_id, "scopes": grant.scopes}))
            .collect();
        Ok(json!({"agent_id": id, "grants": grants}))
    }
}
