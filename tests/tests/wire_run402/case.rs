//! A recorded call: what was called, what went over the wire, what came of it; and the catalogue of deviations.
//!
//! Nothing here decides what is right. A line that cannot be understood stops the test.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Environment variable that names another folder of recordings.
const FOLDER_VARIABLE: &str = "RUN402_WIRE_VECTORS";

/// A line of a file: one call of the official client.
#[derive(Clone, Deserialize)]
pub struct Case {
    /// The file and the name in it.
    #[serde(rename = "case")]
    pub name: String,
    pub call: Call,
    #[serde(default)]
    pub exchanges: Vec<Exchange>,
    /// What was waited for, in order.
    #[serde(default)]
    pub sleeps_ms: Vec<u64>,
    /// What else was seen: events, what the credentials hold afterwards.
    #[serde(default)]
    pub extra: BTreeMap<String, Value>,
    /// What came out, or `{error, extra?}`.
    #[serde(default)]
    pub result: Value,
}

#[derive(Clone, Deserialize)]
pub struct Call {
    pub method: String,
    #[serde(default)]
    pub args: Vec<Value>,
}

#[derive(Clone, Deserialize)]
pub struct Exchange {
    pub request: Request,
    #[serde(rename = "response_given")]
    pub response: Response,
    /// How often it happened in a row.
    #[serde(default = "once")]
    pub times: usize,
}

fn once() -> usize {
    1
}

#[derive(Clone, Deserialize)]
pub struct Request {
    pub method: String,
    pub path: String,
    #[serde(default)]
    pub query: Vec<(String, String)>,
    /// Those that the client sets on purpose.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// Those that the platform added by itself.
    #[serde(default)]
    pub platform_headers: BTreeMap<String, String>,
    /// JSON, `{"text"}`, `{"base64"}`, `{"sha256", "length"}`, or null for none.
    #[serde(default)]
    pub body: Value,
}

#[derive(Clone, Deserialize)]
pub struct Response {
    #[serde(default)]
    pub connection_dropped: bool,
    #[serde(default)]
    pub status: u16,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    #[serde(default)]
    pub body: Value,
}

impl Case {
    /// The method without the project of a scoped client, and that project.
    pub fn method(&self) -> (Option<String>, &str) {
        let method = self.call.method.as_str();
        let scoped = method
            .strip_prefix("project(\"")
            .and_then(|rest| rest.split_once("\")."));
        match scoped {
            Some((project, method)) => (Some(project.to_owned()), method),
            None => (None, method),
        }
    }

    /// The exchanges one by one.
    pub fn exchanges(&self) -> impl Iterator<Item = &Exchange> {
        self.exchanges
            .iter()
            .flat_map(|exchange| std::iter::repeat_n(exchange, exchange.times))
    }

    /// The recorded error.
    pub fn error(&self) -> Option<&Value> {
        self.result.get("error").filter(|error| error.get("name").is_some())
    }
}

/// Where our files are.
pub fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/run402")
}

/// Another folder to replay in place of ours.
pub fn other_folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER_VARIABLE)
        .filter(|other| !other.is_empty())
        .map(PathBuf::from)
}

/// All recorded calls of the official clients in a folder, with the name of the file before the name of the case.
pub fn cases(folder: &Path) -> Vec<Case> {
    let mut cases = Vec::new();
    for stem in ["1.57.0", "3.3.3", "4.24.1"] {
        for mut case in lines::<Case>(&folder.join(format!("{stem}.jsonl"))) {
            case.name = format!("{stem} {}", case.name);
            cases.push(case);
        }
    }
    cases
}

/// The values of a file with one on each line.
pub fn lines<T: DeserializeOwned>(path: &Path) -> Vec<T> {
    let text = read(path);
    let parse = |(number, line)| {
        serde_json::from_str(line).unwrap_or_else(|cause| panic!("{}:{}: {cause}", path.display(), number + 1))
    };
    text.lines().enumerate().map(parse).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}

/// `deviations.json`: why ours differs, and where.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    #[serde(rename = "about")]
    _about: String,
    pub rules: BTreeMap<String, Rule>,
    /// The cases that need rules which do not hold everywhere.
    pub cases: BTreeMap<String, BTreeSet<String>>,
    /// Methods of the recordings that are not replayed, by the reason.
    pub not_replayed: BTreeMap<String, NotReplayed>,
}

/// A difference that is meant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub what: String,
    pub reason: String,
    pub source: String,
    /// Beginnings of the faults that it explains.
    pub explains: Vec<String>,
    /// Whether it holds for every case; else only for those that name it.
    #[serde(default)]
    pub everywhere: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotReplayed {
    pub reason: String,
    pub source: String,
    /// Names of methods; one that ends with a dot stands for all that begin so. With a version before, that file's alone.
    pub methods: BTreeSet<String>,
}

impl NotReplayed {
    /// The entry that covers this call.
    pub fn covers(&self, case: &Case) -> Option<&str> {
        let (_, method) = case.method();
        let version = case.name.split(' ').next().unwrap_or_default();
        let same = |entry: &&String| {
            let (of, entry) = match entry.split_once(' ') {
                Some((of, entry)) if of.starts_with(|letter: char| letter.is_ascii_digit()) => (of, entry),
                _ => (version, entry.as_str()),
            };
            of == version
                && match entry.ends_with('.') {
                    true => method.starts_with(entry),
                    false => entry == method,
                }
        };
        self.methods.iter().find(same).map(String::as_str)
    }
}

/// The catalogue.
pub fn catalogue() -> Catalogue {
    let path = own_folder().join("deviations.json");
    serde_json::from_str(&read(&path)).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}
