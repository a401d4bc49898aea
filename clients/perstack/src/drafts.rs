//! From a draft to a release in one call.
//!
//! Two writes that are not repeated: when the second one fails, the draft of the first exists, and
//! its reference is in the error, so that nothing is lost (Perstack contract, section 5.4).

use std::fmt;
use std::future::Future;

use agent_clients_runtime::{DecodeError, Error, Reply, Stage};

use crate::api::experts_drafts::ExpertsDrafts;
use crate::types::{AssignVersionInput, AssignVersionReply, CreateDraftInput, CreateDraftReply};
use crate::{ScopeName, Tag, Version};

/// A release that `release` made.
#[derive(Debug)]
#[non_exhaustive]
pub struct Release {
    /// Reference of the draft that was promoted.
    pub draft_ref: String,
    /// The answer to the creation of the draft.
    pub created: Reply<CreateDraftReply>,
    /// The answer to the assignment of the version.
    pub assigned: Reply<AssignVersionReply>,
}

/// Why a release was not made, and how far it came.
#[derive(Debug)]
#[non_exhaustive]
pub struct ReleaseError {
    /// Reference of the draft, where it was created and is known: assign the version to it, or delete it. Without it, the
    /// stage of the error says whether a draft can have been made all the same.
    pub draft_ref: Option<String>,
    /// What failed.
    pub error: Error,
}

impl fmt::Display for ReleaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = &self.error;
        // A gateway's 5xx may hide that the service did it.
        let without_effect = match error.stage() {
            Stage::NotSent => true,
            Stage::Refused => error.status().is_some_and(|status| status.is_client_error()),
            _ => false,
        };
        match (&self.draft_ref, without_effect) {
            (Some(draft), true) => write!(f, "the draft {draft} was made and has no version: {error}"),
            (Some(draft), false) => write!(f, "the draft {draft} was made and may have its version: {error}"),
            (None, true) => write!(f, "no draft was made: {error}"),
            (None, false) => write!(f, "a draft may have been made, list the drafts of the scope: {error}"),
        }
    }
}

impl std::error::Error for ReleaseError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// What drafts can do beyond one request.
pub trait DraftsExt {
    /// Creates a draft and assigns it a version, and a tag if one is given. The scope is not
    /// published by this.
    ///
    /// # Errors
    ///
    /// [`ReleaseError`]; it holds the reference of the draft when only the second step failed. Neither step is repeated: one
    /// whose reply was lost may have had its effect, and the error says so.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use perstack_client::{Client, prelude::*, types::CreateDraftInput};
    ///
    /// # async fn run(client: Client, draft: CreateDraftInput) -> Result<(), Box<dyn std::error::Error>> {
    /// let drafts = client.experts().drafts();
    /// let release = drafts.release("@org/expert".parse()?, draft, "1.0.0".parse()?, Some("latest".parse()?)).await?;
    /// println!("{}", release.draft_ref);
    /// # Ok(())
    /// # }
    /// ```
    fn release(
        &self,
        scope: ScopeName,
        draft: CreateDraftInput,
        version: Version,
        tag: Option<Tag>,
    ) -> impl Future<Output = Result<Release, ReleaseError>> + Send;
}

impl DraftsExt for ExpertsDrafts {
    async fn release(
        &self,
        scope: ScopeName,
        draft: CreateDraftInput,
        version: Version,
        tag: Option<Tag>,
    ) -> Result<Release, ReleaseError> {
        let created = self.create(scope.clone(), draft).await;
        let created = created.map_err(|error| ReleaseError { draft_ref: None, error })?;
        let found = created
            .data
            .as_ref()
            .and_then(|data| data.draft.as_ref())
            .and_then(|draft| draft.ref_.clone())
            .filter(|found| !found.is_empty());
        let Some(draft_ref) = found else {
            return Err(ReleaseError {
                draft_ref: None,
                error: without_reference(&created),
            });
        };
        let mut input = AssignVersionInput::new(version.as_str());
        input.tag = tag.map(|tag| tag.to_string());
        match self.assign_version(scope, &draft_ref, input).await {
            Ok(assigned) => Ok(Release {
                draft_ref,
                created,
                assigned,
            }),
            Err(error) => Err(ReleaseError {
                draft_ref: Some(draft_ref),
                error,
            }),
        }
    }
}

/// The draft exists, but the answer does not say under which name.
fn without_reference(created: &Reply<CreateDraftReply>) -> Error {
    let cause = DecodeError::new("data.draft.ref", "the draft was made and the reply does not name it");
    let body = serde_json::to_vec(&**created).unwrap_or_default();
    Error::decode(
        created.operation_id(),
        created.status(),
        created.headers().clone(),
        body.into(),
        cause,
    )
}
