//! One parameter in three roles: how a caller gives it, how the request keeps it, and how it is
//! handed to the rewired function.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

use crate::model::Parameter;
use crate::names::ident;
use crate::rewire::is_str;
use crate::typeref::TypeRef;

/// How a value is taken from the caller.
pub(super) struct Taken {
    /// The type in the signature.
    pub(super) ty: TokenStream,
    /// From the argument to the kept value.
    pub(super) convert: TokenStream,
}

/// The type a request keeps for a value.
pub(super) fn kept(ty: &TypeRef, checked: bool) -> TokenStream {
    let ty = ty.rust(&quote!(types::));
    if checked {
        quote!(::std::result::Result<#ty, String>)
    } else {
        ty
    }
}

/// How a caller gives a value of this type under the name `name`.
pub(super) fn taken(name: &str, ty: &TypeRef, checked: bool) -> Taken {
    let name = ident(name);
    let rust = ty.rust(&quote!(types::));
    if checked {
        return Taken {
            ty: quote!(impl TryInto<#rust, Error: ::std::fmt::Display>),
            convert: quote!(#name.try_into().map_err(|error| error.to_string())),
        };
    }
    match ty {
        TypeRef::String | TypeRef::Named(_) | TypeRef::Path(_) => Taken {
            ty: quote!(impl Into<#rust>),
            convert: quote!(#name.into()),
        },
        TypeRef::List(inner) => {
            let one = inner.rust(&quote!(types::));
            match &**inner {
                TypeRef::String | TypeRef::Named(_) | TypeRef::Path(_) => Taken {
                    ty: quote!(impl IntoIterator<Item = impl Into<#one>>),
                    convert: quote!(#name.into_iter().map(Into::into).collect()),
                },
                _ => Taken {
                    ty: quote!(impl IntoIterator<Item = #one>),
                    convert: quote!(#name.into_iter().collect()),
                },
            }
        }
        _ => Taken {
            ty: rust,
            convert: quote!(#name),
        },
    }
}

/// A parameter as the rewired function takes it; the kept value is a local of the same name.
pub(super) fn passed(parameter: &Parameter, raw: &Type) -> TokenStream {
    let name = ident(&parameter.ident);
    let is_option = raw.to_token_stream().to_string().starts_with("Option");
    if parameter.required {
        return match () {
            () if parameter.secret => quote!(#name.expose()),
            () if is_str(raw) || matches!(raw, Type::Reference(_)) => quote!(&#name),
            () => quote!(#name),
        };
    }
    let value = match () {
        () if parameter.secret => quote!(#name.as_ref().map(::agent_clients_runtime::Secret::expose)),
        () if is_option && raw.to_token_stream().to_string().contains("& str") => quote!(#name.as_deref()),
        () if raw.to_token_stream().to_string().contains('&') => quote!(#name.as_ref()),
        () => quote!(#name),
    };
    if parameter.omits_empty && parameter.ty == TypeRef::String {
        quote!(#value.filter(|text| !text.is_empty()))
    } else {
        value
    }
}
