//! Names of the official clients that are another operation with something filled in.
//!
//! Nothing here has a rule of its own; each method says which operation it is.

use crate::api::agents::{Agents, PermissionsRequest, UpdateRequest};
use crate::api::fleets::{self, Fleets};
use crate::api::services::Services;
use crate::types::{AgentStatus, UpdateAgentInput};

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
