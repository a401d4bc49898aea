//! Reading a document: its operations, and what each of them takes and gives.

use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::http::Method;
use serde_json::Value;

use super::parameter::{Parameter, Place};
use super::schema::{Components, FormatCheck, Formats, LazyValidator, Side};
use crate::route::Template;

/// An OpenAPI 3.0 document, read for checking.
///
/// Paths are relative to the address that a fake serves the API at. Parameters, and JSON bodies of requests and replies, are
/// checked against their schemas; what the document does not mention is refused. Bodies of other media types are not looked into.
#[derive(Debug)]
pub struct Spec {
    operations: Vec<Operation>,
    /// The headers that credentials are sent in.
    pub(super) credentials: Vec<String>,
}

/// A document that cannot be used for checking, with the reason.
#[derive(Debug)]
pub struct SpecError(String);

/// One operation of the document.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    method: Method,
    template: Template,
    /// The class of credentials that it takes (`x-auth`); empty where the document has no classes.
    auth: String,
    /// The header that makes a repeat safe (`x-idempotency`).
    repeat_header: Option<String>,
    /// It takes query parameters that the document cannot name.
    pub(super) any_query: bool,
    /// It takes no credential.
    pub(crate) public: bool,
    pub(super) parameters: Vec<Parameter>,
    pub(super) body: Option<Body>,
    pub(super) replies: Vec<Reply>,
}

/// The body that an operation takes.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) required: bool,
    /// Media types with their schemas.
    pub(super) content: Vec<(String, LazyValidator)>,
}

/// A reply that an operation gives.
#[derive(Debug)]
pub(super) struct Reply {
    /// `200`, `2XX` or `default`.
    status: String,
    pub(super) content: Vec<(String, LazyValidator)>,
}

impl Spec {
    /// Reads a document in YAML or JSON. `formats` are checks for string formats of the document's own, by name; formats that
    /// neither these nor JSON Schema know are not checked.
    ///
    /// # Errors
    /// Where the text is no YAML, or says something that could not be checked.
    pub fn parse(text: &str, formats: &[(&str, FormatCheck)]) -> Result<Self, SpecError> {
        let document: Value =
            serde_saphyr::from_str(text).map_err(|cause| SpecError(format!("it is no YAML: {cause}")))?;
        let formats: Formats = formats
            .iter()
            .map(|(name, check)| ((*name).to_owned(), *check))
            .collect();
        let components = Arc::new(Components::new(&document, formats));
        let reader = Reader {
            document: &document,
            components: &components,
        };
        let mut operations = reader.operations().map_err(SpecError)?;
        // A literal segment wins over a placeholder: `/checkpoints/stream` is no checkpoint.
        operations.sort_by_cached_key(|operation| operation.template.specificity());
        let credentials = credentials(&document);
        Ok(Self {
            operations,
            credentials,
        })
    }

    /// Lets an operation take any query parameters: those of a free query, which the document cannot name.
    ///
    /// # Panics
    /// Where there is no such operation.
    pub(crate) fn with_any_query(mut self, operation: &str) -> Self {
        let found = self.operations.iter_mut().find(|known| known.id == operation);
        let Some(known) = found else {
            panic!("the specification has no operation {operation}");
        };
        known.any_query = true;
        self
    }

    /// The class of credentials that an operation takes (`x-auth`); empty where the document names none.
    pub(crate) fn auth_class(&self, operation: &str) -> &str {
        let found = self.operations.iter().find(|known| known.id == operation);
        found.map_or("", |known| known.auth.as_str())
    }

    /// The ids of all operations.
    pub fn operation_ids(&self) -> impl Iterator<Item = &str> {
        self.operations.iter().map(|operation| operation.id.as_str())
    }

    /// The operation of a method and path (without the prefix), and the placeholders of its path, still percent-encoded.
    pub(crate) fn route<'a>(
        &'a self,
        method: &Method,
        path: &'a str,
    ) -> Option<(&'a Operation, Vec<(&'a str, &'a str)>)> {
        let mut same_method = self.operations.iter().filter(|operation| operation.method == *method);
        same_method.find_map(|operation| Some((operation, operation.template.matches(path)?)))
    }
}

impl Spec {
    /// Whether some operation has a header parameter of this name.
    pub(super) fn knows_header(&self, name: &str) -> bool {
        self.operations.iter().any(|operation| operation.takes_header(name))
    }
}

impl Operation {
    /// Whether it has a header parameter of this name, or repeats are told by it.
    pub(super) fn takes_header(&self, name: &str) -> bool {
        let same = |known: &Parameter| known.place == Place::Header && known.name.eq_ignore_ascii_case(name);
        let repeats = |header: &String| header.eq_ignore_ascii_case(name);
        self.parameters.iter().any(same) || self.repeat_header.as_ref().is_some_and(repeats)
    }

