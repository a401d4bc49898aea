//! Presigned addresses: issued by the Vault, checked by the storage.
//!
//! They look like the storage vendor's, but the signature is only a number that cannot be guessed: an address is good if it is,
//! to the byte, one that was issued.

use std::time::Duration;

use agent_clients_runtime::http::Method;
use jiff::Timestamp;

use super::content::Content;
use crate::meistrari::signature::hmac_hex;

/// What an address is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::meistrari) enum Purpose {
    Get { file: String },
    Put { file: String, declared: Declared },
    Part { upload: String, number: u32 },
    Asset { asset: String },
}

/// What was said of the content when the file was created.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::meistrari) struct Declared {
    pub(in crate::meistrari) sha256: Option<String>,
    pub(in crate::meistrari) size: Option<u64>,
}

impl Declared {
    /// The rule that a content breaks.
    pub(super) fn fault(&self, content: &Content) -> Option<&'static str> {
        if self.size.is_some_and(|size| size != content.length()) {
            return Some("the length is not the one that was declared");
        }
        let other = |wanted: &String| content.sha256() != Some(wanted);
        self.sha256
            .as_ref()
            .is_some_and(other)
            .then_some("the digest is not the one that was declared")
    }
}

impl Purpose {
    fn method(&self) -> Method {
        match self {
            Self::Get { .. } => Method::GET,
            Self::Put { .. } | Self::Part { .. } | Self::Asset { .. } => Method::PUT,
        }
    }

    /// The names that faults know a request by, from the general to the special.
    pub(super) fn names(&self) -> Vec<String> {
        match self {
            Self::Get { .. } => vec!["get".to_owned()],
            Self::Put { .. } => vec!["put".to_owned()],
            Self::Part { number, .. } => vec!["put_part".to_owned(), format!("put_part {number}")],
            Self::Asset { .. } => vec!["put_asset".to_owned()],
        }
    }
}

/// An address that was issued.
#[derive(Debug)]
struct Grant {
    purpose: Purpose,
    path: String,
    query: String,
    expires: Timestamp,
}

/// All addresses that were issued.
#[derive(Debug, Default)]
pub(in crate::meistrari) struct Grants {
    issued: Vec<Grant>,
    /// How many of them, the earliest, were revoked.
    revoked: usize,
}

/// Why an address is no good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bad {
    /// It never was one of ours, or was changed.
    Unknown,
    /// It is for another method.
    Method,
    Expired,
}

impl Grants {
    /// Issues an address for the path, which expires after this time. Gives path and query, and the instant.
    pub(in crate::meistrari) fn issue(
        &mut self,
        purpose: Purpose,
        path: &str,
        tags: &str,
        lifetime: Duration,
    ) -> (String, Timestamp) {
        let now = Timestamp::now();
        // The query has whole seconds; so has the instant, or the two would not agree.
        let begun = Timestamp::from_second(now.as_second()).unwrap_or(now);
        let expires = begun.checked_add(lifetime).unwrap_or(Timestamp::MAX);
        let signed_headers = match purpose {
            Purpose::Asset { .. } => "cache-control%3Bcontent-disposition%3Bcontent-type%3Bhost%3Bif-none-match",
            _ => "host",
        };
        let number = self.issued.len() + 1;
        let unsigned = format!(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=fake%2F{}%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date={}\
             &X-Amz-Expires={}&X-Amz-Security-Token=session-{number}&X-Amz-SignedHeaders={signed_headers}&{tags}",
            begun.strftime("%Y%m%d"),
            begun.strftime("%Y%m%dT%H%M%SZ"),
            lifetime.as_secs(),
        );
        let signature = hmac_hex(
            b"fake-storage-key",
            format!("{} {path} {unsigned}", purpose.method()).as_bytes(),
        );
        let query = format!("{unsigned}&X-Amz-Signature={signature}");
        let address = format!("{path}?{query}");
        self.issued.push(Grant {
            purpose,
            path: path.to_owned(),
            query,
            expires,
        });
        (address, expires)
    }

    /// Lets everything that was issued so far expire at once, whatever its `expiresAt` says.
    pub(in crate::meistrari) fn revoke_all(&mut self) {
        self.revoked = self.issued.len();
    }

    /// What a request may do, and whether it still may.
    pub(super) fn check(&self, method: &Method, path: &str, query: &str) -> (Option<&Purpose>, Result<(), Bad>) {
        let found = self
            .issued
            .iter()
            .enumerate()
            .rfind(|(_, grant)| grant.path == path && grant.query == query);
        let Some((index, grant)) = found else {
            return (None, Err(Bad::Unknown));
        };
        let verdict = if *method != grant.purpose.method() {
            Err(Bad::Method)
        } else if index < self.revoked || grant.expires <= Timestamp::now() {
            Err(Bad::Expired)
        } else {
            Ok(())
        };
        (Some(&grant.purpose), verdict)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_good_for_its_method_until_it_expires_or_is_revoked_and_not_if_it_was_changed() {
        let mut grants = Grants::default();
        let hour = Duration::from_secs(3600);
        let purpose = || Purpose::Get { file: "f".to_owned() };
        let (first, expires) = grants.issue(purpose(), "/b/w/f", "vault-file-id=f", hour);
        let (dead, _) = grants.issue(purpose(), "/b/w/f", "vault-file-id=f", Duration::ZERO);
        assert!(expires > Timestamp::now());
        let check = |grants: &Grants, method: Method, address: &str| {
            let (path, query) = address.split_once('?').unwrap();
            grants.check(&method, path, query).1
        };
        assert_eq!(check(&grants, Method::GET, &first), Ok(()));
        assert_eq!(check(&grants, Method::PUT, &first), Err(Bad::Method));
        assert_eq!(check(&grants, Method::GET, &dead), Err(Bad::Expired));
        let changed = first.replace("X-Amz-Expires=3600", "X-Amz-Expires=9600");
        assert_ne!(changed, first);
        assert_eq!(check(&grants, Method::GET, &changed), Err(Bad::Unknown));
        assert_eq!(
            check(&grants, Method::GET, &first.replace("/f?", "/g?")),
            Err(Bad::Unknown)
        );
        grants.revoke_all();
        assert_eq!(check(&grants, Method::GET, &first), Err(Bad::Expired));
        let (later, _) = grants.issue(purpose(), "/b/w/f", "vault-file-id=f", hour);
        assert_eq!(check(&grants, Method::GET, &later), Ok(()));
    }
}
