//! The operations of `domains`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `domains`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/domains.md"))]
#[derive(Clone, Debug)]
pub struct Domains {
    pub(crate) core: Core,
}

impl Domains {
    /// Connect a domain
    ///
    /// Says what a domain should be used for, and connects it.
    ///
    /// - `project_id`: Id of the project.
    /// - `domain`: The domain.
    ///
    /// `POST /projects/v1/{project_id}/domains/{domain}`
    ///
    /// Since 4.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract sections 2, 6.1, 6.3 and 6.4). `domains.ensure` of later clients, where `domains.add` refuses. Until then POST /domains/v1 with `{domain,
    /// subdomain_name}`, with the service key; how a subdomain is named now is not known.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::DomainsAddInput) -> Result<(), run402_client::Error> {
    /// let reply = client.domains().add("project-id", "domain", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn add(
        &self,
        project_id: impl Into<String>,
        domain: impl Into<String>,
        body: types::DomainsAddInput,
    ) -> AddRequest {
        AddRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            domain: domain.into(),
            body,
        }
    }

    /// List domains
    ///
    /// Lists the domains of the project. What an entry holds is not known.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/{project_id}/domains`
    ///
    /// Since 4.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 6.1 and 6.3). Until then GET /domains/v1, with the service key.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.domains().list("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, project_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Disconnect a domain
    ///
    /// Disconnects the domain.
    ///
    /// - `project_id`: Id of the project.
    /// - `domain`: The domain.
    ///
    /// `DELETE /projects/v1/{project_id}/domains/{domain}`
    ///
    /// Since 4.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract sections 2, 6.1, 6.3 and 6.4). `domains.remove` of later clients refuses. Until then DELETE /domains/v1/{domain}, with the service key, or
    /// with the wallet when no project was given. No recorded call has this one.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.domains().remove("project-id", "domain").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn remove(
        &self,
        project_id: impl Into<String>,
        domain: impl Into<String>,
    ) -> RemoveRequest {
        RemoveRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            domain: domain.into(),
        }
    }

    /// Get a domain
    ///
    /// Fetches how far a domain is set up. What the answer holds is not known.
    ///
    /// - `project_id`: Id of the project.
    /// - `domain`: The domain.
    ///
    /// `GET /projects/v1/{project_id}/domains/{domain}`
    ///
    /// Since 4.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract sections 2, 6.1, 6.3 and 6.4). `domains.get` of later clients, where `domains.status` refuses. Until then GET /domains/v1/{domain}, with the
    /// service key.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.domains().status("project-id", "domain").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn status(
        &self,
        project_id: impl Into<String>,
        domain: impl Into<String>,
    ) -> StatusRequest {
        StatusRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            domain: domain.into(),
        }
    }
}

static ADD: Operation = Operation {
    id: "domains_add",
    method: "POST",
    route: "/projects/v1/{project_id}/domains/{domain}",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `domains_add`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AddRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    domain: String,
    body: types::DomainsAddInput,
}

::agent_clients_runtime::call_options!(AddRequest);

impl AddRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AddRequest { core, options, project_id, domain, body } = self;
        let mut call = core.call(&ADD, options);
        call.accept("application/json");
        raw::domains::domains_add(call, &project_id, &domain, &body)
    }
}

impl ::std::future::IntoFuture for AddRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "domains_list",
    method: "GET",
    route: "/projects/v1/{project_id}/domains",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `domains_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, project_id } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::domains::domains_list(call, &project_id)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REMOVE: Operation = Operation {
    id: "domains_remove",
    method: "DELETE",
    route: "/projects/v1/{project_id}/domains/{domain}",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `domains_remove`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RemoveRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    domain: String,
}

::agent_clients_runtime::call_options!(RemoveRequest);

impl RemoveRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RemoveRequest { core, options, project_id, domain } = self;
        let call = core.call(&REMOVE, options);
        raw::domains::domains_remove(call, &project_id, &domain)
    }
}

impl ::std::future::IntoFuture for RemoveRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static STATUS: Operation = Operation {
    id: "domains_status",
    method: "GET",
    route: "/projects/v1/{project_id}/domains/{domain}",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `domains_status`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StatusRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    domain: String,
}

::agent_clients_runtime::call_options!(StatusRequest);

impl StatusRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let StatusRequest { core, options, project_id, domain } = self;
        let mut call = core.call(&STATUS, options);
        call.accept("application/json");
        raw::domains::domains_status(call, &project_id, &domain)
    }
}

impl ::std::future::IntoFuture for StatusRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
