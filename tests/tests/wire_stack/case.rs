//! A recorded exchange: what the file says of it, and which operation of ours it is.
//!
//! Nothing here decides what is right. A line that cannot be understood stops the test.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use agent_clients_generator::OperationFacts;
use serde::Deserialize;
use serde_json::Value;

use crate::text;

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

/// The values in the path, under the names of the route.
pub type PathValues = Vec<(String, String)>;

/// The operation with this method and route, and the values in the path. Literal segments count more than names; a name takes
/// slashes only where no route fits without, because the official client does not encode them everywhere.
pub fn operation<'a>(operations: &'a [OperationFacts], request: &Request) -> Option<(&'a OperationFacts, PathValues)> {
    let sent = text::segments(&request.path);
    let of_method = || operations.iter().filter(|facts| facts.method == request.method);
    let exact = of_method().filter_map(|facts| Some((facts, fit(&facts.path, &sent)?)));
    exact
        .min_by_key(|(_, values)| values.len())
        .or_else(|| of_method().find_map(|facts| Some((facts, swallow(&facts.path, &sent)?))))
}

fn fit(route: &str, sent: &[String]) -> Option<PathValues> {
    let route: Vec<&str> = route.trim_start_matches('/').split('/').collect();
    let mut values = PathValues::new();
    let fits = route.len() == sent.len()
        && route.iter().zip(sent).all(|(expected, found)| match name(expected) {
            Some(name) => {
                values.push((name.to_owned(), found.clone()));
                !found.is_empty()
            }
            None => expected == found,
        });
    fits.then_some(values)
}

/// A route with one name, which takes as many segments as are too many.
fn swallow(route: &str, sent: &[String]) -> Option<PathValues> {
    let route: Vec<&str> = route.trim_start_matches('/').split('/').collect();
    let at = route.iter().position(|segment| name(segment).is_some())?;
    let more = sent.len().checked_sub(route.len()).filter(|more| *more > 0)?;
    let mut joined = sent[..at].to_vec();
    joined.push(sent[at..=at + more].join("/"));
    joined.extend_from_slice(&sent[at + more + 1..]);
    (route.iter().filter(|segment| name(segment).is_some()).count() == 1).then_some(())?;
    let literal = |index: usize| index == at || route[index] == joined[index];
    (0..route.len())
        .all(literal)
        .then(|| vec![(name(route[at]).unwrap_or_default().to_owned(), joined[at].clone())])
}

fn name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
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
