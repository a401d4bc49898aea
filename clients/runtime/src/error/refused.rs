//! From a non-2xx reply to an error: status first, then whatever the body says by the API's envelope.
//!
//! It must never fail: a body that is cut, is HTML or could not be read at all still gives an error with its status.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde_json::Value;

use super::Error;
use crate::limits::MAX_SHOWN_CHARS;
use crate::operation::{ErrorEnvelope, Operation};
use crate::redact::{Scrubber, redact_urls};
use crate::retry;

/// A non-2xx reply, read as far as the limit allows.
pub(crate) struct RefusedReply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) truncated: bool,
}

impl RefusedReply {
    /// Reads the envelope. What the client sent as a credential is blotted out first, in case the server echoes it.
    pub(crate) fn into_error(self, operation: &'static Operation, base_host: &str, scrubber: &Scrubber) -> Error {
        let body = scrubber.bytes(self.body);
        let json: Option<Value> = serde_json::from_slice(&body).ok();
        let envelope = Envelope {
            facts: operation.envelope,
            json: json.as_ref(),
        };
        let reason = || self.status.canonical_reason().unwrap_or("unknown status").to_owned();
        let message = if is_redirect(self.status) {
            redirect_message(&self.headers, base_host)
        } else {
            let places = operation.envelope.message;
            let text = || operation.envelope.text.then(|| one_line(&body)).flatten();
            let message = envelope.string(places).or_else(text);
            message.or_else(|| envelope.scalar(places)).unwrap_or_else(reason)
        };
        let message = redact_urls(scrubber.text(message));
        let mut error = Error::refused(operation.id, self.status, message);
        let code = envelope.string(operation.envelope.code);
        let code = code.or_else(|| envelope.scalar(operation.envelope.code));
        let inner = error.inner_mut();
        inner.code = code.map(|code| scrubber.text(code));
        inner.details = envelope.value(operation.envelope.details).cloned();
        inner.retry_after = retry::retry_after_header(&self.headers).or_else(|| envelope.retry_after());
        inner.headers = self.headers;
        inner.body = body;
        inner.body_truncated = self.truncated;
        inner.json = json;
        error
    }
}

/// A reply that asks the client to go elsewhere. 304 is not one: it says "as before".
fn is_redirect(status: StatusCode) -> bool {
    status.is_redirection() && status != StatusCode::NOT_MODIFIED
}

/// Names the host only: a Location may carry a signature in its query or a token in its path.
fn redirect_message(headers: &HeaderMap, base_host: &str) -> String {
    let target = headers.get(header::LOCATION).and_then(|value| value.to_str().ok());
    let place = match target {
        None => "to nowhere (no Location header)".to_owned(),
        Some(location) => match reqwest::Url::parse(location) {
            Ok(url) => match url.host_str() {
                Some(host) if host != base_host => format!("to another host, {host}"),
                Some(_) => "within the same host".to_owned(),
                None => "to something that is no web address".to_owned(),
            },
            // A relative reference stays on the host, unless it begins with two slashes.
            Err(_) => match location.strip_prefix("//") {
                Some(rest) => {
                    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                    let host = host.rsplit('@').next().unwrap_or_default();
                    format!("to another host, {host}")
                }
                None => "within the same host".to_owned(),
            },
        },
    };
    format!(
        "the server redirects {place}; redirects are not followed, so that a credential never reaches another place; \
         fix: set the base URL to the final address"
    )
}

/// The beginning of a body as one line; nothing where it says nothing.
fn one_line(body: &[u8]) -> Option<String> {
    // Before it is cut: half an address could not be told from other text.
    let text = redact_urls(String::from_utf8_lossy(body).into_owned());
    let mut line = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if let Some((end, _)) = line.char_indices().nth(MAX_SHOWN_CHARS) {
        line.truncate(end);
        line.push('…');
    }
    (!line.is_empty()).then_some(line)
}

struct Envelope<'a> {
    facts: &'static ErrorEnvelope,
    json: Option<&'a Value>,
}

impl<'a> Envelope<'a> {
    fn value(&self, path: &[&str]) -> Option<&'a Value> {
        if path.is_empty() {
            return None;
        }
        let found = path.iter().try_fold(self.json?, |value, key| value.get(key))?;
        (!found.is_null()).then_some(found)
    }

    /// The first string. An empty one says nothing.
    fn string(&self, places: &[&[&str]]) -> Option<String> {
        let mut found = places.iter().filter_map(|path| self.value(path)?.as_str());
        found.find(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The first number or boolean, as its JSON text.
    fn scalar(&self, places: &[&[&str]]) -> Option<String> {
        let mut found = places.iter().filter_map(|path| self.value(path));
        found
            .find(|value| value.is_number() || value.is_boolean())
            .map(Value::to_string)
    }

    fn retry_after(&self) -> Option<Duration> {
        match self.value(self.facts.retry_after)? {
            Value::Number(seconds) => retry::seconds(seconds.as_f64()?),
            Value::String(text) => retry::seconds(text.trim().parse().ok()?),
            _ => None,
        }
    }
}
