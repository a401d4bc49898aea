//! The operations, one module per namespace; a client's methods lead to them.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

pub mod deploy;
pub mod email;
pub mod email_webhooks;
pub mod functions;
pub mod functions_runs;
pub mod projects;
pub mod secrets;
pub mod service;
pub mod storage;
impl crate::core_server::CoreClient {
    /// The operations of `deploy`.
    #[must_use]
    pub fn deploy(&self) -> deploy::Deploy {
        deploy::Deploy {
            core: self.core().clone(),
        }
    }

    /// The operations of `email`.
    #[must_use]
    pub fn email(&self) -> email::Email {
        email::Email {
            core: self.core().clone(),
        }
    }

    /// The operations of `functions`.
    #[must_use]
    pub fn functions(&self) -> functions::Functions {
        functions::Functions {
            core: self.core().clone(),
        }
    }

    /// The operations of `projects`.
    #[must_use]
    pub fn projects(&self) -> projects::Projects {
        projects::Projects {
            core: self.core().clone(),
        }
    }

    /// The operations of `secrets`.
    #[must_use]
    pub fn secrets(&self) -> secrets::Secrets {
        secrets::Secrets {
            core: self.core().clone(),
        }
    }

    /// The operations of `service`.
    #[must_use]
    pub fn service(&self) -> service::Service {
        service::Service {
            core: self.core().clone(),
        }
    }

    /// The operations of `storage`.
    #[must_use]
    pub fn storage(&self) -> storage::Storage {
        storage::Storage {
            core: self.core().clone(),
        }
    }
}
