//! Checking webhooks that STACK forwards or sends.
//!
//! Rules: STACK contract, section 5.18. The vendor publishes neither the headers nor what is signed and how, so everything is the
//! caller's to say: there is no default that claims to be STACK's. Signatures are compared in constant time, over the bytes as they
//! came; a secret is never shown.

use std::fmt;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::http::{HeaderMap, HeaderName};
use agent_clients_runtime::webhook::{HmacKey, SignatureEncoding, WebhookError, check_timestamp};
use agent_clients_runtime::{Error, Secret};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

/// How a signature is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignatureAlgorithm {
    /// HMAC-SHA256, `hmac-sha256` in the configuration of a generic webhook.
    HmacSha256,
    /// HMAC-SHA1, `hmac-sha1` there. For senders that have nothing better.
    HmacSha1,
}

/// Checks the signature of webhooks, the way it is told to.
///
/// A webhook has two secrets: with `incoming_signing_secret` the sender signs what it sends to STACK, with `webhook_secret` STACK signs
/// what it forwards, which is the one to check with here. The same goes for `webhook_secret` of a notification destination.
///
/// ```
/// use std::time::Duration;
/// use stack_client::{SignatureAlgorithm, WebhookVerifier};
/// use stack_client::runtime::http::HeaderMap;
/// use stack_client::runtime::webhook::SignatureEncoding;
///
/// let verifier = WebhookVerifier::new("X-Signature", "whs_EXAMPLE", SignatureAlgorithm::HmacSha256, SignatureEncoding::Hex)?
///     .prefix("sha256=");
/// let mut headers = HeaderMap::new();
/// headers.insert(
///     "x-signature",
///     "sha256=1cb51bc9928adb16a3eed68c11256e8b525df010fcc4b9b7e4f3fb3b316be5b8".parse().unwrap(),
/// );
/// assert!(verifier.verify(&headers, br#"{"event":"message"}"#).is_ok());
/// assert!(verifier.verify(&headers, br#"{"event":"massage"}"#).is_err());
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone)]
pub struct WebhookVerifier {
    header: HeaderName,
    key: Key,
    encoding: SignatureEncoding,
    prefix: String,
    time: Option<Time>,
    /// What stands between the time and the body in the signed text; without it the time is not signed.
    separator: Option<String>,
}

#[derive(Clone)]
enum Key {
    Sha256(HmacKey),
    Sha1(Secret),
}

#[derive(Clone, Debug)]
struct Time {
    header: HeaderName,
    tolerance: Duration,
}

impl WebhookVerifier {
    /// Expects the signature of the raw body in this header.
    ///
    /// # Errors
    ///
    /// A configuration error where the header has no possible name, or the secret is empty.
    pub fn new(
        header: impl AsRef<str>,
        secret: impl Into<Secret>,
        algorithm: SignatureAlgorithm,
        encoding: SignatureEncoding,
    ) -> Result<Self, Error> {
        let secret = secret.into();
        if secret.is_empty() {
            return Err(Error::config(
                "webhook secret",
                "it is empty, so anybody could sign",
                "give the secret that was shown when the webhook was made",
            ));
        }
        Ok(Self {
            header: header_name(header.as_ref())?,
            key: match algorithm {
                SignatureAlgorithm::HmacSha256 => Key::Sha256(HmacKey::from(&secret)),
                SignatureAlgorithm::HmacSha1 => Key::Sha1(secret),
            },
            encoding,
            prefix: String::new(),
            time: None,
            separator: None,
        })
    }

    /// Expects this text before the signature, such as `sha256=`.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// Expects the time of signing in this header, in seconds since 1970, and refuses it when it is further than `tolerance` from now. As
    /// long as the time is not part of what is signed ([`signed_with_time`](Self::signed_with_time)), it proves nothing.
    ///
    /// # Errors
    ///
    /// A configuration error where the header has no possible name.
    pub fn timestamp(mut self, header: impl AsRef<str>, tolerance: Duration) -> Result<Self, Error> {
        self.time = Some(Time {
            header: header_name(header.as_ref())?,
            tolerance,
        });
        Ok(self)
    }

