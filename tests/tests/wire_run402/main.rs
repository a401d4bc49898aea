//! Wire conformance of the Run402 client: recorded calls of the official clients against what ours really sends and makes of the replies.
//!
//! `RUN402_WIRE_VECTORS=<folder>` replays the recordings of another folder in place of ours; see `tests/vectors/run402/README.md`.

mod args;
mod calls;
mod case;
mod composites;
mod core_replies;
mod deploys;
mod provider;
mod replay;
#[path = "../wire/route.rs"]
mod route;
mod sending;
mod spec;
#[path = "../wire/text.rs"]
mod text;
#[path = "../wire/values.rs"]
mod values;

use std::collections::{BTreeMap, BTreeSet};

use case::{Case, Catalogue};

/// Replays a folder: the faults that nothing explains, and the rules that each case needed.
async fn replay_all(cases: &[Case], catalogue: &Catalogue) -> (String, BTreeMap<String, BTreeSet<String>>) {
    let mut report = String::new();
    let mut needed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in cases {
        let listed = catalogue.cases.get(&case.name);
        for fault in replay::replay(case).await {
            let explains = |name: &String| {
                let rule = &catalogue.rules[name];
                let holds = rule.everywhere || listed.is_some_and(|listed| listed.contains(name));
                holds && rule.explains.iter().any(|start| fault.starts_with(start.as_str()))
            };
            match catalogue.rules.keys().find(|name| explains(name)) {
                Some(rule) => {
                    needed.entry(case.name.clone()).or_default().insert(rule.clone());
                }
                None => report.push_str(&format!("  {}: {fault}\n", case.name)),
            }
        }
    }
    (report, needed)
}

fn is_replayed(catalogue: &Catalogue, case: &Case) -> bool {
    !catalogue
        .not_replayed
        .values()
        .any(|group| group.covers(case).is_some())
}

#[tokio::test(start_paused = true)]
async fn every_recorded_call_is_replayed_and_differs_only_where_the_catalogue_says_so() {
    let catalogue = case::catalogue();
    let own = case::own_folder();
    let folder = case::other_folder().unwrap_or_else(|| own.clone());
    let mut cases = case::cases(&folder);
    cases.retain(|case| is_replayed(&catalogue, case));
    let (report, needed) = replay_all(&cases, &catalogue).await;
    assert!(
        report.is_empty(),
        "{} calls were replayed; not as recorded:\n{report}",
        cases.len()
    );
    if folder != own {
        return;
    }
    for (name, listed) in &catalogue.cases {
        let all = needed.get(name).cloned().unwrap_or_default();
        let used: BTreeSet<String> = all
            .into_iter()
            .filter(|rule| !catalogue.rules[rule].everywhere)
            .collect();
        assert_eq!(
            *listed, used,
            "{name}: the rules that are listed and those that are needed"
        );
    }
    let used: BTreeSet<&String> = needed.values().flatten().collect();
    let known: BTreeSet<&String> = catalogue.rules.keys().collect();
    assert_eq!(known, used, "the catalogue has what no case needs");
}

#[tokio::test(start_paused = true)]
async fn what_is_not_replayed_could_not_be_or_would_differ() {
    let catalogue = case::catalogue();
    let mut covering = BTreeSet::new();
    for case in case::cases(&case::own_folder()) {
        let groups = catalogue.not_replayed.values();
        let Some(entry) = groups.filter_map(|group| group.covers(&case)).next() else {
            continue;
        };
        covering.insert(entry.to_owned());
        // A call without a request has no wire that could have changed.
        let faults = replay::replay(&case).await;
        assert!(
            !faults.is_empty() || case.exchanges.is_empty(),
            "{}: it can be replayed",
            case.name
        );
    }
    assert!(!covering.is_empty());
}

