//! What callers see, told by small documents.

use serde_json::{Value, json};

use crate::tests_support::{document, file, file_of};

fn parameter(name: &str, required: bool, schema: Value) -> Value {
    json!({"name": name, "in": "query", "required": required, "description": format!("About {name}."), "schema": schema})
}

/// Whether the text has this piece, wherever its lines break.
fn has(text: &str, piece: &str) {
    let flat = |text: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join("")
            .replace(",)", ")")
            .replace(",}", "}")
    };
    assert!(flat(text).contains(&flat(piece)), "{piece}\n{text}");
}

#[test]
fn what_is_required_is_an_argument_and_the_rest_are_setters() {
    let api = file(
        json!({
            "parameters": [
                parameter("optional", false, json!({"type": "array", "items": {"type": "integer"}})),
                parameter("required", true, json!({"type": "boolean"})),
            ],
            "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}},
        }),
        json!({}),
        "api/a.rs",
    );
    has(
        &api,
        "pub fn run(&self, id: impl Into<String>, required: bool) -> RunRequest",
    );
    has(
        &api,
        "pub fn optional(mut self, optional: impl IntoIterator<Item = i64>) -> Self",
    );
    has(&api, "pub fn body(mut self, body: String) -> Self");
    has(&api, "::agent_clients_runtime::call_options!(RunRequest);");
}

#[test]
fn a_value_with_a_grammar_is_checked_before_anything_is_sent() {
    let api = file(
        json!({"parameters": [parameter("key", true, json!({"type": "string", "format": "expert-key"}))]}),
        json!({}),
        "api/a.rs",
    );
    has(&api, "key: impl TryInto<crate::ExpertKey, Error: ::std::fmt::Display>");
    has(
        &api,
        r#"Error::invalid_input(RUN.id, "key", why, "give a value in the documented form")"#,
    );
}

#[test]
fn a_request_says_what_it_does_what_it_rests_on_and_how_it_fails() {
    let api = file(
        json!({
            "summary": "Runs a thing.",
            "description": "At once.",
            "deprecated": true,
            "x-since": "0.1",
            "x-until": "0.9",
            "x-alias": ["start_it"],
            "responses": {"200": {"description": "Done."}, "404": {"description": "There is\nno such thing."}},
        }),
        json!({}),
        "api/a.rs",
    );
    for line in [
        "/// Runs a thing.",
        "/// At once.",
        "/// `POST /a/{id}`",
        "/// From 0.1 to 0.9 of the official client; later ones dropped it.",
        "/// *Evidence:* name stated by the vendor's client documentation",
        "/// - `404`: There is no such thing.",
        "#[doc(alias = \"start_it\")]",
        "#[deprecated(note = \"the official client dropped it after 0.9\")]",
    ] {
        has(&api, line);
    }
}

#[test]
fn each_kind_of_answer_has_a_method_of_its_own() {
    let media = |names: &[&str]| -> Value {
        names
            .iter()
            .map(|name| ((*name).to_owned(), json!({"schema": {"type": "string"}})))
            .collect()
    };
    let content = media(&["application/json", "text/csv", "text/plain", "application/x-ndjson"]);
    let api = file(
        json!({"responses": {"200": {"description": "Done.", "content": content}}}),
        json!({}),
        "api/a.rs",
    );
    for (method, output) in [
        ("run", "String"),
        ("run_csv", "::agent_clients_runtime::ByteStream"),
        ("run_text", "String"),
        ("run_ndjson", "::agent_clients_runtime::NdjsonStream<String>"),
    ] {
        has(&api, &format!("pub fn {method}(&self, id: impl Into<String>)"));
        has(&api, &format!("type Output = Result<Reply<{output}>, Error>;"));
    }
    has(&api, r#"call.accept("text/csv");"#);
}

#[test]
fn statuses_of_several_types_become_an_enum_that_stays_open() {
    let reply =
        |schema: &str| json!({"description": "Done.", "content": {"application/json": {"schema": {"type": schema}}}});
    let replies = json!({"200": reply("string"), "202": reply("integer"), "204": {"description": "Nothing."}});
    let api = file(json!({"responses": replies}), json!({}), "api/a.rs");
    has(&api, "pub enum RunReply");
    for variant in [
        "Ok(String)",
        "Accepted(i64)",
        "NoContent",
        "Other(::agent_clients_runtime::bytes::Bytes)",
    ] {
        has(&api, variant);
    }
}

#[test]
fn documented_reply_headers_have_a_type_and_secret_ones_never_print() {
    let headers = json!({
        "X-Left": {"required": true, "schema": {"type": "integer"}},
        "X-Token": {"x-secret": true, "schema": {"type": "string"}},
    });
    let api = file(
        json!({"responses": {"200": {"description": "Done.", "headers": headers}}}),
        json!({}),
        "api/a.rs",
    );
    has(&api, "pub struct RunHeaders");
    has(&api, "pub x_left: i64");
    has(&api, "pub x_token: Option<::agent_clients_runtime::Secret>");
    has(&api, r#"engine::required_header(headers, "X-Left")?"#);
}

#[test]
fn namespaces_nest_even_where_the_outer_one_has_no_operation() {
    let text = document(json!({}), json!({}))
        .replace("\"a_run\"", "\"outer_inner_run\"")
        .replace("[\"a\"]", "[\"outer.inner\"]");
    has(&file_of(&text, "api/mod.rs"), "pub fn outer(&self) -> outer::Outer");
    let outer = file_of(&text, "api/outer.rs");
    has(&outer, "pub fn inner(&self) -> super::outer_inner::OuterInner");
    has(&outer, "use ::agent_clients_runtime::Core;");
}

#[test]
fn the_server_and_the_error_envelope_are_the_documents() {
    let mut root: Value =
        serde_json::from_str(&document(json!({}), json!({"Code": {"type": "string", "enum": ["a"]}})))
            .unwrap_or_default();
    root["servers"] = json!([{"url": "https://{url}/v1/", "variables": {"url": {"default": "a.test"}}}]);
    root["x-error"] = json!({"code": "/error/co~1de", "retryAfter": "/wait", "codes": "Code"});
    let errors = file_of(&root.to_string(), "errors.rs");
    has(
        &errors,
        r#"code: &[&["error", "co/de"]], message: &[], text: false, details: &[], retry_after: &["wait"]"#,
    );
    root["x-error"]["message"] = json!(["/message", "/error/text"]);
    root["x-error"]["text"] = json!(true);
    has(
        &file_of(&root.to_string(), "errors.rs"),
        r#"message: &[&["message"], &["error", "text"]], text: true,"#,
    );
    has(&errors, "fn error_code(&self) -> Option<super::types::Code>");
    let server = file_of(&root.to_string(), "server.rs");
    has(&server, r#"pub const URL: &str = "https://a.test/v1";"#);
    has(&server, r#"pub const URL_: &str = "a.test";"#);
}
