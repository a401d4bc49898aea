//! YAML events into one tree with places, and everything that makes a text unreadable.
//!
//! Keeps the open collections on a stack of its own, so that a deep document costs no machine stack. Knows nothing of
//! JSON pointers or OpenAPI.

use std::collections::{HashMap, HashSet};

use serde_json::{Number, Value};
use serde_saphyr::granit_parser::{self, Event, Marker, Parser, ScalarStyle, Tag};

use super::Place;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};

/// How deep mappings and lists may nest. A real specification stays below 30; the limit keeps every later pass, all of
/// which recurse, far away from the end of the machine's stack.
pub(crate) const MAX_DEPTH: usize = 64;

/// How many nodes aliases may add by repetition, against documents that explode when they are expanded.
pub(crate) const MAX_ALIAS_NODES: usize = 100_000;

/// Reads one document; the error says why the text is none.
pub(super) fn compose(text: &str) -> Result<Node, Refusal> {
    Composer::default().compose(text)
}

/// Why a text is refused: one sentence each for what, why and fix.
pub(super) struct Refusal {
    place: Place,
    what: String,
    why: &'static str,
    fix: &'static str,
}

impl Refusal {
    fn new(place: Place, what: impl Into<String>, why: &'static str, fix: &'static str) -> Self {
        Self {
            place,
            what: what.into(),
            why,
            fix,
        }
    }

    pub(super) fn into_diagnostics(self, file: &str) -> Diagnostics {
        Diagnostic {
            severity: Severity::Error,
            file: file.to_owned(),
            line: self.place.0,
            column: self.place.1,
            pointer: String::new(),
            what: self.what,
            why: self.why.to_owned(),
            fix: self.fix.to_owned(),
        }
        .into()
    }
}

impl From<granit_parser::ScanError> for Refusal {
    fn from(error: granit_parser::ScanError) -> Self {
        if *error.kind() == granit_parser::ErrorKind::RecursionLimitExceeded {
            return too_deep(place(error.marker()));
        }
        Self::new(
            place(error.marker()),
            format!("the file cannot be read as YAML: {}", error.info().replace('\n', " ")),
            "nothing can be generated from a file that does not parse",
            "mend the syntax at this place; indentation and quotes are the usual causes",
        )
    }
}

fn place(marker: &Marker) -> Place {
    (marker.line().max(1), marker.col().saturating_add(1))
}

/// A node with its place; `nodes` and `depth` count what an alias to it would add.
#[derive(Clone)]
pub(super) struct Node {
    pub(super) content: Content,
    pub(super) place: Place,
    nodes: usize,
    depth: usize,
}

#[derive(Clone)]
pub(super) enum Content {
    Leaf(Value),
    List(Vec<Node>),
    Map(Vec<(String, Place, Node)>),
}

/// A collection whose end has not come yet.
struct Open {
    anchor: usize,
    node: Node,
    /// The key that waits for its value, in a mapping.
    key: Option<(String, Place)>,
    /// The keys seen so far, in a mapping.
    seen: HashSet<String>,
}

/// Puts the parser's events together to one tree.
#[derive(Default)]
struct Composer {
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    alias_nodes: usize,
    root: Option<Node>,
}

impl Composer {
    fn compose(mut self, text: &str) -> Result<Node, Refusal> {
        let mut options = granit_parser::options! {
            block_nesting_limit: MAX_DEPTH * 2,
            flow_nesting_limit: MAX_DEPTH * 2,
        };
        options.set_emit_comments(false);
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = event?;
            self.take(event, place(&span.start))?;
        }
        self.root.ok_or_else(|| {
            Refusal::new(
                (1, 1),
                "the document is empty",
                "there is nothing to generate from",
                "start the file with `openapi: 3.0.3`",
            )
        })
    }

    fn take(&mut self, event: Event<'_>, place: Place) -> Result<(), Refusal> {
        match event {
            Event::DocumentStart(..) if self.root.is_some() => Err(Refusal::new(
                place,
                "more than one YAML document in the file",
                "only one of them could be read",
                "remove the `---` line and what follows, or make it a file of its own",
            )),
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), place),
            Event::SequenceStart(_, anchor, tag) => {
                self.start(Content::List(Vec::new()), anchor, tag.as_deref(), place)
            }
            Event::MappingStart(_, anchor, tag) => self.start(Content::Map(Vec::new()), anchor, tag.as_deref(), place),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(done) => self.finish(done.node, done.anchor),
                None => Ok(()),
            },
            Event::Alias(id) => self.alias(id, place),
            _ => Ok(()),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        place: Place,
    ) -> Result<(), Refusal> {
        let is_text = tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
        if tag.is_some() && !is_text {
            return Err(tagged(place));
        }
        let plain = style == ScalarStyle::Plain && !is_text;
        let is_key = self.open.last().is_some_and(Open::wants_key);
        if is_key && plain && text == "<<" {
            return Err(Refusal::new(
                place,
                "a YAML merge key `<<`",
                "merge keys are not part of YAML 1.2: other OpenAPI tools read them as a property named `<<`",
                "write the keys out, or use a `$ref` to a component",
            ));
        }
        // The parser gives an absent key as `~`, like a written one; neither is a name.
        if is_key && plain && matches!(text, "" | "~") {
            return Err(nameless(place));
        }
        // A key keeps its text: `200`, `true` and `0x10` are names there, not values.
        let value = if plain && !is_key {
            resolve(text, place)?
        } else {
            Value::String(text.to_owned())
        };
        self.finish(
            Node {
                content: Content::Leaf(value),
                place,
                nodes: 1,
                depth: 0,
            },
            anchor,
        )
    }

    fn start(&mut self, content: Content, anchor: usize, tag: Option<&Tag>, place: Place) -> Result<(), Refusal> {
        if tag.is_some() {
            return Err(tagged(place));
        }
        if self.open.last().is_some_and(Open::wants_key) {
            return Err(complex_key(place));
        }
        self.check_depth(1, place)?;
        let node = Node {
            content,
            place,
            nodes: 1,
            depth: 1,
        };
        self.open.push(Open {
            anchor,
            node,
            key: None,
            seen: HashSet::new(),
        });
        Ok(())
    }

    fn alias(&mut self, id: usize, place: Place) -> Result<(), Refusal> {
        let Some(target) = self.anchors.get(&id) else {
            return Err(Refusal::new(
                place,
                "an alias inside the node that it repeats",
                "such a document has no end",
                "use a `$ref` to a component for a recursive schema",
            ));
        };
        self.alias_nodes = self.alias_nodes.saturating_add(target.nodes);
        if self.alias_nodes > MAX_ALIAS_NODES {
            return Err(Refusal::new(
                place,
                format!("aliases repeat more than {MAX_ALIAS_NODES} nodes"),
                "a small file that expands to a huge one would exhaust the machine",
                "use `$ref` to components in place of aliases",
            ));
        }
        self.check_depth(target.depth, place)?;
        let mut node = target.clone();
        node.place = place;
        self.finish(node, 0)
    }

    fn check_depth(&self, more: usize, place: Place) -> Result<(), Refusal> {
        if self.open.len() + more <= MAX_DEPTH {
            return Ok(());
        }
        Err(too_deep(place))
    }

    /// Puts a complete node where it belongs.
    fn finish(&mut self, node: Node, anchor: usize) -> Result<(), Refusal> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            Some(parent) => parent.put(node),
            None => {
                self.root = Some(node);
                Ok(())
            }
        }
    }
}

