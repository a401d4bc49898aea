//! Rules about parameters: only what can be written into a URL or a header, under a name that is free.

use std::collections::{HashMap, HashSet};

use super::Report;
use super::index::{Index, Operation, Parameter, Site};
use crate::names;
use crate::normalise::schema::constant_of;
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for parameter in &index.parameters {
        object(index, parameter, report);
    }
    for operation in &index.operations {
        template(operation, report);
        setters(operation, report);
    }
    for path in index.path_items.iter() {
        listed_twice(index, path, report);
    }
    for operation in &index.operations {
        listed_twice(index, &operation.site, report);
    }
}

/// The parameter object by itself.
fn object(index: &Index<'_>, parameter: &Site<'_>, report: &mut Report<'_>) {
    let (Some(name), Some(place)) = (parameter.text("name"), parameter.text("in")) else {
        return;
    };
    match place {
        "path" | "query" | "header" => {}
        "cookie" => {
            report.error(
                parameter.at("in"),
                format!("the cookie parameter `{name}`"),
                "the client keeps no cookies: a credential in one would follow every request",
                "describe it as a header parameter, or handle it in an auth provider",
            );
            return;
        }
        other => {
            report.error(
                parameter.at("in"),
                format!("a parameter in `{other}`"),
                "a parameter is part of the URL or a header",
                "write `path`, `query` or `header`",
            );
            return;
        }
    }
    if parameter.object.contains_key("content") {
        report.error(
            parameter.at("content"),
            format!("the parameter `{name}` has `content`"),
            "the generator knows no encoding of a whole document in a URL",
            "write `schema`, a string when the API takes encoded text",
        );
        return;
    }
    if place == "path" && !parameter.is("required") {
        report.error(
            parameter.pointer.clone(),
            format!("the path parameter `{name}` is not required"),
            "without it the route is another one",
            "add `required: true`",
        );
    }
    let Some(schema) = parameter.object.get("schema") else {
        report.error(
            parameter.pointer.clone(),
            format!("the parameter `{name}` has no schema"),
            "its type is unknown",
            "add `schema: {type: string}`, or what it is",
        );
        return;
    };
    if let Some(schema) = index.resolve(schema, parameter.at("schema")) {
        if parameter.is("x-segments") && (place != "path" || schema.text("type") != Some("string")) {
            report.error(
                parameter.at("x-segments"),
                format!("`x-segments` on the parameter `{name}`, which is no text in the path"),
                "only a text in the path can be several segments",
                "remove it",
            );
        }
        value(index, parameter, place, name, &schema, report);
    }
}

/// The type of a parameter, together with its style.
fn value(index: &Index<'_>, parameter: &Site<'_>, place: &str, name: &str, schema: &Site<'_>, report: &mut Report<'_>) {
    let style = parameter
        .text("style")
        .unwrap_or(if place == "query" { "form" } else { "simple" });
    let allowed: &[&str] = if place == "query" {
        &["form", "spaceDelimited", "pipeDelimited", "deepObject"]
    } else {
        &["simple"]
    };
    if !allowed.contains(&style) {
        report.error(
            parameter.at("style"),
            format!("the style `{style}` of the {place} parameter `{name}`"),
            "the client does not write parameters that way",
            format!("write one of `{}`", allowed.join("`, `")),
        );
        return;
    }
    let is_object = schema.text("type") == Some("object")
        || ["properties", "allOf", "oneOf", "anyOf"]
            .iter()
            .any(|key| schema.object.contains_key(*key));
    let is_array = schema.text("type") == Some("array");
    if style == "deepObject" {
        if !is_object {
            report.error(
                parameter.at("style"),
                format!("`deepObject` on the parameter `{name}`, which is no object"),
                "the style writes `name[property]=value` for each property, and there is none",
                "remove `style`",
            );
        } else if let Some((property, _)) = index.properties(schema).iter().find(|(_, value)| !is_scalar(value)) {
            report.error(
                parameter.pointer.clone(),
                format!("the property `{property}` of the parameter `{name}` is no scalar"),
                "nobody agrees how `deepObject` writes nested values, so OpenAPI leaves it undefined",
                "leave only scalar properties, or describe each as a parameter of its own",
            );
        }
    } else if is_object {
        report.error(
            parameter.pointer.clone(),
            format!("the parameter `{name}` is an object"),
            "an object can be written into a URL in many ways; the client supports only `deepObject` in the query",
            "describe each property as a parameter of its own, or add `style: deepObject` if the API reads that",
        );
    } else if is_array {
        let items = schema
            .object
            .get("items")
            .and_then(|items| index.resolve(items, schema.at("items")));
        if place != "query" {
            report.error(
                parameter.pointer.clone(),
                format!("the {place} parameter `{name}` is a list"),
                "the client writes lists into the query only",
                "describe it as a string that the caller joins",
            );
        } else if items.is_some_and(|items| !is_scalar(&items)) {
            report.error(
                parameter.pointer.clone(),
                format!("the items of the parameter `{name}` are no scalars"),
                "a list in the query can hold only strings, numbers and booleans",
                "describe the items as strings",
            );
        }
    }
}

