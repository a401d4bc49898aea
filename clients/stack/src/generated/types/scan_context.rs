//! `ScanContext`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What content is.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScanContext {
    /// `email`
    Email,
    /// `document`
    Document,
    /// `webpage`
    Webpage,
    /// `chat_log`
    ChatLog,
    /// `api_response`
    ApiResponse,
    /// `calendar`
    Calendar,
    /// `other`
    Other,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ScanContext, Unknown {
    Email: "email",
    Document: "document",
    Webpage: "webpage",
    ChatLog: "chat_log",
    ApiResponse: "api_response",
    Calendar: "calendar",
    Other: "other",
});
