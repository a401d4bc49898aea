//! What the facade needs to know of an API, read from the normalised document.
//!
//! progenitor decides how a request is built; this model decides what a caller sees: names,
//! parameters, bodies, replies, repeats, pages, streams, documentation. It must not contain Rust
//! text, and it must fail with a diagnostic, never silently, where a document says something that
//! the facade cannot keep.

mod methods;
mod pages;
mod parameters;
mod plain_text;
mod replies;
mod stream_flag;
mod values;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::normalise::schema::{self, aliases, flag, members, ref_name, text};
use crate::normalise::{Kind, Normal};
use crate::read::{Document, child};
use crate::typeref::TypeRef;
use crate::{Diagnostics, Severity, names};

pub(crate) use pages::{FullPage, Pages, Step};
pub(crate) use parameters::{Constant, Location, Parameter};
pub(crate) use plain_text::PlainText;
pub(crate) use replies::{Decode, Reply, ReplyHeader, Resume, StatusReply, Stream, reply_type_name};
pub(crate) use stream_flag::StreamFlag;

/// One API.
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) operations: Vec<Operation>,
    pub(crate) envelope: Envelope,
    /// The first server with the defaults of its variables, and each variable with its default.
    pub(crate) server: Option<Server>,
    /// Types that a caller sends: they are complete literals, not `#[non_exhaustive]`.
    pub(crate) sent: BTreeSet<String>,
}

/// Where requests go unless the caller says otherwise.
pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) variables: Vec<(String, String)>,
}

/// Where the API puts things in an error body, as lists of object keys.
#[derive(Default)]
pub(crate) struct Envelope {
    /// Places in the order they are tried.
    pub(crate) code: Vec<Vec<String>>,
    pub(crate) message: Vec<Vec<String>>,
    /// The text of the body is the message where none of those places has one.
    pub(crate) text: bool,
    pub(crate) details: Vec<String>,
    pub(crate) retry_after: Vec<String>,
    /// The open enum with the catalogue of codes.
    pub(crate) codes: Option<String>,
}

/// How a repeat of a call is made safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    Safe,
    Never,
    Header(String),
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    None,
    /// An object that never has a field: `{}`, which leaves the caller nothing to give.
    Empty {
        media: String,
    },
    Json {
        required: bool,
        ty: TypeRef,
        media: String,
    },
    Form {
        ty: TypeRef,
    },
    /// Bytes or text that the caller brings.
    Upload {
        required: bool,
        media: String,
    },
    Multipart {
        fields: Vec<Field>,
    },
}

impl Body {
    /// progenitor builds this body; every other kind is attached by the runtime. It knows neither
    /// optional bodies nor another spelling of the media type.
    pub(crate) fn is_engines(&self) -> bool {
        match self {
            Self::Json { required, media, .. } => *required && media == "application/json",
            Self::Form { .. } => true,
            Self::None | Self::Empty { .. } | Self::Upload { .. } | Self::Multipart { .. } => false,
        }
    }
}

/// One part of a multipart form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) wire: String,
    pub(crate) ident: String,
    pub(crate) required: bool,
    pub(crate) part: Part,
    pub(crate) list: bool,
    pub(crate) ty: TypeRef,
    pub(crate) description: String,
}

/// How a part of a multipart form is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Bytes with a name and a media type.
    File,
    /// A word or a number.
    Text,
    /// Everything with an inner structure.
    Json,
}

impl Part {
    fn of(schema: &Value, ty: &TypeRef, normal: &Normal) -> Self {
        if text(schema, "format") == Some("binary") {
            return Self::File;
        }
        let inner = match ty {
            TypeRef::Named(name) => match normal.kinds.get(name) {
                Some(Kind::StringEnum(_) | Kind::IntegerEnum(_)) => return Self::Text,
                Some(Kind::Alias) => normal.schema(name).map(|schema| TypeRef::of(schema, normal)),
                _ => return Self::Json,
            },
            _ => None,
        };
        match inner.as_ref().unwrap_or(ty) {
            TypeRef::Value | TypeRef::Named(_) | TypeRef::List(_) | TypeRef::Map(_) | TypeRef::Nullable(_) => {
                Self::Json
            }
            _ => Self::Text,
        }
    }
}

