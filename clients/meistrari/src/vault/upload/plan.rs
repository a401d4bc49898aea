//! How content is cut into parts: sizes, numbers and how many at a time.
//!
//! Pure arithmetic over lengths (Meistrari contract, section 5.6). It must never read content.

use std::ops::RangeInclusive;

use agent_clients_runtime::Error;

/// One mebibyte.
pub(crate) const MIB: u64 = 1 << 20;

/// Size of a part unless the content is so long that it would need more than [`MAX_PARTS`] of them: 64 MiB (Meistrari
/// contract, section 5.6).
pub const PART_BYTES: u64 = 64 * MIB;

/// Smallest part that the storage takes, the last one of an upload excepted: 5 MiB (Meistrari contract, section 4.3).
pub const MIN_PART_BYTES: u64 = 5 * MIB;

/// Largest part that the storage takes: 5 GiB (Meistrari contract, section 4.3).
pub const MAX_PART_BYTES: u64 = 5 << 30;

/// Most parts of one upload (Meistrari contract, section 4.3).
pub const MAX_PARTS: u64 = 10_000;

/// Longest content of an upload in parts: 5 TiB (Meistrari contract, section 4.3).
pub const MAX_FILE_BYTES: u64 = 5 << 40;

/// Most parts of one upload that are under way at the same time (Meistrari contract, section 5.6).
pub const MAX_CONCURRENT_PARTS: usize = 4;

/// Most bytes of parts that are under way at the same time: 256 MiB (Meistrari contract, section 5.6).
const BYTES_UNDER_WAY: u64 = 256 * MIB;

/// How one content is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) length: u64,
    pub(crate) part_bytes: u64,
    pub(crate) parts: u32,
    pub(crate) concurrency: usize,
}

/// One part: its number from 1, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) number: u32,
    pub(crate) offset: u64,
    pub(crate) length: u64,
}

impl Plan {
    /// The plan for content of this length, at least one byte.
    ///
    /// `part_bytes` and `concurrency` are the caller's; without them the official client's rules hold. Content that can
    /// be read only once goes one part at a time, whatever the caller says.
    pub(crate) fn new(
        length: u64,
        part_bytes: Option<u64>,
        concurrency: Option<usize>,
        read_once: bool,
    ) -> Result<Self, Error> {
        debug_assert!(length > 0, "nothing has no parts");
        let refused = |why: String, fix: &str| Err(Error::invalid_input("files_multipart_create", "source", why, fix));
        if length > MAX_FILE_BYTES {
            return refused(
                format!("its {length} bytes are more than the 5 TiB that can be uploaded in parts"),
                "cut it into several files",
            );
        }
        let part_bytes = match part_bytes {
            None => part_size(length),
            Some(bytes) if !(MIN_PART_BYTES..=MAX_PART_BYTES).contains(&bytes) => {
                return Err(Error::invalid_input(
                    "files_multipart_create",
                    "part_bytes",
                    format!("{bytes} bytes are not a size of a part that the storage takes"),
                    "give 5 MiB to 5 GiB, or leave it out",
                ));
            }
            Some(bytes) => bytes,
        };
        let parts = length.div_ceil(part_bytes);
        if parts > MAX_PARTS {
            return Err(Error::invalid_input(
                "files_multipart_create",
                "part_bytes",
                format!("with {part_bytes} bytes a part there would be {parts} parts, and 10,000 is the most"),
                "give larger parts, or leave it out",
            ));
        }
        let most = usize::try_from(BYTES_UNDER_WAY / part_bytes).unwrap_or(usize::MAX);
        let concurrency = match (read_once, concurrency) {
            (true, _) => 1,
            (false, Some(wanted)) => wanted.max(1),
            (false, None) => most.clamp(1, MAX_CONCURRENT_PARTS),
        };
        Ok(Self {
            length,
            part_bytes,
            parts: u32::try_from(parts).unwrap_or(u32::MAX),
            concurrency,
        })
    }

