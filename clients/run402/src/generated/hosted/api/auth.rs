//! The operations of `auth`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `auth`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/auth.md"))]
#[derive(Clone, Debug)]
pub struct Auth {
    pub(crate) core: Core,
}

impl Auth {
    /// List sign-in providers
    ///
    /// Fetches the ways in which end users may sign in.
    ///
    /// `GET /auth/v1/providers`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.11).
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
    /// let reply = client.auth().providers().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn providers(&self) -> ProvidersRequest {
        ProvidersRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Request a magic link
    ///
    /// Mails an end user a link to sign in with. The vendor documents 200 always, 400 and 429.
    ///
    /// `POST /auth/v1/magic-link`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.11 and 6.3).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the service wants it.
    /// - `429`: Too many requests; `retry_after` may say how many seconds to wait.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AuthRequestMagicLinkInput) -> Result<(), run402_client::Error> {
    /// let reply = client.auth().request_magic_link(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn request_magic_link(
        &self,
        body: types::AuthRequestMagicLinkInput,
    ) -> RequestMagicLinkRequest {
        RequestMagicLinkRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Set the password of a user
    ///
    /// Sets or changes the password of the end user whose access token is sent. Any 2xx is success, whatever its body.
    ///
    /// `POST /auth/v1/user/password`
    ///
    /// Since 4.24.1 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.11 and 6.1). Until then PUT, same path.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: No credential, or one that does not count.
    /// - `403`: The credential may not do this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AuthSetUserPasswordInput) -> Result<(), run402_client::Error> {
    /// let reply = client.auth().set_user_password(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_user_password(
        &self,
        body: types::AuthSetUserPasswordInput,
    ) -> SetUserPasswordRequest {
        SetUserPasswordRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Change the auth settings
    ///
    /// Changes how end users of the project sign in. Any 2xx is success, whatever its body.
    ///
    /// `PATCH /auth/v1/settings`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.11 and 6.3).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AuthSettingsInput) -> Result<(), run402_client::Error> {
    /// let reply = client.auth().settings(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn settings(&self, body: types::AuthSettingsInput) -> SettingsRequest {
        SettingsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Verify a magic link
    ///
    /// Exchanges the token of a magic link for tokens of the end user. The vendor documents an hour for the access
    /// token; the refresh token is used once and lives for 30 days.
    ///
    /// `POST /auth/v1/token`
    ///
    /// Sent always: `?grant_type=magic_link`. What the token is.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.11).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: No credential, or one that does not count.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AuthVerifyMagicLinkInput) -> Result<(), run402_client::Error> {
    /// let reply = client.auth().verify_magic_link(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn verify_magic_link(
        &self,
        body: types::AuthVerifyMagicLinkInput,
    ) -> VerifyMagicLinkRequest {
        VerifyMagicLinkRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static PROVIDERS: Operation = Operation {
    id: "auth_providers",
    method: "GET",
    route: "/auth/v1/providers",
    auth: "anon",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `auth_providers`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProvidersRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ProvidersRequest);

impl ProvidersRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ProvidersRequest { core, options } = self;
        let mut call = core.call(&PROVIDERS, options);
        call.accept("application/json");
        raw::auth::auth_providers(call)
    }
}

impl ::std::future::IntoFuture for ProvidersRequest {
    type Output = Result<Reply<types::AuthProvidersReply>, Error>;
    type IntoFuture = CallFuture<types::AuthProvidersReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REQUEST_MAGIC_LINK: Operation = Operation {
    id: "auth_request_magic_link",
    method: "POST",
    route: "/auth/v1/magic-link",
    auth: "anon",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `auth_request_magic_link`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RequestMagicLinkRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthRequestMagicLinkInput,
}

::agent_clients_runtime::call_options!(RequestMagicLinkRequest);

impl RequestMagicLinkRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RequestMagicLinkRequest { core, options, body } = self;
        let call = core.call(&REQUEST_MAGIC_LINK, options);
        raw::auth::auth_request_magic_link(call, &body)
    }
}

impl ::std::future::IntoFuture for RequestMagicLinkRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static SET_USER_PASSWORD: Operation = Operation {
    id: "auth_set_user_password",
    method: "POST",
    route: "/auth/v1/user/password",
    auth: "user",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `auth_set_user_password`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetUserPasswordRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthSetUserPasswordInput,
}

::agent_clients_runtime::call_options!(SetUserPasswordRequest);

impl SetUserPasswordRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetUserPasswordRequest { core, options, body } = self;
        let call = core.call(&SET_USER_PASSWORD, options);
        raw::auth::auth_set_user_password(call, &body)
    }
}

impl ::std::future::IntoFuture for SetUserPasswordRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static SETTINGS: Operation = Operation {
    id: "auth_settings",
    method: "PATCH",
    route: "/auth/v1/settings",
    auth: "settings",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `auth_settings`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SettingsRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthSettingsInput,
}

::agent_clients_runtime::call_options!(SettingsRequest);

impl SettingsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SettingsRequest { core, options, body } = self;
        let call = core.call(&SETTINGS, options);
        raw::auth::auth_settings(call, &body)
    }
}

impl ::std::future::IntoFuture for SettingsRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static VERIFY_MAGIC_LINK: Operation = Operation {
    id: "auth_verify_magic_link",
    method: "POST",
    route: "/auth/v1/token",
    auth: "anon",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `auth_verify_magic_link`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyMagicLinkRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthVerifyMagicLinkInput,
}

::agent_clients_runtime::call_options!(VerifyMagicLinkRequest);

impl VerifyMagicLinkRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let VerifyMagicLinkRequest { core, options, body } = self;
        let mut call = core.call(&VERIFY_MAGIC_LINK, options);
        call.accept("application/json");
        call.query("grant_type", "magic_link");
        raw::auth::auth_verify_magic_link(call, &body)
    }
}

impl ::std::future::IntoFuture for VerifyMagicLinkRequest {
    type Output = Result<Reply<types::AuthVerifyMagicLinkReply>, Error>;
    type IntoFuture = CallFuture<types::AuthVerifyMagicLinkReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
