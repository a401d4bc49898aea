//! Whether a delivery is from the service: its signature over the raw body, and only then what it says.
//!
//! Header and algorithm: Meistrari contract, section 5.4; the algorithm is inferred, and [`signed_hex`] and [`WebhookVerifier::check`]
//! are the only places that know it. Nothing signed carries a time, so no window of time is invented here.

use std::fmt;
use std::ops::Deref;

use agent_clients_runtime::http::HeaderMap;
use agent_clients_runtime::webhook::{HmacKey, SignatureEncoding, WebhookError};
use agent_clients_runtime::{DecodeError, Error, Secret, from_slice};

use crate::agent::types::SessionWebhookEventPayload;

/// The header of a delivery's signature (Meistrari contract, section 5.4).
pub const SIGNATURE_HEADER: &str = "x-tela-agent-webhook-signature";

/// What may stand in front of the digits of a signature, in any case of letters.
const PREFIX: &str = "sha256=";

/// Whether a signature is that of these bytes, as the official helper of this name says it. What exactly that helper accepts is
/// inferred ([`WebhookVerifier`]).
///
/// ```
/// use meistrari_client::agent::webhook::verify_webhook_signature;
///
/// let signature = "c8281b18eb3183f70bf06f2060b26776024b7995b58cfc61b786aa051cb24487";
/// assert!(verify_webhook_signature(b"", Some(signature), "whsec_a-long-random-string")?);
/// assert!(!verify_webhook_signature(b" ", Some(signature), "whsec_a-long-random-string")?);
/// assert!(!verify_webhook_signature(b"", None, "whsec_a-long-random-string")?);
/// # Ok::<(), meistrari_client::Error>(())
/// ```
///
/// # Errors
///
/// A configuration error where the secret is empty: nothing signed with it could be believed.
pub fn verify_webhook_signature(
    raw_body: &[u8],
    signature: Option<&str>,
    secret: impl Into<Secret>,
) -> Result<bool, Error> {
    Ok(WebhookVerifier::new(secret)?.check(raw_body, signature).is_ok())
}

/// Tells deliveries of the service from others, by the secret that the webhook was registered with. `Debug` does not show it.
///
/// The signature is taken to be the HMAC-SHA256 of the raw body, in 64 hex digits with or without `sha256=` in front. That is
/// inferred (Meistrari contract, section 5.4): the vendor names the header and HMAC, and no more.
#[derive(Clone, Debug)]
pub struct WebhookVerifier {
    key: HmacKey,
}

impl WebhookVerifier {
    /// A verifier with the `secret` of the webhook, whole: `whsec_` in front of it is a part of it.
    ///
    /// # Errors
    ///
    /// A configuration error where the secret is empty: nothing signed with it could be believed.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, Error> {
        let secret = secret.into();
        if secret.is_empty() {
            return Err(Error::config(
                "webhook secret",
                "it is empty, so anybody could sign",
                "give the `secret` that the webhook was registered with",
            ));
        }
        Ok(Self {
            key: HmacKey::from(&secret),
        })
    }

    /// Verifies a delivery and reads it. `raw_body` is the body as received, before any parsing; `signature` the value of
    /// [`SIGNATURE_HEADER`].
    ///
    /// # Errors
    ///
    /// [`DeliveryError`]; unless it is [`DeliveryError::Payload`], nothing of the body was looked at.
    pub fn verify(&self, raw_body: &[u8], signature: Option<&str>) -> Result<VerifiedDelivery, DeliveryError> {
        self.check(raw_body, signature)?;
        let payload = from_slice(raw_body).map_err(DeliveryError::Payload)?;
        Ok(VerifiedDelivery { payload })
    }

    /// The same with the headers of the request. A delivery with more than one signature is refused.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub fn verify_request(&self, headers: &HeaderMap, raw_body: &[u8]) -> Result<VerifiedDelivery, DeliveryError> {
        let mut found = headers.get_all(SIGNATURE_HEADER).iter();
        let signature = match (found.next(), found.next()) {
            (None, _) => None,
            (Some(value), None) => Some(value.to_str().map_err(|_| DeliveryError::MalformedSignature)?),
            (Some(_), Some(_)) => return Err(DeliveryError::MalformedSignature),
        };
        self.verify(raw_body, signature)
    }

    /// The signature of these bytes, as the service would send it: for tests, and for fakes of the service.
    #[must_use]
    pub fn sign(&self, raw_body: &[u8]) -> String {
        self.key.sign(&[raw_body]).to_hex()
    }

    /// In constant time, as far as the signature has its form.
    fn check(&self, raw_body: &[u8], signature: Option<&str>) -> Result<(), DeliveryError> {
        let header = signature.map(str::trim).filter(|header| !header.is_empty());
        let digits = signed_hex(header.ok_or(DeliveryError::MissingSignature)?)?;
        match self.key.verify(&[raw_body], digits, SignatureEncoding::Hex) {
            Ok(()) => Ok(()),
            Err(WebhookError::Malformed(_)) => Err(DeliveryError::MalformedSignature),
            Err(_) => Err(DeliveryError::WrongSignature),
        }
    }
}