    /// The numbers of the parts.
    pub(crate) fn numbers(&self) -> RangeInclusive<u32> {
        1..=self.parts
    }

    /// Where a part is.
    pub(crate) fn part(&self, number: u32) -> Part {
        let offset = (u64::from(number) - 1) * self.part_bytes;
        Part {
            number,
            offset,
            length: self.part_bytes.min(self.length - offset),
        }
    }
}

/// The size of the parts: 64 MiB, or the whole mebibytes that cut the content into at most 10,000 parts.
fn part_size(length: u64) -> u64 {
    PART_BYTES.max(length.div_ceil(MAX_PARTS).div_ceil(MIB) * MIB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_and_number_of_parts_follow_the_contract_at_every_boundary() {
        // 10,000 parts of 64 MiB.
        let fits = 10_000 * PART_BYTES;
        for (length, part_bytes, parts, concurrency) in [
            (1, 64, 1, 4),
            (PART_BYTES - 1, 64, 1, 4),
            (PART_BYTES, 64, 1, 4),
            (PART_BYTES + 1, 64, 2, 4),
            (1 << 30, 64, 16, 4),
            (fits - 1, 64, 10_000, 4),
            (fits, 64, 10_000, 4),
            // One byte more: 65 MiB, and 256 / 65 is 3.
            (fits + 1, 65, 9_847, 3),
            (10_000 * 65 * MIB, 65, 10_000, 3),
            (10_000 * 65 * MIB + 1, 66, 9_849, 3),
            (1 << 40, 105, 9_987, 2),
            (10_000 * 256 * MIB, 256, 10_000, 1),
            (10_000 * 257 * MIB, 257, 10_000, 1),
            (MAX_FILE_BYTES, 525, 9_987, 1),
        ] {
            let plan = Plan::new(length, None, None, false).unwrap();
            let expected = Plan {
                length,
                part_bytes: part_bytes * MIB,
                parts,
                concurrency,
            };
            assert_eq!(plan, expected, "{length}");
            let once = Plan::new(length, None, Some(8), true).unwrap();
            assert_eq!(once.concurrency, 1, "{length}");
        }
    }

    #[test]
    fn the_parts_cover_the_content_without_gap_or_overlap() {
        for length in [1, PART_BYTES, PART_BYTES + 5, 10_000 * PART_BYTES + 1] {
            let plan = Plan::new(length, None, None, false).unwrap();
            let mut end = 0;
            for number in plan.numbers() {
                let part = plan.part(number);
                assert_eq!((part.number, part.offset), (number, end));
                assert!(part.length > 0);
                end += part.length;
            }
            assert_eq!(end, length);
        }
    }

    #[test]
    fn what_cannot_be_uploaded_in_parts_is_refused() {
        for (length, part_bytes, why) in [
            (MAX_FILE_BYTES + 1, None, "5 TiB"),
            (u64::MAX, None, "5 TiB"),
            (100 * MIB, Some(MIN_PART_BYTES - 1), "5 MiB to 5 GiB"),
            (100 * MIB, Some(MAX_PART_BYTES + 1), "5 MiB to 5 GiB"),
            (MIN_PART_BYTES * MAX_PARTS + 1, Some(MIN_PART_BYTES), "10001 parts"),
        ] {
            let error = Plan::new(length, part_bytes, None, false).unwrap_err().to_string();
            assert!(error.contains(why) && error.contains("fix:"), "{error}");
        }
        let most = Plan::new(MIN_PART_BYTES * MAX_PARTS, Some(MIN_PART_BYTES), None, false).unwrap();
        assert_eq!((most.parts, most.concurrency), (10_000, 4));
    }

    #[test]
    fn the_caller_decides_how_many_parts_at_a_time_but_never_none() {
        for (wanted, expected) in [(0, 1), (1, 1), (16, 16)] {
            let plan = Plan::new(1 << 30, None, Some(wanted), false).unwrap();
            assert_eq!(plan.concurrency, expected);
        }
    }
}
