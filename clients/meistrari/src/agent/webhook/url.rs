//! Where a webhook may be delivered to, as far as that can be told without asking.
//!
//! Rules: Meistrari contract, section 5.4; the exact ranges are inferred. The URL is read as a browser reads it, so an address in any
//! spelling is seen for what it is. No name is looked up, and what is not known to be refused is left to the service. A URL is never
//! printed: it may be the receiver's only credential.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use agent_clients_runtime::reqwest::Url;

/// Why the service refuses a webhook's URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookUrlError {
    /// It is no absolute URL with a host.
    NotAUrl,
    /// Its scheme is not `https`.
    NotHttps,
    /// Its host is `localhost` or a name below it.
    Localhost,
    /// Its host is a name below `local`.
    LocalName,
    /// Its host is a name below `internal`.
    InternalName,
    /// Its host is an address of the machine itself: 127.0.0.0/8, `::1`.
    Loopback,
    /// Its host is an address of a private network: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7.
    Private,
    /// Its host is an address of the local link: 169.254.0.0/16, fe80::/10.
    LinkLocal,
    /// Its host is no address of anybody: 0.0.0.0/8, `::`.
    Unspecified,
}

impl fmt::Display for WebhookUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self {
            Self::NotAUrl => "it is no absolute URL",
            Self::NotHttps => "its scheme is not https",
            Self::Localhost => "its host is localhost",
            Self::LocalName => "its host ends in .local",
            Self::InternalName => "its host ends in .internal",
            Self::Loopback => "its host is a loopback address",
            Self::Private => "its host is a private address",
            Self::LinkLocal => "its host is a link-local address",
            Self::Unspecified => "its host is an address that nobody has",
        };
        write!(
            f,
            "{why}; fix: give an https URL with a host that the service can reach from outside"
        )
    }
}

impl std::error::Error for WebhookUrlError {}

/// Checks the URL of a webhook by the rules that are known.
///
/// ```
/// use meistrari_client::agent::webhook::{WebhookUrlError, check_webhook_url};
///
/// assert_eq!(check_webhook_url("https://example.com/hooks/agent-session"), Ok(()));
/// assert_eq!(check_webhook_url("https://0x7f.1/"), Err(WebhookUrlError::Loopback));
/// assert_eq!(check_webhook_url("https://Printer.LOCAL./"), Err(WebhookUrlError::LocalName));
/// ```
///
/// # Errors
///
/// The rule it breaks.
pub fn check_webhook_url(url: &str) -> Result<(), WebhookUrlError> {
    let url = Url::parse(url).map_err(|_| WebhookUrlError::NotAUrl)?;
    if url.scheme() != "https" {
        return Err(WebhookUrlError::NotHttps);
    }
    // Lower-cased, percent-decoded, in ASCII, and odd forms of IPv4 written as usual: the parser has done it.
    let host = url.host_str().ok_or(WebhookUrlError::NotAUrl)?;
    let refused = if let Some(address) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        refused_v6(address.parse().map_err(|_| WebhookUrlError::NotAUrl)?)
    } else if let Ok(address) = host.parse() {
        refused_v4(address)
    } else {
        refused_name(host)
    };
    refused.map_or(Ok(()), Err)
}

fn refused_name(host: &str) -> Option<WebhookUrlError> {
    let host = host.trim_end_matches('.');
    let below = |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'));
    if host == "localhost" || below("localhost") {
        Some(WebhookUrlError::Localhost)
    } else if below("local") {
        Some(WebhookUrlError::LocalName)
    } else if below("internal") {
        Some(WebhookUrlError::InternalName)
    } else {
        None
    }
}

fn refused_v4(address: Ipv4Addr) -> Option<WebhookUrlError> {
    if address.octets()[0] == 0 {
        Some(WebhookUrlError::Unspecified)
    } else if address.is_loopback() {
        Some(WebhookUrlError::Loopback)
    } else if address.is_private() {
        Some(WebhookUrlError::Private)
    } else if address.is_link_local() {
        Some(WebhookUrlError::LinkLocal)
    } else {
        None
    }
}

fn refused_v6(address: Ipv6Addr) -> Option<WebhookUrlError> {
    if let Some(mapped) = address.to_ipv4_mapped() {
        refused_v4(mapped)
    } else if address.is_unspecified() {
        Some(WebhookUrlError::Unspecified)
    } else if address.is_loopback() {
        Some(WebhookUrlError::Loopback)
    } else if address.is_unique_local() {
        Some(WebhookUrlError::Private)
    } else if address.is_unicast_link_local() {
        Some(WebhookUrlError::LinkLocal)
    } else {
        None
    }
}
