//! `regen`: what is written, what is left alone, and what is said.

use std::fs;

use super::{Repository, SPEC};
use crate::apis::{CLIENTS, Workspace};
use crate::regen::{Options, run};

const GENERATED: &str = "clients/perstack/src/generated";

fn regen(repository: &Repository, options: &Options) -> String {
    repository.run(|workspace, out| run(workspace, options, out))
}

fn check() -> Options {
    Options {
        check: true,
        ..Options::default()
    }
}

fn spec(files: &str) -> String {
    format!("{SPEC}{files}")
}

#[test]
fn a_second_run_finds_everything_fresh_and_writes_nothing() {
    let repository = Repository::new(&spec("#@ mod.rs mod jobs;\n#@ api/jobs.rs one;two;three\n"));
    insta::assert_snapshot!("first_run", regen(&repository, &Options::default()));
    assert_eq!(
        repository.read(&format!("{GENERATED}/api/jobs.rs")),
        "one\ntwo\nthree\n"
    );
    let written = |path: &str| {
        fs::metadata(repository.path(path))
            .and_then(|file| file.modified())
            .expect("a time")
    };
    let before = written(&format!("{GENERATED}/mod.rs"));
    insta::assert_snapshot!("fresh", regen(&repository, &Options::default()));
    assert!(regen(&repository, &check()).ends_with("[exit code 0]"));
    assert_eq!(written(&format!("{GENERATED}/mod.rs")), before);
}

#[test]
fn only_changed_files_are_written_and_files_too_many_are_removed() {
    let repository = Repository::new(&spec(
        "#@ mod.rs a\n#@ same.rs x\n#@ api/old.rs y\n#@ changed.rs 1;2;3\n",
    ));
    regen(&repository, &Options::default());
    repository.write("clients/perstack/src/by_hand.rs", "mine\n");
    repository.write(
        "specs/perstack.yaml",
        &spec("#@ mod.rs a\n#@ same.rs x\n#@ changed.rs 1;3;4;5\n#@ new.rs z\n"),
    );
    insta::assert_snapshot!("updated_and_removed", regen(&repository, &Options::default()));
    assert!(
        !repository.has(&format!("{GENERATED}/api")),
        "an empty folder stays behind"
    );
    assert_eq!(repository.read("clients/perstack/src/by_hand.rs"), "mine\n");
    assert!(regen(&repository, &check()).ends_with("[exit code 0]"));
}

#[test]
fn a_check_says_what_is_stale_ends_with_the_command_that_mends_it_and_writes_nothing() {
    let repository = Repository::new(&spec("#@ mod.rs a\n#@ changed.rs 1;2;3\n#@ missing.rs q\n"));
    repository.write(&format!("{GENERATED}/mod.rs"), "a\n");
    repository.write(&format!("{GENERATED}/changed.rs"), "1\n2\n");
    repository.write(&format!("{GENERATED}/deep/left_over.rs"), "old\n");
    insta::assert_snapshot!("stale", regen(&repository, &check()));
    insta::assert_snapshot!(
        "stale_with_differences",
        regen(&repository, &Options { diff: true, ..check() })
    );
    assert_eq!(repository.read(&format!("{GENERATED}/changed.rs")), "1\n2\n");
    assert!(repository.has(&format!("{GENERATED}/deep/left_over.rs")));
    assert!(!repository.has(&format!("{GENERATED}/missing.rs")));
}

#[test]
fn line_ends_of_a_checkout_are_no_difference() {
    let repository = Repository::new(&spec("#@ mod.rs a;b\n"));
    repository.write(&format!("{GENERATED}/mod.rs"), "a\r\nb\r\n");
    assert!(regen(&repository, &check()).ends_with("[exit code 0]"));
}

#[test]
fn an_invalid_specification_is_explained_and_its_files_are_left_alone() {
    let broken = spec("#@ mod.rs a\n")
        .replace("summary", "sumary")
        .replace("x-idempotency: method", "x-idempotency: no");
    let repository = Repository::new(&broken);
    repository.write(&format!("{GENERATED}/left_over.rs"), "old\n");
    repository.write("tests/fixtures/good.yaml", &spec("#@ mod.rs fine\n"));
    insta::assert_snapshot!("invalid", regen(&repository, &Options::default()));
    assert!(repository.has(&format!("{GENERATED}/left_over.rs")));
    assert!(!repository.has(&format!("{GENERATED}/mod.rs")));
    assert!(
        repository.has("tests/src/fixtures/good/mod.rs"),
        "one bad specification must not stop the others"
    );
    assert!(regen(&repository, &check()).ends_with("[exit code 100]"));
}

#[test]
fn an_unknown_name_is_answered_with_the_known_ones() {
    let repository = Repository::new(SPEC);
    repository.write("tests/fixtures/one.yaml", SPEC);
    let options = Options {
        apis: vec!["perstak".into()],
        ..Options::default()
    };
    insta::assert_snapshot!("unknown_name", regen(&repository, &options));
}

