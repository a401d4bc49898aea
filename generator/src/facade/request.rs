//! One request struct: its fields, the method that makes it, its setters, and how it is sent.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::arguments::{kept, passed, taken};
use super::{docs, listing, multipart, paging, reply};
use crate::model::{Body, Decode, Location, Operation, Parameter, PlainText, Repeat, Reply, Resume, StreamFlag};
use crate::names::{self, ident};
use crate::rewire::RawFn;
use crate::{Settings, code};

/// The generated pieces of one request.
pub(super) struct Built {
    /// The method of the handle.
    pub(super) method: TokenStream,
    /// The struct and everything that belongs to it.
    pub(super) items: TokenStream,
    /// Its line in the surface listing.
    pub(super) surface: String,
}

/// A value the request keeps: from a parameter or from the body.
pub(super) struct Slot {
    pub(super) name: String,
    /// The type of the field, without the `Option` of an optional one.
    pub(super) kept: TokenStream,
    /// The type in the signature, and the conversion to the field.
    pub(super) taken: TokenStream,
    pub(super) convert: TokenStream,
    pub(super) required: bool,
    pub(super) deprecated: bool,
    pub(super) docs: String,
}

/// Names of our own in the code of one request; each gives way to a value of the document with that name.
pub(super) struct Own {
    pub(super) request: Ident,
    pub(super) facts: Ident,
    pub(super) prepare: Ident,
    pub(super) core: Ident,
    call: Ident,
    cursor: Ident,
    form: Ident,
    form_type: Ident,
}

impl Own {
    fn new(operation: &Operation, kind: &Reply, slots: &[Slot]) -> Self {
        let free = |wish: &str| ident(&names::free(wish, |name| slots.iter().any(|slot| slot.name == name)));
        let request = operation.request_name(kind);
        let facts = names::snake(request.strip_suffix("Request").unwrap_or(&request));
        Self {
            facts: ident(&facts.trim_end_matches('_').to_uppercase()),
            request: ident(&request),
            prepare: free("prepare"),
            core: free("core"),
            call: free("call"),
            cursor: free("cursor"),
            form: free("form"),
            form_type: free("content_type"),
        }
    }
}

pub(super) fn build(
    operation: &Operation,
    kind: &Reply,
    raw: &RawFn,
    settings: &Settings,
    streams: &mut Vec<String>,
) -> Result<Built, String> {
    let mut slots: Vec<Slot> = operation.parameters.iter().map(parameter).collect();
    slots.extend(body(&operation.body));
    slots.sort_by_key(|slot| !slot.required);
    let own = Own::new(operation, kind, &slots);
    let request = &own.request;

    let method = method(operation, kind, &own, &slots, settings);
    let declaration = declaration(operation, kind, &own, &slots);
    let setters = slots.iter().filter(|slot| !slot.required).map(setter);
    let prepare = prepare(operation, kind, raw, &own, &slots)?;
    let sending = reply::build(operation, kind, &own, streams);
    let pages = match (&operation.pages, &kind.decode) {
        (Some(pages), Decode::Json(_)) => Some(paging::build(pages, request, &own.facts)),
        _ => None,
    };
    let headers = (kind.suffix.is_empty() && !operation.reply_headers.is_empty()).then(|| headers(operation));
    let operation_facts = facts_of(operation, &own.facts);
    let (sending, output) = (sending.items, sending.output);
    let items = quote! {
        #operation_facts
        #declaration
        ::agent_clients_runtime::call_options!(#request);

        impl #request {
            #(#setters)*
            #prepare
        }

        #sending
        #pages
        #headers
    };
    Ok(Built {
        method,
        items,
        surface: listing::line(operation, kind, &slots, &output),
    })
}

fn parameter(parameter: &Parameter) -> Slot {
    let kept = kept(&parameter.ty, parameter.checked);
    let taken = taken(&parameter.ident, &parameter.ty, parameter.checked);
    Slot {
        name: parameter.ident.clone(),
        kept,
        taken: taken.ty,
        convert: taken.convert,
        required: parameter.required,
        deprecated: parameter.deprecated,
        docs: parameter.description.clone(),
    }
}

