//! Pass 9: the files, split by job, so that a changed operation changes one small file and a
//! changed type another.
//!
//! Every Rust file starts with the command that made it. Nothing is decided here any more.

use std::collections::BTreeMap;
use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::quote;

use crate::facade::Facade;
use crate::model::Api;
use crate::names::ident;
use crate::rewire::RawFn;
use crate::types::Types;
use crate::{Settings, code};

pub(crate) fn print(
    api: &Api,
    types: Types,
    raw: BTreeMap<String, RawFn>,
    facade: Facade,
    surface: String,
    settings: &Settings,
) -> Result<BTreeMap<PathBuf, String>, String> {
    let mut files = Files {
        map: BTreeMap::new(),
        settings,
    };
    files.map.insert(PathBuf::from("SURFACE.md"), surface);

    let names: Vec<String> = types.files.iter().map(|file| file.name.clone()).collect();
    let modules = types.files.iter().map(|file| ident(&file.module));
    let exports = types.files.iter().map(|file| {
        let (module, name) = (ident(&file.module), ident(&file.name));
        quote!(pub use self::#module::#name;)
    });
    files.add(
        "types/mod.rs",
        "The types of the API, one file each.",
        quote!(#(mod #modules;)* #(#exports)*),
        true,
    )?;
    for file in types.files {
        let used = code::plain_types(&file.items);
        let siblings = names.iter().filter(|name| **name != file.name && used.contains(*name));
        let siblings: Vec<_> = siblings.map(|name| ident(name)).collect();
        let import = (!siblings.is_empty()).then(|| quote!(use super::{#(#siblings),*};));
        let items = &file.items;
        let path = format!("types/{}.rs", file.module);
        files.add(
            &path,
            &format!("`{}`.", file.name),
            quote!(#import #items),
            !types.shadows_prelude,
        )?;
        if let (false, Some(text)) = (file.conversions.is_empty(), files.map.get_mut(&PathBuf::from(path))) {
            text.push('\n');
            text.push_str(&file.conversions);
        }
    }

    let mut by_module: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for operation in &api.operations {
        if let Some(function) = raw.get(&operation.id) {
            let item = &function.item;
            let module = crate::facade::module_name(&operation.namespace);
            by_module.entry(module).or_default().push(quote!(#item));
        }
    }
    let modules = by_module.keys().map(|module| ident(module));
    let docs = "How each request is built; private, see `api` for what callers use.";
    files.add("raw/mod.rs", docs, quote!(#(pub(crate) mod #modules;)*), true)?;
    for (module, functions) in by_module {
        let all = quote!(#(#functions)*);
        let form = code::mentions(&all, "form_urlencoded").then(|| {
            quote!(
                use ::agent_clients_runtime::engine::RequestBuilderExt;
            )
        });
        let engine = code::leads(&all, "engine").then(|| {
            quote!(
                use ::agent_clients_runtime::engine;
            )
        });
        let types = code::leads(&all, "types").then(|| {
            quote!(
                use super::super::types;
            )
        });
        let file = quote! {
            #engine
            #form
            use ::agent_clients_runtime::{Call, Error, Prepared};
            #types
            #all
        };
        files.add(
            &format!("raw/{module}.rs"),
            &format!("Requests of `{module}`."),
            file,
            true,
        )?;
    }

    let modules = facade.namespaces.keys().map(|module| ident(module));
    let root = facade.root;
    let docs = "The operations, one module per namespace; a client's methods lead to them.";
    files.add("api/mod.rs", docs, quote!(#(pub mod #modules;)* #root), true)?;
    for (module, items) in facade.namespaces {
        let used = [
            "CallFuture",
            "CallOptions",
            "Core",
            "Error",
            "Items",
            "Operation",
            "Pages",
            "Prepared",
            "Repeat",
            "Reply",
        ];
        let used: Vec<_> = used
            .into_iter()
            .filter(|name| code::mentions(&items, name))
            .map(ident)
            .collect();
        let inner = ["errors", "raw", "types"];
        let inner: Vec<_> = inner
            .into_iter()
            .filter(|name| code::leads(&items, name))
            .map(ident)
            .collect();
        let inner = (!inner.is_empty()).then(|| quote!(use super::super::{#(#inner),*};));
        let file = quote! {
            #inner
            use ::agent_clients_runtime::{#(#used),*};
            #items
        };
        files.add(
            &format!("api/{module}.rs"),
            &format!("The operations of `{module}`."),
            file,
            true,
        )?;
    }
    files.add("errors.rs", "What an error of the API looks like.", facade.errors, true)?;
    let server = (!facade.server.is_empty()).then(|| {
        quote!(
            pub mod server;
        )
    });
    if !facade.server.is_empty() {
        files.add("server.rs", "Where the API is served.", facade.server, true)?;
    }
    let module = quote! {
        #![allow(deprecated, clippy::large_enum_variant, clippy::new_ret_no_self, clippy::should_implement_trait, clippy::useless_conversion)]

        pub mod api;
        pub mod errors;
        mod raw;
        #server
        pub mod types;
    };
    files.add(
        "mod.rs",
        &format!("The generated client of {}.", api.title),
        module,
        true,
    )?;
    Ok(files.map)
}

struct Files<'a> {
    map: BTreeMap<PathBuf, String>,
    settings: &'a Settings,
}

impl Files<'_> {
    fn add(&mut self, path: &str, docs: &str, items: TokenStream, shorten: bool) -> Result<(), String> {
        let text = code::unparse(items, shorten).map_err(|error| format!("{path}: {error}"))?;
        let header = format!(
            "//! {docs}\n//!\n//! Generated from `{}` by `{}`; do not edit.\n\n",
            self.settings.spec_path, self.settings.command
        );
        self.map.insert(PathBuf::from(path), format!("{header}{text}"));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::normalise::tests_support::settings;
    use crate::tests_support::{document, file};

    #[test]
    fn every_job_has_a_file_that_names_its_command() {
        let schemas = json!({"Job": {"type": "object", "properties": {"id": {"type": "string"}}}});
        let output =
            crate::generate(&document(json!({}), schemas), &settings()).unwrap_or_else(|found| panic!("{found}"));
        let paths: Vec<String> = output.files.keys().map(|path| path.display().to_string()).collect();
        assert_eq!(
            paths,
            [
                "SURFACE.md",
                "api/a.rs",
                "api/mod.rs",
                "errors.rs",
                "mod.rs",
                "raw/a.rs",
                "raw/mod.rs",
                "types/job.rs",
                "types/mod.rs"
            ]
        );
        for (path, text) in &output.files {
            assert!(
                text.contains("`cargo xtask regen test`; do not edit."),
                "{}: {text}",
                path.display()
            );
        }
    }

    #[test]
    fn a_type_imports_the_types_of_its_fields_and_no_namesake() {
        let schemas = json!({
            "Job": {"type": "object", "properties": {
                "state": {"$ref": "#/components/schemas/State"}, "token": {"type": "string", "x-secret": true},
            }},
            "State": {"type": "string", "enum": ["Job", "Secret"]},
            "Secret": {"type": "object", "properties": {"x": {"type": "string"}}},
        });
        let job = file(json!({}), schemas.clone(), "types/job.rs");
        assert!(job.contains("use super::State;"), "{job}");
        let state = file(json!({}), schemas, "types/state.rs");
        assert!(!state.contains("use super"), "{state}");
    }
}
