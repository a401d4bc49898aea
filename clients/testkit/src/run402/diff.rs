//! What changes from one release to another (Run402 contract, section 4.8).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::releases::{File, Function, Manifest, without_nulls};

/// A difference, in the forms that plans and comparisons of releases share.
pub(super) struct Difference {
    pub(super) is_noop: bool,
    pub(super) site: Value,
    pub(super) functions: Value,
    pub(super) secrets: Value,
    pub(super) subdomains: Value,
    pub(super) routes: Value,
    /// How many files, functions, secrets and subdomains change.
    counts: [usize; 4],
}

impl Difference {
    /// What changes, in words.
    pub(super) fn summary(&self, migrations: usize) -> String {
        let [files, functions, secrets, subdomains] = self.counts;
        let parts: Vec<String> = [
            (files, "site path"),
            (functions, "function"),
            (secrets, "secret"),
            (subdomains, "subdomain"),
            (migrations, "migration"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" }))
        .collect();
        match parts.is_empty() {
            true => "No changes".to_owned(),
            false => parts.join(", "),
        }
    }
}

/// What changes from one to the other; at most so many site paths in each list.
pub(super) fn between(before: &Manifest, after: &Manifest, limit: usize) -> Difference {
    let (site, files) = site(before, after, limit);
    let (functions, changed) = functions(before, after);
    let (secrets, keys) = names(&before.secrets, &after.secrets);
    let (subdomains, claimed) = names(&before.subdomains, &after.subdomains);
    let routes = match before.routes == after.routes {
        true => json!({"added": [], "removed": [], "changed": []}),
        false => json!({"from": before.routes, "to": after.routes}),
    };
    let counts = [files, changed, keys, claimed];
    Difference {
        is_noop: counts == [0; 4] && before.routes == after.routes && before.assets == after.assets,
        site,
        functions,
        secrets,
        subdomains,
        routes,
        counts,
    }
}

fn site(before: &Manifest, after: &Manifest, limit: usize) -> (Value, usize) {
    let added: Vec<(&String, &File)> = after
        .site
        .iter()
        .filter(|(path, _)| !before.site.contains_key(*path))
        .collect();
    let removed: Vec<&String> = before
        .site
        .keys()
        .filter(|path| !after.site.contains_key(*path))
        .collect();
    let changed: Vec<(&String, &File, &File)> = after
        .site
        .iter()
        .filter_map(|(path, new)| Some((path, before.site.get(path)?, new)))
        .filter(|(_, old, new)| old != new)
        .collect();
    let totals = json!({"added": added.len(), "removed": removed.len(), "changed": changed.len()});
    let count = added.len() + removed.len() + changed.len();
    let added = added.into_iter().take(limit).map(|(path, file)| {
        without_nulls(json!({"path": path, "sha256": file.sha256, "content_type": file.content_type}))
    });
    let changed = changed.into_iter().take(limit).map(|(path, old, new)| {
        without_nulls(json!({
            "path": path, "sha256_old": old.sha256, "sha256_new": new.sha256, "content_type_old": old.content_type,
            "content_type_new": new.content_type,
        }))
    });
    let site = json!({
        "added": added.collect::<Vec<_>>(), "removed": removed.into_iter().take(limit).collect::<Vec<_>>(),
        "changed": changed.collect::<Vec<_>>(), "totals": totals,
    });
    (site, count)
}

fn functions(before: &Manifest, after: &Manifest) -> (Value, usize) {
    let added: Vec<&String> = after
        .functions
        .keys()
        .filter(|name| !before.functions.contains_key(*name))
        .collect();
    let removed: Vec<&String> = before
        .functions
        .keys()
        .filter(|name| !after.functions.contains_key(*name))
        .collect();
    let changed: Vec<Value> = after
        .functions
        .iter()
        .filter_map(|(name, new)| Some((name, fields_changed(before.functions.get(name)?, new))))
        .filter(|(_, fields)| !fields.is_empty())
        .map(|(name, fields)| json!({"name": name, "fields_changed": fields}))
        .collect();
    let count = added.len() + removed.len() + changed.len();
    (json!({"added": added, "removed": removed, "changed": changed}), count)
}

fn fields_changed(old: &Function, new: &Function) -> Vec<&'static str> {
    let fields = [
        ("code_hash", old.code_hash != new.code_hash),
        ("runtime", old.runtime != new.runtime),
        ("timeout_seconds", old.timeout_seconds != new.timeout_seconds),
        ("memory_mb", old.memory_mb != new.memory_mb),
        ("schedule", old.schedule != new.schedule),
    ];
    fields
        .into_iter()
        .filter(|(_, changed)| *changed)
        .map(|(name, _)| name)
        .collect()
}

fn names(before: &BTreeSet<String>, after: &BTreeSet<String>) -> (Value, usize) {
    let added: Vec<&String> = after.difference(before).collect();
    let removed: Vec<&String> = before.difference(after).collect();
    let count = added.len() + removed.len();
    (json!({"added": added, "removed": removed}), count)
}
