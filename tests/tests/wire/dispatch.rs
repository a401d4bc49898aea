//! From an operation id and arguments under their names on the wire to a call of the typed API: one line for each operation.
//!
//! Only the public API of the client is used, as a caller would. An argument that an operation does not take is a mistake of
//! the case and stops the test.

use agent_clients_runtime::BoxFuture;
use perstack_client::{CallOptions, CheckpointStream, Client, Error, Reply, types};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::case::Args;

/// What a call gives.
pub enum Opened {
    /// The whole reply, written as JSON again.
    Reply(Value),
    Stream(Box<CheckpointStream>),
}

/// A call of the typed API.
pub type Call = fn(&Client, &Args, CallOptions) -> BoxFuture<'static, Result<Opened, Error>>;

/// Every operation by its id.
pub const OPERATIONS: &[(&str, Call)] = &[
    ("applications_list", |client, args, options| {
        let request = args.query(client.applications().list(), |request, name, value| match name {
            "name" => request.name(text(value)),
            "sort" => request.sort(text(value)),
            "order" => request.order(text(value)),
            "take" => request.take(number(value)),
            "skip" => request.skip(number(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("applications_get", |client, args, options| {
        reply(
            client
                .applications()
                .get(args.path("applicationId"))
                .with_options(options),
        )
    }),
    ("applications_create", |client, args, options| {
        args.with_body(|body| reply(client.applications().create(body).with_options(options)))
    }),
    ("applications_update", |client, args, options| {
        let id = args.path("applicationId");
        args.with_body(|body| reply(client.applications().update(id, body).with_options(options)))
    }),
    ("applications_delete", |client, args, options| {
        reply(
            client
                .applications()
                .delete(args.path("applicationId"))
                .with_options(options),
        )
    }),
    ("env_secrets_list", |client, _, options| {
        reply(client.env().secrets().list().with_options(options))
    }),
    ("env_secrets_get", |client, args, options| {
        reply(client.env().secrets().get(args.path("name")).with_options(options))
    }),
    ("env_secrets_create", |client, args, options| {
        args.with_body(|body| reply(client.env().secrets().create(body).with_options(options)))
    }),
    ("env_secrets_update", |client, args, options| {
        let name = args.path("name");
        args.with_body(|body| reply(client.env().secrets().update(name, body).with_options(options)))
    }),
    ("env_secrets_delete", |client, args, options| {
        reply(client.env().secrets().delete(args.path("name")).with_options(options))
    }),
    ("env_variables_list", |client, _, options| {
        reply(client.env().variables().list().with_options(options))
    }),
    ("env_variables_get", |client, args, options| {
        reply(client.env().variables().get(args.path("name")).with_options(options))
    }),
    ("env_variables_create", |client, args, options| {
        args.with_body(|body| reply(client.env().variables().create(body).with_options(options)))
    }),
    ("env_variables_update", |client, args, options| {
        let name = args.path("name");
        args.with_body(|body| reply(client.env().variables().update(name, body).with_options(options)))
    }),
    ("env_variables_delete", |client, args, options| {
        reply(client.env().variables().delete(args.path("name")).with_options(options))
    }),
    ("jobs_list", |client, args, options| {
        let request = args.query(client.jobs().list(), |request, name, value| match name {
            "take" => request.take(number(value)),
            "skip" => request.skip(number(value)),
            "sort" => request.sort(text(value)),
            "order" => request.order(text(value)),
            "filter" => request.filter(text(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("jobs_get", |client, args, options| {
        reply(client.jobs().get(args.path("jobId")).with_options(options))
    }),
    ("jobs_start", |client, args, options| {
        args.with_body(|body| reply(client.jobs().start(body).with_options(options)))
    }),
    ("jobs_update", |client, args, options| {
        let id = args.path("jobId");
        args.with_body(|body| reply(client.jobs().update(id, body).with_options(options)))
    }),
    ("jobs_continue", |client, args, options| {
        let id = args.path("jobId");
        args.with_body(|body| reply(client.jobs().continue_(id, body).with_options(options)))
    }),
    ("jobs_cancel", |client, args, options| {
        reply(client.jobs().cancel(args.path("jobId")).with_options(options))
    }),
    ("jobs_checkpoints_list", |client, args, options| {
        let list = client.jobs().checkpoints().list(args.path("jobId"));
        let request = args.query(list, |request, name, value| match name {
            "take" => request.take(number(value)),
            "skip" => request.skip(number(value)),
            "sort" => request.sort(text(value)),
            "order" => request.order(text(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("jobs_checkpoints_get", |client, args, options| {
        let checkpoints = client.jobs().checkpoints();
        reply(
            checkpoints
                .get(args.path("jobId"), args.path("checkpointId"))
                .with_options(options),
        )
    }),
    ("jobs_checkpoints_stream", |client, args, options| {
        let request = client
            .jobs()
            .checkpoints()
            .stream(args.path("jobId"))
            .with_options(options);
        Box::pin(async move { Ok(Opened::Stream(Box::new(request.await?))) })
    }),
    ("experts_list", |client, args, options| {
        let request = args.query(client.experts().list(), |request, name, value| match name {
            "filter" => request.filter(text(value)),
            "category" => request.category(text(value)),
            "includeDrafts" => request.include_drafts(flag(value)),
            "limit" => request.limit(number(value)),
            "offset" => request.offset(number(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("experts_get", |client, args, options| {
        reply(client.experts().get(args.path("key")).with_options(options))
    }),
    ("experts_get_meta", |client, args, options| {
        reply(client.experts().get_meta(args.path("key")).with_options(options))
    }),
    ("experts_publish", |client, args, options| {
        reply(client.experts().publish(args.path("scopeName")).with_options(options))
    }),
    ("experts_unpublish", |client, args, options| {
        reply(client.experts().unpublish(args.path("scopeName")).with_options(options))
    }),
    ("experts_yank", |client, args, options| {
        reply(client.experts().yank(args.path("key")).with_options(options))
    }),
    ("experts_drafts_list", |client, args, options| {
        let list = client.experts().drafts().list(args.path("scopeName"));
        let request = args.query(list, |request, name, value| match name {
            "limit" => request.limit(number(value)),
            "offset" => request.offset(number(value)),
            _ => unknown(name),
        });
        reply(request.with_options(options))
    }),
    ("experts_drafts_get", |client, args, options| {
        let drafts = client.experts().drafts();
        reply(
            drafts
                .get(args.path("scopeName"), args.path("draftRef"))
                .with_options(options),
        )
    }),
    ("experts_drafts_create", |client, args, options| {
        let (drafts, scope) = (client.experts().drafts(), args.path("scopeName"));
        args.with_body(|body| reply(drafts.create(scope, body).with_options(options)))
    }),
    ("experts_drafts_update", |client, args, options| {
        let (drafts, scope, draft) = (client.experts().drafts(), args.path("scopeName"), args.path("draftRef"));
        args.with_body(|body| reply(drafts.update(scope, draft, body).with_options(options)))
    }),
    ("experts_drafts_delete", |client, args, options| {
        let drafts = client.experts().drafts();
        reply(
            drafts
                .delete(args.path("scopeName"), args.path("draftRef"))
                .with_options(options),
        )
    }),
    ("experts_drafts_assign_version", |client, args, options| {
        let (drafts, scope, draft) = (client.experts().drafts(), args.path("scopeName"), args.path("draftRef"));
        args.with_body(|body: types::AssignVersionInput| {
            reply(drafts.assign_version(scope, draft, body).with_options(options))
        })
    }),
    ("experts_versions_list", |client, args, options| {
        reply(
            client
                .experts()
                .versions()
                .list(args.path("scopeName"))
                .with_options(options),
        )
    }),
];

/// The call of an operation.
pub fn find(operation: &str) -> Call {
    let entry = OPERATIONS.iter().find(|(id, _)| *id == operation);
    entry
        .unwrap_or_else(|| panic!("{operation} is not in the table of operations"))
        .1
}

fn reply<R, T>(request: R) -> BoxFuture<'static, Result<Opened, Error>>
where
    R: IntoFuture<Output = Result<Reply<T>, Error>, IntoFuture: Send + 'static>,
    T: Serialize + Send,
{
    let sending = request.into_future();
    Box::pin(async move {
        let reply = sending.await?.into_inner();
        let written = serde_json::to_value(reply);
        Ok(Opened::Reply(written.unwrap_or_else(|cause| {
            panic!("a reply cannot be written as JSON: {cause}")
        })))
    })
}

impl Args {
    fn path(&self, name: &str) -> String {
        let found = self.path.get(name);
        found.unwrap_or_else(|| panic!("args.path has no {name}")).clone()
    }

    fn query<R>(&self, request: R, mut set: impl FnMut(R, &str, &Value) -> R) -> R {
        self.query
            .iter()
            .fold(request, |request, (name, value)| set(request, name, value))
    }

    /// A body that its type does not take is refused before anything is sent, as it is for a caller.
    fn with_body<B: DeserializeOwned>(
        &self,
        send: impl FnOnce(B) -> BoxFuture<'static, Result<Opened, Error>>,
    ) -> BoxFuture<'static, Result<Opened, Error>> {
        match serde_json::from_value(self.body.clone()) {
            Ok(body) => send(body),
            Err(cause) => {
                let error = Error::invalid_input("", "body", cause.to_string(), "correct the body of the case");
                Box::pin(async move { Err(error) })
            }
        }
    }
}

fn text(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is given where a text is wanted"))
}

fn number<N: TryFrom<i64>>(value: &Value) -> N {
    let number = value.as_i64().and_then(|number| N::try_from(number).ok());
    number.unwrap_or_else(|| panic!("{value} is given where an integer is wanted"))
}

fn flag(value: &Value) -> bool {
    value
        .as_bool()
        .unwrap_or_else(|| panic!("{value} is given where a boolean is wanted"))
}

fn unknown<R>(name: &str) -> R {
    panic!("the operation takes no query parameter {name}")
}
