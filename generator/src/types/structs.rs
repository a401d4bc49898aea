//! Objects: typify's structs, polished.
//!
//! A struct that a caller only reads is `#[non_exhaustive]`, so that a new field never breaks
//! anybody. One that is sent is a plain literal; what it cannot do without goes into `new`, so
//! that `..Type::new(…)` stays valid when an optional field is added.

use quote::{ToTokens, quote};
use syn::ItemStruct;

use super::fields::{self, Field};
use super::{Context, TypeFile};
use crate::code;
use crate::names::ident;
use crate::normalise::Struct;

pub(super) fn polish(
    context: &Context<'_>,
    found: ItemStruct,
    facts: &Struct,
    shadows_prelude: bool,
) -> Result<TypeFile, String> {
    let mut fields = fields::read(context, found, facts)?;
    // The order of the document is the order people think in; typify sorts.
    fields.sort_by_key(|field| {
        let place = facts.properties.iter().position(|property| property.name == field.wire);
        place.unwrap_or(facts.properties.len())
    });
    let kept = facts.keeps_unknown.then(|| kept_name(&fields));
    let name = ident(context.name);
    let docs = code::doc(context.docs);
    let derive_default = fields.iter().all(|field| !field.required).then(|| quote!(Default,));
    let deserialize = kept.is_none().then(|| quote!(::serde::Deserialize));
    let non_exhaustive = (!context.sent).then(|| quote!(#[non_exhaustive]));
    let members = fields
        .iter()
        .map(|field| field.declaration(shadows_prelude, kept.is_some()));
    let extra = kept.as_ref().map(|kept| {
        let kept = ident(kept);
        quote! {
            /// Fields this version does not know, as they came.
            #[serde(flatten)]
            pub #kept: ::agent_clients_runtime::Extra,
        }
    });
    let constructor = constructor(&fields, kept.as_deref(), context);
    // Of which nothing is known yet: as handy as a map, until its fields are known.
    let map = (kept.is_some() && fields.is_empty()).then(|| {
        quote! {
            impl ::std::ops::Deref for #name {
                type Target = ::serde_json::Map<String, ::serde_json::Value>;

                fn deref(&self) -> &Self::Target {
                    &self.extra
                }
            }

            impl From<::serde_json::Map<String, ::serde_json::Value>> for #name {
                fn from(fields: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
                    Self { extra: fields.into() }
                }
            }
        }
    });
    let items = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, #derive_default ::serde::Serialize, #deserialize)]
        #non_exhaustive
        pub struct #name {
            #(#members,)*
            #extra
        }

        #constructor

        #map
    };
    let conversions = kept.as_ref().map_or_else(String::new, |kept| {
        let lines = fields
            .iter()
            .map(|field| format!("    {}: {:?}{},\n", field.ident, field.wire, field.when_missing()));
        let lines: String = lines.collect();
        let kept = if kept == "extra" {
            String::new()
        } else {
            format!("    ..{kept}\n")
        };
        format!(
            "::agent_clients_runtime::deserialize_keeping_unknown!({} {{\n{lines}{kept}}});\n",
            context.name
        )
    });
    let mut surface = vec![format!(
        "struct {}{}",
        context.name,
        if context.sent { " (sent)" } else { "" }
    )];
    surface.extend(fields.iter().map(|field| {
        let ty = code::type_text(&field.ty);
        format!(
            "struct {}.{}: {ty}{}",
            context.name,
            field.ident,
            if field.deprecated { " (deprecated)" } else { "" }
        )
    }));
    Ok(context.file(items, conversions, surface))
}

/// The field for what this version does not know; `extra` unless the API has that word.
fn kept_name(fields: &[Field]) -> String {
    let taken = |name: &str| fields.iter().any(|field| field.ident == name);
    ["extra", "unknown_fields"]
        .into_iter()
        .find(|name| !taken(name))
        .unwrap_or("other_unknown_fields")
        .to_owned()
}

/// `new` with everything that is required; none where nothing is.
fn constructor(fields: &[Field], kept: Option<&str>, context: &Context<'_>) -> Option<proc_macro2::TokenStream> {
    let required: Vec<&Field> = fields.iter().filter(|field| field.required).collect();
    if required.is_empty() {
        return None;
    }
    let name = ident(context.name);
    let arguments = required.iter().map(|field| {
        let name = ident(&field.ident);
        let ty = &field.ty;
        if field.takes_into() {
            quote!(#name: impl ::std::convert::Into<#ty>)
        } else {
            quote!(#name: #ty)
        }
    });
    let values = fields.iter().map(|field| {
        let name = ident(&field.ident);
        if !field.required {
            quote!(#name: ::std::default::Default::default())
        } else if field.takes_into() {
            quote!(#name: #name.into())
        } else {
            quote!(#name)
        }
    });
    let kept = kept.map(|kept| {
        let kept = ident(kept);
        quote!(#kept: ::std::default::Default::default(),)
    });
    let doc = format!(
        "A `{}` with its required fields; everything else is absent.",
        context.name
    );
    let doc = code::doc(&doc);
    let deprecated = required.iter().any(|field| field.deprecated) || fields.iter().any(|field| field.deprecated);
    let allow = deprecated.then(|| quote!(#[allow(deprecated)]));
    let many = (required.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    Some(quote! {
        impl #name {
            #doc
            #[must_use]
            #allow
            #many
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values,)* #kept }
            }
        }
    })
    .filter(|tokens| !tokens.to_token_stream().is_empty())
}
