//! Keywords, extensions and references.

use super::{accept, case, refuse};
use crate::diagnostic::Severity;

#[test]
fn a_keyword_that_nobody_reads_is_refused() {
    refuse(
        Severity::Error,
        &[
            case(
                "title: Every",
                "titel: Every",
                "unknown keyword `titel` in an info object",
                "titel",
            ),
            case(
                "      required: [id, status]",
                "      requird: [id, status]",
                "unknown keyword `requird` in a schema",
                "requird",
            ),
            case(
                "additionalProperties: true",
                "aditionalProperties: true",
                "unknown keyword `aditionalProperties`",
                "aditional",
            ),
            case(
                "operationId: jobs_list",
                "operationID: jobs_list",
                "unknown keyword `operationID` in an operation",
                "operationID",
            ),
            case(
                "- {name: q, in: query",
                "- {name: q, where: 1, in: query",
                "unknown keyword `where` in a parameter",
                "- {name: q,",
            ),
            case(
                "propertyName: kind",
                "property: kind",
                "unknown keyword `property` in a discriminator",
                "property: kind",
            ),
            case(
                "        required: true\n        content",
                "        requires: true\n        content",
                "unknown keyword `requires` in a request body",
                "requires",
            ),
            case(
                "{type: http, scheme: bearer}",
                "{type: http, schema: bearer}",
                "unknown keyword `schema` in a security scheme",
                "bearer: {type",
            ),
            case(
                "id: {type: string}",
                "id: {type: string, const: a}",
                "unknown keyword `const` in a schema",
                "id: {type: string, const",
            ),
            case(
                "  parameters:\n    JobId",
                "  parametres:\n    JobId",
                "unknown keyword `parametres` in the components",
                "parametres",
            ),
            case(
                "    post:\n",
                "    pots:\n",
                "unknown keyword `pots` in a path item",
                "    pots",
            ),
            case(
                "openapi: 3.0.3\n",
                "openapi: 3.0.3\nwebhooks: {}\n",
                "unknown keyword `webhooks` in the document",
                "webhooks",
            ),
            case(
                "  - name: jobs\n",
                "  - $ref: '#/x'\n",
                "unknown keyword `$ref` in a tag",
                "$ref: '#/x'",
            ),
        ],
    );
}

#[test]
fn a_misspelt_keyword_comes_with_the_one_that_was_meant() {
    let found = super::lint(&super::VALID.replacen("      required: [id, status]", "      requird: [id, status]", 1));
    assert!(
        found.iter().any(|each| each.fix == "did you mean `required`?"),
        "{found}"
    );
    let found = super::lint(&super::VALID.replacen("id: {type: string}", "id: {type: string, const: a}", 1));
    assert!(
        found.iter().any(|each| each.fix == "write `enum` with one value"),
        "{found}"
    );
}

#[test]
fn a_value_of_the_wrong_shape_is_refused() {
    refuse(
        Severity::Error,
        &[
            case("version: '1.0'", "version: 1.0", "a number where", "version: 1.0"),
            case(
                "required: [id, status]",
                "required: id",
                "a string where",
                "required: id",
            ),
            case("tags: [jobs]", "tags: [1]", "a list where", "tags: [1]"),
            case(
                "enum: [queued, running, in-progress, '+1', '']",
                "enum: {a: b}",
                "a mapping where",
                "enum: {a: b}",
            ),
            case("deprecated: true", "deprecated: 'yes'", "a string where", "deprecated"),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: integer, minLength: -1}",
                "a number where",
                "olderThan",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: integer, maximum: '9'}",
                "a string where",
                "olderThan",
            ),
            case("olderThan: {type: integer}", "olderThan:", "nothing where", "olderThan"),
            case("anything: {}", "anything: []", "a list where", "anything: []"),
            case(
                "labels: {type: object, additionalProperties: {type: string}}",
                "labels: {type: object, additionalProperties: string}",
                "a string where",
                "labels",
            ),
            case(
                "mapping: {saved:",
                "mapping: {x: 1, saved:",
                "a mapping where",
                "mapping: {x",
            ),
            case(
                "security:\n  - bearer: []",
                "security: bearer",
                "a string where",
                "security: bearer",
            ),
        ],
    );
}

