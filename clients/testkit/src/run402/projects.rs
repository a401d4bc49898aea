//! Projects, their keys and their databases (Run402 contract, section 3.1). There is no SQL engine: statements are kept, rows are
//! those that a test has put there.

use std::collections::{BTreeSet, VecDeque};

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::Run402;
use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::releases::{Applied, Manifest};
use super::state::{Sorted, State, page, text};
use crate::loopback::Call;

/// A project.
pub(super) struct Project {
    pub(super) id: String,
    /// Its owner, in lower case.
    pub(super) wallet: String,
    pub(super) name: String,
    pub(super) tier: String,
    pub(super) anon_key: Secret,
    pub(super) service_key: Secret,
    pub(super) public_id: String,
    pub(super) created: String,
    pub(super) deleted: bool,
    pub(super) api_calls: u64,
    pub(super) expose: Value,
    pub(super) statements: Vec<SqlStatement>,
    pub(super) sql_rows: VecDeque<Vec<Value>>,
    pub(super) rows: Sorted<Vec<Value>>,
    pub(super) administrators: BTreeSet<String>,
    pub(super) secrets: Sorted<StoredSecret>,
    /// What is live now.
    pub(super) live: Manifest,
    pub(super) live_release: Option<String>,
    /// The registry of migrations, in the order in which they ran.
    pub(super) migrations: Vec<Applied>,
}

/// A secret of a project.
pub(super) struct StoredSecret {
    pub(super) value: Secret,
    pub(super) created: String,
    pub(super) updated: String,
}

/// A statement that a project's database was asked to run. The fake has no database: it keeps what it was asked.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SqlStatement {
    /// The SQL.
    pub sql: String,
    /// The values of its parameters.
    pub params: Vec<Value>,
}

/// Statements that are refused (Run402 contract, section 3.1).
const BLOCKED: [&str; 11] = [
    "CREATE EXTENSION",
    "ALTER SYSTEM",
    "SET SEARCH_PATH",
    "CREATE SCHEMA",
    "DROP SCHEMA",
    "GRANT ",
    "REVOKE ",
    "CREATE ROLE",
    "DROP ROLE",
    "COPY PROGRAM",
    "TO PROGRAM",
];

impl Project {
    /// The address that its site is served under.
    pub(super) fn site_url(&self) -> String {
        format!("https://pr-{}.run402.test", self.public_id)
    }

    /// What its stored objects take, in bytes.
    pub(super) fn storage_bytes(&self) -> u64 {
        self.live.assets.values().map(|asset| asset.size).sum()
    }

    fn summary(&self, lease: &Value) -> Value {
        json!({
            "project_id": self.id, "id": self.id, "name": self.name, "tier": self.tier, "status": "active",
            "api_calls": self.api_calls, "storage_bytes": self.storage_bytes(), "lease_expires_at": lease,
            "created_at": self.created,
        })
    }
}

impl State {
    /// The project that exists from the start.
    pub(super) fn seed_project(&mut self) {
        let wallet = self.settings.wallet.clone();
        let keys = (Run402::ANON_KEY.into(), Run402::SERVICE_KEY.into());
        self.add_project(Run402::PROJECT_ID.to_owned(), wallet, "fake", "hobby", keys);
    }

    pub(super) fn add_project(
        &mut self,
        id: String,
        wallet: String,
        name: &str,
        tier: &str,
        (anon_key, service_key): (Secret, Secret),
    ) -> usize {
        let public_id = format!("{:08x}", self.projects.len() + 1);
        self.projects.push(Project {
            id,
            wallet,
            name: name.to_owned(),
            tier: tier.to_owned(),
            anon_key,
            service_key,
            public_id,
            created: self.timestamp(),
            deleted: false,
            api_calls: 0,
            expose: json!({"version": "1", "tables": [], "views": [], "rpcs": []}),
            statements: Vec::new(),
            sql_rows: VecDeque::new(),
            rows: Sorted::new(),
            administrators: BTreeSet::new(),
            secrets: Sorted::new(),
            live: Manifest::default(),
            live_release: None,
            migrations: Vec::new(),
        });
        self.projects.len() - 1
    }

