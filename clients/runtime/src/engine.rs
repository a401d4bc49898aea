//! What the raw generated requests call: path, query, header and form encoding that can fail with a good error.
//!
//! It must never let a parameter change the route of a request.

use std::fmt::Display;

use http::HeaderValue;
use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq as _, Serializer};

use crate::error::Error;
use crate::operation::Operation;

pub use crate::sending::{send_empty, send_json, send_ndjson, send_optional_json, send_stream, send_text};
pub use crate::typed_headers::{optional_header, required_header};

/// Encodes one path parameter as one segment.
///
/// # Errors
/// Invalid input that names the parameter, where the value is empty, `.` or `..`: such a segment would be dropped from the
/// address, and the request would go to another route.
///
/// ```
/// # use agent_clients_runtime::*;
/// # static OP: Operation = Operation { id: "files_get", method: "GET", route: "/files/{name}", auth: "",
/// #     repeat: Repeat::Safe, envelope: &ErrorEnvelope::NONE };
/// # fn main() -> Result<(), Error> {
/// assert_eq!(engine::encode_path("name", "a/b c", &OP)?, "a%2Fb%20c");
/// assert!(engine::encode_path("name", "..", &OP).is_err());
/// # Ok(())
/// # }
/// ```
pub fn encode_path(name: &str, value: &str, operation: &'static Operation) -> Result<String, Error> {
    if matches!(value, "" | "." | "..") {
        let why = if value.is_empty() {
            format!("it is empty, which would change the route {}", operation.route)
        } else {
            format!("{value:?} would change the route {}", operation.route)
        };
        return Err(Error::invalid_input(
            operation.id,
            format!("path parameter {name}"),
            why,
            "give the id itself",
        ));
    }
    if value.bytes().all(|byte| STAYS[usize::from(byte)]) {
        return Ok(value.to_owned());
    }
    let mut encoded = String::with_capacity(value.len() + 16);
    for byte in value.bytes() {
        if STAYS[usize::from(byte)] {
            encoded.push(char::from(byte));
        } else {
            push_percent(&mut encoded, byte);
        }
    }
    Ok(encoded)
}

/// Encodes one path parameter that may be several segments, such as the key of a stored object: its slashes stay.
///
/// # Errors
/// Invalid input that names the parameter, where the value is empty, or a segment of it is `.` or `..`: the address would lead to
/// another route.
///
/// ```
/// # use agent_clients_runtime::*;
/// # static OP: Operation = Operation { id: "files_get", method: "GET", route: "/files/{key}", auth: "",
/// #     repeat: Repeat::Safe, envelope: &ErrorEnvelope::NONE };
/// # fn main() -> Result<(), Error> {
/// assert_eq!(engine::encode_segments("key", "a/b c.txt", &OP)?, "a/b%20c.txt");
/// assert!(engine::encode_segments("key", "a/../b", &OP).is_err());
/// # Ok(())
/// # }
/// ```
pub fn encode_segments(name: &str, value: &str, operation: &'static Operation) -> Result<String, Error> {
    if value.is_empty() {
        return encode_path(name, value, operation);
    }
    let mut encoded = String::with_capacity(value.len() + 16);
    for (at, segment) in value.split('/').enumerate() {
        if at > 0 {
            encoded.push('/');
        }
        // Between two slashes nothing is no other route.
        if !segment.is_empty() {
            encoded.push_str(&encode_path(name, segment, operation)?);
        }
    }
    Ok(encoded)
}

/// [`stays_in_segment`] for every byte.
static STAYS: [bool; 256] = {
    let mut stays = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        stays[byte as usize] = stays_in_segment(byte);
        byte += 1;
    }
    stays
};

/// RFC 3986: unreserved, `@`, `:`, and the sub-delimiters without the quote.
const fn stays_in_segment(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'@' | b':')
        || matches!(
            byte,
            b'+' | b'!' | b'$' | b'&' | b'(' | b')' | b'*' | b',' | b';' | b'='
        )
}

fn push_percent(text: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    text.push('%');
    text.push(char::from(HEX[usize::from(byte >> 4)]));
    text.push(char::from(HEX[usize::from(byte & 15)]));
}

/// Appends text as `application/x-www-form-urlencoded` writes it, as reqwest does for its own queries.
pub(crate) fn push_form_encoded(query: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'*' | b'-' | b'.' | b'_' => query.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => query.push(char::from(byte)),
            b' ' => query.push('+'),
            byte => push_percent(query, byte),
        }
    }
}

/// A header parameter.
///
/// # Errors
/// Invalid input that names the parameter, where the value has a character that no header may carry.
pub fn header_value(name: &str, value: &str, operation: &'static Operation) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(value).map_err(|_| {
        let why = "its value has a character that no header may carry (only visible ASCII, space and tab)";
        bad_header(operation, name, why)
    })
}

