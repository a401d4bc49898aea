//! How a request is sent: the future it becomes, and the types that only its reply has.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::request::Own;
use crate::code;
use crate::model::{Decode, Operation, Reply, Resume, StatusReply, Stream, reply_type_name};
use crate::names::ident;

/// The items that make a request awaitable, and the text of its output for the surface listing.
pub(super) struct Sending {
    pub(super) items: TokenStream,
    pub(super) output: String,
}

pub(super) fn build(operation: &Operation, reply: &Reply, own: &Own, streams: &mut Vec<String>) -> Sending {
    let Own { request, prepare, .. } = own;
    let types = quote!(types::);
    let send = |function: TokenStream| quote!(::agent_clients_runtime::engine::#function(move || self.#prepare()));
    match &reply.decode {
        Decode::Nothing => future(request, quote!(()), send(quote!(send_empty))),
        Decode::Json(ty) => future(request, ty.rust(&types), send(quote!(send_json))),
        Decode::OptionalJson(ty) => {
            let ty = ty.rust(&types);
            future(request, quote!(Option<#ty>), send(quote!(send_optional_json)))
        }
        Decode::Text => future(request, quote!(String), send(quote!(send_text))),
        Decode::Bytes => {
            let stream = quote!(::agent_clients_runtime::ByteStream);
            future(request, stream, send(quote!(send_stream)))
        }
        Decode::Ndjson(ty) => {
            let ty = ty.rust(&types);
            let stream = quote!(::agent_clients_runtime::NdjsonStream<#ty>);
            future(request, stream, send(quote!(send_ndjson)))
        }
        Decode::ByStatus(statuses) => by_status(operation, statuses, own),
        Decode::Events(stream) => events(operation, stream, own, streams),
    }
}

fn future(request: &Ident, output: TokenStream, body: TokenStream) -> Sending {
    let text = code::type_text(&output);
    let items = quote! {
        impl ::std::future::IntoFuture for #request {
            type Output = Result<Reply<#output>, Error>;
            type IntoFuture = CallFuture<#output>;

            // Inlined, that is: compiled where it is called. What nobody calls costs no build anything.
            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                #body
            }
        }
    };
    Sending { items, output: text }
}

/// An enum with a variant per success status.
fn by_status(operation: &Operation, statuses: &[StatusReply], own: &Own) -> Sending {
    let Own { request, prepare, .. } = own;
    let name = ident(&reply_type_name(&operation.type_stem()));
    let variants = statuses.iter().map(|found| {
        let docs = code::doc(&format!("Status {}. {}", found.status, found.description));
        let variant = ident(&found.variant);
        match &found.ty {
            Some(ty) => {
                let ty = ty.rust(&quote!(types::));
                quote!(#docs #variant(#ty))
            }
            None => quote!(#docs #variant),
        }
    });
    let arms = statuses.iter().map(|found| {
        let (status, variant) = (found.status, ident(&found.variant));
        match &found.ty {
            Some(ty) => {
                let ty = ty.rust(&quote!(types::));
                quote!(#status => Ok(response.json::<#ty>().await?.map(#name::#variant)))
            }
            None => quote!(#status => Ok(response.empty().await?.map(|()| #name::#variant))),
        }
    });
    let docs = code::doc(&format!(
        "The answer of `{}`: its type depends on the status.",
        operation.id
    ));
    let sending = future(
        request,
        quote!(#name),
        quote! {
            Box::pin(async move {
                let response = self.#prepare()?.send().await?;
                match response.status().as_u16() {
                    #(#arms,)*
                    _ => Ok(response.bytes().await?.map(#name::Other)),
                }
            })
        },
    );
    let items = sending.items;
    let items = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A success that the document does not list, as it came.
            Other(::agent_clients_runtime::bytes::Bytes),
        }

        #items
    };
    Sending {
        items,
        output: sending.output,
    }
}

fn events(operation: &Operation, stream: &Stream, own: &Own, streams: &mut Vec<String>) -> Sending {
    let Own {
        request,
        facts,
        prepare,
        core,
        ..
    } = own;
    let event = ident(&stream.event);
    let resume = match &stream.resume {
        Resume::Never => quote!(None),
        Resume::LastEventId => quote!(LastEventId),
        Resume::Query(_) => quote!(Query),
    };
    // A stored cursor is where the stream begins, so that it is also where it is before the first event.
    let begin = match &stream.resume {
        Resume::Query(wire) => operation.parameters.iter().find(|parameter| parameter.wire == *wire),
        Resume::Never | Resume::LastEventId => None,
    };
    let (begin, open) = match begin.map(|parameter| ident(&parameter.ident)) {
        Some(name) => (
            quote!(let begin = self.#name.as_ref().map(::std::string::ToString::to_string);),
            quote!(open_at(begin)),
        ),
        None => (TokenStream::new(), quote!(open())),
    };
    // The event knows how it is decoded once, however many operations send it.
    let decode = (!stream.custom && !streams.contains(&stream.event)).then(|| {
        let decode = match &stream.named {
            Some(tag) => quote!(::agent_clients_runtime::sse::decode_named(event, #tag).map(Some)),
            None => quote!(::agent_clients_runtime::sse::decode_data(event).map(Some)),
        };
        quote! {
            impl ::agent_clients_runtime::StreamEvent for types::#event {
                type Stream = ::agent_clients_runtime::EventStream<Self>;

                fn decode(
                    event: &::agent_clients_runtime::sse::Event,
                ) -> Result<Option<Self>, ::agent_clients_runtime::DecodeError> {
                    #decode
                }
            }
        }
    });
    streams.push(stream.event.clone());
    let stream_type = quote!(::agent_clients_runtime::EventStream<types::#event>);
    // Hand-written code that decodes the events may give them a stream of its own, too.
    let (output, opened) = if stream.custom {
        let own = quote!(<types::#event as ::agent_clients_runtime::StreamEvent>::Stream);
        (own, quote!(Box::pin(async move { Ok(self.events().await?.into()) })))
    } else {
        (stream_type.clone(), quote!(Box::pin(self.events())))
    };
    let items = quote! {
        impl #request {
            /// Opens the stream of all events, as they are on the wire.
            ///
            /// # Errors
            ///
            /// An error status on opening is the error of this call, not an item of the stream.
            pub async fn events(self) -> Result<#stream_type, Error> {
                let (core, options) = (self.#core.clone(), self.options.clone());
                #begin
                let open = move |cursor: Option<String>| -> ::agent_clients_runtime::BoxFuture<'static, _> {
                    let request = Clone::clone(&self);
                    Box::pin(async move { request.#prepare(cursor)?.send().await })
                };
                let resume = ::agent_clients_runtime::Resume::#resume;
                ::agent_clients_runtime::EventSource::new(&core, &options, &#facts, open, resume).#open.await
            }
        }

        impl ::std::future::IntoFuture for #request {
            type Output = Result<#output, Error>;
            type IntoFuture = ::agent_clients_runtime::BoxFuture<'static, Self::Output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                #opened
            }
        }

        #decode
    };
    Sending {
        items,
        output: format!("stream of {}", stream.event),
    }
}
