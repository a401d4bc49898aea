//! `BillingCreateEmailAccountReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A new organization.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.13). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingCreateEmailAccountReply {
    /// Id of the account, on the older route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the organization.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.3). In recorded answers that were made up to fit the types of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Number of e-mails left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_credits_remaining: Option<i64>,
    /// Whether a message to verify the address was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_sent: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingCreateEmailAccountReply {
    id: "id",
    org_id: "org_id",
    email: "email",
    email_credits_remaining: "email_credits_remaining",
    verification_sent: "verification_sent",
});
