//! Content by its hash: what is there, uploads of what is not, and the storage that they go to (Run402 contract, sections 4.6 and
//! 5.6).
//!
//! Of long content only hash and length are kept.

use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::hex;
use agent_clients_runtime::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, iso_ms, text};
use crate::answer::Answer;
use crate::loopback::Call;
use crate::percent;
use crate::recorded::RecordedRequest;
use crate::storage::{self, Backend, Content, Grants, HeaderRules, Taken, give, refuse};

/// The header, and the query parameter, that carry the checksum of a part.
const CHECKSUM: &str = "x-amz-checksum-sha256";

/// The largest body of a content plan, and of a plan with its specification inline (Run402 contract, sections 4.6 and 5.1).
pub(super) const MAX_BODY_BYTES: usize = 5_242_880;

/// The media type of a specification that is uploaded as content (Run402 contract, section 5.1).
const MANIFEST_TYPE: &str = "application/vnd.run402.deploy-manifest+json";

/// Content that is there.
pub(super) struct Held {
    pub(super) size: u64,
    /// Where it was kept.
    pub(super) bytes: Option<Bytes>,
}

/// An upload of content.
pub(super) struct Upload {
    sha256: String,
    size: u64,
    /// Its bytes are kept.
    keep: bool,
    parts: Vec<Part>,
}

struct Part {
    start: u64,
    length: u64,
    /// What arrived last.
    arrived: Option<Content>,
}

/// Uploads that were asked for together.
pub(super) struct ContentPlan {
    project: String,
    uploads: Vec<String>,
}

/// What a presigned address is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A part of an upload; `number` counts from 1.
    Put {
        upload: String,
        number: usize,
        single: bool,
    },
    /// A stored object.
    Get { project: String, key: String },
}

impl storage::Purpose for Purpose {
    fn method(&self) -> Method {
        match self {
            Self::Put { .. } => Method::PUT,
            Self::Get { .. } => Method::GET,
        }
    }

    fn names(&self) -> Vec<String> {
        match self {
            Self::Put { single: true, .. } => vec!["put".to_owned()],
            Self::Put { number, .. } => vec!["put".to_owned(), "put_part".to_owned(), format!("put_part {number}")],
            Self::Get { .. } => vec!["get".to_owned()],
        }
    }
}

impl Upload {
    fn new(sha256: &str, size: u64, keep: bool, part_bytes: u64) -> Self {
        let count = size.div_ceil(part_bytes).max(1);
        let part = |number: u64| Part {
            start: number * part_bytes,
            length: part_bytes.min(size - number * part_bytes),
            arrived: None,
        };
        Self {
            sha256: sha256.to_owned(),
            size,
            keep,
            parts: (0..count).map(part).collect(),
        }
    }

    fn is_single(&self) -> bool {
        self.parts.len() == 1
    }

    /// The whole, where all of it was kept.
    fn bytes(&self) -> Option<Bytes> {
        let parts: Option<Vec<Bytes>> = self.parts.iter().map(|part| part.arrived.as_ref()?.bytes()).collect();
        match parts?.as_slice() {
            [one] => Some(one.clone()),
            many => Some(many.concat().into()),
        }
    }

    /// The rule that what has arrived breaks, or the bytes where they were kept.
    fn finish(&self) -> Result<Option<Bytes>, &'static str> {
        if self.parts.iter().any(|part| part.arrived.is_none()) {
            return Err("not all of it has arrived");
        }
        let bytes = self.bytes();
        let other = |bytes: &Bytes| hex::encode(&Sha256::digest(bytes)) != self.sha256;
        match bytes.as_ref().is_some_and(other) {
            true => Err("its parts, put together, are not the content that was planned"),
            false => Ok(bytes),
        }
    }
}

