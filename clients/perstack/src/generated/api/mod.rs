//! The operations, one module per namespace; a client's methods lead to them.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

pub mod applications;
pub mod env;
pub mod env_secrets;
pub mod env_variables;
pub mod experts;
pub mod experts_drafts;
pub mod experts_versions;
pub mod jobs;
pub mod jobs_checkpoints;
impl crate::Client {
    /// The operations of `applications`.
    #[must_use]
    pub fn applications(&self) -> applications::Applications {
        applications::Applications {
            core: self.core().clone(),
        }
    }

    /// The operations of `env`.
    #[must_use]
    pub fn env(&self) -> env::Env {
        env::Env {
            core: self.core().clone(),
        }
    }

    /// The operations of `experts`.
    #[must_use]
    pub fn experts(&self) -> experts::Experts {
        experts::Experts {
            core: self.core().clone(),
        }
    }

    /// The operations of `jobs`.
    #[must_use]
    pub fn jobs(&self) -> jobs::Jobs {
        jobs::Jobs {
            core: self.core().clone(),
        }
    }
}
