//! A field of a request that can be left out, sent as `null`, or sent with a value: three different things in a partial update.
//!
//! This file must never turn one of the three into another: an absent field that is serialized by mistake is an error, not
//! a `null`, because `null` clears the field at the server.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error as DeError, Visitor};
use serde::ser::{Error as SerError, Serialize, Serializer};

/// The newtype name under which [`Nullable`] asks for its value, so that [`deserialize_keeping_unknown!`] can answer "there is
/// no such field". Every other deserializer passes it through.
///
/// [`deserialize_keeping_unknown!`]: crate::deserialize_keeping_unknown
pub(crate) const NULLABLE: &str = "$agent_clients::Nullable";

/// A field that is absent, `null`, or a value.
///
/// In a struct that derives serde's traits, mark the field so that "absent" survives in both directions:
///
/// ```
/// use agent_clients_runtime::Nullable;
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Update {
///     #[serde(default, skip_serializing_if = "Nullable::is_absent")]
///     description: Nullable<String>,
/// }
///
/// let json = |description| serde_json::to_string(&Update { description }).unwrap();
/// assert_eq!(json(Nullable::Absent), "{}");
/// assert_eq!(json(Nullable::Null), r#"{"description":null}"#);
/// assert_eq!(json("new".into()), r#"{"description":"new"}"#);
/// assert_eq!(json(None.into()), r#"{"description":null}"#);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// The field is not there: in an update, "leave it as it is".
    #[default]
    Absent,
    /// The field is there and is `null`: in an update, "clear it".
    Null,
    /// The field has this value.
    Value(T),
}

impl<T> Nullable<T> {
    /// Whether the field is left out. Made for `#[serde(skip_serializing_if = "Nullable::is_absent")]`.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the field is an explicit `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Borrows the value without taking it.
    pub fn as_ref(&self) -> Nullable<&T> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(value),
        }
    }

    /// The value if there is one; absent and `null` are both `None`.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Takes the value if there is one; absent and `null` are both `None`.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Changes the value and keeps absent and `null` as they are.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nullable<U> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(change(value)),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` becomes `null`, not "absent": who passes an option to a setter wants the field sent. Leave the setter out to leave
/// the field out.
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => Err(S::Error::custom(
                "an absent field cannot be written, and null would clear it; skip it with \
                 #[serde(skip_serializing_if = \"Nullable::is_absent\")]",
            )),
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Present<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Present<T> {
            type Value = Nullable<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value or null")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Nullable<T>, D::Error> {
                Ok(match Option::<T>::deserialize(deserializer)? {
                    Some(value) => Nullable::Value(value),
                    None => Nullable::Null,
                })
            }

            // Only the missing-field rule of `deserialize_keeping_unknown!` calls this.
            fn visit_unit<E: DeError>(self) -> Result<Nullable<T>, E> {
                Ok(Nullable::Absent)
            }
        }

        deserializer.deserialize_newtype_struct(NULLABLE, Present(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Update {
        #[serde(default, skip_serializing_if = "Nullable::is_absent")]
        name: Nullable<String>,
    }

    #[test]
    fn absent_null_and_value_survive_a_round_trip() {
        let cases = [
            ("{}", Nullable::Absent),
            (r#"{"name":null}"#, Nullable::Null),
            (r#"{"name":"a"}"#, Nullable::from("a")),
            (r#"{"name":""}"#, Nullable::from("")),
        ];
        for (json, name) in cases {
            let update: Update = serde_json::from_str(json).unwrap();
            assert_eq!(update.name, name, "{json}");
            assert_eq!(serde_json::to_string(&update).unwrap(), json);
            // The same through a JSON value and through the path tracker, which wrap the deserializer.
            let value: serde_json::Value = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::from_value::<Update>(value).unwrap(), update);
            let tracked: Update =
                serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(json)).unwrap();
            assert_eq!(tracked, update);
        }
    }

    #[test]
    fn an_absent_field_is_never_written_as_null() {
        let error = serde_json::to_string(&Nullable::<u8>::Absent).unwrap_err();
        assert!(error.to_string().contains("skip_serializing_if"), "{error}");
    }

    #[test]
    fn a_wrong_type_inside_is_an_error() {
        assert!(serde_json::from_str::<Update>(r#"{"name":1}"#).is_err());
    }

    #[test]
    fn an_option_given_to_a_setter_is_always_sent() {
        assert_eq!(Nullable::<u8>::from(None), Nullable::Null);
        assert_eq!(Nullable::<u8>::from(Some(1)), Nullable::Value(1));
        assert_eq!(Nullable::Value(2).map(|n| n + 1).as_ref().into_option(), Some(&3));
    }
}
