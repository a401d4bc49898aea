//! Keys of experts: `@org/name`, `@org/name@1.0.0`, `@org/name@tag`.
//!
//! Grammar: Perstack contract, section 5.3. Parsing never sends anything and never changes a key:
//! what was read is what is printed. A value of these types is always well formed, so a `.`, a
//! `..` or a stray slash can never reach a route.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// Longest key, in characters.
pub const MAX_KEY_LENGTH: usize = 511;

/// Longest tag, in characters.
pub const MAX_TAG_LENGTH: usize = 255;

/// Why a text is no key, scope, version or tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyError {
    what: &'static str,
    text: String,
    why: &'static str,
}

impl KeyError {
    fn new(what: &'static str, text: &str, why: &'static str) -> Self {
        // A wrong key may be a whole file by mistake; the start of it is enough to find it.
        Self {
            what,
            text: text.chars().take(80).collect(),
            why,
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no {}: {}", self.text, self.what, self.why)
    }
}

impl std::error::Error for KeyError {}

impl From<Infallible> for KeyError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// The name of an expert without a version: `@org/expert` or `expert`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeName(String);

impl ScopeName {
    /// The organisation of a scoped name: `org` of `@org/expert`.
    #[must_use]
    pub fn org(&self) -> Option<&str> {
        Some(self.0.strip_prefix('@')?.split_once('/')?.0)
    }

    /// The name within the organisation: `expert` of `@org/expert`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The whole name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ScopeName {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let refuse = |why| Err(KeyError::new("scope name", text, why));
        let name = match text.strip_prefix('@') {
            None => text,
            Some(scoped) => match scoped.split_once('/') {
                None => return refuse("an `@` at the start is followed by `org/name`"),
                Some((org, _)) if !is_word(org) => return refuse(WORD),
                Some((_, name)) => name,
            },
        };
        if name.contains('@') {
            return refuse("a version or tag is not part of it");
        }
        if !is_word(name) {
            return refuse(WORD);
        }
        if text.len() > MAX_KEY_LENGTH {
            return refuse("it is longer than 511 characters");
        }
        Ok(Self(text.to_owned()))
    }
}

/// A released version: `1.0.0`, `1.2.0-rc.1+build`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Version(String);

impl Version {
    /// The version as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Version {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if is_version(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(KeyError::new(
                "version",
                text,
                "a version is MAJOR.MINOR.PATCH, then perhaps `-…` and `+…`",
            ))
        }
    }
}

/// A movable pointer to a version: `latest`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag(String);

impl Tag {
    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Tag {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.len() > MAX_TAG_LENGTH {
            return Err(KeyError::new("tag", text, "it is longer than 255 characters"));
        }
        if is_word(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(KeyError::new("tag", text, WORD))
        }
    }
}

/// Which version of an expert a key means.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selector {
    /// No suffix: the latest version.
    Latest,
    /// Exactly this version.
    Version(Version),
    /// The version a tag points to.
    Tag(Tag),
}

/// Key of an expert: a name, and perhaps a version or a tag.
///
/// ```
/// use perstack_client::{ExpertKey, Selector};
///
/// let key: ExpertKey = "@org/expert@1.0.0".parse()?;
/// assert_eq!(key.scope.org(), Some("org"));
/// assert!(matches!(key.selector, Selector::Version(_)));
/// assert_eq!(key.to_string(), "@org/expert@1.0.0");
/// assert!("@org/..".parse::<ExpertKey>().is_err());
/// # Ok::<(), perstack_client::KeyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExpertKey {
    /// The name without version or tag.
    pub scope: ScopeName,
    /// Which version.
    pub selector: Selector,
}

impl FromStr for ExpertKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.len() > MAX_KEY_LENGTH {
            return Err(KeyError::new("expert key", text, "it is longer than 511 characters"));
        }
        // The first character may be the `@` of a scope; any later one starts the selector.
        let at = text.char_indices().skip(1).find(|(_, c)| *c == '@').map(|(at, _)| at);
        let (name, selector) = match at {
            None => (text, Selector::Latest),
            Some(at) => {
                let suffix = &text[at + 1..];
                let selector = match suffix.parse() {
                    Ok(version) => Selector::Version(version),
                    Err(_) => Selector::Tag(suffix.parse().map_err(|_| {
                        KeyError::new(
                            "expert key",
                            text,
                            "after the name stands a version (1.0.0) or a tag (latest)",
                        )
                    })?),
                };
                (&text[..at], selector)
            }
        };
        let scope = name
            .parse()
            .map_err(|error: KeyError| KeyError::new("expert key", text, error.why))?;
        Ok(Self { scope, selector })
    }
}

impl fmt::Display for ExpertKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.selector {
            Selector::Latest => write!(f, "{}", self.scope),
            Selector::Version(version) => write!(f, "{}@{version}", self.scope),
            Selector::Tag(tag) => write!(f, "{}@{tag}", self.scope),
        }
    }
}

impl From<ScopeName> for ExpertKey {
    fn from(scope: ScopeName) -> Self {
        Self {
            scope,
            selector: Selector::Latest,
        }
    }
}

/// Key of one version of an expert: what `yank` takes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExpertVersionKey {
    /// The name without the version.
    pub scope: ScopeName,
    /// The version.
    pub version: Version,
}

