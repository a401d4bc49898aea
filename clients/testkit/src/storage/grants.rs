//! Presigned addresses: issued by a service, checked by its storage.
//!
//! They look like the storage vendor's, but the signature is only a number that cannot be guessed: an address is good if it is,
//! to the byte, one that was issued.

use std::collections::HashMap;
use std::time::Duration;

use agent_clients_runtime::http::Method;
use jiff::Timestamp;

use crate::meistrari::hmac_hex;

/// What an address is good for.
pub(crate) trait Purpose: Clone + Send + Sync + 'static {
    /// The method that it was issued for.
    fn method(&self) -> Method;

    /// The names that faults know a request by, from the general to the special.
    fn names(&self) -> Vec<String>;

    /// The headers that are signed, in lower case and in order.
    fn signed_headers(&self) -> &'static [&'static str] {
        &["host"]
    }
}

/// An address that was issued.
#[derive(Debug)]
struct Grant<P> {
    purpose: P,
    /// The how manieth it was.
    number: usize,
    expires: Timestamp,
}

/// All addresses that were issued.
#[derive(Debug)]
pub(crate) struct Grants<P> {
    /// By path and query.
    issued: HashMap<String, Grant<P>>,
    count: usize,
    /// How many of them, the earliest, were revoked.
    revoked: usize,
}

impl<P> Default for Grants<P> {
    fn default() -> Self {
        Self {
            issued: HashMap::new(),
            count: 0,
            revoked: 0,
        }
    }
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

impl<P: Purpose> Grants<P> {
    /// Issues an address for the path, which expires after this time. Gives path and query, and the instant.
    pub(crate) fn issue(&mut self, purpose: P, path: &str, tags: &str, lifetime: Duration) -> (String, Timestamp) {
        let now = Timestamp::now();
        // The query has whole seconds; so has the instant, or the two would not agree.
        let begun = Timestamp::from_second(now.as_second()).unwrap_or(now);
        let expires = begun.checked_add(lifetime).unwrap_or(Timestamp::MAX);
        self.count += 1;
        let number = self.count;
        let unsigned = format!(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=fake%2F{}%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date={}\
             &X-Amz-Expires={}&X-Amz-Security-Token=session-{number}&X-Amz-SignedHeaders={}&{tags}",
            begun.strftime("%Y%m%d"),
            begun.strftime("%Y%m%dT%H%M%SZ"),
            lifetime.as_secs(),
            purpose.signed_headers().join("%3B"),
        );
        let signature = hmac_hex(
            b"fake-storage-key",
            format!("{} {path} {unsigned}", purpose.method()).as_bytes(),
        );
        let address = format!("{path}?{unsigned}&X-Amz-Signature={signature}");
        let grant = Grant {
            purpose,
            number,
            expires,
        };
        self.issued.insert(address.clone(), grant);
        (address, expires)
    }

    /// Lets everything that was issued so far expire at once, whatever the service says of its end.
    pub(crate) fn revoke_all(&mut self) {
        self.revoked = self.count;
    }

    /// What a request may do, and whether it still may.
    pub(super) fn check(&self, method: &Method, path: &str, query: &str) -> (Option<&P>, Result<(), Bad>) {
        let Some(grant) = self.issued.get(&format!("{path}?{query}")) else {
            return (None, Err(Bad::Unknown));
        };
        let verdict = if *method != grant.purpose.method() {
            Err(Bad::Method)
        } else if grant.number <= self.revoked || grant.expires <= Timestamp::now() {
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

    #[derive(Clone)]
    struct Download;

    impl Purpose for Download {
        fn method(&self) -> Method {
            Method::GET
        }

        fn names(&self) -> Vec<String> {
            vec!["get".to_owned()]
        }
    }

    #[test]
    fn an_address_is_good_for_its_method_until_it_expires_or_is_revoked_and_not_if_it_was_changed() {
        let mut grants = Grants::default();
        let hour = Duration::from_secs(3600);
        let (first, expires) = grants.issue(Download, "/b/w/f", "vault-file-id=f", hour);
        let (dead, _) = grants.issue(Download, "/b/w/f", "vault-file-id=f", Duration::ZERO);
        assert!(expires > Timestamp::now());
        let check = |grants: &Grants<Download>, method: Method, address: &str| {
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
        let (later, _) = grants.issue(Download, "/b/w/f", "vault-file-id=f", hour);
        assert_eq!(check(&grants, Method::GET, &later), Ok(()));
    }
}
