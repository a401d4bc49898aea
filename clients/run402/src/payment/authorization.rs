//! A transfer that the wallet signs and somebody else carries out (EIP-3009), in the typed form of EIP-712.

use std::fmt;

use agent_clients_runtime::{Error, Secret};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::choice::Choice;
use super::network::Network;
use crate::types::PaymentRequirement;
use crate::wallet::{Address, WalletKey, WalletSignature, hex, keccak256, unhex};

/// How far a payment reaches back, for services whose clock is behind; as in x402's own libraries.
const CLOCK_SKEW_SECONDS: u64 = 600;

const DOMAIN_TYPE: &str = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const TRANSFER_TYPE: &str = "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";

/// Who pays whom how much of USDC, and when it may be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PaymentAuthorization {
    /// Where.
    pub network: Network,
    /// Who pays.
    pub from: Address,
    /// Who is paid.
    pub to: Address,
    /// Millionths of a dollar.
    pub value: u64,
    /// Seconds since 1970 after which it may be carried out.
    pub valid_after: u64,
    /// Seconds since 1970 before which it has to be.
    pub valid_before: u64,
    /// Random; the token's contract takes each once.
    pub nonce: [u8; 32],
    token_name: String,
    token_version: String,
}

impl PaymentAuthorization {
    pub(super) fn new(choice: &Choice, from: Address, now: u64, nonce: [u8; 32]) -> Self {
        Self {
            network: choice.network,
            from,
            to: choice.pay_to,
            value: choice.amount,
            valid_after: now.saturating_sub(CLOCK_SKEW_SECONDS),
            valid_before: now.saturating_add(choice.valid_seconds),
            nonce,
            token_name: choice.token_name.clone(),
            token_version: choice.token_version.clone(),
        }
    }

    /// The hash that is signed.
    fn hash(&self) -> [u8; 32] {
        let domain = words(&[
            keccak256(DOMAIN_TYPE.as_bytes()),
            keccak256(self.token_name.as_bytes()),
            keccak256(self.token_version.as_bytes()),
            number(self.network.chain_id()),
            address(self.network.usdc()),
        ]);
        let transfer = words(&[
            keccak256(TRANSFER_TYPE.as_bytes()),
            address(self.from),
            address(self.to),
            number(self.value),
            number(self.valid_after),
            number(self.valid_before),
            self.nonce,
        ]);
        let mut bytes = vec![0x19, 0x01];
        bytes.extend(keccak256(&domain));
        bytes.extend(keccak256(&transfer));
        keccak256(&bytes)
    }

    pub(super) fn sign(self, key: &WalletKey) -> SignedPayment {
        let signature = key.sign_hash(&self.hash());
        SignedPayment {
            authorization: self,
            signature,
        }
    }
}

fn words(words: &[[u8; 32]]) -> Vec<u8> {
    words.concat()
}

fn number(value: u64) -> [u8; 32] {
    let mut word = [0; 32];
    word[24..].copy_from_slice(&value.to_be_bytes());
    word
}

fn address(address: Address) -> [u8; 32] {
    let mut word = [0; 32];
    word[12..].copy_from_slice(address.as_bytes());
    word
}

/// A payment that can be carried out. `Debug` does not show the signature: who has it can take the money.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedPayment {
    authorization: PaymentAuthorization,
    signature: WalletSignature,
}

/// The payment in the header.
#[derive(Serialize, Deserialize)]
struct Payload {
    signature: String,
    authorization: Transfer,
}

/// Numbers are texts, as they may be too large for JSON.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Transfer {
    from: Address,
    to: Address,
    value: String,
    valid_after: String,
    valid_before: String,
    nonce: String,
}

/// The header, in the forms of both versions, as it is read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Header {
    #[serde(default)]
    accepted: Option<PaymentRequirement>,
    #[serde(default)]
    network: Option<String>,
    payload: Payload,
}

impl SignedPayment {
    /// What was signed.
    #[must_use]
    pub fn authorization(&self) -> &PaymentAuthorization {
        &self.authorization
    }

    /// The wallet that really signed; `None` where it is not the one that pays.
    #[must_use]
    pub fn payer(&self) -> Option<Address> {
        let signer = self.signature.signer_of_hash(&self.authorization.hash())?;
        (signer == self.authorization.from).then_some(signer)
    }

