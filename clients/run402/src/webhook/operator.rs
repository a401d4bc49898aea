//! Webhooks for operators: `Run402-Signature: t=<seconds>,v1=<hex HMAC-SHA256 of "<seconds>.<body>">`, at most 300 s old.
//!
//! It must never read a body whose signature is not right, nor compare one in a time that depends on it.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_runtime::http::HeaderMap;
use agent_clients_runtime::serde_json::{self, Value};
use agent_clients_runtime::webhook::{
    HmacKey, MemoryReplayLog, ReplayLog, SignatureEncoding, WebhookError, check_timestamp,
};
use agent_clients_runtime::{Error, Secret, WEBHOOK_TOLERANCE};

use super::{Received, WEBHOOK_MEMORY, header, once};

/// Header of the signature.
pub const SIGNATURE_HEADER: &str = "run402-signature";

/// Tells webhooks of the service from others. `Debug` does not show the secret.
///
/// ```
/// use std::time::SystemTime;
/// use run402_client::runtime::http::HeaderMap;
/// use run402_client::webhook::{OperatorWebhookVerifier, SIGNATURE_HEADER};
///
/// let verifier = OperatorWebhookVerifier::new("whsec_EXAMPLE")?;
/// // What the web framework hands over: the headers, and the body as it came.
/// let body = br#"{"id":"evt_1"}"#;
/// let mut headers = HeaderMap::new();
/// headers.insert(SIGNATURE_HEADER, verifier.sign(body, SystemTime::now()).parse()?);
/// assert!(verifier.verify(&headers, body).is_ok());
/// assert!(verifier.verify(&headers, br#"{"id":"evt_2"}"#).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct OperatorWebhookVerifier {
    keys: Vec<HmacKey>,
    tolerance: Duration,
}

impl OperatorWebhookVerifier {
    /// A verifier with the secret of the webhook, whole.
    ///
    /// # Errors
    /// A configuration error where the secret is empty.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, Error> {
        Ok(Self {
            keys: vec![key(secret.into())?],
            tolerance: WEBHOOK_TOLERANCE,
        })
    }

    /// Takes this secret too, while one is replaced by another.
    ///
    /// # Errors
    /// A configuration error where the secret is empty.
    pub fn or(mut self, secret: impl Into<Secret>) -> Result<Self, Error> {
        self.keys.push(key(secret.into())?);
        Ok(self)
    }

    /// How far the time of signing may be from now, in either direction; 300 s unless set.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Checks a webhook against the clock of this machine. `body` is what came, byte for byte, before any parsing. A repeat within the
    /// tolerance is not noticed here: see [`OperatorReceiver`].
    ///
    /// # Errors
    /// [`WebhookError`]; answer it with 400 or 401 and do nothing else.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<OperatorWebhook, WebhookError> {
        self.verify_at(headers, body, SystemTime::now())
    }

    /// As [`verify`](Self::verify), at another time.
    ///
    /// # Errors
    /// [`WebhookError`].
    pub fn verify_at(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: SystemTime,
    ) -> Result<OperatorWebhook, WebhookError> {
        let value = header(headers, SIGNATURE_HEADER)?
            .ok_or_else(|| WebhookError::Malformed(format!("the header {SIGNATURE_HEADER} is missing")))?;
        let (time, signatures) = parts(value)?;
        let signed = [time.as_bytes(), b".", body];
        let mut refusal = None;
        let right = signatures.iter().any(|signature| {
            self.keys
                .iter()
                .any(|key| match key.verify(&signed, signature, SignatureEncoding::Hex) {
                    Ok(()) => true,
                    Err(WebhookError::Malformed(why)) => {
                        refusal.get_or_insert(WebhookError::Malformed(why));
                        false
                    }
                    Err(other) => {
                        refusal = Some(other);
                        false
                    }
                })
        });
        if !right {
            return Err(refusal.unwrap_or(WebhookError::WrongSignature));
        }
        // Only now: before, anybody can have written the time.
        check_timestamp(time, now, self.tolerance)?;
        let json: Option<Value> = serde_json::from_slice(body).ok();
        let id = json.as_ref().and_then(|json| {
            let named = ["id", "idempotency_key"].into_iter();
            named
                .filter_map(|name| json.get(name)?.as_str())
                .find(|id| !id.is_empty())
        });
        let id = match id {
            Some(id) => id.to_owned(),
            // Headers are not signed, so an id from there could be anybody's. What was signed has none: it stands for itself.
            None => self.keys[0].sign(&signed).to_hex(),
        };
        Ok(OperatorWebhook {
            id,
            signed_at: UNIX_EPOCH + Duration::from_secs(time.parse().unwrap_or_default()),
            body: json,
        })
    }

    /// The value of [`SIGNATURE_HEADER`] for these bytes, as the service would send it: for tests, and for fakes of the service.
    #[must_use]
    pub fn sign(&self, body: &[u8], now: SystemTime) -> String {
        let time = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
        let signature = self.keys[0].sign(&[time.as_bytes(), b".", body]).to_hex();
        format!("t={time},v1={signature}")
    }
}

