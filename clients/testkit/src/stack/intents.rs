//! Intents that a human decides about (STACK contract, sections 3.16 and 5.15).

use std::time::Duration;

use serde_json::{Value, json};

use super::auth::Caller;
use super::passports;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms, number};
use crate::loopback::Call;

/// Seconds that an intent waits for a decision unless told otherwise.
const LIFETIME: i64 = 900;

/// An intent and what became of it.
pub(super) struct Approval {
    id: String,
    claim_id: String,
    agent_id: String,
    passport_jti: String,
    intent: Value,
    /// Milliseconds since 1970.
    created: i64,
    expires: i64,
    status: &'static str,
    notes: Value,
}

/// Somebody who decides every intent by himself.
#[derive(Clone, Copy)]
pub(super) struct Human {
    pub(super) approves: bool,
    pub(super) after: Duration,
}

impl Approval {
    fn value(&self) -> Value {
        json!({
            "id": self.id, "status": self.status, "agent_id": self.agent_id, "passport_jti": self.passport_jti,
            "intent_claim_id": self.claim_id, "intent": self.intent, "notes": self.notes,
            "created_at": iso_ms(self.created), "expires_at": iso_ms(self.expires),
        })
    }
}

impl State {
    pub(super) fn settle_approvals(&mut self) {
        let (now, human) = (self.now_ms(), self.human);
        for approval in self
            .approvals
            .iter_mut()
            .filter(|approval| approval.status == "pending")
        {
            let decided = human.filter(|human| {
                let after = i64::try_from(human.after.as_millis()).unwrap_or(i64::MAX);
                approval.created.saturating_add(after) <= now
            });
            match decided {
                Some(human) => approval.status = if human.approves { "approved" } else { "rejected" },
                None if approval.expires <= now => approval.status = "expired",
                None => {}
            }
        }
    }

    fn approval(&mut self, id: &str) -> Outcome<&mut Approval> {
        let found = self.approvals.iter_mut().find(|approval| approval.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Approval {id}")))
    }

    /// An approval that is sent along must be one.
    pub(super) fn check_approval(&mut self, call: &Call<'_>) -> Outcome<()> {
        let Some(id) = call.request().header("x-intent-approval-id") else {
            return Ok(());
        };
        match self.approval(id)?.status {
            "approved" => Ok(()),
            status => Err(Refusal::forbidden(format!("The approval is {status}"))),
        }
    }

    fn simulation(&mut self) -> Value {
        json!({
            "allowed": true, "denial_reasons": [], "simulated_cost": 0, "predicted_detector_fires": [],
            "simulated_at": self.timestamp(), "claim_id": self.id("pc"), "diagnostics": {},
        })
    }

    pub(super) fn intents_simulate(&mut self, call: &Call<'_>) -> Outcome {
        self.live_passport(passports::header(call).unwrap_or_default())?;
        Ok(self.simulation())
    }

    pub(super) fn intents_submit(&mut self, call: &Call<'_>) -> Outcome {
        let index = self.live_passport(passports::header(call).unwrap_or_default())?;
        let body = call.body();
        let simulation = (body["skip_simulation"] != true).then(|| self.simulation());
        let created = self.now_ms();
        let seconds = number(body, "expires_in_seconds").unwrap_or(LIFETIME);
        let (id, claim_id) = (self.id("apr"), self.id("pc"));
        let passport = &self.passports[index];
        let approval = Approval {
            id,
            claim_id,
            agent_id: passport.agent_id.clone(),
            passport_jti: passport.jti.clone(),
            intent: body["intent"].clone(),
            created,
            expires: created + seconds.saturating_mul(1000),
            status: "pending",
            notes: Value::Null,
        };
        let mut reply = json!({
            "approval_id": approval.id, "intent_claim_id": approval.claim_id, "status": "pending",
            "expires_at": iso_ms(approval.expires),
        });
        if let Some(simulation) = simulation {
            reply["simulated_claim_id"] = simulation["claim_id"].clone();
            reply["simulation"] = simulation;
        }
        let (agent, jti) = (approval.agent_id.clone(), approval.passport_jti.clone());
        self.approvals.push(approval);
        self.log_outcome("system", "intent.submit", "pending", Some(&agent), Some(&jti));
        Ok(reply)
    }

    pub(super) fn intents_get(&mut self, call: &Call<'_>) -> Outcome {
        self.approval(call.path("approval_id")).map(|approval| approval.value())
    }

    pub(super) fn intents_list_pending(&mut self, call: &Call<'_>) -> Outcome {
        let number = |name: &str, usual: usize| call.query(name).and_then(|value| value.parse().ok()).unwrap_or(usual);
        let (page, limit) = (number("page", 1).max(1), number("limit", 20));
        let pending = self.approvals.iter().filter(|approval| approval.status == "pending");
        let items: Vec<Value> = pending
            .skip((page - 1) * limit)
            .take(limit)
            .map(Approval::value)
            .collect();
        Ok(json!({"items": items}))
    }

    /// A rejection takes the passport with it, and the agent where that is asked for.
    pub(super) fn intents_decide(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        if let Caller::Agent(_) = caller {
            return Err(Refusal::forbidden("An agent does not decide about its own intents"));
        }
        let (approves, body) = (call.operation() == "intents_approve", call.body());
        let approval = self.approval(call.path("approval_id"))?;
        if approval.status != "pending" {
            return Err(Refusal::conflict(format!("The intent is {} already", approval.status)));
        }
        approval.status = if approves { "approved" } else { "rejected" };
        approval.notes = body.get("notes").cloned().unwrap_or_default();
        let (value, agent, jti) = (
            approval.value(),
            approval.agent_id.clone(),
            approval.passport_jti.clone(),
        );
        let action = if approves { "intent.approve" } else { "intent.reject" };
        self.log("system", action, Some(&agent), Some(&jti));
        if !approves {
            self.revoke_jti(&jti, Some("Intent rejected"));
            if body["block_future"] == true {
                self.agent(&agent)?.json.insert("status".to_owned(), "suspended".into());
            }
        }
        Ok(value)
    }
}
