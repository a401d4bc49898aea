//! What each of the 37 operations puts on the wire, copied by hand from the Perstack contract, sections 2 and 3.
//!
//! It must never be made from the specification or the client: it is what both are measured by. Every argument and every body
//! field that the contract lists is given, so that none can be lost on the way.

use serde_json::{Value, json};

/// An operation with all its arguments.
pub struct Row {
    /// Number in the contract.
    pub number: &'static str,
    /// Name in the official README.
    pub name: &'static str,
    pub method: &'static str,
    /// Route with the names of its variables, prefix included.
    pub route: &'static str,
    /// Values of the variables of the route.
    pub path: Value,
    /// The pairs of the query.
    pub query: Value,
    /// The JSON body, or null for none.
    pub body: Value,
    /// An answer as the contract describes it.
    pub reply: Value,
}

impl Row {
    /// Name of the operation in the specification: snake case, dots as underscores.
    pub fn operation(&self) -> String {
        let mut id = String::new();
        for letter in self.name.chars() {
            match letter {
                '.' => id.push('_'),
                upper if upper.is_ascii_uppercase() => id.extend(['_', upper.to_ascii_lowercase()]),
                other => id.push(other),
            }
        }
        id
    }

    /// The decoded segments of the path that must arrive.
    pub fn segments(&self) -> Vec<String> {
        let segment = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => self.path[name]
                .as_str()
                .unwrap_or_else(|| panic!("{name} has no value"))
                .to_owned(),
            None => part.to_owned(),
        };
        self.route.trim_start_matches('/').split('/').map(segment).collect()
    }

    /// The pairs that must arrive, sorted.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let pairs = self.query.as_object().into_iter().flatten();
        let mut pairs: Vec<(String, String)> = pairs
            .map(|(name, value)| {
                (
                    name.clone(),
                    value.as_str().map_or_else(|| value.to_string(), str::to_owned),
                )
            })
            .collect();
        pairs.sort();
        pairs
    }

    /// Whether the answer is an event stream.
    pub fn is_stream(&self) -> bool {
        self.number == "P24"
    }
}

/// An id as no sane service has one: all of it must arrive in one segment.
const ODD: &str = "a/b c%2F?#&=+é\"'<>{}|^`\\..;,";

