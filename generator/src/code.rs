//! Small pieces of Rust text that several passes write: documentation, evidence, lists of keys.
//!
//! Nothing here may know what it documents.

use std::collections::BTreeSet;

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use serde_json::Value;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};

/// Documentation attributes for a text of the document, or nothing.
pub(crate) fn doc(text: &str) -> TokenStream {
    let lines = sanitise(text.trim());
    let lines = lines.lines().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote!(#(#[doc = #lines])*)
}

/// Paragraphs with an empty line between, leaving out the empty ones.
pub(crate) fn paragraphs<I: IntoIterator<Item = String>>(parts: I) -> String {
    let parts = parts
        .into_iter()
        .map(|part| part.trim_end().to_owned())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<String>>().join("\n\n")
}

/// Escapes what rustdoc would take for a link or for HTML, outside code.
fn sanitise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut code = false;
    for (at, c) in text.char_indices() {
        match c {
            '`' => code = !code,
            '<' if !code => out.push('\\'),
            '[' if !code && !is_link(&text[at..]) => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
    out
}

fn is_link(text: &str) -> bool {
    text.split_once(']').is_some_and(|(_, rest)| rest.starts_with('('))
}

/// `x-evidence` in words: what the statement rests on and where that is written down.
pub(crate) fn evidence(found: Option<&Value>) -> String {
    let Some(found) = found else { return String::new() };
    let text = |key: &str| found.get(key).and_then(Value::as_str).unwrap_or_default();
    let level = match (text("name"), text("wire"), text("level")) {
        ("", "", "") => return String::new(),
        (name, wire, "") => format!("name {}, wire {}", levels(name), levels(wire)),
        (_, _, level) => levels(level),
    };
    let source = text("source");
    let source = if source.is_empty() {
        String::new()
    } else {
        format!(" ({source})")
    };
    let note = text("note");
    let note = if note.is_empty() {
        String::new()
    } else {
        format!(" {}", note.trim_end())
    };
    format!("*Evidence:* {level}{source}.{note}")
}

/// `x-since` and `x-until` in words.
pub(crate) fn history(since: Option<&str>, until: Option<&str>) -> String {
    match (since, until) {
        (None, None) => String::new(),
        (Some(since), None) => format!("Since {since} of the official client."),
        (None, Some(until)) => format!("Until {until} of the official client; later ones dropped it."),
        (Some(since), Some(until)) => format!("From {since} to {until} of the official client; later ones dropped it."),
    }
}

/// The letters of the contract in words.
fn levels(letters: &str) -> String {
    let word = |letter: &str| match letter {
        "S" => "stated by the vendor's client documentation",
        "C" => "seen in the official client's code",
        "D" => "documented by the vendor",
        "I" => "inferred",
        _ => "unknown",
    };
    match letters.split_once(" from ") {
        Some((level, basis)) => format!("{}, from what is {}", word(level.trim()), word(basis.trim())),
        None => {
            let words: Vec<&str> = letters.split(',').map(|letter| word(letter.trim())).collect();
            words.join(" and ")
        }
    }
}

/// Spells paths of the standard library as people do. Used wherever no type of the document
/// shadows the prelude.
pub(crate) struct Shorten;

const SHORT: &[&[&str]] = &[
    &["std", "option", "Option"],
    &["std", "vec", "Vec"],
    &["std", "string", "String"],
    &["std", "boxed", "Box"],
    &["std", "convert", "Into"],
    &["std", "convert", "From"],
    &["std", "default", "Default"],
];

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let is_short = SHORT.iter().any(|long| {
            path.segments.len() == long.len()
                && path
                    .segments
                    .iter()
                    .zip(long.iter())
                    .all(|(segment, word)| segment.ident == word)
        });
        if is_short && let Some(last) = path.segments.last().cloned() {
            *path = last.into();
        }
    }
}

/// Formats a file; the text is Rust because tokens of ours parse.
pub(crate) fn unparse(tokens: TokenStream, shorten: bool) -> Result<String, syn::Error> {
    let mut file: syn::File = syn::parse2(tokens)?;
    if shorten {
        Shorten.visit_file_mut(&mut file);
    }
    Ok(space_out(&prettyplease::unparse(&file)))
}

/// Puts an empty line between items, which prettyplease does not.
fn space_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(next) = lines.peek() else { break };
        let indent = line.len() - line.trim_start().len();
        let next_indent = next.len() - next.trim_start().len();
        let ends_item = match indent {
            0 => {
                line == "}"
                    || line == "};"
                    || line.ends_with(");")
                    || (line.starts_with("use ") && !next.starts_with("use "))
            }
            4 => line == "    }",
            _ => false,
        };
        let starts_item = match indent {
            0 => !next.is_empty() && *next != "}" && !(line.starts_with("#![") || next.starts_with("#![")),
            _ => {
                next_indent == 4
                    && ["///", "#[", "pub ", "async fn", "fn ", "type ", "const "]
                        .iter()
                        .any(|start| next.trim_start().starts_with(start))
            }
        };
        // A `use` over several lines ends with a brace and a semicolon of its own.
        if (ends_item || (line == "};" && indent == 0)) && starts_item && next_indent == indent {
            out.push('\n');
        }
    }
    out
}

