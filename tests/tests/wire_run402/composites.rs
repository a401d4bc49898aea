//! From the official client's method to a call of ours: mailboxes and organisations, which are looked up first.
//!
//! Who is meant is the client's business to find out, never that of an entry here.

use std::future::IntoFuture;

use run402_client::api::email::Email;
use run402_client::billing::Payer;
use run402_client::ci::{Delegation, GITHUB_ACTIONS_ISSUER};
use run402_client::email::Mailbox;
use run402_client::prelude::*;
use run402_client::runtime::BoxFuture;
use run402_client::{Error, Reply, types};
use serde::Serialize;
use serde_json::{Value, json};

use crate::args::{Args, Options, Stop, typed};
use crate::calls::{Make, scope, set};
use crate::sending::{Done, Sending, bytes_of, reply, result, written};

/// Method names, and how the call is made.
pub const CALLS: &[(&[&str], Make)] = &[
    // mailboxes
    (&["email.createMailbox", "email.create"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(result(client.email().create_mailbox_and_save(&a.text()?), |made| {
            mailbox_shown(&made)
        }))
    }),
    (&["email.getMailbox"], |c, a| {
        let (client, _) = scope(c, a)?;
        let found = mailbox(&client.email(), a.optional_text());
        Ok(result(found, |found| mailbox_shown(&found)))
    }),
    (&["email.status"], |c, a| Ok(reply(scope(c, a)?.0.email().status()))),
    (&["email.info"], |c, a| Ok(reply(scope(c, a)?.0.email().info()))),
    (&["email.deleteMailbox", "email.delete"], |c, a| {
        let (client, _) = scope(c, a)?;
        let id = a.optional_text();
        Ok(result(
            client.email().delete_mailbox_and_forget(id.as_deref()),
            |gone| written(&gone),
        ))
    }),
    (&["email.send"], |c, a| {
        let (client, _) = scope(c, a)?;
        let mut o = a.options()?;
        let (email, named) = (client.email(), o.text("mailbox")?);
        let message: types::EmailSendInput = o.body()?;
        Ok(match named {
            None => reply(email.send_mail(message)),
            Some(_) => in_mailbox(&email, named, move |found| found.send(message)),
        })
    }),
    (&["email.list"], |c, a| {
        let (client, _) = scope(c, a)?;
        let mut o = a.options()?;
        let (named, limit, after) = (o.text("mailbox")?, o.take::<i64>("limit")?, o.text("after")?);
        o.finish()?;
        Ok(in_mailbox(&client.email(), named, move |found| {
            let mut request = found.list();
            if let Some(limit) = limit {
                request = request.limit(limit);
            }
            match after {
                Some(after) => request.after(after),
                None => request,
            }
        }))
    }),
    (&["email.get"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (message, named) = (a.text()?, named(a)?);
        Ok(in_mailbox(&client.email(), named, move |found| found.get(message)))
    }),
    (&["email.getRaw"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (message, named) = (a.text()?, named(a)?);
        let found = mailbox(&client.email(), named);
        Ok(Box::pin(async move {
            let raw = found.await?.get_raw(message).await?;
            Ok(Done::Bytes(bytes_of(raw).await?))
        }))
    }),
    (&["email.webhooks.register"], |c, a| {
        let (client, _) = scope(c, a)?;
        let mut o = a.options()?;
        let named = o.text("mailbox")?;
        let body: types::EmailWebhooksRegisterInput = o.body()?;
        Ok(in_mailbox(&client.email(), named, move |found| {
            found.webhooks().register(body)
        }))
    }),
    (&["email.webhooks.list"], |c, a| {
        let (client, _) = scope(c, a)?;
        let named = named(a)?;
        Ok(in_mailbox(&client.email(), named, |found| found.webhooks().list()))
    }),
    (&["email.webhooks.get"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (hook, named) = (a.text()?, named(a)?);
        Ok(in_mailbox(&client.email(), named, move |found| {
            found.webhooks().get(hook)
        }))
    }),
    (&["email.webhooks.update"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (hook, mut o) = (a.text()?, a.options()?);
        let named = o.text("mailbox")?;
        let body: types::EmailWebhooksUpdateInput = o.body()?;
        Ok(in_mailbox(&client.email(), named, move |found| {
            found.webhooks().update(hook, body)
        }))
    }),
    (&["email.webhooks.delete"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (hook, named) = (a.text()?, named(a)?);
        Ok(in_mailbox(&client.email(), named, move |found| {
            found.webhooks().delete(hook)
        }))
    }),
    // delegations
    (&["buildCiDelegationStatement"], |_, a| said(delegation(a)?.statement())),
    (&["buildCiDelegationResourceUri"], |_, a| {
        said(delegation(a)?.resource_uri())
    }),
    // organisations
    (
        &[
            "billing.checkBalance",
            "billing.balance",
            "billing.getOrganization",
            "billing.lookupOrganization",
        ],
        |c, a| Ok(reply(c.billing().balance_of(a.text()?))),
    ),
    (&["billing.history", "billing.getHistory"], |c, a| {
        let request = c.billing().history_of(a.text()?);
        let mut o = a.options()?;
        Ok(reply(set!(request, o: limit, after)))
    }),
    (&["billing.createCheckout"], |c, a| {
        let (org, body) = (a.text()?, a.options()?.body()?);
        Ok(reply(c.billing().create_checkout(org, body)))
    }),
    (&["billing.tierCheckout"], |c, a| {
        let tier = a.text()?;
        Ok(reply(c.billing().tier_checkout(tier, payer(a)?)))
    }),
    (&["billing.buyEmailPack"], |c, a| {
        Ok(reply(c.billing().buy_email_pack(payer(a)?)))
    }),
    (
        &["billing.createEmailAccount", "billing.createEmailOrganization"],
        |c, a| {
            Ok(reply(c.billing().create_email_account(
                types::BillingCreateEmailAccountInput::new(a.text()?),
            )))
        },
    ),
    (&["billing.createEmail"], |c, a| {
        Ok(reply(
            c.billing()
                .create_email(types::BillingCreateEmailAccountInput::new(a.text()?)),
        ))
    }),
    (&["billing.linkWallet"], |c, a| {
        let (org, wallet) = (a.text()?, a.text()?);
        Ok(reply(
            c.billing().link_wallet(org, types::BillingLinkWalletInput::new(wallet)),
        ))
    }),
    (&["billing.setAutoRecharge"], |c, a| {
        let (org, body) = recharge(a)?;
        Ok(reply(c.billing().set_auto_recharge(org, body)))
    }),
    (&["billing.autoRecharge"], |c, a| {
        let (org, body) = recharge(a)?;
        Ok(reply(c.billing().auto_recharge(&org, body)))
    }),
];

