//! Compares JSON with a [`Shape`], and gives back what fits, under the names of the wire.
//!
//! Everything that does not fit is a problem and is left out, so that what is given back can always be built.

use std::fmt;
use std::path::{Component, Path};

use agent_clients_runtime::serde_json::{self, Map, Value};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::shape::{Field, Shape};
use crate::deploy::problem::{Problem, Problems};

pub(super) struct Checker<'a> {
    folder: Option<&'a Path>,
    found: Problems,
}

impl<'a> Checker<'a> {
    pub(super) fn new(folder: Option<&'a Path>) -> Self {
        Self {
            folder,
            found: Problems::default(),
        }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.found.into_vec()
    }

    /// What fits of it; null where nothing does.
    pub(super) fn value(&mut self, value: &Value, shape: &Shape, path: &str) -> Value {
        let fits = match (shape, value) {
            (Shape::Any, value) => return value.clone(),
            (Shape::Nullable(_), Value::Null) => return Value::Null,
            (Shape::Nullable(shape), value) => return self.value(value, shape, path),
            (Shape::Text, Value::String(_)) | (Shape::Bool, Value::Bool(_)) => true,
            (Shape::Number, Value::Number(number)) => number.is_i64(),
            (Shape::List(each), Value::Array(list)) => {
                let list = list.iter().enumerate();
                return list
                    .map(|(at, one)| self.value(one, each, &format!("{path}[{at}]")))
                    .collect();
            }
            (Shape::Map(each), Value::Object(map)) => {
                let map = map.iter();
                return map
                    .map(|(name, one)| (name.clone(), self.value(one, each, &under(path, name))))
                    .collect();
            }
            (Shape::Object(fields), Value::Object(map)) => return self.object(map, fields, path, false),
            (Shape::Open(fields), Value::Object(map)) => return self.object(map, fields, path, true),
            (Shape::Tagged(tag, forms), Value::Object(map)) => return self.tagged(map, tag, forms, path),
            (Shape::Source, value) => return self.source(value, path),
            _ => false,
        };
        if fits {
            return value.clone();
        }
        let (is, should) = (kind(value), expected(shape));
        let fix = match value {
            Value::Null => format!("give {should}, or leave it out"),
            _ => format!("give {should}"),
        };
        self.found.add(path, format!("it is {is}"), fix);
        Value::Null
    }

    /// Each object to store has its content in one of two ways, which no table of fields says.
    pub(super) fn assets(&mut self, spec: &Value) {
        let put = spec.pointer("/assets/put").and_then(Value::as_array);
        for (at, asset) in put.into_iter().flatten().enumerate() {
            let has = |name: &str| asset.get(name).is_some();
            let why = match (has("source"), has("sha256") && has("size_bytes")) {
                // It does not fit, and is told already.
                _ if asset.is_null() => continue,
                (true, false) | (false, true) => continue,
                (true, true) => "it has its content twice",
                (false, false) => "it has no content",
            };
            let fix = "give `source`, or both `sha256` and `size_bytes`";
            self.found.add(format!("assets.put[{at}]"), why, fix);
        }
    }

    fn object(&mut self, map: &Map<String, Value>, fields: &[Field], path: &str, open: bool) -> Value {
        let mut fits = Map::new();
        for (name, value) in map {
            let place = under(path, name);
            match fields.iter().find(|field| field.name == name) {
                Some(field) => {
                    let value = self.value(value, &field.shape, &place);
                    if !value.is_null() || matches!(field.shape, Shape::Nullable(_)) {
                        fits.insert(field.wire.to_owned(), value);
                    }
                }
                None if open => {
                    fits.insert(name.clone(), value.clone());
                }
                None => self.found.add(place, "there is no such field", meant(name, fields)),
            }
        }
        for field in fields
            .iter()
            .filter(|field| field.required && !map.contains_key(field.name))
        {
            let place = under(path, field.name);
            self.found
                .add(place, "it is missing", format!("give {}", expected(&field.shape)));
        }
        // What lacks a field cannot be built; in the JSON that is built from, it is not there.
        let whole = fields
            .iter()
            .all(|field| !field.required || fits.contains_key(field.wire));
        if whole { Value::Object(fits) } else { Value::Null }
    }

    fn tagged(&mut self, map: &Map<String, Value>, tag: &str, forms: &[(&str, &[Field])], path: &str) -> Value {
        let words: Vec<&str> = forms.iter().map(|(word, _)| *word).collect();
        let said = map.get(tag).and_then(Value::as_str);
        let Some((word, fields)) = forms.iter().find(|(word, _)| Some(*word) == said) else {
            let why = match map.contains_key(tag) {
                true => "it is none of the known ones",
                false => "it is missing",
            };
            self.found
                .add(under(path, tag), why, format!("give one of {}", words.join(", ")));
            return Value::Null;
        };
        let mut rest = map.clone();
        rest.shift_remove(tag);
        match self.object(&rest, fields, path, false) {
            Value::Object(mut fits) => {
                fits.insert(tag.to_owned(), Value::String((*word).to_owned()));
                Value::Object(fits)
            }
            other => other,
        }
    }

