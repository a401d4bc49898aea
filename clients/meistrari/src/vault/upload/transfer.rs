//! Bytes to a presigned address: the one request for a whole file or asset, and what all steps of an upload share.
//!
//! It must never send anything that belongs to the Vault there: no credential, no header that was not asked for.

use std::future::Future;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::{
    CallOptions, CancellationToken, ErrorEnvelope, Operation, Repeat, Response, Secret, Timestamp, Upload,
};

use super::content::{Content, Faults, Hash};
use super::error::{UploadFailure, UploadStep};
use super::settings::Settings;
use super::stream::exactly;
use crate::vault::VaultClient;
use crate::vault::types::FileMetadata;

/// So long before its end an address is no longer begun with: the clocks differ, and the request takes a while to arrive
/// (Meistrari contract, section 5.5, item 7).
const EXPIRY_MARGIN: Duration = Duration::from_secs(30);

/// What a stream is sent as when nothing says more (Meistrari contract, section 5.6).
const UNKNOWN_TYPE: &str = "application/octet-stream";

static PUT_CONTENT: Operation = presigned_put("files_put_content");
pub(crate) static PUT_PART: Operation = presigned_put("files_multipart_put_part");
pub(crate) static PUT_ASSET: Operation = presigned_put("assets_put_content");

/// Not an operation of the API: the storage's, so it is never repeated by a policy.
const fn presigned_put(id: &'static str) -> Operation {
    Operation {
        id,
        method: "PUT",
        route: "{presigned}",
        auth: "none",
        repeat: Repeat::Never,
        envelope: &ErrorEnvelope::NONE,
    }
}

/// What the steps of one upload share.
#[derive(Clone)]
pub(crate) struct Run {
    pub(crate) client: VaultClient,
    /// For calls to the Vault. They are repeated here, if at all.
    pub(crate) calls: CallOptions,
    /// For the bytes: ended by silence, not by the timeout of a call.
    pub(crate) transfers: CallOptions,
    pub(crate) cancel: CancellationToken,
}

impl Run {
    pub(crate) fn new(client: VaultClient, settings: &Settings) -> Self {
        let options = settings.options.clone();
        let cancel = settings.cancel();
        let mut transfers = CallOptions::new().with_cancel(cancel.clone());
        if let Some(limit) = options.idle_timeout() {
            transfers = transfers.with_idle_timeout(limit);
        }
        Self {
            client,
            calls: options,
            transfers,
            cancel,
        }
    }

    /// Ends the work with the caller's token.
    pub(crate) async fn cancellable<T, E: From<UploadFailure>>(
        &self,
        work: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        match self.cancel.run_until_cancelled(work).await {
            Some(result) => result,
            None => Err(UploadFailure::Cancelled.into()),
        }
    }

    /// One request to a presigned address.
    pub(crate) async fn put(
        &self,
        operation: &'static Operation,
        step: UploadStep,
        url: &Secret,
        headers: &[(&str, &str)],
        body: Upload,
        faults: &Faults,
    ) -> Result<Response, UploadFailure> {
        let mut call = self.client.storage().call(operation, url).body(body);
        for (name, value) in headers {
            call = call.header(*name, *value);
        }
        let reply = call.options(self.transfers.clone()).send().await;
        reply.map_err(|error| faults.take().unwrap_or_else(|| UploadFailure::of(step)(error)))
    }

    /// The whole content in one request.
    pub(crate) async fn put_content(
        &self,
        url: &Secret,
        content_type: Option<&str>,
        content: Content,
        hash: Option<Hash>,
    ) -> Result<(), UploadFailure> {
        let headers: Vec<_> = content_type.map(|media| ("content-type", media)).into_iter().collect();
        self.put_whole(&PUT_CONTENT, url, &headers, content, hash).await
    }