/// Whether a stream of tokens names this item: as `Name` or `name::…`, never as the end of a longer path.
pub(crate) fn mentions(tokens: &TokenStream, name: &str) -> bool {
    names_item(tokens, name, |_| true)
}

/// Whether a stream of tokens has a path that starts with this module; a value of the same name does not count.
pub(crate) fn leads(tokens: &TokenStream, module: &str) -> bool {
    names_item(
        tokens,
        module,
        |next| matches!(next, Some(TokenTree::Punct(colon)) if starts_path(colon)),
    )
}

/// The first of the two colons in a path; the one of `field: Type` stands alone.
fn starts_path(colon: &Punct) -> bool {
    colon.as_char() == ':' && colon.spacing() == Spacing::Joint
}

fn names_item(tokens: &TokenStream, name: &str, fits: fn(Option<&TokenTree>) -> bool) -> bool {
    let mut after_colons = false;
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Ident(ident) if ident == name && !after_colons && fits(tokens.peek()) => return true,
            TokenTree::Group(group) if names_item(&group.stream(), name, fits) => return true,
            _ => {}
        }
        after_colons = matches!(&token, TokenTree::Punct(colon) if colon.as_char() == ':'
            && (after_colons || starts_path(colon)));
    }
    false
}

/// The names that stand alone in the place of a type: what a file has to import.
pub(crate) fn plain_types(tokens: &TokenStream) -> BTreeSet<String> {
    struct Names(BTreeSet<String>);
    impl<'ast> Visit<'ast> for Names {
        fn visit_type_path(&mut self, ty: &'ast syn::TypePath) {
            visit::visit_type_path(self, ty);
            if let (None, Some(name)) = (&ty.qself, ty.path.get_ident()) {
                self.0.insert(name.to_string());
            }
        }
    }
    let mut names = Names(BTreeSet::new());
    if let Ok(file) = syn::parse2::<syn::File>(tokens.clone()) {
        names.visit_file(&file);
    }
    names.0
}

/// The text of a type, for lists that people read.
pub(crate) fn type_text(ty: &impl ToTokens) -> String {
    let mut ty: syn::Type = match syn::parse2(ty.to_token_stream()) {
        Ok(ty) => ty,
        Err(_) => return ty.to_token_stream().to_string(),
    };
    Shorten.visit_type_mut(&mut ty);
    let text = ty.to_token_stream().to_string();
    let text = text
        .replace(" :: ", "::")
        .replace(":: ", "::")
        .replace(" <", "<")
        .replace("< ", "<");
    let text = text.replace(" >", ">").replace(" ,", ",").replace("& ", "&");
    text.replace("::agent_clients_runtime::", "")
        .replace("::std::collections::", "")
        .replace("::serde_json::", "")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn text_of_a_document_never_becomes_a_broken_link_or_html() {
        assert_eq!(sanitise("a[] <b> [x](y) `[c] <d>`"), r"a\[] \<b> [x](y) `[c] <d>`");
    }

    #[test]
    fn evidence_is_said_in_words_and_never_without_its_source() {
        let found = json!({"name": "S", "wire": "I from C", "source": "contract, section 2, P16"});
        assert_eq!(
            evidence(Some(&found)),
            "*Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the \
             official client's code (contract, section 2, P16)."
        );
        assert_eq!(evidence(Some(&json!({"level": "I"}))), "*Evidence:* inferred.");
        assert_eq!(evidence(None), "");
    }

    #[test]
    fn an_item_is_mentioned_by_its_name_and_not_at_the_end_of_a_path() {
        let tokens = quote!(
            fn f(types: A, b: x::Secret) -> ::b::C {
                g(raw::h(types))
            }
        );
        for (name, mentioned, leading) in [
            ("A", true, false),
            ("Secret", false, false),
            ("C", false, false),
            ("raw", true, true),
            ("types", true, false),
        ] {
            assert_eq!(
                (mentions(&tokens, name), leads(&tokens, name)),
                (mentioned, leading),
                "{name}"
            );
        }
    }

    #[test]
    fn types_read_as_people_write_them() {
        let ty = quote!(::std::option::Option<::std::vec::Vec<types::Job>>);
        assert_eq!(type_text(&ty), "Option<Vec<types::Job>>");
    }
}
