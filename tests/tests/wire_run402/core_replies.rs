//! What the open-source server really answered, read by the client of that server: nothing of a reply may be lost, and a refusal says
//! what the server said.
//!
//! The requests were written by hand when they were recorded, some of them wrong on purpose; ours are made of them as far as the types
//! have a place, so that each answer is read by the operation it belongs to.

use std::collections::BTreeMap;
use std::path::Path;

use agent_clients_generator::OperationFacts;
use agent_clients_runtime::{Core, NoAuth, RetryPolicy, Sent};
use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::Error;
use run402_client::core_server::{CoreClient, types};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::args::Failure;
use crate::case::{self, Case, Exchange, Request};
use crate::route::{self, PathValues};
use crate::sending::{Done, Sending, reply};
use crate::values::difference;

/// Requests that are of no operation, by the beginning of their path.
const NO_OPERATION: [(&str, &str); 4] = [
    (
        "/projects/v1/prj_e56422c7ed69aaef/static/",
        "the site itself, which browsers ask for",
    ),
    (
        "/functions/v1/api",
        "the hosted route of a function, which this server does not have",
    ),
    (
        "/deploy/v2/",
        "a route of older clients, which this server does not have",
    ),
    ("/rest/v1/", "rows are PostgREST's, and their query is free"),
];

/// What is given with the path.
struct Given<'a> {
    path: PathValues,
    request: &'a Request,
}

impl Given<'_> {
    fn path(&self, name: &str) -> String {
        let found = self.path.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The body as far as the type has a place for it, else the least that the type takes.
    fn body<T: DeserializeOwned>(&self, least: Value) -> T {
        serde_json::from_value(self.request.body.clone())
            .or_else(|_| serde_json::from_value(least))
            .unwrap_or_else(|cause| panic!("the least body does not fit: {cause}"))
    }
}

type Call = fn(&CoreClient, &Given<'_>) -> Sending;

/// The operations of the recording.
const OPERATIONS: &[(&str, Call)] = &[
    ("service_health", |c, _| reply(c.service().health())),
    ("projects_provision", |c, g| match g.request.body.is_null() {
        true => reply(c.projects().provision()),
        false => reply(
            c.projects()
                .provision()
                .body(g.body::<types::ProjectsProvisionInput>(json!({}))),
        ),
    }),
    ("projects_get", |c, g| reply(c.projects().get(g.path("project_id")))),
    ("projects_sql", |c, g| {
        reply(
            c.projects()
                .sql(g.path("project_id"), g.body(json!({"sql": "SELECT 1"}))),
        )
    }),
    ("deploy_plan", |c, g| {
        reply(c.deploy().plan(g.body(json!({"spec": {"project": "prj_1"}}))))
    }),
    ("deploy_upload", |c, g| {
        let least = json!({"sha256": "0", "size": 0, "content_type": "text/plain", "bytes_base64": ""});
        reply(c.deploy().upload(g.path("project_id"), g.body(least)))
    }),
    ("deploy_commit", |c, g| {
        reply(c.deploy().commit(g.path("plan_id"), g.body(json!({}))))
    }),
    ("functions_invoke", |c, g| {
        reply(
            c.functions()
                .invoke(g.body(json!({"project_id": "prj_1", "function_name": "api"}))),
        )
    }),
    ("functions_logs", |c, g| reply(c.functions().logs(g.path("project_id")))),
    ("secrets_set", |c, g| {
        reply(
            c.secrets()
                .set(g.path("project_id"), g.body(json!({"name": "A", "value": "b"}))),
        )
    }),
    ("secrets_list", |c, g| reply(c.secrets().list(g.path("project_id")))),
    ("email_create_mailbox", |c, g| {
        reply(c.email().create_mailbox(g.body(json!({"slug": "a"}))))
    }),
    ("email_get_mailbox", |c, _| reply(c.email().get_mailbox())),
    ("email_delete_mailbox", |c, g| {
        reply(c.email().delete_mailbox(g.path("mailbox_id")))
    }),
    ("email_list", |c, g| reply(c.email().list(g.path("mailbox_id")))),
    ("email_send", |c, g| {
        reply(
            c.email()
                .send(g.path("mailbox_id"), g.body(json!({"to": "a@b.example"}))),
        )
    }),
    ("email_webhooks_register", |c, g| {
        let body = g.body(json!({"url": "https://a.example", "events": []}));
        reply(c.email().webhooks().register(g.path("mailbox_id"), body))
    }),
    ("email_webhooks_list", |c, g| {
        reply(c.email().webhooks().list(g.path("mailbox_id")))
    }),
    ("email_webhooks_get", |c, g| {
        reply(c.email().webhooks().get(g.path("mailbox_id"), g.path("webhook_id")))
    }),
    ("email_webhooks_update", |c, g| {
        reply(
            c.email()
                .webhooks()
                .update(g.path("mailbox_id"), g.path("webhook_id"), g.body(json!({}))),
        )
    }),
    ("email_webhooks_delete", |c, g| {
        reply(c.email().webhooks().delete(g.path("mailbox_id"), g.path("webhook_id")))
    }),
];

fn specification() -> Vec<OperationFacts> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/run402-core.yaml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    agent_clients_generator::operations(&text, "specs/run402-core.yaml").unwrap_or_else(|why| panic!("{why}"))
}

