//! The operations of `oauth`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `oauth`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/oauth.md"))]
#[derive(Clone, Debug)]
pub struct Oauth {
    pub(crate) core: Core,
}

impl Oauth {
    /// Ask the user for access
    ///
    /// The address that a browser opens, with PKCE. It leads back to `redirect_uri` with `code` and `state`, or with
    /// `error`. No client calls it by itself; it stands here for its parameters.
    ///
    /// - `response_type`: Always `code`.
    /// - `client_id`: Id of the client, as it was registered.
    /// - `redirect_uri`: Where the browser goes afterwards.
    /// - `scope`: Scopes to ask for, with spaces between.
    /// - `resource`: What the token is for.
    /// - `code_challenge`: SHA-256 of the code verifier, base64url without padding.
    /// - `code_challenge_method`: Always `S256`.
    /// - `state`: Random text that comes back unchanged.
    ///
    /// `GET /oauth/authorize`
    ///
    /// Since 0.4.0 of the official client.
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code and documented by the vendor (contract section 2, operation 213). The official client has no method for it; named after the path. The parameters are C.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `302`: Back to `redirect_uri`, with `code` and `state`, or with `error`.
    /// - `default`: Refused, in the shape of RFC 6749. Any other failure may have any body.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.oauth().authorize("response-type", "client-id", "redirect-uri", "scope", "resource", "code-challenge", "code-challenge-method", "state").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[allow(clippy::too_many_arguments)]
    pub fn authorize(
        &self,
        response_type: impl Into<String>,
        client_id: impl Into<String>,
        redirect_uri: impl Into<String>,
        scope: impl Into<String>,
        resource: impl Into<String>,
        code_challenge: impl Into<String>,
        code_challenge_method: impl Into<String>,
        state: impl Into<String>,
    ) -> AuthorizeRequest {
        AuthorizeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            response_type: response_type.into(),
            client_id: client_id.into(),
            redirect_uri: redirect_uri.into(),
            scope: scope.into(),
            resource: resource.into(),
            code_challenge: code_challenge.into(),
            code_challenge_method: code_challenge_method.into(),
            state: state.into(),
        }
    }

    /// Get the metadata of the authorization server
    ///
    /// Fetches the metadata of the authorization server (RFC 8414).
    ///
    /// `GET /.well-known/oauth-authorization-server`
    ///
    /// *Evidence:* name inferred, wire documented by the vendor (contract section 2, operation 214). No published client calls it; named after what it answers.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.oauth().metadata().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn metadata(&self) -> MetadataRequest {
        MetadataRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Get the metadata of the protected resource
    ///
    /// Fetches the metadata of the protected resource. The MCP server names the address in its WWW-Authenticate header;
    /// it may live on the host of the MCP server instead.
    ///
    /// `GET /.well-known/oauth-protected-resource`
    ///
    /// *Evidence:* name inferred, wire documented by the vendor (contract section 2, operation 215). No published client calls it; named after the path.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.oauth().protected_resource().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn protected_resource(&self) -> ProtectedResourceRequest {
        ProtectedResourceRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Register a client
    ///
    /// Registers an OAuth client dynamically (RFC 7591). The official client gives it 15 seconds and takes nothing but
    /// 201 as success.
    ///
    /// `POST /oauth/register`
    ///
    /// Since 0.4.0 of the official client.
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code and documented by the vendor (contract section 2, operation 212). The official client has no method for it; named after the path. The fields are C.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Refused, in the shape of RFC 6749. Any other failure may have any body.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::OauthRegisterInput) -> Result<(), stack_client::Error> {
    /// let reply = client.oauth().register(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn register(&self, body: types::OauthRegisterInput) -> RegisterRequest {
        RegisterRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get an access token
    ///
    /// Exchanges a refresh token or an authorization code for an access token, as a form. Refresh tokens rotate on use.
    /// Two more grants exist: token exchange, which wraps the refresh of a passport, and the device grant of the
    /// command line tool; their fields were not seen.
    ///
    /// To refresh: `grant_type`, `refresh_token`, `client_id` and, where it is not empty, `client_secret`. With a code:
    /// `grant_type`, `code`, `redirect_uri`, `client_id` and `code_verifier`. The path was `/v1/oauth/token` in 0.1.0
    /// and 0.2.0.
    ///
    /// `POST /oauth/token`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code and documented by the vendor (contract section 2, operation 211). The official client has no method for it; named after the path. The fields are C.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Refused, in the shape of RFC 6749. Any other failure may have any body.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::OauthTokenInput) -> Result<(), stack_client::Error> {
    /// let reply = client.oauth().token(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn token(&self, body: types::OauthTokenInput) -> TokenRequest {
        TokenRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static AUTHORIZE: Operation = Operation {
    id: "oauth_authorize",
    method: "GET",
    route: "/oauth/authorize",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `oauth_authorize`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AuthorizeRequest {
    core: Core,
    options: CallOptions,
    response_type: String,
    client_id: String,
    redirect_uri: String,
    scope: String,
    resource: String,
    code_challenge: String,
    code_challenge_method: String,
    state: String,
}

::agent_clients_runtime::call_options!(AuthorizeRequest);

impl AuthorizeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AuthorizeRequest {
            core,
            options,
            response_type,
            client_id,
            redirect_uri,
            scope,
            resource,
            code_challenge,
            code_challenge_method,
            state,
        } = self;
        let call = core.call(&AUTHORIZE, options);
        raw::oauth::oauth_authorize(
            call,
            &client_id,
            &code_challenge,
            &code_challenge_method,
            &redirect_uri,
            &resource,
            &response_type,
            &scope,
            &state,
        )
    }
}

