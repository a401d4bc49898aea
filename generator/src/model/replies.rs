//! The answers of an operation: one [`Reply`] per kind of answer a caller can ask for.
//!
//! Errors are not replies: the runtime turns everything but 2xx into its error.

use serde_json::Value;

use super::{Location, Parameter, Problem};
use crate::names;
use crate::normalise::schema::{flag, members, text};
use crate::normalise::{Kind, Normal, Union};
use crate::typeref::TypeRef;

/// One kind of answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reply {
    /// Appended to the method of the handle: nothing for the plain answer, `_stream`, `_csv`, …
    pub(crate) suffix: String,
    /// The `Accept` header.
    pub(crate) accept: Option<String>,
    pub(crate) decode: Decode,
}

/// How an answer becomes a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decode {
    /// Nothing is expected, anything is accepted.
    Nothing,
    Json(TypeRef),
    /// JSON or nothing.
    OptionalJson(TypeRef),
    Text,
    Bytes,
    Ndjson(TypeRef),
    Events(Stream),
    /// Several statuses with different types.
    ByStatus(Vec<StatusReply>),
}

/// The type of one status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StatusReply {
    pub(crate) status: u16,
    pub(crate) variant: String,
    pub(crate) ty: Option<TypeRef>,
    pub(crate) description: String,
}

/// The events of a stream (`x-stream`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stream {
    /// The schema of an event.
    pub(crate) event: String,
    pub(crate) resume: Resume,
    /// Who turns a raw event into the type: generated code, or a hand-written file.
    pub(crate) custom: bool,
    /// The name of the event is the value of this tag; without it the data says everything.
    pub(crate) named: Option<String>,
}

/// How a broken stream goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resume {
    Never,
    LastEventId,
    /// A query parameter carries the cursor.
    Query(String),
}

/// A header of a successful reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReplyHeader {
    pub(crate) wire: String,
    pub(crate) ident: String,
    pub(crate) ty: TypeRef,
    pub(crate) required: bool,
    pub(crate) description: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Media {
    Json,
    Events,
    Ndjson,
    Text,
    Bytes,
}

fn media(essence: &str) -> Media {
    let essence = essence.split(';').next().unwrap_or(essence).trim();
    match essence {
        "application/json" => Media::Json,
        _ if essence.ends_with("+json") => Media::Json,
        "text/event-stream" => Media::Events,
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" | "application/x-jsonlines" => {
            Media::Ndjson
        }
        "text/plain" | "text/html" | "text/markdown" => Media::Text,
        _ => Media::Bytes,
    }
}

/// One success status and one of its media types.
struct Offer<'a> {
    status: &'a str,
    description: &'a str,
    media: Option<(&'a str, &'a Value)>,
}

pub(super) fn read(operation: &Value, id: &str, normal: &Normal) -> Result<Vec<Reply>, Problem> {
    let mut offers = Vec::new();
    for (status, response) in members(operation, "responses").filter(|(status, _)| status.starts_with('2')) {
        let description = text(response, "description").unwrap_or_default();
        let mut any = false;
        for (media, content) in members(response, "content") {
            any = true;
            offers.push(Offer {
                status,
                description,
                media: Some((media, content)),
            });
        }
        if !any {
            offers.push(Offer {
                status,
                description,
                media: None,
            });
        }
    }
    let mut replies = Vec::new();
    if offers
        .iter()
        .any(|offer| offer.media.is_some_and(|(name, _)| media(name) == Media::Json))
    {
        replies.push(json(&offers, id, normal)?);
    }
    for offer in &offers {
        let Some((name, content)) = offer.media else { continue };
        let ty = || {
            content
                .get("schema")
                .map_or(TypeRef::Value, |schema| TypeRef::of(schema, normal))
        };
        let (suffix, decode) = match media(name) {
            Media::Json => continue,
            Media::Events => ("stream".to_owned(), Decode::Events(stream(operation, normal)?)),
            Media::Ndjson => ("ndjson".to_owned(), Decode::Ndjson(ty())),
            Media::Text => ("text".to_owned(), Decode::Text),
            Media::Bytes => (names::snake(name.rsplit('/').next().unwrap_or("bytes")), Decode::Bytes),
        };
        let suffix = if replies.is_empty() {
            String::new()
        } else {
            format!("_{suffix}")
        };
        let accept = if name.contains('*') {
            None
        } else {
            Some(name.to_owned())
        };
        let reply = Reply { suffix, accept, decode };
        if !replies.contains(&reply) {
            if replies.iter().any(|other| other.suffix == reply.suffix) {
                return Err(Problem::new(
                    format!("two kinds of answer would both be called `{id}{}`", reply.suffix),
                    "a caller could not choose between them",
                    "keep one of the two media types",
                ));
            }
            replies.push(reply);
        }
    }
    if replies.is_empty() {
        replies.push(Reply {
            suffix: String::new(),
            accept: None,
            decode: Decode::Nothing,
        });
    }
    Ok(replies)
}

