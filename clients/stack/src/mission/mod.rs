//! Mission sessions: a Mission and its passport from the start to the checkout.
//!
//! Rules: STACK contract, sections 5.1 to 5.3. The order at the end, timer, checkout, closing, is the engine's and nobody else's.

mod continuous;
mod engine;
mod failure;
mod handle;
mod ledger;
mod missions_ext;
mod outcome;
mod plan;
mod request;
mod seconds;
mod session;
mod timer;

pub use continuous::ContinuousMission;
pub use failure::Failure;
pub use handle::{MissionHandle, MissionProxyCall};
pub use missions_ext::{MissionDossier, MissionsExt};
pub use outcome::{MissionEnd, MissionFinishError, MissionRun, MissionRunError};
pub use request::{ContinuousMissionRequest, MissionRequest};
pub use seconds::{Seconds, SecondsError};
pub use session::MissionSession;

/// Says that something was left undone; nothing without the feature.
#[cfg_attr(not(feature = "tracing"), expect(unused_variables))]
fn warn(what: &str, mission_id: &str) {
    #[cfg(feature = "tracing")]
    tracing::warn!(mission_id, "{what}");
}
