//! What a release is to be: the input of a deploy.
//!
//! Plain data with public fields, and setters for the common cases. Whatever holds no bytes is the type of the wire. It must never
//! decide whether a specification is right: that is `validate`'s business, which sees it as a whole.

use std::collections::BTreeMap;

use agent_clients_runtime::Nullable;
use agent_clients_runtime::serde_json::{Map, Value};

use super::source::{ByteSource, FileSet};
use crate::types::{
    AssetSync, BaseRelease, BlobVisibility, CheckSpec, ExposeManifest, FunctionConfig, FunctionRuntime, I18nSpec,
    MigrationTransaction, PublicPaths, ReleaseBase, RequireRole, RoutesSpec, SecretsSpec, SubdomainsSpec,
};

/// The specification of a release (Run402 contract, sections 4.3 and 6.2).
///
/// What is left out stays as it is. `replace` is the whole of a resource, so that what it does not name is removed; `patch` is about
/// the named keys only.
///
/// ```
/// use run402_client::deploy::{FileSet, FunctionSpec, Migration, ReleaseSpec};
///
/// let spec = ReleaseSpec::new("prj_1777896000000_0042")
///     .migration(Migration::new("001_init", "CREATE TABLE items (id serial PRIMARY KEY);"))
///     .function("api", FunctionSpec::new("export default async () => new Response('hi')"))
///     .site(FileSet::from([("index.html", "<h1>hi</h1>")]))
///     .subdomain("my-app");
/// assert!(spec.problems().is_empty());
/// ```
#[derive(Debug, Default)]
#[must_use]
pub struct ReleaseSpec {
    /// Id of the project.
    pub project: String,
    /// The release that this one builds on; the live one unless set.
    pub base: Option<ReleaseBase>,
    /// Migrations and exposure of the database.
    pub database: Option<DatabaseSpec>,
    /// Secrets that have to be there, and those to delete. Values are set with `secrets().set`, never here.
    pub secrets: Option<SecretsSpec>,
    /// Functions.
    pub functions: Option<FunctionsSpec>,
    /// Files of the site.
    pub site: Option<SiteSpec>,
    /// Subdomains. `set` is the whole list, and has at most one.
    pub subdomains: Option<SubdomainsSpec>,
    /// Routes of the site; null is sent as such.
    pub routes: Nullable<RoutesSpec>,
    /// Checks of the release.
    pub checks: Option<Vec<CheckSpec>>,
    /// Stored objects.
    pub assets: Option<AssetsInput>,
    /// Languages of the site; null is sent as such.
    pub i18n: Nullable<I18nSpec>,
}

/// The database of a release.
#[derive(Debug, Default)]
pub struct DatabaseSpec {
    /// Migrations, run in this order, each once.
    pub migrations: Vec<Migration>,
    /// What is reachable from outside.
    pub expose: Option<ExposeManifest>,
    /// Whether writes go on while migrations run.
    pub zero_downtime: Option<bool>,
}

/// One migration.
#[derive(Debug)]
pub struct Migration {
    /// What it is known by.
    pub id: MigrationId,
    /// Its SQL.
    pub sql: ByteSource,
    /// What it is compared by; the SHA-256 of the SQL unless set. The same id with another checksum is refused by the service
    /// (`MIGRATION_CHECKSUM_MISMATCH`).
    pub checksum: Option<String>,
    /// Whether it runs in a transaction; it does unless set.
    pub transaction: Option<MigrationTransaction>,
}

/// What a migration is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MigrationId {
    /// This id.
    Id(String),
    /// This name, `_` and the first 16 digits of the SQL's hash: other SQL is another migration. Since 4.x of the official client
    /// (Run402 contract, section 6.2).
    Name(String),
}

impl Migration {
    /// A migration of this id.
    pub fn new(id: impl Into<String>, sql: impl Into<ByteSource>) -> Self {
        Self::of(MigrationId::Id(id.into()), sql.into())
    }

    /// A migration whose id is made of this name and the hash of its SQL.
    pub fn named(name: impl Into<String>, sql: impl Into<ByteSource>) -> Self {
        Self::of(MigrationId::Name(name.into()), sql.into())
    }

    fn of(id: MigrationId, sql: ByteSource) -> Self {
        Self {
            id,
            sql,
            checksum: None,
            transaction: None,
        }
    }
}

