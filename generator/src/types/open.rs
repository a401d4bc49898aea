//! Enums and unions: open from the day they are made, since a closed one cannot be opened later
//! without breaking everybody who matched on it.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, TypeFile};
use crate::code;
use crate::names::{self, ident};
use crate::normalise::{Union, UnionMember};
use crate::typeref::TypeRef;

/// The name of the variant that keeps what nobody knows; `Unknown` unless the API says that word.
fn unknown_variant<'a>(known: impl IntoIterator<Item = &'a str>) -> &'static str {
    if known.into_iter().any(|name| name == "Unknown") {
        "Unrecognized"
    } else {
        "Unknown"
    }
}

pub(super) fn string_enum(context: &Context<'_>, values: &[String]) -> TypeFile {
    let variants: Vec<(String, &String)> = values.iter().map(|value| (names::variant(value), value)).collect();
    let unknown = unknown_variant(variants.iter().map(|(name, _)| name.as_str()));
    let declared = variants.iter().map(|(name, value)| {
        let docs = code::doc(&format!("`{value}`"));
        let name = ident(name);
        quote!(#docs #name)
    });
    let name = ident(context.name);
    let docs = code::doc(context.docs);
    let unknown_ident = ident(unknown);
    let items = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            /// A value this version does not know, as it is on the wire.
            #unknown_ident(::std::string::String),
        }
    };
    let lines = variants.iter().map(|(name, value)| format!("    {name}: {value:?},\n"));
    let conversions = macro_text("open_enum", context.name, "", unknown, lines.collect());
    let words: Vec<&str> = values.iter().map(String::as_str).collect();
    let line = format!("enum {} = {} | …", context.name, words.join(" | "));
    context.file(items, conversions, vec![line])
}

pub(super) fn integer_enum(context: &Context<'_>, values: &[i64]) -> TypeFile {
    let name_of = |value: &i64| {
        if *value < 0 {
            format!("Minus{}", value.unsigned_abs())
        } else {
            format!("N{value}")
        }
    };
    let declared = values.iter().map(|value| {
        let docs = code::doc(&format!("`{value}`"));
        let name = ident(&name_of(value));
        quote!(#docs #name)
    });
    let name = ident(context.name);
    let docs = code::doc(context.docs);
    let items = quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            /// A value this version does not know, as it is on the wire.
            Unknown(i64),
        }
    };
    let lines = values.iter().map(|value| format!("    {}: {value},\n", name_of(value)));
    let conversions = macro_text("open_integer_enum", context.name, "", "Unknown", lines.collect());
    let words: Vec<String> = values.iter().map(ToString::to_string).collect();
    let line = format!("enum {} = {} | …", context.name, words.join(" | "));
    context.file(items, conversions, vec![line])
}

pub(super) fn union(context: &Context<'_>, union: &Union) -> TypeFile {
    let mut members: Vec<(String, TypeRef, &UnionMember)> = Vec::new();
    for member in &union.members {
        let ty = TypeRef::of(&member.schema, context.normal);
        let wish = variant_of(context, &ty, &member.words);
        let taken = |name: &str| members.iter().any(|(other, ..)| other == name);
        let name = (1..).map(|count| {
            if count == 1 {
                wish.clone()
            } else {
                format!("{wish}{count}")
            }
        });
        let name = name.into_iter().find(|name| !taken(name)).unwrap_or_default();
        members.push((name, ty, member));
    }
    let unknown = unknown_variant(members.iter().map(|(name, ..)| name.as_str()));
    // serde wants the members that write their own tag last.
    let mut in_order: Vec<_> = members.iter().collect();
    in_order.sort_by_key(|(_, _, member)| member.keeps_tag);
    let declared = in_order.into_iter().map(|(name, ty, member)| {
        let ident = ident(name);
        let inner = ty.rust(&TokenStream::new());
        let inner = if member.recursive {
            quote!(::std::boxed::Box<#inner>)
        } else {
            inner
        };
        let attribute = match member.words.first() {
            Some(_) if member.keeps_tag => quote!(#[serde(untagged)]),
            Some(word) => quote!(#[serde(rename = #word)]),
            None => TokenStream::new(),
        };
        let words: Vec<String> = member.words.iter().map(|word| format!("`{word}`")).collect();
        let docs = code::doc(&if words.is_empty() {
            name.clone()
        } else {
            words.join(", ")
        });
        quote!(#docs #attribute #ident(#inner))
    });
    let name = ident(context.name);
    let docs = code::doc(context.docs);
    let unknown_ident = ident(unknown);
    let (representation, unknown_docs, unknown_attribute) = match &union.tag {
        Some(tag) => (
            quote!(#[serde(tag = #tag)]),
            "A kind this version does not know, or one whose content does not fit; as it is on the wire.",
            quote!(#[serde(untagged)]),
        ),
        None => (
            quote!(#[serde(untagged)]),
            "Something that fits none of the kinds this version knows; as it is on the wire.",
            TokenStream::new(),
        ),
    };
    let unknown_docs = code::doc(unknown_docs);
    let items = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
        #representation
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            #unknown_docs
            #unknown_attribute
            #unknown_ident(::serde_json::Value),
        }
    };
    let lines = members.iter().map(|(name, _, member)| {
        let words: Vec<String> = member.words.iter().map(|word| format!("{word:?}")).collect();
        if words.is_empty() {
            format!("    {name},\n")
        } else {
            format!("    {name}: {},\n", words.join(" | "))
        }
    });
    let tag = union.tag.as_ref().map_or_else(String::new, |tag| format!("{tag:?}, "));
    let conversions = macro_text("open_union", context.name, &tag, unknown, lines.collect());
    let names: Vec<&str> = members.iter().map(|(name, ..)| name.as_str()).collect();
    let by = union.tag.as_ref().map_or_else(String::new, |tag| format!(" by {tag}"));
    let line = format!("union {}{by} = {} | …", context.name, names.join(" | "));
    context.file(items, conversions, vec![line])
}

/// The word of the tag names the variant, as it is the API's own; without one the type does.
fn variant_of(context: &Context<'_>, ty: &TypeRef, words: &[String]) -> String {
    if let Some(word) = words.first() {
        return names::variant(word);
    }
    let name = ty.variant_name();
    match name.strip_prefix(context.name) {
        Some(rest) if rest.chars().next().is_some_and(char::is_uppercase) => rest.to_owned(),
        _ => name,
    }
}

fn macro_text(name: &str, ty: &str, tag: &str, unknown: &str, lines: Vec<String>) -> String {
    format!(
        "::agent_clients_runtime::{name}!({ty}, {tag}{unknown} {{\n{}}});\n",
        lines.concat()
    )
}
