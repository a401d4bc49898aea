//! The specification of a release, and what it makes of the release that it builds on (Run402 contract, sections 4.3 and 4.4).
//!
//! What is left out stays as it is; `replace` is the whole of a resource, `patch` the named keys of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use agent_clients_runtime::hex;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::refusal::{Outcome, Refusal};
use super::releases::{Asset, File, Function, Manifest};
use super::state::Sorted;

/// A specification as it was sent.
#[derive(Deserialize)]
pub(super) struct ReleaseSpec {
    pub(super) project_id: String,
    #[serde(default)]
    pub(super) base: Option<Base>,
    #[serde(default)]
    pub(super) database: Option<Database>,
    #[serde(default)]
    pub(super) secrets: Secrets,
    #[serde(default)]
    functions: Option<Functions>,
    #[serde(default)]
    site: Option<Site>,
    #[serde(default)]
    subdomains: Option<Subdomains>,
    /// `Some(null)` where null was sent.
    #[serde(default, deserialize_with = "present")]
    routes: Option<Value>,
    #[serde(default)]
    pub(super) assets: Assets,
}

fn present<'de, D: Deserializer<'de>>(source: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(source).map(Some)
}

#[derive(Deserialize)]
pub(super) struct Base {
    pub(super) release: Option<String>,
    pub(super) release_id: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Database {
    #[serde(default)]
    pub(super) migrations: Vec<Migration>,
    #[serde(default)]
    pub(super) expose: Option<Value>,
    #[serde(default)]
    pub(super) zero_downtime: bool,
}

#[derive(Clone, Deserialize)]
pub(super) struct Migration {
    pub(super) id: String,
    pub(super) checksum: String,
    sql_ref: ContentRef,
    #[serde(default)]
    pub(super) transaction: Option<String>,
}

#[derive(Clone, Deserialize)]
struct ContentRef {
    sha256: String,
    size: u64,
    #[serde(default)]
    content_type: Option<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct Secrets {
    #[serde(default)]
    pub(super) require: Vec<String>,
    #[serde(default)]
    pub(super) delete: Vec<String>,
}

#[derive(Deserialize)]
struct Functions {
    #[serde(default)]
    replace: Option<Sorted<FunctionSpec>>,
    #[serde(default)]
    patch: FunctionsPatch,
}

#[derive(Default, Deserialize)]
struct FunctionsPatch {
    #[serde(default)]
    set: Sorted<FunctionSpec>,
    #[serde(default)]
    delete: Vec<String>,
}

#[derive(Deserialize)]
struct FunctionSpec {
    runtime: String,
    #[serde(default)]
    source: Option<ContentRef>,
    #[serde(default)]
    files: Sorted<ContentRef>,
    #[serde(default)]
    entrypoint: Option<String>,
    #[serde(default)]
    config: FunctionConfig,
    #[serde(default, deserialize_with = "present")]
    schedule: Option<Value>,
}

#[derive(Default, Deserialize)]
struct FunctionConfig {
    timeout_seconds: Option<u64>,
    memory_mb: Option<u64>,
}

#[derive(Deserialize)]
struct Site {
    #[serde(default)]
    replace: Option<Sorted<ContentRef>>,
    #[serde(default)]
    patch: Option<SitePatch>,
}

#[derive(Deserialize)]
struct SitePatch {
    #[serde(default)]
    put: Sorted<ContentRef>,
    #[serde(default)]
    delete: Vec<String>,
}

#[derive(Deserialize)]
struct Subdomains {
    #[serde(default)]
    set: Option<Vec<String>>,
    #[serde(default)]
    add: Vec<String>,
    #[serde(default)]
    remove: Vec<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct Assets {
    #[serde(default)]
    pub(super) put: Vec<AssetPut>,
    #[serde(default)]
    pub(super) delete: Vec<String>,
    #[serde(default)]
    pub(super) sync: Option<AssetSync>,
}

#[derive(Clone, Deserialize)]
pub(super) struct AssetPut {
    pub(super) key: String,
    pub(super) sha256: String,
    pub(super) size_bytes: u64,
    pub(super) content_type: String,
    pub(super) visibility: String,
    pub(super) immutable: bool,
}

#[derive(Deserialize)]
pub(super) struct AssetSync {
    pub(super) prefix: String,
    pub(super) prune: bool,
}

/// What a specification may say with the credentials of a CI run (Run402 contract, sections 5.8 and 6.2).
const OF_CI_RUNS: [&str; 7] = [
    "project_id",
    "base",
    "database",
    "functions",
    "site",
    "routes",
    "assets",
];

impl ReleaseSpec {
    pub(super) fn read(spec: Value) -> Outcome<Self> {
        let spec: Self = serde_json::from_value(spec)
            .map_err(|cause| invalid(format!("The specification cannot be read: {cause}"), "spec"))?;
        if spec
            .site
            .as_ref()
            .is_some_and(|site| site.replace.is_some() && site.patch.is_some())
        {
            return Err(invalid("The site has both forms", "site"));
        }
        let names = |subdomains: &Subdomains| subdomains.set.as_ref().map_or(0, Vec::len);
        if spec.subdomains.as_ref().is_some_and(|subdomains| names(subdomains) > 1) {
            let refusal = Refusal::new(400, "SUBDOMAIN_MULTI_NOT_SUPPORTED", "A project has one subdomain");
            return Err(refusal.with("phase", "validate").with("resource", "subdomains.set"));
        }
        Ok(spec)
    }

