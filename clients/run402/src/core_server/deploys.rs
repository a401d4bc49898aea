//! Deploys to the open-source server: the deploy engine with that server as its target.

use crate::core_server::api::deploy::Deploy;
use crate::deploy::{ApplyRequest, ReleaseSpec, Settings, Target};

/// Deploys; see the [module of deploys](crate::deploy). The methods of the handle itself are single requests.
pub trait CoreDeployExt {
    /// Makes a release live: validates, hashes, plans, uploads every content, commits. There is nothing to wait for after that.
    ///
    /// The result has `core:<plan id>` as the id of the operation, and the addresses of the project (`site`, `static`, `rest`,
    /// `storage`; none where the project could not be read afterwards).
    ///
    /// # Errors
    ///
    /// [`DeployError`](crate::deploy::DeployError). Everything up to the commit may be done again, and so may the commit, so a lost
    /// answer says [`safe_to_retry`](crate::deploy::DeployError::safe_to_retry). A commit is not sent again by itself, though: the
    /// project is asked which release is live. Where that is this one, the deploy has succeeded; else the error says so, and whether it
    /// may have been SQL that ended the server ([`is_retryable`](crate::deploy::DeployError::is_retryable) is then false).
    fn apply(&self, spec: ReleaseSpec) -> ApplyRequest;
}

impl CoreDeployExt for Deploy {
    fn apply(&self, spec: ReleaseSpec) -> ApplyRequest {
        let request = ApplyRequest {
            core: self.core.clone(),
            spec,
            settings: Settings::default(),
        };
        request.target(Target::Core)
    }
}
