//! The service itself: its state, its faucet, and what it is told about agents (Run402 contract, section 3.15).

use agent_clients_runtime::hex;
use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use super::wallet::{keccak256, read_address};
use crate::loopback::Call;

/// What one drip brings, in millionths of a dollar: the fake's own figure.
const DRIP: u64 = 250_000;
/// How long the next one has to wait (Run402 contract, section 3.15).
const DRIP_PAUSE_MS: i64 = 24 * 3600 * 1000;

impl State {
    pub(super) fn service_status(&self) -> Value {
        json!({
            "status": "ok", "uptime_seconds": self.ahead.as_secs(), "deployment": {"version": "fake"},
            "capabilities": ["apply", "content", "ci"], "operator": {"name": "Test kit", "contact": "test@run402.test"},
        })
    }

    pub(super) fn service_health(&self) -> Value {
        json!({"status": "healthy", "checks": {"database": "ok", "storage": "ok"}, "version": "fake"})
    }

    /// One drip a day, whoever asks.
    pub(super) fn allowance_faucet(&mut self, call: &Call<'_>) -> Outcome {
        let address = text(call.body(), "address").unwrap_or_default();
        if read_address(&address).is_none() {
            return Err(Refusal::invalid("It is not the address of a wallet"));
        }
        let now = self.now_ms();
        if let Some(wait) = self
            .last_drip
            .map(|last| last + DRIP_PAUSE_MS - now)
            .filter(|wait| *wait > 0)
        {
            let refusal = Refusal::new(429, "", "One drip a day");
            return Err(refusal.with("retry_after", wait / 1000));
        }
        self.last_drip = Some(now);
        let transaction = format!("0x{}", hex::encode(&keccak256(format!("{address} {now}").as_bytes())));
        Ok(json!({
            "transaction_hash": transaction, "amount_usd_micros": DRIP, "token": "USDC", "network": "base-sepolia",
        }))
    }

    pub(super) fn admin_send_message(&mut self, call: &Call<'_>) -> Outcome {
        self.messages_to_operator.extend(text(call.body(), "message"));
        Ok(json!({"status": "sent"}))
    }

    pub(super) fn admin_set_agent_contact(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        Ok(json!({
            "wallet": caller.wallet()?, "name": body["name"], "email": body["email"], "webhook": body["webhook"],
            "updated_at": self.timestamp(),
        }))
    }
}
