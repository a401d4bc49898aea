//! Wire conformance of the Vault client: recorded calls of the official client against what ours really sends, to the Vault and
//! to the storage, and makes of the replies.
//!
//! `MEISTRARI_WIRE_VECTORS=<folder>` replays the vectors of another folder in place of ours; see
//! `tests/vectors/meistrari/vault/README.md`.

mod case;
mod compare;
mod content;
mod failure;
mod functions;
mod helpers;
#[path = "../wire/http.rs"]
mod http;
mod operations;
mod replay;
mod rule;
mod script;
mod server;
#[path = "../wire/text.rs"]
mod text;
#[path = "../wire/values.rs"]
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use case::{Case, Host};
use operations::OPERATIONS;
use serde_json::{Value, json};

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
fn every_expected_request_follows_from_the_recorded_ones_by_the_rule_of_the_mapping() {
    let folder = case::folder();
    let mapping = case::mapping(&folder);
    for case in case::cases(&folder) {
        let name = &case.name;
        let recorded = case.recorded.requests.iter();
        let mut made: Vec<_> = recorded.map(|recorded| rule::apply(&mapping, recorded)).collect();
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        for exchange in &case.exchanges {
            let absent: BTreeSet<String> = exchange.request.absent_headers.iter().cloned().collect();
            assert_eq!(
                absent,
                rule::must_be_absent(exchange.server, &exchange.request),
                "{name}: absent headers"
            );
            if let Some(deviation) = &exchange.added {
                assert!(
                    case.deviations.contains(deviation),
                    "{name}: {deviation} adds a request and is not listed"
                );
                continue;
            }
            let expected = expected_as_recorded(&case, exchange);
            let found = made.iter().position(|(made, _)| *made == expected);
            let found = found.unwrap_or_else(|| panic!("{name}: {expected} follows from none of {made:?}"));
            taken.extend(made.remove(found).1);
        }
        assert!(
            made.is_empty() || rule::may_be_left_out(&case),
            "{name}: left out: {made:?}"
        );
        let first = case.exchanges.iter().find_map(|exchange| exchange.operation.as_ref());
        assert!(
            first.is_none() || first == case.operation.as_ref(),
            "{name}: the operation of the case"
        );
        if case.exchanges.is_empty() {
            continue;
        }
        let listed = case.deviations.iter().map(String::as_str);
        let listed: BTreeSet<&str> = listed.filter(|name| rule::OF_THE_REQUEST.contains(name)).collect();
        assert_eq!(listed, taken, "{name}: deviations of the requests");
    }
}

/// The expected request; without the query, where that is what deviates.
fn expected_as_recorded(case: &Case, exchange: &case::Exchange) -> Value {
    let mut request = exchange.request.clone();
    if case.deviations.iter().any(|deviation| deviation == "page-asked-for") {
        assert_eq!(request.query, "limit=100&offset=0");
        request.query.clear();
    }
    rule::shown(exchange.server, &request)
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

#[test]
fn every_call_of_the_official_client_became_what_the_mapping_says_and_what_did_not_has_a_reason() {
    let folder = case::own_folder();
    let mapping = case::mapping(&folder);
    let mut became: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut helpers, mut functions) = (BTreeSet::new(), BTreeSet::new());
    for case in case::cases(&folder) {
        let method = case.recorded.call["method"].as_str().unwrap_or_default().to_owned();
        for call in case.call.all() {
            let name = [&call.operation, &call.helper, &call.function]
                .into_iter()
                .flatten()
                .next();
            became.entry(method.clone()).or_default().extend(name.cloned());
            helpers.extend(call.helper.clone());
            functions.extend(call.function.clone());
        }
    }
    let mapped = mapping
        .calls
        .into_iter()
        .map(|(method, names)| (method, names.into_iter().collect()));
    assert_eq!(mapped.collect::<BTreeMap<_, BTreeSet<String>>>(), became);
    assert_eq!(mapping.helpers.into_keys().collect::<BTreeSet<_>>(), helpers);
    assert_eq!(mapping.functions.into_keys().collect::<BTreeSet<_>>(), functions);
    let files = case::files(&folder);
    let excluded: Vec<&case::Excluded> = files.iter().flat_map(|file| &file.excluded).collect();
    assert_eq!(
        (case::cases(&folder).len(), excluded.len()),
        (103, 6),
        "recorded calls: replayed and excluded"
    );
    for excluded in excluded {
        assert!(
            !excluded.reason.trim().is_empty(),
            "{} is excluded without a reason",
            excluded.case
        );
    }
}

#[test]
fn the_harness_can_call_every_operation_of_the_specification_and_the_recordings_have_all_but_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/meistrari-vault.yaml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    let facts = agent_clients_generator::operations(&text, "specs/meistrari-vault.yaml");
    let ids: Vec<String> = facts
        .unwrap_or_else(|why| panic!("{why}"))
        .into_iter()
        .map(|facts| facts.id)
        .collect();
    let specified: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let callable: BTreeSet<&str> = OPERATIONS.iter().map(|(id, _)| *id).collect();
    assert_eq!(callable, specified);
    assert_eq!((OPERATIONS.len(), ids.len()), (18, 18), "none may be there twice");

    let cases = case::cases(&case::own_folder());
    let replayed = cases.iter().flat_map(|case| &case.exchanges);
    let replayed: BTreeSet<&str> = replayed.filter_map(|exchange| exchange.operation.as_deref()).collect();
    let missing: Vec<&&str> = specified.difference(&replayed).collect();
    assert_eq!(
        missing,
        [&"permalinks_open"],
        "the official client never requests this one"
    );
}

