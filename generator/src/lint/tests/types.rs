//! Schemas, enums and unions.

use super::{accept, case, refuse};
use crate::diagnostic::Severity;

#[test]
fn a_schema_says_what_its_values_are() {
    refuse(
        Severity::Error,
        &[
            case(
                "anything: {}",
                "anything: {not: {type: string}}",
                "a schema with `not`",
                "anything: {not",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: int}",
                "unknown type `int`",
                "olderThan",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: 'null'}",
                "unknown type `null`",
                "olderThan",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: array}",
                "a list without `items`",
                "olderThan",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: integer, items: {}}",
                "`items` on a schema of type `integer`",
                "olderThan",
            ),
            case(
                "      type: object\n      required: [id, status]",
                "      required: [id, status]",
                "`properties` without `type: object`",
                "    Job:",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {items: {}}",
                "`items` without `type: array`",
                "olderThan",
            ),
            case(
                "required: [id, status]",
                "required: [id, statsu]",
                "the required property `statsu` is not defined",
                "required: [id, statsu]",
            ),
            case(
                "olderThan: {type: integer}",
                "olderThan: {type: integer, x-secret: true}",
                "`x-secret` on a schema that is no string",
                "olderThan",
            ),
            case(
                "      type: string\n      nullable: true",
                "      type: string\n      x-secret: true",
                "`x-secret` on an enum",
                "      x-secret: true",
            ),
            case(
                "      allOf:\n        - $ref: '#/components/schemas/Tagged'",
                "      allOf: []",
                "`allOf` without members",
                "      allOf: []",
            ),
        ],
    );
}

#[test]
fn names_that_would_be_one_in_rust_stay_apart() {
    refuse(
        Severity::Error,
        &[
            case(
                "        anything: {}",
                "        created_at: {type: string}",
                "the properties `createdAt` and `created_at` are the same in snake case",
                "        created_at",
            ),
            case(
                "        anything: {}",
                "        extra: {}",
                "the property `extra` beside `additionalProperties: true`",
                "        extra: {}",
            ),
            case(
                "  schemas:\n",
                "  schemas:\n    job: {description: x, type: object}\n",
                "the schemas `job` and `Job` are the same in Pascal case",
                "    Job:",
            ),
            case(
                "  schemas:\n",
                "  schemas:\n    a b: {description: x, type: object}\n",
                "the schema name `a b`",
                "    a b:",
            ),
        ],
    );
    // Names of the prelude are ours to rename.
    for name in ["Option", "Result", "Vec", "String", "Box", "Default", "Client"] {
        let found = super::lint(
            &super::VALID
                .replace("Checkpoint'", &format!("{name}'"))
                .replace("    Checkpoint:", &format!("    {name}:")),
        );
        assert!(found.is_empty(), "{name}: {found}");
    }
}

#[test]
fn an_enum_is_a_list_of_different_strings_or_whole_numbers() {
    let values = "enum: [queued, running, in-progress, '+1', '']";
    refuse(
        Severity::Error,
        &[
            case(values, "enum: []", "an enum without values", "enum: []"),
            case(
                values,
                "enum: [a, null]",
                "an enum with the value null",
                "enum: [a, null]",
            ),
            case(
                values,
                "enum: [a, 1]",
                "the value `1` in an enum of type `string`",
                "enum: [a, 1]",
            ),
            case(
                values,
                "enum: [a, true]",
                "the value `true` in an enum",
                "enum: [a, true]",
            ),
            case(
                values,
                "enum: [a, a]",
                "the value `a` twice in one enum",
                "enum: [a, a]",
            ),
            case(
                values,
                "enum: [a.b, a_b]",
                "the values `a.b` and `a_b` give the same variant `AB`",
                "enum: [a.b, a_b]",
            ),
            case(
                values,
                "enum: [Open, open]",
                "give the same variant",
                "enum: [Open, open]",
            ),
            case(
                "type: integer, enum: [0, 1, -1]",
                "type: integer, enum: [0, 1.5]",
                "the value `1.5` in an enum of type `integer`",
                "priority",
            ),
            case(
                "type: integer, enum: [0, 1, -1]",
                "type: number, enum: [0]",
                "an enum of type `number`",
                "priority",
            ),
            case(
                "type: integer, enum: [0, 1, -1]",
                "enum: [0]",
                "an enum without a type",
                "priority",
            ),
        ],
    );
}

#[test]
fn a_tagged_union_names_its_members_and_each_has_the_tag() {
    refuse(
        Severity::Error,
        &[
            case(
                "saved: '#/components/schemas/SavedEvent'",
                "saved: '#/components/schemas/SaveEvent'",
                "maps `saved` to the unknown schema `#/components/schemas/SaveEvent`",
                "mapping:",
            ),
            case(
                "done: DoneEvent}",
                "done: Job}",
                "maps `done` to `Job`, which is no member",
                "mapping:",
            ),
            case(
                ", done: DoneEvent}",
                "}",
                "maps nothing to the member `DoneEvent`",
                "mapping:",
            ),
            case(
                "propertyName: kind",
                "propertyName: type",
                "the member `SavedEvent` has no property `type`",
                "        - $ref: '#/components/schemas/SavedEvent'",
            ),
            case(
                "propertyName: kind",
                "propertyName: type",
                "the member `DoneEvent` has no property `type`",
                "        - $ref: '#/components/schemas/DoneEvent'",
            ),
            case(
                "        kind: {type: string}\n        checkpoint",
                "        kind: {type: integer}\n        checkpoint",
                "the property `kind` of the member `SavedEvent` is no string",
                "        - $ref: '#/components/schemas/SavedEvent'",
            ),
            case(
                "        - $ref: '#/components/schemas/DoneEvent'",
                "        - {type: object, properties: {kind: {type: string}}}",
                "a member of a tagged union that is not a `$ref`",
                "        - {type: object, properties: {kind",
            ),
            case(
                "      oneOf:\n        - $ref: '#/components/schemas/SavedEvent'",
                "      allOf:\n        - $ref: '#/components/schemas/SavedEvent'",
                "a discriminator without `oneOf`",
                "      discriminator:",
            ),
        ],
    );
    accept(&[(
        "        mapping: {saved: '#/components/schemas/SavedEvent', done: DoneEvent}\n",
        "",
    )]);
}

#[test]
fn members_that_look_alike_are_pointed_out() {
    refuse(
        Severity::Warning,
        &[
            case(
                "anything: {}",
                "anything: {oneOf: [{type: number}, {type: integer}]}",
                "two members of `oneOf` without a discriminator that may both be of type number",
                "        anything: {",
            ),
            case(
                "anything: {}",
                "anything: {anyOf: [{$ref: '#/components/schemas/Paged'}, {type: object}]}",
                "two members of `anyOf` without a discriminator that may both be of type object",
                "        anything: {",
            ),
            case(
                "anything: {}",
                "anything: {oneOf: [{type: string}, {}]}",
                "that may both be of any type",
                "        anything: {",
            ),
        ],
    );
    accept(&[(
        "anything: {}",
        "anything: {oneOf: [{type: string}, {type: integer}, {type: array, items: {}}]}",
    )]);
}
