//! The client of one project (Run402 contract, section 5.10): every call is for it, and none asks for its id.
//!
//! The handles here only fill in the id. Whatever else a namespace can do is that of the client, through `Deref`.

use std::ops::Deref;
use std::path::PathBuf;

use agent_clients_runtime::{BoxFuture, Error, Reply};

use crate::Client;
use crate::aliases::AuthRoles as _;
use crate::api;
use crate::credentials::ProjectKeys;
use crate::deploy::{
    AppBundle, ApplyRequest, BlobsExt as _, BundleDeployRequest, BundleExt as _, ByteSource, DeployDirRequest,
    DeployExt as _, DeployFunctionRequest, FunctionSpec, FunctionsExt as _, PlanReleaseRequest, PutRequest,
    ReleaseSpec, Sites, StartRequest,
};
use crate::projects::{ProjectInfo, ProjectsExt as _};
use crate::types;

/// One project. Cheap to clone.
///
/// Nothing was stored or asked to make it. Namespaces whose calls have the project in their path come with the id filled in; the
/// others are those of the client, with the keys of this project.
///
/// ```no_run
/// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
/// let project = client.project("prj_1")?;
/// let functions = project.functions().list().await?;
/// let blobs = project.blobs().ls().await?;
/// # drop((functions, blobs)); Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Project {
    id: String,
    client: Client,
}

impl Project {
    pub(crate) fn new(id: String, client: Client) -> Self {
        Self { id, client }
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The client whose calls are for this project. Calls that name another project in their path are for that one.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Translation, moderation and images.
    #[must_use]
    pub fn ai(&self) -> api::ai::Ai {
        self.client.ai()
    }

    /// Wallets for smart contracts, and calls made with them.
    #[must_use]
    pub fn contracts(&self) -> api::contracts::Contracts {
        self.client.contracts()
    }

    /// Domain that mail is sent from.
    #[must_use]
    pub fn sender_domain(&self) -> api::sender_domain::SenderDomain {
        self.client.sender_domain()
    }

    /// Subdomains that deployments are served under.
    #[must_use]
    pub fn subdomains(&self) -> api::subdomains::Subdomains {
        self.client.subdomains()
    }
}

/// A namespace with the id of a project, and `Deref` to the namespace without it.
macro_rules! bound {
    ($(#[$doc:meta])* $name:ident, $method:ident, $inner:ty, $(#[$method_doc:meta])*) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            id: String,
            inner: $inner,
        }

        impl Deref for $name {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.inner
            }
        }

        impl Project {
            $(#[$method_doc])*
            #[must_use]
            pub fn $method(&self) -> $name {
                $name {
                    id: self.id.clone(),
                    inner: self.client.$method(),
                }
            }
        }
    };
}

bound!(
    /// `projects` for one project.
    BoundProjects,
    projects,
    api::projects::Projects,
    /// The project itself and its database.
);

impl BoundProjects {
    /// Fetches the project.
    pub fn get(&self) -> api::projects::GetRequest {
        self.inner.get(&self.id)
    }

    /// Deletes the project. Its keys stay with the credentials: see
    /// [`delete_and_forget`](crate::projects::ProjectsExt::delete_and_forget).
    pub fn delete(&self) -> api::projects::DeleteRequest {
        self.inner.delete(&self.id)
    }

    /// What the project has used.
    pub fn get_usage(&self) -> api::projects::GetUsageRequest {
        self.inner.get_usage(&self.id)
    }

    /// The tables of the project's database.
    pub fn get_schema(&self) -> api::projects::GetSchemaRequest {
        self.inner.get_schema(&self.id)
    }

    /// Runs SQL on the project's database.
    pub fn sql(&self, body: types::ProjectsSqlInput) -> api::projects::SqlRequest {
        self.inner.sql(&self.id, body)
    }

    /// Sets what of the database is exposed.
    pub fn apply_expose(&self, body: types::ExposeManifest) -> api::projects::ApplyExposeRequest {
        self.inner.apply_expose(&self.id, body)
    }

    /// What of the database is exposed.
    pub fn get_expose(&self) -> api::projects::GetExposeRequest {
        self.inner.get_expose(&self.id)
    }

    /// Makes an end user an administrator of the project.
    pub fn promote_user(&self, body: types::ProjectsUserInput) -> api::projects::PromoteUserRequest {
        self.inner.promote_user(&self.id, body)
    }

