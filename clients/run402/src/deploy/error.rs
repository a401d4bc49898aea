//! Why a deploy failed, what of it may have taken effect, and what to do next.
//!
//! It must never show a presigned address, a credential or content.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::Error;
use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::serde_json::{Value, json};

use super::content::ContentFault;
use super::problem::Problem;
use crate::types::{DeployFix, ErrorCode, WarningEntry};

/// Why a deploy failed.
///
/// The first question is [`recovery`](Self::recovery): what to do next. `Display` is one line that is safe to log. Cheap to clone, as
/// everybody who waits for a deploy gets the same error.
///
/// ```no_run
/// use run402_client::deploy::{DeployError, Recovery};
///
/// fn explain(error: &DeployError) {
///     match error.recovery() {
///         Recovery::Correct => eprintln!("nothing was released: {error}"),
///         Recovery::Again => eprintln!("deploy again with the key {:?}", error.idempotency_key()),
///         Recovery::Resume => eprintln!("follow or resume {:?}", error.operation_id()),
///         Recovery::Repair => eprintln!("the project has to be repaired: {error}"),
///     }
/// }
/// ```
#[derive(Clone)]
pub struct DeployError(Arc<Facts>);

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeployErrorKind {
    /// The specification is wrong; [`problems`](DeployError::problems) lists all that is. Nothing was sent.
    Invalid,
    /// Content could not be read or changed meanwhile. Nothing was released.
    Content,
    /// The plan has warnings that nobody has accepted: [`warnings`](DeployError::warnings). Nothing was uploaded.
    Warnings,
    /// Something has to be paid first (402).
    PaymentRequired,
    /// The credential was not taken (401, 403), or there is none.
    Unauthorized,
    /// The service refused or failed a step.
    Refused,
    /// The storage refused or failed to take content.
    Upload,
    /// No answer came: connection, timeout.
    Network,
    /// The release failed while it was made; the service has said so.
    Failed,
    /// The release was still being made when the waiting ended.
    Unfinished,
    /// The caller cancelled.
    Cancelled,
    /// The journal could not be read or written.
    Journal,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recovery {
    /// Nothing was released. The same deploy would fail again: correct what the error names first.
    Correct,
    /// Deploy again with the same [`idempotency_key`](DeployError::idempotency_key): whatever got through does not count twice.
    Again,
    /// The operation exists and may go on without this side: resume or follow [`operation_id`](DeployError::operation_id).
    Resume,
    /// The operation ended half-way (`needs_repair`): look at the project before anything else.
    Repair,
}

#[derive(Clone)]
pub(crate) struct Facts {
    pub(crate) kind: DeployErrorKind,
    pub(crate) recovery: Recovery,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) context: &'static str,
    pub(crate) phase: Option<String>,
    pub(crate) resource: Option<String>,
    pub(crate) category: Option<String>,
    pub(crate) retryable: bool,
    pub(crate) safe_to_retry: Option<bool>,
    pub(crate) mutation_state: Option<String>,
    pub(crate) trace_id: Option<String>,
    pub(crate) details: Option<Value>,
    pub(crate) next_actions: Option<Vec<Value>>,
    pub(crate) operation_id: Option<String>,
    pub(crate) plan_id: Option<String>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) fix: Option<DeployFix>,
    pub(crate) logs: Option<Vec<String>>,
    pub(crate) rolled_back: bool,
    pub(crate) status: Option<u16>,
    pub(crate) body: Option<Value>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) warnings: Vec<WarningEntry>,
    pub(crate) attempts: u32,
    /// Of the conflict that it was last repeated for, and how often it might have been.
    pub(crate) last_retry: Option<(String, u32)>,
    pub(crate) source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl DeployError {
    pub(crate) fn new(
        kind: DeployErrorKind,
        recovery: Recovery,
        code: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self(Arc::new(Facts {
            kind,
            recovery,
            code: code.into(),
            message: message.into(),
            context: "deploying",
            phase: None,
            resource: None,
            category: None,
            retryable: false,
            safe_to_retry: None,
            mutation_state: None,
            trace_id: None,
            details: None,
            next_actions: None,
            operation_id: None,
            plan_id: None,
            idempotency_key: None,
            fix: None,
            logs: None,
            rolled_back: false,
            status: None,
            body: None,
            problems: Vec::new(),
            warnings: Vec::new(),
            attempts: 1,
            last_retry: None,
            source: None,
        }))
    }

    /// Changes what it says.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Facts)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    pub(crate) fn facts(&self) -> &Facts {
        &self.0
    }

    /// All that is wrong with a specification.
    pub(crate) fn invalid(problems: Vec<Problem>) -> Self {
        let code = problems.first().map_or("INVALID_SPEC", |first| first.code).to_owned();
        let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
        Self::new(DeployErrorKind::Invalid, Recovery::Correct, code, lines.join("; ")).with(|facts| {
            facts.context = "validating spec";
            facts.phase = Some("validate".to_owned());
            facts.resource = problems.first().map(|first| first.path.clone());
            facts.fix = problems.first().map(|first| DeployFix {
                action: Some("set_field".to_owned()),
                path: Some(first.path.clone()),
                ..DeployFix::default()
            });
            facts.problems = problems;
        })
    }

    pub(crate) fn content(fault: ContentFault) -> Self {
        let message = fault.to_string();
        let code = fault.code();
        // Read again later it may be whole; nothing was released in either case.
        let recovery = match fault {
            ContentFault::Changed { .. } => Recovery::Again,
            _ => Recovery::Correct,
        };
        let resource = fault.path().map(|path| path.display().to_string());
        let kind = match fault {
            ContentFault::Cancelled => DeployErrorKind::Cancelled,
            _ => DeployErrorKind::Content,
        };
        Self::new(kind, recovery, code, message).with(|facts| {
            facts.context = "reading content";
            facts.phase = Some("content".to_owned());
            facts.resource = resource;
            facts.source = Some(Arc::new(fault));
        })
    }

    pub(crate) fn cancelled() -> Self {
        Self::new(
            DeployErrorKind::Cancelled,
            Recovery::Again,
            "CANCELLED",
            "the caller cancelled it",
        )
    }

    /// What kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> DeployErrorKind {
        self.0.kind
    }

    /// What to do next.
    #[must_use]
    pub fn recovery(&self) -> Recovery {
        self.0.recovery
    }

    /// The code: the service's, in upper case, or one that this side raises (`INVALID_SPEC`, `CONTENT_UPLOAD_FAILED`,
    /// `NETWORK_ERROR`, the code of a warning, …; Run402 contract, section 1.8).
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The same as the open enum of codes.
    #[must_use]
    pub fn error_code(&self) -> ErrorCode {
        ErrorCode::from(self.0.code.as_str())
    }

    /// What went wrong, in words.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The phase that failed: `validate`, `content`, `plan`, `upload`, `commit`, `resume`, or one of the service's.
    #[must_use]
    pub fn phase(&self) -> Option<&str> {
        self.0.phase.as_deref()
    }

    /// The part of the specification that failed.
    #[must_use]
    pub fn resource(&self) -> Option<&str> {
        self.0.resource.as_deref()
    }

    /// The service's kind of error.
    #[must_use]
    pub fn category(&self) -> Option<&str> {
        self.0.category.as_deref()
    }

    /// Whether the failure is of a passing kind, so that the same may work later. For what to do then, see
    /// [`recovery`](Self::recovery).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }

    /// Whether the service says that a repeat can do no harm. It does not say that one would help.
    #[must_use]
    pub fn safe_to_retry(&self) -> Option<bool> {
        self.0.safe_to_retry
    }

    /// What the service says was changed; seen: `none`, `rolled_back`.
    #[must_use]
    pub fn mutation_state(&self) -> Option<&str> {
        self.0.mutation_state.as_deref()
    }

    /// Names the request in the vendor's logs.
    #[must_use]
    pub fn trace_id(&self) -> Option<&str> {
        self.0.trace_id.as_deref()
    }

    /// What else the service says.
    #[must_use]
    pub fn details(&self) -> Option<&Value> {
        self.0.details.as_ref()
    }

    /// What the service says to do next.
    #[must_use]
    pub fn next_actions(&self) -> &[Value] {
        self.0.next_actions.as_deref().unwrap_or_default()
    }

    /// Id of the operation, where there is one already.
    #[must_use]
    pub fn operation_id(&self) -> Option<&str> {
        self.0.operation_id.as_deref()
    }

    /// Id of the plan, where there is one already.
    #[must_use]
    pub fn plan_id(&self) -> Option<&str> {
        self.0.plan_id.as_deref()
    }

    /// The key that this deploy was sent with. A repeat with it cannot make a second release.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.idempotency_key.as_deref()
    }

    /// What to change.
    #[must_use]
    pub fn fix(&self) -> Option<&DeployFix> {
        self.0.fix.as_ref()
    }

    /// Lines of logs.
    #[must_use]
    pub fn logs(&self) -> &[String] {
        self.0.logs.as_deref().unwrap_or_default()
    }

    /// Whether the service undid everything.
    #[must_use]
    pub fn rolled_back(&self) -> bool {
        self.0.rolled_back
    }

    /// The status of the reply. The official client loses it (Run402 contract, section 1.8), and with it whether a repeat makes
    /// sense; here it stays.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.0.status?).ok()
    }

    /// All that is wrong with the specification; empty for other kinds.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.0.problems
    }

    /// The warnings that nobody has accepted; empty for other kinds.
    #[must_use]
    pub fn warnings(&self) -> &[WarningEntry] {
        &self.0.warnings
    }

    /// How often the whole deploy was tried.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The code that the whole deploy was last tried again for; `None` where it was tried once.
    #[must_use]
    pub fn last_retry_code(&self) -> Option<&str> {
        self.0.last_retry.as_ref().map(|(code, _)| code.as_str())
    }

    /// The error of the exchange that failed: its body, headers, request id.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.0.source.as_ref()?.downcast_ref()
    }

    /// What could not be read, where that was it.
    #[must_use]
    pub fn content_fault(&self) -> Option<&ContentFault> {
        self.0.source.as_ref()?.downcast_ref()
    }

    /// The error in the form that the official client's `toJSON` has (Run402 contract, sections 1.7 and 1.8), but with the status.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let facts = self.facts();
        let mut all = json!({
            "name": "Run402DeployError",
            "kind": "deploy_error",
            "message": facts.message,
            "status": facts.status,
            "code": facts.code,
            "category": facts.category,
            "retryable": facts.retryable,
            "safeToRetry": facts.safe_to_retry,
            "mutationState": facts.mutation_state,
            "traceId": facts.trace_id,
            "context": facts.context,
            "details": facts.details,
            "nextActions": facts.next_actions,
            "body": facts.body,
            "phase": facts.phase,
            "resource": facts.resource,
            "operationId": facts.operation_id,
            "planId": facts.plan_id,
            "fix": facts.fix,
            "logs": facts.logs,
            "rolledBack": facts.rolled_back,
        });
        const VANISH: [&str; 6] = [
            "category",
            "safeToRetry",
            "mutationState",
            "traceId",
            "details",
            "nextActions",
        ];
        if let Some(all) = all.as_object_mut() {
            all.retain(|key, value| !(value.is_null() && VANISH.contains(&key.as_str())));
            if let Some((code, most)) = &facts.last_retry {
                all.insert("attempts".to_owned(), facts.attempts.into());
                all.insert("maxRetries".to_owned(), (*most).into());
                all.insert("lastRetryCode".to_owned(), code.as_str().into());
            }
        }
        all
    }
}

