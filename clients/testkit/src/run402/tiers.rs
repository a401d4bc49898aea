//! Tiers and leases of wallets (Run402 contract, sections 3.1 and 3.13).

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms};
use crate::loopback::Call;

/// What a tier costs and includes (Run402 contract, section 3.1).
pub(super) struct Limits {
    pub(super) name: &'static str,
    price: &'static str,
    pub(super) price_micros: u64,
    days: i64,
    pub(super) storage_mb: u64,
    pub(super) api_calls: u64,
    functions: u64,
    /// Seconds and megabytes of a function, and how many may be scheduled: those of the recorded answers for `hobby`, and the fake's
    /// own for the others.
    of_functions: (u64, u64, u64),
}

const TIERS: [Limits; 3] = [
    Limits {
        name: "prototype",
        price: "$0.10",
        price_micros: 100_000,
        days: 7,
        storage_mb: 250,
        api_calls: 500_000,
        functions: 8,
        of_functions: (10, 128, 1),
    },
    Limits {
        name: "hobby",
        price: "$5.00",
        price_micros: 5_000_000,
        days: 30,
        storage_mb: 1024,
        api_calls: 5_000_000,
        functions: 25,
        of_functions: (30, 256, 3),
    },
    Limits {
        name: "team",
        price: "$20.00",
        price_micros: 20_000_000,
        days: 30,
        storage_mb: 10_240,
        api_calls: 50_000_000,
        functions: 100,
        of_functions: (60, 512, 10),
    },
];

const DAY_MS: i64 = 24 * 3600 * 1000;

/// The limits of a tier; of the smallest where the name is none.
pub(super) fn limits(name: &str) -> &'static Limits {
    TIERS.iter().find(|tier| tier.name == name).unwrap_or(&TIERS[0])
}

/// A wallet that has dealt with the service.
#[derive(Clone, Debug)]
pub(super) struct Wallet {
    /// Tier, and beginning and end of its lease in milliseconds since 1970.
    lease: Option<(String, i64, i64)>,
    /// The organisation that it belongs to.
    pub(super) organization: String,
}

impl State {
    /// The wallet's account, made when it is first seen.
    pub(super) fn wallet(&mut self, address: &str) -> &mut Wallet {
        if !self.wallets.contains_key(address) {
            let organization = self.add_organization();
            let account = Wallet {
                lease: None,
                organization,
            };
            self.wallets.insert(address.to_owned(), account);
        }
        self.wallets
            .entry(address.to_owned())
            .or_insert_with(|| unreachable!("it was just inserted"))
    }

    /// The wallet of the settings has the tier `hobby` from the start.
    pub(super) fn seed_wallet(&mut self) {
        let (address, now) = (self.settings.wallet.clone(), self.now_ms());
        self.wallet(&address).lease = Some(("hobby".to_owned(), now, now + 30 * DAY_MS));
    }

    fn lease(&self, wallet: &str) -> Option<&(String, i64, i64)> {
        let lease = self.wallets.get(wallet)?.lease.as_ref()?;
        (lease.2 > self.now_ms()).then_some(lease)
    }

    /// When the wallet's lease ends; null for none.
    pub(super) fn lease_end(&self, wallet: &str) -> Value {
        self.lease(wallet).map_or(Value::Null, |lease| iso_ms(lease.2).into())
    }

    /// The wallet's tier; 402 without one.
    pub(super) fn active_tier(&self, wallet: &str) -> Outcome<String> {
        match self.lease(wallet) {
            Some(lease) => Ok(lease.0.clone()),
            None => {
                let refusal = Refusal::new(402, "PAYMENT_REQUIRED", "The wallet has no active tier");
                Err(refusal.with("renew_url", format!("{}/tiers/v1/prototype", self.url)))
            }
        }
    }

    pub(super) fn tier_status(&mut self, caller: &Caller) -> Outcome {
        let wallet = caller.wallet()?;
        let Some((tier, begun, end)) = self.wallets.get(wallet).and_then(|known| known.lease.clone()) else {
            return Ok(json!({
                "wallet": wallet, "tier": null, "lease_started_at": null, "lease_expires_at": null, "active": false,
            }));
        };
        let limits = limits(&tier);
        let own = || {
            self.projects
                .iter()
                .filter(|project| !project.deleted && project.wallet == wallet)
        };
        let calls: u64 = own().map(|project| project.api_calls).sum();
        let bytes: u64 = own().map(|project| project.storage_bytes()).sum();
        let (seconds, megabytes, scheduled) = limits.of_functions;
        Ok(json!({
            "wallet": wallet, "tier": tier, "lease_started_at": iso_ms(begun), "lease_expires_at": iso_ms(end),
            "active": end > self.now_ms(),
            "pool_usage": {
                "projects": own().count(), "total_api_calls": calls, "total_storage_bytes": bytes,
                "api_calls_limit": limits.api_calls, "storage_bytes_limit": limits.storage_mb << 20,
            },
            "function_limits": {
                "max_function_timeout_seconds": seconds, "max_function_memory_mb": megabytes,
                "max_scheduled_functions": scheduled, "min_cron_interval_minutes": 5,
            },
        }))
    }

    /// Paid from the prepaid balance first, else by the call itself (Run402 contract, section 1.9).
    pub(super) fn tier_set(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let wallet = caller.wallet()?.to_owned();
        let tier = call.path("tier").to_owned();
        if !TIERS.iter().any(|known| known.name == tier) {
            return Err(Refusal::invalid("There is no such tier"));
        }
        let limits = limits(&tier);
        self.charge(call, &wallet, limits.price_micros, "tier")?;
        let now = self.now_ms();
        let before = self.lease(&wallet).cloned();
        let action = match &before {
            None => "subscribe",
            Some(lease) if lease.0 == tier => "renew",
            Some(_) => "upgrade",
        };
        // A renewal goes on where the lease ends.
        let from = before
            .as_ref()
            .filter(|lease| lease.0 == tier)
            .map_or(now, |lease| lease.2);
        let begun = before
            .as_ref()
            .filter(|lease| lease.0 == tier)
            .map_or(now, |lease| lease.1);
        let end = from + limits.days * DAY_MS;
        self.wallet(&wallet).lease = Some((tier.clone(), begun, end));
        Ok(json!({
            "wallet": wallet, "action": action, "tier": tier, "previous_tier": before.map(|lease| lease.0),
            "lease_started_at": iso_ms(begun), "lease_expires_at": iso_ms(end),
            "allowance_remaining_usd_micros": self.balance_of(&wallet),
        }))
    }

    pub(super) fn projects_get_quote(&self) -> Value {
        let tiers = TIERS.iter().map(|tier| {
            let quote = json!({
                "price": tier.price, "lease_days": tier.days, "storage_mb": tier.storage_mb, "api_calls": tier.api_calls,
                "max_functions": tier.functions, "description": format!("{} for {} days", tier.price, tier.days),
            });
            (tier.name.to_owned(), quote)
        });
        json!({"tiers": tiers.collect::<serde_json::Map<_, _>>(), "auth": {"method": "SIGN-IN-WITH-X"}})
    }
}
