//! The parts that every webhook check is made of: HMAC-SHA256 over raw bytes, a tolerance for clocks, and a log against replays.
//!
//! Knows no API: what is signed, and where signature, time and id are, is the business of each client. It must never compare a
//! signature in a time that depends on it, nor show a key or the right signature.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::BoxError;
use crate::hex;
use crate::limits::REPLAY_LOG_IDS;
use crate::secret::{REDACTED, Secret};
use crate::transport::BoxFuture;

/// How a signature is written in a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignatureEncoding {
    /// Hexadecimal digits of either case.
    Hex,
    /// Base64 with the standard alphabet or the one for URLs, with or without padding.
    Base64,
}

/// Why a webhook is not to be believed. Answer it with 400 or 401 and do nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// A part that the check needs is missing or malformed; the text says which and why.
    Malformed(String),
    /// The signature is not that of these bytes and this key.
    WrongSignature,
    /// It was signed too long ago, or in the future; the duration says how far off the time is.
    OutsideTolerance {
        /// How far the time of signing is from now.
        off_by: Duration,
        /// Whether it lies in the future.
        future: bool,
    },
    /// It was seen before.
    Replayed,
    /// The replay log could not say; the text is its error.
    LogFailed(String),
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(what) => write!(f, "the webhook cannot be checked: {what}"),
            Self::WrongSignature => f.write_str(
                "the signature does not fit; fix: check the raw body as received, before any parsing, with the secret of this \
                 endpoint",
            ),
            Self::OutsideTolerance { off_by, future } => {
                let direction = if *future { "in the future" } else { "in the past" };
                write!(f, "the webhook was signed {} s {direction}; fix: check this machine's clock", off_by.as_secs())
            }
            Self::Replayed => f.write_str("the webhook was received before"),
            Self::LogFailed(why) => write!(f, "the replay log failed: {why}"),
        }
    }
}

impl std::error::Error for WebhookError {}

/// A key for HMAC-SHA256. `Debug` does not show it, and it is overwritten when it is dropped.
///
/// # Examples
/// ```
/// use agent_clients_runtime::webhook::{HmacKey, SignatureEncoding};
///
/// let key = HmacKey::from("endpoint-secret");
/// let signature = key.sign(&[b"1700000000", b".", b"{}"]).to_hex();
/// key.verify(&[b"1700000000.{}"], &signature, SignatureEncoding::Hex)?;
/// assert!(key.verify(&[b"1700000001.{}"], &signature, SignatureEncoding::Hex).is_err());
/// # Ok::<(), agent_clients_runtime::webhook::WebhookError>(())
/// ```
#[derive(Clone)]
pub struct HmacKey(Zeroizing<Vec<u8>>);

impl HmacKey {
    /// A key of these bytes.
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        Self(Zeroizing::new(key.to_vec()))
    }

    /// A key that is handed out as text which encodes its bytes.
    ///
    /// # Errors
    /// [`WebhookError::Malformed`], without the text.
    pub fn decode(text: &Secret, encoding: SignatureEncoding) -> Result<Self, WebhookError> {
        encoding
            .decode(text.expose())
            .map(|key| Self(Zeroizing::new(key)))
            .ok_or_else(|| WebhookError::Malformed(format!("the key is not {}", encoding.name())))
    }

    fn mac(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        // HMAC takes keys of any length; the branch only satisfies the type.
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        for part in parts {
            mac.update(part);
        }
        mac
    }

    /// Signs the parts as if they stood in one buffer.
    #[must_use]
    pub fn sign(&self, parts: &[&[u8]]) -> Signature {
        Signature(self.mac(parts).finalize().into_bytes().into())
    }

    /// Checks a signature over the parts, in constant time.
    ///
    /// # Errors
    /// [`WebhookError::Malformed`] where the text is not a signature at all; [`WebhookError::WrongSignature`].
    pub fn verify(&self, parts: &[&[u8]], signature: &str, encoding: SignatureEncoding) -> Result<(), WebhookError> {
        let Some(bytes) = encoding.decode(signature.trim()).filter(|bytes| bytes.len() == 32) else {
            let what = format!("the signature is not {} of 32 bytes", encoding.name());
            return Err(WebhookError::Malformed(what));
        };
        self.mac(parts)
            .verify_slice(&bytes)
            .map_err(|_| WebhookError::WrongSignature)
    }
}

