//! Names of the official clients that are another operation with something filled in.
//!
//! Nothing here has a rule of its own; each method says which operation it is.

use agent_clients_runtime::{Error, Reply};
use std::future::Future;

use crate::api::agents::{Agents, PermissionsRequest, UpdateRequest};
use crate::api::fleets::{self, Fleets};
use crate::api::missions::{ActivityRequest, Missions};
use crate::api::services::Services;
use crate::types::{AgentStatus, MissionOperatorReview, MissionOperatorReviewList, UpdateAgentInput};

/// Short forms of agents.
pub trait AgentsExt {
    /// Suspends an agent: [`Agents::update`] with the status `suspended`.
    fn suspend(&self, agent_id: impl Into<String>) -> UpdateRequest;

    /// Activates a suspended agent: [`Agents::update`] with the status `active`.
    fn activate(&self, agent_id: impl Into<String>) -> UpdateRequest;
}

impl AgentsExt for Agents {
    fn suspend(&self, agent_id: impl Into<String>) -> UpdateRequest {
        self.update(agent_id, with_status(AgentStatus::Suspended))
    }

    fn activate(&self, agent_id: impl Into<String>) -> UpdateRequest {
        self.update(agent_id, with_status(AgentStatus::Active))
    }
}

fn with_status(status: AgentStatus) -> UpdateAgentInput {
    UpdateAgentInput {
        status: Some(status),
        ..UpdateAgentInput::default()
    }
}

/// Short forms of services.
pub trait ServicesExt {
    /// The grants of an agent: [`Agents::permissions`], under its name in the official client.
    fn get_agent_permissions(&self, agent_id: impl Into<String>) -> PermissionsRequest;
}

impl ServicesExt for Services {
    fn get_agent_permissions(&self, agent_id: impl Into<String>) -> PermissionsRequest {
        let agents = Agents {
            core: self.core.clone(),
        };
        agents.permissions(agent_id)
    }
}

/// Short forms of fleets.
pub trait FleetPagesExt {
    /// A page of fleets, which comes in another form than the plain list: [`Fleets::list`] with `page` and `limit`.
    fn list_page(&self, page: i64, limit: i64) -> fleets::ListRequest;

    /// A page of the members of a fleet, which comes in another form than the plain list: [`Fleets::members`] with `page` and
    /// `limit`.
    fn members_page(&self, policy_id: impl Into<String>, page: i64, limit: i64) -> fleets::MembersRequest;
}

impl FleetPagesExt for Fleets {
    fn list_page(&self, page: i64, limit: i64) -> fleets::ListRequest {
        self.list().page(page).limit(limit)
    }

    fn members_page(&self, policy_id: impl Into<String>, page: i64, limit: i64) -> fleets::MembersRequest {
        self.members(policy_id).page(page).limit(limit)
    }
}

/// Short forms of what is recorded about a Mission.
pub trait MissionRecordsExt {
    /// What happened in a Mission: [`Missions::activity`], under its older name.
    fn replay(&self, mission_id: impl Into<String>) -> ActivityRequest;

    /// The dossiers among the operator reviews of a Mission: [`Missions::list_operator_reviews`], of which those of type
    /// `dossier` are kept. The official client calls it `list_dossiers` since 1.0.0; [`Missions::list_dossiers`] is the
    /// operation that it replaced.
    ///
    /// # Errors
    ///
    /// As [`Missions::list_operator_reviews`].
    #[doc(alias = "list_dossiers")]
    fn dossiers(
        &self,
        mission_id: impl Into<String> + Send,
    ) -> impl Future<Output = Result<Reply<MissionOperatorReviewList>, Error>> + Send;
}

impl MissionRecordsExt for Missions {
    fn replay(&self, mission_id: impl Into<String>) -> ActivityRequest {
        self.activity(mission_id)
    }

    async fn dossiers(
        &self,
        mission_id: impl Into<String> + Send,
    ) -> Result<Reply<MissionOperatorReviewList>, Error> {
        let all = self.list_operator_reviews(mission_id).await?;
        Ok(all.map(|mut list| {
            list.items.retain(is_dossier);
            list
        }))
    }
}

/// The claim of a review stands under one of two names.
fn is_dossier(review: &MissionOperatorReview) -> bool {
    let claim = review.claim.as_ref().or(review.body.as_ref());
    claim.is_some_and(|claim| claim.type_.as_deref() == Some("dossier"))
}
