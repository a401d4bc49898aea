//! When to try again, and when not: a policy as a value, a budget, and the reading of the server's hints.
//!
//! Nothing here sends or sleeps. It must never allow a repeat that could double an effect: the caller of [`decide`] says whether
//! a repeat is safe, and a "no" is final.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::backoff::{doubled, jittered};
use crate::limits;

/// How a client repeats calls that failed for a passing reason. A plain value: give it to a client or to one call.
///
/// Only calls whose repeat is harmless are repeated: safe methods, operations with an idempotency key, and requests that never
/// left. Of the statuses, 408, 425, 429, 500, 502, 503 and 504 count as passing; 409 and every other 4xx never do.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::standard().attempts(6).max_delay(Duration::from_secs(20));
/// assert_ne!(patient, RetryPolicy::none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    max_elapsed: Duration,
    base_delay: Duration,
    max_delay: Duration,
    max_hint: Duration,
    budgeted: bool,
}

impl RetryPolicy {
    /// One attempt, whatever happens.
    #[must_use]
    pub fn none() -> Self {
        Self {
            attempts: 1,
            ..Self::standard()
        }
    }

    /// The default, by the constants of this crate: [`RETRY_ATTEMPTS`](crate::RETRY_ATTEMPTS) and its neighbours.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            attempts: limits::RETRY_ATTEMPTS,
            max_elapsed: limits::RETRY_MAX_ELAPSED,
            base_delay: limits::RETRY_BASE_DELAY,
            max_delay: limits::RETRY_MAX_DELAY,
            max_hint: limits::MAX_RETRY_AFTER,
            budgeted: true,
        }
    }

    /// How often a call is tried, the first attempt included; 0 counts as 1.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// No retry starts later than this after the call began. The deadline of the call holds as well.
    #[must_use]
    pub fn max_elapsed(mut self, limit: Duration) -> Self {
        self.max_elapsed = limit;
        self
    }

    /// The upper bound of the first random wait; it doubles with every retry.
    #[must_use]
    pub fn base_delay(mut self, delay: Duration) -> Self {
        self.base_delay = delay;
        self
    }

    /// The upper bound that the doubling stops at.
    #[must_use]
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// The longest server hint that a call waits for; a longer one ends the retries.
    #[must_use]
    pub fn max_retry_after(mut self, delay: Duration) -> Self {
        self.max_hint = delay;
        self
    }

    /// Lets these retries ignore the client's shared budget. For a call that must get through, not for all of them.
    #[must_use]
    pub fn without_budget(mut self) -> Self {
        self.budgeted = false;
        self
    }

    /// Whether the policy ever repeats.
    #[must_use]
    pub fn repeats(&self) -> bool {
        self.attempts > 1
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::standard()
    }
}

/// A store of retries that all calls of a client share, so that a failing service is not hit three times as hard.
///
/// Each retry takes one out; [`RETRY_BUDGET_CALLS_PER_RETRY`](crate::RETRY_BUDGET_CALLS_PER_RETRY) successful calls put one back.
/// An empty budget ends retries, never first attempts. Clones share the store, so several clients can have one.
#[derive(Debug, Clone)]
pub struct RetryBudget(Arc<Store>);

#[derive(Debug)]
struct Store {
    /// In parts of a retry: one retry is [`limits::RETRY_BUDGET_CALLS_PER_RETRY`] parts, one success gives one part.
    parts: AtomicU32,
    full: u32,
}

impl RetryBudget {
    /// A full budget of so many retries.
    #[must_use]
    pub fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(limits::RETRY_BUDGET_CALLS_PER_RETRY);
        Self(Arc::new(Store {
            parts: AtomicU32::new(full),
            full,
        }))
    }

    /// How many retries are left.
    #[must_use]
    pub fn left(&self) -> u32 {
        self.0.parts.load(Ordering::Relaxed) / limits::RETRY_BUDGET_CALLS_PER_RETRY
    }

    pub(crate) fn take(&self) -> bool {
        let take = |parts: u32| parts.checked_sub(limits::RETRY_BUDGET_CALLS_PER_RETRY);
        self.0
            .parts
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take)
            .is_ok()
    }

    pub(crate) fn succeeded(&self) {
        // Nearly always full: then no shared memory is written.
        if self.0.parts.load(Ordering::Relaxed) < self.0.full {
            let add = |parts: u32| (parts < self.0.full).then_some(parts + 1);
            let _ = self.0.parts.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
        }
    }
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(limits::RETRY_BUDGET)
    }
}

