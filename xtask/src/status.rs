//! How commands speak: a status word in a fixed column, and exit codes that a script can rely on.

use std::io::{self, Write};
use std::process::ExitCode;

/// Width of the column of status words, as in cargo's own output.
const COLUMN: usize = 12;

/// How a command ended. The numbers are an interface: continuous integration tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: all is well.
    Fine,
    /// 1: a command that was started has failed.
    Failed,
    /// 2: the arguments do not fit.
    Usage,
    /// 4: generated files are out of date.
    OutOfDate,
    /// 100: a specification is invalid.
    Invalid,
}

impl Exit {
    /// The number that the process ends with.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::OutOfDate => 4,
            Self::Invalid => 100,
        }
    }

    /// The graver of two: an invalid specification hides whether its files are out of date.
    pub(crate) fn and(self, other: Self) -> Self {
        if other.code() > self.code() { other } else { self }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}

/// Prints one line: the word, right-aligned in its column, and the text.
pub(crate) fn status(out: &mut dyn Write, word: &str, text: &str) -> io::Result<()> {
    writeln!(out, "{word:>COLUMN$} {text}")
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// An error that names the file it is about.
pub(crate) fn about(path: &std::path::Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