impl FromStr for ExpertVersionKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        match text.parse()? {
            ExpertKey {
                scope,
                selector: Selector::Version(version),
            } => Ok(Self { scope, version }),
            ExpertKey { .. } => Err(KeyError::new(
                "key of one version",
                text,
                "it must end with a version: @org/expert@1.0.0",
            )),
        }
    }
}

impl fmt::Display for ExpertVersionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.scope, self.version)
    }
}

impl From<ExpertVersionKey> for ExpertKey {
    fn from(key: ExpertVersionKey) -> Self {
        Self {
            scope: key.scope,
            selector: Selector::Version(key.version),
        }
    }
}

/// What all of these share: a text form that parses and prints, also in JSON.
macro_rules! text_form {
    ($($name:ident),*) => {$(
        impl TryFrom<&str> for $name {
            type Error = KeyError;

            fn try_from(text: &str) -> Result<Self, KeyError> {
                text.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = KeyError;

            fn try_from(text: String) -> Result<Self, KeyError> {
                text.parse()
            }
        }

        impl TryFrom<&String> for $name {
            type Error = KeyError;

            fn try_from(text: &String) -> Result<Self, KeyError> {
                text.parse()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
text_form!(ExpertKey, ExpertVersionKey, ScopeName, Version, Tag);

macro_rules! prints_its_text {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}
prints_its_text!(ScopeName, Version, Tag);

const WORD: &str = "it starts with a-z or 0-9 and goes on with a-z, 0-9, `_`, `.` or `-`";

/// An organisation, a name or a tag.
fn is_word(text: &str) -> bool {
    let lower = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
    let bytes = text.as_bytes();
    bytes.first().is_some_and(|first| lower(*first)) && bytes.iter().all(|c| lower(*c) || b"_.-".contains(c))
}

/// Semantic version: three numbers without leading zeros, then perhaps a pre-release and a build.
fn is_version(text: &str) -> bool {
    let (text, build) = match text.split_once('+') {
        Some((text, build)) => (text, Some(build)),
        None => (text, None),
    };
    let (core, pre) = match text.split_once('-') {
        Some((core, pre)) => (core, Some(pre)),
        None => (text, None),
    };
    let number = |part: &str| {
        !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    let suffix = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'.' | b'-'))
    };
    let mut numbers = core.split('.');
    let three = numbers.by_ref().take(3).filter(|part| number(part)).count() == 3 && numbers.next().is_none();
    three && pre.is_none_or(suffix) && build.is_none_or(suffix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_prints_as_it_was_read() {
        for (text, org, name, selector) in [
            ("expert", None, "expert", "latest version"),
            ("@org/expert", Some("org"), "expert", "latest version"),
            ("@org/expert@1.0.0", Some("org"), "expert", "version 1.0.0"),
            (
                "@org/expert@1.0.0-rc.1+b.2",
                Some("org"),
                "expert",
                "version 1.0.0-rc.1+b.2",
            ),
            ("@org/expert@latest", Some("org"), "expert", "tag latest"),
            ("@org/expert@1.0", Some("org"), "expert", "tag 1.0"),
            ("@org/expert@01.0.0", Some("org"), "expert", "tag 01.0.0"),
            ("@org/expert@1.0.0-", Some("org"), "expert", "tag 1.0.0-"),
            ("a.b_c-d@2.0.0", None, "a.b_c-d", "version 2.0.0"),
        ] {
            let key: ExpertKey = text.parse().unwrap();
            assert_eq!((key.scope.org(), key.scope.name()), (org, name), "{text}");
            let found = match &key.selector {
                Selector::Latest => "latest version".to_owned(),
                Selector::Version(version) => format!("version {version}"),
                Selector::Tag(tag) => format!("tag {tag}"),
            };
            assert_eq!(found, selector, "{text}");
            assert_eq!(key.to_string(), text);
            let json = serde_json::to_string(&key).unwrap();
            assert_eq!(serde_json::from_str::<ExpertKey>(&json).unwrap(), key);
        }
    }

    #[test]
    fn a_malformed_key_is_refused_with_its_reason() {
        for text in [
            "",
            ".",
            "..",
            "@",
            "@org",
            "@org/",
            "@/expert",
            "@org/..",
            "@../expert",
            "@org/a/b",
            "Expert",
            "@Org/expert",
            "expert@",
            "expert@Latest",
            "expert@1.0.0@2.0.0",
            "expert@..",
            "-expert",
            "ex pert",
            "expert@a/b",
            "a%2Fb",
            "é",
            "@org/expert@1.0.0+",
        ] {
            let error = text.parse::<ExpertKey>().unwrap_err();
            assert!(error.to_string().contains("is no expert key"), "{text}: {error}");
        }
        assert!("a".repeat(512).parse::<ExpertKey>().is_err());
        assert!(format!("a@{}", "b".repeat(256)).parse::<ExpertKey>().is_err());
        assert!("a".repeat(511).parse::<ExpertKey>().is_ok());
    }

    #[test]
    fn a_scope_name_has_no_suffix_and_a_version_key_must_have_one() {
        assert!("@org/expert@1.0.0".parse::<ScopeName>().is_err());
        assert!("@org/expert".parse::<ScopeName>().is_ok());
        let key: ExpertVersionKey = "@org/expert@1.0.0".parse().unwrap();
        assert_eq!(key.to_string(), "@org/expert@1.0.0");
        for text in ["@org/expert", "@org/expert@latest", "@org/expert@1.0"] {
            let error = text.parse::<ExpertVersionKey>().unwrap_err();
            assert!(error.to_string().contains("must end with a version"), "{error}");
        }
    }
}
