//! What is known here to be revoked: filled from the broadcast or from answers of the API, asked with the claims of a
//! passport.
//!
//! It knows what it was told and nothing more: that it does not know a passport says nothing good about it. It must
//! never grow without bound, and never forget an entry early without saying so.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::event::RevocationEvent;
use crate::types::PassportClaims;

/// How long a revocation is remembered. A passport lives an hour at most (STACK contract, section 1.2) and fails for
/// its age then; the rest is for clocks and for events that come late.
pub const REVOCATION_LIFETIME: Duration = Duration::from_secs(2 * 60 * 60);

/// The most revocations that are remembered unless another number is set.
pub const REVOCATION_CAPACITY: usize = 100_000;

/// Why a passport counts as revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Revocation {
    /// What was revoked: this passport, or everything of its agent, session, operator or identity claim.
    pub of: Revoked,
    /// The reason that was given.
    pub reason: Option<String>,
}

/// What a revocation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Revoked {
    /// The passport itself, or one it was delegated from.
    Passport,
    /// All passports of its agent up to a time.
    Agent,
    /// All passports of its session up to a time.
    Session,
    /// All passports of its operator up to a time.
    Operator,
    /// All passports with one of its identity claims up to a time.
    Claim,
}

/// Revocations in the memory of this process. Cheap to clone; all clones share them.
///
/// ```
/// use stack_client::revocation::{RevocationCache, RevocationEvent};
///
/// let revoked = RevocationCache::new();
/// revoked.apply(&RevocationEvent::parse(r#"{"type":"single","jti":"pp_1","cascaded":["pp_2"],"reason":"leaked"}"#)?);
/// assert!(revoked.is_revoked("pp_2"));
/// # Ok::<(), stack_client::runtime::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct RevocationCache(Arc<Shared>);

struct Shared {
    lifetime: Duration,
    capacity: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    entries: HashMap<(Revoked, String), Entry>,
    /// In the order they came, with the number of the entry: one that was replaced meanwhile has another.
    order: VecDeque<((Revoked, String), u64)>,
    counter: u64,
    forgotten: u64,
}

struct Entry {
    number: u64,
    expires: Instant,
    /// Passports issued later are not meant. Milliseconds since 1970.
    until: Option<i64>,
    reason: Option<String>,
}

impl Default for RevocationCache {
    fn default() -> Self {
        Self::new()
    }
}

impl RevocationCache {
    /// Remembers [`REVOCATION_CAPACITY`] revocations for [`REVOCATION_LIFETIME`] each.
    #[must_use]
    pub fn new() -> Self {
        Self::with_limits(REVOCATION_CAPACITY, REVOCATION_LIFETIME)
    }

    /// Remembers so many revocations for so long; a capacity of 0 counts as 1. A lifetime shorter than that of a
    /// passport lets revoked ones pass again.
    #[must_use]
    pub fn with_limits(capacity: usize, lifetime: Duration) -> Self {
        Self(Arc::new(Shared {
            lifetime,
            capacity: capacity.max(1),
            state: Mutex::default(),
        }))
    }

    /// Notes what an event says. False where nothing could be learned from it: its kind is not known, or it does not
    /// say whom it is about.
    pub fn apply(&self, event: &RevocationEvent) -> bool {
        match event {
            RevocationEvent::Single(event) => {
                for jti in std::iter::once(&event.jti).chain(&event.cascaded) {
                    self.revoke(jti, event.reason.as_deref());
                }
                true
            }
            RevocationEvent::BulkAgent(event) => self.bulk(Revoked::Agent, event.agent_id.as_deref(), event),
            RevocationEvent::BulkSession(event) => self.bulk(Revoked::Session, event.session_id.as_deref(), event),
            RevocationEvent::BulkOperator(event) => self.bulk(Revoked::Operator, event.operator_id.as_deref(), event),
            RevocationEvent::BulkClaim(event) => self.bulk(Revoked::Claim, event.claim_id.as_deref(), event),
            RevocationEvent::Unknown(_) => false,
        }
    }

    fn bulk(&self, of: Revoked, id: Option<&str>, event: &super::event::BulkRevocation) -> bool {
        let Some(id) = id else {
            return false;
        };
        let until = event.at.unwrap_or_else(milliseconds_now);
        self.note((of, id.to_owned()), Some(until), event.reason.as_deref());
        true
    }

    /// Notes that a passport is revoked.
    pub fn revoke(&self, jti: &str, reason: Option<&str>) {
        self.note((Revoked::Passport, jti.to_owned()), None, reason);
    }

