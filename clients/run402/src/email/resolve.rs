//! Which mailbox is a project's, and keeping that with its keys.
//!
//! A failure to keep must never fail the call: the mailbox is there, and is looked up again the next time.

use std::sync::Arc;

use agent_clients_runtime::{CallOptions, Error, Nullable};
use serde_json::Value;

use super::{DEFAULT_MAILBOX_REQUIRED, Mailbox, NO_MAILBOX};
use crate::api::email::Email;
use crate::credentials::{ProjectKeys, ProjectPatch, no_project, project_not_found};
use crate::session::Session;
use crate::types::{
    EmailCreateMailboxInput, EmailDeleteMailboxReply, EmailGetMailboxReply, MailboxRecord, MailboxStatus,
};

const LOOK_UP: &str = "email_get_mailbox";

/// How an id of a mailbox begins.
const ID_PREFIX: &str = "mbx_";

/// The project of a session, and what is kept of it.
struct Known {
    session: Arc<Session>,
    project: String,
    keys: ProjectKeys,
}

impl Known {
    async fn of(email: &Email, operation: &'static str) -> Result<Self, Error> {
        let session = Session::of(&email.core)?;
        let project = match &session.project {
            Some(id) => Some(id.clone()),
            None => session.credentials.active_project().await?,
        };
        let project = project.ok_or_else(|| no_project(operation))?;
        let keys = session.credentials.project_keys(&project).await?;
        let keys = keys.ok_or_else(|| project_not_found(operation, &project))?;
        Ok(Self { session, project, keys })
    }

    async fn keep(&self, mailbox: &Mailbox) {
        let patch = ProjectPatch {
            mailbox_id: mailbox.id().to_owned().into(),
            mailbox_address: mailbox
                .address()
                .map_or(Nullable::Null, |address| address.to_owned().into()),
            ..ProjectPatch::default()
        };
        let _ = self.session.credentials.update_project(&self.project, patch).await;
    }
}

/// The project's own mailbox.
pub(super) async fn own(email: &Email, options: &CallOptions) -> Result<Mailbox, Error> {
    let known = Known::of(email, LOOK_UP).await?;
    if let Some(id) = known.keys.mailbox_id.clone().filter(|id| !id.is_empty()) {
        return Ok(Mailbox::new(email, id, known.keys.mailbox_address));
    }
    let reply = email.get_mailbox().with_options(options.clone()).await?.into_inner();
    let mailbox = choose(email, &reply, &known.project)?;
    known.keep(&mailbox).await;
    Ok(mailbox)
}

pub(super) async fn named(email: &Email, selector: &str) -> Result<Mailbox, Error> {
    if selector.is_empty() {
        return Err(Error::invalid_input(
            LOOK_UP,
            "selector",
            "it is empty",
            "give an id (mbx_…), a name or an address",
        ));
    }
    if selector.starts_with(ID_PREFIX) {
        return Ok(Mailbox::new(email, selector.to_owned(), None));
    }
    let reply = email.get_mailbox().await?.into_inner();
    let fits = |record: &&MailboxRecord| {
        record.slug.as_deref() == Some(selector)
            || id_of(record) == Some(selector)
            || record
                .address
                .as_deref()
                .is_some_and(|address| address.eq_ignore_ascii_case(selector))
    };
    let found = usable(&reply).find(fits).and_then(|record| mailbox(email, record));
    found.ok_or_else(|| {
        let why = format!("the project has no mailbox {selector:?}; it has {}", names(&reply));
        Error::invalid_input(LOOK_UP, "selector", why, "name one of these").with_code(NO_MAILBOX)
    })
}

pub(super) async fn create(email: &Email, slug: &str) -> Result<Mailbox, Error> {
    check_slug(slug)?;
    let known = Known::of(email, "email_create_mailbox").await?;
    let input = EmailCreateMailboxInput::new(slug, &known.project);
    let made = match email.create_mailbox(input).await {
        Ok(reply) => {
            let reply = reply.into_inner();
            let nested = reply.mailbox.as_ref();
            let id = [nested.and_then(id_of), reply.mailbox_id.as_deref(), reply.id.as_deref()];
            let address = nested
                .and_then(|record| record.address.clone())
                .or(reply.address.clone());
            match id.into_iter().flatten().next() {
                Some(id) => Mailbox::new(email, id.to_owned(), address),
                // It is made, and its answer does not say which it is.
                None => named(email, slug).await?,
            }
        }
        // A repeat, or another program was first: the mailbox that was asked for is there.
        Err(error) if error.status().is_some_and(|status| status.as_u16() == 409) => {
            let there = match email.get_mailbox().await {
                Ok(reply) => usable(&reply)
                    .find(|record| record.slug.as_deref() == Some(slug))
                    .and_then(|record| mailbox(email, record)),
                Err(_) => None,
            };
            there.ok_or(error)?
        }
        Err(error) => return Err(error),
    };
    known.keep(&made).await;
    Ok(made)
}

