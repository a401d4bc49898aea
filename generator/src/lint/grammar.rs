//! Every keyword of every object: known, in its place, of the right shape, and there when required.
//!
//! Walks the document by the tables of `keywords.rs` and collects what the other rules look at. Data (examples, defaults,
//! enum values) is never walked. Knows no house rule.

use serde_json::Value;

use super::Report;
use super::extensions;
use super::index::{Index, Operation, Parameter, Reference, Site, resolve};
use crate::keywords::{Keyword, Kind, METHODS, Shape, replacement, suggestion};
use crate::read::{Document, child};

/// Checks the whole document and lists what is in it.
pub(crate) fn check<'a>(document: &'a Document, report: &mut Report<'_>) -> Index<'a> {
    let mut walk = Walk {
        report,
        index: Index {
            document,
            schemas: Vec::new(),
            parameters: Vec::new(),
            request_bodies: Vec::new(),
            responses: Vec::new(),
            path_items: Vec::new(),
            references: Vec::new(),
            operations: Vec::new(),
        },
    };
    walk.object(Kind::Document, String::new(), &document.root);
    let mut index = walk.index;
    index.operations = operations(document);
    index
}

struct Walk<'a, 'r, 'd> {
    report: &'r mut Report<'d>,
    index: Index<'a>,
}

impl<'a> Walk<'a, '_, '_> {
    fn object(&mut self, kind: Kind, pointer: String, value: &'a Value) {
        let Some(object) = value.as_object() else {
            self.wrong_shape(&pointer, value, &format!("{} is a mapping", kind.name()));
            return;
        };
        let site = Site { pointer, object };
        if let Some(target) = object.get("$ref")
            && (kind.section().is_some() || kind == Kind::PathItem)
        {
            self.reference(kind, &site, target);
            return;
        }
        self.collect(kind, &site);
        for (key, value) in object {
            let pointer = site.at(key);
            if key.starts_with("x-") {
                extensions::check(kind, &pointer, key, value, self.report);
            } else if let Some(keyword) = kind.keywords().iter().find(|keyword| keyword.name == key) {
                self.shape(keyword.shape, pointer, value, keyword.name);
            } else if let Some(member) = kind.members() {
                self.member(kind, member, key, pointer, value);
            } else {
                self.unknown(kind, key, pointer);
            }
        }
        for Keyword { name, .. } in kind.keywords().iter().filter(|keyword| keyword.required) {
            if !object.contains_key(*name) {
                self.report.error(
                    site.pointer.clone(),
                    format!("{} without `{name}`", kind.name()),
                    "OpenAPI 3.0 requires it, and other tools refuse the document without it",
                    format!("add `{name}`"),
                );
            }
        }
    }

    fn collect(&mut self, kind: Kind, site: &Site<'a>) {
        let list = match kind {
            Kind::Schema => &mut self.index.schemas,
            Kind::Parameter => &mut self.index.parameters,
            Kind::RequestBody => &mut self.index.request_bodies,
            Kind::Response => &mut self.index.responses,
            Kind::PathItem => &mut self.index.path_items,
            _ => return,
        };
        list.push(site.clone());
    }

    fn reference(&mut self, kind: Kind, site: &Site<'a>, target: &'a Value) {
        let Some(target) = target.as_str() else {
            self.wrong_shape(&site.at("$ref"), target, "`$ref` is a string");
            return;
        };
        self.index.references.push(Reference {
            pointer: site.pointer.clone(),
            target,
            kind,
        });
        for key in site.object.keys().filter(|key| *key != "$ref") {
            self.report.error(
                site.at(key),
                format!("`{key}` beside `$ref`"),
                "OpenAPI 3.0 ignores everything beside `$ref`, so this would have no effect",
                if kind == Kind::Schema {
                    format!("write `allOf: [{{$ref: '{target}'}}]` with `{key}` beside it, or move it to the component")
                } else {
                    "move it to the component".to_owned()
                },
            );
        }
    }

    /// An object under a key that is free, within rules: a path, a status code, a callback's expression.
    fn member(&mut self, kind: Kind, member: Kind, key: &str, pointer: String, value: &'a Value) {
        if kind == Kind::Paths && !key.starts_with('/') {
            self.report.error(
                pointer.clone(),
                format!("the path `{key}` does not start with `/`"),
                "it is appended to the server's address, and would run into its last segment",
                format!("write `/{key}`"),
            );
        }
        if kind == Kind::Responses && !is_status(key) {
            self.report.error(
                pointer.clone(),
                format!("`{key}` is no status"),
                "an answer is found by its status code",
                "write a code such as `200`, a range such as `2XX`, or `default`",
            );
        }
        self.object(member, pointer, value);
    }

