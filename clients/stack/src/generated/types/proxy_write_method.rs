//! `ProxyWriteMethod`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An HTTP method of a call that is kept track of.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyWriteMethod {
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ProxyWriteMethod, Unknown {
    Post: "POST",
    Put: "PUT",
    Patch: "PATCH",
    Delete: "DELETE",
});
