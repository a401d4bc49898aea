//! A private key and the signatures it makes: secp256k1 with a deterministic nonce (RFC 6979) and a low `s`.
//!
//! It must never sign bytes that a caller chose without the prefix that tells the signature apart from a transaction.

use std::fmt;
use std::str::FromStr;

use agent_clients_runtime::{Error, Secret};
use k256::ecdsa::{RecoveryId, Signature, SigningKey, VerifyingKey};
use sha3::{Digest, Keccak256};
use zeroize::{Zeroize, Zeroizing};

use super::{Address, hex, unhex};

pub(crate) fn keccak256(bytes: &[u8]) -> [u8; 32] {
    Keccak256::digest(bytes).into()
}

/// The private key of a wallet. Its memory is overwritten when it is dropped; `Debug` shows the address alone.
///
/// ```
/// use run402_client::wallet::WalletKey;
///
/// let key = WalletKey::generate()?;
/// let signature = key.sign_text("hello");
/// assert_eq!(signature.signer_of_text("hello"), Some(key.address()));
/// assert_eq!(format!("{key:?}"), format!("WalletKey({})", key.address()));
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone)]
pub struct WalletKey {
    /// Overwrites itself.
    key: SigningKey,
    address: Address,
}

impl WalletKey {
    /// A new key from the operating system's randomness.
    ///
    /// # Errors
    /// Where the operating system gives none.
    pub fn generate() -> Result<Self, Error> {
        loop {
            let bytes = random_bytes::<32>()?;
            // All but one in 2^128 numbers are keys.
            if let Some(key) = Self::read_bytes(&bytes) {
                return Ok(key);
            }
        }
    }

    /// The key of these 32 bytes, big-endian.
    ///
    /// # Errors
    /// Where the number is zero or not below the order of the curve.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Error> {
        Self::read_bytes(bytes).ok_or_else(bad_key)
    }

    fn read_bytes(bytes: &[u8; 32]) -> Option<Self> {
        let key = SigningKey::from_slice(bytes).ok()?;
        let address = address_of(key.verifying_key());
        Some(Self { key, address })
    }

    /// The address that belongs to the key: what a signature is recognised by.
    #[must_use]
    pub fn address(&self) -> Address {
        self.address
    }

    /// `0x` and 64 hexadecimal digits, as the vendor's files have it. Whoever reads it can spend what the wallet holds.
    #[must_use]
    pub fn expose(&self) -> Secret {
        let mut bytes: [u8; 32] = self.key.to_bytes().into();
        let mut digits = hex(&bytes);
        let text = Zeroizing::new(format!("0x{digits}"));
        bytes.zeroize();
        digits.zeroize();
        Secret::from(text.as_str())
    }

    /// Signs a text as wallets do (EIP-191, `personal_sign`): with a prefix and its length in bytes, so that the signature is good
    /// for nothing else.
    #[must_use]
    pub fn sign_text(&self, text: &str) -> WalletSignature {
        self.sign_hash(&text_hash(text))
    }

    /// Signs a hash. Only for hashes of a form that this crate made itself.
    pub(crate) fn sign_hash(&self, hash: &[u8; 32]) -> WalletSignature {
        let (signature, id) = self.key.sign_prehash_recoverable(hash);
        let mut bytes = [0; 65];
        bytes[..64].copy_from_slice(&signature.to_bytes());
        bytes[64] = 27 + u8::from(id.is_y_odd());
        WalletSignature(bytes)
    }
}

impl FromStr for WalletKey {
    type Err = Error;

    /// # Errors
    /// Where the text is not `0x` and 64 hexadecimal digits of a key. The text is not shown.
    fn from_str(text: &str) -> Result<Self, Error> {
        let digits = text.strip_prefix("0x").ok_or_else(bad_key)?;
        let bytes = Zeroizing::new(unhex::<32>(digits).ok_or_else(bad_key)?);
        Self::from_bytes(&bytes)
    }
}

impl fmt::Debug for WalletKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WalletKey({})", self.address)
    }
}

fn bad_key() -> Error {
    Error::config(
        "private key",
        "it is not a key of a wallet",
        "give 0x and 64 hexadecimal digits, as in `privateKey` of allowance.json",
    )
}

/// Bytes that nobody can guess, wiped when dropped.
pub(crate) fn random_bytes<const N: usize>() -> Result<Zeroizing<[u8; N]>, Error> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|cause| {
        Error::config(
            "randomness",
            format!("the operating system gives none: {cause}"),
            "run where a random source is available",
        )
    })?;
    Ok(bytes)
}

/// The last 20 bytes of the hash of the public key, uncompressed and without its leading byte.
fn address_of(key: &VerifyingKey) -> Address {
    let point = key.to_sec1_point(false);
    let hash = keccak256(&point.as_bytes()[1..]);
    let mut bytes = [0; 20];
    bytes.copy_from_slice(&hash[12..]);
    Address::from_bytes(bytes)
}

/// The hash that `personal_sign` signs.
fn text_hash(text: &str) -> [u8; 32] {
    let prefixed = format!("\u{19}Ethereum Signed Message:\n{}{text}", text.len());
    keccak256(prefixed.as_bytes())
}

/// A signature of 65 bytes: `r`, `s` and a last byte of 27 or 28. It is written as `0x` and 130 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct WalletSignature([u8; 65]);

impl WalletSignature {
    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 65] {
        &self.0
    }

    /// Whose signature of this text it is; `None` where it cannot be one. A signature of another text gives another address.
    #[must_use]
    pub fn signer_of_text(&self, text: &str) -> Option<Address> {
        self.signer_of_hash(&text_hash(text))
    }

    pub(crate) fn signer_of_hash(&self, hash: &[u8; 32]) -> Option<Address> {
        let signature = Signature::from_slice(&self.0[..64]).ok()?;
        // The other `s` would be a second signature of the same text (EIP-2).
        if signature.normalize_s() != signature {
            return None;
        }
        let id = RecoveryId::from_byte(self.0[64].checked_sub(27)?).filter(|id| !id.is_x_reduced())?;
        let key = VerifyingKey::recover_from_prehash(hash, &signature, id).ok()?;
        Some(address_of(&key))
    }
}

impl FromStr for WalletSignature {
    type Err = Error;

    /// # Errors
    /// Where the text is not `0x` and 130 hexadecimal digits.
    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = text.strip_prefix("0x").and_then(unhex::<65>);
        bytes
            .map(Self)
            .ok_or_else(|| Error::config("signature", "it is not one", "give 0x and 130 hexadecimal digits"))
    }
}

impl fmt::Display for WalletSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{}", hex(&self.0))
    }
}

impl fmt::Debug for WalletSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
