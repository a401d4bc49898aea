//! The type of one place of the document: a parameter, a reply, a union member.
//!
//! Struct fields are not described here: their types come out of typify. This file must agree
//! with it on every type it can say, and must not know where a type is used.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::names::ident;
use crate::normalise::Normal;
use crate::normalise::schema::{flag, ref_name, text};

/// A type as the generator can spell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TypeRef {
    String,
    Bool,
    I32,
    I64,
    U32,
    U64,
    F64,
    Uuid,
    /// Any JSON value.
    Value,
    /// A named schema of the document.
    Named(String),
    /// A type outside the document, by its path.
    Path(String),
    List(Box<TypeRef>),
    Map(Box<TypeRef>),
    Nullable(Box<TypeRef>),
}

impl TypeRef {
    /// A text that never prints.
    pub(crate) fn secret() -> Self {
        Self::Path("::agent_clients_runtime::Secret".to_owned())
    }

    /// Reads the type of a normalised schema.
    pub(crate) fn of(schema: &Value, normal: &Normal) -> Self {
        let plain = Self::plain(schema, normal);
        if flag(schema, "nullable") && plain != Self::Value {
            Self::Nullable(Box::new(plain))
        } else {
            plain
        }
    }

    fn plain(schema: &Value, normal: &Normal) -> Self {
        if let Some(name) = ref_name(schema) {
            return match normal.kinds.get(name) {
                Some(crate::normalise::Kind::Replaced(path)) => Self::Path(path.clone()),
                _ => Self::Named(name.to_owned()),
            };
        }
        match (text(schema, "type"), text(schema, "format")) {
            (Some("string"), Some("uuid")) => Self::Uuid,
            (Some("string"), _) => Self::String,
            (Some("boolean"), _) => Self::Bool,
            (Some("integer"), Some("int32")) => Self::I32,
            (Some("integer"), Some("uint32")) => Self::U32,
            (Some("integer"), Some("uint64")) => Self::U64,
            (Some("integer"), _) => Self::I64,
            (Some("number"), _) => Self::F64,
            (Some("array"), _) => {
                let items = schema.get("items").map_or(Self::Value, |items| Self::of(items, normal));
                Self::List(Box::new(items))
            }
            (Some("object"), _) => {
                let values = schema.get("additionalProperties").filter(|values| values.is_object());
                Self::Map(Box::new(values.map_or(Self::Value, |values| Self::of(values, normal))))
            }
            _ => Self::Value,
        }
    }

    /// The type in Rust, with named types below the path `types`.
    pub(crate) fn rust(&self, types: &TokenStream) -> TokenStream {
        match self {
            Self::String => quote!(::std::string::String),
            Self::Bool => quote!(bool),
            Self::I32 => quote!(i32),
            Self::I64 => quote!(i64),
            Self::U32 => quote!(u32),
            Self::U64 => quote!(u64),
            Self::F64 => quote!(f64),
            Self::Uuid => quote!(::uuid::Uuid),
            Self::Value => quote!(::serde_json::Value),
            Self::Named(name) => {
                let name = ident(name);
                quote!(#types #name)
            }
            Self::Path(path) => path.parse().unwrap_or_default(),
            Self::List(inner) => {
                let inner = inner.rust(types);
                quote!(::std::vec::Vec<#inner>)
            }
            // Free-form objects keep the order of their keys.
            Self::Map(inner) if **inner == Self::Value => {
                quote!(::serde_json::Map<::std::string::String, ::serde_json::Value>)
            }
            Self::Map(inner) => {
                let inner = inner.rust(types);
                quote!(::std::collections::BTreeMap<::std::string::String, #inner>)
            }
            Self::Nullable(inner) => {
                let inner = inner.rust(types);
                quote!(::std::option::Option<#inner>)
            }
        }
    }

    /// The name of the variant that holds this type in a union.
    pub(crate) fn variant_name(&self) -> String {
        match self {
            Self::String | Self::Uuid => "String".to_owned(),
            Self::Bool => "Boolean".to_owned(),
            Self::I32 | Self::I64 | Self::U32 | Self::U64 => "Integer".to_owned(),
            Self::F64 => "Number".to_owned(),
            Self::Value => "Any".to_owned(),
            Self::Named(name) => name.clone(),
            Self::Path(path) => path.rsplit(':').next().unwrap_or("Any").to_owned(),
            Self::List(inner) => format!("{}List", inner.variant_name()),
            Self::Map(inner) => format!("{}Map", inner.variant_name()),
            Self::Nullable(inner) => inner.variant_name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;
    use crate::code::type_text;
    use crate::normalise::Kind;

    #[test]
    fn every_schema_has_the_type_that_typify_gives_it() {
        let secret = Kind::Replaced("::agent_clients_runtime::Secret".to_owned());
        let kinds = BTreeMap::from([("Token".to_owned(), secret)]);
        let normal = Normal {
            root: Value::Null,
            kinds,
        };
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        for (schema, expected) in [
            (json!({"type": "string"}), "String"),
            (json!({"type": "string", "nullable": true}), "Option<String>"),
            (json!({"type": "integer", "format": "uint64"}), "u64"),
            (json!({"type": "number"}), "f64"),
            (json!({"type": "array", "items": reference("Job")}), "Vec<types::Job>"),
            (json!({"type": "array"}), "Vec<Value>"),
            (
                json!({"type": "object", "additionalProperties": {"type": "boolean"}}),
                "BTreeMap<String, bool>",
            ),
            (
                json!({"type": "object", "additionalProperties": true}),
                "Map<String, Value>",
            ),
            (json!({"type": "object"}), "Map<String, Value>"),
            (json!({"nullable": true}), "Value"),
            (reference("Token"), "Secret"),
        ] {
            let found = type_text(&TypeRef::of(&schema, &normal).rust(&quote!(types::)));
            assert_eq!(found.replace(",Value", ", Value"), expected, "{schema}");
        }
    }
}
