//! Wire conformance of the STACK client: recorded requests of the official client, sent again by ours and compared.
//!
//! `STACK_WIRE_VECTORS=<folder>` replays the recordings of another folder in place of ours; see `tests/vectors/stack/README.md`.

mod case;
mod dispatch;
mod replay;
#[path = "../wire/route.rs"]
mod route;
#[path = "../wire/text.rs"]
mod text;
#[path = "../wire/values.rs"]
mod values;

use std::collections::BTreeSet;
use std::path::Path;

use agent_clients_generator::OperationFacts;
use case::Case;
use dispatch::OPERATIONS;
use replay::{Verdict, count, replay};
use serde_json::json;

fn specification() -> Vec<OperationFacts> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/stack.yaml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    agent_clients_generator::operations(&text, "specs/stack.yaml").unwrap_or_else(|why| panic!("{why}"))
}

async fn replay_all(folder: &Path) -> Vec<(String, Verdict)> {
    let operations = specification();
    let mut verdicts = Vec::new();
    for case in case::cases(folder) {
        let verdict = replay(&operations, &case).await;
        verdicts.push((case.name, verdict));
    }
    verdicts
}

#[tokio::test]
async fn every_recorded_request_is_sent_again_the_same() {
    let verdicts = replay_all(&case::folder()).await;
    let mut names = BTreeSet::new();
    let mut report = String::new();
    for (name, verdict) in &verdicts {
        assert!(names.insert(name), "two cases are named {name}");
        for fault in &verdict.faults {
            report.push_str(&format!("  {name}: {fault}\n"));
        }
    }
    println!("{} recordings, {:?}", verdicts.len(), count(&verdicts));
    assert!(
        report.is_empty(),
        "{} were replayed; not as expected:\n{report}",
        verdicts.len()
    );
}

#[tokio::test]
async fn every_operation_is_in_the_recordings_or_in_the_rows_made_of_the_contract() {
    let verdicts = replay_all(&case::own_folder()).await;
    let sent: BTreeSet<String> = verdicts
        .into_iter()
        .filter_map(|(_, verdict)| verdict.operation)
        .collect();
    let all: BTreeSet<String> = specification().into_iter().map(|facts| facts.id).collect();
    let missing: Vec<&String> = all.difference(&sent).collect();
    assert!(missing.is_empty(), "never sent: {missing:#?}");
}

#[test]
fn the_harness_can_call_every_operation_of_the_specification() {
    let specified: BTreeSet<String> = specification().into_iter().map(|facts| facts.id).collect();
    let is_other_kind = |id: &str| {
        let kinds = ["_stream", "_csv", "_ndjson"];
        kinds
            .iter()
            .any(|kind| id.strip_suffix(kind).is_some_and(|stem| specified.contains(stem)))
    };
    let callable: BTreeSet<String> = OPERATIONS
        .iter()
        .map(|(id, _)| (*id).to_owned())
        .filter(|id| !is_other_kind(id))
        .collect();
    assert_eq!(callable, specified);
    let distinct: BTreeSet<&str> = OPERATIONS.iter().map(|(id, _)| *id).collect();
    assert_eq!(distinct.len(), OPERATIONS.len(), "none may be there twice");
}

#[tokio::test]
async fn every_deviation_is_catalogued_with_its_reason_and_none_in_vain() {
    let catalogue = case::deviations();
    for (name, deviation) in &catalogue {
        for text in [&deviation.what, &deviation.reason, &deviation.source] {
            assert!(
                !text.trim().is_empty(),
                "{name}: what, reason and source are all needed"
            );
        }
    }
    let verdicts = replay_all(&case::own_folder()).await;
    let used: BTreeSet<&str> = count(&verdicts).into_keys().collect();
    let known: BTreeSet<&str> = catalogue.keys().map(String::as_str).collect();
    assert_eq!(known, used);
}

/// Spoils a recording.
type Spoil = fn(&mut Case);

#[tokio::test]
async fn the_harness_finds_every_kind_of_difference() {
    let operations = specification();
    let cases = case::cases(&case::own_folder());
    let of = |name: &str| {
        let found = cases.iter().find(|case| case.name == format!("4.0.0 {name}"));
        found.cloned().unwrap_or_else(|| panic!("there is no case {name}"))
    };
    let spoiled: [(&str, &str, Spoil); 11] = [
        ("agents-list", "no operation is", |case| {
            request(case).method = "PURGE".to_owned()
        }),
        ("agents-list", "no operation is", |case| {
            request(case).path = "/v2/agents".to_owned()
        }),
        ("agents-list", "query", |case| {
            request(case).query.push(("page".to_owned(), "1".to_owned()))
        }),
        ("agents-list", "header authorization", |case| {
            request(case)
                .headers
                .insert("authorization".to_owned(), "Basic x".to_owned());
        }),
        ("agents-list", "header x-new", |case| {
            request(case).headers.insert("x-new".to_owned(), "1".to_owned());
        }),
        ("agents-list", "header x-governance-approval", |case| {
            request(case)
                .headers
                .insert("x-governance-approval".to_owned(), "gap_1".to_owned());
        }),
        ("passports-revoke-reason", "body", |case| {
            request(case).body["new_field"] = json!(1)
        }),
        ("passports-revoke-reason", "no place", |case| {
            request(case).body = json!({})
        }),
        ("agents-list", "another outcome", |case| {
            response(case).body = json!({"agents": []})
        }),
        ("agents-list", "another outcome", |case| response(case).status = 199),
        ("error-404", "error code", |case| {
            let error = case
                .result
                .as_mut()
                .and_then(|result| result.error.as_mut())
                .expect("an error");
            error.code = Some("GONE".to_owned());
        }),
    ];
    for (name, wanted, spoil) in spoiled {
        let mut case = of(name);
        assert_eq!(
            replay(&operations, &case).await.faults,
            [""; 0],
            "{name} before it is spoiled"
        );
        spoil(&mut case);
        let faults = replay(&operations, &case).await.faults;
        assert!(
            faults.iter().any(|fault| fault.contains(wanted)),
            "{name}, {wanted}: {faults:?}"
        );
    }
}

fn request(case: &mut Case) -> &mut case::Request {
    case.request.as_mut().expect("it has a request")
}

fn response(case: &mut Case) -> &mut case::Response {
    case.response.as_mut().expect("it has a response")
}
