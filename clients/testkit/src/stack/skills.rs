//! Skills and their invocations, which complete after a while (STACK contract, sections 3.13 and 5.14).

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms, merge, text, texts};
use crate::loopback::Call;

/// Milliseconds until an invocation that nobody takes expires.
const LIFETIME_MS: i64 = 15 * 60 * 1000;

/// How an invocation goes.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::stack::SkillScript;
/// use serde_json::json;
///
/// let quick = SkillScript::completes(json!({"summary": "short"})).after(Duration::from_millis(20));
/// let broken = SkillScript::fails("UPSTREAM_DOWN", "The model does not answer");
/// // Somebody claims and completes it with `claim_invocation` and `complete_invocation`.
/// let open = SkillScript::by_hand();
/// # let _ = (quick, broken, open);
/// ```
#[derive(Clone, Debug)]
pub struct SkillScript {
    /// None is by hand.
    end: Option<Value>,
    after: Duration,
}

impl SkillScript {
    /// It completes with this output, 50 milliseconds after it was made.
    #[must_use]
    pub fn completes(output: impl Into<Value>) -> Self {
        Self::ends(json!({"status": "completed", "output": output.into()}))
    }

    /// It fails with this error.
    #[must_use]
    pub fn fails(code: &str, message: &str) -> Self {
        Self::ends(json!({"status": "failed", "error": {"code": code, "message": message}}))
    }

    /// It expires.
    #[must_use]
    pub fn expires() -> Self {
        Self::ends(json!({"status": "expired"}))
    }

    /// It stays pending until somebody claims, completes or fails it over the API.
    #[must_use]
    pub fn by_hand() -> Self {
        Self {
            end: None,
            after: Duration::ZERO,
        }
    }

    /// It ends so long after it was made. With zero it has ended in the reply to `invoke`, as sealed skills can.
    #[must_use]
    pub fn after(mut self, time: Duration) -> Self {
        self.after = time;
        self
    }

    fn ends(end: Value) -> Self {
        Self {
            end: Some(end),
            after: Duration::from_millis(50),
        }
    }
}

impl Default for SkillScript {
    fn default() -> Self {
        Self::completes(json!({"ok": true}))
    }
}

/// A skill.
pub(super) struct Skill {
    id: String,
    json: Map<String, Value>,
}

/// An invocation of a skill.
pub(super) struct Invocation {
    id: String,
    json: Map<String, Value>,
    script: SkillScript,
    /// Milliseconds since 1970.
    created: i64,
    /// In cents.
    price: i64,
    /// The idempotency key it was made with, and the request.
    key: Option<(String, Value)>,
}

impl Invocation {
    fn value(&self) -> Value {
        Value::Object(self.json.clone())
    }

    fn status(&self) -> &str {
        self.json.get("status").and_then(Value::as_str).unwrap_or_default()
    }

    fn is_over(&self) -> bool {
        ["completed", "failed", "expired"].contains(&self.status())
    }

    /// Ends it at this time, in milliseconds since 1970.
    fn end(&mut self, end: &Value, at: i64) {
        merge(&mut self.json, end);
        self.json.insert("completed_at".to_owned(), iso_ms(at).into());
        self.json
            .insert("execution_duration_ms".to_owned(), (at - self.created).into());
    }
}

impl State {
    /// Ends the invocations whose time has come.
    pub(super) fn settle_invocations(&mut self) {
        let now = self.now_ms();
        for invocation in self.invocations.iter_mut().filter(|invocation| !invocation.is_over()) {
            let after = i64::try_from(invocation.script.after.as_millis()).unwrap_or(i64::MAX);
            let due = invocation.created.saturating_add(after);
            let lifetime = invocation.created.saturating_add(LIFETIME_MS);
            match invocation.script.end.clone() {
                Some(end) if due <= now => invocation.end(&end, due),
                _ if lifetime <= now => invocation.end(&json!({"status": "expired"}), lifetime),
                _ => {}
            }
        }
    }

    fn skill(&mut self, id: &str) -> Outcome<&mut Skill> {
        let found = self.skills.iter_mut().find(|skill| skill.id == id);
        found.ok_or_else(|| Refusal::new(404, "SKILL_NOT_FOUND", format!("Skill {id} not found")))
    }

    fn invocation(&mut self, id: &str) -> Outcome<&mut Invocation> {
        let found = self.invocations.iter_mut().find(|invocation| invocation.id == id);
        found.ok_or_else(|| Refusal::new(404, "INVOCATION_NOT_FOUND", format!("Invocation {id} not found")))
    }

