//! Receiving: verified, and known to be new or a repeat.
//!
//! Deliveries come at least once and in no promised order (Meistrari contract, section 5.4). Nothing signed carries a time, so what
//! protects against a replay is the memory of ids, for as long as it lasts.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::http::HeaderMap;
use agent_clients_runtime::webhook::{WebhookError, check_replay};
use agent_clients_runtime::{Error, Secret};

use super::verify::{DeliveryError, VerifiedDelivery, WebhookVerifier};
use super::{DeliveryLog, MemoryDeliveryLog};

/// How long an id is remembered at least, where the log can hold it. 30 days. It only bounds the log: how long the service repeats a
/// delivery is not published, and no delivery is refused for its age.
pub const DELIVERY_MEMORY: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Verifies deliveries and tells new ones from repeats. Cheap to clone; clones share the log.
///
/// A delivery is noted in the log when it is received. Act on it, or store it where it cannot be lost, before you answer 2xx; where
/// that may fail, note it in the same transaction instead: [`WebhookVerifier::verify`] and a store of your own.
#[derive(Clone)]
pub struct WebhookReceiver {
    verifier: WebhookVerifier,
    log: Arc<dyn DeliveryLog>,
    memory: Duration,
}

impl WebhookReceiver {
    /// A receiver with a log in the memory of this process: bounded, and forgotten on restart. A delivery that is sent once more
    /// after that counts as new, as nothing in it tells its age.
    ///
    /// # Errors
    ///
    /// A configuration error where the secret is empty.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, Error> {
        Ok(Self {
            verifier: WebhookVerifier::new(secret)?,
            log: Arc::new(MemoryDeliveryLog::new()),
            memory: DELIVERY_MEMORY,
        })
    }

    /// Remembers deliveries in a log of the caller, which all processes can share.
    #[must_use]
    pub fn with_log(mut self, log: impl DeliveryLog + 'static) -> Self {
        self.log = Arc::new(log);
        self
    }

    /// How long an id is remembered; [`DELIVERY_MEMORY`] unless set.
    #[must_use]
    pub fn remember_for(mut self, memory: Duration) -> Self {
        self.memory = memory;
        self
    }

    /// The verifier alone.
    #[must_use]
    pub fn verifier(&self) -> &WebhookVerifier {
        &self.verifier
    }

    /// Verifies a delivery, reads it and asks the log.
    ///
    /// # Errors
    ///
    /// [`DeliveryError`]; [`DeliveryError::status`] is what to answer. A delivery that is refused is not noted.
    pub async fn receive(&self, headers: &HeaderMap, raw_body: &[u8]) -> Result<Received, DeliveryError> {
        let delivery = self.verifier.verify_request(headers, raw_body)?;
        let now = SystemTime::now();
        let expires = now.checked_add(self.memory).unwrap_or_else(|| now + DELIVERY_MEMORY);
        match check_replay(&*self.log, &delivery.delivery_id, expires).await {
            Ok(()) => Ok(Received::New(delivery)),
            Err(WebhookError::Replayed) => Ok(Received::Duplicate(delivery)),
            Err(WebhookError::LogFailed(why)) => Err(DeliveryError::LogFailed(why)),
            Err(other) => Err(DeliveryError::LogFailed(other.to_string())),
        }
    }
}

impl fmt::Debug for WebhookReceiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookReceiver")
            .field("verifier", &self.verifier)
            .field("memory", &self.memory)
            .finish_non_exhaustive()
    }
}

/// A delivery of the service. Answer either with 2xx.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// The first of its id.
    New(VerifiedDelivery),
    /// It came before, as far as the log remembers: do nothing again.
    Duplicate(VerifiedDelivery),
}