    /// Takes that back.
    pub fn demote_user(&self, body: types::ProjectsUserInput) -> api::projects::DemoteUserRequest {
        self.inner.demote_user(&self.id, body)
    }

    /// Keeps the project from being deleted when its lease ends. For administrators only.
    #[deprecated(note = "later services do not have it")]
    #[allow(deprecated, reason = "as the method it stands for")]
    pub fn pin(&self) -> api::projects::PinRequest {
        self.inner.pin(&self.id)
    }

    /// Deletes the project and forgets its keys.
    pub fn delete_and_forget(&self) -> BoxFuture<'static, Result<Reply<()>, Error>> {
        self.inner.delete_and_forget(&self.id)
    }

    /// The id and what is kept of the project. No request.
    pub fn info(&self) -> BoxFuture<'static, Result<ProjectInfo, Error>> {
        self.inner.info(&self.id)
    }

    /// What is kept of the project. No request.
    pub fn keys(&self) -> BoxFuture<'static, Result<ProjectKeys, Error>> {
        self.inner.keys(&self.id)
    }

    /// Makes the project the active one, after the service was asked for it.
    pub fn use_project(&self) -> BoxFuture<'static, Result<(), Error>> {
        self.inner.use_project(&self.id)
    }
}

bound!(
    /// `deploy` for one project.
    BoundDeploy,
    deploy,
    api::deploy::Deploy,
    /// Deploys to the project.
);

impl BoundDeploy {
    /// The specification with this project where it names none.
    fn spec(&self, mut spec: ReleaseSpec) -> ReleaseSpec {
        if spec.project.is_empty() {
            spec.project.clone_from(&self.id);
        }
        spec
    }

    /// Makes a release live, of this project where the specification names none: see
    /// [`apply`](crate::deploy::DeployExt::apply).
    pub fn apply(&self, spec: ReleaseSpec) -> ApplyRequest {
        self.inner.apply(self.spec(spec))
    }

    /// Makes a release live in the background, of this project where the specification names none: see
    /// [`start`](crate::deploy::DeployExt::start).
    pub fn start(&self, spec: ReleaseSpec) -> StartRequest {
        self.inner.start(self.spec(spec))
    }

    /// Only plans a release, of this project where the specification names none: see
    /// [`plan_release`](crate::deploy::DeployExt::plan_release).
    pub fn plan_release(&self, spec: ReleaseSpec) -> PlanReleaseRequest {
        self.inner.plan_release(self.spec(spec))
    }
}

bound!(
    /// `sites` for one project.
    BoundSites,
    sites,
    Sites,
    /// The site of the project.
);

impl BoundSites {
    /// Makes the files of a folder the whole site: see [`deploy_dir`](Sites::deploy_dir).
    pub fn deploy_dir(&self, dir: impl Into<PathBuf>) -> DeployDirRequest {
        self.inner.deploy_dir(&self.id, dir)
    }
}

bound!(
    /// `blobs` for one project.
    BoundBlobs,
    blobs,
    api::blobs::Blobs,
    /// Stored objects of the project.
);

impl BoundBlobs {
    /// Stores an object: see [`put`](crate::deploy::BlobsExt::put).
    pub fn put(&self, key: impl Into<String>, source: impl Into<ByteSource>) -> PutRequest {
        self.inner.put(&self.id, key, source)
    }
}

bound!(
    /// `auth` for one project.
    BoundAuth,
    auth,
    api::auth::Auth,
    /// End users of the project.
);

impl BoundAuth {
    /// Makes an end user an administrator of the project.
    pub fn promote(&self, body: types::ProjectsUserInput) -> api::projects::PromoteUserRequest {
        self.inner.promote(&self.id, body)
    }

    /// Takes that back.
    pub fn demote(&self, body: types::ProjectsUserInput) -> api::projects::DemoteUserRequest {
        self.inner.demote(&self.id, body)
    }
}

bound!(
    /// `apps` for one project.
    BoundApps,
    apps,
    api::apps::Apps,
    /// Published versions of the project, and apps to browse.
);

impl BoundApps {
    /// Publishes a version of the project.
    pub fn publish(&self, body: types::AppsPublishInput) -> api::apps::PublishRequest {
        self.inner.publish(&self.id, body)
    }

