//! Unions that stay open: a kind this version does not know survives a round trip.
//!
//! The tag is read first and the member decoded once, straight from the text: no detour through
//! `serde_json::Value`, which would double the cost and lose the place of an error. The price is
//! that unions are for JSON only.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
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

    /// The value as one member, if it fits. The tag is the union's and not the member's: a member that keeps unknown fields does
    /// not keep it, or it would be written twice. One that declares it for itself gets it.
    #[must_use]
    pub fn decode_untagged<T: DeserializeOwned>(&self, tag: &str) -> Option<T> {
        let mut text = serde_json::Deserializer::from_str(self.0.get());
        T::deserialize(Untagged { inner: &mut text, tag })
            .ok()
            .or_else(|| self.decode())
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

/// An object without one of its properties.
struct Untagged<'a, T> {
    inner: T,
    tag: &'a str,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Untagged<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let Self { inner, tag } = self;
        inner.deserialize_map(Untagged { inner: visitor, tag })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Untagged<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let Self { inner, tag } = self;
        inner.visit_map(Untagged { inner: map, tag })
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Untagged<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let mut seed = Some(seed);
        loop {
            let key = KeySeed {
                seed: &mut seed,
                tag: self.tag,
            };
            match self.inner.next_key_seed(key)? {
                Some(Some(key)) => return Ok(Some(key)),
                Some(None) => {
                    self.inner.next_value::<IgnoredAny>()?;
                }
                None => return Ok(None),
            }
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }
}

/// Reads a name with the seed of the member; `None` where it is the tag.
struct KeySeed<'a, K> {
    /// Taken for the first name that is not the tag.
    seed: &'a mut Option<K>,
    tag: &'a str,
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for KeySeed<'_, K> {
    type Value = Option<K::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for KeySeed<'_, K> {
    type Value = Option<K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if name == self.tag {
            return Ok(None);
        }
        match self.seed.take() {
            Some(seed) => seed.deserialize(StrDeserializer::<E>::new(name)).map(Some),
            None => Err(E::custom("a name was read twice")),
        }
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
                    $(::core::option::Option::Some($($word)|+) => raw.decode_untagged($tag).map(Self::$variant),)*
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
    fn the_tag_is_the_unions_and_a_member_that_keeps_unknown_fields_does_not_keep_it() {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        struct Open {
            radius: Option<u32>,
            #[serde(flatten)]
            extra: crate::Extra,
        }
        crate::deserialize_keeping_unknown!(Open { radius: "radius" });

        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        struct Own {
            kind: String,
        }

        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(tag = "kind")]
        enum Kept {
            #[serde(rename = "open")]
            Open(Open),
            Own(Own),
            #[serde(untagged)]
            Unknown(Value),
        }
        crate::open_union!(
            Kept,
            "kind",
            Unknown {
                Open: "open",
                Own: "own"
            }
        );

        let text = r#"{"kind":"open","radius":2,"colour":{"kind":"red"},"a\"b":[null]}"#;
        let Kept::Open(open) = serde_json::from_str(text).unwrap() else {
            panic!("another member")
        };
        assert_eq!(open.extra.keys().collect::<Vec<_>>(), ["colour", "a\"b"]);
        assert_eq!(serde_json::to_string(&Kept::Open(open)).unwrap(), text);
        // Wherever the tag stands, however it is written, and as often as it comes.
        for text in [
            r#"{"radius":2,"k\u0069nd":"open"}"#,
            r#"{"kind":"x","radius":2,"kind":"open"}"#,
        ] {
            let kept: Kept = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&kept).unwrap(), r#"{"kind":"open","radius":2}"#);
        }
        let own: Kept = serde_json::from_str(r#"{"kind":"own"}"#).unwrap();
        assert_eq!(
            own,
            Kept::Own(Own { kind: "own".to_owned() }),
            "a member's own field is its own"
        );
        let bare: Kept = serde_json::from_str(r#"["open"]"#).unwrap();
        assert_eq!(bare, Kept::Unknown(json!(["open"])));
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
