//! What the document says once for all operations: the shape of an error, and the server.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Api;
use crate::names::ident;

pub(super) fn errors(api: &Api) -> TokenStream {
    let envelope = &api.envelope;
    let places =
        |places: &[Vec<String>]| -> Vec<TokenStream> { places.iter().map(|keys| quote!(&[#(#keys),*])).collect() };
    let (code, message, text) = (places(&envelope.code), places(&envelope.message), envelope.text);
    let (details, retry_after) = (&envelope.details, &envelope.retry_after);
    let typed = envelope.codes.as_ref().map(|name| {
        let name = ident(name);
        quote! {
            /// The code of an error as the API's own type.
            pub trait ErrorCodeExt {
                /// The code, where the reply carried one; an unknown one is kept as it came.
                fn error_code(&self) -> Option<super::types::#name>;
            }

            impl ErrorCodeExt for ::agent_clients_runtime::Error {
                fn error_code(&self) -> Option<super::types::#name> {
                    self.code_as()
                }
            }
        }
    });
    quote! {
        /// Where an error reply keeps its parts.
        pub static ENVELOPE: ::agent_clients_runtime::ErrorEnvelope = ::agent_clients_runtime::ErrorEnvelope {
            code: &[#(#code),*],
            message: &[#(#message),*],
            text: #text,
            details: &[#(#details),*],
            retry_after: &[#(#retry_after),*],
        };

        #typed
    }
}

pub(super) fn server(api: &Api) -> TokenStream {
    let Some(server) = &api.server else {
        return TokenStream::new();
    };
    let url = server.url.trim_end_matches('/');
    let variables = server.variables.iter().map(|(name, default)| {
        let constant = crate::names::snake(name).to_uppercase();
        let constant = ident(&crate::names::free(&constant, |name| name == "URL"));
        let docs = crate::code::doc(&format!("Default of the server variable `{name}`."));
        quote!(#docs pub const #constant: &str = #default;)
    });
    quote! {
        /// Base address of the requests unless the caller names another; no trailing slash.
        pub const URL: &str = #url;
        #(#variables)*
    }
}
