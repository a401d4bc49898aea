//! One thing that is wrong with a specification: where, why, and what to do.
//!
//! It must never quote content or a value that may be private.

use std::fmt;

/// Something wrong with a specification. `Display` is `path: why; fix: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The code that the official client has for it, such as `INVALID_SPEC`.
    pub code: &'static str,
    /// The place, such as `secrets.require[0]`.
    pub path: String,
    /// What is wrong.
    pub why: String,
    /// What to do.
    pub fix: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; fix: {}", self.path, self.why, self.fix)
    }
}

/// Collects problems.
#[derive(Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn add(&mut self, path: impl Into<String>, why: impl Into<String>, fix: impl Into<String>) {
        self.add_code("INVALID_SPEC", path, why, fix);
    }

    pub(crate) fn add_code(
        &mut self,
        code: &'static str,
        path: impl Into<String>,
        why: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.0.push(Problem {
            code,
            path: path.into(),
            why: why.into(),
            fix: fix.into(),
        });
    }

    pub(crate) fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
