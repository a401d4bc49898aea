//! The two kinds of credential and the headers they become, which differ between the services.
//!
//! It must never print a credential, nor send an API key in the form of the other service.

use agent_clients_runtime::{AuthHeader, AuthProvider, AuthRequest, BoxFuture, Error, Secret};

/// How a client says who it is; the official clients' `DataTokenAuthStrategy` and `APIKeyAuthStrategy` (Meistrari
/// contract, section 1.2).
///
/// ```
/// use meistrari_client::AuthStrategy;
///
/// let strategy = AuthStrategy::data_token("eyJ-very-private");
/// assert!(!format!("{strategy:?}").contains("private"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthStrategy {
    /// A data token, sent as `x-data-token` to either service. It is a JWT of the vendor; treat it as opaque.
    DataToken(Secret),
    /// An API key. The agent-api gets it as a bearer token, the Vault raw and only behind the vendor's gateway.
    ApiKey(Secret),
}

impl AuthStrategy {
    /// A data token.
    pub fn data_token(token: impl Into<Secret>) -> Self {
        Self::DataToken(token.into())
    }

    /// An API key.
    pub fn api_key(key: impl Into<Secret>) -> Self {
        Self::ApiKey(key.into())
    }

    /// Refuses a credential that is not there.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let (place, secret) = match self {
            Self::DataToken(token) => ("data_token", token),
            Self::ApiKey(key) => ("api_key", key),
        };
        if secret.expose().trim().is_empty() {
            return Err(Error::config(place, "it is empty", "give the credential's text"));
        }
        Ok(())
    }
}

/// An [`AuthStrategy`] as the agent-api takes it.
pub(crate) struct AgentAuth(pub(crate) AuthStrategy);

impl AuthProvider for AgentAuth {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        let id = request.operation.id;
        let header = match &self.0 {
            AuthStrategy::DataToken(token) => data_token(id, token),
            AuthStrategy::ApiKey(key) => AuthHeader::bearer(id, key),
        };
        Box::pin(std::future::ready(header.map(|header| vec![header])))
    }
}

/// An [`AuthStrategy`] as the Vault takes it.
pub(crate) struct VaultAuth(pub(crate) AuthStrategy);

impl AuthProvider for VaultAuth {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        let id = request.operation.id;
        let header = match &self.0 {
            AuthStrategy::DataToken(token) => data_token(id, token),
            AuthStrategy::ApiKey(key) => AuthHeader::new(id, "authorization", key),
        };
        Box::pin(std::future::ready(header.map(|header| vec![header])))
    }
}

fn data_token(operation_id: &'static str, token: &Secret) -> Result<AuthHeader, Error> {
    AuthHeader::new(operation_id, "x-data-token", token)
}
