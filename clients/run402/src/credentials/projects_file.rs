//! What is in projects.json, and how it changes (Run402 contract, section 1.6). No file is touched here.
//!
//! Fields that this version does not know stay, in their places; what is not such a document is refused, because the next write
//! would destroy somebody's keys.

use serde_json::{Map, Value};

use super::{ProjectKeys, ProjectPatch};

const ACTIVE: &str = "active_project_id";
const PREVIOUS: &str = "previous_active_project_id";
const PROJECTS: &str = "projects";

/// Fields that are dropped from a project: they were copies of what the service knows, and they age.
const DROPPED: [&str; 3] = ["tier", "lease_expires_at", "expires_at"];

/// The document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ProjectsFile(Map<String, Value>);

impl ProjectsFile {
    /// Reads the contents; reasons show no value. Blank contents are an empty document.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(Self::default());
        }
        let document: Value = agent_clients_runtime::from_slice(bytes).map_err(|cause| cause.to_string())?;
        let mut document = match document {
            Value::Object(document) => document,
            Value::Array(projects) => from_legacy(projects)?,
            _ => return Err("it is neither an object nor a list of projects".to_owned()),
        };
        match document.get_mut(PROJECTS) {
            None => {}
            Some(Value::Object(projects)) => {
                for project in projects.values_mut().filter_map(Value::as_object_mut) {
                    for name in DROPPED {
                        project.shift_remove(name);
                    }
                }
            }
            Some(_) => return Err(format!("`{PROJECTS}` is not an object")),
        }
        Ok(Self(document))
    }

    /// The contents: an indent of two and no final line end, as the vendor's programs write them.
    pub(super) fn write(&self) -> Vec<u8> {
        // Text keys and JSON values: nothing that could fail.
        serde_json::to_vec_pretty(&self.0).unwrap_or_default()
    }

    fn project(&self, id: &str) -> Option<&Value> {
        self.0.get(PROJECTS)?.get(id)
    }

    fn projects_mut(&mut self) -> Option<&mut Map<String, Value>> {
        let projects = self.0.entry(PROJECTS).or_insert_with(|| Value::Object(Map::new()));
        projects.as_object_mut()
    }

    /// The keys of a project; the reason where its entry cannot be read.
    pub(super) fn keys(&self, id: &str) -> Result<Option<ProjectKeys>, String> {
        match self.project(id) {
            None => Ok(None),
            Some(project) => ProjectKeys::deserialize_value(project)
                .map(Some)
                .map_err(|why| format!("project {id}: {why}")),
        }
    }

    /// Writes the keys over what is known of the project.
    pub(super) fn save(&mut self, id: &str, keys: &ProjectKeys) {
        // A map of texts: nothing that could fail.
        let Ok(Value::Object(fields)) = serde_json::to_value(keys) else {
            return;
        };
        let Some(projects) = self.projects_mut() else { return };
        let project = projects.entry(id).or_insert_with(|| Value::Object(Map::new()));
        match project.as_object_mut() {
            Some(project) => project.extend(fields),
            None => *project = Value::Object(fields),
        }
    }

    pub(super) fn update(&mut self, id: &str, patch: ProjectPatch) {
        let projects = self.0.get_mut(PROJECTS).and_then(Value::as_object_mut);
        if let Some(Value::Object(project)) = projects.and_then(|projects| projects.get_mut(id)) {
            patch.apply(project);
        }
    }

    /// Removes a project. Where it was the active one, the one before takes its place if it is still there.
    pub(super) fn remove(&mut self, id: &str) {
        if let Some(projects) = self.0.get_mut(PROJECTS).and_then(Value::as_object_mut) {
            projects.shift_remove(id);
        }
        if self.active() != Some(id) {
            return;
        }
        let previous = self.0.shift_remove(PREVIOUS);
        let previous = previous.as_ref().and_then(Value::as_str).map(str::to_owned);
        match previous.filter(|previous| self.project(previous).is_some()) {
            Some(previous) => {
                self.0.insert(ACTIVE.to_owned(), previous.into());
            }
            None => {
                self.0.shift_remove(ACTIVE);
            }
        }
    }

    pub(super) fn active(&self) -> Option<&str> {
        self.0.get(ACTIVE)?.as_str().filter(|id| !id.is_empty())
    }

    /// Makes a project the active one; the one before is remembered.
    pub(super) fn set_active(&mut self, id: &str) {
        let before = self.active().filter(|before| *before != id).map(str::to_owned);
        if let Some(before) = before {
            self.0.insert(PREVIOUS.to_owned(), before.into());
        }
        self.0.insert(ACTIVE.to_owned(), id.into());
    }
}

/// The list of older versions as a document.
fn from_legacy(list: Vec<Value>) -> Result<Map<String, Value>, String> {
    let mut projects = Map::new();
    for (at, project) in list.into_iter().enumerate() {
        let bad = || format!("entry {at} is not a project with a `project_id`");
        let Value::Object(mut project) = project else {
            return Err(bad());
        };
        let Some(Value::String(id)) = project.shift_remove("project_id") else {
            return Err(bad());
        };
        projects.insert(id, Value::Object(project));
    }
    Ok(Map::from_iter([(PROJECTS.to_owned(), Value::Object(projects))]))
}

impl ProjectKeys {
    fn deserialize_value(value: &Value) -> Result<Self, String> {
        // By way of text: the reader of this crate names the place of a mistake and never a value.
        let bytes = zeroize::Zeroizing::new(serde_json::to_vec(value).unwrap_or_default());
        agent_clients_runtime::from_slice(&bytes).map_err(|cause| cause.to_string())
    }
}
