//! How an error looks: one line for people (`Display`) and a structure for developers (`Debug`).
//!
//! Neither may ever print header values, a query string, a credential or more of a body than the message made of it; foreign text
//! is cut and kept on one line, and no address in it keeps its query.

use std::fmt::{self, Write as _};

use super::{Error, Kind, Stage};
use crate::limits::MAX_SHOWN_CHARS;
use crate::redact::redact_urls;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if inner.operation_id.is_empty() {
            f.write_str("client")?;
        } else {
            f.write_str(inner.operation_id)?;
        }
        f.write_str(": ")?;
        f.write_str(match (inner.kind, inner.stage) {
            (Kind::Config, _) => "wrong configuration",
            (Kind::Cancelled, Stage::NotSent) => "cancelled before sending",
            (Kind::Cancelled, _) => "cancelled",
            (Kind::Timeout, Stage::NotSent) => "timed out before sending",
            (Kind::Timeout, Stage::MaybeSent) => "timed out, may have been sent",
            (Kind::Timeout, Stage::Unreadable) => "timed out while reading the reply",
            (_, Stage::NotSent) => "not sent",
            (_, Stage::MaybeSent) => "may have been sent, no reply",
            (_, Stage::Unreadable) => "unreadable reply",
            (_, Stage::Refused) => "refused",
            (Kind::IdleTimeout, Stage::StreamBroken) => "stream timed out",
            (_, Stage::StreamBroken) => "stream broken",
        })?;
        if let Some(status) = inner.status {
            write!(f, " ({})", status.as_u16())?;
            // "OK" says nothing about what went wrong after it.
            let reason = status
                .canonical_reason()
                .filter(|reason| !status.is_success() && *reason != inner.message);
            if let Some(reason) = reason {
                write!(f, " {reason}")?;
            }
        }
        if let Some(code) = &inner.code {
            f.write_str(", code ")?;
            write_line(f, code)?;
        }
        if !inner.message.is_empty() {
            f.write_str(": ")?;
            write_line(f, &inner.message)?;
        }
        if inner.attempts > 1 {
            write!(
                f,
                " (attempts: {}, in {:.1} s)",
                inner.attempts,
                inner.elapsed.as_secs_f64()
            )?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut debug = f.debug_struct("Error");
        debug
            .field("operation_id", &inner.operation_id)
            .field("stage", &inner.stage)
            .field("kind", &inner.kind)
            .field("sent", &inner.sent);
        if let Some(status) = inner.status {
            debug.field("status", &status.as_u16());
        }
        if let Some(code) = &inner.code {
            debug.field("code", &Line(code));
        }
        debug.field("message", &Line(&inner.message));
        if let Some(id) = self.request_id() {
            debug.field("request_id", &Line(id));
        }
        if !inner.body.is_empty() {
            debug.field("body", &format_args!("{} bytes", inner.body.len()));
        }
        if let Some(delay) = inner.retry_after {
            debug.field("retry_after", &delay);
        }
        debug
            .field("attempts", &inner.attempts)
            .field("elapsed", &inner.elapsed);
        if let Some(source) = &inner.source {
            // By Display: the Debug of a foreign error may print more than its author meant to show.
            debug.field("source", &format_args!("{source}"));
        }
        debug.finish()
    }
}

/// Foreign text in one bounded line.
struct Line<'a>(&'a str);

impl fmt::Debug for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        write_line(f, self.0)?;
        f.write_char('"')
    }
}

/// Writes foreign text so that it can neither break a log line nor flood it, nor show the query of a presigned address.
fn write_line(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    // Before it is cut: half an address could not be told from other text.
    let text = redact_urls(text.to_owned());
    for (count, character) in text.chars().enumerate() {
        if count == MAX_SHOWN_CHARS {
            return f.write_str("…");
        }
        f.write_char(if character.is_control() { ' ' } else { character })?;
    }
    Ok(())
}