/// One operation.
pub(crate) struct Operation {
    /// `operationId` in the document, for errors and traces.
    pub(crate) id: String,
    /// The name of progenitor's function.
    pub(crate) function: String,
    pub(crate) namespace: Vec<String>,
    /// The method of the handle, in snake case.
    pub(crate) method: String,
    pub(crate) http_method: String,
    pub(crate) path: String,
    pub(crate) pointer: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) deprecated: bool,
    pub(crate) evidence: Option<Value>,
    /// Other official names of the method.
    pub(crate) aliases: Vec<String>,
    pub(crate) since: Option<String>,
    pub(crate) until: Option<String>,
    pub(crate) repeat: Repeat,
    pub(crate) auth: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) constants: Vec<Constant>,
    pub(crate) body: Body,
    pub(crate) body_description: String,
    /// One per kind of answer that a caller can ask for; the first is the plain one.
    pub(crate) replies: Vec<Reply>,
    pub(crate) reply_headers: Vec<ReplyHeader>,
    /// The field of the body that asks for a stream, where there is one.
    pub(crate) stream_flag: Option<StreamFlag>,
    /// The field of the body that goes out as plain text where nothing else is given.
    pub(crate) plain_text: Option<PlainText>,
    pub(crate) pages: Option<Pages>,
    /// Status (or `default`) and description of everything that is not a success.
    pub(crate) errors: Vec<(String, String)>,
}

impl Api {
    /// Reads the model.
    pub(crate) fn new(document: &Document, normal: &Normal) -> Result<Self, Diagnostics> {
        let root = &normal.root;
        let mut findings = Diagnostics::new();
        let default_auth = text(root, "x-auth").unwrap_or("none");
        let mut operations = Vec::new();
        for (path, method, operation) in schema::operations(root) {
            let pointer = child(&child("/paths", path), method);
            match Operation::new(path, method, operation, &pointer, default_auth, normal) {
                Ok(operation) => operations.push(operation),
                Err(problem) => findings.push(document.diagnostic(
                    Severity::Error,
                    &pointer,
                    problem.what,
                    problem.why,
                    problem.fix,
                )),
            }
        }
        methods::distinct(&operations, document, &mut findings);
        if findings.has_errors() {
            return Err(findings);
        }
        operations.sort_by(|a, b| (&a.namespace, &a.id).cmp(&(&b.namespace, &b.id)));
        let sent = sent_types(&operations, normal);
        Ok(Self {
            title: root
                .pointer("/info/title")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            operations,
            envelope: envelope(root),
            server: server(root),
            sent,
        })
    }

    /// Every namespace, parents included, sorted.
    pub(crate) fn namespaces(&self) -> BTreeSet<Vec<String>> {
        let mut all = BTreeSet::new();
        for operation in &self.operations {
            for depth in 1..=operation.namespace.len() {
                all.insert(operation.namespace[..depth].to_vec());
            }
        }
        all
    }
}

/// A refusal without its place, which the caller knows.
pub(crate) struct Problem {
    pub(crate) what: String,
    pub(crate) why: String,
    pub(crate) fix: String,
}

impl Problem {
    pub(crate) fn new(what: impl Into<String>, why: &str, fix: &str) -> Self {
        Self {
            what: what.into(),
            why: why.to_owned(),
            fix: fix.to_owned(),
        }
    }
}