    /// A project that is not deleted.
    pub(super) fn project(&mut self, id: &str) -> Outcome<&mut Project> {
        let found = self
            .projects
            .iter_mut()
            .find(|project| project.id == id && !project.deleted);
        found.ok_or_else(|| Refusal::new(404, "PROJECT_NOT_FOUND", format!("Project {id} not found")))
    }

    /// The id of the project whose key this is.
    pub(super) fn project_of_key(
        &self,
        key: Option<&str>,
        field: impl Fn(&super::projects::Project) -> &Secret,
        what: &str,
    ) -> Outcome<String> {
        let Some(key) = key else {
            return Err(Refusal::unauthorized(format!("The {what} of a project is missing")));
        };
        let key = Secret::from(key);
        let mut live = self.projects.iter().filter(|project| !project.deleted);
        let found = live.find(|project| *field(project) == key);
        let found = found.ok_or_else(|| Refusal::unauthorized(format!("It is not the {what} of a project")))?;
        Ok(found.id.clone())
    }

    /// The project of the path, whose service key has to have been sent.
    pub(super) fn own_project(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Project> {
        let id = call.path("project_id");
        if caller.project.as_deref().is_some_and(|own| own != id) {
            return Err(Refusal::forbidden("The key is that of another project"));
        }
        let project = self.project(id)?;
        project.api_calls += 1;
        Ok(project)
    }

    /// The project of this id, which has to be the wallet's or the CI run's.
    pub(super) fn deployable(&mut self, id: &str, caller: &Caller) -> Outcome<&mut Project> {
        let project = self.project(id)?;
        let own = match &caller.binding {
            Some(_) => caller.project.as_deref() == Some(id),
            None => caller.wallet.as_deref() == Some(project.wallet.as_str()),
        };
        match own {
            true => Ok(project),
            false => Err(Refusal::forbidden("The project is somebody else's")),
        }
    }

    /// Needs an active tier: 402 without one (Run402 contract, section 3.1).
    pub(super) fn projects_provision(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let wallet = caller.wallet()?.to_owned();
        let tier = self.active_tier(&wallet)?;
        let repeated = call
            .request()
            .header("idempotency-key")
            .map(|key| format!("{wallet} {key}"));
        if let Some(reply) = repeated.as_ref().and_then(|key| self.provisioned.get(key)) {
            return Ok(reply.clone());
        }
        let id = self.id("prj");
        let keys = (self.secret("anon"), self.secret("service"));
        let name = text(call.body(), "name").unwrap_or_else(|| id.clone());
        let slot = format!("p{:04}", self.projects.len() + 1);
        let lease = self.lease_end(&wallet);
        let reply = json!({
            "project_id": id, "anon_key": keys.0.expose(), "service_key": keys.1.expose(), "schema_slot": slot,
            "tier": tier, "lease_expires_at": lease,
        });
        self.add_project(id, wallet, &name, &tier, keys);
        if let Some(key) = repeated {
            self.provisioned.insert(key, reply.clone());
        }
        Ok(reply)
    }

    pub(super) fn projects_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let wallet = caller.wallet()?;
        let lease = self.lease_end(wallet);
        let own = self
            .projects
            .iter()
            .filter(|project| !project.deleted && project.wallet == wallet);
        let all: Vec<Value> = own.map(|project| project.summary(&lease)).collect();
        let (projects, next) = page(all, call.query("after").as_deref(), limit(call, 50));
        Ok(json!({"projects": projects, "has_more": next.is_some(), "next_cursor": next}))
    }

    pub(super) fn projects_get(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let lease = self.lease_end(caller.wallet()?);
        let project = self.deployable(call.path("project_id"), caller)?;
        let mut reply = project.summary(&lease);
        reply["endpoints"] = json!({"static_base_url": project.site_url()});
        Ok(reply)
    }

    /// Its keys are worth nothing afterwards, and its subdomains free.
    pub(super) fn projects_delete(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.own_project(call, caller)?;
        project.deleted = true;
        let id = project.id.clone();
        self.subdomains.retain(|_, subdomain| subdomain.project != id);
        self.mailboxes.retain(|mailbox| mailbox.project != id);
        Ok(json!({"status": "purged", "project_id": id}))
    }

