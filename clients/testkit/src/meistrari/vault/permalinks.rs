//! Permalinks (Meistrari contract, section 3, V9 to V13).

use jiff::Timestamp;
use serde_json::{Value, json};

use super::state::{State, USER, WORKSPACE_ID, list, now};
use super::storage::Purpose;
use crate::loopback::Call;
use crate::meistrari::refusal::{Outcome, Refusal, text};
use crate::storage::Content;

/// A permalink.
#[derive(Debug)]
pub(super) struct Permalink {
    id: String,
    file: String,
    created: String,
    expires: Option<String>,
}

impl Permalink {
    fn json(&self) -> Value {
        json!({
            "id": self.id, "fileId": self.file, "workspaceId": WORKSPACE_ID, "createdAt": self.created,
            "expiresAt": self.expires, "createdBy": USER,
        })
    }

    fn is_expired(&self) -> bool {
        let expires = self.expires.as_ref().and_then(|text| text.parse::<Timestamp>().ok());
        expires.is_some_and(|expires| expires <= Timestamp::now())
    }
}

impl State {
    fn permalink(&self, call: &Call<'_>) -> Result<&Permalink, Refusal> {
        let id = call.path("permalinkId");
        let found = self.permalinks.iter().find(|permalink| permalink.id == id);
        found.ok_or_else(|| Refusal::not_found("Permalink"))
    }

    pub(super) fn permalinks_create(&mut self, call: &Call<'_>) -> Outcome {
        let file = self.file(call.path("fileId"))?.id.clone();
        let expires = text(call.body(), "expiresAt");
        if expires.as_ref().is_some_and(|text| text.parse::<Timestamp>().is_err()) {
            return Err(Refusal::new(400, "expiresAt is no time"));
        }
        let permalink = Permalink {
            id: format!("perma{}", self.number()),
            file,
            created: now(),
            expires,
        };
        let value = permalink.json();
        self.permalinks.push(permalink);
        Ok(value)
    }

    pub(super) fn permalinks_list(&mut self, call: &Call<'_>) -> Outcome {
        let file = self.file(call.path("fileId"))?.id.clone();
        let of_file = self.permalinks.iter().filter(|permalink| permalink.file == file);
        Ok(list(of_file, Permalink::json))
    }

    pub(super) fn permalinks_get(&mut self, call: &Call<'_>) -> Outcome {
        Ok(self.permalink(call)?.json())
    }

    pub(super) fn permalinks_delete(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.permalink(call)?.id.clone();
        self.permalinks.retain(|permalink| permalink.id != id);
        Ok(Value::Null)
    }

    /// What a permalink leads to: its content with the media type.
    pub(super) fn permalinks_open(&self, call: &Call<'_>) -> Result<(String, Content), Refusal> {
        let (file, content) = self.opened(call)?;
        let mime_type = self.mime_type(&file);
        let mime_type = mime_type.unwrap_or_else(|| "application/octet-stream".to_owned());
        Ok((mime_type, content))
    }

    /// The same as an address at the storage.
    pub(super) fn permalinks_redirect(&mut self, call: &Call<'_>) -> Result<String, Refusal> {
        let (file, _) = self.opened(call)?;
        let (path, tags) = self.object(&file);
        let lifetime = self.url_lifetime;
        Ok(self.presign(Purpose::Get { file }, &path, &tags, lifetime).0)
    }

    fn opened(&self, call: &Call<'_>) -> Result<(String, Content), Refusal> {
        let permalink = self.permalink(call)?;
        if permalink.is_expired() {
            return Err(Refusal::new(404, "Permalink expired"));
        }
        let content = self
            .content(&permalink.file)
            .ok_or_else(|| Refusal::not_found("Content"))?;
        Ok((permalink.file.clone(), content.clone()))
    }
}