impl From<&str> for HmacKey {
    fn from(key: &str) -> Self {
        Self::new(key.as_bytes())
    }
}

impl From<&Secret> for HmacKey {
    fn from(key: &Secret) -> Self {
        Self::new(key.expose().as_bytes())
    }
}

impl fmt::Debug for HmacKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

/// An HMAC-SHA256 signature.
#[derive(Clone, Copy)]
pub struct Signature([u8; 32]);

impl Signature {
    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// In lower-case hexadecimal.
    #[must_use]
    pub fn to_hex(&self) -> String {
        hex::encode(&self.0)
    }

    /// In base64 with the standard alphabet and padding.
    #[must_use]
    pub fn to_base64(&self) -> String {
        base64::engine::general_purpose::STANDARD.encode(self.0)
    }
}

/// A signature in a log would let its reader send the same message.
impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

impl SignatureEncoding {
    /// The bytes that the text stands for; `None` where it is not of this encoding.
    ///
    /// ```
    /// use agent_clients_runtime::webhook::SignatureEncoding;
    ///
    /// assert_eq!(SignatureEncoding::Hex.decode("5fE7"), Some(vec![0x5f, 0xe7]));
    /// assert_eq!(SignatureEncoding::Base64.decode("X-c"), Some(vec![0x5f, 0xe7]));
    /// assert_eq!(SignatureEncoding::Hex.decode("0x5fe7"), None);
    /// ```
    #[must_use]
    pub fn decode(self, text: &str) -> Option<Vec<u8>> {
        const LENIENT: GeneralPurposeConfig =
            GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
        const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);
        match self {
            Self::Hex => hex::decode(text),
            Self::Base64 if text.contains(['-', '_']) => URL_SAFE.decode(text).ok(),
            Self::Base64 => STANDARD.decode(text).ok(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Hex => "hexadecimal",
            Self::Base64 => "base64",
        }
    }
}

/// Checks the time of signing, in seconds since 1970, against `now`. Call it after the signature was found right: before, anybody can
/// have written the time.
///
/// # Errors
/// [`WebhookError::Malformed`] where the text is not a whole number; [`WebhookError::OutsideTolerance`] where it is more than
/// `tolerance` ([`WEBHOOK_TOLERANCE`](crate::WEBHOOK_TOLERANCE) is a good one) away from now, in either direction.
pub fn check_timestamp(seconds: &str, now: SystemTime, tolerance: Duration) -> Result<(), WebhookError> {
    let malformed = || WebhookError::Malformed("the time of signing is not a whole number of seconds".to_owned());
    let digits = seconds.trim();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(malformed());
    }
    let signed = digits.parse().map_err(|_| malformed())?;
    let signed = SystemTime::UNIX_EPOCH
        .checked_add(Duration::from_secs(signed))
        .ok_or_else(malformed)?;
    let (off_by, future) = match now.duration_since(signed) {
        Ok(age) => (age, false),
        Err(ahead) => (ahead.duration(), true),
    };
    if off_by > tolerance {
        Err(WebhookError::OutsideTolerance { off_by, future })
    } else {
        Ok(())
    }
}

/// A memory of the webhooks that were taken, so that each is taken once. Implement it over a store that all processes share.
pub trait ReplayLog: Send + Sync {
    /// Notes the id. True when it is new; false when it was noted before and that note has not expired. Noting and asking must be one
    /// step, or two copies that arrive together both count as new. The note may be forgotten after `expires`.
    ///
    /// # Errors
    /// Whatever keeps the store from answering. The webhook must then be refused, so that the sender tries again.
    fn note<'a>(&'a self, id: &'a str, expires: SystemTime) -> BoxFuture<'a, Result<bool, BoxError>>;
}

/// Asks the log, for a webhook whose signature is right.
///
/// # Errors
/// [`WebhookError::Replayed`], and [`WebhookError::LogFailed`] where the log does not answer.
pub async fn check_replay(log: &dyn ReplayLog, id: &str, expires: SystemTime) -> Result<(), WebhookError> {
    match log.note(id, expires).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(WebhookError::Replayed),
        Err(cause) => Err(WebhookError::LogFailed(cause.to_string())),
    }
}

