//! An OpenAPI 3.0 document as a checker of requests and replies.
//!
//! Reads the document once and knows for every operation what a request may hold. Knows no API and answers nothing. Where the
//! document says nothing, it must refuse rather than let pass.

mod check;
mod document;
mod parameter;
mod schema;

pub use check::Violation;
pub use document::{Spec, SpecError};
pub use schema::FormatCheck;

pub(crate) use check::Checked;
pub(crate) use document::Operation;
