//! Authority: who may have an agent act for them, proven to a receiver (STACK contract, sections 3.27 and 5.24).
//!
//! The contract knows the operations and which key their replies have, and no field of them. The fake keeps what it is sent and adds
//! `id`, `status` and `version`, as the recorded traffic names them.

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::Stack;
use super::refusal::{Outcome, Refusal};
use super::state::{State, merge, text, texts};
use crate::loopback::Call;

/// What there is: the key of a reply, of a list, the beginning of ids, and the status of a new one.
const KINDS: [(&str, &str, &str, &str); 8] = [
    ("principal", "principals", "apr", "active"),
    ("proof", "proofs", "apf", "valid"),
    ("session", "", "aps", "pending"),
    ("binding", "bindings", "abd", "draft"),
    ("receiver", "receivers", "arc", "unverified"),
    ("profile", "", "apv", "draft"),
    ("use", "uses", "aus", "recorded"),
    ("presentation", "presentations", "app", "recorded"),
];

/// Everything of authority that the fake keeps.
#[derive(Default)]
pub(super) struct Authority {
    things: Vec<Thing>,
    /// Requests for approval, keys and challenges, with what they belong to.
    parts: Vec<Part>,
    /// Writes under their keys: operation and path, body, and the reply.
    writes: Vec<(String, Write)>,
}

struct Write {
    line: String,
    body: Value,
    reply: Value,
}

struct Thing {
    kind: &'static str,
    id: String,
    /// The last one is what it is now; the first one is version 1.
    versions: Vec<Value>,
}

struct Part {
    kind: &'static str,
    owner: String,
    id: String,
    json: Value,
}

impl Thing {
    fn now(&self) -> &Value {
        self.versions.last().unwrap_or(&Value::Null)
    }

    fn status(&self) -> &str {
        self.now()["status"].as_str().unwrap_or_default()
    }

    /// A new version with these changes.
    fn change(&mut self, changes: &Value) -> Value {
        let mut next = self.now().clone();
        if let Some(next) = next.as_object_mut() {
            merge(next, changes);
        }
        next["version"] = (self.versions.len() + 1).into();
        self.versions.push(next.clone());
        next
    }
}

impl Stack {
    /// The approvers decide about all open requests of a binding. Gives how many that were.
    pub fn decide_binding(&self, binding_id: &str, approves: bool) -> usize {
        self.service.with_state(|state| {
            let parts = state.authority.parts.iter_mut();
            let open = parts.filter(|part| {
                part.kind == "approval_request" && part.owner == binding_id && part.json["status"] == "pending"
            });
            open.map(|part| part.json["status"] = if approves { "approved" } else { "rejected" }.into())
                .count()
        })
    }

    /// A receiver tells of the use of a binding (`use`) or of a proof that it was presented (`presentation`). Gives the id.
    ///
    /// # Panics
    /// Where `kind` is another.
    pub fn receiver_tells(&self, kind: &str, fields: &Value) -> String {
        assert!(["use", "presentation"].contains(&kind), "a receiver tells of no {kind}");
        let id = self.service.with_state(|state| state.add_thing(kind, fields));
        text(&id, "id").unwrap_or_default()
    }
}

impl State {
    /// A repeated write gets the reply of the first one; the key of another write is refused.
    pub(super) fn authority(&mut self, call: &Call<'_>) -> Outcome {
        let request = call.request();
        let key = request.header("idempotency-key").filter(|_| !request.method.is_safe());
        let Some(key) = key else {
            return self.authority_step(call);
        };
        let (line, body) = (request.line(), call.body());
        if let Some((_, write)) = self.authority.writes.iter().find(|(known, _)| known == key) {
            if write.line == line && write.body == *body {
                return Ok(write.reply.clone());
            }
            call.violates("header idempotency-key", "the key was used for another write");
            return Err(Refusal::conflict("The idempotency key was used for another write"));
        }
        let reply = self.authority_step(call)?;
        let write = Write {
            line,
            body: body.clone(),
            reply: reply.clone(),
        };
        self.authority.writes.push((key.to_owned(), write));
        let action = call.operation().replacen('_', ".", 1);
        self.log("system", &action, None, None);
        Ok(reply)
    }

