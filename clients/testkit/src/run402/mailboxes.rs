//! Mailboxes, their messages and webhooks (Run402 contract, section 3.9). No mail is sent, and no event is posted.

use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::projects::limit;
use super::refusal::{Outcome, Refusal};
use super::state::{State, page, text};
use crate::answer::Answer;
use crate::loopback::Call;

/// A mailbox.
pub(super) struct Mailbox {
    id: String,
    pub(super) project: String,
    slug: String,
    created: String,
    deleted: bool,
    messages: Vec<Message>,
    webhooks: Vec<Map<String, Value>>,
}

/// A message that was sent, or has come in.
pub(super) struct Message {
    id: String,
    /// As it is answered.
    json: Value,
    /// Its source, where it has come in.
    raw: Option<String>,
}

impl Mailbox {
    fn address(&self) -> String {
        format!("{}@mail.run402.test", self.slug)
    }

    fn json(&self) -> Value {
        let sent = self.messages.iter().filter(|message| message.raw.is_none());
        let mut recipients: Vec<&str> = sent.clone().filter_map(|message| message.json["to"].as_str()).collect();
        recipients.sort_unstable();
        recipients.dedup();
        json!({
            "mailbox_id": self.id, "address": self.address(), "slug": self.slug, "project_id": self.project,
            "status": if self.deleted { "deleted" } else { "active" }, "sends_today": sent.count(),
            "unique_recipients": recipients.len(), "created_at": self.created, "updated_at": self.created,
        })
    }
}

impl State {
    fn mailbox(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Mailbox> {
        let (id, project) = (call.path("mailbox_id"), caller.project()?);
        let own = |known: &&mut Mailbox| known.id == id && known.project == project && !known.deleted;
        let found = self.mailboxes.iter_mut().find(own);
        found.ok_or_else(|| Refusal::not_found(format!("Mailbox {id}")))
    }

    /// A name is taken over all projects, also after the mailbox was deleted.
    pub(super) fn email_create_mailbox(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let slug = text(call.body(), "slug").unwrap_or_default();
        let project = caller.project()?.to_owned();
        if text(call.body(), "project_id").as_ref() != Some(&project) {
            return Err(Refusal::forbidden("The mailbox is for another project"));
        }
        if slug.contains("--") {
            return Err(Refusal::invalid("The name has two hyphens in a row"));
        }
        if self.mailboxes.iter().any(|known| known.slug == slug) {
            return Err(Refusal::conflict(format!("The name {slug} is taken")));
        }
        let mailbox = Mailbox {
            id: self.id("mbx"),
            project,
            slug,
            created: self.timestamp(),
            deleted: false,
            messages: Vec::new(),
            webhooks: Vec::new(),
        };
        let reply = mailbox.json();
        self.mailboxes.push(mailbox);
        Ok(reply)
    }

    pub(super) fn email_get_mailbox(&mut self, caller: &Caller) -> Outcome {
        let project = caller.project()?;
        let own = self
            .mailboxes
            .iter()
            .filter(|known| known.project == project && !known.deleted);
        Ok(json!({"mailboxes": own.map(Mailbox::json).collect::<Vec<_>>()}))
    }

    pub(super) fn email_delete_mailbox(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let mailbox = self.mailbox(call, caller)?;
        mailbox.deleted = true;
        Ok(json!({"mailbox_id": mailbox.id, "address": mailbox.address(), "status": "deleted"}))
    }

    /// A template with its variables, or subject and HTML; not both, not neither.
    pub(super) fn email_send(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let filled = |name: &str| text(body, name).is_some_and(|text| !text.is_empty());
        if filled("template") == (filled("subject") && filled("html")) {
            return Err(Refusal::invalid("It takes either a template, or subject and html"));
        }
        let (id, now) = (self.id("msg"), self.timestamp());
        let mailbox = self.mailbox(call, caller)?;
        let field = |name: &str| body.get(name).cloned().unwrap_or_default();
        let json = json!({
            "id": id, "template": field("template"), "to": field("to"), "status": "sent", "variables": field("variables"),
            "subject": field("subject"), "created_at": now, "replies": [],
        });
        mailbox.messages.push(Message {
            id: id.clone(),
            json,
            raw: None,
        });
        Ok(json!({
            "message_id": id, "status": "sent", "to": field("to"), "template": field("template"),
            "subject": field("subject"), "sent_at": now,
        }))
    }

    /// Newest first.
    pub(super) fn email_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let count = limit(call, 50);
        let mailbox = self.mailbox(call, caller)?;
        let all: Vec<Value> = mailbox
            .messages
            .iter()
            .rev()
            .map(|message| message.json.clone())
            .collect();
        let (messages, next) = page(all, call.query("after").as_deref(), count);
        Ok(json!({"messages": messages, "has_more": next.is_some(), "next_cursor": next}))
    }

