//! What a pass has to say about a document: what is wrong, where, why it matters and how to mend it.
//!
//! Every pass reports with these types and with nothing else. This file must never print, never decide an exit code
//! and never read a document: it only holds findings and formats them.

use std::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Generation stops.
    Error,
    /// Generation goes on; a maintainer should look at it.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One finding about one place of a document.
///
/// Its `Display` is several lines, without a line break at the end:
///
/// ```text
/// error: unknown keyword `requird`
///   --> specs/x.yaml:12:5 (/components/schemas/Job/requird)
///   why: a keyword nobody reads has no effect, so a misspelt one changes the client in silence
///   fix: did you mean `required`?
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether generation stops here.
    pub severity: Severity,
    /// The document, as the caller named it (for example `specs/perstack.yaml`).
    pub file: String,
    /// Line of the place, counted from 1.
    pub line: usize,
    /// Column of the place in characters, counted from 1.
    pub column: usize,
    /// JSON pointer of the place; empty for the document as a whole.
    pub pointer: String,
    /// What is wrong, in one sentence without a full stop.
    pub what: String,
    /// Why that is a problem.
    pub why: String,
    /// What to write instead.
    pub fix: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.severity, self.what)?;
        write!(f, "  --> {}:{}:{}", self.file, self.line, self.column)?;
        if !self.pointer.is_empty() {
            write!(f, " ({})", self.pointer)?;
        }
        writeln!(f)?;
        writeln!(f, "  why: {}", self.why)?;
        write!(f, "  fix: {}", self.fix)
    }
}

/// A list of findings, always in the order of their places in the document.
///
/// `Display` prints them one after the other with an empty line between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding at its place: by line, then column; findings of one place stay in the order of reporting.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let key = (diagnostic.line, diagnostic.column);
        let index = self.list.partition_point(|other| (other.line, other.column) <= key);
        self.list.insert(index, diagnostic);
    }

    /// The findings, sorted.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// How many findings there are, errors and warnings together.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether any finding stops the generation.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// How many findings are errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.list.iter().filter(|each| each.severity == Severity::Error).count()
    }

    /// How many findings are warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.len() - self.errors()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.list.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            write!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { list: vec![diagnostic] }
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, iter: I) {
        for diagnostic in iter {
            self.push(diagnostic);
        }
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        let mut all = Self::new();
        all.extend(iter);
        all
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: usize, column: usize, severity: Severity, what: &str) -> Diagnostic {
        Diagnostic {
            severity,
            file: "specs/x.yaml".into(),
            line,
            column,
            pointer: String::new(),
            what: what.into(),
            why: "w".into(),
            fix: "f".into(),
        }
    }

    #[test]
    fn findings_come_out_in_document_order_whatever_the_order_of_reporting() {
        let all: Diagnostics = [
            at(9, 1, Severity::Error, "last"),
            at(2, 5, Severity::Warning, "second"),
            at(2, 1, Severity::Error, "first"),
            at(2, 5, Severity::Error, "third"),
        ]
        .into_iter()
        .collect();
        let order: Vec<&str> = all.iter().map(|each| each.what.as_str()).collect();
        assert_eq!(order, ["first", "second", "third", "last"]);
        assert_eq!((all.errors(), all.warnings()), (3, 1));
        assert!(all.has_errors());
    }

    #[test]
    fn a_list_of_warnings_is_no_error() {
        assert!(!Diagnostics::from(at(1, 1, Severity::Warning, "w")).has_errors());
    }

    #[test]
    fn a_finding_reads_as_what_where_why_and_fix() {
        let mut one = at(12, 5, Severity::Error, "unknown keyword `requird`");
        one.pointer = "/components/schemas/Job/requird".into();
        assert_eq!(
            one.to_string(),
            "error: unknown keyword `requird`\n  --> specs/x.yaml:12:5 (/components/schemas/Job/requird)\n  why: w\n  fix: f"
        );
        assert_eq!(
            at(1, 1, Severity::Warning, "x").to_string(),
            "warning: x\n  --> specs/x.yaml:1:1\n  why: w\n  fix: f"
        );
    }
}
