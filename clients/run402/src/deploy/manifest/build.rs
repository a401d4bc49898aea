//! From checked JSON to a specification.
//!
//! What reaches this was checked: a part that is not there has been reported, and is left out.

use std::collections::BTreeMap;
use std::path::Path;

use agent_clients_runtime::Nullable;
use agent_clients_runtime::serde_json::{self, Map, Value};
use serde::de::DeserializeOwned;

use crate::deploy::source::{ByteSource, FileSet};
use crate::deploy::spec::{
    Asset, AssetsInput, DatabaseSpec, FunctionSpec, FunctionsSpec, Migration, ReleaseSpec, SitePatch, SiteSpec,
};
use crate::types::{BlobVisibility, ContentRef, MigrationTransaction};

/// The fields of an object, taken out one by one.
struct Fields<'a> {
    map: Map<String, Value>,
    folder: Option<&'a Path>,
}

impl<'a> Fields<'a> {
    fn of(value: Value, folder: Option<&'a Path>) -> Self {
        let map = match value {
            Value::Object(map) => map,
            _ => Map::new(),
        };
        Self { map, folder }
    }

    fn has(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        self.map.shift_remove(name)
    }

    /// A part that holds no bytes: the type of the wire.
    fn typed<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        self.take(name).and_then(|value| serde_json::from_value(value).ok())
    }

    /// A part for which null says something.
    fn nullable<T: DeserializeOwned>(&mut self, name: &str) -> Nullable<T> {
        match self.take(name) {
            None => Nullable::Absent,
            Some(Value::Null) => Nullable::Null,
            Some(value) => serde_json::from_value(value).map_or(Nullable::Absent, Nullable::Value),
        }
    }

    fn text(&mut self, name: &str) -> Option<String> {
        match self.take(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    fn texts(&mut self, name: &str) -> Vec<String> {
        let list = self.list(name).into_iter();
        list.filter_map(|one| one.as_str().map(str::to_owned)).collect()
    }

    fn list(&mut self, name: &str) -> Vec<Value> {
        match self.take(name) {
            Some(Value::Array(list)) => list,
            _ => Vec::new(),
        }
    }

    fn fields(&mut self, name: &str) -> Option<Self> {
        let value = self.take(name).filter(Value::is_object)?;
        Some(Self::of(value, self.folder))
    }

    fn source(&mut self, name: &str) -> Option<ByteSource> {
        source(self.take(name)?, self.folder)
    }

    fn files(&mut self, name: &str) -> Option<FileSet> {
        let files = self.fields(name)?;
        let folder = files.folder;
        let files = files.map.into_iter();
        Some(
            files
                .filter_map(|(path, value)| Some((path, source(value, folder)?)))
                .collect(),
        )
    }
}

pub(super) fn spec(value: Value, folder: Option<&Path>) -> ReleaseSpec {
    let mut fields = Fields::of(value, folder);
    ReleaseSpec {
        project: fields.text("project").unwrap_or_default(),
        base: fields.typed("base"),
        database: fields.fields("database").map(database),
        secrets: fields.typed("secrets"),
        functions: fields.fields("functions").map(functions),
        site: fields.fields("site").map(site),
        subdomains: fields.typed("subdomains"),
        routes: fields.nullable("routes"),
        checks: fields.typed("checks"),
        assets: fields.fields("assets").map(assets),
        i18n: fields.nullable("i18n"),
    }
}

fn database(mut fields: Fields<'_>) -> DatabaseSpec {
    let folder = fields.folder;
    let migrations = fields.list("migrations").into_iter();
    DatabaseSpec {
        migrations: migrations.map(|one| migration(Fields::of(one, folder))).collect(),
        expose: fields.typed("expose"),
        zero_downtime: fields.typed("zero_downtime"),
    }
}

/// What has neither id nor name, or no SQL, is found by the check of the whole.
fn migration(mut fields: Fields<'_>) -> Migration {
    // A reference wins over SQL, as in the official client.
    let sql = fields
        .source("sql_ref")
        .or_else(|| fields.text("sql").map(ByteSource::from));
    let sql = sql.unwrap_or_else(|| ByteSource::from(""));
    let mut migration = match (fields.text("id"), fields.text("name")) {
        (Some(id), _) => Migration::new(id, sql),
        (None, Some(name)) => Migration::named(name, sql),
        (None, None) => Migration::new("", sql),
    };
    migration.checksum = fields.text("checksum");
    migration.transaction = fields.text("transaction").map(MigrationTransaction::from);
    migration
}

fn functions(mut fields: Fields<'_>) -> FunctionsSpec {
    let replace = fields.fields("replace").map(function_map);
    let mut patch = fields.fields("patch");
    let set = patch.as_mut().and_then(|patch| patch.fields("set")).map(function_map);
    FunctionsSpec {
        replace,
        set: set.unwrap_or_default(),
        delete: patch.map(|mut patch| patch.texts("delete")).unwrap_or_default(),
    }
}

fn function_map(fields: Fields<'_>) -> BTreeMap<String, FunctionSpec> {
    let folder = fields.folder;
    let all = fields.map.into_iter();
    all.map(|(name, value)| (name, function(Fields::of(value, folder))))
        .collect()
}

fn function(mut fields: Fields<'_>) -> FunctionSpec {
    FunctionSpec {
        runtime: fields.typed("runtime"),
        source: fields.source("source"),
        files: fields.files("files"),
        entrypoint: fields.text("entrypoint"),
        config: fields.typed("config"),
        deps: fields.typed("deps"),
        schedule: fields.nullable("schedule"),
        require_auth: fields.typed("require_auth"),
        require_role: fields.typed("require_role"),
        class: fields.text("class"),
        triggers: fields.take("triggers"),
        capabilities: fields.take("capabilities"),
    }
}

fn site(mut fields: Fields<'_>) -> SiteSpec {
    SiteSpec {
        replace: fields.files("replace"),
        patch: fields.fields("patch").map(|mut patch| SitePatch {
            put: patch.files("put").unwrap_or_default(),
            delete: patch.texts("delete"),
        }),
        public_paths: fields.typed("public_paths"),
    }
}

fn assets(mut fields: Fields<'_>) -> AssetsInput {
    let folder = fields.folder;
    let put = fields.list("put").into_iter();
    AssetsInput {
        put: put.map(|one| asset(Fields::of(one, folder))).collect(),
        delete: fields.texts("delete"),
        sync: fields.typed("sync"),
    }
}

fn asset(mut fields: Fields<'_>) -> Asset {
    let known = fields.has("sha256");
    let reference = || {
        let size = fields.map.get("size_bytes").and_then(Value::as_i64).unwrap_or(-1);
        let sha256 = fields.map.get("sha256").and_then(Value::as_str).unwrap_or_default();
        ByteSource::from(ContentRef::new(sha256, size))
    };
    let mut source = match (known, fields.map.get("source").cloned()) {
        (true, None) => reference(),
        (_, given) => given
            .and_then(|value| source(value, fields.folder))
            // No content at all: a reference to nothing, which the check of the whole finds.
            .unwrap_or_else(|| ByteSource::from(ContentRef::new("", -1))),
    };
    if let Some(media) = fields.text("content_type") {
        source = source.content_type(media);
    }
    let mut asset = Asset::new(fields.text("key").unwrap_or_default(), source);
    if let Some(visibility) = fields.text("visibility") {
        asset.visibility = BlobVisibility::from(visibility);
    }
    asset.immutable = fields.typed("immutable").unwrap_or(asset.immutable);
    asset.metadata = fields.typed("metadata");
    asset.exif_policy = fields.text("exif_policy");
    asset
}

fn source(value: Value, folder: Option<&Path>) -> Option<ByteSource> {
    let mut fields = match value {
        Value::String(text) => return Some(ByteSource::from(text)),
        value => Fields::of(value, folder),
    };
    let media = fields.text("contentType");
    let source = if fields.has("data") {
        fields.source("data")?
    } else if fields.has("__source") {
        ByteSource::file(folder?.join(fields.text("path")?))
    } else {
        let size = fields.take("size").and_then(|size| size.as_i64())?;
        let mut reference = ContentRef::new(fields.text("sha256")?, size);
        reference.integrity = fields.text("integrity");
        ByteSource::from(reference)
    };
    Some(match media {
        // The outer one wins.
        Some(media) => source.content_type(media),
        None => source,
    })
}