pub(crate) fn bad_header(operation: &'static Operation, name: &str, why: &str) -> Error {
    Error::invalid_input(operation.id, format!("header {name}"), why, "correct the value")
}

/// What a raw request may do beyond reqwest's own builder.
pub trait RequestBuilderExt: Sized {
    /// Sets the body to the value as `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// None today: a value that has no such form is reported when the call is executed, which knows the operation.
    fn form_urlencoded<T: Serialize + ?Sized>(self, value: &T) -> Result<Self, Error>;
}

impl RequestBuilderExt for reqwest::RequestBuilder {
    fn form_urlencoded<T: Serialize + ?Sized>(self, value: &T) -> Result<Self, Error> {
        Ok(self.form(value))
    }
}

/// One query parameter. Scalars, strings and enums give one pair, a list repeats the name, `None` and empty lists give nothing,
/// an object gives a pair for each of its fields (OpenAPI's style `form`, explode `true`).
///
/// ```
/// use agent_clients_runtime::engine::QueryParam;
///
/// let pairs = serde_json::to_string(&QueryParam::new("id", &["a", "b"])).unwrap();
/// assert_eq!(pairs, r#"[["id","a"],["id","b"]]"#);
/// ```
pub struct QueryParam<'a, T: ?Sized> {
    name: &'a str,
    value: &'a T,
}

impl<'a, T: ?Sized> QueryParam<'a, T> {
    /// The parameter of this name.
    pub fn new(name: &'a str, value: &'a T) -> Self {
        Self { name, value }
    }
}

impl<T: Serialize + ?Sized> Serialize for QueryParam<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(Pairs {
            inner: serializer,
            name: self.name,
        })
    }
}

/// Turns any value into pairs for serde_urlencoded.
struct Pairs<'a, S> {
    inner: S,
    name: &'a str,
}

impl<S: Serializer> Pairs<'_, S> {
    fn none(self) -> Result<S::Ok, S::Error> {
        self.inner.serialize_seq(Some(0))?.end()
    }

    fn one<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        let mut pairs = self.inner.serialize_seq(Some(1))?;
        pairs.serialize_element(&(self.name, value))?;
        pairs.end()
    }

    fn unfit<T, E: ser::Error>(&self, what: impl Display) -> Result<T, E> {
        Err(E::custom(format!(
            "query parameter {}: {what} cannot be written into a query",
            self.name
        )))
    }
}

macro_rules! scalars {
    ($($method:ident: $type:ty),* $(,)?) => {
        $(fn $method(self, value: $type) -> Result<S::Ok, S::Error> {
            self.one(&value)
        })*
    };
}

impl<'a, S: Serializer> Serializer for Pairs<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Repeated<'a, S::SerializeSeq>;
    type SerializeTuple = Repeated<'a, S::SerializeSeq>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = S::SerializeMap;
    type SerializeStruct = S::SerializeStruct;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    scalars! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_i128: i128,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_u128: u128,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        serialize_str: &str,
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<S::Ok, S::Error> {
        self.unfit("raw bytes")
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<S::Ok, S::Error> {
        self.none()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<S::Ok, S::Error> {
        self.one(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        self.unfit(format_args!("{name}::{variant}"))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        let pairs = self.inner.serialize_seq(length)?;
        Ok(Repeated { pairs, name: self.name })
    }

    fn serialize_tuple(self, length: usize) -> Result<Self::SerializeTuple, S::Error> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        self.unfit(name)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        self.unfit(format_args!("{name}::{variant}"))
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.inner.serialize_map(length)
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Self::SerializeStruct, S::Error> {
        self.inner.serialize_struct(name, length)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        self.unfit(format_args!("{name}::{variant}"))
    }
}

/// A list: its name once per element.
struct Repeated<'a, S> {
    pairs: S,
    name: &'a str,
}

impl<S: ser::SerializeSeq> ser::SerializeSeq for Repeated<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.pairs.serialize_element(&(self.name, value))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.pairs.end()
    }
}