pub(super) async fn delete(email: &Email, mailbox_id: Option<String>) -> Result<EmailDeleteMailboxReply, Error> {
    let known = Known::of(email, "email_delete_mailbox").await?;
    let id = match mailbox_id {
        Some(id) => id,
        None => own(email, &CallOptions::new()).await?.id().to_owned(),
    };
    let reply = email.delete_mailbox(&id).await?.into_inner();
    // Read again: the look-up above may have kept it.
    let kept = known.session.credentials.project_keys(&known.project).await;
    if matches!(kept, Ok(Some(keys)) if keys.mailbox_id.as_deref() == Some(&id)) {
        let patch = ProjectPatch {
            mailbox_id: Nullable::Null,
            mailbox_address: Nullable::Null,
            ..ProjectPatch::default()
        };
        known.session.credentials.update_project(&known.project, patch).await?;
    }
    Ok(reply)
}

fn choose(email: &Email, reply: &EmailGetMailboxReply, project: &str) -> Result<Mailbox, Error> {
    let mut all = usable(reply);
    let found = match (all.next(), all.next()) {
        (None, _) => {
            let why = format!("project {project} has none");
            let fix = "make one with `email().create_mailbox_and_save(…)`";
            return Err(Error::invalid_input(LOOK_UP, "mailbox", why, fix).with_code(NO_MAILBOX));
        }
        (Some(only), None) => Some(only),
        (Some(_), Some(_)) => default_outbound(reply),
    };
    found.and_then(|record| mailbox(email, record)).ok_or_else(|| {
        let why = format!(
            "project {project} has several ({}), and none is the one it sends from",
            names(reply)
        );
        Error::invalid_input(LOOK_UP, "mailbox", why, "name one with `email().mailbox_named(…)`")
            .with_code(DEFAULT_MAILBOX_REQUIRED)
    })
}

/// The mailbox that the service says the project sends from, by the settings or by its own flag (clients since 3.x read both).
fn default_outbound(reply: &EmailGetMailboxReply) -> Option<&MailboxRecord> {
    let settings = reply.extra.get("mailbox_settings");
    let set = settings.and_then(|settings| settings.get("default_outbound_mailbox_id")?.as_str());
    match set {
        Some(id) => usable(reply).find(|record| id_of(record) == Some(id)),
        None => usable(reply).find(|record| record.extra.get("is_default_outbound") == Some(&Value::Bool(true))),
    }
}

fn usable(reply: &EmailGetMailboxReply) -> impl Iterator<Item = &MailboxRecord> {
    let there = |record: &&MailboxRecord| record.status != Some(MailboxStatus::Deleted);
    reply.mailboxes.iter().filter(there)
}

/// The id has two names.
fn id_of(record: &MailboxRecord) -> Option<&str> {
    record.mailbox_id.as_deref().or(record.id.as_deref())
}

fn mailbox(email: &Email, record: &MailboxRecord) -> Option<Mailbox> {
    Some(Mailbox::new(email, id_of(record)?.to_owned(), record.address.clone()))
}

fn names(reply: &EmailGetMailboxReply) -> String {
    let names: Vec<&str> = usable(reply)
        .filter_map(|record| record.slug.as_deref().or(id_of(record)))
        .collect();
    match names.is_empty() {
        true => "none".to_owned(),
        false => names.join(", "),
    }
}

/// `^[a-z0-9]([a-z0-9-]*[a-z0-9])?$`, 3 to 63 characters, no two hyphens in a row.
fn check_slug(slug: &str) -> Result<(), Error> {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let right = (3..=63).contains(&slug.len())
        && slug.bytes().all(inner)
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && !slug.contains("--");
    if right {
        return Ok(());
    }
    Err(Error::invalid_input(
        "email_create_mailbox",
        "slug",
        format!("{slug:?} is no name of a mailbox"),
        "use 3 to 63 of a-z, 0-9 and -, no hyphen first, last or doubled",
    ))
}
