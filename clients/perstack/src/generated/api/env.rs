//! The operations of `env`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `env`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Env {
    core: Core,
}

impl Env {
    pub(crate) fn new(core: Core) -> Self {
        Self { core }
    }

    /// The shared core, for hand-written extensions of this handle.
    #[allow(dead_code)]
    pub(crate) fn core(&self) -> &Core {
        &self.core
    }

    /// The operations of `env.secrets`.
    #[must_use]
    pub fn secrets(&self) -> super::env_secrets::EnvSecrets {
        super::env_secrets::EnvSecrets::new(self.core.clone())
    }

    /// The operations of `env.variables`.
    #[must_use]
    pub fn variables(&self) -> super::env_variables::EnvVariables {
        super::env_variables::EnvVariables::new(self.core.clone())
    }
}