/// The JSON answers of all statuses as one reply.
fn json(offers: &[Offer<'_>], id: &str, normal: &Normal) -> Result<Reply, Problem> {
    let mut accept = None;
    let mut by_status: Vec<(&str, Option<TypeRef>, &str)> = Vec::new();
    for offer in offers {
        let ty = match offer.media {
            Some((name, content)) if media(name) == Media::Json => {
                accept.get_or_insert_with(|| name.to_owned());
                Some(
                    content
                        .get("schema")
                        .map_or(TypeRef::Value, |schema| TypeRef::of(schema, normal)),
                )
            }
            Some(_) => continue,
            None => None,
        };
        by_status.push((offer.status, ty, offer.description));
    }
    let mut types: Vec<&TypeRef> = by_status.iter().filter_map(|(_, ty, _)| ty.as_ref()).collect();
    types.dedup();
    let empty = by_status.iter().any(|(_, ty, _)| ty.is_none());
    let decode = match (types.as_slice(), empty) {
        ([one], false) => Decode::Json((*one).clone()),
        ([one], true) => Decode::OptionalJson((*one).clone()),
        _ => Decode::ByStatus(statuses(&by_status, id)?),
    };
    Ok(Reply {
        suffix: String::new(),
        accept,
        decode,
    })
}

fn statuses(by_status: &[(&str, Option<TypeRef>, &str)], id: &str) -> Result<Vec<StatusReply>, Problem> {
    let each = by_status.iter().map(|(status, ty, description)| {
        let number: u16 = status.parse().map_err(|_| {
            Problem::new(
                format!("`{id}` answers with several types and a status range `{status}`"),
                "which type a status in the range has is not said",
                "write each success status out, or use one type for all of them",
            )
        })?;
        let variant = match number {
            200 => "Ok".to_owned(),
            201 => "Created".to_owned(),
            202 => "Accepted".to_owned(),
            203 => "NonAuthoritative".to_owned(),
            204 => "NoContent".to_owned(),
            205 => "ResetContent".to_owned(),
            206 => "PartialContent".to_owned(),
            other => format!("Status{other}"),
        };
        Ok(StatusReply {
            status: number,
            variant,
            ty: ty.clone(),
            description: (*description).to_owned(),
        })
    });
    each.collect()
}

fn stream(operation: &Value, normal: &Normal) -> Result<Stream, Problem> {
    let Some(facts) = operation.get("x-stream") else {
        return Err(Problem::new(
            "an event stream without `x-stream`",
            "the type of its events is not known",
            "add `x-stream: {event: <schema>, resume: none, decode: data}` to the operation",
        ));
    };
    let resume = match facts.get("resume") {
        Some(Value::Object(map)) => {
            Resume::Query(map.get("query").and_then(Value::as_str).unwrap_or_default().to_owned())
        }
        Some(Value::String(word)) if word == "last-event-id" => Resume::LastEventId,
        _ => Resume::Never,
    };
    let event = text(facts, "event").unwrap_or_default().to_owned();
    let named = match (text(facts, "decode"), normal.kinds.get(&event)) {
        (Some("name"), Some(Kind::Union(Union { tag: Some(tag), .. }))) => Some(tag.clone()),
        (Some("name"), _) => {
            return Err(Problem::new(
                format!("x-stream: the name of an event has no place in `{event}`"),
                "`decode: name` puts it into the tag of a union, and this is none",
                "give the schema a `oneOf` with a `discriminator`, or write `decode: data`",
            ));
        }
        _ => None,
    };
    Ok(Stream {
        event,
        resume,
        custom: text(facts, "decode") == Some("custom"),
        named,
    })
}

/// A stream that goes on with a cursor has an optional query parameter to put it into.
pub(super) fn resumable(replies: &[Reply], parameters: &[Parameter]) -> Result<(), Problem> {
    for reply in replies {
        let Decode::Events(Stream {
            resume: Resume::Query(wire),
            ..
        }) = &reply.decode
        else {
            continue;
        };
        let fits = |found: &&Parameter| {
            let is_word = !matches!(found.ty, TypeRef::List(_) | TypeRef::Bool | TypeRef::F64);
            found.wire == *wire && found.location == Location::Query && !found.required && !found.checked && is_word
        };
        if !parameters.iter().any(|found| fits(&found)) {
            return Err(Problem::new(
                format!("x-stream: `{wire}` is no optional text or number in the query"),
                "the first request goes without a cursor, and the cursor of an event is text",
                "make the query parameter an optional string or integer, or name another",
            ));
        }
    }
    Ok(())
}

/// The headers of all successes; one that not every success has to have may be missing.
pub(super) fn headers(operation: &Value, normal: &Normal) -> Vec<ReplyHeader> {
    let mut all: Vec<ReplyHeader> = Vec::new();
    let successes = || members(operation, "responses").filter(|(status, _)| status.starts_with('2'));
    for (_, response) in successes() {
        for (name, header) in members(response, "headers") {
            let ident = names::snake(name);
            if all.iter().any(|other| other.ident == ident) {
                continue;
            }
            let everywhere = successes().all(|(_, response)| {
                let same = members(response, "headers").find(|(other, _)| other.eq_ignore_ascii_case(name));
                same.is_some_and(|(_, header)| flag(header, "required"))
            });
            all.push(ReplyHeader {
                wire: name.clone(),
                ident,
                ty: header_type(header, normal),
                required: everywhere,
                description: text(header, "description").unwrap_or_default().to_owned(),
            });
        }
    }
    all
}

/// A header is one text; what is more than that is left to the caller.
fn header_type(header: &Value, normal: &Normal) -> TypeRef {
    let schema = header.get("schema").unwrap_or(&Value::Null);
    if flag(header, "x-secret") || flag(schema, "x-secret") {
        return TypeRef::secret();
    }
    match TypeRef::of(schema, normal) {
        TypeRef::Nullable(inner) => *inner,
        TypeRef::List(_) | TypeRef::Map(_) | TypeRef::Value => TypeRef::String,
        one => one,
    }
}

/// The name of the enum of a reply whose type depends on the status.
pub(crate) fn reply_type_name(stem: &str) -> String {
    format!("{stem}Reply")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::tests_support::{operation, refusal};

    fn replies(responses: Value) -> Vec<(String, Decode)> {
        let found = operation(json!({"responses": responses})).unwrap_or_else(|found| panic!("{found}"));
        found
            .replies
            .into_iter()
            .map(|reply| (reply.suffix, reply.decode))
            .collect()
    }

    fn json(schema: &str) -> Value {
        json!({"content": {"application/json": {"schema": {"type": schema}}}})
    }

    #[test]
    fn the_statuses_of_success_decide_how_an_answer_is_read() {
        let status = |status: u16, variant: &str, ty: Option<TypeRef>| StatusReply {
            status,
            variant: variant.to_owned(),
            ty,
            description: String::new(),
        };
        for (responses, expected) in [
            (json!({"204": {}}), Decode::Nothing),
            (json!({"2XX": {}, "default": json("string")}), Decode::Nothing),
            (
                json!({"2XX": json("string"), "400": json("integer")}),
                Decode::Json(TypeRef::String),
            ),
            (
                json!({"200": json("string"), "201": json("string")}),
                Decode::Json(TypeRef::String),
            ),
            (
                json!({"200": json("string"), "204": {}}),
                Decode::OptionalJson(TypeRef::String),
            ),
            (
                json!({"200": json("string"), "202": json("integer"), "204": {}}),
                Decode::ByStatus(vec![
                    status(200, "Ok", Some(TypeRef::String)),
                    status(202, "Accepted", Some(TypeRef::I64)),
                    status(204, "NoContent", None),
                ]),
            ),
        ] {
            assert_eq!(replies(responses.clone()), [(String::new(), expected)], "{responses}");
        }
    }

    #[test]
    fn every_media_type_is_an_answer_of_its_own_and_json_comes_first() {
        let content = json!({
            "text/csv": {}, "image/png": {}, "application/x-ndjson": {"schema": {"type": "integer"}},
            "text/plain": {}, "application/problem+json": {"schema": {"type": "string"}},
        });
        let found = replies(json!({"200": {"content": content}}));
        assert_eq!(
            found,
            [
                (String::new(), Decode::Json(TypeRef::String)),
                ("_csv".to_owned(), Decode::Bytes),
                ("_png".to_owned(), Decode::Bytes),
                ("_ndjson".to_owned(), Decode::Ndjson(TypeRef::I64)),
                ("_text".to_owned(), Decode::Text),
            ]
        );
    }

    #[test]
    fn a_header_is_required_only_where_every_success_requires_it() {
        let with = |required: bool| json!({"headers": {"X-A": {"required": required, "schema": {"type": "integer"}}}});
        for (responses, required) in [
            (json!({"200": with(true)}), true),
            (json!({"200": with(true), "201": with(true)}), true),
            (json!({"200": with(true), "201": with(false)}), false),
            (json!({"200": {}, "201": with(true)}), false),
        ] {
            let found = operation(json!({"responses": responses})).unwrap_or_else(|found| panic!("{found}"));
            let told: Vec<_> = found
                .reply_headers
                .iter()
                .map(|header| (header.ident.as_str(), header.required))
                .collect();
            assert_eq!(told, [("x_a", required)], "{responses}");
        }
    }

    #[test]
    fn what_a_caller_could_not_read_is_refused() {
        let stream = |facts: Value, parameters: Value| {
            json!({
                "x-stream": facts,
                "parameters": parameters,
                "responses": {"200": {"content": {"text/event-stream": {}}}},
                "schemas": {"E": {"type": "string"}},
            })
        };
        let cursor = json!([{"name": "c", "in": "query", "required": true, "schema": {"type": "string"}}]);
        for (operation, expected) in [
            (
                json!({"responses": {"200": json("string"), "2XX": json("integer")}}),
                "a status range `2XX`",
            ),
            (
                json!({"responses": {"200": {"content": {"image/raw": {}, "audio/raw": {}, "video/raw": {}}}}}),
                "would both be called",
            ),
            (stream(json!(null), json!([])), "an event stream without `x-stream`"),
            (
                stream(json!({"event": "E", "decode": "name"}), json!([])),
                "has no place in `E`",
            ),
            (
                stream(json!({"event": "E", "resume": {"query": "c"}}), cursor),
                "`c` is no optional text or number",
            ),
        ] {
            let mut operation = operation;
            if operation["x-stream"].is_null() {
                operation.as_object_mut().map(|map| map.shift_remove("x-stream"));
            }
            let found = refusal(operation);
            assert!(found.contains(expected), "{found}");
        }
    }
}
