//! The operations, one module per namespace; a client's methods lead to them.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

pub mod admin;
pub mod ai;
pub mod allowance;
pub mod apps;
pub mod auth;
pub mod billing;
pub mod blobs;
pub mod ci;
pub mod contracts;
pub mod deploy;
pub mod domains;
pub mod email;
pub mod email_webhooks;
pub mod functions;
pub mod projects;
pub mod secrets;
pub mod sender_domain;
pub mod service;
pub mod subdomains;
pub mod tier;
impl crate::Client {
    /// The operations of `admin`.
    #[must_use]
    pub fn admin(&self) -> admin::Admin {
        admin::Admin {
            core: self.core().clone(),
        }
    }

    /// The operations of `ai`.
    #[must_use]
    pub fn ai(&self) -> ai::Ai {
        ai::Ai {
            core: self.core().clone(),
        }
    }

    /// The operations of `allowance`.
    #[must_use]
    pub fn allowance(&self) -> allowance::Allowance {
        allowance::Allowance {
            core: self.core().clone(),
        }
    }

    /// The operations of `apps`.
    #[must_use]
    pub fn apps(&self) -> apps::Apps {
        apps::Apps {
            core: self.core().clone(),
        }
    }

    /// The operations of `auth`.
    #[must_use]
    pub fn auth(&self) -> auth::Auth {
        auth::Auth {
            core: self.core().clone(),
        }
    }

    /// The operations of `billing`.
    #[must_use]
    pub fn billing(&self) -> billing::Billing {
        billing::Billing {
            core: self.core().clone(),
        }
    }

    /// The operations of `blobs`.
    #[must_use]
    pub fn blobs(&self) -> blobs::Blobs {
        blobs::Blobs {
            core: self.core().clone(),
        }
    }

    /// The operations of `ci`.
    #[must_use]
    pub fn ci(&self) -> ci::Ci {
        ci::Ci {
            core: self.core().clone(),
        }
    }

    /// The operations of `contracts`.
    #[must_use]
    pub fn contracts(&self) -> contracts::Contracts {
        contracts::Contracts {
            core: self.core().clone(),
        }
    }

    /// The operations of `deploy`.
    #[must_use]
    pub fn deploy(&self) -> deploy::Deploy {
        deploy::Deploy {
            core: self.core().clone(),
        }
    }

    /// The operations of `domains`.
    #[must_use]
    pub fn domains(&self) -> domains::Domains {
        domains::Domains {
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

    /// The operations of `sender_domain`.
    #[must_use]
    pub fn sender_domain(&self) -> sender_domain::SenderDomain {
        sender_domain::SenderDomain {
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

    /// The operations of `subdomains`.
    #[must_use]
    pub fn subdomains(&self) -> subdomains::Subdomains {
        subdomains::Subdomains {
            core: self.core().clone(),
        }
    }

    /// The operations of `tier`.
    #[must_use]
    pub fn tier(&self) -> tier::Tier {
        tier::Tier {
            core: self.core().clone(),
        }
    }
}
