//! `OauthRegisterInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::OauthGrantType;

/// A client to register.
///
/// *Evidence:* seen in the official client's code (contract section 3.28).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct OauthRegisterInput {
    /// Name of the client.
    pub client_name: String,
    /// Where a browser may be sent back to.
    pub redirect_uris: Vec<String>,
    /// Grants that the client will use.
    pub grant_types: Vec<OauthGrantType>,
    /// Id of the software.
    pub software_id: String,
}

impl OauthRegisterInput {
    /// A `OauthRegisterInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        client_name: impl Into<String>,
        redirect_uris: Vec<String>,
        grant_types: Vec<OauthGrantType>,
        software_id: impl Into<String>,
    ) -> Self {
        Self {
            client_name: client_name.into(),
            redirect_uris,
            grant_types,
            software_id: software_id.into(),
        }
    }
}