/// The 64 digits of a signature, with or without its prefix.
fn signed_hex(header: &str) -> Result<&str, DeliveryError> {
    let digits = match header.split_at_checked(PREFIX.len()) {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case(PREFIX) => rest,
        _ => header,
    };
    let is_hex = digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if is_hex {
        Ok(digits)
    } else {
        Err(DeliveryError::MalformedSignature)
    }
}

/// What a delivery says, after its signature was found right. It acts as the payload itself.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedDelivery {
    payload: SessionWebhookEventPayload,
}

impl VerifiedDelivery {
    /// The payload: metadata only. The content comes from the stream or the timeline.
    #[must_use]
    pub fn payload(&self) -> &SessionWebhookEventPayload {
        &self.payload
    }

    /// The payload alone.
    #[must_use]
    pub fn into_payload(self) -> SessionWebhookEventPayload {
        self.payload
    }
}

impl Deref for VerifiedDelivery {
    type Target = SessionWebhookEventPayload;

    fn deref(&self) -> &SessionWebhookEventPayload {
        &self.payload
    }
}

/// Why a delivery is not to be acted on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryError {
    /// It has no signature. Answer 401.
    MissingSignature,
    /// What it has is not 64 hex digits, with or without `sha256=`, or it has several. Answer 401.
    MalformedSignature,
    /// The signature is not that of these bytes and this secret. Answer 401.
    WrongSignature,
    /// It is from the service, and it is not what a delivery is. Answer 400.
    Payload(DecodeError),
    /// The delivery log could not say whether it came before; this is its error. Answer 503, and the service sends it again.
    LogFailed(String),
}

impl DeliveryError {
    /// The status to answer it with.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::MissingSignature | Self::MalformedSignature | Self::WrongSignature => 401,
            Self::Payload(_) => 400,
            Self::LogFailed(_) => 503,
        }
    }
}

impl fmt::Display for DeliveryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingSignature => write!(
                f,
                "the delivery has no signature; fix: register the webhook with a secret, and pass the header {SIGNATURE_HEADER} on"
            ),
            Self::MalformedSignature => write!(f, "the header {SIGNATURE_HEADER} is not one signature of 64 hex digits"),
            Self::WrongSignature => f.write_str(
                "the signature does not fit; fix: check the raw body as received, before any parsing, with the secret of this webhook",
            ),
            Self::Payload(cause) => write!(f, "the delivery is signed and cannot be read: {cause}"),
            Self::LogFailed(why) => write!(f, "the delivery log failed: {why}"),
        }
    }
}

impl std::error::Error for DeliveryError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Payload(cause) => Some(cause),
            _ => None,
        }
    }
}
