//! Uploads in parts (Meistrari contract, sections 3 and 5.6, V15 to V18).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::state::{State, Stored};
use super::storage::Purpose;
use crate::loopback::Call;
use crate::meistrari::refusal::{Outcome, Refusal, text};
use crate::storage::{Content, PartContent};

/// The most bytes of a part (Meistrari contract, section 4.3).
const MAX_PART: u64 = 5 << 30;

/// An upload in parts.
#[derive(Clone, Debug)]
pub struct MultipartUpload {
    pub(super) id: String,
    pub(super) file: String,
    pub(super) state: MultipartState,
    parts: BTreeMap<u32, (PartContent, Content)>,
}

/// Where an upload in parts stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MultipartState {
    /// Neither completed nor aborted: where the client is done with it, it leaks.
    Open,
    /// Its parts are the file.
    Completed,
    /// Its parts are dropped.
    Aborted,
}

impl MultipartUpload {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of the file it is for.
    #[must_use]
    pub fn file_id(&self) -> &str {
        &self.file
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> MultipartState {
        self.state
    }

    /// The parts that arrived, in the order of their numbers.
    #[must_use]
    pub fn parts(&self) -> Vec<PartContent> {
        self.parts.values().map(|(part, _)| part.clone()).collect()
    }
}

impl State {
    fn upload(&mut self, file: &str, id: &str) -> Result<&mut MultipartUpload, Refusal> {
        let found = self
            .uploads
            .iter_mut()
            .find(|upload| upload.id == id && upload.file == file);
        match found {
            Some(upload) if upload.state == MultipartState::Completed => {
                Err(Refusal::new(409, "The upload is completed"))
            }
            Some(upload) if upload.state == MultipartState::Open => Ok(upload),
            _ => Err(Refusal::not_found("Upload")),
        }
    }

    pub(super) fn multipart_create(&mut self, call: &Call<'_>) -> Outcome {
        let file = self.file(call.path("fileId"))?.id.clone();
        let id = format!("upload-{}", self.uploads.len() + 1);
        self.uploads.push(MultipartUpload {
            id: id.clone(),
            file,
            state: MultipartState::Open,
            parts: BTreeMap::new(),
        });
        Ok(json!({"uploadId": id}))
    }

    pub(super) fn multipart_get_part_url(&mut self, call: &Call<'_>) -> Outcome {
        let file = call.path("fileId");
        let id = text(call.body(), "uploadId").unwrap_or_default();
        let number = number(call.body());
        self.upload(file, &id)?;
        let (path, tags) = self.object(file);
        let tags = format!("{tags}&partNumber={number}&uploadId={id}");
        let lifetime = self.url_lifetime;
        let (url, expires) = self.presign(Purpose::Part { upload: id, number }, &path, &tags, lifetime);
        Ok(json!({"uploadUrl": url, "expiresAt": expires}))
    }

    pub(super) fn multipart_complete(&mut self, call: &Call<'_>) -> Outcome {
        let (min_part, keep) = (self.limits.min_part, self.limits.keep);
        let file = call.path("fileId");
        let upload = self.upload(file, &text(call.body(), "uploadId").unwrap_or_default())?;
        let listed = call
            .body()
            .get("parts")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        if let Err((place, why)) = check(&listed, &upload.parts, min_part) {
            call.violates(&place, why);
            return Err(Refusal::new(400, why));
        }
        upload.state = MultipartState::Completed;
        let parts: Vec<(PartContent, Content)> = upload.parts.values().cloned().collect();
        self.file(file)?.store(Content::joined(parts, keep));
        Ok(Value::Null)
    }

    pub(super) fn multipart_abort(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.query("uploadId").unwrap_or_default();
        self.upload(call.path("fileId"), &id)?.state = MultipartState::Aborted;
        Ok(Value::Null)
    }

    /// What the storage does with a part.
    pub(super) fn store_part(&mut self, upload: &str, number: u32, content: Content) -> Stored {
        let open = |known: &&mut MultipartUpload| known.id == upload && known.state == MultipartState::Open;
        let upload = self.uploads.iter_mut().find(open).ok_or((404, "NoSuchUpload"))?;
        let etag = content.etag();
        let part = PartContent {
            number,
            length: content.length(),
            sha256: content.sha256().unwrap_or_default().to_owned(),
            etag: etag.clone(),
        };
        upload.parts.insert(number, (part, content));
        Ok(etag)
    }
}

fn number(body: &Value) -> u32 {
    let number = body.get("partNumber").and_then(Value::as_u64);
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

/// The parts as they are listed against those that arrived: where and which rule is broken.
fn check(
    listed: &[Value],
    arrived: &BTreeMap<u32, (PartContent, Content)>,
    min_part: u64,
) -> Result<(), (String, &'static str)> {
    let numbers: Vec<u32> = listed.iter().map(number).collect();
    let whole = |why| Err(("body /parts".to_owned(), why));
    if listed.is_empty() {
        return whole("there are no parts");
    }
    if !numbers.is_sorted_by(|one, next| one < next) {
        return whole("the parts are not in the order of their numbers");
    }
    if arrived.keys().any(|number| !numbers.contains(number)) {
        return whole("a part that arrived is left out");
    }
    for (index, (listed, number)) in listed.iter().zip(&numbers).enumerate() {
        let at = |why| Err((format!("body /parts/{index}"), why));
        match arrived.get(number) {
            None => return at("no such part arrived"),
            Some((part, _)) if text(listed, "etag").as_deref() != Some(part.etag.as_str()) => {
                return at("the etag is not the one that the part was answered with");
            }
            Some((part, _)) if part.length > MAX_PART => return at("the part is larger than 5 GiB"),
            Some((part, _)) if index + 1 < numbers.len() && part.length < min_part => {
                return at("the part is smaller than a part may be that is not the last");
            }
            Some(_) => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_all_parts_in_order_with_their_etags_and_sizes_complete_an_upload() {
        let mut arrived = BTreeMap::new();
        for (number, bytes) in [(1, "aaaa"), (2, "bbbb"), (3, "c")] {
            let content = Content::of(bytes.into());
            let part = PartContent {
                number,
                length: content.length(),
                sha256: String::new(),
                etag: format!("\"{number}\""),
            };
            arrived.insert(number, (part, content));
        }
        let listed = |numbers: &[u32]| -> Vec<Value> {
            let part = |number: &u32| json!({"partNumber": number, "etag": format!("\"{number}\"")});
            numbers.iter().map(part).collect()
        };
        let mut wrong = listed(&[1, 2, 3]);
        wrong[1]["etag"] = json!("2");
        let cases = [
            (listed(&[1, 2, 3]), 4, ""),
            (listed(&[1, 2, 3]), 5, "body /parts/0"),
            (listed(&[]), 4, "body /parts"),
            (listed(&[2, 1, 3]), 4, "body /parts"),
            (listed(&[1, 1, 2, 3]), 4, "body /parts"),
            (listed(&[1, 2]), 4, "body /parts"),
            (listed(&[1, 2, 3, 4]), 1, "body /parts/3"),
            (wrong, 4, "body /parts/1"),
        ];
        for (listed, min_part, place) in cases {
            let found = check(&listed, &arrived, min_part);
            assert_eq!(
                found.err().map_or(String::new(), |(place, _)| place),
                place,
                "{listed:?}"
            );
        }
    }
}
