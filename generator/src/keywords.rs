//! The grammar of an OpenAPI 3.0 document: which keywords each kind of object has and what shape their values take.
//!
//! Data only, after the OpenAPI Specification 3.0.3, section 4.7. Extensions (`x-…`) are not in these tables: their
//! closed vocabulary is in `lint/extensions.rs`. This file must never look at a document.

/// A kind of object of the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
}

/// What a keyword's value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Anything at all; never walked, so that example data may contain any key.
    Any,
    Text,
    Bool,
    Number,
    /// A whole number, zero or more.
    Count,
    TextList,
    AnyList,
    /// A mapping of names to text.
    TextMap,
    /// A mapping of names to anything.
    AnyMap,
    One(Kind),
    List(Kind),
    /// A mapping of free names to objects of that kind.
    Map(Kind),
    BoolOrSchema,
}

/// One keyword of a kind of object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keyword {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
}

/// The methods of a path item, in the order of the specification.
pub(crate) const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];

const fn optional(name: &'static str, shape: Shape) -> Keyword {
    Keyword {
        name,
        shape,
        required: false,
    }
}

const fn required(name: &'static str, shape: Shape) -> Keyword {
    Keyword {
        name,
        shape,
        required: true,
    }
}

use Shape::{Any, AnyList, AnyMap, Bool, BoolOrSchema, Count, List, Map, Number, One, Text, TextList, TextMap};

impl Kind {
    /// The name of the kind in a sentence.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "the document",
            Self::Info => "an info object",
            Self::Contact => "a contact",
            Self::License => "a license",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Components => "the components",
            Self::Paths => "the paths",
            Self::PathItem => "a path item",
            Self::Operation => "an operation",
            Self::ExternalDocs => "external docs",
            Self::Parameter => "a parameter",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Responses => "the responses",
            Self::Response => "a response",
            Self::Callback => "a callback",
            Self::Example => "an example",
            Self::Link => "a link",
            Self::Header => "a header",
            Self::Tag => "a tag",
            Self::Schema => "a schema",
            Self::Discriminator => "a discriminator",
            Self::Xml => "an XML object",
            Self::SecurityScheme => "a security scheme",
            Self::OAuthFlows => "OAuth flows",
            Self::OAuthFlow => "an OAuth flow",
        }
    }

    /// Where components of this kind live below `/components`; `None` when the kind cannot be referred to.
    pub(crate) fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Schema => "schemas",
            Self::Response => "responses",
            Self::Parameter => "parameters",
            Self::Example => "examples",
            Self::RequestBody => "requestBodies",
            Self::Header => "headers",
            Self::SecurityScheme => "securitySchemes",
            Self::Link => "links",
            Self::Callback => "callbacks",
            _ => return None,
        })
    }

    /// The kind of the object under a key that is not a keyword: a path, a status, a callback's expression.
    pub(crate) fn members(self) -> Option<Self> {
        match self {
            Self::Paths | Self::Callback => Some(Self::PathItem),
            Self::Responses => Some(Self::Response),
            _ => None,
        }
    }

    /// The keywords of the kind, without `$ref` and extensions.
    pub(crate) fn keywords(self) -> &'static [Keyword] {
        match self {
            Self::Document => DOCUMENT,
            Self::Info => INFO,
            Self::Contact => CONTACT,
            Self::License => LICENSE,
            Self::Server => SERVER,
            Self::ServerVariable => SERVER_VARIABLE,
            Self::Components => COMPONENTS,
            Self::PathItem => PATH_ITEM,
            Self::Operation => OPERATION,
            Self::ExternalDocs => EXTERNAL_DOCS,
            Self::Parameter => PARAMETER,
            Self::RequestBody => REQUEST_BODY,
            Self::MediaType => MEDIA_TYPE,
            Self::Encoding => ENCODING,
            Self::Response => RESPONSE,
            Self::Paths | Self::Responses | Self::Callback => &[],
            Self::Example => EXAMPLE,
            Self::Link => LINK,
            Self::Header => HEADER,
            Self::Tag => TAG,
            Self::Schema => SCHEMA,
            Self::Discriminator => DISCRIMINATOR,
            Self::Xml => XML,
            Self::SecurityScheme => SECURITY_SCHEME,
            Self::OAuthFlows => OAUTH_FLOWS,
            Self::OAuthFlow => OAUTH_FLOW,
        }
    }
}

const DOCUMENT: &[Keyword] = &[
    required("openapi", Text),
    required("info", One(Kind::Info)),
    optional("servers", List(Kind::Server)),
    required("paths", One(Kind::Paths)),
    optional("components", One(Kind::Components)),
    optional("security", AnyList),
    optional("tags", List(Kind::Tag)),
    optional("externalDocs", One(Kind::ExternalDocs)),
];

const INFO: &[Keyword] = &[
    required("title", Text),
    optional("description", Text),
    optional("termsOfService", Text),
    optional("contact", One(Kind::Contact)),
    optional("license", One(Kind::License)),
    required("version", Text),
];

