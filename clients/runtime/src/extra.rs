//! Reply fields that this version of a client does not know yet.
//!
//! An API grows; a client that drops what it does not know loses it when the value is sent back. [`Extra`] keeps it, and
//! [`deserialize_keeping_unknown!`](crate::deserialize_keeping_unknown) decodes a struct that has one at the price of a plain
//! `#[derive(Deserialize)]` (`cargo bench --bench decode`), with [`Nullable`](crate::Nullable) told apart from absent and with nothing
//! buffered on the way. `Debug` must never show a kept value: nobody knows what an unknown field holds.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// The unknown fields of one reply object, in the order received.
///
/// Dereferences to the JSON map. `Debug` shows the names only. Give it `#[serde(flatten)]` so that the fields go out again where
/// they came in.
///
/// It is a pointer wide, and nothing is allocated while there are no such fields, which is nearly always: every struct of every reply
/// has one.
#[derive(Clone, Default)]
pub struct Extra(Option<Box<Map<String, Value>>>);

static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

impl Extra {
    /// No unknown fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// The map itself.
    pub fn into_inner(self) -> Map<String, Value> {
        self.0.map(|map| *map).unwrap_or_default()
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.keys()).finish()
    }
}

impl Deref for Extra {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        self.0.as_deref().unwrap_or_else(|| &NONE)
    }
}

impl DerefMut for Extra {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0.get_or_insert_default()
    }
}

/// Whether there is no map or an empty one makes no difference.
impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Extra {}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self::from)
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(map: Map<String, Value>) -> Self {
        Self((!map.is_empty()).then(|| Box::new(map)))
    }
}

impl FromIterator<(String, Value)> for Extra {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        Map::from_iter(fields).into()
    }
}

/// Implements `Deserialize` for a struct that keeps unknown fields in a field of type [`Extra`](crate::Extra).
///
/// Written as `Type { field: "wire name", … }`, with every field of the struct but the `Extra`, which is called `extra` unless
/// `..name` says otherwise. `default` after the wire name is `#[serde(default)]`; `required` makes a missing field an error where
/// its type would take it for `None`.
///
/// - A missing field follows serde's rule: an `Option` is `None`; a [`Nullable`](crate::Nullable) is `Absent`; a `default` field is
///   `Default::default()`; anything else, and whatever is `required`, is the error ``missing field `name` ``.
/// - A known field that comes twice is an error. Of an unknown field that comes twice the last value is kept.
/// - Anything but an object is an error.
///
/// # Examples
/// ```
/// use agent_clients_runtime::{Extra, deserialize_keeping_unknown};
///
/// #[derive(serde::Serialize, Debug)]
/// struct Job {
///     id: String,
///     #[serde(rename = "expertKey", skip_serializing_if = "Option::is_none")]
///     expert_key: Option<String>,
///     #[serde(skip_serializing_if = "Vec::is_empty")]
///     tags: Vec<String>,
///     #[serde(flatten)]
///     extra: Extra,
/// }
/// deserialize_keeping_unknown!(Job { id: "id", expert_key: "expertKey", tags: "tags" default });
///
/// let text = r#"{"id":"j1","expertKey":"e","priority":{"level":3}}"#;
/// let job: Job = serde_json::from_str(text).unwrap();
/// assert_eq!(job.extra["priority"]["level"], 3);
/// assert_eq!(serde_json::to_string(&job).unwrap(), text);
/// ```
#[macro_export]
macro_rules! deserialize_keeping_unknown {
    ($type:ident { $($field:ident : $name:literal $($default:ident)?),* $(,)? }) => {
        $crate::deserialize_keeping_unknown!($type { $($field: $name $($default)?,)* ..extra });
    };
    ($type:ident { $($field:ident : $name:literal $($default:ident)?,)* .. $extra:ident }) => {
        // Full paths throughout: an API may well call one of its types `Error`, `Option` or `Visitor`.
        #[allow(deprecated)]
        const _: () = {
            use $crate::__macro::serde as __serde;

            #[allow(non_camel_case_types)]
            enum __Key {
                $($field,)*
                __Unknown(::std::string::String),
            }

            struct __KeyVisitor;

            impl<'de> __serde::de::Visitor<'de> for __KeyVisitor {
                type Value = __Key;

                fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str("a field name")
                }

                fn visit_str<E: __serde::de::Error>(self, name: &str) -> ::core::result::Result<__Key, E> {
                    ::core::result::Result::Ok(match name {
                        $($name => __Key::$field,)*
                        _ => __Key::__Unknown(::std::borrow::ToOwned::to_owned(name)),
                    })
                }
            }

            impl<'de> __serde::de::Deserialize<'de> for __Key {
                fn deserialize<D: __serde::de::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    deserializer.deserialize_identifier(__KeyVisitor)
                }
            }

            struct __Visitor;

            impl<'de> __serde::de::Visitor<'de> for __Visitor {
                type Value = $type;

                fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(::core::concat!("struct ", ::core::stringify!($type)))
                }

                fn visit_map<A: __serde::de::MapAccess<'de>>(
                    self,
                    mut map: A,
                ) -> ::core::result::Result<$type, A::Error> {
                    $(let mut $field = ::core::option::Option::None;)*
                    let mut __extra = $crate::Extra::new();
                    while let ::core::option::Option::Some(key) = map.next_key::<__Key>()? {
                        match key {
                            $(__Key::$field => {
                                if ::core::option::Option::is_some(&$field) {
                                    return ::core::result::Result::Err(
                                        <A::Error as __serde::de::Error>::duplicate_field($name),
                                    );
                                }
                                $field = ::core::option::Option::Some(map.next_value()?);
                            })*
                            __Key::__Unknown(name) => {
                                __extra.insert(name, map.next_value()?);
                            }
                        }
                    }
                    ::core::result::Result::Ok($type {
                        $($field: match $field {
                            ::core::option::Option::Some(value) => value,
                            ::core::option::Option::None => $crate::__when_missing!($name $($default)?),
                        },)*
                        $extra: __extra,
                    })
                }
            }

            impl<'de> __serde::de::Deserialize<'de> for $type {
                fn deserialize<D: __serde::de::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    const FIELDS: &[&str] = &[$($name),*];
                    deserializer.deserialize_struct(::core::stringify!($type), FIELDS, __Visitor)
                }
            }
        };
    };
}

