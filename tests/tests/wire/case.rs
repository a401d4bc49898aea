//! The vectors as data, by `tests/vectors/perstack/README.md`.
//!
//! A key that the README does not name is an error: a case that is read by half would pass by half.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Environment variable that names another folder of vectors.
pub const FOLDER_VARIABLE: &str = "WIRE_VECTORS";

/// The folder of vectors in this repository.
pub fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/perstack")
}

/// The folder to replay: that of [`FOLDER_VARIABLE`], else our own.
pub fn folder() -> PathBuf {
    match std::env::var_os(FOLDER_VARIABLE) {
        Some(other) if !other.is_empty() => PathBuf::from(other),
        _ => own_folder(),
    }
}

/// All cases of a folder, in the order of files and cases.
pub fn cases(folder: &Path) -> Vec<Case> {
    let listed = std::fs::read_dir(folder).unwrap_or_else(|cause| panic!("{}: {cause}", folder.display()));
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "json") && !file.ends_with("mapping.json"));
    files.sort();
    let cases: Vec<Case> = files.iter().flat_map(|file| read::<File>(file).cases).collect();
    assert!(!cases.is_empty(), "{} has no cases", folder.display());
    cases
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
struct File {
    #[serde(rename = "about")]
    _about: String,
    cases: Vec<Case>,
    #[serde(default, rename = "excluded")]
    _excluded: Vec<Excluded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Excluded {
    #[serde(rename = "case")]
    _case: String,
    #[serde(rename = "reason")]
    _reason: String,
}

/// One recorded call, and what is expected of ours.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(rename = "case")]
    pub name: String,
    pub operation: String,
    pub client: Setup,
    pub args: Args,
    #[serde(default)]
    pub options: Options,
    pub request: Option<Request>,
    pub response: Option<Response>,
    pub outcome: Expected,
    pub deviations: Vec<String>,
    pub recorded: Recorded,
}

/// How to make the client.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    pub api_key: String,
    pub timeout_ms: Option<u64>,
    pub base_url_suffix: Option<String>,
}

/// The arguments under their names on the wire.
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
    pub body: Option<Body>,
}

/// What the server does.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Response {
    pub connection: Option<Connection>,
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Option<Body>,
    pub delay_ms: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Connection {
    /// Nobody listens.
    Refused,
    /// The request is read and the connection broken without an answer.
    Reset,
}

#[derive(Clone, Deserialize)]
pub enum Body {
    #[serde(rename = "$json")]
    Json(Value),
    #[serde(rename = "$text")]
    Text(String),
    #[serde(rename = "$chunks")]
    Chunks(Vec<Chunk>),
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Chunk {
    Text(String),
    Step(Step),
}

#[derive(Clone, Copy, Deserialize)]
pub enum Step {
    #[serde(rename = "pause_ms")]
    Pause(u64),
    #[serde(rename = "hold")]
    Hold(bool),
    #[serde(rename = "destroy")]
    Destroy(bool),
}

/// The result that must come out.
#[derive(Clone)]
pub enum Expected {
    /// Success, whatever the body.
    Success,
    /// Success, and the result equals the body of the response.
    Reply,
    /// An error with exactly these fields.
    Error(Value),
    /// These items, then the end with this status.
    Stream {
        items: Vec<Value>,
        final_status: Option<String>,
    },
}

impl<'de> Deserialize<'de> for Expected {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Streamed {
            items: Vec<Value>,
            final_status: Option<String>,
        }
        let value = Value::deserialize(deserializer)?;
        let of_one = value
            .as_object()
            .filter(|object| object.len() == 1)
            .and_then(|object| object.iter().next());
        match of_one.map(|(key, value)| (key.as_str(), value)) {
            Some(("ok", Value::Null)) => Ok(Self::Success),
            Some(("ok", reply)) if *reply == serde_json::json!({"$reply": true}) => Ok(Self::Reply),
            Some(("error", error)) => Ok(Self::Error(error.clone())),
            _ => {
                let Streamed { items, final_status } =
                    serde_json::from_value(value).map_err(serde::de::Error::custom)?;
                Ok(Self::Stream { items, final_status })
            }
        }
    }
}

/// The recording.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    #[serde(rename = "call")]
    pub _call: Value,
    pub request: Option<Request>,
    #[serde(default, rename = "response")]
    pub _response: Option<Value>,
}

/// `mapping.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    #[serde(rename = "about")]
    _about: String,
    #[serde(rename = "source")]
    _source: String,
    pub calls: BTreeMap<String, Rule>,
    pub request_headers: KeptHeaders,
    #[serde(rename = "response_headers")]
    _response_headers: Value,
    pub deviations: BTreeMap<String, Deviation>,
}

/// How one older call becomes ours.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub operation: String,
    pub method: String,
    pub older_path: String,
    pub path: String,
    #[serde(rename = "args")]
    _args: Vec<String>,
    #[serde(default)]
    pub query: QueryRule,
    #[serde(default)]
    pub body: BodyRule,
    #[serde(default, rename = "reply")]
    _reply: BTreeMap<String, String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueryRule {
    pub rename: BTreeMap<String, String>,
    pub drop: Vec<String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyRule {
    pub rename: BTreeMap<String, String>,
    pub add: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptHeaders {
    pub kept: Vec<String>,
    pub only_with_a_body: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    pub what: String,
    pub reason: String,
    pub source: String,
}
