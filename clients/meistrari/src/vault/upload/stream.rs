//! A stream that can be read once: held to its declared length, and cut into parts that can be sent more than once.
//!
//! A part is collected before it is sent, as the official client does, because a part that failed has to be sent again
//! and the stream cannot be read again. In memory up to 64 MiB, so that an upload stays in bounded memory with the
//! default size of parts, without need of a disk and without copies of private content on it; larger parts go to a
//! temporary file. It must never let a stream of another length become a file.

use std::io::{self, Write};

use agent_clients_runtime::bytes::{Bytes, BytesMut};
use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::source_file::{SourceFile, off_thread};
use agent_clients_runtime::{StreamExt, Upload, UploadStream};
use tempfile::TempPath;

use super::content::Faults;
use super::error::UploadFailure;
use super::plan::PART_BYTES;

/// The largest part that is kept in memory.
const MAX_IN_MEMORY: u64 = PART_BYTES;

/// Bytes that go to a temporary file in one go.
const WRITE_BYTES: usize = 1 << 20;

/// Reads on to the next chunk that is not empty.
async fn next(stream: &mut UploadStream) -> Result<Option<Bytes>, UploadFailure> {
    loop {
        match stream.next().await {
            None => return Ok(None),
            Some(Ok(chunk)) if chunk.is_empty() => {}
            Some(Ok(chunk)) => return Ok(Some(chunk)),
            Some(Err(error)) => return Err(UploadFailure::Source { path: None, error }),
        }
    }
}

/// The chunks of a stream of exactly this length. The chunk that completes it is held back until the stream has ended:
/// a longer one breaks off before the storage has it complete.
pub(crate) fn exactly(stream: UploadStream, declared: u64) -> impl Stream<Item = Result<Bytes, UploadFailure>> + Send {
    stream::try_unfold((stream, 0), move |(mut stream, received)| async move {
        let Some(chunk) = next(&mut stream).await? else {
            return match received == declared {
                true => Ok(None),
                false => Err(UploadFailure::StreamTooShort { declared, received }),
            };
        };
        let received = received + chunk.len() as u64;
        if received > declared || (received == declared && next(&mut stream).await?.is_some()) {
            return Err(UploadFailure::StreamTooLong { declared });
        }
        // A stream that has ended must not be asked again.
        let rest = if received == declared {
            stream::empty().boxed()
        } else {
            stream
        };
        Ok(Some((chunk, (rest, received))))
    })
}

/// Cuts a stream into parts.
pub(crate) struct Cutter {
    stream: UploadStream,
    /// What was read and belongs to the next part.
    left_over: Bytes,
    declared: u64,
    received: u64,
    in_memory: u64,
}

/// A part that can be sent as often as needed.
pub(crate) enum Kept {
    Memory(Bytes),
    /// The file is deleted with the path.
    Disk(SourceFile, u64, #[allow(dead_code, reason = "keeps the file")] TempPath),
}

impl Kept {
    pub(crate) fn body(&self, faults: &Faults) -> Upload {
        match self {
            Self::Memory(bytes) => bytes.clone().into(),
            Self::Disk(file, length, _) => file.body(0, *length, None, faults),
        }
    }
}

impl Cutter {
    pub(crate) fn new(stream: UploadStream, declared: u64) -> Self {
        Self {
            stream,
            left_over: Bytes::new(),
            declared,
            received: 0,
            in_memory: MAX_IN_MEMORY,
        }
    }

    /// The next `length` bytes.
    pub(crate) async fn part(&mut self, length: u64) -> Result<Kept, UploadFailure> {
        match usize::try_from(length) {
            Ok(small) if length <= self.in_memory => self.keep_in_memory(small).await,
            _ => self.keep_on_disk(length).await,
        }
    }

    /// Fails unless the stream has ended.
    pub(crate) async fn end(&mut self) -> Result<(), UploadFailure> {
        if self.left_over.is_empty() && next(&mut self.stream).await?.is_none() {
            return Ok(());
        }
        Err(UploadFailure::StreamTooLong {
            declared: self.declared,
        })
    }

    /// At most `most` bytes, at least one.
    async fn take(&mut self, most: u64) -> Result<Bytes, UploadFailure> {
        if self.left_over.is_empty() {
            let Some(chunk) = next(&mut self.stream).await? else {
                return Err(UploadFailure::StreamTooShort {
                    declared: self.declared,
                    received: self.received,
                });
            };
            self.left_over = chunk;
        }
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(self.left_over.len());
        let taken = self.left_over.split_to(most);
        self.received += taken.len() as u64;
        Ok(taken)
    }

    async fn keep_in_memory(&mut self, length: usize) -> Result<Kept, UploadFailure> {
        let first = self.take(length as u64).await?;
        if first.len() == length {
            return Ok(Kept::Memory(first));
        }
        // The whole size at once: growing would hold two copies for a moment.
        let mut part = BytesMut::with_capacity(length);
        part.extend_from_slice(&first);
        while part.len() < length {
            let chunk = self.take((length - part.len()) as u64).await?;
            part.extend_from_slice(&chunk);
        }
        Ok(Kept::Memory(part.freeze()))
    }