    fn authority_step(&mut self, call: &Call<'_>) -> Outcome {
        let (id, body) = (call.path("id"), call.body());
        let step = call.operation().trim_start_matches("authority_");
        match step {
            "create_enterprise_oidc_request" => {
                let id = self.id("aor");
                let mut json = json!({
                    "id": id, "status": "pending", "approval_url": format!("https://id.example.com/approve/{id}"),
                });
                take_fields(&mut json, body);
                self.add_part("oidc_request", "", id, json.clone());
                Ok(json)
            }
            "get_enterprise_oidc_request" => self.part("oidc_request", "", id).map(|part| part.json.clone()),
            "create_principal" | "create_binding" | "create_receiver" => {
                let kind = step.trim_start_matches("create_");
                self.check_references(body)?;
                Ok(json!({(kind): self.add_thing(kind, body)}))
            }
            "import_proof" => {
                self.check_references(body)?;
                Ok(json!({"proof": self.add_thing("proof", body)}))
            }
            "create_proof_collection_session" => {
                self.check_references(body)?;
                Ok(json!({"session": self.add_thing("session", body)}))
            }
            "get_proof_collection_session" => self.read("session", call),
            "create_profile_version" => Ok(json!({"profile": self.add_thing("profile", body)})),
            "activate_profile_version" => self.activate_profile(id, body),
            "archive_principal" => self.end("principal", id, "archived", body),
            "revoke_proof" => self.end("proof", id, "revoked", body),
            "revoke_binding" => {
                let reply = self.end("binding", id, "revoked", body)?;
                self.revoke_delegated(id);
                Ok(reply)
            }
            "erase_proof" => {
                let proof = self.thing("proof", id)?;
                // Nothing is left but that there was one.
                let left = json!({"id": id, "status": "erased", "version": proof.versions.len() + 1});
                proof.versions = vec![Value::Null; proof.versions.len()];
                proof.versions.push(left.clone());
                Ok(json!({"proof": left}))
            }
            "erase_principal" | "erase_binding" | "erase_presentation" => {
                let kind = step.trim_start_matches("erase_");
                self.thing(kind, id)?;
                self.authority.things.retain(|thing| thing.id != id);
                self.authority.parts.retain(|part| part.owner != id);
                Ok(json!({"tombstone": {"id": id}}))
            }
            "create_approval_requests" => {
                let binding = self.thing("binding", id)?;
                if binding.status() != "draft" {
                    let message = format!("The binding is {} already", binding.status());
                    return Err(Refusal::conflict(message));
                }
                let request = self.id("aar");
                let mut json = json!({"id": request, "status": "pending"});
                take_fields(&mut json, body);
                self.add_part("approval_request", id, request, json.clone());
                Ok(json!({"approval_requests": [json]}))
            }
            "list_approval_requests" => {
                self.thing("binding", id)?;
                Ok(json!({"approval_requests": self.parts_of("approval_request", id)}))
            }
            "activate_binding" => self.activate_binding(call),
            "delegate_binding" => {
                if self.thing("binding", id)?.status() != "active" {
                    return Err(Refusal::conflict("Only an active binding is delegated"));
                }
                let mut fields = body.clone();
                fields["parent_binding_id"] = id.into();
                Ok(json!({"binding": self.add_thing("binding", &fields)}))
            }
            "create_receiver_verification_challenge" => {
                self.thing("receiver", id)?;
                let challenge = self.id("arch");
                let json = json!({"id": challenge, "dns_txt": format!("stack-receiver={challenge}")});
                self.add_part("challenge", id, challenge, json.clone());
                Ok(json!({"challenge": json}))
            }
            "verify_receiver" => {
                if self.parts_of("challenge", id).is_empty() {
                    self.thing("receiver", id)?;
                    return Err(Refusal::conflict("The receiver was given no challenge yet"));
                }
                let receiver = self
                    .thing("receiver", id)?
                    .change(&json!({"status": "verified", "verified": true}));
                Ok(json!({"receiver": receiver}))
            }
            "add_receiver_key" => {
                self.thing("receiver", id)?;
                let key = self.id("ark");
                let mut json = json!({"id": key, "status": "active"});
                take_fields(&mut json, body);
                self.add_part("key", id, key, json.clone());
                Ok(json!({"key": json}))
            }
            "revoke_receiver_key" => {
                let key = self.part("key", id, call.path("key_id"))?;
                if key.json["status"] == "revoked" {
                    return Err(Refusal::conflict("The key was revoked before"));
                }
                take_fields(&mut key.json, body);
                key.json["status"] = "revoked".into();
                Ok(json!({"key": key.json}))
            }
            _ => self.read_or_list(step, call),
        }
    }