    /// The description of a reply of this status, the most specific one.
    pub(super) fn reply(&self, status: u16) -> Option<&Reply> {
        let wanted = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
        wanted
            .iter()
            .find_map(|wanted| self.replies.iter().find(|reply| reply.status == *wanted))
    }
}

/// The names of the headers that the security schemes of a document speak of.
fn credentials(document: &Value) -> Vec<String> {
    let schemes = document
        .pointer("/components/securitySchemes")
        .and_then(Value::as_object);
    let header = |scheme: &Value| {
        let text = |key: &str| scheme.get(key).and_then(Value::as_str);
        match (text("type"), text("in")) {
            (Some("http"), _) => Some("authorization".to_owned()),
            (Some("apiKey"), Some("header")) => text("name").map(str::to_ascii_lowercase),
            _ => None,
        }
    };
    schemes
        .into_iter()
        .flatten()
        .filter_map(|(_, scheme)| header(scheme))
        .collect()
}

const METHODS: [&str; 6] = ["get", "post", "put", "patch", "delete", "head"];

struct Reader<'a> {
    document: &'a Value,
    components: &'a Arc<Components>,
}

impl<'a> Reader<'a> {
    fn operations(&self) -> Result<Vec<Operation>, String> {
        let paths = self
            .document
            .get("paths")
            .and_then(Value::as_object)
            .ok_or("it has no paths")?;
        let mut operations = Vec::new();
        for (path, item) in paths {
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    let read = self.operation(path, method, item, operation);
                    operations.push(read.map_err(|why| format!("{} {path}: {why}", method.to_uppercase()))?);
                }
            }
        }
        Ok(operations)
    }

    fn operation(&self, path: &str, method: &str, item: &Value, operation: &Value) -> Result<Operation, String> {
        let id = operation
            .get("operationId")
            .and_then(Value::as_str)
            .ok_or("it has no operationId")?;
        let lists = [item.get("parameters"), operation.get("parameters")];
        let parameters = lists.into_iter().flatten().filter_map(Value::as_array).flatten();
        let parameters = parameters.map(|parameter| Parameter::parse(self.follow(parameter)?, self.components));
        let parameters: Vec<Parameter> = parameters.collect::<Result<_, String>>()?;
        let mut template = Template::parse(path)?;
        for parameter in parameters.iter().filter(|parameter| parameter.segments) {
            template.widen(&parameter.name);
        }
        let body = operation
            .get("requestBody")
            .map(|body| self.body(self.follow(body)?))
            .transpose()?;
        let replies = operation
            .get("responses")
            .and_then(Value::as_object)
            .ok_or("it has no responses")?;
        let replies = replies.iter().map(|(status, reply)| {
            Ok(Reply {
                status: status.clone(),
                content: self.content(self.follow(reply)?, Side::Reply),
            })
        });
        Ok(Operation {
            id: id.to_owned(),
            auth: self.auth(operation),
            repeat_header: operation
                .pointer("/x-idempotency/header")
                .and_then(Value::as_str)
                .map(str::to_owned),
            any_query: false,
            public: operation
                .get("security")
                .and_then(Value::as_array)
                .is_some_and(Vec::is_empty),
            method: method
                .to_uppercase()
                .parse()
                .map_err(|_| "its method is none".to_owned())?,
            template,
            parameters,
            body,
            replies: replies.collect::<Result<_, String>>()?,
        })
    }

    fn auth(&self, operation: &Value) -> String {
        let class = operation.get("x-auth").or_else(|| self.document.get("x-auth"));
        class.and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    fn body(&self, body: &Value) -> Result<Body, String> {
        let content = self.content(body, Side::Request);
        if content.is_empty() {
            return Err("its body has no content".to_owned());
        }
        Ok(Body {
            required: body.get("required") == Some(&Value::Bool(true)),
            content,
        })
    }

    fn content(&self, holder: &Value, side: Side) -> Vec<(String, LazyValidator)> {
        let content = holder.get("content").and_then(Value::as_object);
        let any = Value::Bool(true);
        content
            .into_iter()
            .flatten()
            .map(|(media_type, described)| {
                let schema = described.get("schema").unwrap_or(&any);
                (
                    media_type.to_ascii_lowercase(),
                    LazyValidator::new(self.components, schema, side),
                )
            })
            .collect()
    }

    /// The thing itself, where `value` is a reference to one.
    fn follow(&self, value: &'a Value) -> Result<&'a Value, String> {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
            return Ok(value);
        };
        let target = reference
            .strip_prefix('#')
            .and_then(|pointer| self.document.pointer(pointer));
        target.ok_or_else(|| format!("the reference {reference} leads nowhere"))
    }
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the specification cannot be used for checking: {}", self.0)
    }
}

impl std::error::Error for SpecError {}
