//! From the official client's method to a call of ours, for everything but deploys: one entry for each method, its aliases with it.
//!
//! Only the public API is used, as a caller would. What an entry does beside naming the call is to take the arguments in their order;
//! types are made of them by their names on the wire.

use std::collections::BTreeMap;
use std::time::Duration;

use run402_client::api::functions::Functions;
use run402_client::functions::InvokeWithRequest;
use run402_client::prelude::*;
use run402_client::{Client, Upload, types};
use serde_json::{Value, json};

use crate::args::{Args, Options, Stop, bytes as raw, typed};
use crate::sending::{Done, Sending, bytes, reply, result, saved, written};

/// Makes a call of its arguments.
pub type Make = fn(&Client, &mut Args) -> Result<Sending, Stop>;

/// The client whose calls are for the project of the arguments, and that project.
pub fn scope(client: &Client, args: &mut Args) -> Result<(Client, String), Stop> {
    let project = args.project()?;
    Ok((client.project(&project)?.client().clone(), project))
}

/// As [`scope`], with the project in the options, of a scoped client, or nowhere.
fn scope_in_options(client: &Client, args: &Args, options: &mut Options) -> Result<Client, Stop> {
    match options.text("project_id")?.or_else(|| args.scope()) {
        Some(project) => Ok(client.project(project)?.client().clone()),
        None => Ok(client.clone()),
    }
}

/// Sets the options that are given; the type of each says how it is read.
macro_rules! set {
    ($request:expr, $options:ident: $($name:ident),*) => {{
        #[allow(unused_mut, reason = "some requests have no options")]
        let mut request = $request;
        $(if let Some(value) = $options.take(stringify!($name))? {
            let value: set!(@type $name) = value;
            request = request.$name(value);
        })*
        $options.finish()?;
        request
    }};
    (@type limit) => { i64 };
    (@type tail) => { i64 };
    (@type site_limit) => { i64 };
    (@type $name:ident) => { String };
}
pub(crate) use set;

