//! Specifications as JSON: read strictly, with everything that is wrong at once.

use run402_client::deploy::{MigrationId, ReleaseSpec};
use serde_json::{Value, json};

use super::support::assert_public;

fn read(spec: &Value) -> Vec<String> {
    match ReleaseSpec::from_json(&spec.to_string()) {
        Ok(spec) => panic!("{spec:?} is taken"),
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn each_mistake_is_named_by_place_with_what_to_do() {
    for (spec, expected) in [
        (json!([]), "spec: it is a list; fix: give an object"),
        (json!(null), "spec: it is null; fix: give an object, or leave it out"),
        (json!({"project": 1}), "project: it is a number; fix: give text"),
        (
            json!({"sites": {}}),
            "sites: there is no such field; fix: use one of project, base, database, secrets, functions, site, subdomains, \
             routes, checks, assets, i18n",
        ),
        (
            json!({"database": null}),
            "database: it is null; fix: give an object, or leave it out",
        ),
        (
            json!({"functions": {"replace": {"a.b": {"source": "x", "config": {"timeout_seconds": 1}}}}}),
            "functions.replace[\"a.b\"].config.timeout_seconds: there is no such field; fix: write it as `timeoutSeconds`",
        ),
        (
            json!({"functions": {"patch": {"set": {"api": {"source": "x", "config": {"memoryMb": 1.5}}}}}}),
            "functions.patch.set.api.config.memoryMb: it is a number that is not whole, or too large; fix: give a whole number",
        ),
        (
            json!({"functions": {"patch": {"set": {"api": {"source": 7}}}}}),
            "functions.patch.set.api.source: it is a number; fix: give text, or an object with `data`, with `sha256` and \
             `size`, or with `__source` and `path`",
        ),
        (
            json!({"site": {"replace": {"a.txt": {"sha256": "00"}}}}),
            "site.replace[\"a.txt\"].size: it is missing; fix: give a whole number",
        ),
        (
            json!({"site": {"replace": {"a.txt": {"data": {"data": "x", "type": "t"}}}}}),
            "site.replace[\"a.txt\"].data.type: there is no such field; fix: use one of data, contentType",
        ),
        (
            json!({"secrets": {"set": {"KEY": "value"}}}),
            "secrets.set: there is no such field; fix: use one of require, delete",
        ),
        (
            json!({"subdomains": {"set": "my-app"}}),
            "subdomains.set: it is text; fix: give a list",
        ),
        (
            json!({"routes": {"replace": [{"pattern": "/", "target": {"type": "page"}}]}}),
            "routes.replace[0].target.type: it is none of the known ones; fix: give one of function, static",
        ),
        (
            json!({"routes": {"replace": [{"pattern": "/", "target": {"type": "static", "name": "x"}}]}}),
            "routes.replace[0].target.name: there is no such field; fix: use one of file",
        ),
        (
            json!({"checks": [{"http": {"path": "/"}}]}),
            "checks[0].name: it is missing; fix: give text",
        ),
        (
            json!({"assets": {"put": [{"key": "a"}]}}),
            "assets.put[0]: it has no content; fix: give `source`, or both `sha256` and `size_bytes`",
        ),
        (
            json!({"assets": {"put": [{"key": "a", "source": "x", "sha256": "00", "size_bytes": 1}]}}),
            "assets.put[0]: it has its content twice; fix: give `source`, or both `sha256` and `size_bytes`",
        ),
        (
            json!({"i18n": {"defaultLocale": "en", "locales": ["en"], "unknown_locale_policy": "x"}}),
            "i18n.unknown_locale_policy: there is no such field; fix: write it as `unknownLocalePolicy`",
        ),
        (
            json!({"site": {"replace": {"a": {"__source": "fs-file", "path": "a"}}}}),
            "site.replace.a.path: there is no folder that it could be in; fix: read the specification with \
             `ReleaseSpec::from_json_in`, which says where files are",
        ),
    ] {
        let found = read(&spec);
        assert!(found.iter().any(|problem| problem == expected), "{spec}: {found:#?}");
    }
}

#[test]
fn text_that_is_no_json_or_names_something_twice_is_refused_without_being_shown() {
    for (text, expected) in [
        ("", "EOF"),
        ("{", "EOF"),
        ("{\"project\": \"hunter2\",}", "trailing comma"),
        ("{} {}", "trailing characters"),
        (
            "{\"site\": {\"replace\": {\"a\": \"hunter2\", \"a\": \"2\"}}}",
            "the name \"a\" is there twice",
        ),
        (
            "{\"project\": \"a\", \"project\": \"b\"}",
            "the name \"project\" is there twice",
        ),
    ] {
        let error = ReleaseSpec::from_json(text).unwrap_err();
        let found: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
        assert!(found.len() == 1 && found[0].contains(expected), "{text}: {found:?}");
        assert!(!format!("{error} {error:?} {found:?}").contains("hunter2"));
        assert_public(&error.to_string());
    }
}

#[test]
fn all_problems_come_at_once_also_those_of_the_parts_that_could_be_read() {
    let found = read(&json!({
        "project": "prj_1",
        "unknown": 1,
        "secrets": {"require": ["lower"]},
        "site": {"replace": {"../x": "hunter2", "a": 1}},
        "functions": {"replace": {"api": {"source": "x", "timeout": 5}}},
    }));
    let places: Vec<&str> = found.iter().filter_map(|problem| problem.split(": ").next()).collect();
    assert_eq!(
        places,
        [
            "unknown",
            "site.replace.a",
            "functions.replace.api.timeout",
            "secrets.require[0]",
            "site.replace[\"../x\"]"
        ]
    );
    assert!(!found.concat().contains("hunter2"));
}

#[test]
fn null_is_kept_where_it_says_something() {
    let spec = ReleaseSpec::from_json(
        r#"{"routes": null, "i18n": null, "functions": {"patch": {"set": {"api": {"schedule": null}}}}}"#,
    )
    .unwrap();
    assert!(spec.routes.is_null() && spec.i18n.is_null());
    assert!(spec.functions.unwrap().set["api"].schedule.is_null());
}

#[test]
fn migrations_have_an_id_or_a_name_and_a_reference_wins_over_sql() {
    let spec = ReleaseSpec::from_json(
        r#"{"project": "prj_1", "database": {"migrations": [
            {"id": "001", "sql": "SELECT 1;", "transaction": "none"},
            {"name": "items", "sql": "SELECT 2;", "checksum": "ab"},
            {"id": "003", "sql": "SELECT 3;", "sql_ref": {"sha256": "x", "size": 1}},
            {"sql": "SELECT 4;"}
        ]}}"#,
    )
    .unwrap();
    let problems: Vec<String> = spec.problems().iter().map(|problem| problem.path.clone()).collect();
    assert_eq!(problems, ["database.migrations[2].sql", "database.migrations[3].id"]);
    let migrations = spec.database.unwrap().migrations;
    assert_eq!(migrations[1].id, MigrationId::Name("items".to_owned()));
    assert_eq!(migrations[1].checksum.as_deref(), Some("ab"));
}

#[test]
fn files_are_of_the_folder_and_cannot_lead_out_of_it() {
    let spec = |path: &str| {
        json!({"project": "prj_1", "site": {"replace": {"a": {"__source": "fs-file", "path": path, "contentType": "t/x"}}}})
            .to_string()
    };
    for path in ["dist/app.js", "./a", "a/./b"] {
        let read = ReleaseSpec::from_json_in(&spec(path), "/srv/app").unwrap();
        let shown = format!("{:?}", read.site.unwrap().replace.unwrap().get("a").unwrap());
        assert!(shown.contains("/srv/app") && shown.contains("t/x"), "{shown}");
    }
    for path in ["", ".", "..", "../a", "a/../../b", "/etc/passwd"] {
        let error = ReleaseSpec::from_json_in(&spec(path), "/srv/app").unwrap_err();
        let problem = &error.problems()[0];
        assert!(
            problem.path == "site.replace.a.path" && problem.why.contains("leads out"),
            "{path}: {problem}"
        );
    }
    let other = spec("a").replace("fs-file", "url");
    let error = ReleaseSpec::from_json_in(&other, "/srv/app").unwrap_err();
    assert_eq!(error.problems()[0].path, "site.replace.a.__source");
}
