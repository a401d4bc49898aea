//! Parameters, bodies, pages and streams.

use super::{accept, case, refuse};
use crate::diagnostic::Severity;

#[test]
fn a_parameter_is_something_that_fits_into_a_url_or_a_header() {
    refuse(
        Severity::Error,
        &[
            case(
                "{name: X-Trace, in: header,",
                "{name: X-Trace, in: cookie,",
                "the cookie parameter `X-Trace`",
                "- {name: X-Trace",
            ),
            case(
                "{name: X-Trace, in: header,",
                "{name: X-Trace, in: body,",
                "a parameter in `body`",
                "- {name: X-Trace",
            ),
            case(
                "{name: q, in: query, allowEmptyValue: false, schema: {type: string}}",
                "{name: q, in: query, content: {application/json: {schema: {}}}}",
                "the parameter `q` has `content`",
                "- {name: q",
            ),
            case(
                "{name: q, in: query, allowEmptyValue: false, schema: {type: string}}",
                "{name: q, in: query}",
                "the parameter `q` has no schema",
                "- {name: q",
            ),
            case(
                "{name: q, in: query, allowEmptyValue: false, schema: {type: string}}",
                "{name: q, in: query, schema: {type: object}}",
                "the parameter `q` is an object",
                "- {name: q",
            ),
            case(
                "style: deepObject, explode: true, schema: {$ref: '#/components/schemas/JobFilter'}",
                "schema: {$ref: '#/components/schemas/JobFilter'}",
                "the parameter `filter` is an object",
                "- {name: filter",
            ),
            case(
                "        status: {type: string}\n        olderThan",
                "        status: {type: object}\n        olderThan",
                "the property `status` of the parameter `filter` is no scalar",
                "- {name: filter",
            ),
            case(
                "{name: q, in: query, allowEmptyValue: false, schema",
                "{name: q, in: query, style: deepObject, schema",
                "`deepObject` on the parameter `q`, which is no object",
                "- {name: q",
            ),
            case(
                "{name: q, in: query, allowEmptyValue: false, schema",
                "{name: q, in: query, style: matrix, schema",
                "the style `matrix`",
                "- {name: q",
            ),
            case(
                "{name: X-Trace, in: header,",
                "{name: X-Trace, in: header, x-segments: true,",
                "`x-segments` on the parameter `X-Trace`, which is no text in the path",
                "- {name: X-Trace",
            ),
            case(
                "{name: X-Trace, in: header, schema: {type: string}}",
                "{name: X-Trace, in: header, schema: {type: array, items: {type: string}}}",
                "the header parameter `X-Trace` is a list",
                "- {name: X-Trace",
            ),
            case(
                "schema: {type: array, items: {type: string}}}\n        - {name: filter",
                "schema: {type: array, items: {}}}\n        - {name: filter",
                "the items of the parameter `ids` are no scalars",
                "- {name: ids",
            ),
        ],
    );
    accept(&[
        (
            "style: pipeDelimited, explode: false",
            "style: spaceDelimited, explode: false",
        ),
        ("style: pipeDelimited, explode: false", "explode: false"),
        ("style: pipeDelimited, explode: false, ", ""),
    ]);
}

#[test]
fn the_path_and_its_parameters_agree() {
    refuse(
        Severity::Error,
        &[
            case(
                "  /jobs/{jobId}:",
                "  /jobs/{id}:",
                "the path variable `{id}` of `GET /jobs/{id}` is not declared",
                "    get:\n      tags: [jobs]\n      operationId: jobs_get",
            ),
            case(
                "  /jobs/{jobId}:",
                "  /jobs/{id}:",
                "the path parameter `jobId` is not part of `/jobs/{id}`",
                "      - $ref: '#/components/parameters/JobId'\n    get",
            ),
            case(
                "  /jobs/{jobId}:",
                "  /jobs/{jobId:",
                "the braces of the path `/jobs/{jobId` do not match",
                "    get:\n      tags: [jobs]\n      operationId: jobs_get",
            ),
            case(
                "  /jobs/{jobId}:",
                "  /jobs/{jobId}/{jobId}:",
                "the path variable `{jobId}` twice",
                "    get:\n      tags: [jobs]\n      operationId: jobs_get",
            ),
            case(
                "{name: jobId, in: path, required: true,",
                "{name: jobId, in: path,",
                "the path parameter `jobId` is not required",
                "    JobId:",
            ),
        ],
    );
}

