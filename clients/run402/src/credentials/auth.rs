//! From a provider's credentials to the headers of a request, by the auth class of its operation (Run402 contract, section 1.4).
//!
//! A request gets one identity: a project's key in `Authorization`, or what the provider gives for its caller, never both (the
//! official client stopped sending both in 3.1.0). A key never goes with a request of another project.

use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::reqwest::Url;
use agent_clients_runtime::{AuthHeader, AuthProvider, AuthRequest, BoxFuture, Error, Operation, Secret};
use serde_json::json;

use super::{CredentialsProvider, ProjectKeys};

/// Gives each request the headers of its auth class.
///
/// Which project is meant says the path; where it does not, the project that was bound; else the active one.
///
/// ```no_run
/// use run402_client::credentials::ProjectAuth;
///
/// # async fn example(client: run402_client::Client, user: run402_client::Secret) -> Result<(), run402_client::Error> {
/// // One call for another project than the client's own.
/// let auth = client.auth_for("prj_2")?;
/// let blob = client.blobs().get("hello.txt").with_auth(auth).await?;
/// # drop(blob); Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct ProjectAuth {
    credentials: Arc<dyn CredentialsProvider>,
    project: Option<String>,
    user: Option<Secret>,
}

impl ProjectAuth {
    /// For the credentials of this provider.
    #[must_use]
    pub fn new(credentials: Arc<dyn CredentialsProvider>) -> Self {
        Self {
            credentials,
            project: None,
            user: None,
        }
    }

    /// Binds the project whose keys are used where the path names none.
    #[must_use]
    pub fn project(mut self, id: impl Into<String>) -> Self {
        self.project = Some(id.into());
        self
    }

    /// The access token of an end user of the project, for the calls that one makes (class `user`).
    #[must_use]
    pub fn user_token(mut self, token: impl Into<Secret>) -> Self {
        self.user = Some(token.into());
        self
    }

    /// The project of this request.
    async fn project_of(&self, request: &AuthRequest<'_>) -> Result<String, Error> {
        if let Some(id) = project_in_path(request.operation.route, request.url) {
            return Ok(id);
        }
        if let Some(id) = &self.project {
            return Ok(id.clone());
        }
        let active = self.credentials.active_project().await?;
        active.ok_or_else(|| no_project(request.operation.id))
    }

    async fn keys(&self, request: &AuthRequest<'_>) -> Result<ProjectKeys, Error> {
        let id = self.project_of(request).await?;
        let keys = self.credentials.project_keys(&id).await?;
        keys.ok_or_else(|| project_not_found(request.operation.id, &id))
    }

    /// The anon key where the project is known. The routes of deploys do without: the service then decides.
    async fn anon_key_if_known(&self, request: &AuthRequest<'_>) -> Result<Option<Secret>, Error> {
        let id = match project_in_path(request.operation.route, request.url).or_else(|| self.project.clone()) {
            Some(id) => Some(id),
            None => self.credentials.active_project().await?,
        };
        let Some(id) = id else { return Ok(None) };
        let keys = self.credentials.project_keys(&id).await?;
        Ok(keys.map(|keys| keys.anon_key).filter(|key| !key.is_empty()))
    }

