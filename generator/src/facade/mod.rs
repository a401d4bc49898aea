//! Pass 8: what a caller sees. One handle per namespace, one request struct per operation and
//! kind of answer, with setters for optional parameters and call options under `with_…`.
//!
//! This pass only arranges: types come from the types pass, requests are built by the rewired
//! functions, everything that happens at run time is the runtime's. Nothing here may special-case
//! an API.

mod arguments;
mod docs;
mod errors;
mod listing;
mod multipart;
mod paging;
mod reply;
mod request;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Operation};
use crate::names::{self, ident};
use crate::read::Document;
use crate::rewire::RawFn;
use crate::{Diagnostics, Settings, Severity, code};

/// The generated facade.
pub(crate) struct Facade {
    /// One file per namespace, by module name.
    pub(crate) namespaces: BTreeMap<String, TokenStream>,
    /// The methods of the client that lead to the top namespaces.
    pub(crate) root: TokenStream,
    /// Where errors keep their parts, and the typed code.
    pub(crate) errors: TokenStream,
    /// The default server.
    pub(crate) server: TokenStream,
    /// Lines of the surface listing.
    pub(crate) surface: Vec<String>,
}

pub(crate) fn build(
    api: &Api,
    raw: &BTreeMap<String, RawFn>,
    settings: &Settings,
    document: &Document,
) -> Result<Facade, Diagnostics> {
    let mut namespaces = BTreeMap::new();
    let mut surface = Vec::new();
    let mut streams = Vec::new();
    for path in api.namespaces() {
        let operations: Vec<&Operation> = api.operations.iter().filter(|found| found.namespace == path).collect();
        let children: Vec<Vec<String>> = api
            .namespaces()
            .into_iter()
            .filter(|other| other.len() == path.len() + 1 && other.starts_with(&path))
            .collect();
        let mut methods = Vec::new();
        let mut requests = Vec::new();
        for operation in operations {
            let refuse = |what: String| -> Diagnostics {
                document
                    .diagnostic(
                        Severity::Error,
                        &operation.pointer,
                        what,
                        "the facade could not pass it on to the request",
                        "this is a defect of the generator: compare the model with `cargo xtask regen --emit-normalised DIR`",
                    )
                    .into()
            };
            let function = raw
                .get(&operation.id)
                .ok_or_else(|| refuse("no function was generated".to_owned()))?;
            for kind in &operation.replies {
                let built = request::build(operation, kind, function, settings, &mut streams).map_err(refuse)?;
                methods.push(built.method);
                requests.push(built.items);
                surface.push(built.surface);
            }
        }
        let module = module_name(&path);
        let page = settings.pages.get(&module).map(String::as_str);
        let file = namespace(&path, &children, page, methods, requests);
        namespaces.insert(module, file);
    }
    pages_have_namespaces(settings, &namespaces, document)?;
    Ok(Facade {
        namespaces,
        root: root(api, settings),
        errors: errors::errors(api),
        server: errors::server(api),
        surface,
    })
}

/// `["jobs", "checkpoints"]` → `jobs_checkpoints`.
pub(crate) fn module_name(path: &[String]) -> String {
    // Only the whole can be a keyword.
    let words: Vec<&str> = path.iter().map(|word| word.trim_end_matches('_')).collect();
    names::snake(&words.join("_"))
}

fn handle_name(path: &[String]) -> String {
    names::handle(&module_name(path))
}

/// A page that nothing includes would be written, kept and never read.
fn pages_have_namespaces(
    settings: &Settings,
    namespaces: &BTreeMap<String, TokenStream>,
    document: &Document,
) -> Result<(), Diagnostics> {
    let lost = settings
        .pages
        .iter()
        .filter(|(module, _)| !namespaces.contains_key(*module));
    let found: Vec<_> = lost
        .map(|(module, page)| {
            document.diagnostic(
                Severity::Error,
                "/tags",
                format!("the page `{page}` is of the namespace `{module}`, which does not exist"),
                "nothing would include the page",
                "name the file as the module of a namespace, or delete it",
            )
        })
        .collect();
    match found.is_empty() {
        true => Ok(()),
        false => Err(found.into_iter().collect()),
    }
}

fn namespace(
    path: &[String],
    children: &[Vec<String>],
    page: Option<&str>,
    methods: Vec<TokenStream>,
    requests: Vec<TokenStream>,
) -> TokenStream {
    let handle = ident(&handle_name(path));
    let docs = code::doc(&format!("The operations of `{}`. Cheap to clone.", path.join(".")));
    let children = children.iter().map(|child| {
        let module = ident(&module_name(child));
        let name = ident(child.last().map_or("api", String::as_str));
        let handle = ident(&handle_name(child));
        let docs = code::doc(&format!("The operations of `{}`.", child.join(".")));
        quote! {
            #docs
            #[must_use]
            pub fn #name(&self) -> super::#module::#handle {
                super::#module::#handle { core: self.core.clone() }
            }
        }
    });
    // By the crate's folder, so that the depth of the generated file does not matter.
    let page = page.map(|page| {
        let page = format!("/{page}");
        quote!(#[doc = ""] #[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), #page))])
    });
    quote! {
        #docs
        #page
        #[derive(Clone, Debug)]
        pub struct #handle {
            pub(crate) core: Core,
        }

        impl #handle {
            #(#children)*
            #(#methods)*
        }

        #(#requests)*
    }
}

fn root(api: &Api, settings: &Settings) -> TokenStream {
    let client: TokenStream = settings.client.parse().unwrap_or_default();
    let handles = api.namespaces().into_iter().filter(|path| path.len() == 1).map(|path| {
        let module = ident(&module_name(&path));
        let handle = ident(&handle_name(&path));
        let docs = code::doc(&format!("The operations of `{}`.", path.join(".")));
        quote! {
            #docs
            #[must_use]
            pub fn #module(&self) -> #module::#handle {
                #module::#handle { core: self.core().clone() }
            }
        }
    });
    quote! {
        impl #client {
            #(#handles)*
        }
    }
}