/// Whether a status stands for a passing trouble. 408 (the server waited in vain), 425 (too early), 429 (too many) and the four
/// 5xx that gateways and overload give. Not 409: a conflict needs a decision, not a repeat. Not 501, 505 and the like: they last.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504)
}

/// What is known after a failed attempt.
pub(crate) struct Failure {
    /// Attempts made so far.
    pub(crate) attempts: u32,
    /// Time since the call began.
    pub(crate) elapsed: Duration,
    /// Time until the call's deadline.
    pub(crate) left: Option<Duration>,
    /// The server's hint.
    pub(crate) hint: Option<Duration>,
    /// Whether the failure is of a passing kind.
    pub(crate) transient: bool,
    /// Whether a repeat is harmless and the request can be made again.
    pub(crate) repeatable: bool,
}

/// How long to wait before the next attempt; `None` ends the call with the error at hand.
pub(crate) fn decide(policy: &RetryPolicy, budget: &RetryBudget, failure: &Failure) -> Option<Duration> {
    if !failure.transient || !failure.repeatable || failure.attempts >= policy.attempts {
        return None;
    }
    let delay = match failure.hint {
        Some(hint) if hint > policy.max_hint => return None,
        Some(hint) => hint,
        None => jittered(doubled(policy.base_delay, failure.attempts, policy.max_delay)),
    };
    // A wait that outlives the deadline would only turn this clear error into a timeout.
    let too_late =
        failure.left.is_some_and(|left| delay >= left) || failure.elapsed.saturating_add(delay) > policy.max_elapsed;
    if too_late || (policy.budgeted && !budget.take()) {
        return None;
    }
    Some(delay)
}

/// The delay of a `Retry-After` header, in seconds or as an HTTP date.
pub(crate) fn retry_after_header(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if text.starts_with(|first: char| first.is_ascii_digit()) && !text.contains(' ') {
        return seconds(text.parse().ok()?);
    }
    let when = http_date(text)?;
    // Against the server's own clock where it tells the time: its date is meant by that clock, and ours may be off.
    let now = headers
        .get(header::DATE)
        .and_then(|date: &HeaderValue| http_date(date.to_str().ok()?.trim()))
        .unwrap_or_else(SystemTime::now);
    Some(when.duration_since(now).unwrap_or(Duration::ZERO))
}

/// A number of seconds as a duration; nothing for a negative number or one that is none.
pub(crate) fn seconds(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok()
}

