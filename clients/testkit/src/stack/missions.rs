//! Missions: started, renewed and ended, and with them their passports (STACK contract, sections 3.17 and 5.4).

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso, merge, number, text};
use crate::loopback::Call;

/// Seconds a Mission lives unless told otherwise.
const LIFETIME: i64 = 900;

/// A Mission.
pub(super) struct Mission {
    pub(super) id: String,
    pub(super) claim_id: String,
    pub(super) agent_id: Option<String>,
    /// The body it was opened with.
    pub(super) body: Value,
    /// What its passports are issued with.
    passport: Value,
    /// Seconds since 1970.
    pub(super) expires: i64,
    /// `active`, `completed`, `revoked` or `expired`.
    pub(super) state: &'static str,
    ended_at: Option<String>,
    /// The policy and the key that a fleet's Mission was started with, and the reply.
    fleet: Option<(String, String, Value)>,
}

impl Mission {
    fn value(&self) -> Value {
        let limits = self.body.get("limits").cloned().unwrap_or_else(|| json!({}));
        json!({
            "id": self.id, "mission_id": self.id, "claim_id": self.claim_id, "agent_id": self.agent_id,
            "status": self.state, "intent_summary": self.body.get("intent_summary"), "expires_at": iso(self.expires),
            "ended_at": self.ended_at, "fleet": {"limits": limits, "usage": {}},
        })
    }
}

impl State {
    pub(super) fn settle_missions(&mut self) {
        let now = self.now();
        for mission in &mut self.missions {
            if mission.state == "active" && mission.expires <= now {
                mission.state = "expired";
                mission.ended_at = Some(iso(mission.expires));
            }
        }
    }

