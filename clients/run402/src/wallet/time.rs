//! Times as the vendor's client writes them, because they are signed as text.

use std::time::SystemTime;

use agent_clients_runtime::Error;

/// `2026-05-04T12:00:00.000Z`: UTC, always three digits of milliseconds.
pub(crate) fn iso_millis(time: SystemTime) -> Result<String, Error> {
    let stamp = jiff::Timestamp::try_from(time).map_err(|_| {
        Error::config(
            "clock",
            "the system's time is beyond the years that can be written",
            "set the clock of this machine",
        )
    })?;
    Ok(stamp.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn milliseconds_always_have_three_digits_and_are_cut_not_rounded() {
        for (nanos, expected) in [
            (0, "2026-05-04T12:00:00.000Z"),
            (7_000_000, "2026-05-04T12:00:00.007Z"),
            (999_999_999, "2026-05-04T12:00:00.999Z"),
        ] {
            let time = SystemTime::UNIX_EPOCH + Duration::new(1_777_896_000, nanos);
            assert_eq!(iso_millis(time).unwrap(), expected);
        }
    }
}