    pub(super) fn projects_get_usage(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.own_project(call, caller)?;
        let (calls, bytes, tier) = (project.api_calls, project.storage_bytes(), project.tier.clone());
        let (id, wallet) = (project.id.clone(), project.wallet.clone());
        let limits = super::tiers::limits(&tier);
        Ok(json!({
            "project_id": id, "tier": tier, "api_calls": calls, "api_calls_limit": limits.api_calls,
            "storage_bytes": bytes, "storage_limit_bytes": limits.storage_mb << 20,
            "lease_expires_at": self.lease_end(&wallet), "status": "active",
        }))
    }

    /// The tables are those that were exposed: the fake has no database that could tell.
    pub(super) fn projects_get_schema(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.own_project(call, caller)?;
        let tables = project.expose["tables"].as_array().cloned().unwrap_or_default();
        let tables: Vec<Value> = tables
            .iter()
            .map(|table| json!({"name": table["name"], "columns": [], "constraints": [], "rls_enabled": true, "policies": []}))
            .collect();
        Ok(json!({"schema": format!("p_{}", project.public_id), "tables": tables}))
    }

    pub(super) fn projects_sql(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.own_project(call, caller)?;
        let (sql, params) = match call.body() {
            // Plain text is the SQL itself (Run402 contract, section 3.1).
            Value::Null => (String::from_utf8_lossy(call.request().body()).into_owned(), Vec::new()),
            body => (
                text(body, "sql").unwrap_or_default(),
                body["params"].as_array().cloned().unwrap_or_default(),
            ),
        };
        let words = sql.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase() + " ";
        if let Some(blocked) = BLOCKED.iter().find(|blocked| words.contains(**blocked)) {
            let refusal = Refusal::new(403, "", format!("{} is not allowed", blocked.trim()));
            return Err(refusal.with("hint", "Use the operation of the API that is meant for it"));
        }
        project.statements.push(SqlStatement { sql, params });
        let rows = project.sql_rows.pop_front().unwrap_or_default();
        Ok(json!({
            "status": "ok", "schema": format!("p_{}", project.public_id), "row_count": rows.len(), "rows": rows,
        }))
    }

    /// The rows that a test has put there, whatever the query asks for but `limit`.
    pub(super) fn projects_rest(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let count = limit(call, usize::MAX);
        let project = self.project(caller.project()?)?;
        project.api_calls += 1;
        let rows = project.rows.get(call.path("table"));
        let rows = rows.ok_or_else(|| Refusal::not_found(format!("Table {}", call.path("table"))))?;
        Ok(rows.iter().take(count).cloned().collect())
    }

    pub(super) fn projects_apply_expose(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.own_project(call, caller)?;
        project.expose = call.body().clone();
        Ok(json!({"status": "applied", "applied": project.expose}))
    }

    pub(super) fn projects_get_expose(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        Ok(self.own_project(call, caller)?.expose.clone())
    }

    pub(super) fn projects_promote_user(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let email = text(call.body(), "email").unwrap_or_default();
        let project = self.own_project(call, caller)?;
        project.administrators.insert(email.clone());
        Ok(json!({"status": "promoted", "email": email}))
    }

    pub(super) fn projects_demote_user(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let email = text(call.body(), "email").unwrap_or_default();
        let project = self.own_project(call, caller)?;
        match project.administrators.remove(&email) {
            true => Ok(json!({"status": "demoted", "email": email})),
            false => Err(Refusal::not_found(format!("An administrator {email}"))),
        }
    }

    /// Ordinary keys may not (Run402 contract, section 1.4), and the fake knows no others.
    pub(super) fn projects_pin(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.own_project(call, caller)?;
        Err(Refusal::new(
            403,
            "ADMIN_REQUIRED",
            "Only an administrator may pin a project",
        ))
    }
}

/// The `limit` of a query.
pub(super) fn limit(call: &Call<'_>, default: usize) -> usize {
    call.query("limit")
        .and_then(|text| text.parse().ok())
        .unwrap_or(default)
}
