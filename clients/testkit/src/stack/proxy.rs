//! The proxy, the services behind it, and the store of operations (STACK contract, sections 3.12 and 5.12).

use std::fmt;

use agent_clients_runtime::{Secret, redact_url};
use serde_json::{Value, json};

use super::passports;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// What a service behind the proxy answers. A 4xx or 5xx of it is no error of the call.
///
/// ```
/// use agent_clients_testkit::stack::UpstreamReply;
/// use serde_json::json;
///
/// let posted = UpstreamReply::new(200, json!({"ok": true})).header("x-request-id", "r-1");
/// let down = UpstreamReply::new(503, json!("try again later"));
/// # let _ = (posted, down);
/// ```
#[derive(Clone, Debug)]
pub struct UpstreamReply {
    status: u16,
    headers: Value,
    body: Value,
}

impl UpstreamReply {
    /// A reply of this status with this body.
    #[must_use]
    pub fn new(status: u16, body: impl Into<Value>) -> Self {
        Self {
            status,
            headers: json!({"content-type": "application/json"}),
            body: body.into(),
        }
    }

    /// One more header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers[name] = value.into();
        self
    }

    fn envelope(&self) -> Value {
        json!({"status": self.status, "headers": self.headers, "body": self.body})
    }
}

/// A call that reached a service behind the proxy.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpstreamCall {
    /// Name of the service, as the passport has it.
    pub service: String,
    /// The method.
    pub method: String,
    /// The address.
    pub url: String,
    /// The headers that were sent on, without credentials; null where there were none.
    pub headers: Value,
    /// The query; null where there was none.
    pub query: Value,
    /// The body; null where there was none.
    pub body: Value,
    /// The credential that the proxy put in, in place of any that the caller sent.
    pub credential: Secret,
    /// The operation id.
    pub operation_id: Option<String>,
    /// The passport that it was done with.
    pub passport_jti: String,
}

impl fmt::Debug for UpstreamCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UpstreamCall")
            .field("service", &self.service)
            .field("method", &self.method)
            .field("url", &redact_url(&self.url))
            .field("operation_id", &self.operation_id)
            .field("passport_jti", &self.passport_jti)
            .finish_non_exhaustive()
    }
}

/// A write that went through the proxy under an id.
pub(super) struct Operation {
    id: String,
    agent_id: String,
    provider: String,
    /// The whole request body: only the same may be repeated.
    request: Value,
    created_at: String,
    response: Value,
}

