//! The operations of `contracts`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `contracts`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/contracts.md"))]
#[derive(Clone, Debug)]
pub struct Contracts {
    pub(crate) core: Core,
}

impl Contracts {
    /// Call a contract
    ///
    /// Submits a transaction that a wallet of the project signs. Follow the call with its id. The vendor documents 202.
    ///
    /// `POST /contracts/v1/call`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). Same path before, with `wallet_id` in the body.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the service wants it.
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `404`: There is no such thing.
    /// - `410`: It was deleted.
    /// - `502`: The chain could not be reached.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ContractsCallInput) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().call(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn call(&self, body: types::ContractsCallInput) -> CallRequest {
        CallRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get a call
    ///
    /// Fetches how far a call is.
    ///
    /// - `call_id`: Id of the call.
    ///
    /// `GET /contracts/v1/calls/{call_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.14).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().call_status("call-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn call_status(&self, call_id: impl Into<String>) -> CallStatusRequest {
        CallStatusRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            call_id: call_id.into(),
        }
    }

    /// Delete a wallet
    ///
    /// Deletes the wallet, at once or on a later date. Refused with 409 while it has a balance: drain it first.
    ///
    /// - `signer_id`: Id of the wallet. Until 3.0.0 the wire called it `wallet_id`.
    /// - `x_confirm_delete`: The id of the wallet again, to confirm.
    ///
    /// `DELETE /contracts/v1/signers/{signer_id}`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). `deleteSigner` of later clients. Until then DELETE /contracts/v1/wallets/{wallet_id}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: It is there already, or not in a state for this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().delete_wallet("signer-id", "x-confirm-delete").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete_wallet(
        &self,
        signer_id: impl Into<String>,
        x_confirm_delete: impl Into<String>,
    ) -> DeleteWalletRequest {
        DeleteWalletRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            signer_id: signer_id.into(),
            x_confirm_delete: x_confirm_delete.into(),
        }
    }

    /// Drain a wallet
    ///
    /// Sends the whole balance of the wallet to an address. Follow the call with its id. The vendor documents 202.
    ///
    /// - `signer_id`: Id of the wallet. Until 3.0.0 the wire called it `wallet_id`.
    /// - `x_confirm_drain`: The id of the wallet again, to confirm.
    ///
    /// `POST /contracts/v1/signers/{signer_id}/drain`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). Until then POST /contracts/v1/wallets/{wallet_id}/drain.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: It is there already, or not in a state for this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ContractsDrainInput) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().drain("signer-id", "x-confirm-drain", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn drain(
        &self,
        signer_id: impl Into<String>,
        x_confirm_drain: impl Into<String>,
        body: types::ContractsDrainInput,
    ) -> DrainRequest {
        DrainRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            signer_id: signer_id.into(),
            x_confirm_drain: x_confirm_drain.into(),
            body,
        }
    }

    /// Get a wallet
    ///
    /// Fetches one wallet.
    ///
    /// - `signer_id`: Id of the wallet. Until 3.0.0 the wire called it `wallet_id`.
    ///
    /// `GET /contracts/v1/signers/{signer_id}`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). `getSigner` of later clients. Until then GET /contracts/v1/wallets/{wallet_id}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().get_wallet("signer-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_wallet(&self, signer_id: impl Into<String>) -> GetWalletRequest {
        GetWalletRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            signer_id: signer_id.into(),
        }
    }

    /// List wallets
    ///
    /// Lists the wallets of the project whose key is used. There is no paging.
    ///
    /// `GET /contracts/v1/signers`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). `listSigners` of later clients. Until then GET /contracts/v1/wallets.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().list_wallets().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_wallets(&self) -> ListWalletsRequest {
        ListWalletsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Provision a wallet
    ///
    /// Makes a wallet on a chain.
    ///
    /// `POST /contracts/v1/signers`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). `provisionSigner` of later clients. Until then POST /contracts/v1/wallets.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the service wants it.
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ContractsProvisionWalletInput) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().provision_wallet(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn provision_wallet(
        &self,
        body: types::ContractsProvisionWalletInput,
    ) -> ProvisionWalletRequest {
        ProvisionWalletRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Read from a contract
    ///
    /// Calls a function of a contract that changes nothing.
    ///
    /// `POST /contracts/v1/read`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.14). Sent without credentials, although the vendor's documentation asks for the service key.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ContractsReadInput) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().read(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn read(&self, body: types::ContractsReadInput) -> ReadRequest {
        ReadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Set the alert on a low balance
    ///
    /// Sets the balance below which the service alerts. Any 2xx is success, whatever its body.
    ///
    /// - `signer_id`: Id of the wallet. Until 3.0.0 the wire called it `wallet_id`.
    ///
    /// `POST /contracts/v1/signers/{signer_id}/alert`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). Until then POST /contracts/v1/wallets/{wallet_id}/alert.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such thing.
    /// - `410`: It was deleted.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ContractsSetLowBalanceAlertInput) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().set_low_balance_alert("signer-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_low_balance_alert(
        &self,
        signer_id: impl Into<String>,
        body: types::ContractsSetLowBalanceAlertInput,
    ) -> SetLowBalanceAlertRequest {
        SetLowBalanceAlertRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            signer_id: signer_id.into(),
            body,
        }
    }

    /// Set the recovery address
    ///
    /// Sets the recovery address of the wallet, or clears it with null. Any 2xx is success, whatever its body.
    ///
    /// - `signer_id`: Id of the wallet. Until 3.0.0 the wire called it `wallet_id`.
    ///
    /// `POST /contracts/v1/signers/{signer_id}/recovery-address`
    ///
    /// Since 3.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.14 and 6.1). Until then POST /contracts/v1/wallets/{wallet_id}/recovery-address.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such thing.
    /// - `410`: It was deleted.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ContractsSetRecoveryInput) -> Result<(), run402_client::Error> {
    /// let reply = client.contracts().set_recovery("signer-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_recovery(
        &self,
        signer_id: impl Into<String>,
        body: types::ContractsSetRecoveryInput,
    ) -> SetRecoveryRequest {
        SetRecoveryRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            signer_id: signer_id.into(),
            body,
        }
    }
}