impl State {
    pub(super) fn deploy_plan_content(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = caller.project()?.to_owned();
        if call.request().body().len() > MAX_BODY_BYTES {
            return Err(Refusal::new(413, "", "The body is larger than 5 MiB"));
        }
        match (text(call.body(), "project_id"), &caller.binding) {
            (Some(named), _) if named != project => {
                return Err(Refusal::forbidden("The content is for another project"));
            }
            (None, Some(_)) => return Err(Refusal::invalid("A CI run has to name its project in `project_id`")),
            _ => {}
        }
        let mut entries = Vec::new();
        let mut sessions = Vec::new();
        let mut uploads = Vec::new();
        let lifetime = self.settings.url_lifetime;
        for item in call.body()["content"].as_array().into_iter().flatten() {
            let sha256 = text(item, "sha256").unwrap_or_default();
            let Some(size) = item["size"].as_u64() else {
                return Err(Refusal::invalid("A length is negative"));
            };
            if let Some(held) = self.content.get(&sha256) {
                if held.size != size {
                    return Err(Refusal::invalid(format!("Content {sha256} has another length")));
                }
                entries.push(json!({"sha256": sha256, "missing": false}));
                continue;
            }
            entries.push(json!({"sha256": sha256, "missing": true}));
            let manifest = text(item, "content_type").as_deref() == Some(MANIFEST_TYPE);
            let id = self.upload_of(&sha256, size, manifest)?;
            if !uploads.contains(&id) {
                sessions.push(self.session(&id, lifetime));
                uploads.push(id);
            }
        }
        let id = self.id("plan");
        self.content_plans.insert(id.clone(), ContentPlan { project, uploads });
        let millis = i64::try_from(lifetime.as_millis()).unwrap_or(i64::MAX);
        let expires = iso_ms(self.now_ms().saturating_add(millis));
        Ok(json!({"plan_id": id, "expires_at": expires, "missing": sessions, "entries": entries}))
    }

    /// The upload of this content that is open, else a new one.
    fn upload_of(&mut self, sha256: &str, size: u64, manifest: bool) -> Outcome<String> {
        if let Some(id) = self.open_uploads.get(sha256) {
            let open = &self.uploads[id];
            return match open.size == size {
                true => Ok(id.clone()),
                false => Err(Refusal::invalid(format!(
                    "Content {sha256} was planned with another length"
                ))),
            };
        }
        let id = self.id("upl");
        // A specification has to be kept to be read, and is forgotten then.
        let short = usize::try_from(size)
            .ok()
            .filter(|size| *size <= self.settings.keep.saturating_sub(self.kept));
        if !manifest {
            self.kept += short.unwrap_or_default();
        }
        let upload = Upload::new(sha256, size, manifest || short.is_some(), self.settings.part_bytes);
        self.uploads.insert(id.clone(), upload);
        self.open_uploads.insert(sha256.to_owned(), id.clone());
        Ok(id)
    }

    /// The addresses of an upload, new each time.
    fn session(&mut self, id: &str, lifetime: Duration) -> Value {
        let upload = &self.uploads[id];
        let (single, sha256) = (upload.is_single(), upload.sha256.clone());
        let key = format!("/run402-content/staging/{id}");
        let ranges: Vec<(u64, u64)> = upload.parts.iter().map(|part| (part.start, part.length)).collect();
        let count = ranges.len();
        let mut expires = None;
        let mut parts = Vec::with_capacity(count);
        for (index, (start, length)) in ranges.into_iter().enumerate() {
            let number = index + 1;
            let mut tags = match single {
                true => "x-id=PutObject".to_owned(),
                false => format!("partNumber={number}&uploadId={id}&x-id=UploadPart"),
            };
            if self.settings.checksum_in_urls && single {
                tags = format!("{CHECKSUM}={}&{tags}", percent::encode(&base64_of(&sha256)));
            }
            let purpose = Purpose::Put {
                upload: id.to_owned(),
                number,
                single,
            };
            let (address, ends) = self.grants.issue(purpose, &key, &tags, lifetime);
            expires.get_or_insert(ends);
            parts.push(json!({
                "part_number": number, "url": format!("{}{address}", self.storage_url), "byte_start": start,
                // Inclusive; an empty content has no last byte, and this one before its first.
                "byte_end": i128::from(start + length) - 1,
            }));
        }
        json!({
            "sha256": sha256, "mode": if single { "single" } else { "multipart" }, "parts": parts,
            "part_size_bytes": self.settings.part_bytes, "part_count": count, "upload_id": id,
            "staging_key": &key[1..], "expires_at": expires.map(|ends| format!("{ends:.3}")),
        })
    }

