//! `ImageAspect`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Shape of an image.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageAspect {
    /// `square`
    Square,
    /// `landscape`
    Landscape,
    /// `portrait`
    Portrait,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ImageAspect, Unknown {
    Square: "square",
    Landscape: "landscape",
    Portrait: "portrait",
});