    async fn keep_on_disk(&mut self, length: u64) -> Result<Kept, UploadFailure> {
        let failed = |error: io::Error| UploadFailure::Source {
            path: Some(std::env::temp_dir()),
            error,
        };
        let mut file = off_thread(move || tempfile::NamedTempFile::new().map_err(failed)).await?;
        let mut waiting = Vec::new();
        let mut taken = 0;
        while taken < length {
            let chunk = self.take(length - taken).await?;
            taken += chunk.len() as u64;
            waiting.extend_from_slice(&chunk);
            if waiting.len() >= WRITE_BYTES || taken == length {
                (file, waiting) = off_thread(move || {
                    file.write_all(&waiting).map_err(failed)?;
                    waiting.clear();
                    Ok::<_, UploadFailure>((file, waiting))
                })
                .await?;
            }
        }
        let path = file.into_temp_path();
        let (content, path) =
            off_thread(move || Ok::<_, UploadFailure>((SourceFile::open(path.to_path_buf())?, path))).await?;
        Ok(Kept::Disk(content, length, path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(chunks: &[&'static str]) -> UploadStream {
        let chunks: Vec<_> = chunks.iter().map(|chunk| Ok(Bytes::from(*chunk))).collect();
        stream::iter(chunks).boxed()
    }

    async fn read(chunks: &[&'static str], declared: u64) -> (String, Option<UploadFailure>) {
        let mut text = String::new();
        let mut chunks = exactly(source(chunks), declared).boxed();
        while let Some(chunk) = chunks.next().await {
            match chunk {
                Ok(chunk) => text.push_str(std::str::from_utf8(&chunk).unwrap()),
                Err(failure) => return (text, Some(failure)),
            }
        }
        (text, None)
    }

    #[tokio::test]
    async fn a_stream_of_another_length_breaks_off_before_it_is_complete() {
        for (chunks, declared, sent, failure) in [
            (&["Hello", " World"][..], 11, "Hello World", ""),
            (&["Hello", "", " World", ""], 11, "Hello World", ""),
            (&[], 0, "", ""),
            (&["", ""], 0, "", ""),
            (&["Hello", " World"], 12, "Hello World", "after 11 of the 12 bytes"),
            (&[], 1, "", "after 0 of the 1 bytes"),
            (&["Hello", " World"], 10, "Hello", "more than the 10 bytes"),
            (&["Hello", " World", "", "!"], 11, "Hello", "more than the 11 bytes"),
            (&["x"], 0, "", "more than the 0 bytes"),
        ] {
            let (text, failed) = read(chunks, declared).await;
            let failed = failed.map(|failure| failure.to_string()).unwrap_or_default();
            assert_eq!(text, sent, "{chunks:?} {declared}");
            assert_eq!(failed.is_empty(), failure.is_empty(), "{failed}");
            assert!(failed.contains(failure), "{failed}");
        }
    }

    async fn text(part: &Kept) -> String {
        let bytes = match part {
            Kept::Memory(bytes) => bytes.to_vec(),
            Kept::Disk(_, length, path) => {
                let bytes = std::fs::read(path).unwrap();
                assert_eq!(bytes.len() as u64, *length);
                bytes
            }
        };
        String::from_utf8(bytes).unwrap()
    }

    #[tokio::test]
    async fn a_stream_is_cut_at_the_same_places_in_memory_and_on_disk_whatever_its_chunks() {
        for in_memory in [0, 64] {
            for chunks in [
                &["Hello World"][..],
                &["H", "ello", "", " Wo", "rld"],
                &["Hello ", "World"],
            ] {
                let mut cutter = Cutter::new(source(chunks), 11);
                cutter.in_memory = in_memory;
                let mut parts = Vec::new();
                for length in [4, 4, 3] {
                    let part = cutter.part(length).await.unwrap();
                    assert_eq!(matches!(part, Kept::Disk(..)), in_memory == 0);
                    parts.push(text(&part).await);
                }
                assert_eq!(parts, ["Hell", "o Wo", "rld"]);
                cutter.end().await.unwrap();
            }
        }
    }

    #[tokio::test]
    async fn a_part_on_disk_is_gone_when_it_is_no_longer_needed() {
        let mut cutter = Cutter::new(source(&["Hello"]), 5);
        cutter.in_memory = 0;
        let Kept::Disk(file, length, path) = cutter.part(5).await.unwrap() else {
            panic!("in memory");
        };
        let kept = path.to_path_buf();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
        }
        drop(Kept::Disk(file, length, path));
        assert!(!kept.exists());
    }

    #[tokio::test]
    async fn a_stream_that_is_too_short_too_long_or_broken_is_told_apart() {
        let mut short = Cutter::new(source(&["Hello"]), 6);
        let failure = short.part(6).await.err().unwrap();
        assert!(matches!(
            failure,
            UploadFailure::StreamTooShort {
                declared: 6,
                received: 5
            }
        ));

        for chunks in [&["Hello World"][..], &["Hello Worl", "d"], &["Hello Worl", "", "d"]] {
            let mut long = Cutter::new(source(chunks), 10);
            long.part(10).await.unwrap();
            let failure = long.end().await.unwrap_err();
            assert!(matches!(failure, UploadFailure::StreamTooLong { declared: 10 }));
        }

        let broken = stream::iter([Ok(Bytes::from("He")), Err(io::Error::other("cable"))]).boxed();
        let failure = Cutter::new(broken, 5).part(5).await.err().unwrap();
        assert!(failure.to_string().contains("cable"), "{failure}");
    }
}