impl Operation {
    fn new(
        path: &str,
        http_method: &str,
        operation: &Value,
        pointer: &str,
        default_auth: &str,
        normal: &Normal,
    ) -> Result<Self, Problem> {
        let id = text(operation, "operationId").unwrap_or_default();
        let tag = schema::list(operation, "tags")
            .first()
            .and_then(Value::as_str)
            .unwrap_or("api");
        let namespace: Vec<String> = tag.split('.').map(names::snake).collect();
        let prefix = format!("{}_", names::id_prefix(tag));
        let method = names::snake(id.strip_prefix(&prefix).unwrap_or(id));
        let repeat = repeat(operation, http_method);
        let mut parameters = parameters::read(operation, normal)?;
        // The key travels as a call option, the credential comes from the auth provider.
        parameters.retain(|parameter| {
            let is_key = matches!(&repeat, Repeat::Header(name) if name.eq_ignore_ascii_case(&parameter.wire));
            parameter.location != Location::Header || !(is_key || parameter.wire.eq_ignore_ascii_case("authorization"))
        });
        let (body, body_description) = body(operation, normal)?;
        let replies = replies::read(operation, id, normal)?;
        values::distinct(&parameters, &body)?;
        replies::resumable(&replies, &parameters)?;
        let stream_flag = stream_flag::read(operation, &body, &replies, normal)?;
        let plain_text = plain_text::read(operation, &body, normal)?;
        let pages = pages::read(operation, &parameters, &replies, normal)?;
        let errors = members(operation, "responses")
            .filter(|(status, _)| !status.starts_with('2'))
            .map(|(status, reply)| {
                (
                    status.clone(),
                    text(reply, "description").unwrap_or_default().to_owned(),
                )
            })
            .collect();
        Ok(Self {
            id: id.to_owned(),
            function: names::snake(id),
            namespace,
            method,
            http_method: http_method.to_owned(),
            path: path.to_owned(),
            pointer: pointer.to_owned(),
            summary: text(operation, "summary").unwrap_or_default().to_owned(),
            description: text(operation, "description").unwrap_or_default().to_owned(),
            deprecated: flag(operation, "deprecated"),
            evidence: operation.get("x-evidence").cloned(),
            aliases: aliases(operation),
            since: text(operation, "x-since").map(str::to_owned),
            until: text(operation, "x-until").map(str::to_owned),
            repeat,
            auth: text(operation, "x-auth").unwrap_or(default_auth).to_owned(),
            parameters,
            constants: parameters::constants(operation),
            body,
            body_description,
            reply_headers: replies::headers(operation, normal),
            replies,
            stream_flag,
            plain_text,
            pages,
            errors,
        })
    }

    /// The method of the handle for this kind of answer.
    pub(crate) fn method_name(&self, kind: &Reply) -> String {
        names::snake(&format!("{}{}", self.method.trim_end_matches('_'), kind.suffix))
    }

    /// The type of the request for this kind of answer.
    pub(crate) fn request_name(&self, kind: &Reply) -> String {
        let stem = format!("{}{}", self.method.trim_end_matches('_'), kind.suffix);
        format!("{}Request", names::pascal(&stem))
    }

    /// The name shared by the types of this operation: `ListRequest` without its suffix.
    pub(crate) fn type_stem(&self) -> String {
        names::pascal(self.method.trim_end_matches('_'))
    }
}

fn repeat(operation: &Value, http_method: &str) -> Repeat {
    match operation.get("x-idempotency") {
        Some(Value::String(word)) if word == "method" => Repeat::Safe,
        Some(Value::Object(map)) => match map.get("header").and_then(Value::as_str) {
            Some(header) => Repeat::Header(header.to_owned()),
            None => Repeat::Never,
        },
        Some(_) => Repeat::Never,
        None if matches!(http_method, "get" | "head") => Repeat::Safe,
        None => Repeat::Never,
    }
}

