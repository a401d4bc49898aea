//! Checking one request or reply against its operation.
//!
//! It must never put a value of the request into a violation: values may be secrets. Places and rules are enough to mend it.

use std::fmt;

use agent_clients_runtime::http::Method;
use serde_json::Value;

use super::document::{Operation, Spec};
use super::parameter::Place;
use crate::percent;
use crate::recorded::RecordedRequest;

/// Something that the specification does not allow: a mistake of the client, or of the fake itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Method and path of the request.
    pub request: String,
    /// The operation, where the request met one.
    pub operation: Option<String>,
    /// Where in the request (or reply): `query take`, `body /experts/0/key`.
    pub place: String,
    /// The rule that it breaks, without the value that breaks it.
    pub why: String,
}

impl Violation {
    /// Fails with the list, where it is not empty.
    #[track_caller]
    pub(crate) fn assert_none(violations: &[Self]) {
        let lines: Vec<String> = violations.iter().map(Self::to_string).collect();
        assert!(
            lines.is_empty(),
            "the specification was violated:\n  {}",
            lines.join("\n  ")
        );
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.request)?;
        if let Some(operation) = &self.operation {
            write!(f, " ({operation})")?;
        }
        write!(f, ": {}: {}", self.place, self.why)
    }
}

/// A request after checking.
#[derive(Debug)]
pub(crate) struct Checked<'a> {
    pub(crate) operation: &'a Operation,
    /// Placeholders of the path with their decoded values.
    pub(crate) path: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
    pub(crate) violations: Vec<Violation>,
}

impl Spec {
    /// Checks a request whose path without the prefix is `path`. The error is the one violation of a request that meets no
    /// operation.
    pub(crate) fn check_request<'a>(
        &'a self,
        request: &RecordedRequest,
        path: &'a str,
    ) -> Result<Checked<'a>, Violation> {
        let Some((operation, placeholders)) = self.route(&request.method, path) else {
            let other = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
            let other: Vec<&Method> = other
                .iter()
                .filter(|method| self.route(method, path).is_some())
                .collect();
            let why = match other.as_slice() {
                [] => "the specification has no such path".to_owned(),
                methods => format!("the path exists only for {methods:?}"),
            };
            return Err(Violation {
                request: request.line(),
                operation: None,
                place: "path".to_owned(),
                why,
            });
        };
        let mut checker = Checker {
            request,
            operation,
            violations: Vec::new(),
        };
        let path = checker.path(placeholders);
        checker.query();
        checker.headers();
        checker.headers_of_others(self);
        let body = checker.body();
        Ok(Checked {
            operation,
            path,
            body,
            violations: checker.violations,
        })
    }

    /// Checks a JSON reply of an operation. Replies of other media types are only checked for being announced.
    pub(crate) fn check_reply(
        &self,
        operation: &Operation,
        request: &RecordedRequest,
        status: u16,
        media_type: &str,
        body: &[u8],
    ) -> Vec<Violation> {
        let mut checker = Checker {
            request,
            operation,
            violations: Vec::new(),
        };
        let Some(reply) = operation.reply(status) else {
            checker.add("reply", format!("the specification knows no status {status} here"));
            return checker.violations;
        };
        // A reply without content may have any body, or none.
        if reply.content.is_empty() {
            return Vec::new();
        }
        let fits = |known: &str| known == media_type || known == "*/*";
        let Some((_, validator)) = reply.content.iter().find(|(known, _)| fits(known)) else {
            checker.add(
                "reply",
                format!("the specification knows no {media_type:?} for status {status} here"),
            );
            return checker.violations;
        };
        if media_type == "application/json" && reply.content.iter().any(|(known, _)| known == media_type) {
            match serde_json::from_slice(body) {
                Ok(value) => checker.add_all("reply", validator.faults(&value)),
                Err(cause) => checker.add("reply", format!("it is no JSON: {cause}")),
            }
        }
        checker.violations
    }
}

struct Checker<'a> {
    request: &'a RecordedRequest,
    operation: &'a Operation,
    violations: Vec<Violation>,
}