/// Method names, and how the call is made.
#[allow(deprecated, reason = "an entry for every method")]
pub const CALLS: &[(&[&str], Make)] = &[
    // projects
    (&["projects.provision"], |c, a| {
        Ok(saved(c.projects().provision_and_save(a.options()?.body()?)))
    }),
    (&["projects.delete"], |c, a| {
        Ok(reply(c.projects().delete_and_forget(&a.project()?)))
    }),
    (&["projects.list"], |c, a| {
        let mut o = a.options()?;
        Ok(reply(set!(c.projects().list(), o: org_id, limit, after)))
    }),
    (&["projects.get"], |c, a| Ok(reply(c.projects().get(a.project()?)))),
    (&["projects.getUsage"], |c, a| {
        Ok(reply(c.projects().get_usage(a.project()?)))
    }),
    (&["projects.usage"], |c, a| Ok(reply(c.projects().usage(&a.project()?)))),
    (&["projects.getSchema"], |c, a| {
        Ok(reply(c.projects().get_schema(a.project()?)))
    }),
    (&["projects.schema"], |c, a| {
        Ok(reply(c.projects().schema(&a.project()?)))
    }),
    (&["projects.getExpose"], |c, a| {
        Ok(reply(c.projects().get_expose(a.project()?)))
    }),
    (&["projects.applyExpose"], |c, a| {
        Ok(reply(c.projects().apply_expose(a.project()?, a.options()?.body()?)))
    }),
    (&["projects.sql"], |c, a| {
        let (project, sql) = (a.project()?, a.text()?);
        let mut body = types::ProjectsSqlInput::new(sql);
        body.params = a.next().and_then(|params| params.as_array().cloned());
        Ok(reply(c.projects().sql(project, body)))
    }),
    (&["projects.rest"], |c, a| {
        let (client, _) = scope(c, a)?;
        let table = a.text()?;
        let query = match a.next() {
            None => String::new(),
            Some(Value::String(query)) => query,
            Some(options) => rest_query(options)?,
        };
        Ok(reply(client.projects().rows(table, query)))
    }),
    (&["projects.promoteUser"], |c, a| {
        Ok(reply(c.projects().promote_user(a.project()?, user(a)?)))
    }),
    (&["projects.demoteUser"], |c, a| {
        Ok(reply(c.projects().demote_user(a.project()?, user(a)?)))
    }),
    (&["auth.promote"], |c, a| {
        Ok(reply(c.auth().promote(&a.project()?, user(a)?)))
    }),
    (&["auth.promoteUser"], |c, a| {
        Ok(reply(c.auth().promote_user(&a.project()?, user(a)?)))
    }),
    (&["auth.demote"], |c, a| {
        Ok(reply(c.auth().demote(&a.project()?, user(a)?)))
    }),
    (&["auth.demoteUser"], |c, a| {
        Ok(reply(c.auth().demote_user(&a.project()?, user(a)?)))
    }),
    (&["projects.pin"], |c, a| Ok(reply(c.projects().pin(a.project()?)))),
    (&["projects.getQuote"], |c, _| Ok(reply(c.projects().get_quote()))),
    (&["projects.quote"], |c, _| Ok(reply(c.projects().quote()))),
    (&["projects.info"], |c, a| {
        Ok(result(c.projects().info(&a.project()?), |info| {
            let mut all = written(&info.keys);
            all["project_id"] = info.project_id.into();
            all
        }))
    }),
    (&["projects.keys"], |c, a| {
        Ok(result(c.projects().keys(&a.project()?), |keys| written(&keys)))
    }),
    (&["projects.use"], |c, a| {
        Ok(result(c.projects().use_project(&a.text()?), |()| Value::Null))
    }),
    (&["projects.active"], |c, _| {
        Ok(result(c.projects().active(), Value::from))
    }),
    (&["useProject"], |c, a| {
        let (client, id) = (c.clone(), a.text()?);
        let using = Box::pin(async move { client.use_project(id).await });
        Ok(result::<_, run402_client::Error>(using, |project| project.id().into()))
    }),
    // blobs
    (&["blobs.get", "assets.get"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(bytes(client.blobs().get(a.text()?)))
    }),
    (&["blobs.ls", "assets.ls"], |c, a| {
        let (client, _) = scope(c, a)?;
        let mut o = a.options()?;
        Ok(reply(set!(client.blobs().ls(), o: prefix, limit, cursor, sort)))
    }),
    (&["blobs.rm", "assets.rm"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.blobs().rm(a.text()?)))
    }),
    (&["blobs.sign", "assets.sign"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.blobs().sign(a.text()?, a.options()?.body()?)))
    }),
    (&["blobs.diagnoseUrl", "assets.diagnoseUrl"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.blobs().diagnose_url(a.text()?)))
    }),
    (&["blobs.waitFresh", "assets.waitFresh"], |c, a| {
        let (client, _) = scope(c, a)?;
        let mut o = a.options()?;
        let mut request = client.blobs().wait_fresh(
            o.text("url")?.unwrap_or_default(),
            o.text("sha256")?.unwrap_or_default(),
        );
        if let Some(limit) = o.take("timeout_ms")? {
            request = request.limit(Duration::from_millis(limit));
        }
        o.finish()?;
        Ok(result(request, |seen| {
            json!({
                "fresh": seen.fresh, "observedSha256": seen.observed_sha256, "attempts": seen.attempts,
                "elapsedMs": u64::try_from(seen.elapsed.as_millis()).ok(), "vantage": seen.vantage,
            })
        }))
    }),
    // functions
    (&["functions.invoke"], |c, a| {
        let (client, _) = scope(c, a)?;
        invoke(&client.functions(), a)
    }),
    (&["functions.logs"], |c, a| {
        let mut request = c.functions().logs(a.project()?, a.text()?);
        let mut o = a.options()?;
        // The official client asks for 50 lines where the caller says nothing, and takes times as texts.
        request = request.tail(o.take("tail")?.unwrap_or(50));
        if let Some(since) = o.text("since")? {
            let time = since
                .parse::<run402_client::Timestamp>()
                .ok()
                .and_then(|time| time.parse().ok());
            let time = time.ok_or_else(|| format!("since cannot be {since:?}"))?;
            request = request.since(time.as_millisecond());
        }
        Ok(reply(set!(request, o: request_id)))
    }),
    (&["functions.list"], |c, a| Ok(reply(c.functions().list(a.project()?)))),
    (&["functions.delete"], |c, a| {
        Ok(reply(c.functions().delete(a.project()?, a.text()?)))
    }),
    (&["functions.update"], |c, a| {
        let (project, name, mut o) = (a.project()?, a.text()?, a.options()?);
        let mut body = json!({});
        for (limit, value) in ["timeout", "memory"].map(|name| (name, o.0.remove(name))) {
            if let Some(value) = value {
                body["config"][limit] = value;
            }
        }
        if let Some(schedule) = o.0.remove("schedule") {
            body["schedule"] = schedule;
        }
        o.finish()?;
        Ok(reply(c.functions().update(project, name, typed(body)?)))
    }),
    // secrets
    (&["secrets.set"], |c, a| {
        let (project, key, value) = (a.project()?, a.text()?, a.text()?);
        Ok(reply(c.secrets().set(project, types::SecretsSetInput::new(key, value))))
    }),
    (&["secrets.list"], |c, a| Ok(reply(c.secrets().list(a.project()?)))),
    (&["secrets.delete"], |c, a| {
        Ok(reply(c.secrets().delete(a.project()?, a.text()?)))
    }),
    // subdomains and domains
    (&["subdomains.claim"], |c, a| {
        let (name, deployment, mut o) = (a.text()?, a.text()?, a.options()?);
        let client = scope_in_options(c, a, &mut o)?;
        o.finish()?;
        Ok(reply(
            client
                .subdomains()
                .claim(types::SubdomainsClaimInput::new(name, deployment)),
        ))
    }),
    (&["subdomains.delete"], |c, a| {
        let (name, mut o) = (a.text()?, a.options()?);
        let client = scope_in_options(c, a, &mut o)?;
        o.finish()?;
        Ok(reply(client.subdomains().delete(name)))
    }),
    (&["subdomains.list"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.subdomains().list()))
    }),
    (&["domains.ensure"], |c, a| {
        Ok(reply(c.domains().add(a.project()?, a.text()?, a.options()?.body()?)))
    }),
    (&["domains.list"], |c, a| Ok(reply(c.domains().list(a.project()?)))),
    (&["domains.get"], |c, a| {
        Ok(reply(c.domains().status(a.project()?, a.text()?)))
    }),
    (&["domains.add"], |c, a| {
        let (project, domain) = (a.project()?, a.text()?);
        Ok(reply(c.domains().add(project, domain, typed(json!({}))?)))
    }),
    (&["domains.status"], |c, a| {
        Ok(reply(c.domains().status(a.project()?, a.text()?)))
    }),
    (&["domains.remove"], |c, a| {
        let (domain, mut o) = (a.text()?, a.options()?);
        let project = o.text("project_id")?.or_else(|| a.scope());
        let project = project.ok_or_else(|| "a domain is always that of a project".to_owned())?;
        o.finish()?;
        Ok(reply(c.domains().remove(project, domain)))
    }),
    // sender domain
    (&["senderDomain.register"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.sender_domain().register(sender(a)?)))
    }),
    (&["senderDomain.status"], |c, a| {
        Ok(reply(scope(c, a)?.0.sender_domain().status()))
    }),
    (&["senderDomain.remove"], |c, a| {
        Ok(reply(scope(c, a)?.0.sender_domain().remove()))
    }),
    (&["senderDomain.enableInbound"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.sender_domain().enable_inbound(sender(a)?)))
    }),
    (&["senderDomain.inboundEnable"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.sender_domain().inbound_enable(sender(a)?)))
    }),
    (&["senderDomain.disableInbound"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.sender_domain().disable_inbound(sender(a)?)))
    }),
    (&["senderDomain.inboundDisable"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.sender_domain().inbound_disable(sender(a)?)))
    }),
    // auth
    (&["auth.requestMagicLink"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.auth().request_magic_link(a.options()?.body()?)))
    }),
    (&["auth.magicLink"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.auth().magic_link(a.options()?.body()?)))
    }),
    (&["auth.verifyMagicLink"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(
            client
                .auth()
                .verify_magic_link(types::AuthVerifyMagicLinkInput::new(a.text()?)),
        ))
    }),
    (&["auth.verify"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(
            client.auth().verify(types::AuthVerifyMagicLinkInput::new(a.text()?)),
        ))
    }),
    (&["auth.setUserPassword"], |c, a| {
        let (client, project) = scope(c, a)?;
        let mut o = a.options()?;
        let user = client
            .auth_for(&project)?
            .user_token(o.text("access_token")?.unwrap_or_default());
        Ok(reply(client.auth().set_user_password(o.body()?).with_auth(user)))
    }),
    (&["auth.setPassword"], |c, a| {
        let (client, project) = scope(c, a)?;
        let mut o = a.options()?;
        let user = client
            .auth_for(&project)?
            .user_token(o.text("access_token")?.unwrap_or_default());
        Ok(reply(client.auth().set_password(o.body()?).with_auth(user)))
    }),
    (&["auth.settings"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.auth().settings(a.options()?.body()?)))
    }),
    (&["auth.providers"], |c, a| Ok(reply(scope(c, a)?.0.auth().providers()))),
    // apps
    (&["apps.browse"], |c, a| {
        let tags: Vec<String> = a
            .next()
            .and_then(|tags| serde_json::from_value(tags).ok())
            .unwrap_or_default();
        let request = c.apps().browse();
        Ok(match tags.is_empty() {
            true => reply(request),
            false => reply(request.tag(tags)),
        })
    }),
    (&["apps.getApp"], |c, a| Ok(reply(c.apps().get_app(a.text()?)))),
    (&["apps.fork"], |c, a| {
        Ok(saved(c.apps().fork_and_save(a.options()?.body()?)))
    }),
    (&["apps.publish"], |c, a| {
        Ok(reply(c.apps().publish(a.project()?, a.options()?.body()?)))
    }),
    (&["apps.listVersions"], |c, a| {
        Ok(reply(c.apps().list_versions(a.project()?)))
    }),
    (&["apps.updateVersion"], |c, a| {
        Ok(reply(c.apps().update_version(
            a.project()?,
            a.text()?,
            a.options()?.body()?,
        )))
    }),
    (&["apps.deleteVersion"], |c, a| {
        Ok(reply(c.apps().delete_version(a.project()?, a.text()?)))
    }),
    // tier, service, admin
    (&["tier.status"], |c, _| Ok(reply(c.tier().status()))),
    (&["tier.set"], |c, a| Ok(reply(c.tier().set(a.text()?)))),
    (&["service.status"], |c, _| Ok(reply(c.service().status()))),
    (&["service.health"], |c, _| Ok(reply(c.service().health()))),
    (&["admin.sendMessage"], |c, a| {
        Ok(reply(
            c.admin().send_message(types::AdminSendMessageInput::new(a.text()?)),
        ))
    }),
    (&["admin.setAgentContact"], |c, a| {
        Ok(reply(c.admin().set_agent_contact(a.options()?.body()?)))
    }),
    // ai
    (&["ai.translate"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.ai().translate(a.options()?.body()?)))
    }),
    (&["ai.moderate"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.ai().moderate(types::AiModerateInput::new(a.text()?))))
    }),
    (&["ai.usage"], |c, a| Ok(reply(scope(c, a)?.0.ai().usage()))),
    (&["ai.generateImage"], |c, a| {
        Ok(reply(c.ai().generate_image(image(a)?)))
    }),
    (&["image.generateImage"], |c, a| {
        Ok(reply(c.image().generate_image(image(a)?)))
    }),
    // allowance
    (&["allowance.status"], |c, _| {
        Ok(result(c.allowance().status(), |seen| {
            let address = seen.address.map(|address| address.to_lowercase());
            json!({
                "configured": address.is_some(), "address": address.unwrap_or_default(), "created": seen.created,
                "faucet_used": seen.faucet_used, "lastFaucet": seen.last_faucet,
            })
        }))
    }),
    // The key is another each time, and so is the address.
    (&["allowance.create"], |c, _| {
        Ok(result(c.allowance().create(), |_| json!({})))
    }),
    (&["allowance.export"], |c, _| {
        Ok(result(c.allowance().export(), |address| address.to_lowercase().into()))
    }),
    (&["allowance.faucet"], |c, a| {
        let address = a.optional_text().map(|address| address.parse()).transpose();
        let address = address.map_err(|cause| format!("the address cannot be read: {cause}"))?;
        Ok(result(c.allowance().fund(address), |drip| {
            json!({
                "amount": drip.dollars(), "transactionHash": drip.reply.transaction_hash,
                "amountUsdMicros": drip.reply.amount_usd_micros, "token": drip.reply.token, "network": drip.reply.network,
            })
        }))
    }),
    // contracts
    (&["contracts.provisionWallet", "contracts.provisionSigner"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.contracts().provision_wallet(a.options()?.body()?)))
    }),
    (&["contracts.getWallet", "contracts.getSigner"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.contracts().get_wallet(a.text()?)))
    }),
    (&["contracts.listWallets", "contracts.listSigners"], |c, a| {
        Ok(reply(scope(c, a)?.0.contracts().list_wallets()))
    }),
    (&["contracts.setRecovery"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (signer, address) = (a.text()?, a.next());
        let body = json!({"recovery_address": address});
        Ok(reply(client.contracts().set_recovery(signer, typed(body)?)))
    }),
    (&["contracts.setLowBalanceAlert"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (signer, limit) = (a.text()?, a.text()?);
        Ok(reply(client.contracts().set_low_balance_alert(
            signer,
            types::ContractsSetLowBalanceAlertInput::new(limit),
        )))
    }),
    (&["contracts.setAlert"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (signer, limit) = (a.text()?, a.text()?);
        Ok(reply(client.contracts().set_alert(
            &signer,
            types::ContractsSetLowBalanceAlertInput::new(limit),
        )))
    }),
    (&["contracts.call"], |c, a| {
        let (client, _) = scope(c, a)?;
        let mut o = contract_call(a)?;
        let key = o.text("idempotency_key")?;
        let request = client.contracts().call(o.body()?);
        Ok(reply(match key {
            Some(key) => request.with_idempotency_key(key),
            None => request.without_idempotency_key(),
        }))
    }),
    (&["contracts.read"], |c, a| {
        Ok(reply(c.contracts().read(contract_call(a)?.body()?)))
    }),
    (&["contracts.callStatus"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.contracts().call_status(a.text()?)))
    }),
    (&["contracts.status"], |c, a| {
        let (client, _) = scope(c, a)?;
        Ok(reply(client.contracts().status(&a.text()?)))
    }),
    (&["contracts.drain"], |c, a| {
        let (client, _) = scope(c, a)?;
        let (signer, target) = (a.text()?, a.text()?);
        Ok(reply(client.contracts().drain(
            &signer,
            &signer,
            types::ContractsDrainInput::new(target),
        )))
    }),
    (&["contracts.deleteWallet", "contracts.deleteSigner"], |c, a| {
        let (client, _) = scope(c, a)?;
        let signer = a.text()?;
        Ok(reply(client.contracts().delete_wallet(&signer, &signer)))
    }),
    (&["contracts.delete"], |c, a| {
        let (client, _) = scope(c, a)?;
        let signer = a.text()?;
        Ok(reply(client.contracts().delete(&signer, &signer)))
    }),
    // ci
    (&["ci.createBinding"], |c, a| {
        Ok(reply(c.ci().create_binding(a.options()?.body()?)))
    }),
    (&["ci.listBindings"], |c, a| {
        let mut o = a.options()?;
        let project = o.text("project")?.unwrap_or_default();
        o.finish()?;
        Ok(reply(c.ci().list_bindings(project)))
    }),
    (&["ci.getBinding"], |c, a| Ok(reply(c.ci().get_binding(a.text()?)))),
    (&["ci.revokeBinding"], |c, a| {
        Ok(reply(c.ci().revoke_binding(a.text()?)))
    }),
    (&["ci.exchangeToken"], |c, a| {
        let mut o = a.options()?;
        let (project, token) = (o.text("project_id")?, o.text("subject_token")?);
        o.finish()?;
        Ok(reply(c.ci().exchange_token(types::CiExchangeTokenInput::new(
            "urn:ietf:params:oauth:grant-type:token-exchange",
            token.unwrap_or_default(),
            "urn:ietf:params:oauth:token-type:jwt",
            project.unwrap_or_default(),
        ))))
    }),
    // repeats
    (&["withRetry(() => tier.status())"], |c, a| {
        let (client, mut o) = (c.clone(), a.options()?);
        let mut retry = run402_client::Retry::new();
        if let Some(attempts) = o.take("attempts")? {
            retry = retry.attempts(attempts);
        }
        if let Some(delay) = o.take("base_delay_ms")? {
            retry = retry.base_delay(Duration::from_millis(delay));
        }
        if let Some(delay) = o.take("max_delay_ms")? {
            retry = retry.max_delay(Duration::from_millis(delay));
        }
        o.finish()?;
        Ok(Box::pin(async move {
            let status = run402_client::with_retry(|| client.tier().status().without_retry(), retry).await?;
            Ok(Done::Reply(written(&*status)))
        }))
    }),
];