/// A replay log in the memory of this process, for one process or for tests. It forgets on restart.
///
/// It holds a bounded number of ids and forgets the oldest first. With a capacity above what arrives within the tolerance of the
/// clock, an id that is forgotten belongs to a webhook that is refused for its age anyway.
pub struct MemoryReplayLog {
    capacity: usize,
    notes: Mutex<Notes>,
}

#[derive(Default)]
struct Notes {
    expires: HashMap<String, SystemTime>,
    /// The ids in the order they came.
    order: VecDeque<String>,
}

impl MemoryReplayLog {
    /// A log of at most [`REPLAY_LOG_IDS`] ids.
    #[must_use]
    pub fn new() -> Self {
        Self::with_capacity(REPLAY_LOG_IDS)
    }

    /// A log of at most so many ids; 0 counts as 1.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            notes: Mutex::default(),
        }
    }

    fn note_at(&self, id: &str, expires: SystemTime, now: SystemTime) -> bool {
        let mut notes = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        if notes.expires.get(id).is_some_and(|noted| *noted >= now) {
            return false;
        }
        // What has expired goes, and then the oldest where there is still no room.
        while let Some(oldest) = notes.order.front() {
            let expired = notes.expires.get(oldest).is_none_or(|noted| *noted < now);
            if !expired && notes.order.len() < self.capacity {
                break;
            }
            if let Some(oldest) = notes.order.pop_front() {
                notes.expires.remove(&oldest);
            }
        }
        if notes.expires.insert(id.to_owned(), expires).is_none() {
            notes.order.push_back(id.to_owned());
        }
        true
    }
}

impl Default for MemoryReplayLog {
    fn default() -> Self {
        Self::new()
    }
}

impl ReplayLog for MemoryReplayLog {
    fn note<'a>(&'a self, id: &'a str, expires: SystemTime) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(async move { Ok(self.note_at(id, expires, SystemTime::now())) })
    }
}

