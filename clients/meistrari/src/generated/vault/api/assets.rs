//! The operations of `assets`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `assets`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Assets {
    pub(crate) core: Core,
}

impl Assets {
    /// Create an asset
    ///
    /// Registers an asset and answers where to put its bytes. The upload must have exactly the four `uploadHeaders`;
    /// with them it is refused with 412 where the object exists already.
    ///
    /// `POST /assets`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V14). The official client knows assets since a version between 3.1.1 and 3.4.2.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: meistrari_client::vault::types::CreateAssetInput) -> Result<(), meistrari_client::Error> {
    /// let reply = client.assets().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::CreateAssetInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "assets_create",
    method: "POST",
    route: "/assets",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `assets_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::CreateAssetInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::assets::assets_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::AssetUpload>, Error>;
    type IntoFuture = CallFuture<types::AssetUpload>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
