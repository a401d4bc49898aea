//! The hash chain of the audit log, checked here without asking the API (STACK contract, section 5.19).
//!
//! Every entry holds the hash of the one before and a hash of itself. It must never call a chain whole that was not
//! tied to something trusted: the beginning of the log, or a hash that was kept elsewhere.

use std::fmt;

use agent_clients_runtime::hex;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::types::AuditEntry;

/// What stands for the entry before the first one of an operator: 64 zeros.
pub const GENESIS_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What the first entry of a list is tied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainAnchor {
    /// The list begins with the operator's first entry.
    Genesis,
    /// The list follows on the entry with this hash, which was checked before or kept elsewhere.
    After(String),
}

impl ChainAnchor {
    /// The hash that the first entry must name.
    #[must_use]
    pub fn hash(&self) -> &str {
        match self {
            Self::Genesis => GENESIS_HASH,
            Self::After(hash) => hash,
        }
    }
}

/// How a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BreakKind {
    /// The entry is not what was written: its hash is another.
    Content,
    /// The entry is itself, but does not follow on the one before: one is missing, was added, or they were swapped.
    Link,
}

/// The first place where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChainBreak {
    /// The entry's place, counting from 0 at the oldest.
    pub index: u64,
    /// The entry's id.
    pub entry_id: String,
    /// How it is broken.
    pub kind: BreakKind,
    /// The hash that it should have (content), or name as that of the one before (link).
    pub expected: String,
    /// The hash that stands there.
    pub found: String,
}

impl fmt::Display for ChainBreak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            index,
            entry_id,
            expected,
            found,
            ..
        } = self;
        match self.kind {
            BreakKind::Content => write!(
                f,
                "entry {index} ({entry_id}) was changed: its content has the hash {expected}, it says {found}"
            ),
            BreakKind::Link => write!(
                f,
                "entry {index} ({entry_id}) does not follow on the one before: that has the hash {expected}, it names {found}"
            ),
        }
    }
}

impl std::error::Error for ChainBreak {}

/// The end of a chain that holds. Keep it elsewhere: it proves later that nothing up to here was rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct ChainHead {
    /// The hash of the last entry, or of the anchor where there was none.
    pub hash: String,
    /// How many entries were checked.
    pub count: u64,
}

impl ChainHead {
    /// The anchor of what comes next.
    #[must_use]
    pub fn anchor(&self) -> ChainAnchor {
        ChainAnchor::After(self.hash.clone())
    }
}

/// The hash that an entry should have, 64 hex digits.
///
/// It covers the id, time, operator, agent, layer, action, outcome and the hash of the one before, and nothing else of
/// the entry. An entry without an agent is hashed with null (inferred).
///
/// ```
/// use stack_client::audit::{GENESIS_HASH, entry_hash};
/// use stack_client::types::AuditEntry;
///
/// let mut entry = AuditEntry::new(
///     "aud_1", 1747913532614, "op_acme", "vault", "passport.issue", "success", GENESIS_HASH, "",
/// );
/// entry.agent_id = Some("agt_support".to_owned());
/// assert_eq!(entry_hash(&entry), "9b50def16ae391750e6a27c2bd8da816fc8b7d972ce4e829d52e725c75bfd6de");
/// ```
#[must_use]
pub fn entry_hash(entry: &AuditEntry) -> String {
    /// The fields in the order in which they are hashed.
    #[derive(Serialize)]
    struct Hashed<'a> {
        entry_id: &'a str,
        timestamp: i64,
        operator_id: &'a str,
        agent_id: Option<&'a str>,
        layer: &'a str,
        action: &'a str,
        outcome: &'a str,
        prev_entry_hash: &'a str,
    }
    let hashed = Hashed {
        entry_id: &entry.entry_id,
        timestamp: entry.timestamp,
        operator_id: &entry.operator_id,
        agent_id: entry.agent_id.as_deref(),
        layer: entry.layer.as_str(),
        action: &entry.action,
        outcome: entry.outcome.as_str(),
        prev_entry_hash: &entry.prev_entry_hash,
    };
    // serde_json writes texts as JSON.stringify does: the same escapes, nothing else escaped.
    let mut hasher = Hasher(Sha256::new());
    let written = serde_json::to_writer(&mut hasher, &hashed);
    debug_assert!(written.is_ok(), "texts and a number always can be written");
    hex::encode(&hasher.0.finalize())
}

