//! The parameters of an operation: where they go, what they are, how lists are written.

use serde_json::Value;

use super::Problem;
use crate::normalise::hoist::DEFAULT;
use crate::normalise::schema::{constant, flag, list, members, text};
use crate::normalise::{Kind, Normal};
use crate::typeref::TypeRef;
use crate::{code, names};

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
}

impl Location {
    /// The word of OpenAPI.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
        }
    }
}

/// A parameter of one possible value: the client sends it by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Constant {
    pub(crate) wire: String,
    pub(crate) location: Location,
    pub(crate) value: String,
    pub(crate) description: String,
}

impl Constant {
    /// `x-version: 2` for a header, `?view=full` for the query.
    pub(crate) fn shown(&self) -> String {
        match self.location {
            Location::Header => format!("{}: {}", self.wire, self.value),
            Location::Query | Location::Path => format!("?{}={}", self.wire, self.value),
        }
    }
}

/// One parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parameter {
    /// The name on the wire; `filter[state]` for a property of a deepObject.
    pub(crate) wire: String,
    pub(crate) ident: String,
    pub(crate) location: Location,
    pub(crate) required: bool,
    pub(crate) ty: TypeRef,
    /// A list in one value, joined by this; the runtime writes it.
    pub(crate) delimiter: Option<char>,
    pub(crate) secret: bool,
    /// `allowEmptyValue: false` was written: an empty string is left out.
    pub(crate) omits_empty: bool,
    /// `x-segments`: its slashes separate segments of the path and stay.
    pub(crate) segments: bool,
    /// The type is hand-written and may refuse a value.
    pub(crate) checked: bool,
    pub(crate) deprecated: bool,
    /// The service's default of an integer.
    pub(crate) default: Option<u64>,
    pub(crate) description: String,
}

/// The parameters that leave no choice, in the order of the document.
pub(super) fn constants(operation: &Value) -> Vec<Constant> {
    let constants = list(operation, "parameters").iter().filter_map(|parameter| {
        let value = constant(parameter)?;
        let location = if text(parameter, "in") == Some("header") {
            Location::Header
        } else {
            Location::Query
        };
        Some(Constant {
            wire: text(parameter, "name").unwrap_or_default().to_owned(),
            location,
            value: value.to_owned(),
            description: described(parameter, &Value::Null),
        })
    });
    constants.collect()
}

/// The parameters that callers give.
pub(super) fn read(operation: &Value, normal: &Normal) -> Result<Vec<Parameter>, Problem> {
    let mut all = Vec::new();
    for parameter in list(operation, "parameters") {
        if constant(parameter).is_some() {
            continue;
        }
        let name = text(parameter, "name").unwrap_or_default();
        let schema = parameter.get("schema").unwrap_or(&Value::Null);
        if text(parameter, "style") == Some("deepObject") {
            let required: Vec<&str> = list(schema, "required").iter().filter_map(Value::as_str).collect();
            if flag(parameter, "required") && !required.is_empty() {
                return Err(Problem::new(
                    format!("the deepObject parameter `{name}` is required"),
                    "each of its properties becomes a parameter of its own, and those are optional",
                    "leave `required` out of the parameter",
                ));
            }
            for (property, inner) in members(schema, "properties") {
                all.push(one(&format!("{name}[{property}]"), parameter, inner, normal, false)?);
            }
        } else {
            all.push(one(name, parameter, schema, normal, flag(parameter, "required"))?);
        }
    }
    // The order of a call follows the route, then the document.
    let path_order = |parameter: &Parameter| parameter.location != Location::Path;
    all.sort_by_key(path_order);
    Ok(all)
}

fn one(wire: &str, parameter: &Value, schema: &Value, normal: &Normal, required: bool) -> Result<Parameter, Problem> {
    let location = match text(parameter, "in") {
        Some("path") => Location::Path,
        Some("header") => Location::Header,
        Some("query") => Location::Query,
        other => {
            return Err(Problem::new(
                format!("the parameter `{wire}` stands in `{}`", other.unwrap_or("nothing")),
                "a client can send parameters in the path, the query and headers",
                "use `in: path`, `in: query` or `in: header`",
            ));
        }
    };
    let mut ty = TypeRef::of(schema, normal);
    if let TypeRef::Nullable(inner) = ty {
        ty = *inner;
    }
    let is_list = matches!(ty, TypeRef::List(_));
    if matches!(ty, TypeRef::Map(_)) || (is_list && location != Location::Query) {
        return Err(Problem::new(
            format!("the parameter `{wire}` is a list or an object outside the query"),
            "there is no one way to write it there",
            "describe it as a string in the form the service expects",
        ));
    }
    let exploded = parameter.get("explode").and_then(Value::as_bool);
    let delimiter = match (is_list, text(parameter, "style"), exploded) {
        (false, ..) => None,
        (true, Some("spaceDelimited"), _) => Some(' '),
        (true, Some("pipeDelimited"), _) => Some('|'),
        (true, _, Some(false)) => Some(','),
        (true, ..) => None,
    };
    let secret = flag(parameter, "x-secret") || flag(schema, "x-secret") || ty == TypeRef::secret();
    if secret {
        ty = TypeRef::secret();
    }
    let checked = match &ty {
        TypeRef::Path(path) => !path.starts_with("::agent_clients_runtime"),
        TypeRef::Named(name) => matches!(normal.kinds.get(name), Some(Kind::Replaced(_))),
        _ => false,
    };
    Ok(Parameter {
        wire: wire.to_owned(),
        ident: names::snake(wire),
        location,
        required,
        ty,
        delimiter,
        secret,
        omits_empty: parameter.get("allowEmptyValue") == Some(&Value::Bool(false)),
        segments: flag(parameter, "x-segments"),
        checked,
        deprecated: flag(parameter, "deprecated"),
        default: schema.get(DEFAULT).and_then(Value::as_u64),
        description: described(parameter, schema),
    })
}

