//! Identifiers: the one place that turns names of the document into names of Rust.
//!
//! The rules are those of progenitor and typify (heck's cases, a trailing underscore for a word
//! that Rust keeps for itself), so that our passes and theirs always agree. Nothing else in the
//! generator may spell an identifier by hand.

use heck::{ToPascalCase, ToSnakeCase};
use proc_macro2::{Ident, Span};

/// Words that cannot be used as an identifier; typify's list.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "Self", "self", "static", "struct", "super", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// Names of the prelude that a schema may shadow; generated code then spells them in full.
pub(crate) const PRELUDE: &[&str] = &[
    "Option", "Result", "Vec", "String", "Box", "Some", "None", "Ok", "Err", "Default", "Clone", "Into", "From",
];

/// `jobs-list` → `jobs_list`; a keyword gets a trailing underscore.
pub(crate) fn snake(name: &str) -> String {
    finish(cleaned(name).to_snake_case(), "_", "x")
}

/// What the ids of the operations of a tag begin with: `env.secrets` → `env_secrets`. A keyword stays as it is, since it
/// is no identifier of its own there.
pub(crate) fn id_prefix(tag: &str) -> String {
    let words: Vec<String> = tag
        .split('.')
        .map(|word| snake(word).trim_end_matches('_').to_owned())
        .collect();
    words.join("_")
}

/// `jobs-list` → `JobsList`, the way typify names a type.
pub(crate) fn pascal(name: &str) -> String {
    finish(cleaned(name).to_pascal_case(), "X", "X")
}

/// The name of an enum variant for a value of the wire.
pub(crate) fn variant(value: &str) -> String {
    match value {
        "" => "Empty".to_owned(),
        "+1" => "Plus1".to_owned(),
        "-1" => "Minus1".to_owned(),
        _ => pascal(value),
    }
}

/// Names that a module of operations uses for itself: those it imports from the runtime.
const TAKEN_IN_API: &[&str] = &[
    "CallFuture",
    "CallOptions",
    "Core",
    "Error",
    "Items",
    "Operation",
    "Pages",
    "Repeat",
    "Reply",
    "Response",
];

/// The name of the handle of a namespace; `Api` keeps it apart from what its module uses.
pub(crate) fn handle(module: &str) -> String {
    let name = pascal(module);
    let taken = PRELUDE.contains(&name.as_str()) || TAKEN_IN_API.contains(&name.as_str());
    if taken { format!("{name}Api") } else { name }
}

/// A name for something of our own beside names of the document: `call`, or `call_` where the document has that.
pub(crate) fn free(wish: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = wish.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    name
}

/// Whether every request has a method or field of this name for the call itself, so that no value may take it.
pub(crate) fn is_of_every_request(name: &str) -> bool {
    matches!(name, "options" | "items" | "pages" | "events" | "into_future") || name.starts_with("with_")
}

/// An identifier token; the name must come from this module.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn cleaned(name: &str) -> String {
    match name {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        _ => name.replace('\'', "").replace(|c: char| !is_continue(c), "-"),
    }
}

fn finish(name: String, prefix: &str, empty: &str) -> String {
    let name = match name.chars().next() {
        None => empty.to_owned(),
        Some(first) if first.is_ascii_digit() || !is_start(first) => format!("{prefix}{name}"),
        Some(_) => name,
    };
    if KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

fn is_start(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

fn is_continue(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rules_of_progenitor() {
        for (name, expected_snake, expected_pascal) in [
            ("jobs.list", "jobs_list", "JobsList"),
            ("applicationId", "application_id", "ApplicationId"),
            ("X-Trace-Id", "x_trace_id", "XTraceId"),
            ("filter[a]", "filter_a", "FilterA"),
            ("continue", "continue_", "Continue"),
            ("type", "type_", "Type"),
            ("self", "self_", "Self_"),
            ("123list", "_123list", "X123list"),
            ("", "x", "X"),
            ("SSEStream", "sse_stream", "SseStream"),
        ] {
            assert_eq!(snake(name), expected_snake, "{name}");
            assert_eq!(pascal(name), expected_pascal, "{name}");
        }
    }

    #[test]
    fn an_operation_id_begins_with_its_tag_even_if_that_is_a_keyword() {
        for (tag, expected) in [
            ("jobs", "jobs"),
            ("env.secrets", "env_secrets"),
            ("type.await", "type_await"),
        ] {
            assert_eq!(id_prefix(tag), expected);
        }
    }

    #[test]
    fn names_of_our_own_give_way_to_those_of_the_document() {
        assert_eq!(free("call", |_| false), "call");
        assert_eq!(free("call", |name| ["call", "call_"].contains(&name)), "call__");
        assert_eq!(
            (
                handle("jobs").as_str(),
                handle("pages").as_str(),
                handle("result").as_str()
            ),
            ("Jobs", "PagesApi", "ResultApi")
        );
    }

    #[test]
    fn every_variant_is_an_identifier() {
        for value in ["", "+1", "-1", "a.b", "200", "self", "ü"] {
            syn::parse_str::<syn::Ident>(&variant(value)).unwrap_or_else(|error| panic!("{value}: {error}"));
        }
    }
}
