//! From an operation id and arguments under their names on the wire to a call of the typed API: one line for each operation.
//!
//! Only the public API of the client is used, as a caller would. An argument that an operation does not take is a mistake of
//! the case and stops the test.

use agent_clients_runtime::BoxFuture;
use meistrari_client::{CallOptions, Error, Reply, VaultClient};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::case::Args;

/// A call of the typed API: the reply, written as JSON again.
pub type Sending = BoxFuture<'static, Result<Value, Error>>;

type Call = fn(&VaultClient, &Args, CallOptions) -> Sending;

/// Every operation by its id.
pub const OPERATIONS: &[(&str, Call)] = &[
    ("files_create", |vault, args, options| {
        args.with_body(|body| reply(vault.files().create(body).with_options(options)))
    }),
    ("files_create_bulk", |vault, args, options| {
        args.with_body(|body| reply(vault.files().create_bulk(body).with_options(options)))
    }),
    ("files_get_download_url", |vault, args, options| {
        let request = vault.files().get_download_url(args.path("fileId"));
        let request = args.query(request, |request, name, value| match name {
            "expiresIn" => request.expires_in(number(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("files_get_upload_url", |vault, args, options| {
        let request = vault.files().get_upload_url(args.path("fileId"));
        let request = args.query(request, |request, name, value| match name {
            "expiresIn" => request.expires_in(number(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("files_update", |vault, args, options| {
        let id = args.path("fileId");
        args.with_body(|body| reply(vault.files().update(id, body).with_options(options)))
    }),
    ("files_delete", |vault, args, options| {
        reply(vault.files().delete(args.path("fileId")).with_options(options))
    }),
    ("files_get_metadata", |vault, args, options| {
        reply(vault.files().get_metadata(args.path("fileId")).with_options(options))
    }),
    ("files_list_children", |vault, args, options| {
        let request = vault.files().list_children(args.path("fileId"));
        let request = args.query(request, |request, name, value| match name {
            "mimeType" => request.mime_type(text(value)),
            "includeDeleted" => request.include_deleted(flag(value)),
            "limit" => request.limit(number(value)),
            "offset" => request.offset(number(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("files_multipart_create", |vault, args, options| {
        let multipart = vault.files().multipart();
        reply(multipart.create(args.path("fileId")).with_options(options))
    }),
    ("files_multipart_get_part_url", |vault, args, options| {
        let (multipart, id) = (vault.files().multipart(), args.path("fileId"));
        args.with_body(|body| reply(multipart.get_part_url(id, body).with_options(options)))
    }),
    ("files_multipart_complete", |vault, args, options| {
        let (multipart, id) = (vault.files().multipart(), args.path("fileId"));
        args.with_body(|body| reply(multipart.complete(id, body).with_options(options)))
    }),
    ("files_multipart_abort", |vault, args, options| {
        let upload = args.query.get("uploadId").map(text).unwrap_or_default();
        let multipart = vault.files().multipart();
        reply(multipart.abort(args.path("fileId"), upload).with_options(options))
    }),
    ("permalinks_create", |vault, args, options| {
        let id = args.path("fileId");
        args.with_body(|body| reply(vault.permalinks().create(id, body).with_options(options)))
    }),
    ("permalinks_list", |vault, args, options| {
        reply(vault.permalinks().list(args.path("fileId")).with_options(options))
    }),
    ("permalinks_get", |vault, args, options| {
        reply(vault.permalinks().get(args.path("permalinkId")).with_options(options))
    }),
    ("permalinks_open", |vault, args, options| {
        let request = vault.permalinks().open(args.path("permalinkId")).with_options(options);
        Box::pin(async move { request.await.map(|_| Value::Null) })
    }),
    ("permalinks_delete", |vault, args, options| {
        reply(
            vault
                .permalinks()
                .delete(args.path("permalinkId"))
                .with_options(options),
        )
    }),
    ("assets_create", |vault, args, options| {
        args.with_body(|body| reply(vault.assets().create(body).with_options(options)))
    }),
];

/// The call of an operation.
pub fn call(vault: &VaultClient, operation: &str, args: &Value, options: CallOptions) -> Sending {
    let args: Args = serde_json::from_value(args.clone()).unwrap_or_else(|cause| panic!("{operation}: {cause}"));
    let entry = OPERATIONS.iter().find(|(id, _)| *id == operation);
    let (_, call) = entry.unwrap_or_else(|| panic!("{operation} is not in the table of operations"));
    call(vault, &args, options)
}

fn reply<R, T>(request: R) -> Sending
where
    R: IntoFuture<Output = Result<Reply<T>, Error>, IntoFuture: Send + 'static>,
    T: Serialize + Send,
{
    let sending = request.into_future();
    Box::pin(async move { Ok(written(&sending.await?.into_inner())) })
}

/// A value as JSON, secrets as they are on the wire.
pub fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_else(|cause| panic!("a reply cannot be written as JSON: {cause}"))
}

impl Args {
    fn path(&self, name: &str) -> String {
        let found = self.path.get(name);
        found.unwrap_or_else(|| panic!("args.path has no {name}")).clone()
    }

    fn query<R>(&self, request: R, mut set: impl FnMut(R, &str, &Value) -> R) -> R {
        let pairs = self.query.iter();
        pairs.fold(request, |request, (name, value)| set(request, name, value))
    }

    fn with_body<B: DeserializeOwned>(&self, send: impl FnOnce(B) -> Sending) -> Sending {
        let body = serde_json::from_value(self.body.clone());
        send(body.unwrap_or_else(|cause| panic!("the body does not fit its type: {cause}")))
    }
}

fn text(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is given where a text is wanted"))
}

fn number(value: &Value) -> i64 {
    value
        .as_i64()
        .unwrap_or_else(|| panic!("{value} is given where an integer is wanted"))
}

fn flag(value: &Value) -> bool {
    value
        .as_bool()
        .unwrap_or_else(|| panic!("{value} is given where a boolean is wanted"))
}

fn unknown<R>(name: &str) -> R {
    panic!("the operation takes no query parameter {name}")
}