/// The query of later clients' options. Only rows are read here, by the anon key.
fn rest_query(options: Value) -> Result<String, Stop> {
    let mut o = Options(options.as_object().cloned().unwrap_or_default());
    let method = o.text("method")?;
    if let Some(other) = method.filter(|method| method != "GET") {
        return Err(Stop::NoPlace(format!("rows are not sent with {other}")));
    }
    let query = match o.0.remove("query") {
        Some(Value::Object(pairs)) => {
            let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let mut address = reqwest::Url::parse("https://rows.test").map_err(|cause| cause.to_string())?;
            address
                .query_pairs_mut()
                .extend_pairs(pairs.iter().map(|(name, value)| (name, text(value))));
            address.query().unwrap_or_default().to_owned()
        }
        Some(other) => other.as_str().unwrap_or_default().to_owned(),
        None => String::new(),
    };
    o.finish()?;
    Ok(query)
}

fn user(args: &mut Args) -> Result<types::ProjectsUserInput, Stop> {
    Ok(types::ProjectsUserInput::new(args.text()?))
}

fn sender(args: &mut Args) -> Result<types::SenderDomainInput, Stop> {
    Ok(types::SenderDomainInput::new(args.text()?))
}

/// The official client asks for a square image where the caller says nothing.
fn image(args: &mut Args) -> Result<types::AiGenerateImageInput, Stop> {
    let mut options = args.options()?;
    options.0.entry("aspect").or_insert_with(|| "square".into());
    options.body()
}

