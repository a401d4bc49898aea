//! An upload in parts: begin, send the parts, put them together, or give it up.
//!
//! Rules: Meistrari contract, section 5.6. An upload that was begun must never be left open at the storage without the
//! caller being told: it is completed, or given up, also when the caller cancels or drops the future.

use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::{CallOptions, CancellationToken, Error, Stage, StreamExt, Upload};
use tokio::runtime::Handle;
use tokio::sync::oneshot;

use super::attempts::{passing, passing_part, repeat};
use super::content::{Content, Faults};
use super::error::{Abandoned, PartFailure, UploadError, UploadFailure, UploadStep};
use super::plan::{Part, Plan};
use super::progress::{Reporter, UploadPhase};
use super::stream::Cutter;
use super::transfer::{PUT_PART, Run};
use crate::vault::api::files_multipart::FilesMultipart;
use crate::vault::types::{CompleteMultipartInput, FileMetadata, MultipartPartInput, MultipartUploadPart};

/// Uploads the content of a file that is registered. Gives the newest metadata, where they had to be asked for.
pub(crate) async fn upload(
    run: &Run,
    file_id: &str,
    content: Content,
    plan: Plan,
    mut reporter: Reporter,
) -> Result<Option<FileMetadata>, UploadError> {
    let session = begin(run, file_id).await.map_err(UploadError::new)?;
    let work = async {
        let parts = session.send(run, content, plan, &mut reporter).await?;
        reporter.phase(UploadPhase::Completing);
        session.complete(run, parts).await.map_err(UploadError::new)
    };
    match run.cancellable(work).await {
        Ok(metadata) => {
            session.close();
            reporter.phase(UploadPhase::Complete);
            Ok(metadata)
        }
        Err(error) => Err(session.give_up(error).await),
    }
}

/// Begins the upload. In a task of its own: if the caller goes away before the storage has answered, the upload would be
/// open and nobody would know its id.
async fn begin(run: &Run, file_id: &str) -> Result<Session, UploadFailure> {
    if run.cancel.is_cancelled() {
        return Err(UploadFailure::Cancelled);
    }
    let files = run.client.files().multipart();
    let options = run.calls.clone().with_cancel(CancellationToken::new());
    let file_id = file_id.to_owned();
    let (sender, receiver) = oneshot::channel();
    tokio::spawn(async move {
        let created = files
            .create(&file_id)
            .with_options(options.clone())
            .without_retry()
            .await;
        let session = created.map(|created| Session {
            files,
            file_id,
            upload_id: created.into_inner().upload_id,
            options,
            open: true,
        });
        // Where nobody waits any more, the session is dropped here and gives itself up.
        drop(sender.send(session));
    });
    let begun = async {
        match receiver.await {
            Ok(begun) => begun.map_err(UploadFailure::of(UploadStep::CreateMultipart)),
            // The runtime is shutting down.
            Err(_) => Err(UploadFailure::Cancelled),
        }
    };
    run.cancellable(begun).await
}

/// An upload in parts that is open at the storage. Dropped open, it is given up in the background.
struct Session {
    files: FilesMultipart,
    file_id: String,
    upload_id: String,
    /// Without the caller's token: giving up must work after a cancellation.
    options: CallOptions,
    open: bool,
}

impl Session {
    /// Sends all parts; their tags, in order.
    async fn send(
        &self,
        run: &Run,
        content: Content,
        plan: Plan,
        reporter: &mut Reporter,
    ) -> Result<Vec<MultipartUploadPart>, UploadError> {
        let mut done = Vec::new();
        match content {
            Content::Once { stream, length } => {
                let mut cutter = Cutter::new(stream, length);
                for part in plan.numbers().map(|number| plan.part(number)) {
                    let kept = cutter.part(part.length).await;
                    let kept = kept.map_err(|failure| of_part(failure, part, plan, 0))?;
                    done.push(self.part(run, part, plan, |faults| kept.body(faults)).await?);
                    reporter.part(part.length);
                }
                cutter.end().await.map_err(UploadError::new)?;
            }
            Content::Again(fixed) => {
                let fixed = &fixed;
                let mut parts = stream::iter(plan.numbers())
                    .map(|number| async move {
                        let part = plan.part(number);
                        let sent = self.part(run, part, plan, |faults| fixed.slice(part, faults)).await;
                        (part, sent)
                    })
                    .buffer_unordered(plan.concurrency);
                while let Some((part, sent)) = parts.next().await {
                    done.push(sent?);
                    reporter.part(part.length);
                }
            }
        }
        done.sort_by_key(|part| part.part_number);
        Ok(done)
    }

