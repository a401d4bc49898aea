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
