//! The official client's release specification as one of ours.
//!
//! Every part is taken by its name; a name that is left over has no place, and the call is not made.

use std::collections::BTreeMap;

use run402_client::deploy::{
    Asset, AssetsInput, ByteSource, DatabaseSpec, FileSet, FunctionSpec, FunctionsSpec, Migration, ReleaseSpec,
    SitePatch, SiteSpec,
};
use run402_client::runtime::Nullable;
use run402_client::types::ContentRef;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::args::{Stop, bytes, snake, snake_deep, typed};

/// A specification, for this project unless it names one itself.
pub fn release(project: Option<String>, value: Value) -> Result<ReleaseSpec, Stop> {
    let mut parts = Parts::of(value)?;
    let mut spec = ReleaseSpec::new(parts.text("project")?.or(project).unwrap_or_default());
    spec.base = parts.typed("base")?;
    spec.secrets = parts.typed("secrets")?;
    spec.subdomains = parts.typed("subdomains")?;
    spec.checks = parts.typed("checks")?;
    spec.routes = parts.nullable("routes")?;
    spec.i18n = parts.nullable("i18n")?;
    spec.database = parts.part("database", database)?;
    spec.functions = parts.part("functions", functions)?;
    spec.site = parts.part("site", site)?;
    spec.assets = parts.part("assets", assets)?;
    parts.finish()?;
    Ok(spec)
}

/// A function of `functions.deploy`, whose options have other names.
pub fn function_of_options(value: Value) -> Result<(String, FunctionSpec), Stop> {
    let mut parts = Parts::of(value)?;
    let name = parts.text("name")?.unwrap_or_default();
    let mut spec = FunctionSpec::new(parts.text("code")?.unwrap_or_default());
    spec.deps = parts.typed("deps")?;
    spec.schedule = parts.nullable("schedule")?;
    if let Some(config) = parts.0.remove("config") {
        let mut config = Parts::of(config)?;
        for (short, wire) in [("timeout", "timeout_seconds"), ("memory", "memory_mb")] {
            if let Some(value) = config.0.remove(short) {
                config.0.insert(wire.to_owned(), value);
            }
        }
        spec.config = Some(typed(Value::Object(config.0))?);
    }
    parts.finish()?;
    Ok((name, spec))
}

/// Bytes of a specification: a text, `{data, contentType}`, a reference, or what stands for bytes in the recordings.
pub fn source(value: &Value) -> Result<ByteSource, Stop> {
    if let Some(bytes) = bytes(value) {
        return Ok(ByteSource::bytes(bytes));
    }
    let Value::Object(object) = value else {
        return Err(Stop::NoPlace(format!("{value} are no bytes")));
    };
    let mut parts = Parts(snake(object.clone()));
    let content_type = parts.text("content_type")?;
    if let Some(data) = parts.0.remove("data") {
        parts.finish()?;
        let inner = source(&data)?;
        return Ok(match content_type {
            Some(media) => inner.content_type(media),
            None => inner,
        });
    }
    let mut reference: ContentRef = parts.typed_whole()?;
    reference.content_type = content_type;
    Ok(ByteSource::content_ref(reference))
}

fn files(value: Value) -> Result<FileSet, Stop> {
    let Value::Object(object) = value else {
        return Err(Stop::NoPlace(format!("{value} are no files")));
    };
    if object.keys().any(|path| path.starts_with('$')) {
        return Err(Stop::NoPlace("the recording has only a hash of the files".to_owned()));
    }
    let mut files = FileSet::new();
    for (path, value) in object {
        files.insert(path, source(&value)?);
    }
    Ok(files)
}

fn database(mut parts: Parts) -> Result<DatabaseSpec, Stop> {
    let mut database = DatabaseSpec {
        expose: parts.typed("expose")?,
        zero_downtime: parts.typed("zero_downtime")?,
        ..DatabaseSpec::default()
    };
    for migration in parts.list("migrations") {
        let mut parts = Parts::of(migration)?;
        let sql = match (parts.0.remove("sql_ref"), parts.0.remove("sql")) {
            (Some(reference), _) => source(&reference)?,
            (None, Some(sql)) => source(&sql)?,
            (None, None) => return Err(Stop::NoPlace("a migration always has its SQL".to_owned())),
        };
        let mut made = match (parts.text("id")?, parts.text("name")?) {
            (Some(id), None) => Migration::new(id, sql),
            (None, Some(name)) => Migration::named(name, sql),
            _ => return Err(Stop::NoPlace("a migration has an id or a name".to_owned())),
        };
        made.checksum = parts.text("checksum")?;
        made.transaction = parts.typed("transaction")?;
        parts.finish()?;
        database.migrations.push(made);
    }
    parts.finish()?;
    Ok(database)
}

fn functions(mut parts: Parts) -> Result<FunctionsSpec, Stop> {
    let mut functions = FunctionsSpec::default();
    if let Some(all) = parts.0.remove("replace") {
        functions.replace = Some(each_function(all)?);
    }
    if let Some(patch) = parts.0.remove("patch") {
        let mut patch = Parts::of(patch)?;
        if let Some(set) = patch.0.remove("set") {
            functions.set = each_function(set)?;
        }
        functions.delete = patch.typed("delete")?.unwrap_or_default();
        patch.finish()?;
    }
    parts.finish()?;
    Ok(functions)
}