/// The three forms of a date that RFC 9110, section 5.6.7 tells a client to take.
fn http_date(text: &str) -> Option<SystemTime> {
    const FORMS: [&str; 3] = [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ];
    FORMS.iter().find_map(|form| {
        let parsed = jiff::fmt::strtime::parse(form, text).ok()?.to_datetime().ok()?;
        let zoned = parsed.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        Some(SystemTime::from(zoned.timestamp()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure() -> Failure {
        Failure {
            attempts: 1,
            elapsed: Duration::from_secs(1),
            left: Some(Duration::from_secs(29)),
            hint: None,
            transient: true,
            repeatable: true,
        }
    }

    #[test]
    fn only_the_listed_statuses_are_transient() {
        let transient: Vec<u16> = (100..600)
            .filter(|code| is_transient(StatusCode::from_u16(*code).unwrap()))
            .collect();
        assert_eq!(transient, [408, 425, 429, 500, 502, 503, 504]);
    }

    #[test]
    fn a_retry_needs_a_passing_failure_a_safe_repeat_an_attempt_and_time() {
        let secs = Duration::from_secs;
        let cases: [(&str, Failure, bool); 9] = [
            ("as it is", failure(), true),
            (
                "lasting failure",
                Failure {
                    transient: false,
                    ..failure()
                },
                false,
            ),
            (
                "unsafe repeat",
                Failure {
                    repeatable: false,
                    ..failure()
                },
                false,
            ),
            (
                "last attempt",
                Failure {
                    attempts: limits::RETRY_ATTEMPTS,
                    ..failure()
                },
                false,
            ),
            (
                "hint within the cap",
                Failure {
                    hint: Some(secs(20)),
                    ..failure()
                },
                true,
            ),
            (
                "hint over the cap",
                Failure {
                    hint: Some(secs(61)),
                    left: None,
                    ..failure()
                },
                false,
            ),
            (
                "hint past the deadline",
                Failure {
                    hint: Some(secs(29)),
                    ..failure()
                },
                false,
            ),
            (
                "elapsed used up",
                Failure {
                    elapsed: secs(61),
                    left: None,
                    ..failure()
                },
                false,
            ),
            (
                "no deadline",
                Failure {
                    left: None,
                    ..failure()
                },
                true,
            ),
        ];
        for (name, failure, expected) in cases {
            let decision = decide(&RetryPolicy::standard(), &RetryBudget::default(), &failure);
            assert_eq!(decision.is_some(), expected, "{name}");
        }
    }

    #[test]
    fn a_server_hint_is_waited_for_exactly() {
        let hint = Duration::from_millis(2_500);
        let failure = Failure {
            hint: Some(hint),
            ..failure()
        };
        assert_eq!(
            decide(&RetryPolicy::standard(), &RetryBudget::default(), &failure),
            Some(hint)
        );
    }

    #[test]
    fn an_empty_budget_ends_retries_and_successes_refill_it() {
        let budget = RetryBudget::new(2);
        let policy = RetryPolicy::standard();
        assert!(decide(&policy, &budget, &failure()).is_some());
        assert!(decide(&policy, &budget.clone(), &failure()).is_some(), "clones share");
        assert_eq!(budget.left(), 0);
        assert!(decide(&policy, &budget, &failure()).is_none());
        assert!(decide(&policy.clone().without_budget(), &budget, &failure()).is_some());
        for _ in 0..limits::RETRY_BUDGET_CALLS_PER_RETRY {
            budget.succeeded();
        }
        assert!(decide(&policy, &budget, &failure()).is_some());
        for _ in 0..1000 {
            budget.succeeded();
        }
        assert_eq!(budget.left(), 2, "never more than full");
    }

    #[test]
    fn a_refused_decision_takes_nothing_from_the_budget() {
        let budget = RetryBudget::new(1);
        let late = Failure {
            hint: Some(Duration::from_secs(29)),
            ..failure()
        };
        assert!(decide(&RetryPolicy::standard(), &budget, &late).is_none());
        assert_eq!(budget.left(), 1);
    }

    #[test]
    fn retry_after_is_read_in_seconds_and_in_all_three_date_forms() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        let cases: [(&str, Option<u64>); 12] = [
            ("0", Some(0)),
            ("120", Some(120)),
            (" 7 ", Some(7)),
            ("Sun, 06 Nov 1994 08:50:07 GMT", Some(30)),
            ("Sunday, 06-Nov-94 08:50:07 GMT", Some(30)),
            ("Sun Nov  6 08:50:07 1994", Some(30)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0)),
            ("-5", None),
            ("", None),
            ("soon", None),
            ("1e400", None),
            ("NaN", None),
        ];
        for (text, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::DATE, HeaderValue::from_static(date));
            headers.insert(header::RETRY_AFTER, HeaderValue::from_str(text).unwrap());
            assert_eq!(
                retry_after_header(&headers),
                expected.map(Duration::from_secs),
                "{text:?}"
            );
        }
        assert_eq!(retry_after_header(&HeaderMap::new()), None);
    }
}