const CONTACT: &[Keyword] = &[optional("name", Text), optional("url", Text), optional("email", Text)];

const LICENSE: &[Keyword] = &[required("name", Text), optional("url", Text)];

const SERVER: &[Keyword] = &[
    required("url", Text),
    optional("description", Text),
    optional("variables", Map(Kind::ServerVariable)),
];

const SERVER_VARIABLE: &[Keyword] = &[
    optional("enum", TextList),
    required("default", Text),
    optional("description", Text),
];

const COMPONENTS: &[Keyword] = &[
    optional("schemas", Map(Kind::Schema)),
    optional("responses", Map(Kind::Response)),
    optional("parameters", Map(Kind::Parameter)),
    optional("examples", Map(Kind::Example)),
    optional("requestBodies", Map(Kind::RequestBody)),
    optional("headers", Map(Kind::Header)),
    optional("securitySchemes", Map(Kind::SecurityScheme)),
    optional("links", Map(Kind::Link)),
    optional("callbacks", Map(Kind::Callback)),
];

const PATH_ITEM: &[Keyword] = &[
    optional("summary", Text),
    optional("description", Text),
    optional("get", One(Kind::Operation)),
    optional("put", One(Kind::Operation)),
    optional("post", One(Kind::Operation)),
    optional("delete", One(Kind::Operation)),
    optional("options", One(Kind::Operation)),
    optional("head", One(Kind::Operation)),
    optional("patch", One(Kind::Operation)),
    optional("trace", One(Kind::Operation)),
    optional("servers", List(Kind::Server)),
    optional("parameters", List(Kind::Parameter)),
];

const OPERATION: &[Keyword] = &[
    optional("tags", TextList),
    optional("summary", Text),
    optional("description", Text),
    optional("externalDocs", One(Kind::ExternalDocs)),
    optional("operationId", Text),
    optional("parameters", List(Kind::Parameter)),
    optional("requestBody", One(Kind::RequestBody)),
    required("responses", One(Kind::Responses)),
    optional("callbacks", Map(Kind::Callback)),
    optional("deprecated", Bool),
    optional("security", AnyList),
    optional("servers", List(Kind::Server)),
];

const EXTERNAL_DOCS: &[Keyword] = &[optional("description", Text), required("url", Text)];

const PARAMETER: &[Keyword] = &[
    required("name", Text),
    required("in", Text),
    optional("description", Text),
    optional("required", Bool),
    optional("deprecated", Bool),
    optional("allowEmptyValue", Bool),
    optional("style", Text),
    optional("explode", Bool),
    optional("allowReserved", Bool),
    optional("schema", One(Kind::Schema)),
    optional("example", Any),
    optional("examples", Map(Kind::Example)),
    optional("content", Map(Kind::MediaType)),
];

const REQUEST_BODY: &[Keyword] = &[
    optional("description", Text),
    required("content", Map(Kind::MediaType)),
    optional("required", Bool),
];

const MEDIA_TYPE: &[Keyword] = &[
    optional("schema", One(Kind::Schema)),
    optional("example", Any),
    optional("examples", Map(Kind::Example)),
    optional("encoding", Map(Kind::Encoding)),
];

const ENCODING: &[Keyword] = &[
    optional("contentType", Text),
    optional("headers", Map(Kind::Header)),
    optional("style", Text),
    optional("explode", Bool),
    optional("allowReserved", Bool),
];

const RESPONSE: &[Keyword] = &[
    required("description", Text),
    optional("headers", Map(Kind::Header)),
    optional("content", Map(Kind::MediaType)),
    optional("links", Map(Kind::Link)),
];

const EXAMPLE: &[Keyword] = &[
    optional("summary", Text),
    optional("description", Text),
    optional("value", Any),
    optional("externalValue", Text),
];

const LINK: &[Keyword] = &[
    optional("operationRef", Text),
    optional("operationId", Text),
    optional("parameters", AnyMap),
    optional("requestBody", Any),
    optional("description", Text),
    optional("server", One(Kind::Server)),
];

const HEADER: &[Keyword] = &[
    optional("description", Text),
    optional("required", Bool),
    optional("deprecated", Bool),
    optional("allowEmptyValue", Bool),
    optional("style", Text),
    optional("explode", Bool),
    optional("allowReserved", Bool),
    optional("schema", One(Kind::Schema)),
    optional("example", Any),
    optional("examples", Map(Kind::Example)),
    optional("content", Map(Kind::MediaType)),
];

const TAG: &[Keyword] = &[
    required("name", Text),
    optional("description", Text),
    optional("externalDocs", One(Kind::ExternalDocs)),
];