    fn read_or_list(&self, step: &str, call: &Call<'_>) -> Outcome {
        if let Some(plural) = step.strip_prefix("list_")
            && let Some((kind, ..)) = KINDS.iter().find(|(_, known, ..)| *known == plural)
        {
            let things = self.authority.things.iter().filter(|thing| thing.kind == *kind);
            return Ok(json!({(plural): things.map(Thing::now).collect::<Vec<_>>()}));
        }
        match step.strip_prefix("get_") {
            Some(kind) if KINDS.iter().any(|(known, ..)| *known == kind) => self.read(kind, call),
            _ => Err(Refusal::not_in_the_fake(call.operation())),
        }
    }

    /// As it is now, or was in the version that is asked for.
    fn read(&self, kind: &str, call: &Call<'_>) -> Outcome {
        let id = call.path("id");
        let found = self
            .authority
            .things
            .iter()
            .find(|thing| thing.kind == kind && thing.id == id);
        let thing = found.ok_or_else(|| Refusal::not_found(format!("The {kind} {id}")))?;
        let value = match call.query("version") {
            None => thing.now(),
            Some(version) => {
                let number = version.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let known = number
                    .and_then(|index| thing.versions.get(index))
                    .filter(|known| !known.is_null());
                known.ok_or_else(|| Refusal::not_found(format!("Version {version} of the {kind} {id}")))?
            }
        };
        Ok(json!({(kind): value}))
    }

    fn add_thing(&mut self, kind: &str, fields: &Value) -> Value {
        let found = KINDS.iter().find(|(known, ..)| *known == kind);
        let Some((kind, _, prefix, status)) = found else {
            unreachable!("the kinds are named in this file");
        };
        let id = self.id(prefix);
        let mut json = json!({"id": id, "status": status, "version": 1});
        take_fields(&mut json, fields);
        let versions = vec![json.clone()];
        self.authority.things.push(Thing { kind, id, versions });
        json
    }

