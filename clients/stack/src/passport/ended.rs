//! The Mission of a passport is over: told by the API in an English sentence only.
//!
//! Rules: STACK contract, section 5.4. All reading of that text is in this file; a sentence that is not known leaves the error as
//! it is.

use std::fmt;

use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::{Error, Stage};
use serde_json::{Value, json};

use crate::types::ErrorCode;

/// The operations whose refusals speak of Missions.
const ISSUE: &str = "passports_issue";
const REFRESH: &str = "passports_refresh";

/// What became of the Mission that a passport was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MissionState {
    /// It was completed.
    Completed,
    /// It was revoked.
    Revoked,
    /// Its time is up.
    Expired,
    /// There is no such Mission, or it belongs to another operator.
    NotFound,
    /// The passport is not bound to a Mission.
    Missing,
}

impl MissionState {
    const ALL: [Self; 5] = [
        Self::Completed,
        Self::Revoked,
        Self::Expired,
        Self::NotFound,
        Self::Missing,
    ];

    /// The official client's word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
            Self::NotFound => "not_found",
            Self::Missing => "missing",
        }
    }
}

impl fmt::Display for MissionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No passport was issued or refreshed because its Mission is over: open a new Mission and ask for a passport of that one.
///
/// A view of an [`Error`]. What this crate adds by hand (mission sessions, [`PassportSession`](crate::PassportSession),
/// [`issue_for_mission`](crate::PassportsExt::issue_for_mission)) gives such errors the code `MISSION_ENDED`, so that
/// `error.error_code()` finds them; the plain operations `issue` and `refresh` leave the service's own code, and this view
/// recognises theirs too.
///
/// ```
/// use stack_client::{MissionEndedError, MissionState, prelude::*, types::IssuePassportInput};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
/// let id = mission.mission_id().to_owned();
/// mission.finish().await?;
/// let wanted = client.passports().issue_for_mission(&id, IssuePassportInput::new(&agent.id));
/// let ended = MissionEndedError::from_error(&wanted.await.unwrap_err()).expect("it is over");
/// assert_eq!((ended.mission_id, ended.state), (Some(id), MissionState::Completed));
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MissionEndedError {
    /// Id of the Mission; `None` where the passport has none.
    pub mission_id: Option<String>,
    /// What became of it.
    pub state: MissionState,
    /// What the API said.
    pub api_message: String,
    /// The API's status, 403 or 404.
    pub status: StatusCode,
}

impl MissionEndedError {
    /// The code that this crate gives such errors.
    pub const CODE: &'static str = "MISSION_ENDED";

    /// Looks whether an error says that a Mission is over.
    #[must_use]
    pub fn from_error(error: &Error) -> Option<Self> {
        if ![ISSUE, REFRESH].contains(&error.operation_id()) {
            return None;
        }
        let status = error.status()?;
        if error.code() == Some(Self::CODE)
            && let Some(known) = Self::from_details(status, error.details()?)
        {
            return Some(known);
        }
        if error.stage() != Stage::Refused || ![StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&status) {
            return None;
        }
        let message = error.message();
        let (state, mission_id) = read(message, status)?;
        Some(Self {
            mission_id,
            state,
            api_message: message.to_owned(),
            status,
        })
    }

    /// The code as the typed one.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        ErrorCode::from(Self::CODE)
    }

    /// The same error with the code, text and details of an ended Mission, where it says so.
    pub(crate) fn map(error: Error) -> Error {
        let Some(ended) = Self::from_error(&error) else {
            return error;
        };
        error
            .with_code(Self::CODE)
            .with_message(ended.to_string())
            .with_details(json!({
                "mission_id": ended.mission_id,
                "mission_state": ended.state.as_str(),
                "api_message": ended.api_message,
            }))
    }

    fn from_details(status: StatusCode, details: &Value) -> Option<Self> {
        let text = |key: &str| details.get(key).and_then(Value::as_str).map(str::to_owned);
        let stated = text("mission_state")?;
        Some(Self {
            mission_id: text("mission_id"),
            state: MissionState::ALL.into_iter().find(|state| state.as_str() == stated)?,
            api_message: text("api_message")?,
            status,
        })
    }
}

