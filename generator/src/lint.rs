//! Second pass: whether a document may be generated from at all.
//!
//! One file per family of rules. `grammar` walks the whole document once, checks every keyword and collects the places
//! that the other families look at. A rule may only look and report: no rule changes the document, stops at its first
//! finding or panics, whatever the document looks like.

mod bodies;
mod constants;
mod document;
mod enums;
mod extensions;
mod grammar;
mod index;
mod operations;
mod pagination;
mod parameters;
mod references;
mod schemas;
mod streams;
mod unions;

#[cfg(test)]
mod tests;

use crate::diagnostic::{Diagnostics, Severity};
use crate::read::Document;

/// Checks a document against the grammar of OpenAPI 3.0, our extension vocabulary and the house rules.
///
/// All findings are returned together; generation must stop when any of them is an error.
pub(crate) fn check(document: &Document) -> Diagnostics {
    let mut report = Report {
        document,
        found: Diagnostics::new(),
    };
    if !document::version(&mut report) {
        // In a document of another version every keyword could be right: one finding says it all.
        return report.found;
    }
    let index = grammar::check(document, &mut report);
    for family in [
        document::check,
        references::check,
        operations::check,
        parameters::check,
        constants::check,
        bodies::check,
        schemas::check,
        enums::check,
        unions::check,
        pagination::check,
        streams::check,
    ] {
        family(&index, &mut report);
    }
    report.found
}

/// Collects findings; knows the document only for their places.
pub(crate) struct Report<'a> {
    pub(crate) document: &'a Document,
    found: Diagnostics,
}

impl Report<'_> {
    pub(crate) fn error(
        &mut self,
        pointer: impl Into<String>,
        what: impl Into<String>,
        why: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.found
            .push(self.document.diagnostic(Severity::Error, pointer, what, why, fix));
    }

    pub(crate) fn warning(
        &mut self,
        pointer: impl Into<String>,
        what: impl Into<String>,
        why: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.found
            .push(self.document.diagnostic(Severity::Warning, pointer, what, why, fix));
    }
}
