//! The STACK fake knows every operation of the specification: an operation that is added fails here until the fake answers it.

mod common;

use agent_clients_testkit::stack::Stack;
use common::stack::request;
use serde_json::{Map, Value, json};

const SPEC: &str = include_str!("../specs/stack.yaml");

/// The specification, and what requests are made of.
struct Document(Value);

impl Document {
    fn read() -> Self {
        Self(serde_saphyr::from_str(SPEC).unwrap())
    }

    /// The thing itself, where it is a reference.
    fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self.resolve(self.0.pointer(reference.trim_start_matches('#')).unwrap()),
            None => value,
        }
    }

    /// The least that a schema allows.
    fn sample(&self, schema: &Value) -> Value {
        let schema = self.resolve(schema);
        for several in ["allOf", "oneOf", "anyOf"] {
            if let Some(one) = schema[several].as_array().and_then(|all| all.first()) {
                return self.sample(one);
            }
        }
        if let Some(one) = schema["enum"].as_array().and_then(|all| all.first()) {
            return one.clone();
        }
        if !schema["default"].is_null() {
            return schema["default"].clone();
        }
        match schema["type"].as_str() {
            Some("object") => {
                let required = schema["required"].as_array().into_iter().flatten();
                let fields = required.filter_map(Value::as_str);
                let fields = fields.map(|name| (name.to_owned(), self.sample(&schema["properties"][name])));
                Value::Object(Map::from_iter(fields))
            }
            Some("array") => {
                let count = schema["minItems"].as_u64().unwrap_or_default();
                (0..count).map(|_| self.sample(&schema["items"])).collect()
            }
            Some("integer" | "number") => json!(schema["minimum"].as_i64().unwrap_or(1)),
            Some("boolean") => json!(false),
            Some("string") if schema["format"] == "date-time" => json!("2026-01-01T00:00:00Z"),
            // Long enough for the patterns, which are all of letters.
            Some("string") if !schema["pattern"].is_null() => json!("a".repeat(24)),
            Some("string") => json!("a".repeat(schema["minLength"].as_u64().unwrap_or(1).try_into().unwrap())),
            _ => json!({}),
        }
    }

    /// Every operation, with its path, its method and what the path says for all of its methods.
    fn operations(&self) -> Vec<(&str, &str, &Value, &Value)> {
        let mut operations = Vec::new();
        for (path, item) in self.0["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                if operation["operationId"].is_string() {
                    operations.push((path.as_str(), method.as_str(), item, operation));
                }
            }
        }
        operations
    }

    /// The parameters that a request cannot do without.
    fn required_parameters(&self, item: &Value, operation: &Value) -> Vec<(String, String, Value)> {
        let all = [item, operation]
            .into_iter()
            .flat_map(|holder| holder["parameters"].as_array());
        let all = all.flatten().map(|parameter| self.resolve(parameter));
        let required = all.filter(|parameter| parameter["required"] == true);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        required
            .map(|one| (text(&one["in"]), text(&one["name"]), self.sample(&one["schema"])))
            .collect()
    }
}

/// The text of a parameter.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[tokio::test]
async fn every_operation_of_the_specification_is_answered() {
    let fake = Stack::start().await.unwrap();
    let document = Document::read();
    let operations = document.operations();
    let bearer = format!("Bearer {}", Stack::API_KEY);
    let mut unknown = Vec::new();
    for (path, method, item, operation) in &operations {
        let id = operation["operationId"].as_str().unwrap();
        let is_public = operation["security"].as_array().is_some_and(Vec::is_empty);
        let mut address = (*path).to_owned();
        let mut query = Vec::new();
        let mut headers: Vec<(String, String)> = Vec::new();
        if !is_public {
            headers.push(("authorization".to_owned(), bearer.clone()));
        }
        for (place, name, value) in document.required_parameters(item, operation) {
            match place.as_str() {
                "path" => address = address.replace(&format!("{{{name}}}"), "none"),
                // A key is for one write.
                _ if name.eq_ignore_ascii_case("idempotency-key") => headers.push((name, format!("key-of-{id}"))),
                "query" => query.push(format!("{name}={}", plain(&value))),
                _ => headers.push((name, plain(&value))),
            }
        }
        if !query.is_empty() {
            address = format!("{address}?{}", query.join("&"));
        }
        let content = &document.resolve(&operation["requestBody"])["content"];
        let json = content
            .get("application/json")
            .map(|content| document.sample(&content["schema"]));
        let form = content.get("application/x-www-form-urlencoded");
        let headers: Vec<(&str, &str)> = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let answered = match form {
            None => request(&fake, &method.to_uppercase(), &address, &headers, json).await,
            Some(form) => {
                let fields = document.sample(&form["schema"]);
                let fields = fields.as_object().into_iter().flatten();
                let fields: Vec<String> = fields.map(|(name, value)| format!("{name}={}", plain(value))).collect();
                let mut headers = headers.clone();
                headers.push(("content-type", "application/x-www-form-urlencoded"));
                let url = format!("{}{address}", fake.url());
                common::http::send(&method.to_uppercase(), &url, &headers, fields.join("&").as_bytes()).await
            }
        };
        let made = fake
            .requests()
            .last()
            .and_then(|request| request.operation().map(str::to_owned));
        assert_eq!(made.as_deref(), Some(id), "{method} {address} met another operation");
        if answered.status == 501 {
            unknown.push(id);
        }
    }
    assert!(unknown.is_empty(), "the fake does not know {unknown:?}");
    assert_eq!(operations.len(), 221);
    // Else it was not the operation that answered, but the check of the request before it.
    fake.assert_no_violations();
}