/// Part of [`deserialize_keeping_unknown!`](crate::deserialize_keeping_unknown); not for use by itself.
#[doc(hidden)]
#[macro_export]
macro_rules! __when_missing {
    ($name:literal default) => {
        ::core::default::Default::default()
    };
    ($name:literal required) => {
        return ::core::result::Result::Err($crate::__macro::missing($name))
    };
    ($name:literal) => {
        $crate::__macro::missing_field($name)?
    };
}

/// What the expansion of [`deserialize_keeping_unknown!`](crate::deserialize_keeping_unknown) calls; not for use by itself.
#[doc(hidden)]
pub mod macro_support {
    use std::marker::PhantomData;

    pub use serde;
    use serde::de::{Deserialize, Deserializer, Error, Visitor};
    use serde::forward_to_deserialize_any;

    use crate::nullable::NULLABLE;

    /// serde's missing-field rule, which serde keeps private, extended by `Nullable`.
    #[cold]
    pub fn missing_field<'de, T: Deserialize<'de>, E: Error>(name: &'static str) -> Result<T, E> {
        T::deserialize(Missing(name, PhantomData))
    }

    /// The error for a field that has to be there whatever its type is.
    #[cold]
    pub fn missing<E: Error>(name: &'static str) -> E {
        E::missing_field(name)
    }

    struct Missing<E>(&'static str, PhantomData<E>);

    impl<'de, E: Error> Deserializer<'de> for Missing<E> {
        type Error = E;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
            Err(E::missing_field(self.0))
        }

        fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            visitor.visit_none()
        }

        fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, E> {
            if name == NULLABLE {
                visitor.visit_unit()
            } else {
                self.deserialize_any(visitor)
            }
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
            tuple_struct map struct enum identifier ignored_any
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::json;

    use super::*;
    use crate::Nullable;

    #[derive(Serialize, Debug, PartialEq)]
    #[non_exhaustive]
    struct Inner {
        size: u32,
        #[serde(flatten)]
        extra: Extra,
    }
    deserialize_keeping_unknown!(Inner { size: "size" });

    #[derive(Serialize, Debug, PartialEq)]
    #[non_exhaustive]
    struct Outer {
        id: String,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        r#type: Option<String>,
        #[serde(skip_serializing_if = "Nullable::is_absent")]
        note: Nullable<String>,
        items: Vec<Inner>,
        boxed: Option<Box<Inner>>,
        free: Value,
        #[serde(skip_serializing_if = "Map::is_empty")]
        labels: Map<String, Value>,
        #[serde(flatten)]
        rest: Extra,
    }
    deserialize_keeping_unknown!(Outer {
        id: "id",
        r#type: "type",
        note: "note",
        items: "items",
        boxed: "boxed",
        free: "free",
        labels: "labels" default,
        ..rest
    });

    #[derive(Serialize, Debug, PartialEq)]
    struct Nothing {
        #[serde(flatten)]
        extra: Extra,
    }
    deserialize_keeping_unknown!(Nothing {});

    #[test]
    fn unknown_fields_survive_a_round_trip_at_every_depth() {
        let text = r#"{"id":"a","type":"t","note":null,"items":[{"size":1,"new":[1,{"b":null}]}],"boxed":{"size":2,"z":0.5},"free":{"any":1},"labels":{"l":1},"zz":true,"aa":"x"}"#;
        let outer: Outer = serde_json::from_str(text).unwrap();
        assert_eq!(outer.rest["zz"], true);
        assert_eq!(outer.items[0].extra["new"], json!([1, { "b": null }]));
        assert_eq!(outer.boxed.as_ref().unwrap().extra["z"], json!(0.5));
        assert_eq!(serde_json::to_string(&outer).unwrap(), text);
        // The same from a JSON value: no part of the macro depends on the text deserializer.
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::from_value::<Outer>(value).unwrap(), outer);
    }

