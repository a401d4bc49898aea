//! Pagination (`x-pagination`): which parameter moves on, and where a page keeps its parts.

use serde_json::Value;

use super::{Decode, Location, Parameter, Problem, Reply};
use crate::names;
use crate::normalise::Normal;
use crate::normalise::schema::{list, ref_name, text};
use crate::typeref::TypeRef;

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pages {
    /// `offset` grows by the number of entries.
    Offset {
        offset: String,
        total: Vec<Step>,
        /// Known where a page that is not full is the last.
        full: Option<FullPage>,
        items: Items,
    },
    /// `page` grows by one, starting at 1.
    Number {
        page: String,
        size: Option<Parameter>,
        total: Vec<Step>,
        items: Items,
    },
    /// The reply names the next cursor.
    Cursor {
        cursor: String,
        next: Vec<Step>,
        items: Items,
    },
}

/// How many entries a full page has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FullPage {
    /// The parameter that asks for so many.
    pub(crate) limit: String,
    /// What the service takes where it is left out; `None` where it cannot be.
    pub(crate) default: Option<u64>,
}

/// The entries of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Items {
    pub(crate) path: Vec<Step>,
    pub(crate) item: TypeRef,
    pub(crate) page: TypeRef,
}

/// One field on the way to a part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) wire: String,
    pub(crate) ident: String,
    pub(crate) optional: bool,
}

impl Pages {
    pub(crate) fn items(&self) -> &Items {
        match self {
            Self::Offset { items, .. } | Self::Number { items, .. } | Self::Cursor { items, .. } => items,
        }
    }
}

pub(super) fn read(
    operation: &Value,
    parameters: &[Parameter],
    replies: &[Reply],
    normal: &Normal,
) -> Result<Option<Pages>, Problem> {
    let Some(facts) = operation.get("x-pagination") else {
        return Ok(None);
    };
    let Some(Decode::Json(page)) = replies.first().map(|reply| &reply.decode) else {
        return Err(problem("the operation does not answer with JSON"));
    };
    let (path, last) = walk(text(facts, "items").unwrap_or_default(), page, normal)?;
    let Some(TypeRef::List(item)) = last else {
        return Err(problem("`items` does not lead to a list"));
    };
    let items = Items {
        path,
        item: *item,
        page: page.clone(),
    };
    let named = |key: &str| {
        let wire = text(facts, key).unwrap_or_default();
        parameters
            .iter()
            .find(|parameter| parameter.location == Location::Query && parameter.wire == wire)
    };
    // What moves on has to be left out of the first request, or to be written by the caller once.
    let moving = |key: &str, fits: fn(&TypeRef) -> bool, kind: &str| -> Result<String, Problem> {
        let found = named(key).filter(|found| !found.required && fits(&found.ty));
        found
            .map(|found| found.ident.clone())
            .ok_or_else(|| problem(&format!("`{key}` names no optional {kind} in the query")))
    };
    let total = match text(facts, "total") {
        None => Vec::new(),
        Some(path) => {
            let (steps, last) = walk(path, page, normal)?;
            if !last.as_ref().is_some_and(is_integer) {
                return Err(problem("`total` does not lead to an integer"));
            }
            steps
        }
    };
    Ok(Some(match text(facts, "style") {
        Some("offset") => Pages::Offset {
            offset: moving("offset", is_integer, "integer")?,
            total,
            full: match text(facts, "last") {
                None => None,
                Some(_) => Some(full_page(named("limit"))?),
            },
            items,
        },
        Some("page") => Pages::Number {
            page: moving("page", is_integer, "integer")?,
            size: named("limit").filter(|found| is_integer(&found.ty)).cloned(),
            total,
            items,
        },
        Some("cursor") => {
            let (next, last) = walk(text(facts, "next").unwrap_or_default(), page, normal)?;
            if last != Some(TypeRef::String) {
                return Err(problem("`next` does not lead to a string"));
            }
            Pages::Cursor {
                cursor: moving("cursor", |ty| *ty == TypeRef::String, "string")?,
                next,
                items,
            }
        }
        _ => return Err(problem("`style` is not offset, page or cursor")),
    }))
}

fn full_page(limit: Option<&Parameter>) -> Result<FullPage, Problem> {
    let limit = limit.filter(|found| is_integer(&found.ty));
    let limit = limit.ok_or_else(|| problem("`limit` names no integer in the query"))?;
    if !limit.required && limit.default.is_none() {
        return Err(problem("`limit` names a parameter without a default"));
    }
    Ok(FullPage {
        limit: limit.ident.clone(),
        default: limit.default.filter(|_| !limit.required),
    })
}

fn is_integer(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::I64 | TypeRef::I32 | TypeRef::U32 | TypeRef::U64)
}

