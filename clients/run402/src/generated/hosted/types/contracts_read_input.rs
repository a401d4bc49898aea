//! `ContractsReadInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Chain;

/// A function to read.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContractsReadInput {
    /// Chain of the contract.
    pub chain: Chain,
    /// Address of the contract.
    pub contract_address: String,
    /// The part of its ABI that describes the function.
    pub abi_fragment: Vec<::serde_json::Value>,
    /// Name of the function.
    pub function_name: String,
    /// Its arguments.
    pub args: Vec<::serde_json::Value>,
}

impl ContractsReadInput {
    /// A `ContractsReadInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        chain: impl Into<Chain>,
        contract_address: impl Into<String>,
        abi_fragment: Vec<::serde_json::Value>,
        function_name: impl Into<String>,
        args: Vec<::serde_json::Value>,
    ) -> Self {
        Self {
            chain: chain.into(),
            contract_address: contract_address.into(),
            abi_fragment,
            function_name: function_name.into(),
            args,
        }
    }
}