#[test]
fn every_fixture_becomes_a_module_and_leaves_when_its_specification_does() {
    let repository = Repository::new(SPEC);
    repository.write("tests/fixtures/query_arrays.yaml", &spec("#@ mod.rs one\n"));
    repository.write(
        "tests/fixtures/streams.yaml",
        &spec("#@ mod.rs two\n#@ api/jobs.rs three\n"),
    );
    repository.write("tests/fixtures/README.md", "no specification");
    let only = Options {
        apis: vec!["fixtures".into()],
        ..Options::default()
    };
    insta::assert_snapshot!("fixtures", regen(&repository, &only));
    insta::assert_snapshot!("fixtures_module", repository.read("tests/src/fixtures/mod.rs"));
    assert_eq!(repository.read("tests/src/fixtures/streams/api/jobs.rs"), "three\n");
    assert!(!repository.has(GENERATED), "only the named target is generated");

    fs::remove_file(repository.path("tests/fixtures/streams.yaml")).expect("removed");
    insta::assert_snapshot!("fixture_removed", regen(&repository, &only));
    assert!(!repository.has("tests/src/fixtures/streams"));
    fs::remove_file(repository.path("tests/fixtures/query_arrays.yaml")).expect("removed");
    regen(&repository, &only);
    assert!(
        !repository.has("tests/src/fixtures/query_arrays"),
        "the last fixture leaves too"
    );
}

#[test]
fn a_fixture_must_be_named_like_a_module() {
    let repository = Repository::new(SPEC);
    repository.write("tests/fixtures/Not-A-Module.yaml", SPEC);
    let refused = run(&repository.workspace, &Options::default(), &mut Vec::new()).expect_err("must be refused");
    assert!(refused.to_string().contains("Not-A-Module.yaml"), "{refused}");
    assert!(refused.to_string().contains("becomes a module"), "{refused}");
}

#[test]
fn the_normalised_documents_go_where_the_user_wants_them() {
    let repository = Repository::new(SPEC);
    repository.write("tests/fixtures/one.yaml", SPEC);
    let folder = repository.path("out");
    let options = Options {
        emit_normalised: Some(folder),
        ..Options::default()
    };
    insta::assert_snapshot!("normalised", regen(&repository, &options));
    assert_eq!(repository.read("out/perstack.json"), "{\"api\": \"perstack\"}\n");
    assert_eq!(repository.read("out/fixtures/one.json"), "{\"api\": \"one\"}\n");
}

#[test]
fn a_missing_specification_is_an_error_that_names_it() {
    let repository = Repository::new(SPEC);
    fs::remove_file(repository.path("specs/perstack.yaml")).expect("removed");
    let refused = run(&repository.workspace, &Options::default(), &mut Vec::new()).expect_err("must be refused");
    assert!(refused.to_string().contains("specs/perstack.yaml"), "{refused}");
}

#[test]
fn the_real_generator_gives_the_same_files_twice_and_a_check_agrees() {
    let mut repository = Repository::new(SPEC);
    repository.workspace.generate = Workspace::new(repository.workspace.root.clone()).generate;
    let first = regen(&repository, &Options::default());
    assert!(first.ends_with("[exit code 0]"), "{first}");
    assert!(repository.has(&format!("{GENERATED}/mod.rs")), "{first}");
    assert!(repository.has(&format!("{GENERATED}/SURFACE.md")), "{first}");
    let second = regen(&repository, &check());
    assert!(second.ends_with("[exit code 0]"), "{second}");
}

#[test]
fn a_client_of_two_services_has_a_module_for_each_and_one_that_lists_them() {
    let mut repository = Repository::new(SPEC);
    repository.workspace.clients = &CLIENTS[1..2];
    let spec = "#@ mod.rs here\n".to_owned() + SPEC;
    for service in ["agent", "vault"] {
        repository.write(&format!("specs/meistrari-{service}.yaml"), &spec);
    }
    let printed = regen(&repository, &Options::default());
    assert!(printed.ends_with("[exit code 0]"), "{printed}");
    let folder = "clients/meistrari/src/generated";
    let modules = repository.read(&format!("{folder}/mod.rs"));
    assert!(modules.ends_with("pub mod agent;\npub mod vault;\n"), "{modules}");
    for service in ["agent", "vault"] {
        assert_eq!(repository.read(&format!("{folder}/{service}/mod.rs")), "here\n");
    }
    repository.write(&format!("{folder}/gone/mod.rs"), "left over\n");
    let checked = regen(&repository, &check());
    assert!(
        checked.contains("gone/mod.rs") && checked.ends_with("[exit code 4]"),
        "{checked}"
    );
}

#[test]
fn a_page_is_included_where_its_namespace_is_and_one_without_a_namespace_is_refused() {
    let mut repository = Repository::new(SPEC);
    repository.workspace.generate = Workspace::new(repository.workspace.root.clone()).generate;
    repository.write("clients/perstack/docs/jobs.md", "# What it is for\n");
    let printed = regen(&repository, &Options::default());
    assert!(printed.ends_with("[exit code 0]"), "{printed}");
    let jobs = repository.read(&format!("{GENERATED}/api/jobs.rs"));
    assert!(jobs.contains(r#""/docs/jobs.md""#), "{jobs}");

    // What is written on it touches no generated file.
    repository.write("clients/perstack/docs/jobs.md", "# Something else\n");
    let checked = regen(&repository, &check());
    assert!(checked.ends_with("[exit code 0]"), "{checked}");

    repository.write("clients/perstack/docs/jbos.md", "# What it is for\n");
    let refused = regen(&repository, &Options::default());
    assert!(refused.contains("`docs/jbos.md`"), "{refused}");
    assert!(refused.ends_with("[exit code 100]"), "{refused}");
}
