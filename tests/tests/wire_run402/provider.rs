//! The credentials that the recordings were made with: a fixed signature, one project, the well-known test wallet.
//!
//! Only what a caller's own provider could do: it implements the public trait.

use run402_client::credentials::{AllowanceData, CredentialsProvider, MemoryCredentials, ProjectKeys, ProjectPatch};
use run402_client::runtime::{AuthHeader, AuthRequest, BoxFuture};
use run402_client::{Error, Secret};
use serde_json::{Map, Value};

/// The project of the recordings.
pub const PROJECT: &str = "prj_1777896000000_0042";

/// The value that the recordings show for every signature.
pub const SIGNATURE: &str = "<siwx>";

const ANON_KEY: &str = "eyJhbGciOiJIUzI1NiJ9.anon.sig";
const SERVICE_KEY: &str = "eyJhbGciOiJIUzI1NiJ9.service.sig";

/// The well-known test key of Ethereum's tools.
pub const WALLET_KEY: &str = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

/// When the wallet of the recordings was made, and when they begin.
pub const CREATED: &str = "2026-05-04T12:00:00.000Z";

/// A provider whose signature is always the same text.
pub struct Recorded(MemoryCredentials);

impl Recorded {
    pub async fn new(has_wallet: bool, mailbox: Option<String>) -> Self {
        let mut keys = ProjectKeys::new(ANON_KEY, SERVICE_KEY);
        keys.mailbox_id = mailbox;
        let memory = MemoryCredentials::new().project(PROJECT, keys).active(PROJECT);
        if !has_wallet {
            return Self(memory);
        }
        let mut wallet = AllowanceData::new(WALLET_KEY.parse().expect("the key can be read"));
        wallet.created = Some(CREATED.to_owned());
        wallet.funded = Some(false);
        memory.save_allowance(wallet).await.expect("memory keeps a wallet");
        Self(memory)
    }

    /// The same with the wallet's own signature.
    pub fn wallet(&self) -> MemoryCredentials {
        self.0.clone()
    }

    /// What it holds, in the form of the recordings.
    pub async fn store(&self, projects: &[&str]) -> Value {
        let mut kept = Map::new();
        for id in projects {
            if let Ok(Some(keys)) = self.0.project_keys(id).await {
                kept.insert(
                    (*id).to_owned(),
                    serde_json::to_value(keys).expect("keys can be written"),
                );
            }
        }
        let active = self.0.active_project().await.ok().flatten();
        Value::Object(Map::from_iter([
            ("projects".to_owned(), Value::Object(kept)),
            ("active".to_owned(), active.into()),
        ]))
    }
}

impl CredentialsProvider for Recorded {
    fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(async move {
            let header = AuthHeader::new(request.operation.id, "SIGN-IN-WITH-X", &Secret::from(SIGNATURE))?;
            Ok(vec![header])
        })
    }

    fn project_keys<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        self.0.project_keys(id)
    }

    fn save_project<'a>(&'a self, id: &'a str, keys: ProjectKeys) -> BoxFuture<'a, Result<(), Error>> {
        self.0.save_project(id, keys)
    }

    fn update_project<'a>(&'a self, id: &'a str, patch: ProjectPatch) -> BoxFuture<'a, Result<(), Error>> {
        self.0.update_project(id, patch)
    }

    fn remove_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        self.0.remove_project(id)
    }

    fn active_project(&self) -> BoxFuture<'_, Result<Option<String>, Error>> {
        self.0.active_project()
    }

    fn set_active_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        self.0.set_active_project(id)
    }

    fn allowance(&self) -> BoxFuture<'_, Result<Option<AllowanceData>, Error>> {
        self.0.allowance()
    }

    fn save_allowance(&self, allowance: AllowanceData) -> BoxFuture<'_, Result<(), Error>> {
        self.0.save_allowance(allowance)
    }

    fn create_allowance(&self) -> BoxFuture<'_, Result<AllowanceData, Error>> {
        self.0.create_allowance()
    }
}
