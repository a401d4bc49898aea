//! What the Vault's storage does with files, parts and assets (Meistrari contract, sections 4.3, 5.5 and 5.6).

use agent_clients_runtime::http::Method;

use super::state::{ASSET_PATH, State, Stored};
use crate::answer::Answer;
use crate::recorded::RecordedRequest;
use crate::storage::{self, Backend, Content, Grants, HeaderRules, Taken, give, refuse};

/// The headers that the upload of an asset must have (Meistrari contract, section 4.3).
pub(super) const ASSET_HEADERS: [&str; 4] = ["cache-control", "content-disposition", "content-type", "if-none-match"];

/// What an address is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Get { file: String },
    Put { file: String, declared: Declared },
    Part { upload: String, number: u32 },
    Asset { asset: String },
}

/// What was said of the content when the file was created.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Declared {
    pub(super) sha256: Option<String>,
    pub(super) size: Option<u64>,
}

impl Declared {
    /// The rule that a content breaks.
    fn fault(&self, content: &Content) -> Option<&'static str> {
        if self.size.is_some_and(|size| size != content.length()) {
            return Some("the length is not the one that was declared");
        }
        let other = |wanted: &String| content.sha256() != Some(wanted);
        self.sha256
            .as_ref()
            .is_some_and(other)
            .then_some("the digest is not the one that was declared")
    }
}

impl storage::Purpose for Purpose {
    fn method(&self) -> Method {
        match self {
            Self::Get { .. } => Method::GET,
            Self::Put { .. } | Self::Part { .. } | Self::Asset { .. } => Method::PUT,
        }
    }

    fn names(&self) -> Vec<String> {
        match self {
            Self::Get { .. } => vec!["get".to_owned()],
            Self::Put { .. } => vec!["put".to_owned()],
            Self::Part { number, .. } => vec!["put_part".to_owned(), format!("put_part {number}")],
            Self::Asset { .. } => vec!["put_asset".to_owned()],
        }
    }

    fn signed_headers(&self) -> &'static [&'static str] {
        match self {
            Self::Asset { .. } => &[
                "cache-control",
                "content-disposition",
                "content-type",
                "host",
                "if-none-match",
            ],
            _ => &["host"],
        }
    }
}

impl Backend for State {
    type Purpose = Purpose;

    fn grants(&self) -> &Grants<Purpose> {
        &self.grants
    }

    fn keep(&self, _: Option<&Purpose>) -> usize {
        self.limits.keep
    }

    fn headers(&self, request: &RecordedRequest, purpose: Option<&Purpose>) -> HeaderRules {
        let own = match purpose {
            // The type that the file was created with goes before every other (Meistrari contract, section 5.6).
            Some(Purpose::Put { file, .. }) if request.method == Method::PUT => {
                vec![("content-type", self.mime_type(file))]
            }
            Some(Purpose::Asset { asset }) => self.asset_headers(asset),
            Some(Purpose::Put { .. } | Purpose::Get { .. } | Purpose::Part { .. }) | None => Vec::new(),
        };
        HeaderRules {
            own,
            all: matches!(purpose, Some(Purpose::Asset { .. })),
        }
    }

    fn take(&mut self, purpose: &Purpose, _: &RecordedRequest, content: Content) -> Taken {
        let stored: Stored = match purpose {
            Purpose::Get { file } => return Ok(give(self.content(file), self.mime_type(file))),
            Purpose::Put { file, declared } => match declared.fault(&content) {
                Some(why) => return Err(why),
                None => self.store(file, content),
            },
            Purpose::Part { upload, number } => self.store_part(upload, *number, content),
            Purpose::Asset { asset } => match self.asset_size(asset) {
                Some(size) if size != content.length() => return Err("the length is not the one that was declared"),
                _ => self.store_asset(asset, content),
            },
        };
        Ok(match stored {
            Ok(etag) => Answer::new(200).with_header("etag", &etag),
            Err((status, code)) => refuse(status, code, "see the code"),
        })
    }

    /// Assets have an address without a signature.
    fn public(&self, request: &RecordedRequest) -> Option<Answer> {
        let asset = request.path.strip_prefix(ASSET_PATH)?;
        let plain = request.method == Method::GET && request.query.is_none();
        plain.then(|| give(self.asset_content(asset), self.asset_mime_type(asset)))
    }
}
