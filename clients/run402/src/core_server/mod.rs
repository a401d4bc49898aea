//! The vendor's open-source server, `kychee-com/run402-core`, and its dialect (Run402 contract, section 7).
//!
//! It is another product than the hosted API, with a few paths in common, so it has a client of its own: [`CoreClient`]. Deploys take the
//! same [`ReleaseSpec`](crate::deploy::ReleaseSpec); what the server does not support is refused before anything is sent.
//!
//! ```no_run
//! use run402_client::core_server::CoreClient;
//! use run402_client::deploy::{FileSet, ReleaseSpec};
//! use run402_client::prelude::*;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let core = CoreClient::builder().base_url("http://127.0.0.1:8402").build()?;
//! let made = core.projects().provision_and_save().await?;
//! let spec = ReleaseSpec::new(&made.project_id).site(FileSet::from([("index.html", "<h1>hi</h1>")]));
//! let released = core.deploy().apply(spec).await?;
//! println!("{:?}", released.urls.get("site"));
//! # Ok(())
//! # }
//! ```
//!
//! # What it is like
//!
//! - **Most of it is open**: plan, content, commit and projects ask for no credential, and reading a project answers both of its keys.
//!   Run it where only its users reach it.
//! - **It may end**: content that does not match its hash, a commit whose SQL fails, a request for rows while PostgREST cannot be
//!   reached. The caller sees a dropped connection. Nothing here sends the first; a commit whose answer is lost is looked up
//!   ([`CoreDeployExt::apply`]).
//! - **Its errors** are a code in lower case and a message, without the hosted API's envelope. They are the same
//!   [`Error`], with [`Run402ErrorExt`](crate::error::Run402ErrorExt) on it; a [`DeployError`](crate::deploy::DeployError)
//!   has the code in upper case, as everywhere.
//!
//! # Target
//!
//! The official client has the server as an option of a deploy (`target: "core"`, since 4.24.1), and so has this one:
//! `client.deploy().apply(spec).target(Target::Core)`, for a [`Client`] whose address is that of such a server. There is no
//! such setting for a whole `Client`: nearly all of its other namespaces do not exist there, and a `CoreClient` has those that do.

mod builder;
mod deploys;
mod objects;
mod provisioned;

use std::fmt;

use agent_clients_runtime::{Core, Error};

use crate::Client;

pub use crate::generated::core_server::{api, errors, types};
pub use builder::CoreClientBuilder;
pub use deploys::CoreDeployExt;
pub use objects::{CoreStorageExt, StoredObject, UploadObjectRequest};
pub use provisioned::{CoreProjectsExt, ProvisionAndSaveRequest};

/// Run402's open-source server. Cheap to clone; all clones share connections.
///
/// Calls that need a project's key take that of the project in their path, else of the bound one ([`project`](Self::project)), else of
/// the active one. Mailboxes, runs and `functions().invoke` name no project in their path.
#[derive(Clone)]
pub struct CoreClient {
    core: Core,
    client: Option<Client>,
}

impl CoreClient {
    /// Starts making a client.
    pub fn builder() -> CoreClientBuilder {
        CoreClientBuilder::new()
    }

    /// A client that sends its requests through `core`, with an auth provider of the caller's own. What needs a credentials provider
    /// is refused.
    #[must_use]
    pub fn new(core: Core) -> Self {
        Self { core, client: None }
    }

    pub(crate) fn of(client: Client) -> Self {
        Self {
            core: client.core().clone(),
            client: Some(client),
        }
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// The same server and credentials as the hosted API's client, for the few calls that both servers take.
    ///
    /// # Errors
    /// Where this client was made from a [`Core`].
    pub fn client(&self) -> Result<&Client, Error> {
        self.client.as_ref().ok_or_else(|| {
            Error::config(
                "credentials",
                "the client was made from a core of the caller's own, without a credentials provider",
                "make it with `CoreClient::builder()`",
            )
        })
    }

    /// The client of one project: its key goes with calls that name no project in their path. Nothing is stored and nothing is sent.
    ///
    /// # Errors
    /// Where the id is empty, or the client was made from a [`Core`].
    pub fn project(&self, id: impl Into<String>) -> Result<Self, Error> {
        Ok(Self::of(self.client()?.project(id)?.client().clone()))
    }
}

impl Client {
    /// The client of the open-source server at the same address, with the same credentials.
    #[must_use]
    pub fn core_server(&self) -> CoreClient {
        CoreClient::of(self.clone())
    }
}

impl fmt::Debug for CoreClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CoreClient")
            .field("core", &self.core)
            .finish_non_exhaustive()
    }
}
