//! `AuthRequestMagicLinkInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who gets a magic link.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AuthRequestMagicLinkInput {
    /// Address of the end user.
    pub email: String,
    /// Where the link leads.
    pub redirect_url: String,
    /// What the link is for. Not in 1.57.0; the words are not known.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The type is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<String>,
    /// Comes back with the link. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The meaning and the type are inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_state: Option<String>,
}

impl AuthRequestMagicLinkInput {
    /// A `AuthRequestMagicLinkInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(email: impl Into<String>, redirect_url: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            redirect_url: redirect_url.into(),
            intent: ::std::default::Default::default(),
            client_state: ::std::default::Default::default(),
        }
    }
}