    /// What a CI run may not say.
    pub(super) fn forbidden_to_ci_runs(spec: &Value) -> Option<String> {
        let fields = spec.as_object()?;
        if let Some(name) = fields.keys().find(|name| !OF_CI_RUNS.contains(&name.as_str())) {
            return Some(name.clone());
        }
        let base = fields.get("base")?;
        (*base != serde_json::json!({"release": "current"})).then(|| "base".to_owned())
    }

    /// All content by its hash, with its length. The same hash cannot have two lengths.
    pub(super) fn content(&self) -> Outcome<BTreeMap<String, u64>> {
        let site = self.site.iter().flat_map(|site| {
            let patched = site.patch.iter().flat_map(|patch| patch.put.values());
            site.replace.iter().flat_map(BTreeMap::values).chain(patched)
        });
        let functions = self.functions.iter().flat_map(|functions| {
            let replaced = functions.replace.iter().flat_map(BTreeMap::values);
            let all = replaced.chain(functions.patch.set.values());
            all.flat_map(|function| function.source.iter().chain(function.files.values()))
        });
        let migrations = self.migrations().iter().map(|migration| &migration.sql_ref);
        let refs = site
            .chain(functions)
            .chain(migrations)
            .map(|one| (&one.sha256, one.size));
        let assets = self.assets.put.iter().map(|asset| (&asset.sha256, asset.size_bytes));
        let mut content = BTreeMap::new();
        for (sha256, size) in refs.chain(assets) {
            if content.insert(sha256.clone(), size).is_some_and(|known| known != size) {
                return Err(invalid(format!("Content {sha256} has two lengths"), "spec"));
            }
        }
        Ok(content)
    }

    pub(super) fn migrations(&self) -> &[Migration] {
        self.database.as_ref().map_or(&[], |database| &database.migrations)
    }

    /// What the release is, built on this one.
    pub(super) fn build_on(&self, base: &Manifest) -> Manifest {
        let mut made = base.clone();
        if let Some(site) = &self.site {
            made.site = Arc::new(site.build_on(&base.site));
        }
        if let Some(functions) = &self.functions {
            functions.build_on(&mut made.functions);
        }
        if let Some(subdomains) = &self.subdomains {
            let names = &mut made.subdomains;
            if let Some(set) = &subdomains.set {
                *names = set.iter().cloned().collect();
            }
            names.extend(subdomains.add.iter().cloned());
            names.retain(|name| !subdomains.remove.contains(name));
        }
        if let Some(routes) = &self.routes {
            made.routes = routes.clone();
        }
        let gone = self.asset_deletes(base);
        made.assets.retain(|key, _| !gone.contains(key));
        for put in &self.assets.put {
            made.assets.insert(put.key.clone(), Asset::of(put));
        }
        made
    }

