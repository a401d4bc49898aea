//! A stored object as a page needs it: its addresses, its integrity, and the tags that load it (Run402 contract, section 5.7).
//!
//! All that follows from the hash is made here, from the hash of the bytes that were sent. It must never put a text into a tag without
//! escaping it.

use std::fmt::Write as _;

use agent_clients_runtime::Error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::content::unhex;
use crate::types::{BlobVisibility, PlanAssetEntry};

/// A stored object.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AssetRef {
    /// Its key.
    pub key: String,
    /// Its length in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in lower-case hex digits.
    pub sha256: String,
    /// Its media type, as it was sent.
    pub content_type: String,
    /// Who may read it.
    pub visibility: BlobVisibility,
    /// Where it is served under its key; what is there changes with the next put.
    pub url: Option<String>,
    /// Where exactly these bytes are served; immutable objects only.
    pub immutable_url: Option<String>,
    /// The same as [`immutable_url`](Self::immutable_url), by the content delivery network. For pages.
    pub cdn_url: Option<String>,
    /// The same as [`url`](Self::url), by the content delivery network.
    pub cdn_mutable_url: Option<String>,
}

/// How long a copy of an object is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CacheKind {
    /// For ever: the address changes with the bytes.
    Immutable,
    /// Until the next put.
    Mutable,
    /// Not for shared caches.
    Private,
}

impl AssetRef {
    pub(crate) fn of(entry: PlanAssetEntry, size: u64, sha256: String, content_type: String) -> Self {
        let urls = entry.asset_ref;
        let (url, immutable_url, cdn_url, cdn_mutable_url) = match urls {
            Some(urls) => (urls.url, urls.immutable_url, urls.cdn_immutable_url, urls.cdn_url),
            None => (None, None, None, None),
        };
        Self {
            key: entry.key.unwrap_or_default(),
            size,
            sha256,
            content_type,
            visibility: entry.visibility.unwrap_or(BlobVisibility::Public),
            url,
            immutable_url,
            cdn_url,
            cdn_mutable_url,
        }
    }

    fn base64(&self) -> String {
        // The hash is this side's own.
        STANDARD.encode(unhex(&self.sha256).unwrap_or_default())
    }

    /// The strong `ETag`, quotes included.
    #[must_use]
    pub fn etag(&self) -> String {
        format!("\"sha256-{}\"", self.sha256)
    }

    /// The subresource integrity.
    #[must_use]
    pub fn sri(&self) -> String {
        format!("sha256-{}", self.base64())
    }

    /// The value of a `Content-Digest` header (RFC 9530).
    #[must_use]
    pub fn content_digest(&self) -> String {
        format!("sha-256=:{}:", self.base64())
    }

    /// How long a copy is good for.
    #[must_use]
    pub fn cache_kind(&self) -> CacheKind {
        match (&self.visibility, &self.immutable_url) {
            (BlobVisibility::Private, _) => CacheKind::Private,
            (_, Some(_)) => CacheKind::Immutable,
            (_, None) => CacheKind::Mutable,
        }
    }

    fn src(&self) -> Result<String, Error> {
        let url = self.cdn_url.as_deref().ok_or_else(|| {
            Error::invalid_input(
                "blobs_put",
                "tag",
                format!("{} has no immutable address in the content delivery network", self.key),
                "put it as public and immutable",
            )
        })?;
        Ok(escape(url))
    }

    /// A `<script>` that loads it, with its integrity.
    ///
    /// # Errors
    /// Where it has no immutable address, so that its integrity would break the page one day.
    pub fn script_tag(&self, load: ScriptLoad) -> Result<String, Error> {
        let mut tag = format!("<script src=\"{}\"", self.src()?);
        tag.push_str(match load {
            ScriptLoad::Defer => " defer",
            ScriptLoad::Async => " async",
            ScriptLoad::Module => " type=\"module\" defer",
            ScriptLoad::Blocking => "",
        });
        let _ = write!(tag, " integrity=\"{}\" crossorigin></script>", self.sri());
        Ok(tag)
    }

    /// A `<link>` to it, with its integrity. `rel` is usually `stylesheet`; `as_type` is for `preload`.
    ///
    /// # Errors
    /// As [`script_tag`](Self::script_tag).
    pub fn link_tag(&self, rel: &str, as_type: Option<&str>) -> Result<String, Error> {
        let mut tag = format!("<link rel=\"{}\" href=\"{}\"", escape(rel), self.src()?);
        if let Some(as_type) = as_type {
            let _ = write!(tag, " as=\"{}\"", escape(as_type));
        }
        let _ = write!(tag, " integrity=\"{}\" crossorigin>", self.sri());
        Ok(tag)
    }

    /// An `<img>` of it. Browsers check no integrity of images.
    ///
    /// # Errors
    /// As [`script_tag`](Self::script_tag).
    pub fn img_tag(&self, alt: &str) -> Result<String, Error> {
        let (src, alt) = (self.src()?, escape(alt));
        Ok(format!(
            "<img src=\"{src}\" alt=\"{alt}\" loading=\"lazy\" decoding=\"async\">"
        ))
    }
}

/// When a script runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ScriptLoad {
    /// After the page is parsed, in order.
    #[default]
    Defer,
    /// As soon as it is there.
    Async,
    /// As a module, after the page is parsed.
    Module,
    /// At once, while the page waits.
    Blocking,
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}
