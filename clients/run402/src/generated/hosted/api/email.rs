//! The operations of `email`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `email`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/email.md"))]
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
    /// Makes a mailbox with an address of its own. On 409 the official client of the README's version looks for the
    /// mailbox that is there and answers it as a success; later ones answer the error.
    ///
    /// `POST /mailboxes/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: It is there already, or not in a state for this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::EmailCreateMailboxInput) -> Result<(), run402_client::Error> {
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
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9).
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
    /// Fetches one message and the replies to it.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `message_id`: Id of the message.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/messages/{message_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9).
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
    /// Lists the mailboxes of the project whose key is used. The official client's method takes the first of them;
    /// there is no request for a single one. There is no paging.
    ///
    /// `GET /mailboxes/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9).
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
    /// Answers an inbound message as it came, RFC 822. Other messages have none: 404. Over 10 MB: 413.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    /// - `message_id`: Id of the message.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/messages/{message_id}/raw`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such thing.
    /// - `413`: Too large to be answered.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
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
    /// Lists the messages of the mailbox, a page at a time.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `GET /mailboxes/v1/{mailbox_id}/messages`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9). That `after` takes the `next_cursor` of the answer is inferred.
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
    /// let reply = client.email().list("mailbox-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, mailbox_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            mailbox_id: mailbox_id.into(),
            limit: None,
            after: None,
        }
    }

    /// Send a message
    ///
    /// Sends a message, either from a template (`template` and `variables`) or written out (`subject` and `html`). The
    /// vendor documents limits of 10, 50 and 500 a day by tier.
    ///
    /// - `mailbox_id`: Id of the mailbox.
    ///
    /// `POST /mailboxes/v1/{mailbox_id}/messages`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.9).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::EmailSendInput) -> Result<(), run402_client::Error> {
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
    type Output = Result<Reply<types::EmailCreateMailboxReply>, Error>;
    type IntoFuture = CallFuture<types::EmailCreateMailboxReply>;
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
    type Output = Result<Reply<types::EmailMessage>, Error>;
    type IntoFuture = CallFuture<types::EmailMessage>;
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
    limit: Option<i64>,
    after: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of messages on the page.
    ///
    /// The server's default: `50`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The `next_cursor` of the page before.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, mailbox_id, limit, after } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::email::email_list(call, &mailbox_id, after.as_deref(), limit)
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

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::EmailListReply;
    type Item = types::EmailSummary;
    const ITEMS: &'static str = "messages";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.messages)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.messages.len())
    }

    fn advance(&mut self, page: &Self::Page, _count: usize) -> bool {
        ::agent_clients_runtime::page_step::cursor(
            &mut self.after,
            Some(page).and_then(|found| found.next_cursor.as_ref()).cloned(),
        )
    }
}

impl ListRequest {
    /// All entries from here on, page after page; pages are fetched when they are needed.
    #[must_use]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// All pages from here on, each whole.
    #[must_use]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
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
    type Output = Result<Reply<types::EmailSendReply>, Error>;
    type IntoFuture = CallFuture<types::EmailSendReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
