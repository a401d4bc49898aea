//! `lint`: every finding in full, and an exit code that tells errors from warnings.

use super::{Repository, SPEC};
use crate::lint::{Options, run};

fn lint(spec: &str) -> String {
    Repository::new(spec).run(|workspace, out| run(workspace, &Options::default(), out))
}

#[test]
fn a_specification_without_a_finding_takes_one_line() {
    insta::assert_snapshot!(lint(SPEC));
}

#[test]
fn a_warning_is_shown_and_is_no_failure() {
    insta::assert_snapshot!(lint(&SPEC.replace("      summary: Lists jobs.\n", "")));
}

#[test]
fn an_error_is_shown_with_its_place_and_ends_with_100() {
    insta::assert_snapshot!(lint(&SPEC.replace("operationId: jobs_list", "operationId: list")));
}

#[test]
fn a_text_that_is_no_yaml_is_a_finding_like_any_other() {
    insta::assert_snapshot!(lint("openapi: [3.0.3\n"));
}
