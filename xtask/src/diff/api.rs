//! One specification as the comparison asks for it: operations by id, references followed, and who reaches which schema.
//!
//! Tolerates any document: what is wrong with one is the lint's business.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

const METHODS: [&str; 6] = ["get", "put", "post", "delete", "head", "patch"];
const SCHEMAS: &str = "#/components/schemas/";

/// How many `$ref`s in a row are followed.
const MAX_HOPS: usize = 32;

/// A specification.
pub(super) struct Api<'a> {
    pub(super) root: &'a Value,
    /// In the order of the document.
    pub(super) operations: Vec<Operation<'a>>,
    /// For each component schema, the operations that reach it, in the order of the document.
    users: BTreeMap<String, Vec<String>>,
    /// The component schemas that callers send.
    sent: BTreeSet<String>,
}

/// An operation.
pub(super) struct Operation<'a> {
    pub(super) id: &'a str,
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) value: &'a Value,
    /// By place and name, behind any `$ref`.
    pub(super) parameters: BTreeMap<(&'a str, &'a str), &'a Value>,
}

impl Operation<'_> {
    /// `GET /jobs (jobs_list)`.
    pub(super) fn label(&self) -> String {
        format!("{} ({})", self.route(), self.id)
    }

    /// `GET /jobs`.
    pub(super) fn route(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// The route with its variables' names left out: they are no part of the wire.
    pub(super) fn shape(&self) -> String {
        let mut shape = self.method.to_owned();
        for (index, part) in self.path.split('{').enumerate() {
            match part.split_once('}') {
                Some((_, rest)) if index > 0 => shape.push_str(&format!("{{}}{rest}")),
                _ => shape.push_str(part),
            }
        }
        shape
    }
}

impl<'a> Api<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        let mut api = Self {
            root,
            operations: Vec::new(),
            users: BTreeMap::new(),
            sent: BTreeSet::new(),
        };
        for (path, item) in members(root.get("paths")) {
            for (method, value) in members(Some(item)).filter(|(key, _)| METHODS.contains(&key.as_str())) {
                let id = value.get("operationId").and_then(Value::as_str).unwrap_or_default();
                let mut parameters = BTreeMap::new();
                for list in [item.get("parameters"), value.get("parameters")] {
                    for parameter in list.and_then(Value::as_array).into_iter().flatten() {
                        let parameter = api.resolve(parameter);
                        let text = |key| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
                        parameters.insert((text("in"), text("name")), parameter);
                    }
                }
                api.operations.push(Operation {
                    id,
                    method,
                    path,
                    value,
                    parameters,
                });
            }
        }
        for operation in &api.operations {
            let mut reached = BTreeSet::new();
            api.reach(operation.value, &mut reached);
            operation
                .parameters
                .values()
                .for_each(|parameter| api.reach(parameter, &mut reached));
            let event = operation.value.pointer("/x-stream/event").and_then(Value::as_str);
            event.into_iter().for_each(|event| api.enter(event, &mut reached));
            for name in reached {
                api.users.entry(name).or_default().push(operation.label());
            }
        }
        let mut sent = BTreeSet::new();
        for operation in &api.operations {
            operation
                .value
                .get("requestBody")
                .into_iter()
                .for_each(|body| api.reach(body, &mut sent));
        }
        api.sent = sent;
        api
    }

    /// The value behind any chain of `$ref`s; the last one that can be found.
    pub(super) fn resolve(&self, value: &'a Value) -> &'a Value {
        let mut value = value;
        for _ in 0..MAX_HOPS {
            let target = value
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|target| target.strip_prefix('#'));
            match target.and_then(|pointer| self.root.pointer(pointer)) {
                Some(found) => value = found,
                None => break,
            }
        }
        value
    }

    /// The component schemas by name.
    pub(super) fn schemas(&self) -> BTreeMap<&'a str, &'a Value> {
        let schemas = self.root.pointer("/components/schemas");
        members(schemas).map(|(name, schema)| (name.as_str(), schema)).collect()
    }

    /// The operations that reach a component schema.
    pub(super) fn users(&self, schema: &str) -> &[String] {
        self.users.get(schema).map_or(&[], Vec::as_slice)
    }

    /// Whether callers send values of a component schema.
    pub(super) fn is_sent(&self, schema: &str) -> bool {
        self.sent.contains(schema)
    }

    /// Collects the names of the component schemas that `value` refers to, however far away.
    fn reach(&self, value: &Value, reached: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.reach(item, reached)),
            Value::Object(object) => {
                if let Some(target) = object.get("$ref").and_then(Value::as_str) {
                    match schema_name(target) {
                        Some(name) => self.enter(name, reached),
                        // Components of other kinds do not refer to their own kind, so this ends.
                        None if target.starts_with("#/components/") => {
                            let found = self.root.pointer(&target[1..]);
                            found
                                .filter(|found| found.get("$ref").is_none())
                                .into_iter()
                                .for_each(|found| {
                                    self.reach(found, reached);
                                });
                        }
                        None => {}
                    }
                }
                object.values().for_each(|value| self.reach(value, reached));
            }
            _ => {}
        }
    }

    fn enter(&self, name: &str, reached: &mut BTreeSet<String>) {
        if reached.insert(name.to_owned())
            && let Some(schema) = self.root.pointer("/components/schemas").and_then(|all| all.get(name))
        {
            self.reach(schema, reached);
        }
    }
}

/// The name in `#/components/schemas/Name`.
pub(super) fn schema_name(target: &str) -> Option<&str> {
    target.strip_prefix(SCHEMAS)
}

/// The members of an object, none of anything else.
pub(super) fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
