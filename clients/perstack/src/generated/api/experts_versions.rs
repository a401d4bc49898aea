//! The operations of `experts_versions`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `experts.versions`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct ExpertsVersions {
    pub(crate) core: Core,
}

impl ExpertsVersions {
    /// List versions of a scope
    ///
    /// Lists all released versions of a scope. There is no paging.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    ///
    /// `GET /experts/{scopeName}/versions`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P37). Older counterpart: GET /api/registry/v1/experts/{key}/versions.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().versions().list(scope_name).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
    ) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
        }
    }
}

static LIST: Operation = Operation {
    id: "experts_versions_list",
    method: "GET",
    route: "/experts/{scopeName}/versions",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_versions_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, scope_name } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                LIST.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::experts_versions::experts_versions_list(call, &scope_name)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListVersionsReply>, Error>;
    type IntoFuture = CallFuture<types::ListVersionsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
