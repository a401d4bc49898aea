//! `diff`: each kind of change once, with its class, place and users.

use std::process::Command;

use agent_clients_generator::parse;

use super::{Repository, SPEC};
use crate::diff::operations::compare;
use crate::diff::{Change, Class, Options, run};

const API: &str = "openapi: 3.0.3
info: {title: Jobs, version: '1'}
servers: [{url: 'https://a.example'}]
paths:
  /jobs:
    get:
      operationId: jobs_list
      summary: Lists.
      x-idempotency: method
      x-pagination: {style: page}
      parameters:
        - {name: take, in: query, schema: {type: integer}}
        - {name: fixed, in: query, required: true, schema: {type: string, enum: [a]}}
        - {name: q, in: query, required: true, schema: {type: string}}
      responses:
        '200': {description: All., headers: {X-A: {}}, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
        '404': {description: None.}
    post:
      operationId: jobs_start
      x-idempotency: never
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Start'}}}}
      responses:
        '200': {$ref: '#/components/responses/Job'}
  /jobs/{id}:
    delete:
      operationId: jobs_delete
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Gone.}}
components:
  responses:
    Job: {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
  schemas:
    Page: {type: object, properties: {jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}, total: {type: integer, maximum: 5}}}
    Job: {type: object, required: [id], additionalProperties: true, properties: {id: {type: string}, status: {$ref: '#/components/schemas/Status'}, note: {type: string, nullable: true}}}
    Start: {type: object, required: [key], properties: {key: {type: string}, limit: {type: integer}}}
    Status: {type: string, enum: [a, b]}
    Event: {oneOf: [{$ref: '#/components/schemas/Job'}], discriminator: {propertyName: id}}
";

fn changes(from: &str, to: &str) -> (Vec<Change>, usize) {
    assert!(API.contains(from), "the specification has no {from:?}");
    let tree = |text: &str| parse(text, "x.yaml").unwrap_or_else(|error| panic!("{error}"));
    let found = compare(&tree(API), &tree(&API.replacen(from, to, 1)));
    (found.list, found.told)
}

