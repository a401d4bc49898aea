//! Passports beyond one request: issued for a Mission, kept alive, delegated, revoked.
//!
//! Rules: STACK contract, sections 3.2, 5.4 and 5.5.

mod delegate;
mod ended;
mod issue;
mod session;
mod token;

use agent_clients_runtime::{BoxFuture, CallFuture, Error, Secret};

pub use delegate::{DelegatedScopes, DelegationRequest};
pub use ended::{MissionEndedError, MissionState};
pub(crate) use issue::{check_mission, shape};
pub use session::PassportSession;
pub(crate) use token::accountability;

use crate::api::passports::{Passports, RevokeAgentRequest, RevokeAllRequest, RevokeRequest, RevokeSessionRequest};
use crate::mission::{ContinuousMissionRequest, MissionRequest};
use crate::types::{IssuePassportInput, Passport, RevokePassportInput, RevokePassportsInput};

/// What passports can do beyond one request.
pub trait PassportsExt {
    /// A Mission with a passport for an agent: opened, reported on while it runs, checked out and closed. See [`MissionRequest`].
    ///
    /// # Examples
    ///
    /// ```
    /// use stack_client::{Error, prelude::*};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// let mission = client.passports().mission(&agent.id, "Process invoices").services(["slack", "stripe"]);
    /// let done = mission
    ///     .run(|mission| async move {
    ///         mission.log_on("slack", "read_channel", "#invoices");
    ///         mission.log("stripe", "create_invoice");
    ///         Ok::<_, Error>(3)
    ///     })
    ///     .await?;
    /// println!("{} invoices, review: {:?}", done.value, done.end.review_status());
    /// # assert_eq!((done.value, done.end.activity.actions_count), (3, 2));
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn mission(&self, agent_id: impl Into<String>, intent: impl Into<String>) -> MissionRequest;

    /// A Mission whose passport is replaced from time to time. See [`ContinuousMissionRequest`].
    fn continuous_mission(&self, agent_id: impl Into<String>, intent: impl Into<String>) -> ContinuousMissionRequest;

    /// Issues a passport and keeps it alive: [`PassportSession`] refreshes it when it is about to end. The body is sent as it is.
    ///
    /// # Errors
    ///
    /// Invalid input, not sent, where the body does not name exactly one Mission; those of `passports.issue`; and at once where
    /// the token that was answered does not say when it ends.
    ///
    /// # Examples
    ///
    /// ```
    /// use stack_client::types::{IntentDeclaration, IssuePassportInput, MissionOpenInput};
    /// use stack_client::prelude::*;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// let opened = client.missions().open(MissionOpenInput::new("Answer one ticket")).await?;
    /// let mut body = IssuePassportInput::new(&agent.id);
    /// body.mission_ids = Some(vec![opened.mission_id.clone()]);
    /// body.intent = Some(IntentDeclaration::new("Answer one ticket", vec!["slack".to_owned()]));
    /// let passport = client.passports().issue_passport(body).await?;
    /// let first = passport.token().await?;
    /// assert_eq!(passport.token().await?, first); // it holds for longer than a minute
    /// let later = passport.get_token(std::time::Duration::from_secs(3600)).await?; // not for an hour: refreshed
    /// assert_ne!(later, first);
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn issue_passport(&self, body: IssuePassportInput) -> BoxFuture<'static, Result<PassportSession, Error>>;

    /// Issues a passport for exactly one Mission, shaped as the official client's `passports.issue` does: empty scopes, a
    /// lifetime of zero and an intent that says nothing are left out, an intent says whether it delegates.
    ///
    /// # Errors
    ///
    /// Invalid input, not sent, where the Mission's id is empty; those of `passports.issue`, where a Mission that is over has
    /// the code `MISSION_ENDED` (see [`MissionEndedError`]).
    fn issue_for_mission(&self, mission_id: impl Into<String>, body: IssuePassportInput) -> CallFuture<Passport>;

