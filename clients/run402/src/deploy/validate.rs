//! Whether a specification can be deployed, before anything is read or sent: all problems at once.
//!
//! What the official client checks in any of its versions (Run402 contract, sections 5.4, 5.8 and 6.2), and what no service could take,
//! such as a path out of the site. Limits that only the service knows are left to it.

use std::collections::BTreeSet;

use agent_clients_runtime::serde_json::Value;

use super::problem::{Problem, Problems};
use super::source::{ByteSource, FileSet, SourceKind};
use super::spec::{AssetsInput, FunctionSpec, FunctionsSpec, Migration, MigrationId, ReleaseSpec, SiteSpec};
use crate::types::{BaseRelease, ContentRef, I18nSpec, ReleaseBase, RouteTarget, RoutesSpec, SecretsSpec};

/// Code of a field that CI credentials may not deploy. The gateway writes it in lower case.
const FORBIDDEN: &str = "forbidden_spec_field";

impl ReleaseSpec {
    /// Everything that is wrong with it, without any request; empty when it can be deployed. A deploy begins with this.
    ///
    /// ```
    /// use run402_client::deploy::ReleaseSpec;
    ///
    /// let spec = ReleaseSpec::new("").require_secret("lower");
    /// let problems: Vec<String> = spec.problems().iter().map(ToString::to_string).collect();
    /// assert_eq!(problems, [
    ///     "project: it is empty; fix: give the id of a project (prj_…)",
    ///     "secrets.require[0]: it is no name of a secret; fix: use A-Z, 0-9 and _, not a digit first, at most 128 characters",
    /// ]);
    /// ```
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        check(self, false)
    }

    /// As [`problems`](Self::problems), and with what credentials of a CI run may not deploy (Run402 contract, section 5.8).
    #[must_use]
    pub fn problems_in_ci(&self) -> Vec<Problem> {
        check(self, true)
    }
}

pub(crate) fn check(spec: &ReleaseSpec, ci: bool) -> Vec<Problem> {
    let mut found = Problems::default();
    if spec.project.trim().is_empty() {
        found.add("project", "it is empty", "give the id of a project (prj_…)");
    }
    check_base(spec.base.as_ref(), &mut found);
    if ci {
        check_ci(spec, &mut found);
    }
    if is_empty(spec) {
        found.add_code(
            "MANIFEST_EMPTY",
            "spec",
            "there is nothing to deploy in it",
            "set one of assets, database, site, functions, secrets, subdomains, routes, checks, i18n",
        );
    }
    if let Some(set) = spec.subdomains.as_ref().and_then(|subdomains| subdomains.set.as_ref())
        && set.len() > 1
    {
        found.add_code(
            "SUBDOMAIN_MULTI_NOT_SUPPORTED",
            "subdomains.set",
            "it has more than one, and a project has at most one subdomain",
            "leave one",
        );
    }
    if let Some(secrets) = &spec.secrets {
        check_secrets(secrets, &mut found);
    }
    if let Some(database) = &spec.database {
        check_migrations(&database.migrations, &mut found);
    }
    if let Some(functions) = &spec.functions {
        check_functions(functions, &mut found);
    }
    if let Some(site) = &spec.site {
        check_site(site, &mut found);
    }
    if let Some(routes) = spec.routes.value() {
        check_routes(routes, &mut found);
    }
    if let Some(assets) = &spec.assets {
        check_assets(assets, &mut found);
    }
    if let Some(i18n) = spec.i18n.value() {
        check_i18n(i18n, &mut found);
    }
    found.into_vec()
}

