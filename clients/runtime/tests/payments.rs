//! 402 Payment Required: the hook is asked once, its proof is sent once.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use agent_clients_runtime::{
    AuthHeader, BoxFuture, CallOptions, Error, PaymentHook, PaymentRequest, RetryPolicy, Secret, Sent, Stage,
    TransportError, Upload,
};
use common::{GET, POST, Script, Step, call, call_with_body, reply};

#[derive(Clone, Copy)]
enum Act {
    Pay,
    Decline,
    Fail,
    Hang,
}

/// Counts how often it is asked.
#[derive(Clone)]
struct Hook(Act, Arc<AtomicUsize>);

impl PaymentHook for Hook {
    fn pay<'a>(&'a self, request: PaymentRequest<'a>) -> BoxFuture<'a, Result<Option<Vec<AuthHeader>>, Error>> {
        self.1.fetch_add(1, Ordering::SeqCst);
        assert_eq!(request.refusal.status().unwrap(), 402);
        assert_eq!(
            (request.url.path(), request.body().as_ref()),
            ("/v1/jobs", b"terms".as_slice())
        );
        let operation = request.operation.id;
        Box::pin(async move {
            match self.0 {
                Act::Pay => Ok(Some(vec![AuthHeader::new(
                    operation,
                    "X-Payment",
                    &Secret::from("proof-4711"),
                )?])),
                Act::Decline => Ok(None),
                Act::Fail => Err(Error::auth(operation, "the wallet is empty", "fill it")),
                Act::Hang => std::future::pending().await,
            }
        })
    }
}

async fn run(act: Act, steps: Vec<Step>) -> (Result<u32, Error>, usize, Script) {
    let server = Script::new(steps);
    let asked = Arc::new(AtomicUsize::new(0));
    let core = server.core().payment(Hook(act, asked.clone())).build().unwrap();
    let outcome = call_with_body(&core, &POST, CallOptions::new())
        .await
        .map(|response| response.attempts());
    (outcome, asked.load(Ordering::SeqCst), server)
}

#[tokio::test(start_paused = true)]
async fn a_paid_call_is_sent_once_more_with_the_proof_and_the_same_body() {
    let (outcome, asked, server) = run(Act::Pay, vec![reply(402, "terms"), reply(200, "{}")]).await;
    assert_eq!((outcome.unwrap(), asked), (2, 1));
    let seen = server.seen();
    assert_eq!(
        (seen[0].header("x-payment"), seen[1].header("x-payment")),
        (None, Some("proof-4711"))
    );
    assert_eq!(seen[0].body, seen[1].body);
}

#[tokio::test(start_paused = true)]
async fn the_hook_is_never_asked_twice_for_one_call() {
    let (outcome, asked, server) = run(
        Act::Pay,
        vec![reply(402, "terms"), reply(402, "proof-4711 is not enough")],
    )
    .await;
    let error = outcome.unwrap_err();
    assert_eq!(
        (
            error.status().unwrap().as_u16(),
            error.attempts(),
            asked,
            server.count()
        ),
        (402, 2, 1, 2)
    );
    assert!(!error.body_text().unwrap().contains("4711"), "the proof is blotted out");
}

#[tokio::test(start_paused = true)]
async fn a_hook_that_declines_or_fails_leaves_the_402() {
    let (outcome, asked, _) = run(Act::Decline, vec![reply(402, "terms")]).await;
    let error = outcome.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), asked), (402, 1));
    let (outcome, _, _) = run(Act::Fail, vec![reply(402, "terms")]).await;
    let error = outcome.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.stage()), (402, Stage::Refused));
    assert!(
        std::error::Error::source(&error)
            .unwrap()
            .to_string()
            .contains("wallet is empty")
    );
}

#[tokio::test(start_paused = true)]
async fn a_hook_that_hangs_ends_with_the_deadline() {
    let (outcome, _, _) = run(Act::Hang, vec![reply(402, "terms")]).await;
    let error = outcome.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.elapsed(), Duration::from_secs(30));
    assert!(std::error::Error::source(&error).unwrap().to_string().contains("402"));
}

#[tokio::test(start_paused = true)]
async fn what_was_paid_for_is_not_sent_again_unless_it_never_left() {
    for step in [reply(503, ""), Step::Fail(TransportError::broken("reset"))] {
        let server = Script::new([reply(402, "terms"), step]);
        let core = server.core().payment(Hook(Act::Pay, Arc::default())).build().unwrap();
        let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
        assert_eq!(error.attempts(), 2, "{error}");
    }
    let refused = Step::Fail(TransportError::connect("refused"));
    let (outcome, asked, server) = run(Act::Pay, vec![reply(402, "terms"), refused, reply(200, "")]).await;
    assert_eq!((outcome.unwrap(), asked), (3, 1));
    assert_eq!(server.seen()[2].header("x-payment"), Some("proof-4711"));
}

#[tokio::test(start_paused = true)]
async fn the_hook_works_with_retries_off_and_is_not_asked_when_the_body_is_gone() {
    let server = Script::new([reply(402, "terms"), reply(200, "")]);
    let core = server
        .core()
        .retry(RetryPolicy::none())
        .payment(Hook(Act::Pay, Arc::default()))
        .build()
        .unwrap();
    call(&core, &GET, CallOptions::new()).await.unwrap();

    let server = Script::new([reply(402, "terms")]);
    let asked = Arc::new(AtomicUsize::new(0));
    let core = server.core().payment(Hook(Act::Pay, asked.clone())).build().unwrap();
    let mut call = core.call(&POST, CallOptions::new());
    call.body(Upload::once(futures_util::stream::empty()), "text/plain");
    let request = call.http().post(format!("{}/jobs", call.base_url())).build();
    let error = call.execute(request).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), asked.load(Ordering::SeqCst)),
        (402, 0)
    );
    assert_eq!(error.was_sent(), Sent::Yes);
}

#[tokio::test(start_paused = true)]
async fn without_a_hook_a_402_is_a_plain_refusal() {
    let core = Script::new([reply(402, "terms")]).core().build().unwrap();
    let error = call(&core, &GET, CallOptions::new()).await.unwrap_err();
    assert_eq!((error.message(), error.is_retryable()), ("Payment Required", false));
}