    /// Sends one part, with an address of its own for every attempt.
    async fn part(
        &self,
        run: &Run,
        part: Part,
        plan: Plan,
        body: impl Fn(&Faults) -> Upload,
    ) -> Result<MultipartUploadPart, UploadError> {
        let attempt = async |_| {
            let input = MultipartPartInput::new(&self.upload_id, i64::from(part.number));
            let target = self.files.get_part_url(&self.file_id, input);
            let target = target.with_options(run.calls.clone()).without_retry().await;
            let target = target.map_err(UploadFailure::of(UploadStep::GetPartUrl))?;
            let faults = Faults::default();
            let body = body(&faults);
            let reply = run
                .put(&PUT_PART, UploadStep::PutPart, &target.upload_url, &[], body, &faults)
                .await?;
            let tag = reply.headers().get("etag").and_then(|tag| tag.to_str().ok());
            let tag = tag.filter(|tag| !tag.is_empty()).map(str::to_owned);
            // The part is there, whatever becomes of the rest of the reply.
            let _ = reply.empty().await;
            tag.ok_or(UploadFailure::MissingEtag)
        };
        let (sent, attempts) = repeat(attempt, passing_part).await;
        match sent {
            Ok(tag) => Ok(MultipartUploadPart::new(tag, i64::from(part.number))),
            Err(failure) => Err(of_part(failure, part, plan, attempts)),
        }
    }

    /// Puts the parts together.
    async fn complete(
        &self,
        run: &Run,
        parts: Vec<MultipartUploadPart>,
    ) -> Result<Option<FileMetadata>, UploadFailure> {
        let input = CompleteMultipartInput::new(&self.upload_id, parts);
        let attempt = async |number| {
            let done = self.files.complete(&self.file_id, input.clone());
            match done.with_options(run.calls.clone()).without_retry().await {
                Ok(_) => Ok(None),
                // An attempt before this one may have done it, with its answer lost.
                Err(error) if number > 1 && has_status(&error, 409) => match self.metadata_if_uploaded(run).await {
                    Some(metadata) => Ok(Some(metadata)),
                    None => Err(UploadFailure::of(UploadStep::CompleteMultipart)(error)),
                },
                Err(error) => Err(UploadFailure::of(UploadStep::CompleteMultipart)(error)),
            }
        };
        repeat(attempt, passing).await.0
    }

    async fn metadata_if_uploaded(&self, run: &Run) -> Option<FileMetadata> {
        let asked = run.client.files().get_metadata(&self.file_id);
        let metadata = asked.with_options(run.calls.clone()).await.ok()?.into_inner();
        metadata.uploaded_at.is_some().then_some(metadata)
    }

    /// It is complete: nothing is left to give up.
    fn close(mut self) {
        self.open = false;
    }

    /// Gives the upload up because of this error, and adds to it where even that fails.
    async fn give_up(mut self, mut error: UploadError) -> UploadError {
        // Still open until it is done: dropped meanwhile, it goes on in the background.
        let given_up = abort(&self.files, &self.file_id, &self.upload_id, &self.options).await;
        self.open = false;
        if let Err(failed) = given_up {
            error.abandoned = Some(Abandoned {
                upload_id: self.upload_id.clone(),
                error: failed,
            });
        }
        error
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Without a runtime nothing can be sent; the caller has ended it, and with it everything.
        if self.open
            && let Ok(runtime) = Handle::try_current()
        {
            let (files, options) = (self.files.clone(), self.options.clone());
            let (file_id, upload_id) = (self.file_id.clone(), self.upload_id.clone());
            runtime.spawn(async move {
                // Nobody is left to hear of a failure.
                let _ = abort(&files, &file_id, &upload_id, &options).await;
            });
        }
    }
}

async fn abort(files: &FilesMultipart, file_id: &str, upload_id: &str, options: &CallOptions) -> Result<(), Error> {
    let attempt = async |number| {
        let request = files.abort(file_id, upload_id).with_options(options.clone());
        match request.without_retry().await {
            Ok(_) => Ok(()),
            // The attempt before this one did it, and its answer was lost.
            Err(error) if number > 1 && has_status(&error, 404) => Ok(()),
            Err(error) => Err(error),
        }
    };
    repeat(attempt, passing).await.0
}

fn of_part(failure: UploadFailure, part: Part, plan: Plan, attempts: u32) -> UploadError {
    let mut error = UploadError::new(failure);
    error.part = Some(PartFailure {
        number: part.number,
        of: plan.parts,
        attempts,
    });
    error
}

fn has_status(error: &Error, status: u16) -> bool {
    error.stage() == Stage::Refused && error.status().is_some_and(|found| found.as_u16() == status)
}