/// Whether no section says anything. An empty `replace` says a lot: that nothing is to be left.
fn is_empty(spec: &ReleaseSpec) -> bool {
    let database = spec.database.as_ref().is_none_or(|database| {
        database.migrations.is_empty() && database.expose.is_none() && database.zero_downtime.is_none()
    });
    let secrets = spec
        .secrets
        .as_ref()
        .is_none_or(|secrets| none(secrets.require.as_deref()) && none(secrets.delete.as_deref()));
    let functions = spec
        .functions
        .as_ref()
        .is_none_or(|functions| functions.replace.is_none() && functions.set.is_empty() && functions.delete.is_empty());
    let site = spec.site.as_ref().is_none_or(|site| {
        let patch = site.patch.as_ref();
        site.replace.is_none()
            && site.public_paths.is_none()
            && patch.is_none_or(|patch| patch.put.is_empty() && patch.delete.is_empty())
    });
    let subdomains = spec.subdomains.as_ref().is_none_or(|subdomains| {
        subdomains.set.is_none() && none(subdomains.add.as_deref()) && none(subdomains.remove.as_deref())
    });
    let assets = spec
        .assets
        .as_ref()
        .is_none_or(|assets| assets.put.is_empty() && assets.delete.is_empty() && assets.sync.is_none());
    database
        && secrets
        && functions
        && site
        && subdomains
        && assets
        && spec.routes.is_absent()
        && none(spec.checks.as_deref())
        && spec.i18n.is_absent()
}

fn none<T>(list: Option<&[T]>) -> bool {
    list.is_none_or(<[T]>::is_empty)
}

fn check_base(base: Option<&ReleaseBase>, found: &mut Problems) {
    let Some(base) = base else { return };
    if base.release.is_some() == base.release_id.is_some() {
        found.add(
            "base",
            "it needs one of `release` and `release_id`",
            "set exactly one, or leave the base out",
        );
    } else if base.release_id.as_ref().is_some_and(|id| id.trim().is_empty()) {
        found.add("base.release_id", "it is empty", "give the id of a release (rel_…)");
    }
}

fn check_ci(spec: &ReleaseSpec, found: &mut Problems) {
    let mut refuse = |path: &str| {
        found.add_code(
            FORBIDDEN,
            path,
            "credentials of a CI run may not deploy it",
            "leave it out, or deploy with a wallet",
        );
    };
    let current = |base: &ReleaseBase| base.release == Some(BaseRelease::Current) && base.release_id.is_none();
    if spec.base.as_ref().is_some_and(|base| !current(base)) {
        refuse("base");
    }
    for (path, given) in [
        ("secrets", spec.secrets.is_some()),
        ("subdomains", spec.subdomains.is_some()),
        ("checks", spec.checks.is_some()),
        ("i18n", !spec.i18n.is_absent()),
    ] {
        if given {
            refuse(path);
        }
    }
}

