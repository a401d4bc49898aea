//! Which headers a storage takes: nothing that is a credential of another service, and nothing that was not signed.
//!
//! Rules: Meistrari contract, sections 5.5 and 5.6; Run402 contract, section 5.6.

use agent_clients_runtime::http::HeaderMap;

/// Headers that carry a credential, or belong to the protocol of a service.
const FOREIGN: [&str; 10] = [
    "authorization",
    "proxy-authorization",
    "x-data-token",
    "x-management-key",
    "x-api-key",
    "cookie",
    "x-compatibility-date",
    "sign-in-with-x",
    "apikey",
    "x-run402-write-auth",
];

/// Headers that HTTP itself needs or that clients cannot do without. They say nothing about the caller.
const NEUTRAL: [&str; 9] = [
    "host",
    "accept",
    "accept-encoding",
    // These two are those of node's `fetch`, which cannot leave them out.
    "accept-language",
    "sec-fetch-mode",
    "connection",
    "content-length",
    "expect",
    "user-agent",
];

/// What is wrong with the headers of a request: the name of each and the rule it breaks. `own` are those that this request may
/// have beside the neutral ones, with the value where one is prescribed; `all` says that it must have each of them.
pub(super) fn faults(headers: &HeaderMap, own: &[(&str, Option<&str>)], all: bool) -> Vec<(String, &'static str)> {
    let mut faults = Vec::new();
    for name in headers.keys().map(|name| name.as_str()) {
        let why = if FOREIGN.contains(&name) {
            "a credential or header of the service must never reach its storage"
        } else if name == "transfer-encoding" {
            "the storage takes a content-length, no chunks"
        } else if NEUTRAL.contains(&name) || own.iter().any(|(own, _)| *own == name) {
            continue;
        } else {
            "it is not among the headers that were signed"
        };
        faults.push((name.to_owned(), why));
    }
    for (name, wanted) in own {
        let values: Vec<&[u8]> = headers.get_all(*name).iter().map(|value| value.as_bytes()).collect();
        let why = match (values.as_slice(), wanted) {
            ([], _) if all => "it is missing",
            ([], _) => continue,
            ([value], Some(wanted)) if *value != wanted.as_bytes() => "it has another value than was signed",
            ([_], _) => continue,
            _ => "it was sent more than once",
        };
        faults.push(((*name).to_owned(), why));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use agent_clients_runtime::http::{HeaderName, HeaderValue};

    /// Headers as sent or as prescribed.
    type Sent = &'static [(&'static str, &'static str)];
    type Own<'a> = &'a [(&'a str, Option<&'a str>)];

    #[test]
    fn only_neutral_headers_and_those_of_the_request_pass() {
        let type_only: Own<'_> = &[("content-type", Some("text/plain"))];
        let asset = ["cache-control", "content-disposition", "content-type", "if-none-match"];
        let asset: Vec<(&str, Option<&str>)> = asset.iter().map(|name| (*name, Some("v"))).collect();
        const PLAIN: Sent = &[
            ("host", "h"),
            ("accept", "*/*"),
            ("user-agent", "u"),
            ("content-length", "1"),
        ];
        let cases: [(Sent, Own<'_>, bool, &[&str]); 14] = [
            (PLAIN, &[], false, &[]),
            (
                &[("apikey", "k"), ("sign-in-with-x", "s")],
                &[],
                false,
                &["apikey", "sign-in-with-x"],
            ),
            (&[("sec-fetch-mode", "cors"), ("accept-language", "*")], &[], false, &[]),
            (&[("authorization", "Bearer x")], &[], false, &["authorization"]),
            (
                &[("x-data-token", "t"), ("cookie", "c")],
                type_only,
                false,
                &["x-data-token", "cookie"],
            ),
            (
                &[("x-compatibility-date", "2025-05-19")],
                &[],
                false,
                &["x-compatibility-date"],
            ),
            (&[("range", "bytes=0-")], &[], false, &["range"]),
            (&[("transfer-encoding", "chunked")], &[], false, &["transfer-encoding"]),
            (&[("content-type", "text/plain")], &[], false, &["content-type"]),
            (&[("content-type", "text/plain")], type_only, false, &[]),
            (&[("content-type", "text/html")], type_only, false, &["content-type"]),
            (
                &[("content-type", "text/plain"), ("content-type", "text/plain")],
                type_only,
                false,
                &["content-type"],
            ),
            (
                &[
                    ("cache-control", "v"),
                    ("content-disposition", "v"),
                    ("content-type", "v"),
                ],
                &asset,
                true,
                &["if-none-match"],
            ),
            (
                &[
                    ("cache-control", "v"),
                    ("content-disposition", "v"),
                    ("content-type", "v"),
                    ("if-none-match", "v"),
                ],
                &asset,
                true,
                &[],
            ),
        ];
        for (sent, own, all, expected) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in sent {
                headers.append(
                    HeaderName::from_bytes(name.as_bytes()).unwrap(),
                    HeaderValue::from_static(value),
                );
            }
            let found: Vec<String> = faults(&headers, own, all).into_iter().map(|(name, _)| name).collect();
            assert_eq!(found, expected, "{sent:?}");
        }
    }
}
