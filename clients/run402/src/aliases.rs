//! The official client's second names (Run402 contract, section 5.10): each is one of the generated methods under another name.
//!
//! Nothing here has a behaviour of its own, and a project's own handles have no aliases.

use crate::api;
use crate::types;

/// A trait whose methods are other names of generated methods.
macro_rules! aliases {
    ($(#[$doc:meta])* $name:ident for $handle:ty {
        $($alias:ident => $target:ident($($argument:ident: $kind:ty),*) -> $request:ty;)*
    }) => {
        $(#[$doc])*
        pub trait $name {
            $(
                #[doc = concat!("Another name of `", stringify!($target), "`.")]
                fn $alias(&self, $($argument: $kind),*) -> $request;
            )*
        }

        impl $name for $handle {
            $(
                fn $alias(&self, $($argument: $kind),*) -> $request {
                    self.$target($($argument),*)
                }
            )*
        }
    };
}

aliases! {
    /// Second names in `projects`.
    ProjectsAliases for api::projects::Projects {
        schema => get_schema(project_id: &str) -> api::projects::GetSchemaRequest;
        usage => get_usage(project_id: &str) -> api::projects::GetUsageRequest;
        quote => get_quote() -> api::projects::GetQuoteRequest;
    }
}

aliases! {
    /// Second names in `auth`.
    AuthAliases for api::auth::Auth {
        magic_link => request_magic_link(body: types::AuthRequestMagicLinkInput) -> api::auth::RequestMagicLinkRequest;
        verify => verify_magic_link(body: types::AuthVerifyMagicLinkInput) -> api::auth::VerifyMagicLinkRequest;
        set_password => set_user_password(body: types::AuthSetUserPasswordInput) -> api::auth::SetUserPasswordRequest;
    }
}

/// The methods of `auth` that are those of `projects`.
pub trait AuthRoles {
    /// Makes an end user an administrator of a project: `projects.promote_user`.
    fn promote(&self, project_id: &str, body: types::ProjectsUserInput) -> api::projects::PromoteUserRequest;

    /// Takes that back: `projects.demote_user`.
    fn demote(&self, project_id: &str, body: types::ProjectsUserInput) -> api::projects::DemoteUserRequest;

    /// Another name of `promote`.
    fn promote_user(&self, project_id: &str, body: types::ProjectsUserInput) -> api::projects::PromoteUserRequest {
        self.promote(project_id, body)
    }

    /// Another name of `demote`.
    fn demote_user(&self, project_id: &str, body: types::ProjectsUserInput) -> api::projects::DemoteUserRequest {
        self.demote(project_id, body)
    }
}

impl AuthRoles for api::auth::Auth {
    fn promote(&self, project_id: &str, body: types::ProjectsUserInput) -> api::projects::PromoteUserRequest {
        projects(&self.core).promote_user(project_id, body)
    }

    fn demote(&self, project_id: &str, body: types::ProjectsUserInput) -> api::projects::DemoteUserRequest {
        projects(&self.core).demote_user(project_id, body)
    }
}

fn projects(core: &agent_clients_runtime::Core) -> api::projects::Projects {
    api::projects::Projects { core: core.clone() }
}

aliases! {
    /// Second names in `billing`.
    BillingAliases for api::billing::Billing {
        balance => check_balance() -> api::billing::CheckBalanceRequest;
        create_email => create_email_account(body: types::BillingCreateEmailAccountInput) -> api::billing::CreateEmailAccountRequest;
        auto_recharge => set_auto_recharge(org_id: &str, body: types::BillingSetAutoRechargeInput) -> api::billing::SetAutoRechargeRequest;
    }
}

aliases! {
    /// Second names in `email`.
    EmailAliases for api::email::Email {
        create => create_mailbox(body: types::EmailCreateMailboxInput) -> api::email::CreateMailboxRequest;
        status => get_mailbox() -> api::email::GetMailboxRequest;
        info => get_mailbox() -> api::email::GetMailboxRequest;
        delete => delete_mailbox(mailbox_id: &str) -> api::email::DeleteMailboxRequest;
    }
}

aliases! {
    /// Second names in `contracts`.
    ContractsAliases for api::contracts::Contracts {
        set_alert => set_low_balance_alert(signer_id: &str, body: types::ContractsSetLowBalanceAlertInput) -> api::contracts::SetLowBalanceAlertRequest;
        delete => delete_wallet(signer_id: &str, x_confirm_delete: &str) -> api::contracts::DeleteWalletRequest;
        status => call_status(call_id: &str) -> api::contracts::CallStatusRequest;
    }
}

/// Second names in `sender_domain`.
#[allow(
    deprecated,
    reason = "as the methods they stand for: later services fold them into `domains`"
)]
pub trait SenderDomainAliases {
    /// Another name of `enable_inbound`.
    fn inbound_enable(&self, body: types::SenderDomainInput) -> api::sender_domain::EnableInboundRequest;

    /// Another name of `disable_inbound`.
    fn inbound_disable(&self, body: types::SenderDomainInput) -> api::sender_domain::DisableInboundRequest;
}

#[allow(deprecated, reason = "as the methods they stand for")]
impl SenderDomainAliases for api::sender_domain::SenderDomain {
    fn inbound_enable(&self, body: types::SenderDomainInput) -> api::sender_domain::EnableInboundRequest {
        self.enable_inbound(body)
    }

    fn inbound_disable(&self, body: types::SenderDomainInput) -> api::sender_domain::DisableInboundRequest {
        self.disable_inbound(body)
    }
}
