//! The operations of `email_webhooks`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `email.webhooks`. Cheap to clone.
///
#[doc = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/email_webhooks.md")
)]
#[derive(Clone, Debug)]
pub struct EmailWebhooks {
    pub(crate) core: Core,
}

impl EmailWebhooks {
    /// Delete a webhook
    ///
    /// Deletes the webhook. Repeating it is no error.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `webhook_id`: Id of the webhook.
    ///
    /// `DELETE /mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.9).
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
    /// let reply = client.email().webhooks().delete("mailbox-id", "webhook-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        mailbox_id: impl Into<String>,
        webhook_id: impl Into<String>,
    ) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            webhook_id: webhook_id.into(),
        }
    }

    /// Get a webhook
    ///
    /// Fetches one webhook.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `webhook_id`: Id of the webhook.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.9).
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
    /// let reply = client.email().webhooks().get("mailbox-id", "webhook-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        mailbox_id: impl Into<String>,
        webhook_id: impl Into<String>,
    ) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            webhook_id: webhook_id.into(),
        }
    }

    /// List webhooks
    ///
    /// Lists the webhooks of the mailbox. There is no paging.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/webhooks`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.9).
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
    /// let reply = client.email().webhooks().list("mailbox-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, mailbox_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
        }
    }

    /// Register a webhook
    ///
    /// Has events of the mailbox posted to a URL.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `POST /mailboxes/v1/{mailbox_id}/webhooks`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.9). The README says `webhooks.*` and names no method.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::EmailWebhooksRegisterInput) -> Result<(), run402_client::Error> {
    /// let reply = client.email().webhooks().register("mailbox-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn register(
        &self,
        mailbox_id: impl Into<String>,
        body: types::EmailWebhooksRegisterInput,
    ) -> RegisterRequest {
        RegisterRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            body,
        }
    }

    /// Update a webhook
    ///
    /// Changes the URL, the events or both. The events are replaced as a whole.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `webhook_id`: Id of the webhook.
    ///
    /// `PATCH /mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.9).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::EmailWebhooksUpdateInput) -> Result<(), run402_client::Error> {
    /// let reply = client.email().webhooks().update("mailbox-id", "webhook-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        mailbox_id: impl Into<String>,
        webhook_id: impl Into<String>,
        body: types::EmailWebhooksUpdateInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            webhook_id: webhook_id.into(),
            body,
        }
    }
}

static DELETE: Operation = Operation {
    id: "email_webhooks_delete",
    method: "DELETE",
    route: "/mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_webhooks_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    webhook_id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, mailbox_id, webhook_id } = self;
        let call = core.call(&DELETE, options);
        raw::email_webhooks::email_webhooks_delete(call, &mailbox_id, &webhook_id)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "email_webhooks_get",
    method: "GET",
    route: "/mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_webhooks_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    webhook_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, mailbox_id, webhook_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::email_webhooks::email_webhooks_get(call, &mailbox_id, &webhook_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::EmailWebhook>, Error>;
    type IntoFuture = CallFuture<types::EmailWebhook>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "email_webhooks_list",
    method: "GET",
    route: "/mailboxes/v1/{mailbox_id}/webhooks",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_webhooks_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, mailbox_id } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::email_webhooks::email_webhooks_list(call, &mailbox_id)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::EmailWebhooksListReply>, Error>;
    type IntoFuture = CallFuture<types::EmailWebhooksListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REGISTER: Operation = Operation {
    id: "email_webhooks_register",
    method: "POST",
    route: "/mailboxes/v1/{mailbox_id}/webhooks",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_webhooks_register`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RegisterRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    body: types::EmailWebhooksRegisterInput,
}

::agent_clients_runtime::call_options!(RegisterRequest);

impl RegisterRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RegisterRequest { core, options, mailbox_id, body } = self;
        let mut call = core.call(&REGISTER, options);
        call.accept("application/json");
        raw::email_webhooks::email_webhooks_register(call, &mailbox_id, &body)
    }
}

impl ::std::future::IntoFuture for RegisterRequest {
    type Output = Result<Reply<types::EmailWebhook>, Error>;
    type IntoFuture = CallFuture<types::EmailWebhook>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE: Operation = Operation {
    id: "email_webhooks_update",
    method: "PATCH",
    route: "/mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_webhooks_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    webhook_id: String,
    body: types::EmailWebhooksUpdateInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, mailbox_id, webhook_id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::email_webhooks::email_webhooks_update(call, &mailbox_id, &webhook_id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::EmailWebhook>, Error>;
    type IntoFuture = CallFuture<types::EmailWebhook>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