fn body(operation: &Value, normal: &Normal) -> Result<(Body, String), Problem> {
    let Some(body) = operation.get("requestBody") else {
        return Ok((Body::None, String::new()));
    };
    let description = text(body, "description").unwrap_or_default().to_owned();
    let required = flag(body, "required");
    let mut media_types = members(body, "content");
    let Some((media, content)) = media_types.next() else {
        return Ok((Body::None, description));
    };
    // With `x-plain-text` the second is the text of one of the first's fields; see `plain_text`.
    if media_types.next().is_some() && body.get("x-plain-text").is_none() {
        return Err(Problem::new(
            "the operation takes several request content types",
            "a client could not know which one to send",
            "keep the one the service documents first, or describe the others as operations of their own",
        ));
    }
    let ty = content
        .get("schema")
        .map_or(TypeRef::Value, |schema| TypeRef::of(schema, normal));
    let essence = media.split(';').next().unwrap_or(media).trim();
    let is_json = essence == "application/json" || essence.ends_with("+json");
    let body = match essence {
        _ if is_json && required && is_empty(&ty, normal) => Body::Empty { media: media.clone() },
        _ if is_json => Body::Json {
            required,
            ty,
            media: media.clone(),
        },
        "application/x-www-form-urlencoded" if required && is_form(&ty, normal) => Body::Form { ty },
        "application/x-www-form-urlencoded" if required => {
            return Err(Problem::new(
                "a form body that is no object",
                "a form is a list of names with values",
                "describe it with `type: object` and `properties`",
            ));
        }
        "application/x-www-form-urlencoded" => {
            return Err(Problem::new(
                "a form body that may be left out",
                "an empty form and no form cannot be told apart",
                "add `required: true` to the request body",
            ));
        }
        "multipart/form-data" => Body::Multipart {
            fields: fields(content, normal)?,
        },
        _ => Body::Upload {
            required,
            media: media.clone(),
        },
    };
    Ok((body, description))
}

/// Whether a type is an object that never has a field.
fn is_empty(ty: &TypeRef, normal: &Normal) -> bool {
    let TypeRef::Named(name) = ty else { return false };
    let Some(Kind::Struct(object)) = normal.kinds.get(name) else {
        return false;
    };
    object.properties.is_empty() && !object.keeps_unknown
}

/// Whether a type has names for its values.
fn is_form(ty: &TypeRef, normal: &Normal) -> bool {
    match ty {
        TypeRef::Map(_) => true,
        TypeRef::Named(name) => matches!(normal.kinds.get(name), Some(Kind::Struct(_))),
        _ => false,
    }
}

fn fields(content: &Value, normal: &Normal) -> Result<Vec<Field>, Problem> {
    let form = content.get("schema").unwrap_or(&Value::Null);
    let form = ref_name(form).and_then(|name| normal.schema(name)).unwrap_or(form);
    let required: Vec<&str> = schema::list(form, "required")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let fields = members(form, "properties").map(|(name, property)| {
        let is_list = text(property, "type") == Some("array");
        let one = if is_list {
            property.get("items").unwrap_or(property)
        } else {
            property
        };
        let ty = TypeRef::of(one, normal);
        if matches!(ty, TypeRef::List(_) | TypeRef::Nullable(_)) {
            return Err(Problem::new(
                format!("the part `{name}` of the form is a list of lists or nullable"),
                "a part of a form is one file or one text",
                "describe the part as a string, a number, a boolean, an object or a file (`format: binary`)",
            ));
        }
        Ok(Field {
            wire: name.clone(),
            ident: names::snake(name),
            required: required.contains(&name.as_str()),
            part: Part::of(one, &ty, normal),
            list: is_list,
            ty,
            description: text(property, "description").unwrap_or_default().to_owned(),
        })
    });
    fields.collect()
}

