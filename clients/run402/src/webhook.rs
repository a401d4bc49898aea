//! Receiving what Run402 posts: events of mailboxes, and webhooks for operators (Run402 contract, section 5.11).
//!
//! Both come at least once. Events of mailboxes are **not signed**: whoever knows the address can post one, so nothing in them may be
//! believed. Keep the address secret, and ask the service for the message before acting on it. Webhooks for operators are signed; they
//! are read only after the signature was found right, in constant time, over the bytes as they came. A secret is never printed.
//!
//! *Evidence:* the four events are those of the code (contract, section 3.9). Envelope, headers and signature are documented by the
//! vendor for later versions; what the payloads hold is not known and left as JSON.

mod mailbox;
mod operator;

use std::time::{Duration, SystemTime};

use agent_clients_runtime::http::HeaderMap;
use agent_clients_runtime::webhook::check_replay;

pub use agent_clients_runtime::webhook::{MemoryReplayLog, ReplayLog, WebhookError};
pub use mailbox::{
    DELIVERY_ATTEMPT_HEADER, DELIVERY_ID_HEADER, DELIVERY_KEY_HEADER, DELIVERY_TYPE_HEADER, MailboxEvent,
    MailboxReceiver, WEBHOOK_ID_HEADER,
};
pub use operator::{OperatorReceiver, OperatorWebhook, OperatorWebhookVerifier, SIGNATURE_HEADER};

/// How long a webhook is remembered at least, where the log can hold it: 30 days. It only bounds the log: how long the service repeats
/// one is not published.
pub const WEBHOOK_MEMORY: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Something that came. Answer either with 2xx.
#[derive(Clone, Debug, PartialEq)]
pub enum Received<T> {
    /// The first of its id.
    New(T),
    /// It came before, as far as the log remembers: do nothing again.
    Duplicate(T),
}

/// Asks the log.
async fn once<T>(log: &dyn ReplayLog, id: &str, memory: Duration, what: T) -> Result<Received<T>, WebhookError> {
    let now = SystemTime::now();
    let expires = now.checked_add(memory).unwrap_or(now + WEBHOOK_MEMORY);
    match check_replay(log, id, expires).await {
        Ok(()) => Ok(Received::New(what)),
        Err(WebhookError::Replayed) => Ok(Received::Duplicate(what)),
        Err(error) => Err(error),
    }
}

/// The one value of a header. Of two, nobody knows which was meant.
fn header<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, WebhookError> {
    let mut values = headers.get_all(name).iter();
    let value = match (values.next(), values.next()) {
        (None, _) => return Ok(None),
        (Some(value), None) => value,
        (Some(_), Some(_)) => return Err(WebhookError::Malformed(format!("the header {name} is there twice"))),
    };
    let text = value.to_str().map(str::trim);
    let text = text.map_err(|_| WebhookError::Malformed(format!("the header {name} is not text")))?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}