static CALL: Operation = Operation {
    id: "contracts_call",
    method: "POST",
    route: "/contracts/v1/call",
    auth: "service",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_call`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CallRequest {
    core: Core,
    options: CallOptions,
    body: types::ContractsCallInput,
}

::agent_clients_runtime::call_options!(CallRequest);

impl CallRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CallRequest { core, options, body } = self;
        let mut call = core.call(&CALL, options);
        call.accept("application/json");
        raw::contracts::contracts_call(call, &body)
    }
}

impl ::std::future::IntoFuture for CallRequest {
    type Output = Result<Reply<types::ContractCall>, Error>;
    type IntoFuture = CallFuture<types::ContractCall>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CALL_STATUS: Operation = Operation {
    id: "contracts_call_status",
    method: "GET",
    route: "/contracts/v1/calls/{call_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_call_status`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CallStatusRequest {
    core: Core,
    options: CallOptions,
    call_id: String,
}

::agent_clients_runtime::call_options!(CallStatusRequest);

impl CallStatusRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CallStatusRequest { core, options, call_id } = self;
        let mut call = core.call(&CALL_STATUS, options);
        call.accept("application/json");
        raw::contracts::contracts_call_status(call, &call_id)
    }
}

impl ::std::future::IntoFuture for CallStatusRequest {
    type Output = Result<Reply<types::ContractsCallStatusReply>, Error>;
    type IntoFuture = CallFuture<types::ContractsCallStatusReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE_WALLET: Operation = Operation {
    id: "contracts_delete_wallet",
    method: "DELETE",
    route: "/contracts/v1/signers/{signer_id}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_delete_wallet`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteWalletRequest {
    core: Core,
    options: CallOptions,
    signer_id: String,
    x_confirm_delete: String,
}

::agent_clients_runtime::call_options!(DeleteWalletRequest);

impl DeleteWalletRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteWalletRequest { core, options, signer_id, x_confirm_delete } = self;
        let mut call = core.call(&DELETE_WALLET, options);
        call.accept("application/json");
        raw::contracts::contracts_delete_wallet(call, &signer_id, &x_confirm_delete)
    }
}

impl ::std::future::IntoFuture for DeleteWalletRequest {
    type Output = Result<Reply<types::ContractsDeleteWalletReply>, Error>;
    type IntoFuture = CallFuture<types::ContractsDeleteWalletReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DRAIN: Operation = Operation {
    id: "contracts_drain",
    method: "POST",
    route: "/contracts/v1/signers/{signer_id}/drain",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_drain`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DrainRequest {
    core: Core,
    options: CallOptions,
    signer_id: String,
    x_confirm_drain: String,
    body: types::ContractsDrainInput,
}

::agent_clients_runtime::call_options!(DrainRequest);

impl DrainRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DrainRequest { core, options, signer_id, x_confirm_drain, body } = self;
        let mut call = core.call(&DRAIN, options);
        call.accept("application/json");
        raw::contracts::contracts_drain(call, &signer_id, &x_confirm_drain, &body)
    }
}

impl ::std::future::IntoFuture for DrainRequest {
    type Output = Result<Reply<types::ContractCall>, Error>;
    type IntoFuture = CallFuture<types::ContractCall>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_WALLET: Operation = Operation {
    id: "contracts_get_wallet",
    method: "GET",
    route: "/contracts/v1/signers/{signer_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_get_wallet`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetWalletRequest {
    core: Core,
    options: CallOptions,
    signer_id: String,
}

::agent_clients_runtime::call_options!(GetWalletRequest);

impl GetWalletRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetWalletRequest { core, options, signer_id } = self;
        let mut call = core.call(&GET_WALLET, options);
        call.accept("application/json");
        raw::contracts::contracts_get_wallet(call, &signer_id)
    }
}