/// An array of fixed length is a tuple to serde.
impl<S: ser::SerializeSeq> ser::SerializeTuple for Repeated<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.pairs.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::{ErrorEnvelope, Repeat};
    use std::collections::BTreeMap;

    static OP: Operation = Operation {
        id: "files_get",
        method: "GET",
        route: "/files/{name}",
        auth: "",
        repeat: Repeat::Safe,
        envelope: &ErrorEnvelope::NONE,
    };

    #[test]
    fn a_path_parameter_stays_one_segment() {
        let cases = [
            ("plain-1._~", "plain-1._~"),
            ("@org/expert@1.0.0+x:y", "@org%2Fexpert@1.0.0+x:y"),
            ("a/b", "a%2Fb"),
            ("a%2Fb", "a%252Fb"),
            ("a?b#c", "a%3Fb%23c"),
            ("a b\"'<>{}`\\^|", "a%20b%22%27%3C%3E%7B%7D%60%5C%5E%7C"),
            ("\u{7f}\n\0", "%7F%0A%00"),
            ("é", "%C3%A9"),
            ("...", "..."),
            ("[1]", "%5B1%5D"),
            ("!$&()*,;=", "!$&()*,;="),
        ];
        for (value, expected) in cases {
            let encoded = encode_path("name", value, &OP).unwrap();
            assert_eq!(encoded, expected);
            // The same through the URL parser: still one segment, with nothing dropped.
            let url = reqwest::Url::parse(&format!("http://h/files/{encoded}")).unwrap();
            assert_eq!(url.path(), format!("/files/{expected}"), "{value:?}");
        }
    }

    #[test]
    fn a_path_parameter_that_changes_the_route_is_refused() {
        for value in ["", ".", ".."] {
            let error = encode_path("name", value, &OP).unwrap_err();
            let shown = error.to_string();
            assert!(
                shown.contains("files_get") && shown.contains("path parameter name"),
                "{shown}"
            );
            assert!(shown.contains("/files/{name}"), "{shown}");
            assert_eq!(error.was_sent(), crate::Sent::No);
        }
    }

    #[test]
    fn a_bad_header_value_is_an_error_with_the_parameter_name() {
        let error = header_value("X-Trace", "hunter2\n", &OP).unwrap_err();
        assert!(error.to_string().contains("X-Trace"), "{error}");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    }

    #[derive(Serialize)]
    enum Order {
        #[serde(rename = "newest first")]
        Newest,
        Odd(u8),
    }

    #[derive(Serialize)]
    struct Id(String);

    #[derive(Serialize)]
    struct Filter {
        kind: &'static str,
        max: Option<u8>,
    }

    fn query<T: Serialize + ?Sized>(value: &T) -> Result<String, String> {
        let mut url = reqwest::Url::parse("http://h/").unwrap();
        let client = crate::transport::request_builder().unwrap();
        let request = client
            .get(url.clone())
            .query(&QueryParam::new("q", value))
            .build()
            .map_err(|error| {
                std::error::Error::source(&error)
                    .map(ToString::to_string)
                    .unwrap_or_default()
            })?;
        url.set_query(None);
        Ok(request.url().query().unwrap_or_default().to_owned())
    }

    #[test]
    fn every_kind_of_query_parameter_is_written_as_style_form_explode() {
        let map = BTreeMap::from([("a", "1"), ("b", "x y")]);
        let cases = [
            (query(&7_i64), "q=7"),
            (query(&0_u8), "q=0"),
            (query(&true), "q=true"),
            (query(&1.5_f64), "q=1.5"),
            (query(&'x'), "q=x"),
            (query("a b&c=d"), "q=a+b%26c%3Dd"),
            (query(""), "q="),
            (query(&Some("x")), "q=x"),
            (query(&None::<u8>), ""),
            (query(&()), ""),
            (query(&Order::Newest), "q=newest+first"),
            (query(&Id("i/1".to_owned())), "q=i%2F1"),
            (query(&vec!["a", "b c"]), "q=a&q=b+c"),
            (query(&Some(vec![1, 2])), "q=1&q=2"),
            (query(&[1, 2]), "q=1&q=2"),
            (query(&vec![Id("a".to_owned())]), "q=a"),
            (query(&Vec::<u8>::new()), ""),
            (query(&map), "a=1&b=x+y"),
            (query(&Filter { kind: "k", max: None }), "kind=k"),
            (
                query(&Filter {
                    kind: "k",
                    max: Some(3),
                }),
                "kind=k&max=3",
            ),
        ];
        for (written, expected) in cases {
            assert_eq!(written.as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_value_that_has_no_query_form_is_an_error_that_names_the_parameter() {
        let cases = [query(&Order::Odd(1)), query(&Raw([1]))];
        for written in cases {
            assert!(
                written.as_ref().is_err_and(|why| why.contains("parameter q")),
                "{written:?}"
            );
        }
    }

    struct Raw([u8; 1]);

    impl Serialize for Raw {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(&self.0)
        }
    }

    #[test]
    fn form_encoding_is_that_of_reqwest() {
        for text in ["a b", "é&=+%", "*-._~", "\u{0}"] {
            let mut ours = String::new();
            push_form_encoded(&mut ours, text);
            assert_eq!(format!("q={ours}"), query(text).unwrap());
        }
    }
}
