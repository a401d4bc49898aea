//! The closed vocabulary of extensions: which `x-` key may stand where, and what its value looks like.
//!
//! `specs/README.md` explains what each of them means. Only the shape is checked here; that a name in a value exists is
//! the business of the rule that owns it (`pagination.rs`, `streams.rs`, `document.rs`).

use serde_json::Value;

use super::Report;
use crate::keywords::{Kind, suggestion};
use crate::names;
use crate::read::child;

struct Extension {
    name: &'static str,
    kinds: &'static [Kind],
    check: fn(Kind, &str, &Value, &mut Report<'_>),
}

const VOCABULARY: &[Extension] = &[
    Extension {
        name: "x-evidence",
        kinds: &[
            Kind::Operation,
            Kind::Schema,
            Kind::Parameter,
            Kind::Response,
            Kind::Header,
        ],
        check: evidence,
    },
    Extension {
        name: "x-since",
        kinds: &[Kind::Operation, Kind::Schema, Kind::Parameter],
        check: version,
    },
    Extension {
        name: "x-until",
        kinds: &[Kind::Operation, Kind::Schema, Kind::Parameter],
        check: version,
    },
    Extension {
        name: "x-alias",
        kinds: &[Kind::Operation],
        check: alias,
    },
    Extension {
        name: "x-idempotency",
        kinds: &[Kind::Operation],
        check: idempotency,
    },
    Extension {
        name: "x-pagination",
        kinds: &[Kind::Operation],
        check: pagination,
    },
    Extension {
        name: "x-secret",
        kinds: &[Kind::Schema, Kind::Parameter, Kind::Header],
        check: secret,
    },
    Extension {
        name: "x-plain-text",
        kinds: &[Kind::RequestBody],
        check: plain_text,
    },
    Extension {
        name: "x-segments",
        kinds: &[Kind::Parameter],
        check: segments,
    },
    Extension {
        name: "x-auth",
        kinds: &[Kind::Operation, Kind::Document],
        check: auth,
    },
    Extension {
        name: "x-stream",
        kinds: &[Kind::Operation],
        check: stream,
    },
    Extension {
        name: "x-error",
        kinds: &[Kind::Document],
        check: error,
    },
];

/// Checks one `x-` key of an object of that kind.
pub(crate) fn check(kind: Kind, pointer: &str, key: &str, value: &Value, report: &mut Report<'_>) {
    let Some(extension) = VOCABULARY.iter().find(|extension| extension.name == key) else {
        let names = VOCABULARY.iter().map(|extension| extension.name);
        report.error(
            pointer,
            format!("unknown extension `{key}`"),
            "the vocabulary is closed: an extension that nobody reads has no effect",
            match suggestion(key, names) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "remove it, or add it to the vocabulary in specs/README.md and to the generator".to_owned(),
            },
        );
        return;
    };
    if extension.kinds.contains(&kind) {
        (extension.check)(kind, pointer, value, report);
    } else {
        let places: Vec<&str> = extension.kinds.iter().map(|kind| kind.name()).collect();
        report.error(
            pointer,
            format!("`{key}` in {}", kind.name()),
            "nobody reads it in this place",
            format!("move it: it belongs to {}", places.join(" or ")),
        );
    }
}

/// How a member of an extension's mapping must look.
enum Rule {
    Text,
    /// A level of evidence.
    Level,
    /// A JSON pointer.
    Pointer,
    /// A JSON pointer, or a list of different ones.
    Pointers,
    /// `true`, since its opposite is said by leaving it out.
    True,
    /// A path of property names with dots between.
    Dotted,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Checked by the caller.
    Free,
}

struct Member {
    name: &'static str,
    rule: Rule,
    required: bool,
}

const fn member(name: &'static str, rule: Rule) -> Member {
    Member {
        name,
        rule,
        required: true,
    }
}

const fn maybe(name: &'static str, rule: Rule) -> Member {
    Member {
        name,
        rule,
        required: false,
    }
}

