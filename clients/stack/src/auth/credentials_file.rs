//! The credentials file, `~/.stack/credentials.json`, and the access tokens refreshed from it (STACK contract, section
//! 1.4).
//!
//! The access token stays in memory. The file is replaced in one step, for its owner alone, keeps the keys this version
//! does not know, and its contents must never be in an error.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use agent_clients_runtime::files::{FileError, PrivateFile};
use agent_clients_runtime::{BoxFuture, Error, Secret, Stage};
use serde_json::{Map, Value};

use super::agent_key::epoch_seconds;
use super::notice::{AuthNotice, Notices};
use super::refresh::{Fresh, Refresh, TokenEndpoint, TokenReply, off_thread, refresh_failure};
use super::{AuthError, AuthErrorKind, turn};
use crate::types::{OauthGrantType, OauthTokenInput};

/// How long a refresh token lives, in seconds: 30 days (STACK contract, section 1.4).
pub const REFRESH_TOKEN_SECONDS: i64 = 2_592_000;

/// What the credentials file says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credentials {
    /// Id of the OAuth client.
    pub client_id: String,
    /// The refresh token. It rotates on use.
    pub refresh_token: Secret,
    /// Granted scopes, with spaces between.
    pub scope: String,
    /// When the refresh token was given out, in seconds since 1970.
    pub issued_at: Option<i64>,
    /// When the refresh token ends, likewise.
    pub refresh_expires_at: Option<i64>,
}

/// The file that a sign-in writes and clients refresh from.
///
/// ```
/// use stack_client::auth::CredentialsFile;
///
/// # let home = tempfile::tempdir().unwrap();
/// # let path = home.path().join("credentials.json");
/// # std::fs::write(&path, r#"{"client_id":"cli_1","refresh_token":"rt-1","refresh_expires_at":1800000000}"#).unwrap();
/// let file = CredentialsFile::new(path);
/// let credentials = file.load()?.expect("signed in");
/// assert_eq!(credentials.refresh_expires_at, Some(1_800_000_000));
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialsFile {
    file: PrivateFile,
}

impl CredentialsFile {
    /// The file at this path, whether or not it exists.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            file: PrivateFile::new(path),
        }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// What the file says; `None` where there is no file. Blocks for as long as the disk takes.
    ///
    /// # Errors
    /// An auth error of kind [`AuthErrorKind::CredentialsFile`] that names what is wrong: the file cannot be read, is
    /// no JSON object, or has no `client_id` or `refresh_token`.
    pub fn load(&self) -> Result<Option<Credentials>, Error> {
        self.read().map_err(|cause| cause.into_error(""))
    }

    pub(crate) fn read(&self) -> Result<Option<Credentials>, AuthError> {
        let Some(map) = self.file.read_json::<Map<String, Value>>().map_err(unusable)? else {
            return Ok(None);
        };
        let text = |name: &str| {
            map.get(name)
                .and_then(Value::as_str)
                .filter(|text| !text.trim().is_empty())
        };
        let required = |name: &str| {
            text(name).map(str::to_owned).ok_or_else(|| {
                AuthError::new(
                    AuthErrorKind::CredentialsFile,
                    format!("{} has no {name}", self.path().display()),
                    "sign in again (`stack-cli auth login`), or give an API key",
                )
            })
        };
        Ok(Some(Credentials {
            client_id: required("client_id")?,
            refresh_token: Secret::from(required("refresh_token")?),
            scope: text("scope").unwrap_or_default().to_owned(),
            issued_at: map.get("issued_at").and_then(Value::as_i64),
            refresh_expires_at: map.get("refresh_expires_at").and_then(Value::as_i64),
        }))
    }

    /// Writes the tokens of a new sign-in. Keys that it does not know stay, unless the old file was no JSON object.
    #[cfg(feature = "browser")]
    pub(crate) async fn sign_in(
        self,
        client_id: String,
        refresh_token: Secret,
        scope: String,
    ) -> Result<(), AuthError> {
        let _lock = self.file.lock_async().await.map_err(unusable)?;
        off_thread(move || self.write_sign_in(&client_id, &refresh_token, &scope)).await?
    }

    #[cfg(feature = "browser")]
    fn write_sign_in(&self, client_id: &str, refresh_token: &Secret, scope: &str) -> Result<(), AuthError> {
        let mut map = match self.file.read_json() {
            Ok(map) => map.unwrap_or_default(),
            Err(cause) if cause.io().is_some() => return Err(unusable(cause)),
            Err(_) => Map::new(),
        };
        map.insert("client_id".to_owned(), client_id.into());
        map.insert("refresh_token".to_owned(), refresh_token.expose().into());
        map.insert("scope".to_owned(), scope.into());
        self.write(map).map_err(unusable)
    }

    /// Replaces the refresh token, where it is still the one that was used: a sign-in meanwhile is newer.
    fn rotate(&self, used: &Secret, new: &Secret) -> Result<(), FileError> {
        let Some(mut map) = self.file.read_json::<Map<String, Value>>()? else {
            // Signed out meanwhile: that stays so.
            return Ok(());
        };
        if map.get("refresh_token").and_then(Value::as_str) != Some(used.expose()) {
            return Ok(());
        }
        map.insert("refresh_token".to_owned(), new.expose().into());
        self.write(map)
    }

    fn write(&self, mut map: Map<String, Value>) -> Result<(), FileError> {
        let now = epoch_seconds(SystemTime::now());
        map.insert("issued_at".to_owned(), now.into());
        map.insert("refresh_expires_at".to_owned(), (now + REFRESH_TOKEN_SECONDS).into());
        self.file.write_json(&map)
    }
}