/// What callers should know of a parameter and its schema.
fn described(parameter: &Value, schema: &Value) -> String {
    let own = text(parameter, "description").unwrap_or_default();
    let limits = text(schema, "description").unwrap_or_default();
    code::paragraphs([
        own.to_owned(),
        limits.to_owned(),
        code::history(text(parameter, "x-since"), text(parameter, "x-until")),
        code::evidence(parameter.get("x-evidence")),
    ])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::tests_support::{operation, refusal};

    #[test]
    fn every_parameter_is_told_with_its_place_and_its_spelling() {
        let list = |name: &str, style: &str, explode: bool| {
            let schema = json!({"type": "array", "items": {"type": "string"}});
            json!({"name": name, "in": "query", "style": style, "explode": explode, "schema": schema})
        };
        let found = operation(json!({"parameters": [
            list("a", "form", true), list("b", "form", false), list("c", "spaceDelimited", false), list("d", "pipeDelimited", false),
            {"name": "filter", "in": "query", "style": "deepObject", "description": "Outer.", "schema": {"properties": {
                "minSize": {"type": "integer", "description": "Inner."},
            }}},
            {"name": "e", "in": "query", "allowEmptyValue": false, "schema": {"type": "string", "format": "password"}},
            {"name": "X-F", "in": "header", "required": true, "schema": {"$ref": "#/components/schemas/Token"}},
            {"name": "g", "in": "query", "deprecated": true, "x-since": "1", "schema": {"type": "string", "format": "expert-key"}},
        ], "schemas": {"Token": {"type": "string", "x-secret": true}}}))
        .unwrap_or_else(|found| panic!("{found}"));
        let told: Vec<_> = found
            .parameters
            .iter()
            .map(|p| (p.wire.as_str(), p.ident.as_str(), p.delimiter))
            .collect();
        assert_eq!(
            told,
            [
                ("a", "a", None),
                ("b", "b", Some(',')),
                ("c", "c", Some(' ')),
                ("d", "d", Some('|')),
                ("filter[minSize]", "filter_min_size", None),
                ("e", "e", None),
                ("X-F", "x_f", None),
                ("g", "g", None),
            ]
        );
        let of = |wire: &str| found.parameters.iter().find(|p| p.wire == wire);
        assert!(of("e").is_some_and(|p| p.secret && p.omits_empty && p.ty == TypeRef::secret()));
        assert!(of("X-F").is_some_and(|p| p.secret && p.required && p.location == Location::Header));
        assert!(
            of("g").is_some_and(|p| p.checked && p.deprecated && p.description == "Since 1 of the official client.")
        );
        assert_eq!(
            of("filter[minSize]").map(|p| p.description.as_str()),
            Some("Outer.\n\nInner.")
        );
    }

    #[test]
    fn a_constant_is_told_apart_and_leaves_its_name_to_others() {
        let word = json!({"type": "string", "enum": ["2025-05-19"]});
        let found = operation(json!({"parameters": [
            {"name": "x-version", "in": "header", "required": true, "description": "The shape.", "schema": word},
            {"name": "options", "in": "query", "required": true, "schema": word},
            {"name": "x-version", "in": "query", "schema": {"type": "integer", "default": 7}},
        ]}))
        .unwrap_or_else(|found| panic!("{found}"));
        let shown: Vec<(String, &str)> = found
            .constants
            .iter()
            .map(|constant| (constant.shown(), constant.description.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("x-version: 2025-05-19".to_owned(), "The shape."),
                ("?options=2025-05-19".to_owned(), "")
            ]
        );
        let [given] = &found.parameters[..] else {
            panic!("{:?}", found.parameters)
        };
        assert_eq!((given.ident.as_str(), given.default), ("x_version", Some(7)));
    }

    #[test]
    fn what_has_no_one_spelling_is_refused() {
        let list = json!({"type": "array", "items": {"type": "string"}});
        for (parameter, expected) in [
            (
                json!({"name": "a", "in": "cookie", "schema": {"type": "string"}}),
                "stands in `cookie`",
            ),
            (
                json!({"name": "a", "in": "header", "schema": list}),
                "is a list or an object outside the query",
            ),
            (
                json!({"name": "a", "in": "query", "style": "deepObject", "required": true,
                       "schema": {"required": ["x"], "properties": {"x": {"type": "string"}}}}),
                "the deepObject parameter `a` is required",
            ),
        ] {
            let found = refusal(json!({"parameters": [parameter]}));
            assert!(found.contains(expected), "{found}");
        }
    }
}