    /// Text, `{data}`, a reference to content, or a file of the folder.
    fn source(&mut self, value: &Value, path: &str) -> Value {
        const DATA: &[Field] = &[
            named("data", true, Shape::Source),
            named("contentType", false, Shape::Text),
        ];
        const REFERENCE: &[Field] = &[
            named("sha256", true, Shape::Text),
            named("size", true, Shape::Number),
            named("contentType", false, Shape::Text),
            named("integrity", false, Shape::Text),
        ];
        const FILE: &[Field] = &[
            named("__source", true, Shape::Text),
            named("path", true, Shape::Text),
            named("contentType", false, Shape::Text),
        ];
        match value {
            Value::String(_) => value.clone(),
            Value::Object(map) if map.contains_key("data") => self.object(map, DATA, path, false),
            Value::Object(map) if map.contains_key("__source") => {
                let file = self.object(map, FILE, path, false);
                if let Some(map) = file.as_object()
                    && !self.is_inside(map, path)
                {
                    return Value::Null;
                }
                file
            }
            Value::Object(map) => self.object(map, REFERENCE, path, false),
            other => {
                self.found.add(
                    path,
                    format!("it is {}", kind(other)),
                    "give text, or an object with `data`, with `sha256` and `size`, or with `__source` and `path`",
                );
                Value::Null
            }
        }
    }

    fn is_inside(&mut self, file: &Map<String, Value>, path: &str) -> bool {
        let text = |name: &str| file.get(name).and_then(Value::as_str).unwrap_or_default();
        if text("__source") != "fs-file" {
            let place = under(path, "__source");
            self.found.add(place, "it is none of the known ones", "write `fs-file`");
            return false;
        }
        let place = under(path, "path");
        if self.folder.is_none() {
            let fix = "read the specification with `ReleaseSpec::from_json_in`, which says where files are";
            self.found.add(place, "there is no folder that it could be in", fix);
            return false;
        }
        let given = Path::new(text("path"));
        let inside = given
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        let names_one = given.components().any(|part| matches!(part, Component::Normal(_)));
        if !inside || !names_one {
            let why = "it leads out of the folder of the specification, or to no file";
            self.found.add(
                place,
                why,
                "give a path inside the folder, without .. and not from its root",
            );
        }
        inside && names_one
    }
}

const fn named(name: &'static str, required: bool, shape: Shape) -> Field {
    Field {
        name,
        wire: name,
        required,
        shape,
    }
}

/// The place of a field. The specification itself has no name in places.
fn under(path: &str, name: &str) -> String {
    let plain = name
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-'));
    match (path == "spec", plain) {
        (true, true) => name.to_owned(),
        (false, true) => format!("{path}.{name}"),
        (true, false) => format!("[{name:?}]"),
        (false, false) => format!("{path}[{name:?}]"),
    }
}

/// The field that may have been meant: the same letters in another case, else any of them.
fn meant(name: &str, fields: &[Field]) -> String {
    let bare = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
    let same = fields
        .iter()
        .find(|field| bare(field.name) == bare(name) || field.wire == name);
    match (same, fields.is_empty()) {
        (Some(field), _) => format!("write it as `{}`", field.name),
        (None, true) => "leave it out".to_owned(),
        (None, false) => {
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            format!("use one of {}", names.join(", "))
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_i64() => "a number",
        Value::Number(_) => "a number that is not whole, or too large",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "text",
        Shape::Number => "a whole number",
        Shape::Bool => "true or false",
        Shape::List(_) => "a list",
        Shape::Map(_) | Shape::Object(_) | Shape::Open(_) | Shape::Tagged(..) => "an object",
        Shape::Nullable(shape) => expected(shape),
        Shape::Source => "text, or an object with the content",
        Shape::Any => "it",
    }
}

/// JSON in which no name is there twice: of two sections of a name, one would be lost without a word.
pub(super) fn parse(json: &str) -> Result<Value, String> {
    serde_json::from_str::<Once>(json)
        .map(|once| once.0)
        .map_err(|error| format!("it is not JSON that can be read: {error}"))
}

struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OnceVisitor).map(Self)
    }
}

struct OnceVisitor;

impl<'de> Visitor<'de> for OnceVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(Once(one)) = list.next_element()? {
            all.push(one);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            let Once(value) = map.next_value()?;
            if all.insert(name.clone(), value).is_some() {
                return Err(A::Error::custom(format!("the name {name:?} is there twice")));
            }
        }
        Ok(Value::Object(all))
    }
}
