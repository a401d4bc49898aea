//! Everything the Vault fake and its storage remember.

use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::assets::Asset;
use super::files::File;
use super::multipart::MultipartUpload;
use super::permalinks::Permalink;
use super::storage::Purpose;
use crate::loopback::Call;
use crate::meistrari::refusal::Refusal;
use crate::storage::{Content, Grants};

/// Where the storage keeps assets.
pub(super) const ASSET_PATH: &str = "/vault-assets/";

/// The state of a fake.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) grants: Grants<Purpose>,
    pub(super) files: Vec<File>,
    pub(super) uploads: Vec<MultipartUpload>,
    pub(super) permalinks: Vec<Permalink>,
    pub(super) assets: Vec<Asset>,
    /// The address of the storage.
    pub(super) storage_url: String,
    pub(super) url_lifetime: Duration,
    pub(super) limits: Limits,
    ids: u64,
}

/// The rules of uploads in parts (Meistrari contract, section 4.3), and what is kept.
#[derive(Debug, Default)]
pub(super) struct Limits {
    pub(super) min_part: u64,
    pub(super) keep: usize,
}

/// What the storage says to an upload: the etag, or status and code.
pub(super) type Stored = Result<String, (u16, &'static str)>;

impl State {
    pub(super) fn number(&mut self) -> u64 {
        self.ids += 1;
        self.ids
    }

    /// A new id for what has none of its own, a UUID of version 4.
    pub(super) fn uuid(&mut self) -> String {
        format!("00000000-0000-4000-8000-{:012x}", self.number())
    }

    /// An address at the storage, and when it expires.
    pub(super) fn presign(&mut self, purpose: Purpose, path: &str, tags: &str, lifetime: Duration) -> (String, String) {
        let (address, expires) = self.grants.issue(purpose, path, tags, lifetime);
        (format!("{}{address}", self.storage_url), shown(expires))
    }

    /// How long an address is to be good.
    pub(super) fn lifetime(&self, call: &Call<'_>) -> Result<Duration, Refusal> {
        let Some(asked) = call.query("expiresIn").and_then(|text| text.parse::<i64>().ok()) else {
            return Ok(self.url_lifetime);
        };
        match u64::try_from(asked) {
            Ok(seconds) if seconds > 0 => Ok(Duration::from_secs(seconds)),
            _ => Err(Refusal::new(400, "expiresIn is not positive")),
        }
    }

    /// Puts a file there as if it had been uploaded.
    pub(super) fn seed(&mut self, id: Option<String>, name: &str, mime_type: &str, content: Content) -> String {
        let id = id.unwrap_or_else(|| self.uuid());
        self.files.retain(|file| file.id != id);
        let mut file = File::new(id.clone());
        file.name = Some(name.to_owned());
        file.mime_type = Some(mime_type.to_owned());
        file.size = Some(content.length());
        file.uploaded = Some(now());
        file.content = Some(content);
        self.files.push(file);
        id
    }

    pub(super) fn seed_bytes(&mut self, name: &str, mime_type: &str, bytes: Bytes) -> String {
        let content = Content::of(bytes);
        let id = content.sha256().map(str::to_owned);
        self.seed(id, name, mime_type, content)
    }
}

/// The time, as answers have it.
pub(super) fn now() -> String {
    shown(Timestamp::now())
}

/// An instant in UTC with milliseconds.
pub(super) fn shown(instant: Timestamp) -> String {
    format!("{instant:.3}")
}

/// The workspace that every file belongs to.
pub(super) const WORKSPACE_ID: &str = "5b1c2d3e-4f50-4a61-8b72-9c83ad94be05";

/// Whoever has the credential.
pub(super) const USER: &str = "user-1";

/// A list as a reply.
pub(super) fn list<'a, T: 'a>(items: impl Iterator<Item = &'a T>, json_of: impl Fn(&T) -> Value) -> Value {
    items.map(json_of).collect()
}

/// The target of an upload.
pub(super) fn upload_target(file: &File, url: &str, expires: &str) -> Value {
    json!({"id": file.id, "uploadUrl": url, "expiresAt": expires, "metadata": file.json()})
}