impl ::std::future::IntoFuture for AuthorizeRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static METADATA: Operation = Operation {
    id: "oauth_metadata",
    method: "GET",
    route: "/.well-known/oauth-authorization-server",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `oauth_metadata`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct MetadataRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(MetadataRequest);

impl MetadataRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let MetadataRequest { core, options } = self;
        let mut call = core.call(&METADATA, options);
        call.accept("application/json");
        raw::oauth::oauth_metadata(call)
    }
}

impl ::std::future::IntoFuture for MetadataRequest {
    type Output = Result<Reply<types::OauthServerMetadata>, Error>;
    type IntoFuture = CallFuture<types::OauthServerMetadata>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PROTECTED_RESOURCE: Operation = Operation {
    id: "oauth_protected_resource",
    method: "GET",
    route: "/.well-known/oauth-protected-resource",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `oauth_protected_resource`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProtectedResourceRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ProtectedResourceRequest);

impl ProtectedResourceRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ProtectedResourceRequest { core, options } = self;
        let mut call = core.call(&PROTECTED_RESOURCE, options);
        call.accept("application/json");
        raw::oauth::oauth_protected_resource(call)
    }
}

impl ::std::future::IntoFuture for ProtectedResourceRequest {
    type Output = Result<Reply<types::OauthProtectedResourceMetadata>, Error>;
    type IntoFuture = CallFuture<types::OauthProtectedResourceMetadata>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REGISTER: Operation = Operation {
    id: "oauth_register",
    method: "POST",
    route: "/oauth/register",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `oauth_register`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RegisterRequest {
    core: Core,
    options: CallOptions,
    body: types::OauthRegisterInput,
}

::agent_clients_runtime::call_options!(RegisterRequest);

impl RegisterRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RegisterRequest { core, options, body } = self;
        let mut call = core.call(&REGISTER, options);
        call.accept("application/json");
        raw::oauth::oauth_register(call, &body)
    }
}

impl ::std::future::IntoFuture for RegisterRequest {
    type Output = Result<Reply<types::OauthClient>, Error>;
    type IntoFuture = CallFuture<types::OauthClient>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static TOKEN: Operation = Operation {
    id: "oauth_token",
    method: "POST",
    route: "/oauth/token",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `oauth_token`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TokenRequest {
    core: Core,
    options: CallOptions,
    body: types::OauthTokenInput,
}

::agent_clients_runtime::call_options!(TokenRequest);

impl TokenRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let TokenRequest { core, options, body } = self;
        let mut call = core.call(&TOKEN, options);
        call.accept("application/json");
        raw::oauth::oauth_token(call, &body)
    }
}

impl ::std::future::IntoFuture for TokenRequest {
    type Output = Result<Reply<types::TokenResponse>, Error>;
    type IntoFuture = CallFuture<types::TokenResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
