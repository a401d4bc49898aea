//! A JSON array cut into its elements as it arrives, without ever holding more than one.
//!
//! Finds where elements begin and end; what is in them is checked when they are decoded. It must never take a body that
//! was cut off for a whole one.

use super::rows::{Fault, Splitter};
use crate::types::AuditEntry;
use agent_clients_runtime::from_slice;

/// Members that may hold the rows where they come wrapped in an object; how an export is wrapped, if at all, is not
/// published.
const WRAPPERS: [&[u8]; 3] = [b"\"entries\"", b"\"rows\"", b"\"data\""];

/// Where the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before the first bracket.
    Begin,
    /// In the object around: before a name, or its end.
    Member,
    /// In a name.
    Name,
    /// After a name.
    Colon,
    /// Before the value of a member.
    MemberValue,
    /// In the value of a member that does not matter.
    Skipped,
    /// After the value of a member.
    AfterMember,
    /// After the opening bracket: an element, or the end.
    First,
    /// After a comma: an element.
    Next,
    /// In an element.
    Element,
    /// After an element.
    AfterElement,
    /// After all of it.
    End,
}

pub(super) struct JsonRows {
    at: At,
    value: ValueEnd,
    /// What has not been dealt with, from `start` on.
    buffer: Vec<u8>,
    /// Where the name or element at hand begins.
    start: usize,
    /// How far it was looked at.
    position: usize,
    /// Whether the name at hand is one of a member that may hold the rows.
    holds_rows: bool,
    wrapped: bool,
    found: bool,
    limit: usize,
    row: u64,
}

/// Finds the end of one value.
#[derive(Debug, Clone, Copy, Default)]
struct ValueEnd {
    depth: usize,
    in_text: bool,
    escaped: bool,
}

/// Whether a value ends with or before a byte.
#[derive(PartialEq, Eq)]
enum Ends {
    Not,
    With,
    Before,
}

impl ValueEnd {
    fn see(&mut self, byte: u8) -> Ends {
        if self.in_text {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => {
                    self.in_text = false;
                    if self.depth == 0 {
                        return Ends::With;
                    }
                }
                _ => {}
            }
            return Ends::Not;
        }
        match byte {
            b'"' => self.in_text = true,
            b'[' | b'{' => self.depth += 1,
            // A number or word at the top ends where the array or object around it goes on.
            b']' | b'}' if self.depth == 0 => return Ends::Before,
            b']' | b'}' => {
                self.depth -= 1;
                if self.depth == 0 {
                    return Ends::With;
                }
            }
            b',' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => return Ends::Before,
            _ => {}
        }
        Ends::Not
    }
}

impl JsonRows {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            at: At::Begin,
            value: ValueEnd::default(),
            buffer: Vec::new(),
            start: 0,
            position: 0,
            holds_rows: false,
            wrapped: false,
            found: false,
            limit,
            row: 0,
        }
    }

    fn unexpected(&self, wanted: &str) -> Fault {
        Fault::undecodable(format!("after row {}: {wanted} was expected", self.row))
    }

    /// What is at hand begins at the byte just read.
    fn begin(&mut self, at: At) {
        self.start = self.position - 1;
        self.at = at;
    }

    fn check_size(&self) -> Result<(), Fault> {
        match self.position - self.start > self.limit {
            true => Err(Fault::too_long("row", self.row + 1, self.limit)),
            false => Ok(()),
        }
    }

    /// An element that ends at `end`.
    fn element(&mut self, end: usize) -> Result<AuditEntry, Fault> {
        self.row += 1;
        self.at = At::AfterElement;
        let json = &self.buffer[self.start..end];
        if json.len() > self.limit {
            return Err(Fault::too_long("row", self.row, self.limit));
        }
        from_slice(json).map_err(|cause| Fault::row(self.row, cause, json))
    }
}

impl Splitter for JsonRows {
    type Row = AuditEntry;

    fn push(&mut self, chunk: &[u8]) {
        let keep = match self.at {
            At::Name | At::Element => self.start,
            _ => self.position,
        };
        self.buffer.drain(..keep);
        self.position -= keep;
        self.start = 0;
        self.buffer.extend_from_slice(chunk);
    }

    fn next_row(&mut self) -> Result<Option<AuditEntry>, Fault> {
        while let Some(&byte) = self.buffer.get(self.position) {
            self.position += 1;
            let blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
            match (self.at, byte) {
                (At::Name, _) => {
                    self.check_size()?;
                    if self.value.see(byte) == Ends::With {
                        let name = &self.buffer[self.start..self.position];
                        self.holds_rows = !self.found && WRAPPERS.contains(&name);
                        self.at = At::Colon;
                    }
                }
                (At::Skipped, _) => match self.value.see(byte) {
                    Ends::Not => {}
                    Ends::With => self.at = At::AfterMember,
                    Ends::Before => {
                        self.position -= 1;
                        self.at = At::AfterMember;
                    }
                },
                (At::Element, _) => match self.value.see(byte) {
                    Ends::Not => self.check_size()?,
                    Ends::With => return self.element(self.position).map(Some),
                    Ends::Before => {
                        self.position -= 1;
                        return self.element(self.position).map(Some);
                    }
                },
                (_, _) if blank => {}
                (At::Begin, b'[') | (At::MemberValue, b'[') if self.at == At::Begin || self.holds_rows => {
                    self.found = true;
                    self.at = At::First;
                }
                (At::Begin, b'{') => {
                    self.wrapped = true;
                    self.at = At::Member;
                }
                (At::Member, b'"') => {
                    self.begin(At::Name);
                    self.value = ValueEnd::default();
                    self.value.see(byte);
                }
                (At::Member | At::AfterMember, b'}') if self.found => self.at = At::End,
                (At::Colon, b':') => self.at = At::MemberValue,
                (At::MemberValue, _) => {
                    self.value = ValueEnd::default();
                    self.at = At::Skipped;
                    if self.value.see(byte) != Ends::Not {
                        return Err(self.unexpected("a value"));
                    }
                }
                (At::AfterMember, b',') => self.at = At::Member,
                (At::First | At::AfterElement, b']') if self.wrapped => self.at = At::AfterMember,
                (At::First | At::AfterElement, b']') => self.at = At::End,
                (At::AfterElement, b',') => self.at = At::Next,
                (At::First | At::Next, _) => {
                    self.begin(At::Element);
                    self.value = ValueEnd::default();
                    if self.value.see(byte) != Ends::Not {
                        return Err(self.unexpected("a row"));
                    }
                }
                (At::Begin, _) => return Err(self.unexpected("a list of rows")),
                (At::Member | At::AfterMember, b'}') => {
                    return Err(Fault::undecodable(
                        "the object holds no list of rows under `entries`, `rows` or `data`".to_owned(),
                    ));
                }
                (At::Member, _) => return Err(self.unexpected("a member")),
                (At::Colon, _) => return Err(self.unexpected("a colon")),
                (At::AfterMember | At::AfterElement, _) => return Err(self.unexpected("a comma or the end")),
                (At::End, _) => return Err(self.unexpected("nothing more")),
            }
        }
        Ok(None)
    }

    fn finish(&mut self) -> Result<Option<AuditEntry>, Fault> {
        match self.at {
            At::End => Ok(None),
            _ => Err(Fault::cut_off(self.row)),
        }
    }
}
