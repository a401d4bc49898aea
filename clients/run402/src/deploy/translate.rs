//! From the error of an exchange, or of an operation, to the error of the deploy (Run402 contract, section 1.8).
//!
//! Two defects of the official client are not copied: the status is kept, and where the body does not say whether a repeat helps, the
//! status decides (it said no, so a 503 of the migrate gate was final).

use std::sync::Arc;

use agent_clients_runtime::serde_json::{self, Map, Value};
use agent_clients_runtime::{Error, Stage};

use super::error::{DeployError, DeployErrorKind, Recovery};
use crate::types::{GatewayDeployError, OperationSnapshot, OperationStatus};

const INTERNAL: &str = "INTERNAL_ERROR";

/// An exchange failed. `phase` is what the deploy was doing.
pub(crate) fn translate(error: Error, phase: &'static str) -> DeployError {
    let status = error.status();
    let base = |kind, recovery, code: &str| {
        DeployError::new(kind, recovery, code, error.message()).with(|facts| {
            facts.context = phase;
            facts.phase = Some(phase.to_owned());
            facts.retryable = error.is_retryable();
            facts.status = status.map(|status| status.as_u16());
            facts.category = category_of(kind).map(str::to_owned);
        })
    };
    let code = error.code().unwrap_or_default().to_owned();
    let or = |fallback: &'static str| if code.is_empty() { fallback } else { code.as_str() };
    let made = if error.is_cancelled() {
        DeployError::cancelled().with(|facts| facts.phase = Some(phase.to_owned()))
    } else if error.is_auth() {
        let made = base(DeployErrorKind::Unauthorized, Recovery::Correct, or("UNAUTHORIZED"));
        match refused_token(&error) {
            Some(cause) => of_token(made, cause),
            None => made,
        }
    } else if error.is_invalid_input() {
        base(DeployErrorKind::Invalid, Recovery::Correct, "LOCAL_ERROR")
    } else if error.stage() == Stage::Refused {
        match status.map(|status| status.as_u16()) {
            Some(402) => base(
                DeployErrorKind::PaymentRequired,
                Recovery::Correct,
                or("PAYMENT_REQUIRED"),
            ),
            Some(401 | 403) => base(DeployErrorKind::Unauthorized, Recovery::Correct, or("UNAUTHORIZED")),
            _ => base(DeployErrorKind::Refused, Recovery::Correct, INTERNAL),
        }
    } else if error.is_decode() || error.is_oversized() {
        // It was done; only what it answered is not understood, and would not be again.
        base(DeployErrorKind::Refused, Recovery::Again, INTERNAL)
    } else {
        base(DeployErrorKind::Network, Recovery::Again, "NETWORK_ERROR")
    };
    let body = error.body_json().cloned();
    let made = match &body {
        Some(Value::Object(body)) => with_body(made, body),
        _ => made,
    };
    made.with(|facts| {
        facts.body = body;
        facts.source = Some(Arc::new(error));
        if facts.kind == DeployErrorKind::Refused && facts.retryable {
            facts.recovery = Recovery::Again;
        }
        // Somebody else's release came in between, or content has not arrived although somebody answered for the storage: the same
        // deploy is planned anew, and sends what is missing then.
        let replanned = match facts.code.as_str() {
            "BASE_RELEASE_CONFLICT" => facts.safe_to_retry == Some(true),
            "CONTENT_UPLOAD_FAILED" => facts.kind == DeployErrorKind::Refused,
            _ => false,
        };
        if replanned {
            facts.recovery = Recovery::Again;
        }
    })
}

/// What the official client calls it where the service does not (Run402 contract, section 1.7).
fn category_of(kind: DeployErrorKind) -> Option<&'static str> {
    match kind {
        DeployErrorKind::Unauthorized => Some("auth"),
        DeployErrorKind::PaymentRequired => Some("payment_required"),
        DeployErrorKind::Network => Some("network"),
        _ => None,
    }
}

