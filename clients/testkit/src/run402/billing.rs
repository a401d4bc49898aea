//! Organisations and their balances (Run402 contract, sections 3.13 and 6.3).

use serde_json::{Value, json};

use super::auth::Caller;
use super::projects::limit;
use super::refusal::{Outcome, Refusal};
use super::state::{State, page, text};
use crate::loopback::Call;

/// What a checkout of e-mails costs, and how many it brings: the fake's own figures.
const EMAIL_PACK: (u64, u64) = (10_000_000, 10_000);

/// Whoever pays.
pub(super) struct Organization {
    pub(super) id: String,
    email: Option<String>,
    balance: u64,
    email_credits: u64,
    auto_recharge: (bool, u64),
    ledger: Vec<Value>,
}

/// A checkout that waits for its payment.
pub(super) struct Checkout {
    id: String,
    organization: String,
    product: String,
    amount: u64,
    paid: bool,
}

impl State {
    pub(super) fn add_organization(&mut self) -> String {
        let id = format!("0b7c2c1e-0000-4000-8000-{:012x}", self.organizations.len() + 1);
        self.organizations.push(Organization {
            id: id.clone(),
            email: None,
            balance: 0,
            email_credits: 0,
            auto_recharge: (false, 2000),
            ledger: Vec::new(),
        });
        id
    }