    pub(super) fn skills_publish(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        for needed in ["name", "description"] {
            if text(body, needed).is_none() {
                return Err(Refusal::invalid(format!("{needed} is missing")));
            }
        }
        let (id, now) = (self.id("skl"), self.timestamp());
        let mut json = Map::new();
        let defaults = json!({
            "id": id, "operator_id": self.operator_id(), "version": "1.0.0", "tags": [], "trust_level_required": "L0",
            "status": "active", "execution_mode": "open", "price_per_invocation": 0, "invocation_count": 0,
            "created_at": now, "updated_at": now,
        });
        merge(&mut json, &defaults);
        merge(&mut json, body);
        self.log("skills", "skill.publish", text(body, "agent_id").as_deref(), None);
        let value = Value::Object(json.clone());
        self.skills.push(Skill { id, json });
        Ok(value)
    }

    pub(super) fn skills_get(&mut self, call: &Call<'_>) -> Outcome {
        self.skill(call.path("id"))
            .map(|skill| Value::Object(skill.json.clone()))
    }

    pub(super) fn skills_browse(&mut self, call: &Call<'_>) -> Outcome {
        let number = |name: &str| call.query(name).and_then(|value| value.parse::<usize>().ok());
        let wanted = |skill: &&Skill| {
            let field = |name: &str| {
                skill
                    .json
                    .get(name)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_lowercase()
            };
            let is = |query: &str, name: &str| {
                call.query(query)
                    .is_none_or(|wanted| field(name) == wanted.to_lowercase())
            };
            let tags = skill.json.get("tags").and_then(Value::as_array);
            let tagged =
                |wanted: String| tags.is_some_and(|tags| wanted.split(',').any(|tag| tags.contains(&tag.into())));
            let found = |query: String| (field("name") + &field("description")).contains(&query.to_lowercase());
            call.query("query").is_none_or(found)
                && call.query("tags").is_none_or(tagged)
                && is("trust_level", "trust_level_required")
                && is("status", "status")
        };
        let skills = self.skills.iter().filter(wanted).skip(number("offset").unwrap_or(0));
        let skills = skills.take(number("limit").unwrap_or(20));
        Ok(skills.map(|skill| Value::Object(skill.json.clone())).collect())
    }

    pub(super) fn skills_list_owned(&mut self) -> Outcome {
        Ok(self
            .skills
            .iter()
            .map(|skill| Value::Object(skill.json.clone()))
            .collect())
    }

    pub(super) fn skills_change(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.timestamp();
        let changes = match call.operation() {
            "skills_suspend" => json!({"status": "suspended"}),
            "skills_activate" => json!({"status": "active"}),
            _ => call.body().clone(),
        };
        let skill = self.skill(call.path("id"))?;
        merge(&mut skill.json, &changes);
        skill.json.insert("updated_at".to_owned(), now.into());
        Ok(Value::Object(skill.json.clone()))
    }

    pub(super) fn skills_check_trust(&mut self, call: &Call<'_>) -> Outcome {
        let level = self
            .skill(call.path("id"))?
            .json
            .get("trust_level_required")
            .cloned()
            .unwrap_or_default();
        Ok(json!({"required": level, "sufficient": level == "L0"}))
    }

    /// A repeat with the same key gives the same invocation.
    pub(super) fn skills_invoke(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.check_approval(call)?;
        let body = call.body();
        let skill_id = call.path("id").to_owned();
        let key = call.request().header("idempotency-key").map(str::to_owned);
        let made = self
            .invocations
            .iter()
            .find(|made| made.key.as_ref().map(|(key, _)| key) == key.as_ref());
        if let Some(known) = made.filter(|_| key.is_some()) {
            let same = known.json.get("skill_id").and_then(Value::as_str) == Some(&skill_id);
            if !same || known.key.as_ref().is_some_and(|(_, request)| request != body) {
                call.violates("header idempotency-key", "the key was used for another request");
                return Err(Refusal::conflict("The idempotency key was used for another request"));
            }
            return Ok(known.value());
        }
        self.invoke(&skill_id, body, caller, key)
    }

