//! How long to wait before the next attempt: a wait that doubles, and chance in it.
//!
//! Nothing here decides whether there is a next attempt, and nothing here waits.

use std::time::Duration;

/// `base` doubled with every attempt after the first (number 1), and never more than `most`.
pub(crate) fn doubled(base: Duration, attempt: u32, most: Duration) -> Duration {
    let factor = 1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX);
    base.saturating_mul(factor).min(most)
}

/// Anything from nothing to `ceiling` ("full jitter"), so that clients that failed together do not come back together.
pub(crate) fn jittered(ceiling: Duration) -> Duration {
    ceiling.mul_f64(fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_doubles_up_to_the_most_and_never_overflows() {
        let most = Duration::from_secs(8);
        let waits: Vec<u128> = (1..8)
            .map(|attempt| doubled(Duration::from_millis(500), attempt, most).as_millis())
            .collect();
        assert_eq!(waits, [500, 1000, 2000, 4000, 8000, 8000, 8000]);
        assert_eq!(doubled(Duration::from_millis(500), u32::MAX, most), most);
        assert_eq!(doubled(Duration::MAX, 2, Duration::MAX), Duration::MAX);
    }

    #[test]
    fn jitter_is_full_it_fills_the_range_and_stays_inside() {
        let ceiling = Duration::from_secs(8);
        let waits: Vec<Duration> = (0..500).map(|_| jittered(ceiling)).collect();
        assert!(waits.iter().all(|wait| *wait <= ceiling));
        assert!(waits.iter().any(|wait| *wait < ceiling / 8), "no short wait in 500");
        assert!(waits.iter().any(|wait| *wait > ceiling / 8 * 7), "no long wait in 500");
    }
}
