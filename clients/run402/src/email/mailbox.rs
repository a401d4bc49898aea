//! One mailbox: its requests, with its id filled in.
//!
//! Nothing here is sent by itself.

use super::request::{MailRequest, send, update_webhook};
use crate::api::email::{Email, GetRawRequest, GetRequest, ListRequest};
use crate::api::email_webhooks as hooks;
use crate::types;

/// A mailbox. Cheap to clone.
///
/// ```no_run
/// use run402_client::prelude::*;
///
/// # async fn example(mailbox: run402_client::email::Mailbox) -> Result<(), Box<dyn std::error::Error>> {
/// // The whole of a message that came in, as it came.
/// let mut raw = mailbox.get_raw("msg_1").await?.into_inner();
/// while let Some(chunk) = raw.next().await {
///     println!("{} bytes", chunk?.len());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Mailbox {
    email: Email,
    id: String,
    address: Option<String>,
}

impl Mailbox {
    pub(super) fn new(email: &Email, id: String, address: Option<String>) -> Self {
        Self {
            email: email.clone(),
            id,
            address,
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its address, where it is known.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// Sends a message from it: either a template with its variables, or a subject and HTML; anything else is refused before anything
    /// is sent.
    pub fn send(&self, message: types::EmailSendInput) -> MailRequest<types::EmailSendReply> {
        send(&self.email, Some(self.id.clone()), message)
    }

    /// Its messages.
    pub fn list(&self) -> ListRequest {
        self.email.list(&self.id)
    }

    /// One message.
    pub fn get(&self, message_id: impl Into<String>) -> GetRequest {
        self.email.get(&self.id, message_id)
    }

    /// A message that came in, whole and as it came (MIME, at most 10 MB). The reply's `Content-Type` is `message/rfc822`. Messages
    /// that were sent have none, which is a 404.
    pub fn get_raw(&self, message_id: impl Into<String>) -> GetRawRequest {
        self.email.get_raw(&self.id, message_id)
    }

    /// Its webhooks.
    #[must_use]
    pub fn webhooks(&self) -> MailboxWebhooks {
        MailboxWebhooks {
            email: self.email.clone(),
            id: self.id.clone(),
        }
    }
}

/// The webhooks of one mailbox. Cheap to clone. What they deliver: [`webhook`](crate::webhook).
#[derive(Clone, Debug)]
pub struct MailboxWebhooks {
    email: Email,
    id: String,
}

impl MailboxWebhooks {
    /// Registers an address for some of the four events.
    pub fn register(&self, body: types::EmailWebhooksRegisterInput) -> hooks::RegisterRequest {
        self.email.webhooks().register(&self.id, body)
    }

    /// The webhooks.
    pub fn list(&self) -> hooks::ListRequest {
        self.email.webhooks().list(&self.id)
    }

    /// One webhook.
    pub fn get(&self, webhook_id: impl Into<String>) -> hooks::GetRequest {
        self.email.webhooks().get(&self.id, webhook_id)
    }

    /// Changes address or events of a webhook; the events replace all that it had. A change of nothing is refused before anything is
    /// sent.
    pub fn update(
        &self,
        webhook_id: impl Into<String>,
        body: types::EmailWebhooksUpdateInput,
    ) -> MailRequest<types::EmailWebhook> {
        update_webhook(&self.email, self.id.clone(), webhook_id.into(), body)
    }

    /// Deletes a webhook. One that is gone already is no error.
    pub fn delete(&self, webhook_id: impl Into<String>) -> hooks::DeleteRequest {
        self.email.webhooks().delete(&self.id, webhook_id)
    }
}
