//! A failed call the way the official client sees it: kinds, flags, what to do next, JSON (Run402 contract, section 1.7).
//!
//! The common [`Error`] says how far a call got; this view adds what this API says. It must never read a field of the wrong type,
//! nor show a body that was not asked for. Deploys have an error of their own.

use std::fmt;

use agent_clients_runtime::{Error, Sent, Stage};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use crate::types::PaymentRequirement;

/// The official client's classes of errors, and one for what it does not notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// 402: something has to be paid, or a quota or lease is used up; see [`Run402ErrorExt::payment_required`].
    PaymentRequired,
    /// 401, and 403 for no reason of the kinds below.
    Unauthorized,
    /// 403 `NOT_AUTHORIZED`: the caller is known and may not.
    NotAuthorized,
    /// 403 `STEP_UP_REQUIRED`: the caller has to sign in afresh.
    StepUpRequired,
    /// 403 `WRITE_AUTH_…`: an operator has to approve the change.
    OperatorApprovalRequired,
    /// 409 while the project is being transferred.
    TransferFreeze,
    /// Any other answer than 2xx.
    Api,
    /// No answer: connection, timeout.
    Network,
    /// The credentials have no such project; nothing was sent. A 404 of the service is [`Api`](Self::Api).
    ProjectNotFound,
    /// Something on this side: input, configuration, files, signing, the caller's cancellation. Nothing was sent, but for a
    /// cancellation.
    Local,
    /// The service did it, and its answer cannot be read. Not an error of the official client, which then returns nothing.
    Unreadable,
}

