//! Payments: prepaid balance first, then x402 "exact", which is verified by recovering its signer (Run402 contract, section 1.9).

use agent_clients_runtime::hex;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::refusal::{Outcome, Refusal};
use super::state::State;
use super::wallet::{self, Address, keccak256};
use crate::loopback::Call;
use crate::recorded::RecordedRequest;

/// Who is paid.
const PAY_TO: &str = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

/// A network with its USDC: name, number of the chain, contract, and what the contract calls itself.
const NETWORKS: [(&str, u64, &str, &str); 2] = [
    (
        "eip155:84532",
        84532,
        "0x036CbD53842c5426634e7929541eC2318f3dCF7e",
        "USDC",
    ),
    (
        "eip155:8453",
        8453,
        "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913",
        "USD Coin",
    ),
];

const DOMAIN: &str = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const TRANSFER: &str = "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";

/// A payment that the service has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Payment {
    /// The wallet that signed it, in lower case.
    pub payer: String,
    /// What it was for.
    pub operation: String,
    /// How much, in millionths of a dollar.
    pub amount_usd_micros: u64,
    /// The network, such as `eip155:84532`.
    pub network: String,
    /// Its nonce, which makes it good once.
    pub nonce: String,
}

/// The 402 of an amount in millionths of a dollar.
pub(super) fn required(amount: u64) -> Box<Refusal> {
    let accepts: Vec<Value> = NETWORKS
        .iter()
        .map(|(network, _, asset, name)| {
            json!({
                "scheme": "exact", "network": network, "amount": amount.to_string(), "payTo": PAY_TO, "asset": asset,
                "maxTimeoutSeconds": 60, "extra": {"name": name, "version": "2"},
            })
        })
        .collect();
    let refusal = Refusal::new(402, "PAYMENT_REQUIRED", "Payment required");
    refusal
        .with("error", "Payment required")
        .with("accepts", accepts)
        .with("x402Version", 2)
}

/// The header that a payment comes in: that of version 2, or that of version 1.
fn header(request: &RecordedRequest) -> Option<&str> {
    request
        .header("payment-signature")
        .or_else(|| request.header("x-payment"))
}

/// A signed transfer.
struct Signed {
    network: &'static (&'static str, u64, &'static str, &'static str),
    from: Address,
    to: Address,
    value: u64,
    valid_after: u64,
    valid_before: u64,
    nonce: [u8; 32],
    signature: String,
}

impl Signed {
    fn read(header: &str) -> Option<Self> {
        let payment: Value = serde_json::from_slice(&STANDARD.decode(header).ok()?).ok()?;
        let accepted = &payment["accepted"];
        let network = accepted["network"].as_str().or(payment["network"].as_str())?;
        let network = match network {
            "base-sepolia" => &NETWORKS[0],
            "base" => &NETWORKS[1],
            name => NETWORKS.iter().find(|known| known.0 == name)?,
        };
        let transfer = &payment["payload"]["authorization"];
        let number = |name: &str| transfer[name].as_str()?.parse().ok();
        Some(Self {
            network,
            from: wallet::read_address(transfer["from"].as_str()?)?,
            to: wallet::read_address(transfer["to"].as_str()?)?,
            value: number("value")?,
            valid_after: number("validAfter")?,
            valid_before: number("validBefore")?,
            nonce: hex::decode_array(transfer["nonce"].as_str()?.strip_prefix("0x")?)?,
            signature: payment["payload"]["signature"].as_str()?.to_owned(),
        })
    }

