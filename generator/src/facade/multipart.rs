//! Requests with a multipart form: each part is an argument or a setter.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::arguments::taken;
use super::request::Slot;
use crate::model::{Field, Part};
use crate::names::ident;
use crate::typeref::TypeRef;

/// How a caller gives one part.
pub(super) fn slot(field: &Field) -> Slot {
    let (kept, taken, convert) = if field.part == Part::File {
        let part = quote!(::agent_clients_runtime::FilePart);
        let name = ident(&field.ident);
        if field.list {
            (
                quote!(Vec<#part>),
                quote!(impl IntoIterator<Item = impl Into<#part>>),
                quote!(#name.into_iter().map(Into::into).collect()),
            )
        } else {
            (part.clone(), quote!(impl Into<#part>), quote!(#name.into()))
        }
    } else {
        let ty = if field.list {
            TypeRef::List(Box::new(field.ty.clone()))
        } else {
            field.ty.clone()
        };
        let given = taken(&field.ident, &ty, false);
        (ty.rust(&quote!(types::)), given.ty, given.convert)
    };
    Slot {
        name: field.ident.clone(),
        kept,
        taken,
        convert,
        required: field.required,
        deprecated: false,
        docs: field.description.clone(),
    }
}

/// Puts the parts together, in the order of the document. The names are those of the call and of two locals.
pub(super) fn attach(fields: &[Field], call: &Ident, form: &Ident, content_type: &Ident) -> TokenStream {
    let parts = fields.iter().map(|field| {
        let (name, wire) = (ident(&field.ident), &field.wire);
        let add = match (field.part, &field.ty) {
            (Part::File, _) => quote!(#form = #form.upload(#wire, part);),
            (Part::Text, TypeRef::String) => quote!(#form = #form.text(#wire, part);),
            (Part::Text, ty) if *ty == TypeRef::secret() => quote!(#form = #form.text(#wire, part.expose());),
            (Part::Text, _) => quote!(#form = #form.text(#wire, part.to_string());),
            (Part::Json, _) => quote!(#form = #form.json(#wire, &part)?;),
        };
        match (field.required, field.list) {
            (true, false) => quote!({ let part = #name; #add }),
            (true, true) => quote!(for part in #name { #add }),
            (false, false) => quote!(if let Some(part) = #name { #add }),
            (false, true) => quote!(for part in #name.into_iter().flatten() { #add }),
        }
    });
    let mutable = (!fields.is_empty()).then(|| quote!(mut));
    quote! {
        let #mutable #form = ::agent_clients_runtime::Multipart::new();
        #(#parts)*
        let (#form, #content_type) = #form.into_upload()?;
        #call.body(#form, &#content_type);
    }
}
