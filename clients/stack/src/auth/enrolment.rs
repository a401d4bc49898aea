//! Agent mode: a fresh JWT for every request, and the enrolment of the agent's key before the first (STACK contract,
//! section 1.5).
//!
//! Two calls, two clients or two processes that find no key end with one key: the enrolment runs under the lock of the
//! key file and looks again once it has it. It is carried through to the stored file even where the call that began it
//! has gone. It must never store a key that the API did not take, nor enrol where the key could not be stored.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use agent_clients_runtime::{AuthHeader, AuthProvider, AuthRequest, BoxFuture, Core, Error, Operation, Stage};
use tokio::sync::Mutex;

use super::failure::said;
use super::key_file::Found;
use super::notice::{AuthNotice, Notices};
use super::refresh::{interrupted, off_thread};
use super::{AgentKey, AgentKeyStore, AuthError, AuthErrorKind, turn};
use crate::api::agents::Agents;
use crate::types::EnrollAgentInput;

/// The auth class of the two calls of the enrolment.
const ENROLMENT_CLASS: &str = "enrollment";

/// Gives the credential of the enrolment's two calls, when an enrolment is needed and not before.
pub(crate) trait EnrolmentCredential: Send + Sync + 'static {
    /// For an enrolment of this agent: a person's approval where one can be asked for, else the standing credential.
    fn obtain<'a>(&'a self, agent_id: &'a str) -> BoxFuture<'a, Result<Arc<dyn AuthProvider>, AuthError>>;

    /// API key, variable or file; nobody is asked.
    fn standing(&self) -> BoxFuture<'_, Result<Arc<dyn AuthProvider>, AuthError>>;
}

/// Signs every request as an agent.
#[derive(Clone)]
pub(crate) struct AgentAuth(Arc<Inner>);

struct Inner {
    agent_id: String,
    store: AgentKeyStore,
    /// For the enrolment; it has no credential of its own.
    core: Core,
    credential: Box<dyn EnrolmentCredential>,
    notices: Notices,
    key: RwLock<Option<AgentKey>>,
    /// A server refused the key: another process may have enrolled a new one.
    doubted: AtomicBool,
    /// One at a time, with the failure of the last, which those who waited for it share.
    busy: Mutex<Option<Arc<AuthError>>>,
    finished: AtomicU64,
}

impl AgentAuth {
    pub(crate) fn new(
        agent_id: String,
        store: AgentKeyStore,
        core: Core,
        credential: impl EnrolmentCredential,
        notices: Notices,
    ) -> Self {
        Self(Arc::new(Inner {
            agent_id,
            store,
            core,
            credential: Box::new(credential),
            notices,
            key: RwLock::new(None),
            doubted: AtomicBool::new(false),
            busy: Mutex::new(None),
            finished: AtomicU64::new(0),
        }))
    }

    /// The agent's key: from memory, from its file, or newly enrolled.
    pub(crate) async fn key(&self, operation_id: &'static str) -> Result<AgentKey, Error> {
        let inner = &self.0;
        if !inner.doubted.load(Ordering::Acquire)
            && let Some(key) = inner.known()
        {
            return Ok(key);
        }
        // A task of its own: between the API's yes and the stored file nobody may be dropped.
        let seen = inner.finished.load(Ordering::Acquire);
        let work = tokio::spawn(inner.clone().find_or_enrol(seen));
        match work.await {
            Ok(Ok(key)) => Ok(key),
            Ok(Err(cause)) => Err(Error::auth(operation_id, cause.reason(), cause.fix()).with_source(cause)),
            Err(cause) => Err(interrupted(cause).into_error(operation_id)),
        }
    }
}

impl AuthProvider for AgentAuth {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(async move {
            let id = request.operation.id;
            if request.class == ENROLMENT_CLASS {
                // The key cannot vouch for itself: these calls carry what the enrolment would.
                let provider = self
                    .0
                    .credential
                    .standing()
                    .await
                    .map_err(|cause| cause.into_error(id))?;
                return provider.authorize(request).await;
            }
            let token = self.key(id).await?.fresh_token(&self.0.agent_id)?;
            Ok(vec![AuthHeader::bearer(id, &token)?])
        })
    }

    fn rejected(&self, operation: &'static Operation) {
        if operation.auth != ENROLMENT_CLASS {
            self.0.doubted.store(true, Ordering::Release);
        }
    }
}

