//! Files (Meistrari contract, section 3, V1 to V8).

use std::time::Duration;

use serde_json::{Value, json};

use super::state::{State, Stored, USER, WORKSPACE_ID, list, now, upload_target};
use super::storage::{Declared, Purpose};
use crate::loopback::Call;
use crate::meistrari::refusal::{Outcome, Refusal, text};
use crate::storage::Content;

/// A file.
#[derive(Debug)]
pub(super) struct File {
    pub(super) id: String,
    pub(super) parent: Option<String>,
    pub(super) name: Option<String>,
    pub(super) mime_type: Option<String>,
    pub(super) size: Option<u64>,
    created: String,
    deleted: Option<String>,
    pub(super) uploaded: Option<String>,
    pub(super) content: Option<Content>,
}

impl File {
    pub(super) fn new(id: String) -> Self {
        Self {
            id,
            parent: None,
            name: None,
            mime_type: None,
            size: None,
            created: now(),
            deleted: None,
            uploaded: None,
            content: None,
        }
    }

    fn path(&self) -> String {
        format!("{WORKSPACE_ID}/{}", self.id)
    }

    /// Where the storage has it, and what its addresses are tagged with.
    fn object(&self) -> (String, String) {
        let mut tags = format!("vault-file-id={}&vault-workspace-id={WORKSPACE_ID}", self.id);
        if let Some(parent) = &self.parent {
            tags.push_str(&format!("&vault-parent-id={parent}"));
        }
        (format!("/vault-bucket/{}", self.path()), tags)
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "id": self.id, "path": self.path(), "workspaceId": WORKSPACE_ID, "parentId": self.parent,
            "originalFileName": self.name, "mimeType": self.mime_type, "size": self.size, "legacyKey": null,
            "bucketName": "vault-bucket", "createdBy": USER, "createdAt": self.created, "deletedAt": self.deleted,
            "uploadedAt": self.uploaded,
        })
    }

    pub(super) fn store(&mut self, content: Content) {
        self.size = Some(content.length());
        self.uploaded = Some(now());
        self.content = Some(content);
    }
}

impl State {
    /// The index of a file that is there and not deleted.
    fn find(&self, id: &str) -> Option<usize> {
        self.files
            .iter()
            .position(|file| file.id == id && file.deleted.is_none())
    }

    pub(super) fn file(&mut self, id: &str) -> Result<&mut File, Refusal> {
        let index = self.find(id).ok_or_else(|| Refusal::not_found("File"))?;
        Ok(&mut self.files[index])
    }

    /// Where to put the bytes of a file, and what its addresses are tagged with.
    pub(super) fn object(&self, id: &str) -> (String, String) {
        self.find(id)
            .map(|index| self.files[index].object())
            .unwrap_or_default()
    }

    fn address_of(&mut self, purpose: Purpose, id: &str, lifetime: Duration) -> (String, String) {
        let (path, tags) = self.object(id);
        self.presign(purpose, &path, &tags, lifetime)
    }

    pub(super) fn files_create(&mut self, call: &Call<'_>) -> Outcome {
        self.create(call.body())
    }

    /// All or none: what would fail is found before anything is created.
    pub(super) fn files_create_bulk(&mut self, call: &Call<'_>) -> Outcome {
        let inputs = call.body().as_array().cloned().unwrap_or_default();
        for input in &inputs {
            self.parent_of(input)?;
        }
        inputs.iter().map(|input| self.create(input)).collect()
    }

    fn create(&mut self, input: &Value) -> Outcome {
        let parent = self.parent_of(input)?;
        let sha256 = text(input, "sha256sum");
        let size = input.get("size").and_then(Value::as_u64);
        let known = sha256.as_deref().and_then(|id| self.find(id));
        let id = match (known, &sha256) {
            (Some(index), _) => {
                if parent.is_some() {
                    self.files[index].parent = parent;
                }
                self.files[index].id.clone()
            }
            (None, digest) => {
                let id = digest.clone().unwrap_or_else(|| self.uuid());
                // One that was deleted begins anew.
                self.files.retain(|file| file.id != id);
                let mut file = File::new(id.clone());
                file.parent = parent;
                file.name = text(input, "fileName");
                file.mime_type = text(input, "mimeType");
                file.size = size;
                self.files.push(file);
                id
            }
        };
        let declared = Declared { sha256, size };
        let lifetime = self.url_lifetime;
        self.upload_target(&id, declared, lifetime)
    }

