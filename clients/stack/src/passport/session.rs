//! A passport that is kept alive: refreshed shortly before it ends, by one task at a time.
//!
//! Rules: STACK contract, section 5.4. It must never hand out a token that it knows to be over, and never print one.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::{DecodeError, Error, Nullable, Reply, Secret};
use tokio::sync::Mutex as Turn;

use super::issue::check_mission;
use super::{MissionEndedError, token};
use crate::api::passports::Passports;
use crate::background::{in_background, joined};
use crate::types::{IssuePassportInput, Passport, RefreshPassportInput};

const REFRESH: &str = "passports_refresh";

/// A passport that is refreshed when it is about to end. Cheap to clone; clones share it.
///
/// - [`get_token`](Self::get_token) gives the present token while it holds for longer than the grace period, 60 s unless said
///   otherwise; else it asks for a new one first. The clock is the system's.
/// - One refresh is under way at a time, however many tasks ask; those that waited take its passport. A task that is dropped
///   while it waits does not lose it.
/// - A failed refresh is the error of the task that made it, and the old token stays. A Mission that is over is told by
///   [`MissionEndedError::from_error`].
///
/// Made by [`issue_passport`](crate::PassportsExt::issue_passport).
#[derive(Clone)]
pub struct PassportSession(Arc<Inner>);

struct Inner {
    passports: Passports,
    /// As it was issued with; a refresh asks for the same.
    ttl_seconds: Option<i64>,
    current: Mutex<Current>,
    refreshing: Turn<()>,
}

#[derive(Clone)]
struct Current {
    passport: Passport,
    expires: i64,
    /// Grows with every refresh.
    number: u64,
}

impl PassportSession {
    /// How long a token must still hold to be given as it is, unless told otherwise: 60 seconds.
    pub const GRACE: Duration = Duration::from_secs(60);

    pub(super) async fn issue(passports: Passports, body: IssuePassportInput) -> Result<Self, Error> {
        check_mission(&body)?;
        let ttl_seconds = body.ttl_seconds;
        // The official client does not translate the refusal of the first one.
        let passport = passports.issue(body).await?;
        let current = Current::new(passport, 0)?;
        Ok(Self(Arc::new(Inner {
            passports,
            ttl_seconds,
            current: Mutex::new(current),
            refreshing: Turn::new(()),
        })))
    }

    /// A token that holds for longer than [`GRACE`](Self::GRACE).
    ///
    /// # Errors
    ///
    /// As [`get_token`](Self::get_token).
    pub async fn token(&self) -> Result<Secret, Error> {
        self.get_token(Self::GRACE).await
    }

    /// A token that holds for longer than `grace`, refreshed first where it does not. A grace of zero refreshes only a token that
    /// is over. What a refresh gives is taken as it is, however short it holds.
    ///
    /// # Errors
    ///
    /// Those of `passports.refresh`. A passport can be refreshed until 24 h after its end, never beyond its Mission: then
    /// [`MissionEndedError::from_error`] knows more. Where the new token cannot be read, it is dropped.
    pub async fn get_token(&self, grace: Duration) -> Result<Secret, Error> {
        let seen = self.current();
        if seen.holds(grace) {
            return Ok(seen.passport.token);
        }
        let session = self.clone();
        // A task of its own: a refresh whose caller went away has its effect all the same, and its passport is not to be lost.
        let refreshed = in_background(&tokio::runtime::Handle::current(), async move {
            let _turn = session.0.refreshing.lock().await;
            let now = session.current();
            if now.number != seen.number || now.holds(grace) {
                return Ok(now.passport.token);
            }
            session.refresh(&now).await
        });
        joined(REFRESH, refreshed.await)?
    }

    /// The id of the present passport. A refresh changes it.
    #[must_use]
    pub fn jti(&self) -> String {
        self.current().passport.jti
    }

    /// The present passport as it was answered.
    #[must_use]
    pub fn passport(&self) -> Passport {
        self.current().passport
    }

    /// When the present token ends, as the token itself says.
    #[must_use]
    pub fn expires_at(&self) -> SystemTime {
        let seconds = self.current().expires;
        let distance = Duration::from_secs(seconds.unsigned_abs());
        let time = match seconds < 0 {
            true => UNIX_EPOCH.checked_sub(distance),
            false => UNIX_EPOCH.checked_add(distance),
        };
        time.unwrap_or(UNIX_EPOCH)
    }

    async fn refresh(&self, old: &Current) -> Result<Secret, Error> {
        let mut body = RefreshPassportInput::new(old.passport.token.clone());
        body.ttl_seconds = Nullable::from(self.0.ttl_seconds);
        let reply = self.0.passports.refresh(body).await.map_err(MissionEndedError::map)?;
        let new = Current::new(reply, old.number + 1)?;
        let token = new.passport.token.clone();
        *self.0.current.lock().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(token)
    }

    fn current(&self) -> Current {
        self.0.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Current {
    fn new(reply: Reply<Passport>, number: u64) -> Result<Self, Error> {
        // The body is left out of the error: it holds the token.
        let expires = token::expiry(&reply.token).map_err(|why| {
            let cause = DecodeError::new("token", why);
            Error::decode(
                reply.operation_id(),
                reply.status(),
                reply.headers().clone(),
                Bytes::new(),
                cause,
            )
        })?;
        Ok(Self {
            passport: reply.into_inner(),
            expires,
            number,
        })
    }

    fn holds(&self, grace: Duration) -> bool {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        u64::try_from(self.expires).is_ok_and(|end| Duration::from_secs(end).saturating_sub(now) > grace)
    }
}

impl fmt::Debug for PassportSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let current = self.current();
        f.debug_struct("PassportSession")
            .field("jti", &current.passport.jti)
            .field("expires", &current.expires)
            .finish_non_exhaustive()
    }
}
