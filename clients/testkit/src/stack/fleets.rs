//! Fleets: policies under which agents enrol themselves with keys of their own (STACK contract, sections 3.26 and 5.23).

use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, merge, text};
use super::{Stack, token};
use crate::loopback::Call;

/// A fleet.
pub(super) struct Fleet {
    id: String,
    json: Map<String, Value>,
    revision: i64,
    members: Vec<Member>,
    /// The idempotency keys of writes, with what they asked for.
    writes: Vec<(String, Value)>,
}

struct Member {
    agent_id: String,
    /// The idempotency key and the public key it enrolled with.
    key: String,
    public_key: Value,
    json: Value,
}

impl Fleet {
    fn value(&self) -> Value {
        let mut json = self.json.clone();
        json.insert("revision".to_owned(), self.revision.into());
        Value::Object(json)
    }
}

impl State {
    pub(super) fn seed_fleet(&mut self) {
        let definition = json!({"name": "demo-fleet"});
        self.add_fleet(Stack::FLEET_POLICY_ID.to_owned(), &definition, "seed");
    }

    fn add_fleet(&mut self, id: String, definition: &Value, key: &str) -> Value {
        let mut json = Map::new();
        merge(&mut json, definition);
        merge(&mut json, &json!({"id": id, "status": "active"}));
        let fleet = Fleet {
            id,
            json,
            revision: 1,
            members: Vec::new(),
            writes: vec![(key.to_owned(), definition.clone())],
        };
        let value = fleet.value();
        self.fleets.push(fleet);
        value
    }

