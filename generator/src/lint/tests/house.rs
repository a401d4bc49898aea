//! Operations: identity, namespace, and what the house wants to know.

use super::{accept, case, refuse};
use crate::diagnostic::Severity;

#[test]
fn an_operation_is_found_by_its_namespace_and_method() {
    refuse(
        Severity::Error,
        &[
            case(
                "      operationId: jobs_list\n",
                "",
                "`GET /jobs` has no `operationId`",
                "    get:",
            ),
            case(
                "operationId: jobs_list",
                "operationId: list_jobs",
                "does not start with its namespace",
                "operationId: list_jobs",
            ),
            case(
                "operationId: jobs_list",
                "operationId: jobs",
                "does not start with its namespace",
                "operationId: jobs\n",
            ),
            case(
                "operationId: jobs_list",
                "operationId: jobs_",
                "`jobs_` is not in snake case",
                "operationId: jobs_\n",
            ),
            case(
                "operationId: jobs_list",
                "operationId: jobsList",
                "`jobsList` is not in snake case",
                "operationId: jobsList",
            ),
            case(
                "operationId: jobs_checkpoints_list",
                "operationId: jobs_list_checkpoints",
                "does not start with its namespace",
                "operationId: jobs_list_checkpoints",
            ),
            case("      tags: [jobs]\n", "", "`GET /jobs` has no tag", "    get:"),
            case(
                "tags: [jobs]",
                "tags: [Jobs and more]",
                "the tag `Jobs and more` is no namespace",
                "tags: [Jobs and more]",
            ),
            case(
                "tags: [jobs.checkpoints]",
                "tags: [jobs..checkpoints]",
                "is no namespace",
                "tags: [jobs..checkpoints]",
            ),
        ],
    );
    accept(&[
        (
            "tags: [jobs]\n      operationId: jobs_list",
            "tags: [type.match]\n      operationId: type_match_await",
        ),
        (
            "tags: [jobs]\n      operationId: jobs_list",
            "tags: [jobBoard]\n      operationId: job_board_list",
        ),
        (
            "tags: [jobs]\n      operationId: jobs_list",
            "tags: [jobs, more]\n      operationId: jobs_continue",
        ),
    ]);
}

#[test]
fn two_operations_never_become_one_method() {
    refuse(
        Severity::Error,
        &[
            case(
                "operationId: jobs_start",
                "operationId: jobs_list",
                "the operationId `jobs_list` twice",
                "operationId: jobs_list\n      summary: Starts",
            ),
            case(
                "operationId: jobs_start",
                "operationId: Jobs_list",
                "the same in snake case",
                "operationId: Jobs_list",
            ),
            case(
                "operationId: jobs_start",
                "operationId: jobs_checkpoints",
                "has the name of a namespace",
                "operationId: jobs_checkpoints\n",
            ),
        ],
    );
}

#[test]
fn every_operation_says_how_it_is_known_and_how_it_is_repeated() {
    refuse(
        Severity::Error,
        &[
            case(
                "      x-evidence: {name: S, wire: I from C, source: 'contract, section 2', note: guessed}\n",
                "",
                "`GET /jobs` has no `x-evidence`",
                "    get:",
            ),
            case(
                "      x-idempotency: method\n",
                "",
                "`GET /jobs` has no `x-idempotency`",
                "    get:",
            ),
            case(
                "x-idempotency: {header: Idempotency-Key}",
                "x-idempotency: method",
                "`x-idempotency: method` on a POST",
                "x-idempotency: method\n      x-auth",
            ),
            case(
                "'204': {description: Gone.}",
                "'404': {description: Gone.}",
                "`DELETE /jobs/{jobId}` has no 2xx reply",
                "      responses:\n        '404'",
            ),
        ],
    );
    accept(&[("x-idempotency: never", "x-idempotency: method")]);
}

#[test]
fn methods_that_no_client_can_send_are_refused() {
    refuse(
        Severity::Error,
        &[
            case(
                "    delete:",
                "    options:",
                "an operation with the method OPTIONS",
                "    options:",
            ),
            case(
                "    delete:",
                "    trace:",
                "an operation with the method TRACE",
                "    trace:",
            ),
        ],
    );
}

#[test]
fn missing_documentation_is_pointed_out() {
    refuse(
        Severity::Warning,
        &[
            case(
                "      summary: Lists jobs.\n",
                "",
                "`GET /jobs` has no description",
                "    get:",
            ),
            case(
                "      description: A job.\n",
                "",
                "the schema `Job` has no description",
                "    Job:",
            ),
        ],
    );
    accept(&[("      summary: Lists jobs.\n", "      description: Lists jobs.\n")]);
}