    /// The value of the header.
    pub(super) fn encode(&self, version: i64, requirement: PaymentRequirement, resource: Option<Value>) -> Secret {
        let payload = Payload {
            signature: self.signature.to_string(),
            authorization: Transfer {
                from: self.authorization.from,
                to: self.authorization.to,
                value: self.authorization.value.to_string(),
                valid_after: self.authorization.valid_after.to_string(),
                valid_before: self.authorization.valid_before.to_string(),
                nonce: format!("0x{}", hex(&self.authorization.nonce)),
            },
        };
        let header = if version >= 2 {
            let mut header = json!({ "x402Version": version, "accepted": requirement, "payload": payload });
            if let Some(resource) = resource {
                header["resource"] = resource;
            }
            header
        } else {
            json!({
                "x402Version": version,
                "scheme": requirement.scheme,
                "network": requirement.network,
                "payload": payload,
            })
        };
        Secret::from(STANDARD.encode(header.to_string()))
    }

    /// Reads the value of a header, as a receiver does. Whether the payment is what was asked for, and whether its
    /// [`payer`](Self::payer) signed it, is for the caller to compare.
    ///
    /// # Errors
    /// Where it is not base64 of such JSON, or of a network that is not known.
    pub fn decode(value: &str) -> Result<Self, Error> {
        let bad = |why: &str| Error::config("payment", why, "take the header's value as it was received");
        let json = STANDARD.decode(value.trim()).map_err(|_| bad("it is not base64"))?;
        let header: Header = serde_json::from_slice(&json).map_err(|_| bad("it is no such JSON"))?;
        let accepted = header.accepted.unwrap_or_default();
        let name = accepted
            .network
            .as_deref()
            .or(header.network.as_deref())
            .unwrap_or_default();
        let network = Network::named(name).ok_or_else(|| bad("its network is not known"))?;
        let domain = |name: &str| {
            let text = accepted.extra.get("extra").and_then(|extra| extra.get(name)?.as_str());
            text.map(str::to_owned)
        };
        let transfer = header.payload.authorization;
        let number = |text: &str| text.parse().map_err(|_| bad("an amount or time in it is no number"));
        let nonce = transfer.nonce.strip_prefix("0x").and_then(unhex::<32>);
        Ok(Self {
            authorization: PaymentAuthorization {
                network,
                from: transfer.from,
                to: transfer.to,
                value: number(&transfer.value)?,
                valid_after: number(&transfer.valid_after)?,
                valid_before: number(&transfer.valid_before)?,
                nonce: nonce.ok_or_else(|| bad("its nonce is not 32 bytes"))?,
                token_name: domain("name").unwrap_or_else(|| network.token_name().to_owned()),
                token_version: domain("version").unwrap_or_else(|| "2".to_owned()),
            },
            signature: header.payload.signature.parse()?,
        })
    }
}

impl fmt::Debug for SignedPayment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedPayment")
            .field("authorization", &self.authorization)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with eth-account 0.13, an independent implementation.
    #[test]
    fn signatures_are_those_of_another_implementation() {
        let key: WalletKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
            .parse()
            .unwrap();
        let mut seven = [0; 32];
        seven[31] = 7;
        for (network, value, valid_before, nonce, signature) in [
            (
                Network::BaseSepolia,
                100_000,
                1_777_896_060,
                seven,
                "0xd893c3fea3c45872665200f7f038327eb17fd0a112a8b02d5b2877af175586ba194436d3bef1718c67e43b9d71e6af1c23744c23fa22d708ecaf3bb0e06d072d1c",
            ),
            (
                Network::Base,
                5_000_000,
                1_777_896_300,
                [0xab; 32],
                "0x58bad52e90edf0924fc75468a6d98d4415fe31ba4237e0f88dbb00784f5681473dce91efd8840bb7ff7e377d5080306bd2fd2e184adf42d1e797c97d95036fff1c",
            ),
        ] {
            let payment = PaymentAuthorization {
                network,
                from: key.address(),
                to: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8".parse().unwrap(),
                value,
                valid_after: 1_777_895_400,
                valid_before,
                nonce,
                token_name: network.token_name().to_owned(),
                token_version: "2".to_owned(),
            };
            let signed = payment.sign(&key);
            assert_eq!(signed.signature.to_string(), signature);
            assert_eq!(signed.payer(), Some(key.address()));
        }
        assert_eq!(
            Network::Base.usdc().to_string(),
            "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"
        );
        assert_eq!(
            Network::BaseSepolia.usdc().to_string(),
            "0x036CbD53842c5426634e7929541eC2318f3dCF7e"
        );
    }
}