    /// Makes an invocation of the fields of `skills.invoke`.
    pub(super) fn invoke(&mut self, skill_id: &str, body: &Value, caller: &Caller, key: Option<String>) -> Outcome {
        let skill = self.skill(skill_id)?;
        if skill.json.get("status") != Some(&json!("active")) {
            return Err(Refusal::forbidden("The skill is suspended"));
        }
        if skill.json.get("trust_level_required") != Some(&json!("L0")) {
            let message = "The skill needs a higher identity level";
            return Err(Refusal::new(403, "TRUST_LEVEL_INSUFFICIENT", message));
        }
        let count = skill
            .json
            .get("invocation_count")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        skill.json.insert("invocation_count".to_owned(), (count + 1).into());
        let price = skill.json.get("price_per_invocation").and_then(Value::as_i64);
        let agent_id = text(body, "agent_id");
        if let Some(agent) = &agent_id {
            self.may_act_for(caller, agent)?;
            self.acting_agent(agent)?;
        }
        if let Some(jti) = text(body, "passport_id") {
            let held = self.passports.iter().find(|passport| passport.jti == jti);
            let token = held
                .ok_or_else(|| Refusal::not_found(format!("Passport {jti}")))?
                .token
                .clone();
            self.live_passport(&token)?;
        }
        let script = self
            .skill_scripts
            .pop_front()
            .unwrap_or_else(|| self.settings.skills.clone());
        let (id, created) = (self.id("sinv"), self.now_ms());
        let mut json = Map::new();
        let fields = json!({
            "id": id, "skill_id": skill_id, "status": "pending", "input": body["input"], "agent_id": agent_id,
            "created_at": iso_ms(created), "expires_at": iso_ms(created + LIFETIME_MS),
        });
        merge(&mut json, &fields);
        self.invocations.push(Invocation {
            id,
            json,
            script,
            created,
            price: price.unwrap_or_default(),
            key: key.map(|key| (key, body.clone())),
        });
        self.log(
            "skills",
            "skill.invoke",
            agent_id.as_deref(),
            text(body, "passport_id").as_deref(),
        );
        self.settle_invocations();
        Ok(self.invocations.last().map(Invocation::value).unwrap_or_default())
    }

    pub(super) fn skills_get_invocation(&mut self, call: &Call<'_>) -> Outcome {
        self.invocation_value(call.path("id"))
    }

    pub(super) fn invocation_value(&mut self, id: &str) -> Outcome {
        self.invocation(id).map(|invocation| invocation.value())
    }

    /// What the completed invocations of a time, in milliseconds since 1970, have cost, in cents.
    pub(super) fn skill_cents(&self, within: impl Fn(i64) -> bool) -> i64 {
        let completed = self.invocations.iter().filter(|made| made.status() == "completed");
        completed
            .filter(|made| within(made.created))
            .map(|made| made.price)
            .sum()
    }

    fn active_skills(&self) -> impl Iterator<Item = &Skill> {
        let is_active = |skill: &&Skill| skill.json.get("status") == Some(&json!("active"));
        self.skills.iter().filter(is_active)
    }

    /// Every active skill with its tags.
    pub(super) fn active_skill_tags(&self) -> impl Iterator<Item = (String, Vec<String>)> {
        self.active_skills().map(|skill| {
            let tags = texts(&Value::Object(skill.json.clone()), "tags");
            (skill.id.clone(), tags.unwrap_or_default())
        })
    }

    /// The active skills as an agent card lists them.
    pub(super) fn card_skills(&self) -> Vec<Value> {
        let of = |skill: &Skill, name: &str| skill.json.get(name).cloned().unwrap_or_default();
        let listed = self.active_skills().map(|skill| {
            json!({
                "id": skill.id, "name": of(skill, "name"), "description": of(skill, "description"),
                "tags": of(skill, "tags"),
            })
        });
        listed.collect()
    }

    pub(super) fn skills_list_invocations(&mut self) -> Outcome {
        Ok(self.invocations.iter().map(Invocation::value).collect())
    }

    pub(super) fn skills_list_pending_invocations(&mut self, call: &Call<'_>) -> Outcome {
        let skill = call.query("skill_id");
        let wanted = |invocation: &&Invocation| {
            let of = invocation.json.get("skill_id").and_then(Value::as_str);
            invocation.status() == "pending" && (skill.is_none() || of == skill.as_deref())
        };
        Ok(self.invocations.iter().filter(wanted).map(Invocation::value).collect())
    }

    /// Claims, completes or fails an invocation by hand.
    pub(super) fn skills_serve(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now_ms();
        let invocation = self.invocation(call.path("id"))?;
        let (claims, status) = (
            call.operation() == "skills_claim_invocation",
            invocation.status().to_owned(),
        );
        if status != if claims { "pending" } else { "claimed" } {
            return Err(Refusal::conflict(format!("The invocation is {status}")));
        }
        let body = call.body();
        match call.operation() {
            "skills_claim_invocation" => {
                merge(
                    &mut invocation.json,
                    &json!({"status": "claimed", "started_at": iso_ms(now)}),
                );
            }
            "skills_complete_invocation" => {
                invocation.end(&json!({"status": "completed", "output": body["output"]}), now)
            }
            _ => invocation.end(&json!({"status": "failed", "error": body["error"]}), now),
        }
        Ok(invocation.value())
    }
}
