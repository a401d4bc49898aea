//! The wallet: a secp256k1 key, its address, and the signature that Run402 takes instead of a password.
//!
//! A private key never leaves these modules but by a method that says so, is overwritten in memory when it is dropped, and prints
//! nowhere. Nothing here sends or stores anything.

mod address;
mod key;
mod sign_in;
mod time;

pub use address::Address;
pub use key::{WalletKey, WalletSignature};
pub use sign_in::{SIGN_IN_CHAIN, SIGN_IN_HEADER, SIGN_IN_LIFETIME, SIGN_IN_STATEMENT, SignIn, SignInMessage};

pub(crate) use key::{keccak256, random_bytes};
pub(crate) use time::iso_millis;

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

/// Reads exactly `N` bytes of hexadecimal digits, in either case.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |at: usize| {
            char::from(pair[at])
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        };
        *byte = digit(0)? << 4 | digit(1)?;
    }
    Some(bytes)
}
