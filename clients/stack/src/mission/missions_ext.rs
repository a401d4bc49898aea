//! Missions beyond one request: the two forms of a start kept apart, and dossiers found among the operator reviews.
//!
//! Rules: STACK contract, section 3.17.

use agent_clients_runtime::{CallFuture, Error};

use crate::api::missions::{ActivityRequest, Missions, StartRequest};
use crate::types::{MissionOpenInput, MissionOperatorReviewClaim, MissionPassportInput, MissionStartInput};

const START: &str = "missions_start";

/// An operator review that is a dossier.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MissionDossier {
    /// Id of the signed claim.
    pub claim_id: Option<String>,
    /// Id of the operator.
    pub operator_id: Option<String>,
    /// When it was issued, in milliseconds since 1970.
    pub issued_at_ms: Option<i64>,
    /// What it says. The service has it under `claim` or `body`; it is the same.
    pub body: MissionOperatorReviewClaim,
}

/// What Missions can do beyond one request.
pub trait MissionsExt {
    /// Opens a Mission together with its passport: the operator form of `missions.start`. Should the passport not be issued, the
    /// service revokes the Mission.
    ///
    /// A mission session ([`mission`](crate::PassportsExt::mission)) does this and everything that comes after it.
    #[doc(alias = "start")]
    fn start_for_agent(
        &self,
        agent_id: impl Into<String>,
        mission: MissionOpenInput,
        passport: Option<MissionPassportInput>,
    ) -> StartRequest;

    /// Opens a Mission under a fleet policy: the fleet form of `missions.start`. A repeat with the same key answers with the same
    /// Mission. Further fields go into [`start_checked`](Self::start_checked).
    #[doc(alias = "start")]
    fn start_in_fleet(&self, fleet_policy_id: impl Into<String>, idempotency_key: impl Into<String>) -> StartRequest;

    /// `missions.start` with a body that is checked to be of one form.
    ///
    /// # Errors
    ///
    /// Invalid input where fields of both forms are set, or neither form is complete. Nothing is sent.
    #[doc(alias = "start")]
    fn start_checked(&self, body: MissionStartInput) -> Result<StartRequest, Error>;

    /// The old name of `activity`.
    fn replay(&self, id: impl Into<String>) -> ActivityRequest;

    /// The dossiers of a Mission: its operator reviews of type `dossier`. The operation `list_dossiers` of earlier clients is gone
    /// from the service.
    ///
    /// # Errors
    ///
    /// Those of `missions.list_operator_reviews`.
    #[doc(alias = "list_dossiers")]
    fn dossiers(&self, id: impl Into<String>) -> CallFuture<Vec<MissionDossier>>;
}

impl MissionsExt for Missions {
    fn start_for_agent(
        &self,
        agent_id: impl Into<String>,
        mission: MissionOpenInput,
        passport: Option<MissionPassportInput>,
    ) -> StartRequest {
        self.start(MissionStartInput {
            agent_id: Some(agent_id.into()),
            mission: Some(mission),
            passport,
            ..MissionStartInput::default()
        })
    }

    fn start_in_fleet(&self, fleet_policy_id: impl Into<String>, idempotency_key: impl Into<String>) -> StartRequest {
        self.start(MissionStartInput {
            fleet_policy_id: Some(fleet_policy_id.into()),
            idempotency_key: Some(idempotency_key.into()),
            ..MissionStartInput::default()
        })
    }

    fn start_checked(&self, body: MissionStartInput) -> Result<StartRequest, Error> {
        let operator = body.agent_id.is_some() || body.mission.is_some() || body.passport.is_some();
        let fleet = body.fleet_policy_id.is_some() || body.idempotency_key.is_some() || !body.extra.is_empty();
        let why = match (operator, fleet) {
            (true, true) => "fields of the operator form and of the fleet form are set",
            (false, false) => "it is empty",
            (true, false) if body.agent_id.is_none() || body.mission.is_none() => {
                "the operator form needs both the agent and the Mission"
            }
            _ => return Ok(self.start(body)),
        };
        let fix = "give either agent_id and mission, or the fields of the fleet form";
        Err(Error::invalid_input(START, "body", why, fix))
    }

    fn replay(&self, id: impl Into<String>) -> ActivityRequest {
        self.activity(id)
    }

    fn dossiers(&self, id: impl Into<String>) -> CallFuture<Vec<MissionDossier>> {
        let reviews = self.list_operator_reviews(id);
        Box::pin(async move {
            let reviews = reviews.await?;
            Ok(reviews.map(|reviews| {
                let dossiers = reviews.items.into_iter().filter_map(|review| {
                    let body = review.claim.or(review.body)?;
                    (body.type_.as_deref() == Some("dossier")).then_some(MissionDossier {
                        claim_id: review.claim_id,
                        operator_id: review.operator_id,
                        issued_at_ms: review.issued_at_ms,
                        body,
                    })
                });
                dossiers.collect()
            }))
        })
    }
}
