//! Wire conformance of the Perstack client: recorded calls of the official client, and the tables of the contract, against what
//! ours really sends and makes of the replies.
//!
//! `WIRE_VECTORS=<folder>` replays the vectors of another folder in place of ours; see `tests/vectors/perstack/README.md`.

mod wire;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use wire::case::{self, Args, Body, Case, Chunk, Expected, Options, Recorded, Request, Response, Setup};
use wire::contract::{self, Row};
use wire::dispatch::OPERATIONS;
use wire::{replay, rule, text};

const KEY: &str = "test-api-key";

#[tokio::test]
async fn every_recorded_call_is_replayed_and_matches() {
    let cases = case::cases(&case::folder());
    let mut names = BTreeSet::new();
    let mut report = String::new();
    for case in &cases {
        assert!(names.insert(&case.name), "two cases are named {}", case.name);
        for fault in replay::replay(case).await {
            report.push_str(&format!("  {}: {fault}\n", case.name));
        }
    }
    assert!(
        report.is_empty(),
        "{} cases were replayed; not as expected:\n{report}",
        cases.len()
    );
}

#[test]
fn every_expected_request_follows_from_the_recorded_one_by_the_rule_of_the_mapping() {
    let folder = case::folder();
    let mapping = case::mapping(&folder);
    for case in case::cases(&folder) {
        let listed = case.deviations.iter().map(String::as_str);
        let listed: BTreeSet<&str> = listed
            .filter(|deviation| rule::OF_THE_REQUEST.contains(deviation))
            .collect();
        let Some((made, taken)) = rule::apply(&mapping, &case) else {
            assert!(
                case.request.is_none(),
                "{}: a request is expected and none is recorded",
                case.name
            );
            assert_eq!(listed, BTreeSet::new(), "{}", case.name);
            continue;
        };
        let expected = case
            .request
            .as_ref()
            .unwrap_or_else(|| panic!("{}: it expects no request", case.name));
        let shown = |request: &Request| {
            let body = match &request.body {
                Some(Body::Json(body)) => body.clone(),
                _ => Value::Null,
            };
            let (path, query) = (text::segments(&request.path), text::pairs(&request.query));
            json!([
                request.method,
                path,
                query,
                request.headers,
                request.absent_headers,
                body
            ])
        };
        assert_eq!(shown(expected), shown(&made), "{}", case.name);
        assert_eq!(listed, taken, "{}: deviations of the request", case.name);
    }
}

#[test]
fn every_deviation_is_catalogued_with_its_reason_and_none_is_catalogued_in_vain() {
    let check = |folder: &Path| {
        let mapping = case::mapping(folder);
        let mut used = BTreeSet::new();
        for case in case::cases(folder) {
            let mut own = BTreeSet::new();
            for deviation in case.deviations {
                let known = mapping.deviations.contains_key(&deviation);
                assert!(known, "{}: {deviation} is not in mapping.json", case.name);
                assert!(
                    own.insert(deviation.clone()),
                    "{}: {deviation} is listed twice",
                    case.name
                );
                used.insert(deviation);
            }
        }
        for (name, deviation) in &mapping.deviations {
            for text in [&deviation.what, &deviation.reason, &deviation.source] {
                assert!(
                    !text.trim().is_empty(),
                    "{name}: what, reason and source are all needed"
                );
            }
        }
        (mapping, used)
    };
    check(&case::folder());
    let (mapping, used) = check(&case::own_folder());
    let catalogued: BTreeSet<String> = mapping.deviations.into_keys().collect();
    assert_eq!(catalogued, used, "the catalogue has what no case uses");
}

fn specification() -> Vec<agent_clients_generator::OperationFacts> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/perstack.yaml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    agent_clients_generator::operations(&text, "specs/perstack.yaml").unwrap_or_else(|why| panic!("{why}"))
}

#[test]
fn the_harness_can_call_every_operation_of_the_specification() {
    let ids: Vec<String> = specification().into_iter().map(|facts| facts.id).collect();
    let specified: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let callable: BTreeSet<&str> = OPERATIONS.iter().map(|(id, _)| *id).collect();
    assert_eq!(callable, specified);
    assert_eq!((OPERATIONS.len(), ids.len()), (37, 37), "none may be there twice");
}

#[test]
fn the_specification_has_the_methods_routes_and_numbers_of_the_contract() {
    let shown = |id: &str, method: &str, route: &str, number: &str| format!("{number} {id}: {method} {route}");
    let specified: BTreeSet<String> = specification()
        .iter()
        .map(|facts| {
            let number = facts.source.rsplit(' ').next().unwrap_or_default();
            shown(&facts.id, &facts.method, &format!("/api/v1{}", facts.path), number)
        })
        .collect();
    let rows = contract::rows();
    let contracted = rows
        .iter()
        .map(|row| shown(&row.operation(), row.method, row.route, row.number));
    assert_eq!(specified, contracted.collect());
}

