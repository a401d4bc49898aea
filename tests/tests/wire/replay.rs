//! One case, driven through the client against the scripted server, and everything that is not as expected.
//!
//! The times of a case are the smallest that tell its outcomes apart; on a slow machine they are stretched, never the outcome.

use std::time::Duration;

use agent_clients_runtime::HttpTransport;
use perstack_client::{Abort, ApiError, CallOptions, CancellationToken, CheckpointStream, Client};
use serde_json::Value;

use super::case::{Body, Case, Expected};
use super::compare;
use super::dispatch::{self, Opened};
use super::server::Server;

/// The longest that a case may take; far beyond any that works.
const PATIENCE: Duration = Duration::from_secs(60);

/// Everything in which the replay of the case is not as expected; empty where it matches.
pub async fn replay(case: &Case) -> Vec<String> {
    // Where a clock decides, it runs slower than recorded: a busy machine must not lose a race that no client could win on it.
    let stretches: &[u32] = if case.client.timeout_ms.is_some() {
        &[5, 25, 125]
    } else {
        &[1]
    };
    let mut faults = Vec::new();
    for stretch in stretches {
        faults = match tokio::time::timeout(PATIENCE, attempt(case, *stretch)).await {
            Ok(faults) => faults,
            Err(_) => vec![format!("it came to no end within {PATIENCE:?}")],
        };
        if faults.is_empty() {
            break;
        }
    }
    faults
}

async fn attempt(case: &Case, stretch: u32) -> Vec<String> {
    let server = match Server::start(case.response.clone(), stretch).await {
        Ok(server) => server,
        Err(cause) => return vec![format!("the server did not start: {cause}")],
    };
    let token = CancellationToken::new();
    if case.options.cancelled {
        token.cancel();
    }
    let outcome = drive(case, &server, stretch, &token).await;
    let mut faults = judge(case, &outcome);
    let seen = server.seen();
    match (&case.request, &seen[..]) {
        (None, []) => {}
        (None, _) => faults.push(format!("no request may be sent, {} were", seen.len())),
        (Some(expected), [seen]) => faults.extend(compare::request(expected, seen)),
        (Some(_), _) => faults.push(format!("one request is expected, {} arrived", seen.len())),
    }
    if tokio::time::timeout(PATIENCE / 4, server.done(seen.len()))
        .await
        .is_err()
    {
        faults.push("the connection stayed open after the outcome".to_owned());
    }
    faults.extend(server.faults().into_iter().map(|fault| format!("server: {fault}")));
    faults
}

/// What came out.
enum Outcome {
    Reply(Result<Value, ApiError>),
    Stream {
        items: Vec<Result<Value, ApiError>>,
        final_status: Option<String>,
        after_end: bool,
    },
}

/// Makes the client and the call. Everything of both is dropped when this returns, so that connections can close.
async fn drive(case: &Case, server: &Server, stretch: u32, token: &CancellationToken) -> Outcome {
    let client = client(case, server, stretch);
    let options = CallOptions::new().with_cancel(token.clone());
    let streamed = match &case.outcome {
        Expected::Stream { items, .. } => Some(items.iter().filter(|item| item.get("ok").is_some()).count()),
        _ => None,
    };
    // Counted from the last thing that arrives: the last checkpoint, or the request where there is none.
    let cancel_after = case.options.cancel_after_ms.map(Duration::from_millis);
    let arrival = server.arrival();
    let cancel_on_arrival = cancel_after.filter(|_| streamed.unwrap_or_default() == 0).map(|time| {
        let token = token.clone();
        tokio::spawn(async move {
            arrival.await;
            tokio::time::sleep(time).await;
            token.cancel();
        })
    });
    let opened = dispatch::find(&case.operation)(&client, &case.args, options).await;
    let outcome = match (opened, streamed) {
        (Ok(Opened::Stream(stream)), wanted) => {
            let cancel = cancel_after.filter(|_| cancel_on_arrival.is_none());
            read(*stream, wanted.unwrap_or_default(), cancel, token).await
        }
        (Ok(Opened::Reply(reply)), _) => Outcome::Reply(Ok(reply)),
        // A stream that cannot be opened is one error, here as in the recordings.
        (Err(error), Some(_)) => Outcome::Stream {
            items: vec![Err(error.into())],
            final_status: None,
            after_end: false,
        },
        (Err(error), None) => Outcome::Reply(Err(error.into())),
    };
    if let Some(cancelling) = cancel_on_arrival {
        cancelling.abort();
    }
    outcome
}