    fn upload_target(&mut self, id: &str, declared: Declared, lifetime: Duration) -> Outcome {
        let file = id.to_owned();
        let (url, expires) = self.address_of(Purpose::Put { file, declared }, id, lifetime);
        Ok(upload_target(self.file(id)?, &url, &expires))
    }

    /// The parent that a file is to get, if it is to get one.
    fn parent_of(&self, input: &Value) -> Result<Option<String>, Refusal> {
        let Some(parent) = text(input, "parentId") else {
            return Ok(None);
        };
        if self.find(&parent).is_none() {
            return match text(input, "onMissingParent").as_deref() {
                Some("create-as-root") => Ok(None),
                _ => Err(Refusal::not_found("Parent")),
            };
        }
        let known = text(input, "sha256sum").and_then(|id| self.find(&id));
        if known.is_some_and(|index| self.files[index].parent.as_ref() != Some(&parent)) {
            return match text(input, "onParentConflict").as_deref() {
                Some("update-parent-id") => Ok(Some(parent)),
                Some("ignore") => Ok(None),
                _ => Err(Refusal::new(409, "The file has another parent")),
            };
        }
        Ok(Some(parent))
    }

    pub(super) fn files_get_download_url(&mut self, call: &Call<'_>) -> Outcome {
        let (id, lifetime) = (call.path("fileId"), self.lifetime(call)?);
        self.file(id)?;
        let file = id.to_owned();
        let (url, expires) = self.address_of(Purpose::Get { file }, id, lifetime);
        Ok(json!({"url": url, "expiresAt": expires, "metadata": self.file(id)?.json()}))
    }

    pub(super) fn files_get_upload_url(&mut self, call: &Call<'_>) -> Outcome {
        let (id, lifetime) = (call.path("fileId"), self.lifetime(call)?);
        self.file(id)?;
        self.upload_target(id, Declared::default(), lifetime)
    }

    pub(super) fn files_update(&mut self, call: &Call<'_>) -> Outcome {
        let file = self.file(call.path("fileId"))?;
        if let Some(name) = text(call.body(), "name") {
            file.name = Some(name);
        }
        Ok(file.json())
    }

    pub(super) fn files_delete(&mut self, call: &Call<'_>) -> Outcome {
        self.file(call.path("fileId"))?.deleted = Some(now());
        Ok(Value::Null)
    }

    pub(super) fn files_get_metadata(&mut self, call: &Call<'_>) -> Outcome {
        Ok(self.file(call.path("fileId"))?.json())
    }

    pub(super) fn files_list_children(&mut self, call: &Call<'_>) -> Outcome {
        let parent = call.path("fileId");
        self.file(parent)?;
        let number = |name: &str, default: usize| match call.query(name) {
            None => Ok(default),
            Some(text) => text
                .parse()
                .map_err(|_| Refusal::new(400, format!("{name} is negative"))),
        };
        let (limit, offset) = (number("limit", 100)?, number("offset", 0)?);
        if limit == 0 {
            return Err(Refusal::new(400, "limit is 0"));
        }
        let deleted_too = call.query("includeDeleted").as_deref() == Some("true");
        let mime_type = call.query("mimeType");
        let children = self.files.iter().filter(|file| {
            file.parent.as_deref() == Some(parent)
                && (deleted_too || file.deleted.is_none())
                && (mime_type.is_none() || file.mime_type == mime_type)
        });
        Ok(json!({"files": list(children.skip(offset).take(limit), File::json)}))
    }
}

/// What the storage asks and does.
impl State {
    pub(super) fn content(&self, id: &str) -> Option<&Content> {
        self.files[self.find(id)?].content.as_ref()
    }

    pub(super) fn mime_type(&self, id: &str) -> Option<String> {
        self.files[self.find(id)?].mime_type.clone()
    }

    pub(super) fn store(&mut self, id: &str, content: Content) -> Stored {
        let index = self.find(id).ok_or((404, "NoSuchKey"))?;
        let etag = content.etag();
        self.files[index].store(content);
        Ok(etag)
    }
}
