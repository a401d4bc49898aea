//! A recorded exchange: what the file says of it, and which operation of ours it is.
//!
//! Nothing here decides what is right. A line that cannot be understood stops the test.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// A line of a file.
#[derive(Clone, Deserialize)]
pub struct Case {
    #[serde(rename = "case")]
    pub name: String,
    /// What the official client sent; null where it refused to.
    pub request: Option<Request>,
    #[serde(rename = "response_given")]
    pub response: Option<Response>,
    /// What the official client made of it, where the file says so.
    pub result: Option<Outcome>,
}

impl Case {
    /// Whether the client is older than 1.0.0, the first one that keeps code and status of an error.
    pub fn is_older(&self) -> bool {
        self.name.starts_with("0.")
    }
}

#[derive(Clone, Deserialize)]
pub struct Request {
    pub method: String,
    pub path: String,
    #[serde(default)]
    pub query: Vec<(String, String)>,
    /// Those that the client sets on purpose, in lower case.
    pub headers: BTreeMap<String, String>,
    /// Null where there are no bytes.
    pub body: Value,
    /// `form` where the body is a form, shown as an object.
    #[serde(default)]
    pub body_encoding: Option<String>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub fn wants_events(&self) -> bool {
        self.header("accept") == Some("text/event-stream")
    }
}

#[derive(Clone, Deserialize)]
pub struct Response {
    pub status: u16,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    pub body: Value,
}

#[derive(Clone, Deserialize)]
pub struct Outcome {
    #[serde(default)]
    pub error: Option<Failure>,
}

/// An error of the official client.
#[derive(Clone, Deserialize)]
pub struct Failure {
    pub class: String,
    pub module: String,
    pub message: String,
    #[serde(default)]
    pub code: Option<String>,
    #[serde(default)]
    pub status_code: Option<u16>,
    #[serde(default)]
    pub details: Option<Value>,
}

/// Where our files are.
pub fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/stack")
}

/// Where the files to replay are.
pub fn folder() -> PathBuf {
    std::env::var_os("STACK_WIRE_VECTORS").map_or_else(own_folder, PathBuf::from)
}

/// All lines of the `*.jsonl` of a folder, with the name of the file before the name of the case.
pub fn cases(folder: &Path) -> Vec<Case> {
    let read =
        |path: &Path| std::fs::read_to_string(path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    let entries = std::fs::read_dir(folder).unwrap_or_else(|cause| panic!("{}: {cause}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let mut cases = Vec::new();
    for path in files {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for (number, line) in read(&path).lines().enumerate() {
            let found: Result<Case, _> = serde_json::from_str(line);
            let mut case = found.unwrap_or_else(|cause| panic!("{}:{}: {cause}", path.display(), number + 1));
            case.name = format!("{stem} {}", case.name);
            cases.push(case);
        }
    }
    cases
}

/// Why ours differs, by the name of the rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    pub what: String,
    pub reason: String,
    pub source: String,
}

/// The catalogue of deviations.
pub fn deviations() -> BTreeMap<String, Deviation> {
    let path = own_folder().join("deviations.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}