impl Inner {
    fn known(&self) -> Option<AgentKey> {
        self.key.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn find_or_enrol(self: Arc<Self>, seen: u64) -> Result<AgentKey, Arc<AuthError>> {
        let mut last = self.busy.lock().await;
        let doubted = self.doubted.swap(false, Ordering::AcqRel);
        if !doubted && let Some(key) = self.known() {
            return Ok(key);
        }
        if self.finished.load(Ordering::Acquire) != seen
            && let Some(failure) = &*last
        {
            return Err(failure.clone());
        }
        let outcome = self.look_or_enrol().await.map_err(Arc::new);
        *last = outcome.as_ref().err().cloned();
        if let Ok(key) = &outcome {
            *self.key.write().unwrap_or_else(PoisonError::into_inner) = Some(key.clone());
        }
        self.finished.fetch_add(1, Ordering::AcqRel);
        outcome
    }

    async fn look_or_enrol(&self) -> Result<AgentKey, AuthError> {
        if let Found::Key(stored) = self.look().await? {
            return Ok(stored.key);
        }
        // A key that the API refused once may be right for other calls; without a file there is none better.
        if let Some(key) = self.known() {
            return Ok(key);
        }
        // Before anything is sent: where the lock cannot be made, the key could not be stored.
        let path = self.store.path(&self.agent_id).map_err(unwrapped)?;
        let lock = async { self.store.lock_async(&self.agent_id).await.map(Some) };
        let turn = turn::wait(&path, lock).await.map_err(unwrapped)?;
        match self.look().await? {
            Found::Key(stored) => return Ok(stored.key),
            Found::Nothing => {}
            Found::Unreadable(why) => {
                self.notices.tell(&AuthNotice::KeyFileUnreadable { path, why });
            }
        }
        let key = self.enrol().await;
        drop(turn);
        key
    }

    async fn look(&self) -> Result<Found, AuthError> {
        let (store, id) = (self.store.clone(), self.agent_id.clone());
        off_thread(move || store.find(&id)).await?
    }

    async fn enrol(&self) -> Result<AgentKey, AuthError> {
        let credential = self.credential.obtain(&self.agent_id).await?;
        let agents = Agents {
            core: self.core.clone(),
        };
        let challenge = agents
            .enrollment_challenge(&self.agent_id)
            .with_auth(credential.clone())
            .await;
        let challenge = challenge.map_err(|error| self.refused(error, "gave no challenge"))?;
        let key = AgentKey::generate().map_err(unwrapped)?;
        let signature = key.sign_challenge(&challenge.challenge);
        let body = EnrollAgentInput::new(key.public_jwk(), &challenge.challenge_id, signature);
        let enrolled = agents.enroll(&self.agent_id, body).with_auth(credential).await;
        let enrolled = enrolled
            .map_err(|error| self.refused(error, "did not enrol the key"))?
            .into_inner();
        let (store, id, stored) = (self.store.clone(), self.agent_id.clone(), key.clone());
        let enrolled_at = enrolled.enrolled_at.map(serde_json::Value::from);
        off_thread(move || store.save(&id, &stored, enrolled_at))
            .await?
            .map_err(unwrapped)?;
        Ok(key)
    }

    fn refused(&self, error: Error, what: &str) -> AuthError {
        if let Some(cause) = AuthError::find(&error) {
            // No credential for the enrolment itself.
            return AuthError::new(cause.kind(), cause.reason(), cause.fix()).caused_by(error);
        }
        let id = &self.agent_id;
        let (kind, fix) = if error.stage() == Stage::Refused && !error.is_retryable() {
            let fix = "check agent_id, and that the credential may enrol this agent's keys";
            (AuthErrorKind::EnrollmentRefused, fix)
        } else {
            (AuthErrorKind::EnrollmentFailed, "try again; no key was stored")
        };
        let why = format!("for agent {id:?}, the API {what} ({})", said(&error, &[]));
        AuthError::new(kind, why, fix).caused_by(error)
    }
}

/// The auth error inside a common one that this crate made.
fn unwrapped(error: Error) -> AuthError {
    let (kind, why, fix) = match AuthError::find(&error) {
        Some(cause) => (cause.kind(), cause.reason().to_owned(), cause.fix().to_owned()),
        None => (AuthErrorKind::Other, error.to_string(), "see the cause".to_owned()),
    };
    AuthError::new(kind, why, fix).caused_by(error)
}

impl fmt::Debug for AgentAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentAuth")
            .field("agent_id", &self.0.agent_id)
            .field("store", &self.0.store)
            .finish_non_exhaustive()
    }
}
