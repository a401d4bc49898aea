//! Every namespace has a page in the documentation: `docs/<namespace>.md`, which the generated handle includes, with an example that
//! runs against the fake.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&whole).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// The names of the files of a folder, without their endings.
fn stems(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_namespace_with_operations_includes_its_page() {
    let mut namespaces = 0;
    for module in stems("src/generated/api") {
        let code = read(&format!("src/generated/api/{module}.rs"));
        // A handle that only leads to others, as `llm.openai` does, has nothing to tell; those of the first level always have.
        let has_operations = code.contains("for Operation") || code.contains("IntoFuture for ");
        if module == "mod" || !has_operations && module.contains('_') {
            continue;
        }
        namespaces += 1;
        assert!(
            code.contains(&format!("\"/docs/{module}.md\"")),
            "{module} has no page: write docs/{module}.md and run `cargo xtask regen stack`"
        );
    }
    // 30 of the contract, and four below `llm`.
    assert_eq!(namespaces, 34);
}

#[test]
fn every_page_has_an_example_that_runs_and_says_where_its_facts_are_from() {
    for page in stems("docs") {
        let text = read(&format!("docs/{page}.md"));
        let examples: Vec<&str> = text.split("```").skip(1).step_by(2).collect();
        let runs = |example: &&str| example.starts_with('\n') && example.contains("fake.assert_no_violations();");
        assert!(examples.iter().any(runs), "{page} has no example against the fake");
        let skipped = examples.iter().filter(|example| {
            let flags = example.lines().next().unwrap_or_default();
            ["no_run", "ignore", "compile_fail"]
                .iter()
                .any(|flag| flags.contains(flag))
        });
        assert_eq!(skipped.count(), 0, "{page} has an example that does not run");
        let words: Vec<&str> = text.split_whitespace().collect();
        assert!(
            words.join(" ").contains("STACK contract, section"),
            "{page} cites nothing"
        );
        for heading in ["# Limits", "# Errors worth matching"] {
            assert!(text.contains(&format!("\n{heading}\n")), "{page} lacks {heading:?}");
        }
    }
}
