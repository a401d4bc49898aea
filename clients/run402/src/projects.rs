//! What `projects` and `apps` do beside their requests: keep the keys of what was made, and look them up (Run402 contract, sections
//! 3.1 and 3.12).
//!
//! The keys of a new project exist in one answer only. Where they cannot be kept, that answer goes back to the caller.

use std::fmt;

use agent_clients_runtime::{BoxFuture, Error, Reply};

use crate::api::apps::Apps;
use crate::api::projects::Projects;
use crate::credentials::{ProjectKeys, project_not_found};
use crate::session::Session;
use crate::types;

/// A project was made and its keys could not be kept, or it was not made at all.
#[derive(Debug)]
#[non_exhaustive]
pub enum SaveError<T> {
    /// Nothing was made, as far as is known.
    Failed(Error),
    /// It was made. The answer holds the only copy of its keys.
    NotSaved {
        /// The answer, with the keys.
        reply: Box<Reply<T>>,
        /// Why they were not kept.
        cause: Error,
    },
}

impl<T> fmt::Display for SaveError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(cause) => fmt::Display::fmt(cause, f),
            Self::NotSaved { cause, .. } => write!(
                f,
                "the project was made and its keys were not saved: {cause}; fix: keep the keys that are in this error's reply"
            ),
        }
    }
}

impl<T: fmt::Debug> std::error::Error for SaveError<T> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Failed(cause) => std::error::Error::source(cause),
            Self::NotSaved { cause, .. } => Some(cause),
        }
    }
}

impl<T> From<Error> for SaveError<T> {
    fn from(cause: Error) -> Self {
        Self::Failed(cause)
    }
}

/// What a project's id stands for in the credentials.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProjectInfo {
    /// The id.
    pub project_id: String,
    /// What is kept of it.
    pub keys: ProjectKeys,
}

/// The parts of `projects` that concern the credentials. The requests themselves, such as `provision`, keep nothing.
///
/// ```no_run
/// use run402_client::prelude::*;
/// use run402_client::types;
///
/// # async fn example(client: run402_client::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let made = client.projects().provision_and_save(types::ProjectsProvisionInput::default()).await?;
/// let info = client.projects().info(&made.project_id).await?;
/// assert_eq!(client.projects().active().await?, Some(info.project_id));
/// # Ok(())
/// # }
/// ```
pub trait ProjectsExt {
    /// Makes a project, keeps its keys and makes it the active one: the official client's `provision`.
    ///
    /// The future's error is [`SaveError::NotSaved`] where the project was made and its keys could not be kept.
    #[doc(alias = "provision")]
    fn provision_and_save(
        &self,
        body: types::ProjectsProvisionInput,
    ) -> BoxFuture<'static, Result<Reply<types::ProvisionResult>, SaveError<types::ProvisionResult>>>;

    /// Deletes a project and forgets its keys: the official client's `delete`.
    #[doc(alias = "delete")]
    fn delete_and_forget(&self, project_id: &str) -> BoxFuture<'static, Result<Reply<()>, Error>>;

    /// The id and what is kept of the project. No request.
    fn info(&self, project_id: &str) -> BoxFuture<'static, Result<ProjectInfo, Error>>;

    /// What is kept of the project. No request.
    fn keys(&self, project_id: &str) -> BoxFuture<'static, Result<ProjectKeys, Error>>;

    /// Makes the project the active one, after the service was asked for it: the official client's `use`.
    #[doc(alias = "use")]
    fn use_project(&self, project_id: &str) -> BoxFuture<'static, Result<(), Error>>;

    /// The id of the active project. No request.
    fn active(&self) -> BoxFuture<'static, Result<Option<String>, Error>>;
}