impl Open {
    fn wants_key(&self) -> bool {
        matches!(self.node.content, Content::Map(_)) && self.key.is_none()
    }

    fn put(&mut self, node: Node) -> Result<(), Refusal> {
        self.node.nodes = self.node.nodes.saturating_add(node.nodes);
        self.node.depth = self.node.depth.max(node.depth + 1);
        match (&mut self.node.content, self.key.take()) {
            (Content::List(items), _) => items.push(node),
            (Content::Map(entries), Some((key, place))) => entries.push((key, place, node)),
            (Content::Map(_), None) => {
                let Content::Leaf(Value::String(key)) = node.content else {
                    return Err(complex_key(node.place));
                };
                if key.is_empty() {
                    return Err(nameless(node.place));
                }
                if !self.seen.insert(key.clone()) {
                    return Err(Refusal::new(
                        node.place,
                        format!("the key `{key}` twice"),
                        "only one of the two can count, and YAML readers disagree which",
                        "keep one of them",
                    ));
                }
                self.key = Some((key, node.place));
            }
            (Content::Leaf(_), _) => {}
        }
        Ok(())
    }
}

fn too_deep(place: Place) -> Refusal {
    Refusal::new(
        place,
        format!("nested deeper than {MAX_DEPTH} levels"),
        "no later pass could walk the document safely",
        "move inner schemas to `components/schemas` and refer to them with `$ref`",
    )
}

fn tagged(place: Place) -> Refusal {
    Refusal::new(
        place,
        "a YAML tag",
        "other OpenAPI tools do not understand tags; only `!!str` means the same to all of them",
        "remove the tag, and quote the value if it must stay a string",
    )
}

fn nameless(place: Place) -> Refusal {
    Refusal::new(
        place,
        "a key without a name",
        "nothing in an OpenAPI document is named by the empty string or by null",
        "write the name before the colon",
    )
}

fn complex_key(place: Place) -> Refusal {
    Refusal::new(
        place,
        "a key that is not a string",
        "an OpenAPI document is JSON in other clothes, and JSON keys are strings",
        "write a plain or quoted key",
    )
}

/// What a plain scalar means in the core schema of YAML 1.2 (YAML 1.2.2, section 10.3.2).
fn resolve(text: &str, place: Place) -> Result<Value, Refusal> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Ok(Value::Null),
        "true" | "True" | "TRUE" => return Ok(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Ok(Value::Bool(false)),
        _ => {}
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_special = matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN");
    let number = if is_special {
        None
    } else if let Some(digits) = text.strip_prefix("0x").filter(|digits| is_digits(digits, 16)) {
        u64::from_str_radix(digits, 16).ok().map(Number::from)
    } else if let Some(digits) = text.strip_prefix("0o").filter(|digits| is_digits(digits, 8)) {
        u64::from_str_radix(digits, 8).ok().map(Number::from)
    } else if is_digits(unsigned, 10) {
        // An integer too large for 64 bits is still a number to JSON.
        text.parse::<i64>()
            .map(Number::from)
            .or_else(|_| text.parse::<u64>().map(Number::from))
            .ok()
            .or_else(|| text.parse().ok().and_then(Number::from_f64))
    } else if is_decimal(unsigned) {
        text.parse().ok().and_then(Number::from_f64)
    } else {
        return Ok(Value::String(text.to_owned()));
    };
    number.map(Value::Number).ok_or_else(|| {
        Refusal::new(
            place,
            format!("the number `{text}`"),
            "JSON has no way to write it, so no schema can mean it",
            "quote it if it is meant as a string",
        )
    })
}

fn is_digits(text: &str, radix: u32) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_digit(radix))
}

/// `1.5`, `.5`, `1.`, `1e3`: what the core schema calls a float, without its sign.
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |part: &str| part.is_empty() || is_digits(part, 10);
    digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && exponent.is_none_or(|exponent| is_digits(exponent, 10))
}
