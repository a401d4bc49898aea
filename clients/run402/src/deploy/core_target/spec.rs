//! From a specification to the open-source server's form of it: `project`, camel-case names, SQL inline (Run402 contract, section 7.1).
//!
//! What that server does not support is refused here, all of it at once, before anything is sent. Nothing is left out without a word:
//! every part is taken apart by name, so that a new one does not compile until it is decided about.

use std::collections::BTreeMap;

use agent_clients_runtime::serde_json::{self, Value};
use agent_clients_runtime::{Nullable, StreamExt};
use serde::Serialize;

use super::super::content::{Faults, unhex};
use super::super::error::DeployError;
use super::super::normalise::{Content, ContentIndex};
use super::super::problem::{Problem, Problems};
use super::super::source::SourceKind;
use super::super::spec::{FunctionSpec, ReleaseSpec};
use crate::core_server::types::{
    CoreContentRef, CoreDatabase, CoreFunction, CoreFunctionConfig, CoreFunctions, CoreMigration, CoreReleaseBase,
    CoreReleaseSpec, CoreRoute, CoreRouteFunctionTarget, CoreRouteStaticTarget, CoreRouteTarget, CoreRoutes,
    CoreSecretsSpec, CoreSite,
};
use crate::types::{
    ContentRef, NormalizedDatabase, NormalizedFunction, NormalizedFunctions, NormalizedMigration,
    NormalizedReleaseSpec, NormalizedSite, ReleaseBase, RouteSpec, RouteTarget, RoutesSpec, SecretsSpec,
};

/// The server's code for what it cannot do, as this side writes codes.
const UNSUPPORTED: &str = "UNSUPPORTED_CAPABILITY";

/// All that the server would refuse with 422, and what its runtime leaves out.
pub(super) fn unsupported(spec: &ReleaseSpec) -> Vec<Problem> {
    let mut found = Problems::default();
    let mut refuse = |path: &str, why: &str, fix: &str| found.add_code(UNSUPPORTED, path, why, fix);
    if let Some(database) = &spec.database {
        for (at, migration) in database.migrations.iter().enumerate() {
            if matches!(migration.sql.kind, SourceKind::Ref(_)) {
                refuse(
                    &format!("database.migrations[{at}].sql"),
                    "the open-source server takes the SQL itself, and no reference to it",
                    "give the text of the migration",
                );
            }
        }
        if database.zero_downtime.is_some() {
            refuse(
                "database.zero_downtime",
                "the open-source server does not have it",
                "leave it out",
            );
        }
    }
    if let Some(functions) = &spec.functions {
        if !functions.set.is_empty() || !functions.delete.is_empty() {
            refuse(
                "functions.patch",
                "the open-source server takes only all functions at once",
                "name all of them with `functions(…)`",
            );
        }
        for (name, function) in functions.replace.iter().flatten() {
            refuse_function(&format!("functions.replace.{name}"), function, &mut refuse);
        }
    }
    if spec.site.as_ref().is_some_and(|site| site.patch.is_some()) {
        refuse(
            "site.patch",
            "the open-source server takes only the whole site",
            "give all files with `site(…)`",
        );
    }
    if spec.subdomains.is_some() {
        refuse(
            "subdomains",
            "the open-source server has none: a site is served under the address of its project",
            "leave it out",
        );
    }
    if !spec.i18n.is_absent() {
        refuse("i18n", "the open-source server does not have it", "leave it out");
    }
    let routes = spec.routes.value().map(|routes| routes.replace.as_slice());
    for (at, route) in routes.unwrap_or_default().iter().enumerate() {
        if route.pricing.is_some() {
            refuse(
                &format!("routes.replace[{at}].pricing"),
                "the open-source server bills nobody",
                "leave it out",
            );
        }
    }
    found.into_vec()
}

fn refuse_function(path: &str, function: &FunctionSpec, refuse: &mut impl FnMut(&str, &str, &str)) {
    if function.files.is_some() || function.entrypoint.is_some() {
        refuse(
            &format!("{path}.files"),
            "the open-source server takes one source for each function",
            "bundle the files into one, and give it as `source`",
        );
    }
    if function.deps.as_ref().is_some_and(|deps| !deps.is_empty()) {
        refuse(
            &format!("{path}.deps"),
            "the open-source server installs no npm packages",
            "bundle them into the source",
        );
    }
}