impl ProjectsExt for Projects {
    fn provision_and_save(
        &self,
        body: types::ProjectsProvisionInput,
    ) -> BoxFuture<'static, Result<Reply<types::ProvisionResult>, SaveError<types::ProvisionResult>>> {
        let (session, request) = (Session::of(&self.core), self.provision(body));
        Box::pin(async move {
            let session = session?;
            let reply = request.await?;
            let keys = ProjectKeys::new(&reply.anon_key, &reply.service_key);
            match keep(&session, &reply.project_id, keys).await {
                Ok(()) => Ok(reply),
                Err(cause) => Err(SaveError::NotSaved {
                    reply: Box::new(reply),
                    cause,
                }),
            }
        })
    }

    fn delete_and_forget(&self, project_id: &str) -> BoxFuture<'static, Result<Reply<()>, Error>> {
        let (session, request, id) = (Session::of(&self.core), self.delete(project_id), project_id.to_owned());
        Box::pin(async move {
            let session = session?;
            let reply = request.await?;
            session.credentials.remove_project(&id).await?;
            Ok(reply)
        })
    }

    fn info(&self, project_id: &str) -> BoxFuture<'static, Result<ProjectInfo, Error>> {
        let (keys, project_id) = (look_up(self, "projects_info", project_id), project_id.to_owned());
        Box::pin(async move {
            let keys = keys.await?;
            Ok(ProjectInfo { project_id, keys })
        })
    }

    fn keys(&self, project_id: &str) -> BoxFuture<'static, Result<ProjectKeys, Error>> {
        look_up(self, "projects_keys", project_id)
    }

    fn use_project(&self, project_id: &str) -> BoxFuture<'static, Result<(), Error>> {
        let known = look_up(self, "projects_use", project_id);
        let (session, request, id) = (Session::of(&self.core), self.get(project_id), project_id.to_owned());
        Box::pin(async move {
            known.await?;
            request.await?;
            session?.credentials.set_active_project(&id).await
        })
    }

    fn active(&self) -> BoxFuture<'static, Result<Option<String>, Error>> {
        let session = Session::of(&self.core);
        Box::pin(async move { session?.credentials.active_project().await })
    }
}

fn look_up(
    projects: &Projects,
    operation: &'static str,
    project_id: &str,
) -> BoxFuture<'static, Result<ProjectKeys, Error>> {
    let (session, id) = (Session::of(&projects.core), project_id.to_owned());
    Box::pin(async move {
        let keys = session?.credentials.project_keys(&id).await?;
        keys.ok_or_else(|| project_not_found(operation, &id))
    })
}

/// The part of `apps` that concerns the credentials.
pub trait AppsExt {
    /// Makes a project from a published app, keeps its keys and makes it the active one: the official client's `fork`.
    ///
    /// The future's error is [`SaveError::NotSaved`] where the project was made and its keys could not be kept.
    fn fork_and_save(
        &self,
        body: types::AppsForkInput,
    ) -> BoxFuture<'static, Result<Reply<types::AppsForkReply>, SaveError<types::AppsForkReply>>>;
}

impl AppsExt for Apps {
    fn fork_and_save(
        &self,
        body: types::AppsForkInput,
    ) -> BoxFuture<'static, Result<Reply<types::AppsForkReply>, SaveError<types::AppsForkReply>>> {
        let (session, request) = (Session::of(&self.core), self.fork(body));
        Box::pin(async move {
            let session = session?;
            let reply = request.await?;
            let mut keys = ProjectKeys::new(&reply.anon_key, &reply.service_key);
            keys.site_url.clone_from(&reply.site_url);
            match keep(&session, &reply.project_id, keys).await {
                Ok(()) => Ok(reply),
                Err(cause) => Err(SaveError::NotSaved {
                    reply: Box::new(reply),
                    cause,
                }),
            }
        })
    }
}

/// Keeps the keys, and makes the project the active one where the provider has such a thing.
pub(crate) async fn keep(session: &Session, id: &str, keys: ProjectKeys) -> Result<(), Error> {
    session.credentials.save_project(id, keys).await?;
    match session.credentials.set_active_project(id).await {
        Err(cause) if cause.code() == Some(crate::credentials::UNSUPPORTED) => Ok(()),
        done => done,
    }
}
