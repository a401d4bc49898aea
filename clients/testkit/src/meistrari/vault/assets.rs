//! Assets (Meistrari contract, section 3, V14).

use serde_json::{Value, json};

use super::state::{ASSET_PATH, State, Stored, USER, now};
use super::storage::{ASSET_HEADERS, Purpose};
use crate::loopback::Call;
use crate::meistrari::refusal::{Outcome, text};
use crate::storage::Content;

/// An asset.
#[derive(Debug)]
pub(super) struct Asset {
    id: String,
    class: String,
    subject: String,
    mime_type: String,
    size: Option<u64>,
    created: String,
    uploaded: Option<String>,
    content: Option<Content>,
}

impl Asset {
    fn json(&self, url: &str) -> Value {
        json!({
            "id": self.id, "path": format!("vault-assets/{}", self.id), "assetUrl": url, "assetClass": self.class,
            "subject": self.subject, "mimeType": self.mime_type, "size": self.size, "bucketName": "vault-assets",
            "createdBy": USER, "createdAt": self.created, "uploadedAt": self.uploaded, "deletedAt": null,
        })
    }

    /// The headers that its upload must have, in the order of [`ASSET_HEADERS`].
    fn headers(&self) -> [&str; 4] {
        ["public, max-age=31536000, immutable", "inline", &self.mime_type, "*"]
    }
}

impl State {
    pub(super) fn assets_create(&mut self, call: &Call<'_>) -> Outcome {
        let field = |name: &str| text(call.body(), name).unwrap_or_default();
        let asset = Asset {
            id: self.uuid(),
            class: field("assetClass"),
            subject: field("subject"),
            mime_type: field("mimeType"),
            size: call.body().get("size").and_then(Value::as_u64),
            created: now(),
            uploaded: None,
            content: None,
        };
        let path = format!("{ASSET_PATH}{}", asset.id);
        let purpose = Purpose::Asset {
            asset: asset.id.clone(),
        };
        let lifetime = self.url_lifetime;
        let (upload_url, expires) = self.presign(purpose, &path, "x-id=PutObject", lifetime);
        let url = format!("{}{path}", self.storage_url);
        let headers: serde_json::Map<String, Value> = ASSET_HEADERS
            .iter()
            .zip(asset.headers())
            .map(|(name, value)| ((*name).to_owned(), value.into()))
            .collect();
        let reply = json!({
            "assetId": asset.id, "assetUrl": url, "uploadUrl": upload_url, "expiresAt": expires, "uploadHeaders": headers,
            "asset": asset.json(&url),
        });
        self.assets.push(asset);
        Ok(reply)
    }
}

/// What the storage asks and does.
impl State {
    fn asset(&self, id: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.id == id)
    }

    pub(super) fn asset_content(&self, id: &str) -> Option<&Content> {
        self.asset(id)?.content.as_ref()
    }

    pub(super) fn asset_mime_type(&self, id: &str) -> Option<String> {
        Some(self.asset(id)?.mime_type.clone())
    }

    pub(super) fn asset_size(&self, id: &str) -> Option<u64> {
        self.asset(id)?.size
    }

    /// The headers that the upload must have, with their values.
    pub(super) fn asset_headers(&self, id: &str) -> Vec<(&'static str, Option<String>)> {
        let values = self.asset(id).map(Asset::headers);
        let values = values.into_iter().flatten().map(|value| Some(value.to_owned()));
        ASSET_HEADERS.into_iter().zip(values).collect()
    }

    /// Refused where it exists already: that is what `if-none-match: *` asks for (Meistrari contract, section 1.4).
    pub(super) fn store_asset(&mut self, id: &str, content: Content) -> Stored {
        let asset = self.assets.iter_mut().find(|asset| asset.id == id);
        let asset = asset.ok_or((404, "NoSuchKey"))?;
        if asset.content.is_some() {
            return Err((412, "PreconditionFailed"));
        }
        let etag = content.etag();
        asset.uploaded = Some(now());
        asset.content = Some(content);
        Ok(etag)
    }
}