    fn note(&self, key: (Revoked, String), until: Option<i64>, reason: Option<&str>) {
        let now = Instant::now();
        let mut state = self.state();
        let state = &mut *state;
        state.counter += 1;
        let number = state.counter;
        // Events may arrive out of order; the latest time counts.
        let until = match state.entries.get(&key) {
            Some(entry) if entry.expires > now => entry.until.max(until),
            _ => until,
        };
        let entry = Entry {
            number,
            // A time that cannot be expressed is never reached.
            expires: now
                .checked_add(self.0.lifetime)
                .unwrap_or(now + Duration::from_secs(86_400 * 365)),
            until,
            reason: reason.map(str::to_owned),
        };
        state.entries.insert(key.clone(), entry);
        state.order.push_back((key, number));
        state.drop_what_has_gone(now, self.0.capacity);
    }

    /// Whether this one passport is known to be revoked, whatever its agent, session or operator.
    #[must_use]
    pub fn is_revoked(&self, jti: &str) -> bool {
        self.state()
            .find(Revoked::Passport, jti, None, Instant::now())
            .is_some()
    }

    /// Why this passport counts as revoked; `None` where nothing is known against it. Its claims must have been
    /// verified.
    ///
    /// A revocation of many counts for passports issued in the same second too, as `iat` does not say which came first.
    #[must_use]
    pub fn find(&self, claims: &PassportClaims) -> Option<Revocation> {
        let now = Instant::now();
        let state = self.state();
        let issued = claims.iat.saturating_mul(1000);
        let own = state.find(Revoked::Passport, &claims.jti, None, now);
        // A parent that is known to be revoked takes its children along, should the event not have listed them.
        let parent = claims.stk.parent_passport_id.as_deref();
        own.or_else(|| state.find(Revoked::Passport, parent?, None, now))
            .or_else(|| state.find(Revoked::Agent, &claims.stk.agent_id, Some(issued), now))
            .or_else(|| state.find(Revoked::Session, &claims.stk.session_id, Some(issued), now))
            .or_else(|| state.find(Revoked::Operator, &claims.stk.operator_id, Some(issued), now))
            .or_else(|| {
                let mut ids = claims
                    .stk
                    .identity_claims
                    .iter()
                    .filter_map(|claim| claim.claim_id.as_deref());
                ids.find_map(|id| state.find(Revoked::Claim, id, Some(issued), now))
            })
    }

    /// How many revocations are remembered, those that have expired and were not cleared away yet among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.state().entries.len()
    }

    /// Whether nothing is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many revocations were forgotten before their time for want of room. Where it is not 0, the capacity is too
    /// small, and what this cache does not know may be revoked all the same.
    #[must_use]
    pub fn forgotten(&self) -> u64 {
        self.state().forgotten
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic elsewhere leaves nothing half-written here.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn find(&self, of: Revoked, id: &str, issued: Option<i64>, now: Instant) -> Option<Revocation> {
        let entry = self.entries.get(&(of, id.to_owned()))?;
        if entry.expires <= now {
            return None;
        }
        if let (Some(until), Some(issued)) = (entry.until, issued)
            && issued > until
        {
            return None;
        }
        Some(Revocation {
            of,
            reason: entry.reason.clone(),
        })
    }

    /// Clears what has expired, and then the oldest where there is still no room.
    fn drop_what_has_gone(&mut self, now: Instant, capacity: usize) {
        // Entries that are noted again and again leave their old places behind.
        if self.order.len() > capacity.saturating_mul(2) {
            let entries = &self.entries;
            self.order
                .retain(|(key, number)| entries.get(key).is_some_and(|entry| entry.number == *number));
        }
        while let Some((key, number)) = self.order.front() {
            match self.entries.get(key) {
                Some(entry) if entry.number == *number => {
                    let expired = entry.expires <= now;
                    if !expired && self.entries.len() <= capacity {
                        return;
                    }
                    if !expired {
                        self.forgotten += 1;
                    }
                    self.entries.remove(key);
                }
                // Replaced by a later one, which stands further back.
                _ => {}
            }
            self.order.pop_front();
        }
    }
}

fn milliseconds_now() -> i64 {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

impl fmt::Debug for RevocationCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RevocationCache")
            .field("len", &self.len())
            .field("capacity", &self.0.capacity)
            .field("forgotten", &self.forgotten())
            .finish()
    }
}