    /// Issues a passport for another agent below this one, with all scopes of the parent unless narrowed: they are read from the
    /// token, which nobody verifies for this. It can only narrow, and there are at most 4 hops; the service refuses what goes
    /// beyond with 400 `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED` or `DELEGATION_ACCOUNTABILITY_VIOLATION`.
    ///
    /// # Examples
    ///
    /// ```
    /// use stack_client::{prelude::*, types::RegisterAgentInput};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
    /// let helper = client.agents().register(RegisterAgentInput::new("helper-bot")).await?;
    /// let parent = mission.token();
    /// let child = client.passports().delegate_to(parent, &helper.id).services(["github"]).ttl_seconds(300).await?;
    /// println!("{}", child.jti);
    /// # mission.finish().await?;
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "delegate")]
    fn delegate_to(&self, parent_token: impl Into<Secret>, child_agent_id: impl Into<String>) -> DelegationRequest;

    /// Revokes one passport, and with it every passport that was delegated from it: the service walks the children breadth first,
    /// and writes one `passport.revoke` and one `passport.revoke_cascade` per child into the audit log. Every node of the proxy
    /// knows within 60 s. The reason is always sent, null where there is none.
    ///
    /// ```
    /// use stack_client::prelude::*;
    /// use stack_client::{StackError, types::VerifyPassportInput};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
    /// client.passports().revoke_passport(mission.passport_jti(), Some("mission complete")).await?;
    /// let refused = client.passports().verify(VerifyPassportInput::new(mission.token())).await.unwrap_err();
    /// assert!(StackError::from(refused).is_passport_revoked());
    /// # mission.finish().await?;
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "revoke")]
    fn revoke_passport(&self, jti: impl Into<String>, reason: Option<&str>) -> RevokeRequest;

    /// Revokes every passport of an agent, and what was delegated from them.
    #[doc(alias = "revoke_agent")]
    fn revoke_passports_of_agent(&self, agent_id: impl Into<String>, reason: Option<&str>) -> RevokeAgentRequest;

    /// Revokes the first passport of a session and all that were delegated from it; they share the session, so nothing cascades.
    #[doc(alias = "revoke_session")]
    fn revoke_passports_of_session(&self, session_id: impl Into<String>, reason: Option<&str>) -> RevokeSessionRequest;

    /// Revokes every live passport of the operator, at once and without being asked again.
    #[doc(alias = "revoke_all")]
    fn revoke_all_passports(&self, reason: Option<&str>) -> RevokeAllRequest;
}

impl PassportsExt for Passports {
    fn mission(&self, agent_id: impl Into<String>, intent: impl Into<String>) -> MissionRequest {
        MissionRequest::new(self.core.clone(), agent_id.into(), intent.into())
    }

    fn continuous_mission(&self, agent_id: impl Into<String>, intent: impl Into<String>) -> ContinuousMissionRequest {
        ContinuousMissionRequest::new(self.core.clone(), agent_id.into(), intent.into())
    }

    fn issue_passport(&self, body: IssuePassportInput) -> BoxFuture<'static, Result<PassportSession, Error>> {
        Box::pin(PassportSession::issue(self.clone(), body))
    }

    fn issue_for_mission(&self, mission_id: impl Into<String>, mut body: IssuePassportInput) -> CallFuture<Passport> {
        body.mission_ids = Some(vec![mission_id.into()]);
        let passports = self.clone();
        Box::pin(async move {
            check_mission(&body)?;
            passports.issue(shape(body)).await.map_err(MissionEndedError::map)
        })
    }

    fn delegate_to(&self, parent_token: impl Into<Secret>, child_agent_id: impl Into<String>) -> DelegationRequest {
        DelegationRequest::new(self.clone(), parent_token.into(), child_agent_id.into())
    }

    fn revoke_passport(&self, jti: impl Into<String>, reason: Option<&str>) -> RevokeRequest {
        let mut body = RevokePassportInput::new(jti);
        body.reason = reason.map(str::to_owned);
        self.revoke(body)
    }

    fn revoke_passports_of_agent(&self, agent_id: impl Into<String>, reason: Option<&str>) -> RevokeAgentRequest {
        self.revoke_agent(agent_id, because(reason))
    }

    fn revoke_passports_of_session(&self, session_id: impl Into<String>, reason: Option<&str>) -> RevokeSessionRequest {
        self.revoke_session(session_id, because(reason))
    }

    fn revoke_all_passports(&self, reason: Option<&str>) -> RevokeAllRequest {
        self.revoke_all(because(reason))
    }
}

fn because(reason: Option<&str>) -> RevokePassportsInput {
    RevokePassportsInput {
        reason: reason.map(str::to_owned),
    }
}
