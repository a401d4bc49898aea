//! Passports taken back, with everything delegated from them (STACK contract, section 5.5).

use serde_json::{Value, json};

use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// What one revocation took.
#[derive(Default)]
pub(super) struct Taken {
    revoked: Vec<String>,
    cascaded: Vec<String>,
}

impl Taken {
    /// How many passports that were.
    pub(super) fn count(&self) -> usize {
        self.revoked.len() + self.cascaded.len()
    }
}

impl State {
    /// Revokes a passport, its refreshes and, breadth first, what was delegated from any of them.
    pub(super) fn revoke_jti(&mut self, jti: &str, reason: Option<&str>) -> Taken {
        let mut taken = Taken::default();
        let Some(line) = self
            .passports
            .iter()
            .find(|passport| passport.jti == jti)
            .map(|passport| passport.line.clone())
        else {
            return taken;
        };
        let mut lines = vec![line];
        let mut next = 0;
        while let Some(line) = lines.get(next).cloned() {
            for index in 0..self.passports.len() {
                let passport = &mut self.passports[index];
                let child = passport.parent.as_ref().is_some_and(|(parent, _)| *parent == line);
                if child && !lines.contains(&passport.line) {
                    lines.push(passport.line.clone());
                }
                if passport.line != line || !passport.is_live() {
                    continue;
                }
                passport.ended = Some(reason.unwrap_or("no reason given").to_owned());
                let (agent, jti) = (passport.agent_id.clone(), passport.jti.clone());
                let (action, list) = match next {
                    0 => ("passport.revoke", &mut taken.revoked),
                    _ => ("passport.revoke_cascade", &mut taken.cascaded),
                };
                list.push(jti.clone());
                self.log("vault", action, Some(&agent), Some(&jti));
            }
            next += 1;
        }
        taken
    }

    fn revoke_all(&mut self, jtis: Vec<String>, reason: Option<&str>) -> Taken {
        let mut all = Taken::default();
        for jti in jtis {
            let taken = self.revoke_jti(&jti, reason);
            all.revoked.extend(taken.revoked);
            all.cascaded.extend(taken.cascaded);
        }
        all
    }

    fn live_jtis(&self, wanted: impl Fn(&super::passports::Passport) -> bool) -> Vec<String> {
        let live = self
            .passports
            .iter()
            .filter(|passport| passport.is_live() && wanted(passport));
        live.map(|passport| passport.jti.clone()).collect()
    }

    /// All passports of an agent.
    pub(super) fn revoke_passports_of(&mut self, agent_id: &str, reason: Option<&str>) -> Taken {
        let jtis = self.live_jtis(|passport| passport.agent_id == agent_id);
        let taken = self.revoke_all(jtis, reason);
        self.revocations.push(json!({
            "type": "bulk_agent", "operator_id": self.operator_id(), "agent_id": agent_id,
            "revoked_count": taken.revoked.len(), "cascaded_count": taken.cascaded.len(), "reason": reason,
            "at": self.now_ms(),
        }));
        taken
    }

    pub(super) fn passports_revoke(&mut self, call: &Call<'_>) -> Outcome {
        let jti = text(call.body(), "jti").unwrap_or_default();
        let reason = text(call.body(), "reason");
        if !self.passports.iter().any(|passport| passport.jti == jti) {
            return Err(Refusal::not_found(format!("Passport {jti}")));
        }
        let taken = self.revoke_jti(&jti, reason.as_deref());
        self.revocations.push(json!({
            "type": "single", "operator_id": self.operator_id(), "jti": jti, "cascaded": taken.cascaded,
            "reason": reason, "at": self.now_ms(),
        }));
        Ok(reply(&taken))
    }

    pub(super) fn passports_revoke_agent(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.agent(call.path("agent_id"))?.id.clone();
        let taken = self.revoke_passports_of(&id, text(call.body(), "reason").as_deref());
        Ok(reply(&taken))
    }

    pub(super) fn passports_revoke_session(&mut self, call: &Call<'_>) -> Outcome {
        let session = call.path("session_id");
        if !self.passports.iter().any(|passport| passport.session_id == session) {
            return Err(Refusal::not_found(format!("Session {session}")));
        }
        let jtis = self.live_jtis(|passport| passport.session_id == session);
        let taken = self.revoke_all(jtis, text(call.body(), "reason").as_deref());
        Ok(reply(&taken))
    }

    pub(super) fn passports_revoke_all(&mut self, call: &Call<'_>) -> Outcome {
        let jtis = self.live_jtis(|_| true);
        let taken = self.revoke_all(jtis, text(call.body(), "reason").as_deref());
        Ok(reply(&taken))
    }
}

fn reply(taken: &Taken) -> Value {
    json!({
        "revoked": taken.revoked, "cascaded": taken.cascaded, "revoked_count": taken.revoked.len(),
        "cascaded_count": taken.cascaded.len(),
    })
}