/// The table, in the order of the contract.
pub fn rows() -> Vec<Row> {
    let application = json!({
        "id": "app-1", "name": "My Application", "status": "active", "organizationId": "org-1",
        "applicationGroupId": "group-1", "createdAt": "2026-01-01T00:00:00.000Z", "updatedAt": "2026-01-02T00:00:00Z",
        "type": "application", "later": {"kept": [1]},
    });
    let secret = json!({"name": "API_KEY", "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-02T00:00:00Z"});
    let variable = json!({"name": "DATABASE_URL", "value": "postgres://x", "createdAt": "2026-01-01T00:00:00Z"});
    let usage = json!({
        "inputTokens": 10, "outputTokens": 5, "reasoningTokens": 0, "totalTokens": 15, "cachedInputTokens": 0.5,
    });
    let job = json!({
        "id": "job-1", "status": "running", "applicationId": "app-1", "expertKey": "@org/expert@1.0.0", "query": "q",
        "files": ["file1.txt"], "interactiveToolCallResult": false, "provider": "anthropic", "model": "m",
        "reasoningBudget": "medium", "maxSteps": 50, "maxRetries": 3, "currentStep": 1, "totalSteps": 2,
        "totalDuration": 1.5, "usage": usage, "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z",
        "startedAt": "2026-01-01T00:00:00Z", "completedAt": null, "organizationId": "org-1", "runtimeVersion": "v1.0",
        "temperature": 0.7, "expert": {"key": "x"}, "later": true,
    });
    let checkpoint = checkpoint(&usage);
    let scope = json!({
        "name": "@org/expert", "category": "coding", "published": true, "createdAt": "2026-01-01T00:00:00Z",
        "updatedAt": "2026-01-01T00:00:00Z", "organizationId": "org-1",
    });
    let version = json!({
        "version": "1.0.0", "tag": "latest", "yanked": false, "createdAt": "2026-01-01T00:00:00Z",
        "scopeName": "@org/expert",
    });
    let full_draft_expert = draft_expert();
    let short_draft_expert = json!({"key": "main", "name": "Updated Expert", "instruction": "Updated instructions..."});
    let draft = json!({
        "ref": "draft-1", "scopeName": "@org/expert", "applicationId": "app-1", "experts": [full_draft_expert],
        "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z",
    });
    let definition = json!({
        "key": "@org/expert@1.0.0", "name": "@org/expert", "version": "1.0.0", "description": "d", "instruction": "i",
        "skills": {"base": {"type": "mcpStdioSkill", "command": "npx", "packageName": "@perstack/base"}},
        "delegates": ["@org/other"], "tags": ["latest"],
    });
    let start = json!({
        "applicationId": "app-id", "expertKey": "@org/expert@1.0.0", "query": "Help me with this task",
        "files": ["file1.txt", "file2.txt"], "provider": "anthropic", "model": "claude-sonnet-4-20250514",
        "reasoningBudget": "medium", "maxSteps": 50, "maxRetries": 3,
    });
    let more = json!({
        "query": "Continue with this additional context", "files": ["additional-file.txt"],
        "interactiveToolCallResult": true, "provider": "anthropic", "model": "claude-sonnet-4-20250514", "maxSteps": 10,
    });
    let none = || json!({});
    let by_take = json!({"total": 1, "take": 20, "skip": 0});
    let by_limit = json!({"total": 1, "limit": 20, "offset": 0});
    let scope_name = || json!({"scopeName": "@org/expert"});
    let draft_path = || json!({"scopeName": "@org/expert", "draftRef": ODD});
    let row = |number, name, method, route, path, query, body, reply| Row {
        number,
        name,
        method,
        route,
        path,
        query,
        body,
        reply,
    };
    let null = || Value::Null;
    #[rustfmt::skip]
    let rows = vec![
        row("P1", "applications.list", "GET", "/api/v1/applications", none(),
            json!({"name": "my app", "sort": "createdAt", "order": "desc", "take": 10, "skip": 0}), null(),
            json!({"data": {"applications": [application]}, "meta": by_take})),
        row("P2", "applications.get", "GET", "/api/v1/applications/{applicationId}", json!({"applicationId": ODD}),
            none(), null(), json!({"data": {"application": application}})),
        row("P3", "applications.create", "POST", "/api/v1/applications", none(), none(),
            json!({"name": "My Application", "applicationGroupId": "group-id"}),
            json!({"data": {"application": application}})),
        row("P4", "applications.update", "POST", "/api/v1/applications/{applicationId}", json!({"applicationId": ODD}),
            none(), json!({"name": "Updated Name", "status": "inactive"}), json!({"data": {"application": application}})),
        row("P5", "applications.delete", "DELETE", "/api/v1/applications/{applicationId}",
            json!({"applicationId": ODD}), none(), null(), null()),
        row("P6", "env.secrets.list", "GET", "/api/v1/env/secrets", none(), none(), null(),
            json!({"data": {"secrets": [secret, {"name": "OTHER"}]}})),
        row("P7", "env.secrets.get", "GET", "/api/v1/env/secrets/{name}", json!({"name": "API_KEY"}), none(), null(),
            json!({"data": {"secret": secret}})),
        row("P8", "env.secrets.create", "POST", "/api/v1/env/secrets", none(), none(),
            json!({"name": "API_KEY", "value": "secret-value"}), json!({"data": {"secret": secret}})),
        row("P9", "env.secrets.update", "POST", "/api/v1/env/secrets/{name}", json!({"name": ODD}), none(),
            json!({"value": "new-secret-value"}), json!({"data": {"secret": secret}})),
        row("P10", "env.secrets.delete", "DELETE", "/api/v1/env/secrets/{name}", json!({"name": ODD}), none(), null(),
            null()),
        row("P11", "env.variables.list", "GET", "/api/v1/env/variables", none(), none(), null(),
            json!({"data": {"variables": [variable]}})),
        row("P12", "env.variables.get", "GET", "/api/v1/env/variables/{name}", json!({"name": ODD}), none(), null(),
            json!({"data": {"variable": variable}})),
        row("P13", "env.variables.create", "POST", "/api/v1/env/variables", none(), none(),
            json!({"name": "DATABASE_URL", "value": "postgres://..."}), json!({"data": {"variable": variable}})),
        row("P14", "env.variables.update", "POST", "/api/v1/env/variables/{name}", json!({"name": ODD}), none(),
            json!({"value": ""}), json!({"data": {"variable": variable}})),
        row("P15", "env.variables.delete", "DELETE", "/api/v1/env/variables/{name}", json!({"name": ODD}), none(),
            null(), null()),
        row("P16", "jobs.list", "GET", "/api/v1/jobs", none(),
            json!({"take": 20, "skip": 0, "sort": "createdAt", "order": "desc", "filter": "status:running"}), null(),
            json!({"data": {"jobs": [job]}, "meta": by_take})),
        row("P17", "jobs.get", "GET", "/api/v1/jobs/{jobId}", json!({"jobId": ODD}), none(), null(),
            json!({"data": {"job": job}})),
        row("P18", "jobs.start", "POST", "/api/v1/jobs", none(), none(), start, json!({"data": {"job": job}})),
        row("P19", "jobs.update", "POST", "/api/v1/jobs/{jobId}", json!({"jobId": ODD}), none(),
            json!({"status": "paused"}), json!({"data": {"job": job}})),
        row("P20", "jobs.continue", "POST", "/api/v1/jobs/{jobId}/continue", json!({"jobId": ODD}), none(), more,
            json!({"data": {"job": job}})),
        row("P21", "jobs.cancel", "POST", "/api/v1/jobs/{jobId}/cancel", json!({"jobId": ODD}), none(), null(),
            json!({"data": {"job": job}})),
        row("P22", "jobs.checkpoints.list", "GET", "/api/v1/jobs/{jobId}/checkpoints", json!({"jobId": ODD}),
            json!({"take": 50, "skip": 0, "sort": "createdAt", "order": "asc"}), null(),
            json!({"data": {"checkpoints": [checkpoint, {"id": "only"}]}, "meta": by_take})),
        row("P23", "jobs.checkpoints.get", "GET", "/api/v1/jobs/{jobId}/checkpoints/{checkpointId}",
            json!({"jobId": ODD, "checkpointId": "stream of consciousness"}), none(), null(),
            json!({"data": {"checkpoint": checkpoint}})),
        row("P24", "jobs.checkpoints.stream", "GET", "/api/v1/jobs/{jobId}/checkpoints/stream", json!({"jobId": ODD}),
            none(), null(), checkpoint.clone()),
        row("P25", "experts.list", "GET", "/api/v1/experts", none(),
            json!({"filter": "search term", "category": "coding", "includeDrafts": false, "limit": 20, "offset": 0}),
            null(), json!({"data": {"experts": [{"scopeName": "@org/expert", "latestVersion": "1.0.0",
                "description": "d", "category": "coding", "published": true}]}, "meta": by_limit})),
        row("P26", "experts.get", "GET", "/api/v1/experts/{key}", json!({"key": "@org/expert@1.0.0-rc.1+build.5"}),
            none(), null(), json!({"data": {"definition": definition}})),
        row("P27", "experts.getMeta", "GET", "/api/v1/experts/{key}/meta", json!({"key": "@org/expert@latest"}), none(),
            null(), json!({"data": {"scope": scope, "version": version}})),
        row("P28", "experts.publish", "POST", "/api/v1/experts/{scopeName}/publish", scope_name(), none(), null(),
            json!({"data": {"scope": scope}})),
        row("P29", "experts.unpublish", "POST", "/api/v1/experts/{scopeName}/unpublish", scope_name(), none(), null(),
            json!({"data": {"scope": scope}})),
        row("P30", "experts.yank", "DELETE", "/api/v1/experts/{key}", json!({"key": "@org/expert@1.0.0"}), none(),
            null(), json!({"data": {"yanked": true, "latestTagUpdated": false}})),
        row("P31", "experts.drafts.list", "GET", "/api/v1/experts/{scopeName}/drafts", scope_name(),
            json!({"limit": 10, "offset": 0}), null(), json!({"data": {"drafts": [draft]}, "meta": by_limit})),
        row("P32", "experts.drafts.get", "GET", "/api/v1/experts/{scopeName}/drafts/{draftRef}", draft_path(), none(),
            null(), json!({"data": {"draft": draft}})),
        row("P33", "experts.drafts.create", "POST", "/api/v1/experts/{scopeName}/drafts", scope_name(), none(),
            json!({"applicationId": "app-id", "experts": [full_draft_expert]}), json!({"data": {"draft": draft}})),
        row("P34", "experts.drafts.update", "POST", "/api/v1/experts/{scopeName}/drafts/{draftRef}", draft_path(),
            none(), json!({"experts": [short_draft_expert]}), json!({"data": {"draft": draft}})),
        row("P35", "experts.drafts.delete", "DELETE", "/api/v1/experts/{scopeName}/drafts/{draftRef}", draft_path(),
            none(), null(), null()),
        row("P36", "experts.drafts.assignVersion", "POST", "/api/v1/experts/{scopeName}/drafts/{draftRef}/version",
            draft_path(), none(), json!({"version": "1.0.0", "tag": "latest"}), json!({"data": {"version": version}})),
        row("P37", "experts.versions.list", "GET", "/api/v1/experts/{scopeName}/versions", scope_name(), none(), null(),
            json!({"data": {"versions": [version, {"version": "0.9.0"}]}})),
    ];
    rows
}

