//! Wallets for smart contracts, and calls made with them (Run402 contract, sections 3.14 and 6.3). There is no chain: a call is
//! confirmed when somebody looks, and reads answer what a test has ordered.

use agent_clients_runtime::hex;
use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms, text};
use super::wallet::{Address, checksummed, keccak256};
use crate::loopback::Call;

/// A wallet that the service keeps for a project.
pub(super) struct Signer {
    id: String,
    project: String,
    chain: String,
    deleted: bool,
    balance: u128,
    threshold: Option<String>,
    recovery: Value,
    created: String,
}

/// A call that was submitted.
pub(super) struct ContractCall {
    id: String,
    project: String,
    key: Option<String>,
}

impl Signer {
    fn json(&self) -> Value {
        let hash = keccak256(self.id.as_bytes());
        let mut address = Address::default();
        address.copy_from_slice(&hash[12..]);
        json!({
            "signer_id": self.id, "address": checksummed(&address), "chain": self.chain,
            "status": if self.deleted { "deleted" } else { "active" }, "balance_wei": self.balance.to_string(),
            "threshold_wei": self.threshold, "recovery_address": self.recovery, "created_at": self.created,
        })
    }
}

fn transaction(call: &str) -> String {
    format!("0x{}", hex::encode(&keccak256(call.as_bytes())))
}

impl State {
    fn signer_of(&mut self, id: &str, caller: &Caller) -> Outcome<&mut Signer> {
        let project = caller.project()?;
        let found = self
            .signers
            .iter_mut()
            .find(|known| known.id == id && known.project == project);
        match found {
            Some(signer) if signer.deleted => Err(Refusal::new(410, "", "The wallet was deleted")),
            Some(signer) => Ok(signer),
            None => Err(Refusal::not_found(format!("Wallet {id}"))),
        }
    }

    pub(super) fn contracts_provision_wallet(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let signer = Signer {
            id: self.id("sgn"),
            project: caller.project()?.to_owned(),
            chain: text(call.body(), "chain").unwrap_or_default(),
            deleted: false,
            balance: 0,
            threshold: None,
            recovery: call.body().get("recovery_address").cloned().unwrap_or_default(),
            created: self.timestamp(),
        };
        let reply = signer.json();
        self.signers.push(signer);
        Ok(reply)
    }

    pub(super) fn contracts_list_wallets(&mut self, caller: &Caller) -> Outcome {
        let project = caller.project()?;
        let own = self.signers.iter().filter(|known| known.project == project);
        Ok(json!({"signers": own.map(Signer::json).collect::<Vec<_>>()}))
    }

    pub(super) fn contracts_get_wallet(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        Ok(self.signer_of(call.path("signer_id"), caller)?.json())
    }

    pub(super) fn contracts_set_recovery(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let signer = self.signer_of(call.path("signer_id"), caller)?;
        signer.recovery = call.body()["recovery_address"].clone();
        Ok(signer.json())
    }

    pub(super) fn contracts_set_low_balance_alert(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let signer = self.signer_of(call.path("signer_id"), caller)?;
        signer.threshold = text(call.body(), "threshold_wei");
        Ok(signer.json())
    }

    /// A repeat with the same key is the same call.
    pub(super) fn contracts_call(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let signer = text(call.body(), "signer_id").unwrap_or_default();
        let project = self.signer_of(&signer, caller)?.project.clone();
        let key = call.request().header("idempotency-key").map(str::to_owned);
        Ok(self.submit(project, key))
    }

    fn submit(&mut self, project: String, key: Option<String>) -> Value {
        let same = |known: &&ContractCall| key.is_some() && known.key == key && known.project == project;
        let id = match self.contract_calls.iter().find(same) {
            Some(known) => known.id.clone(),
            None => {
                let id = self.id("ccall");
                self.contract_calls.push(ContractCall {
                    id: id.clone(),
                    project,
                    key,
                });
                id
            }
        };
        json!({"call_id": id, "status": "submitted", "tx_hash": transaction(&id)})
    }

    pub(super) fn contracts_call_status(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let (id, project) = (call.path("call_id"), caller.project()?);
        if !self
            .contract_calls
            .iter()
            .any(|known| known.id == id && known.project == project)
        {
            return Err(Refusal::not_found(format!("Call {id}")));
        }
        Ok(json!({
            "call_id": id, "status": "confirmed", "tx_hash": transaction(id), "gas_used": "21000",
            "gas_cost_usd_micros": 12, "receipt": {"status": "0x1"},
        }))
    }

    /// What a test has ordered for this function; null otherwise.
    pub(super) fn contracts_read(&mut self, call: &Call<'_>) -> Outcome {
        let name = text(call.body(), "function_name").unwrap_or_default();
        Ok(json!({"result": self.contract_reads.get(&name).cloned().unwrap_or_default()}))
    }

    pub(super) fn contracts_drain(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("signer_id");
        if call.request().header("x-confirm-drain") != Some(id) {
            return Err(Refusal::invalid("X-Confirm-Drain has to be the id of the wallet"));
        }
        let signer = self.signer_of(id, caller)?;
        if signer.balance == 0 {
            return Err(Refusal::conflict("The wallet is empty"));
        }
        signer.balance = 0;
        let project = signer.project.clone();
        Ok(self.submit(project, None))
    }

    /// Not with a balance (Run402 contract, section 3.14).
    pub(super) fn contracts_delete_wallet(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("signer_id");
        if call.request().header("x-confirm-delete") != Some(id) {
            return Err(Refusal::invalid("X-Confirm-Delete has to be the id of the wallet"));
        }
        let now = self.now_ms();
        let signer = self.signer_of(id, caller)?;
        if signer.balance > 0 {
            return Err(Refusal::conflict("The wallet is not empty"));
        }
        signer.deleted = true;
        Ok(json!({"signer_id": id, "deleted_at": iso_ms(now)}))
    }

    /// Puts money into a wallet of a project. Says whether there is one.
    pub(super) fn fund_signer(&mut self, id: &str, wei: u128) -> bool {
        let found = self.signers.iter_mut().find(|known| known.id == id);
        found.map(|signer| signer.balance += wei).is_some()
    }
}
