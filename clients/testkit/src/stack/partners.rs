//! A partner's tenants, and the grants of its customers (STACK contract, sections 3.20 and 3.21).

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::Stack;
use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso, text, texts};
use crate::loopback::Call;

/// A customer of the partner that is an operator of its own.
pub(super) struct Tenant {
    id: String,
    external_id: Value,
    key: Secret,
    created_at: String,
    is_revoked: bool,
    /// The passports that the partner issued for it.
    passports: Vec<String>,
}

/// A customer of STACK that lets the partner act for it.
pub(super) struct Grant {
    id: String,
    email: String,
    fields: Value,
    /// `active`, `pending_consent` or `revoked`.
    status: &'static str,
    token: Option<Secret>,
    /// What was made with the token: what it is, and its id.
    made: Vec<(Made, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    Agent,
    Passport,
    Webhook,
    Connection,
}

impl Tenant {
    fn value(&self, usage: Option<Value>) -> Value {
        let mut value = json!({
            "operator_id": self.id, "external_customer_id": self.external_id, "tier": "partner", "billing": "partner",
            "created_at": self.created_at,
        });
        if let Some(usage) = usage {
            value["usage"] = usage;
        }
        value
    }
}

impl Grant {
    fn value(&self) -> Value {
        let mut value = json!({"grant_id": self.id, "status": self.status, "email": self.email});
        for (name, given) in self.fields.as_object().into_iter().flatten() {
            value[name] = given.clone();
        }
        value
    }
}

impl Stack {
    /// A customer consents to a grant that waits for it. The next `connect` for the same address gives the token. Says whether
    /// there was such a grant.
    pub fn consent(&self, email: &str) -> bool {
        self.service.with_state(|state| {
            let mut grants = state.connect_grants.iter_mut();
            let waiting = grants.find(|grant| grant.email == email && grant.status == "pending_consent");
            waiting.map(|grant| grant.status = "active").is_some()
        })
    }
}

impl State {
    /// Whose key or token it is, where it is a tenant's or a grant's.
    pub(super) fn partner_caller(&self, secret: &Secret) -> Option<Caller> {
        let tenant = self
            .tenants
            .iter()
            .find(|tenant| !tenant.is_revoked && tenant.key == *secret);
        if let Some(tenant) = tenant {
            return Some(Caller::Tenant(tenant.id.clone()));
        }
        let mut grants = self.connect_grants.iter();
        let grant = grants.find(|grant| grant.status == "active" && grant.token.as_ref() == Some(secret))?;
        Some(Caller::Grant(grant.id.clone()))
    }

