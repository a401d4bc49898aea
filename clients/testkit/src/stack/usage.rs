//! What was used in a period, counted from the audit log (STACK contract, section 3.24).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms};
use crate::loopback::Call;

impl State {
    pub(super) fn usage_get(&mut self, call: &Call<'_>) -> Outcome {
        let (since, until) = (bound(call, "since")?, bound(call, "until")?);
        let has_window = since.is_some() || until.is_some();
        let now = Timestamp::from_millisecond(self.now_ms()).unwrap_or(Timestamp::MAX);
        let today = now.to_zoned(TimeZone::UTC).date();
        let (first, next) = (today.first_of_month(), today.last_of_month().tomorrow());
        let (start, end) = (milliseconds(first), next.map_or(i64::MAX, milliseconds));
        let (from, to) = match has_window {
            true => (since.unwrap_or(i64::MIN), until.unwrap_or(i64::MAX)),
            false => (start, end),
        };
        let within = |time: i64| time >= from && time < to;
        let entries = self
            .audit
            .0
            .iter()
            .filter(|entry| entry["timestamp"].as_i64().is_some_and(within));
        let total = entries.clone().count();
        let is_action = |entry: &&Value| {
            ["credential.proxy", "skill.invoke"]
                .iter()
                .any(|one| entry["action"] == *one)
        };
        let used = entries.filter(is_action).count();
        let skills = self.skill_cents(within);
        // Of all meters the contract knows the numbers of the proxy alone.
        let (tier, limit) = (&self.billing.tier, self.billing.proxy_allowance());
        Ok(json!({
            "tier": tier, "period_start": iso_ms(start), "period_end": iso_ms(end),
            "period_label": first.strftime("%B %Y").to_string(), "account_since": iso_ms(self.started_ms),
            "consumption": {
                "activity": {"total": total},
                "actions": {"used": used, "limit": limit, "allowance_coverage": 1, "allowance_tier": tier},
            },
            "passthrough": if has_window { Value::Null } else { json!({}) },
            "spend_cents": {"skills": skills, "llm_compute": 0, "identity": 0, "overage": 0, "total": skills},
            "wallet_cents": {"balance": self.billing.balance_cents},
            // The operator's own skills are the only ones: what is spent is earned.
            "earnings_cents": {"unpaid": skills, "lifetime": self.skill_cents(|_| true)},
        }))
    }
}

fn milliseconds(date: Date) -> i64 {
    let midnight = date.to_zoned(TimeZone::UTC);
    midnight.map_or(i64::MAX, |midnight| midnight.timestamp().as_millisecond())
}

/// ISO 8601, or milliseconds since 1970.
pub(super) fn bound(call: &Call<'_>, name: &str) -> Outcome<Option<i64>> {
    let Some(text) = call.query(name) else {
        return Ok(None);
    };
    if let Ok(number) = text.parse::<i64>() {
        return Ok(Some(number));
    }
    match text.parse::<Timestamp>() {
        Ok(time) => Ok(Some(time.as_millisecond())),
        Err(_) => Err(Refusal::invalid(format!("{name} is no time"))),
    }
}