    fn thing(&mut self, kind: &str, id: &str) -> Outcome<&mut Thing> {
        let found = self
            .authority
            .things
            .iter_mut()
            .find(|thing| thing.kind == kind && thing.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("The {kind} {id}")))
    }

    fn add_part(&mut self, kind: &'static str, owner: &str, id: String, json: Value) {
        let owner = owner.to_owned();
        self.authority.parts.push(Part { kind, owner, id, json });
    }

    fn part(&mut self, kind: &str, owner: &str, id: &str) -> Outcome<&mut Part> {
        let mut parts = self.authority.parts.iter_mut();
        let found = parts.find(|part| part.kind == kind && part.owner == owner && part.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("The {kind} {id}")))
    }

    fn parts_of(&self, kind: &str, owner: &str) -> Vec<&Value> {
        let parts = self.authority.parts.iter();
        parts
            .filter(|part| part.kind == kind && part.owner == owner)
            .map(|part| &part.json)
            .collect()
    }

    /// What a body names must exist: the agent, the principal, the receiver.
    fn check_references(&mut self, body: &Value) -> Outcome<()> {
        if let Some(agent) = text(body, "agent_id") {
            self.agent(&agent)?;
        }
        for kind in ["principal", "receiver"] {
            if let Some(id) = text(body, &format!("{kind}_id")) {
                let thing = self.thing(kind, &id)?;
                if thing.status() == "archived" {
                    return Err(Refusal::conflict(format!("The {kind} {id} is archived")));
                }
            }
        }
        Ok(())
    }

    /// Ends what goes on, and says why.
    fn end(&mut self, kind: &str, id: &str, status: &str, body: &Value) -> Outcome {
        let thing = self.thing(kind, id)?;
        if ["archived", "revoked", "erased"].contains(&thing.status()) {
            return Err(Refusal::conflict(format!("The {kind} is {} already", thing.status())));
        }
        let value = thing.change(&json!({"status": status, "reason_code": body["reason_code"]}));
        Ok(json!({(kind): value}))
    }

    /// What was delegated from a binding goes with it.
    fn revoke_delegated(&mut self, binding: &str) {
        let mut parents = vec![binding.to_owned()];
        while let Some(parent) = parents.pop() {
            for thing in &mut self.authority.things {
                if thing.now()["parent_binding_id"] == parent.as_str() && thing.status() != "revoked" {
                    thing.change(&json!({"status": "revoked"}));
                    parents.push(thing.id.clone());
                }
            }
        }
    }

    /// Needs the approval of everybody who was asked, and somebody has to have been.
    fn activate_binding(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("id");
        let binding = self.thing("binding", id)?;
        let current = binding.versions.len();
        if call
            .query("version")
            .is_some_and(|version| version != current.to_string())
        {
            return Err(Refusal::conflict(format!("The binding is at version {current}")));
        }
        if binding.status() != "draft" {
            let message = format!("The binding is {} already", binding.status());
            return Err(Refusal::conflict(message));
        }
        let requests = self.parts_of("approval_request", id);
        if requests.is_empty() || requests.iter().any(|request| request["status"] != "approved") {
            return Err(Refusal::conflict("The binding is not approved"));
        }
        let binding = self.thing("binding", id)?.change(&json!({"status": "active"}));
        Ok(json!({"binding": binding}))
    }

    /// Of a kind only one version is active.
    fn activate_profile(&mut self, id: &str, body: &Value) -> Outcome {
        let kind = &body["profile_kind"];
        if self.thing("profile", id)?.now()["profile_kind"] != *kind {
            return Err(Refusal::invalid("profile_kind is not that of the profile"));
        }
        for thing in &mut self.authority.things {
            if thing.kind == "profile" && thing.now()["profile_kind"] == *kind && thing.status() == "active" {
                thing.change(&json!({"status": "superseded"}));
            }
        }
        let profile = self.thing("profile", id)?.change(&json!({"status": "active"}));
        Ok(json!({"profile": profile}))
    }

    /// The active bindings that a body names, as they stand in a passport (STACK contract, section 4).
    pub(super) fn authority_refs(&mut self, body: &Value, agent_id: &str, expires: i64) -> Outcome<Vec<Value>> {
        let mut references = Vec::new();
        for id in texts(body, "authority_binding_ids").unwrap_or_default() {
            let binding = self.thing("binding", &id)?;
            if binding.status() != "active" {
                return Err(Refusal::forbidden(format!("The binding {id} is {}", binding.status())));
            }
            let json = binding.now();
            if json.get("agent_id").is_some_and(|agent| *agent != agent_id) {
                return Err(Refusal::forbidden(format!("The binding {id} is another agent's")));
            }
            let (Some(receiver), Some(profile)) =
                (text(json, "receiver_id"), text(json, "receiver_profile_version_id"))
            else {
                let message = format!("The binding {id} names no receiver_id and receiver_profile_version_id");
                return Err(Refusal::invalid(message));
            };
            let digest = Sha256::digest(json.to_string());
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            references.push(json!({
                "binding_id": id, "binding_version": binding.versions.len(), "binding_claim_id": format!("pc_{id}"),
                "binding_digest": digest, "receiver_id": receiver, "receiver_profile_version_id": profile,
                "expires_at": expires,
            }));
        }
        Ok(references)
    }
}

/// Keeps what was sent, but for what the fake itself says.
fn take_fields(json: &mut Value, fields: &Value) {
    let own = ["id", "status", "version"];
    let fields: Map<String, Value> = fields
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| !own.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if let Some(json) = json.as_object_mut() {
        merge(json, &Value::Object(fields));
    }
}