    fn tenant(&mut self, id: &str) -> Outcome<&mut Tenant> {
        let found = self.tenants.iter_mut().find(|tenant| tenant.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Tenant {id}")))
    }

    /// The tenant, where it still is one.
    fn live_tenant(&mut self, id: &str) -> Outcome<&mut Tenant> {
        let tenant = self.tenant(id)?;
        match tenant.is_revoked {
            false => Ok(tenant),
            true => Err(Refusal::conflict(format!("Tenant {id} was revoked"))),
        }
    }

    pub(super) fn partner_tenants(&mut self, call: &Call<'_>) -> Outcome {
        let (id, body) = (call.path("id"), call.body());
        match call.operation() {
            "partner_tenants_create" => self.create_tenant(body),
            "partner_tenants_list" => {
                let now = self.timestamp();
                let tenants = self
                    .tenants
                    .iter()
                    .map(|tenant| tenant.value(Some(self.usage_of(tenant, &now))));
                Ok(json!({"tenants": tenants.collect::<Vec<_>>()}))
            }
            "partner_tenants_get" => self.tenant(id).map(|tenant| tenant.value(None)),
            "partner_tenants_revoke" => self.revoke_tenant(id),
            "partner_tenants_create_inbound_webhook" => {
                let tenant = self.live_tenant(id)?.id.clone();
                self.webhook_create(body, Some(tenant))
            }
            "partner_tenants_set_inbound_webhook_signing_secret" => {
                let tenant = self.live_tenant(id)?.id.clone();
                self.webhook_set_secret(call.path("webhook_id"), Some(&tenant), body)?;
                Ok(json!({"status": "configured"}))
            }
            "partner_tenants_issue_passport" => self.issue_for_tenant(id, body),
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }

    /// How many calls its passports made through the proxy.
    fn usage_of(&self, tenant: &Tenant, now: &str) -> Value {
        let by_tenant = |jti: &String| tenant.passports.contains(jti);
        let calls = self.upstream_calls.iter().filter(|call| by_tenant(&call.passport_jti));
        json!({"period": now.get(..7).unwrap_or(now), "actions": calls.count()})
    }

    fn create_tenant(&mut self, body: &Value) -> Outcome {
        if body.get("tier").is_some() {
            let message = "A tenant has the partner's plan; leave tier out";
            return Err(Refusal::new(400, "TENANT_TIER_NOT_ALLOWED", message));
        }
        let live = self.tenants.iter().filter(|tenant| !tenant.is_revoked).count();
        if live >= self.settings.tenant_limit {
            let message = "The deal allows no more tenants";
            return Err(Refusal::new(409, "TENANT_LIMIT_REACHED", message));
        }
        let tenant = Tenant {
            id: self.id("op"),
            external_id: body["external_customer_id"].clone(),
            key: self.secret("sk_live_op"),
            created_at: self.timestamp(),
            is_revoked: false,
            passports: Vec::new(),
        };
        let mut value = tenant.value(None);
        value["api_key"] = tenant.key.expose().into();
        self.tenants.push(tenant);
        self.log("system", "partner_tenant.create", None, None);
        Ok(value)
    }

    /// A repeat finds nothing more to do.
    fn revoke_tenant(&mut self, id: &str) -> Outcome {
        let tenant = self.tenant(id)?;
        let transitioned = !std::mem::replace(&mut tenant.is_revoked, true);
        let passports = std::mem::take(&mut tenant.passports);
        let mut webhooks_revoked = 0;
        for webhook in self.webhooks.iter_mut() {
            if webhook.tenant.as_deref() == Some(id) && !std::mem::replace(&mut webhook.is_revoked, true) {
                webhooks_revoked += 1;
            }
        }
        let mut passports_revoked = 0;
        for jti in passports {
            passports_revoked += self.revoke_jti(&jti, Some("Tenant revoked")).count();
        }
        if transitioned {
            self.log("system", "partner_tenant.revoke", None, None);
        }
        Ok(json!({
            "transitioned": transitioned, "webhooks_revoked": webhooks_revoked, "passports_revoked": passports_revoked,
        }))
    }

    /// A passport of the operator's own kind, narrowed to the scopes that are asked for.
    fn issue_for_tenant(&mut self, id: &str, body: &Value) -> Outcome {
        self.live_tenant(id)?;
        let agent = text(body, "agent_id").unwrap_or_default();
        let missions = texts(body, "mission_ids").unwrap_or_default();
        let [mission] = missions.as_slice() else {
            return Err(Refusal::forbidden("A passport is bound to exactly one Mission"));
        };
        let summary = self.open_mission(mission)?.body["intent_summary"].clone();
        let mut fields = json!({"intent": {"summary": summary, "services": []}});
        for name in ["ttl_seconds", "accountability_mode"] {
            if let Some(value) = body.get(name) {
                fields[name] = value.clone();
            }
        }
        if let Some(services) = body.get("services").and_then(Value::as_array) {
            fields["scopes"] = self.scopes_of(&agent, services)?;
        }
        let index = self.issue(&agent, mission, &fields)?;
        let passport = &self.passports[index];
        let reply = json!({
            "token": passport.token, "passport_id": passport.jti, "expires_at": iso(passport.expires),
        });
        let jti = passport.jti.clone();
        self.tenant(id)?.passports.push(jti);
        Ok(reply)
    }

    /// `services` name a connection or only scopes; these are looked for in everything that the agent was granted.
    fn scopes_of(&self, agent: &str, services: &[Value]) -> Outcome {
        let mut narrowed = Vec::new();
        for service in services {
            if service.get("service_connection_id").is_some() {
                narrowed.push(service.clone());
                continue;
            }
            let asked = texts(service, "scopes").unwrap_or_default();
            let held = self.grants.iter().filter(|grant| grant.agent_id == agent);
            let mut left = asked.clone();
            for grant in held {
                let scopes: Vec<&String> = asked.iter().filter(|scope| grant.scopes.contains(scope)).collect();
                left.retain(|scope| !grant.scopes.contains(scope));
                if !scopes.is_empty() {
                    narrowed.push(json!({"service_connection_id": grant.connection_id, "scopes": scopes}));
                }
            }
            if !left.is_empty() {
                return Err(Refusal::new(
                    400,
                    "SCOPE_ESCALATION",
                    "A scope goes beyond what the agent holds",
                ));
            }
        }
        Ok(narrowed.into())
    }

    fn grant(&mut self, id: &str) -> Outcome<&mut Grant> {
        let found = self.connect_grants.iter_mut().find(|grant| grant.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Grant {id}")))
    }

    pub(super) fn partner_connect(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("grant_id");
        match call.operation() {
            "partner_connect_connect" => self.connect_customer(call.body()),
            "partner_connect_list_connections" => {
                let connections: Vec<Value> = self.connect_grants.iter().map(Grant::value).collect();
                Ok(json!({"connections": connections}))
            }
            "partner_connect_get_connection" => self.grant(id).map(|grant| grant.value()),
            "partner_connect_revoke_connection" => {
                let grant = self.grant(id)?;
                grant.status = "revoked";
                grant.token = None;
                let made = std::mem::take(&mut grant.made);
                self.log("system", "partner_grant.revoke", None, None);
                self.take_back(made);
                Ok(json!({"revoked": true}))
            }
            "partner_connect_rotate_token" => {
                let token = self.secret("sk_grant");
                let grant = self.grant(id)?;
                if grant.status != "active" {
                    return Err(Refusal::conflict(format!("The grant is {}", grant.status)));
                }
                grant.token = Some(token.clone());
                self.log("system", "partner_grant.rotate", None, None);
                Ok(json!({"grant_token": token.expose()}))
            }
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }

    /// The operator's own address needs no consent. The token is told once: with the reply that says `active` first.
    fn connect_customer(&mut self, body: &Value) -> Outcome {
        let email = text(body, "email").unwrap_or_default();
        let mut live = self.connect_grants.iter();
        let known = live.position(|grant| grant.email == email && grant.status != "revoked");
        let index = match known {
            Some(index) => index,
            None => {
                let mut fields = body.clone();
                if let Some(fields) = fields.as_object_mut() {
                    fields.remove("email");
                }
                let grant = Grant {
                    id: self.id("grt"),
                    status: if email == Stack::EMAIL {
                        "active"
                    } else {
                        "pending_consent"
                    },
                    email,
                    fields,
                    token: None,
                    made: Vec::new(),
                };
                self.connect_grants.push(grant);
                self.log("system", "partner_grant.connect", None, None);
                self.connect_grants.len() - 1
            }
        };
        let token = self.secret("sk_grant");
        let grant = &mut self.connect_grants[index];
        let mut reply = json!({"grant_id": grant.id, "status": grant.status});
        if grant.status == "active" && grant.token.is_none() {
            reply["grant_token"] = token.expose().into();
            grant.token = Some(token);
        }
        Ok(reply)
    }

    /// Remembers what was made with the token of a grant.
    pub(super) fn remember_made(&mut self, caller: &Caller, operation: &str, reply: &Value) {
        let Caller::Grant(grant) = caller else { return };
        let (made, id) = match operation {
            "agents_register" => (Made::Agent, &reply["id"]),
            "services_connect" | "services_connect_custom" => (Made::Connection, &reply["id"]),
            "inbound_webhooks_create" => (Made::Webhook, &reply["id"]),
            "passports_issue" | "passports_refresh" | "passports_delegate" => (Made::Passport, &reply["jti"]),
            "missions_start" | "missions_renew" => (Made::Passport, &reply["passport"]["jti"]),
            _ => return,
        };
        if let (Some(id), Ok(grant)) = (id.as_str().map(str::to_owned), self.grant(grant)) {
            grant.made.push((made, id));
        }
    }

    /// An agent is suspended and not deleted: the log still speaks of it.
    fn take_back(&mut self, made: Vec<(Made, String)>) {
        for (made, id) in made {
            match made {
                Made::Agent => {
                    if let Ok(agent) = self.agent(&id) {
                        agent.json.insert("status".to_owned(), "suspended".into());
                    }
                    self.revoke_passports_of(&id, Some("Grant revoked"));
                }
                Made::Passport => drop(self.revoke_jti(&id, Some("Grant revoked"))),
                Made::Webhook => {
                    let mut webhooks = self.webhooks.iter_mut();
                    if let Some(webhook) = webhooks.find(|webhook| webhook.id == id) {
                        webhook.is_revoked = true;
                    }
                }
                Made::Connection if self.connection(&id).is_ok() => self.disconnect(&id),
                Made::Connection => {}
            }
        }
    }
}
