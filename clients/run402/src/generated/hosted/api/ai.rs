//! The operations of `ai`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `ai`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/ai.md"))]
#[derive(Clone, Debug)]
pub struct Ai {
    pub(crate) core: Core,
}

impl Ai {
    /// Generate an image
    ///
    /// Makes an image from a text, for $0.03: from the prepaid balance first, else with x402, for which 402 states the
    /// requirements.
    ///
    /// `POST /generate-image/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 1.9, 2 and 3.15). The idempotency key is the vendor's documentation (contract section 1.7); the official client sends none.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AiGenerateImageInput) -> Result<(), run402_client::Error> {
    /// let reply = client.ai().generate_image(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn generate_image(
        &self,
        body: types::AiGenerateImageInput,
    ) -> GenerateImageRequest {
        GenerateImageRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Moderate a text
    ///
    /// Says whether a text is objectionable, and in which ways.
    ///
    /// `POST /ai/v1/moderate`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.15).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AiModerateInput) -> Result<(), run402_client::Error> {
    /// let reply = client.ai().moderate(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn moderate(&self, body: types::AiModerateInput) -> ModerateRequest {
        ModerateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Translate a text
    ///
    /// Translates a text.
    ///
    /// `POST /ai/v1/translate`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.15).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `429`: Too many requests; `retry_after` may say how many seconds to wait.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AiTranslateInput) -> Result<(), run402_client::Error> {
    /// let reply = client.ai().translate(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn translate(&self, body: types::AiTranslateInput) -> TranslateRequest {
        TranslateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get the usage of translation
    ///
    /// Fetches how much of the included words is used.
    ///
    /// `GET /ai/v1/usage`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.15).
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
    /// let reply = client.ai().usage().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn usage(&self) -> UsageRequest {
        UsageRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static GENERATE_IMAGE: Operation = Operation {
    id: "ai_generate_image",
    method: "POST",
    route: "/generate-image/v1",
    auth: "wallet",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `ai_generate_image`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GenerateImageRequest {
    core: Core,
    options: CallOptions,
    body: types::AiGenerateImageInput,
}

::agent_clients_runtime::call_options!(GenerateImageRequest);

impl GenerateImageRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GenerateImageRequest { core, options, body } = self;
        let mut call = core.call(&GENERATE_IMAGE, options);
        call.accept("application/json");
        raw::ai::ai_generate_image(call, &body)
    }
}

impl ::std::future::IntoFuture for GenerateImageRequest {
    type Output = Result<Reply<types::AiGenerateImageReply>, Error>;
    type IntoFuture = CallFuture<types::AiGenerateImageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

/// The documented headers of the reply of `ai_generate_image`: `reply.typed_headers::<GenerateImageHeaders>()`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GenerateImageHeaders {
    /// `X-Run402-Settlement-Rail`. What was paid with, `allowance` or `x402`.
    pub x_run402_settlement_rail: Option<String>,
    /// `X-Run402-Allowance-Remaining`. What is left of the prepaid balance. The unit is not said.
    pub x_run402_allowance_remaining: Option<String>,
}

impl ::agent_clients_runtime::ReplyHeaders for GenerateImageHeaders {
    fn from_headers(
        headers: &::agent_clients_runtime::http::HeaderMap,
    ) -> Result<Self, Error> {
        Ok(Self {
            x_run402_settlement_rail: ::agent_clients_runtime::engine::optional_header(
                headers,
                "X-Run402-Settlement-Rail",
            )?,
            x_run402_allowance_remaining: ::agent_clients_runtime::engine::optional_header(
                headers,
                "X-Run402-Allowance-Remaining",
            )?,
        })
    }
}

static MODERATE: Operation = Operation {
    id: "ai_moderate",
    method: "POST",
    route: "/ai/v1/moderate",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `ai_moderate`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ModerateRequest {
    core: Core,
    options: CallOptions,
    body: types::AiModerateInput,
}

::agent_clients_runtime::call_options!(ModerateRequest);

impl ModerateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ModerateRequest { core, options, body } = self;
        let mut call = core.call(&MODERATE, options);
        call.accept("application/json");
        raw::ai::ai_moderate(call, &body)
    }
}

impl ::std::future::IntoFuture for ModerateRequest {
    type Output = Result<Reply<types::AiModerateReply>, Error>;
    type IntoFuture = CallFuture<types::AiModerateReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static TRANSLATE: Operation = Operation {
    id: "ai_translate",
    method: "POST",
    route: "/ai/v1/translate",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `ai_translate`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TranslateRequest {
    core: Core,
    options: CallOptions,
    body: types::AiTranslateInput,
}

::agent_clients_runtime::call_options!(TranslateRequest);

impl TranslateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let TranslateRequest { core, options, body } = self;
        let mut call = core.call(&TRANSLATE, options);
        call.accept("application/json");
        raw::ai::ai_translate(call, &body)
    }
}

impl ::std::future::IntoFuture for TranslateRequest {
    type Output = Result<Reply<types::AiTranslateReply>, Error>;
    type IntoFuture = CallFuture<types::AiTranslateReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static USAGE: Operation = Operation {
    id: "ai_usage",
    method: "GET",
    route: "/ai/v1/usage",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `ai_usage`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UsageRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(UsageRequest);

impl UsageRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UsageRequest { core, options } = self;
        let mut call = core.call(&USAGE, options);
        call.accept("application/json");
        raw::ai::ai_usage(call)
    }
}

impl ::std::future::IntoFuture for UsageRequest {
    type Output = Result<Reply<types::AiUsageReply>, Error>;
    type IntoFuture = CallFuture<types::AiUsageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}