#[test]
fn every_parameter_has_a_setter_of_its_own() {
    refuse(
        Severity::Error,
        &[
            case(
                "{name: X-Trace, in: header,",
                "{name: job_id, in: query,",
                "`jobId` in path and `job_id` in query are the same",
                "- {name: job_id",
            ),
            case(
                "{name: q, in: query,",
                "{name: Take, in: header,",
                "`take` in query and `Take` in header are the same",
                "- {name: Take",
            ),
            case(
                "{name: q, in: query,",
                "{name: options, in: query,",
                "the setter `options` of the parameter `options` is taken",
                "- {name: options",
            ),
            case(
                "{name: q, in: query,",
                "{name: body, in: query,",
                "the setter `body`",
                "- {name: body",
            ),
            case(
                "{name: q, in: query,",
                "{name: intoFuture, in: query,",
                "the setter `into_future`",
                "- {name: intoFuture",
            ),
            case(
                "{name: q, in: query,",
                "{name: withLogs, in: query,",
                "the setter `with_logs`",
                "- {name: withLogs",
            ),
            case(
                "{name: q, in: query,",
                "{name: take, in: query,",
                "the query parameter `take` twice",
                "- {name: take, in: query, allow",
            ),
        ],
    );
    accept(&[("{name: q, in: query,", "{name: width, in: query,")]);
}

#[test]
fn a_constant_can_be_sent_always_and_leaves_its_name_to_others() {
    const TRACE: &str = "{name: X-Trace, in: header, schema: {type: string}}";
    refuse(
        Severity::Error,
        &[
            case(
                "{name: jobId, in: path, required: true, schema: {type: string}}",
                "{name: jobId, in: path, required: true, schema: {type: string, enum: [current]}}",
                "the path parameter `jobId` can only be `current`",
                "    JobId:",
            ),
            case(
                TRACE,
                "{name: X-Trace, in: header, required: true, schema: {type: string, enum: [é]}}",
                "the header `X-Trace` cannot carry \"é\"",
                "- {name: X-Trace",
            ),
            case(
                TRACE,
                "{name: X-Trace, in: header, required: true, schema: {type: string, enum: ['']}}",
                "the header `X-Trace` cannot carry \"\"",
                "- {name: X-Trace",
            ),
            case(
                TRACE,
                "{name: X Trace, in: header, required: true, schema: {type: string, enum: [a]}}",
                "`X Trace` is no header name",
                "- {name: X Trace",
            ),
            case(
                TRACE,
                "{name: Authorization, in: header, required: true, schema: {type: string, enum: [a]}}",
                "the constant header `Authorization` is the client's own",
                "- {name: Authorization",
            ),
            case(
                TRACE,
                "{name: X-Key, in: header, required: true, schema: {type: string, format: password, enum: [a]}}",
                "the secret `X-Key` is written into the document",
                "- {name: X-Key",
            ),
            case(
                TRACE,
                "{name: X-Key, in: header, required: true, x-secret: true, schema: {type: string, enum: [a]}}",
                "the secret `X-Key` is written into the document",
                "- {name: X-Key",
            ),
            case(
                TRACE,
                "{name: X-A, in: header, required: true, schema: {type: string, enum: [a]}}\n        - {name: x-a, in: header, schema: {type: string}}",
                "the header `X-A` of `GET /jobs/{jobId}/checkpoints` has two parameters",
                "- {name: X-A",
            ),
            case(
                "      x-auth: key\n",
                "      x-auth: key\n      parameters:\n        - {name: idempotency-key, in: header, required: true, schema: {type: string, enum: [a]}}\n",
                "the idempotency key `idempotency-key` of `POST /jobs` is a constant",
                "- {name: idempotency-key",
            ),
        ],
    );
    accept(&[
        (
            TRACE,
            "{name: options, in: header, required: true, schema: {type: string, enum: ['a b']}}",
        ),
        (
            TRACE,
            "{name: limit, in: header, required: true, schema: {type: string, enum: [a]}}",
        ),
        (
            TRACE,
            "{name: flag, in: query, required: true, schema: {type: string, enum: ['']}}",
        ),
    ]);
}

