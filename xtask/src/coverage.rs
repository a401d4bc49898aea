//! `cargo xtask coverage`: what each specification describes, how well it is known, and how much recorded traffic of the
//! official client the tests replay.
//!
//! Counts only; nothing here judges. Recorded calls come from `tests/vectors/<api>/*.json`: every case counts as known,
//! and as replayed unless it is marked `skipped` or stands under `excluded`. Recordings in lines (`*.jsonl`) name the official
//! client's methods and not operations: their tests and READMEs count them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use agent_clients_generator::{OperationFacts, operations};
use clap::Args;
use serde_json::{Value, json};

use crate::apis::{Document, Workspace};
use crate::status::{Exit, about, count, status};

/// What `coverage` can be asked.
#[derive(Args, Default)]
pub(crate) struct Options {
    /// Print JSON in place of tables.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The levels of evidence, best first: stated, code, documentation, inferred.
const LEVELS: [char; 4] = ['S', 'C', 'D', 'I'];

/// How many operations have each level, in the order of [`LEVELS`].
type Levels = [usize; 4];

#[derive(Clone, Copy, Debug, Default)]
struct Calls {
    replayed: usize,
    known: usize,
}

#[derive(Clone, Debug, Default)]
struct Row {
    operations: usize,
    /// Second names of theirs.
    aliases: usize,
    name: Levels,
    wire: Levels,
    calls: Calls,
}

struct Table {
    document: Document,
    rows: BTreeMap<String, Row>,
    total: Row,
    /// Operations that recorded calls name and the specification does not have.
    unknown: Vec<String>,
}

/// Runs the command. Exit code 100 means that a specification cannot be read.
pub(crate) fn run(workspace: &Workspace, options: &Options, out: &mut dyn Write) -> io::Result<Exit> {
    let mut exit = Exit::Fine;
    let mut tables = Vec::new();
    for target in workspace.targets()?.into_iter().filter(|target| !target.is_fixtures()) {
        for document in target.documents {
            match operations(&workspace.read(&document.spec)?, &document.settings.spec_path) {
                Ok(facts) => {
                    let recorded = recorded(&workspace.root, &document.name)?;
                    tables.push(table(document, &facts, &recorded));
                }
                Err(found) => {
                    writeln!(out, "{found}\n")?;
                    status(out, "Invalid", &document.spec.display().to_string())?;
                    exit = Exit::Invalid;
                }
            }
        }
    }
    if options.json {
        let apis: Vec<Value> = tables.iter().map(as_json).collect();
        writeln!(out, "{:#}", json!({ "apis": apis }))?;
    } else {
        for table in &tables {
            print(table, out)?;
        }
    }
    Ok(exit)
}

/// One recorded call: its operation where the vectors name one, and whether a test replays it.
struct Recorded {
    operation: Option<String>,
    replayed: bool,
}

fn recorded(root: &Path, api: &str) -> io::Result<Vec<Recorded>> {
    let folder = Path::new("tests/vectors").join(api);
    let mut paths = Vec::new();
    match fs::read_dir(root.join(&folder)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(about(&folder, error)),
        Ok(entries) => {
            for entry in entries {
                paths.push(entry.map_err(|error| about(&folder, error))?.path());
            }
        }
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut calls = Vec::new();
    for path in paths {
        let text = fs::read(&path).map_err(|error| about(&path, error))?;
        let vectors: Value =
            serde_json::from_slice(&text).map_err(|error| about(&path, io::Error::other(error.to_string())))?;
        for (list, counted) in [("cases", true), ("excluded", false)] {
            for case in vectors.get(list).and_then(Value::as_array).into_iter().flatten() {
                let skipped = case
                    .get("skipped")
                    .is_some_and(|why| *why != Value::Bool(false) && !why.is_null());
                calls.push(Recorded {
                    operation: case.get("operation").and_then(Value::as_str).map(str::to_owned),
                    replayed: counted && !skipped,
                });
            }
        }
    }
    Ok(calls)
}

fn table(document: Document, facts: &[OperationFacts], recorded: &[Recorded]) -> Table {
    let mut table = Table {
        document,
        rows: BTreeMap::new(),
        total: Row::default(),
        unknown: Vec::new(),
    };
    for operation in facts {
        for row in [
            table.rows.entry(operation.namespace.clone()).or_default(),
            &mut table.total,
        ] {
            row.operations += 1;
            row.aliases += operation.aliases.len();
            add(&mut row.name, &operation.name_evidence);
            add(&mut row.wire, &operation.wire_evidence);
        }
    }
    for call in recorded {
        table.total.calls.known += 1;
        table.total.calls.replayed += usize::from(call.replayed);
        let Some(id) = &call.operation else { continue };
        match facts.iter().find(|operation| operation.id == *id) {
            Some(operation) => {
                let row = table.rows.entry(operation.namespace.clone()).or_default();
                row.calls.known += 1;
                row.calls.replayed += usize::from(call.replayed);
            }
            None if table.unknown.contains(id) => {}
            None => table.unknown.push(id.clone()),
        }
    }
    table
}

/// Counts an evidence text by its best level: `S, C` is S, `I from C` is I.
fn add(levels: &mut Levels, evidence: &str) {
    let own = evidence.split(" from ").next().unwrap_or_default();
    if let Some(index) = LEVELS.iter().position(|level| own.contains(*level)) {
        levels[index] += 1;
    }
}

fn print(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    let total = &table.total;
    let calls = if total.calls.known == 0 {
        "no recorded calls by operation".to_owned()
    } else {
        format!(
            "{} of {} replayed",
            total.calls.replayed,
            count(total.calls.known, "recorded call")
        )
    };
    let names = match total.aliases {
        0 => String::new(),
        aliases => format!(" under {} names", total.operations + aliases),
    };
    writeln!(
        out,
        "{}: {}{names}, {calls}",
        table.document.spec.display(),
        count(total.operations, "operation")
    )?;
    let width = table
        .rows
        .keys()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0)
        .max("namespace".len());
    let heading = "   S   C   D   I";
    writeln!(
        out,
        "\n  {:width$} {:>10}   name{heading}   wire{heading} {:>10}",
        "namespace", "operations", "calls"
    )?;
    for (name, row) in &table.rows {
        line(name, row, width, out)?;
    }
    line("total", total, width, out)?;
    writeln!(
        out,
        "\n  S stated, C read in code, D documented, I inferred; calls: replayed of known\n"
    )?;
    for id in &table.unknown {
        status(
            out,
            "Warning",
            &format!("recorded calls name the operation `{id}`, which is not in the specification"),
        )?;
    }
    Ok(())
}

fn line(name: &str, row: &Row, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let levels = |levels: &Levels| -> String {
        levels
            .iter()
            .map(|number| {
                if *number == 0 {
                    "   -".to_owned()
                } else {
                    format!("{number:>4}")
                }
            })
            .collect()
    };
    let calls = if row.calls.known == 0 {
        "-".to_owned()
    } else {
        format!("{}/{}", row.calls.replayed, row.calls.known)
    };
    let (names, wires) = (levels(&row.name), levels(&row.wire));
    writeln!(
        out,
        "  {name:width$} {:>10}       {names}       {wires} {calls:>10}",
        row.operations
    )
}

fn as_json(table: &Table) -> Value {
    let row = |row: &Row| {
        let levels = |levels: &Levels| {
            let pairs = LEVELS
                .iter()
                .zip(levels)
                .map(|(level, number)| (level.to_string(), (*number).into()));
            Value::Object(pairs.collect())
        };
        json!({
            "operations": row.operations,
            "evidence": { "name": levels(&row.name), "wire": levels(&row.wire) },
            "calls": { "replayed": row.calls.replayed, "known": row.calls.known },
        })
    };
    let namespaces: serde_json::Map<String, Value> = table
        .rows
        .iter()
        .map(|(name, each)| (name.clone(), row(each)))
        .collect();
    json!({
        "name": table.document.name,
        "spec": table.document.settings.spec_path,
        "total": row(&table.total),
        "namespaces": namespaces,
        "unknown_operations": table.unknown,
    })
}
