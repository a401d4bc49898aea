//! One file of the Vault, by its reference: everything the service can do with it.
//!
//! Named after the official client's `VaultFile`. It must never be made of a text that is no reference, so that what follows
//! needs no further check.

use std::fmt;

use super::api::{files, permalinks};
use super::children::Children;
use super::download::{Download, DownloadTargetRequest, TargetCache};
use super::permalink::CreatePermalink;
use super::types::UpdateFileInput;
use super::{ReferenceError, VaultClient, VaultReference};

/// One file of the Vault. Cheap to clone; clones share what is known about where its bytes are.
///
/// ```no_run
/// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
/// let file = vault.file("vault://0f8fad5b-d9cb-469f-a165-70867728950e")?;
/// println!("{:?}", file.metadata().await?.original_file_name);
/// file.download().verify_digest(true).to_file("report.pdf").await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct VaultFile {
    vault: VaultClient,
    reference: VaultReference,
    targets: TargetCache,
}

impl VaultClient {
    /// A file by its reference; the official client's `VaultFile.fromVaultReference`. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`ReferenceError`], for a text that is no reference.
    pub fn file<R>(&self, reference: R) -> Result<VaultFile, ReferenceError>
    where
        R: TryInto<VaultReference>,
        R::Error: Into<ReferenceError>,
    {
        let reference = reference.try_into().map_err(Into::into)?;
        Ok(VaultFile {
            vault: self.clone(),
            reference,
            targets: TargetCache::default(),
        })
    }
}

impl VaultFile {
    /// The client that the file belongs to.
    #[must_use]
    pub fn vault(&self) -> &VaultClient {
        &self.vault
    }

    /// The reference to the file.
    #[must_use]
    pub fn reference(&self) -> &VaultReference {
        &self.reference
    }

    /// The id of the file.
    #[must_use]
    pub fn id(&self) -> &str {
        self.reference.id()
    }

    pub(super) fn targets(&self) -> &TargetCache {
        &self.targets
    }

    /// Begins to download the file. The address of the bytes is asked for once and used again until it expires.
    pub fn download(&self) -> Download {
        Download::new(Ok(self.clone()))
    }

    /// Where the bytes of the file are (V3): a presigned address, which is a credential. It is asked for once and given
    /// again until 30 seconds before it expires.
    pub fn download_target(&self) -> DownloadTargetRequest {
        DownloadTargetRequest::new(self.clone())
    }

    /// What the Vault knows about the file (V7).
    pub fn metadata(&self) -> files::GetMetadataRequest {
        self.vault.files().get_metadata(self.id())
    }

    /// Gives the file another name (V5).
    pub fn rename(&self, name: impl Into<String>) -> files::UpdateRequest {
        let input = UpdateFileInput {
            name: Some(name.into()),
        };
        self.vault.files().update(self.id(), input)
    }

    /// Deletes the file, not its children (V6).
    pub fn delete(&self) -> files::DeleteRequest {
        self.vault.files().delete(self.id())
    }

    /// The files whose parent this file is (V8).
    pub fn children(&self) -> Children {
        Children::new(self.vault.files().list_children(self.id()))
    }

    /// Makes a public address of the file (V9).
    pub fn create_permalink(&self) -> CreatePermalink {
        CreatePermalink::new(self.clone())
    }

    /// The public addresses of the file (V10).
    pub fn permalinks(&self) -> permalinks::ListRequest {
        self.vault.permalinks().list(self.id())
    }
}

impl fmt::Debug for VaultFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VaultFile")
            .field("reference", &self.reference)
            .finish_non_exhaustive()
    }
}
