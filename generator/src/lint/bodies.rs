//! Rules about what requests and replies carry.

use super::Report;
use super::index::{Index, is_json};
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for body in &index.request_bodies {
        let content = body.at("content");
        let media: Vec<&str> = body.members("content").map(|(media, _)| media.as_str()).collect();
        // One method can send both: the text is one of the properties of the JSON.
        let plain = body.text("x-plain-text").is_some() && media == ["application/json", "text/plain"];
        if media.len() > 1 && !plain {
            report.error(
                child(&content, media[1]),
                format!(
                    "a request body of {} content types: `{}`",
                    media.len(),
                    media.join("`, `")
                ),
                "a method of the client sends one kind of body, so the others could never be sent",
                "keep the one that the official client sends; `application/json` and `text/plain` may stand together with `x-plain-text`",
            );
        }
        if media.is_empty() && body.object.contains_key("content") {
            report.error(
                content,
                "a request body without a content type",
                "the server could not tell what it gets",
                "add `application/json` with a schema, or remove the body",
            );
        }
    }
    for owner in index.request_bodies.iter().chain(&index.responses) {
        let content = owner.at("content");
        for (media, value) in owner.members("content").filter(|(media, _)| is_json(media)) {
            if value.is_object() && value.get("schema").is_none() {
                report.error(
                    child(&content, media),
                    format!("`{media}` without a schema"),
                    "there is no type to read it into or to write it from",
                    "add a `schema`; `{}` means any JSON value",
                );
            }
        }
    }
}