fn said(text: Result<String, Error>) -> Result<Sending, Stop> {
    Ok(Box::pin(async move { Ok(Done::Result(text?.into())) }))
}

fn delegation(args: &mut Args) -> Result<Delegation, Stop> {
    let mut o = args.options()?;
    let (project, subject) = (o.text("project_id")?, o.text("subject_match")?);
    let mut made = Delegation::new(project.unwrap_or_default(), subject.unwrap_or_default())?;
    if let Some(events) = o.take::<Vec<String>>("allowed_events")? {
        made = made.allowed_events(events);
    }
    // There is but one value of these.
    for (name, only) in [
        ("allowed_actions", json!(["deploy"])),
        ("issuer", GITHUB_ACTIONS_ISSUER.into()),
    ] {
        if let Some(other) = o.0.remove(name).filter(|value| *value != only) {
            return Err(Stop::NoPlace(format!("{name} cannot be {other}")));
        }
    }
    for (name, set) in [
        (
            "github_repository_id",
            (|made, id| made.github_repository_id(id)) as fn(Delegation, String) -> Delegation,
        ),
        ("expires_at", |made, time| made.expires_at(time)),
        ("nonce", |made, nonce| made.nonce(nonce)),
        ("audience", |made, whom| made.audience(whom)),
    ] {
        if let Some(value) = o.take::<Option<String>>(name)?.flatten() {
            made = set(made, value);
        }
    }
    o.finish()?;
    Ok(made)
}

/// A mailbox by its name, else the project's own.
fn mailbox(email: &Email, named: Option<String>) -> BoxFuture<'static, Result<Mailbox, Error>> {
    match named {
        Some(named) => email.mailbox_named(&named),
        None => email.mailbox(),
    }
}

/// What the official client shows of it, as far as it is kept.
fn mailbox_shown(mailbox: &Mailbox) -> Value {
    let mut shown = json!({"mailbox_id": mailbox.id()});
    if let Some(address) = mailbox.address() {
        shown["address"] = address.into();
    }
    shown
}

/// The name of the mailbox in the options that come next.
fn named(args: &mut Args) -> Result<Option<String>, Stop> {
    let mut options: Options = args.options()?;
    let named = options.text("mailbox")?;
    options.finish()?;
    Ok(named)
}

/// A request in a mailbox.
fn in_mailbox<R, T>(
    email: &Email,
    named: Option<String>,
    request: impl FnOnce(&Mailbox) -> R + Send + 'static,
) -> Sending
where
    R: IntoFuture<Output = Result<Reply<T>, Error>, IntoFuture: Send + 'static>,
    T: Serialize + Send + 'static,
{
    let found = mailbox(email, named);
    Box::pin(async move {
        let sent = request(&found.await?).into_future();
        Ok(Done::Reply(written(&*sent.await?)))
    })
}

/// Who pays: the wallet counts more, as in the official client.
fn payer(args: &mut Args) -> Result<Payer, Stop> {
    let mut options = args.options()?;
    let (wallet, email) = (options.text("wallet")?, options.text("email")?);
    options.finish()?;
    match (wallet, email) {
        (Some(wallet), _) => Ok(Payer::Wallet(wallet)),
        (None, Some(email)) => Ok(Payer::Email(email)),
        (None, None) => Err(Stop::NoPlace("somebody has to pay".to_owned())),
    }
}

fn recharge(args: &mut Args) -> Result<(String, types::BillingSetAutoRechargeInput), Stop> {
    let mut options = args.options()?;
    let org = match options.text("organization_id")? {
        Some(org) => org,
        None => options.text("billing_account_id")?.unwrap_or_default(),
    };
    Ok((org, typed(Value::Object(options.0))?))
}
