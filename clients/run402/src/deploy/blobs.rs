//! Stored objects put by a small deploy, and waiting until the world sees them (Run402 contract, sections 5.7 and 6.4).
//!
//! The upload route of older clients is gone; `blobs.put` is a release that changes one object and nothing else.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use agent_clients_runtime::{BoxFuture, CallOptions, Core, Error};
use tokio::time::{Instant, sleep};

use super::DeployResult;
use super::asset_ref::AssetRef;
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::request::{ApplyRequest, DeployFuture};
use super::settings::{Settings, deploy_setters};
use super::source::ByteSource;
use super::spec::{Asset, ReleaseSpec};
use super::translate::translate;
use crate::api::blobs::Blobs;
use crate::credentials::project_not_found;
use crate::session::Session;

/// The composites of `blobs`.
pub trait BlobsExt {
    /// Stores an object: a deploy of this object alone. Public and immutable unless set otherwise.
    ///
    /// # Errors
    ///
    /// [`DeployError`], as for every deploy.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::path::Path;
    /// use run402_client::deploy::ScriptLoad;
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let stored = client.blobs().put("prj_1", "assets/app.js", Path::new("dist/app.js")).await?;
    /// println!("{}", stored.asset.script_tag(ScriptLoad::Module)?);
    /// # Ok(())
    /// # }
    /// ```
    fn put(&self, project: impl Into<String>, key: impl Into<String>, source: impl Into<ByteSource>) -> PutRequest;

    /// Waits until an address serves the bytes of this hash, as far as the service can see. A time that runs out is no error: see
    /// [`Freshness::fresh`].
    fn wait_fresh(&self, url: impl Into<String>, sha256: impl Into<String>) -> WaitFreshRequest;
}

impl BlobsExt for Blobs {
    fn put(&self, project: impl Into<String>, key: impl Into<String>, source: impl Into<ByteSource>) -> PutRequest {
        PutRequest {
            core: self.core.clone(),
            project: project.into(),
            asset: Asset::new(key, source),
            settings: Settings::default(),
        }
    }

    fn wait_fresh(&self, url: impl Into<String>, sha256: impl Into<String>) -> WaitFreshRequest {
        WaitFreshRequest {
            core: self.core.clone(),
            url: url.into(),
            sha256: sha256.into(),
            limit: FRESH_LIMIT,
            project: None,
            options: CallOptions::new(),
        }
    }
}

/// See [`BlobsExt::put`].
#[must_use = "nothing is stored until this is awaited"]
pub struct PutRequest {
    core: Core,
    project: String,
    asset: Asset,
    settings: Settings,
}

deploy_setters!(PutRequest);

impl PutRequest {
    /// Its media type. Unless set, that of the source or of the key's extension.
    pub fn content_type(mut self, media: impl Into<String>) -> Self {
        self.asset.source = self.asset.source.content_type(media);
        self
    }

    /// Only for holders of a key of the project.
    pub fn private(mut self) -> Self {
        self.asset = self.asset.private();
        self
    }

    /// Whether it also gets an address that never changes its content.
    pub fn immutable(mut self, immutable: bool) -> Self {
        self.asset = self.asset.immutable(immutable);
        self
    }

    /// What is to be kept with it: texts, numbers, booleans and lists of texts.
    pub fn metadata(
        mut self,
        metadata: agent_clients_runtime::serde_json::Map<String, agent_clients_runtime::serde_json::Value>,
    ) -> Self {
        self.asset.metadata = Some(metadata);
        self
    }
}

impl fmt::Debug for PutRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PutRequest")
            .field("project", &self.project)
            .field("asset", &self.asset)
            .finish_non_exhaustive()
    }
}

/// An object that was stored, and the release that did it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Stored {
    /// The object.
    pub asset: AssetRef,
    /// The release.
    pub release: DeployResult,
}

impl IntoFuture for PutRequest {
    type Output = Result<Stored, DeployError>;
    type IntoFuture = DeployFuture<Stored>;

