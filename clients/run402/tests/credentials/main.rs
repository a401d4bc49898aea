//! Wallets, credentials, the clients made of them, CI sessions and payments: what they send, keep and refuse.

mod allowance;
mod ci;
mod classes;
mod errors;
mod files;
mod functions;
mod keeping;
#[cfg(feature = "payment")]
mod payment;
mod retries;
mod scoped;
mod wallet;

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::Client;
use run402_client::credentials::{CredentialsProvider, MemoryCredentials, ProjectKeys};
use run402_client::wallet::WalletKey;

/// The well-known test key of Ethereum's tools.
const KEY: &str = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const ADDRESS: &str = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

fn key() -> WalletKey {
    KEY.parse().unwrap()
}

/// The address in lower case, as files have it.
fn plain_address() -> String {
    key().address().to_lowercase()
}

fn project_keys(project: &str) -> ProjectKeys {
    ProjectKeys::new(format!("anon-{project}"), format!("service-{project}"))
}

/// A wallet and two projects, none of them active.
fn credentials() -> MemoryCredentials {
    MemoryCredentials::new()
        .wallet(key())
        .project("prj_1", project_keys("prj_1"))
        .project("prj_2", project_keys("prj_2"))
}

fn client_of(credentials: impl CredentialsProvider, transport: &MemoryTransport) -> Client {
    Client::builder()
        .credentials(credentials)
        .transport(transport.clone())
        .build()
        .unwrap()
}

/// A transport that answers everything with an empty object.
fn agreeable() -> MemoryTransport {
    let transport = MemoryTransport::new();
    for _ in 0..40 {
        transport.next(Answer::json(&serde_json::json!({})));
    }
    transport
}