/// Spoils a case.
type Spoil = fn(&mut Value);

#[tokio::test]
async fn the_harness_finds_every_kind_of_difference() {
    let files = case::files(&case::own_folder());
    let raw: Vec<&Value> = files.iter().flat_map(|file| &file.cases).collect();
    let of = |name: &str| {
        let found = raw.iter().find(|raw| raw["case"] == name);
        (*found.unwrap_or_else(|| panic!("there is no case {name}"))).clone()
    };
    let request = "/exchanges/0/request";
    let spoiled: [(&str, &str, Spoil); 18] = [
        ("get-file-metadata", "method", |case| at(case, "method", json!("HEAD"))),
        ("get-file-metadata", "path", |case| {
            at(case, "path", json!("/files/other/metadata"))
        }),
        ("get-file-metadata", "query", |case| at(case, "query", json!("a=b"))),
        ("get-file-metadata", "header x-data-token", |case| {
            case["client"]["data_token"] = json!("other")
        }),
        ("get-file-metadata", "header x-data-token: sent", |case| {
            at(case, "absent_headers", json!(["x-data-token"]));
        }),
        ("update-metadata-rename", "body", |case| {
            at(case, "body", json!({"$json": {"name": "x"}}))
        }),
        ("get-upload-url-existing", "content-length", |case| {
            at(case, "content_length", json!(1))
        }),
        ("get-file-metadata", "Storage GET", |case| {
            case["exchanges"][0]["server"] = json!("storage")
        }),
        ("get-file-metadata", "is not expected here", |case| {
            case["exchanges"] = json!([])
        }),
        ("get-file-metadata", "did not come", |case| {
            let first = case["exchanges"][0].clone();
            case["exchanges"].as_array_mut().unwrap().push(first);
        }),
        ("get-file-metadata", "another outcome", |case| {
            case["exchanges"][0]["response"]["status"] = json!(500)
        }),
        ("get-file-metadata", "result.id", |case| {
            case["exchanges"][0]["response"]["body"]["$json"]["x"] = json!(1);
            case["outcome"] = json!({"ok": {"id": "other"}});
        }),
        ("error-400-on-create", "error.message", |case| {
            case["outcome"]["error"]["message"] = json!("x")
        }),
        ("error-400-on-create", "error.stage", |case| {
            case["outcome"]["error"]["stage"] = json!("not-sent")
        }),
        ("error-400-on-create", "is printed", |case| {
            case["never_printed"] = json!(["files_create"])
        }),
        ("download-stream", "other bytes", |case| {
            case["outcome"]["ok"] = json!({"$text": "x"})
        }),
        ("iterate-children-two-pages", "result", |case| {
            case["outcome"]["ok"]["$replies"] = json!([0])
        }),
        ("multipart-upload-stream-one-part", "progress", |case| {
            case["outcome"]["progress"].as_array_mut().unwrap().pop();
        }),
    ];
    for (name, wanted, spoil) in spoiled {
        let mut raw = of(name);
        assert!(raw.pointer(request).is_some(), "{name} has no request to spoil");
        let before = replay::replay(&Case::read(&raw)).await;
        assert_eq!(before, [""; 0], "{name} before it is spoiled");
        spoil(&mut raw);
        let faults = replay::replay(&Case::read(&raw)).await;
        assert!(
            faults.iter().any(|fault| fault.contains(wanted)),
            "{name}, {wanted}: {faults:?}"
        );
    }
}

/// Changes a member of the first expected request.
fn at(case: &mut Value, name: &str, value: Value) {
    case["exchanges"][0]["request"][name] = value;
}

#[test]
fn chains_that_run_side_by_side_keep_their_own_order_and_their_place() {
    let exchange = |path: &str| {
        json!({
            "server": "vault", "operation": null, "response": {"status": 200},
            "request": {"method": "GET", "path": path, "query": "", "headers": {}, "body": null},
        })
    };
    let raw = json!({
        "case": "c", "operation": null, "call": {"helper": "x", "args": {}}, "outcome": {"ok": null}, "deviations": [],
        "recorded": {"call": {}}, "parallel": [[1, 3], [2]],
        "exchanges": (["/a", "/b", "/c", "/d", "/e"].map(exchange)),
    });
    let case = Case::read(&raw);
    let run = |order: &str| {
        let mut script = script::Script::new(&case);
        for path in order.chars() {
            let seen = http::Seen {
                method: "GET".to_owned(),
                target: format!("/{path}"),
                headers: Vec::new(),
                body: Vec::new(),
            };
            script.take(Host::Vault, &seen);
        }
        script.faults().is_empty()
    };
    for (order, fits) in [
        ("abcde", true),
        ("acbde", true),
        ("abdce", true),
        ("adbce", false),
        ("bacde", false),
        ("abced", false),
        ("abcd", false),
        ("abcdee", false),
    ] {
        assert_eq!(run(order), fits, "{order}");
    }
}
