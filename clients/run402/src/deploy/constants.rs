//! The numbers of a deploy (Run402 contract, sections 5.1 and 6.2), in one place. Nothing else lives here.

use std::time::Duration;

/// A plan's body of more bytes is not sent inline: the specification goes as content then.
pub const MAX_INLINE_PLAN_BYTES: usize = 5 << 20;

/// Media type of a specification that goes as content.
pub const MANIFEST_TYPE: &str = "application/vnd.run402.deploy-manifest+json";

/// How long is waited before the operation is looked at again, at first.
pub const POLL_INTERVAL: Duration = Duration::from_millis(1000);

/// After so long the interval grows by half each time.
pub const POLL_GROWS_AFTER: Duration = Duration::from_secs(30);

/// The longest interval.
pub const POLL_MAX_INTERVAL: Duration = Duration::from_secs(30);

/// How long an operation is waited for, unless set otherwise.
pub const POLL_LIMIT: Duration = Duration::from_secs(600);

/// So many looks in a row may fail for a passing reason. The official client gives up at the first, although the release goes on.
pub const POLL_FAILURES: u32 = 5;

/// How often a PUT to storage is tried. Between attempts 1 s, then 2 s are waited.
pub const PUT_ATTEMPTS: u32 = 3;

/// The wait after the first attempt of a PUT; it grows by itself each time.
pub const PUT_DELAY: Duration = Duration::from_millis(1000);

/// So long before its end an address is no longer begun with. The official client declares a limit and never uses it.
pub const URL_MARGIN: Duration = Duration::from_secs(60);

/// How many PUTs are under way at a time, unless set otherwise. The official client has one.
pub const UPLOAD_CONCURRENCY: usize = 8;

/// Contents that are asked about in one request, so that neither the request nor its answer, with an address of a kilobyte for each,
/// becomes large. The official client asks about all at once.
pub const CONTENT_PLAN_ENTRIES: usize = 1000;

/// How often a whole deploy is repeated after somebody else's release came in between.
pub const CONFLICT_RETRIES: u32 = 2;

/// How often plan, commit, resume and the two requests about content are tried.
pub const REQUEST_ATTEMPTS: u32 = 3;

/// The wait before the first repeat of these; it doubles each time.
pub const REQUEST_DELAY: Duration = Duration::from_millis(250);

/// The longest such wait, unless the service asks for more.
pub const REQUEST_MAX_DELAY: Duration = Duration::from_secs(5);

/// The longest wait that the service may ask for.
pub const REQUEST_MAX_HINT: Duration = Duration::from_secs(60);