/// All six fields, and a skill of each kind with all of its own (Perstack contract, section 4).
fn draft_expert() -> Value {
    json!({
        "key": "main", "name": "Main Expert", "description": "A helpful assistant",
        "instruction": "You are a helpful assistant...",
        "skills": {
            "stdio": {
                "type": "mcpStdioSkill", "command": "npx", "description": "d", "rule": "r", "pick": ["a"], "omit": ["b"],
                "packageName": "p", "args": ["-y"], "requiredEnv": ["API_KEY"], "lazyInit": false,
            },
            "sse": {
                "type": "mcpSseSkill", "endpoint": "https://mcp.example.com", "description": "d", "rule": "r",
                "pick": ["a"], "omit": ["b"],
            },
            "ask": {
                "type": "interactiveSkill", "description": "d", "rule": "r",
                "tools": {"question": {"description": "d", "inputJsonSchema": "{}"}},
            },
            "later": {"type": "kindOfTomorrow", "anything": [1]},
        },
        "delegates": ["other"],
    })
}

/// A checkpoint with every field of section 4.
fn checkpoint(usage: &Value) -> Value {
    let call = json!({"id": "c-1", "skillName": "s", "toolName": "t", "args": {"a": 1}});
    let result = json!({
        "id": "c-1", "skillName": "s", "toolName": "t", "result": [{"type": "textPart", "id": "p-1", "text": "x"}],
    });
    let message = json!({
        "type": "expertMessage", "id": "m-1", "cache": true,
        "contents": [{"type": "thinkingPart", "id": "p-1", "thinking": "hm", "signature": "s"}],
    });
    let expert = json!({"key": "@org/expert@1.0.0", "name": "@org/expert", "version": "1.0.0"});
    json!({
        "id": "cp-1", "type": "checkpoint", "jobId": "job-1", "runId": "run-1", "status": "proceeding", "stepNumber": 1,
        "activity": {"type": "exec", "id": "a-1", "expertKey": "x", "runId": "run-1", "command": "ls", "args": ["-l"],
            "cwd": "/", "stdout": "ok"},
        "messages": [message], "newMessages": [message], "inputMessages": [message], "expert": expert,
        "delegateTo": [{"expert": expert, "toolCallId": "c-1", "toolName": "t", "query": "q"}],
        "delegatedBy": {"expert": expert, "toolCallId": "c-1", "toolName": "t", "checkpointId": "cp-0", "runId": "run-0"},
        "toolCall": call, "toolCalls": [call], "toolResult": result, "toolResults": [result],
        "pendingToolCalls": [call], "partialToolResults": [result], "usage": usage, "contextWindow": 200_000,
        "contextWindowUsage": 0.25, "metadata": {"m": 1}, "retryCount": 0,
        "error": {"name": "E", "message": "m", "statusCode": 500, "isRetryable": true},
        "startedAt": "2026-01-01T00:00:00Z", "finishedAt": "2026-01-01T00:00:01Z", "later": "kept",
    })
}
