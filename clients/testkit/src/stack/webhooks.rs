//! Webhooks that STACK receives for agents, of the operator and of a partner's tenants (STACK contract, sections 3.19, 3.20 and 5.18).
//!
//! Nothing is received and nothing forwarded: how is not published.

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// A webhook.
pub(super) struct Webhook {
    pub(super) id: String,
    /// The tenant it belongs to; the operator itself where there is none.
    pub(super) tenant: Option<String>,
    json: Value,
    /// What the sender signs with, and what STACK signs with.
    incoming: Option<Secret>,
    downstream: Secret,
    pub(super) is_revoked: bool,
}

impl super::Stack {
    /// The two secrets of a webhook as they are now: what the sender signs with, which a provider's own webhook lacks until it is
    /// set, and what STACK signs with what it forwards.
    #[must_use]
    pub fn webhook_secrets(&self, webhook_id: &str) -> Option<(Option<Secret>, Secret)> {
        self.service.with_state(|state| {
            let webhook = state.webhooks.iter().find(|webhook| webhook.id == webhook_id)?;
            Some((webhook.incoming.clone(), webhook.downstream.clone()))
        })
    }
}

impl State {
    pub(super) fn webhook_create(&mut self, body: &Value, tenant: Option<String>) -> Outcome {
        let agent_id = text(body, "agent_id").unwrap_or_default();
        self.agent(&agent_id)?;
        let provider = text(body, "provider").unwrap_or_default();
        let is_generic = provider == "generic";
        if !is_generic && body.get("generic_config").is_some() {
            return Err(Refusal::invalid("generic_config is for generic webhooks only"));
        }
        let (id, slug) = (self.id("iwh"), self.id("slug"));
        let json = json!({
            "id": id, "provider": provider, "slug": slug, "webhook_url": format!("https://hooks.example.com/{slug}"),
            "agent_id": agent_id, "forward_url": body["forward_url"], "created_at": self.timestamp(),
        });
        let downstream = self.secret("whs");
        let incoming = is_generic.then(|| self.secret("whin"));
        let mut reply = json.clone();
        reply["webhook_secret"] = downstream.expose().into();
        if let Some(incoming) = &incoming {
            reply["incoming_signing_secret"] = incoming.expose().into();
        }
        self.webhooks.push(Webhook {
            id,
            tenant,
            json,
            incoming,
            downstream,
            is_revoked: false,
        });
        self.log("system", "inbound_webhook.create", Some(&agent_id), None);
        Ok(reply)
    }

    fn webhook(&mut self, id: &str, tenant: Option<&str>) -> Outcome<&mut Webhook> {
        let found = self
            .webhooks
            .iter_mut()
            .find(|webhook| webhook.id == id && webhook.tenant.as_deref() == tenant);
        found.ok_or_else(|| Refusal::not_found(format!("Webhook {id}")))
    }

    /// Without a second secret, that of a generic webhook is replaced by a new one, which is told once.
    pub(super) fn webhook_set_secret(&mut self, id: &str, tenant: Option<&str>, body: &Value) -> Outcome {
        let made = self.secret("whs");
        let webhook = self.webhook(id, tenant)?;
        if webhook.is_revoked {
            return Err(Refusal::conflict("The webhook was revoked"));
        }
        webhook.incoming = text(body, "signing_secret").map(Secret::from);
        let mut reply = json!({"status": "configured"});
        match text(body, "downstream_signing_secret") {
            Some(given) => webhook.downstream = given.into(),
            None if webhook.json["provider"] == "generic" => {
                reply["downstream_signing_secret"] = made.expose().into();
                webhook.downstream = made;
            }
            None => {}
        }
        self.log("system", "inbound_webhook.set_secret", None, None);
        Ok(reply)
    }

    pub(super) fn inbound_webhooks(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("id");
        match call.operation() {
            "inbound_webhooks_create" => self.webhook_create(call.body(), None),
            "inbound_webhooks_list" => {
                let own = self.webhooks.iter().filter(|webhook| webhook.tenant.is_none());
                let webhooks: Vec<&Value> = own.map(|webhook| &webhook.json).collect();
                Ok(json!({"webhooks": webhooks}))
            }
            "inbound_webhooks_get" => self.webhook(id, None).map(|webhook| webhook.json.clone()),
            "inbound_webhooks_revoke" => {
                let webhook = self.webhook(id, None)?;
                if !std::mem::replace(&mut webhook.is_revoked, true) {
                    self.log("system", "inbound_webhook.revoke", None, None);
                }
                Ok(json!({"revoked": true}))
            }
            "inbound_webhooks_set_provider_signing_secret" => self.webhook_set_secret(id, None, call.body()),
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }
}
