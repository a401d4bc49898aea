//! The vectors as data, by `tests/vectors/meistrari/vault/README.md`.
//!
//! A key that the README does not name is an error: a case that is read by half would pass by half.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::content::Content;

/// Environment variable that names another folder of vectors.
const FOLDER_VARIABLE: &str = "MEISTRARI_WIRE_VECTORS";

/// The folder of vectors in this repository.
pub fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/meistrari/vault")
}

/// The folder to replay: that of [`FOLDER_VARIABLE`], else our own.
pub fn folder() -> PathBuf {
    match std::env::var_os(FOLDER_VARIABLE) {
        Some(other) if !other.is_empty() => PathBuf::from(other),
        _ => own_folder(),
    }
}

/// All files of cases of a folder, by their names.
pub fn files(folder: &Path) -> Vec<File> {
    let listed = std::fs::read_dir(folder).unwrap_or_else(|cause| panic!("{}: {cause}", folder.display()));
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "json") && !file.ends_with("mapping.json"));
    files.sort();
    let files: Vec<File> = files.iter().map(|file| read(file)).collect();
    assert!(!files.is_empty(), "{} has no cases", folder.display());
    files
}

/// All cases of a folder, in the order of files and cases.
pub fn cases(folder: &Path) -> Vec<Case> {
    let raw = files(folder).into_iter().flat_map(|file| file.cases);
    raw.map(|raw| Case::read(&raw)).collect()
}

/// The rule of a folder; our own where it has none.
pub fn mapping(folder: &Path) -> Mapping {
    let its = folder.join("mapping.json");
    read(&if its.exists() {
        its
    } else {
        own_folder().join("mapping.json")
    })
}

fn read<T: DeserializeOwned>(file: &Path) -> T {
    let text = std::fs::read_to_string(file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    #[serde(rename = "about")]
    _about: String,
    pub cases: Vec<Value>,
    #[serde(default)]
    pub excluded: Vec<Excluded>,
}

/// A recorded call without a counterpart.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excluded {
    pub case: String,
    #[serde(rename = "operation")]
    _operation: Option<String>,
    pub reason: String,
    #[serde(rename = "recorded")]
    _recorded: Value,
}

/// One recorded call, and what is expected of ours.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(rename = "case")]
    pub name: String,
    pub operation: Option<String>,
    #[serde(default)]
    pub client: Setup,
    pub call: Calls,
    #[serde(default)]
    pub options: Options,
    #[serde(default)]
    pub exchanges: Vec<Exchange>,
    #[serde(default)]
    pub parallel: Vec<Vec<usize>>,
    pub outcome: Value,
    #[serde(default)]
    pub never_printed: Vec<String>,
    pub deviations: Vec<String>,
    #[serde(default, rename = "note")]
    _note: String,
    pub recorded: Recorded,
    /// The case as text, for what has to be looked for in all of it.
    #[serde(skip)]
    text: String,
}

impl Case {
    /// Reads a case.
    pub fn read(raw: &Value) -> Self {
        let text = raw.to_string();
        let case: Self = serde_json::from_str(&text).unwrap_or_else(|cause| panic!("{}: {cause}", raw["case"]));
        Self { text, ..case }
    }

    /// The case with the addresses of the servers in place.
    pub fn at(&self, vault: &str, storage: &str) -> Self {
        let text = self.text.replace("{{vault}}", vault).replace("{{storage}}", storage);
        let raw: Value = serde_json::from_str(&text).unwrap_or_else(|cause| panic!("{}: {cause}", self.name));
        Self::read(&raw)
    }

    /// The queries of all addresses of the storage.
    pub fn storage_queries(&self, storage: &str) -> Vec<String> {
        let addresses = self.text.match_indices(storage).map(|(at, _)| &self.text[at..]);
        let queries = addresses.filter_map(|rest| {
            let address = rest.split(['"', '\\']).next().unwrap_or_default();
            address.split_once('?').map(|(_, query)| query.to_owned())
        });
        queries.filter(|query| !query.is_empty()).collect()
    }
}

/// How to make the client.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Setup {
    pub data_token: Option<String>,
    pub api_key: Option<String>,
    pub base_url_suffix: Option<String>,
    pub connection: Option<Connection>,
}

/// What a connection comes to instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Connection {
    /// Nobody listens.
    Refused,
    /// The request is read and the connection broken without an answer.
    Reset,
}

/// What to call, once or in a row.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Calls {
    One(Box<Call>),
    Row(Vec<Call>),
}

impl Calls {
    pub fn all(&self) -> &[Call] {
        match self {
            Self::One(call) => std::slice::from_ref(call),
            Self::Row(calls) => calls,
        }
    }
}

/// One call: exactly one of the first three is there.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub operation: Option<String>,
    pub helper: Option<String>,
    pub function: Option<String>,
    pub args: Value,
}

/// The arguments of an operation under their names on the wire.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Args {
    pub path: BTreeMap<String, String>,
    pub query: Map<String, Value>,
    pub body: Value,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Options {
    pub cancelled: bool,
    pub cancel_after_ms: Option<u64>,
}

/// The server that a request must arrive at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Host {
    Vault,
    Storage,
}

/// A request and what the server does.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    pub server: Host,
    pub operation: Option<String>,
    /// The deviation for which it is there, where it was not recorded.
    #[serde(default)]
    pub added: Option<String>,
    pub request: Request,
    pub response: Response,
}

/// The request that must arrive.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: BTreeMap<String, String>,
    #[serde(default)]
    pub absent_headers: Vec<String>,
    pub body: Option<Content>,
    #[serde(default)]
    pub content_length: Option<u64>,
}

/// What the server does.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Response {
    pub hold: bool,
    pub connection: Option<Connection>,
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Option<Content>,
}

/// The recording.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    #[serde(rename = "call")]
    pub call: Value,
    #[serde(default)]
    pub requests: Vec<RecordedRequest>,
    #[serde(default, rename = "response")]
    _response: Value,
    #[serde(default, rename = "result")]
    _result: Value,
}

/// A request as the official client sent it.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedRequest {
    pub server: Host,
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: BTreeMap<String, String>,
    pub body: Option<Content>,
    #[serde(rename = "transport")]
    _transport: Value,
}

/// `mapping.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    #[serde(rename = "about")]
    _about: String,
    #[serde(rename = "source")]
    _source: String,
    /// What the calls of the official client became.
    pub calls: BTreeMap<String, Vec<String>>,
    pub helpers: BTreeMap<String, Value>,
    pub functions: BTreeMap<String, Value>,
    /// The headers that are kept of a recorded request, by the server.
    pub request_headers: BTreeMap<String, Vec<String>>,
    #[serde(rename = "response_headers")]
    _response_headers: Value,
    pub deviations: BTreeMap<String, Deviation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    pub what: String,
    pub reason: String,
    pub source: String,
}