    /// The hash that is signed (EIP-712).
    fn hash(&self) -> [u8; 32] {
        let number = |value: u64| {
            let mut word = [0; 32];
            word[24..].copy_from_slice(&value.to_be_bytes());
            word
        };
        let address = |address: &Address| {
            let mut word = [0; 32];
            word[12..].copy_from_slice(address);
            word
        };
        let (_, chain, contract, name) = self.network;
        let domain = [
            keccak256(DOMAIN.as_bytes()),
            keccak256(name.as_bytes()),
            keccak256(b"2"),
            number(*chain),
            address(&wallet::read_address(contract).unwrap_or_default()),
        ];
        let transfer = [
            keccak256(TRANSFER.as_bytes()),
            address(&self.from),
            address(&self.to),
            number(self.value),
            number(self.valid_after),
            number(self.valid_before),
            self.nonce,
        ];
        let parts = [
            vec![0x19, 0x01],
            keccak256(&domain.concat()).to_vec(),
            keccak256(&transfer.concat()).to_vec(),
        ];
        keccak256(&parts.concat())
    }
}

impl State {
    /// Takes an amount: a payment that came with the call, else the wallet's balance; else it has to be paid.
    pub(super) fn charge(&mut self, call: &Call<'_>, wallet: &str, amount: u64, what: &str) -> Outcome<()> {
        if header(call.request()).is_some() {
            return self.settle_payment(call, amount);
        }
        match self.debit(wallet, amount, what) {
            true => {
                let left = self.balance_of(wallet);
                self.settled = vec![
                    ("x-run402-settlement-rail".to_owned(), "allowance".to_owned()),
                    ("x-run402-allowance-remaining".to_owned(), left.to_string()),
                ];
                Ok(())
            }
            false => Err(required(amount)),
        }
    }

    /// Whether the operation has to be paid because a test says so; takes the payment.
    pub(super) fn demanded(&mut self, call: &Call<'_>) -> Outcome<()> {
        let found = self
            .demands
            .iter()
            .position(|(operation, _)| operation == call.operation());
        let Some(at) = found else { return Ok(()) };
        let amount = self.demands[at].1;
        if header(call.request()).is_none() {
            return Err(required(amount));
        }
        self.settle_payment(call, amount)?;
        self.demands.remove(at);
        Ok(())
    }

    /// A payment that nobody has asked for is money lost.
    pub(super) fn check_unasked(&self, call: &Call<'_>) {
        if header(call.request()).is_some() && self.settled.is_empty() {
            call.violates("header payment-signature", "nobody has asked for a payment");
        }
    }

    fn settle_payment(&mut self, call: &Call<'_>, amount: u64) -> Outcome<()> {
        let refused = |why: &str| required(amount).with("message", format!("The payment is refused: {why}"));
        let signed = header(call.request()).and_then(Signed::read);
        let signed = signed.ok_or_else(|| refused("it cannot be read"))?;
        let now = u64::try_from(self.now_ms() / 1000).unwrap_or_default();
        let nonce = hex::encode(&signed.nonce);
        for (holds, why) in [
            (signed.value == amount, "it is not the amount"),
            (
                Some(signed.to) == wallet::read_address(PAY_TO),
                "it is for somebody else",
            ),
            (
                signed.valid_after <= now && now < signed.valid_before,
                "it is not valid now",
            ),
            (
                wallet::signer(&signed.hash(), &signed.signature) == Some(signed.from),
                "it is not signed by its payer",
            ),
            (
                !self.payments.iter().any(|known| known.nonce == nonce),
                "it was taken before",
            ),
        ] {
            if !holds {
                return Err(refused(why));
            }
        }
        let payer = wallet::lower(&signed.from);
        let transaction = format!("0x{}", hex::encode(&keccak256(&signed.nonce)));
        let response = json!({
            "success": true, "network": signed.network.0, "transaction": transaction, "payer": payer,
        });
        self.settled = vec![
            ("payment-response".to_owned(), STANDARD.encode(response.to_string())),
            ("x-run402-settlement-rail".to_owned(), "x402".to_owned()),
        ];
        self.payments.push(Payment {
            payer,
            operation: call.operation().to_owned(),
            amount_usd_micros: amount,
            network: signed.network.0.to_owned(),
            nonce,
        });
        Ok(())
    }
}