#[test]
fn what_the_specification_requires_must_be_there() {
    refuse(
        Severity::Error,
        &[
            case(
                "  title: Every accepted feature once\n",
                "",
                "an info object without `title`",
                "info:",
            ),
            case(
                "{description: Gone.}",
                "{}",
                "a response without `description`",
                "'204'",
            ),
            case(
                "{name: take, in: query,",
                "{in: query,",
                "a parameter without `name`",
                "- {in: query,",
            ),
            case(
                "{name: take, in: query,",
                "{name: take,",
                "a parameter without `in`",
                "- {name: take,",
            ),
            case(
                "propertyName: kind\n        ",
                "",
                "a discriminator without `propertyName`",
                "discriminator:",
            ),
            case(
                "      responses:\n        '204': {description: Gone.}\n",
                "",
                "an operation without `responses`",
                "    delete:",
            ),
        ],
    );
}

#[test]
fn paths_and_statuses_have_a_form() {
    refuse(
        Severity::Error,
        &[
            case(
                "  /secrets:",
                "  secrets:",
                "the path `secrets` does not start with `/`",
                "  secrets:\n    get",
            ),
            case("        '204':", "        '2x4':", "`2x4` is no status", "'2x4'"),
            case("        '204':", "        '999':", "`999` is no status", "'999'"),
            case("        '204':", "        ok:", "`ok` is no status", "        ok:"),
        ],
    );
    accept(&[("        '204':", "        2XX:"), ("        '204':", "        204:")]);
}

#[test]
fn the_vocabulary_of_extensions_is_closed() {
    refuse(
        Severity::Error,
        &[
            case(
                "x-auth: bearer\n",
                "x-auth: bearer\nx-color: red\n",
                "unknown extension `x-color`",
                "x-color",
            ),
            case(
                "x-since: '0.0.48'",
                "x-sinse: '0.0.48'",
                "unknown extension `x-sinse`",
                "x-sinse",
            ),
            case(
                "tags:\n  - name: jobs\n",
                "tags:\n  - name: jobs\n    x-since: '1'\n",
                "`x-since` in a tag",
                "    x-since: '1'",
            ),
            case(
                "      type: object\n      required: [id, status]",
                "      x-idempotency: never\n      type: object\n      required: [id, status]",
                "`x-idempotency` in a schema",
                "      x-idempotency: never\n      type",
            ),
            case(
                "x-auth: bearer\n",
                "x-auth: bearer\nx-secret: true\n",
                "`x-secret` in the document",
                "x-secret: true\n",
            ),
        ],
    );
    let found = super::lint(&super::VALID.replacen("x-since: '0.0.48'", "x-sinse: '0.0.48'", 1));
    assert!(
        found.iter().any(|each| each.fix == "did you mean `x-since`?"),
        "{found}"
    );
}

