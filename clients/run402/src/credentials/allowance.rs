//! The wallet as it is kept: `allowance.json` (Run402 contract, section 1.6).
//!
//! A file whose key is not that of its address is refused, as the service would refuse every signature it makes.

use std::time::SystemTime;

use agent_clients_runtime::Error;
use serde_json::{Map, Value};

use crate::wallet::{Address, WalletKey, iso_millis};

/// A wallet and what is remembered of it. The key prints nowhere.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AllowanceData {
    /// The private key; its address is that of the wallet.
    pub key: WalletKey,
    /// When it was made, RFC 3339.
    pub created: Option<String>,
    /// Whether the faucet was asked for it.
    pub funded: Option<bool>,
    /// When the faucet was last asked, RFC 3339.
    pub last_faucet: Option<String>,
    /// How it pays: `x402` or `mpp`.
    pub rail: Option<String>,
}

impl AllowanceData {
    /// A wallet that is nothing but its key.
    #[must_use]
    pub fn new(key: WalletKey) -> Self {
        Self {
            key,
            created: None,
            funded: None,
            last_faucet: None,
            rail: None,
        }
    }

    /// A new wallet, made now and not funded.
    ///
    /// # Errors
    /// Where there is no randomness, or the time cannot be written.
    pub fn generate(now: SystemTime) -> Result<Self, Error> {
        Ok(Self {
            created: Some(iso_millis(now)?),
            funded: Some(false),
            ..Self::new(WalletKey::generate()?)
        })
    }

    /// The address of the wallet.
    #[must_use]
    pub fn address(&self) -> Address {
        self.key.address()
    }

    /// Reads the JSON of a file; the reasons name fields and never show a value.
    pub(super) fn read(json: &Map<String, Value>) -> Result<Self, String> {
        let text = |name: &str| match json.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(format!("`{name}` is not a text")),
        };
        let address = match json.get("address") {
            Some(Value::String(text)) => Address::read_any_case(text),
            _ => None,
        };
        let address = address.ok_or("`address` is not 0x and 40 hexadecimal digits")?;
        let key = match json.get("privateKey") {
            Some(Value::String(text)) => text.parse::<WalletKey>().ok(),
            _ => None,
        };
        let key = key.ok_or("`privateKey` is not 0x and 64 hexadecimal digits of a key")?;
        if key.address() != address {
            return Err(format!(
                "`privateKey` is that of {} and not of `address`, {address}",
                key.address()
            ));
        }
        let funded = match json.get("funded") {
            None | Some(Value::Null) => None,
            Some(Value::Bool(funded)) => Some(*funded),
            Some(_) => return Err("`funded` is neither true nor false".to_owned()),
        };
        Ok(Self {
            key,
            created: text("created")?,
            funded,
            last_faucet: text("lastFaucet")?,
            rail: text("rail")?,
        })
    }

    /// Writes it over the JSON of a file; other fields stay, and so does the spelling of the address.
    pub(super) fn write(&self, json: &mut Map<String, Value>) {
        let same = json
            .get("address")
            .and_then(Value::as_str)
            .and_then(Address::read_any_case)
            == Some(self.address());
        if !same {
            json.insert("address".to_owned(), self.address().to_lowercase().into());
        }
        json.insert("privateKey".to_owned(), self.key.expose().expose().into());
        let fields = [
            ("created", self.created.clone().map(Value::from)),
            ("funded", self.funded.map(Value::from)),
            ("lastFaucet", self.last_faucet.clone().map(Value::from)),
            ("rail", self.rail.clone().map(Value::from)),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                json.insert(name.to_owned(), value);
            }
        }
    }
}
