//! Drop-offs: a payload that one agent leaves for another, checked against a schema and read once (STACK contract, section 3.6).

use serde_json::{Value, json};

use super::auth::Caller;
use super::passports;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso, number, text};
use crate::loopback::Call;

/// Seconds that a drop-off lives unless told otherwise.
const LIFETIME: i64 = 1800;

/// A drop-off.
pub(super) struct Dropoff {
    id: String,
    from: String,
    to: String,
    schema: Value,
    on_expire: String,
    created: i64,
    expires: i64,
    /// `created`, `deposited`, `collected` or `expired`.
    status: &'static str,
    /// What was deposited and is not collected yet.
    payload: Value,
    bytes: usize,
    deposited_at: Option<String>,
    collected_at: Option<String>,
    mission_id: Option<String>,
}

impl Dropoff {
    /// As it is answered: everything but the payload.
    fn value(&self) -> Value {
        let mut value = json!({
            "id": self.id, "operator_id": super::Stack::OPERATOR_ID, "from_agent": self.from, "to_agent": self.to,
            "status": self.status, "schema": self.schema, "on_expire": self.on_expire, "created_at": iso(self.created),
            "expires_at": iso(self.expires), "deposited_bytes": self.bytes,
        });
        let times = [
            ("deposited_at", &self.deposited_at),
            ("collected_at", &self.collected_at),
        ];
        for (name, given) in times.into_iter().chain([("mission_id", &self.mission_id)]) {
            if let Some(given) = given {
                value[name] = given.as_str().into();
            }
        }
        value
    }

    fn is_open(&self) -> bool {
        ["created", "deposited"].contains(&self.status)
    }

    fn expire(&mut self) {
        self.status = "expired";
        self.payload = Value::Null;
    }
}

impl State {
    pub(super) fn settle_dropoffs(&mut self) {
        let now = self.now();
        for dropoff in self.dropoffs.iter_mut().filter(|dropoff| dropoff.is_open()) {
            if dropoff.expires <= now {
                dropoff.expire();
            }
        }
    }