/// `^[A-Z_][A-Z0-9_]{0,127}$`
pub(crate) fn is_secret_key(key: &str) -> bool {
    let first = key.bytes().next();
    key.len() <= 128
        && first.is_some_and(|byte| byte.is_ascii_uppercase() || byte == b'_')
        && key
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

fn check_secrets(secrets: &SecretsSpec, found: &mut Problems) {
    let mut required = BTreeSet::new();
    for (name, keys) in [("require", &secrets.require), ("delete", &secrets.delete)] {
        let mut seen = BTreeSet::new();
        for (at, key) in keys.iter().flatten().enumerate() {
            let path = format!("secrets.{name}[{at}]");
            if !is_secret_key(key) {
                found.add(
                    path,
                    "it is no name of a secret",
                    "use A-Z, 0-9 and _, not a digit first, at most 128 characters",
                );
            } else if !seen.insert(key) {
                found.add(path, format!("{key} is there twice"), "leave one");
            } else if name == "require" {
                required.insert(key);
            } else if required.contains(key) {
                found.add(
                    path,
                    format!("{key} is both required and deleted"),
                    "leave it in one of the lists",
                );
            }
        }
    }
}

fn check_migrations(migrations: &[Migration], found: &mut Problems) {
    let mut ids = BTreeSet::new();
    for (at, migration) in migrations.iter().enumerate() {
        let path = format!("database.migrations[{at}]");
        match &migration.id {
            MigrationId::Id(id) if id.trim().is_empty() => found.add(
                format!("{path}.id"),
                "it is empty",
                "give it an id that stays the same, such as 001_init",
            ),
            MigrationId::Id(id) if !ids.insert(id) => found.add(
                format!("{path}.id"),
                format!("{id} is there twice, and the second would be skipped or refused"),
                "give each migration its own id",
            ),
            MigrationId::Name(name) if !is_migration_name(name) => found.add(
                format!("{path}.name"),
                "it is no name of a migration",
                "use letters, digits, - and _, a letter or digit first, at most 64 characters",
            ),
            _ => {}
        }
        if let SourceKind::Bytes(sql) = &migration.sql.kind
            && sql.is_empty()
        {
            found.add(format!("{path}.sql"), "it is empty", "give the SQL of the migration");
        }
        check_source(&format!("{path}.sql"), &migration.sql, found);
        if migration.checksum.as_ref().is_some_and(|checksum| !is_hex(checksum)) {
            found.add(
                format!("{path}.checksum"),
                "it is not in hex digits",
                "give it in hex digits, or leave it out",
            );
        }
    }
}

/// `^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$`
fn is_migration_name(name: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    name.len() <= 64 && name.bytes().all(word) && name.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}

fn is_hex(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn check_functions(functions: &FunctionsSpec, found: &mut Problems) {
    for (name, function) in functions.replace.iter().flatten() {
        check_function(&format!("functions.replace.{name}"), name, function, found);
    }
    for (name, function) in &functions.set {
        let path = format!("functions.patch.set.{name}");
        check_function(&path, name, function, found);
        if functions.delete.contains(name) {
            found.add(path, "it is both set and deleted", "leave it in one of the two");
        }
    }
}

fn check_function(path: &str, name: &str, function: &FunctionSpec, found: &mut Problems) {
    if name.trim().is_empty() {
        found.add(path, "a function has no name", "name it");
    }
    if let Some(source) = &function.source {
        check_source(&format!("{path}.source"), source, found);
    }
    if let Some(files) = &function.files {
        check_files(&format!("{path}.files"), files, found);
    }
    for (field, limit) in [
        (
            "timeout_seconds",
            function.config.as_ref().and_then(|config| config.timeout_seconds),
        ),
        (
            "memory_mb",
            function.config.as_ref().and_then(|config| config.memory_mb),
        ),
    ] {
        if limit.is_some_and(|limit| limit <= 0) {
            found.add(
                format!("{path}.config.{field}"),
                "it is not positive",
                "give a positive number, or leave it out",
            );
        }
    }
}

fn check_site(site: &SiteSpec, found: &mut Problems) {
    if site.replace.is_some() && site.patch.is_some() {
        found.add(
            "site",
            "it has both `replace` and `patch`, and one would be lost",
            "give the whole site or the changes to it",
        );
    }
    if let Some(files) = &site.replace {
        check_files("site.replace", files, found);
    }
    if let Some(patch) = &site.patch {
        check_files("site.patch.put", &patch.put, found);
        for (at, path) in patch.delete.iter().enumerate() {
            if let Some(why) = bad_path(path) {
                found.add(format!("site.patch.delete[{at}]"), why, PATH_FIX);
            } else if patch.put.get(path).is_some() {
                found.add(
                    format!("site.patch.delete[{at}]"),
                    format!("{path} is both put and deleted"),
                    "leave it in one of the two",
                );
            }
        }
    }
}

const PATH_FIX: &str = "use a path inside the site, with / between names, such as css/app.css";

fn check_files(place: &str, files: &FileSet, found: &mut Problems) {
    for (path, source) in files {
        let at = format!("{place}[{path:?}]");
        if let Some(why) = bad_path(path) {
            found.add(&at, why, PATH_FIX);
        }
        check_source(&at, source, found);
    }
}

/// Why a path is none of a file inside a tree.
pub(crate) fn bad_path(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.starts_with('/') {
        return Some("it is absolute");
    }
    if path.contains('\\') {
        return Some("it has a backslash, which separates nothing here");
    }
    if path.chars().any(char::is_control) {
        return Some("it has a control character");
    }
    path.split('/').find_map(|name| match name {
        "" => Some("it has an empty name in it"),
        "." | ".." => Some("it has . or .. in it, which lead elsewhere"),
        _ => None,
    })
}

fn check_source(path: &str, source: &ByteSource, found: &mut Problems) {
    if let SourceKind::Ref(content) = &source.kind {
        check_ref(path, content, found);
    }
    if source
        .content_type
        .as_ref()
        .is_some_and(|media| media.trim().is_empty())
    {
        found.add(path, "its content type is empty", "give one, or leave it out");
    }
}

fn check_ref(path: &str, content: &ContentRef, found: &mut Problems) {
    let lower = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if content.sha256.len() != 64 || !content.sha256.bytes().all(lower) {
        found.add(
            path,
            "its sha256 is not 64 lower-case hex digits",
            "give the SHA-256 of the content",
        );
    }
    if content.size < 0 {
        found.add(path, "its size is negative", "give the length of the content in bytes");
    }
}

fn check_routes(routes: &RoutesSpec, found: &mut Problems) {
    for (at, route) in routes.replace.iter().enumerate() {
        if !route.pattern.starts_with('/') {
            found.add(
                format!("routes.replace[{at}].pattern"),
                "it does not begin with /",
                "give a path or a path with /* at its end",
            );
        }
        let empty = match &route.target {
            RouteTarget::Function(target) => target.name.is_empty().then_some("name"),
            RouteTarget::Static(target) => target.file.is_empty().then_some("file"),
            RouteTarget::Unknown(_) => None,
        };
        if let Some(field) = empty {
            found.add(
                format!("routes.replace[{at}].target.{field}"),
                "it is empty",
                "name a function or a file of the site",
            );
        }
    }
}

fn check_assets(assets: &AssetsInput, found: &mut Problems) {
    let mut keys = BTreeSet::new();
    for (at, asset) in assets.put.iter().enumerate() {
        let path = format!("assets.put[{at}]");
        if asset.key.is_empty() {
            found.add(format!("{path}.key"), "it is empty", "name the object");
        } else if !keys.insert(&asset.key) {
            found.add_code(
                "ASSET_DUPLICATE_KEY_IN_PUT",
                format!("{path}.key"),
                format!("{} is there twice", asset.key),
                "leave one",
            );
        }
        check_source(&path, &asset.source, found);
        for (name, value) in asset.metadata.iter().flatten() {
            let fits = match value {
                Value::String(_) | Value::Number(_) | Value::Bool(_) => true,
                Value::Array(list) => list.iter().all(Value::is_string),
                Value::Null | Value::Object(_) => false,
            };
            if !fits {
                found.add_code(
                    "INVALID_ASSET_METADATA",
                    format!("{path}.metadata.{name}"),
                    "it is neither text, number, boolean nor a list of texts",
                    "give one of these",
                );
            }
        }
    }
    for (at, key) in assets.delete.iter().enumerate() {
        if keys.contains(key) {
            found.add_code(
                "ASSET_KEY_IN_PUT_AND_DELETE",
                format!("assets.delete[{at}]"),
                format!("{key} is both put and deleted"),
                "leave it in one of the two",
            );
        }
    }
}

fn check_i18n(i18n: &I18nSpec, found: &mut Problems) {
    if i18n.locales.is_empty() || i18n.locales.len() > 50 {
        found.add(
            "i18n.locales",
            format!("it has {} languages", i18n.locales.len()),
            "give 1 to 50",
        );
    } else if !i18n.locales.contains(&i18n.default_locale) {
        found.add(
            "i18n.default_locale",
            "it is none of the languages in `locales`, letter by letter",
            "add it there, or choose one of them",
        );
    }
    for (at, way) in i18n.detect.iter().flatten().enumerate() {
        let cookie = way.strip_prefix("cookie:").is_some_and(|name| !name.is_empty());
        if way != "accept-language" && !cookie {
            found.add(
                format!("i18n.detect[{at}]"),
                "it is no way to find out a language",
                "use accept-language or cookie:<name>",
            );
        }
    }
}
