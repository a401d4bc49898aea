//! The operations of `email`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `email`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Email {
    pub(crate) core: Core,
}

impl Email {
    /// The operations of `email.webhooks`.
    #[must_use]
    pub fn webhooks(&self) -> super::email_webhooks::EmailWebhooks {
        super::email_webhooks::EmailWebhooks {
            core: self.core.clone(),
        }
    }

    /// Create a mailbox
    ///
    /// Makes a mailbox. A name is unique over all projects, and stays taken after the mailbox is deleted.
    ///
    /// `POST /mailboxes/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: No key, or not the one that is needed (`authentication_required`).
    /// - `409`: The name is taken (`slug_already_in_use`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::EmailCreateMailboxInput) -> Result<(), run402_client::Error> {
    /// let reply = client.email().create_mailbox(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_mailbox(
        &self,
        body: types::EmailCreateMailboxInput,
    ) -> CreateMailboxRequest {
        CreateMailboxRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Delete a mailbox
    ///
    /// Deletes the mailbox.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `DELETE /mailboxes/v1/{mailbox_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.email().delete_mailbox("mailbox-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete_mailbox(&self, mailbox_id: impl Into<String>) -> DeleteMailboxRequest {
        DeleteMailboxRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
        }
    }

    /// Get a message
    ///
    /// Fetches one message.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `message_id`: Id of the message.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/messages/{message_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2). Not recorded.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.email().get("mailbox-id", "message-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        mailbox_id: impl Into<String>,
        message_id: impl Into<String>,
    ) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            message_id: message_id.into(),
        }
    }

    /// List mailboxes
    ///
    /// Lists the mailboxes of the project whose key is used.
    ///
    /// `GET /mailboxes/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: No key, or not the one that is needed (`authentication_required`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.email().get_mailbox().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_mailbox(&self) -> GetMailboxRequest {
        GetMailboxRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Get the source of a message
    ///
    /// Answers a message as it came.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `message_id`: Id of the message.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/messages/{message_id}/raw`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2). Not recorded.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.email().get_raw("mailbox-id", "message-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_raw(
        &self,
        mailbox_id: impl Into<String>,
        message_id: impl Into<String>,
    ) -> GetRawRequest {
        GetRawRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            message_id: message_id.into(),
        }
    }

    /// List messages
    ///
    /// Lists the messages of the mailbox.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/messages`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.email().list("mailbox-id").await?;
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

    /// Send a message
    ///
    /// Sends a message that is written out; there are no templates. 503 until a provider is set up.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `POST /mailboxes/v1/{mailbox_id}/messages`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2). Only the refusal was recorded.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `503`: No provider is set up (`provider_not_configured`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::EmailSendInput) -> Result<(), run402_client::Error> {
    /// let reply = client.email().send("mailbox-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn send(
        &self,
        mailbox_id: impl Into<String>,
        body: types::EmailSendInput,
    ) -> SendRequest {
        SendRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            body,
        }
    }

    /// Change the settings of the mailboxes
    ///
    /// Says from which mailbox mail is sent where none is named.
    ///
    /// `PATCH /mailboxes/v1/settings`
    ///
    /// *Evidence:* name seen in the official client's code, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). That there are settings is stated; method and path are those of the hosted API, the field is that of a
    /// recorded list.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::EmailUpdateSettingsInput) -> Result<(), run402_client::Error> {
    /// let reply = client.email().update_settings(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update_settings(
        &self,
        body: types::EmailUpdateSettingsInput,
    ) -> UpdateSettingsRequest {
        UpdateSettingsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static CREATE_MAILBOX: Operation = Operation {
    id: "email_create_mailbox",
    method: "POST",
    route: "/mailboxes/v1",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_create_mailbox`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateMailboxRequest {
    core: Core,
    options: CallOptions,
    body: types::EmailCreateMailboxInput,
}

::agent_clients_runtime::call_options!(CreateMailboxRequest);

impl CreateMailboxRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateMailboxRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_MAILBOX, options);
        call.accept("application/json");
        raw::email::email_create_mailbox(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateMailboxRequest {
    type Output = Result<Reply<types::CoreMailbox>, Error>;
    type IntoFuture = CallFuture<types::CoreMailbox>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE_MAILBOX: Operation = Operation {
    id: "email_delete_mailbox",
    method: "DELETE",
    route: "/mailboxes/v1/{mailbox_id}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_delete_mailbox`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteMailboxRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
}

::agent_clients_runtime::call_options!(DeleteMailboxRequest);

impl DeleteMailboxRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteMailboxRequest { core, options, mailbox_id } = self;
        let mut call = core.call(&DELETE_MAILBOX, options);
        call.accept("application/json");
        raw::email::email_delete_mailbox(call, &mailbox_id)
    }
}

