//! A stateful fake of the Vault on loopback, with the storage host that its presigned addresses lead to.

mod assets;
mod files;
mod multipart;
mod permalinks;
mod service;
mod state;
mod storage;

use std::io;
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use agent_clients_runtime::Secret;
use agent_clients_runtime::bytes::Bytes;
use serde_json::Value;

use crate::loopback::host::Host;
use crate::loopback::{Fault, Server, Spec, Violation};
use crate::storage::{Content, Pattern, Storage, StorageRequest};
use crate::sync::lock;
use service::{Service, Settings};
use state::Limits;

pub use multipart::{MultipartState, MultipartUpload};

use state::State;

/// The specification, the very file that the client is generated from.
const SPEC: &str = include_str!("../../../specs/meistrari-vault.yaml");

/// A fake of the Vault that listens on loopback until it is dropped, and a storage host of another origin beside it. It acts as the
/// [`Server`] of the Vault.
///
/// Times are real here, because clients hold `expiresAt` against their own clock.
///
/// ```
/// use agent_clients_testkit::meistrari::Vault;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fake = Vault::start().await?;
/// let id = fake.add_file("hello.txt", "text/plain", "hello world");
/// assert_eq!(fake.content(&id).and_then(|content| content.bytes()), Some("hello world".into()));
/// // Here a client resolves `vault://{id}`, and then:
/// assert!(fake.storage_requests().is_empty());
/// fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub struct Vault {
    server: Server,
    storage: Arc<Storage<State>>,
    storage_host: Host,
    state: Arc<Mutex<State>>,
}

impl Vault {
    /// The data token that the fake accepts, unless it is given another; the same as the [`AgentApi`](super::AgentApi)'s.
    pub const DATA_TOKEN: &'static str = super::AgentApi::DATA_TOKEN;
    /// The most bytes of one body or file that are kept, unless it is told otherwise.
    pub const KEPT_BYTES: usize = 16 << 20;

    /// Starts a fake with everything as usual.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A fake with other settings.
    #[must_use]
    pub fn builder() -> VaultBuilder {
        VaultBuilder {
            settings: Settings::default(),
            prefix: String::new(),
        }
    }

    /// The address of the storage host, `http://127.0.0.1:41234`.
    #[must_use]
    pub fn storage_url(&self) -> String {
        self.storage_host.url()
    }

    /// Puts a file there as if it had been uploaded. Gives its id, the SHA-256 of the content.
    pub fn add_file(&self, name: &str, mime_type: &str, content: impl Into<Bytes>) -> String {
        lock(&self.state).seed_bytes(name, mime_type, content.into())
    }

    /// The same under this id.
    pub fn add_file_as(&self, id: &str, name: &str, mime_type: &str, content: impl Into<Bytes>) {
        let content = Content::of(content.into());
        lock(&self.state).seed(Some(id.to_owned()), name, mime_type, content);
    }

    /// Puts a file there that may be of any length and takes no memory. Its id is a UUID.
    pub fn add_pattern(&self, name: &str, pattern: Pattern) -> String {
        lock(&self.state).seed(None, name, "application/octet-stream", Content::pattern(pattern))
    }

    /// What was uploaded under this id; `None` where there is no such file, or it has no content yet.
    #[must_use]
    pub fn content(&self, file_id: &str) -> Option<Content> {
        lock(&self.state).content(file_id).cloned()
    }

    /// What was uploaded to this asset.
    #[must_use]
    pub fn asset_content(&self, asset_id: &str) -> Option<Content> {
        lock(&self.state).asset_content(asset_id).cloned()
    }

    /// The metadata of a file that is not deleted, as the Vault answers them.
    #[must_use]
    pub fn metadata(&self, file_id: &str) -> Option<Value> {
        lock(&self.state).file(file_id).ok().map(|file| file.json())
    }

    /// All uploads in parts so far. One that is open when the client is done with it leaks.
    #[must_use]
    pub fn multipart_uploads(&self) -> Vec<MultipartUpload> {
        lock(&self.state).uploads.clone()
    }

    /// Lets every presigned address that was issued so far expire at once, whatever its `expiresAt` says: the storage answers 403.
    pub fn expire_urls(&self) -> &Self {
        lock(&self.state).grants.revoke_all();
        self
    }

