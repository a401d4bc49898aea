//! Destinations and channels of notifications, and their verification codes (STACK contract, sections 3.7, 3.8 and 5.17).

use agent_clients_runtime::Secret;
use serde_json::{Map, Value, json};

use super::Stack;
use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, merge, text};
use crate::loopback::Call;

/// A destination, or a rule that leads to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Destination,
    Channel,
}

/// A destination or a channel.
pub(super) struct Destination {
    pub(super) kind: Kind,
    pub(super) id: String,
    json: Map<String, Value>,
    /// The code that was sent last and not used yet.
    pub(super) code: Option<String>,
    webhook_secret: Option<Secret>,
    /// How many samples it got.
    pub(super) tests: u64,
}

impl Destination {
    /// As it is answered; the secret is shown once.
    fn value(&self, with_secret: bool) -> Value {
        let mut json = self.json.clone();
        if self.kind == Kind::Destination {
            let secret = self.webhook_secret.as_ref().filter(|_| with_secret);
            json.insert(
                "webhook_secret".to_owned(),
                secret.map(|secret| secret.expose().to_owned()).into(),
            );
        }
        Value::Object(json)
    }

    fn is_verified(&self) -> bool {
        self.json.get("verified") == Some(&Value::Bool(true))
    }
}

impl State {
    fn destination(&mut self, kind: Kind, id: &str) -> Outcome<&mut Destination> {
        let found = self.destinations_of(kind).find(|found| found.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("{kind:?} {id}")))
    }

    pub(super) fn delivery_methods(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        if call.operation() != "delivery_methods_list" {
            self.govern(call, caller)?;
        }
        let body = call.body();
        match call.operation() {
            "delivery_methods_list" => Ok(self
                .destinations_of(Kind::Destination)
                .map(|found| found.value(false))
                .collect()),
            "delivery_methods_add" => {
                let (id, now) = (self.id("ndst"), self.timestamp());
                let is_own = body["channel_type"] == "email" && body["destination"] == Stack::EMAIL;
                let fields =
                    json!({"id": id, "operator_id": self.operator_id(), "verified": is_own, "created_at": now});
                let secret = (body["channel_type"] == "webhook").then(|| self.secret("whsec"));
                Ok(self.add_destination(Kind::Destination, id, body, &fields, secret))
            }
            "delivery_methods_rotate_secret" => {
                let secret = self.secret("whsec");
                let found = self.destination(Kind::Destination, call.path("id"))?;
                if found.webhook_secret.is_none() {
                    return Err(Refusal::invalid("Only a webhook has a secret"));
                }
                found.webhook_secret = Some(secret.clone());
                Ok(json!({"webhook_secret": secret.expose()}))
            }
            _ => self.destination_step(Kind::Destination, call),
        }
    }

    pub(super) fn notifications(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        match call.operation() {
            "notifications_list" => Ok(self
                .destinations_of(Kind::Channel)
                .map(|found| found.value(false))
                .collect()),
            "notifications_create" => {
                let id = self.id("nch");
                if let Some(ids) = body.get("destination_ids").and_then(Value::as_array) {
                    for id in ids.iter().filter_map(Value::as_str) {
                        self.destination(Kind::Destination, id)?;
                    }
                } else if text(body, "destination").is_none() || text(body, "channel_type").is_none() {
                    return Err(Refusal::invalid(
                        "A channel needs channel_type and destination, or destination_ids",
                    ));
                }
                let fields = json!({"id": id, "active": true, "verified": false});
                Ok(self.add_destination(Kind::Channel, id, body, &fields, None))
            }
            "notifications_update" => {
                let found = self.destination(Kind::Channel, call.path("id"))?;
                merge(&mut found.json, body);
                Ok(found.value(false))
            }
            _ => self.destination_step(Kind::Channel, call),
        }
    }

    fn add_destination(
        &mut self,
        kind: Kind,
        id: String,
        body: &Value,
        fields: &Value,
        secret: Option<Secret>,
    ) -> Value {
        let mut json = Map::new();
        if kind == Kind::Channel {
            merge(&mut json, &json!({"events": [], "min_severity": "warning"}));
        }
        merge(&mut json, body);
        merge(&mut json, fields);
        let added = Destination {
            kind,
            id,
            json,
            code: None,
            webhook_secret: secret,
            tests: 0,
        };
        let value = added.value(true);
        self.destinations.push(added);
        value
    }

    /// What destinations and channels have in common.
    fn destination_step(&mut self, kind: Kind, call: &Call<'_>) -> Outcome {
        let code = self.id("code");
        let found = self.destination(kind, call.path("id"))?;
        let step = call
            .operation()
            .trim_start_matches("delivery_methods_")
            .trim_start_matches("notifications_");
        match step {
            "send_verification_code" => {
                // Six digits, and other ones each time.
                found.code = code.get(code.len() - 6..).map(str::to_owned);
                Ok(json!({"id": found.id, "sent": true}))
            }
            "verify" => {
                if found.code.is_none() || found.code != text(call.body(), "code") {
                    return Err(Refusal::invalid("The code is not the one that was sent last"));
                }
                found.code = None;
                found.json.insert("verified".to_owned(), true.into());
                Ok(json!({"id": found.id, "verified": true}))
            }
            "test" => {
                if !found.is_verified() {
                    return Err(Refusal::invalid("It is not verified: nothing is delivered to it"));
                }
                found.tests += 1;
                Ok(json!({"id": found.id, "sent": true}))
            }
            "delete" => {
                let id = found.id.clone();
                self.destinations.retain(|found| found.id != id);
                Ok(Value::Null)
            }
            _ => Err(Refusal::not_in_the_fake(call.operation())),
        }
    }
}
