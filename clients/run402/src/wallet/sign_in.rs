//! SIGN-IN-WITH-X: the header by which a wallet says who is calling (Run402 contract, section 1.5).
//!
//! The signed text is compared byte for byte by the service, so its form is a constant of the wire. It must never be signed for
//! another host than the one the request goes to.

use std::fmt::{self, Write as _};
use std::time::{Duration, SystemTime};

use agent_clients_runtime::reqwest::Url;
use agent_clients_runtime::{Error, Secret};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::key::random_bytes;
use super::{Address, WalletKey, WalletSignature, hex, iso_millis};

/// The name of the header.
pub const SIGN_IN_HEADER: &str = "SIGN-IN-WITH-X";
/// What an ordinary call states.
pub const SIGN_IN_STATEMENT: &str = "Sign in to Run402";
/// The chain that is named, Base Sepolia; always this one, also where payments go to another.
pub const SIGN_IN_CHAIN: &str = "eip155:84532";
/// How long a signature holds.
pub const SIGN_IN_LIFETIME: Duration = Duration::from_secs(5 * 60);

/// What a wallet signs to sign in (EIP-4361).
///
/// ```
/// use std::time::SystemTime;
/// use run402_client::wallet::{SignInMessage, WalletKey};
///
/// let key = WalletKey::generate()?;
/// let url = "https://api.run402.com/projects/v1".parse().unwrap();
/// let signed = SignInMessage::for_request(&url, SystemTime::now())?.sign(&key);
/// assert_eq!(signed.signer(), Some(key.address()));
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignInMessage {
    /// The host that is signed in to, without its port.
    pub domain: String,
    /// What the signer agrees to.
    pub statement: String,
    /// The address that is called, with its query.
    pub uri: String,
    /// The chain in the form of CAIP-2, such as `eip155:84532`.
    pub chain_id: String,
    /// A random text that makes the signature good for one call.
    pub nonce: String,
    /// When it was signed, RFC 3339.
    pub issued_at: String,
    /// Until when it holds, RFC 3339.
    pub expiration_time: Option<String>,
    /// What else is agreed to; left out of the text and of the header where there is none.
    pub resources: Vec<String>,
}

impl SignInMessage {
    /// The message of an ordinary call to this address: [`SIGN_IN_STATEMENT`], [`SIGN_IN_CHAIN`], a random nonce, and
    /// [`SIGN_IN_LIFETIME`] from `now`.
    ///
    /// The host is that of the address. The official client signs that of its environment, whatever address it was given (contract,
    /// section 1.5); both are the same unless the address is given in code, and then its signature names a host it does not call.
    ///
    /// # Errors
    /// Where the address has no host, there is no randomness, or the time cannot be written.
    pub fn for_request(url: &Url, now: SystemTime) -> Result<Self, Error> {
        let nonce = random_bytes::<16>()?;
        Self::at(url, now, hex(nonce.as_slice()))
    }

    pub(crate) fn at(url: &Url, now: SystemTime, nonce: String) -> Result<Self, Error> {
        let domain = url.host_str().ok_or_else(|| {
            Error::config(
                "address",
                "it has no host that could be signed in to",
                "give an address such as https://api.run402.com",
            )
        })?;
        Ok(Self {
            domain: domain.to_owned(),
            statement: SIGN_IN_STATEMENT.to_owned(),
            uri: url.as_str().to_owned(),
            chain_id: SIGN_IN_CHAIN.to_owned(),
            nonce,
            issued_at: iso_millis(now)?,
            expiration_time: Some(iso_millis(now + SIGN_IN_LIFETIME)?),
            resources: Vec::new(),
        })
    }

    /// The text that is signed for this wallet.
    #[must_use]
    pub fn text(&self, address: Address) -> String {
        let chain = self.chain_id.rsplit(':').next().unwrap_or_default();
        let mut text = format!(
            "{} wants you to sign in with your Ethereum account:\n{address}\n\n{}\n\nURI: {}\nVersion: 1\nChain ID: {chain}\nNonce: {}\nIssued At: {}",
            self.domain, self.statement, self.uri, self.nonce, self.issued_at
        );
        if let Some(end) = &self.expiration_time {
            let _ = write!(text, "\nExpiration Time: {end}");
        }
        if !self.resources.is_empty() {
            text.push_str("\nResources:");
            for resource in &self.resources {
                let _ = write!(text, "\n- {resource}");
            }
        }
        text
    }

    /// Signs it.
    #[must_use]
    pub fn sign(self, key: &WalletKey) -> SignIn {
        let signature = key.sign_text(&self.text(key.address()));
        SignIn {
            address: key.address(),
            message: self,
            signature,
        }
    }
}

