//! A download into a file: a temporary one beside it, to the disk, and over it in one step.
//!
//! There must never be a part of the content under the path, nor a temporary file left behind, whatever fails and whenever
//! the future is dropped. Blocking work never runs on the threads of the async runtime.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use agent_clients_runtime::StreamExt;
use agent_clients_runtime::bytes::Bytes;
use tempfile::TempPath;

use super::error::DownloadError;
use super::stream::DownloadStream;
use crate::vault::types::FileMetadata;

/// Bytes that are collected before they are written: one trip to another thread for many chunks.
const WRITE_BYTES: usize = 1024 * 1024;

/// A file that was downloaded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DownloadedFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its media type, as the storage says it.
    pub content_type: Option<String>,
    /// What the Vault knows about it.
    pub metadata: Option<FileMetadata>,
}

/// Where the content will be.
pub(super) struct Place {
    /// As the caller gave it, for messages.
    path: PathBuf,
    /// Behind a symbolic link, if it is one.
    target: PathBuf,
    file: File,
    /// Removes the temporary file when it is dropped.
    temporary: TempPath,
}

impl Place {
    /// Makes the temporary file, which shows whether the folder can be written to.
    pub(super) async fn open(path: PathBuf) -> Result<Self, DownloadError> {
        let shown = path.clone();
        let opened = off_thread(move || {
            let target = match fs::symlink_metadata(&path) {
                Ok(found) if found.is_symlink() => fs::canonicalize(&path)?,
                Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
                _ => path.clone(),
            };
            let mut builder = tempfile::Builder::new();
            builder.prefix(".meistrari-download-");
            // As any new file: for whom the process lets it be.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
            let (file, temporary) = builder.tempfile_in(folder_of(&target))?.into_parts();
            Ok(Self {
                path,
                target,
                file,
                temporary,
            })
        });
        opened.await.map_err(|error| DownloadError::File {
            path: shown,
            doing: "make a file for",
            error,
        })
    }

    /// Writes the whole content and puts it in its place.
    pub(super) async fn fill(self, mut content: DownloadStream) -> Result<DownloadedFile, DownloadError> {
        let Self {
            path,
            target,
            mut file,
            temporary,
        } = self;
        let failed = |doing| {
            let path = path.clone();
            move |error| DownloadError::File { path, doing, error }
        };
        let mut waiting = Vec::new();
        let mut bytes = 0;
        while let Some(chunk) = content.next().await {
            let chunk = chunk?;
            bytes += chunk.len();
            waiting.push(chunk);
            if bytes >= WRITE_BYTES {
                bytes = 0;
                let chunks = std::mem::take(&mut waiting);
                file = off_thread(|| write(file, chunks)).await.map_err(failed("write"))?;
            }
        }
        // The stream has ended without an error: the content is whole and has passed its checks.
        let finished = off_thread(move || {
            let file = write(file, waiting)?;
            file.sync_all()?;
            drop(file);
            temporary.persist(&target).map_err(|error| error.error)?;
            // The new name is on the disk only when its folder is. Not all systems can do that, and the file is in its place.
            #[cfg(unix)]
            let _ = File::open(folder_of(&target)).and_then(|folder| folder.sync_all());
            Ok(())
        });
        finished.await.map_err(failed("write"))?;
        let (metadata, content_type, bytes) = content.into_facts();
        Ok(DownloadedFile {
            path,
            bytes,
            content_type,
            metadata,
        })
    }
}

fn write(mut file: File, chunks: Vec<Bytes>) -> io::Result<File> {
    for chunk in chunks {
        file.write_all(&chunk)?;
    }
    Ok(file)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Runs work that blocks.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(io::Error::other(error)),
    }
}