impl ::std::future::IntoFuture for DeleteMailboxRequest {
    type Output = Result<Reply<types::EmailDeleteMailboxReply>, Error>;
    type IntoFuture = CallFuture<types::EmailDeleteMailboxReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "email_get",
    method: "GET",
    route: "/mailboxes/v1/{mailbox_id}/messages/{message_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    message_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, mailbox_id, message_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::email::email_get(call, &mailbox_id, &message_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_MAILBOX: Operation = Operation {
    id: "email_get_mailbox",
    method: "GET",
    route: "/mailboxes/v1",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_get_mailbox`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetMailboxRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(GetMailboxRequest);

impl GetMailboxRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetMailboxRequest { core, options } = self;
        let mut call = core.call(&GET_MAILBOX, options);
        call.accept("application/json");
        raw::email::email_get_mailbox(call)
    }
}

impl ::std::future::IntoFuture for GetMailboxRequest {
    type Output = Result<Reply<types::EmailGetMailboxReply>, Error>;
    type IntoFuture = CallFuture<types::EmailGetMailboxReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_RAW: Operation = Operation {
    id: "email_get_raw",
    method: "GET",
    route: "/mailboxes/v1/{mailbox_id}/messages/{message_id}/raw",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_get_raw`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRawRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    message_id: String,
}

::agent_clients_runtime::call_options!(GetRawRequest);

impl GetRawRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRawRequest { core, options, mailbox_id, message_id } = self;
        let call = core.call(&GET_RAW, options);
        raw::email::email_get_raw(call, &mailbox_id, &message_id)
    }
}

impl ::std::future::IntoFuture for GetRawRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "email_list",
    method: "GET",
    route: "/mailboxes/v1/{mailbox_id}/messages",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_list`; it is sent when it is awaited.
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
        raw::email::email_list(call, &mailbox_id)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::EmailListReply>, Error>;
    type IntoFuture = CallFuture<types::EmailListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SEND: Operation = Operation {
    id: "email_send",
    method: "POST",
    route: "/mailboxes/v1/{mailbox_id}/messages",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_send`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendRequest {
    core: Core,
    options: CallOptions,
    mailbox_id: String,
    body: types::EmailSendInput,
}

::agent_clients_runtime::call_options!(SendRequest);

impl SendRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SendRequest { core, options, mailbox_id, body } = self;
        let mut call = core.call(&SEND, options);
        call.accept("application/json");
        raw::email::email_send(call, &mailbox_id, &body)
    }
}

impl ::std::future::IntoFuture for SendRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE_SETTINGS: Operation = Operation {
    id: "email_update_settings",
    method: "PATCH",
    route: "/mailboxes/v1/settings",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `email_update_settings`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateSettingsRequest {
    core: Core,
    options: CallOptions,
    body: types::EmailUpdateSettingsInput,
}

::agent_clients_runtime::call_options!(UpdateSettingsRequest);

impl UpdateSettingsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateSettingsRequest { core, options, body } = self;
        let mut call = core.call(&UPDATE_SETTINGS, options);
        call.accept("application/json");
        raw::email::email_update_settings(call, &body)
    }
}

impl ::std::future::IntoFuture for UpdateSettingsRequest {
    type Output = Result<Reply<types::CoreMailboxSettings>, Error>;
    type IntoFuture = CallFuture<types::CoreMailboxSettings>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