    fn shape(&mut self, shape: Shape, pointer: String, value: &'a Value, name: &str) {
        let expected = match shape {
            Shape::Any => return,
            Shape::One(kind) => return self.object(kind, pointer, value),
            Shape::BoolOrSchema if value.is_boolean() => return,
            Shape::BoolOrSchema => return self.object(Kind::Schema, pointer, value),
            Shape::List(kind) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        self.object(kind, child(&pointer, &index.to_string()), item);
                    }
                    return;
                }
                None => "a list",
            },
            Shape::Map(kind) => match value.as_object() {
                Some(members) => {
                    for (key, member) in members {
                        self.object(kind, child(&pointer, key), member);
                    }
                    return;
                }
                None => "a mapping",
            },
            Shape::Text if value.is_string() => return,
            Shape::Text => "a string; quote the value",
            Shape::Bool if value.is_boolean() => return,
            Shape::Bool => "`true` or `false`",
            Shape::Number if value.is_number() => return,
            Shape::Number => "a number",
            Shape::Count if value.is_u64() => return,
            Shape::Count => "a whole number, zero or more",
            Shape::AnyList if value.is_array() => return,
            Shape::AnyList => "a list",
            Shape::AnyMap if value.is_object() => return,
            Shape::AnyMap => "a mapping",
            Shape::TextList => match value.as_array() {
                Some(items) if items.iter().all(Value::is_string) => return,
                _ => "a list of strings",
            },
            Shape::TextMap => match value.as_object() {
                Some(members) if members.values().all(Value::is_string) => return,
                _ => "a mapping of names to strings",
            },
        };
        self.wrong_shape(&pointer, value, &format!("`{name}` is {expected}"));
    }

    fn unknown(&mut self, kind: Kind, key: &str, pointer: String) {
        let names = kind.keywords().iter().map(|keyword| keyword.name);
        let fix = if let Some(fix) = replacement(kind, key) {
            fix.to_owned()
        } else if let Some(meant) = suggestion(key, names) {
            format!("did you mean `{meant}`?")
        } else if key == "$ref" {
            "write the object out here; OpenAPI 3.0 allows no `$ref` in this place".to_owned()
        } else {
            format!(
                "remove it, or move it to an object that has it; {} has none of that name",
                kind.name()
            )
        };
        self.report.error(
            pointer,
            format!("unknown keyword `{key}` in {}", kind.name()),
            "a keyword that nobody reads has no effect, so a misspelt one changes the client in silence",
            fix,
        );
    }

    fn wrong_shape(&mut self, pointer: &str, value: &Value, expected: &str) {
        let found = match value {
            Value::Null => "nothing",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "a mapping",
        };
        self.report.error(
            pointer,
            format!("{found} where something else belongs"),
            "OpenAPI 3.0 gives this place another shape, so the value would be ignored or refused",
            expected,
        );
    }
}

fn is_status(key: &str) -> bool {
    let bytes = key.as_bytes();
    key == "default"
        || bytes.len() == 3
            && matches!(bytes[0], b'1'..=b'5')
            && (&bytes[1..] == b"XX" || bytes[1..].iter().all(u8::is_ascii_digit))
}

/// The operations in the order of the document, each with the parameters that apply to it.
fn operations(document: &Document) -> Vec<Operation<'_>> {
    let mut operations = Vec::new();
    for (path, item) in document
        .root
        .get("paths")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let Some(object) = item.as_object() else { continue };
        let item = Site {
            pointer: child("/paths", path),
            object,
        };
        for (method, value) in object.iter().filter(|(key, _)| METHODS.contains(&key.as_str())) {
            let Some(object) = value.as_object() else { continue };
            let site = Site {
                pointer: item.at(method),
                object,
            };
            let mut parameters = listed(document, &site);
            for inherited in listed(document, &item) {
                if !parameters
                    .iter()
                    .any(|own| own.name() == inherited.name() && own.place() == inherited.place())
                {
                    parameters.push(inherited);
                }
            }
            operations.push(Operation {
                path,
                method,
                site,
                parameters,
            });
        }
    }
    operations
}

fn listed<'a>(document: &'a Document, site: &Site<'a>) -> Vec<Parameter<'a>> {
    let list = site.at("parameters");
    site.items("parameters")
        .enumerate()
        .filter_map(|(index, value)| {
            let listed = child(&list, &index.to_string());
            Some(Parameter {
                site: resolve(document, value, listed.clone())?,
                listed,
            })
        })
        .collect()
}
