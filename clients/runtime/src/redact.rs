//! Keeping private things out of texts: URLs without their query, header names that mean a credential, and blotting out a
//! credential that a server echoes.
//!
//! It must never keep a private value longer than the request that carried it.

use bytes::Bytes;
use http::HeaderValue;
use memchr::memmem;
use serde_json::Value;

use crate::error::Error;
use crate::secret::REDACTED;

/// Shorter values are not blotted out: they would turn up by chance in ordinary words.
const MIN_SCRUBBED_BYTES: usize = 4;

/// A URL that is safe to log: no user, no password, no fragment, and `?[redacted]` for any query.
///
/// ```
/// use agent_clients_runtime::redact_url;
///
/// assert_eq!(
///     redact_url("https://me:pw@bucket.example/file?X-Signature=abc#part"),
///     "https://bucket.example/file?[redacted]"
/// );
/// ```
#[must_use]
pub fn redact_url(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let (place, rest) = url.split_at(end);
    let mut shown = String::with_capacity(place.len() + REDACTED.len() + 1);
    match place.split_once("://") {
        Some((scheme, place)) => {
            let authority_end = place.find('/').unwrap_or(place.len());
            let (authority, path) = place.split_at(authority_end);
            shown.push_str(scheme);
            shown.push_str("://");
            // The last @: a password may hold one that nobody encoded.
            shown.push_str(authority.rsplit('@').next().unwrap_or(authority));
            shown.push_str(path);
        }
        None => shown.push_str(place),
    }
    if rest.starts_with('?') {
        shown.push('?');
        shown.push_str(REDACTED);
    }
    shown
}

/// Whether a header of this name usually carries a credential. Such values are marked sensitive and blotted out of errors.
#[must_use]
pub fn is_sensitive_header(name: &str) -> bool {
    const PARTS: [&str; 9] = [
        "authorization",
        "cookie",
        "token",
        "secret",
        "api-key",
        "apikey",
        "password",
        "signature",
        "payment",
    ];
    let name = name.to_ascii_lowercase();
    PARTS.iter().any(|part| name.contains(part))
}

/// The private values one request carried, for blotting them out of what comes back.
#[derive(Default)]
pub(crate) struct Scrubber(Vec<HeaderValue>);

impl Scrubber {
    pub(crate) fn add(&mut self, value: HeaderValue) {
        self.0.push(value);
    }

    /// The whole value, and what follows the scheme: an echo rarely includes `Bearer`.
    fn needles(&self) -> impl Iterator<Item = &[u8]> {
        self.0
            .iter()
            .flat_map(|value| {
                let whole = value.as_bytes();
                let tail = memchr::memchr(b' ', whole).map(|space| &whole[space + 1..]);
                [Some(whole), tail]
            })
            .flatten()
            .filter(|needle| needle.len() >= MIN_SCRUBBED_BYTES)
    }

    pub(crate) fn bytes(&self, text: Bytes) -> Bytes {
        let mut text = text;
        for needle in self.needles() {
            if memmem::find(&text, needle).is_some() {
                text = replace(&text, needle).into();
            }
        }
        text
    }

    pub(crate) fn text(&self, text: String) -> String {
        let found = self
            .needles()
            .any(|needle| memmem::find(text.as_bytes(), needle).is_some());
        if !found {
            return text;
        }
        String::from_utf8_lossy(&self.bytes(Bytes::from(text))).into_owned()
    }
}

impl Scrubber {
    /// Everything in an error that may come from the server: message, code, details and body.
    pub(crate) fn error(&self, mut error: Error) -> Error {
        if self.0.is_empty() {
            return error;
        }
        let inner = error.inner_mut();
        inner.message = self.text(std::mem::take(&mut inner.message));
        inner.code = inner.code.take().map(|code| self.text(code));
        inner.details = inner.details.take().map(|details| self.value(details));
        inner.body = self.bytes(std::mem::take(&mut inner.body));
        error
    }

    fn value(&self, value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(list) => list.into_iter().map(|value| self.value(value)).collect(),
            Value::Object(fields) => {
                let fields = fields.into_iter();
                fields
                    .map(|(name, value)| (self.text(name), self.value(value)))
                    .collect()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => value,
        }
    }
}

fn replace(text: &[u8], needle: &[u8]) -> Vec<u8> {
    let mut clean = Vec::with_capacity(text.len());
    let mut from = 0;
    for at in memmem::find_iter(text, needle) {
        clean.extend_from_slice(&text[from..at]);
        clean.extend_from_slice(REDACTED.as_bytes());
        from = at + needle.len();
    }
    clean.extend_from_slice(&text[from..]);
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logged_url_has_no_user_and_no_query() {
        let cases = [
            ("https://api.example/v1", "https://api.example/v1"),
            ("https://u:p@api.example", "https://api.example"),
            ("https://u:p@ss@api.example/a@b", "https://api.example/a@b"),
            ("https://api.example?sig=1", "https://api.example?[redacted]"),
            ("https://api.example/a?sig=1#f", "https://api.example/a?[redacted]"),
            ("https://api.example/a#f?sig=1", "https://api.example/a"),
            ("/relative?sig=1", "/relative?[redacted]"),
            ("", ""),
        ];
        for (url, shown) in cases {
            assert_eq!(redact_url(url), shown);
        }
    }

    #[test]
    fn an_echoed_credential_is_blotted_out_with_and_without_its_scheme() {
        let mut scrubber = Scrubber::default();
        scrubber.add(HeaderValue::from_static("Bearer sk-live-123"));
        scrubber.add(HeaderValue::from_static("abc"));
        let cases = [
            ("bad key sk-live-123!", "bad key [redacted]!"),
            ("Bearer sk-live-123 sk-live-123", "[redacted] [redacted]"),
            (
                "abc is too short to be blotted out",
                "abc is too short to be blotted out",
            ),
            ("nothing here", "nothing here"),
        ];
        for (text, clean) in cases {
            assert_eq!(scrubber.text(text.to_owned()), clean);
            assert_eq!(scrubber.bytes(Bytes::from_static(text.as_bytes())), clean);
        }
    }

    #[test]
    fn the_usual_credential_headers_are_known() {
        for name in [
            "Authorization",
            "proxy-authorization",
            "Set-Cookie",
            "X-API-Key",
            "x-payment",
        ] {
            assert!(is_sensitive_header(name), "{name}");
        }
        for name in ["Accept", "Idempotency-Key", "X-Request-Id"] {
            assert!(!is_sensitive_header(name), "{name}");
        }
    }
}