/// The functions of a release. Both forms may be there.
#[derive(Debug, Default)]
pub struct FunctionsSpec {
    /// All functions, by name.
    pub replace: Option<BTreeMap<String, FunctionSpec>>,
    /// Functions to add or replace, by name.
    pub set: BTreeMap<String, FunctionSpec>,
    /// Names of functions to delete.
    pub delete: Vec<String>,
}

/// A function: one source, or files with an entry point.
#[derive(Debug, Default)]
#[must_use]
pub struct FunctionSpec {
    /// Its runtime; `node22` unless set.
    pub runtime: Option<FunctionRuntime>,
    /// Its source.
    pub source: Option<ByteSource>,
    /// Its files.
    pub files: Option<FileSet>,
    /// Path of the file to start with.
    pub entrypoint: Option<String>,
    /// Its limits.
    pub config: Option<FunctionConfig>,
    /// Its npm dependencies.
    pub deps: Option<Vec<String>>,
    /// When it runs by itself, as a cron expression; null removes that.
    pub schedule: Nullable<String>,
    /// Whether only signed-in users may call it.
    pub require_auth: Option<bool>,
    /// Which roles may call it.
    pub require_role: Option<RequireRole>,
    /// Its class, such as `standard`.
    pub class: Option<String>,
    /// What else starts it; any JSON.
    pub triggers: Option<Value>,
    /// What it may do; any JSON.
    pub capabilities: Option<Value>,
}

impl FunctionSpec {
    /// A function of one source.
    pub fn new(source: impl Into<ByteSource>) -> Self {
        Self {
            source: Some(source.into()),
            ..Self::default()
        }
    }

    /// A function of several files, which starts with one of them.
    pub fn of_files(files: impl Into<FileSet>, entrypoint: impl Into<String>) -> Self {
        Self {
            files: Some(files.into()),
            entrypoint: Some(entrypoint.into()),
            ..Self::default()
        }
    }

    /// Its time limit in seconds.
    pub fn timeout_seconds(mut self, seconds: i64) -> Self {
        self.config.get_or_insert_default().timeout_seconds = Some(seconds);
        self
    }

    /// Its memory in MB.
    pub fn memory_mb(mut self, megabytes: i64) -> Self {
        self.config.get_or_insert_default().memory_mb = Some(megabytes);
        self
    }

    /// When it runs by itself, as a cron expression.
    pub fn schedule(mut self, cron: impl Into<String>) -> Self {
        self.schedule = Nullable::Value(cron.into());
        self
    }
}

/// The files of a site: either `replace` or `patch`.
#[derive(Debug, Default)]
pub struct SiteSpec {
    /// All files. Files that are not named are removed.
    pub replace: Option<FileSet>,
    /// Changes to single files.
    pub patch: Option<SitePatch>,
    /// Paths under which the files are served.
    pub public_paths: Option<PublicPaths>,
}

/// Changes to single files of a site.
#[derive(Debug, Default)]
pub struct SitePatch {
    /// Files to add or replace.
    pub put: FileSet,
    /// Paths of files to remove.
    pub delete: Vec<String>,
}

/// Stored objects to put, delete and synchronise.
#[derive(Debug, Default)]
pub struct AssetsInput {
    /// Objects to put.
    pub put: Vec<Asset>,
    /// Keys of objects to delete.
    pub delete: Vec<String>,
    /// Makes the objects under a prefix those of `put`.
    pub sync: Option<AssetSync>,
}

/// A stored object to put.
#[derive(Debug)]
#[must_use]
pub struct Asset {
    /// Its key.
    pub key: String,
    /// Its bytes. Unless the source has a content type, it follows from the key (Run402 contract, section 5.7).
    pub source: ByteSource,
    /// Who may read it; everybody unless set.
    pub visibility: BlobVisibility,
    /// Whether it also gets an address that never changes its content; yes unless set.
    pub immutable: bool,
    /// What is to be kept with it: texts, numbers, booleans and lists of texts.
    pub metadata: Option<Map<String, Value>>,
    /// What becomes of the EXIF data of an image.
    pub exif_policy: Option<String>,
}

impl Asset {
    /// A public, immutable object.
    pub fn new(key: impl Into<String>, source: impl Into<ByteSource>) -> Self {
        Self {
            key: key.into(),
            source: source.into(),
            visibility: BlobVisibility::Public,
            immutable: true,
            metadata: None,
            exif_policy: None,
        }
    }

