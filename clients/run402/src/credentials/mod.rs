//! Who the client is: the wallet, the keys of its projects, and where they are kept.
//!
//! A client never holds keys itself: it asks a [`CredentialsProvider`] (Run402 contract, section 1.2). [`LocalCredentials`] are the
//! files that the vendor's own programs use, shared with them while they run; [`MemoryCredentials`] forget; anything else is an
//! implementation of the trait. No key is ever printed, and no file that cannot be read is overwritten.

mod allowance;
mod auth;
mod environment;
mod keys;
mod local;
mod lock;
mod memory;
mod projects_file;

use std::path::PathBuf;
use std::sync::Arc;

use agent_clients_runtime::{AuthHeader, AuthRequest, BoxFuture, Error, Operation};

pub use allowance::AllowanceData;
pub use auth::ProjectAuth;
pub use environment::{
    ALLOWANCE_PATH_VARIABLE, API_BASE_VARIABLE, CONFIG_DIR_VARIABLE, Environment, PROFILE_VARIABLE, WALLET_VARIABLE,
};
pub use keys::{ProjectKeys, ProjectPatch};
pub use local::LocalCredentials;
pub use memory::MemoryCredentials;

pub(crate) use auth::{no_project, project_not_found};

/// Code of the error of a provider that does not offer what it was asked for.
pub const UNSUPPORTED: &str = "CREDENTIALS_UNSUPPORTED";

/// Gives a client its credentials and keeps what it learns. Two methods are required; the others have answers for a provider that
/// keeps nothing: it stores no project, has no active one and no wallet.
///
/// ```
/// use run402_client::credentials::{CredentialsProvider, ProjectKeys};
/// use run402_client::runtime::{AuthHeader, AuthRequest, BoxFuture};
/// use run402_client::{Error, Secret};
///
/// /// The session of somebody who is signed in elsewhere.
/// struct Session {
///     token: Secret,
/// }
///
/// impl CredentialsProvider for Session {
///     fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
///         Box::pin(async move { Ok(vec![AuthHeader::bearer(request.operation.id, &self.token)?]) })
///     }
///
///     fn project_keys<'a>(&'a self, _id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
///         Box::pin(async { Ok(None) })
///     }
/// }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// The headers by which the caller itself (not a project) is known, for this request: a wallet's signature, or a session's
    /// bearer token. Asked on every attempt. Nothing is a legal answer; the request then goes out unsigned.
    ///
    /// # Errors
    /// Where the credential cannot be had. The call ends before anything is sent.
    fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>>;

    /// Told when the server answered 401 to a request with this provider's headers, so that a stored token is not used again.
    fn rejected(&self, _operation: &'static Operation) {}

    /// The keys of a project; `None` makes calls that need them fail before anything is sent.
    ///
    /// # Errors
    /// Where what is stored cannot be read.
    fn project_keys<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>>;

    /// Keeps the keys of a project that was just made.
    ///
    /// # Errors
    /// Where they cannot be stored.
    fn save_project<'a>(&'a self, _id: &'a str, _keys: ProjectKeys) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(std::future::ready(Ok(())))
    }

    /// Changes what is kept of a project; does nothing for an unknown one.
    ///
    /// # Errors
    /// Where it cannot be stored.
    fn update_project<'a>(&'a self, _id: &'a str, _patch: ProjectPatch) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(std::future::ready(Ok(())))
    }

    /// Forgets a project that was deleted.
    ///
    /// # Errors
    /// Where it cannot be stored.
    fn remove_project<'a>(&'a self, _id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(std::future::ready(Ok(())))
    }

    /// The project that is meant where none is named.
    ///
    /// # Errors
    /// Where what is stored cannot be read.
    fn active_project(&self) -> BoxFuture<'_, Result<Option<String>, Error>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    /// Makes a project the one that is meant where none is named.
    ///
    /// # Errors
    /// Where it cannot be stored; with the code [`UNSUPPORTED`] from a provider that has no such thing.
    fn set_active_project<'a>(&'a self, _id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(std::future::ready(Err(unsupported("an active project"))))
    }

    /// The wallet.
    ///
    /// # Errors
    /// Where what is stored cannot be read.
    fn allowance(&self) -> BoxFuture<'_, Result<Option<AllowanceData>, Error>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    /// Keeps what has changed of the wallet. Never replaces one wallet by another.
    ///
    /// # Errors
    /// Where it cannot be stored; with the code [`UNSUPPORTED`] from a provider that keeps none.
    fn save_allowance(&self, _allowance: AllowanceData) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(std::future::ready(Err(unsupported("a wallet"))))
    }

    /// Makes a wallet and keeps it. Never replaces one.
    ///
    /// # Errors
    /// Where there is one already, or it cannot be stored; with the code [`UNSUPPORTED`] from a provider that keeps none.
    fn create_allowance(&self) -> BoxFuture<'_, Result<AllowanceData, Error>> {
        Box::pin(std::future::ready(Err(unsupported("a wallet"))))
    }

    /// Where the wallet is kept, where that is a file.
    fn allowance_path(&self) -> Option<PathBuf> {
        None
    }

    /// The project that this is the CI session of; such a session may deploy to it and nothing else, and its requests look different
    /// (contract, section 5.8). `None` for every other provider.
    fn ci_project(&self) -> Option<&str> {
        None
    }
}

impl<P: CredentialsProvider + ?Sized> CredentialsProvider for Arc<P> {
    fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        (**self).auth(request)
    }

    fn rejected(&self, operation: &'static Operation) {
        (**self).rejected(operation);
    }

    fn project_keys<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        (**self).project_keys(id)
    }

    fn save_project<'a>(&'a self, id: &'a str, keys: ProjectKeys) -> BoxFuture<'a, Result<(), Error>> {
        (**self).save_project(id, keys)
    }

    fn update_project<'a>(&'a self, id: &'a str, patch: ProjectPatch) -> BoxFuture<'a, Result<(), Error>> {
        (**self).update_project(id, patch)
    }

    fn remove_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        (**self).remove_project(id)
    }

    fn active_project(&self) -> BoxFuture<'_, Result<Option<String>, Error>> {
        (**self).active_project()
    }

    fn set_active_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        (**self).set_active_project(id)
    }

    fn allowance(&self) -> BoxFuture<'_, Result<Option<AllowanceData>, Error>> {
        (**self).allowance()
    }

    fn save_allowance(&self, allowance: AllowanceData) -> BoxFuture<'_, Result<(), Error>> {
        (**self).save_allowance(allowance)
    }

    fn create_allowance(&self) -> BoxFuture<'_, Result<AllowanceData, Error>> {
        (**self).create_allowance()
    }

    fn allowance_path(&self) -> Option<PathBuf> {
        (**self).allowance_path()
    }

    fn ci_project(&self) -> Option<&str> {
        (**self).ci_project()
    }
}

fn unsupported(what: &str) -> Error {
    Error::config(
        "credentials",
        format!("this provider does not keep {what}"),
        "use `LocalCredentials` or `MemoryCredentials`, or implement the method",
    )
    .with_code(UNSUPPORTED)
}
