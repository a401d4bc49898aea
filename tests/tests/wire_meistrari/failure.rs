//! The errors of all layers, as far as the vectors speak of them.

use std::error::Error as StdError;

use meistrari_client::Error;
use meistrari_client::runtime::Stage;
use meistrari_client::vault::{DownloadError, ReferenceError, UploadError, UploadFailure, UploadStep};
use serde_json::Value;

/// An error of any layer.
pub enum Failure {
    Call(Error),
    Download(DownloadError),
    Upload(Box<UploadError>),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<DownloadError> for Failure {
    fn from(error: DownloadError) -> Self {
        Self::Download(error)
    }
}

impl From<UploadError> for Failure {
    fn from(error: UploadError) -> Self {
        Self::Upload(Box::new(error))
    }
}

impl From<ReferenceError> for Failure {
    fn from(error: ReferenceError) -> Self {
        Self::Download(error.into())
    }
}

impl Failure {
    fn exchange(&self) -> Option<&Error> {
        match self {
            Self::Call(error) => Some(error),
            Self::Download(error) => error.error(),
            Self::Upload(error) => error.error(),
        }
    }

    fn std(&self) -> &(dyn StdError + 'static) {
        match self {
            Self::Call(error) => error,
            Self::Download(error) => error,
            Self::Upload(error) => error.as_ref(),
        }
    }

    fn stage(&self) -> &'static str {
        match self {
            Self::Download(DownloadError::Reference(_)) => "not-sent",
            _ => self.exchange().map_or("none", stage),
        }
    }

    fn is_of_storage(&self) -> bool {
        match self {
            Self::Call(_) => false,
            Self::Download(error) => matches!(error, DownloadError::Storage(_) | DownloadError::Incomplete { .. }),
            Self::Upload(error) => match &error.failure {
                UploadFailure::Exchange { step, .. } => matches!(step, UploadStep::PutContent | UploadStep::PutPart),
                failure => matches!(failure, UploadFailure::AssetExists(_)),
            },
        }
    }

    fn is_cancelled(&self) -> bool {
        match self {
            Self::Call(error) => error.is_cancelled(),
            Self::Download(error) => error.is_cancelled(),
            Self::Upload(error) => error.is_cancelled(),
        }
    }

    /// Everything that printing shows: both ways, of the error and of its sources.
    pub fn printed(&self) -> String {
        let mut printed = String::new();
        let mut next = Some(self.std());
        while let Some(error) = next {
            printed.push_str(&format!("{error} {error:?} {error:#?}\n"));
            next = error.source();
        }
        printed
    }

    /// One line.
    pub fn shown(&self) -> String {
        self.std().to_string()
    }

    /// Where the error is not the expected one.
    pub fn differences(&self, expected: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        for (name, expected) in expected.as_object().into_iter().flatten() {
            let found = match name.as_str() {
                "about" => {
                    let word = expected.as_str().unwrap_or_default();
                    self.shown()
                        .to_lowercase()
                        .contains(&word.to_lowercase())
                        .then(|| expected.clone())
                }
                "abort" => {
                    let Self::Upload(error) = self else {
                        faults.push(format!("error.abort: none in {}", self.shown()));
                        continue;
                    };
                    let abort = error.abandoned.as_ref().map(|abandoned| &abandoned.error);
                    faults.extend(abort.map_or(vec!["error.abort: none".to_owned()], |error| {
                        members(Some(error), expected)
                    }));
                    continue;
                }
                "stage" => Some(self.stage().into()),
                "storage" => Some(self.is_of_storage().into()),
                "cancelled" => Some(self.is_cancelled().into()),
                _ => {
                    let one = serde_json::json!({name: expected});
                    faults.extend(members(self.exchange(), &one));
                    continue;
                }
            };
            if found.as_ref() != Some(expected) {
                faults.push(format!(
                    "error.{name}: expected {expected}, found {found:?} in {}",
                    self.shown()
                ));
            }
        }
        faults
    }
}

/// The members that an error of one exchange has.
fn members(error: Option<&Error>, expected: &Value) -> Vec<String> {
    let Some(error) = error else {
        return vec![format!("{expected} is expected of an exchange, and none failed")];
    };
    let mut faults = Vec::new();
    for (name, expected) in expected.as_object().into_iter().flatten() {
        let found: Value = match name.as_str() {
            "stage" => stage(error).into(),
            "status" => error.status().map(|status| status.as_u16()).into(),
            "message" => error.message().into(),
            "body" => error.body_text().map(|text| text.into_owned()).into(),
            "connect" => error.is_connect().into(),
            other => panic!("an outcome has no member {other}"),
        };
        faults.extend(super::values::difference(&format!("error.{name}"), expected, &found));
    }
    faults
}

fn stage(error: &Error) -> &'static str {
    match error.stage() {
        Stage::NotSent => "not-sent",
        Stage::MaybeSent => "maybe-sent",
        Stage::Unreadable => "unreadable",
        Stage::Refused => "refused",
        _ => "other",
    }
}
