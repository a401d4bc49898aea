//! Requests of `oauth`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::engine::RequestBuilderExt;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

#[allow(clippy::too_many_arguments)]
pub(crate) fn oauth_authorize(
    call: Call,
    client_id: &str,
    code_challenge: &str,
    code_challenge_method: &str,
    redirect_uri: &str,
    resource: &str,
    response_type: &str,
    scope: &str,
    state: &str,
) -> Result<Prepared, Error> {
    let url = format!("{}/oauth/authorize", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("client_id", &client_id))
        .query(&engine::QueryParam::new("code_challenge", &code_challenge))
        .query(&engine::QueryParam::new("code_challenge_method", &code_challenge_method))
        .query(&engine::QueryParam::new("redirect_uri", &redirect_uri))
        .query(&engine::QueryParam::new("resource", &resource))
        .query(&engine::QueryParam::new("response_type", &response_type))
        .query(&engine::QueryParam::new("scope", &scope))
        .query(&engine::QueryParam::new("state", &state))
        .build();
    call.prepare(request)
}

pub(crate) fn oauth_metadata(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/.well-known/oauth-authorization-server", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn oauth_protected_resource(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/.well-known/oauth-protected-resource", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn oauth_register(
    call: Call,
    body: &types::OauthRegisterInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/oauth/register", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn oauth_token(
    call: Call,
    body: &types::OauthTokenInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/oauth/token", call.base_url());
    let request = call.http().post(url).form_urlencoded(&body)?.build();
    call.prepare(request)
}
