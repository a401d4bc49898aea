//! `ContractsCallInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Chain;

/// A call to submit.
///
/// *Evidence:* seen in the official client's code (contract sections 3.14 and 6.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContractsCallInput {
    /// Id of the wallet that signs. Until 3.0.0 `wallet_id`.
    pub signer_id: String,
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
    /// What to send along, as a decimal string of wei.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl ContractsCallInput {
    /// A `ContractsCallInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        signer_id: impl Into<String>,
        chain: impl Into<Chain>,
        contract_address: impl Into<String>,
        abi_fragment: Vec<::serde_json::Value>,
        function_name: impl Into<String>,
        args: Vec<::serde_json::Value>,
    ) -> Self {
        Self {
            signer_id: signer_id.into(),
            chain: chain.into(),
            contract_address: contract_address.into(),
            abi_fragment,
            function_name: function_name.into(),
            args,
            value: ::std::default::Default::default(),
        }
    }
}