impl fmt::Debug for MemoryReplayLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryReplayLog")
            .field("capacity", &self.capacity)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::SignatureEncoding::{Base64, Hex};
    use super::*;

    /// RFC 4231, test cases 1 and 2.
    #[test]
    fn signatures_are_those_of_the_rfc() {
        let cases = [
            (
                vec![0x0b; 20],
                "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe".to_vec(),
                "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
        ];
        for (key, message, hex) in cases {
            let key = HmacKey::new(&key);
            let signature = key.sign(&[message.as_bytes()]);
            assert_eq!(signature.to_hex(), hex);
            key.verify(&[message.as_bytes()], hex, Hex).unwrap();
            key.verify(&[message.as_bytes()], &hex.to_uppercase(), Hex).unwrap();
            let (head, tail) = message.as_bytes().split_at(3);
            key.verify(&[head, b"", tail], &signature.to_base64(), Base64).unwrap();
        }
    }

    #[test]
    fn every_changed_bit_of_signature_message_or_key_is_found() {
        let key = HmacKey::from("secret");
        let message = b"1700000000.{\"a\":1}";
        let signature = key.sign(&[message]);
        for bit in 0..256 {
            let mut wrong = *signature.as_bytes();
            wrong[bit / 8] ^= 1 << (bit % 8);
            let result = key.verify(&[message], &Signature(wrong).to_hex(), Hex);
            assert_eq!(result, Err(WebhookError::WrongSignature), "bit {bit}");
        }
        for bit in 0..message.len() * 8 {
            let mut wrong = *message;
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert!(key.verify(&[&wrong], &signature.to_hex(), Hex).is_err(), "bit {bit}");
        }
        assert!(
            HmacKey::from("secres")
                .verify(&[message], &signature.to_hex(), Hex)
                .is_err()
        );
    }

    #[test]
    fn what_is_no_signature_is_malformed_and_never_a_panic() {
        let key = HmacKey::from("secret");
        let right = key.sign(&[b"x"]);
        let hex = right.to_hex();
        let base64 = right.to_base64();
        let malformed = [
            ("", Hex),
            ("", Base64),
            (&hex[1..], Hex),
            (&hex[2..], Hex),
            ("zz", Hex),
            ("+1", Hex),
            ("é", Hex),
            (&hex, Base64),
            (&base64, Hex),
            ("****", Base64),
            ("AAAA", Base64),
        ];
        for (text, encoding) in malformed {
            let error = key.verify(&[b"x"], text, encoding).unwrap_err();
            assert!(
                matches!(error, WebhookError::Malformed(_)),
                "{text:?} {encoding:?}: {error}"
            );
        }
        key.verify(&[b"x"], &format!(" {hex} "), Hex).unwrap();
        key.verify(&[b"x"], base64.trim_end_matches('='), Base64).unwrap();
        key.verify(&[b"x"], &base64.replace('+', "-").replace('/', "_"), Base64)
            .unwrap();
    }

    #[test]
    fn keys_come_as_text_or_encoded_and_never_print() {
        let message: &[&[u8]] = &[b"x"];
        let plain = HmacKey::new(b"key bytes");
        let hex = HmacKey::decode(&Secret::from("6b6579206279746573"), Hex).unwrap();
        let base64 = HmacKey::decode(&Secret::from("a2V5IGJ5dGVz"), Base64).unwrap();
        let text = HmacKey::from(&Secret::from("key bytes"));
        for key in [hex, base64, text] {
            assert_eq!(key.sign(message).to_hex(), plain.sign(message).to_hex());
            let shown = format!("{key:?} {:?}", key.sign(message));
            assert_eq!(shown, "[redacted] [redacted]");
        }
        let error = HmacKey::decode(&Secret::from("hunter2"), Hex).unwrap_err();
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }

    #[test]
    fn times_outside_the_tolerance_are_refused_in_both_directions() {
        let now = SystemTime::UNIX_EPOCH + Duration::new(1_700_000_000, 500);
        let tolerance = Duration::from_secs(300);
        let off = |seconds, future| {
            // The half microsecond of `now` counts.
            let nanos = Duration::from_nanos(500);
            let off_by = Duration::from_secs(seconds);
            Err(WebhookError::OutsideTolerance {
                off_by: if future { off_by - nanos } else { off_by + nanos },
                future,
            })
        };
        let cases = [
            ("1700000000", Ok(())),
            (" 1699999701 ", Ok(())),
            ("1699999700", off(300, false)),
            ("1700000300", Ok(())),
            ("1700000301", off(301, true)),
            ("0", off(1_700_000_000, false)),
        ];
        for (text, expected) in cases {
            assert_eq!(check_timestamp(text, now, tolerance), expected, "{text}");
        }
        for text in [
            "",
            "-1",
            "+1",
            "1.5",
            "1e3",
            "soon",
            "99999999999999999999999",
            "18446744073709551615",
        ] {
            let result = check_timestamp(text, now, tolerance);
            assert!(
                matches!(result, Err(WebhookError::Malformed(_))),
                "{text:?}: {result:?}"
            );
        }
    }

    #[test]
    fn an_id_is_new_once_until_it_expires_and_the_log_stays_bounded() {
        let log = MemoryReplayLog::with_capacity(3);
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert!(log.note_at("a", at(10), at(0)));
        assert!(!log.note_at("a", at(10), at(0)));
        assert!(!log.note_at("a", at(10), at(10)));
        assert!(log.note_at("a", at(20), at(11)), "the first note has expired");
        assert!(!log.note_at("a", at(20), at(12)));
        for id in ["b", "c"] {
            assert!(log.note_at(id, at(20), at(12)));
        }
        assert!(!log.note_at("a", at(20), at(12)));
        assert!(log.note_at("d", at(20), at(12)), "the oldest makes room");
        assert!(!log.note_at("b", at(20), at(12)));
        assert!(log.note_at("a", at(20), at(12)));
        let notes = log.notes.lock().unwrap();
        assert_eq!((notes.order.len(), notes.expires.len()), (3, 3));
    }

    #[tokio::test]
    async fn a_log_that_fails_refuses_the_webhook() {
        struct Down;

        impl ReplayLog for Down {
            fn note<'a>(&'a self, _: &'a str, _: SystemTime) -> BoxFuture<'a, Result<bool, BoxError>> {
                Box::pin(async { Err("the store is down".into()) })
            }
        }

        let later = SystemTime::now() + Duration::from_secs(60);
        let log = MemoryReplayLog::new();
        check_replay(&log, "w-1", later).await.unwrap();
        assert_eq!(check_replay(&log, "w-1", later).await, Err(WebhookError::Replayed));
        let failed = check_replay(&Down, "w-1", later).await.unwrap_err();
        assert!(failed.to_string().contains("the store is down"), "{failed}");
    }
}