fn is_scalar(schema: &Site<'_>) -> bool {
    matches!(schema.text("type"), Some("string" | "integer" | "number" | "boolean"))
}

/// The variables of the path and the path parameters are the same set.
fn template(operation: &Operation<'_>, report: &mut Report<'_>) {
    let Some(variables) = variables(operation.path) else {
        report.error(
            operation.site.pointer.clone(),
            format!("the braces of the path `{}` do not match", operation.path),
            "its variables cannot be told from its text",
            "write each variable as `{name}`",
        );
        return;
    };
    let declared: HashSet<&str> = operation
        .parameters
        .iter()
        .filter(|each| each.place() == "path")
        .map(|each| each.name())
        .collect();
    for variable in variables.iter().filter(|variable| !declared.contains(*variable)) {
        report.error(
            operation.site.pointer.clone(),
            format!(
                "the path variable `{{{variable}}}` of `{}` is not declared",
                operation.label()
            ),
            "nothing could be put in its place",
            format!("add the parameter `{{name: {variable}, in: path, required: true, schema: {{type: string}}}}`"),
        );
    }
    for parameter in operation.parameters.iter().filter(|each| each.place() == "path") {
        if !variables.contains(&parameter.name()) {
            report.error(
                parameter.listed.clone(),
                format!(
                    "the path parameter `{}` is not part of `{}`",
                    parameter.name(),
                    operation.path
                ),
                "the client would ask for a value that goes nowhere",
                format!("add `{{{}}}` to the path, or remove the parameter", parameter.name()),
            );
        }
    }
    let mut seen = HashSet::new();
    if let Some(twice) = variables.iter().find(|variable| !seen.insert(**variable)) {
        report.error(
            operation.site.pointer.clone(),
            format!("the path variable `{{{twice}}}` twice in `{}`", operation.path),
            "OpenAPI 3.0 gives each variable one place",
            "give one of them another name",
        );
    }
}

/// The `{variables}` of a path; `None` when braces do not match.
fn variables(path: &str) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    let mut rest = path;
    while let Some(open) = rest.find(['{', '}']) {
        let inner = rest[open..].strip_prefix('{')?;
        let close = inner.find(['{', '}'])?;
        let (name, after) = inner.split_at(close);
        rest = after.strip_prefix('}')?;
        if name.is_empty() {
            return None;
        }
        found.push(name);
    }
    Some(found)
}

/// Every parameter of an operation has a Rust name of its own, and leaves those of the call options alone.
fn setters(operation: &Operation<'_>, report: &mut Report<'_>) {
    let mut seen: HashMap<String, String> = HashMap::new();
    // A constant has no setter, so its name takes none.
    let given = |parameter: &&Parameter<'_>| constant_of(parameter.site.object).is_none();
    for parameter in operation.parameters.iter().filter(given) {
        let (name, place) = (parameter.name(), parameter.place());
        let setter = names::snake(name);
        if names::is_of_every_request(&setter) || setter == "body" {
            report.error(
                parameter.listed.clone(),
                format!("the setter `{setter}` of the parameter `{name}` is taken"),
                "every request has it already, for the call itself",
                "leave the parameter out, or rename the setter of the call in the generator and in the runtime",
            );
        }
        let label = format!("`{name}` in {place}");
        match seen.get(&setter) {
            // The same parameter twice is reported once, where it is listed.
            Some(other) if *other != label => report.error(
                parameter.listed.clone(),
                format!("the parameters {other} and {label} are the same in snake case"),
                "both would be one field of the request",
                "rename the one in the path (its name is free), or leave one of the others out",
            ),
            Some(_) => {}
            None => {
                seen.insert(setter, label);
            }
        }
    }
}

/// One list names a parameter once.
fn listed_twice<'a>(index: &Index<'a>, owner: &Site<'a>, report: &mut Report<'_>) {
    let list = owner.at("parameters");
    let mut seen = HashSet::new();
    for (position, value) in owner.items("parameters").enumerate() {
        let pointer = child(&list, &position.to_string());
        let Some(parameter) = index.resolve(value, pointer.clone()) else {
            continue;
        };
        let (Some(name), Some(place)) = (parameter.text("name"), parameter.text("in")) else {
            continue;
        };
        if !seen.insert((name, place)) {
            report.error(
                pointer,
                format!("the {place} parameter `{name}` twice in one list"),
                "only one of the two can count",
                "keep one of them",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::variables;

    #[test]
    fn path_variables_are_found_and_broken_braces_refused() {
        for (path, expected) in [
            ("/a", Some(vec![])),
            ("/a/{b}/{c}:stop", Some(vec!["b", "c"])),
            ("/{a}{b}", Some(vec!["a", "b"])),
            ("/{é}", Some(vec!["é"])),
            ("/{a", None),
            ("/a}", None),
            ("/{a{b}}", None),
            ("/{}", None),
        ] {
            assert_eq!(variables(path), expected, "{path}");
        }
    }
}