const SCHEMA: &[Keyword] = &[
    optional("title", Text),
    optional("multipleOf", Number),
    optional("maximum", Number),
    optional("exclusiveMaximum", Bool),
    optional("minimum", Number),
    optional("exclusiveMinimum", Bool),
    optional("maxLength", Count),
    optional("minLength", Count),
    optional("pattern", Text),
    optional("maxItems", Count),
    optional("minItems", Count),
    optional("uniqueItems", Bool),
    optional("maxProperties", Count),
    optional("minProperties", Count),
    optional("required", TextList),
    optional("enum", AnyList),
    optional("type", Text),
    optional("allOf", List(Kind::Schema)),
    optional("oneOf", List(Kind::Schema)),
    optional("anyOf", List(Kind::Schema)),
    optional("not", One(Kind::Schema)),
    optional("items", One(Kind::Schema)),
    optional("properties", Map(Kind::Schema)),
    optional("additionalProperties", BoolOrSchema),
    optional("description", Text),
    optional("format", Text),
    optional("default", Any),
    optional("nullable", Bool),
    optional("discriminator", One(Kind::Discriminator)),
    optional("readOnly", Bool),
    optional("writeOnly", Bool),
    optional("xml", One(Kind::Xml)),
    optional("externalDocs", One(Kind::ExternalDocs)),
    optional("example", Any),
    optional("deprecated", Bool),
];

const DISCRIMINATOR: &[Keyword] = &[required("propertyName", Text), optional("mapping", TextMap)];

const XML: &[Keyword] = &[
    optional("name", Text),
    optional("namespace", Text),
    optional("prefix", Text),
    optional("attribute", Bool),
    optional("wrapped", Bool),
];

const SECURITY_SCHEME: &[Keyword] = &[
    required("type", Text),
    optional("description", Text),
    optional("name", Text),
    optional("in", Text),
    optional("scheme", Text),
    optional("bearerFormat", Text),
    optional("flows", One(Kind::OAuthFlows)),
    optional("openIdConnectUrl", Text),
];

const OAUTH_FLOWS: &[Keyword] = &[
    optional("implicit", One(Kind::OAuthFlow)),
    optional("password", One(Kind::OAuthFlow)),
    optional("clientCredentials", One(Kind::OAuthFlow)),
    optional("authorizationCode", One(Kind::OAuthFlow)),
];

const OAUTH_FLOW: &[Keyword] = &[
    optional("authorizationUrl", Text),
    optional("tokenUrl", Text),
    optional("refreshUrl", Text),
    required("scopes", TextMap),
];

/// What to write for a keyword of OpenAPI 3.1 or JSON Schema that 3.0 does not have.
pub(crate) fn replacement(kind: Kind, word: &str) -> Option<&'static str> {
    if kind != Kind::Schema {
        return match word {
            "webhooks" if kind == Kind::Document => Some("list the payloads in `components/schemas`"),
            _ => None,
        };
    }
    Some(match word {
        "const" => "write `enum` with one value",
        "examples" => "write `example` with one value",
        "$defs" | "definitions" => "move the schemas to `components/schemas`",
        "prefixItems" => "write `type: array` with one `items` schema",
        "patternProperties" | "propertyNames" => "write `additionalProperties` with a schema",
        "if" | "then" | "else" | "dependentSchemas" => "write `oneOf` with a `discriminator`",
        "dependentRequired" => "say it in the `description`",
        "contentEncoding" => "write `format: byte`",
        "contentMediaType" => "write `format: binary`",
        "$id" | "$schema" | "$comment" | "$anchor" => "remove it; OpenAPI 3.0 has no schema identifiers",
        _ => return None,
    })
}

/// The candidate that `word` most likely was meant to be, when one is close enough.
pub(crate) fn suggestion<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    // Half of the letters wrong is another word, not a misspelling.
    let limit = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace, swap of neighbours) between two words; words over 64 characters are never close.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    if from.len() > 64 || to.len() > 64 {
        return usize::MAX;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, left) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, right) in to.iter().enumerate() {
            let mut best = (last[column] + usize::from(left != right))
                .min(last[column + 1] + 1)
                .min(current[column] + 1);
            if row > 0 && column > 0 && *left == to[column - 1] && from[row - 1] == *right {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut last, current);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_keyword_finds_the_one_that_was_meant() {
        let names = || SCHEMA.iter().map(|keyword| keyword.name);
        for (word, expected) in [
            ("requird", Some("required")),
            ("aditionalProperties", Some("additionalProperties")),
            ("additionalproperties", Some("additionalProperties")),
            ("propreties", Some("properties")),
            ("tpye", Some("type")),
            ("Type", Some("type")),
            ("one_of", Some("oneOf")),
            ("nullible", Some("nullable")),
            ("summary", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(suggestion(word, names()), expected, "{word}");
        }
        assert_eq!(suggestion(&"a".repeat(10_000), names()), None);
    }

    #[test]
    fn no_kind_lists_a_keyword_twice() {
        for kind in [
            Kind::Document,
            Kind::PathItem,
            Kind::Operation,
            Kind::Parameter,
            Kind::Schema,
            Kind::Components,
        ] {
            let mut names: Vec<_> = kind.keywords().iter().map(|keyword| keyword.name).collect();
            names.sort_unstable();
            let before = names.len();
            names.dedup();
            assert_eq!(names.len(), before, "{kind:?}");
        }
    }
}
