//! Events of mailboxes: unsigned, at least once.
//!
//! It must never say that an event is true; only what it says, and whether it came before.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::http::HeaderMap;
use agent_clients_runtime::serde_json::Value;
use agent_clients_runtime::webhook::{MemoryReplayLog, ReplayLog, WebhookError};

use super::{Received, WEBHOOK_MEMORY, header, once};
use crate::types::{EmailWebhookEvent, MailboxWebhookEnvelope};

/// Header with the id of an event, the same on every delivery of it.
pub const WEBHOOK_ID_HEADER: &str = "run402-webhook-id";

/// Header of the open-source server: id of the delivery.
pub const DELIVERY_ID_HEADER: &str = "x-run402-webhook-delivery-id";

/// Header of the open-source server: the event.
pub const DELIVERY_TYPE_HEADER: &str = "x-run402-webhook-event-type";

/// Header of the open-source server: the same on every delivery of an event.
pub const DELIVERY_KEY_HEADER: &str = "x-run402-webhook-idempotency-key";

/// Header of the open-source server: which attempt this is.
pub const DELIVERY_ATTEMPT_HEADER: &str = "x-run402-webhook-attempt";

/// An event of a mailbox, as somebody posted it. It is not signed: ask the service before you act on it.
///
/// ```
/// use run402_client::runtime::http::HeaderMap;
/// use run402_client::types::EmailWebhookEvent;
/// use run402_client::webhook::{MailboxEvent, WEBHOOK_ID_HEADER};
///
/// let mut headers = HeaderMap::new();
/// headers.insert(WEBHOOK_ID_HEADER, "evt_1".parse().unwrap());
/// let body = br#"{"type":"bounced","schema_version":"1","payload":{"message_id":"msg_1"}}"#;
/// let event = MailboxEvent::read(&headers, body)?;
/// assert_eq!((event.id(), event.kind()), ("evt_1", &EmailWebhookEvent::Bounced));
/// # Ok::<(), run402_client::webhook::WebhookError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct MailboxEvent {
    id: String,
    kind: EmailWebhookEvent,
    attempt: Option<u32>,
    envelope: MailboxWebhookEnvelope,
}

impl MailboxEvent {
    /// Reads an event from the headers and the body of a request, of the hosted service or the open-source server.
    ///
    /// # Errors
    /// [`WebhookError::Malformed`] where the body is no JSON object, nothing says what happened, or nothing tells the event from
    /// others. A kind that this version does not know is no error.
    pub fn read(headers: &HeaderMap, body: &[u8]) -> Result<Self, WebhookError> {
        let malformed = |what: &str| WebhookError::Malformed(what.to_owned());
        let envelope: MailboxWebhookEnvelope = agent_clients_runtime::from_slice(body)
            .map_err(|error| WebhookError::Malformed(format!("the body is no event: {error}")))?;
        let text = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let header = |name: &str| header(headers, name);
        let kind = match text(&envelope.type_) {
            Some(kind) => kind,
            None => header(DELIVERY_TYPE_HEADER)?
                .ok_or_else(|| malformed("nothing says which event it is"))?
                .to_owned(),
        };
        // What is the same on every delivery of an event comes first.
        let id = match header(WEBHOOK_ID_HEADER)?.or(header(DELIVERY_KEY_HEADER)?) {
            Some(id) => id.to_owned(),
            None => text(&envelope.idempotency_key)
                .or_else(|| text(&envelope.id))
                .or(header(DELIVERY_ID_HEADER)?.map(str::to_owned))
                .ok_or_else(|| malformed("nothing tells it from other events: it has no id"))?,
        };
        Ok(Self {
            id,
            kind: EmailWebhookEvent::from(kind.as_str()),
            attempt: header(DELIVERY_ATTEMPT_HEADER)?.and_then(|attempt| attempt.parse().ok()),
            envelope,
        })
    }

    /// What tells the event from others, and is the same on every delivery of it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> &EmailWebhookEvent {
        &self.kind
    }

    /// Which attempt of delivery this is, where the sender says.
    #[must_use]
    pub fn attempt(&self) -> Option<u32> {
        self.attempt
    }

    /// What it is about. The vendor does not publish the form.
    #[must_use]
    pub fn payload(&self) -> Option<&Value> {
        self.envelope.payload.as_ref()
    }

    /// The whole body.
    #[must_use]
    pub fn envelope(&self) -> &MailboxWebhookEnvelope {
        &self.envelope
    }
}

/// Reads events of mailboxes and tells new ones from repeats. Cheap to clone; clones share the log.
///
/// An event is noted when it is received. Act on it, or store it where it cannot be lost, before you answer 2xx; where that may fail,
/// note it in the same transaction instead: [`MailboxEvent::read`] and a store of your own.
///
/// ```
/// use run402_client::runtime::http::HeaderMap;
/// use run402_client::webhook::{MailboxReceiver, Received};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), run402_client::webhook::WebhookError> {
/// let receiver = MailboxReceiver::new();
/// let body = br#"{"id":"evt_1","type":"reply_received","payload":{}}"#;
/// assert!(matches!(receiver.receive(&HeaderMap::new(), body).await?, Received::New(_)));
/// assert!(matches!(receiver.receive(&HeaderMap::new(), body).await?, Received::Duplicate(_)));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct MailboxReceiver {
    log: Arc<dyn ReplayLog>,
    memory: Duration,
}

impl MailboxReceiver {
    /// A receiver with a log in the memory of this process: bounded, and forgotten on restart.
    #[must_use]
    pub fn new() -> Self {
        Self::with_log(MemoryReplayLog::new())
    }

    /// A receiver with a log of the caller's, which all processes can share.
    #[must_use]
    pub fn with_log(log: impl ReplayLog + 'static) -> Self {
        Self {
            log: Arc::new(log),
            memory: WEBHOOK_MEMORY,
        }
    }

    /// How long an event is remembered; [`WEBHOOK_MEMORY`] unless set.
    #[must_use]
    pub fn remember_for(mut self, memory: Duration) -> Self {
        self.memory = memory;
        self
    }

    /// Reads an event and asks the log.
    ///
    /// # Errors
    /// [`WebhookError::Malformed`], and [`WebhookError::LogFailed`]: answer that with 5xx, so that it comes again.
    pub async fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Result<Received<MailboxEvent>, WebhookError> {
        let event = MailboxEvent::read(headers, body)?;
        let id = event.id.clone();
        once(&*self.log, &id, self.memory, event).await
    }
}

impl Default for MailboxReceiver {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for MailboxReceiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailboxReceiver")
            .field("memory", &self.memory)
            .finish_non_exhaustive()
    }
}
