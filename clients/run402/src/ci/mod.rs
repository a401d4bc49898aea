//! CI federation: a wallet lets the workflows of a repository deploy to a project, and a workflow gets a session for it (Run402
//! contract, section 5.8).
//!
//! The delegation's text and address are compared byte for byte by the service: they are constants of the wire. Tokens live in
//! memory only. What such a session may not deploy is refused by [`deploy`](crate::deploy) before anything is sent.

mod delegation;
mod github;
mod session;

use std::time::SystemTime;

use agent_clients_runtime::{BoxFuture, Error, Reply};

use crate::api::ci::Ci;
use crate::session::Session;
use crate::types;

pub use delegation::{Delegation, MAX_RESOURCE_URI_BYTES, MAX_STATEMENT_BYTES};
pub use github::{GITHUB_REQUEST_TOKEN_VARIABLE, GITHUB_REQUEST_URL_VARIABLE, GitHubActions};
pub use session::CiSession;

/// The only provider.
pub const GITHUB_ACTIONS_PROVIDER: &str = "github-actions";
/// Who issues the tokens of GitHub Actions.
pub const GITHUB_ACTIONS_ISSUER: &str = "https://token.actions.githubusercontent.com";
/// Whom the tokens are for.
pub const DEFAULT_AUDIENCE: &str = "https://api.run402.com";
/// What workflows may do: this, and all of it.
pub const ALLOWED_ACTIONS: [&str; 1] = ["deploy"];
/// Events that may start the workflows unless others are named.
pub const DEFAULT_ALLOWED_EVENTS: [&str; 2] = ["push", "workflow_dispatch"];

/// What makes a binding in one step.
///
/// ```no_run
/// use run402_client::ci::Delegation;
/// use run402_client::prelude::*;
///
/// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
/// let delegation = Delegation::new("prj_1", "repo:owner/name:ref:refs/heads/main")?.github_repository_id("123456789");
/// let binding = client.ci().link(delegation).await?;
/// # drop(binding); Ok(())
/// # }
/// ```
pub trait CiExt {
    /// Signs the delegation with the wallet of the credentials and creates the binding.
    #[doc(alias = "createBinding")]
    fn link(&self, delegation: Delegation) -> BoxFuture<'static, Result<Reply<types::CiBindingRow>, Error>>;
}

impl CiExt for Ci {
    fn link(&self, delegation: Delegation) -> BoxFuture<'static, Result<Reply<types::CiBindingRow>, Error>> {
        let (session, ci) = (Session::of(&self.core), self.clone());
        Box::pin(async move {
            let wallet = session?.credentials.allowance().await?.ok_or_else(|| {
                Error::auth(
                    "ci_create_binding",
                    "there is no wallet that could sign",
                    "make one with `allowance().create()`, or give credentials with one",
                )
            })?;
            let input = delegation.signed(&wallet.key, ci.core.base_url(), SystemTime::now())?;
            ci.create_binding(input).await
        })
    }
}