impl ErrorKind {
    /// The word that the official client has for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PaymentRequired => "payment_required",
            Self::Unauthorized => "unauthorized",
            Self::NotAuthorized => "not_authorized",
            Self::StepUpRequired => "step_up_required",
            Self::OperatorApprovalRequired => "operator_approval_required",
            Self::TransferFreeze => "transfer_freeze",
            Self::Api => "api_error",
            Self::Network => "network_error",
            Self::ProjectNotFound => "project_not_found",
            Self::Local => "local_error",
            Self::Unreadable => "unreadable_reply",
        }
    }

    /// The official client's class, and its code, category and flag where the service says nothing.
    fn defaults(self) -> (&'static str, &'static str, &'static str, bool) {
        match self {
            Self::PaymentRequired => ("PaymentRequired", "PAYMENT_REQUIRED", "payment_required", false),
            Self::Unauthorized => ("Unauthorized", "UNAUTHORIZED", "auth", false),
            Self::NotAuthorized => ("NotAuthorizedError", "NOT_AUTHORIZED", "auth", false),
            Self::StepUpRequired => ("StepUpRequiredError", "STEP_UP_REQUIRED", "auth", false),
            Self::OperatorApprovalRequired => ("OperatorApprovalRequiredError", "WRITE_AUTH_REQUIRED", "auth", false),
            Self::TransferFreeze => ("TransferFreezeError", "PROJECT_HAS_PENDING_TRANSFER", "conflict", false),
            Self::Api => ("ApiError", "API_ERROR", "api", false),
            Self::Network => ("NetworkError", "NETWORK_ERROR", "network", true),
            Self::ProjectNotFound => ("ProjectNotFound", "PROJECT_NOT_FOUND", "not_found", false),
            Self::Local => ("LocalError", "LOCAL_ERROR", "local", false),
            Self::Unreadable => ("UnreadableReply", "UNREADABLE_REPLY", "api", false),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What has to be paid, or what is used up: the body of a 402, and the requirements that version 2 of x402 puts into a header.
///
/// All of it is optional; the service has three forms of a 402 (Run402 contract, sections 1.7 and 1.9).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentRequired {
    /// What the service says.
    pub message: Option<String>,
    /// Version of x402 that the requirements are in.
    pub x402_version: Option<i64>,
    /// Ways to pay, any one of them.
    pub accepts: Vec<PaymentRequirement>,
    /// What is used up, where that is the reason.
    pub usage: Option<Value>,
    /// Where to renew.
    pub renew_url: Option<String>,
    /// State of the lease, where that is the reason.
    pub lifecycle_state: Option<String>,
    /// What the quota is of, such as `organization`.
    pub quota_scope: Option<String>,
    /// What is paid for, as version 2 of x402 describes it.
    pub resource: Option<Value>,
}

/// Response header of x402, version 2: base64 of JSON.
const PAYMENT_REQUIRED_HEADER: &str = "payment-required";

impl PaymentRequired {
    /// Reads a 402; what is missing or of another type stays empty.
    pub(crate) fn read(error: &Error) -> Self {
        let body = error.body_json().and_then(Value::as_object);
        let header = error.headers().get(PAYMENT_REQUIRED_HEADER).and_then(|value| {
            let json = STANDARD.decode(value.as_bytes()).ok()?;
            serde_json::from_slice::<Map<String, Value>>(&json).ok()
        });
        // The body first: it is what this service documents.
        let requirements = [body, header.as_ref()].into_iter().flatten().find(|json| {
            json.get("accepts")
                .and_then(Value::as_array)
                .is_some_and(|accepts| !accepts.is_empty())
        });
        let text = |name: &str| body.and_then(|body| string(body, name)).map(str::to_owned);
        let accepts = requirements.and_then(|json| json.get("accepts")?.as_array());
        let version = requirements.or(body).and_then(|json| json.get("x402Version")?.as_i64());
        Self {
            message: text("message").or_else(|| text("error")),
            x402_version: version,
            accepts: accepts
                .into_iter()
                .flatten()
                .filter_map(|one| serde_json::from_value(one.clone()).ok())
                .collect(),
            resource: requirements.and_then(|json| json.get("resource")).cloned(),
            usage: body.and_then(|body| body.get("usage")).cloned(),
            renew_url: text("renew_url"),
            lifecycle_state: text("lifecycle_state"),
            quota_scope: error
                .details()
                .and_then(|details| details.get("scope")?.as_str())
                .map(str::to_owned),
        }
    }
}

/// What Run402 says about an error, beside what every error says.
///
/// ```no_run
/// use run402_client::error::{ErrorKind, Run402ErrorExt};
///
/// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
/// match client.tier().status().await {
///     Err(error) if error.kind() == ErrorKind::PaymentRequired => println!("{:?}", error.payment_required()),
///     Err(error) if error.may_retry() => println!("later: {error}"),
///     Err(error) => println!("{}", error.to_json()),
///     Ok(reply) => println!("{:?}", reply.tier),
/// }
/// # Ok(())
/// # }
/// ```
pub trait Run402ErrorExt {
    /// The official client's class of the error.
    fn kind(&self) -> ErrorKind;

    /// The service's kind of error, else that of the class.
    fn category(&self) -> &str;

    /// What the service says about repeating the request; `None` where it says nothing.
    fn retryable(&self) -> Option<bool>;

    /// Whether the service says that a repeat can do no harm. Alone it is no reason to repeat.
    fn safe_to_retry(&self) -> Option<bool>;

    /// What the service says was changed; seen: `none`, `rolled_back`.
    fn mutation_state(&self) -> Option<&str>;

    /// Names the request in the vendor's logs.
    fn trace_id(&self) -> Option<&str>;

    /// What the service says to do next.
    fn next_actions(&self) -> &[Value];

    /// What to do instead of SQL that was refused.
    fn hint(&self) -> Option<&str>;

    /// The project that the credentials do not have.
    fn project_id(&self) -> Option<&str>;

    /// What has to be paid; `None` for everything but a 402.
    fn payment_required(&self) -> Option<PaymentRequired>;

    /// Whether a later attempt may succeed, by the rule of the official client since 3.x: what the service says counts; where it says
    /// nothing, no answer and the statuses 408, 425, 429 and 500 upwards. `safe_to_retry` alone is no reason, as it was in 1.57.0.
    ///
    /// It does not say that a repeat is harmless: see [`Error::is_safe_to_repeat`].
    fn may_retry(&self) -> bool;

    /// The error in the form that the official client's `toJSON` has, for logs and other programs. `context` is the id of the
    /// operation, where the official client has a phrase. It holds the service's whole answer.
    fn to_json(&self) -> Value;
}

impl Run402ErrorExt for Error {
    fn kind(&self) -> ErrorKind {
        match self.stage() {
            Stage::Refused => refused(self),
            Stage::Unreadable => ErrorKind::Unreadable,
            _ if self.code() == Some("PROJECT_NOT_FOUND") => ErrorKind::ProjectNotFound,
            _ if self.is_cancelled() => ErrorKind::Local,
            _ if self.is_retryable() || self.was_sent() != Sent::No => ErrorKind::Network,
            _ => ErrorKind::Local,
        }
    }

    fn category(&self) -> &str {
        envelope(self)
            .and_then(|body| string(body, "category"))
            .unwrap_or(self.kind().defaults().2)
    }

    fn retryable(&self) -> Option<bool> {
        envelope(self)?.get("retryable")?.as_bool()
    }

    fn safe_to_retry(&self) -> Option<bool> {
        envelope(self)?.get("safe_to_retry")?.as_bool()
    }

    fn mutation_state(&self) -> Option<&str> {
        string(envelope(self)?, "mutation_state")
    }

    fn trace_id(&self) -> Option<&str> {
        string(envelope(self)?, "trace_id")
    }

    fn next_actions(&self) -> &[Value] {
        let actions = envelope(self).and_then(|body| body.get("next_actions")?.as_array());
        actions.map_or(&[], Vec::as_slice)
    }

    fn hint(&self) -> Option<&str> {
        string(envelope(self)?, "hint")
    }

    fn project_id(&self) -> Option<&str> {
        if self.kind() != ErrorKind::ProjectNotFound {
            return None;
        }
        self.details()?.get("project_id")?.as_str()
    }

    fn payment_required(&self) -> Option<PaymentRequired> {
        (self.kind() == ErrorKind::PaymentRequired).then(|| PaymentRequired::read(self))
    }

    fn may_retry(&self) -> bool {
        if self.is_cancelled() {
            return false;
        }
        if let Some(said) = self.retryable() {
            return said;
        }
        let status = self.status().map_or(0, |status| status.as_u16());
        match self.kind() {
            ErrorKind::Network => true,
            ErrorKind::Unreadable | ErrorKind::Local | ErrorKind::ProjectNotFound => false,
            _ => matches!(status, 408 | 425 | 429) || status >= 500,
        }
    }

    fn to_json(&self) -> Value {
        let kind = self.kind();
        let (name, code, category, retryable) = kind.defaults();
        let body = envelope(self);
        let mut all = json!({
            "name": name,
            "kind": kind.as_str(),
            "message": sentence(self, kind),
            "status": self.status().map(|status| status.as_u16()),
            "code": said_code(self).unwrap_or(code),
            "category": body.and_then(|body| string(body, "category")).unwrap_or(category),
            "retryable": self.retryable().unwrap_or(retryable),
        });
        let fields = [
            ("safeToRetry", self.safe_to_retry().map(Value::from)),
            ("mutationState", self.mutation_state().map(Value::from)),
            ("traceId", self.trace_id().map(Value::from)),
            ("context", Some(self.operation_id().into())),
            ("details", body.and_then(|body| body.get("details")).cloned()),
            (
                "nextActions",
                body.and_then(|body| body.get("next_actions").filter(|actions| actions.is_array()))
                    .cloned(),
            ),
            ("body", Some(whole_body(self))),
            ("projectId", self.project_id().map(Value::from)),
        ];
        if let Some(all) = all.as_object_mut() {
            for (name, value) in fields {
                if let Some(value) = value {
                    all.insert(name.to_owned(), value);
                }
            }
        }
        all
    }
}

/// The class of an answer other than 2xx.
fn refused(error: &Error) -> ErrorKind {
    let status = error.status().map_or(0, |status| status.as_u16());
    match (status, error.code()) {
        (402, _) => ErrorKind::PaymentRequired,
        (403, Some("NOT_AUTHORIZED")) => ErrorKind::NotAuthorized,
        (403, Some("STEP_UP_REQUIRED")) => ErrorKind::StepUpRequired,
        (403, Some("WRITE_AUTH_REQUIRED" | "WRITE_AUTH_BINDING_MISMATCH" | "WRITE_AUTH_SESSION_INVALID")) => {
            ErrorKind::OperatorApprovalRequired
        }
        (401 | 403, _) => ErrorKind::Unauthorized,
        (409, Some("PROJECT_HAS_PENDING_TRANSFER")) => ErrorKind::TransferFreeze,
        _ => ErrorKind::Api,
    }
}

/// The error's body where it is an object; of a refused call only, as nothing else has an envelope.
fn envelope(error: &Error) -> Option<&Map<String, Value>> {
    (error.stage() == Stage::Refused)
        .then(|| error.body_json()?.as_object())
        .flatten()
}

/// The code; of an answer only where it is a text, as the official client reads it.
fn said_code(error: &Error) -> Option<&str> {
    match (error.stage(), envelope(error)) {
        (Stage::Refused, Some(body)) => string(body, "code"),
        _ => error.code(),
    }
}

/// A text that is not empty.
fn string<'a>(json: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    json.get(name)?.as_str().filter(|text| !text.is_empty())
}

fn whole_body(error: &Error) -> Value {
    match (error.body_json(), error.body_text()) {
        (Some(json), _) => json.clone(),
        (None, Some(text)) => text.into(),
        (None, None) => Value::Null,
    }
}

/// The official client's message: what the service says, else a fixed text, with what was being done.
fn sentence(error: &Error, kind: ErrorKind) -> String {
    if error.stage() != Stage::Refused {
        return error.message().to_owned();
    }
    let said = envelope(error).and_then(|body| string(body, "message").or_else(|| string(body, "error")));
    let text = said.unwrap_or(match kind {
        ErrorKind::PaymentRequired => "Payment required",
        ErrorKind::Api | ErrorKind::TransferFreeze => "API error",
        _ => "Unauthorized",
    });
    let status = error.status().map_or(0, |status| status.as_u16());
    match kind {
        ErrorKind::PaymentRequired => format!("{text} while calling {}", error.operation_id()),
        _ => format!("{text} while calling {} (HTTP {status})", error.operation_id()),
    }
}