impl Checker<'_> {
    fn add(&mut self, place: impl Into<String>, why: impl Into<String>) {
        self.violations.push(Violation {
            request: self.request.line(),
            operation: Some(self.operation.id.clone()),
            place: place.into(),
            why: why.into(),
        });
    }

    fn add_all(&mut self, place: &str, faults: Vec<(String, String)>) {
        for (pointer, why) in faults {
            self.add(format!("{place} {pointer}").trim_end(), why);
        }
    }

    fn path(&mut self, placeholders: Vec<(&str, &str)>) -> Vec<(String, String)> {
        let mut decoded = Vec::new();
        for (name, text) in placeholders {
            let place = format!("path {name}");
            let Some(value) = percent::decode(text) else {
                self.add(place, "a percent-escape is broken, or it is not UTF-8");
                continue;
            };
            // These are other routes to everything between here and the service.
            if value.is_empty() || value == "." || value == ".." {
                self.add(place, "an empty segment, `.` and `..` change the route");
                continue;
            }
            match self
                .operation
                .parameters
                .iter()
                .find(|known| known.place == Place::Path && known.name == name)
            {
                Some(parameter) => {
                    for why in parameter.faults(&[&value]) {
                        self.add(place.clone(), why);
                    }
                }
                None => self.add(place, "the specification does not describe it"),
            }
            decoded.push((name.to_owned(), value));
        }
        decoded
    }

    fn query(&mut self) {
        let sent = self.request.query();
        for parameter in self
            .operation
            .parameters
            .iter()
            .filter(|known| known.place == Place::Query)
        {
            let values: Vec<&str> = sent
                .iter()
                .filter(|(name, _)| *name == parameter.name)
                .map(|(_, value)| value.as_str())
                .collect();
            for why in parameter.faults(&values) {
                self.add(format!("query {}", parameter.name), why);
            }
        }
        if self.operation.any_query {
            return;
        }
        for (name, _) in &sent {
            let known = self
                .operation
                .parameters
                .iter()
                .any(|known| known.place == Place::Query && known.name == *name);
            if !known {
                self.add(format!("query {name}"), "the operation has no such parameter");
            }
        }
    }

    fn headers(&mut self) {
        for parameter in self
            .operation
            .parameters
            .iter()
            .filter(|known| known.place == Place::Header)
        {
            let values = self.request.headers.get_all(parameter.name.as_str());
            let values: Vec<&str> = values.iter().filter_map(|value| value.to_str().ok()).collect();
            for why in parameter.faults(&values) {
                self.add(format!("header {}", parameter.name), why);
            }
        }
        const STREAM: &str = "text/event-stream";
        let success = self
            .operation
            .reply(200)
            .map(|reply| reply.content.as_slice())
            .unwrap_or_default();
        let only_streams = !success.is_empty() && success.iter().all(|(media_type, _)| media_type == STREAM);
        if only_streams && !self.request.header("accept").unwrap_or_default().contains(STREAM) {
            self.add(
                "header accept",
                "the answer is an event stream, and the request does not say that it takes one",
            );
        }
    }

    /// A header that means something to other operations, and a credential that this one does not take, must not be sent.
    fn headers_of_others(&mut self, spec: &Spec) {
        for name in self.request.headers.keys() {
            let name = name.as_str();
            let place = format!("header {name}");
            if self.operation.public && spec.credentials.iter().any(|known| known == name) {
                self.add(place, "it is a credential, and the operation takes none");
            } else if !self.operation.takes_header(name) && spec.knows_header(name) {
                self.add(place, "the operation has no such header, others have");
            }
        }
    }

    fn body(&mut self) -> Option<Value> {
        let body = &self.request.body;
        let Some(expected) = &self.operation.body else {
            if !body.is_empty() {
                self.add("body", "the operation takes none");
            }
            return None;
        };
        if body.is_empty() {
            if expected.required {
                self.add("body", "it is required and was not sent");
            }
            return None;
        }
        let sent_type = self.request.header("content-type").unwrap_or_default();
        let media_type = sent_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        // What may be anything is not looked into.
        if expected.content.iter().any(|(known, _)| known == "*/*") {
            return None;
        }
        let Some((_, validator)) = expected.content.iter().find(|(known, _)| *known == media_type) else {
            let known: Vec<&str> = expected.content.iter().map(|(known, _)| known.as_str()).collect();
            self.add(
                "header content-type",
                format!("it is {media_type:?}, the operation takes {}", known.join(", ")),
            );
            return None;
        };
        if media_type != "application/json" {
            return None;
        }
        match serde_json::from_slice(body) {
            Ok(value) => {
                self.add_all("body", validator.faults(&value));
                Some(value)
            }
            Err(_) => {
                self.add("body", "it is no JSON");
                None
            }
        }
    }
}
