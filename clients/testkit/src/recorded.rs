//! A request as the transport or the fake received it.
//!
//! It must never print a header value that may be a credential, a query value or a body: tests print what they compare.

use std::fmt;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::http::{HeaderMap, Method};
use agent_clients_runtime::{REDACTED, is_sensitive_header};
use serde::de::DeserializeOwned;

use crate::percent;

/// A request that was received, whole.
///
/// The accessors give everything as it was sent. `Debug` shows method, path, names of query parameters, header values except
/// credentials, and the length of the body.
#[derive(Clone)]
pub struct RecordedRequest {
    pub(crate) method: Method,
    pub(crate) origin: String,
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) operation: Option<String>,
}

impl RecordedRequest {
    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// Scheme, host and port it was sent to, such as `https://api.example.com`. A credential that goes elsewhere shows here.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path as sent, percent-encoded, with the prefix of the base address.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The segments of the path, decoded. An encoded slash stays inside its segment: `/experts/%40org%2Fexpert` has two.
    #[must_use]
    pub fn segments(&self) -> Vec<String> {
        self.path
            .trim_start_matches('/')
            .split('/')
            .map(percent::decode_lossy)
            .collect()
    }

    /// The query as sent, percent-encoded and without the question mark; `None` where there was none.
    #[must_use]
    pub fn raw_query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// The pairs of the query in the order they were sent, decoded.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        percent::form_pairs(self.query.as_deref().unwrap_or_default())
    }

    /// The first value of a query parameter, decoded.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<String> {
        self.query()
            .into_iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value)
    }

    /// All headers, credentials included.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The first value of a header, in any case of letters; `None` also where it is not text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body; empty where there was none.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// Where the body is no JSON of this form.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// The id of the operation, where the receiver knows the API: the fakes do, the in-memory transport does not.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Method and path, for messages.
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<String> = self.query().into_iter().map(|(name, _)| name).collect();
        f.debug_struct("RecordedRequest")
            .field("method", &self.method)
            .field("origin", &self.origin)
            .field("path", &self.path)
            .field("query", &query)
            .field("headers", &ShownHeaders(&self.headers))
            .field("body_bytes", &self.body.len())
            .field("operation", &self.operation)
            .finish()
    }
}

/// Headers with the credentials among them blotted out.
struct ShownHeaders<'a>(&'a HeaderMap);

impl fmt::Debug for ShownHeaders<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            if value.is_sensitive() || is_sensitive_header(name.as_str()) {
                map.entry(&name.as_str(), &REDACTED);
            } else {
                map.entry(&name.as_str(), value);
            }
        }
        map.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use agent_clients_runtime::http::HeaderValue;

    fn request() -> RecordedRequest {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", HeaderValue::from_static("Bearer hunter2"));
        headers.insert("accept", HeaderValue::from_static("text/event-stream"));
        let mut marked = HeaderValue::from_static("hunter3");
        marked.set_sensitive(true);
        headers.insert("x-odd", marked);
        RecordedRequest {
            method: Method::POST,
            origin: "https://api.test".to_owned(),
            path: "/v1/experts/%40org%2Fexpert".to_owned(),
            query: Some("sig=hunter4&filter=a+b%26c&flag".to_owned()),
            headers,
            body: Bytes::from_static(b"{\"value\":\"hunter5\"}"),
            operation: None,
        }
    }

    #[test]
    fn debug_shows_what_was_sent_but_no_credential_query_value_or_body() {
        let shown = format!("{:?}", request());
        assert!(!shown.contains("hunter"), "{shown}");
        for part in [
            "POST",
            "/v1/experts/%40org%2Fexpert",
            "sig",
            "text/event-stream",
            "authorization",
            "19",
        ] {
            assert!(shown.contains(part), "{part} is missing in {shown}");
        }
    }

    #[test]
    fn accessors_give_everything_as_it_was_sent_and_decoded_where_they_say_so() {
        let request = request();
        assert_eq!(request.segments(), ["v1", "experts", "@org/expert"]);
        assert_eq!(request.header("Authorization"), Some("Bearer hunter2"));
        assert_eq!(request.query_value("filter").as_deref(), Some("a b&c"));
        assert_eq!(request.query_value("flag").as_deref(), Some(""));
        assert_eq!(request.query_value("none"), None);
        let body: serde_json::Value = request.json().unwrap();
        assert_eq!(body["value"], "hunter5");
    }
}
