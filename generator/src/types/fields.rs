//! The fields of a struct: the types are typify's, what they mean is the document's.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericArgument, ItemStruct, PathArguments, Type};

use super::Context;
use crate::code;
use crate::names::ident;
use crate::normalise::Struct;

/// One field.
pub(super) struct Field {
    pub(super) ident: String,
    /// The name on the wire; empty for the map of typed additional properties.
    pub(super) wire: String,
    pub(super) ty: Type,
    /// The field has to be given: it is required and has no null to stand for "nothing".
    pub(super) required: bool,
    pub(super) deprecated: bool,
    presence: Presence,
    docs: String,
}

/// What absence and null mean for a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// Always there.
    Always,
    /// `None` is left out.
    Optional,
    /// `None` is written as null.
    NullWhenNone,
    /// Absent, null and a value are three different things.
    ThreeWay,
    /// The properties that have no name of their own.
    Rest,
}

pub(super) fn read(context: &Context<'_>, found: ItemStruct, facts: &Struct) -> Result<Vec<Field>, String> {
    let mut fields = Vec::new();
    for field in found.fields {
        let Some(name) = field.ident.as_ref().map(ToString::to_string) else {
            return Err(format!("typify made a tuple of `{}`", context.name));
        };
        let attributes = serde_words(&field.attrs);
        if attributes.iter().any(|word| word == "flatten") {
            fields.push(Field {
                ident: name,
                wire: String::new(),
                ty: strip_types(field.ty),
                required: false,
                deprecated: false,
                presence: Presence::Rest,
                docs: "Properties without a name of their own.".to_owned(),
            });
            continue;
        }
        let wire = renamed(&field.attrs).unwrap_or_else(|| name.clone());
        let property = facts
            .properties
            .iter()
            .find(|property| property.name == wire)
            .ok_or_else(|| {
                format!(
                    "typify has a field `{wire}` in `{}` that the document has not",
                    context.name
                )
            })?;
        let presence = match (property.required, property.nullable) {
            (true, false) => Presence::Always,
            (true, true) => Presence::NullWhenNone,
            (false, true) if context.sent => Presence::ThreeWay,
            (false, _) => Presence::Optional,
        };
        let ty = option_outside(strip_types(field.ty));
        let ty = match (presence, option_of(&ty)) {
            (Presence::ThreeWay, Some(inner)) => syn::parse_quote!(::agent_clients_runtime::Nullable<#inner>),
            // typify leaves the `Option` away where its type can say "nothing" itself.
            (Presence::Optional | Presence::NullWhenNone, None) => syn::parse_quote!(::std::option::Option<#ty>),
            (Presence::ThreeWay, None) => syn::parse_quote!(::agent_clients_runtime::Nullable<#ty>),
            _ => ty,
        };
        let meaning = match property.description.trim() {
            "" => see(&wire, &ty),
            text => text.to_owned(),
        };
        fields.push(Field {
            ident: name,
            wire,
            ty,
            required: presence == Presence::Always,
            deprecated: property.deprecated,
            presence,
            docs: code::paragraphs([
                meaning,
                code::history(property.since.as_deref(), property.until.as_deref()),
                code::evidence(property.evidence.as_ref()),
            ]),
        });
    }
    Ok(fields)
}

impl Field {
    /// The declaration with documentation and serde's attributes.
    pub(super) fn declaration(&self, shadows_prelude: bool, keeps_unknown: bool) -> TokenStream {
        let docs = code::doc(&self.docs);
        let name = ident(&self.ident);
        let ty = &self.ty;
        let mut serde = Vec::new();
        if self.presence == Presence::Rest {
            serde.push(quote!(flatten));
        } else if self.wire != self.ident {
            let wire = &self.wire;
            serde.push(quote!(rename = #wire));
        }
        match self.presence {
            Presence::Optional => {
                let is_none = if shadows_prelude {
                    "::std::option::Option::is_none"
                } else {
                    "Option::is_none"
                };
                serde.push(quote!(default, skip_serializing_if = #is_none));
            }
            Presence::ThreeWay => {
                let is_absent = "::agent_clients_runtime::Nullable::is_absent";
                serde.push(quote!(default, skip_serializing_if = #is_absent));
            }
            // Without this serde takes a missing field for null.
            Presence::NullWhenNone if !keeps_unknown => {
                serde.push(quote!(deserialize_with = "::serde::Deserialize::deserialize"));
            }
            Presence::Always | Presence::NullWhenNone | Presence::Rest => {}
        }
        let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
        let deprecated = self.deprecated.then(|| quote!(#[deprecated]));
        quote!(#docs #serde #deprecated pub #name: #ty)
    }

    /// What the macro that keeps unknown fields has to be told.
    pub(super) fn when_missing(&self) -> &'static str {
        if self.presence == Presence::NullWhenNone {
            " required"
        } else {
            ""
        }
    }

    /// Whether a constructor takes this field as `impl Into`.
    pub(super) fn takes_into(&self) -> bool {
        match &self.ty {
            Type::Path(path) => path.path.segments.last().is_some_and(|last| {
                !matches!(
                    last.ident.to_string().as_str(),
                    "bool" | "i32" | "i64" | "u32" | "u64" | "f64" | "Vec" | "BTreeMap" | "Option" | "Map"
                )
            }),
            _ => false,
        }
    }
}

/// What is said of a property that says nothing: its name and its type, which is documented itself.
fn see(wire: &str, ty: &Type) -> String {
    let one = code::plain_types(&quote!(type T = #ty;));
    match one.iter().find(|name| name.starts_with(char::is_uppercase)) {
        Some(name) => format!("`{wire}`, see `{name}`."),
        None => format!("`{wire}`."),
    }
}

/// The words of all serde attributes of a field.
fn serde_words(attributes: &[syn::Attribute]) -> Vec<String> {
    let of_serde = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    of_serde
        .flat_map(|attribute| attribute.meta.to_token_stream())
        .flat_map(|token| match token {
            proc_macro2::TokenTree::Group(group) => group.stream().into_iter().map(|t| t.to_string()).collect(),
            other => vec![other.to_string()],
        })
        .collect()
}

/// The name in `#[serde(rename = "…")]`.
fn renamed(attributes: &[syn::Attribute]) -> Option<String> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // Other words of the attribute are passed over; an unreadable one leaves the plain name.
        let _ = attribute.parse_nested_meta(|meta| {
            if let Ok(value) = meta.value() {
                let text: syn::LitStr = value.parse()?;
                if meta.path.is_ident("rename") {
                    found = Some(text.value());
                }
            }
            Ok(())
        });
    }
    found
}

/// `Box<Option<T>>` → `Option<Box<T>>`: typify breaks a cycle at either place.
fn option_outside(ty: Type) -> Type {
    match argument_of(&ty, "Box").as_ref().and_then(option_of) {
        Some(inner) => syn::parse_quote!(::std::option::Option<::std::boxed::Box<#inner>>),
        None => ty,
    }
}

/// `Option<T>` → `T`.
fn option_of(ty: &Type) -> Option<Type> {
    argument_of(ty, "Option")
}

/// `::std::…::Name<T>` → `T`. A type of the document has a name of one segment, so it is never meant.
fn argument_of(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    if last.ident != name || path.path.segments.len() == 1 {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner.clone()),
        _ => None,
    }
}

/// `types::Job` → `Job`: inside the module of the types, siblings are imported.
fn strip_types(mut ty: Type) -> Type {
    struct Strip;
    impl syn::visit_mut::VisitMut for Strip {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            syn::visit_mut::visit_path_mut(self, path);
            let in_types = path.segments.len() == 2
                && path.leading_colon.is_none()
                && path
                    .segments
                    .first()
                    .is_some_and(|first| first.ident == crate::engine::TYPES);
            if in_types && let Some(last) = path.segments.last().cloned() {
                *path = last.into();
            }
        }
    }
    syn::visit_mut::VisitMut::visit_type_mut(&mut Strip, &mut ty);
    ty
}