/// A signed message: the value of the header. It is a credential until it expires, so `Debug` shows neither text nor signature.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    address: Address,
    message: SignInMessage,
    signature: WalletSignature,
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn")
            .field("domain", &self.message.domain)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// The JSON in the header; the order of its fields is that of the official client.
#[derive(Serialize, Deserialize)]
struct Wire {
    domain: String,
    address: Address,
    statement: String,
    uri: String,
    version: String,
    #[serde(rename = "chainId")]
    chain_id: String,
    r#type: String,
    nonce: String,
    #[serde(rename = "issuedAt")]
    issued_at: String,
    #[serde(rename = "expirationTime", default, skip_serializing_if = "Option::is_none")]
    expiration_time: Option<String>,
    signature: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    resources: Vec<String>,
}

impl SignIn {
    /// What was signed.
    #[must_use]
    pub fn message(&self) -> &SignInMessage {
        &self.message
    }

    /// The wallet that is claimed.
    #[must_use]
    pub fn address(&self) -> Address {
        self.address
    }

    /// The signature.
    #[must_use]
    pub fn signature(&self) -> WalletSignature {
        self.signature
    }

    /// The wallet that really signed; `None` where it is not the one that is claimed. Whether it holds at this time, and for this
    /// host and address, is for the caller to compare.
    #[must_use]
    pub fn signer(&self) -> Option<Address> {
        let signer = self.signature.signer_of_text(&self.message.text(self.address))?;
        (signer == self.address).then_some(signer)
    }

    /// The value of the header: base64 of JSON.
    #[must_use]
    pub fn encode(&self) -> Secret {
        let message = self.message.clone();
        let wire = Wire {
            domain: message.domain,
            address: self.address,
            statement: message.statement,
            uri: message.uri,
            version: "1".to_owned(),
            chain_id: message.chain_id,
            r#type: "eip191".to_owned(),
            nonce: message.nonce,
            issued_at: message.issued_at,
            expiration_time: message.expiration_time,
            signature: self.signature.to_string(),
            resources: message.resources,
        };
        // Text and lists of text: nothing that could fail.
        let json = serde_json::to_string(&wire).unwrap_or_default();
        Secret::from(STANDARD.encode(json))
    }

    /// Reads the value of a header, as a receiver does. The signature is not checked: see [`signer`](Self::signer).
    ///
    /// # Errors
    /// Where it is not base64 of such JSON.
    pub fn decode(value: &str) -> Result<Self, Error> {
        let bad = |why: String| {
            Error::config(
                SIGN_IN_HEADER,
                why,
                "take the header's value as it was received, base64 of JSON",
            )
        };
        let json = STANDARD
            .decode(value.trim())
            .map_err(|_| bad("it is not base64".to_owned()))?;
        let wire: Wire = serde_json::from_slice(&json).map_err(|cause| bad(format!("it is no such JSON: {cause}")))?;
        if wire.version != "1" || wire.r#type != "eip191" {
            return Err(bad("it is of another version or type".to_owned()));
        }
        Ok(Self {
            address: wire.address,
            signature: wire.signature.parse()?,
            message: SignInMessage {
                domain: wire.domain,
                statement: wire.statement,
                uri: wire.uri,
                chain_id: wire.chain_id,
                nonce: wire.nonce,
                issued_at: wire.issued_at,
                expiration_time: wire.expiration_time,
                resources: wire.resources,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_golden_vector_of_the_contract_is_met() {
        let key: WalletKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
            .parse()
            .unwrap();
        let url = "https://api.run402.com/ci/v1/bindings?project=prj_1".parse().unwrap();
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_777_896_000);
        let signed = SignInMessage::at(&url, now, "000102030405060708090a0b0c0d0e0f".to_owned())
            .unwrap()
            .sign(&key);
        assert_eq!(signed.message().issued_at, "2026-05-04T12:00:00.000Z");
        assert_eq!(
            signed.message().expiration_time.as_deref(),
            Some("2026-05-04T12:05:00.000Z")
        );
        assert_eq!(
            signed.signature().to_string(),
            "0x129505edb72ab7be16be8892aff6222279e13a56056ffa2890e624188f6c1fa006de4172769ee095d032f1b340d4cfa076bde315f64c374c470fe010330ed1431c"
        );
    }

    #[test]
    fn every_call_has_a_nonce_of_its_own_and_the_host_has_no_port() {
        let url = "http://127.0.0.1:9402/projects/v1".parse().unwrap();
        let one = SignInMessage::for_request(&url, SystemTime::now()).unwrap();
        let two = SignInMessage::for_request(&url, SystemTime::now()).unwrap();
        assert_ne!(one.nonce, two.nonce);
        assert_eq!((one.nonce.len(), one.domain.as_str()), (32, "127.0.0.1"));
    }
}