    pub(crate) async fn put_whole(
        &self,
        operation: &'static Operation,
        url: &Secret,
        headers: &[(&str, &str)],
        content: Content,
        hash: Option<Hash>,
    ) -> Result<(), UploadFailure> {
        let faults = Faults::default();
        let body = match content {
            Content::Again(fixed) => fixed.whole(hash, &faults),
            Content::Once { stream, length } => Upload::once(faults.watch(exactly(stream, length))).with_length(length),
        };
        let sent = self
            .put(operation, UploadStep::PutContent, url, headers, body, &faults)
            .await?;
        // The content is there; what the storage says about it is of no interest.
        let _ = sent.empty().await;
        Ok(())
    }
}

/// The media type to send content with (Meistrari contract, section 5.6): what the Vault knows comes first, except for a
/// stream, whose caller does.
pub(crate) fn content_type<'a>(
    is_stream: bool,
    given: Option<&'a str>,
    known: Option<&'a FileMetadata>,
) -> Option<&'a str> {
    let known_type = known.and_then(|known| known.mime_type.as_deref());
    let by_name = || {
        let name = known.and_then(|known| known.original_file_name.as_deref());
        name.and_then(crate::vault::mime_type_by_name)
    };
    let given = given.filter(|media| !media.is_empty());
    let known_type = known_type.filter(|media| !media.is_empty());
    match is_stream {
        true => given.or(known_type).or_else(by_name).or(Some(UNKNOWN_TYPE)),
        false => known_type.or(given).or_else(by_name),
    }
}

/// Whether an address can still be used. One whose end cannot be read is tried: the storage knows.
pub(crate) fn is_fresh(expires_at: &Timestamp) -> bool {
    match expires_at.to_system_time() {
        Ok(end) => SystemTime::now() + EXPIRY_MARGIN < end,
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use agent_clients_runtime::serde_json::{from_value, json};

    #[test]
    fn the_type_of_content_is_the_vaults_and_that_of_a_stream_is_the_callers() {
        let metadata = |mime: Option<&str>, name: Option<&str>| -> FileMetadata {
            from_value(json!({
                "id": "i", "path": "p", "workspaceId": "w", "createdAt": "2026-01-01T00:00:00Z",
                "mimeType": mime, "originalFileName": name,
            }))
            .unwrap()
        };
        for (is_stream, given, known, expected) in [
            (false, Some("a/b"), Some(metadata(Some("c/d"), None)), Some("c/d")),
            (true, Some("a/b"), Some(metadata(Some("c/d"), None)), Some("a/b")),
            (true, None, Some(metadata(Some("c/d"), Some("x.pdf"))), Some("c/d")),
            (false, Some("a/b"), Some(metadata(None, Some("x.pdf"))), Some("a/b")),
            (
                false,
                None,
                Some(metadata(None, Some("x.pdf"))),
                Some("application/pdf"),
            ),
            (
                true,
                None,
                Some(metadata(Some(""), Some("x.pdf"))),
                Some("application/pdf"),
            ),
            (false, Some(""), Some(metadata(None, None)), None),
            (true, None, None, Some("application/octet-stream")),
            (false, None, None, None),
        ] {
            assert_eq!(
                content_type(is_stream, given, known.as_ref()),
                expected,
                "{given:?} {known:?}"
            );
        }
    }

    #[test]
    fn an_address_is_used_until_shortly_before_its_end() {
        let at = |offset: i64| {
            let now = SystemTime::now();
            let distance = Duration::from_secs(offset.unsigned_abs());
            Timestamp::from(if offset < 0 { now - distance } else { now + distance })
        };
        for (expires_at, expected) in [
            (at(3600), true),
            (at(60), true),
            (at(5), false),
            (at(-60), false),
            (Timestamp::from("2099-01-01T00:00:00.000Z"), true),
            (Timestamp::from("2099-01-01T00:00:00+02:00"), true),
            (Timestamp::from("soon"), true),
        ] {
            assert_eq!(is_fresh(&expires_at), expected, "{expires_at}");
        }
    }
}
