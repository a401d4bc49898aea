//! What a mission session asks for: its settings, checked, and the bodies of its requests.
//!
//! Rules: STACK contract, sections 5.1 and 5.2. Every body of a session is made here.

use std::time::Duration;

use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::{CallOptions, CancellationToken, Core, Error, Stage};

use super::failure::Failure;
use super::seconds::Seconds;
use crate::api::missions::Missions;
use crate::api::passports::Passports;
use crate::passport::{MissionEndedError, shape};
use crate::types::{
    CheckoutResult, IntentDeclaration, IssuePassportInput, MissionCompleteInput, MissionOpenInput,
    MissionPassportInput, MissionRevokeInput, MissionRevokeReason, MissionStartInput, Passport, PassportActivity,
};

const START: &str = "missions_start";
const ISSUE: &str = "passports_issue";

/// What a caller set, not checked yet.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) core: Core,
    pub(super) agent_id: String,
    pub(super) intent: String,
    pub(super) services: Vec<String>,
    pub(super) will_delegate: bool,
    pub(super) estimated_duration: Option<Seconds>,
    pub(super) checkpoint_interval: Option<Seconds>,
    pub(super) mission_id: Option<String>,
    pub(super) expires_in: Option<Seconds>,
    /// Only of continuous missions.
    pub(super) rotation_interval: Option<Seconds>,
}

impl Settings {
    pub(super) fn new(core: Core, agent_id: String, intent: String) -> Self {
        Self {
            core,
            agent_id,
            intent,
            services: Vec::new(),
            will_delegate: false,
            estimated_duration: None,
            checkpoint_interval: None,
            mission_id: None,
            expires_in: None,
            rotation_interval: None,
        }
    }

    /// Checks everything before the first request.
    pub(super) fn plan(&self, options: &CallOptions) -> Result<Plan, Error> {
        let operation = if self.mission_id.is_some() { ISSUE } else { START };
        let read = |given: &Option<Seconds>, place| {
            let given = given.as_ref();
            given.map(|seconds| seconds.for_request(operation, place)).transpose()
        };
        if self.mission_id.as_deref() == Some("") {
            return Err(Error::invalid_input(
                operation,
                "mission_id",
                "it is empty",
                "give the id of a Mission, or leave it out and one is opened",
            ));
        }
        let rotation = read(&self.rotation_interval, "rotation_interval")?;
        Ok(Plan {
            passports: Passports {
                core: self.core.clone(),
            },
            missions: Missions {
                core: self.core.clone(),
            },
            agent_id: self.agent_id.clone(),
            intent: self.intent.clone(),
            services: self.services.clone(),
            will_delegate: self.will_delegate,
            estimated: read(&self.estimated_duration, "estimated_duration")?,
            interval: read(&self.checkpoint_interval, "checkpoint_interval")?,
            expires_in: read(&self.expires_in, "expires_in")?,
            mission_id: self.mission_id.clone(),
            rotation: rotation.map(|seconds| Duration::from_secs(seconds.unsigned_abs())),
            // A token of the caller ends the work, not the requests that clean up after it.
            options: options.clone().with_cancel(CancellationToken::new()),
        })
    }
}

/// A Mission as a session holds it.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) id: String,
    /// Opened by the session, which therefore closes it.
    pub(super) owned: bool,
}

/// A session's requests.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) passports: Passports,
    missions: Missions,
    agent_id: String,
    intent: String,
    services: Vec<String>,
    will_delegate: bool,
    estimated: Option<i64>,
    pub(super) interval: Option<i64>,
    expires_in: Option<i64>,
    mission_id: Option<String>,
    pub(super) rotation: Option<Duration>,
    pub(super) options: CallOptions,
}

impl Plan {
    /// The first passport: with a Mission of its own, or for the one that was given.
    pub(super) async fn enter(&self) -> Result<(Held, Passport), Error> {
        if let Some(id) = &self.mission_id {
            let passport = self.issue(id).await?;
            let held = Held {
                id: id.clone(),
                owned: false,
            };
            return Ok((held, passport));
        }
        let request = self.missions.start(self.start_body());
        let started = request.with_options(self.options.clone()).await?.into_inner();
        let held = Held {
            id: started.mission_id,
            owned: true,
        };
        Ok((held, started.passport))
    }

    /// A further passport for the same Mission.
    pub(super) async fn issue(&self, mission_id: &str) -> Result<Passport, Error> {
        let request = self.passports.issue(self.issue_body(mission_id));
        match request.with_options(self.options.clone()).await {
            Ok(passport) => Ok(passport.into_inner()),
            Err(error) => Err(MissionEndedError::map(error)),
        }
    }

    pub(super) async fn checkpoint(&self, jti: &str, activity: PassportActivity) -> Result<(), Error> {
        let request = self.passports.checkpoint(jti, activity);
        match request.with_options(self.options.clone()).await {
            Ok(_) => Ok(()),
            // It was taken; only the answer cannot be read. To send the calls again would count them twice.
            Err(error) if error.stage() == Stage::Unreadable => Ok(()),
            Err(error) => Err(error),
        }
    }

    pub(super) async fn checkout(&self, jti: &str, activity: PassportActivity) -> Result<CheckoutResult, Error> {
        let request = self.passports.checkout(jti, activity);
        let reply = request.with_options(self.options.clone()).await?;
        Ok(reply.into_inner())
    }

    pub(super) async fn complete(&self, mission_id: &str) -> Result<(), Error> {
        let request = self.missions.complete(mission_id, MissionCompleteInput::default());
        match request.with_options(self.options.clone()).await {
            Ok(_) => Ok(()),
            Err(error) if error.status() == Some(StatusCode::NO_CONTENT) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Gives up the Mission of work that failed.
    pub(super) async fn revoke(&self, mission_id: &str, failure: &Failure) -> Result<(), Error> {
        let mut body = MissionRevokeInput::new(MissionRevokeReason::OperatorInitiatedClean);
        body.notes = Some(failure.notes());
        let request = self.missions.revoke(mission_id, body);
        request.with_options(self.options.clone()).await.map(drop)
    }

    fn intent(&self) -> IntentDeclaration {
        let mut intent = IntentDeclaration::new(&self.intent, self.services.clone());
        intent.will_delegate = Some(self.will_delegate);
        intent.estimated_duration_seconds = self.estimated;
        intent
    }

    fn start_body(&self) -> MissionStartInput {
        let mut mission = MissionOpenInput::new(&self.intent);
        mission.intent_services = Some(self.services.clone());
        mission.expires_in_seconds = self.expires_in.or(self.estimated);
        let passport = MissionPassportInput {
            intent: Some(self.intent()),
            checkpoint_interval_seconds: self.interval,
            ..MissionPassportInput::default()
        };
        MissionStartInput {
            agent_id: Some(self.agent_id.clone()),
            mission: Some(mission),
            passport: Some(passport),
            ..MissionStartInput::default()
        }
    }

    fn issue_body(&self, mission_id: &str) -> IssuePassportInput {
        let mut body = IssuePassportInput::new(&self.agent_id);
        body.mission_ids = Some(vec![mission_id.to_owned()]);
        body.intent = Some(self.intent());
        body.checkpoint_interval_seconds = self.interval;
        shape(body)
    }
}