    fn dropoff(&mut self, id: &str) -> Outcome<&mut Dropoff> {
        let found = self.dropoffs.iter_mut().find(|dropoff| dropoff.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Drop-off {id}")))
    }

    /// Who acts must be that agent, and so must the passport that is sent along. Gives the Mission of the passport, and its `jti`.
    fn dropoff_agent(
        &mut self,
        call: &Call<'_>,
        caller: &Caller,
        agent: &str,
    ) -> Outcome<(Option<String>, Option<String>)> {
        self.may_act_for(caller, agent)?;
        self.acting_agent(agent)?;
        let Some(token) = passports::header(call) else {
            return Ok((None, None));
        };
        let index = self.live_passport(token)?;
        let passport = &self.passports[index];
        if passport.agent_id != agent {
            return Err(Refusal::forbidden("The passport is another agent's"));
        }
        Ok((Some(passport.mission_id.clone()), Some(passport.jti.clone())))
    }

    pub(super) fn dropoffs_create(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let from = text(body, "from_agent").unwrap_or_default();
        let to = text(body, "to_agent").unwrap_or_default();
        let (mission_id, jti) = self.dropoff_agent(call, caller, &from)?;
        self.agent(&to)?;
        let schema = body.get("schema").cloned().unwrap_or_default();
        if let Err(error) = jsonschema::options().build(&schema) {
            return Err(Refusal::invalid(format!("schema is no JSON Schema: {error}")));
        }
        let ttl = number(body, "ttl_seconds").unwrap_or(LIFETIME);
        if ttl < 1 {
            return Err(Refusal::invalid("ttl_seconds must be at least 1"));
        }
        let dropoff = Dropoff {
            id: self.id("drp"),
            from,
            to,
            schema,
            on_expire: text(body, "on_expire").unwrap_or_else(|| "notify".to_owned()),
            created: self.now(),
            expires: self.now() + ttl,
            status: "created",
            payload: Value::Null,
            bytes: 0,
            deposited_at: None,
            collected_at: None,
            mission_id,
        };
        let value = dropoff.value();
        self.log("dropoff", "dropoff.create", Some(&dropoff.from), jti.as_deref());
        self.dropoffs.push(dropoff);
        Ok(value)
    }

    pub(super) fn dropoffs_deposit(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let agent = text(body, "agent_id").unwrap_or_default();
        let (_, jti) = self.dropoff_agent(call, caller, &agent)?;
        if let Some(named) = text(body, "passport_jti")
            && !self
                .passports
                .iter()
                .any(|passport| passport.jti == named && passport.agent_id == agent)
        {
            return Err(Refusal::not_found(format!("Passport {named} of the agent")));
        }
        if let Some(named) = text(body, "mission_id")
            && !self.missions.iter().any(|mission| mission.id == named)
        {
            return Err(Refusal::not_found(format!("Mission {named}")));
        }
        let now = self.timestamp();
        let dropoff = self.dropoff(call.path("id"))?;
        if dropoff.from != agent {
            return Err(Refusal::forbidden("Another agent deposits here"));
        }
        if dropoff.status != "created" {
            return Err(Refusal::conflict(format!("The drop-off is {} already", dropoff.status)));
        }
        let payload = body.get("payload").cloned().unwrap_or_default();
        check_payload(&dropoff.schema, &payload)?;
        dropoff.bytes = payload.to_string().len();
        dropoff.payload = payload;
        dropoff.status = "deposited";
        dropoff.deposited_at = Some(now);
        if let Some(mission) = text(body, "mission_id") {
            dropoff.mission_id = Some(mission);
        }
        let value = dropoff.value();
        let jti = text(body, "passport_jti").or(jti);
        self.log("dropoff", "dropoff.deposit", Some(&agent), jti.as_deref());
        Ok(value)
    }

    /// Hands the payload over and forgets it.
    pub(super) fn dropoffs_collect(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let agent = text(call.body(), "agent_id").unwrap_or_default();
        let (_, jti) = self.dropoff_agent(call, caller, &agent)?;
        let now = self.timestamp();
        let dropoff = self.dropoff(call.path("id"))?;
        if dropoff.to != agent {
            return Err(Refusal::forbidden("Another agent collects here"));
        }
        match dropoff.status {
            "deposited" => {}
            "collected" => {
                let message = "The payload was collected before";
                return Err(Refusal::new(409, "DROPOFF_ALREADY_COLLECTED", message));
            }
            "expired" => return Err(Refusal::conflict("The drop-off has expired")),
            _ => return Err(Refusal::conflict("Nothing was deposited yet")),
        }
        dropoff.status = "collected";
        dropoff.collected_at = Some(now);
        let payload = std::mem::take(&mut dropoff.payload);
        let reply = json!({"id": dropoff.id, "status": "collected", "payload": payload});
        self.log("dropoff", "dropoff.collect", Some(&agent), jti.as_deref());
        Ok(reply)
    }

    pub(super) fn dropoffs_expire(&mut self, call: &Call<'_>) -> Outcome {
        let dropoff = self.dropoff(call.path("id"))?;
        if !dropoff.is_open() {
            return Err(Refusal::conflict(format!("The drop-off is {} already", dropoff.status)));
        }
        dropoff.expire();
        let (value, from) = (dropoff.value(), dropoff.from.clone());
        self.log("dropoff", "dropoff.expire", Some(&from), None);
        Ok(value)
    }

    pub(super) fn dropoffs_get(&mut self, call: &Call<'_>) -> Outcome {
        self.dropoff(call.path("id")).map(|dropoff| dropoff.value())
    }

    pub(super) fn dropoffs_list(&mut self) -> Outcome {
        Ok(self.dropoffs.iter().map(Dropoff::value).collect())
    }
}

/// The refusal says where the payload does not fit, without any of it.
fn check_payload(schema: &Value, payload: &Value) -> Outcome<()> {
    let validator = jsonschema::options()
        .build(schema)
        .map_err(|error| Refusal::invalid(format!("schema is no JSON Schema: {error}")))?;
    match validator.iter_errors(payload).next() {
        None => Ok(()),
        Some(error) => {
            let place = error.instance_path().to_string();
            let message = format!("The payload does not fit the schema at {place:?}: {}", error.masked());
            Err(Refusal::new(400, "SCHEMA_VALIDATION_FAILED", message))
        }
    }
}