#[test]
fn the_value_of_an_extension_has_a_shape() {
    refuse(
        Severity::Error,
        &[
            case(
                "{name: S, wire: I from C,",
                "{name: S, wire: X,",
                "`wire` cannot be `X`",
                "x-evidence",
            ),
            case(
                "{name: S, wire: I from C,",
                "{name: S, wire: I from,",
                "`wire` cannot be `I from`",
                "x-evidence",
            ),
            case(
                "{name: S, wire: I from C,",
                "{nam: S, wire: I,",
                "unknown member `nam`",
                "x-evidence",
            ),
            case(
                "{name: S, wire: I from C,",
                "{wire: I,",
                "`name` is missing",
                "x-evidence",
            ),
            case(
                "source: 'contract, section 2'",
                "source: ' '",
                "`source` cannot be ` `",
                "x-evidence",
            ),
            case(
                "x-evidence: {level: I, source: the client's types}",
                "x-evidence: {name: S, wire: I, source: x}",
                "unknown member `name`",
                "x-evidence: {name: S, wire: I, source: x}",
            ),
            case(
                "x-evidence: {level: I, source: the client's types}",
                "x-evidence: guessed",
                "the extension is not a mapping",
                "x-evidence: guessed",
            ),
            case("x-since: '0.0.48'", "x-since: 48", "`48` is no version", "x-since: 48"),
            case(
                "x-since: '0.0.48'",
                "x-alias: [listAll]",
                "`x-alias` is no list of method names",
                "x-alias: [listAll]",
            ),
            case(
                "x-since: '0.0.48'",
                "x-alias: [find, find]",
                "`x-alias` is no list of method names",
                "x-alias: [find",
            ),
            case("x-until: '2.0'", "x-until: soon", "`\"soon\"` is no version", "x-until"),
            case(
                "x-idempotency: never",
                "x-idempotency: always",
                "`x-idempotency` cannot be `\"always\"`",
                "x-idempotency: always",
            ),
            case(
                "{header: Idempotency-Key}",
                "{headers: Idempotency-Key}",
                "unknown member `headers`",
                "x-idempotency: {headers",
            ),
            case(
                "{header: Idempotency-Key}",
                "{header: Idempotency Key}",
                "`Idempotency Key` is no header name",
                "x-idempotency: {header",
            ),
            case(
                "{style: offset, limit: take, offset: skip,",
                "{style: offsets, limit: take, offset: skip,",
                "`style` cannot be `offsets`",
                "x-pagination: {style: offsets",
            ),
            case(
                "{style: offset, limit: take, offset: skip,",
                "{style: offset, limit: take,",
                "`offset` is missing",
                "x-pagination: {style: offset",
            ),
            case(
                "items: data.jobs,",
                "items: data..jobs,",
                "`items` cannot be `data..jobs`",
                "x-pagination: {style: offset",
            ),
            case(
                "style: cursor, cursor: after, next: next,",
                "style: cursor, cursor: after,",
                "`next` is missing",
                "x-pagination: {style: cursor",
            ),
            case(
                "{style: page, page: page,",
                "{style: page, cursor: page,",
                "unknown member `cursor`",
                "x-pagination: {style: page",
            ),
            case(
                "type: string, x-secret: true",
                "type: string, x-secret: false",
                "`x-secret` is not `true`",
                "secrets: {type: array",
            ),
            case(
                "{name: X-Trace, in: header,",
                "{name: X-Trace, in: header, x-segments: yes,",
                "`x-segments` is not `true`",
                "- {name: X-Trace",
            ),
            case(
                "x-auth: key",
                "x-auth: [key]",
                "`x-auth` is not the name of an auth class",
                "x-auth: [key]",
            ),
            case(
                "resume: {query: cursor}, decode: data",
                "resume: maybe, decode: data",
                "`resume` cannot be `\"maybe\"`",
                "x-stream",
            ),
            case(
                "resume: {query: cursor}, decode: data",
                "resume: {query: cursor}, decode: json",
                "`decode` cannot be `json`",
                "x-stream",
            ),
            case(
                "resume: {query: cursor}, decode: data",
                "decode: data",
                "`resume` is missing",
                "x-stream",
            ),
            case(
                "code: /error/code,",
                "code: error.code,",
                "`code` cannot be `error.code`",
                "x-error",
            ),
            case(
                "code: /error/code,",
                "code: /error//code,",
                "`code` cannot be `/error//code`",
                "x-error",
            ),
            case("code: /error/code,", "", "`codes` without `code`", "x-error"),
            case(
                "code: /error/code,",
                "code: [/error/code, error],",
                "`code` cannot be `[\"/error/code\",\"error\"]`",
                "x-error",
            ),
            case(
                "message: /error/message,",
                "message: [],",
                "`message` cannot be `[]`",
                "x-error",
            ),
            case(
                "message: /error/message,",
                "message: [/a, /a],",
                "`message` cannot be `[\"/a\",\"/a\"]`",
                "x-error",
            ),
            case(
                "details: /error/details,",
                "details: [/error/details],",
                "`details` cannot be",
                "x-error",
            ),
            case(
                "message: /error/message,",
                "text: false,",
                "`text` cannot be `false`",
                "x-error",
            ),
            case(
                "items: data.jobs, total: meta.total",
                "items: data.jobs, last: full",
                "`last` cannot be `full`",
                "x-pagination: {style: offset",
            ),
            case(
                "items: secrets}",
                "items: secrets, last: short}",
                "unknown member `last`",
                "x-pagination: {style: page",
            ),
            case(
                "codes: ErrorCode",
                "codes: Job",
                "`codes` names `Job`, which is no string enum",
                "x-error",
            ),
            case(
                "codes: ErrorCode",
                "codes: Nothing",
                "`codes` names `Nothing`",
                "x-error",
            ),
        ],
    );
    accept(&[
        (
            "code: /error/code, message: /error/message,",
            "code: [/code, /error/code], message: [/message], text: true,",
        ),
        (
            "items: data.jobs, total: meta.total}\n      parameters:\n        - {name: take, in: query, schema: {type: integer}}",
            "items: data.jobs, last: short}\n      parameters:\n        - {name: take, in: query, schema: {type: integer, default: 20}}",
        ),
        (
            "items: data.jobs, total: meta.total}\n      parameters:\n        - {name: take, in: query, schema: {type: integer}}",
            "items: data.jobs, last: short}\n      parameters:\n        - {name: take, in: query, required: true, schema: {type: integer}}",
        ),
        (
            "resume: {query: cursor}, decode: data",
            "resume: last-event-id, decode: name",
        ),
        ("resume: {query: cursor}, decode: data", "resume: none, decode: custom"),
    ]);
}

