//! The line of an operation in `SURFACE.md`: what a reviewer reads of it first.

use super::request::Slot;
use crate::code;
use crate::model::{Constant, Operation, Reply};
use crate::names;

pub(super) fn line(operation: &Operation, kind: &Reply, slots: &[Slot], output: &str) -> String {
    let path = operation.namespace.join(".");
    let method = names::snake(&format!("{}{}", operation.method.trim_end_matches('_'), kind.suffix));
    let text = |slot: &&Slot| {
        let ty = code::type_text(&slot.kept);
        let checked = ty
            .strip_prefix("::std::result::Result<")
            .and_then(|rest| rest.strip_suffix(", String>"));
        format!("{}: {}", slot.name, checked.unwrap_or(&ty))
    };
    let required: Vec<String> = slots
        .iter()
        .filter(|slot| slot.required)
        .map(|slot| text(&slot))
        .collect();
    let optional: Vec<&str> = slots
        .iter()
        .filter(|slot| !slot.required)
        .map(|slot| slot.name.as_str())
        .collect();
    let optional = if optional.is_empty() {
        String::new()
    } else {
        format!(" [{}]", optional.join(", "))
    };
    let constants: Vec<String> = operation.constants.iter().map(Constant::shown).collect();
    let constants = if constants.is_empty() {
        String::new()
    } else {
        format!(", always {}", constants.join(", "))
    };
    let pages = if operation.pages.is_some() { " (paged)" } else { "" };
    let deprecated = if operation.deprecated { " (deprecated)" } else { "" };
    let aliases = match operation.aliases.as_slice() {
        [] => String::new(),
        names => format!(" (also {})", names.join(", ")),
    };
    format!(
        "{path}.{method}({}){optional} -> {output}{pages}{deprecated}{aliases} = {} {}{constants}",
        required.join(", "),
        operation.http_method.to_uppercase(),
        operation.path
    )
}
