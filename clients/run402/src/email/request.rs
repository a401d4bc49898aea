//! Requests that are checked here first, and that find the project's mailbox where none was named.
//!
//! A message that the service could only refuse must never be sent.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::{CallFuture, CallOptions, Error};

use super::resolve;
use crate::api::email::Email;
use crate::types;

type Make<T> = Box<dyn FnOnce(&Email, &str, CallOptions) -> CallFuture<T> + Send>;

/// A request to a mailbox; it is sent when it is awaited. Options count for the look-up of the mailbox too, where one is needed.
#[must_use = "a request is sent when it is awaited"]
pub struct MailRequest<T> {
    email: Email,
    mailbox: Option<String>,
    options: CallOptions,
    checked: Result<(), Error>,
    make: Make<T>,
}

agent_clients_runtime::call_options!(MailRequest<types::EmailSendReply>);
agent_clients_runtime::call_options!(MailRequest<types::EmailWebhook>);

impl<T: 'static> IntoFuture for MailRequest<T> {
    type Output = <CallFuture<T> as Future>::Output;
    type IntoFuture = CallFuture<T>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            self.checked?;
            let mailbox = match self.mailbox {
                Some(id) => id,
                None => {
                    // The key is of the message, not of the look-up.
                    let options = self.options.clone().without_idempotency_key();
                    resolve::own(&self.email, &options).await?.id().to_owned()
                }
            };
            (self.make)(&self.email, &mailbox, self.options).await
        })
    }
}

impl<T> fmt::Debug for MailRequest<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailRequest")
            .field("mailbox", &self.mailbox)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

pub(super) fn send(
    email: &Email,
    mailbox: Option<String>,
    mut message: types::EmailSendInput,
) -> MailRequest<types::EmailSendReply> {
    for text in [
        &mut message.subject,
        &mut message.html,
        &mut message.text,
        &mut message.from_name,
        &mut message.in_reply_to,
    ] {
        text.take_if(|text| text.is_empty());
    }
    MailRequest {
        email: email.clone(),
        mailbox,
        options: CallOptions::new(),
        checked: check(&message),
        make: Box::new(|email, mailbox, options| email.send(mailbox, message).with_options(options).into_future()),
    }
}

/// One of the two forms of a message, and whole (Run402 contract, section 3.9).
fn check(message: &types::EmailSendInput) -> Result<(), Error> {
    let refuse = |place: &str, why: &str, fix: &str| Err(Error::invalid_input("email_send", place, why, fix));
    if message.to.trim().is_empty() {
        return refuse("to", "it is empty", "give the address of the recipient");
    }
    match (&message.template, &message.subject, &message.html) {
        (Some(_), None, None) | (None, Some(_), Some(_)) => Ok(()),
        (Some(_), ..) => refuse(
            "template",
            "it stands beside `subject` or `html`, and a message has one form",
            "leave the template or the other two out",
        ),
        (None, ..) => refuse(
            "message",
            "it has neither a template nor both subject and HTML",
            "give `template` with `variables`, or `subject` and `html`",
        ),
    }
}

pub(super) fn update_webhook(
    email: &Email,
    mailbox: String,
    webhook_id: String,
    body: types::EmailWebhooksUpdateInput,
) -> MailRequest<types::EmailWebhook> {
    let checked = match (&body.url, &body.events) {
        (None, None) => Err(Error::invalid_input(
            "email_webhooks_update",
            "body",
            "it changes nothing",
            "give `url`, `events`, or both",
        )),
        _ => Ok(()),
    };
    MailRequest {
        email: email.clone(),
        mailbox: Some(mailbox),
        options: CallOptions::new(),
        checked,
        make: Box::new(move |email, mailbox, options| {
            let request = email.webhooks().update(mailbox, webhook_id, body);
            request.with_options(options).into_future()
        }),
    }
}