#[test]
fn a_reference_names_a_component_of_the_document() {
    refuse(
        Severity::Error,
        &[
            case(
                "schema: {$ref: '#/components/schemas/JobPage'}",
                "schema: {$ref: '#/components/schemas/JobPgae'}",
                "the reference `#/components/schemas/JobPgae` leads nowhere",
                "JobPgae",
            ),
            case(
                "schema: {$ref: '#/components/schemas/JobPage'}",
                "schema: {$ref: 'other.yaml#/Job'}",
                "leaves the document",
                "other.yaml",
            ),
            case(
                "schema: {$ref: '#/components/schemas/JobPage'}",
                "schema: {$ref: '#/components/responses/JobReply'}",
                "does not name a schema component",
                "schema: {$ref: '#/components/responses/JobReply'}",
            ),
            case(
                "schema: {$ref: '#/components/schemas/JobPage'}",
                "schema: {$ref: '#/components/schemas/Job/properties/id'}",
                "does not name a schema component",
                "Job/properties/id",
            ),
            case(
                "schema: {$ref: '#/components/schemas/JobPage'}",
                "schema: {$ref: 7}",
                "a number where",
                "schema: {$ref: 7}",
            ),
            case(
                "'201': {$ref: '#/components/responses/JobReply'}",
                "'201': {$ref: '#/components/schemas/Job'}",
                "does not name a response component",
                "'201': {$ref",
            ),
            case(
                "    Checkpoint:\n      description: A state of a job.\n      type: object\n      properties:\n        id: {type: string}\n",
                "    Checkpoint: {$ref: '#/components/schemas/Checkpoint'}\n",
                "ends in a circle",
                "    Checkpoint: {$ref",
            ),
            case(
                "parent: {$ref: '#/components/schemas/Job'}",
                "parent: {$ref: '#/components/schemas/Job', nullable: true}",
                "`nullable` beside `$ref`",
                "parent: {$ref",
            ),
            case(
                "  /secrets:\n",
                "  /other:\n    $ref: '#/paths/~1jobs'\n  /secrets:\n",
                "a path item that is a `$ref`",
                "    $ref: '#/paths",
            ),
        ],
    );
    let found = super::lint(&super::VALID.replacen("schemas/JobPage'}", "schemas/JobPgae'}", 1));
    assert!(
        found
            .iter()
            .any(|each| each.fix == "did you mean `#/components/schemas/JobPage`?"),
        "{found}"
    );
}

#[test]
fn a_schema_that_no_operation_reaches_is_pointed_out() {
    refuse(
        Severity::Warning,
        &[case(
            "  schemas:\n",
            "  schemas:\n    Lonely: {description: Alone., type: object, properties: {me: {$ref: '#/components/schemas/Lonely'}}}\n",
            "the schema `Lonely` is not used",
            "    Lonely",
        )],
    );
}