fn client(case: &Case, server: &Server, stretch: u32) -> Client {
    let suffix = case.client.base_url_suffix.as_deref().unwrap_or_default();
    let mut builder = Client::builder()
        .api_key(case.client.api_key.as_str())
        .base_url(format!("{}{suffix}", server.base_url()));
    // A proxy of the machine must not stand between the client and the loopback. Where there is no trust store, no TLS
    // client can be configured; the default transport does without, as the address is a plain one.
    if let Ok(transport) = HttpTransport::configured(|http| http.no_proxy()) {
        builder = builder.transport(transport);
    }
    if let Some(limit) = case.client.timeout_ms {
        builder = builder.timeout(Duration::from_millis(limit) * stretch);
    }
    builder
        .build()
        .unwrap_or_else(|error| panic!("{}: the client cannot be made: {error}", case.name))
}

/// Reads the stream to its end, and once more: nothing may come after it.
async fn read(
    mut stream: CheckpointStream,
    wanted: usize,
    cancel_after: Option<Duration>,
    token: &CancellationToken,
) -> Outcome {
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        let item = item.map_err(ApiError::from).map(|checkpoint| {
            serde_json::to_value(checkpoint).unwrap_or_else(|cause| panic!("a checkpoint cannot be written: {cause}"))
        });
        items.push(item);
        if let Some(time) = cancel_after.filter(|_| items.len() == wanted) {
            let token = token.clone();
            tokio::spawn(async move {
                tokio::time::sleep(time).await;
                token.cancel();
            });
        }
    }
    let after_end = stream.next().await.is_some();
    Outcome::Stream {
        items,
        final_status: stream.final_status().map(str::to_owned),
        after_end,
    }
}

fn judge(case: &Case, outcome: &Outcome) -> Vec<String> {
    match (&case.outcome, outcome) {
        (Expected::Success, Outcome::Reply(Ok(_))) => Vec::new(),
        (Expected::Reply, Outcome::Reply(Ok(reply))) => {
            match case.response.as_ref().and_then(|given| given.body.as_ref()) {
                Some(Body::Json(given)) => compare::difference("reply", given, reply).into_iter().collect(),
                _ => vec!["the case expects its reply and gives none as $json".to_owned()],
            }
        }
        (Expected::Error(expected), Outcome::Reply(Err(error))) => error_faults(case, expected, error),
        (
            Expected::Stream { items, final_status },
            Outcome::Stream {
                items: found,
                final_status: status,
                after_end,
            },
        ) => {
            let mut faults = Vec::new();
            if items.len() != found.len() {
                faults.push(format!(
                    "{} items are expected, {} came: {}",
                    items.len(),
                    found.len(),
                    show(found)
                ));
            }
            for (at, (expected, found)) in items.iter().zip(found).enumerate() {
                faults.extend(match (expected.get("ok"), expected.get("error"), found) {
                    (Some(expected), None, Ok(found)) => compare::difference(&format!("items[{at}]"), expected, found)
                        .into_iter()
                        .collect(),
                    (None, Some(expected), Err(error)) => error_faults(case, expected, error),
                    _ => vec![format!(
                        "items[{at}]: expected {expected}, found {}",
                        show(std::slice::from_ref(found))
                    )],
                });
            }
            if final_status != status {
                faults.push(format!("final status: expected {final_status:?}, found {status:?}"));
            }
            if *after_end {
                faults.push("something came after the end".to_owned());
            }
            faults
        }
        (_, Outcome::Reply(found)) => vec![format!("another outcome: {}", show(std::slice::from_ref(found)))],
        (_, Outcome::Stream { items, .. }) => vec![format!("another outcome: a stream of {}", show(items))],
    }
}

fn error_faults(case: &Case, expected: &Value, error: &ApiError) -> Vec<String> {
    let mut faults: Vec<String> = compare::difference("error", expected, &compare::error_fields(error))
        .into_iter()
        .collect();
    let by_caller = case.options.cancelled || case.options.cancel_after_ms.is_some();
    let abort = error
        .aborted
        .then_some(if by_caller { Abort::Caller } else { Abort::Timeout });
    if error.abort != abort {
        faults.push(format!("who aborted: expected {abort:?}, found {:?}", error.abort));
    }
    faults
}

fn show(items: &[Result<Value, ApiError>]) -> String {
    let shown = items.iter().map(|item| match item {
        Ok(value) => value.to_string(),
        Err(error) => compare::error_fields(error).to_string(),
    });
    shown.collect::<Vec<_>>().join(", ")
}
