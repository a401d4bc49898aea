//! What agents report of their work: checkpoints, checkouts and the report of a passport (STACK contract, sections 3.2 and 5.3).

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso};
use crate::loopback::Call;

impl State {
    /// The passport of the path, where this caller may report on it now.
    fn reported(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<usize> {
        let jti = call.path("jti");
        let found = self.passports.iter().position(|passport| passport.jti == jti);
        let index = found.ok_or_else(|| Refusal::not_found(format!("Passport {jti}")))?;
        let token = self.passports[index].token.clone();
        let agent = self.passports[index].agent_id.clone();
        self.may_act_for(caller, &agent)?;
        self.live_passport(&token)
    }

    /// In enforced mode it is what keeps the passport alive.
    pub(super) fn passports_checkpoint(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let index = self.reported(call, caller)?;
        let (mode, mission) = (
            self.passports[index].accountability.clone(),
            self.passports[index].mission_id.clone(),
        );
        if mode == "standard" {
            let message = "A passport in standard mode has no checkpoints";
            return Err(Refusal::new(404, "CHECKPOINT_NOT_AVAILABLE", message));
        }
        let latest = self.open_mission(&mission)?.expires;
        let (id, now, at) = (self.id("chk"), self.now(), self.timestamp());
        let passport = &mut self.passports[index];
        let new_expiry = (mode == "enforced").then(|| (now + passport.interval).min(latest));
        passport.expires = new_expiry.unwrap_or(passport.expires);
        let mut kept = call.body().clone();
        kept["checkpoint_id"] = id.clone().into();
        kept["created_at"] = at.into();
        passport.checkpoints.push(kept);
        let (agent, jti) = (passport.agent_id.clone(), passport.jti.clone());
        self.log("vault", "passport.checkpoint", Some(&agent), Some(&jti));
        Ok(json!({"checkpoint_id": id, "passport_jti": jti, "new_expires_at": new_expiry.map(iso), "flags": null}))
    }

    /// The last report; the passport is over with it.
    pub(super) fn passports_checkout(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let index = self.reported(call, caller)?;
        let (id, at) = (self.id("cout"), self.timestamp());
        let passport = &mut self.passports[index];
        let intended: Vec<&Value> = passport
            .intent
            .get("services")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .collect();
        let used = call
            .body()
            .get("services_used")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let flags: Vec<Value> = used
            .filter(|service| !intended.contains(service))
            .map(|service| {
                json!({
                    "type": "undeclared_service", "severity": "warning",
                    "message": format!("{} is not in the intent", service.as_str().unwrap_or_default()),
                })
            })
            .collect();
        let status = if flags.is_empty() { "clean" } else { "flagged" };
        let mut kept = call.body().clone();
        kept["checkout_id"] = id.clone().into();
        kept["created_at"] = at.into();
        kept["review_status"] = status.into();
        kept["flags"] = flags.clone().into();
        passport.checkout = Some(kept);
        passport.ended = Some("checked out".to_owned());
        let (agent, jti) = (passport.agent_id.clone(), passport.jti.clone());
        self.log("vault", "passport.checkout", Some(&agent), Some(&jti));
        Ok(json!({"checkout_id": id, "passport_jti": jti, "review_status": status, "flags": flags}))
    }

    pub(super) fn passports_report(&mut self, call: &Call<'_>) -> Outcome {
        let jti = call.path("jti");
        let found = self.passports.iter().find(|passport| passport.jti == jti);
        let passport = found.ok_or_else(|| Refusal::not_found(format!("Passport {jti}")))?;
        Ok(json!({
            "passport": passport.summary(), "intent": passport.intent, "checkpoints": passport.checkpoints,
            "checkout": passport.checkout, "review": self.review_of(passport),
        }))
    }
}
