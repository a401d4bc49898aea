//! Members of the operator's team and their keys (STACK contract, sections 1.2 and 3.15).

use agent_clients_runtime::Secret;
use serde_json::{Map, Value, json};

use super::Stack;
use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, merge, texts};
use crate::loopback::Call;

/// A member.
pub(super) struct Member {
    pub(super) id: String,
    json: Map<String, Value>,
    /// From the acceptance of the invitation until the member is revoked.
    pub(super) key: Option<Secret>,
}

impl Member {
    fn text(&self, name: &str) -> &str {
        self.json.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn value(&self) -> Value {
        Value::Object(self.json.clone())
    }
}

impl Stack {
    /// The API key of a member, from the acceptance of the invitation until the member is revoked.
    #[must_use]
    pub fn member_key(&self, member_id: &str) -> Option<Secret> {
        self.service
            .with_state(|state| state.members.iter().find(|member| member.id == member_id)?.key.clone())
    }
}

impl State {
    /// The member whose key the fake has from the start.
    pub(super) fn seed_member(&mut self) {
        let fields = json!({"email": "member@example.com", "name": "Member", "role": "standard", "status": "active"});
        let key = self.settings.member_key.clone();
        self.add_member(Stack::MEMBER_ID.to_owned(), &fields, Some(key));
    }

    fn add_member(&mut self, id: String, fields: &Value, key: Option<Secret>) -> Value {
        let mut json = Map::new();
        merge(&mut json, &json!({"id": id, "role": "standard"}));
        merge(&mut json, fields);
        let member = Member { id, json, key };
        let value = member.value();
        self.members.push(member);
        value
    }

    /// The member of a key.
    pub(super) fn member_of(&self, key: &Secret) -> Option<String> {
        let found = self.members.iter().find(|member| member.key.as_ref() == Some(key));
        found.map(|member| member.id.clone())
    }

    /// A member who only reads changes nothing.
    pub(super) fn may_write(&self, caller: &Caller) -> Outcome<()> {
        match self.role(caller) {
            Some("readonly") => Err(Refusal::forbidden("The role readonly changes nothing")),
            _ => Ok(()),
        }
    }

    /// The role of a member; nobody else has one.
    fn role(&self, caller: &Caller) -> Option<&str> {
        let Caller::Member(id) = caller else { return None };
        let member = self.members.iter().find(|member| member.id == *id)?;
        Some(member.text("role"))
    }

    /// Whether a member may use a connection, which is named by its id or its provider.
    pub(super) fn may_use_connection(&self, caller: &Caller, id: &str, provider: &str) -> Outcome<()> {
        let Caller::Member(member) = caller else { return Ok(()) };
        let member = self.members.iter().find(|known| known.id == *member);
        let allowed = member.and_then(|member| texts(&member.value(), "allowed_connections"));
        match allowed {
            Some(allowed) if !allowed.iter().any(|one| one == id || one == provider) => {
                Err(Refusal::forbidden("The member may not use this connection"))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn team(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let is_admin = match caller {
            Caller::Member(_) => self.role(caller) == Some("admin"),
            Caller::Operator | Caller::Human | Caller::Tenant(_) => true,
            _ => false,
        };
        if !is_admin {
            return Err(Refusal::forbidden("This needs the role admin"));
        }
        let body = call.body();
        if call.operation() == "team_list" {
            return Ok(self.members.iter().map(Member::value).collect());
        }
        if call.operation() == "team_invite" {
            if self.members.len() >= self.most_members() {
                let message = format!("The plan {} has no place for another member", self.billing.tier);
                return Err(Refusal::new(403, "TIER_LIMIT_EXCEEDED", message));
            }
            if self.members.iter().any(|member| body["email"] == member.text("email")) {
                return Err(Refusal::conflict("The address is a member already"));
            }
            let id = self.id("mem");
            let mut fields = body.clone();
            fields["status"] = "invited".into();
            self.log("system", "team.invite", None, None);
            return Ok(self.add_member(id, &fields, None));
        }
        if !["team_update", "team_revoke", "team_accept_invite"].contains(&call.operation()) {
            return Err(Refusal::not_in_the_fake(call.operation()));
        }
        let key = self.secret("sk_live_mem");
        let id = call.path("id");
        let found = self.members.iter().position(|member| member.id == id);
        let index = found.ok_or_else(|| Refusal::not_found(format!("Member {id}")))?;
        let member = &mut self.members[index];
        let (reply, action) = match call.operation() {
            "team_update" => {
                merge(&mut member.json, body);
                (member.value(), "team.update")
            }
            // The key is worth nothing from now on.
            "team_revoke" => {
                self.members.remove(index);
                (json!({"revoked": true}), "team.revoke")
            }
            _ => {
                if member.text("status") != "invited" {
                    return Err(Refusal::conflict("The invitation was accepted before"));
                }
                member.json.insert("status".to_owned(), "active".into());
                member.key = Some(key);
                (member.value(), "team.accept_invite")
            }
        };
        self.log("system", action, None, None);
        Ok(reply)
    }

    /// STACK contract, section 1.6.
    fn most_members(&self) -> usize {
        match self.billing.tier.as_str() {
            "free" => 1,
            "developer" => 5,
            "studio" => 25,
            _ => usize::MAX,
        }
    }
}