#[test]
fn every_call_that_is_not_replayed_and_every_deviation_has_its_reason_and_source() {
    let catalogue = case::catalogue();
    let rules = catalogue
        .rules
        .iter()
        .map(|(name, rule)| (name, [&rule.what, &rule.reason, &rule.source]));
    let groups = catalogue.not_replayed.iter();
    let groups = groups.map(|(name, group)| (name, [&group.reason, &group.reason, &group.source]));
    for (name, texts) in rules.chain(groups) {
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{name}: a text is missing"
        );
    }
    let methods = catalogue.not_replayed.values().flat_map(|group| &group.methods);
    let mut seen = BTreeSet::new();
    for method in methods {
        assert!(seen.insert(method), "{method} has two reasons");
    }
    for (name, listed) in &catalogue.cases {
        for rule in listed {
            let known = catalogue.rules.get(rule);
            assert!(
                known.is_some_and(|known| !known.everywhere),
                "{name}: {rule} is no rule for single cases"
            );
        }
    }
}

#[test]
fn every_method_has_one_entry() {
    let mut seen = BTreeSet::new();
    for name in replay::methods() {
        assert!(seen.insert(name), "{name} has two entries");
    }
}

/// Spoils a case.
type Spoil = fn(&mut Case);

#[tokio::test(start_paused = true)]
async fn the_harness_finds_every_kind_of_difference() {
    let cases = case::cases(&case::own_folder());
    let of = |name: &str| {
        cases
            .iter()
            .find(|case| case.name == name)
            .unwrap_or_else(|| panic!("no case {name}"))
            .clone()
    };
    let spoiled: [(&str, &str, Spoil); 14] = [
        ("3.3.3 ai-translate", "method: ", |case| {
            first(case).method = "PUT".to_owned()
        }),
        ("3.3.3 ai-translate", "path: ", |case| first(case).path.push('x')),
        ("3.3.3 ai-translate", "query: ", |case| {
            first(case).query.push(("a".to_owned(), "b".to_owned()))
        }),
        ("3.3.3 ai-translate", "header authorization: ", |case| {
            first(case)
                .headers
                .insert("Authorization".to_owned(), "Bearer other".to_owned());
        }),
        ("3.3.3 ai-translate", "header content-type: sent", |case| {
            first(case).headers.remove("Content-Type");
        }),
        ("3.3.3 ai-translate", "body.", |case| {
            first(case).body["text"] = "other".into()
        }),
        ("3.3.3 ai-translate", "body.more: ", |case| {
            first(case).body["more"] = serde_json::Value::Null
        }),
        ("3.3.3 ai-translate", "requests: ", |case| case.exchanges[0].times = 2),
        ("3.3.3 ai-translate", "no place: ", |case| case.call.args.push(1.into())),
        ("3.3.3 ai-translate", "outcome: success", |case| {
            case.result = serde_json::json!({"error": {"name": "ApiError", "message": "x"}});
        }),
        ("3.3.3 projects-info", "result.", |case| {
            case.result["anon_key"] = "other".into()
        }),
        ("3.3.3 with-retry-defaults-500-429-ok", "waits: ", |case| {
            case.sleeps_ms[0] = 1
        }),
        ("3.3.3 error-404", "error code", |case| {
            case.result["error"]["code"] = "OTHER".into()
        }),
        ("3.3.3 apply-idempotency-key", "events", |case| {
            case.extra.insert("events".to_owned(), serde_json::json!([]));
        }),
    ];
    for (name, wanted, spoil) in spoiled {
        let mut case = of(name);
        let before = replay::replay(&case).await;
        assert_eq!(before, [""; 0], "{name} before it is spoiled");
        spoil(&mut case);
        let faults = replay::replay(&case).await;
        assert!(
            faults.iter().any(|fault| fault.starts_with(wanted)),
            "{name}, {wanted}: {faults:?}"
        );
    }
}

fn first(case: &mut Case) -> &mut case::Request {
    &mut case.exchanges[0].request
}
