//! References to files: `vault://` and the id of one file.
//!
//! Grammar: Meistrari contract, section 5.5. A value of these types is always well formed, so that no `..`, no slash and no
//! other host can ever reach a route through a reference. The official client sends whatever follows `vault://`; nothing
//! here may ever do that.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use agent_clients_runtime::{Error, redact_url};
use serde::{Deserialize, Serialize};

const SCHEME: &str = "vault://";

/// Digits of a UUID with its dashes.
const UUID_CHARS: usize = 36;

/// Hex digits of a SHA-256.
const HASH_CHARS: usize = 64;

/// A reference to one file of the Vault: `vault://` and a UUID of version 4, or `vault://` and a SHA-256 in 64 hex digits.
///
/// Read strictly: nothing before, nothing after; upper and lower case are the same. It is kept and printed in lower case.
///
/// ```
/// use meistrari_client::vault::VaultReference;
///
/// let reference: VaultReference = "vault://0F8FAD5B-D9CB-469F-A165-70867728950E".parse()?;
/// assert_eq!(reference.id(), "0f8fad5b-d9cb-469f-a165-70867728950e");
/// assert!("vault://../permalinks/p1".parse::<VaultReference>().is_err());
/// # Ok::<(), meistrari_client::vault::ReferenceError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VaultReference {
    id: String,
}

impl VaultReference {
    /// The reference to a file whose id is known.
    ///
    /// # Errors
    ///
    /// [`ReferenceError`] where it is neither a UUID of version 4 nor a SHA-256.
    pub fn from_id(id: impl AsRef<str>) -> Result<Self, ReferenceError> {
        let id = id.as_ref();
        if is_id(id.as_bytes()) {
            Ok(Self::of(id))
        } else {
            Err(ReferenceError::new(
                id,
                "it is neither a UUID of version 4 nor 64 hex digits",
            ))
        }
    }

    fn of(id: &str) -> Self {
        Self {
            id: id.to_ascii_lowercase(),
        }
    }

    /// The id of the file, in lower case.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether the id is the SHA-256 of a content, which downloads can then be checked against.
    #[must_use]
    pub fn is_content_hash(&self) -> bool {
        self.id.len() == HASH_CHARS
    }
}

impl FromStr for VaultReference {
    type Err = ReferenceError;

    fn from_str(text: &str) -> Result<Self, ReferenceError> {
        let refuse = |why| Err(ReferenceError::new(text, why));
        let Some(id) = strip_scheme(text) else {
            return match text.trim() != text {
                true => refuse("there are spaces around it"),
                false => refuse("it does not begin with `vault://`"),
            };
        };
        if id.is_empty() {
            return refuse("the id is missing");
        }
        if is_id(id.as_bytes()) {
            return Ok(Self::of(id));
        }
        refuse("what follows `vault://` is neither a UUID of version 4 nor 64 hex digits")
    }
}

impl TryFrom<&str> for VaultReference {
    type Error = ReferenceError;

    fn try_from(text: &str) -> Result<Self, ReferenceError> {
        text.parse()
    }
}

impl TryFrom<String> for VaultReference {
    type Error = ReferenceError;

    fn try_from(text: String) -> Result<Self, ReferenceError> {
        text.parse()
    }
}

impl TryFrom<&String> for VaultReference {
    type Error = ReferenceError;

    fn try_from(text: &String) -> Result<Self, ReferenceError> {
        text.parse()
    }
}

impl From<&VaultReference> for VaultReference {
    fn from(reference: &VaultReference) -> Self {
        reference.clone()
    }
}

impl From<VaultReference> for String {
    fn from(reference: VaultReference) -> Self {
        reference.to_string()
    }
}

impl From<&VaultReference> for String {
    fn from(reference: &VaultReference) -> Self {
        reference.to_string()
    }
}

impl fmt::Display for VaultReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", self.id)
    }
}

impl fmt::Debug for VaultReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VaultReference({self})")
    }
}

/// Why a text is no reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceError {
    text: String,
    why: &'static str,
}

impl ReferenceError {
    fn new(text: &str, why: &'static str) -> Self {
        // A wrong reference may be a whole file by mistake, or a presigned address, whose query is private.
        Self {
            text: redact_url(text).chars().take(80).collect(),
            why,
        }
    }

    /// As the error of an operation that was asked for with the text.
    pub(crate) fn for_operation(&self, operation_id: &'static str) -> Error {
        Error::invalid_input(operation_id, format!("reference {:?}", self.text), self.why, FIX)
    }
}

const FIX: &str = "give `vault://` and the id of one file, with nothing before or after";

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no Vault reference: {}; fix: {FIX}", self.text, self.why)
    }
}

impl std::error::Error for ReferenceError {}

impl From<Infallible> for ReferenceError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl From<ReferenceError> for Error {
    fn from(error: ReferenceError) -> Self {
        error.for_operation("").with_source(error)
    }
}

/// All references in a text, in the order of the official client (Meistrari contract, section 5.5): first those with a
/// UUID, then those with a hash, each in order of appearance; so not in the order of the text, and with repeats.
///
/// They need nothing around them: of 66 hex digits the first 64 count.
///
/// ```
/// use meistrari_client::vault::find_references;
///
/// let found = find_references("see (vault://0f8fad5b-d9cb-469f-a165-70867728950e).");
/// assert_eq!(found[0].id(), "0f8fad5b-d9cb-469f-a165-70867728950e");
/// ```
#[must_use]
pub fn find_references(text: &str) -> Vec<VaultReference> {
    let mut uuids = Vec::new();
    let mut hashes = Vec::new();
    for (at, _) in text.match_indices("://") {
        let Some(rest) = at.checked_sub("vault".len()).and_then(|start| text.get(start..)) else {
            continue;
        };
        let Some(id) = strip_scheme(rest) else { continue };
        for (length, found) in [(UUID_CHARS, &mut uuids), (HASH_CHARS, &mut hashes)] {
            if let Some(id) = id.get(..length)
                && is_id(id.as_bytes())
            {
                found.push(VaultReference::of(id));
            }
        }
    }
    uuids.append(&mut hashes);
    uuids
}

fn strip_scheme(text: &str) -> Option<&str> {
    let scheme = text.get(..SCHEME.len())?;
    scheme.eq_ignore_ascii_case(SCHEME).then(|| &text[SCHEME.len()..])
}

/// A UUID of version 4 or a SHA-256, in ASCII digits of either case.
pub(super) fn is_id(id: &[u8]) -> bool {
    match id.len() {
        HASH_CHARS => id.iter().all(u8::is_ascii_hexdigit),
        UUID_CHARS => is_uuid_v4(id),
        _ => false,
    }
}

/// A UUID of version 4, of the RFC's variant.
pub(super) fn is_uuid_v4(id: &[u8]) -> bool {
    id.len() == UUID_CHARS
        && id.iter().enumerate().all(|(at, digit)| match at {
            8 | 13 | 18 | 23 => *digit == b'-',
            14 => *digit == b'4',
            19 => matches!(digit.to_ascii_lowercase(), b'8' | b'9' | b'a' | b'b'),
            _ => digit.is_ascii_hexdigit(),
        })
}
