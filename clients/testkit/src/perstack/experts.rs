//! Scopes of experts, their visibility and their drafts (Perstack contract, sections 3 and 5.4).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::page;
use super::release::Version;
use super::state::{Outcome, Refusal, State, data, text};
use crate::loopback::Call;

/// The home of an expert's drafts and versions.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) name: String,
    pub(super) published: bool,
    pub(super) drafts: Vec<Draft>,
    pub(super) versions: Vec<Version>,
    /// Tags with the versions they point at.
    pub(super) tags: BTreeMap<String, String>,
    created: String,
    updated: String,
}

/// Unreleased experts.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) reference: String,
    pub(super) experts: Vec<Value>,
    application_id: String,
    created: String,
    updated: String,
}

impl Scope {
    fn new(name: &str, now: String) -> Self {
        Self {
            name: name.to_owned(),
            published: false,
            drafts: Vec::new(),
            versions: Vec::new(),
            tags: BTreeMap::new(),
            created: now.clone(),
            updated: now,
        }
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "name": self.name, "category": "general", "published": self.published,
            "createdAt": self.created, "updatedAt": self.updated,
        })
    }

    /// The scope as an item of a list.
    fn listed(&self) -> Value {
        let latest = self.latest();
        let experts = latest
            .map(|version| &version.experts)
            .or_else(|| self.drafts.last().map(|draft| &draft.experts));
        let description = experts.and_then(|experts| experts.first()?.get("description").cloned());
        let mut value = json!({"scopeName": self.name, "category": "general", "published": self.published});
        super::state::put(
            &mut value,
            "latestVersion",
            latest.map(|version| version.version.clone()),
        );
        super::state::put(&mut value, "description", description);
        value
    }

    fn draft_json(&self, draft: &Draft) -> Value {
        json!({
            "ref": draft.reference, "scopeName": self.name, "applicationId": draft.application_id, "experts": draft.experts,
            "createdAt": draft.created, "updatedAt": draft.updated,
        })
    }

    pub(super) fn draft_index(&self, call: &Call<'_>) -> Result<usize, Refusal> {
        let reference = call.path("draftRef");
        let found = self.drafts.iter().position(|draft| draft.reference == reference);
        found.ok_or_else(|| Refusal::not_found("Draft"))
    }
}

impl State {
    /// The expert that exists from the start.
    pub(super) fn seed_expert(&mut self, scope: &str, version: &str) {
        let now = self.now();
        let experts = vec![json!({
            "key": "main", "name": "Main Expert", "description": "A helpful assistant",
            "instruction": "You are a helpful assistant...", "skills": {}, "delegates": [],
        })];
        let mut seeded = Scope::new(scope, now.clone());
        seeded.published = true;
        seeded.versions.push(Version {
            version: version.to_owned(),
            experts,
            yanked: false,
            created: now,
        });
        seeded.tags.insert("latest".to_owned(), version.to_owned());
        self.scopes.insert(scope.to_owned(), seeded);
    }

    pub(super) fn experts_list(&self, call: &Call<'_>) -> Outcome {
        let filter = call.query("filter").unwrap_or_default();
        let with_drafts = call.query("includeDrafts").as_deref() == Some("true");
        let category = call.query("category");
        let listed = self
            .scopes
            .values()
            .filter(|scope| with_drafts || !scope.versions.is_empty());
        let found = listed.map(Scope::listed).filter(|expert| {
            let field = |name: &str| expert.get(name).and_then(Value::as_str).unwrap_or_default();
            (field("scopeName").contains(&filter) || field("description").contains(&filter))
                && category.as_deref().is_none_or(|wanted| wanted == field("category"))
        });
        Ok(page::LIMIT_OFFSET.reply(call, "experts", found.collect()))
    }

    pub(super) fn experts_set_published(&mut self, call: &Call<'_>, published: bool) -> Outcome {
        let now = self.now();
        let scope = self.scope(call)?;
        scope.published = published;
        scope.updated = now;
        data("scope", scope.json())
    }

    pub(super) fn drafts_list(&mut self, call: &Call<'_>) -> Outcome {
        let scope = self.scope(call)?;
        let drafts = scope.drafts.iter().map(|draft| scope.draft_json(draft)).collect();
        Ok(page::LIMIT_OFFSET.reply(call, "drafts", drafts))
    }

    pub(super) fn drafts_get(&mut self, call: &Call<'_>) -> Outcome {
        let scope = self.scope(call)?;
        let index = scope.draft_index(call)?;
        data("draft", scope.draft_json(&scope.drafts[index]))
    }

    /// A scope comes into being with its first draft.
    pub(super) fn drafts_create(&mut self, call: &Call<'_>) -> Outcome {
        let application_id = text(call.body(), "applicationId").unwrap_or_default();
        self.check_application(&application_id)?;
        let (reference, now) = (self.id("draft"), self.now());
        let name = call.path("scopeName");
        let scope = self
            .scopes
            .entry(name.to_owned())
            .or_insert_with(|| Scope::new(name, now.clone()));
        let draft = Draft {
            reference,
            experts: experts(call),
            application_id,
            created: now.clone(),
            updated: now,
        };
        let value = scope.draft_json(&draft);
        scope.drafts.push(draft);
        data("draft", value)
    }

    /// Replaces all experts of the draft.
    pub(super) fn drafts_update(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now();
        let scope = self.scope(call)?;
        let index = scope.draft_index(call)?;
        scope.drafts[index].experts = experts(call);
        scope.drafts[index].updated = now;
        data("draft", scope.draft_json(&scope.drafts[index]))
    }

    pub(super) fn drafts_delete(&mut self, call: &Call<'_>) -> Outcome {
        let scope = self.scope(call)?;
        let index = scope.draft_index(call)?;
        scope.drafts.remove(index);
        Ok(Value::Null)
    }

    pub(super) fn scope(&mut self, call: &Call<'_>) -> Result<&mut Scope, Refusal> {
        self.scopes
            .get_mut(call.path("scopeName"))
            .ok_or_else(|| Refusal::not_found("Expert"))
    }
}

fn experts(call: &Call<'_>) -> Vec<Value> {
    call.body()
        .get("experts")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default()
}
