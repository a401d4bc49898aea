//! What a passport is asked for with: exactly one Mission, and the official client's shaping of the body.
//!
//! Rules: STACK contract, section 3.2. Nothing that the caller set may be changed beyond what is said there.

use agent_clients_runtime::Error;

use crate::types::{IntentDeclaration, IssuePassportInput};

/// The operation that the errors of this file belong to.
pub(crate) const ISSUE: &str = "passports_issue";

/// Refuses anything but exactly one Mission. A prefix is not checked: ids are opaque.
pub(crate) fn check_mission(body: &IssuePassportInput) -> Result<(), Error> {
    match body.mission_ids.as_deref() {
        Some([id]) if !id.is_empty() => Ok(()),
        _ => Err(Error::invalid_input(
            ISSUE,
            "mission_ids",
            "a passport is issued for exactly one Mission",
            "give the id of one: open it with missions().open(…), or open it together with its passport with missions().start(…)",
        )),
    }
}

/// Leaves out what the official client leaves out: empty scopes, a lifetime of zero, an intent that says nothing. An intent
/// that says something always says whether it delegates. An empty list of authority bindings stays.
pub(crate) fn shape(mut body: IssuePassportInput) -> IssuePassportInput {
    body.scopes = body.scopes.filter(|scopes| !scopes.is_empty());
    body.ttl_seconds = body.ttl_seconds.filter(|seconds| *seconds != 0);
    body.intent = body.intent.and_then(shape_intent);
    body
}

fn shape_intent(mut intent: IntentDeclaration) -> Option<IntentDeclaration> {
    if intent.summary.is_empty() && intent.services.is_empty() {
        return None;
    }
    intent.will_delegate.get_or_insert(false);
    Some(intent)
}