/// The SQL of each migration. It travels inside the plan, so here all of it is in memory.
pub(super) async fn inline_sql(
    spec: &NormalizedReleaseSpec,
    content: &ContentIndex,
) -> Result<Vec<String>, DeployError> {
    let migrations = spec
        .database
        .as_ref()
        .and_then(|database| database.migrations.as_deref());
    let mut all = Vec::new();
    let mut problems = Problems::default();
    for (at, migration) in migrations.unwrap_or_default().iter().enumerate() {
        let sha256 = &migration.sql_ref.sha256;
        let bytes = match content.get(sha256) {
            Some(content) => read(content, sha256).await?,
            // Refused before.
            None => Vec::new(),
        };
        match String::from_utf8(bytes) {
            Ok(sql) => all.push(sql),
            Err(_) => problems.add(
                format!("database.migrations[{at}].sql"),
                "it is not UTF-8, and the SQL is sent as text",
                "write it in UTF-8",
            ),
        }
    }
    let problems = problems.into_vec();
    match problems.is_empty() {
        true => Ok(all),
        false => Err(DeployError::invalid(problems)),
    }
}

/// The whole of a content, which is still the one that was hashed.
async fn read(content: &Content, sha256: &str) -> Result<Vec<u8>, DeployError> {
    let faults = Faults::default();
    let hash = unhex(sha256).unwrap_or_default();
    let mut bytes = Vec::with_capacity(usize::try_from(content.size).unwrap_or_default());
    let Some(body) = content.stored.body(0, content.size, hash, &faults) else {
        return Ok(bytes);
    };
    let broken = |error: std::io::Error| {
        let label = content.label.clone();
        let fault = faults.take();
        DeployError::content(fault.unwrap_or(super::super::content::ContentFault::Stream { label, error }))
    };
    let (mut chunks, _) = body.chunks().await.map_err(broken)?;
    while let Some(chunk) = chunks.next().await {
        bytes.extend_from_slice(&chunk.map_err(broken)?);
    }
    Ok(bytes)
}

/// The specification as the server takes it. `sql` is that of each migration.
pub(super) fn translate(spec: &NormalizedReleaseSpec, sql: Vec<String>) -> Result<CoreReleaseSpec, DeployError> {
    let NormalizedReleaseSpec {
        project_id,
        base,
        database,
        secrets,
        functions,
        site,
        // Refused before.
        subdomains: _,
        routes,
        checks,
        assets,
        i18n: _,
    } = spec;
    let checks = checks.as_ref().map(|checks| checks.iter().map(json_of).collect());
    Ok(CoreReleaseSpec {
        project: project_id.clone(),
        base: base.as_ref().map(base_of).transpose()?,
        database: database
            .as_ref()
            .map(|database| database_of(database, sql))
            .transpose()?,
        secrets: secrets.as_ref().map(|SecretsSpec { require, delete }| CoreSecretsSpec {
            require: require.clone(),
            delete: delete.clone(),
        }),
        functions: functions.as_ref().map(functions_of).transpose()?,
        site: site.as_ref().map(site_of).transpose()?,
        routes: match routes {
            Nullable::Absent => Nullable::Absent,
            Nullable::Null => Nullable::Null,
            Nullable::Value(RoutesSpec { replace }) => {
                Nullable::Value(CoreRoutes::new(replace.iter().map(route_of).collect::<Vec<_>>()))
            }
        },
        checks: checks.transpose()?,
        assets: assets.as_ref().map(json_of).transpose()?,
    })
}

/// What has the same form on both sides.
fn json_of(part: &impl Serialize) -> Result<Value, DeployError> {
    serde_json::to_value(part).map_err(|_| super::super::plan::unsendable())
}

/// A word of an open enum.
fn word_of(word: &impl Serialize) -> Result<Option<String>, DeployError> {
    Ok(json_of(word)?.as_str().map(str::to_owned))
}

