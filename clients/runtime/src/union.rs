//! Unions that stay open: a kind this version does not know survives a round trip.
//!
//! The tag is read first and the member decoded once, straight from the text: no detour through
//! `serde_json::Value`, which would double the cost and lose the place of an error. The price is
//! that unions are for JSON only.

use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// The text of one union value, before anybody knows which member it is.
#[doc(hidden)]
#[derive(Debug)]
pub struct Raw(Box<RawValue>);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(Self)
    }
}

impl Raw {
    /// The word in the property `name`, where the value is an object that has one.
    #[must_use]
    pub fn tag(&self, name: &str) -> Option<String> {
        let mut deserializer = serde_json::Deserializer::from_str(self.0.get());
        TagSeed(name).deserialize(&mut deserializer).ok().flatten()
    }

    /// The value as one member, if it fits.
    #[must_use]
    pub fn decode<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.0.get()).ok()
    }

    /// The value as it came.
    #[must_use]
    pub fn into_value(self) -> Value {
        serde_json::from_str(self.0.get()).unwrap_or_default()
    }
}

/// Reads one property of an object and skips the rest.
struct TagSeed<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for TagSeed<'_> {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for TagSeed<'_> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if key == self.0 {
                found = match map.next_value::<Value>()? {
                    Value::String(word) => Some(word),
                    _ => None,
                };
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

/// Implements `Deserialize` for an open union.
///
/// With a tag, its word chooses the member; a word nobody knows, and a member that does not fit,
/// are kept whole in the last variant. Without a tag the members are tried in order.
///
/// ```
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// pub struct Circle { radius: u32 }
///
/// #[derive(Clone, Debug, PartialEq, Serialize)]
/// #[serde(tag = "kind")]
/// pub enum Shape {
///     #[serde(rename = "circle")]
///     Circle(Circle),
///     #[serde(untagged)]
///     Unknown(serde_json::Value),
/// }
/// agent_clients_runtime::open_union!(Shape, "kind", Unknown { Circle: "circle" });
///
/// let text = r#"{"kind":"square","side":3}"#;
/// let shape: Shape = serde_json::from_str(text)?;
/// assert!(matches!(shape, Shape::Unknown(_)));
/// assert_eq!(serde_json::to_string(&shape)?, text);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! open_union {
    ($name:ident, $tag:literal, $unknown:ident { $($variant:ident: $($word:literal)|+),* $(,)? }) => {
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let raw = <$crate::union::Raw as $crate::serde::Deserialize>::deserialize(deserializer)?;
                let known = match raw.tag($tag).as_deref() {
                    $(::core::option::Option::Some($($word)|+) => raw.decode().map(Self::$variant),)*
                    _ => ::core::option::Option::None,
                };
                ::core::result::Result::Ok(known.unwrap_or_else(|| Self::$unknown(raw.into_value())))
            }
        }
    };
    ($name:ident, $unknown:ident { $($variant:ident),* $(,)? }) => {
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let raw = <$crate::union::Raw as $crate::serde::Deserialize>::deserialize(deserializer)?;
                $(
                    if let ::core::option::Option::Some(member) = raw.decode() {
                        return ::core::result::Result::Ok(Self::$variant(member));
                    }
                )*
                ::core::result::Result::Ok(Self::$unknown(raw.into_value()))
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{Value, json};

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Circle {
        radius: u32,
    }

    #[derive(Clone, Debug, PartialEq, Serialize)]
    #[serde(tag = "kind")]
    enum Shape {
        #[serde(rename = "circle")]
        Circle(Circle),
        #[serde(untagged)]
        Unknown(Value),
    }
    crate::open_union!(
        Shape,
        "kind",
        Unknown {
            Circle: "circle" | "ring"
        }
    );

    #[derive(Clone, Debug, PartialEq, Serialize)]
    #[serde(untagged)]
    enum Either {
        Boolean(bool),
        Circle(Circle),
        Unknown(Value),
    }
    crate::open_union!(Either, Unknown { Boolean, Circle });

    #[test]
    fn the_tag_chooses_the_member_wherever_it_stands() {
        for text in [
            r#"{"kind":"circle","radius":2}"#,
            r#"{"radius":2,"k\u0069nd":"circle"}"#,
            r#"{"radius":2,"kind":"ring"}"#,
        ] {
            assert_eq!(
                serde_json::from_str::<Shape>(text).unwrap(),
                Shape::Circle(Circle { radius: 2 }),
                "{text}"
            );
        }
        let written = serde_json::to_value(Shape::Circle(Circle { radius: 2 })).unwrap();
        assert_eq!(written, json!({"kind": "circle", "radius": 2}));
    }

    #[test]
    fn an_unknown_kind_or_a_member_that_does_not_fit_survives_a_round_trip() {
        for value in [
            json!({"kind": "square", "side": 3}),
            json!({"kind": "circle"}),
            json!({"kind": 3}),
            json!([1]),
            json!(null),
        ] {
            let text = value.to_string();
            let shape: Shape = serde_json::from_str(&text).unwrap();
            assert_eq!(shape, Shape::Unknown(value));
            assert_eq!(serde_json::to_string(&shape).unwrap(), text);
            assert_eq!(
                serde_json::from_value::<Shape>(serde_json::from_str(&text).unwrap()).unwrap(),
                shape
            );
        }
    }

    #[test]
    fn without_a_tag_the_first_member_that_fits_wins() {
        for (text, expected) in [
            ("true", Either::Boolean(true)),
            (r#"{"radius":1}"#, Either::Circle(Circle { radius: 1 })),
            ("\"yes\"", Either::Unknown(json!("yes"))),
        ] {
            assert_eq!(serde_json::from_str::<Either>(text).unwrap(), expected);
            assert_eq!(serde_json::to_string(&expected).unwrap(), text);
        }
    }

    #[test]
    fn a_broken_document_is_still_an_error() {
        assert!(serde_json::from_str::<Shape>("{\"kind\":").is_err());
    }
}
