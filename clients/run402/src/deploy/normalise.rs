//! From the specification that a caller gives to the one that is sent: every file becomes its hash (Run402 contract, sections 4.4, 5.3
//! and 6.2).
//!
//! Everything is hashed once, whatever becomes of the deploy. It must never put bytes into the specification.

use std::collections::{BTreeMap, HashMap};

use super::content::{Stored, hex};
use super::content_type::{asset_type_of, content_type_of};
use super::error::DeployError;
use super::hashing::{Hashed, Job, hash_all};
use super::progress::Reporter;
use super::source::{ByteSource, FileSet, SourceKind};
use super::spec::{
    AssetsInput, DatabaseSpec, FunctionSpec, FunctionsSpec, Migration, MigrationId, ReleaseSpec, SiteSpec,
};
use crate::types::{
    AssetPut, AssetsSpec, ContentRef, FunctionRuntime, NormalizedDatabase, NormalizedFunction, NormalizedFunctions,
    NormalizedFunctionsPatch, NormalizedMigration, NormalizedReleaseSpec, NormalizedSite, NormalizedSitePatch,
};

/// The media type of migrations.
const SQL_TYPE: &str = "application/sql";

/// Bytes that can be sent, by hash.
pub(crate) struct Content {
    pub(crate) label: String,
    pub(crate) content_type: Option<String>,
    pub(crate) size: u64,
    pub(crate) slice: SliceKind,
    pub(crate) stored: Stored,
}

/// What content is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SliceKind {
    Release,
    Asset,
}

impl SliceKind {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Asset => "asset",
        }
    }
}

/// Bytes by their hash, in lower-case hex digits.
#[derive(Default)]
pub(crate) struct ContentIndex(HashMap<String, Content>);

impl ContentIndex {
    pub(crate) fn get(&self, sha256: &str) -> Option<&Content> {
        self.0.get(sha256)
    }

    /// What content is called; its hash where nothing is known of it.
    pub(crate) fn label<'a>(&'a self, sha256: &'a str) -> &'a str {
        self.get(sha256).map_or(sha256, |content| content.label.as_str())
    }

    /// The first label and the first known type win; bytes win over none.
    pub(crate) fn add(&mut self, sha256: String, content: Content) {
        match self.0.entry(sha256) {
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(content);
            }
            std::collections::hash_map::Entry::Occupied(mut known) => {
                let known = known.get_mut();
                if known.content_type.is_none() {
                    known.content_type = content.content_type;
                }
            }
        }
    }
}

/// A specification that can be sent, and the bytes behind it.
pub(crate) struct Normalised {
    pub(crate) spec: NormalizedReleaseSpec,
    pub(crate) content: ContentIndex,
}

/// Hashes everything and replaces it by its hash.
pub(crate) async fn normalise(spec: ReleaseSpec, reporter: &Reporter) -> Result<Normalised, DeployError> {
    let mut collector = Collector::default();
    let (mut wire, names) = collector.spec(spec);
    let facts = collector.facts;
    let hashed = hash_all(collector.jobs, reporter).await.map_err(DeployError::content)?;
    let mut content = ContentIndex::default();
    let hashes: Vec<String> = hashed.iter().map(|one| hex(&one.sha)).collect();
    fill(&mut wire, &hashed, &hashes, &names);
    for ((one, sha256), facts) in hashed.into_iter().zip(hashes).zip(facts) {
        if matches!(one.stored, Stored::Elsewhere) {
            continue;
        }
        content.add(
            sha256,
            Content {
                label: facts.label,
                content_type: facts.content_type,
                size: one.size,
                slice: facts.slice,
                stored: one.stored,
            },
        );
    }
    Ok(Normalised { spec: wire, content })
}

/// What is known of a job beside its bytes.
struct Facts {
    label: String,
    content_type: Option<String>,
    slice: SliceKind,
}

/// Takes the sources out of a specification. Their references have the number of the job in place of the hash until `fill`.
#[derive(Default)]
struct Collector {
    jobs: Vec<Job>,
    facts: Vec<Facts>,
}

