//! One case, driven through the client against the scripted servers, and everything that is not as expected.

use std::time::Duration;

use agent_clients_runtime::HttpTransport;
use meistrari_client::{CallOptions, CancellationToken, VaultClient};
use serde_json::Value;

use super::case::{Case, Connection};
use super::compare::{self, Output};
use super::helpers::Done;
use super::server::Servers;
use super::values::difference;
use super::{failure::Failure, functions, helpers, operations};

/// The longest that a case may take; far beyond any that works.
const PATIENCE: Duration = Duration::from_secs(120);

/// Everything in which the replay of the case is not as expected; empty where it matches.
pub async fn replay(case: &Case) -> Vec<String> {
    match tokio::time::timeout(PATIENCE, attempt(case)).await {
        Ok(faults) => faults,
        Err(_) => vec![format!("it came to no end within {PATIENCE:?}")],
    }
}

async fn attempt(case: &Case) -> Vec<String> {
    let mut servers = match Servers::start().await {
        Ok(servers) => servers,
        Err(cause) => return vec![format!("the servers did not start: {cause}")],
    };
    let case = &case.at(servers.vault(), servers.storage());
    servers.follow(case);
    if case.client.connection == Some(Connection::Refused) {
        servers.close().await;
    }
    let done = drive(case, &servers).await;
    let mut faults = judge(case, &done, servers.storage());
    if tokio::time::timeout(PATIENCE / 8, servers.quiet()).await.is_err() {
        faults.push("a connection stayed open after the outcome".to_owned());
    }
    faults.extend(servers.faults());
    faults
}

/// Makes the client and the calls. Everything of both is dropped when this returns, so that connections can close.
async fn drive(case: &Case, servers: &Servers) -> Done {
    let vault = client(case, servers);
    let token = CancellationToken::new();
    if case.options.cancelled {
        token.cancel();
    }
    if let Some(time) = case.options.cancel_after_ms {
        let (token, arrival) = (token.clone(), servers.arrival());
        tokio::spawn(async move {
            arrival.await;
            tokio::time::sleep(Duration::from_millis(time)).await;
            token.cancel();
        });
    }
    let mut results: Vec<Value> = Vec::new();
    let mut last = None;
    for call in case.call.all() {
        let mut args = call.args.clone();
        put_results(&mut args, &results);
        let done = match (&call.operation, &call.helper, &call.function) {
            (Some(operation), None, None) => {
                let options = CallOptions::new().with_cancel(token.clone());
                let output = operations::call(&vault, operation, &args, options).await;
                Done {
                    output: output.map(Output::Value).map_err(Failure::from),
                    progress: Vec::new(),
                }
            }
            (None, Some(helper), None) => helpers::call(&vault, helper, &args).await,
            (None, None, Some(function)) => Done {
                output: Ok(Output::Value(functions::call(function, &args))),
                progress: Vec::new(),
            },
            _ => panic!("{}: a call is an operation, a helper or a function", case.name),
        };
        results.push(match &done.output {
            // Only what identifies a file is handed on.
            Ok(Output::Value(value)) => serde_json::json!({"id": value["id"]}),
            _ => Value::Null,
        });
        let failed = done.output.is_err();
        last = Some(done);
        if failed {
            break;
        }
    }
    last.unwrap_or_else(|| panic!("{}: there is nothing to call", case.name))
}

/// Puts the results of earlier calls where the arguments name them.
fn put_results(args: &mut Value, results: &[Value]) {
    match args {
        Value::Object(fields) if fields.len() == 1 && fields.contains_key("$result") => {
            let index = fields["$result"].as_u64().and_then(|index| usize::try_from(index).ok());
            *args = index.and_then(|index| results.get(index)).cloned().unwrap_or_default();
        }
        Value::Object(fields) => fields.values_mut().for_each(|value| put_results(value, results)),
        Value::Array(list) => list.iter_mut().for_each(|value| put_results(value, results)),
        _ => {}
    }
}

fn client(case: &Case, servers: &Servers) -> VaultClient {
    let suffix = case.client.base_url_suffix.as_deref().unwrap_or_default();
    let mut builder = VaultClient::builder().base_url(format!("{}{suffix}", servers.vault()));
    builder = match (&case.client.api_key, &case.client.data_token) {
        (Some(key), None) => builder.api_key(key.as_str()),
        (None, token) => builder.data_token(token.as_deref().unwrap_or("none-is-sent")),
        _ => panic!("{}: a client has one credential", case.name),
    };
    // A proxy of the machine must not stand between the client and the loopback. Where there is no trust store, no TLS
    // client can be configured; the default transport does without, as the address is a plain one.
    if let Ok(transport) = HttpTransport::configured(|http| http.no_proxy()) {
        builder = builder.transport(transport);
    }
    if let Ok(transport) = HttpTransport::configured(|http| http.no_proxy()) {
        builder = builder.storage_transport(transport);
    }
    builder
        .build()
        .unwrap_or_else(|error| panic!("{}: the client cannot be made: {error}", case.name))
}

fn judge(case: &Case, done: &Done, storage: &str) -> Vec<String> {
    let mut faults = Vec::new();
    match (case.outcome.get("ok"), case.outcome.get("error"), &done.output) {
        (Some(expected), None, Ok(output)) => {
            faults.extend(compare::output(expected, &case.exchanges, output));
            faults.extend(
                case.outcome
                    .get("progress")
                    .and_then(|told| progress(told, &done.progress)),
            );
        }
        (None, Some(expected), Err(failure)) => {
            faults.extend(failure.differences(expected));
            let printed = failure.printed();
            let credentials = [&case.client.data_token, &case.client.api_key];
            let queries = case.storage_queries(storage);
            let never = case
                .never_printed
                .iter()
                .chain(credentials.into_iter().flatten())
                .chain(&queries);
            for secret in never.filter(|secret| printed.contains(secret.as_str())) {
                faults.push(format!("{secret:?} is printed: {printed}"));
            }
        }
        (Some(_), None, Err(failure)) => faults.push(format!("another outcome: {}", failure.shown())),
        (None, Some(expected), Ok(_)) => faults.push(format!("another outcome: success in place of {expected}")),
        _ => faults.push("an outcome is `ok` or `error`".to_owned()),
    }
    faults
}

/// The reports by phase: those of `uploading` may be split otherwise, as long as they grow and end the same.
fn progress(expected: &Value, found: &[Value]) -> Option<String> {
    let expected = expected.as_array().map(Vec::as_slice).unwrap_or_default();
    let of = |list: &[Value], uploading: bool| -> Vec<Value> {
        let same = |report: &&Value| (report["phase"] == "uploading") == uploading;
        list.iter().filter(same).cloned().collect()
    };
    let (left, right) = (of(expected, true), of(found, true));
    let bytes: Vec<u64> = right
        .iter()
        .filter_map(|report| report["uploadedBytes"].as_u64())
        .collect();
    if !bytes.is_sorted() || left.len() != right.len() {
        return Some(format!("progress: {found:?}"));
    }
    let last = |list: &[Value]| list.last().cloned().unwrap_or_default();
    difference("progress", &last(&left), &last(&right))
        .or_else(|| difference("progress", &of(expected, false).into(), &of(found, false).into()))
}
