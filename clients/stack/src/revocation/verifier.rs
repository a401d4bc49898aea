//! The offline check, what is known to be revoked, and the API's own word, together in one verdict.
//!
//! The API is asked once in a while per passport, not per request. It must never call a passport valid that the API was
//! asked about and did not confirm.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use agent_clients_runtime::Error;
use serde_json::Value;
use tokio::time::Instant;

use super::cache::{Revocation, RevocationCache};
use crate::Client;
use crate::types::{PassportClaims, VerifyPassportInput};
use crate::verify::{VerifyError, VerifyOptions, verify_passport_offline};

/// How long an answer of the API stands. A revocation reaches all of STACK within 60 s (STACK contract, section 1.6),
/// so a longer time would be the longest of all.
pub const CONFIRMATION_LIFETIME: Duration = Duration::from_secs(30);

/// The most passports whose answers are kept; the one that came first goes first, and is asked for again.
pub const CONFIRMATION_CAPACITY: usize = 10_000;

/// What is to be thought of a passport.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Verdict {
    /// It is valid, is not known to be revoked, and, where the API is asked, was confirmed a short time ago.
    Valid(Box<PassportClaims>),
    /// The offline check refuses it.
    Invalid(VerifyError),
    /// It was issued properly and is revoked.
    Revoked {
        /// Its claims.
        claims: Box<PassportClaims>,
        /// What was revoked, and why.
        revocation: Revocation,
    },
    /// It was issued properly and the API refuses it for another reason.
    Refused {
        /// Its claims.
        claims: Box<PassportClaims>,
        /// The API's code, such as `PASSPORT_EXPIRED`; `None` where it answered without one.
        code: Option<String>,
    },
    /// It was issued properly and nothing is known against it, but the API could not be asked. Whether that is enough
    /// is for the caller to say.
    Unconfirmed {
        /// Its claims.
        claims: Box<PassportClaims>,
        /// Why the API did not answer.
        error: Arc<Error>,
    },
}

impl Verdict {
    /// Whether it is [`Valid`](Self::Valid).
    #[must_use]
    pub fn is_valid(&self) -> bool {
        matches!(self, Self::Valid(_))
    }

    /// The claims, where the passport was at least issued properly.
    #[must_use]
    pub fn claims(&self) -> Option<&PassportClaims> {
        match self {
            Self::Valid(claims)
            | Self::Revoked { claims, .. }
            | Self::Refused { claims, .. }
            | Self::Unconfirmed { claims, .. } => Some(claims),
            Self::Invalid(_) => None,
        }
    }
}

/// Checks passports with an eye on revocation. Cheap to clone; all clones share their caches.
///
/// First the offline check, then the [`RevocationCache`], then (with [`asking`](Self::asking)) `passports.verify`,
/// whose answer stands for [`CONFIRMATION_LIFETIME`]. However many ask for one passport at once, the API is asked once.
/// A revocation that it reports is noted in the cache.
///
/// ```
/// use stack_client::prelude::*;
/// use stack_client::revocation::{PassportVerifier, Verdict};
/// use stack_client::verify::VerifyOptions;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
/// # let (api, token) = (fake.url(), mission.token());
/// let verifier = PassportVerifier::new(VerifyOptions::deployment(api)).asking(client.clone());
/// let verdict = verifier.check(token.expose()).await;
/// # assert!(verdict.is_valid());
/// match verdict {
///     Verdict::Valid(claims) => println!("welcome, {}", claims.stk.agent_name),
///     Verdict::Revoked { revocation, .. } => println!("revoked: {:?}", revocation.reason),
///     other => println!("not now: {other:?}"),
/// }
/// # mission.finish().await?;
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct PassportVerifier(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    options: VerifyOptions,
    revoked: RevocationCache,
    client: Option<Client>,
    lifetime: Duration,
    answers: Arc<Mutex<Answers>>,
}

#[derive(Default)]
struct Answers {
    by_jti: HashMap<String, Arc<Slot>>,
    order: VecDeque<String>,
}

/// The latest answer about a passport; held by whoever asks.
type Slot = tokio::sync::Mutex<Option<(Instant, Answer)>>;

#[derive(Clone)]
enum Answer {
    Fine,
    Refused { code: Option<String> },
}

impl PassportVerifier {
    /// Checks with these options, with a cache of its own and without asking the API.
    #[must_use]
    pub fn new(options: VerifyOptions) -> Self {
        Self(Arc::new(Inner {
            options,
            revoked: RevocationCache::new(),
            client: None,
            lifetime: CONFIRMATION_LIFETIME,
            answers: Arc::default(),
        }))
    }

