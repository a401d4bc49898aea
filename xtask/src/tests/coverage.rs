//! `coverage`: the tables, the JSON, and what counts as replayed.

use super::{Repository, SPEC};
use crate::coverage::{Options, run};

const MORE: &str = "  /jobs/{id}/checkpoints:
    get:
      tags: [jobs.checkpoints]
      operationId: jobs_checkpoints_list
      summary: Lists checkpoints.
      x-evidence: {name: 'S, C', wire: C, source: code}
      x-alias: [find]
      x-idempotency: method
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '204': {description: None.}
";

const CALLS: &str = r#"{"cases": [
    {"case": "a", "operation": "jobs_list"},
    {"case": "b", "operation": "jobs_list", "skipped": "the fake cannot do it yet"},
    {"case": "c", "operation": "jobs_checkpoints_list"}
], "excluded": [{"case": "d", "reason": "no such client"}]}"#;

fn repository() -> Repository {
    let repository = Repository::new(&format!("{SPEC}{MORE}"));
    repository.write("tests/vectors/perstack/calls.json", CALLS);
    repository.write("tests/vectors/perstack/mapping.json", r#"{"calls": {"x": {}}}"#);
    repository.write("tests/vectors/perstack/README.md", "no vectors");
    repository.write("tests/fixtures/one.yaml", SPEC);
    repository
}

#[test]
fn operations_evidence_and_calls_are_counted_for_each_namespace() {
    insta::assert_snapshot!(repository().run(|workspace, out| run(workspace, &Options::default(), out)));
}

#[test]
fn the_same_counts_come_as_json() {
    insta::assert_snapshot!(repository().run(|workspace, out| run(workspace, &Options { json: true }, out)));
}

#[test]
fn a_recorded_call_of_an_operation_that_is_gone_is_pointed_out() {
    let repository = Repository::new(SPEC);
    repository.write(
        "tests/vectors/perstack/calls.json",
        r#"{"cases": [{"operation": "jobs_gone"}]}"#,
    );
    insta::assert_snapshot!(repository.run(|workspace, out| run(workspace, &Options::default(), out)));
}

#[test]
fn vectors_that_are_no_json_are_an_error_that_names_the_file() {
    let repository = Repository::new(SPEC);
    repository.write("tests/vectors/perstack/calls.json", "{");
    let refused = run(&repository.workspace, &Options::default(), &mut Vec::new()).expect_err("must be refused");
    assert!(refused.to_string().contains("calls.json"), "{refused}");
}
