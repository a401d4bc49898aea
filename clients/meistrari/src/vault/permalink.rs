//! Permalinks: public addresses of files, for a while or for good.
//!
//! Rules: Meistrari contract, section 3 (V9 to V13). The address is put together here and never requested, and an id that
//! would lead elsewhere must be refused.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_runtime::engine::encode_path;
use agent_clients_runtime::{CallOptions, Error, ErrorEnvelope, Operation, Repeat, Reply, Timestamp, call_options};

use super::VaultFile;
use super::api::permalinks::Permalinks;
use super::types::{CreatePermalinkInput, Permalink};

/// The last second that RFC 3339 can write.
const LAST_SECOND: u64 = 253_402_300_799;

/// Only for its facts: the address is opened by others.
static OPEN: Operation = Operation {
    id: "permalinks_open",
    method: "GET",
    route: "/permalinks/{permalinkId}",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope::NONE,
};

impl CreatePermalinkInput {
    /// A permalink that works for so long from now on, by this machine's clock, to the millisecond.
    ///
    /// # Errors
    ///
    /// Invalid input, for a time that cannot be written: it ends after the year 9999.
    ///
    /// ```
    /// use std::time::Duration;
    /// use meistrari_client::vault::types::CreatePermalinkInput;
    ///
    /// let input = CreatePermalinkInput::lasting(Duration::from_secs(3600))?;
    /// assert!(input.expires_at.unwrap().as_str().ends_with('Z'));
    /// # Ok::<(), meistrari_client::Error>(())
    /// ```
    pub fn lasting(lifetime: Duration) -> Result<Self, Error> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let end = now
            .checked_add(lifetime)
            .filter(|end| end.as_secs() <= LAST_SECOND)
            .ok_or_else(|| {
                Error::invalid_input(
                    "permalinks_create",
                    "lifetime",
                    "it ends after the year 9999, which cannot be written",
                    "leave it out for a permalink that does not end",
                )
            })?;
        let end = UNIX_EPOCH + Duration::new(end.as_secs(), end.subsec_millis() * 1_000_000);
        Ok(Self {
            expires_at: Some(Timestamp::from(end)),
        })
    }
}

impl Permalinks {
    /// The public address of a permalink (V13): the base address, `permalinks/` and the id. Nothing is sent. Whoever opens it
    /// needs no credential and gets the content or a redirect to it.
    ///
    /// # Errors
    ///
    /// Invalid input, for an id that would lead elsewhere: an empty one, `.` or `..`.
    ///
    /// ```
    /// let vault = meistrari_client::VaultClient::builder().data_token("your-data-token").build()?;
    /// assert_eq!(vault.permalinks().url("p1")?, "https://vault.tela.com/permalinks/p1");
    /// # Ok::<(), meistrari_client::Error>(())
    /// ```
    pub fn url(&self, permalink_id: impl AsRef<str>) -> Result<String, Error> {
        let id = encode_path("permalinkId", permalink_id.as_ref(), &OPEN)?;
        Ok(format!("{}/permalinks/{id}", self.core.base_url()))
    }
}

/// Makes a permalink; see [`VaultFile::create_permalink`].
#[derive(Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreatePermalink {
    file: VaultFile,
    lifetime: Option<Duration>,
    options: CallOptions,
}

call_options!(CreatePermalink);

impl CreatePermalink {
    pub(super) fn new(file: VaultFile) -> Self {
        Self {
            file,
            lifetime: None,
            options: CallOptions::new(),
        }
    }

    /// How long the permalink works, from the moment of the request by this machine's clock; for good unless set.
    pub fn lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = Some(lifetime);
        self
    }
}

impl IntoFuture for CreatePermalink {
    type Output = Result<Reply<Permalink>, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let input = match self.lifetime {
                Some(lifetime) => CreatePermalinkInput::lasting(lifetime)?,
                None => CreatePermalinkInput::default(),
            };
            let request = self.file.vault().permalinks().create(self.file.id(), input);
            request.with_options(self.options).await
        })
    }
}

impl fmt::Debug for CreatePermalink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreatePermalink")
            .field("file", self.file.reference())
            .field("lifetime", &self.lifetime)
            .finish_non_exhaustive()
    }
}
