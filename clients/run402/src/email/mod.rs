//! Mail of a project without asking which mailbox, and the events that its webhooks deliver (Run402 contract, sections 3.9 and 5.11).
//!
//! A project's mailbox is looked up once and kept with the project's keys. It must never choose between several mailboxes by itself
//! where the service does not say from which one the project sends: mail cannot be taken back.

mod mailbox;
mod request;
mod resolve;

use agent_clients_runtime::{BoxFuture, Error};

use crate::api::email::Email;
use crate::types;

pub use mailbox::{Mailbox, MailboxWebhooks};
pub use request::MailRequest;

/// Code of the error where the project has no mailbox.
pub const NO_MAILBOX: &str = "MAILBOX_NOT_FOUND";

/// Code of the error where the project has several mailboxes and none is the one to send from.
pub const DEFAULT_MAILBOX_REQUIRED: &str = "DEFAULT_MAILBOX_REQUIRED";

/// The parts of `email` that know the project's mailbox. The project is the bound one, else the active one.
///
/// ```no_run
/// use run402_client::prelude::*;
/// use run402_client::types::EmailSendInput;
///
/// # async fn example(project: run402_client::Project) -> Result<(), run402_client::Error> {
/// project.email().create_mailbox_and_save("my-app").await?;
/// let mail = EmailSendInput {
///     subject: Some("Hello".to_owned()),
///     html: Some("<p>Hello</p>".to_owned()),
///     ..EmailSendInput::new("somebody@example.com")
/// };
/// project.email().send_mail(mail).await?;
///
/// let mailbox = project.email().mailbox().await?;
/// let messages = mailbox.list().limit(10).await?;
/// # drop(messages); Ok(())
/// # }
/// ```
pub trait EmailExt {
    /// The project's mailbox: the one that is kept with the project's keys, else the only one, else the one that the service says the
    /// project sends from. What was looked up is kept, so that it is asked for once; where it cannot be kept, it is asked for again.
    ///
    /// The future's error has the code [`NO_MAILBOX`] where there is none, and [`DEFAULT_MAILBOX_REQUIRED`] where there are several
    /// and none is the default.
    fn mailbox(&self) -> BoxFuture<'static, Result<Mailbox, Error>>;

    /// The mailbox with this id (`mbx_…`, no request), or the one of this name or address.
    fn mailbox_named(&self, selector: &str) -> BoxFuture<'static, Result<Mailbox, Error>>;

    /// Makes a mailbox and keeps it with the project's keys: the official client's `createMailbox`. The name has 3 to 63 lower-case
    /// letters, digits and hyphens, none of them first, last or doubled. Where the project has a mailbox of this name already, that is
    /// the answer; any other conflict is an error.
    fn create_mailbox_and_save(&self, slug: &str) -> BoxFuture<'static, Result<Mailbox, Error>>;

    /// Deletes a mailbox, the project's own unless another is named, and forgets it once the service has deleted it.
    fn delete_mailbox_and_forget(
        &self,
        mailbox_id: Option<&str>,
    ) -> BoxFuture<'static, Result<types::EmailDeleteMailboxReply, Error>>;

    /// Sends a message from the project's mailbox ([`mailbox`](Self::mailbox)): either a template with its variables, or a subject and
    /// HTML. Anything else is refused before anything is sent. Empty texts are left out.
    #[doc(alias = "send")]
    fn send_mail(&self, message: types::EmailSendInput) -> MailRequest<types::EmailSendReply>;
}

impl EmailExt for Email {
    fn mailbox(&self) -> BoxFuture<'static, Result<Mailbox, Error>> {
        let email = self.clone();
        Box::pin(async move { resolve::own(&email, &agent_clients_runtime::CallOptions::new()).await })
    }

    fn mailbox_named(&self, selector: &str) -> BoxFuture<'static, Result<Mailbox, Error>> {
        let (email, selector) = (self.clone(), selector.trim().to_owned());
        Box::pin(async move { resolve::named(&email, &selector).await })
    }

    fn create_mailbox_and_save(&self, slug: &str) -> BoxFuture<'static, Result<Mailbox, Error>> {
        let (email, slug) = (self.clone(), slug.to_owned());
        Box::pin(async move { resolve::create(&email, &slug).await })
    }

    fn delete_mailbox_and_forget(
        &self,
        mailbox_id: Option<&str>,
    ) -> BoxFuture<'static, Result<types::EmailDeleteMailboxReply, Error>> {
        let (email, mailbox_id) = (self.clone(), mailbox_id.map(str::to_owned));
        Box::pin(async move { resolve::delete(&email, mailbox_id).await })
    }

    fn send_mail(&self, message: types::EmailSendInput) -> MailRequest<types::EmailSendReply> {
        request::send(self, None, message)
    }
}
