//! Addresses of wallets and contracts, and the checksum in their letters.

use std::fmt;
use std::str::FromStr;

use agent_clients_runtime::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{hex, keccak256, unhex};

/// An Ethereum address: 20 bytes. It is written with the checksum of EIP-55, and read in any case.
///
/// ```
/// use run402_client::wallet::Address;
///
/// let address: Address = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266".parse()?;
/// assert_eq!(address.to_string(), "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
/// // One letter in the wrong case is a slip of the pen.
/// assert!("0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266".parse::<Address>().is_err());
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address([u8; 20]);

impl Address {
    /// The address of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    /// Without the checksum, as the vendor's files and request bodies have it.
    #[must_use]
    pub fn to_lowercase(&self) -> String {
        format!("0x{}", hex(&self.0))
    }

    /// The address, whatever the case of its letters.
    pub(crate) fn read_any_case(text: &str) -> Option<Self> {
        unhex(text.strip_prefix("0x")?).map(Self)
    }

    fn bad(why: &str) -> Error {
        Error::config(
            "address",
            why,
            "give 0x and 40 hexadecimal digits, all in lower case or with the checksum of EIP-55",
        )
    }
}

impl FromStr for Address {
    type Err = Error;

    /// # Errors
    /// Where it is no address, or has letters in both cases that do not fit its checksum.
    fn from_str(text: &str) -> Result<Self, Error> {
        let address = Self::read_any_case(text).ok_or_else(|| Self::bad("it is not an address"))?;
        let digits = &text[2..];
        let mixed = digits.bytes().any(|byte| byte.is_ascii_lowercase())
            && digits.bytes().any(|byte| byte.is_ascii_uppercase());
        if mixed && address.to_string() != text {
            return Err(Self::bad("its letters do not fit its checksum: a digit is wrong"));
        }
        Ok(address)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = hex(&self.0);
        let hash = keccak256(digits.as_bytes());
        f.write_str("0x")?;
        for (at, digit) in digits.chars().enumerate() {
            let nibble = if at % 2 == 0 {
                hash[at / 2] >> 4
            } else {
                hash[at / 2] & 15
            };
            let shown = if nibble >= 8 { digit.to_ascii_uppercase() } else { digit };
            write!(f, "{shown}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of EIP-55.
    const CHECKSUMMED: [&str; 8] = [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77",
        "0x27b1fdb04752bbc536007a920d24acb045561c26",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ];

    #[test]
    fn addresses_are_written_with_their_checksum_whatever_case_they_came_in() {
        for expected in CHECKSUMMED {
            for text in [expected.to_owned(), expected.to_ascii_lowercase()] {
                let address: Address = text.parse().unwrap();
                assert_eq!(address.to_string(), expected);
                assert_eq!(address.to_lowercase(), expected.to_ascii_lowercase());
            }
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_the_fix() {
        let swapped = CHECKSUMMED[4].replacen('A', "a", 1);
        for text in [
            "",
            "0x",
            "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
            "0xé",
            &swapped,
        ] {
            let error = text.parse::<Address>().unwrap_err().to_string();
            assert!(error.contains("fix: "), "{text}: {error}");
        }
    }
}
