//! First pass: YAML text into a JSON tree that knows the line of every node.
//!
//! Strict where YAML is lax: duplicate keys, merge keys, tags, several documents and non-finite numbers are errors, and
//! scalars follow the core schema of YAML 1.2 (so `no` is a string). Keys are always strings: an unquoted `200:` is the
//! key `"200"`. This pass knows nothing of OpenAPI, never changes a value and never panics, whatever the text.

mod compose;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use serde_json::{Map, Value};

use self::compose::{Content, Node, compose};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};

/// Line and column, both from 1.
type Place = (usize, usize);

/// A document as JSON, with the place of every node in its text.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// The tree; object keys are in the order of the text.
    pub(crate) root: Value,
    /// The name of the file, as the caller gave it.
    pub(crate) file: String,
    spans: HashMap<String, Place>,
}

impl Document {
    /// Line and column (both from 1) of the node that `pointer` names: of its key where it has one, since the value may
    /// start on the next line. A pointer to a node that does not exist gives the place of its nearest existing
    /// ancestor. Nodes that come from a YAML alias give the place where they were written.
    pub(crate) fn location(&self, pointer: &str) -> Place {
        let mut rest = pointer;
        loop {
            if let Some(found) = self.spans.get(rest) {
                return *found;
            }
            match rest.rfind('/') {
                Some(cut) => rest = &rest[..cut],
                None => return (1, 1),
            }
        }
    }

    /// A finding about the node that `pointer` names.
    pub(crate) fn diagnostic(
        &self,
        severity: Severity,
        pointer: impl Into<String>,
        what: impl Into<String>,
        why: impl Into<String>,
        fix: impl Into<String>,
    ) -> Diagnostic {
        let pointer = pointer.into();
        let (line, column) = self.location(&pointer);
        Diagnostic {
            severity,
            file: self.file.clone(),
            line,
            column,
            pointer,
            what: what.into(),
            why: why.into(),
            fix: fix.into(),
        }
    }
}

/// The JSON pointer of the member `key` of the node at `parent` (RFC 6901: `~` and `/` are escaped).
pub(crate) fn child(parent: &str, key: &str) -> String {
    let mut pointer = String::with_capacity(parent.len() + key.len() + 1);
    pointer.push_str(parent);
    pointer.push('/');
    for char in key.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
    pointer
}

/// Reads YAML (or JSON, which is YAML) into a [`Document`]; `file` is only used to name the place of a finding.
///
/// # Errors
///
/// One diagnostic when the text is not one YAML mapping with unique scalar keys, nests deeper than [`compose::MAX_DEPTH`]
/// or expands by more than [`compose::MAX_ALIAS_NODES`] nodes through aliases.
pub(crate) fn read(text: &str, file: &str) -> Result<Document, Diagnostics> {
    let tree = compose(text).map_err(|refusal| refusal.into_diagnostics(file))?;
    let mut spans = HashMap::from([(String::new(), tree.place)]);
    let root = flatten(tree.content, &mut String::new(), &mut spans);
    let document = Document {
        root,
        file: file.to_owned(),
        spans,
    };
    if !document.root.is_object() {
        return Err(document
            .diagnostic(
                Severity::Error,
                "",
                "the document is not a mapping",
                "an OpenAPI document is a mapping with the keys `openapi`, `info` and `paths`",
                "start the file with `openapi: 3.0.3`",
            )
            .into());
    }
    Ok(document)
}

/// Plain JSON, with the places in a table of their own.
fn flatten(content: Content, pointer: &mut String, spans: &mut HashMap<String, Place>) -> Value {
    let mut enter = |key: &str, place: Place, node: Node| {
        let length = pointer.len();
        *pointer = child(pointer, key);
        spans.insert(pointer.clone(), place);
        let value = flatten(node.content, pointer, spans);
        pointer.truncate(length);
        value
    };
    match content {
        Content::Leaf(value) => value,
        Content::List(items) => Value::Array(
            items
                .into_iter()
                .enumerate()
                .map(|(index, item)| enter(&index.to_string(), item.place, item))
                .collect(),
        ),
        Content::Map(entries) => {
            let mut map = Map::with_capacity(entries.len());
            for (key, place, node) in entries {
                let value = enter(&key, place, node);
                map.insert(key, value);
            }
            Value::Object(map)
        }
    }
}
