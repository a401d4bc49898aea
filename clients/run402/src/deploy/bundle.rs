//! `apps.bundle_deploy`: the bundle of older clients as secrets and one release (Run402 contract, sections 5.9 and 6.4).
//!
//! Everything is checked before the first request; the values of secrets are set before the release that requires them.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::{Core, Secret};
use sha2::{Digest, Sha256};

use super::DeployResult;
use super::content::hex;
use super::error::DeployError;
use super::problem::{Problem, Problems};
use super::request::{ApplyRequest, DeployFuture};
use super::settings::{Settings, deploy_setters};
use super::source::FileSet;
use super::spec::{FunctionSpec, Migration, ReleaseSpec};
use super::translate::translate;
use super::validate::is_secret_key;
use crate::api::apps::Apps;
use crate::api::secrets::Secrets;
use crate::session::Session;
use crate::types::{ExposeManifest, ExposePolicy, ExposeTable, SecretsSetInput};

/// Most bytes of the value of a secret (Run402 contract, section 3.6).
const MAX_SECRET_BYTES: usize = 4096;

/// An app as one bundle.
#[derive(Debug, Default)]
#[must_use]
pub struct AppBundle {
    /// SQL, as one migration that is known by its hash; blank for none.
    pub migrations: String,
    /// Which tables are reachable, and by whom.
    pub rls: Option<BundleRls>,
    /// Secrets to set and to require.
    pub secrets: Vec<(String, Secret)>,
    /// All functions of the project, by name; empty leaves them as they are.
    pub functions: Vec<(String, FunctionSpec)>,
    /// All files of the site; empty leaves it as it is.
    pub files: FileSet,
    /// The project's subdomain.
    pub subdomain: Option<String>,
}

/// Which tables of a bundle are reachable.
#[derive(Debug, Clone, PartialEq)]
pub struct BundleRls {
    /// By whom.
    pub template: ExposePolicy,
    /// The tables; the second is the column of the owner.
    pub tables: Vec<(String, Option<String>)>,
    /// Needed where everybody may write.
    pub i_understand_this_is_unrestricted: bool,
}

/// The composite of `apps`.
pub trait BundleExt {
    /// Deploys an app as one bundle: sets its secrets, then makes one release of all the rest.
    ///
    /// # Errors
    ///
    /// [`DeployError`], as for every deploy; with the phase `secrets` where a secret could not be set. Secrets that were set stay.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use run402_client::deploy::AppBundle;
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::deploy::DeployError> {
    /// let bundle = AppBundle {
    ///     migrations: "CREATE TABLE IF NOT EXISTS items (id serial PRIMARY KEY);".to_owned(),
    ///     files: [("index.html", "<h1>hi</h1>")].into(),
    ///     subdomain: Some("my-app".to_owned()),
    ///     ..AppBundle::default()
    /// };
    /// client.apps().bundle_deploy("prj_1", bundle).await?;
    /// # Ok(())
    /// # }
    /// ```
    fn bundle_deploy(&self, project: impl Into<String>, bundle: AppBundle) -> BundleDeployRequest;
}

impl BundleExt for Apps {
    fn bundle_deploy(&self, project: impl Into<String>, bundle: AppBundle) -> BundleDeployRequest {
        BundleDeployRequest {
            core: self.core.clone(),
            project: project.into(),
            bundle,
            settings: Settings::default(),
        }
    }
}

/// See [`BundleExt::bundle_deploy`].
#[must_use = "nothing is deployed until this is awaited"]
pub struct BundleDeployRequest {
    core: Core,
    project: String,
    bundle: AppBundle,
    settings: Settings,
}

deploy_setters!(BundleDeployRequest);

impl fmt::Debug for BundleDeployRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BundleDeployRequest")
            .field("project", &self.project)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for BundleDeployRequest {
    type Output = Result<DeployResult, DeployError>;
    type IntoFuture = DeployFuture<DeployResult>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut problems = check_secrets(&self.bundle.secrets);
            let (spec, secrets) = translate_bundle(&self.project, self.bundle);
            problems.extend(spec.problems());
            if !problems.is_empty() {
                return Err(DeployError::invalid(problems));
            }
            let mut options = agent_clients_runtime::CallOptions::new();
            if let Ok(session) = Session::of(&self.core) {
                options = options.with_auth(session.auth(Some(&self.project)));
            }
            let options = options
                .with_options(self.settings.options.clone())
                .without_idempotency_key();
            let handle = Secrets {
                core: self.core.clone(),
            };
            for (key, value) in secrets {
                let set = handle.set(&self.project, SecretsSetInput::new(&key, value));
                set.with_options(options.clone())
                    .await
                    .map_err(|error| translate(error, "secrets").with(|facts| facts.resource = Some(key)))?;
            }
            let apply = ApplyRequest {
                core: self.core,
                spec,
                settings: self.settings,
            };
            apply.await
        })
    }
}

fn check_secrets(secrets: &[(String, Secret)]) -> Vec<Problem> {
    let mut found = Problems::default();
    for (at, (key, value)) in secrets.iter().enumerate() {
        // Keys are checked with the specification, which requires them.
        if is_secret_key(key) && value.expose().len() > MAX_SECRET_BYTES {
            found.add_code(
                "LOCAL_ERROR",
                format!("secrets[{at}].value"),
                format!("it has more than {MAX_SECRET_BYTES} bytes"),
                "shorten it",
            );
        }
    }
    found.into_vec()
}

fn translate_bundle(project: &str, bundle: AppBundle) -> (ReleaseSpec, Vec<(String, Secret)>) {
    let mut spec = ReleaseSpec::new(project);
    if !bundle.migrations.trim().is_empty() {
        let hash = hex(&Sha256::digest(&bundle.migrations).into());
        let id = format!("bundle_legacy_{}", &hash[..16]);
        spec = spec.migration(Migration::new(id, bundle.migrations));
    }
    if let Some(rls) = bundle.rls {
        let understood = rls.i_understand_this_is_unrestricted.then_some(true);
        let tables = rls.tables.into_iter().map(|(name, owner_column)| ExposeTable {
            name: Some(name),
            expose: Some(true),
            policy: Some(rls.template.clone()),
            owner_column,
            i_understand_this_is_unrestricted: understood,
            ..ExposeTable::default()
        });
        spec = spec.expose(ExposeManifest {
            version: Some("1".to_owned()),
            tables: Some(tables.collect()),
            views: Some(Vec::new()),
            rpcs: Some(Vec::new()),
            ..ExposeManifest::default()
        });
    }
    for (key, _) in &bundle.secrets {
        spec = spec.require_secret(key);
    }
    if !bundle.functions.is_empty() {
        spec = spec.functions(bundle.functions);
    }
    if !bundle.files.is_empty() {
        spec = spec.site(bundle.files);
    }
    if let Some(name) = bundle.subdomain {
        spec = spec.subdomain(name);
    }
    (spec, bundle.secrets)
}
