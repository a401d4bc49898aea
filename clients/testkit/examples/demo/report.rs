//! How the demo speaks, and how it insists.

use std::error::Error;
use std::io::{self, Write};

/// Width of the column of words, as in cargo's own output.
const COLUMN: usize = 12;

/// What a step may fail with.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Prints the demo, a line a step.
pub struct Report;

impl Report {
    /// One line: the word in its column, and the text.
    pub fn step(&self, word: &str, text: &str) {
        // A reader that has had enough (`| head`) must not look like a failure of the demo.
        let _ = writeln!(io::stdout(), "{word:>COLUMN$}  {text}");
    }
}

/// Ends the demo unless `fact` holds.
pub fn ensure(fact: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if fact { Ok(()) } else { Err(otherwise().into()) }
}

/// The value, or the end of the demo.
pub fn need<T>(value: Option<T>, what: &str) -> Outcome<T> {
    value.ok_or_else(|| format!("the answer has no {what}").into())
}
