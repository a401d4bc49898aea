//! `EmailUpdateSettingsInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// What to change of the settings.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 7.2). The field is that of a recorded list.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailUpdateSettingsInput {
    /// Id of the mailbox that mail is sent from where none is named; that null takes it back is inferred.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub default_outbound_mailbox_id: ::agent_clients_runtime::Nullable<String>,
}
