//! Evidence packs: what happened, in a signed manifest (STACK contract, section 3.18).

use agent_clients_runtime::bytes::Bytes;
use serde_json::{Value, json};

use super::cose;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use super::token;
use crate::answer::Answer;
use crate::loopback::Call;

/// A pack.
pub(super) struct Pack {
    id: String,
    claim_id: String,
    claim: Value,
    manifest: Bytes,
}

impl State {
    fn enterprise(&self) -> Outcome<()> {
        match self.billing.tier == "enterprise" {
            true => Ok(()),
            false => Err(Refusal::forbidden("Evidence packs belong to the plan enterprise")),
        }
    }

    fn pack(&self, call: &Call<'_>) -> Outcome<&Pack> {
        self.enterprise()?;
        let id = call.path("id");
        let found = self.packs.iter().find(|pack| pack.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Evidence pack {id}")))
    }

    pub(super) fn evidence_packs_export(&mut self, call: &Call<'_>) -> Outcome {
        self.enterprise()?;
        let body = call.body();
        let scope = &body["scope"];
        let entries = self.evidence_of(scope)?;
        if let Some(earlier) = text(body, "supersedes")
            && !self.packs.iter().any(|pack| pack.id == earlier)
        {
            return Err(Refusal::not_found(format!("Evidence pack {earlier}")));
        }
        let mut claim = json!({"scope": scope});
        for name in ["supersedes", "air_gap"] {
            if let Some(value) = body.get(name) {
                claim[name] = value.clone();
            }
        }
        let manifest = json!({"version": 1, "scope": scope, "entries": entries});
        let pack = Pack {
            id: self.id("pck"),
            claim_id: self.id("pc"),
            claim,
            manifest: manifest.to_string().into(),
        };
        let reply = json!({
            "pack_id": pack.id, "claim_id": pack.claim_id, "pack_claim": pack.claim, "manifest": manifest,
        });
        self.packs.push(pack);
        self.log("system", "evidence_pack.export", None, None);
        Ok(reply)
    }

    /// The audit entries that a scope covers.
    fn evidence_of(&self, scope: &Value) -> Outcome<Vec<Value>> {
        let reference = text(scope, "ref").unwrap_or_default();
        let held = |wanted: &dyn Fn(&super::passports::Passport) -> bool| -> Vec<&str> {
            let held = self.passports.iter().filter(|passport| wanted(passport));
            held.map(|passport| passport.jti.as_str()).collect()
        };
        let of_passports = |jtis: Vec<&str>| -> Vec<Value> {
            let of = |entry: &&Value| entry["passport_jti"].as_str().is_some_and(|jti| jtis.contains(&jti));
            self.audit.0.iter().filter(of).cloned().collect()
        };
        match scope["kind"].as_str().unwrap_or_default() {
            "mission" => match self.missions.iter().any(|mission| mission.id == reference) {
                true => Ok(of_passports(held(&|passport| passport.mission_id == reference))),
                false => Err(Refusal::not_found(format!("Mission {reference}"))),
            },
            "session" => {
                let jtis = held(&|passport| passport.session_id == reference);
                match jtis.is_empty() {
                    true => Err(Refusal::not_found(format!("Session {reference}"))),
                    false => Ok(of_passports(jtis)),
                }
            }
            // An incident is a security event.
            "incident" => {
                let id = reference.strip_prefix("incident:").unwrap_or_default();
                let event = self.security_event_json(id);
                let event = event.ok_or_else(|| Refusal::not_found(format!("Incident {reference}")))?;
                Ok(of_passports(event["passport_jti"].as_str().into_iter().collect()))
            }
            _ => {
                let malformed = || Refusal::invalid("ref must be period:YYYY-Qn");
                let (from, to) = quarter(&reference).ok_or_else(malformed)?;
                let within = |entry: &&Value| {
                    entry["timestamp"]
                        .as_i64()
                        .is_some_and(|time| time >= from && time < to)
                };
                Ok(self.audit.0.iter().filter(within).cloned().collect())
            }
        }
    }

    pub(super) fn evidence_packs_get(&mut self, call: &Call<'_>) -> Outcome {
        let pack = self.pack(call)?;
        let envelope = token::encode(cose::sign(&self.keys, &pack.claim));
        Ok(json!({
            "pack_id": pack.id, "claim_id": pack.claim_id, "pack_claim": pack.claim, "envelope_cose": envelope,
        }))
    }

    /// The bytes of the manifest, as they were when it was made.
    pub(super) fn evidence_packs_download(&mut self, call: &Call<'_>) -> Outcome<Answer> {
        let pack = self.pack(call)?;
        Ok(Answer::bytes("application/octet-stream", pack.manifest.clone()))
    }

    /// Newest first.
    pub(super) fn evidence_packs_list(&mut self, call: &Call<'_>) -> Outcome {
        self.enterprise()?;
        let scope = call.query("scope");
        let wanted = |pack: &&Pack| {
            let scope_of = |name: &str| pack.claim["scope"][name].as_str().unwrap_or_default();
            let own = format!("{}:{}", scope_of("kind"), scope_of("ref"));
            scope.as_deref().is_none_or(|scope| scope == own)
        };
        let items = self.packs.iter().rev().filter(wanted);
        let items: Vec<Value> = items
            .map(|pack| json!({"pack_id": pack.id, "claim_id": pack.claim_id, "pack_claim": pack.claim}))
            .collect();
        Ok(json!({"items": items}))
    }
}

/// `period:2026-Q1` in milliseconds since 1970, its end excluded.
fn quarter(reference: &str) -> Option<(i64, i64)> {
    let (year, quarter) = reference.strip_prefix("period:")?.split_once("-Q")?;
    let (year, quarter) = (year.parse::<i16>().ok()?, quarter.parse::<i8>().ok()?);
    let start = |year: i16, month: i8| {
        let date = jiff::civil::Date::new(year, month, 1).ok()?;
        let midnight = date.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        Some(midnight.timestamp().as_millisecond())
    };
    match quarter {
        1..=3 => Some((start(year, quarter * 3 - 2)?, start(year, quarter * 3 + 1)?)),
        4 => Some((start(year, 10)?, start(year.checked_add(1)?, 1)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_three_months_of_a_year() {
        let day = 86_400_000;
        assert_eq!(quarter("period:1970-Q1"), Some((0, 90 * day)));
        assert_eq!(quarter("period:1970-Q4"), Some((273 * day, 365 * day)));
        for malformed in ["period:1970-Q0", "period:1970-Q5", "1970-Q1", "period:1970", ""] {
            assert_eq!(quarter(malformed), None, "{malformed}");
        }
    }
}
