//! What the grammar walk found, in the form the other rules ask for it, and the ways to follow references.
//!
//! Borrowed from the document, never a copy of it. Every look-up tolerates a document that is wrong elsewhere: it gives
//! nothing rather than failing, since the rule that owns the mistake reports it.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::keywords::Kind;
use crate::read::{Document, child};

/// An object of the document.
pub(crate) type Object = Map<String, Value>;

/// How many `$ref`s in a row are followed before a chain counts as endless.
const MAX_HOPS: usize = 32;

/// An object and where it is.
#[derive(Clone, Debug)]
pub(crate) struct Site<'a> {
    pub(crate) pointer: String,
    pub(crate) object: &'a Object,
}

impl<'a> Site<'a> {
    /// The text under `key`.
    pub(crate) fn text(&self, key: &str) -> Option<&'a str> {
        self.object.get(key).and_then(Value::as_str)
    }

    /// The pointer of the member `key`.
    pub(crate) fn at(&self, key: &str) -> String {
        child(&self.pointer, key)
    }

    /// Whether the member `key` is literally `true`.
    pub(crate) fn is(&self, key: &str) -> bool {
        self.object.get(key) == Some(&Value::Bool(true))
    }

    /// The members of the object under `key`.
    pub(crate) fn members(&self, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
        self.object.get(key).and_then(Value::as_object).into_iter().flatten()
    }

    /// The items of the list under `key`.
    pub(crate) fn items(&self, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
        self.object.get(key).and_then(Value::as_array).into_iter().flatten()
    }

    /// The strings in the list under `key`.
    pub(crate) fn texts(&self, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.items(key).filter_map(Value::as_str)
    }
}

/// A `$ref` and what kind of object stands at its place.
#[derive(Clone, Debug)]
pub(crate) struct Reference<'a> {
    /// The pointer of the object that holds the `$ref`.
    pub(crate) pointer: String,
    pub(crate) target: &'a str,
    pub(crate) kind: Kind,
}

/// One operation with what it inherits from its path item.
#[derive(Clone, Debug)]
pub(crate) struct Operation<'a> {
    pub(crate) path: &'a str,
    pub(crate) method: &'a str,
    pub(crate) site: Site<'a>,
    /// The parameters that apply: the operation's own, then those of the path item that it does not override.
    pub(crate) parameters: Vec<Parameter<'a>>,
}

impl<'a> Operation<'a> {
    /// `GET /jobs/{jobId}`, for sentences.
    pub(crate) fn label(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// The tag that names the namespace.
    pub(crate) fn namespace(&self) -> Option<&'a str> {
        self.site.texts("tags").next()
    }

    /// The query parameter of that name.
    pub(crate) fn query(&self, name: &str) -> Option<&Parameter<'a>> {
        self.parameters
            .iter()
            .find(|each| each.place() == "query" && each.name() == name)
    }
}

/// A parameter as an operation sees it.
#[derive(Clone, Debug)]
pub(crate) struct Parameter<'a> {
    /// Where it is listed: the operation or the path item, not the component it may refer to.
    pub(crate) listed: String,
    /// The parameter object itself, behind any `$ref`.
    pub(crate) site: Site<'a>,
}

impl<'a> Parameter<'a> {
    pub(crate) fn name(&self) -> &'a str {
        self.site.text("name").unwrap_or_default()
    }

    /// `path`, `query`, `header` or `cookie`.
    pub(crate) fn place(&self) -> &'a str {
        self.site.text("in").unwrap_or_default()
    }
}

/// Everything the rules look at.
pub(crate) struct Index<'a> {
    pub(crate) document: &'a Document,
    /// Every schema object, component or inline, without those that are only a `$ref`.
    pub(crate) schemas: Vec<Site<'a>>,
    /// Every parameter object, without references to one.
    pub(crate) parameters: Vec<Site<'a>>,
    pub(crate) request_bodies: Vec<Site<'a>>,
    pub(crate) responses: Vec<Site<'a>>,
    pub(crate) path_items: Vec<Site<'a>>,
    pub(crate) references: Vec<Reference<'a>>,
    pub(crate) operations: Vec<Operation<'a>>,
}