    /// Lets something go wrong at the storage host. Its operations are `get`, `put`, `put_part` (and `put_part 3` for one part) and
    /// `put_asset`. To let the Vault itself go wrong, use [`inject`](Server::inject).
    ///
    /// ```
    /// use agent_clients_testkit::Answer;
    /// use agent_clients_testkit::loopback::Fault;
    ///
    /// // The second part fails twice, then it is taken.
    /// let flaky = Fault::answer(Answer::new(503)).on("put_part 2").times(2);
    /// // The connection of the next upload breaks while the body is on its way.
    /// let broken = Fault::lose_request().on("put");
    /// // The next download breaks after 1000 bytes.
    /// let cut = Fault::cut_body(1000).on("get");
    /// # let _ = (flaky, broken, cut);
    /// ```
    pub fn inject_storage(&self, fault: Fault) -> &Self {
        self.storage.inject(fault);
        self
    }

    /// All requests that the storage host got so far, also those that were refused.
    #[must_use]
    pub fn storage_requests(&self) -> Vec<StorageRequest> {
        self.storage.requests()
    }

    /// Everything so far that is not allowed, at the Vault and at the storage host.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut violations = self.server.violations();
        violations.extend(self.storage.violations());
        violations
    }

    /// Fails where the specification or a rule of the storage host was violated.
    ///
    /// # Panics
    /// With the list of [`violations`](Self::violations), where it is not empty.
    #[track_caller]
    pub fn assert_no_violations(&self) {
        Violation::assert_none(&self.violations());
    }
}

impl Deref for Vault {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault")
            .field("server", &self.server)
            .field("storage_url", &self.storage_url())
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Vault`] fake.
#[derive(Debug)]
pub struct VaultBuilder {
    settings: Settings,
    prefix: String,
}

impl VaultBuilder {
    /// Accepts this data token and no other.
    #[must_use]
    pub fn data_token(mut self, token: impl Into<Secret>) -> Self {
        self.settings.data_token = token.into();
        self
    }

    /// Stands behind the vendor's gateway: accepts this API key too, raw, and serves under `/_services/vault`.
    #[must_use]
    pub fn behind_gateway(mut self, key: impl Into<Secret>) -> Self {
        self.settings.api_key = Some(key.into());
        self.prefix("/_services/vault")
    }

    /// What comes before every path; nothing is the usual.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.prefix);
        self
    }

    /// How long presigned addresses are good for which no time was asked; 15 minutes is the usual.
    #[must_use]
    pub fn url_lifetime(mut self, time: Duration) -> Self {
        self.settings.url_lifetime = time;
        self
    }

    /// The fewest bytes of a part that is not the last; 5 MiB is the service's (Meistrari contract, section 4.3).
    #[must_use]
    pub fn min_part_bytes(mut self, count: u64) -> Self {
        self.settings.min_part = count;
        self
    }

    /// The most bytes of one body or file that are kept; [`Vault::KEPT_BYTES`] is the usual. Of longer ones there are only length
    /// and digest, so that memory stays small, and they cannot be downloaded: use a [`Pattern`] for that.
    #[must_use]
    pub fn keep_up_to(mut self, count: usize) -> Self {
        self.settings.keep = count;
        self
    }

    /// Answers an opened permalink with a redirect to the storage host instead of the content.
    #[must_use]
    pub fn redirect_permalinks(mut self) -> Self {
        self.settings.permalinks_redirect = true;
        self
    }

    /// Starts to listen, on two free ports of 127.0.0.1. Needs a running tokio runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start(self) -> io::Result<Vault> {
        let state = Arc::new(Mutex::new(State::default()));
        let storage = Storage::new(state.clone());
        let storage_host = Host::start(storage.clone()).await?;
        {
            let mut state = lock(&state);
            state.storage_url = storage_host.url();
            state.url_lifetime = self.settings.url_lifetime;
            state.limits = Limits {
                min_part: self.settings.min_part,
                keep: self.settings.keep,
            };
        }
        let service = Arc::new(Service {
            settings: self.settings,
            state: state.clone(),
        });
        let server = Server::start(service, spec()?, &self.prefix).await?;
        Ok(Vault {
            server,
            storage,
            storage_host,
            state,
        })
    }
}

fn spec() -> io::Result<Arc<Spec>> {
    static READ: OnceLock<Arc<Spec>> = OnceLock::new();
    super::read_once(SPEC, &READ)
}
