//! `EmailSendInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A message to send.
///
/// *Evidence:* seen in the official client's code (contract sections 3.9 and 7.2). The fields are those of the hosted API; `to`, `subject` and `html` were recorded.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailSendInput {
    /// Address to send it to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its body in HTML.
    pub html: String,
    /// Its body as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Name of the sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_name: Option<String>,
    /// Id of the message that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<String>,
}

impl EmailSendInput {
    /// A `EmailSendInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        to: impl Into<String>,
        subject: impl Into<String>,
        html: impl Into<String>,
    ) -> Self {
        Self {
            to: to.into(),
            subject: subject.into(),
            html: html.into(),
            text: ::std::default::Default::default(),
            from_name: ::std::default::Default::default(),
            in_reply_to: ::std::default::Default::default(),
        }
    }
}