    fn message(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Message> {
        let id = call.path("message_id");
        let found = self
            .mailbox(call, caller)?
            .messages
            .iter_mut()
            .find(|known| known.id == id);
        found.ok_or_else(|| Refusal::not_found(format!("Message {id}")))
    }

    pub(super) fn email_get(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        Ok(self.message(call, caller)?.json.clone())
    }

    /// Only what has come in has a source.
    pub(super) fn email_get_raw(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<Answer> {
        let raw = self.message(call, caller)?.raw.clone();
        let raw = raw.ok_or_else(|| Refusal::not_found("The source of a message that was sent"))?;
        Ok(Answer::bytes("message/rfc822", raw))
    }

    /// Lets a message come in, as an answer to another one where that is named. Gives its id.
    pub(super) fn receive(&mut self, address: &str, from: &str, body: &str, answers: Option<&str>) -> Option<String> {
        let (id, now) = (self.id("msg"), self.timestamp());
        let mut live = self.mailboxes.iter_mut().filter(|known| !known.deleted);
        let mailbox = live.find(|known| known.address() == address)?;
        if let Some(answered) = answers {
            let answered = mailbox.messages.iter_mut().find(|known| known.id == answered)?;
            let reply = json!({"id": id, "from": from, "body": body, "received_at": now});
            answered.json["replies"].as_array_mut()?.push(reply);
        }
        let raw = format!("From: {from}\r\nTo: {address}\r\nMessage-ID: <{id}@run402.test>\r\n\r\n{body}");
        mailbox.messages.push(Message {
            id: id.clone(),
            json: json!({
                "id": id, "template": null, "to": address, "from": from, "status": "received", "created_at": now,
                "replies": [],
            }),
            raw: Some(raw),
        });
        Some(id)
    }

    pub(super) fn email_webhooks_register(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let (id, now) = (self.id("whk"), self.timestamp());
        let mailbox = self.mailbox(call, caller)?;
        let webhook = json!({
            "webhook_id": id, "url": call.body()["url"], "events": call.body()["events"], "created_at": now,
        });
        mailbox.webhooks.extend(webhook.as_object().cloned());
        Ok(webhook)
    }

    pub(super) fn email_webhooks_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        Ok(json!({"webhooks": self.mailbox(call, caller)?.webhooks}))
    }

    fn webhook(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Map<String, Value>> {
        let id = call.path("webhook_id");
        let found = self
            .mailbox(call, caller)?
            .webhooks
            .iter_mut()
            .find(|known| known["webhook_id"] == id);
        found.ok_or_else(|| Refusal::not_found(format!("Webhook {id}")))
    }

    pub(super) fn email_webhooks_get(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        Ok(Value::Object(self.webhook(call, caller)?.clone()))
    }

    pub(super) fn email_webhooks_update(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let changes = call.body().as_object().cloned().unwrap_or_default();
        if changes.is_empty() {
            return Err(Refusal::invalid("Nothing is to be changed"));
        }
        let webhook = self.webhook(call, caller)?;
        webhook.extend(changes);
        Ok(Value::Object(webhook.clone()))
    }

    /// Repeating it is no error (Run402 contract, section 3.9).
    pub(super) fn email_webhooks_delete(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("webhook_id");
        self.mailbox(call, caller)?
            .webhooks
            .retain(|known| known["webhook_id"] != id);
        Ok(Value::Null)
    }
}
