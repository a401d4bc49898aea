//! `ExposePolicy`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who may read and write the rows of a table.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExposePolicy {
    /// `user_owns_rows`
    UserOwnsRows,
    /// `public_read_authenticated_write`
    PublicReadAuthenticatedWrite,
    /// `public_read_write_UNRESTRICTED`
    PublicReadWriteUnrestricted,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ExposePolicy, Unknown {
    UserOwnsRows: "user_owns_rows",
    PublicReadAuthenticatedWrite: "public_read_authenticated_write",
    PublicReadWriteUnrestricted: "public_read_write_UNRESTRICTED",
});
