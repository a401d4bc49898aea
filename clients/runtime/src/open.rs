//! Enums that stay open: a word or a number this version does not know survives a round trip.
//!
//! Generated code declares the enum (so that it reads and documents like any other) and names its
//! values once more in one of these macros, which write the conversions. Nothing here may refuse
//! a value.

/// Implements an open string enum: `as_str`, `KNOWN`, `From<&str>`, `From<String>`, `FromStr`
/// (which never fails), `Display`, `Serialize` and `Deserialize`.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum State {
///     Running,
///     Unknown(String),
/// }
/// agent_clients_runtime::open_enum!(State, Unknown { Running: "running" });
///
/// let state: State = serde_json::from_str("\"hibernating\"")?;
/// assert_eq!(state, State::Unknown("hibernating".to_owned()));
/// assert_eq!(serde_json::to_string(&state)?, "\"hibernating\"");
/// assert_eq!(State::from("running"), State::Running);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! open_enum {
    ($name:ident, $unknown:ident { $($variant:ident: $word:literal),* $(,)? }) => {
        impl $name {
            /// The values this version knows, as they are written on the wire.
            pub const KNOWN: &'static [&'static str] = &[$($word),*];

            /// The value as it is written on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::$unknown(other) => other,
                }
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)*
                    other => Self::$unknown(other.to_owned()),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(word: ::std::string::String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)*
                    _ => Self::$unknown(word),
                }
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(word: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(Self::from(word))
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::open::deserialize_word(deserializer)
            }
        }
    };
}

/// Implements an open integer enum: `value`, `KNOWN`, `From<i64>`, `Display`, `Serialize` and
/// `Deserialize`.
///
/// ```
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum Level {
///     N1,
///     Unknown(i64),
/// }
/// agent_clients_runtime::open_integer_enum!(Level, Unknown { N1: 1 });
///
/// assert_eq!(Level::from(1), Level::N1);
/// assert_eq!(serde_json::to_string(&Level::from(7))?, "7");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! open_integer_enum {
    ($name:ident, $unknown:ident { $($variant:ident: $number:literal),* $(,)? }) => {
        impl $name {
            /// The values this version knows.
            pub const KNOWN: &'static [i64] = &[$($number),*];

            /// The value as it is written on the wire.
            #[must_use]
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $number,)*
                    Self::$unknown(other) => *other,
                }
            }
        }

        impl ::core::convert::From<i64> for $name {
            fn from(number: i64) -> Self {
                match number {
                    $($number => Self::$variant,)*
                    other => Self::$unknown(other),
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), f)
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <i64 as $crate::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// Reads a word without allocating for the ones that are known.
#[doc(hidden)]
pub fn deserialize_word<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: for<'a> From<&'a str> + From<String>,
    D: serde::Deserializer<'de>,
{
    struct Word<T>(std::marker::PhantomData<T>);

    impl<T: for<'a> From<&'a str> + From<String>> serde::de::Visitor<'_> for Word<T> {
        type Value = T;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<T, E> {
            Ok(T::from(word))
        }

        fn visit_string<E: serde::de::Error>(self, word: String) -> Result<T, E> {
            Ok(T::from(word))
        }
    }

    deserializer.deserialize_str(Word(std::marker::PhantomData))
}

#[cfg(test)]
mod tests {
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    enum State {
        Running,
        Unknown(String),
    }
    crate::open_enum!(State, Unknown { Running: "running" });

    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    enum Level {
        N1,
        Unknown(i64),
    }
    crate::open_integer_enum!(Level, Unknown { N1: 1 });

    #[test]
    fn an_unknown_word_survives_a_round_trip() {
        for (text, state) in [
            ("\"running\"", State::Running),
            ("\"new\"", State::Unknown("new".to_owned())),
        ] {
            let read: State = serde_json::from_str(text).unwrap();
            assert_eq!(read, state);
            assert_eq!(serde_json::to_string(&read).unwrap(), text);
            assert_eq!(format!("\"{read}\""), text);
        }
        assert_eq!("running".parse(), Ok(State::Running));
        assert_eq!(State::KNOWN, ["running"]);
    }

    #[test]
    fn an_unknown_number_survives_a_round_trip() {
        for (text, level) in [("1", Level::N1), ("-9", Level::Unknown(-9))] {
            let read: Level = serde_json::from_str(text).unwrap();
            assert_eq!(read, level);
            assert_eq!(serde_json::to_string(&read).unwrap(), text);
            assert_eq!(read.to_string(), text);
        }
        assert_eq!(Level::KNOWN, [1]);
    }

    #[test]
    fn what_is_no_word_is_refused_by_kind() {
        let refused = serde_json::from_str::<State>("3").unwrap_err().to_string();
        assert!(refused.contains("expected a string"), "{refused}");
    }
}
