//! From the official client's method to a call of ours: deploys and what they are composed to.
//!
//! The official client sends a key only where the caller gives one, repeats no request but PUTs and uploads one thing at a time; the
//! calls here are set to do the same, so that requests can be compared one by one.

use futures_util::StreamExt as _;
use run402_client::deploy::{AssetRef, CacheKind, DeployResult};
use run402_client::prelude::*;
use run402_client::types::BlobVisibility;
use run402_client::{Client, Target};
use serde_json::{Value, json};

use crate::args::{Args, Options, Stop};
use crate::calls::{Make, scope, set};
use crate::sending::{Done, reply, result, written};
use crate::spec::{self, Parts};

/// Sets a request of a deploy by the official client's options, to act as that does.
macro_rules! as_recorded {
    ($request:expr, $options:ident, $args:ident) => {{
        let events = $args.events();
        let mut request = $request
            .concurrency(1)
            .request_attempts(1)
            .on_event(move |event| events.push(written(event)));
        request = match $options.text("idempotency_key")? {
            Some(key) => request.with_idempotency_key(key),
            None => request.without_idempotency_key(),
        };
        if let Some(allow) = $options.take("allow_warnings")? {
            request = request.allow_warnings(allow);
        }
        if let Some(codes) = $options.take::<Vec<String>>("allow_warning_codes")? {
            request = request.allow_warning_codes(codes);
        }
        if let Some(retries) = $options.take("max_retries")? {
            request = request.conflict_retries(retries);
        }
        request
    }};
}

/// Method names, and how the call is made.
pub const CALLS: &[(&[&str], Make)] = &[
    (&["apply"], |c, a| {
        let client = bound(c, a)?;
        let spec = spec::release(a.scope(), a.next().unwrap_or_default())?;
        let mut o = a.options()?;
        let mut request = as_recorded!(client.deploy().apply(spec), o, a);
        request = match o.text("target")?.as_deref() {
            None => request,
            Some("core") => request.target(Target::Core),
            Some(other) => return Err(Stop::NoPlace(format!("{other} is no target"))),
        };
        o.finish()?;
        Ok(result(request, released))
    }),
    (&["apply.start"], |c, a| {
        let client = bound(c, a)?;
        let spec = spec::release(a.scope(), a.next().unwrap_or_default())?;
        let mut o = a.options()?;
        let request = as_recorded!(client.deploy().start(spec), o, a);
        o.finish()?;
        Ok(Box::pin(async move {
            let operation = request.await?;
            let events: Vec<Value> = operation.events().map(|event| written(&event)).collect().await;
            let result = operation.result().await?;
            let snapshot = operation.snapshot().await?;
            Ok(Done::Result(json!({
                "id": operation.id(), "events": events, "result": released(result), "snapshot": snapshot,
            })))
        }))
    }),
    (&["apply.plan"], |c, a| {
        let client = bound(c, a)?;
        let spec = spec::release(a.scope(), a.next().unwrap_or_default())?;
        let mut o = a.options()?;
        let dry = o.take("dry_run")?.unwrap_or_default();
        let request = as_recorded!(client.deploy().plan_release(spec), o, a).dry_run(dry);
        o.finish()?;
        Ok(Box::pin(async move { Ok(Done::Reply(written(request.await?.plan()))) }))
    }),
    (&["apply.plan/upload/commit"], |c, a| {
        let client = bound(c, a)?;
        let spec = spec::release(a.scope(), a.next().unwrap_or_default())?;
        let mut o = Options(serde_json::Map::new());
        let plan = as_recorded!(client.deploy().plan_release(spec), o, a);
        Ok(Box::pin(async move {
            let planned = plan.await?;
            let upload = client.deploy().upload(planned);
            let planned = upload
                .concurrency(1)
                .request_attempts(1)
                .without_idempotency_key()
                .await?;
            let plan = planned.plan().plan_id.clone().unwrap_or_default();
            let commit = client
                .deploy()
                .commit_plan(plan)
                .request_attempts(1)
                .without_idempotency_key();
            Ok(Done::Result(released(commit.await?)))
        }))
    }),
    (&["apply.resume"], |c, a| {
        let client = bound(c, a)?;
        let mut o = Options(serde_json::Map::new());
        let request = client.deploy().resume_deploy(a.text()?);
        let request = as_recorded!(request, o, a);
        Ok(result(request, released))
    }),
    (&["apply.status"], |c, a| {
        let client = bound(c, a)?;
        Ok(reply(client.deploy().status(a.text()?)))
    }),
    (&["apply.list"], |c, a| {
        let client = bound(c, a)?;
        let mut o = a.options()?;
        Ok(reply(set!(client.deploy().list(), o: limit, cursor)))
    }),
    (&["apply.events"], |c, a| {
        let client = bound(c, a)?;
        let request = client.deploy().events(a.text()?);
        let mut o = a.options()?;
        Ok(reply(set!(request, o: limit, cursor)))
    }),
    (&["apply.getRelease"], |c, a| {
        let client = bound(c, a)?;
        let request = client.deploy().get_release(a.text()?);
        let mut o = a.options()?;
        Ok(reply(set!(request, o: site_limit)))
    }),
    (&["apply.getActiveRelease"], |c, a| {
        let client = bound(c, a)?;
        let mut o = a.options()?;
        Ok(reply(set!(client.deploy().get_active_release(), o: site_limit)))
    }),
    (&["apply.diff"], |c, a| {
        let client = bound(c, a)?;
        let mut o = a.options()?;
        let (from, to) = (o.text("from")?, o.text("to")?);
        let request = client.deploy().diff(from.unwrap_or_default(), to.unwrap_or_default());
        Ok(reply(set!(request, o: limit)))
    }),
    (&["assets.put"], |c, a| {
        let (client, project) = scope(c, a)?;
        let (key, bytes) = (a.text()?, a.next().unwrap_or_default());
        let mut options = Parts::of(a.next().unwrap_or_else(|| json!({})))?;
        options.0.insert("source".to_owned(), content(bytes)?);
        let asset = spec::asset(key.clone(), &mut options)?;
        options.finish()?;
        let mut o = Options(serde_json::Map::new());
        let mut request = client
            .blobs()
            .put(project, key, asset.source)
            .immutable(asset.immutable);
        if asset.visibility == BlobVisibility::Private {
            request = request.private();
        }
        if let Some(metadata) = asset.metadata {
            request = request.metadata(metadata);
        }
        let request = as_recorded!(request, o, a);
        Ok(result(request, |stored| asset_ref(&stored.asset)))
    }),
    (&["functions.deploy"], |c, a| {
        let (client, project) = scope(c, a)?;
        let (name, function) = spec::function_of_options(a.next().unwrap_or_default())?;
        let mut o = Options(serde_json::Map::new());
        let request = as_recorded!(client.functions().deploy(project, name, function), o, a);
        Ok(result(request, |made| json!({"name": made.name, "url": made.url})))
    }),
];