/// Follows `data.jobs` through the schemas of a page.
fn walk(path: &str, page: &TypeRef, normal: &Normal) -> Result<(Vec<Step>, Option<TypeRef>), Problem> {
    let mut steps = Vec::new();
    let mut current = page.clone();
    for wire in path.split('.') {
        let TypeRef::Named(name) = &current else {
            return Err(problem(&format!("`{path}` leads through something that has no fields")));
        };
        let schema = normal.schema(name).unwrap_or(&Value::Null);
        let schema = ref_name(schema).and_then(|name| normal.schema(name)).unwrap_or(schema);
        let Some(property) = schema.get("properties").and_then(|properties| properties.get(wire)) else {
            return Err(problem(&format!("`{path}`: there is no `{wire}` in `{name}`")));
        };
        let required = list(schema, "required").iter().any(|name| name.as_str() == Some(wire));
        let (inner, nullable) = match TypeRef::of(property, normal) {
            TypeRef::Nullable(inner) => (*inner, true),
            inner => (inner, false),
        };
        steps.push(Step {
            wire: wire.to_owned(),
            ident: names::snake(wire),
            optional: !required || nullable,
        });
        current = inner;
    }
    Ok((steps, Some(current)))
}

fn problem(what: &str) -> Problem {
    Problem::new(
        format!("x-pagination: {what}"),
        "the stream of items could not be followed",
        "name a query parameter of this operation and fields of its reply, dots between them",
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::tests_support::{operation, refusal};

    fn paged(facts: Value) -> Value {
        let query = |name: &str, required: bool, schema: &str| json!({"name": name, "in": "query", "required": required, "schema": {"type": schema}});
        let page = json!({"type": "object", "required": ["data"], "properties": {
            "data": {"type": "object", "properties": {"list": {"type": "array", "items": {"type": "string"}}}},
            "count": {"type": "integer"},
            "next": {"type": "string", "nullable": true},
        }});
        json!({
            "x-pagination": facts,
            "parameters": [
                query("at", false, "integer"), query("size", true, "integer"), query("cursor", false, "string"),
                query("fixed", true, "integer"),
                {"name": "few", "in": "query", "schema": {"type": "integer", "default": 20}},
            ],
            "responses": {"200": {"content": {"application/json": {"schema": page}}}},
        })
    }

    #[test]
    fn each_style_knows_what_moves_and_where_the_parts_of_a_page_are() {
        let step = |name: &str, optional: bool| Step {
            wire: name.to_owned(),
            ident: name.to_owned(),
            optional,
        };
        for (facts, moving, total) in [
            (
                json!({"style": "offset", "offset": "at", "limit": "size", "items": "data.list", "total": "count"}),
                "at",
                1,
            ),
            (
                json!({"style": "page", "page": "at", "limit": "size", "items": "data.list"}),
                "at",
                0,
            ),
            (
                json!({"style": "cursor", "cursor": "cursor", "next": "next", "items": "data.list"}),
                "cursor",
                1,
            ),
        ] {
            let found = operation(paged(facts.clone())).unwrap_or_else(|found| panic!("{found}"));
            let Some(pages) = found.pages else {
                panic!("{facts} gives no pages")
            };
            assert_eq!(pages.items().path, [step("data", false), step("list", true)]);
            assert_eq!(pages.items().item, TypeRef::String);
            let (name, steps) = match pages {
                Pages::Offset { offset, total, .. } => (offset, total),
                Pages::Number { page, size, total, .. } => {
                    assert!(size.is_some_and(|size| size.wire == "size" && size.required));
                    (page, total)
                }
                Pages::Cursor { cursor, next, .. } => (cursor, next),
            };
            assert_eq!((name.as_str(), steps.len()), (moving, total), "{facts}");
        }
    }

    #[test]
    fn a_short_page_is_the_last_where_the_length_of_a_full_one_is_known() {
        for (limit, default) in [("size", None), ("few", Some(20))] {
            let facts =
                json!({"style": "offset", "offset": "at", "limit": limit, "items": "data.list", "last": "short"});
            let found = operation(paged(facts)).unwrap_or_else(|found| panic!("{found}"));
            let Some(Pages::Offset { full: Some(full), .. }) = found.pages else {
                panic!("{:?}", found.pages)
            };
            assert_eq!((full.limit.as_str(), full.default), (limit, default));
        }
    }

    #[test]
    fn pages_that_could_not_be_followed_are_refused() {
        for (facts, expected) in [
            (
                json!({"style": "offset", "offset": "fixed", "items": "data.list"}),
                "`offset` names no optional integer",
            ),
            (
                json!({"style": "offset", "offset": "at", "limit": "at", "items": "data.list", "last": "short"}),
                "`limit` names a parameter without a default",
            ),
            (
                json!({"style": "offset", "offset": "at", "limit": "cursor", "items": "data.list", "last": "short"}),
                "`limit` names no integer",
            ),
            (
                json!({"style": "page", "page": "cursor", "items": "data.list"}),
                "`page` names no optional integer",
            ),
            (
                json!({"style": "cursor", "cursor": "at", "next": "next", "items": "data.list"}),
                "`cursor` names no optional string",
            ),
            (
                json!({"style": "cursor", "cursor": "cursor", "next": "count", "items": "data.list"}),
                "`next` does not lead to a string",
            ),
            (
                json!({"style": "page", "page": "at", "items": "data"}),
                "`items` does not lead to a list",
            ),
            (
                json!({"style": "page", "page": "at", "items": "data.gone"}),
                "there is no `gone`",
            ),
            (
                json!({"style": "page", "page": "at", "items": "data.list", "total": "next"}),
                "`total` does not lead to an integer",
            ),
        ] {
            let found = refusal(paged(facts));
            assert!(found.contains(expected), "{found}");
        }
    }
}
