//! The Vault: files, references to them, permalinks and assets.
//!
//! Bytes go to and come from another host under presigned addresses. That host must never get a credential, and such an
//! address must never be printed with its query.

mod builder;

pub use crate::generated::vault::{api, errors, server, types};

pub use builder::{GATEWAY_URL, VaultClient, VaultClientBuilder};
