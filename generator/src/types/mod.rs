//! Passes 4 and 7: the types of an API, one file each.
//!
//! Structs come out of typify and are polished here: documentation, nullability, kept unknown
//! fields, `#[non_exhaustive]` where a caller only reads them. Enums and unions are our own and
//! stay open. Nothing here may decide how a request is built.

mod fields;
mod open;
mod structs;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::model::Api;
use crate::names::{self, ident};
use crate::normalise::schema::text;
use crate::normalise::{Kind, Normal};
use crate::read::Document;
use crate::typeref::TypeRef;
use crate::{Diagnostics, code};

/// The file of one type.
pub(crate) struct TypeFile {
    /// Module and file stem.
    pub(crate) module: String,
    /// Name of the type.
    pub(crate) name: String,
    /// The Rust before the macro that implements the conversions.
    pub(crate) items: TokenStream,
    /// The lines of that macro, ready to print.
    pub(crate) conversions: String,
    /// Lines of the surface listing.
    pub(crate) surface: Vec<String>,
}

/// All types of an API.
pub(crate) struct Types {
    pub(crate) files: Vec<TypeFile>,
    /// A type has the name of something in the prelude: standard names are spelled in full.
    pub(crate) shadows_prelude: bool,
}

pub(crate) fn build(typify: Vec<Item>, normal: &Normal, api: &Api, document: &Document) -> Result<Types, Diagnostics> {
    let mut structs: BTreeMap<String, syn::ItemStruct> = BTreeMap::new();
    for item in typify {
        if let Item::Struct(item) = item {
            structs.insert(item.ident.to_string(), item);
        }
    }
    let shadows_prelude = normal.kinds.keys().any(|name| names::PRELUDE.contains(&name.as_str()));
    let mut files = Vec::new();
    for (name, kind) in &normal.kinds {
        let schema = normal.schema(name).unwrap_or(&serde_json::Value::Null);
        let docs = code::paragraphs([
            text(schema, "description").map_or_else(|| format!("`{name}` of the API."), str::to_owned),
            code::history(text(schema, "x-since"), text(schema, "x-until")),
            code::evidence(schema.get("x-evidence")),
        ]);
        let context = Context {
            name,
            docs: &docs,
            sent: api.sent.contains(name),
            normal,
        };
        let file = match kind {
            Kind::Replaced(_) => continue,
            Kind::StringEnum(values) => open::string_enum(&context, values),
            Kind::IntegerEnum(values) => open::integer_enum(&context, values),
            Kind::Union(union) => open::union(&context, union),
            Kind::Alias => alias(&context, schema),
            Kind::Struct(facts) => {
                let found = structs
                    .remove(name)
                    .ok_or_else(|| missing(document, &format!("typify wrote no struct `{name}`")))?;
                structs::polish(&context, found, facts, shadows_prelude).map_err(|what| missing(document, &what))?
            }
        };
        files.push(file);
    }
    Ok(Types { files, shadows_prelude })
}

/// What every kind of type is built from.
pub(super) struct Context<'a> {
    pub(super) name: &'a str,
    pub(super) docs: &'a str,
    /// A caller can send it.
    pub(super) sent: bool,
    pub(super) normal: &'a Normal,
}

impl Context<'_> {
    fn file(&self, items: TokenStream, conversions: String, surface: Vec<String>) -> TypeFile {
        TypeFile {
            module: names::snake(self.name),
            name: self.name.to_owned(),
            items,
            conversions,
            surface,
        }
    }
}

fn missing(document: &Document, what: &str) -> Diagnostics {
    document
        .diagnostic(
            crate::Severity::Error,
            "",
            what,
            "the polish works on typify's structs",
            "look at `cargo xtask regen --emit-normalised DIR`; the pinned versions of progenitor and typify must match",
        )
        .into()
}

/// A named word, number, list or map: a transparent newtype.
fn alias(context: &Context<'_>, schema: &serde_json::Value) -> TypeFile {
    let inner_ref = TypeRef::of(schema, context.normal);
    let inner = inner_ref.rust(&TokenStream::new());
    let name = ident(context.name);
    let docs = code::doc(context.docs);
    let display = matches!(
        inner_ref,
        TypeRef::String
            | TypeRef::Bool
            | TypeRef::I32
            | TypeRef::I64
            | TypeRef::U32
            | TypeRef::U64
            | TypeRef::F64
            | TypeRef::Uuid
    )
    .then(|| {
        quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
        }
    });
    let from_str = (inner_ref == TypeRef::String).then(|| {
        quote! {
            impl ::std::convert::From<&str> for #name {
                fn from(value: &str) -> Self {
                    Self(value.to_owned())
                }
            }
        }
    });
    let items = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(transparent)]
        pub struct #name(pub #inner);

        impl ::std::ops::Deref for #name {
            type Target = #inner;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl ::std::convert::From<#inner> for #name {
            fn from(value: #inner) -> Self {
                Self(value)
            }
        }

        #from_str
        #display
    };
    let line = format!("type {} = {}", context.name, code::type_text(&inner));
    context.file(items, String::new(), vec![line])
}
