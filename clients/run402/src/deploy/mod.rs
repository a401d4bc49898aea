//! Deploys: from files on disk to a live release, content-addressed (Run402 contract, section 5).
//!
//! [`DeployExt::apply`] on `client.deploy()` takes a [`ReleaseSpec`] and does all of it:
//!
//! 1. **validate**: everything that is wrong with the specification, at once, before anything is read or sent;
//! 2. **hash**: files on all cores, from the disk in chunks, whatever their size;
//! 3. **plan**: the service says what would change and which content it misses;
//! 4. **gate**: warnings that somebody has to accept stop the deploy before anything is uploaded;
//! 5. **upload**: what is missing, several at a time, single or in parts, straight to storage; a second deploy of the same tree
//!    uploads nothing;
//! 6. **commit**, and follow the operation until there is a release or an error.
//!
//! # What happens when something breaks
//!
//! A deploy has an idempotency key, so that it counts once however often it is sent. Requests that failed for a passing reason are
//! sent again by themselves where that can do no harm; a commit whose answer is lost is looked up. What is left is a [`DeployError`]
//! whose [`recovery`](DeployError::recovery) says what to do: correct something, deploy again with the same key, or resume the
//! operation. With a [`Journal`], a deploy whose process was killed is found again.
//!
//! # Deviations from the official client
//!
//! | the official client | here | why |
//! |---|---|---|
//! | sends a key only if given one | makes a random one ([`without_idempotency_key`](ApplyRequest::without_idempotency_key) sends none) | without it no request may be repeated safely |
//! | gives up at the first failing look at the operation | goes on after up to 4 in a row | the release goes on whoever looks |
//! | loses the status of an error, and with it whether a repeat helps | keeps it | section 1.8 of the contract |
//! | uploads one by one, repeats all parts of a content, lets addresses end | several at a time, repeats a part, asks for new addresses | section 5.1 |
//! | asks about all content in one request | about 1000 at a time | memory |
//! | fails a part that has no `ETag` | does not ask for one | nothing uses it (section 6.2) |
//! | shows the storage's answer to a PUT that failed | keeps it in [`error`](DeployError::error) alone | it repeats the address and its signature |
//! | reports the first problem of a specification | all of them | |
//! | reads files whole, and again when they are sent | in chunks, and fails if they changed meanwhile | section 5.3 |
//! | takes symbolic links as errors and `.env` silently out | both are errors | section 5.9 |
//! | sends an image's facts in a second, dry plan | does not ask | they are of no use to a release |
//! | relays log lines of the operation (4.x) | `client.deploy().events(…)` has them | one request less for each look |

mod asset_ref;
mod blobs;
mod bundle;
mod constants;
mod content;
mod content_type;
mod core_target;
mod cron;
mod engine;
mod error;
mod events;
mod file_set;
mod follow;
mod functions;
mod hashing;
mod journal;
mod manifest;
mod normalise;
mod operation;
mod plan;
mod problem;
mod progress;
mod request;
mod run;
mod settings;
mod sites;
mod source;
mod spec;
mod tier_check;
mod translate;
mod upload;
mod validate;

use std::collections::BTreeMap;

use crate::types::{DeployDiff, PlanAssetEntry, WarningEntry};

pub use crate::types::DeployEvent;
pub use asset_ref::{AssetRef, CacheKind, ScriptLoad};
pub use blobs::{BlobsExt, FRESH_DELAY, FRESH_LIMIT, FRESH_MAX_DELAY, Freshness, PutRequest, Stored, WaitFreshRequest};
pub use bundle::{AppBundle, BundleDeployRequest, BundleExt, BundleRls};
pub use constants::{
    CONFLICT_RETRIES, CONTENT_PLAN_ENTRIES, MANIFEST_TYPE, MAX_INLINE_PLAN_BYTES, POLL_FAILURES, POLL_GROWS_AFTER,
    POLL_INTERVAL, POLL_LIMIT, POLL_MAX_INTERVAL, PUT_ATTEMPTS, PUT_DELAY, REQUEST_ATTEMPTS, REQUEST_DELAY,
    REQUEST_MAX_DELAY, REQUEST_MAX_HINT, UPLOAD_CONCURRENCY, URL_MARGIN,
};
pub use content::ContentFault;
pub use content_type::content_type_of;
pub use error::{DeployError, DeployErrorKind, Recovery};
pub use file_set::{ALWAYS_IGNORED, DirFiles, file_set_from_dir};
pub use functions::{DeployFunctionRequest, DeployedFunction, FunctionsExt};
pub use journal::{Journal, JournalEntry};
pub use operation::DeployOperation;
pub use problem::Problem;
pub use progress::{Progress, ProgressStage};
pub use request::{
    ApplyRequest, CommitPlanRequest, DeployExt, FollowRequest, PlanReleaseRequest, PlannedRelease,
    ResumeUnfinishedRequest, StartRequest, UploadRequest,
};
pub use settings::Target;
pub use sites::{DeployDirRequest, DeployedSite, Sites};
pub use source::{ByteSource, FileSet};
pub use spec::{
    Asset, AssetsInput, DatabaseSpec, FunctionSpec, FunctionsSpec, Migration, MigrationId, ReleaseSpec, SitePatch,
    SiteSpec,
};

pub(crate) use content::{Faults, hex};
pub(crate) use core_target::patience;
pub(crate) use hashing::{Job, hash_all};
pub(crate) use progress::Reporter;
pub(crate) use settings::Settings;

/// Addresses by what they are for: `project`, `release` and others.
pub type Urls = BTreeMap<String, String>;

/// A release that is live.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeployResult {
    /// Id of the release.
    pub release_id: String,
    /// Id of the operation that made it.
    pub operation_id: String,
    /// Id of the plan, where it is known.
    pub plan_id: Option<String>,
    /// Where it is served.
    pub urls: Urls,
    /// What it changed, as planned; empty where it was only followed.
    pub diff: DeployDiff,
    /// The warnings of the plan, all accepted; empty where it was only followed.
    pub warnings: Vec<WarningEntry>,
    /// The stored objects that it put, with their addresses.
    pub assets: Vec<PlanAssetEntry>,
    /// The key that it was sent with.
    pub idempotency_key: Option<String>,
    /// How many contents were uploaded.
    pub uploaded_files: usize,
    /// Their bytes.
    pub uploaded_bytes: u64,
    /// Whether it was made by an earlier run that was killed, as the journal says; nothing was sent again then.
    pub taken_up: bool,
}
