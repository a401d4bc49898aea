//! The wallet and the plan (STACK contract, sections 1.6 and 3.29).

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::Stack;
use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso, number, text};
use crate::loopback::Call;

/// The plans, from the least to the most.
const TIERS: [&str; 4] = ["free", "developer", "studio", "enterprise"];

/// What the operator has and pays for.
pub(super) struct Billing {
    pub(super) tier: String,
    /// The plan from the end of the period on.
    next_tier: Option<(String, i64)>,
    pub(super) balance_cents: i64,
    /// Oldest first.
    transactions: Vec<Value>,
    /// Top-ups that wait for the payment: session and cents.
    checkouts: Vec<(String, i64)>,
}

impl Billing {
    pub(super) fn new(tier: &str) -> Self {
        Self {
            tier: tier.to_owned(),
            next_tier: None,
            balance_cents: 0,
            transactions: Vec::new(),
            checkouts: Vec::new(),
        }
    }

    /// Calls through the proxy in a month. The contract knows the numbers of two plans; the others are taken for their neighbours.
    pub(super) fn proxy_allowance(&self) -> u64 {
        match rank(&self.tier) {
            0 | 1 => 5_000,
            _ => 500_000,
        }
    }
}

fn rank(tier: &str) -> usize {
    TIERS.iter().position(|known| *known == tier).unwrap_or(TIERS.len())
}

impl Stack {
    /// The operator pays a top-up, in the checkout of this session. Says whether one was waiting.
    pub fn pay_topup(&self, session_id: &str) -> bool {
        self.service.with_state(|state| state.pay_topup(session_id))
    }
}

impl State {
    pub(super) fn settle_billing(&mut self) {
        let now = self.now();
        if let Some((tier, _)) = self.billing.next_tier.take_if(|(_, from)| *from <= now) {
            self.billing.tier = tier;
        }
    }

    /// The month, in seconds since 1970.
    fn billing_period(&self) -> (i64, i64) {
        let now = Timestamp::from_second(self.now()).unwrap_or(Timestamp::MAX);
        let today = now.to_zoned(TimeZone::UTC).date();
        let start = |date: jiff::civil::Date| {
            let midnight = date.to_zoned(TimeZone::UTC);
            midnight.map_or(i64::MAX, |midnight| midnight.timestamp().as_second())
        };
        let end = today.last_of_month().tomorrow().map_or(i64::MAX, start);
        (start(today.first_of_month()), end)
    }

    pub(super) fn billing(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        if let Caller::Tenant(_) = caller
            && !call.request().method.is_safe()
        {
            let message = "The partner pays for this tenant";
            return Err(Refusal::new(403, "TENANT_BILLED_BY_PARTNER", message));
        }
        match call.operation() {
            "billing_balance" => {
                let (start, end) = self.billing_period();
                Ok(json!({
                    "operator_id": self.operator_id(), "balance_cents": self.billing.balance_cents,
                    "tier": self.billing.tier, "billing_period_start": iso(start), "billing_period_end": iso(end),
                    "usage": {
                        "passports": self.passports.len(), "dropoffs": self.dropoffs.len(),
                        "proxy_calls": self.upstream_calls.len(), "free_skill_invocations": self.invocations.len(),
                    },
                }))
            }
            "billing_transactions" => {
                let number =
                    |name: &str, usual: usize| call.query(name).and_then(|value| value.parse().ok()).unwrap_or(usual);
                let (limit, offset, kind) = (number("limit", 50), number("offset", 0), call.query("type"));
                let wanted = |row: &&Value| kind.as_deref().is_none_or(|kind| row["type"] == kind);
                let rows = self.billing.transactions.iter().rev().filter(wanted);
                let count = rows.clone().count();
                let rows: Vec<&Value> = rows.skip(offset).take(limit).collect();
                Ok(json!({"count": count, "transactions": rows}))
            }
            "billing_topup" => {
                let cents = number(call.body(), "amount_cents").unwrap_or_default();
                let session = self.id("cs");
                let url = format!("https://checkout.example.com/{session}");
                self.billing.checkouts.push((session.clone(), cents));
                Ok(json!({"checkout_url": url, "session_id": session}))
            }
            "billing_subscribe" => self.subscribe(call.body()),
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }

    fn pay_topup(&mut self, session: &str) -> bool {
        let Some(index) = self.billing.checkouts.iter().position(|(known, _)| known == session) else {
            return false;
        };
        let (_, cents) = self.billing.checkouts.remove(index);
        self.billing.balance_cents += cents;
        let row = json!({
            "id": self.id("wtxn"), "type": "topup", "amount_cents": cents,
            "balance_after_cents": self.billing.balance_cents, "description": "Top-up", "created_at": self.timestamp(),
        });
        self.billing.transactions.push(row);
        self.log("system", "billing.topup", None, None);
        true
    }

    /// More at once, less at the end of the period.
    fn subscribe(&mut self, body: &Value) -> Outcome {
        let tier = text(body, "tier").filter(|tier| TIERS.contains(&tier.as_str()));
        let Some(tier) = tier else {
            return Err(Refusal::invalid(format!("tier must be one of {}", TIERS.join(", "))));
        };
        match rank(&tier) >= rank(&self.billing.tier) {
            true => {
                self.billing.tier = tier;
                self.billing.next_tier = None;
            }
            false => self.billing.next_tier = Some((tier, self.billing_period().1)),
        }
        self.log("system", "billing.subscribe", None, None);
        Ok(json!({"ok": true}))
    }
}