fn body(body: &Body) -> Vec<Slot> {
    let slot = |kept: TokenStream, taken: TokenStream, convert: TokenStream, required: bool| Slot {
        name: "body".to_owned(),
        kept,
        taken,
        convert,
        required,
        deprecated: false,
        docs: "The body of the request.".to_owned(),
    };
    match body {
        Body::None | Body::Empty { .. } => Vec::new(),
        Body::Json { required, ty, .. } => {
            let ty = ty.rust(&quote!(types::));
            vec![slot(ty.clone(), ty, quote!(body), *required)]
        }
        Body::Form { ty } => {
            let ty = ty.rust(&quote!(types::));
            vec![slot(ty.clone(), ty, quote!(body), true)]
        }
        Body::Upload { required, media } => {
            let upload = quote!(::agent_clients_runtime::Upload);
            let mut slots = vec![slot(
                upload.clone(),
                quote!(impl Into<#upload>),
                quote!(body.into()),
                *required,
            )];
            if media.contains('*') {
                slots.push(Slot {
                    name: "content_type".to_owned(),
                    kept: quote!(String),
                    taken: quote!(impl Into<String>),
                    convert: quote!(content_type.into()),
                    required: false,
                    deprecated: false,
                    docs: "Media type of the body; `application/octet-stream` unless set.".to_owned(),
                });
            }
            slots
        }
        Body::Multipart { fields } => fields.iter().map(multipart::slot).collect(),
    }
}

fn method(operation: &Operation, kind: &Reply, own: &Own, slots: &[Slot], settings: &Settings) -> TokenStream {
    let (request, core) = (&own.request, &own.core);
    let name = ident(&operation.method_name(kind));
    let required: Vec<&Slot> = slots.iter().filter(|slot| slot.required).collect();
    let arguments = required.iter().map(|slot| {
        let (name, ty) = (ident(&slot.name), &slot.taken);
        quote!(#name: #ty)
    });
    let values = slots.iter().map(|slot| {
        let name = ident(&slot.name);
        let convert = &slot.convert;
        match slot.required {
            false => quote!(#name: None),
            true if convert.to_string() == slot.name => quote!(#name),
            true => quote!(#name: #convert),
        }
    });
    let about: Vec<String> = required
        .iter()
        .filter(|slot| !slot.docs.is_empty() && slot.name != "body")
        .map(|slot| {
            format!(
                "- `{}`: {}",
                slot.name,
                slot.docs.trim().replace("\n\n", " ").replace('\n', " ")
            )
        })
        .collect();
    let docs = docs::operation(operation, kind, &about, &example(operation, kind, &required, settings));
    let docs = code::doc(&docs);
    let official = operation.method.trim_end_matches('_');
    let alias = (operation.method != official).then(|| quote!(#[doc(alias = #official)]));
    let aliases = &operation.aliases;
    let deprecated = deprecated(operation);
    let allow = (required.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    quote! {
        #docs
        #alias
        #(#[doc(alias = #aliases)])*
        #deprecated
        #allow
        pub fn #name(&self, #(#arguments),*) -> #request {
            #request { #core: self.core.clone(), options: CallOptions::default(), #(#values),* }
        }
    }
}

fn deprecated(operation: &Operation) -> Option<TokenStream> {
    match &operation.until {
        _ if !operation.deprecated => None,
        None => Some(quote!(#[deprecated])),
        Some(until) => {
            let note = format!("the official client dropped it after {until}");
            Some(quote!(#[deprecated(note = #note)]))
        }
    }
}

/// Lines of an example that compiles: the awkward arguments are given to the example itself.
fn example(operation: &Operation, kind: &Reply, required: &[&Slot], settings: &Settings) -> String {
    let Some(public) = &settings.public else {
        return String::new();
    };
    let name = public.split("::").next().unwrap_or(public);
    let client = settings.client.replace("crate::", &format!("{name}::"));
    let mut given = Vec::new();
    let mut arguments = Vec::new();
    for slot in required {
        let kept = slot.kept.to_string().replace(' ', "");
        if kept == "String" || kept == "::std::string::String" {
            arguments.push(format!("\"{}\"", slot.name.replace('_', "-")));
            continue;
        }
        let ty = kept
            .strip_prefix("::std::result::Result<")
            .and_then(|rest| rest.strip_suffix(",String>"));
        let ty = ty
            .unwrap_or(&kept)
            .replace("types::", &format!("{public}::types::"))
            .replace("crate::", &format!("{name}::"));
        given.push(format!(", {}: {ty}", slot.name));
        arguments.push(slot.name.clone());
    }
    let path: String = operation.namespace.iter().map(|part| format!(".{part}()")).collect();
    let method = names::snake(&format!("{}{}", operation.method.trim_end_matches('_'), kind.suffix));
    let allow = if operation.deprecated {
        "# #[allow(deprecated)]\n"
    } else {
        ""
    };
    let awaited = match &kind.decode {
        Decode::Events(_) => "let stream",
        _ => "let reply",
    };
    format!(
        "# Examples\n\n```no_run\n{allow}# async fn example(client: {client}{}) -> Result<(), {name}::Error> {{\n\
         {awaited} = client{path}.{method}({}).await?;\n# drop({}); Ok(())\n# }}\n```",
        given.concat(),
        arguments.join(", "),
        awaited.trim_start_matches("let "),
    )
}

fn declaration(operation: &Operation, kind: &Reply, own: &Own, slots: &[Slot]) -> TokenStream {
    let (request, core) = (&own.request, &own.core);
    let fields = slots.iter().map(|slot| {
        let (name, ty) = (ident(&slot.name), &slot.kept);
        if slot.required {
            quote!(#name: #ty)
        } else {
            quote!(#name: Option<#ty>)
        }
    });
    let text = format!(
        "The request of `{}{}`; it is sent when it is awaited.",
        operation.id, kind.suffix
    );
    let docs = code::doc(&text);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a request is sent when it is awaited"]
        pub struct #request {
            #core: Core,
            options: CallOptions,
            #(#fields,)*
        }
    }
}

fn setter(slot: &Slot) -> TokenStream {
    let (name, ty, convert) = (ident(&slot.name), &slot.taken, &slot.convert);
    let docs = code::doc(if slot.docs.is_empty() {
        "See the documentation of the API."
    } else {
        &slot.docs
    });
    let deprecated = slot.deprecated.then(|| quote!(#[deprecated]));
    quote! {
        #docs
        #deprecated
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = Some(#convert);
            self
        }
    }
}

/// The method that writes the request down. It is no future: those are the runtime's, see its `sending.rs`.
fn prepare(operation: &Operation, kind: &Reply, raw: &RawFn, own: &Own, slots: &[Slot]) -> Result<TokenStream, String> {
    let Own {
        request,
        facts,
        prepare,
        core,
        call,
        cursor,
        ..
    } = own;
    let names: Vec<Ident> = slots.iter().map(|slot| ident(&slot.name)).collect();
    let mut arguments = Vec::new();
    for (name, ty) in &raw.arguments {
        let found = operation.parameters.iter().find(|parameter| parameter.ident == *name);
        arguments.push(match found {
            Some(parameter) => passed(parameter, ty),
            None if name == "body" && operation.body.is_engines() => match ty {
                Type::Reference(_) => quote!(&body),
                _ if ty.to_token_stream().to_string().contains('&') => quote!(body.as_ref()),
                _ => quote!(body),
            },
            None => return Err(format!("the request takes `{name}`, which is no parameter")),
        });
    }
    let checks = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.checked)
        .map(|parameter| {
            let (name, wire) = (ident(&parameter.ident), &parameter.wire);
            let fix = "give a value in the documented form";
            let refuse = quote!(.map_err(|why| Error::invalid_input(#facts.id, #wire, why, #fix))?);
            let transpose = (!parameter.required).then(|| quote!(.transpose()));
            quote!(let #name = #name #transpose #refuse;)
        });
    let flag = operation.stream_flag.as_ref().map(|flag| stream_flag(flag, kind, own));
    let accept = kind.accept.as_ref().map(|media| quote!(#call.accept(#media);));
    let delimited = operation.parameters.iter().filter_map(|parameter| {
        let delimiter = parameter.delimiter?;
        let (name, wire) = (ident(&parameter.ident), &parameter.wire);
        let values = if parameter.required {
            quote!(&#name)
        } else {
            quote!(#name.iter().flatten())
        };
        Some(quote!(#call.query_delimited(#wire, #delimiter, #values);))
    });
    let constants = operation.constants.iter().map(|constant| {
        let (wire, value) = (&constant.wire, &constant.value);
        match constant.location {
            Location::Header => quote!(#call.header(#wire, #value)?;),
            Location::Query | Location::Path => quote!(#call.query(#wire, #value);),
        }
    });
    let attach = attach(operation, own);
    let plain = operation.plain_text.as_ref().map(|text| plain_text(text, own));
    let (argument, resume) = match &kind.decode {
        Decode::Events(stream) if stream.resume == Resume::Never => {
            (Some(quote!(_cursor: Option<String>)), TokenStream::new())
        }
        Decode::Events(stream) => (
            Some(quote!(#cursor: Option<String>)),
            resume(operation, &stream.resume, own)?,
        ),
        _ => (None, TokenStream::new()),
    };
    let module = ident(&super::module_name(&operation.namespace));
    let function = ident(&operation.function);
    let changes_call = accept.is_some() || changes_call(operation, kind);
    let mutable = changes_call.then(|| quote!(mut));
    Ok(quote! {
        fn #prepare(self, #argument) -> Result<Prepared, Error> {
            let #request { #core, options, #(#names),* } = self;
            #(#checks)*
            #flag
            let #mutable #call = #core.call(&#facts, options);
            #accept
            #(#constants)*
            #(#delimited)*
            #attach
            #plain
            #resume
            raw::#module::#function(#call, #(#arguments),*)
        }
    })
}

/// The method has decided whether a stream comes; the body says so, and never the opposite.
fn stream_flag(flag: &StreamFlag, kind: &Reply, own: &Own) -> TokenStream {
    let (facts, wire) = (&own.facts, &flag.wire);
    let name = ident(&flag.ident);
    if matches!(kind.decode, Decode::Events(_)) {
        return quote! {
            let mut body = body;
            body.#name = Some(true);
        };
    }
    let place = format!("body.{wire}");
    quote! {
        if body.#name == Some(true) {
            return Err(Error::invalid_input(
                #facts.id,
                #place,
                "it asks for a stream, and this method reads one whole answer",
                "leave it out, or call the method for the stream",
            ));
        }
    }
}

/// A body that says nothing but one text is that text.
fn plain_text(text: &PlainText, own: &Own) -> TokenStream {
    let (call, name) = (&own.call, ident(&text.ident));
    let silent = text.others.iter().map(|(other, is_list)| {
        let other = ident(other);
        match is_list {
            true => quote!(body.#other.as_ref().is_none_or(|list| list.is_empty())),
            false => quote!(body.#other.is_none()),
        }
    });
    let send = quote!(#call.body(body.#name.clone().into(), "text/plain"););
    match text.others.is_empty() {
        true => send,
        false => quote!(if #(#silent)&&* { #send }),
    }
}

fn changes_call(operation: &Operation, kind: &Reply) -> bool {
    let resumes = matches!(&kind.decode, Decode::Events(stream) if stream.resume == Resume::LastEventId);
    let attaches = !operation.body.is_engines() && operation.body != Body::None;
    attaches
        || resumes
        || operation.plain_text.is_some()
        || !operation.constants.is_empty()
        || operation
            .parameters
            .iter()
            .any(|parameter| parameter.delimiter.is_some())
}

/// Puts the place to go on from into the request.
fn resume(operation: &Operation, resume: &Resume, own: &Own) -> Result<TokenStream, String> {
    let Own {
        facts, call, cursor, ..
    } = own;
    match resume {
        Resume::Never => Ok(TokenStream::new()),
        Resume::LastEventId => Ok(quote! {
            if let Some(cursor) = #cursor {
                #call.header("last-event-id", &cursor)?;
            }
        }),
        Resume::Query(wire) => {
            let found = operation.parameters.iter().find(|parameter| {
                parameter.wire == *wire && parameter.location == Location::Query && !parameter.required
            });
            let parameter = found.ok_or_else(|| format!("x-stream: `{wire}` is no optional query parameter"))?;
            let name = ident(&parameter.ident);
            let number = quote! {
                match #cursor.map(|text| text.parse()).transpose() {
                    Ok(#cursor) => #cursor.or(#name),
                    Err(_) => return Err(Error::invalid_input(#facts.id, #wire, "the cursor is no number", "use the one the stream gave")),
                }
            };
            let value = match &parameter.ty {
                crate::typeref::TypeRef::String => quote!(#cursor.or(#name)),
                _ => number,
            };
            Ok(quote!(let #name = #value;))
        }
    }
}

/// Attaches the bodies that do not pass through progenitor.
fn attach(operation: &Operation, own: &Own) -> TokenStream {
    let call = &own.call;
    match &operation.body {
        body if body.is_engines() => TokenStream::new(),
        Body::Empty { media } => quote!(#call.body("{}".into(), #media);),
        Body::Json {
            required: true, media, ..
        } => quote!(#call.json_body(&body, #media)?;),
        Body::Json { media, .. } => quote! {
            if let Some(body) = &body {
                #call.json_body(body, #media)?;
            }
        },
        Body::Upload { required, media } => {
            let media = if media.contains('*') {
                quote!(content_type.as_deref().unwrap_or("application/octet-stream"))
            } else {
                quote!(#media)
            };
            if *required {
                quote!(#call.body(body, #media);)
            } else {
                quote! {
                    if let Some(body) = body {
                        #call.body(body, #media);
                    }
                }
            }
        }
        Body::Multipart { fields } => multipart::attach(fields, call, &own.form, &own.form_type),
        Body::None | Body::Form { .. } => TokenStream::new(),
    }
}

fn facts_of(operation: &Operation, facts: &Ident) -> TokenStream {
    let (id, route, auth) = (&operation.id, &operation.path, &operation.auth);
    let method = operation.http_method.to_uppercase();
    let repeat = match &operation.repeat {
        Repeat::Safe => quote!(Safe),
        Repeat::Never => quote!(Never),
        Repeat::Header(name) => quote!(Header(#name)),
    };
    quote! {
        static #facts: Operation = Operation {
            id: #id,
            method: #method,
            route: #route,
            auth: #auth,
            repeat: Repeat::#repeat,
            envelope: &errors::ENVELOPE,
        };
    }
}

/// Typed accessors for the headers of a successful reply.
fn headers(operation: &Operation) -> TokenStream {
    let name = ident(&format!("{}Headers", operation.type_stem()));
    let docs = code::doc(&format!(
        "The documented headers of the reply of `{}`: `reply.typed_headers::<{name}>()`.",
        operation.id
    ));
    let fields = operation.reply_headers.iter().map(|header| {
        let (name, ty) = (ident(&header.ident), header.ty.rust(&quote!(types::)));
        let docs = code::doc(&format!("`{}`. {}", header.wire, header.description));
        if header.required {
            quote!(#docs pub #name: #ty)
        } else {
            quote!(#docs pub #name: Option<#ty>)
        }
    });
    let values = operation.reply_headers.iter().map(|header| {
        let (name, wire) = (ident(&header.ident), &header.wire);
        let read = if header.required {
            quote!(required_header)
        } else {
            quote!(optional_header)
        };
        quote!(#name: ::agent_clients_runtime::engine::#read(headers, #wire)?)
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
        }

        impl ::agent_clients_runtime::ReplyHeaders for #name {
            fn from_headers(headers: &::agent_clients_runtime::http::HeaderMap) -> Result<Self, Error> {
                Ok(Self { #(#values,)* })
            }
        }
    }
}
