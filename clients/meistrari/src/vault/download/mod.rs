//! Downloads: from a reference to bytes, a value, a stream or a file.
//!
//! `target` asks the Vault where the bytes are and keeps the answer for as long as it holds, `request` makes the second hop,
//! `stream` counts and checks what arrives, `file` writes it to disk in one step. The rules are those of the Meistrari
//! contract, section 5.5. Nothing here may send a credential or a header of the Vault's to the storage, show a presigned
//! address, or hand over a body that was cut as if it were whole.

mod error;
mod file;
mod progress;
mod request;
mod stream;
mod target;

pub use error::DownloadError;
pub use file::DownloadedFile;
pub use progress::DownloadProgress;
pub use request::{Download, DownloadFuture};
pub use stream::DownloadStream;
pub use target::DownloadTargetRequest;
pub(super) use target::TargetCache;