impl fmt::Debug for OperatorWebhookVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OperatorWebhookVerifier")
            .field("keys", &self.keys)
            .field("tolerance", &self.tolerance)
            .finish()
    }
}

fn key(secret: Secret) -> Result<HmacKey, Error> {
    if secret.is_empty() {
        return Err(Error::config(
            "webhook secret",
            "it is empty, so anybody could sign",
            "give the secret that was shown when the webhook was made",
        ));
    }
    Ok(HmacKey::from(&secret))
}

/// The time, as it was signed, and the signatures of version 1. Versions that this client does not know are passed over.
fn parts(value: &str) -> Result<(&str, Vec<&str>), WebhookError> {
    let malformed = |what: &str| WebhookError::Malformed(format!("the header {SIGNATURE_HEADER} {what}"));
    let (mut time, mut signatures) = (None, Vec::new());
    for part in value.split(',') {
        match part.trim().split_once('=') {
            Some(("t", digits)) if time.replace(digits).is_some() => return Err(malformed("has two times")),
            Some(("v1", signature)) => signatures.push(signature),
            Some(_) => {}
            None => return Err(malformed("is not of the form t=…,v1=…")),
        }
    }
    match (time, signatures.is_empty()) {
        (None, _) => Err(malformed("has no time (t=…)")),
        (_, true) => Err(malformed("has no signature (v1=…)")),
        (Some(time), false) => Ok((time, signatures)),
    }
}

/// A webhook whose signature was right and which was fresh.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OperatorWebhook {
    /// What tells it from others: the body's `id` or `idempotency_key`, else what was signed.
    pub id: String,
    /// When it was signed.
    pub signed_at: SystemTime,
    /// The body, where it is JSON. The vendor does not publish its form.
    pub body: Option<Value>,
}

/// Verifies webhooks for operators and tells new ones from repeats. Cheap to clone; clones share the log.
#[derive(Clone)]
pub struct OperatorReceiver {
    verifier: OperatorWebhookVerifier,
    log: Arc<dyn ReplayLog>,
}

impl OperatorReceiver {
    /// A receiver with a log in the memory of this process: bounded, and forgotten on restart.
    #[must_use]
    pub fn new(verifier: OperatorWebhookVerifier) -> Self {
        Self {
            verifier,
            log: Arc::new(MemoryReplayLog::new()),
        }
    }

    /// Remembers webhooks in a log of the caller's, which all processes can share.
    #[must_use]
    pub fn with_log(mut self, log: impl ReplayLog + 'static) -> Self {
        self.log = Arc::new(log);
        self
    }

    /// Verifies a webhook and asks the log.
    ///
    /// # Errors
    /// [`WebhookError`]: answer [`WebhookError::LogFailed`] with 5xx, so that it comes again, and the others with 400 or 401. One that
    /// is refused is not noted.
    pub async fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Result<Received<OperatorWebhook>, WebhookError> {
        let webhook = self.verifier.verify(headers, body)?;
        let id = webhook.id.clone();
        once(&*self.log, &id, WEBHOOK_MEMORY, webhook).await
    }
}

impl fmt::Debug for OperatorReceiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OperatorReceiver")
            .field("verifier", &self.verifier)
            .finish_non_exhaustive()
    }
}