/// The options of a call of a contract, whose short names are the official client's alone.
fn contract_call(args: &mut Args) -> Result<Options, Stop> {
    let mut options = args.options()?;
    for (short, wire) in [
        ("to", "contract_address"),
        ("abi", "abi_fragment"),
        ("fn", "function_name"),
    ] {
        options.rename(short, wire);
    }
    options.rename("wallet_id", "signer_id");
    Ok(options)
}

fn invoke(functions: &Functions, args: &mut Args) -> Result<Sending, Stop> {
    let (name, mut o) = (args.text()?, args.options()?);
    let method = o.text("method")?.unwrap_or_else(|| "POST".to_owned());
    let method = method.parse().map_err(|_| format!("{method} is no method"))?;
    let headers: BTreeMap<String, String> = o.take("headers")?.unwrap_or_default();
    let mut request = functions.invoke_with(method, name);
    if let Some(key) = o.text("idempotency_key")? {
        request = request.idempotency_key(key);
    }
    request = match o.0.remove("body") {
        None => request,
        // The official client says nothing about a text; the platform then says that it is one.
        Some(Value::String(text)) => request.body(Upload::from(text), "text/plain"),
        Some(body) => match raw(&body) {
            Some(bytes) => request.body(Upload::from(bytes), "application/octet-stream"),
            None => request.json(&body),
        },
    };
    o.finish()?;
    let with_header = |request: InvokeWithRequest, (name, value): (&String, &String)| request.with_header(name, value);
    Ok(bytes(headers.iter().fold(request, with_header)))
}