    /// Asks the API too.
    #[must_use]
    pub fn asking(self, client: Client) -> Self {
        self.change(|inner| inner.client = Some(client))
    }

    /// Takes a cache that others fill.
    #[must_use]
    pub fn revocations(self, cache: RevocationCache) -> Self {
        self.change(|inner| inner.revoked = cache)
    }

    /// How long an answer of the API stands; [`CONFIRMATION_LIFETIME`] unless set. Zero asks every time.
    #[must_use]
    pub fn confirmation_lifetime(self, lifetime: Duration) -> Self {
        self.change(|inner| inner.lifetime = lifetime)
    }

    fn change(self, change: impl FnOnce(&mut Inner)) -> Self {
        let mut inner = Arc::unwrap_or_clone(self.0);
        change(&mut inner);
        Self(Arc::new(inner))
    }

    /// The revocations it knows.
    #[must_use]
    pub fn revocation_cache(&self) -> &RevocationCache {
        &self.0.revoked
    }

    /// The verdict on a passport.
    pub async fn check(&self, token: &str) -> Verdict {
        let inner = &*self.0;
        let claims = match verify_passport_offline(token, &inner.options).await {
            Ok(claims) => Box::new(claims),
            Err(error) => return Verdict::Invalid(error),
        };
        if let Some(revocation) = inner.revoked.find(&claims) {
            return Verdict::Revoked { claims, revocation };
        }
        let Some(client) = &inner.client else {
            return Verdict::Valid(claims);
        };
        let answer = inner.answer(client, token, &claims.jti).await;
        // It may have been revoked meanwhile, and by this very answer.
        if let Some(revocation) = inner.revoked.find(&claims) {
            return Verdict::Revoked { claims, revocation };
        }
        match answer {
            Ok(Answer::Fine) => Verdict::Valid(claims),
            Ok(Answer::Refused { code }) => Verdict::Refused { claims, code },
            Err(error) => Verdict::Unconfirmed {
                claims,
                error: Arc::new(error),
            },
        }
    }
}

impl Inner {
    async fn answer(&self, client: &Client, token: &str, jti: &str) -> Result<Answer, Error> {
        let slot = self.slot(jti);
        let mut latest = slot.lock().await;
        if let Some((asked, answer)) = &*latest
            && asked.elapsed() < self.lifetime
        {
            return Ok(answer.clone());
        }
        let reply = client.passports().verify(VerifyPassportInput::new(token)).await;
        let answer = match reply {
            // The fields of the reply are not published; a `valid` that says no is believed (inferred).
            Ok(reply) if reply.get("valid") == Some(&Value::Bool(false)) => Answer::Refused { code: None },
            Ok(_) => Answer::Fine,
            Err(error) => match error.code() {
                Some("PASSPORT_REVOKED") => {
                    self.revoked.revoke(jti, None);
                    Answer::Refused {
                        code: Some("PASSPORT_REVOKED".to_owned()),
                    }
                }
                Some(code @ ("PASSPORT_EXPIRED" | "PASSPORT_BLOCKED")) => Answer::Refused {
                    code: Some(code.to_owned()),
                },
                // A failure is not kept: the next one asks again.
                _ => return Err(error),
            },
        };
        *latest = Some((Instant::now(), answer.clone()));
        Ok(answer)
    }

    fn slot(&self, jti: &str) -> Arc<Slot> {
        let mut answers: MutexGuard<'_, Answers> = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = answers.by_jti.get(jti) {
            return slot.clone();
        }
        if answers.order.len() >= CONFIRMATION_CAPACITY
            && let Some(oldest) = answers.order.pop_front()
        {
            answers.by_jti.remove(&oldest);
        }
        let slot = Arc::<Slot>::default();
        answers.by_jti.insert(jti.to_owned(), slot.clone());
        answers.order.push_back(jti.to_owned());
        slot
    }
}

impl fmt::Debug for PassportVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PassportVerifier")
            .field("options", &self.0.options)
            .field("revocations", &self.0.revoked)
            .field("asks", &self.0.client.is_some())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_kept_for_a_bounded_number_of_passports() {
        let verifier = PassportVerifier::new(VerifyOptions::new());
        let first = verifier.0.slot("pp_0");
        assert!(Arc::ptr_eq(&first, &verifier.0.slot("pp_0")));
        for number in 0..=CONFIRMATION_CAPACITY {
            verifier.0.slot(&format!("pp_{number}"));
        }
        let answers = verifier.0.answers.lock().unwrap();
        assert_eq!(
            (answers.by_jti.len(), answers.order.len()),
            (CONFIRMATION_CAPACITY, CONFIRMATION_CAPACITY)
        );
        assert!(!answers.by_jti.contains_key("pp_0"));
    }
}
