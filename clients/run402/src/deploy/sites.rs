//! `sites`: a folder as the whole site of a project (Run402 contract, section 5.9).
//!
//! A name for the commonest deploy; it must never do more than the deploy it stands for. The official client's legacy events are not
//! told: `on_event` has the same facts.

use std::fmt;
use std::future::IntoFuture;
use std::path::PathBuf;

use agent_clients_runtime::Core;

use super::DeployResult;
use super::error::DeployError;
use super::file_set::{DirFiles, file_set_from_dir};
use super::request::{ApplyRequest, DeployFuture};
use super::settings::{Settings, deploy_setters};
use super::spec::ReleaseSpec;
use crate::Client;

#[doc = include_str!("../../docs/sites.md")]
///
/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Sites {
    core: Core,
}

impl Client {
    /// Sites of projects.
    #[must_use]
    pub fn sites(&self) -> Sites {
        Sites {
            core: self.core().clone(),
        }
    }
}

impl Sites {
    /// Makes the files of a folder the whole site; files of the site that are not in it are removed. See
    /// [`file_set_from_dir`] for what is taken.
    ///
    /// # Errors
    ///
    /// [`DeployError`], as for every deploy.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::deploy::DeployError> {
    /// let site = client.sites().deploy_dir("prj_1", "dist").await?;
    /// println!("{}", site.url.unwrap_or_default());
    /// # Ok(())
    /// # }
    /// ```
    pub fn deploy_dir(&self, project: impl Into<String>, dir: impl Into<PathBuf>) -> DeployDirRequest {
        DeployDirRequest {
            core: self.core.clone(),
            project: project.into(),
            files: file_set_from_dir(dir),
            settings: Settings::default(),
        }
    }
}

/// See [`Sites::deploy_dir`].
#[must_use = "nothing is deployed until this is awaited"]
pub struct DeployDirRequest {
    core: Core,
    project: String,
    files: DirFiles,
    settings: Settings,
}

deploy_setters!(DeployDirRequest);

impl DeployDirRequest {
    /// More names to skip at every level.
    pub fn ignore<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.files = self.files.ignore(names);
        self
    }

    /// Whether files that usually hold secrets are deployed like others. Default: no, they are an error.
    pub fn include_sensitive(mut self, include: bool) -> Self {
        self.files = self.files.include_sensitive(include);
        self
    }
}

impl fmt::Debug for DeployDirRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeployDirRequest")
            .field("project", &self.project)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

/// A site that is live.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeployedSite {
    /// Id of the deployment, where the service names one; else that of the release.
    pub deployment_id: String,
    /// Where the site is served: the project's address, else the site's.
    pub url: Option<String>,
    /// The release.
    pub release: DeployResult,
}

impl IntoFuture for DeployDirRequest {
    type Output = Result<DeployedSite, DeployError>;
    type IntoFuture = DeployFuture<DeployedSite>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let files = self.files.await?;
            let apply = ApplyRequest {
                core: self.core,
                spec: ReleaseSpec::new(self.project).site(files),
                settings: self.settings,
            };
            let release = apply.await?;
            let url = |name: &str| release.urls.get(name).cloned();
            Ok(DeployedSite {
                deployment_id: url("deployment_id").unwrap_or_else(|| release.release_id.clone()),
                url: url("project").or_else(|| url("site")),
                release,
            })
        })
    }
}
