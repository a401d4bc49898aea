//! Rules about `x-stream`: event streams are typed, and only event streams are.

use serde_json::Value;

use super::Report;
use super::index::{Index, Operation, essence};
use crate::keywords::suggestion;
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for operation in &index.operations {
        let replies = event_replies(index, operation);
        match (operation.site.object.get("x-stream"), replies.first()) {
            (Some(stream), Some(_)) => described(index, operation, stream, report),
            (Some(stream), None) => {
                report.error(
                    operation.site.at("x-stream"),
                    format!(
                        "`{}` has `x-stream` and no `text/event-stream` reply",
                        operation.label()
                    ),
                    "there is no stream to read events from",
                    "add `text/event-stream` to the 2xx reply, or remove `x-stream`",
                );
                described(index, operation, stream, report);
            }
            (None, Some(pointer)) => report.error(
                pointer.clone(),
                format!(
                    "`{}` replies with `text/event-stream` and has no `x-stream`",
                    operation.label()
                ),
                "no OpenAPI keyword says what the events are, so the stream would have no type",
                "add `x-stream: {event: …, resume: none, decode: data}` to the operation",
            ),
            (None, None) => {}
        }
    }
}

/// The pointers of the event-stream media types in the 2xx replies.
fn event_replies(index: &Index<'_>, operation: &Operation<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (_, response) in index.successes(operation) {
        let content = response.at("content");
        let streams = response
            .members("content")
            .filter(|(media, _)| essence(media) == "text/event-stream");
        found.extend(streams.map(|(media, _)| child(&content, media)));
    }
    found
}

fn described(index: &Index<'_>, operation: &Operation<'_>, stream: &Value, report: &mut Report<'_>) {
    let pointer = operation.site.at("x-stream");
    if let Some(event) = stream.get("event").and_then(Value::as_str)
        && index.component_schema(event).is_none()
    {
        let names = index.component_schemas().map(|(name, _)| name);
        report.error(
            child(&pointer, "event"),
            format!("the event schema `{event}` does not exist"),
            "the events of the stream would have no type",
            match suggestion(event, names) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("add `{event}` to `components/schemas`"),
            },
        );
    }
    if let Some(name) = stream.get("resume").and_then(|resume| resume.get("query")?.as_str())
        && operation.query(name).is_none()
    {
        report.error(
            child(&child(&pointer, "resume"), "query"),
            format!("`{}` has no query parameter `{name}`", operation.label()),
            "a broken stream goes on by sending the last cursor in it",
            "add the query parameter, or name another",
        );
    }
}