    async fn headers(&self, request: AuthRequest<'_>) -> Result<Vec<AuthHeader>, Error> {
        let id = request.operation.id;
        let apikey = |key: &Secret| match key.is_empty() {
            true => Err(empty_key(id)),
            false => AuthHeader::new(id, "apikey", key),
        };
        let bearer = |key: &Secret| match key.is_empty() {
            true => Err(empty_key(id)),
            false => AuthHeader::bearer(id, key),
        };
        match request.class {
            "none" => Ok(Vec::new()),
            "wallet" => self.credentials.auth(request).await,
            "service" => Ok(vec![bearer(&self.keys(&request).await?.service_key)?]),
            "anon" => {
                let keys = self.keys(&request).await?;
                Ok(vec![apikey(&keys.anon_key)?, bearer(&keys.anon_key)?])
            }
            "storage" => {
                let keys = self.keys(&request).await?;
                Ok(vec![apikey(&keys.service_key)?, bearer(&keys.service_key)?])
            }
            "settings" => {
                let keys = self.keys(&request).await?;
                Ok(vec![apikey(&keys.anon_key)?, bearer(&keys.service_key)?])
            }
            "user" => {
                let token = self.user.as_ref().ok_or_else(|| no_user(id))?;
                let keys = self.keys(&request).await?;
                Ok(vec![apikey(&keys.anon_key)?, bearer(token)?])
            }
            "anon-key" => {
                let mut headers = self.credentials.auth(request).await?;
                if self.credentials.ci_project().is_none()
                    && let Some(key) = self.anon_key_if_known(&request).await?
                {
                    headers.push(apikey(&key)?);
                }
                Ok(headers)
            }
            "function" => {
                let mut headers = vec![apikey(&self.keys(&request).await?.service_key)?];
                headers.extend(self.credentials.auth(request).await?);
                Ok(headers)
            }
            class => Err(Error::auth(
                id,
                format!("its auth class {class:?} is not known"),
                "give the headers with `with_auth`",
            )),
        }
    }
}

impl AuthProvider for ProjectAuth {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(self.headers(request))
    }

    fn rejected(&self, operation: &'static Operation) {
        self.credentials.rejected(operation);
    }
}

impl fmt::Debug for ProjectAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProjectAuth")
            .field("project", &self.project)
            .field("user_token", &self.user)
            .finish_non_exhaustive()
    }
}

/// The project that the path names, where its route says so.
fn project_in_path(route: &str, url: &Url) -> Option<String> {
    let from_end = route.split('/').rev().position(|segment| segment == "{project_id}")?;
    let segment = url.path().split('/').rev().nth(from_end)?;
    decode_segment(segment)
}

/// Undoes the percent-encoding of a path's segment.
fn decode_segment(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let pair = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.extend(crate::wallet::unhex::<1>(pair)?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The provider has no such project.
pub(crate) fn project_not_found(operation_id: &'static str, id: &str) -> Error {
    Error::auth(
        operation_id,
        format!("the keys of project {id} are not known here"),
        "check the id, or save the project's keys with the credentials provider",
    )
    .with_code("PROJECT_NOT_FOUND")
    .with_details(json!({ "project_id": id }))
}

/// No project was named.
pub(crate) fn no_project(operation_id: &'static str) -> Error {
    Error::auth(
        operation_id,
        "it needs a project's key, and no project was named",
        "bind one with `client.project(id)`, or make one the active project with `use_project`",
    )
}

fn no_user(operation_id: &'static str) -> Error {
    Error::auth(
        operation_id,
        "it is made by an end user, whose access token is missing",
        "give it: `.with_auth(client.auth_for(project)?.user_token(token))`",
    )
}

fn empty_key(operation_id: &'static str) -> Error {
    Error::auth(
        operation_id,
        "the project's key is empty, as it is in a CI session, which may only deploy",
        "make this call with the project's own keys",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_read_where_the_route_says_and_only_there() {
        for (route, url, expected) in [
            (
                "/projects/v1/admin/{project_id}/sql",
                "https://x.test/projects/v1/admin/prj_1/sql",
                Some("prj_1"),
            ),
            (
                "/projects/v1/{project_id}",
                "https://x.test/prefix/projects/v1/prj%5F1?limit=1",
                Some("prj_1"),
            ),
            (
                "/projects/v1/admin/{project_id}/functions/{name}",
                "https://x.test/projects/v1/admin/a%2Fb/functions/f",
                Some("a/b"),
            ),
            ("/projects/v1", "https://x.test/projects/v1", None),
            ("/storage/v1/blob/{key}", "https://x.test/storage/v1/blob/a/b/c", None),
        ] {
            let url = url.parse().unwrap();
            assert_eq!(project_in_path(route, &url).as_deref(), expected, "{url}");
        }
    }
}
