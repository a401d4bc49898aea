//! `ProxyMethod`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An HTTP method.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyMethod {
    /// `GET`
    Get,
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

::agent_clients_runtime::open_enum!(ProxyMethod, Unknown {
    Get: "GET",
    Post: "POST",
    Put: "PUT",
    Patch: "PATCH",
    Delete: "DELETE",
});