/// The faults of an exchange.
async fn replay(operations: &[OperationFacts], exchange: &Exchange) -> Vec<String> {
    let request = &exchange.request;
    let Some((facts, path)) = route::operation(operations, &request.method, &request.path) else {
        return vec![format!("no operation is {} {}", request.method, request.path)];
    };
    let Some((_, call)) = OPERATIONS.iter().find(|(id, _)| *id == facts.id) else {
        return vec![format!("the harness cannot call {}", facts.id)];
    };
    let transport = MemoryTransport::new();
    let answered = &exchange.response;
    transport.next(match answered.connection_dropped {
        true => Answer::broken(),
        false => Answer::json(&answered.body).with_status(answered.status),
    });
    let core = Core::builder("http://core.test")
        .auth(NoAuth)
        .transport(transport.clone())
        .retry(RetryPolicy::none());
    let client = CoreClient::new(core.build().unwrap_or_else(|error| panic!("{error}")));
    let outcome = call(&client, &Given { path, request }).await;
    let mut faults = Vec::new();
    let sent = transport.last_request();
    if (sent.method().as_str(), sent.path()) != (request.method.as_str(), request.path.as_str()) {
        faults.push(format!("{} {} was sent", sent.method(), sent.path()));
    }
    match outcome {
        Ok(Done::Reply(found)) if answered.status / 100 == 2 => {
            faults.extend(difference("reply", &answered.body, &found));
        }
        Ok(_) => faults.push("success".to_owned()),
        Err(Failure::Common(error)) if answered.connection_dropped => {
            if error.was_sent() != Sent::Maybe || error.status().is_some() {
                faults.push(format!("a dropped connection: {error}"));
            }
        }
        Err(Failure::Common(error)) => faults.extend(refused(answered.status, &answered.body, &error)),
        Err(Failure::Deploy(error)) => faults.push(error.to_string()),
    }
    faults
}

fn refused(status: u16, body: &Value, error: &Error) -> Option<String> {
    let found = json!({
        "status": error.status().map(|status| status.as_u16()), "error": error.code(), "message": error.message(),
    });
    let expected = json!({"status": status, "error": body["error"], "message": body["message"]});
    difference("error", &expected, &found)
}

#[tokio::test]
async fn what_the_open_source_server_answers_is_read_without_loss() {
    let cases: Vec<Case> = case::lines(&case::own_folder().join("core-server.jsonl"));
    let operations = specification();
    let (mut report, mut called) = (String::new(), BTreeMap::<&str, usize>::new());
    for case in &cases {
        for exchange in &case.exchanges {
            let path = &exchange.request.path;
            if let Some((start, _)) = NO_OPERATION.iter().find(|(start, _)| path.starts_with(start)) {
                *called.entry(start).or_default() += 1;
                continue;
            }
            *called.entry("operations").or_default() += 1;
            for fault in replay(&operations, exchange).await {
                report.push_str(&format!("  {}: {fault}\n", case.name));
            }
        }
    }
    assert!(report.is_empty(), "not as recorded:\n{report}");
    assert_eq!((cases.len(), called["operations"]), (56, 53), "{called:?}");
    assert_eq!(
        called.len(),
        NO_OPERATION.len() + 1,
        "a reason that nothing needs: {called:?}"
    );
}
