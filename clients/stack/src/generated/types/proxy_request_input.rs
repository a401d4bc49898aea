//! `ProxyRequestInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ProxyMethod;

/// An HTTP request to a service.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ProxyRequestInput {
    /// Name of the service.
    pub service: String,
    /// Full URL. `{{instance_url}}` and `{{account_id}}` in it are resolved by STACK.
    ///
    /// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.12). The placeholders are D; that they stand in the URL is inferred.
    pub url: String,
    /// HTTP method.
    pub method: ProxyMethod,
    /// Headers. Those of a credential are overridden. The official client leaves an empty map out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headers: Option<::std::collections::BTreeMap<String, String>>,
    /// Body, any JSON. The official client leaves null out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<::serde_json::Value>,
    /// Query. The official client leaves an empty map out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<::std::collections::BTreeMap<String, String>>,
}

impl ProxyRequestInput {
    /// A `ProxyRequestInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        service: impl Into<String>,
        url: impl Into<String>,
        method: impl Into<ProxyMethod>,
    ) -> Self {
        Self {
            service: service.into(),
            url: url.into(),
            method: method.into(),
            headers: ::std::default::Default::default(),
            body: ::std::default::Default::default(),
            query: ::std::default::Default::default(),
        }
    }
}
