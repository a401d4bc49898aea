//! `EmailSendInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::EmailTemplate;

/// A message to send: `template` and `variables`, or `subject` and `html`.
///
/// *Evidence:* seen in the official client's code (contract section 3.9). The limits are the vendor's documentation.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailSendInput {
    /// Address to send it to.
    pub to: String,
    /// Template to fill in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<EmailTemplate>,
    /// What to fill in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Its subject.
    ///
    /// Limits: at most 998 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Its body in HTML, at most 1 MB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// Its body as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Name of the sender.
    ///
    /// Limits: at most 78 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_name: Option<String>,
    /// Id of the message that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<String>,
}

impl EmailSendInput {
    /// A `EmailSendInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            template: ::std::default::Default::default(),
            variables: ::std::default::Default::default(),
            subject: ::std::default::Default::default(),
            html: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
            from_name: ::std::default::Default::default(),
            in_reply_to: ::std::default::Default::default(),
        }
    }
}
