//! From an event to a value: the two usual ways, for generated code and hand-written layers.
//!
//! Nothing here may refuse an event because its kind is unknown: what it is called is passed on to the type, which has a place for
//! unknown kinds.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use super::event::Event;
use crate::error::{DecodeError, from_slice};

/// Decodes the data of an event as JSON; the name of the event does not matter.
///
/// # Errors
/// [`DecodeError`] with the JSON path, where the data is not JSON of this form.
pub fn decode_data<T: DeserializeOwned>(event: &Event) -> Result<T, DecodeError> {
    from_slice(event.data().as_bytes())
}

/// Decodes an event whose name says what its data is, as a union with a tag: the name is put into the field `tag` of the data.
///
/// - A name takes the place of a field of that name in the data. An event without a name is decoded by its data alone.
/// - Data that is JSON but no object goes into a field `data`; so does text that is not JSON, as a string. Thus a kind that
///   nobody knows yet never fails, whatever it carries.
///
/// # Errors
/// [`DecodeError`] with the JSON path, where a known kind does not have its form.
///
/// # Examples
/// ```
/// use agent_clients_runtime::sse::{Event, decode_named};
///
/// let event = Event::new(r#"{"percent":50}"#).with_name("progress");
/// let value: serde_json::Value = decode_named(&event, "type")?;
/// assert_eq!(value.to_string(), r#"{"type":"progress","percent":50}"#);
/// let event = Event::new("hello").with_name("ping");
/// let value: serde_json::Value = decode_named(&event, "type")?;
/// assert_eq!(value.to_string(), r#"{"type":"ping","data":"hello"}"#);
/// # Ok::<(), agent_clients_runtime::DecodeError>(())
/// ```
pub fn decode_named<T: DeserializeOwned>(event: &Event, tag: &str) -> Result<T, DecodeError> {
    let Some(name) = event.name() else {
        return decode_data(event);
    };
    // Put together as text: open unions read their members from the text, and no number changes on the way.
    let mut text = String::with_capacity(event.data().len() + tag.len() + name.len() + 16);
    text.push('{');
    member(&mut text, tag, &Value::from(name).to_string());
    match serde_json::from_str::<Fields<'_>>(event.data()) {
        Ok(Fields(fields)) => {
            for (key, value) in fields.iter().filter(|(key, _)| key != tag) {
                member(&mut text, key, value.get());
            }
        }
        Err(_) => match serde_json::from_str::<&RawValue>(event.data()) {
            Ok(value) => member(&mut text, "data", value.get()),
            Err(_) if event.data().is_empty() => {}
            Err(_) => member(&mut text, "data", &Value::from(event.data()).to_string()),
        },
    }
    text.push('}');
    from_slice(text.as_bytes())
}

fn member(text: &mut String, key: &str, value: &str) {
    if text.len() > 1 {
        text.push(',');
    }
    text.push_str(&Value::from(key).to_string());
    text.push(':');
    text.push_str(value);
}

/// The members of an object, in order and as they are written.
struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Members)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_name_of_an_event_is_its_tag_and_nothing_is_lost() {
        let cases = [
            (Some("a"), r#"{"x":1}"#, json!({"type": "a", "x": 1})),
            (Some("a"), r#"{"x":1,"type":"b"}"#, json!({"type": "a", "x": 1})),
            (None, r#"{"x":1,"type":"b"}"#, json!({"type": "b", "x": 1})),
            (
                Some("a"),
                r#" { "x\"y" : 1.10 , "z":{} } "#,
                json!({"type": "a", "x\"y": 1.1, "z": {}}),
            ),
            (Some("a"), "[1]", json!({"type": "a", "data": [1]})),
            (Some("a"), "null", json!({"type": "a", "data": null})),
            (Some("a"), "not json", json!({"type": "a", "data": "not json"})),
            (Some("a"), "", json!({"type": "a"})),
            (Some("a\"b"), "{}", json!({"type": "a\"b"})),
        ];
        for (name, data, expected) in cases {
            let mut event = Event::new(data);
            if let Some(name) = name {
                event = event.with_name(name);
            }
            let value: Value = decode_named(&event, "type").unwrap();
            assert_eq!(value, expected, "{name:?} {data}");
        }
    }

    #[test]
    fn a_known_kind_of_the_wrong_form_names_the_path() {
        #[derive(Debug, serde::Deserialize)]
        #[allow(dead_code, reason = "only decoded")]
        struct Progress {
            r#type: String,
            percent: u8,
        }
        let event = Event::new(r#"{"percent":"half"}"#).with_name("progress");
        let error = decode_named::<Progress>(&event, "type").unwrap_err();
        assert_eq!(error.path(), "percent");
        assert!(!error.to_string().contains("half"), "{error}");
        assert!(decode_data::<Progress>(&Event::new("nonsense")).is_err());
    }
}