/// Checks a mapping against its members; `form` shows the whole of it in the fix.
fn mapping(pointer: &str, value: &Value, members: &[Member], form: &str, report: &mut Report<'_>) {
    let why = "the generator would have to guess what is meant";
    let Some(object) = value.as_object() else {
        report.error(pointer, "the extension is not a mapping", why, format!("write {form}"));
        return;
    };
    for (key, value) in object {
        let here = child(pointer, key);
        let Some(member) = members.iter().find(|member| member.name == key) else {
            let fix = match suggestion(key, members.iter().map(|member| member.name)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("write {form}"),
            };
            report.error(here, format!("unknown member `{key}`"), why, fix);
            continue;
        };
        let expected = match (&member.rule, value.as_str()) {
            (Rule::Free, _) => continue,
            (Rule::Text, Some(text)) if !text.trim().is_empty() => continue,
            (Rule::Text, _) => "a string that says something".to_owned(),
            (Rule::Level, Some(text)) if is_level(text) => continue,
            (Rule::Level, _) => "`S`, `C`, `D` or `I`, several as `S, C`, and an origin as `I from C`".to_owned(),
            (Rule::Pointer, Some(text)) if is_pointer(text) => continue,
            (Rule::Pointer, _) => "a JSON pointer into the error body, such as `/error/code`".to_owned(),
            (Rule::Pointers, Some(text)) if is_pointer(text) => continue,
            (Rule::Pointers, None) if is_list_of_pointers(value) => continue,
            (Rule::Pointers, _) => {
                "a JSON pointer into the error body, such as `/error/code`, or a list of different ones, in the order to try them"
                    .to_owned()
            }
            (Rule::True, _) if *value == Value::Bool(true) => continue,
            (Rule::True, _) => "`true`, or leave it out".to_owned(),
            (Rule::Dotted, Some(text)) if text.split('.').all(|name| !name.is_empty()) => continue,
            (Rule::Dotted, _) => "property names with dots between, such as `data.jobs`".to_owned(),
            (Rule::OneOf(words), Some(text)) if words.contains(&text) => continue,
            (Rule::OneOf(words), _) => format!("one of `{}`", words.join("`, `")),
        };
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        report.error(
            here,
            format!("`{key}` cannot be `{shown}`"),
            why,
            format!("write {expected}"),
        );
    }
    for member in members
        .iter()
        .filter(|member| member.required && !object.contains_key(member.name))
    {
        report.error(
            pointer,
            format!("`{}` is missing", member.name),
            why,
            format!("write {form}"),
        );
    }
}

fn is_level(text: &str) -> bool {
    let list = |part: &str| part.split(", ").all(|level| matches!(level, "S" | "C" | "D" | "I"));
    match text.split_once(" from ") {
        Some((level, origin)) => list(level) && list(origin),
        None => list(text),
    }
}

fn is_pointer(text: &str) -> bool {
    text.starts_with('/')
        && text.len() > 1
        && text[1..]
            .split('/')
            .all(|part| !part.is_empty() && !part.replace("~0", "").replace("~1", "").contains('~'))
}

fn is_list_of_pointers(value: &Value) -> bool {
    let list = value.as_array().map_or(&[][..], Vec::as_slice);
    let fits = |(at, one): (usize, &Value)| one.as_str().is_some_and(is_pointer) && !list[..at].contains(one);
    !list.is_empty() && list.iter().enumerate().all(fits)
}

fn evidence(kind: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    if kind == Kind::Operation {
        let members = [
            member("name", Rule::Level),
            member("wire", Rule::Level),
            member("source", Rule::Text),
            maybe("note", Rule::Text),
        ];
        mapping(pointer, value, &members, "`{name: S, wire: I, source: …}`", report);
    } else {
        let members = [
            member("level", Rule::Level),
            member("source", Rule::Text),
            maybe("note", Rule::Text),
        ];
        mapping(pointer, value, &members, "`{level: I, source: …}`", report);
    }
}

fn plain_text(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    if value.as_str().is_none_or(|name| name.trim().is_empty()) {
        report.error(
            pointer,
            format!("`x-plain-text` cannot be `{value}`"),
            "it names the property that is sent as plain text where nothing else is given",
            "write the name of a required string of the JSON body, such as `sql`",
        );
    }
}

/// Other names of a method, as another official client or an older one spells it.
fn alias(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let is_name = |name: &Value| {
        name.as_str()
            .is_some_and(|name| !name.is_empty() && names::snake(name) == name)
    };
    let names = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let unique = (1..names.len()).all(|index| !names[..index].contains(&names[index]));
    if !names.is_empty() && unique && names.iter().all(is_name) {
        return;
    }
    report.error(
        pointer,
        "`x-alias` is no list of method names",
        "each becomes a name that the documentation finds the method by",
        "write different names in snake case, such as `[create_rule]`",
    );
}

fn version(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let is_version = value
        .as_str()
        .is_some_and(|text| text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_whitespace));
    if !is_version {
        report.error(
            pointer,
            format!("`{value}` is no version"),
            "the documentation of the client says since and until when something exists",
            "write the version of the official client or API as a quoted string, such as `'0.0.48'`",
        );
    }
}

