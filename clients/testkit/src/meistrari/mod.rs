//! Stateful fakes of Meistrari on loopback: the [`AgentApi`], and the [`Vault`] with its storage host.
//!
//! They answer all operations of the two specifications. What the contract leaves open is decided in one way here, which the
//! README of this crate lists; nothing of it is a fact about the services.

mod agent;
mod reference;
mod refusal;
mod signature;
mod vault;

pub use crate::storage::{Content, PartContent, Pattern, StorageRequest};
pub use agent::{AgentApi, AgentApiBuilder, Delivery, EventKinds, StreamFault, TurnScript};
pub use vault::{MultipartState, MultipartUpload, Vault, VaultBuilder};

pub(crate) use signature::hmac_hex;

use std::io;
use std::sync::{Arc, OnceLock};

use crate::loopback::{FormatCheck, Spec};

/// Reads a specification once.
fn read_once(text: &str, kept: &'static OnceLock<Arc<Spec>>) -> io::Result<Arc<Spec>> {
    if let Some(spec) = kept.get() {
        return Ok(spec.clone());
    }
    let formats: [(&str, FormatCheck); 1] = [("vault-ref", reference::is_reference)];
    let spec = Spec::parse(text, &formats).map_err(io::Error::other)?;
    Ok(kept.get_or_init(|| Arc::new(spec)).clone())
}
