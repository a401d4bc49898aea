//! Pass 6: turns progenitor's client into plain functions over our runtime.
//!
//! From each of progenitor's methods this pass keeps the signature and the building of the
//! request, and puts the rest on the runtime: the route is encoded fallibly (`..` and empty
//! parameters would change it), the `api-version` header is gone, header values are refused by
//! name, and sending, retrying and decoding are the runtime's. It must recognise the shape of
//! every method it rewrites and refuse the whole output when progenitor's shape has changed.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, FnArg, ImplItem, Item, ItemFn, Local, LocalInit, Pat, Stmt, Type};

use crate::code::Shorten;
use crate::model::{Api, Location, Operation};
use crate::names::{self, ident};
use crate::read::Document;
use crate::{Diagnostics, Severity};

/// The outcome: one function per operation, and the items of the `types` module.
pub(crate) struct Rewired {
    pub(crate) operations: BTreeMap<String, RawFn>,
    pub(crate) types: Vec<Item>,
}

/// One function that builds a request.
pub(crate) struct RawFn {
    /// Its arguments after the call, in order.
    pub(crate) arguments: Vec<(String, Type)>,
    pub(crate) item: ItemFn,
}

pub(crate) fn rewire(file: syn::File, api: &Api, document: &Document) -> Result<Rewired, Diagnostics> {
    let mut types = Vec::new();
    let mut methods = BTreeMap::new();
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == crate::engine::TYPES => {
                types = module.content.map(|(_, items)| items).unwrap_or_default();
            }
            Item::Impl(block) if block.trait_.is_none() => {
                for item in block.items {
                    if let ImplItem::Fn(method) = item
                        && method.sig.asyncness.is_some()
                    {
                        methods.insert(method.sig.ident.to_string(), method);
                    }
                }
            }
            _ => {}
        }
    }
    let mut operations = BTreeMap::new();
    for operation in &api.operations {
        let rewired = methods
            .remove(&operation.function)
            .ok_or_else(|| format!("there is no method `{}`", operation.function))
            .and_then(|method| function(method, operation));
        match rewired {
            Ok(function) => {
                operations.insert(operation.id.clone(), function);
            }
            Err(what) => {
                return Err(document
                    .diagnostic(
                        Severity::Error,
                        &operation.pointer,
                        format!("progenitor's output is not what it was: {what}"),
                        "the rewiring knows the exact shape of the pinned version's methods",
                        "pin the version this pass was written for, or teach `generator/src/rewire.rs` the new shape",
                    )
                    .into());
            }
        }
    }
    Ok(Rewired { operations, types })
}

fn function(method: syn::ImplItemFn, operation: &Operation) -> Result<RawFn, String> {
    let mut arguments = Vec::new();
    let mut inputs = Vec::new();
    for input in method.sig.inputs {
        if let FnArg::Typed(mut typed) = input {
            let Pat::Ident(name) = &*typed.pat else {
                return Err("an argument without a name".to_owned());
            };
            let name = name.ident.to_string();
            Shorten.visit_type_mut(&mut typed.ty);
            Elide.visit_type_mut(&mut typed.ty);
            arguments.push((name, (*typed.ty).clone()));
            inputs.push(typed);
        }
    }
    let statements = Statements::of(method.block.stmts)?;
    let (mut headers, mut request) = (statements.headers, statements.request);
    let free = |wish: &str| {
        ident(&names::free(wish, |name| {
            arguments.iter().any(|(argument, _)| argument == name)
        }))
    };
    let (call, map) = (free("call"), free("header_map"));
    let mut change = Rewire {
        call: &call,
        map: &map,
        operation,
        arguments: &arguments,
        has_headers: !headers.is_empty(),
        failed: None,
    };
    change.visit_expr_mut(&mut request);
    headers
        .iter_mut()
        .for_each(|statement| change.visit_stmt_mut(statement));
    if let Some(failed) = change.failed {
        return Err(failed);
    }
    let count = headers.len();
    let headers = (count > 0).then(|| {
        quote! {
            let mut #map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(#count);
            #(#headers)*
        }
    });
    let url = url(operation, &arguments, &call, &statements.url)?;
    let name = ident(&operation.function);
    let allow = (inputs.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let item = syn::parse2(quote! {
        #allow
        pub(crate) fn #name(#call: Call, #(#inputs),*) -> Result<Prepared, Error> {
            #url
            #headers
            let request = #request;
            #call.prepare(request)
        }
    });
    let item = item.map_err(|error| format!("the rewired function is not Rust: {error}"))?;
    Ok(RawFn { arguments, item })
}

/// What is kept of the body of one of progenitor's methods.
struct Statements {
    /// The name of the local that holds the address; progenitor avoids the names of parameters.
    url: Ident,
    /// One statement per header parameter.
    headers: Vec<Stmt>,
    /// The expression that builds the request.
    request: Expr,
}