fn envelope(root: &Value) -> Envelope {
    let Some(found) = root.get("x-error") else {
        return Envelope::default();
    };
    let keys = |pointer: &str| -> Vec<String> {
        pointer
            .split('/')
            .skip(1)
            .map(|part| part.replace("~1", "/").replace("~0", "~"))
            .collect()
    };
    let one = |key: &str| keys(text(found, key).unwrap_or_default());
    let several = |key: &str| -> Vec<Vec<String>> {
        let single = text(found, key).into_iter();
        let listed = schema::list(found, key).iter().filter_map(Value::as_str);
        single.chain(listed).map(keys).collect()
    };
    Envelope {
        code: several("code"),
        message: several("message"),
        text: flag(found, "text"),
        details: one("details"),
        retry_after: one("retryAfter"),
        codes: text(found, "codes").map(names::pascal),
    }
}

fn server(root: &Value) -> Option<Server> {
    let server = schema::list(root, "servers").first()?;
    let mut url = text(server, "url")?.to_owned();
    let mut variables = Vec::new();
    for (name, variable) in members(server, "variables") {
        let default = text(variable, "default").unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
        variables.push((name.clone(), default.to_owned()));
    }
    Some(Server { url, variables })
}

/// The named types that a caller can send, by reachability from bodies and parameters.
fn sent_types(operations: &[Operation], normal: &Normal) -> BTreeSet<String> {
    let mut open: Vec<String> = Vec::new();
    let mut add = |ty: &TypeRef| {
        let mut ty = ty;
        loop {
            match ty {
                TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) => ty = inner,
                TypeRef::Named(name) => break open.push(name.clone()),
                _ => break,
            }
        }
    };
    for operation in operations {
        operation.parameters.iter().for_each(|parameter| add(&parameter.ty));
        match &operation.body {
            Body::Json { ty, .. } | Body::Form { ty } => add(ty),
            Body::Multipart { fields } => fields.iter().for_each(|field| add(&field.ty)),
            Body::None | Body::Empty { .. } | Body::Upload { .. } => {}
        }
    }
    let mut sent = BTreeSet::new();
    while let Some(name) = open.pop() {
        if !sent.insert(name.clone()) {
            continue;
        }
        if let Some(Kind::Union(union)) = normal.kinds.get(&name) {
            open.extend(
                union
                    .members
                    .iter()
                    .filter_map(|member| ref_name(&member.schema))
                    .map(str::to_owned),
            );
        }
        if let Some(mut found) = normal.schema(&name).cloned() {
            schema::visit_schema_mut(&mut found, &mut |inner| open.extend(ref_name(inner).map(str::to_owned)));
        }
    }
    sent
}

#[cfg(test)]
pub(crate) mod tests_support {
    //! One operation as a whole document, read into the model.

    use serde_json::{Value, json};

    use super::{Api, Operation};
    use crate::Diagnostics;
    use crate::normalise::normalise;
    use crate::normalise::tests_support::{document, settings};

    /// The model of a document with these paths and components.
    pub(crate) fn api(paths: Value, schemas: Value) -> Result<Api, Diagnostics> {
        let document = document(json!({"openapi": "3.0.3", "paths": paths, "components": {"schemas": schemas}}));
        let normal = normalise(&document, &settings())?;
        Api::new(&document, &normal)
    }

    /// The model of one operation, `POST /a` in the namespace `a`; what is missing is filled in.
    pub(crate) fn operation(mut operation: Value) -> Result<Operation, Diagnostics> {
        operation["operationId"] = json!("a_run");
        operation["tags"] = json!(["a"]);
        if operation.get("responses").is_none() {
            operation["responses"] = json!({"200": {"description": "done"}});
        }
        let schemas = operation
            .as_object_mut()
            .and_then(|map| map.shift_remove("schemas"))
            .unwrap_or_default();
        Ok(api(json!({"/a": {"post": operation}}), schemas)?.operations.remove(0))
    }

    /// Why an operation is refused.
    pub(crate) fn refusal(found: Value) -> String {
        match operation(found) {
            Ok(operation) => panic!("`{}` is not refused", operation.id),
            Err(found) => found.to_string(),
        }
    }
}
