//! Webhooks of sessions: which may be registered, who is told what, and the deliveries with their repeats.
//!
//! Rules: Meistrari contract, section 5.4. Nothing is ever sent but to loopback addresses that the test gave.

use std::fmt;
use std::net::IpAddr;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::{REDACTED, Secret};
use serde_json::{Value, json};

use crate::meistrari::refusal::text;
use crate::meistrari::signature::hmac_hex;

/// The header that a signature is sent in.
pub(super) const SIGNATURE: &str = "x-tela-agent-webhook-signature";

/// A webhook of a session.
#[derive(Clone, Debug)]
pub(super) struct Hook {
    pub(super) url: Secret,
    events: Option<Vec<String>>,
    secret: Option<Secret>,
}

/// Something that webhooks may be told.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    pub(super) event: &'static str,
    pub(super) session_id: String,
    pub(super) run_id: String,
    pub(super) status: &'static str,
    pub(super) error: Option<String>,
    pub(super) subagent: Option<Value>,
}

/// A delivery that is to be made.
#[derive(Clone, Debug)]
pub(super) struct Outgoing {
    pub(super) id: String,
    pub(super) event: &'static str,
    pub(super) url: Secret,
    pub(super) body: Bytes,
    pub(super) signature: Option<String>,
}

/// One attempt to deliver a webhook. `Debug` shows neither the URL nor the signature, which may be credentials.
#[derive(Clone)]
#[non_exhaustive]
pub struct Delivery {
    /// The id in the body, the same for every attempt.
    pub id: String,
    /// What it tells, such as `session.completed`.
    pub event: String,
    /// The URL as it was registered.
    pub url: String,
    /// The number of the attempt, from 1.
    pub attempt: u32,
    /// The receiver's status; none where there was no answer, or where nobody said with
    /// [`deliver_to`](super::AgentApi::deliver_to) where to deliver.
    pub status: Option<u16>,
    /// The body that was sent.
    pub body: Bytes,
    /// The value of the signature header, where the webhook has a secret.
    pub signature: Option<String>,
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("id", &self.id)
            .field("event", &self.event)
            .field("url", &REDACTED)
            .field("attempt", &self.attempt)
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .field("signed", &self.signature.is_some())
            .finish()
    }
}

impl Hook {
    /// Reads a registration. The error is the rule that it breaks.
    pub(super) fn parse(registered: &Value) -> Result<Self, &'static str> {
        let url = text(registered, "url").unwrap_or_default();
        check_url(&url)?;
        let events = registered.get("events").and_then(Value::as_array);
        Ok(Self {
            url: url.into(),
            events: events.map(|events| events.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
            secret: text(registered, "secret").map(Secret::from),
        })
    }

    /// The delivery of a notice, where the webhook is registered for it.
    pub(super) fn outgoing(&self, notice: &Notice, id: String) -> Option<Outgoing> {
        let wanted = match &self.events {
            Some(events) => events.iter().any(|event| event == notice.event),
            None => notice.event.starts_with("session."),
        };
        if !wanted {
            return None;
        }
        let over = matches!(notice.status, "completed" | "waiting_messages");
        let body = json!({
            "eventType": notice.event, "sessionId": notice.session_id, "runId": notice.run_id, "status": notice.status,
            "error": notice.error, "usage": over.then(|| json!({"totalTokens": 120})), "subagent": notice.subagent,
            "deliveryId": id,
        });
        let body = body.to_string();
        let signature = self
            .secret
            .as_ref()
            .map(|secret| hmac_hex(secret.expose().as_bytes(), body.as_bytes()));
        Some(Outgoing {
            id,
            event: notice.event,
            url: self.url.clone(),
            body: body.into(),
            signature,
        })
    }
}

/// The rule that a URL breaks.
fn check_url(url: &str) -> Result<(), &'static str> {
    let rest = url.strip_prefix("https://").ok_or("the URL is not https")?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.strip_prefix('[') {
        Some(literal) => literal.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let host = host.to_ascii_lowercase();
    let host = host.trim_end_matches('.');
    if host.is_empty() {
        return Err("the URL has no host");
    }
    let (above, last) = match host.rsplit_once('.') {
        Some((above, last)) => (Some(above), last),
        None => (None, host),
    };
    // `local` and `internal` are refused as suffixes only.
    if last == "localhost" || (above.is_some() && matches!(last, "local" | "internal")) {
        return Err("the host is local");
    }
    match host.parse::<IpAddr>() {
        Ok(address) if is_private(address.to_canonical()) => Err("the address is private or loopback"),
        Ok(_) => Ok(()),
        // `127.1`, `0x7f.1` and `2130706433` are addresses to whoever connects.
        Err(_) if last.starts_with(|first: char| first.is_ascii_digit()) => {
            Err("the host is an address in an odd spelling")
        }
        Err(_) => Ok(()),
    }
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => four.is_private() || four.is_loopback() || four.is_link_local() || four.octets()[0] == 0,
        IpAddr::V6(six) => {
            six.is_loopback() || six.is_unspecified() || six.is_unique_local() || six.is_unicast_link_local()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_https_addresses_may_be_registered() {
        let cases = [
            ("https://example.com/hooks/agent-session", true),
            ("https://example.com:8443/x?token=1", true),
            ("https://localhosts.example.com", true),
            ("https://local/", true),
            ("https://internal.example.com/", true),
            ("https://203.0.113.9/", true),
            ("https://[2001:db8::1]/", true),
            ("http://example.com/", false),
            ("HTTP://example.com/", false),
            ("https:///x", false),
            ("https://localhost/x", false),
            ("https://LOCALHOST.:8443/x", false),
            ("https://a.localhost/", false),
            ("https://printer.local/", false),
            ("https://api.internal./", false),
            ("https://example.com@127.0.0.1/", false),
            ("https://10.1.2.3/", false),
            ("https://172.31.0.1/", false),
            ("https://192.168.0.1:443/", false),
            ("https://169.254.169.254/", false),
            ("https://0.0.0.0/", false),
            ("https://127.1/", false),
            ("https://2130706433/", false),
            ("https://0x7f.0.0.1/", false),
            ("https://[::1]/", false),
            ("https://[::]:443/", false),
            ("https://[fd00::1]/", false),
            ("https://[fe80::1]/", false),
            ("https://[::ffff:10.0.0.1]/", false),
        ];
        for (url, allowed) in cases {
            assert_eq!(check_url(url).is_ok(), allowed, "{url}");
        }
    }

    #[test]
    fn a_webhook_hears_what_it_listed_and_else_of_its_session_only() {
        let notice = |event| Notice {
            event,
            session_id: "s".to_owned(),
            run_id: "r".to_owned(),
            status: "running",
            error: None,
            subagent: None,
        };
        let hears = |hook: &Value, event| {
            let hook = Hook::parse(hook).unwrap();
            hook.outgoing(&notice(event), "d".to_owned()).is_some()
        };
        let all = json!({"url": "https://example.com"});
        let some = json!({"url": "https://example.com", "events": ["session.failed", "subagent.started"]});
        let none = json!({"url": "https://example.com", "events": []});
        for (event, expected) in [
            ("session.started", [true, false, false]),
            ("session.failed", [true, true, false]),
            ("subagent.started", [false, true, false]),
            ("subagent.completed", [false, false, false]),
        ] {
            assert_eq!([&all, &some, &none].map(|hook| hears(hook, event)), expected, "{event}");
        }
    }
}