/// Reads the service's own words, which stand in `error`, at the top, or in `details`.
fn with_body(made: DeployError, body: &Map<String, Value>) -> DeployError {
    let inner = body.get("error").and_then(Value::as_object);
    let nested = inner.filter(|inner| inner.get("code").is_some_and(Value::is_string));
    let details = nested.or(Some(body)).and_then(|from| from.get("details"));
    let details_object = details.and_then(Value::as_object);
    // The error's own field, then the outer body's, then that of the details.
    let field = |name: &str| {
        let places = [nested, Some(body), details_object];
        let mut found = places.into_iter().flatten().filter_map(|place| place.get(name));
        found.find(|value| !value.is_null()).cloned()
    };
    let text = |name: &str| field(name).and_then(|value| value.as_str().map(str::to_owned));
    let flag = |name: &str| field(name).and_then(|value| value.as_bool());
    let code = text("code").map(|code| code.to_uppercase());
    made.with(|facts| {
        let own = facts.kind == DeployErrorKind::Refused;
        if let Some(code) = code {
            facts.code = code;
        }
        let message = nested.and_then(|inner| inner.get("message")?.as_str());
        let in_details = details_object.and_then(|details| details.get("message")?.as_str());
        if let Some(message) = message {
            facts.message = message.to_owned();
        } else if let (true, None, None, Some(message)) = (own, body.get("message"), body.get("error"), in_details) {
            facts.message = message.to_owned();
        }
        if own && let Some(phase) = text("phase") {
            facts.phase = Some(phase);
        }
        facts.retryable = flag("retryable").unwrap_or(facts.retryable);
        facts.resource = text("resource");
        facts.category = text("category").or(facts.category.take());
        facts.safe_to_retry = flag("safe_to_retry");
        facts.mutation_state = text("mutation_state");
        facts.trace_id = text("trace_id");
        facts.details = details.cloned();
        facts.next_actions = field("next_actions").and_then(|value| value.as_array().cloned());
        facts.operation_id = text("operation_id");
        facts.plan_id = text("plan_id");
        facts.fix = field("fix").and_then(|value| serde_json::from_value(value).ok());
        facts.logs = field("logs").and_then(|value| serde_json::from_value(value).ok());
        facts.rolled_back = flag("rolled_back").unwrap_or_default();
    })
}

/// The service says that a release failed. `state` is the word that it used for it.
pub(crate) fn of_gateway(error: Option<&GatewayDeployError>, state: &str, recovery: Recovery) -> DeployError {
    let made = DeployError::new(
        DeployErrorKind::Failed,
        recovery,
        INTERNAL,
        "the release failed, and the service does not say why",
    );
    let body = error.and_then(|error| serde_json::to_value(error).ok());
    let made = match &body {
        Some(Value::Object(body)) => {
            let message = body.get("message").and_then(Value::as_str).map(str::to_owned);
            with_body(made, body).with(|facts| {
                if let Some(message) = message {
                    facts.message = message;
                }
            })
        }
        _ => made,
    };
    made.with(|facts| {
        facts.context = "following the operation";
        facts.phase = error
            .and_then(|error| error.phase.clone())
            .or_else(|| Some(state.to_owned()));
        facts.body = body;
        if facts.recovery == Recovery::Correct && facts.retryable {
            facts.recovery = Recovery::Again;
        }
    })
}

/// Why there was no token for the request, where a service said so: GitHub's, or that of the exchange.
fn refused_token(error: &Error) -> Option<&Error> {
    let cause = std::error::Error::source(error)?;
    cause
        .downcast_ref::<Arc<Error>>()
        .map(AsRef::as_ref)
        .or_else(|| cause.downcast_ref())
}

/// What the cause says counts: which event is not allowed, and whether it may work later.
fn of_token(made: DeployError, cause: &Error) -> DeployError {
    made.with(|facts| {
        facts.message = format!("{}: {}", facts.message, cause.message());
        facts.status = cause.status().map(|status| status.as_u16());
        facts.retryable = cause.is_retryable();
        if facts.retryable {
            facts.recovery = Recovery::Again;
        }
        if let Some(code) = cause.code().filter(|code| !code.is_empty()) {
            facts.code = code.to_ascii_uppercase();
        }
    })
}

/// An operation ended without a release.
pub(crate) fn of_operation(snapshot: &OperationSnapshot) -> DeployError {
    let recovery = match snapshot.status {
        OperationStatus::NeedsRepair => Recovery::Repair,
        // The release is made and only not live yet: the service may still go on, and resuming makes it try.
        OperationStatus::ActivationPending => Recovery::Resume,
        _ => Recovery::Correct,
    };
    let state = serde_json::to_value(&snapshot.status).ok();
    let state = state.as_ref().and_then(Value::as_str).unwrap_or("failed");
    of_gateway(snapshot.error.as_ref(), state, recovery).with(|facts| {
        facts.operation_id.get_or_insert_with(|| snapshot.operation_id.clone());
        if facts.plan_id.is_none() {
            facts.plan_id.clone_from(&snapshot.plan_id);
        }
    })
}
