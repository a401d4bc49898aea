//! The operations of `env`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `env`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Env {
    pub(crate) core: Core,
}

impl Env {
    /// The operations of `env.secrets`.
    #[must_use]
    pub fn secrets(&self) -> super::env_secrets::EnvSecrets {
        super::env_secrets::EnvSecrets {
            core: self.core.clone(),
        }
    }

    /// The operations of `env.variables`.
    #[must_use]
    pub fn variables(&self) -> super::env_variables::EnvVariables {
        super::env_variables::EnvVariables {
            core: self.core.clone(),
        }
    }
}