impl fmt::Display for DeployError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts = self.facts();
        f.write_str("deploy")?;
        if let Some(phase) = &facts.phase {
            write!(f, ", {phase}")?;
        }
        write!(f, ": {}", facts.code)?;
        if let Some(status) = facts.status {
            write!(f, " ({status})")?;
        }
        if !facts.message.is_empty() {
            write!(f, ": {}", one_line(&facts.message))?;
        }
        if let Some(id) = &facts.operation_id {
            write!(f, " [{id}]")?;
        }
        f.write_str(match facts.recovery {
            Recovery::Correct => "",
            Recovery::Again => "; fix: deploy again with the same idempotency key",
            Recovery::Resume => "; fix: resume or follow the operation",
            Recovery::Repair => "; fix: look at the project, the release is half made",
        })
    }
}

fn one_line(text: &str) -> Cow<'_, str> {
    match text.contains(['\n', '\r']) {
        true => Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        false => Cow::Borrowed(text),
    }
}

impl fmt::Debug for DeployError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts = self.facts();
        f.debug_struct("DeployError")
            .field("kind", &facts.kind)
            .field("recovery", &facts.recovery)
            .field("code", &facts.code)
            .field("message", &facts.message)
            .field("phase", &facts.phase)
            .field("resource", &facts.resource)
            .field("status", &facts.status)
            .field("operation_id", &facts.operation_id)
            .field("plan_id", &facts.plan_id)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DeployError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
