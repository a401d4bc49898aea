//! Projects of the open-source server and their keys, kept with the credentials.

use std::future::IntoFuture;

use agent_clients_runtime::{BoxFuture, Error, Reply};

use super::api::projects::{Projects, ProvisionRequest};
use super::types::{CoreProject, ProjectsProvisionInput};
use crate::credentials::ProjectKeys;
use crate::projects::{SaveError, keep};
use crate::session::Session;

/// The parts of `projects` that concern the credentials. The requests themselves keep nothing.
pub trait CoreProjectsExt {
    /// Makes a project, keeps its keys and makes it the active one.
    ///
    /// The future's error is [`SaveError::NotSaved`] where the project was made and its keys could not be kept; they can then be read
    /// again.
    fn provision_and_save(&self) -> ProvisionAndSaveRequest;

    /// Reads a project that was made before, keeps its keys and makes it the active one: the server answers both keys to everybody.
    fn get_and_save(&self, project_id: &str) -> BoxFuture<'static, Result<Reply<CoreProject>, Error>>;
}

impl CoreProjectsExt for Projects {
    fn provision_and_save(&self) -> ProvisionAndSaveRequest {
        ProvisionAndSaveRequest {
            projects: self.clone(),
            request: self.provision(),
        }
    }

    fn get_and_save(&self, project_id: &str) -> BoxFuture<'static, Result<Reply<CoreProject>, Error>> {
        let (session, request) = (Session::of(&self.core), self.get(project_id));
        Box::pin(async move {
            let session = session?;
            let reply = request.await?;
            keep(&session, &reply.project_id, keys_of(&reply)).await?;
            Ok(reply)
        })
    }
}

/// See [`CoreProjectsExt::provision_and_save`].
#[derive(Clone, Debug)]
#[must_use = "no project is made until this is awaited"]
pub struct ProvisionAndSaveRequest {
    projects: Projects,
    request: ProvisionRequest,
}

impl ProvisionAndSaveRequest {
    /// The project's name, at most 120 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.request = self.request.body(ProjectsProvisionInput {
            name: Some(name.into()),
        });
        self
    }
}

impl IntoFuture for ProvisionAndSaveRequest {
    type Output = Result<Reply<CoreProject>, SaveError<CoreProject>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let session = Session::of(&self.projects.core)?;
            let reply = self.request.await?;
            match keep(&session, &reply.project_id, keys_of(&reply)).await {
                Ok(()) => Ok(reply),
                Err(cause) => Err(SaveError::NotSaved {
                    reply: Box::new(reply),
                    cause,
                }),
            }
        })
    }
}

fn keys_of(project: &CoreProject) -> ProjectKeys {
    let mut keys = ProjectKeys::new(&project.anon_key, &project.service_key);
    keys.site_url = project
        .endpoints
        .as_ref()
        .and_then(|endpoints| endpoints.static_base_url.clone());
    keys
}
