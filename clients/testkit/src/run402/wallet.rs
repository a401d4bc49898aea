//! Ethereum's side of signatures: whose they are. Knows no private key and signs nothing.

use agent_clients_runtime::hex;
use k256::ecdsa::{RecoveryId, Signature, VerifyingKey};
use sha3::{Digest, Keccak256};

/// The bytes of an address.
pub(super) type Address = [u8; 20];

pub(super) fn keccak256(bytes: &[u8]) -> [u8; 32] {
    Keccak256::digest(bytes).into()
}

/// The hash of a text that wallets sign (EIP-191).
pub(super) fn text_hash(text: &str) -> [u8; 32] {
    let prefixed = format!("\u{19}Ethereum Signed Message:\n{}{text}", text.len());
    keccak256(prefixed.as_bytes())
}

/// Whose signature of a hash it is: `0x`, then `r`, `s` and a last byte of 27 or 28 in hexadecimal digits.
pub(super) fn signer(hash: &[u8; 32], signature: &str) -> Option<Address> {
    let bytes: [u8; 65] = hex::decode_array(signature.strip_prefix("0x")?)?;
    let found = Signature::from_slice(&bytes[..64]).ok()?;
    // The other `s` would be a second signature of the same hash (EIP-2).
    if found.normalize_s() != found {
        return None;
    }
    let id = RecoveryId::from_byte(bytes[64].checked_sub(27)?).filter(|id| !id.is_x_reduced())?;
    let key = VerifyingKey::recover_from_prehash(hash, &found, id).ok()?;
    let point = key.to_sec1_point(false);
    keccak256(&point.as_bytes()[1..])[12..].try_into().ok()
}

/// Reads an address in any case of letters.
pub(super) fn read_address(text: &str) -> Option<Address> {
    hex::decode_array(text.strip_prefix("0x")?)
}

/// An address in lower case, as accounts are kept under.
pub(super) fn lower(address: &Address) -> String {
    format!("0x{}", hex::encode(address))
}

/// An address with the checksum in its case (EIP-55).
pub(super) fn checksummed(address: &Address) -> String {
    let digits = hex::encode(address);
    let hash = hex::encode(&keccak256(digits.as_bytes()));
    let cased = digits.chars().zip(hash.chars()).map(|(digit, nibble)| match nibble {
        '8'..='9' | 'a'..='f' => digit.to_ascii_uppercase(),
        _ => digit,
    });
    format!("0x{}", cased.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signer_of_the_contracts_golden_statement_is_found_and_no_other_text_has_it() {
        let text = "api.run402.com wants you to sign in with your Ethereum account:\n\
            0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\n\nSign in to Run402\n\n\
            URI: https://api.run402.com/ci/v1/bindings?project=prj_1\nVersion: 1\nChain ID: 84532\n\
            Nonce: 000102030405060708090a0b0c0d0e0f\nIssued At: 2026-05-04T12:00:00.000Z\n\
            Expiration Time: 2026-05-04T12:05:00.000Z";
        let signature = "0x129505edb72ab7be16be8892aff6222279e13a56056ffa2890e624188f6c1fa006de4172769ee095d032f1b340d4cfa076bde315f64c374c470fe010330ed1431c";
        let found = signer(&text_hash(text), signature).unwrap();
        assert_eq!(checksummed(&found), "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        assert_ne!(
            signer(&text_hash(&text.replace("prj_1", "prj_2")), signature),
            Some(found)
        );
        assert_eq!(signer(&text_hash(text), &signature[..130]), None);
    }
}
