//! Writes that loosen protection, and the human approval they need.
//!
//! Rules: STACK contract, section 5.22. Nothing is repeated by itself: a human has to approve first.

use agent_clients_runtime::Error;

use crate::api::{agents, delivery_methods, detector_config, fleets, pii_config, reviews};
use crate::errors::ErrorCodeExt;
use crate::types::ErrorCode;

/// What an error says about approvals.
pub trait GovernanceExt {
    /// Whether a human has to approve the call first (403 `GOVERNANCE_APPROVAL_REQUIRED`). Such a write made with an API key is
    /// approved in the dashboard, under `/governance/approvals`; then make the same call again with the id of the approval
    /// ([`Governed::with_governance_approval`]). Where the id is found is not stated.
    ///
    /// ```
    /// use stack_client::prelude::*;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # fake.block_agent(&agent.id, "A review decided so");
    /// # let approved = async || fake.approve("agents_unblock");
    /// let unblock = client.agents().unblock(&agent.id);
    /// match unblock.clone().await {
    ///     Err(error) if error.governance_approval_required() => {
    ///         unblock.with_governance_approval(approved().await).await?;
    ///     }
    ///     other => drop(other?),
    /// }
    /// # assert_eq!(client.agents().get(&agent.id).await?.passport_blocked, Some(false));
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn governance_approval_required(&self) -> bool;
}

impl GovernanceExt for Error {
    fn governance_approval_required(&self) -> bool {
        self.error_code() == Some(ErrorCode::GovernanceApprovalRequired)
    }
}

/// A request that may need the approval of a human.
pub trait Governed: Sized {
    /// Sends the id of the approval (`X-Governance-Approval`).
    #[doc(alias = "governance_approval_id")]
    #[must_use]
    fn with_governance_approval(self, id: impl Into<String>) -> Self;
}

macro_rules! governed {
    ($($request:ty),+ $(,)?) => {
        $(impl Governed for $request {
            fn with_governance_approval(self, id: impl Into<String>) -> Self {
                self.x_governance_approval(id)
            }
        })+
    };
}

governed! {
    agents::UnblockRequest,
    delivery_methods::AddRequest,
    delivery_methods::DeleteRequest,
    delivery_methods::RotateSecretRequest,
    delivery_methods::SendVerificationCodeRequest,
    delivery_methods::TestRequest,
    delivery_methods::VerifyRequest,
    detector_config::ResetRequest,
    detector_config::UpsertRequest,
    fleets::ActivateRequest,
    fleets::ReviseRequest,
    pii_config::ResetRequest,
    pii_config::UpdateRequest,
    reviews::DecideRequest,
}