    fn fleet(&mut self, id: &str) -> Outcome<&mut Fleet> {
        let found = self.fleets.iter_mut().find(|fleet| fleet.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Fleet policy {id}")))
    }

    fn active_fleet(&mut self, id: &str) -> Outcome<&mut Fleet> {
        let fleet = self.fleet(id)?;
        match fleet.json.get("status") == Some(&json!("active")) {
            true => Ok(fleet),
            false => Err(Refusal::forbidden("The fleet policy is revoked")),
        }
    }

    /// Refuses an agent that is no member.
    pub(super) fn fleet_member(&mut self, policy: &str, agent_id: &str) -> Outcome<()> {
        let fleet = self.active_fleet(policy)?;
        match fleet.members.iter().any(|member| member.agent_id == agent_id) {
            true => Ok(()),
            false => Err(Refusal::forbidden("The agent is no member of the fleet")),
        }
    }

    pub(super) fn fleets_activate(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let key = call.request().header("idempotency-key").unwrap_or_default().to_owned();
        let made = self
            .fleets
            .iter()
            .find(|fleet| fleet.writes.first().is_some_and(|(made, _)| *made == key));
        if let Some(fleet) = made {
            return match fleet
                .writes
                .first()
                .is_some_and(|(_, definition)| definition == call.body())
            {
                true => Ok(fleet.value()),
                false => Err(reused(call)),
            };
        }
        self.govern(call, caller)?;
        let id = self.id("flp");
        self.log("system", "fleet.activate", None, None);
        Ok(self.add_fleet(id, call.body(), &key))
    }

    pub(super) fn fleets_revise(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = self.active_fleet(call.path("policy_id"))?.id.clone();
        let key = call.request().header("idempotency-key").unwrap_or_default().to_owned();
        let fleet = self.fleet(&id)?;
        if let Some((_, definition)) = fleet.writes.iter().find(|(made, _)| *made == key) {
            return match definition == call.body() {
                true => Ok(fleet.value()),
                false => Err(reused(call)),
            };
        }
        let expected = call
            .request()
            .header("if-match")
            .and_then(|value| value.parse::<i64>().ok());
        if expected != Some(fleet.revision) {
            return Err(Refusal::conflict(format!("The revision is {}", fleet.revision)));
        }
        self.govern(call, caller)?;
        let fleet = self.fleet(&id)?;
        merge(&mut fleet.json, call.body());
        fleet.revision += 1;
        fleet.writes.push((key, call.body().clone()));
        Ok(fleet.value())
    }

    pub(super) fn fleets_read(&mut self, call: &Call<'_>) -> Outcome {
        // With a page it is an object, without one a list.
        let paged = |name: &str, items: Vec<Value>| match call.query("page").or(call.query("limit")) {
            None => Value::Array(items),
            Some(_) => {
                let number =
                    |name: &str, usual: usize| call.query(name).and_then(|value| value.parse().ok()).unwrap_or(usual);
                let (page, limit) = (number("page", 1).max(1), number("limit", 20));
                let total = items.len();
                let items: Vec<Value> = items.into_iter().skip((page - 1) * limit).take(limit).collect();
                json!({name: items, "total": total, "page": page, "limit": limit})
            }
        };
        match call.operation() {
            "fleets_list" => Ok(paged("policies", self.fleets.iter().map(Fleet::value).collect())),
            "fleets_get" => self.fleet(call.path("policy_id")).map(|fleet| fleet.value()),
            "fleets_members" => {
                let members = &self.fleet(call.path("policy_id"))?.members;
                Ok(paged(
                    "members",
                    members.iter().map(|member| member.json.clone()).collect(),
                ))
            }
            _ => {
                let agent = call.path("agent_id");
                let members = self.fleets.iter().flat_map(|fleet| &fleet.members);
                let found = members.clone().find(|member| member.agent_id == agent);
                Ok(found.map_or_else(
                    || json!({"agent_id": agent, "policy_id": null}),
                    |member| member.json.clone(),
                ))
            }
        }
    }

    pub(super) fn fleets_revoke(&mut self, call: &Call<'_>) -> Outcome {
        let fleet = self.fleet(call.path("policy_id"))?;
        fleet.json.insert("status".to_owned(), "revoked".into());
        let (value, members) = (fleet.value(), std::mem::take(&mut fleet.members));
        for member in members {
            self.revoke_passports_of(&member.agent_id, Some("Fleet revoked"));
        }
        Ok(value)
    }

    pub(super) fn fleets_revoke_member(&mut self, call: &Call<'_>) -> Outcome {
        let agent = call.path("agent_id");
        let fleet = self.fleet(call.path("policy_id"))?;
        let before = fleet.members.len();
        fleet.members.retain(|member| member.agent_id != agent);
        if fleet.members.len() == before {
            return Err(Refusal::not_found(format!("Member {agent}")));
        }
        self.revoke_passports_of(agent, Some("Revoked from the fleet"));
        Ok(json!({"agent_id": agent, "status": "revoked"}))
    }

    /// A session of the fleet that is named, else of the oldest that is active.
    pub(super) fn fleets_session(&mut self, call: &Call<'_>) -> Outcome {
        let id = match text(call.body(), "fleet_policy_id") {
            Some(id) => self.active_fleet(&id)?.id.clone(),
            None => {
                let is_active = |fleet: &&Fleet| fleet.json.get("status") == Some(&json!("active"));
                let active = self.fleets.iter().find(is_active).map(|fleet| fleet.id.clone());
                active.ok_or_else(|| Refusal::forbidden("There is no active fleet policy"))?
            }
        };
        let session = self.secret("fs");
        self.log("system", "fleet.session", None, None);
        Ok(json!({"session_token": session.expose(), "fleet_policy_id": id}))
    }

    pub(super) fn fleets_challenge(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.active_fleet(call.path("policy_id"))?.id.clone();
        Ok(self.challenge(&id))
    }

    /// A repeat with the same idempotency key and the same public key gives the same agent.
    pub(super) fn fleets_enroll(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        let id = self.active_fleet(call.path("policy_id"))?.id.clone();
        let public_key = body.get("public_key").cloned().unwrap_or_default();
        let key = self.answer_challenge(&id, body, "proof")?;
        let idempotency_key = text(body, "idempotency_key").unwrap_or_default();
        let members = &self.fleet(&id)?.members;
        if let Some(member) = members.iter().find(|member| member.key == idempotency_key) {
            if token::public_key(&member.public_key) == Ok(key) {
                return Ok(member.json.clone());
            }
            call.violates("body /public_key", "the idempotency key was used with another key pair");
            return Err(Refusal::conflict("The idempotency key was used with another key pair"));
        }
        let name = text(body, "name").unwrap_or_default();
        let agent = self.add_agent(&json!({"name": name}))?;
        let agent_id = text(&agent, "id").unwrap_or_default();
        self.agent(&agent_id)?.key = Some(key);
        self.log("system", "agent.enroll", Some(&agent_id), None);
        let enrolled_at = self.timestamp();
        let workload = call.operation() == "fleets_enroll_workload";
        let json = json!({
            "agent_id": agent_id, "policy_id": id, "name": name, "workload": workload, "enrolled_at": enrolled_at,
        });
        let member = Member {
            agent_id,
            key: idempotency_key,
            public_key,
            json: json.clone(),
        };
        self.fleet(&id)?.members.push(member);
        Ok(json)
    }
}

/// A key that stands for another write is a mistake of the client.
fn reused(call: &Call<'_>) -> Refusal {
    call.violates("header idempotency-key", "the key was used for another write");
    Refusal::conflict("The idempotency key was used for another write")
}