/// Names of migrations whose id is made of their hash, by index.
type Names = BTreeMap<usize, String>;

impl Collector {
    fn add(&mut self, source: ByteSource, label: String, default_type: Option<&str>, slice: SliceKind) -> ContentRef {
        let number = self.jobs.len().to_string();
        let mut reference = ContentRef::new(number, 0);
        reference.content_type = source.content_type;
        if let SourceKind::Ref(given) = &source.kind {
            reference.integrity.clone_from(&given.integrity);
            if reference.content_type.is_none() {
                reference.content_type.clone_from(&given.content_type);
            }
        }
        if reference.content_type.is_none() {
            reference.content_type = default_type.map(str::to_owned);
        }
        self.facts.push(Facts {
            label: label.clone(),
            content_type: reference.content_type.clone(),
            slice,
        });
        let label = match source.kind {
            SourceKind::Stream(_) => label,
            _ => String::new(),
        };
        self.jobs.push(Job {
            label,
            source: source.kind,
        });
        reference
    }

    fn spec(&mut self, spec: ReleaseSpec) -> (NormalizedReleaseSpec, Names) {
        let mut names = Names::new();
        let mut wire = NormalizedReleaseSpec::new(spec.project);
        wire.base = spec.base;
        wire.database = spec.database.map(|database| self.database(database, &mut names));
        wire.secrets = spec.secrets;
        wire.functions = spec.functions.map(|functions| self.functions(functions));
        wire.site = spec.site.map(|site| self.site(site));
        wire.subdomains = spec.subdomains;
        wire.routes = spec.routes;
        wire.checks = spec.checks;
        wire.assets = spec.assets.map(|assets| self.assets(assets));
        wire.i18n = spec.i18n;
        (wire, names)
    }

    fn database(&mut self, database: DatabaseSpec, names: &mut Names) -> NormalizedDatabase {
        let migrations = database.migrations.into_iter().enumerate();
        let migrations: Vec<_> = migrations.map(|(at, one)| self.migration(at, one, names)).collect();
        NormalizedDatabase {
            expose: database.expose,
            zero_downtime: database.zero_downtime,
            migrations: (!migrations.is_empty()).then_some(migrations),
        }
    }

    fn migration(&mut self, at: usize, migration: Migration, names: &mut Names) -> NormalizedMigration {
        let id = match migration.id {
            MigrationId::Id(id) => id,
            MigrationId::Name(name) => {
                names.insert(at, name.clone());
                name
            }
        };
        let label = format!("migration:{id}");
        let sql_ref = self.add(migration.sql, label, Some(SQL_TYPE), SliceKind::Release);
        NormalizedMigration {
            id,
            checksum: migration.checksum.unwrap_or_default(),
            sql_ref,
            transaction: migration.transaction,
        }
    }

    fn functions(&mut self, functions: FunctionsSpec) -> NormalizedFunctions {
        let replace = functions.replace.map(|all| self.function_map(all));
        let patch = (!functions.set.is_empty() || !functions.delete.is_empty()).then(|| NormalizedFunctionsPatch {
            set: (!functions.set.is_empty()).then(|| self.function_map(functions.set)),
            delete: (!functions.delete.is_empty()).then_some(functions.delete),
        });
        NormalizedFunctions { replace, patch }
    }

    fn function_map(&mut self, all: BTreeMap<String, FunctionSpec>) -> BTreeMap<String, NormalizedFunction> {
        all.into_iter()
            .map(|(name, function)| (name, self.function(function)))
            .collect()
    }

