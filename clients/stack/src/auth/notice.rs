//! What a host should hear about credentials although no call fails for it.
//!
//! It must never hold a credential.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Something about the stored credentials that deserves attention and stops no call; see
/// [`ClientBuilder::on_auth_notice`](crate::ClientBuilder::on_auth_notice).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthNotice {
    /// The agent's key file holds no key and counts as absent (STACK contract, section 1.5): a new key is enrolled and
    /// takes its place.
    KeyFileUnreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A refresh gave a new refresh token that could not be written. This process goes on with it; others, and this one
    /// after a restart, still have the old one, which the server may no longer take.
    CredentialsNotSaved {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        why: String,
    },
}

impl AuthNotice {
    /// The file it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::KeyFileUnreadable { path, .. } | Self::CredentialsNotSaved { path, .. } => path,
        }
    }
}

impl fmt::Display for AuthNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KeyFileUnreadable { path, why } => write!(
                f,
                "the key file {} holds no key ({why}); a new key is enrolled in its place",
                path.display()
            ),
            Self::CredentialsNotSaved { path, why } => write!(
                f,
                "the new refresh token is not in {} ({why}); it is lost when this process ends",
                path.display()
            ),
        }
    }
}

/// Who hears the notices: nobody unless set, and the log where spans are on.
#[derive(Clone, Default)]
pub(crate) struct Notices(Option<Arc<Listener>>);

type Listener = dyn Fn(&AuthNotice) + Send + Sync;

impl Notices {
    pub(crate) fn to(listener: impl Fn(&AuthNotice) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listener)))
    }

    pub(crate) fn tell(&self, notice: &AuthNotice) {
        #[cfg(feature = "tracing")]
        tracing::warn!(target: "stack_client::auth", "{notice}");
        if let Some(listener) = &self.0 {
            listener(notice);
        }
    }
}

impl fmt::Debug for Notices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Notices").field(&self.0.is_some()).finish()
    }
}