    /// Only for holders of a key of the project.
    pub fn private(mut self) -> Self {
        self.visibility = BlobVisibility::Private;
        self
    }

    /// Whether it also gets an address that never changes its content.
    pub fn immutable(mut self, immutable: bool) -> Self {
        self.immutable = immutable;
        self
    }
}

impl ReleaseSpec {
    /// A specification that changes nothing yet.
    pub fn new(project: impl Into<String>) -> Self {
        Self {
            project: project.into(),
            ..Self::default()
        }
    }

    /// Builds on the live release, and says so.
    pub fn base_current(self) -> Self {
        self.base(Some(BaseRelease::Current), None)
    }

    /// Builds on nothing.
    pub fn base_empty(self) -> Self {
        self.base(Some(BaseRelease::Empty), None)
    }

    /// Builds on this release.
    pub fn base_release(self, release_id: impl Into<String>) -> Self {
        self.base(None, Some(release_id.into()))
    }

    fn base(mut self, release: Option<BaseRelease>, release_id: Option<String>) -> Self {
        self.base = Some(ReleaseBase { release, release_id });
        self
    }

    /// Adds a migration.
    pub fn migration(mut self, migration: Migration) -> Self {
        self.database.get_or_insert_default().migrations.push(migration);
        self
    }

    /// Says what of the database is reachable from outside.
    pub fn expose(mut self, manifest: ExposeManifest) -> Self {
        self.database.get_or_insert_default().expose = Some(manifest);
        self
    }

    /// Asks for a secret to be there.
    pub fn require_secret(mut self, key: impl Into<String>) -> Self {
        let secrets = self.secrets.get_or_insert_default();
        secrets.require.get_or_insert_default().push(key.into());
        self
    }

    /// Deletes a secret when the release goes live.
    pub fn delete_secret(mut self, key: impl Into<String>) -> Self {
        let secrets = self.secrets.get_or_insert_default();
        secrets.delete.get_or_insert_default().push(key.into());
        self
    }

    /// Adds or replaces one function; the others stay.
    pub fn function(mut self, name: impl Into<String>, function: FunctionSpec) -> Self {
        let functions = self.functions.get_or_insert_default();
        functions.set.insert(name.into(), function);
        self
    }

    /// Deletes one function; the others stay.
    pub fn delete_function(mut self, name: impl Into<String>) -> Self {
        self.functions.get_or_insert_default().delete.push(name.into());
        self
    }

    /// Makes these all the functions.
    pub fn functions<N: Into<String>>(mut self, all: impl IntoIterator<Item = (N, FunctionSpec)>) -> Self {
        let all = all.into_iter().map(|(name, function)| (name.into(), function));
        self.functions.get_or_insert_default().replace = Some(all.collect());
        self
    }

    /// Makes these all the files of the site.
    pub fn site(mut self, files: impl Into<FileSet>) -> Self {
        self.site.get_or_insert_default().replace = Some(files.into());
        self
    }

    /// Adds or replaces one file of the site; the others stay.
    pub fn put_file(mut self, path: impl Into<String>, source: impl Into<ByteSource>) -> Self {
        let patch = self.site.get_or_insert_default().patch.get_or_insert_default();
        patch.put.insert(path, source);
        self
    }

    /// Removes one file of the site; the others stay.
    pub fn delete_file(mut self, path: impl Into<String>) -> Self {
        let patch = self.site.get_or_insert_default().patch.get_or_insert_default();
        patch.delete.push(path.into());
        self
    }

    /// Makes this the project's subdomain.
    pub fn subdomain(mut self, name: impl Into<String>) -> Self {
        self.subdomains.get_or_insert_default().set = Some(vec![name.into()]);
        self
    }

    /// Makes these all the routes.
    pub fn routes(mut self, routes: RoutesSpec) -> Self {
        self.routes = Nullable::Value(routes);
        self
    }

    /// Puts a stored object.
    pub fn asset(mut self, asset: Asset) -> Self {
        self.assets.get_or_insert_default().put.push(asset);
        self
    }

    /// Deletes a stored object.
    pub fn delete_asset(mut self, key: impl Into<String>) -> Self {
        self.assets.get_or_insert_default().delete.push(key.into());
        self
    }

    /// Says which languages the site has.
    pub fn i18n(mut self, i18n: I18nSpec) -> Self {
        self.i18n = Nullable::Value(i18n);
        self
    }
}
