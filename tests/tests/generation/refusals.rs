//! What cannot be generated is refused with file, line, reason and fix, all at once.

use agent_clients_generator::Severity;

use crate::Document;

#[test]
fn every_refused_fixture_is_refused_with_place_reason_and_fix() {
    for document in Document::all("tests/fixtures/refused") {
        let Err(found) = document.try_generate() else {
            panic!("{} is not refused", document.path)
        };
        assert!(found.has_errors(), "{}", document.path);
        let lines = document.text.lines().count().max(1);
        for one in &found {
            assert_eq!(one.file, document.path, "{one}");
            assert!(1 <= one.line && one.line <= lines, "{one}");
            for text in [&one.what, &one.why, &one.fix] {
                assert!(!text.trim().is_empty(), "{one}");
            }
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("refused_{}", document.name), found.to_string()));
    }
}

#[test]
fn every_fixture_and_every_specification_passes_the_lint() {
    for document in Document::fixtures().into_iter().chain(Document::all("specs")) {
        let found = agent_clients_generator::lint(&document.text, &document.path);
        let errors: Vec<String> = found
            .iter()
            .filter(|one| one.severity == Severity::Error)
            .map(ToString::to_string)
            .collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
}
