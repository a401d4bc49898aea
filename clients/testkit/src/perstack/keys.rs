//! The grammar of expert keys (Perstack contract, section 5.3), as a server reads it.
//!
//! A second reading on purpose: were it the client's own code, a mistake in it would agree with itself.

use std::cmp::Ordering;

/// The longest key.
const MAX_KEY_CHARS: usize = 511;

/// A key, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Key<'a> {
    pub(super) scope: &'a str,
    pub(super) selector: Selector<'a>,
}

/// What a key picks of its scope.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Selector<'a> {
    Latest,
    Version(&'a str),
    Tag(&'a str),
}

/// Takes a key apart; `None` where it is none.
pub(super) fn parse(text: &str) -> Option<Key<'_>> {
    if text.len() > MAX_KEY_CHARS {
        return None;
    }
    let searched_from = usize::from(text.starts_with('@'));
    let (scope, suffix) = match text[searched_from..].find('@') {
        Some(at) => (&text[..searched_from + at], Some(&text[searched_from + at + 1..])),
        None => (text, None),
    };
    let selector = match suffix {
        None => Selector::Latest,
        Some(version) if is_version(version) => Selector::Version(version),
        Some(tag) if is_tag(tag) => Selector::Tag(tag),
        Some(_) => return None,
    };
    is_scope_name(scope).then_some(Key { scope, selector })
}

pub(super) fn is_expert_key(text: &str) -> bool {
    parse(text).is_some()
}

pub(super) fn is_version_key(text: &str) -> bool {
    parse(text).is_some_and(|key| matches!(key.selector, Selector::Version(_)))
}

pub(super) fn is_scope_name(text: &str) -> bool {
    match text.strip_prefix('@') {
        Some(scoped) => scoped
            .split_once('/')
            .is_some_and(|(org, name)| is_word(org) && is_word(name)),
        None => is_word(text),
    }
}

/// A tag: a word of at most 255 characters.
pub(super) fn is_tag(text: &str) -> bool {
    is_word(text) && text.len() <= 255
}

/// A semantic version without leading zeros.
pub(super) fn is_version(text: &str) -> bool {
    let (core, extra) = match text.find(['-', '+']) {
        Some(at) => (&text[..at], &text[at..]),
        None => (text, ""),
    };
    let numbers: Vec<&str> = core.split('.').collect();
    let number = |text: &&str| {
        !text.is_empty()
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && (text.len() == 1 || !text.starts_with('0'))
    };
    let (pre, build) = match extra.split_once('+') {
        Some((pre, build)) => (pre, Some(build)),
        None => (extra, None),
    };
    let part = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
    };
    numbers.len() == 3
        && numbers.iter().all(number)
        && (pre.is_empty() || pre.strip_prefix('-').is_some_and(part))
        && build.is_none_or(part)
}

/// Which of two versions is the later one, by the rules of semantic versioning.
pub(super) fn compare_versions(left: &str, right: &str) -> Ordering {
    let split = |text: &str| {
        let text = text.split('+').next().unwrap_or_default().to_owned();
        let (core, pre) = text
            .split_once('-')
            .map_or((text.as_str(), None), |(core, pre)| (core, Some(pre)));
        let numbers: Vec<u64> = core
            .split('.')
            .map(|number| number.parse().unwrap_or(u64::MAX))
            .collect();
        (numbers, pre.map(str::to_owned))
    };
    let ((left, left_pre), (right, right_pre)) = (split(left), split(right));
    left.cmp(&right).then_with(|| match (left_pre, right_pre) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(left), Some(right)) => compare_identifiers(&left, &right),
    })
}

fn compare_identifiers(left: &str, right: &str) -> Ordering {
    let mut pairs = left.split('.').zip(right.split('.'));
    let differing = pairs.find_map(|(left, right)| {
        let order = match (left.parse::<u64>(), right.parse::<u64>()) {
            (Ok(left), Ok(right)) => left.cmp(&right),
            (Ok(_), Err(_)) => Ordering::Less,
            (Err(_), Ok(_)) => Ordering::Greater,
            (Err(_), Err(_)) => left.cmp(right),
        };
        order.is_ne().then_some(order)
    });
    differing.unwrap_or_else(|| left.split('.').count().cmp(&right.split('.').count()))
}

/// A letter or digit, then letters, digits and `_.-`; all in lower case.
fn is_word(text: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.bytes().next().is_some_and(word) && text.bytes().all(|byte| word(byte) || b"_.-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_taken_apart_and_what_is_none_is_refused() {
        let cases = [
            ("expert", Some(("expert", Selector::Latest))),
            ("@org/expert", Some(("@org/expert", Selector::Latest))),
            ("@org/expert@1.0.0", Some(("@org/expert", Selector::Version("1.0.0")))),
            (
                "expert@1.0.0-rc.1+b-2",
                Some(("expert", Selector::Version("1.0.0-rc.1+b-2"))),
            ),
            ("expert@1.0", Some(("expert", Selector::Tag("1.0")))),
            ("expert@01.0.0", Some(("expert", Selector::Tag("01.0.0")))),
            ("expert@latest", Some(("expert", Selector::Tag("latest")))),
            ("Expert", None),
            ("expert@", None),
            ("expert@1@2", None),
            ("@org", None),
            ("@org/a/b", None),
            ("@/expert", None),
            ("-a", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(scope, selector)| Key { scope, selector });
            assert_eq!(parse(text), expected, "{text:?}");
        }
        assert!(is_version_key("a@1.0.0") && !is_version_key("a@latest") && !is_version_key("a"));
        assert!(!is_expert_key(&"a".repeat(512)));
    }

    #[test]
    fn versions_are_ordered_as_semantic_versions() {
        let ascending = [
            "0.9.0",
            "0.10.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "2.0.0",
        ];
        for pair in ascending.windows(2) {
            assert_eq!(compare_versions(pair[0], pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(compare_versions(pair[1], pair[0]), Ordering::Greater, "{pair:?}");
        }
        assert_eq!(compare_versions("1.0.0+a", "1.0.0+b"), Ordering::Equal);
    }
}