fn each_function(value: Value) -> Result<BTreeMap<String, FunctionSpec>, Stop> {
    let Value::Object(object) = value else {
        return Err(Stop::NoPlace(format!("{value} are no functions")));
    };
    let each = |(name, value)| Ok((name, function(Parts::of(value)?)?));
    object.into_iter().map(each).collect()
}

fn function(mut parts: Parts) -> Result<FunctionSpec, Stop> {
    let bytes = parts.0.remove("source");
    let function = FunctionSpec {
        source: bytes.as_ref().map(source).transpose()?,
        files: parts.0.remove("files").map(files).transpose()?,
        runtime: parts.typed("runtime")?,
        entrypoint: parts.text("entrypoint")?,
        config: parts.typed("config")?,
        deps: parts.typed("deps")?,
        schedule: parts.nullable("schedule")?,
        require_auth: parts.typed("require_auth")?,
        require_role: parts.typed("require_role")?,
        class: parts.text("class")?,
        triggers: parts.typed("triggers")?,
        capabilities: parts.typed("capabilities")?,
    };
    parts.finish()?;
    Ok(function)
}

fn site(mut parts: Parts) -> Result<SiteSpec, Stop> {
    let mut site = SiteSpec {
        replace: parts.0.remove("replace").map(files).transpose()?,
        // The names in it are paths.
        public_paths: parts.0.remove("public_paths").map(typed).transpose()?,
        ..SiteSpec::default()
    };
    if let Some(patch) = parts.0.remove("patch") {
        let mut patch = Parts::of(patch)?;
        site.patch = Some(SitePatch {
            put: patch.0.remove("put").map(files).transpose()?.unwrap_or_default(),
            delete: patch.typed("delete")?.unwrap_or_default(),
        });
        patch.finish()?;
    }
    parts.finish()?;
    Ok(site)
}

fn assets(mut parts: Parts) -> Result<AssetsInput, Stop> {
    let mut assets = AssetsInput {
        delete: parts.typed("delete")?.unwrap_or_default(),
        sync: parts.typed("sync")?,
        ..AssetsInput::default()
    };
    for put in parts.list("put") {
        let mut parts = Parts::of(put)?;
        let key = parts.text("key")?.unwrap_or_default();
        assets.put.push(asset(key, &mut parts)?);
        parts.finish()?;
    }
    parts.finish()?;
    Ok(assets)
}

/// An object with its source, or with the hash of what is there already.
pub fn asset(key: String, parts: &mut Parts) -> Result<Asset, Stop> {
    let bytes = match parts.0.remove("source") {
        Some(value) => source(&value)?,
        None => {
            let sha256 = parts.text("sha256")?.unwrap_or_default();
            ContentRef::new(sha256, parts.typed::<i64>("size_bytes")?.unwrap_or_default()).into()
        }
    };
    let mut asset = Asset::new(
        key,
        match parts.text("content_type")? {
            Some(media) => bytes.content_type(media),
            None => bytes,
        },
    );
    if let Some(visibility) = parts.typed("visibility")? {
        asset.visibility = visibility;
    }
    if let Some(immutable) = parts.typed("immutable")? {
        asset = asset.immutable(immutable);
    }
    // The names in it are the caller's.
    asset.metadata = parts.0.remove("metadata").map(typed).transpose()?;
    asset.exif_policy = parts.text("exif_policy")?;
    Ok(asset)
}

/// The members of an object that are not taken yet, under the names of the wire.
pub struct Parts(pub Map<String, Value>);

impl Parts {
    pub fn of(value: Value) -> Result<Self, Stop> {
        match value {
            Value::Object(object) => Ok(Self(snake(object))),
            other => Err(Stop::NoPlace(format!("an object is expected and not {other}"))),
        }
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Stop> {
        self.typed(name)
    }

    /// A member that holds no bytes.
    fn typed<T: Serialize + DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Stop> {
        self.0.remove(name).map(|value| typed(snake_deep(value))).transpose()
    }

    fn typed_whole<T: Serialize + DeserializeOwned>(self) -> Result<T, Stop> {
        typed(Value::Object(self.0))
    }

    fn nullable<T: Serialize + DeserializeOwned>(&mut self, name: &str) -> Result<Nullable<T>, Stop> {
        Ok(match self.0.remove(name) {
            None => Nullable::Absent,
            Some(Value::Null) => Nullable::Null,
            Some(value) => Nullable::Value(typed(snake_deep(value))?),
        })
    }

    fn part<T>(&mut self, name: &str, read: fn(Parts) -> Result<T, Stop>) -> Result<Option<T>, Stop> {
        self.0.remove(name).map(|value| read(Parts::of(value)?)).transpose()
    }

    fn list(&mut self, name: &str) -> Vec<Value> {
        match self.0.remove(name) {
            Some(Value::Array(list)) => list,
            _ => Vec::new(),
        }
    }

    pub fn finish(self) -> Result<(), Stop> {
        match self.0.into_iter().next() {
            None => Ok(()),
            Some((name, value)) => Err(Stop::NoPlace(format!("{name} = {value} has no place"))),
        }
    }
}