impl<'a> Index<'a> {
    /// The component schemas, name and schema, as written (they may be a `$ref`).
    pub(crate) fn component_schemas(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        self.document
            .root
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(name, schema)| (name.as_str(), schema))
    }

    /// The component schema of that name, behind any `$ref`.
    pub(crate) fn component_schema(&self, name: &str) -> Option<Site<'a>> {
        let pointer = child("/components/schemas", name);
        self.resolve(self.document.root.pointer(&pointer)?, pointer)
    }

    /// The object that `value` is or, over any number of `$ref`s, refers to.
    pub(crate) fn resolve(&self, value: &'a Value, pointer: String) -> Option<Site<'a>> {
        resolve(self.document, value, pointer)
    }

    /// The properties that an instance of `schema` has: its own and those of everything in its `allOf`s. A property that
    /// is named twice comes twice.
    pub(crate) fn properties(&self, schema: &Site<'a>) -> Vec<(&'a str, Site<'a>)> {
        let mut found = Vec::new();
        self.collect(schema, &mut found, &mut HashSet::new());
        found
    }

    fn collect(&self, schema: &Site<'a>, found: &mut Vec<(&'a str, Site<'a>)>, seen: &mut HashSet<String>) {
        if !seen.insert(schema.pointer.clone()) {
            return;
        }
        let properties = schema.at("properties");
        for (name, value) in schema.members("properties") {
            if let Some(site) = self.resolve(value, child(&properties, name)) {
                found.push((name, site));
            }
        }
        let all_of = schema.at("allOf");
        for (index, part) in schema.items("allOf").enumerate() {
            if let Some(site) = self.resolve(part, child(&all_of, &index.to_string())) {
                self.collect(&site, found, seen);
            }
        }
    }

    /// Follows a dotted path of property names (`data.jobs`) from `schema`. The error is the name that is missing.
    pub(crate) fn follow<'p>(&self, schema: &Site<'a>, path: &'p str) -> Result<Site<'a>, &'p str> {
        let mut current = schema.clone();
        for name in path.split('.') {
            let next = self.properties(&current).into_iter().find(|(key, _)| *key == name);
            current = next.ok_or(name)?.1;
        }
        Ok(current)
    }

    /// The 2xx answers of an operation: status (`200`, `2XX`) and response object.
    pub(crate) fn successes(&self, operation: &Operation<'a>) -> Vec<(&'a str, Site<'a>)> {
        let responses = operation.site.at("responses");
        operation
            .site
            .members("responses")
            .filter(|(status, _)| status.starts_with('2'))
            .filter_map(|(status, value)| Some((status.as_str(), self.resolve(value, child(&responses, status))?)))
            .collect()
    }

    /// The JSON schemas of the 2xx answers of an operation.
    pub(crate) fn success_schemas(&self, operation: &Operation<'a>) -> Vec<Site<'a>> {
        let mut schemas = Vec::new();
        for (_, response) in self.successes(operation) {
            let content = response.at("content");
            for (media, value) in response.members("content").filter(|(media, _)| is_json(media)) {
                if let Some(schema) = value.get("schema") {
                    schemas.extend(self.resolve(schema, child(&child(&content, media), "schema")));
                }
            }
        }
        schemas
    }
}

/// The object that `value` is or, over any number of `$ref`s, refers to; `None` when there is none.
pub(crate) fn resolve<'a>(document: &'a Document, value: &'a Value, pointer: String) -> Option<Site<'a>> {
    let (mut value, mut pointer) = (value, pointer);
    for _ in 0..MAX_HOPS {
        let object = value.as_object()?;
        let Some(target) = object.get("$ref").and_then(Value::as_str) else {
            return Some(Site { pointer, object });
        };
        pointer = target.strip_prefix('#')?.to_owned();
        value = document.root.pointer(&pointer)?;
    }
    None
}

/// Whether a media type carries JSON.
pub(crate) fn is_json(media: &str) -> bool {
    let essence = essence(media);
    essence == "application/json" || essence.ends_with("+json")
}

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