    pub(super) fn mission(&mut self, id: &str) -> Outcome<&mut Mission> {
        let found = self.missions.iter_mut().find(|mission| mission.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Mission {id}")))
    }

    /// The Mission, where it still goes on. The sentences are those that clients read (STACK contract, section 5.4).
    pub(super) fn open_mission(&mut self, id: &str) -> Outcome<&mut Mission> {
        let mission = self.mission(id)?;
        match mission.state {
            "active" => Ok(mission),
            "expired" => Err(Refusal::forbidden(format!("Mission {id} has expired"))),
            state => Err(Refusal::forbidden(format!("Mission {id} is {state}"))),
        }
    }

    fn open(&mut self, agent_id: Option<String>, body: &Value) -> Outcome<String> {
        if let Some(agent) = &agent_id {
            self.acting_agent(agent)?;
        }
        let seconds = number(body, "expires_in_seconds").unwrap_or(LIFETIME);
        if seconds < 1 {
            return Err(Refusal::invalid("expires_in_seconds must be at least 1"));
        }
        let mission = Mission {
            id: self.id("ms"),
            claim_id: self.id("pc"),
            agent_id: agent_id.clone(),
            body: body.clone(),
            passport: Value::Null,
            expires: self.now() + seconds,
            state: "active",
            ended_at: None,
            fleet: None,
        };
        let id = mission.id.clone();
        self.missions.push(mission);
        self.log("system", "mission.open", agent_id.as_deref(), None);
        Ok(id)
    }

    pub(super) fn missions_open(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let fleet = fleet_key(body)?;
        if let Some((policy, key)) = &fleet
            && let Some(reply) = self.made_in_fleet(policy, key, false)?
        {
            return Ok(reply);
        }
        let agent_id = match (text(body, "agent_id"), caller) {
            (None, Caller::Agent(own)) => Some(own.clone()),
            (given, _) => given,
        };
        if let Some(agent) = &agent_id {
            self.may_act_for(caller, agent)?;
        }
        if let Some((policy, _)) = &fleet {
            let agent = agent_id.as_deref().unwrap_or_default();
            self.fleet_member(policy, agent)?;
        }
        let id = self.open(agent_id, body)?;
        let mission = self.mission(&id)?;
        let reply = json!({"mission_id": id, "claim_id": mission.claim_id, "expires_at": iso(mission.expires)});
        mission.fleet = fleet.map(|(policy, key)| (policy, key, reply.clone()));
        Ok(reply)
    }

    pub(super) fn missions_start(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let has = |names: &[&str]| names.iter().any(|name| body.get(*name).is_some());
        match (
            has(&["mission", "passport"]),
            has(&["fleet_policy_id", "idempotency_key"]),
        ) {
            (true, true) => Err(Refusal::invalid("The operator form and the fleet form are mixed")),
            (_, true) => self.start_in_fleet(body, caller),
            (_, false) => {
                let agent = text(body, "agent_id").ok_or_else(|| Refusal::invalid("agent_id is missing"))?;
                let mission = body
                    .get("mission")
                    .ok_or_else(|| Refusal::invalid("mission is missing"))?;
                self.may_act_for(caller, &agent)?;
                let passport = body.get("passport").cloned().unwrap_or_else(|| json!({}));
                self.start_mission(&agent, mission, passport)
            }
        }
    }

    fn start_mission(&mut self, agent: &str, mission: &Value, mut passport: Value) -> Outcome {
        if passport.get("intent").is_none() {
            let services = mission.get("intent_services").cloned().unwrap_or_else(|| json!([]));
            passport["intent"] = json!({"summary": mission.get("intent_summary"), "services": services});
        }
        let id = self.open(Some(agent.to_owned()), mission)?;
        self.mission(&id)?.passport = passport;
        let started = self.renew(&id);
        if started.is_err() {
            // What cannot have a passport does not stay open.
            self.end_mission(&id, "revoked")?;
        }
        started
    }

    /// What was answered under this key, where a Mission was opened or started with it. The two have different replies.
    fn made_in_fleet(&self, policy: &str, key: &str, is_start: bool) -> Outcome<Option<Value>> {
        let made = self.missions.iter().filter_map(|mission| mission.fleet.as_ref());
        match made.clone().find(|(known, same, _)| known == policy && same == key) {
            None => Ok(None),
            Some((.., reply)) if reply.get("passport").is_some() == is_start => Ok(Some(reply.clone())),
            Some(_) => Err(Refusal::conflict("The idempotency key was used for another write")),
        }
    }

    /// A repeat with the same key gives the same Mission.
    fn start_in_fleet(&mut self, body: &Value, caller: &Caller) -> Outcome {
        let Some((policy, key)) = fleet_key(body)? else {
            return Err(Refusal::invalid("fleet_policy_id and idempotency_key are missing"));
        };
        if let Some(reply) = self.made_in_fleet(&policy, &key, true)? {
            return Ok(reply);
        }
        let Caller::Agent(agent) = caller else {
            return Err(Refusal::forbidden("Only a member of the fleet starts a Mission in it"));
        };
        self.fleet_member(&policy, agent)?;
        let summary = text(body, "intent_summary").unwrap_or_else(|| format!("Fleet Mission {key}"));
        let mut mission = json!({});
        if let (Some(mission), Some(body)) = (mission.as_object_mut(), body.as_object()) {
            merge(mission, &Value::Object(body.clone()));
            mission.insert("intent_summary".to_owned(), summary.into());
        }
        let reply = self.start_mission(agent, &mission, json!({}))?;
        let id = text(&reply, "mission_id").unwrap_or_default();
        self.mission(&id)?.fleet = Some((policy, key, reply.clone()));
        Ok(reply)
    }

    pub(super) fn missions_renew(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let mission = self.open_mission(call.path("id"))?;
        let (id, agent) = (mission.id.clone(), mission.agent_id.clone().unwrap_or_default());
        self.may_act_for(caller, &agent)?;
        self.renew(&id)
    }

    fn renew(&mut self, id: &str) -> Outcome {
        let mission = self.mission(id)?;
        let (claim, expires) = (mission.claim_id.clone(), mission.expires);
        let passport = mission.passport.clone();
        let agent = mission.agent_id.clone();
        let agent = agent.ok_or_else(|| Refusal::invalid("The Mission has no agent to issue a passport to"))?;
        let issued = self.issue(&agent, id, &passport)?;
        let issued = &self.passports[issued];
        // Without the accountability, which clients read in the token (STACK contract, section 4).
        let passport = json!({"token": issued.token, "jti": issued.jti, "expires_at": iso(issued.expires)});
        Ok(json!({"mission_id": id, "claim_id": claim, "expires_at": iso(expires), "passport": passport}))
    }

    /// Ends a Mission and its passports. Says whether it went on until now.
    fn end_mission(&mut self, id: &str, state: &'static str) -> Outcome<bool> {
        let now = self.timestamp();
        let mission = self.mission(id)?;
        let agent = mission.agent_id.clone();
        if mission.state != "active" {
            return Ok(false);
        }
        mission.state = state;
        mission.ended_at = Some(now);
        let action = match state {
            "completed" => "mission.complete",
            _ => "mission.revoke",
        };
        self.log("system", action, agent.as_deref(), None);
        let held = self
            .passports
            .iter()
            .filter(|passport| passport.mission_id == id && passport.is_live());
        let held: Vec<String> = held.map(|passport| passport.jti.clone()).collect();
        for jti in held {
            self.revoke_jti(&jti, Some(&format!("Mission {state}")));
        }
        Ok(true)
    }

    pub(super) fn missions_complete(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("id").to_owned();
        let state = self.mission(&id)?.state;
        if state != "active" && state != "completed" {
            return Err(Refusal::conflict(format!(
                "Mission {id} is {state} and cannot be completed"
            )));
        }
        let transitioned = self.end_mission(&id, "completed")?;
        let mission = self.mission(&id)?;
        Ok(json!({
            "mission_id": id, "claim_id": mission.claim_id, "terminal_state": "completed_successful",
            "completed_at": mission.ended_at, "transitioned": transitioned,
        }))
    }

    pub(super) fn missions_revoke(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("id").to_owned();
        let transitioned = self.end_mission(&id, "revoked")?;
        let reason = text(call.body(), "reason");
        Ok(json!({"mission_id": id, "terminal_state": "revoked", "reason": reason, "transitioned": transitioned}))
    }

    pub(super) fn missions_get(&mut self, call: &Call<'_>) -> Outcome {
        self.mission(call.path("id")).map(|mission| mission.value())
    }

    pub(super) fn missions_list(&mut self, call: &Call<'_>) -> Outcome {
        let number = |name: &str, usual: usize| call.query(name).and_then(|value| value.parse().ok()).unwrap_or(usual);
        let (page, limit) = (number("page", 1).max(1), number("limit", 20));
        let status = call.query("status");
        let wanted = |mission: &&Mission| status.as_deref().is_none_or(|status| status == mission.state);
        let items = self.missions.iter().filter(wanted).map(Mission::value);
        let items: Vec<Value> = items.skip((page - 1) * limit).take(limit).collect();
        Ok(json!({"items": items}))
    }

    /// Everything in the audit log that was done with its passports.
    pub(super) fn missions_activity(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.mission(call.path("id"))?.id.clone();
        let held: Vec<&str> = self
            .passports
            .iter()
            .filter(|passport| passport.mission_id == id)
            .map(|passport| passport.jti.as_str())
            .collect();
        let of_mission = |entry: &&Value| entry["passport_jti"].as_str().is_some_and(|jti| held.contains(&jti));
        let events: Vec<&Value> = self.audit.0.iter().filter(of_mission).collect();
        Ok(json!({"events": events, "dossiers": self.dossiers_of(&id)}))
    }
}

/// The policy and the key of a Mission in a fleet; neither comes without the other.
fn fleet_key(body: &Value) -> Outcome<Option<(String, String)>> {
    match (text(body, "fleet_policy_id"), text(body, "idempotency_key")) {
        (Some(policy), Some(key)) => Ok(Some((policy, key))),
        (None, None) => Ok(None),
        _ => Err(Refusal::invalid("fleet_policy_id and idempotency_key belong together")),
    }
}
