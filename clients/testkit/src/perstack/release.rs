//! Released versions and tags (Perstack contract, section 5.4). A version is written once; tags move.

use serde_json::{Value, json};

use super::experts::Scope;
use super::keys::{self, Selector};
use super::state::{Outcome, Refusal, State, data, put, text};
use crate::loopback::Call;

/// A released version.
#[derive(Debug)]
pub(super) struct Version {
    pub(super) version: String,
    pub(super) experts: Vec<Value>,
    pub(super) yanked: bool,
    pub(super) created: String,
}

const LATEST: &str = "latest";

impl Scope {
    /// What a bare key means: the version tagged `latest`, else the highest that is not yanked.
    pub(super) fn latest(&self) -> Option<&Version> {
        self.select(&Selector::Tag(LATEST)).or_else(|| self.highest())
    }

    fn select(&self, selector: &Selector<'_>) -> Option<&Version> {
        let version = match selector {
            Selector::Latest => return self.latest(),
            Selector::Version(version) => *version,
            Selector::Tag(tag) => self.tags.get(*tag)?.as_str(),
        };
        self.versions.iter().find(|known| known.version == version)
    }

    fn highest(&self) -> Option<&Version> {
        let usable = self.versions.iter().filter(|version| !version.yanked);
        usable.max_by(|left, right| keys::compare_versions(&left.version, &right.version))
    }

    fn tags_of<'a>(&'a self, version: &'a Version) -> impl Iterator<Item = &'a str> {
        let pointing = self.tags.iter().filter(move |(_, target)| **target == version.version);
        pointing.map(|(tag, _)| tag.as_str())
    }

    fn version_json(&self, version: &Version) -> Value {
        let mut value = json!({
            "version": version.version, "yanked": version.yanked, "createdAt": version.created, "scopeName": self.name,
        });
        // One field for what may be several tags: `latest` says most.
        let tag = self
            .tags_of(version)
            .find(|tag| *tag == LATEST)
            .or_else(|| self.tags_of(version).next());
        put(&mut value, "tag", tag);
        value
    }

    /// The definition is the first expert of the release, with all of them beside it.
    fn definition(&self, version: &Version) -> Value {
        let mut value = version.experts.first().cloned().unwrap_or_else(|| json!({}));
        put(&mut value, "key", Some(format!("{}@{}", self.name, version.version)));
        put(&mut value, "version", Some(version.version.clone()));
        put(
            &mut value,
            "tags",
            Some(self.tags_of(version).map(Value::from).collect::<Vec<_>>()),
        );
        put(&mut value, "experts", Some(version.experts.clone()));
        value
    }
}

impl State {
    /// The version that a key names, with its scope.
    pub(super) fn version(&self, key: &str) -> Result<(&Scope, &Version), Refusal> {
        let found = keys::parse(key).and_then(|key| {
            let scope = self.scopes.get(key.scope)?;
            Some((scope, scope.select(&key.selector)?))
        });
        found.ok_or_else(|| Refusal::not_found("Expert"))
    }

    pub(super) fn experts_get(&self, call: &Call<'_>) -> Outcome {
        let (scope, version) = self.version(call.path("key"))?;
        data("definition", scope.definition(version))
    }

    pub(super) fn experts_get_meta(&self, call: &Call<'_>) -> Outcome {
        let (scope, version) = self.version(call.path("key"))?;
        Ok(json!({"data": {"scope": scope.json(), "version": scope.version_json(version)}}))
    }

    /// Marks a version; `latest` moves to the highest one left, where it pointed here.
    pub(super) fn experts_yank(&mut self, call: &Call<'_>) -> Outcome {
        let (scope, version) = self.version(call.path("key"))?;
        let (scope_name, version) = (scope.name.clone(), version.version.clone());
        let Some(scope) = self.scopes.get_mut(&scope_name) else {
            return Err(Refusal::not_found("Expert"));
        };
        for known in scope.versions.iter_mut().filter(|known| known.version == version) {
            known.yanked = true;
        }
        let was_latest = scope.tags.get(LATEST) == Some(&version);
        let next = scope.highest().map(|next| next.version.clone()).filter(|_| was_latest);
        let moved = next.is_some();
        scope.tags.extend(next.map(|next| (LATEST.to_owned(), next)));
        Ok(json!({"data": {"yanked": true, "latestTagUpdated": moved}}))
    }

    /// The draft stays: nothing says that it goes.
    pub(super) fn drafts_assign_version(&mut self, call: &Call<'_>) -> Outcome {
        let created = self.now();
        let scope = self.scope(call)?;
        let draft = scope.draft_index(call)?;
        let version = text(call.body(), "version").unwrap_or_default();
        let tag = text(call.body(), "tag");
        if !keys::is_version(&version) {
            return Err(Refusal::new(422, "version is not a semantic version"));
        }
        if tag.as_deref().is_some_and(|tag| !keys::is_tag(tag)) {
            return Err(Refusal::new(422, "tag is not a tag"));
        }
        if scope.versions.iter().any(|known| known.version == version) {
            return Err(Refusal::new(409, format!("Version {version} exists already")));
        }
        let experts = scope.drafts[draft].experts.clone();
        let released = Version {
            version: version.clone(),
            experts,
            yanked: false,
            created,
        };
        scope.tags.extend(tag.map(|tag| (tag, version)));
        let value = scope.version_json(&released);
        scope.versions.push(released);
        data("version", value)
    }

    pub(super) fn versions_list(&mut self, call: &Call<'_>) -> Outcome {
        let scope = self.scope(call)?;
        let versions: Vec<Value> = scope
            .versions
            .iter()
            .map(|version| scope.version_json(version))
            .collect();
        data("versions", versions.into())
    }
}