/// The client of the project that the call is scoped to.
fn bound(client: &Client, args: &Args) -> Result<Client, Stop> {
    match args.scope() {
        Some(project) => Ok(client.project(project)?.client().clone()),
        None => Ok(client.clone()),
    }
}

/// A source of `assets.put`: bytes, or an object with exactly one kind of them.
fn content(value: Value) -> Result<Value, Stop> {
    match value.as_object().filter(|object| object.len() == 1) {
        Some(object) => match object.get("content").or(object.get("bytes")) {
            Some(inner) => Ok(inner.clone()),
            None => Ok(value),
        },
        None => Ok(value),
    }
}

/// A release as the official client shows it; what it has beyond is in other fields there.
fn released(result: DeployResult) -> Value {
    json!({
        "release_id": result.release_id, "operation_id": result.operation_id, "urls": result.urls,
        "diff": result.diff, "warnings": result.warnings,
    })
}

/// A stored object as the official client shows it.
fn asset_ref(asset: &AssetRef) -> Value {
    json!({
        "key": asset.key, "size_bytes": asset.size, "sha256": asset.sha256, "visibility": asset.visibility,
        "url": asset.url, "immutable_url": asset.immutable_url, "size": asset.size, "contentSha256": asset.sha256,
        "contentType": asset.content_type, "immutableUrl": asset.immutable_url, "cdnUrl": asset.cdn_url,
        "cdnMutableUrl": asset.cdn_mutable_url, "etag": asset.etag(), "sri": asset.sri(),
        "contentDigest": asset.content_digest(),
        "cacheKind": match asset.cache_kind() {
            CacheKind::Immutable => "immutable",
            CacheKind::Mutable => "mutable",
            CacheKind::Private => "private",
        },
    })
}
