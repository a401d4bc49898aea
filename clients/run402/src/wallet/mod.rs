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

pub(crate) use agent_clients_runtime::hex::{decode_array as unhex, encode as hex};
pub(crate) use key::{keccak256, random_bytes};
pub(crate) use time::iso_millis;