fn base_of(base: &ReleaseBase) -> Result<CoreReleaseBase, DeployError> {
    let ReleaseBase { release, release_id } = base;
    Ok(CoreReleaseBase {
        release: word_of(release)?,
        release_id: release_id.clone(),
    })
}

fn content_of(content: &ContentRef) -> CoreContentRef {
    // The server knows no `integrity`; the hash says what the content is.
    let ContentRef {
        sha256,
        size,
        content_type,
        integrity: _,
    } = content;
    CoreContentRef {
        sha256: sha256.clone(),
        size: *size,
        content_type: content_type.clone(),
    }
}

fn database_of(database: &NormalizedDatabase, sql: Vec<String>) -> Result<CoreDatabase, DeployError> {
    let NormalizedDatabase {
        expose,
        zero_downtime: _,
        migrations,
    } = database;
    let migrations = migrations.as_ref().map(|migrations| {
        let with_sql = migrations.iter().zip(sql);
        let all = with_sql.map(|(migration, sql)| {
            let NormalizedMigration {
                id,
                checksum,
                sql_ref: _,
                transaction,
            } = migration;
            Ok(CoreMigration {
                id: id.clone(),
                checksum: checksum.clone(),
                sql,
                transaction: word_of(transaction)?,
            })
        });
        all.collect::<Result<Vec<_>, DeployError>>()
    });
    Ok(CoreDatabase {
        expose: expose.as_ref().map(json_of).transpose()?,
        migrations: migrations.transpose()?,
    })
}

fn functions_of(functions: &NormalizedFunctions) -> Result<CoreFunctions, DeployError> {
    let NormalizedFunctions { replace, patch: _ } = functions;
    let all = replace.iter().flatten();
    let all = all.map(|(name, function)| Ok((name.clone(), function_of(function)?)));
    Ok(CoreFunctions::new(
        all.collect::<Result<BTreeMap<_, _>, DeployError>>()?,
    ))
}

fn function_of(function: &NormalizedFunction) -> Result<CoreFunction, DeployError> {
    let NormalizedFunction {
        runtime,
        source,
        // Refused before.
        files: _,
        entrypoint: _,
        deps: _,
        config,
        schedule,
        require_auth,
        require_role,
        class,
        triggers,
        capabilities,
    } = function;
    Ok(CoreFunction {
        runtime: word_of(runtime)?.unwrap_or_default(),
        source: source.as_ref().map(content_of),
        config: config.as_ref().map(|config| CoreFunctionConfig {
            timeout_seconds: config.timeout_seconds,
            memory_mb: config.memory_mb,
        }),
        schedule: schedule.clone(),
        require_auth: *require_auth,
        require_role: require_role.as_ref().map(json_of).transpose()?,
        class: class.clone(),
        triggers: triggers.clone(),
        capabilities: capabilities.clone(),
    })
}

fn site_of(site: &NormalizedSite) -> Result<CoreSite, DeployError> {
    let NormalizedSite {
        replace,
        patch: _,
        public_paths,
    } = site;
    let files = |files: &BTreeMap<String, ContentRef>| {
        let files = files.iter();
        files
            .map(|(path, content)| (path.clone(), content_of(content)))
            .collect()
    };
    Ok(CoreSite {
        replace: replace.as_ref().map(files),
        public_paths: public_paths.as_ref().map(json_of).transpose()?,
    })
}

fn route_of(route: &RouteSpec) -> CoreRoute {
    let RouteSpec {
        pattern,
        methods,
        target,
        acknowledge_readonly,
        pricing: _,
    } = route;
    CoreRoute {
        pattern: pattern.clone(),
        methods: methods.clone(),
        acknowledge_readonly: *acknowledge_readonly,
        target: match target {
            RouteTarget::Function(target) => CoreRouteTarget::Function(CoreRouteFunctionTarget::new(&target.name)),
            RouteTarget::Static(target) => CoreRouteTarget::Static(CoreRouteStaticTarget::new(&target.file)),
            RouteTarget::Unknown(target) => CoreRouteTarget::Unknown(target.clone()),
        },
    }
}
