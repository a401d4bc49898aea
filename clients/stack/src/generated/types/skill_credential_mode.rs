//! `SkillCredentialMode`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whose credentials a skill uses.
///
/// *Evidence:* documented by the vendor (contract section 3.13).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkillCredentialMode {
    /// `none`
    None,
    /// `buyer_provides`
    BuyerProvides,
    /// `seller_provides`
    SellerProvides,
    /// `both`
    Both,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SkillCredentialMode, Unknown {
    None: "none",
    BuyerProvides: "buyer_provides",
    SellerProvides: "seller_provides",
    Both: "both",
});