#[test]
fn a_body_has_one_content_type_and_json_has_a_schema() {
    refuse(
        Severity::Error,
        &[
            case(
                "            example: {anything: [goes, here], x-free: true}\n",
                "          text/plain:\n            schema: {type: string}\n",
                "a request body of 2 content types",
                "          text/plain",
            ),
            case(
                "            example: {anything: [goes, here], x-free: true}\n",
                "          text/csv:\n            schema: {type: string}\n        x-plain-text: expert\n",
                "a request body of 2 content types",
                "          text/csv",
            ),
            case(
                "            example: {anything: [goes, here], x-free: true}\n",
                "        x-plain-text: ''\n",
                "`x-plain-text` cannot be `\"\"`",
                "        x-plain-text",
            ),
            case(
                "              schema: {$ref: '#/components/schemas/JobPage'}\n",
                "              example: 1\n",
                "`application/json` without a schema",
                "            application/json:\n              example: 1",
            ),
            case(
                "              schema: {$ref: '#/components/schemas/ApiError'}\n",
                "              {}\n",
                "`application/json` without a schema",
                "            application/json:\n              {}",
            ),
            case(
                "        content:\n          application/json:\n            schema: {$ref: '#/components/schemas/JobRequest'}\n            example: {anything: [goes, here], x-free: true}\n",
                "        content: {}\n",
                "a request body without a content type",
                "        content: {}",
            ),
        ],
    );
    accept(&[(
        "'204': {description: Gone.}",
        "'200': {description: Text., content: {text/plain: {}}}",
    )]);
}

#[test]
fn a_paginator_finds_what_it_turns_and_reads() {
    refuse(
        Severity::Error,
        &[
            case(
                "limit: take, offset: skip,",
                "limit: limit, offset: skip,",
                "`GET /jobs` has no query parameter `limit`",
                "x-pagination: {style: offset",
            ),
            case(
                "cursor: after,",
                "cursor: jobId,",
                "has no query parameter `jobId`",
                "x-pagination: {style: cursor",
            ),
            case(
                "items: data.jobs,",
                "items: data.job,",
                "the reply of `GET /jobs` has no `data.job`",
                "x-pagination: {style: offset",
            ),
            case(
                "items: data.jobs,",
                "items: data,",
                "`data` in the reply of `GET /jobs` is not of type `array`",
                "x-pagination: {style: offset",
            ),
            case(
                "total: meta.total",
                "total: meta.count",
                "has no `meta.count`",
                "x-pagination: {style: offset",
            ),
            case(
                "next: next,",
                "next: items,",
                "is not of type `string` or `integer`",
                "x-pagination: {style: cursor",
            ),
            case(
                "      x-idempotency: never\n",
                "      x-idempotency: never\n      x-pagination: {style: page, page: p, limit: l, items: i}\n",
                "is paginated and has 0 JSON replies",
                "x-pagination: {style: page, page: p",
            ),
            case(
                "items: data.jobs, total: meta.total",
                "items: data.jobs, total: meta.total, last: short",
                "`last` beside `total` in `GET /jobs`",
                "x-pagination: {style: offset",
            ),
            case(
                "items: data.jobs, total: meta.total",
                "items: data.jobs, last: short",
                "`last: short` of `GET /jobs` needs a default of the parameter `take`",
                "x-pagination: {style: offset",
            ),
            case(
                "limit: take, offset: skip, items: data.jobs, total: meta.total",
                "limit: q, offset: skip, items: data.jobs, last: short",
                "`last: short` of `GET /jobs` needs the integer parameter `q`",
                "x-pagination: {style: offset",
            ),
        ],
    );
}

#[test]
fn an_event_stream_has_typed_events() {
    refuse(
        Severity::Error,
        &[
            case(
                "event: CheckpointEvent,",
                "event: CheckpointEvnt,",
                "the event schema `CheckpointEvnt` does not exist",
                "x-stream",
            ),
            case(
                "      x-stream: {event: CheckpointEvent, resume: {query: cursor}, decode: data}\n",
                "",
                "replies with `text/event-stream` and has no `x-stream`",
                "            text/event-stream",
            ),
            case(
                "text/event-stream; charset=utf-8",
                "text/plain",
                "has `x-stream` and no `text/event-stream` reply",
                "x-stream",
            ),
            case(
                "resume: {query: cursor}",
                "resume: {query: after}",
                "has no query parameter `after`",
                "x-stream",
            ),
        ],
    );
}