/// The official client's words, so that the notes of a Mission read the same whoever wrote them.
impl fmt::Display for MissionEndedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.mission_id, self.state) {
            (Some(id), MissionState::Expired) => write!(f, "Mission {id} has expired")?,
            (Some(id), MissionState::NotFound) => write!(f, "Mission {id} was not found")?,
            (Some(id), state) => write!(f, "Mission {id} is {state}")?,
            (None, _) => {
                f.write_str("The passport's Mission is missing (the passport is not bound to a Mission)")?;
            }
        }
        f.write_str(
            "; a passport cannot outlive its Mission. Open a new Mission (stack.missions.open or stack.missions.start) and issue \
             a new passport for it.",
        )
    }
}

impl std::error::Error for MissionEndedError {}

/// The sentences, in the order in which they are tried.
fn read(message: &str, status: StatusCode) -> Option<(MissionState, Option<String>)> {
    const SENTENCES: [(&str, &str, MissionState); 5] = [
        ("Mission ", " is completed", MissionState::Completed),
        ("Mission ", " is revoked", MissionState::Revoked),
        ("Mission ", " has expired", MissionState::Expired),
        ("Mission ", " not found", MissionState::NotFound),
        ("Mission not found: ", "", MissionState::NotFound),
    ];
    for (before, after, state) in SENTENCES {
        if let Some(id) = find_id(message, before, after) {
            return Some((state, Some(id.to_owned())));
        }
    }
    let missing = status == StatusCode::FORBIDDEN && message.contains("bound to exactly one Mission");
    missing.then_some((MissionState::Missing, None))
}

/// The id between two texts, anywhere in the message: `ms_` and then letters, digits, `_` and `-`.
fn find_id<'a>(message: &'a str, before: &str, after: &str) -> Option<&'a str> {
    message.match_indices(before).find_map(|(at, _)| {
        let rest = &message[at + before.len()..];
        let tail = rest.strip_prefix("ms_")?;
        let length = tail
            .find(|letter: char| !letter.is_alphanumeric() && !"_-".contains(letter))
            .unwrap_or(tail.len());
        (length > 0 && tail[length..].starts_with(after)).then(|| &rest[..3 + length])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_sentence_is_read_and_no_other() {
        use MissionState::*;
        type Found = Option<(MissionState, Option<&'static str>)>;
        let cases: [(&str, u16, Found); 15] = [
            ("Mission ms_4f2a is completed", 403, Some((Completed, Some("ms_4f2a")))),
            ("Mission ms_4-f_2a is revoked", 403, Some((Revoked, Some("ms_4-f_2a")))),
            ("Mission ms_4f2a has expired", 404, Some((Expired, Some("ms_4f2a")))),
            ("Mission ms_4f2a not found", 404, Some((NotFound, Some("ms_4f2a")))),
            ("Mission not found: ms_4f2a.", 404, Some((NotFound, Some("ms_4f2a")))),
            (
                "no: Mission ms_1 or Mission ms_2 is revoked!",
                403,
                Some((Revoked, Some("ms_2"))),
            ),
            (
                "Mission ms_1 has expired, Mission ms_2 is completed",
                403,
                Some((Completed, Some("ms_2"))),
            ),
            ("A passport is bound to exactly one Mission", 403, Some((Missing, None))),
            ("A passport is bound to exactly one Mission", 404, None),
            ("Mission ms_ is completed", 403, None),
            ("Mission 4f2a is completed", 403, None),
            ("Mission ms_4f2a is open", 403, None),
            ("mission ms_4f2a is completed", 403, None),
            ("Agent is blocked from passport issuance", 403, None),
            ("", 403, None),
        ];
        for (message, status, expected) in cases {
            let found = read(message, StatusCode::from_u16(status).unwrap());
            let found = found.as_ref().map(|(state, id)| (*state, id.as_deref()));
            assert_eq!(found, expected, "{message} {status}");
        }
    }
}