impl State {
    pub(super) fn proxy_request(&mut self, call: &Call<'_>) -> Outcome {
        let body = call.body();
        let index = self.live_passport(passports::header(call).unwrap_or_default())?;
        self.check_approval(call)?;
        let passport = &self.passports[index];
        let (agent, jti) = (passport.agent_id.clone(), passport.jti.clone());
        let name = text(body, "service").unwrap_or_default();
        let Some(service) = passport.service(&name) else {
            self.log_outcome("vault", "credential.proxy", "blocked", Some(&agent), Some(&jti));
            self.signal_outside_scope(&agent, &jti, &name);
            return Err(Refusal::forbidden(format!("The passport has no service {name}")));
        };
        let provider = text(service, "service_name").unwrap_or_default();
        let connection = text(service, "connection_id").unwrap_or_default();
        let method = text(body, "method").unwrap_or_default();
        let url = text(body, "url").unwrap_or_default();
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(Refusal::invalid("url must be a whole address"));
        }
        let operation_id = call.request().header("x-stack-authority-request-id").map(str::to_owned);
        let stored = operation_id.clone().filter(|_| method != "GET");
        if let Some(id) = &stored
            && let Some(known) = self.operations.iter().find(|known| known.id == *id)
        {
            if known.request != *body || known.agent_id != agent {
                call.violates(
                    "header x-stack-authority-request-id",
                    "the operation id was used for another request",
                );
                return Err(Refusal::conflict("The operation id was used for another request"));
            }
            // The service behind is not asked again.
            return Ok(known.response.clone());
        }
        let credential = match self.connection(&connection)?.credential_text() {
            Some(credential) => Secret::from(credential),
            None => Secret::from(""),
        };
        let scripted = self.upstream.get_mut(&provider).and_then(|replies| replies.pop_front());
        let reply = scripted.unwrap_or_else(|| UpstreamReply::new(200, json!({"ok": true})));
        self.upstream_calls.push(UpstreamCall {
            service: provider.clone(),
            method,
            url,
            headers: without_credentials(body.get("headers")),
            query: body.get("query").cloned().unwrap_or_default(),
            body: body.get("body").cloned().unwrap_or_default(),
            credential,
            operation_id,
            passport_jti: jti.clone(),
        });
        let envelope = reply.envelope();
        if let Some(id) = stored {
            let operation = Operation {
                id,
                agent_id: agent.clone(),
                provider,
                request: body.clone(),
                created_at: self.timestamp(),
                response: envelope.clone(),
            };
            self.operations.push(operation);
        }
        let outcome = if reply.status < 400 { "success" } else { "failure" };
        self.log_outcome("vault", "credential.proxy", outcome, Some(&agent), Some(&jti));
        Ok(envelope)
    }

    pub(super) fn proxy_get_operation(&mut self, call: &Call<'_>) -> Outcome {
        let index = self.live_passport(passports::header(call).unwrap_or_default())?;
        let agent = &self.passports[index].agent_id;
        let id = text(call.body(), "operation_id").unwrap_or_default();
        let found = self
            .operations
            .iter()
            .find(|operation| operation.id == id && operation.agent_id == *agent);
        let operation = found.ok_or_else(|| Refusal::not_found(format!("Operation {id}")))?;
        let mut reply = json!({
            "operation_id": operation.id, "delivery_state": "response_received", "replay_state": "available",
            "accounting_state": "committed", "provider": operation.provider, "method": operation.request["method"],
            "created_at": operation.created_at, "dispatched_at": operation.created_at,
            "response_received_at": operation.created_at, "provider_outcome": "not_required", "provider_status": null,
        });
        if call.body()["include_response"] == true {
            reply["response"] = operation.response.clone();
        }
        Ok(reply)
    }

    pub(super) fn proxy_usage(&mut self) -> Outcome {
        let (tier, limit) = (&self.billing.tier, self.billing.proxy_allowance());
        Ok(usage(tier, self.upstream_calls.len() as u64, limit, &self.timestamp()))
    }

    /// Text that tells an agent to do what its operator did not is critical.
    pub(super) fn scan_scan(&mut self, call: &Call<'_>) -> Outcome {
        if let Some(token) = passports::header(call) {
            self.live_passport(token)?;
        }
        self.scans += 1;
        let content = call.body()["content"].to_string().to_lowercase();
        let mut reply = json!({"verdict": "clean", "scan_id": self.id("scan"), "duration_ms": 1});
        let patterns = [
            ("ignore previous instructions", "critical"),
            ("ignore all previous", "critical"),
            ("system prompt", "suspicious"),
        ];
        if let Some((pattern, verdict)) = patterns.iter().find(|(pattern, _)| content.contains(pattern)) {
            reply["verdict"] = (*verdict).into();
            reply["match"] = json!({"pattern_id": pattern.replace(' ', "_")});
        }
        Ok(reply)
    }

    pub(super) fn scan_usage(&mut self) -> Outcome {
        Ok(usage(&self.billing.tier, self.scans, 1_000, &self.timestamp()))
    }
}

fn usage(tier: &str, used: u64, limit: u64, now: &str) -> Value {
    let period = now.get(..7).unwrap_or(now);
    json!({"tier": tier, "limit": limit, "used": used, "remaining": limit.saturating_sub(used), "period": period})
}

/// The caller's own credentials are overridden by the proxy.
fn without_credentials(headers: Option<&Value>) -> Value {
    let mut headers = headers.cloned().unwrap_or_default();
    if let Some(headers) = headers.as_object_mut() {
        headers.retain(|name, _| !name.eq_ignore_ascii_case("authorization"));
    }
    headers
}
