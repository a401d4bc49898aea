//! How often a schedule runs, as far as that is certain.
//!
//! It must never guess: what it does not understand is the service's to judge.

/// The fewest minutes that lie between two runs of a cron expression of five fields; `None` where that is not certain. Only what
/// happens within one hour, or from one hour to the next, is looked at.
pub(crate) fn shortest_interval(cron: &str) -> Option<u32> {
    let fields: Vec<&str> = cron.split_whitespace().collect();
    let [minutes, hours, ..] = fields[..] else { return None };
    if fields.len() != 5 {
        return None;
    }
    let minutes = values(minutes, 59)?;
    let hours = values(hours, 23)?;
    let within = minutes.windows(2).map(|pair| pair[1] - pair[0]).min();
    let follows = hours.windows(2).any(|pair| pair[1] - pair[0] == 1);
    let (first, last) = (minutes.first()?, minutes.last()?);
    let over = follows.then(|| 60 - last + first);
    within.into_iter().chain(over).min()
}

/// The values of a field, sorted: `*`, numbers, ranges, steps and lists of them.
fn values(field: &str, most: u32) -> Option<Vec<u32>> {
    let mut all = Vec::new();
    for part in field.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => (range, Some(number(step)?)),
            None => (part, None),
        };
        let (from, to) = match range.split_once('-') {
            Some((from, to)) => (number(from)?, number(to)?),
            None if range == "*" => (0, most),
            // A number with a step means "from there on" to some and nothing to others.
            None if step.is_some() => return None,
            None => (number(range)?, number(range)?),
        };
        let step = step.unwrap_or(1);
        if from > to || to > most || step == 0 {
            return None;
        }
        all.extend((from..=to).step_by(usize::try_from(step).ok()?));
    }
    all.sort_unstable();
    all.dedup();
    Some(all)
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_is_said() {
        for (cron, expected) in [
            ("* * * * *", Some(1)),
            ("*/15 * * * *", Some(15)),
            ("*/7 * * * *", Some(4)),
            ("0,10,55 * * * *", Some(5)),
            ("10-20/5 3 * * *", Some(5)),
            ("0 * * * *", Some(60)),
            ("5 0-6 * * 1", Some(60)),
            ("0,30 9,17 * * *", Some(30)),
            ("50,5 1-2 * * *", Some(15)),
            // Farther apart than an hour, however far.
            ("0 0 * * *", None),
            ("0 */2 * * *", None),
            // Not understood, so nobody's business here.
            ("", None),
            ("@hourly", None),
            ("* * * *", None),
            ("* * * * * *", None),
            ("5/10 * * * *", None),
            ("*/0 * * * *", None),
            ("60 * * * *", None),
            ("9-5 * * * *", None),
            ("+5 * * * *", None),
            ("x * * * *", None),
            ("1,, * * * *", None),
        ] {
            assert_eq!(shortest_interval(cron), expected, "{cron}");
        }
    }
}