    fn into_future(self) -> Self::IntoFuture {
        let key = self.asset.key.clone();
        let apply = ApplyRequest {
            core: self.core,
            spec: ReleaseSpec::new(self.project).asset(self.asset),
            settings: self.settings,
        };
        Box::pin(async move {
            known(&apply.core, &apply.spec.project).await?;
            let (mut release, spec) = apply.run().await?;
            let put = spec.assets.and_then(|assets| assets.put?.into_iter().next());
            let entry = release
                .assets
                .iter()
                .position(|entry| entry.key.as_deref() == Some(&key));
            match (put, entry) {
                (Some(put), Some(at)) => {
                    let entry = release.assets.swap_remove(at);
                    let size = u64::try_from(put.size_bytes).unwrap_or_default();
                    Ok(Stored {
                        asset: AssetRef::of(entry, size, put.sha256, put.content_type),
                        release,
                    })
                }
                _ => {
                    let message = format!("{key} is stored, and the service does not say where");
                    let error = DeployError::new(DeployErrorKind::Refused, Recovery::Correct, "LOCAL_ERROR", message);
                    Err(error.with(|facts| facts.operation_id = Some(release.operation_id)))
                }
            }
        })
    }
}

/// As in the official client, an object is put only into a project whose keys are known (Run402 contract, section 5.7): a mistyped id
/// sends nothing.
async fn known(core: &Core, project: &str) -> Result<(), DeployError> {
    let Ok(session) = Session::of(core) else {
        return Ok(());
    };
    match session.credentials.project_keys(project).await {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(translate(project_not_found("blobs_put", project), "validate")),
        Err(cause) => Err(translate(cause, "validate")),
    }
}

/// How long an address is waited for, unless set otherwise.
pub const FRESH_LIMIT: Duration = Duration::from_secs(60);

/// The first wait between two looks; it doubles up to [`FRESH_MAX_DELAY`].
pub const FRESH_DELAY: Duration = Duration::from_millis(100);

/// The longest wait between two looks.
pub const FRESH_MAX_DELAY: Duration = Duration::from_millis(1000);

/// See [`BlobsExt::wait_fresh`].
#[must_use = "nothing is asked until this is awaited"]
#[derive(Debug)]
pub struct WaitFreshRequest {
    core: Core,
    url: String,
    sha256: String,
    limit: Duration,
    project: Option<String>,
    options: CallOptions,
}

agent_clients_runtime::call_options!(WaitFreshRequest);

impl WaitFreshRequest {
    /// How long is waited; 60 s unless set.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// The object's project, where the client is not that of a project.
    pub fn project(mut self, project: impl Into<String>) -> Self {
        self.project = Some(project.into());
        self
    }
}

/// What an address serves.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Freshness {
    /// Whether it serves the bytes that were waited for.
    pub fresh: bool,
    /// The hash of what it served last; `None` where that was never seen.
    pub observed_sha256: Option<String>,
    /// From where the service looks.
    pub vantage: Option<String>,
    /// How often it was asked.
    pub attempts: u32,
    /// How long was waited.
    pub elapsed: Duration,
}

impl IntoFuture for WaitFreshRequest {
    type Output = Result<Freshness, Error>;
    type IntoFuture = BoxFuture<'static, Result<Freshness, Error>>;

    /// An error only where the caller cancels: whatever else fails is tried again until the time runs out.
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut options = CallOptions::new();
            if let (Some(project), Ok(session)) = (&self.project, Session::of(&self.core)) {
                options = options.with_auth(session.auth(Some(project)));
            }
            let cancel = self.options.cancel().cloned().unwrap_or_default();
            let options = options.with_options(self.options).without_retry();
            let blobs = Blobs { core: self.core };
            let began = Instant::now();
            let mut seen = Freshness {
                fresh: false,
                observed_sha256: None,
                vantage: None,
                attempts: 0,
                elapsed: Duration::ZERO,
            };
            let mut delay = FRESH_DELAY;
            while began.elapsed() < self.limit {
                seen.attempts += 1;
                match blobs.diagnose_url(&self.url).with_options(options.clone()).await {
                    Ok(reply) => {
                        let reply = reply.into_inner();
                        seen.vantage = reply.vantage.or(seen.vantage);
                        seen.fresh = reply
                            .observed_sha256
                            .as_ref()
                            .is_some_and(|observed| observed.eq_ignore_ascii_case(&self.sha256));
                        seen.observed_sha256 = reply.observed_sha256;
                    }
                    Err(error) if error.is_cancelled() => return Err(error),
                    Err(_) => {}
                }
                if seen.fresh {
                    break;
                }
                let left = self.limit.saturating_sub(began.elapsed());
                if cancel.run_until_cancelled(sleep(delay.min(left))).await.is_none() {
                    continue;
                }
                delay = (delay * 2).min(FRESH_MAX_DELAY);
            }
            seen.elapsed = began.elapsed();
            Ok(seen)
        })
    }
}