    #[test]
    fn missing_fields_follow_the_rule_of_their_type() {
        let outer: Outer = serde_json::from_str(r#"{"id":"a","items":[],"free":null}"#).unwrap();
        assert_eq!(outer.r#type, None);
        assert_eq!(outer.boxed, None);
        assert!(outer.note.is_absent());
        assert!(outer.labels.is_empty() && outer.rest.is_empty());
    }

    #[derive(Serialize, Debug, PartialEq)]
    struct Nulls {
        required: Option<u32>,
        #[serde(flatten)]
        extra: Extra,
    }
    deserialize_keeping_unknown!(Nulls { required: "required" required });

    #[test]
    fn a_field_that_may_be_null_may_still_not_be_missing() {
        assert_eq!(
            serde_json::from_str::<Nulls>(r#"{"required":null}"#).unwrap().required,
            None
        );
        let error = serde_json::from_str::<Nulls>("{}").unwrap_err();
        assert!(error.to_string().contains("missing field `required`"), "{error}");
    }

    #[test]
    fn errors_name_the_field_and_the_path() {
        let cases = [
            (r#"{"items":[],"free":1}"#, ".", "missing field `id`"),
            (r#"{"id":"a","items":[]}"#, ".", "missing field `free`"),
            (
                r#"{"id":"a","items":[{"size":1},{}],"free":1}"#,
                "items[1]",
                "missing field `size`",
            ),
            (
                r#"{"id":"a","items":[{"size":"x"}],"free":1}"#,
                "items[0].size",
                "invalid type: string \"x\", expected u32",
            ),
            (
                r#"{"id":"a","items":[],"boxed":{"size":-1}}"#,
                "boxed.size",
                "invalid value: integer `-1`, expected u32",
            ),
            (r#"{"id":"a","id":"b"}"#, "?", "duplicate field `id`"),
            (
                r#"{"id":"a","items":[],"free":1,"labels":null}"#,
                "labels",
                "invalid type: null, expected a map",
            ),
            ("[1]", ".", "invalid type: sequence, expected struct Outer"),
        ];
        for (text, path, message) in cases {
            let error = serde_path_to_error::deserialize::<_, Outer>(&mut serde_json::Deserializer::from_str(text))
                .unwrap_err();
            if path != "?" {
                assert_eq!(error.path().to_string(), path, "{text}");
            }
            assert!(error.inner().to_string().starts_with(message), "{text}: {error}");
        }
    }

    #[test]
    fn a_struct_without_known_fields_keeps_everything() {
        let text = r#"{"b":1,"a":[2]}"#;
        let nothing: Nothing = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&nothing).unwrap(), text);
    }

    #[test]
    fn the_macro_decodes_exactly_like_a_derive_with_flatten() {
        #[derive(Deserialize)]
        struct Derived {
            size: u32,
            #[serde(flatten)]
            extra: Map<String, Value>,
        }
        for text in [
            r#"{"size":1}"#,
            r#"{"b":{"c":[null]},"size":4294967295,"a":"\u00e9"}"#,
            r#"{"size":4294967296}"#,
            r#"{}"#,
            r#"null"#,
            r#"{"size":1,}"#,
        ] {
            let ours = serde_json::from_str::<Inner>(text);
            let derived = serde_json::from_str::<Derived>(text);
            match (ours, derived) {
                (Ok(ours), Ok(derived)) => {
                    assert_eq!((ours.size, &*ours.extra), (derived.size, &derived.extra), "{text}");
                }
                (Err(_), Err(_)) => {}
                (ours, derived) => panic!("{text}: {ours:?} but {:?}", derived.map(|d| d.size)),
            }
        }
    }

    #[test]
    fn no_map_and_an_empty_one_are_the_same() {
        let mut emptied = Extra::new();
        emptied.insert("a".to_owned(), json!(1));
        assert_ne!(emptied, Extra::new());
        emptied.remove("a");
        let read: Extra = serde_json::from_str("{}").unwrap();
        for extra in [emptied, read, Extra::from(Map::new()), Extra::from_iter([])] {
            assert_eq!(extra, Extra::default());
            assert!(extra.is_empty() && extra.get("a").is_none());
            assert_eq!(serde_json::to_string(&extra).unwrap(), "{}");
            assert_eq!(extra.into_inner(), Map::new());
        }
        assert!(serde_json::from_str::<Extra>("null").is_err());
        assert_eq!(size_of::<Extra>(), size_of::<usize>());
    }

    #[test]
    fn debug_shows_names_and_never_values() {
        let nothing: Nothing = serde_json::from_str(r#"{"token":"hunter2"}"#).unwrap();
        assert_eq!(format!("{nothing:?}"), r#"Nothing { extra: {"token"} }"#);
    }
}
