//! Checkouts that wait for a person's decision, and security events (STACK contract, sections 3.3 and 3.10).

use serde_json::{Value, json};

use super::Stack;
use super::auth::Caller;
use super::passports::Passport;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// A decision about a checkout.
pub(super) struct Review {
    checkout_id: String,
    value: Value,
}

/// Something that an agent did and a detector noticed.
pub(super) struct SecurityEvent {
    id: String,
    json: Value,
}

impl SecurityEvent {
    fn is_resolved(&self) -> bool {
        self.json["resolved"] == true
    }
}

impl Stack {
    /// A detector notices something about an agent, as the service's own do by themselves: `credential_burst`, `scope_drift`. Gives the
    /// id of the event. The fake's own detector knows one signal, `credential_outside_scope`: a proxy call to a service that the
    /// passport does not have.
    pub fn raise_security_event(&self, agent_id: &str, signal_type: &str, severity: &str, message: &str) -> String {
        let event = json!({"signal_type": signal_type, "severity": severity, "message": message, "metadata": {}});
        self.service
            .with_state(|state| state.raise_security_event(agent_id, None, &event))
    }
}

impl State {
    pub(super) fn raise_security_event(&mut self, agent_id: &str, jti: Option<&str>, event: &Value) -> String {
        let id = self.id("sev");
        let mut json = json!({
            "id": id, "operator_id": self.operator_id(), "agent_id": agent_id, "signal_type": event["signal_type"], "severity": event["severity"], "message": event["message"],
            "metadata": event["metadata"], "resolved": false, "resolved_at": null, "created_at": self.timestamp(),
        });
        if let Some(jti) = jti {
            json["passport_jti"] = jti.into();
        }
        self.security_events.push(SecurityEvent { id: id.clone(), json });
        id
    }

    /// A call through the proxy to a service that the passport does not have.
    pub(super) fn signal_outside_scope(&mut self, agent_id: &str, jti: &str, service: &str) {
        let event = json!({
            "signal_type": "credential_outside_scope", "severity": "critical",
            "message": format!("A call to {service}, which the passport does not have"), "metadata": {"service": service},
        });
        self.raise_security_event(agent_id, Some(jti), &event);
    }

    /// What waits for a decision, newest first.
    pub(super) fn security_events_list(&mut self, call: &Call<'_>) -> Outcome {
        let (page, limit) = (page_number(call, "page", 1).max(1), page_number(call, "limit", 50));
        let agent = call.query("agent_id");
        let open = self.security_events.iter().rev().filter(|event| !event.is_resolved());
        let unresolved = open.clone().count();
        let of_agent = |event: &&SecurityEvent| agent.as_deref().is_none_or(|agent| event.json["agent_id"] == agent);
        let events: Vec<&Value> = open
            .filter(of_agent)
            .skip((page - 1) * limit)
            .take(limit)
            .map(|event| &event.json)
            .collect();
        Ok(json!({"events": events, "unresolved_count": unresolved, "page": page, "limit": limit}))
    }

    /// An event, for the evidence of an incident.
    pub(super) fn security_event_json(&self, id: &str) -> Option<&Value> {
        let found = self.security_events.iter().find(|event| event.id == id);
        found.map(|event| &event.json)
    }

