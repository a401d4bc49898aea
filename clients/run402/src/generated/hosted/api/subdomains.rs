//! The operations of `subdomains`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `subdomains`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/subdomains.md"))]
#[derive(Clone, Debug)]
pub struct Subdomains {
    pub(crate) core: Core,
}

impl Subdomains {
    /// Claim a subdomain
    ///
    /// Serves a deployment under a name. A deploy declares subdomains too.
    ///
    /// `POST /subdomains/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::SubdomainsClaimInput) -> Result<(), run402_client::Error> {
    /// let reply = client.subdomains().claim(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn claim(&self, body: types::SubdomainsClaimInput) -> ClaimRequest {
        ClaimRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Release a subdomain
    ///
    /// Releases the name.
    ///
    /// - `name`: Name of the subdomain.
    ///
    /// `DELETE /subdomains/v1/{name}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.7).
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
    /// let reply = client.subdomains().delete("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, name: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }

    /// List subdomains
    ///
    /// Lists the subdomains of the project whose key is used. There is no paging.
    ///
    /// `GET /subdomains/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.7).
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
    /// let reply = client.subdomains().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static CLAIM: Operation = Operation {
    id: "subdomains_claim",
    method: "POST",
    route: "/subdomains/v1",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `subdomains_claim`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ClaimRequest {
    core: Core,
    options: CallOptions,
    body: types::SubdomainsClaimInput,
}

::agent_clients_runtime::call_options!(ClaimRequest);

impl ClaimRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ClaimRequest { core, options, body } = self;
        let mut call = core.call(&CLAIM, options);
        call.accept("application/json");
        raw::subdomains::subdomains_claim(call, &body)
    }
}

impl ::std::future::IntoFuture for ClaimRequest {
    type Output = Result<Reply<types::SubdomainRecord>, Error>;
    type IntoFuture = CallFuture<types::SubdomainRecord>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "subdomains_delete",
    method: "DELETE",
    route: "/subdomains/v1/{name}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `subdomains_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    name: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, name } = self;
        let mut call = core.call(&DELETE, options);
        call.accept("application/json");
        raw::subdomains::subdomains_delete(call, &name)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<types::SubdomainsDeleteReply>, Error>;
    type IntoFuture = CallFuture<types::SubdomainsDeleteReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "subdomains_list",
    method: "GET",
    route: "/subdomains/v1",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `subdomains_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::subdomains::subdomains_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::SubdomainsListReply>, Error>;
    type IntoFuture = CallFuture<types::SubdomainsListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