    fn function(&mut self, function: FunctionSpec) -> NormalizedFunction {
        let source = function
            .source
            .map(|source| self.add(source, "function source".to_owned(), None, SliceKind::Release));
        let mut wire = NormalizedFunction::new(function.runtime.unwrap_or(FunctionRuntime::Node22));
        wire.source = source;
        wire.files = function.files.map(|files| self.files(files));
        wire.entrypoint = function.entrypoint.filter(|path| !path.is_empty());
        wire.config = function.config;
        wire.deps = function.deps;
        wire.schedule = function.schedule;
        wire.require_auth = function.require_auth;
        wire.require_role = function.require_role;
        wire.class = function.class;
        wire.triggers = function.triggers;
        wire.capabilities = function.capabilities;
        wire
    }

    fn files(&mut self, files: FileSet) -> BTreeMap<String, ContentRef> {
        files
            .into_iter()
            .map(|(path, source)| {
                let media = content_type_of(&path);
                let reference = self.add(source, path.clone(), Some(media), SliceKind::Release);
                (path, reference)
            })
            .collect()
    }

    fn site(&mut self, site: SiteSpec) -> NormalizedSite {
        let replace = site.replace.map(|files| self.files(files));
        let patch = site.patch.map(|patch| NormalizedSitePatch {
            put: (!patch.put.is_empty()).then(|| self.files(patch.put)),
            delete: (!patch.delete.is_empty()).then_some(patch.delete),
        });
        NormalizedSite {
            replace,
            patch,
            public_paths: site.public_paths,
        }
    }

    fn assets(&mut self, assets: AssetsInput) -> AssetsSpec {
        let put: Vec<AssetPut> = assets
            .put
            .into_iter()
            .enumerate()
            .map(|(at, asset)| {
                let label = format!("assets.put[{at}] ({})", asset.key);
                let media = asset_type_of(&asset.key);
                let reference = self.add(asset.source, label, Some(media), SliceKind::Asset);
                AssetPut {
                    key: asset.key,
                    sha256: reference.sha256,
                    size_bytes: 0,
                    content_type: reference.content_type.unwrap_or_else(|| media.to_owned()),
                    visibility: asset.visibility,
                    immutable: asset.immutable,
                    metadata: asset.metadata,
                    exif_policy: asset.exif_policy,
                }
            })
            .collect();
        AssetsSpec {
            put: (!put.is_empty()).then_some(put),
            delete: (!assets.delete.is_empty()).then_some(assets.delete),
            sync: assets.sync,
        }
    }
}

/// Puts the hashes where the numbers of the jobs are.
fn fill(wire: &mut NormalizedReleaseSpec, hashed: &[Hashed], hashes: &[String], names: &Names) {
    let find = |number: &str| {
        let at: usize = number.parse().unwrap_or_default();
        let size = i64::try_from(hashed[at].size).unwrap_or(i64::MAX);
        (hashes[at].clone(), size)
    };
    let fill = |reference: &mut ContentRef| (reference.sha256, reference.size) = find(&reference.sha256);
    let migrations = wire.database.iter_mut().flat_map(|database| &mut database.migrations);
    for (at, migration) in migrations.flatten().enumerate() {
        fill(&mut migration.sql_ref);
        if migration.checksum.is_empty() {
            migration.checksum.clone_from(&migration.sql_ref.sha256);
        }
        if let Some(name) = names.get(&at) {
            migration.id = format!("{name}_{}", &migration.sql_ref.sha256[..16]);
        }
    }
    if let Some(functions) = &mut wire.functions {
        let set = functions.patch.iter_mut().flat_map(|patch| &mut patch.set);
        for function in functions.replace.iter_mut().chain(set).flat_map(BTreeMap::values_mut) {
            let files = function.files.iter_mut().flat_map(BTreeMap::values_mut);
            function.source.iter_mut().chain(files).for_each(fill);
        }
    }
    if let Some(site) = &mut wire.site {
        let put = site.patch.iter_mut().flat_map(|patch| &mut patch.put);
        let files = site.replace.iter_mut().chain(put);
        files.flat_map(BTreeMap::values_mut).for_each(fill);
    }
    for put in wire.assets.iter_mut().flat_map(|assets| &mut assets.put).flatten() {
        (put.sha256, put.size_bytes) = find(&put.sha256);
    }
}