/// Whether a header may have this name (a token of RFC 9110).
pub(super) fn is_header_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(fits)
}

fn idempotency(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    match value.as_str() {
        Some("method" | "never") => return,
        None if value.is_object() => {
            let form = "`{header: Idempotency-Key}`";
            mapping(pointer, value, &[member("header", Rule::Text)], form, report);
            if let Some(header) = value.get("header").and_then(Value::as_str)
                && !header.trim().is_empty()
                && !is_header_name(header)
            {
                report.error(
                    child(pointer, "header"),
                    format!("`{header}` is no header name"),
                    "no request with it could be sent",
                    format!("write {form}"),
                );
            }
            return;
        }
        _ => {}
    }
    report.error(
        pointer,
        format!("`x-idempotency` cannot be `{value}`"),
        "the client repeats a request by itself only where this says that a repeat is harmless",
        "write `method`, `never` or `{header: Idempotency-Key}`",
    );
}

fn pagination(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let style = member("style", Rule::OneOf(&["offset", "page", "cursor"]));
    let form = match value.get("style").and_then(Value::as_str) {
        Some("page") => {
            let members = [
                style,
                member("page", Rule::Text),
                member("limit", Rule::Text),
                member("items", Rule::Dotted),
                maybe("total", Rule::Dotted),
            ];
            return mapping(
                pointer,
                value,
                &members,
                "`{style: page, page: page, limit: limit, items: …}`",
                report,
            );
        }
        Some("cursor") => {
            let members = [
                style,
                member("cursor", Rule::Text),
                member("next", Rule::Dotted),
                member("items", Rule::Dotted),
                maybe("limit", Rule::Text),
            ];
            return mapping(
                pointer,
                value,
                &members,
                "`{style: cursor, cursor: cursor, next: …, items: …}`",
                report,
            );
        }
        _ => "`{style: offset, limit: take, offset: skip, items: …, total: …}`",
    };
    let members = [
        style,
        member("limit", Rule::Text),
        member("offset", Rule::Text),
        member("items", Rule::Dotted),
        maybe("total", Rule::Dotted),
        maybe("last", Rule::OneOf(&["short"])),
    ];
    mapping(pointer, value, &members, form, report);
}

fn secret(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    if *value != Value::Bool(true) {
        report.error(
            pointer,
            "`x-secret` is not `true`",
            "what is not secret needs no mark",
            "write `x-secret: true`, or remove it",
        );
    }
}

fn segments(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    if *value != Value::Bool(true) {
        report.error(
            pointer,
            "`x-segments` is not `true`",
            "a parameter of the path is one segment unless it says otherwise",
            "write `x-segments: true`, or remove it",
        );
    }
}

fn auth(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    if value.as_str().is_none_or(|class| class.trim().is_empty()) {
        report.error(
            pointer,
            "`x-auth` is not the name of an auth class",
            "the client asks its auth provider by that name",
            "write a word, such as `x-auth: bearer`",
        );
    }
}

fn stream(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let members = [
        member("event", Rule::Text),
        member("resume", Rule::Free),
        member("decode", Rule::OneOf(&["data", "name", "custom"])),
        maybe("flag", Rule::Text),
    ];
    mapping(
        pointer,
        value,
        &members,
        "`{event: …, resume: none, decode: data}`",
        report,
    );
    match value.get("resume") {
        None => {}
        Some(Value::String(word)) if matches!(word.as_str(), "none" | "last-event-id") => {}
        Some(query @ Value::Object(_)) => {
            let here = child(pointer, "resume");
            mapping(
                &here,
                query,
                &[member("query", Rule::Text)],
                "`{query: cursor}`",
                report,
            );
        }
        Some(other) => report.error(
            child(pointer, "resume"),
            format!("`resume` cannot be `{other}`"),
            "the client must know how a broken stream goes on without a lost or repeated event",
            "write `none`, `last-event-id` or `{query: cursor}`",
        ),
    }
}

fn error(_: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let members = [
        maybe("code", Rule::Pointers),
        maybe("message", Rule::Pointers),
        maybe("text", Rule::True),
        maybe("details", Rule::Pointer),
        maybe("retryAfter", Rule::Pointer),
        maybe("codes", Rule::Text),
    ];
    mapping(
        pointer,
        value,
        &members,
        "`{code: /error/code, message: /error/message}`",
        report,
    );
    if value.get("codes").is_some() && value.get("code").is_none() {
        report.error(
            child(pointer, "codes"),
            "`codes` without `code`",
            "a list of codes is of no use while nobody knows where the code stands in the body",
            "add `code: /…`",
        );
    }
}