#[test]
fn every_kind_of_change_has_a_class_and_a_place() {
    use Class::{Added, Breaking, Changed};
    let list = "GET /jobs (jobs_list)";
    let start = "POST /jobs (jobs_start)";
    for (from, to, class, place, what) in [
        (
            "operationId: jobs_list",
            "operationId: jobs_all",
            Breaking,
            "GET /jobs (jobs_all)",
            "`jobs_list` was renamed to `jobs_all`",
        ),
        (
            "  /jobs/{id}:",
            "  /job/{id}:",
            Changed,
            "DELETE /job/{id} (jobs_delete)",
            "it was DELETE /jobs/{id} on the wire",
        ),
        (
            "    delete:\n      operationId: jobs_delete",
            "    put:\n      operationId: jobs_put",
            Breaking,
            "DELETE /jobs/{id} (jobs_delete)",
            "the operation was removed",
        ),
        (
            "    delete:\n      operationId: jobs_delete",
            "    put:\n      operationId: jobs_put",
            Added,
            "PUT /jobs/{id} (jobs_put)",
            "the operation was added",
        ),
        (
            "        - {name: take, in: query, schema: {type: integer}}\n",
            "",
            Breaking,
            list,
            "the query parameter `take` was removed",
        ),
        (
            "- {name: take, in: query,",
            "- {name: take, in: query, required: true,",
            Breaking,
            list,
            "the query parameter `take` was optional, is required",
        ),
        (
            "required: true, schema: {type: string}}\n      responses:\n        '200': {d",
            "schema: {type: string}}\n      responses:\n        '200': {d",
            Breaking,
            list,
            "the query parameter `q` was required, is optional",
        ),
        (
            "schema: {type: integer}}\n",
            "schema: {type: string}}\n",
            Breaking,
            list,
            "the query parameter `take`: integer became string",
        ),
        (
            "      parameters:\n",
            "      parameters:\n        - {name: n, in: header, schema: {}}\n",
            Added,
            list,
            "the header parameter `n` was added",
        ),
        (
            "      parameters:\n",
            "      parameters:\n        - {name: n, in: header, required: true, schema: {}}\n",
            Breaking,
            list,
            "the required header parameter `n` was added",
        ),
        (
            "      parameters:\n",
            "      parameters:\n        - {name: v, in: header, required: true, schema: {type: string, enum: ['1']}}\n",
            Changed,
            list,
            "the header parameter `v` is always `1`",
        ),
        (
            "{name: fixed, in: query, required: true, schema: {type: string, enum: [a]}}",
            "{name: fixed, in: query, required: true, schema: {type: string, enum: [b]}}",
            Changed,
            list,
            "the query parameter `fixed` was always `a`, is always `b`",
        ),
        (
            "{name: fixed, in: query, required: true, schema: {type: string, enum: [a]}}",
            "{name: fixed2, in: query, schema: {type: string}}",
            Changed,
            list,
            "the query parameter `fixed` is not always `a` any more",
        ),
        (
            "{name: fixed, in: query, required: true, schema: {type: string, enum: [a]}}",
            "{name: fixed, in: query, required: true, schema: {type: string, enum: [a, b]}}",
            Breaking,
            list,
            "the required query parameter `fixed` was added",
        ),
        (
            "{name: take, in: query,",
            "{name: take, in: query, explode: false,",
            Changed,
            list,
            "the query parameter `take` is written in another way",
        ),
        (
            "x-idempotency: never",
            "x-idempotency: {header: K}",
            Changed,
            start,
            "`x-idempotency` was \"never\", is {\"header\":\"K\"}",
        ),
        (
            "      x-pagination: {style: page}\n",
            "",
            Breaking,
            list,
            "`x-pagination` was removed",
        ),
        (
            "x-pagination: {style: page}",
            "x-pagination: {style: cursor}",
            Changed,
            list,
            "`x-pagination` changed",
        ),
        (
            "      operationId: jobs_delete\n",
            "      operationId: jobs_delete\n      deprecated: true\n",
            Changed,
            "DELETE /jobs/{id} (jobs_delete)",
            "`deprecated` was nothing, is true",
        ),
        (
            "requestBody: {required: true,",
            "requestBody: {",
            Breaking,
            start,
            "the request body was required, is optional",
        ),
        (
            "application/json: {schema: {$ref: '#/components/schemas/Start'}}",
            "text/plain: {schema: {type: string}}",
            Breaking,
            start,
            "the request body is not `application/json` any more",
        ),
        (
            "application/json: {schema: {$ref: '#/components/schemas/Page'}}",
            "application/json: {schema: {$ref: '#/components/schemas/Page'}}, text/event-stream: {}",
            Added,
            list,
            "the reply 200 can be `text/event-stream`",
        ),
        (
            "schema: {$ref: '#/components/schemas/Page'}",
            "schema: {$ref: '#/components/schemas/Job'}",
            Breaking,
            list,
            "the reply 200: `Page` became `Job`",
        ),
        (
            "headers: {X-A: {}}",
            "headers: {X-B: {}}",
            Breaking,
            list,
            "the header `x-a` of the reply 200 was removed",
        ),
        (
            "headers: {X-A: {}}",
            "headers: {X-B: {}}",
            Added,
            list,
            "the header `x-b` of the reply 200 was added",
        ),
        (
            "{'204': {description: Gone.}}",
            "{'202': {description: Soon.}}",
            Breaking,
            "DELETE /jobs/{id} (jobs_delete)",
            "the reply 204 was removed",
        ),
        (
            "{'204': {description: Gone.}}",
            "{'202': {description: Soon.}}",
            Changed,
            "DELETE /jobs/{id} (jobs_delete)",
            "the reply 202 was added",
        ),
        (
            "https://a.example",
            "https://b.example",
            Changed,
            "the document",
            "the servers changed (`servers`)",
        ),
        (
            "properties: {id: {type: string}",
            "properties: {id: {type: integer}",
            Breaking,
            "schema Job",
            "`id`: string became integer",
        ),
        (
            "properties: {id: {type: string}",
            "properties: {id: {type: string, format: uuid}",
            Breaking,
            "schema Job",
            "`id`: string became string (uuid)",
        ),
        (
            "properties: {id: {type: string}",
            "properties: {id: {type: string, x-secret: true}",
            Breaking,
            "schema Job",
            "`id`: string became secret string",
        ),
        (
            "required: [id]",
            "required: [id, status]",
            Breaking,
            "schema Job",
            "`status`: was optional, is required",
        ),
        (
            "required: [id]",
            "required: []",
            Breaking,
            "schema Job",
            "`id`: was required, is optional",
        ),
        (
            "note: {type: string, nullable: true}",
            "note: {type: string}",
            Breaking,
            "schema Job",
            "`note`: is never null",
        ),
        (
            ", note: {type: string, nullable: true}",
            "",
            Breaking,
            "schema Job",
            "`note`: the property was removed",
        ),
        (
            "properties: {id: {type: string}",
            "properties: {id: {type: string}, more: {type: string}",
            Added,
            "schema Job",
            "`more`: the property was added",
        ),
        (
            "additionalProperties: true, ",
            "",
            Breaking,
            "schema Job",
            "unknown properties are not kept any more",
        ),
        (
            "required: [key], properties: {",
            "required: [key, more], properties: {more: {}, ",
            Breaking,
            "schema Start",
            "`more`: a required property was added",
        ),
        (
            "required: [id], additionalProperties: true, properties: {",
            "required: [id, more], additionalProperties: true, properties: {more: {}, ",
            Added,
            "schema Job",
            "`more`: the property was added",
        ),
        (
            "enum: [a, b]",
            "enum: [a]",
            Breaking,
            "schema Status",
            "the value \"b\" was removed",
        ),
        (
            "enum: [a, b]",
            "enum: [a, b, c]",
            Added,
            "schema Status",
            "the value \"c\" was added",
        ),
        (
            "{type: string, enum: [a, b]}",
            "{type: string}",
            Breaking,
            "schema Status",
            "string enum became string",
        ),
        (
            "jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}",
            "jobs: {type: array, items: {type: string}}",
            Breaking,
            "schema Page",
            "`jobs[]`: `Job` became string",
        ),
        (
            "oneOf: [{$ref: '#/components/schemas/Job'}]",
            "oneOf: [{$ref: '#/components/schemas/Job'}, {$ref: '#/components/schemas/Page'}]",
            Added,
            "schema Event",
            "`Page` is part of `oneOf`",
        ),
        (
            "oneOf: [{$ref: '#/components/schemas/Job'}]",
            "oneOf: [{$ref: '#/components/schemas/Page'}]",
            Breaking,
            "schema Event",
            "`Job` is not part of `oneOf` any more",
        ),
        (
            "discriminator: {propertyName: id}",
            "discriminator: {propertyName: status}",
            Breaking,
            "schema Event",
            "the members are told apart in another way",
        ),
        (
            "    Event: {",
            "    Events: {",
            Breaking,
            "schema Event",
            "the type was removed",
        ),
        (
            "    Event: {",
            "    Events: {",
            Added,
            "schema Events",
            "the type was added",
        ),
    ] {
        let (found, _) = changes(from, to);
        let hit = found
            .iter()
            .any(|change| change.class == class && change.place == place && change.what == what);
        assert!(hit, "{to:?} must give {class:?} {place}: {what}, and gave {found:#?}");
    }
}

