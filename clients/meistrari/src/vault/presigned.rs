//! Recognising presigned addresses of the Vault's storage, and reading when they expire.
//!
//! Rules: Meistrari contract, section 5.5. For display only: a host that merely looks like the storage passes some of these
//! tests, so nothing may ever be sent, or trusted, because of them. The query of an address is its credential and must never
//! be printed.

use std::fmt;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::{Secret, Timestamp, redact_url, reqwest::Url};

use super::reference::{VaultReference, is_id, is_uuid_v4};

/// The domain of the storage.
const STORAGE: &str = "amazonaws.com";

/// The shortest id of a file in an address of the old form.
const MIN_LEGACY_ID_CHARS: usize = 32;

/// A presigned address of a file of the Vault, as far as its text says so.
///
/// ```
/// use meistrari_client::vault::PresignedUrl;
///
/// let url = "https://bucket.s3.amazonaws.com/x?vault-workspace-id=5b1c2d3e-4f50-4a61-8b72-9c83ad94be05\
///            &vault-file-id=0f8fad5b-d9cb-469f-a165-70867728950e&X-Amz-Signature=very-private";
/// let found = PresignedUrl::recognise(url).unwrap();
/// assert_eq!(found.reference().unwrap().to_string(), "vault://0f8fad5b-d9cb-469f-a165-70867728950e");
/// assert!(!format!("{found} {found:?}").contains("private"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PresignedUrl {
    url: Secret,
    tagged: bool,
    file_id: String,
    workspace_id: String,
    parent_id: Option<String>,
}

impl PresignedUrl {
    /// Reads an address; `None` where it is none of the Vault's. Two forms are known: addresses that name workspace and file
    /// in their query, and older ones that name them in their path.
    ///
    /// The older form is recognised on any host whose name contains that of the storage, look-alikes included, as the
    /// official client does it.
    #[must_use]
    pub fn recognise(url: &str) -> Option<Self> {
        let parsed = Url::parse(url).ok()?;
        let (tagged, ids) = match tagged(&parsed) {
            Some(ids) => (true, ids),
            None => (false, legacy(&parsed)?),
        };
        Some(Self {
            url: url.into(),
            tagged,
            file_id: ids.file,
            workspace_id: ids.workspace,
            parent_id: ids.parent,
        })
    }

    /// The address itself.
    #[must_use]
    pub fn url(&self) -> &Secret {
        &self.url
    }

    /// Whether the query names workspace and file; otherwise the path does.
    #[must_use]
    pub fn is_tagged(&self) -> bool {
        self.tagged
    }

    /// Id of the file, as it stands in the address.
    #[must_use]
    pub fn file_id(&self) -> &str {
        &self.file_id
    }

    /// Id of the workspace, as it stands in the address.
    #[must_use]
    pub fn workspace_id(&self) -> &str {
        &self.workspace_id
    }

    /// Id of the file's parent, where the address names it.
    #[must_use]
    pub fn parent_id(&self) -> Option<&str> {
        self.parent_id.as_deref()
    }

    /// The reference to the file; `None` where its id is none that a reference can have.
    #[must_use]
    pub fn reference(&self) -> Option<VaultReference> {
        VaultReference::from_id(&self.file_id).ok()
    }

    /// When the address expires; see [`presigned_url_expiry`].
    #[must_use]
    pub fn expires_at(&self) -> Option<Timestamp> {
        presigned_url_expiry(self.url.expose())
    }

    /// Whether the address has expired by this machine's clock. One that does not say when has not.
    #[must_use]
    pub fn is_expired(&self) -> bool {
        expiry(self.url.expose()).is_some_and(|end| end < SystemTime::now())
    }
}

/// Without the query.
impl fmt::Display for PresignedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&redact_url(self.url.expose()))
    }
}

impl fmt::Debug for PresignedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PresignedUrl")
            .field("url", &format_args!("{self}"))
            .field("tagged", &self.tagged)
            .field("file_id", &self.file_id)
            .field("workspace_id", &self.workspace_id)
            .field("parent_id", &self.parent_id)
            .finish()
    }
}

/// When a presigned address expires: `X-Amz-Date` and `X-Amz-Expires` seconds. `None` where it does not say so, which the
/// official client takes for "not expired".
///
/// ```
/// use meistrari_client::vault::presigned_url_expiry;
///
/// let url = "https://b.s3.amazonaws.com/a?X-Amz-Date=20260101T000000Z&X-Amz-Expires=900";
/// assert_eq!(presigned_url_expiry(url).unwrap().as_str(), "2026-01-01T00:15:00Z");
/// assert_eq!(presigned_url_expiry("https://b.s3.amazonaws.com/a"), None);
/// ```
#[must_use]
pub fn presigned_url_expiry(url: &str) -> Option<Timestamp> {
    expiry(url).map(Timestamp::from)
}

fn expiry(url: &str) -> Option<SystemTime> {
    let url = Url::parse(url).ok()?;
    let date = query(&url, "X-Amz-Date")?;
    let lifetime: u64 = query(&url, "X-Amz-Expires")?.parse().ok()?;
    // YYYYMMDDTHHMMSSZ
    let is_date = date.len() == 16
        && date.bytes().enumerate().all(|(at, byte)| match at {
            8 => byte == b'T',
            15 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        });
    if !is_date {
        return None;
    }
    let text = format!(
        "{}-{}-{}T{}:{}:{}Z",
        &date[..4],
        &date[4..6],
        &date[6..8],
        &date[9..11],
        &date[11..13],
        &date[13..15]
    );
    let start = Timestamp::from(text).to_system_time().ok()?;
    start.checked_add(Duration::from_secs(lifetime))
}

struct Ids {
    file: String,
    workspace: String,
    parent: Option<String>,
}

fn tagged(url: &Url) -> Option<Ids> {
    if !url.host_str()?.ends_with(STORAGE) {
        return None;
    }
    let workspace = query(url, "vault-workspace-id").filter(|id| is_uuid_v4(id.as_bytes()))?;
    let file = query(url, "vault-file-id").filter(|id| is_id(id.as_bytes()))?;
    Some(Ids {
        file,
        workspace,
        parent: query(url, "vault-parent-id").filter(|id| is_id(id.as_bytes())),
    })
}

fn legacy(url: &Url) -> Option<Ids> {
    if !url.host_str()?.contains(STORAGE) {
        return None;
    }
    query(url, "X-Amz-Date")?;
    query(url, "X-Amz-Expires")?;
    let path = url.path().strip_prefix('/')?;
    let flat = path.split_once('_');
    let nested = || path.split_once('/').map(|(workspace, file)| (file, workspace));
    let fits = |(file, workspace): &(&str, &str)| {
        file.len() >= MIN_LEGACY_ID_CHARS && !workspace.is_empty() && !file.contains('/') && !workspace.contains('/')
    };
    let (file, workspace) = flat.filter(fits).or_else(|| nested().filter(fits))?;
    Some(Ids {
        file: file.to_owned(),
        workspace: workspace.to_owned(),
        parent: None,
    })
}

/// The first value of a parameter, where it is not empty.
fn query(url: &Url, name: &str) -> Option<String> {
    let found = url.query_pairs().find(|(known, _)| known == name)?;
    (!found.1.is_empty()).then(|| found.1.into_owned())
}