fn unusable(cause: FileError) -> AuthError {
    let fix = "correct the file or its rights, sign in again (`stack-cli auth login`), or give an API key";
    AuthError::new(AuthErrorKind::CredentialsFile, cause.to_string(), fix).caused_by(cause)
}

/// Refreshes from the file. One refresh at a time over all processes that use the file's lock.
pub(crate) struct FileRefresh {
    file: CredentialsFile,
    endpoint: TokenEndpoint,
    notices: Notices,
    /// A refresh token that could not be written, behind the one that is still in the file.
    unsaved: Arc<Mutex<Option<(Secret, Secret)>>>,
}

impl FileRefresh {
    pub(crate) fn new(file: CredentialsFile, endpoint: TokenEndpoint, notices: Notices) -> Self {
        Self {
            file,
            endpoint,
            notices,
            unsaved: Arc::default(),
        }
    }

    async fn credentials(&self) -> Result<Credentials, AuthError> {
        let file = self.file.clone();
        let mut found = off_thread(move || file.read()).await??.ok_or_else(|| {
            AuthError::new(
                AuthErrorKind::CredentialsFile,
                format!("{} is gone", self.file.path().display()),
                "sign in again (`stack-cli auth login`), or give an API key",
            )
        })?;
        let unsaved = self.unsaved.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((stored, newer)) = &*unsaved
            && *stored == found.refresh_token
        {
            found.refresh_token = newer.clone();
        }
        Ok(found)
    }

    async fn exchange(&self, credentials: &Credentials) -> Result<TokenReply, Error> {
        let mut grant = OauthTokenInput::new(OauthGrantType::RefreshToken);
        grant.refresh_token = Some(credentials.refresh_token.clone());
        grant.client_id = Some(credentials.client_id.clone());
        self.endpoint.exchange(&grant).await
    }

    /// Keeps the refresh token of a reply: in the file, or in memory where that cannot be written.
    async fn keep(&self, used: &Credentials, new: &Secret) {
        let stored = self.stored(&used.refresh_token);
        let (file, old, token) = (self.file.clone(), stored.clone(), new.clone());
        let written = off_thread(move || file.rotate(&old, &token)).await;
        let why = match written {
            Ok(Ok(())) => None,
            Ok(Err(cause)) => Some(cause.to_string()),
            Err(cause) => Some(cause.to_string()),
        };
        let unsaved = why.is_some().then(|| (stored, new.clone()));
        *self.unsaved.lock().unwrap_or_else(PoisonError::into_inner) = unsaved;
        if let Some(why) = why {
            let path = self.file.path().to_owned();
            self.notices.tell(&AuthNotice::CredentialsNotSaved { path, why });
        }
    }

    /// What the file has in the place of the token that was used.
    fn stored(&self, used: &Secret) -> Secret {
        let unsaved = self.unsaved.lock().unwrap_or_else(PoisonError::into_inner);
        match &*unsaved {
            Some((stored, newer)) if newer == used => stored.clone(),
            _ => used.clone(),
        }
    }
}

impl Refresh for FileRefresh {
    fn refresh(&self) -> BoxFuture<'_, Result<Fresh, AuthError>> {
        Box::pin(async move {
            // Where no lock can be had the folder cannot be written, and the refresh goes on without it.
            let path = self.file.path();
            let lock = async { Ok::<_, AuthError>(self.file.file.lock_async().await.ok()) };
            let turn = turn::wait(path, lock).await?;
            let mut used = self.credentials().await?;
            let mut reply = self.exchange(&used).await;
            if reply.as_ref().is_err_and(|error| error.stage() == Stage::Refused) {
                // Others may have used the token up without asking for the lock.
                let now = self.credentials().await?;
                if now.refresh_token != used.refresh_token {
                    used = now;
                    reply = self.exchange(&used).await;
                }
            }
            let reply = reply.map_err(|error| refresh_failure(error, &[&used.refresh_token]))?;
            let fresh = reply.fresh();
            let refresh_token = reply.rotated().unwrap_or(&used.refresh_token).clone();
            self.keep(&used, &refresh_token).await;
            drop(turn);
            Ok(fresh)
        })
    }
}

impl fmt::Debug for FileRefresh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileRefresh")
            .field("path", &self.file.path())
            .finish_non_exhaustive()
    }
}
