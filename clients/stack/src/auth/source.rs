//! Which credential a client uses, for people and logs. It must never hold the credential.

use std::fmt;
use std::path::PathBuf;

/// Where a client's credential comes from; see [`Client::auth_source`](crate::Client::auth_source).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthSource {
    /// A provider of the caller's own.
    Provider,
    /// A session JWT.
    Session,
    /// A Connect grant.
    ConnectGrant,
    /// A pair of OAuth tokens.
    Oauth {
        /// Id of the OAuth client.
        client_id: String,
    },
    /// The key pair of an agent.
    AgentKey {
        /// The agent.
        agent_id: String,
        /// Where its key is, or will be.
        key_file: PathBuf,
    },
    /// The API key given in code.
    ApiKey,
    /// The environment variable `STACK_API_KEY`.
    EnvironmentVariable,
    /// A credentials file.
    CredentialsFile {
        /// The file.
        path: PathBuf,
    },
}

impl fmt::Display for AuthSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Provider => f.write_str("a provider of the caller's own"),
            Self::Session => f.write_str("a session JWT"),
            Self::ConnectGrant => f.write_str("a Connect grant"),
            Self::Oauth { client_id } => write!(f, "OAuth tokens of the client {client_id}"),
            Self::AgentKey { agent_id, key_file } => {
                write!(f, "the key of agent {agent_id} in {}", key_file.display())
            }
            Self::ApiKey => f.write_str("the API key given in code"),
            Self::EnvironmentVariable => f.write_str("the environment variable STACK_API_KEY"),
            Self::CredentialsFile { path } => write!(f, "the credentials file {}", path.display()),
        }
    }
}
