//! What the status of a job means for a caller who waits for it.
//!
//! Only the statuses of which the contract says something are judged (Perstack contract,
//! section 5.5); for any other the answer is "not known", never a guess.

use crate::types::JobStatus;

/// Questions about the status of a job.
pub trait JobStatusExt {
    /// Whether the job has come to its end; `None` for a status of which that is not known.
    fn is_finished(&self) -> Option<bool>;

    /// Whether the job waits for the caller to continue it; `None` for a status of which that is
    /// not known.
    fn is_waiting(&self) -> Option<bool>;
}

/// Finished, waiting.
fn facts(status: &JobStatus) -> Option<(bool, bool)> {
    match status {
        JobStatus::Completed | JobStatus::Failed | JobStatus::Canceled | JobStatus::Expired => Some((true, false)),
        JobStatus::Paused | JobStatus::RequestInteractiveToolResult | JobStatus::ExceededMaxSteps => {
            Some((false, true))
        }
        JobStatus::Running
        | JobStatus::Queued
        | JobStatus::Processing
        | JobStatus::RequestDelegateResult
        | JobStatus::Canceling => Some((false, false)),
        // The other spelling of one word.
        other if other.as_str() == "cancelled" => Some((true, false)),
        _ => None,
    }
}

impl JobStatusExt for JobStatus {
    fn is_finished(&self) -> Option<bool> {
        facts(self).map(|(finished, _)| finished)
    }

    fn is_waiting(&self) -> Option<bool> {
        facts(self).map(|(_, waiting)| waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_judged_only_where_its_meaning_is_known() {
        for (status, finished, waiting) in [
            ("completed", Some(true), Some(false)),
            ("failed", Some(true), Some(false)),
            ("canceled", Some(true), Some(false)),
            ("cancelled", Some(true), Some(false)),
            ("expired", Some(true), Some(false)),
            ("paused", Some(false), Some(true)),
            ("requestInteractiveToolResult", Some(false), Some(true)),
            ("exceededMaxSteps", Some(false), Some(true)),
            ("running", Some(false), Some(false)),
            ("canceling", Some(false), Some(false)),
            ("stoppedByError", None, None),
            ("hibernating", None, None),
        ] {
            let status = JobStatus::from(status);
            assert_eq!(
                (status.is_finished(), status.is_waiting()),
                (finished, waiting),
                "{status}"
            );
        }
    }
}