    /// The published versions.
    pub fn list_versions(&self) -> api::apps::ListVersionsRequest {
        self.inner.list_versions(&self.id)
    }

    /// Changes a published version.
    pub fn update_version(
        &self,
        version_id: impl Into<String>,
        body: types::AppsPublishInput,
    ) -> api::apps::UpdateVersionRequest {
        self.inner.update_version(&self.id, version_id, body)
    }

    /// Deletes a published version.
    pub fn delete_version(&self, version_id: impl Into<String>) -> api::apps::DeleteVersionRequest {
        self.inner.delete_version(&self.id, version_id)
    }

    /// Deploys an app as one bundle: see [`bundle_deploy`](crate::deploy::BundleExt::bundle_deploy).
    pub fn bundle_deploy(&self, bundle: AppBundle) -> BundleDeployRequest {
        self.inner.bundle_deploy(&self.id, bundle)
    }
}

bound!(
    /// `functions` for one project.
    BoundFunctions,
    functions,
    api::functions::Functions,
    /// Functions of the project.
);

impl BoundFunctions {
    /// The functions.
    pub fn list(&self) -> api::functions::ListRequest {
        self.inner.list(&self.id)
    }

    /// What a function has logged.
    pub fn logs(&self, name: impl Into<String>) -> api::functions::LogsRequest {
        self.inner.logs(&self.id, name)
    }

    /// Changes the schedule and limits of a function.
    pub fn update(&self, name: impl Into<String>, body: types::FunctionsUpdateInput) -> api::functions::UpdateRequest {
        self.inner.update(&self.id, name, body)
    }

    /// Deletes a function.
    pub fn delete(&self, name: impl Into<String>) -> api::functions::DeleteRequest {
        self.inner.delete(&self.id, name)
    }

    /// Adds or replaces one function: see [`deploy`](crate::deploy::FunctionsExt::deploy).
    pub fn deploy(&self, name: impl Into<String>, function: FunctionSpec) -> DeployFunctionRequest {
        self.inner.deploy(&self.id, name, function)
    }
}

bound!(
    /// `secrets` for one project.
    BoundSecrets,
    secrets,
    api::secrets::Secrets,
    /// Secrets of the project.
);

impl BoundSecrets {
    /// Sets a secret.
    pub fn set(&self, body: types::SecretsSetInput) -> api::secrets::SetRequest {
        self.inner.set(&self.id, body)
    }

    /// The names of the secrets.
    pub fn list(&self) -> api::secrets::ListRequest {
        self.inner.list(&self.id)
    }

    /// Deletes a secret.
    pub fn delete(&self, key: impl Into<String>) -> api::secrets::DeleteRequest {
        self.inner.delete(&self.id, key)
    }
}

bound!(
    /// `domains` for one project.
    BoundDomains,
    domains,
    api::domains::Domains,
    /// Domains of the project.
);

impl BoundDomains {
    /// Adds a domain.
    pub fn add(&self, domain: impl Into<String>, body: types::DomainsAddInput) -> api::domains::AddRequest {
        self.inner.add(&self.id, domain, body)
    }

    /// The domains.
    pub fn list(&self) -> api::domains::ListRequest {
        self.inner.list(&self.id)
    }

    /// The state of a domain.
    pub fn status(&self, domain: impl Into<String>) -> api::domains::StatusRequest {
        self.inner.status(&self.id, domain)
    }

    /// Removes a domain.
    pub fn remove(&self, domain: impl Into<String>) -> api::domains::RemoveRequest {
        self.inner.remove(&self.id, domain)
    }
}

bound!(
    /// `email` for one project.
    BoundEmail,
    email,
    api::email::Email,
    /// Mailboxes of the project and their messages.
);

impl BoundEmail {
    /// Makes a mailbox.
    pub fn create_mailbox(&self, slug: impl Into<String>) -> api::email::CreateMailboxRequest {
        self.inner
            .create_mailbox(types::EmailCreateMailboxInput::new(slug, &self.id))
    }
}

bound!(
    /// `ci` for one project.
    BoundCi,
    ci,
    api::ci::Ci,
    /// What lets a repository deploy to the project.
);

impl BoundCi {
    /// The bindings, revoked ones too.
    pub fn list_bindings(&self) -> api::ci::ListBindingsRequest {
        self.inner.list_bindings(&self.id)
    }
}