/// Hashes what is written to it.
struct Hasher(Sha256);

impl std::io::Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Checks a chain entry by entry, for logs that do not fit into memory.
///
/// ```
/// use stack_client::audit::{AuditExt as _, BreakKind, ChainAnchor, ChainVerifier, ExportQuery};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let first = fake.audit_entries()[0]["entry_id"].as_str().unwrap().to_owned();
/// let mut entries = client.audit().export_entries(ExportQuery::new()).await?.into_inner();
/// let mut chain = ChainVerifier::new(ChainAnchor::Genesis);
/// while let Some(entry) = entries.next().await {
///     chain.push(&entry?)?;
/// }
/// println!("{} entries hold, keep {}", chain.head().count, chain.head().hash);
///
/// fake.tamper(&first, "action", "agent.delete"); // somebody rewrites history
/// let mut entries = client.audit().export_entries(ExportQuery::new()).await?.into_inner();
/// let rewritten = entries.next().await.expect("an entry")?;
/// let broken = ChainVerifier::new(ChainAnchor::Genesis).push(&rewritten).unwrap_err();
/// assert_eq!((broken.index, broken.kind), (0, BreakKind::Content));
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct ChainVerifier {
    head: ChainHead,
    broken: Option<ChainBreak>,
}

impl ChainVerifier {
    /// Begins after the anchor.
    #[must_use]
    pub fn new(anchor: ChainAnchor) -> Self {
        let hash = match anchor {
            ChainAnchor::Genesis => GENESIS_HASH.to_owned(),
            ChainAnchor::After(hash) => hash,
        };
        Self {
            head: ChainHead { hash, count: 0 },
            broken: None,
        }
    }

    /// Checks the next entry, the oldest first.
    ///
    /// # Errors
    /// [`ChainBreak`], the first one; from then on always the same, whatever follows.
    pub fn push(&mut self, entry: &AuditEntry) -> Result<(), ChainBreak> {
        if let Some(broken) = &self.broken {
            return Err(broken.clone());
        }
        let at = |kind, expected: String, found: &str| ChainBreak {
            index: self.head.count,
            entry_id: entry.entry_id.clone(),
            kind,
            expected,
            found: found.to_owned(),
        };
        let hash = entry_hash(entry);
        // The content first: an entry whose link was changed is an entry that was changed.
        let broken = if hash != entry.entry_hash {
            at(BreakKind::Content, hash, &entry.entry_hash)
        } else if entry.prev_entry_hash != self.head.hash {
            at(BreakKind::Link, self.head.hash.clone(), &entry.prev_entry_hash)
        } else {
            self.head = ChainHead {
                hash,
                count: self.head.count + 1,
            };
            return Ok(());
        };
        self.broken = Some(broken.clone());
        Err(broken)
    }

    /// How far the chain holds.
    #[must_use]
    pub fn head(&self) -> &ChainHead {
        &self.head
    }
}

/// Checks a chain of one operator, the oldest entry first, and gives its end.
///
/// Entries that are missing at the end leave no trace in the list: compare the head with one that was kept elsewhere,
/// or with `chain_head`.
///
/// # Errors
/// [`ChainBreak`], the first one.
///
/// # Examples
/// ```
/// use stack_client::audit::{AuditExt as _, ChainAnchor, oldest_first, verify_chain};
/// # use stack_client::types::RegisterAgentInput;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// let kept = client.audit().chain_anchor().await?; // earlier, kept elsewhere
/// # client.agents().register(RegisterAgentInput::new("support-bot")).await?;
///
/// let page = client.audit().list().limit(100).await?.into_inner();
/// let entries = oldest_first(page.entries);
/// // A part of the log can only be tied to what was checked before.
/// let head = verify_chain(&entries, kept)?;
/// println!("{} more entries hold", head.count);
/// # assert_eq!(head.count, 1);
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub fn verify_chain<'a>(
    entries: impl IntoIterator<Item = &'a AuditEntry>,
    anchor: ChainAnchor,
) -> Result<ChainHead, ChainBreak> {
    let mut chain = ChainVerifier::new(anchor);
    for entry in entries {
        chain.push(entry)?;
    }
    Ok(chain.head)
}

/// The entries of `audit.list`, which come newest first, in the order of the chain.
#[must_use]
pub fn oldest_first(mut entries: Vec<AuditEntry>) -> Vec<AuditEntry> {
    entries.reverse();
    entries
}
