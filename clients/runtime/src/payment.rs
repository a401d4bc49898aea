//! What to do when an API answers 402 Payment Required: ask a hook once for the proof of payment, and send it once.
//!
//! It must never ask the hook twice for one call, nor when the request could not be sent again with the proof.

use bytes::Bytes;
use http::Method;

use crate::auth::AuthHeader;
use crate::error::Error;
use crate::operation::Operation;
use crate::transport::BoxFuture;

/// What a hook is told about the call that has to be paid for.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct PaymentRequest<'a> {
    /// The operation.
    pub operation: &'static Operation,
    /// The HTTP method.
    pub method: &'a Method,
    /// The full address; do not log its query.
    pub url: &'a reqwest::Url,
    /// The 402 itself: headers, body and code say what is asked for.
    pub refusal: &'a Error,
}

impl PaymentRequest<'_> {
    /// The body of the 402 as received (at most [`MAX_ERROR_BODY_BYTES`](crate::MAX_ERROR_BODY_BYTES)).
    #[must_use]
    pub fn body(&self) -> &Bytes {
        self.refusal.body_bytes()
    }
}

/// Pays for a call, or declines.
pub trait PaymentHook: Send + Sync + 'static {
    /// The headers that prove the payment, for one more attempt; `None` declines, and the call ends with the 402.
    ///
    /// Asked at most once per call, within the call's deadline: if that passes, the future is dropped.
    ///
    /// # Errors
    /// Any error ends the call with the 402, which then has this error as its source.
    fn pay<'a>(&'a self, request: PaymentRequest<'a>) -> BoxFuture<'a, Result<Option<Vec<AuthHeader>>, Error>>;
}
