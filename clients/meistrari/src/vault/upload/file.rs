//! Uploads that begin at a file of the Vault: its own bytes, and its children.
//!
//! Only other ways to begin the requests next door; nothing of its own may be sent here.

use super::request::{UploadDestination, UploadRequest, UploadToRequest};
use super::source::UploadSource;
use crate::vault::{VaultFile, VaultReference};

impl VaultFile {
    /// Uploads the bytes of this file; see [`VaultClient::upload_to`](crate::VaultClient::upload_to).
    ///
    /// ```no_run
    /// use meistrari_client::vault::UploadSource;
    ///
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let file = vault.file("vault://0f8fad5b-d9cb-469f-a165-70867728950e")?;
    /// file.upload(UploadSource::bytes("Hello World")).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(&self, source: impl Into<UploadSource>) -> UploadToRequest {
        self.vault().upload_to(self, source)
    }

    /// Uploads a new file whose parent is this one; see [`VaultClient::upload`](crate::VaultClient::upload).
    ///
    /// ```no_run
    /// use std::path::Path;
    ///
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let parent = vault.file("vault://0f8fad5b-d9cb-469f-a165-70867728950e")?;
    /// let child = parent.create_child(Path::new("page-1.png")).await?;
    /// println!("{}", child.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_child(&self, source: impl Into<UploadSource>) -> UploadRequest {
        self.vault().upload(source).parent_id(self.id())
    }
}

impl From<&VaultFile> for UploadDestination {
    fn from(file: &VaultFile) -> Self {
        Self::File(file.id().to_owned())
    }
}

impl From<&VaultReference> for UploadDestination {
    fn from(reference: &VaultReference) -> Self {
        Self::File(reference.id().to_owned())
    }
}

impl From<VaultReference> for UploadDestination {
    fn from(reference: VaultReference) -> Self {
        Self::from(&reference)
    }
}