    /// Expects that the time, this separator and the body were signed together, for example with `.` between them. Before or after
    /// [`timestamp`](Self::timestamp); without it there is no time, and every webhook is refused.
    #[must_use]
    pub fn signed_with_time(mut self, separator: impl Into<String>) -> Self {
        self.separator = Some(separator.into());
        self
    }

    /// Checks a webhook against the clock of this machine. `body` is what came, byte for byte, before any parsing.
    ///
    /// # Errors
    ///
    /// [`WebhookError`]; answer it with 401 and do nothing else. To take every webhook once, ask a
    /// [`ReplayLog`](agent_clients_runtime::webhook::ReplayLog) behind it.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), WebhookError> {
        self.verify_at(headers, body, SystemTime::now())
    }

    /// As [`verify`](Self::verify), at another time.
    ///
    /// # Errors
    ///
    /// [`WebhookError`].
    pub fn verify_at(&self, headers: &HeaderMap, body: &[u8], now: SystemTime) -> Result<(), WebhookError> {
        let signature = one(headers, &self.header)?;
        let signature = signature.strip_prefix(self.prefix.as_str()).ok_or_else(|| {
            WebhookError::Malformed(format!(
                "the header {} does not begin with {:?}",
                self.header, self.prefix
            ))
        })?;
        let time = self.time.as_ref();
        let signed_at = time.map(|time| one(headers, &time.header)).transpose()?;
        match (signed_at, &self.separator) {
            (Some(signed_at), Some(separator)) => {
                self.check(&[signed_at.as_bytes(), separator.as_bytes(), body], signature)?;
            }
            (None, Some(_)) => {
                let why = "the time is to be signed, and no header was named for it; fix: call `timestamp`";
                return Err(WebhookError::Malformed(why.to_owned()));
            }
            (_, None) => self.check(&[body], signature)?,
        }
        // Only now: before, anybody can have written the time.
        match (signed_at, time) {
            (Some(signed_at), Some(time)) => check_timestamp(signed_at, now, time.tolerance),
            _ => Ok(()),
        }
    }

    fn check(&self, parts: &[&[u8]], signature: &str) -> Result<(), WebhookError> {
        let secret = match &self.key {
            Key::Sha256(key) => return key.verify(parts, signature, self.encoding),
            Key::Sha1(secret) => secret,
        };
        let bytes = self.encoding.decode(signature.trim()).filter(|bytes| bytes.len() == 20);
        let bytes = bytes.ok_or_else(|| {
            let what = format!("the signature is not 20 bytes in {:?}", self.encoding);
            WebhookError::Malformed(what)
        })?;
        let mut mac = Hmac::<Sha1>::new_from_slice(secret.expose().as_bytes())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        for part in parts {
            mac.update(part);
        }
        mac.verify_slice(&bytes).map_err(|_| WebhookError::WrongSignature)
    }
}

impl fmt::Debug for WebhookVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let algorithm = match self.key {
            Key::Sha256(_) => SignatureAlgorithm::HmacSha256,
            Key::Sha1(_) => SignatureAlgorithm::HmacSha1,
        };
        f.debug_struct("WebhookVerifier")
            .field("header", &self.header)
            .field("algorithm", &algorithm)
            .field("encoding", &self.encoding)
            .field("prefix", &self.prefix)
            .field("time", &self.time)
            .field("separator", &self.separator)
            .finish_non_exhaustive()
    }
}

fn header_name(name: &str) -> Result<HeaderName, Error> {
    HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
        Error::config(
            "webhook header",
            "it is no name of a header",
            "give the name alone, such as X-Signature",
        )
    })
}

/// The one value of a header. Of two, nobody knows which was meant.
fn one<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<&'a str, WebhookError> {
    let mut values = headers.get_all(name).iter();
    let text = match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        (None, _) => return Err(WebhookError::Malformed(format!("the header {name} is missing"))),
        (Some(_), Some(_)) => return Err(WebhookError::Malformed(format!("the header {name} is there twice"))),
    };
    text.map(str::trim)
        .ok_or_else(|| WebhookError::Malformed(format!("the header {name} is not text")))
}
