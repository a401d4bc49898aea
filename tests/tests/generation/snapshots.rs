//! Snapshots: what each fixture is normalised to and what callers see of it, the whole output of one, and the surface of
//! every real client.
//!
//! The generated code of all fixtures is in the repository itself (`src/fixtures`), where `cargo xtask regen --check`
//! compares it; only the one that shows every kind of file is repeated here.

use std::fmt::Write as _;

use serde_json::Value;

use crate::{Document, files, text};

/// One line per operation and schema, so that a change shows where it is.
fn lines(normalised: &str) -> Result<String, serde_json::Error> {
    let root: Value = serde_json::from_str(normalised)?;
    let mut lines = String::new();
    for (path, item) in root["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{method} {path} {operation}");
        }
    }
    for (name, schema) in root["components"]["schemas"].as_object().into_iter().flatten() {
        let _ = writeln!(lines, "{name} {schema}");
    }
    Ok(lines)
}

/// A surface listing without the hash of the document, which changes with every comment.
fn without_hash(surface: &str) -> String {
    let lines = surface.lines().filter(|line| !line.starts_with("SHA-256"));
    lines.collect::<Vec<_>>().join("\n")
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn every_fixture_is_normalised_and_shown_to_callers_as_before() -> Result<(), serde_json::Error> {
    for fixture in Document::fixtures() {
        let output = fixture.generate();
        let surface = output
            .files
            .iter()
            .find(|(path, _)| path.ends_with("SURFACE.md"))
            .map(|(_, text)| text.as_str());
        let surface = without_hash(surface.unwrap_or_default());
        let shown = format!("{}\n{surface}", lines(&output.normalised)?);
        settings().bind(|| insta::assert_snapshot!(format!("fixture_{}", fixture.name), shown));
    }
    Ok(())
}

#[test]
fn the_whole_output_of_one_fixture_is_as_before() {
    let output = Document::read("tests/fixtures/events.yaml").generate();
    let mut shown = String::new();
    for (path, text) in &output.files {
        if !path.ends_with("SURFACE.md") {
            let _ = writeln!(shown, "=== {}\n{text}", path.display());
        }
    }
    settings().bind(|| insta::assert_snapshot!("whole_output_of_events", shown));
}

/// The generated folders of a client, each with the name of its snapshot.
fn services(folder: &str, client: &str) -> Vec<(String, String)> {
    let mut all = vec![(folder.to_owned(), format!("surface_{client}"))];
    for service in ["agent", "vault", "hosted", "core_server"] {
        let folder = format!("{folder}/{service}");
        if crate::root().join(&folder).is_dir() {
            all.push((folder, format!("surface_{client}_{service}")));
        }
    }
    all
}

#[test]
fn the_surface_of_every_client_is_as_before() {
    let specs = files("specs", "yaml");
    assert!(!specs.is_empty());
    let mut clients = 0;
    for client in ["perstack", "run402", "stack", "meistrari"] {
        let folder = format!("clients/{client}/src/generated");
        if !crate::root().join(&folder).is_dir() {
            continue;
        }
        // One service, or a folder for each.
        for (folder, name) in services(&folder, client) {
            for path in files(&folder, "md") {
                clients += 1;
                let shown = without_hash(&text(&path));
                settings().bind(|| insta::assert_snapshot!(name.clone(), shown));
            }
        }
    }
    assert_eq!(
        clients,
        specs.len(),
        "every specification has a client whose surface is watched here"
    );
}