impl Statements {
    /// Told apart by what they do: the names of the locals depend on the parameters.
    fn of(statements: Vec<Stmt>) -> Result<Self, String> {
        let (mut url, mut headers, mut request) = (None, Vec::new(), None);
        for statement in statements {
            let text = statement.to_token_stream().to_string();
            let builds = text.ends_with(". headers (header_map) . build () ? ;");
            match statement {
                Stmt::Local(Local {
                    pat: Pat::Ident(name), ..
                }) if url.is_none() => url = Some(name.ident),
                Stmt::Local(Local {
                    init: Some(LocalInit { expr, .. }),
                    ..
                }) if builds => request = Some(*expr),
                _ if text.contains("from_static (\"api-version\")") => {}
                Stmt::Local(_) => {}
                statement if request.is_none() && text.contains("header_map . append") => headers.push(statement),
                _ => {}
            }
        }
        let url = url.ok_or("there is no address")?;
        match request {
            Some(Expr::Try(built)) => Ok(Self {
                url,
                headers,
                request: *built.expr,
            }),
            _ => Err("no request is built that ends with its headers".to_owned()),
        }
    }
}

/// The statements that make the address: every parameter of the route encoded, or refused by name.
fn url(operation: &Operation, arguments: &[(String, Type)], call: &Ident, url: &Ident) -> Result<TokenStream, String> {
    let mut template = String::from("{}");
    let mut encoded = Vec::new();
    let mut rest = operation.path.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((wire, after)) = after.split_once('}') else {
            break;
        };
        let found = operation
            .parameters
            .iter()
            .find(|p| p.location == Location::Path && p.wire == wire);
        let parameter = found.ok_or_else(|| format!("`{wire}` is not a parameter of the path"))?;
        let (_, ty) = arguments
            .iter()
            .find(|(name, _)| *name == parameter.ident)
            .ok_or_else(|| format!("the method has no argument `{}`", parameter.ident))?;
        template.push_str(before);
        template.push_str(&format!("{{{}}}", parameter.ident));
        let name = ident(&parameter.ident);
        let value = if is_str(ty) {
            quote!(#name)
        } else {
            quote!(&#name.to_string())
        };
        let encode = ident(if parameter.segments {
            "encode_segments"
        } else {
            "encode_path"
        });
        encoded.push(quote!(let #name = engine::#encode(#wire, #value, #call.operation())?;));
        rest = after;
    }
    template.push_str(rest);
    Ok(quote! {
        #(#encoded)*
        let #url = format!(#template, #call.base_url());
    })
}

pub(crate) fn is_str(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if reference.elem.to_token_stream().to_string() == "str")
}

/// Takes out the lifetimes that the compiler can see for itself.
struct Elide;

impl VisitMut for Elide {
    fn visit_type_reference_mut(&mut self, reference: &mut syn::TypeReference) {
        visit_mut::visit_type_reference_mut(self, reference);
        reference.lifetime = None;
    }
}

/// Puts the building of a request on the runtime.
struct Rewire<'a> {
    call: &'a Ident,
    map: &'a Ident,
    operation: &'a Operation,
    arguments: &'a [(String, Type)],
    has_headers: bool,
    failed: Option<String>,
}

impl Rewire<'_> {
    /// The value of a header as text, without writing it anew where it is text already.
    fn text_of(&self, header: &Expr, value: &Expr) -> TokenStream {
        let ty = self
            .type_of(header)
            .map(|ty| ty.to_token_stream().to_string())
            .unwrap_or_default();
        if ty.contains("& str") {
            quote!(#value)
        } else if ty.ends_with(":: Timestamp") || ty.ends_with(":: Timestamp >") {
            quote!(#value.as_str())
        } else {
            quote!(&#value.to_string())
        }
    }

    fn type_of(&self, header: &Expr) -> Option<&Type> {
        let Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(wire),
            ..
        }) = header
        else {
            return None;
        };
        let found = self
            .operation
            .parameters
            .iter()
            .find(|p| p.location == Location::Header && p.wire == wire.value());
        let argument = found.and_then(|found| self.arguments.iter().find(|(name, _)| *name == found.ident));
        argument.map(|(_, ty)| ty)
    }
}

impl VisitMut for Rewire<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        let (own_call, map) = (self.call, self.map);
        match expr {
            Expr::Field(field) if field.to_token_stream().to_string() == "self . client" => {
                *expr = syn::parse_quote!(#own_call.http());
            }
            Expr::MethodCall(call) if call.method == "headers" && !self.has_headers => {
                *expr = (*call.receiver).clone();
            }
            Expr::MethodCall(call) if call.method == "headers" => {
                let receiver = &call.receiver;
                *expr = syn::parse_quote!(#receiver.headers(#map));
            }
            Expr::MethodCall(call) if call.method == "append" => {
                let (Some(name), Some(value)) = (call.args.first().cloned(), call.args.last().cloned()) else {
                    return;
                };
                // `value.to_string().try_into()?` → the same value, refused by name.
                let Expr::Try(value) = value else {
                    self.failed = Some("a header value that cannot fail".to_owned());
                    return;
                };
                let Expr::MethodCall(converted) = *value.expr else {
                    self.failed = Some("a header value that is not converted".to_owned());
                    return;
                };
                let Expr::MethodCall(text) = *converted.receiver else {
                    self.failed = Some("a header value that is no text".to_owned());
                    return;
                };
                let text = text.receiver;
                let text = self.text_of(&name, &text);
                let value: Expr = syn::parse_quote!(engine::header_value(#name, #text, #own_call.operation())?);
                *expr = syn::parse_quote!(#map.append(#name, #value));
            }
            _ => {}
        }
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        if path
            .segments
            .first()
            .is_some_and(|first| first.ident == "progenitor_client")
        {
            let rest = path.segments.iter().skip(1);
            *path = syn::parse_quote!(engine #(::#rest)*);
        } else if path.segments.first().is_some_and(|first| first.ident == "reqwest") {
            let all = path.segments.iter();
            *path = syn::parse_quote!(::agent_clients_runtime #(::#all)*);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::tests_support::api;
    use crate::normalise::tests_support::document;
    use crate::tests_support::file;

    #[test]
    fn the_route_is_encoded_headers_are_named_and_the_engine_adds_nothing() {
        let raw = file(
            json!({"parameters": [
                {"name": "api-version", "in": "header", "schema": {"type": "string"}},
                {"name": "X-Depth", "in": "header", "required": true, "schema": {"type": "integer"}},
                {"name": "q", "in": "query", "schema": {"type": "string"}},
            ]}),
            json!({}),
            "raw/a.rs",
        );
        for expected in [
            r#"let id = engine::encode_path("id", id, call.operation())?;"#,
            r#"let url = format!("{}/a/{id}", call.base_url());"#,
            r#"engine::header_value("api-version", value, call.operation())?"#,
            r#"engine::header_value("X-Depth", &x_depth.to_string(), call.operation())?"#,
            r#".query(&engine::QueryParam::new("q", &q))"#,
        ] {
            let flat = |text: &str| text.split_whitespace().collect::<String>().replace(",)", ")");
            assert!(flat(&raw).contains(&flat(expected)), "{expected}\n{raw}");
        }
        for gone in ["progenitor", "OperationInfo", "fn api_version", "ACCEPT"] {
            assert!(!raw.contains(gone), "{gone}\n{raw}");
        }
    }

    #[test]
    fn the_slashes_of_a_parameter_that_is_several_segments_stay() {
        let id =
            json!({"name": "id", "in": "path", "required": true, "x-segments": true, "schema": {"type": "string"}});
        let raw = file(json!({"parameters": [id]}), json!({}), "raw/a.rs");
        assert!(
            raw.contains(r#"engine::encode_segments("id", id, call.operation())?"#),
            "{raw}"
        );
    }

    #[test]
    fn our_locals_give_way_to_parameters_of_their_names() {
        let parameter = |name: &str, place: &str| json!({"name": name, "in": place, "schema": {"type": "string"}});
        let raw = file(
            json!({"parameters": [
                parameter("url", "query"), parameter("call", "query"), parameter("request", "query"),
                parameter("header-map", "query"), parameter("value", "header"),
            ]}),
            json!({}),
            "raw/a.rs",
        );
        for expected in [
            "call_: Call",
            "call_.base_url()",
            "let mut header_map_ ",
            ".headers(header_map_)",
            "&header_map)",
        ] {
            assert!(raw.contains(expected), "{expected}\n{raw}");
        }
    }

    #[test]
    fn another_shape_of_the_engines_output_is_refused_and_never_guessed() {
        let paths =
            json!({"/a": {"get": {"operationId": "a_run", "tags": ["a"], "responses": {"200": {"description": ""}}}}});
        let api = api(paths, json!({})).unwrap_or_else(|found| panic!("{found}"));
        for method in [
            "fn another() {}",
            "async fn a_run(&self) {}",
            "async fn a_run(&self) { let url = 1; let r = url.build()?; }",
        ] {
            let file = syn::parse_str(&format!("impl Client {{ {method} }}")).unwrap_or_else(|error| panic!("{error}"));
            let Err(found) = rewire(file, &api, &document(json!({}))) else {
                panic!("{method} is taken")
            };
            assert!(
                found.to_string().contains("progenitor's output is not what it was"),
                "{found}"
            );
        }
    }
}
