//! The operations, one module per namespace; a client's methods lead to them.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

pub mod agents;
pub mod audit;
pub mod authority;
pub mod billing;
pub mod credentials;
pub mod delivery_methods;
pub mod detector_config;
pub mod dropoffs;
pub mod evidence_packs;
pub mod fleets;
pub mod identity;
pub mod inbound_webhooks;
pub mod intents;
pub mod llm;
pub mod llm_anthropic;
pub mod llm_anthropic_messages;
pub mod llm_openai;
pub mod llm_openai_chat;
pub mod llm_openai_chat_completions;
pub mod llm_openrouter;
pub mod llm_openrouter_chat;
pub mod llm_openrouter_chat_completions;
pub mod llm_usage;
pub mod missions;
pub mod notifications;
pub mod oauth;
pub mod partner_connect;
pub mod partner_tenants;
pub mod passports;
pub mod pii_config;
pub mod proxy;
pub mod public;
pub mod reviews;
pub mod scan;
pub mod security_events;
pub mod services;
pub mod skills;
pub mod team;
pub mod usage;
impl crate::Client {
    /// The operations of `agents`.
    #[must_use]
    pub fn agents(&self) -> agents::Agents {
        agents::Agents {
            core: self.core().clone(),
        }
    }

    /// The operations of `audit`.
    #[must_use]
    pub fn audit(&self) -> audit::Audit {
        audit::Audit {
            core: self.core().clone(),
        }
    }

    /// The operations of `authority`.
    #[must_use]
    pub fn authority(&self) -> authority::Authority {
        authority::Authority {
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

    /// The operations of `credentials`.
    #[must_use]
    pub fn credentials(&self) -> credentials::Credentials {
        credentials::Credentials {
            core: self.core().clone(),
        }
    }

    /// The operations of `delivery_methods`.
    #[must_use]
    pub fn delivery_methods(&self) -> delivery_methods::DeliveryMethods {
        delivery_methods::DeliveryMethods {
            core: self.core().clone(),
        }
    }

    /// The operations of `detector_config`.
    #[must_use]
    pub fn detector_config(&self) -> detector_config::DetectorConfig {
        detector_config::DetectorConfig {
            core: self.core().clone(),
        }
    }

    /// The operations of `dropoffs`.
    #[must_use]
    pub fn dropoffs(&self) -> dropoffs::Dropoffs {
        dropoffs::Dropoffs {
            core: self.core().clone(),
        }
    }

    /// The operations of `evidence_packs`.
    #[must_use]
    pub fn evidence_packs(&self) -> evidence_packs::EvidencePacks {
        evidence_packs::EvidencePacks {
            core: self.core().clone(),
        }
    }

    /// The operations of `fleets`.
    #[must_use]
    pub fn fleets(&self) -> fleets::Fleets {
        fleets::Fleets {
            core: self.core().clone(),
        }
    }

    /// The operations of `identity`.
    #[must_use]
    pub fn identity(&self) -> identity::Identity {
        identity::Identity {
            core: self.core().clone(),
        }
    }

    /// The operations of `inbound_webhooks`.
    #[must_use]
    pub fn inbound_webhooks(&self) -> inbound_webhooks::InboundWebhooks {
        inbound_webhooks::InboundWebhooks {
            core: self.core().clone(),
        }
    }

    /// The operations of `intents`.
    #[must_use]
    pub fn intents(&self) -> intents::Intents {
        intents::Intents {
            core: self.core().clone(),
        }
    }

    /// The operations of `llm`.
    #[must_use]
    pub fn llm(&self) -> llm::Llm {
        llm::Llm {
            core: self.core().clone(),
        }
    }

    /// The operations of `missions`.
    #[must_use]
    pub fn missions(&self) -> missions::Missions {
        missions::Missions {
            core: self.core().clone(),
        }
    }

    /// The operations of `notifications`.
    #[must_use]
    pub fn notifications(&self) -> notifications::Notifications {
        notifications::Notifications {
            core: self.core().clone(),
        }
    }

    /// The operations of `oauth`.
    #[must_use]
    pub fn oauth(&self) -> oauth::Oauth {
        oauth::Oauth {
            core: self.core().clone(),
        }
    }

    /// The operations of `partner_connect`.
    #[must_use]
    pub fn partner_connect(&self) -> partner_connect::PartnerConnect {
        partner_connect::PartnerConnect {
            core: self.core().clone(),
        }
    }

    /// The operations of `partner_tenants`.
    #[must_use]
    pub fn partner_tenants(&self) -> partner_tenants::PartnerTenants {
        partner_tenants::PartnerTenants {
            core: self.core().clone(),
        }
    }

    /// The operations of `passports`.
    #[must_use]
    pub fn passports(&self) -> passports::Passports {
        passports::Passports {
            core: self.core().clone(),
        }
    }

    /// The operations of `pii_config`.
    #[must_use]
    pub fn pii_config(&self) -> pii_config::PiiConfig {
        pii_config::PiiConfig {
            core: self.core().clone(),
        }
    }

    /// The operations of `proxy`.
    #[must_use]
    pub fn proxy(&self) -> proxy::Proxy {
        proxy::Proxy {
            core: self.core().clone(),
        }
    }

    /// The operations of `public`.
    #[must_use]
    pub fn public(&self) -> public::Public {
        public::Public {
            core: self.core().clone(),
        }
    }

    /// The operations of `reviews`.
    #[must_use]
    pub fn reviews(&self) -> reviews::Reviews {
        reviews::Reviews {
            core: self.core().clone(),
        }
    }

    /// The operations of `scan`.
    #[must_use]
    pub fn scan(&self) -> scan::Scan {
        scan::Scan {
            core: self.core().clone(),
        }
    }

    /// The operations of `security_events`.
    #[must_use]
    pub fn security_events(&self) -> security_events::SecurityEvents {
        security_events::SecurityEvents {
            core: self.core().clone(),
        }
    }

    /// The operations of `services`.
    #[must_use]
    pub fn services(&self) -> services::Services {
        services::Services {
            core: self.core().clone(),
        }
    }

    /// The operations of `skills`.
    #[must_use]
    pub fn skills(&self) -> skills::Skills {
        skills::Skills {
            core: self.core().clone(),
        }
    }

    /// The operations of `team`.
    #[must_use]
    pub fn team(&self) -> team::Team {
        team::Team {
            core: self.core().clone(),
        }
    }

    /// The operations of `usage`.
    #[must_use]
    pub fn usage(&self) -> usage::Usage {
        usage::Usage {
            core: self.core().clone(),
        }
    }
}