    /// The keys of the objects that are deleted, by name or because a synchronised prefix no longer has them.
    pub(super) fn asset_deletes(&self, base: &Manifest) -> BTreeSet<String> {
        let mut gone: BTreeSet<String> = self.assets.delete.iter().cloned().collect();
        if let Some(sync) = self.assets.sync.as_ref().filter(|sync| sync.prune) {
            let put = |key: &String| self.assets.put.iter().any(|put| put.key == *key);
            let pruned = base
                .assets
                .keys()
                .filter(|key| key.starts_with(&sync.prefix) && !put(key));
            gone.extend(pruned.cloned());
        }
        gone
    }
}

impl Site {
    fn build_on(&self, base: &Sorted<File>) -> Sorted<File> {
        let file = |(path, one): (&String, &ContentRef)| {
            let file = File {
                sha256: one.sha256.clone(),
                content_type: one.content_type.clone(),
            };
            (path.clone(), file)
        };
        if let Some(replace) = &self.replace {
            return replace.iter().map(file).collect();
        }
        let mut files = base.clone();
        if let Some(patch) = &self.patch {
            files.extend(patch.put.iter().map(file));
            files.retain(|path, _| !patch.delete.contains(path));
        }
        files
    }
}

impl Functions {
    fn build_on(&self, functions: &mut Sorted<Function>) {
        let before = functions.clone();
        let made = |(name, spec): (&String, &FunctionSpec)| (name.clone(), spec.function(before.get(name)));
        if let Some(replace) = &self.replace {
            *functions = replace.iter().map(made).collect();
        }
        functions.extend(self.patch.set.iter().map(made));
        functions.retain(|name, _| !self.patch.delete.contains(name));
    }
}

impl FunctionSpec {
    /// A schedule that is not mentioned stays; null takes it away.
    fn function(&self, before: Option<&Function>) -> Function {
        let schedule = match &self.schedule {
            Some(schedule) => schedule.clone(),
            None => before.map_or(Value::Null, |before| before.schedule.clone()),
        };
        Function {
            code_hash: self.code_hash(),
            runtime: self.runtime.clone(),
            timeout_seconds: self.config.timeout_seconds.unwrap_or(10),
            memory_mb: self.config.memory_mb.unwrap_or(128),
            schedule,
        }
    }

    /// Of a function with one source its hash, else one of all names and hashes.
    fn code_hash(&self) -> String {
        if let (Some(source), true) = (&self.source, self.files.is_empty()) {
            return source.sha256.clone();
        }
        let mut digest = Sha256::new();
        digest.update(self.entrypoint.as_deref().unwrap_or_default());
        let sources = self.source.iter().map(|one| ("", one));
        let files = self.files.iter().map(|(path, one)| (path.as_str(), one));
        for (path, one) in sources.chain(files) {
            digest.update(format!("\n{path} {}", one.sha256));
        }
        hex::encode(&digest.finalize())
    }
}

/// 400 `INVALID_SPEC`.
pub(super) fn invalid(message: impl Into<String>, resource: &str) -> Box<Refusal> {
    let refusal = Refusal::new(400, "INVALID_SPEC", message);
    refusal.with("phase", "validate").with("resource", resource)
}

/// SHA-256 of the canonical form of a JSON value, its keys in order (RFC 8785 for everything but fractions).
pub(super) fn digest_of(value: &Value) -> String {
    fn write(value: &Value, digest: &mut Sha256) {
        match value {
            Value::Object(fields) => {
                let mut names: Vec<&String> = fields.keys().collect();
                names.sort_by(|one, other| one.encode_utf16().cmp(other.encode_utf16()));
                digest.update("{");
                for (at, name) in names.into_iter().enumerate() {
                    if at > 0 {
                        digest.update(",");
                    }
                    digest.update(format!("{}:", Value::from(name.as_str())));
                    write(&fields[name], digest);
                }
                digest.update("}");
            }
            Value::Array(items) => {
                digest.update("[");
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        digest.update(",");
                    }
                    write(item, digest);
                }
                digest.update("]");
            }
            other => digest.update(other.to_string()),
        }
    }
    let mut digest = Sha256::new();
    write(value, &mut digest);
    hex::encode(&digest.finalize())
}