    fn security_event(&mut self, id: &str) -> Outcome<&mut SecurityEvent> {
        let found = self.security_events.iter_mut().find(|event| event.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Security event {id}")))
    }

    pub(super) fn security_events_get(&mut self, call: &Call<'_>) -> Outcome {
        self.security_event(call.path("id")).map(|event| event.json.clone())
    }

    /// The second time nothing changes.
    pub(super) fn security_events_resolve(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.timestamp();
        let event = self.security_event(call.path("id"))?;
        if event.is_resolved() {
            return Ok(event.json.clone());
        }
        event.json["resolved"] = true.into();
        event.json["resolved_at"] = now.into();
        let (json, agent) = (event.json.clone(), text(&event.json, "agent_id"));
        self.log("system", "security_event.resolve", agent.as_deref(), None);
        Ok(json)
    }

    /// The decision about a checkout, for the report of its passport.
    pub(super) fn review_of(&self, passport: &Passport) -> Value {
        let checkout = passport.checkout.as_ref().map(|checkout| &checkout["checkout_id"]);
        let found = self
            .reviews
            .iter()
            .find(|review| checkout.is_some_and(|id| *id == review.checkout_id));
        found.map(|review| review.value.clone()).unwrap_or_default()
    }

    pub(super) fn reviews_list(&mut self, call: &Call<'_>) -> Outcome {
        let status = call.query("status").unwrap_or_else(|| "flagged".to_owned());
        let (page, limit) = (page_number(call, "page", 1).max(1), page_number(call, "limit", 20));
        let found: Vec<Value> = self
            .passports
            .iter()
            .filter_map(|passport| Some((passport, passport.checkout.as_ref()?)))
            .filter(|(_, checkout)| checkout["review_status"] == status.as_str())
            .map(|(passport, checkout)| self.review_item(passport, checkout))
            .collect();
        let total = found.len();
        let items: Vec<Value> = found.into_iter().skip((page - 1) * limit).take(limit).collect();
        Ok(json!({"items": items, "total": total}))
    }

    fn review_item(&self, passport: &Passport, checkout: &Value) -> Value {
        let agent = self.agents.iter().find(|agent| agent.id == passport.agent_id);
        json!({
            "checkout_id": checkout["checkout_id"], "passport_jti": passport.jti, "agent_id": passport.agent_id,
            // An agent that was deleted since has no name any more.
            "agent_name": agent.map_or("", |agent| agent.text("name")),
            "intent_summary": text(&passport.intent, "summary").unwrap_or_default(),
            "review_status": checkout["review_status"], "submitted_at": checkout["created_at"], "flags": checkout["flags"],
        })
    }

    /// An approval clears the checkout; a block leaves it blocked, and with `block_future` the agent gets no passports any more.
    pub(super) fn reviews_decide(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        if let Caller::Agent(_) = caller {
            return Err(Refusal::forbidden("An agent does not decide about its own work"));
        }
        let (id, body) = (call.path("checkout_id"), call.body());
        let of_id = |passport: &Passport| {
            let checkout = passport.checkout.as_ref();
            checkout.is_some_and(|checkout| checkout["checkout_id"] == id)
        };
        let found = self.passports.iter().position(of_id);
        let index = found.ok_or_else(|| Refusal::not_found(format!("Checkout {id}")))?;
        if self.reviews.iter().any(|review| review.checkout_id == id) {
            return Err(Refusal::conflict("The checkout was decided about before"));
        }
        let approves = body["decision"] == "approved";
        if approves {
            self.govern(call, caller)?;
        }
        let blocks = !approves && body["block_future"] == true;
        let (agent, jti) = (
            self.passports[index].agent_id.clone(),
            self.passports[index].jti.clone(),
        );
        if blocks {
            self.set_blocked(&agent, Some("A review decision"))?;
        }
        if let Some(checkout) = &mut self.passports[index].checkout {
            checkout["review_status"] = if approves { "clean" } else { "blocked" }.into();
        }
        let result = json!({
            "review_id": self.id("rev"), "agent_id": agent, "decision": body["decision"], "passport_blocked": blocks,
        });
        let mut value = result.clone();
        value["notes"] = body["notes"].clone();
        self.reviews.push(Review {
            checkout_id: id.to_owned(),
            value,
        });
        self.log("system", "review.decide", Some(&agent), Some(&jti));
        Ok(result)
    }
}

pub(super) fn page_number(call: &Call<'_>, name: &str, usual: usize) -> usize {
    call.query(name).and_then(|value| value.parse().ok()).unwrap_or(usual)
}
