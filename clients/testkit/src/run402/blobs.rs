//! Stored objects (Run402 contract, sections 3.4, 4.9 and 5.7). They are put by releases.

use std::time::Duration;

use serde_json::{Value, json};

use super::auth::Caller;
use super::content::{Purpose, base64_of};
use super::projects::limit;
use super::refusal::{Outcome, Refusal};
use super::releases::Asset;
use super::spec::AssetPut;
use super::state::{State, page};
use crate::answer::Answer;
use crate::loopback::Call;
use crate::percent;

/// The most objects of a page (Run402 contract, section 3.4).
const MAX_PAGE: usize = 1000;

/// The addresses of an object: under its key, and with the beginning of its hash, which never changes its content.
fn addresses(site: &str, key: &str, sha256: &str) -> (String, String) {
    let (stem, extension) = match key.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !extension.contains('/') => (stem, format!(".{extension}")),
        _ => (key, String::new()),
    };
    let encoded = |text: &str| text.split('/').map(percent::encode).collect::<Vec<_>>().join("/");
    (
        format!("{site}/_blob/{}", encoded(key)),
        format!(
            "{site}/_blob/{}-{}{}",
            encoded(stem),
            &sha256[..8.min(sha256.len())],
            encoded(&extension)
        ),
    )
}

/// An object of a plan, with the addresses that it will have.
pub(super) fn entry(site: &str, put: &AssetPut, status: &str) -> Value {
    let (url, immutable) = addresses(site, &put.key, &put.sha256);
    let public = put.visibility == "public";
    let url = public.then_some(url);
    let immutable = (public && put.immutable).then_some(immutable);
    let digest = base64_of(&put.sha256);
    json!({
        "key": put.key, "sha256": put.sha256, "size_bytes": put.size_bytes, "content_type": put.content_type,
        "visibility": put.visibility, "immutable": put.immutable, "status": status,
        "asset_ref": {
            "key": put.key, "sha256": put.sha256, "size_bytes": put.size_bytes, "content_type": put.content_type,
            "visibility": put.visibility, "immutable": put.immutable, "url": url, "immutable_url": immutable,
            "cdn_url": url, "cdn_immutable_url": immutable, "sri": format!("sha256-{digest}"),
            "etag": format!("\"sha256-{}\"", put.sha256), "content_digest": format!("sha-256=:{digest}:"),
        },
    })
}

impl State {
    fn object(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<Asset> {
        if call.request().path().to_ascii_lowercase().contains("%2f") {
            call.violates(
                "path key",
                "the slashes of a key stay as they are; only its segments are encoded",
            );
        }
        let key = call.path("key");
        let found = self.project(caller.project()?)?.live.assets.get(key).cloned();
        found.ok_or_else(|| Refusal::not_found(format!("Object {key}")))
    }

    pub(super) fn blobs_get(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<Answer> {
        let object = self.object(call, caller)?;
        let Some(bytes) = self.bytes_of(&object.sha256).cloned() else {
            return Err(Refusal::new(
                500,
                "",
                "The fake kept only the hash; fix: raise `keep_content`",
            ));
        };
        let etag = format!("\"sha256-{}\"", object.sha256);
        Ok(Answer::bytes(&object.content_type, bytes).with_header("etag", &etag))
    }

    pub(super) fn blobs_ls(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let prefix = call.query("prefix").unwrap_or_default();
        let project = self.project(caller.project()?)?;
        let found = project.live.assets.iter().filter(|(key, _)| key.starts_with(&prefix));
        let all: Vec<Value> = found
            .map(|(key, object)| {
                json!({
                    "key": key, "size_bytes": object.size, "content_type": object.content_type,
                    "visibility": object.visibility, "created_at": object.created,
                })
            })
            .collect();
        let size = limit(call, 100).min(MAX_PAGE);
        let (blobs, next) = page(all, call.query("cursor").as_deref(), size);
        Ok(json!({"blobs": blobs, "next_cursor": next}))
    }

    pub(super) fn blobs_rm(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.object(call, caller)?;
        let key = call.path("key");
        self.project(caller.project()?)?.live.assets.remove(key);
        Ok(json!({"status": "deleted", "key": key}))
    }

    pub(super) fn blobs_sign(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.object(call, caller)?;
        let (project, key) = (caller.project()?.to_owned(), call.path("key").to_owned());
        let seconds = call.body()["ttl_seconds"].as_u64().unwrap_or(3600);
        let path = format!("/run402-objects/{project}/{}", percent::encode(&key));
        let purpose = Purpose::Get { project, key };
        let (address, expires) = self
            .grants
            .issue(purpose, &path, "x-id=GetObject", Duration::from_secs(seconds));
        Ok(json!({
            "signed_url": format!("{}{address}", self.storage_url), "expires_at": format!("{expires:.3}"),
            "expires_in": seconds,
        }))
    }

    /// What the delivery network has: the object itself, after as many looks as a test has asked for.
    pub(super) fn blobs_diagnose_url(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let url = call.query("url").unwrap_or_default();
        let stale = self.stale_looks > 0;
        self.stale_looks = self.stale_looks.saturating_sub(1);
        let now = self.timestamp();
        let project = self.project(caller.project()?)?;
        let site = project.site_url();
        let found = project.live.assets.iter().find_map(|(key, object)| {
            let (mutable, immutable) = addresses(&site, key, &object.sha256);
            let kind = match () {
                () if url == mutable => "blob-mutable",
                () if url == immutable => "blob-immutable",
                () => return None,
            };
            Some((key, object, kind))
        });
        let Some((key, object, kind)) = found else {
            return Err(Refusal::not_found("An object with this address"));
        };
        let observed = (!stale).then_some(&object.sha256);
        Ok(json!({
            "project_id": project.id, "key": key, "expected_sha256": object.sha256, "observed_sha256": observed,
            "vantage": "gateway-us-east-1", "probe_method": "GET_RANGE_0_0", "accept_encoding": "identity",
            "observed_at": now, "probe_may_have_warmed_cache": true, "canonical_url": url, "path_kind": kind,
            "cache": {
                "x_cache": if stale { "Miss from cloudfront" } else { "Hit from cloudfront" }, "age_seconds": 0,
                "cache_kind": if kind == "blob-mutable" { "mutable" } else { "immutable" },
            },
            "invalidation": {"id": null, "status": if stale { "InProgress" } else { "Completed" }},
            "hint": if stale { "the delivery network does not have it yet" } else { "the bytes are those of the object" },
        }))
    }
}
