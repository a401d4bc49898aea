//! How a paged request moves to its next page, for each style of pagination.
//!
//! Generated `PageRequest::advance` implementations call these; they must always end: a server
//! that repeats a cursor, or counts wrongly, ends the stream instead of turning it round.

/// An integer that a page parameter can have.
#[doc(hidden)]
pub trait PageNumber: Copy + TryFrom<u64> + TryInto<u64> {}

impl<T: Copy + TryFrom<u64> + TryInto<u64>> PageNumber for T {}

/// `offset` and its cousins: moves on by the entries seen. Ends at an empty page, or where the
/// server's total says so; a short page alone does not end it, since servers cap page sizes.
#[doc(hidden)]
pub fn offset<N: PageNumber, T: TryInto<u64>>(at: &mut Option<N>, count: usize, total: Option<T>) -> bool {
    let start = at.and_then(|at| at.try_into().ok()).unwrap_or(0u64);
    let next = start.saturating_add(count as u64);
    *at = N::try_from(next).ok();
    let more = total
        .and_then(|total| total.try_into().ok())
        .is_none_or(|total| next < total);
    count > 0 && more && at.is_some()
}

/// `offset` where the service says that only the last page is short: ends at a page with fewer entries than were asked for. A
/// full page may be the last too, which only the next one shows: it is empty.
#[doc(hidden)]
pub fn offset_until_short<N: PageNumber, L: TryInto<u64>>(at: &mut Option<N>, count: usize, limit: L) -> bool {
    let more = offset(at, count, None::<u64>);
    // A limit that is no count (a negative one) cannot be compared with: then an empty page ends it.
    let is_short = limit.try_into().is_ok_and(|limit| (count as u64) < limit);
    more && !is_short
}

/// `page`: moves on by one; pages count from 1. Ends at an empty page, or where the total says so
/// and it is known how many entries came before (the first page, or a page size the caller set).
#[doc(hidden)]
pub fn page<N: PageNumber, S: TryInto<u64>, T: TryInto<u64>>(
    at: &mut Option<N>,
    size: Option<S>,
    count: usize,
    total: Option<T>,
) -> bool {
    let current = at.and_then(|at| at.try_into().ok()).unwrap_or(1u64);
    *at = N::try_from(current.saturating_add(1)).ok();
    let before = match size.and_then(|size| size.try_into().ok()) {
        _ if current <= 1 => Some(0),
        Some(size) => Some(size.saturating_mul(current - 1)),
        None => None,
    };
    let total = total.and_then(|total| total.try_into().ok());
    let more = total
        .zip(before)
        .is_none_or(|(total, before)| before.saturating_add(count as u64) < total);
    count > 0 && more && at.is_some()
}

/// `cursor`: takes the one the reply names; none, an empty one or the same again is the end.
#[doc(hidden)]
pub fn cursor(at: &mut Option<String>, next: Option<String>) -> bool {
    match next {
        Some(next) if !next.is_empty() && at.as_ref() != Some(&next) => {
            *at = Some(next);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_moves_by_what_was_seen_and_ends_at_the_total_or_an_empty_page() {
        for (at, count, total, expected, more) in [
            (None, 10, Some(25), Some(10), true),
            (Some(20), 5, Some(25), Some(25), false),
            (Some(20), 5, None, Some(25), true),
            (Some(20), 0, Some(99), Some(20), false),
            (None, 3, Some(-1), Some(3), true),
        ] {
            let mut moved: Option<u64> = at;
            assert_eq!(offset(&mut moved, count, total), more, "{at:?} {count} {total:?}");
            assert_eq!(moved, expected);
        }
    }

    #[test]
    fn a_short_page_ends_the_stream_and_a_full_one_asks_for_one_more() {
        for (at, limit, count, expected, more) in [
            (None, 2, 2, Some(2), true),
            (Some(2), 2, 1, Some(3), false),
            (Some(2), 2, 0, Some(2), false),
            (None, 2, 3, Some(3), true),
            (None, 0, 0, Some(0), false),
            (None, -1, 3, Some(3), true),
        ] {
            let mut moved: Option<u64> = at;
            assert_eq!(
                offset_until_short(&mut moved, count, limit),
                more,
                "{at:?} {limit} {count}"
            );
            assert_eq!(moved, expected);
        }
    }

    #[test]
    fn a_page_number_starts_at_one_and_ends_when_all_was_seen() {
        for (at, size, count, total, more) in [
            (None, None, 20, Some(30), true),
            (None, None, 20, Some(20), false),
            (Some(2), Some(20), 10, Some(30), false),
            (Some(2), None, 10, Some(30), true),
            (Some(2), Some(20), 20, None, true),
            (Some(3), Some(20), 0, Some(99), false),
        ] {
            let mut moved: Option<i64> = at;
            assert_eq!(page(&mut moved, size, count, total), more, "{at:?} {count} {total:?}");
            assert_eq!(moved, Some(at.unwrap_or(1) + 1));
        }
    }

    #[test]
    fn a_repeated_cursor_ends_the_stream_instead_of_turning_it_round() {
        let mut at = None;
        assert!(cursor(&mut at, Some("a".to_owned())));
        assert!(cursor(&mut at, Some("b".to_owned())));
        assert!(!cursor(&mut at, Some("b".to_owned())));
        assert!(!cursor(&mut at, Some(String::new())));
        assert!(!cursor(&mut at, None));
    }
}
