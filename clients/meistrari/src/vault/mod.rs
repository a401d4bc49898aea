//! The Vault: files, references to them, permalinks and assets.
//!
//! Bytes go to and come from another host under presigned addresses. That host must never get a credential, and such an
//! address must never be printed with its query.

mod asset;
mod builder;
mod children;
mod download;
mod file;
mod mime;
mod permalink;
mod presigned;
mod reference;
mod upload;

pub use crate::generated::vault::{api, errors, server, types};

pub use asset::UploadAssetRequest;
pub use builder::{GATEWAY_URL, VaultClient, VaultClientBuilder};
pub use children::{CHILDREN_PAGE_SIZE, Children};
pub use download::{
    Download, DownloadError, DownloadFuture, DownloadProgress, DownloadStream, DownloadTargetRequest, DownloadedFile,
};
pub use file::VaultFile;
pub use mime::mime_type_by_name;
pub use permalink::CreatePermalink;
pub use presigned::{PresignedUrl, presigned_url_expiry};
pub use reference::{ReferenceError, VaultReference, find_references};
pub use upload::{
    Abandoned, BULK_CONCURRENCY, MAX_CONCURRENT_PARTS, MAX_FILE_BYTES, MAX_PART_BYTES, MAX_PARTS, MIN_PART_BYTES,
    Multipart, PART_ATTEMPTS, PART_BYTES, PART_RETRY_DELAY, PartFailure, UploadAllRequest, UploadDestination,
    UploadError, UploadFailure, UploadFuture, UploadItem, UploadPhase, UploadProgress, UploadRequest, UploadSource,
    UploadStep, UploadToRequest, Uploaded,
};