/// The row as a case: its request is compared below, by the row itself.
fn as_case(row: &Row) -> Case {
    let path = row.path.as_object().into_iter().flatten();
    let body = match (row.is_stream(), &row.reply) {
        (true, checkpoint) => Some(Body::Chunks(vec![Chunk::Text(format!(
            "event: checkpoint\ndata: {checkpoint}\n\nevent: done\ndata: {{\"status\":\"completed\"}}\n\n"
        ))])),
        (false, Value::Null) => None,
        (false, reply) => Some(Body::Json(reply.clone())),
    };
    let outcome = match (row.is_stream(), &row.reply) {
        (true, checkpoint) => Expected::Stream {
            items: vec![json!({"ok": checkpoint})],
            final_status: Some("completed".to_owned()),
        },
        (false, Value::Null) => Expected::Success,
        (false, _) => Expected::Reply,
    };
    let mut headers = vec![("authorization", format!("Bearer {KEY}"))];
    if row.is_stream() {
        headers.push(("accept", "text/event-stream".to_owned()));
    }
    let content_type = if row.is_stream() {
        "text/event-stream"
    } else {
        "application/json"
    };
    let mut absent = Vec::new();
    match row.body.is_null() {
        true => absent.push("content-type".to_owned()),
        false => headers.push(("content-type", "application/json".to_owned())),
    }
    Case {
        name: format!("{} {}", row.number, row.name),
        operation: row.operation(),
        client: Setup {
            api_key: KEY.to_owned(),
            ..Setup::default()
        },
        args: Args {
            path: path
                .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
                .collect(),
            query: row.query.as_object().cloned().unwrap_or_default(),
            body: row.body.clone(),
        },
        options: Options::default(),
        request: Some(Request {
            method: row.method.to_owned(),
            path: row
                .segments()
                .iter()
                .map(|segment| format!("/{}", encode(segment)))
                .collect(),
            query: row
                .pairs()
                .iter()
                .map(|(name, value)| format!("{}={}&", encode(name), encode(value)))
                .collect(),
            headers: headers
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            absent_headers: absent,
            body: (!row.body.is_null()).then(|| Body::Json(row.body.clone())),
        }),
        response: Some(Response {
            status: 200,
            headers: [("content-type".to_owned(), content_type.to_owned())].into(),
            body,
            ..Response::default()
        }),
        outcome,
        deviations: Vec::new(),
        recorded: Recorded {
            _call: Value::Null,
            request: None,
            _response: None,
        },
    }
}

/// Every byte but letters and digits, so that it decodes to the same in a path and in a query.
fn encode(text: &str) -> String {
    let encoded = text.bytes().map(|byte| match byte.is_ascii_alphanumeric() {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    encoded.collect()
}

#[tokio::test]
async fn every_operation_sends_what_the_contract_says_and_gives_its_whole_answer() {
    let rows = contract::rows();
    assert_eq!(rows.len(), 37);
    let mut report = String::new();
    for row in &rows {
        for fault in replay::replay(&as_case(row)).await {
            report.push_str(&format!("  {} {}: {fault}\n", row.number, row.name));
        }
    }
    assert!(report.is_empty(), "not as the contract says:\n{report}");
}

/// Spoils a case.
type Spoil = fn(&mut Case);

#[tokio::test]
async fn the_harness_finds_every_kind_of_difference() {
    let rows = contract::rows();
    let of = |number: &str| {
        as_case(
            rows.iter()
                .find(|row| row.number == number)
                .unwrap_or_else(|| panic!("{number}")),
        )
    };
    let spoiled: [(&str, &str, Spoil); 12] = [
        ("P18", "method", |case| expected(case).method = "PUT".to_owned()),
        ("P18", "path", |case| expected(case).path = "/api/v1/jobs/".to_owned()),
        ("P16", "query", |case| expected(case).query = "take=20".to_owned()),
        ("P18", "header authorization", |case| {
            case.client.api_key = "another".to_owned()
        }),
        ("P18", "header content-type", |case| {
            expected(case).absent_headers.push("content-type".to_owned())
        }),
        ("P18", "body", |case| expected(case).body = Some(Body::Json(json!({})))),
        ("P17", "no request may be sent", |case| case.request = None),
        ("P17", "another outcome", |case| given(case).status = 500),
        ("P5", "reply: expected", |case| {
            case.outcome = Expected::Reply;
            given(case).body = Some(Body::Json(json!({"lost": true})));
        }),
        ("P24", "1 items are expected, 0 came", |case| {
            given(case).body = Some(Body::Chunks(Vec::new()))
        }),
        ("P24", "final status", |case| {
            case.outcome = Expected::Stream {
                items: Vec::new(),
                final_status: None,
            };
        }),
        ("P24", "items[0]", |case| {
            case.outcome = Expected::Stream {
                items: vec![json!({"error": {"code": 0, "message": "boom"}})],
                final_status: Some("completed".to_owned()),
            };
        }),
    ];
    for (number, wanted, spoil) in spoiled {
        let mut case = of(number);
        assert_eq!(replay::replay(&case).await, [""; 0], "{number} before it is spoiled");
        spoil(&mut case);
        let faults = replay::replay(&case).await;
        assert!(
            faults.iter().any(|fault| fault.contains(wanted)),
            "{number}, {wanted}: {faults:?}"
        );
    }
}

fn expected(case: &mut Case) -> &mut Request {
    case.request.as_mut().expect("it expects a request")
}

fn given(case: &mut Case) -> &mut Response {
    case.response.as_mut().expect("it gives a response")
}
