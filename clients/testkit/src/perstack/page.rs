//! Pages of lists, in both styles of the API.

use serde_json::{Value, json};

use crate::loopback::Call;

/// The names of the two query parameters, and the size of a page where none is asked for.
pub(super) struct Style {
    limit: &'static str,
    offset: &'static str,
    default: usize,
}

/// Applications and jobs; the default is the older API's (Perstack contract, section 1).
pub(super) const TAKE_SKIP: Style = Style {
    limit: "take",
    offset: "skip",
    default: 100,
};
/// Checkpoints; the default is the older API's (Perstack contract, section 1).
pub(super) const CHECKPOINTS: Style = Style {
    limit: "take",
    offset: "skip",
    default: 10,
};
/// Experts and drafts; the default is this fake's own.
pub(super) const LIMIT_OFFSET: Style = Style {
    limit: "limit",
    offset: "offset",
    default: 20,
};

impl Style {
    /// `{data: {<name>: [the page]}, meta: {total, and where the page stands}}`.
    pub(super) fn reply(&self, call: &Call<'_>, name: &str, items: Vec<Value>) -> Value {
        let asked = |parameter| call.query(parameter).and_then(|text| text.parse::<usize>().ok());
        let limit = asked(self.limit).unwrap_or(self.default);
        let offset = asked(self.offset).unwrap_or(0);
        let total = items.len();
        let page: Vec<Value> = items.into_iter().skip(offset).take(limit).collect();
        json!({"data": {name: page}, "meta": {"total": total, self.limit: limit, self.offset: offset}})
    }
}

/// Sorts by a field of the answers, as the query asks; by `createdAt`, oldest first, where it does not.
pub(super) fn sort(call: &Call<'_>, items: &mut [Value]) {
    let field = call.query("sort").unwrap_or_else(|| "createdAt".to_owned());
    items.sort_by_cached_key(|item| item.get(&field).and_then(Value::as_str).unwrap_or_default().to_owned());
    if call.query("order").as_deref() == Some("desc") {
        items.reverse();
    }
}