    fn organization(&mut self, id: &str) -> Outcome<&mut Organization> {
        let found = self.organizations.iter_mut().find(|known| known.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Organization {id}")))
    }

    /// The organisation of the path, which has to be the wallet's.
    fn own_organization(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Organization> {
        let own = self.wallet(caller.wallet()?).organization.clone();
        match call.path("org_id") == own {
            true => self.organization(&own),
            false => Err(Refusal::forbidden("The organization is somebody else's")),
        }
    }

    /// Adds to, or takes from, the balance of an organisation, with an entry of its ledger.
    fn book(&mut self, organization: &str, amount: u64, credit: bool, kind: &str, reference: Value) {
        let (id, now) = (self.id("led"), self.timestamp());
        let Ok(found) = self.organization(organization) else {
            return;
        };
        found.balance = match credit {
            true => found.balance + amount,
            false => found.balance.saturating_sub(amount),
        };
        let reference_type = if reference.is_null() {
            Value::Null
        } else {
            "checkout".into()
        };
        found.ledger.push(json!({
            "id": id, "direction": if credit { "credit" } else { "debit" }, "kind": kind, "amount_usd_micros": amount,
            "balance_after_available": found.balance, "balance_after_held": 0, "reference_type": reference_type,
            "reference_id": reference, "metadata": {}, "created_at": now,
        }));
    }

    /// Puts money into the balance of a wallet's organisation.
    pub(super) fn credit(&mut self, wallet: &str, amount: u64) {
        let organization = self.wallet(wallet).organization.clone();
        self.book(&organization, amount, true, "topup", Value::Null);
    }

    /// Takes an amount from the balance of a wallet's organisation, where it is enough.
    pub(super) fn debit(&mut self, wallet: &str, amount: u64, what: &str) -> bool {
        if self.balance_of(wallet) < amount {
            return false;
        }
        let organization = self.wallet(wallet).organization.clone();
        self.book(&organization, amount, false, what, Value::Null);
        true
    }

    /// What a wallet's organisation can spend, in millionths of a dollar.
    pub(super) fn balance_of(&self, wallet: &str) -> u64 {
        let organization = self.wallets.get(wallet).map(|known| &known.organization);
        let mut all = self.organizations.iter();
        all.find(|known| Some(&known.id) == organization)
            .map_or(0, |known| known.balance)
    }

    fn balance(&mut self, id: &str, identifier_type: &str) -> Outcome {
        let wallet = self.wallets.iter().find(|(_, known)| known.organization == id);
        let wallet = wallet.map(|(address, _)| address.clone()).unwrap_or_default();
        let (tier, lease) = (self.active_tier(&wallet).ok(), self.lease_end(&wallet));
        let found = self.organization(id)?;
        Ok(json!({
            "org_id": found.id, "identifier_type": identifier_type, "available_usd_micros": found.balance,
            "email_credits_remaining": found.email_credits, "tier": tier, "lease_expires_at": lease,
            "auto_recharge_enabled": found.auto_recharge.0, "auto_recharge_threshold": found.auto_recharge.1,
        }))
    }

    /// By a wallet or an e-mail address; both in lower case, as clients send them.
    pub(super) fn billing_check_balance(&mut self, call: &Call<'_>) -> Outcome {
        let found = match (call.query("wallet"), call.query("email")) {
            (Some(wallet), None) => {
                let known = self.wallets.get(&wallet.to_lowercase());
                known.map(|known| (known.organization.clone(), "wallet"))
            }
            (None, Some(email)) => {
                let same = |known: &&Organization| known.email.as_deref() == Some(email.to_lowercase().as_str());
                self.organizations
                    .iter()
                    .find(same)
                    .map(|known| (known.id.clone(), "email"))
            }
            _ => return Err(Refusal::invalid("It takes a wallet or an e-mail address")),
        };
        let (id, by) = found.ok_or_else(|| Refusal::not_found("Organization"))?;
        self.balance(&id, by)
    }

    pub(super) fn billing_get_organization(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = self.own_organization(call, caller)?.id.clone();
        self.balance(&id, "org")
    }

    /// Newest first.
    pub(super) fn billing_history(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let count = limit(call, 50);
        let after = call.query("after").or_else(|| call.query("cursor"));
        let found = self.own_organization(call, caller)?;
        let entries: Vec<Value> = found.ledger.iter().rev().cloned().collect();
        let id = found.id.clone();
        let (entries, next) = page(entries, after.as_deref(), count);
        Ok(json!({
            "identifier": id, "identifier_type": "org", "entries": entries, "has_more": next.is_some(), "next_cursor": next,
        }))
    }

    /// Nothing is paid until a test says so.
    pub(super) fn billing_create_checkout(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let organization = self.own_organization(call, caller)?.id.clone();
        let product = text(call.body(), "product").unwrap_or_default();
        let amount = match (product.as_str(), text(call.body(), "tier")) {
            ("balance_topup", _) => match call.body()["amount_usd_micros"].as_u64() {
                Some(amount) if amount.is_multiple_of(10_000) => amount,
                _ => return Err(Refusal::invalid("A top-up is an amount of whole cents")),
            },
            ("tier", Some(tier)) => super::tiers::limits(&tier).price_micros,
            ("email_pack", _) => EMAIL_PACK.0,
            _ => return Err(Refusal::invalid("A checkout of a tier names it")),
        };
        let id = self.id("top");
        self.checkouts.push(Checkout {
            id: id.clone(),
            organization,
            product,
            amount,
            paid: false,
        });
        Ok(json!({"checkout_url": format!("https://checkout.run402.test/{id}"), "topup_id": id}))
    }

    /// What the payment of a checkout brings. Says whether there was one to pay.
    pub(super) fn pay_checkout(&mut self, id: &str) -> bool {
        let found = self
            .checkouts
            .iter_mut()
            .find(|checkout| checkout.id == id && !checkout.paid);
        let Some(checkout) = found else { return false };
        checkout.paid = true;
        let (organization, product, amount) =
            (checkout.organization.clone(), checkout.product.clone(), checkout.amount);
        if product == "email_pack" {
            if let Ok(found) = self.organization(&organization) {
                found.email_credits += EMAIL_PACK.1;
            }
        } else {
            self.book(&organization, amount, true, &product, id.into());
        }
        true
    }

    pub(super) fn billing_create_email_account(&mut self, call: &Call<'_>) -> Outcome {
        let email = text(call.body(), "email").unwrap_or_default().to_lowercase();
        let known = self
            .organizations
            .iter()
            .find(|known| known.email.as_deref() == Some(email.as_str()));
        let id = match known {
            Some(known) => known.id.clone(),
            None => self.add_organization(),
        };
        let found = self.organization(&id)?;
        found.email = Some(email.clone());
        Ok(json!({
            "org_id": id, "email": email, "email_credits_remaining": found.email_credits, "verification_sent": true,
        }))
    }

    pub(super) fn billing_link_wallet(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = self.own_organization(call, caller)?.id.clone();
        let wallet = text(call.body(), "wallet").unwrap_or_default().to_lowercase();
        if super::wallet::read_address(&wallet).is_none() {
            return Err(Refusal::invalid("It is not the address of a wallet"));
        }
        if self.wallets.contains_key(&wallet) {
            return Err(Refusal::conflict("The wallet has an organization already"));
        }
        self.wallet(&wallet).organization = id.clone();
        Ok(json!({"status": "linked", "org_id": id, "wallet": wallet}))
    }

    pub(super) fn billing_set_auto_recharge(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let enabled = call.body()["enabled"].as_bool().unwrap_or_default();
        let threshold = call.body()["threshold"].as_u64().unwrap_or(2000);
        self.own_organization(call, caller)?.auto_recharge = (enabled, threshold);
        Ok(json!({"status": "updated", "enabled": enabled, "threshold": threshold}))
    }
}
