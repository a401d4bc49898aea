//! Where payments go, and the only token that is paid with on each.

use crate::wallet::Address;

/// A network whose USDC is known (Run402 contract, section 1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Network {
    /// Base: real money.
    Base,
    /// Base Sepolia: play money, from the faucet.
    BaseSepolia,
}

impl Network {
    /// The network of this name, in the form of CAIP-2 or in that of x402's first version.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "eip155:8453" | "base" => Some(Self::Base),
            "eip155:84532" | "base-sepolia" => Some(Self::BaseSepolia),
            _ => None,
        }
    }

    /// The number of the chain.
    #[must_use]
    pub const fn chain_id(self) -> u64 {
        match self {
            Self::Base => 8453,
            Self::BaseSepolia => 84532,
        }
    }

    /// The contract of USDC.
    #[must_use]
    pub const fn usdc(self) -> Address {
        Address::from_bytes(match self {
            Self::Base => [
                0x83, 0x35, 0x89, 0xfc, 0xd6, 0xed, 0xb6, 0xe0, 0x8f, 0x4c, 0x7c, 0x32, 0xd4, 0xf7, 0x1b, 0x54, 0xbd,
                0xa0, 0x29, 0x13,
            ],
            Self::BaseSepolia => [
                0x03, 0x6c, 0xbd, 0x53, 0x84, 0x2c, 0x54, 0x26, 0x63, 0x4e, 0x79, 0x29, 0x54, 0x1e, 0xc2, 0x31, 0x8f,
                0x3d, 0xcf, 0x7e,
            ],
        })
    }

    /// What the contract calls itself, which is part of what is signed.
    pub(super) const fn token_name(self) -> &'static str {
        match self {
            Self::Base => "USD Coin",
            Self::BaseSepolia => "USDC",
        }
    }
}