    /// What has arrived counts from here on. Repeating it does nothing.
    pub(super) fn deploy_commit_content(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("plan_id");
        let plan = self
            .content_plans
            .get(id)
            .filter(|plan| Some(&plan.project) == caller.project.as_ref());
        let plan = plan.ok_or_else(|| Refusal::new(404, "PLAN_NOT_FOUND", format!("Content plan {id} not found")))?;
        for upload in plan.uploads.clone() {
            self.finish_upload(&upload)?;
        }
        Ok(json!({"plan_id": id, "status": "committed"}))
    }

    fn finish_upload(&mut self, id: &str) -> Outcome<()> {
        // Finished by another plan, it is no longer there.
        let Some(upload) = self.uploads.get(id) else {
            return Ok(());
        };
        let sha256 = upload.sha256.clone();
        let bytes = upload.finish().map_err(|why| {
            let refusal = Refusal::new(409, "CONTENT_UPLOAD_FAILED", format!("Content {sha256}: {why}"));
            refusal.with("phase", "upload").with("resource", sha256.clone())
        })?;
        let size = upload.size;
        self.content.insert(sha256.clone(), Held { size, bytes });
        self.uploads.remove(id);
        self.open_uploads.remove(&sha256);
        Ok(())
    }

    /// Takes a part of an upload.
    fn put(&mut self, upload: &str, number: usize, request: &RecordedRequest, content: Content) -> Taken {
        let sent = match request.query_value(CHECKSUM) {
            Some(checksum) => checksum,
            None => request.header(CHECKSUM).unwrap_or_default().to_owned(),
        };
        let Some(upload) = self.uploads.get_mut(upload) else {
            return Ok(refuse(404, "NoSuchUpload", "It was completed already"));
        };
        let single = upload.is_single();
        let Some(part) = upload.parts.get_mut(number - 1) else {
            return Err("there is no such part");
        };
        let sha256 = content.sha256().unwrap_or_default();
        if part.length != content.length() {
            return Err("the length is not that of the part");
        }
        if base64_of(sha256) != sent {
            return Err("the checksum is not that of the bytes");
        }
        if single && sha256 != upload.sha256 {
            return Err("the bytes are not those that were planned");
        }
        let etag = content.etag();
        part.arrived = Some(content);
        Ok(Answer::new(200).with_header("etag", &etag))
    }

    /// The bytes of content that is there and was kept.
    pub(super) fn bytes_of(&self, sha256: &str) -> Option<&Bytes> {
        self.content.get(sha256)?.bytes.as_ref()
    }
}

impl Backend for State {
    type Purpose = Purpose;

    fn grants(&self) -> &Grants<Purpose> {
        &self.grants
    }

    fn keep(&self, purpose: Option<&Purpose>) -> usize {
        let Some(Purpose::Put { upload, .. }) = purpose else {
            return 0;
        };
        match self.uploads.get(upload).is_some_and(|upload| upload.keep) {
            true => usize::MAX,
            false => 0,
        }
    }

    /// A checksum and nothing else, unless the address has it already (Run402 contract, section 5.6).
    fn headers(&self, request: &RecordedRequest, purpose: Option<&Purpose>) -> HeaderRules {
        let in_address = request.query_value(CHECKSUM).is_some();
        match purpose {
            Some(Purpose::Put { .. }) if !in_address => HeaderRules {
                own: vec![(CHECKSUM, None)],
                all: true,
            },
            _ => HeaderRules::default(),
        }
    }

    fn take(&mut self, purpose: &Purpose, request: &RecordedRequest, content: Content) -> Taken {
        match purpose {
            Purpose::Put { upload, number, .. } => self.put(upload, *number, request, content),
            Purpose::Get { project, key } => Ok(self.give_object(project, key)),
        }
    }
}

impl State {
    /// A stored object by a signed address.
    fn give_object(&mut self, project: &str, key: &str) -> Answer {
        let found = self.project(project).ok();
        let found = found.and_then(|project| project.live.assets.get(key).cloned());
        let content = found
            .as_ref()
            .and_then(|asset| self.bytes_of(&asset.sha256).cloned())
            .map(Content::of);
        give(content.as_ref(), found.map(|asset| asset.content_type))
    }
}

/// A hash in hexadecimal digits as base64.
pub(super) fn base64_of(sha256: &str) -> String {
    STANDARD.encode(hex::decode(sha256).unwrap_or_default())
}