#[test]
fn texts_and_limits_are_counted_and_break_nobody() {
    for (from, to) in [
        ("summary: Lists.", "summary: Lists all."),
        ("maximum: 5", "maximum: 6"),
        ("description: All.", "description: Every."),
        ("'404': {description: None.}", "'404': {description: Nothing.}"),
        ("version: '1'", "version: '2'"),
        ("limit: {type: integer}", "limit: {type: integer, default: 3}"),
    ] {
        let (found, told) = changes(from, to);
        assert_eq!((found.len(), told), (0, 1), "{to:?}: {found:#?}");
    }
    let (found, told) = changes("/jobs/{id}:", "/jobs/{id}:");
    assert_eq!((found.len(), told), (0, 0), "{found:#?}");
}

#[test]
fn a_changed_schema_names_the_operations_that_reach_it() {
    let (found, _) = changes("enum: [a, b]", "enum: [a]");
    assert_eq!(found[0].used_by, ["GET /jobs (jobs_list)", "POST /jobs (jobs_start)"]);
}

#[test]
fn recursive_schemas_and_circles_of_references_come_to_an_end() {
    let (found, _) = changes(
        "    Event: {",
        "    Loop: {$ref: '#/components/schemas/Loop'}\n    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}\n    Event: {",
    );
    assert_eq!(found.len(), 2, "{found:#?}");
}

fn git(repository: &Repository, arguments: &[&str]) {
    let identity = [
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.com",
        "-c",
        "commit.gpgsign=false",
    ];
    let mut command = Command::new("git");
    let ended = command
        .arg("-C")
        .arg(repository.path(""))
        .args(identity)
        .args(arguments)
        .output()
        .expect("git");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[test]
fn the_command_compares_with_a_revision_of_git() {
    let repository = Repository::new(API);
    git(&repository, &["init", "--quiet"]);
    git(&repository, &["add", "."]);
    git(&repository, &["commit", "--quiet", "--message", "first"]);
    git(&repository, &["tag", "v1"]);
    let diff = |rev: &str| {
        let options = Options {
            rev: rev.into(),
            apis: Vec::new(),
        };
        repository.run(|workspace, out| run(workspace, &options, out))
    };
    insta::assert_snapshot!("no_change", diff("v1"));
    let new = API
        .replace("enum: [a, b]", "enum: [a, c]")
        .replace("operationId: jobs_delete", "operationId: jobs_remove")
        .replace("summary: Lists.", "summary: Lists jobs.")
        .replace("https://a.example", "https://b.example");
    repository.write("specs/perstack.yaml", &new);
    insta::assert_snapshot!("some_changes", diff("v1"));
    insta::assert_snapshot!("no_such_revision", diff("v2"));
    assert!(diff("--output=x").contains("no revision"), "an option is no revision");

    git(&repository, &["rm", "--quiet", "--cached", "specs/perstack.yaml"]);
    git(
        &repository,
        &["commit", "--quiet", "--allow-empty", "--message", "without"],
    );
    insta::assert_snapshot!("new_specification", diff("HEAD"));
    repository.write("specs/perstack.yaml", "openapi: [");
    assert!(diff("v1").ends_with("[exit code 100]"));
    repository.write("specs/perstack.yaml", SPEC);
    assert!(diff("v1").contains("the operation was removed"));
}
