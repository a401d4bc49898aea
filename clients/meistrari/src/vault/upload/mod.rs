//! Uploads: content from memory, disk or a stream into the Vault.
//!
//! `request` (one file), `bulk` (many) and the assets next door stand on the same steps: `content` knows the length and the
//! hash, `plan` cuts into parts, `transfer` sends to presigned addresses, `multipart` is the state machine of an upload in
//! parts. The rules are those of the Meistrari contract, section 5.6. Nothing here may hold a file in memory, show a
//! presigned address, or leave an upload in parts open without saying so.

mod attempts;
mod bulk;
pub(crate) mod content;
mod error;
mod file;
mod item;
mod multipart;
mod name;
mod plan;
mod progress;
mod request;
pub(crate) mod settings;
mod source;
mod stream;
pub(crate) mod transfer;

pub use attempts::{PART_ATTEMPTS, PART_RETRY_DELAY};
pub use bulk::{BULK_CONCURRENCY, UploadAllRequest};
pub use error::{Abandoned, PartFailure, UploadError, UploadFailure, UploadStep};
pub use item::UploadItem;
pub use plan::{MAX_CONCURRENT_PARTS, MAX_FILE_BYTES, MAX_PART_BYTES, MAX_PARTS, MIN_PART_BYTES, PART_BYTES};
pub use progress::{UploadPhase, UploadProgress};
pub use request::{UploadDestination, UploadFuture, UploadRequest, UploadToRequest, Uploaded};
pub use settings::Multipart;
pub use source::UploadSource;
