//! Requests whose answers are pages: streams of pages and of items.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::model::{FullPage, Pages, Step};
use crate::names::ident;

pub(super) fn build(pages: &Pages, request: &Ident, facts: &Ident) -> TokenStream {
    let page = pages.items().page.rust(&quote!(types::));
    let item = pages.items().item.rust(&quote!(types::));
    let items = owned(&pages.items().path);
    let length = length(&pages.items().path);
    let place: Vec<&str> = pages.items().path.iter().map(|step| step.wire.as_str()).collect();
    let place = place.join(".");
    let (advance, uses_count) = match pages {
        Pages::Offset {
            offset,
            full: Some(full),
            ..
        } => {
            let (offset, length) = (ident(offset), full_page(full));
            (
                quote!(::agent_clients_runtime::page_step::offset_until_short(&mut self.#offset, count, #length)),
                true,
            )
        }
        Pages::Offset { offset, total, .. } => {
            let (offset, total) = (ident(offset), borrowed(total, quote!(::<i64>)));
            (
                quote!(::agent_clients_runtime::page_step::offset(&mut self.#offset, count, #total)),
                true,
            )
        }
        Pages::Number { page, size, total, .. } => {
            let (page, total) = (ident(page), borrowed(total, quote!(::<i64>)));
            let size = match size {
                Some(size) => {
                    let name = ident(&size.ident);
                    if size.required {
                        quote!(Some(self.#name))
                    } else {
                        quote!(self.#name)
                    }
                }
                None => quote!(None::<u64>),
            };
            (
                quote!(::agent_clients_runtime::page_step::page(&mut self.#page, #size, count, #total)),
                true,
            )
        }
        Pages::Cursor { cursor, next, .. } => {
            let cursor = ident(cursor);
            let next = borrowed(next, quote!(::<String>));
            (
                quote!(::agent_clients_runtime::page_step::cursor(&mut self.#cursor, #next)),
                false,
            )
        }
    };
    let count = if uses_count { quote!(count) } else { quote!(_count) };
    let uses_page = match pages {
        Pages::Offset { full: Some(_), .. } => false,
        Pages::Offset { total, .. } | Pages::Number { total, .. } => !total.is_empty(),
        Pages::Cursor { .. } => true,
    };
    let argument = if uses_page { quote!(page) } else { quote!(_page) };
    quote! {
        impl ::agent_clients_runtime::PageRequest for #request {
            type Page = #page;
            type Item = #item;

            const ITEMS: &'static str = #place;
            const OPERATION: &'static Operation = &#facts;

            #[inline]
            fn fetch(self) -> CallFuture<Self::Page> {
                ::std::future::IntoFuture::into_future(self)
            }

            fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
                #items
            }

            fn count(page: &Self::Page) -> Option<usize> {
                #length
            }

            fn advance(&mut self, #argument: &Self::Page, #count: usize) -> bool {
                #advance
            }
        }

        impl #request {
            /// All entries from here on, page after page; pages are fetched when they are needed.
            #[must_use]
            pub fn items(self) -> Items<Self> {
                Items::new(self)
            }

            /// All pages from here on, each whole.
            #[must_use]
            pub fn pages(self) -> Pages<Self> {
                Pages::new(self)
            }
        }
    }
}

/// How many entries were asked for.
fn full_page(full: &FullPage) -> TokenStream {
    let limit = ident(&full.limit);
    match full.default.map(Literal::u64_unsuffixed) {
        Some(default) => quote!(self.#limit.unwrap_or(#default)),
        None => quote!(self.#limit),
    }
}

/// The length of the list in a borrowed page, likewise.
fn length(steps: &[Step]) -> TokenStream {
    let mut value = quote!(page);
    for (index, step) in steps.iter().enumerate() {
        let name = ident(&step.ident);
        value = match (step.optional, index + 1 == steps.len()) {
            (true, false) => quote!(#value.#name.as_ref()?),
            (true, true) => return quote!(#value.#name.as_ref().map(Vec::len)),
            (false, _) => quote!(#value.#name),
        };
    }
    quote!(Some(#value.len()))
}

/// The list in an owned page, as an `Option`, inside a function that returns one.
fn owned(steps: &[Step]) -> TokenStream {
    let mut value = quote!(page);
    for (index, step) in steps.iter().enumerate() {
        let name = ident(&step.ident);
        value = match (step.optional, index + 1 == steps.len()) {
            (true, false) => quote!(#value.#name?),
            (true, true) => return quote!(#value.#name),
            (false, _) => quote!(#value.#name),
        };
    }
    quote!(Some(#value))
}

/// An optional part of a borrowed page, cloned.
fn borrowed(steps: &[Step], none: TokenStream) -> TokenStream {
    if steps.is_empty() {
        return quote!(None #none);
    }
    let mut value = quote!(Some(page));
    for step in steps {
        let name = ident(&step.ident);
        value = if step.optional {
            quote!(#value.and_then(|found| found.#name.as_ref()))
        } else {
            quote!(#value.map(|found| &found.#name))
        };
    }
    quote!(#value.cloned())
}
