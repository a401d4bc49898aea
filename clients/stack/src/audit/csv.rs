//! CSV (RFC 4180) read as it arrives, one record at a time.
//!
//! The columns of an export are not published, so a row is its columns by name; those that are known make an entry. It
//! must never guess: a record with another number of fields than the header is an error.

use std::sync::Arc;

use agent_clients_runtime::{DecodeError, Timestamp};
use serde_json::{Map, Number, Value};

use super::rows::{Fault, Splitter};
use crate::types::AuditEntry;

/// The most columns of a row; an entry has seventeen.
const MAX_COLUMNS: usize = 1000;

/// One row of a CSV export.
///
/// ```
/// use stack_client::audit::{AuditExt as _, ExportQuery};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// let mut rows = client.audit().export_csv_rows(ExportQuery::new()).await?.into_inner();
/// while let Some(row) = rows.next().await {
///     let row = row?;
///     println!("{:?} {}", row.get("action"), row.to_entry()?.entry_hash);
/// }
/// # assert_eq!(rows.rows(), 1);
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvRow {
    columns: Arc<[String]>,
    values: Vec<String>,
}

impl CsvRow {
    /// The names of the columns, in their order.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The values, in the order of the columns.
    #[must_use]
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// The value in the first column of this name.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&str> {
        let index = self.columns.iter().position(|name| name == column)?;
        self.values.get(index).map(String::as_str)
    }

    /// The row as an entry: columns with the names of an entry's fields become those, all others texts in `extra`. An
    /// empty value counts as null where null is possible. A timestamp may be milliseconds or RFC 3339.
    ///
    /// # Errors
    /// A [`DecodeError`] that names the column, where one is missing or its value cannot be read. The columns of a real
    /// export are not published: the row itself is there in any case.
    pub fn to_entry(&self) -> Result<AuditEntry, DecodeError> {
        let mut fields = Map::new();
        for (name, text) in self.columns.iter().zip(&self.values) {
            let value = match name.as_str() {
                "timestamp" => Value::from(milliseconds(text).ok_or_else(|| {
                    DecodeError::new("timestamp", "neither milliseconds since 1970 nor an RFC 3339 time")
                })?),
                "duration_ms" if text.is_empty() => Value::Null,
                "duration_ms" => Value::Number(
                    text.parse::<Number>()
                        .map_err(|_| DecodeError::new("duration_ms", "not a number"))?,
                ),
                "trace_id" | "span_id" | "parent_span_id" | "agent_id" | "passport_jti" | "payload_hash"
                | "error_code" | "error_message"
                    if text.is_empty() =>
                {
                    Value::Null
                }
                _ => Value::from(text.as_str()),
            };
            fields.entry(name.as_str()).or_insert(value);
        }
        serde_json::from_value(Value::Object(fields)).map_err(DecodeError::from)
    }
}

fn milliseconds(text: &str) -> Option<i64> {
    text.parse()
        .ok()
        .or_else(|| Some(Timestamp::from(text).parse().ok()?.as_millisecond()))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    FieldStart,
    Plain,
    Quoted,
    /// After a quote in a quoted field: its end, or the first half of a quote.
    Quote,
}

pub(super) struct CsvRows {
    at: At,
    chunk: Vec<u8>,
    position: usize,
    field: Vec<u8>,
    values: Vec<String>,
    /// Bytes of the record at hand.
    size: usize,
    /// Whether the record at hand has anything in it, be it a quoted nothing.
    begun: bool,
    columns: Option<Arc<[String]>>,
    limit: usize,
    /// Records that ended, the header not counted.
    row: u64,
}

impl CsvRows {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            at: At::FieldStart,
            chunk: Vec::new(),
            position: 0,
            field: Vec::new(),
            values: Vec::new(),
            size: 0,
            begun: false,
            columns: None,
            limit,
            row: 0,
        }
    }

    fn end_field(&mut self) -> Result<(), Fault> {
        self.at = At::FieldStart;
        let text = String::from_utf8(std::mem::take(&mut self.field))
            .map_err(|_| Fault::undecodable(format!("row {} is not UTF-8", self.row + 1)))?;
        self.values.push(text);
        Ok(())
    }

    /// The record at hand is whole. `None` where it is blank or the header.
    fn end_record(&mut self) -> Result<Option<CsvRow>, Fault> {
        if !self.begun {
            self.size = 0;
            return Ok(None);
        }
        self.end_field()?;
        self.begun = false;
        self.size = 0;
        let mut values = std::mem::take(&mut self.values);
        let Some(columns) = &self.columns else {
            if let Some(first) = values.first_mut()
                && let Some(rest) = first.strip_prefix('\u{feff}')
            {
                *first = rest.to_owned();
            }
            self.columns = Some(values.into());
            return Ok(None);
        };
        self.row += 1;
        if values.len() != columns.len() {
            let (found, wanted) = (values.len(), columns.len());
            let why = format!("row {} has {found} fields, the header {wanted}", self.row);
            return Err(Fault::undecodable(why));
        }
        Ok(Some(CsvRow {
            columns: columns.clone(),
            values,
        }))
    }

    /// A carriage return before the line end belongs to it.
    fn drop_return(&mut self) {
        if self.at == At::Plain && self.field.last() == Some(&b'\r') {
            self.field.pop();
            self.begun = !self.field.is_empty() || !self.values.is_empty();
        }
    }
}

impl Splitter for CsvRows {
    type Row = CsvRow;

    fn push(&mut self, chunk: &[u8]) {
        self.chunk.drain(..self.position);
        self.position = 0;
        self.chunk.extend_from_slice(chunk);
    }

    fn next_row(&mut self) -> Result<Option<CsvRow>, Fault> {
        while let Some(&byte) = self.chunk.get(self.position) {
            self.position += 1;
            self.size += 1;
            if self.size > self.limit {
                return Err(Fault::too_long("row", self.row + 1, self.limit));
            }
            match (self.at, byte) {
                (At::Quoted, b'"') => self.at = At::Quote,
                (At::Quoted, _) => self.field.push(byte),
                (At::Quote, b'"') => {
                    self.field.push(b'"');
                    self.at = At::Quoted;
                }
                (At::FieldStart, b'"') => {
                    self.at = At::Quoted;
                    self.begun = true;
                }
                (_, b',') => {
                    // A field costs more than its comma: without this, a row of commas would outgrow its limit in memory.
                    if self.values.len() >= MAX_COLUMNS {
                        let why = format!("row {} has more than {MAX_COLUMNS} fields", self.row + 1);
                        return Err(Fault::undecodable(why));
                    }
                    self.end_field()?;
                    self.begun = true;
                }
                (_, b'\n') => {
                    self.drop_return();
                    if let Some(row) = self.end_record()? {
                        return Ok(Some(row));
                    }
                    self.at = At::FieldStart;
                    self.field.clear();
                }
                (At::Quote, b'\r') => {}
                (At::Quote, _) => {
                    let why = format!("row {}: a quoted field goes on after its end", self.row + 1);
                    return Err(Fault::undecodable(why));
                }
                (At::FieldStart | At::Plain, _) => {
                    self.at = At::Plain;
                    self.begun = true;
                    self.field.push(byte);
                }
            }
        }
        Ok(None)
    }

    fn finish(&mut self) -> Result<Option<CsvRow>, Fault> {
        if self.at == At::Quoted {
            return Err(Fault::cut_off(self.row));
        }
        self.drop_return();
        self.end_record()
    }
}