impl ::std::future::IntoFuture for GetWalletRequest {
    type Output = Result<Reply<types::ContractWallet>, Error>;
    type IntoFuture = CallFuture<types::ContractWallet>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_WALLETS: Operation = Operation {
    id: "contracts_list_wallets",
    method: "GET",
    route: "/contracts/v1/signers",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_list_wallets`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListWalletsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListWalletsRequest);

impl ListWalletsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListWalletsRequest { core, options } = self;
        let mut call = core.call(&LIST_WALLETS, options);
        call.accept("application/json");
        raw::contracts::contracts_list_wallets(call)
    }
}

impl ::std::future::IntoFuture for ListWalletsRequest {
    type Output = Result<Reply<types::ContractsListWalletsReply>, Error>;
    type IntoFuture = CallFuture<types::ContractsListWalletsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PROVISION_WALLET: Operation = Operation {
    id: "contracts_provision_wallet",
    method: "POST",
    route: "/contracts/v1/signers",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_provision_wallet`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProvisionWalletRequest {
    core: Core,
    options: CallOptions,
    body: types::ContractsProvisionWalletInput,
}

::agent_clients_runtime::call_options!(ProvisionWalletRequest);

impl ProvisionWalletRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ProvisionWalletRequest { core, options, body } = self;
        let mut call = core.call(&PROVISION_WALLET, options);
        call.accept("application/json");
        raw::contracts::contracts_provision_wallet(call, &body)
    }
}

impl ::std::future::IntoFuture for ProvisionWalletRequest {
    type Output = Result<Reply<types::ContractWallet>, Error>;
    type IntoFuture = CallFuture<types::ContractWallet>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static READ: Operation = Operation {
    id: "contracts_read",
    method: "POST",
    route: "/contracts/v1/read",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_read`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReadRequest {
    core: Core,
    options: CallOptions,
    body: types::ContractsReadInput,
}

::agent_clients_runtime::call_options!(ReadRequest);

impl ReadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ReadRequest { core, options, body } = self;
        let mut call = core.call(&READ, options);
        call.accept("application/json");
        raw::contracts::contracts_read(call, &body)
    }
}

impl ::std::future::IntoFuture for ReadRequest {
    type Output = Result<Reply<types::ContractsReadReply>, Error>;
    type IntoFuture = CallFuture<types::ContractsReadReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SET_LOW_BALANCE_ALERT: Operation = Operation {
    id: "contracts_set_low_balance_alert",
    method: "POST",
    route: "/contracts/v1/signers/{signer_id}/alert",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_set_low_balance_alert`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetLowBalanceAlertRequest {
    core: Core,
    options: CallOptions,
    signer_id: String,
    body: types::ContractsSetLowBalanceAlertInput,
}

::agent_clients_runtime::call_options!(SetLowBalanceAlertRequest);

impl SetLowBalanceAlertRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetLowBalanceAlertRequest { core, options, signer_id, body } = self;
        let call = core.call(&SET_LOW_BALANCE_ALERT, options);
        raw::contracts::contracts_set_low_balance_alert(call, &signer_id, &body)
    }
}

impl ::std::future::IntoFuture for SetLowBalanceAlertRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static SET_RECOVERY: Operation = Operation {
    id: "contracts_set_recovery",
    method: "POST",
    route: "/contracts/v1/signers/{signer_id}/recovery-address",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `contracts_set_recovery`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetRecoveryRequest {
    core: Core,
    options: CallOptions,
    signer_id: String,
    body: types::ContractsSetRecoveryInput,
}

::agent_clients_runtime::call_options!(SetRecoveryRequest);

impl SetRecoveryRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetRecoveryRequest { core, options, signer_id, body } = self;
        let call = core.call(&SET_RECOVERY, options);
        raw::contracts::contracts_set_recovery(call, &signer_id, &body)
    }
}

impl ::std::future::IntoFuture for SetRecoveryRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}
