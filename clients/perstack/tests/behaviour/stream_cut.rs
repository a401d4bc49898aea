//! A stream that is cut, at every byte there is: what had arrived is given once, what had not is not, and the end is said.

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use perstack_client::StreamEnd;

use crate::support::client;

/// The stream in lines; an empty one ends an event.
const LINES: &[&str] = &[
    "\u{feff}event: checkpoint",
    "data: {\"id\":\"c1\"}",
    "",
    ": keep-alive",
    "",
    "id: 7",
    "event: checkpoint",
    "data: {\"id\":",
    "data:\"c2\",\"runId\":\"ü€𝄞\"}",
    "",
    "event: ping",
    "data: {}",
    "",
    "data: {\"type\":\"checkpoint\",\"data\":{\"id\":\"c3\"}}",
    "retry: 10",
    "",
    "event: done",
    "data: {\"status\":\"completed\"}",
    "",
];

/// What a cut leaves.
#[derive(Debug, PartialEq)]
struct Found {
    ids: Vec<String>,
    error: bool,
    end: Option<StreamEnd>,
    final_status: Option<String>,
}

async fn read(body: ScriptedBody) -> Found {
    let transport = MemoryTransport::new();
    transport.next(Answer::events(body));
    let mut stream = client(&transport).jobs().checkpoints().stream("job-1").await.unwrap();
    let mut found = Found {
        ids: Vec::new(),
        error: false,
        end: None,
        final_status: None,
    };
    while let Some(item) = stream.next().await {
        assert!(!found.error, "something came after the error");
        match item {
            Ok(checkpoint) => found.ids.push(checkpoint.id),
            Err(error) => {
                assert!(
                    error.is_retryable() && !error.is_decode(),
                    "a cut is no fault of the data: {error}"
                );
                found.error = true;
            }
        }
    }
    found.end = stream.end().cloned();
    found.final_status = stream.final_status().map(str::to_owned);
    found
}

/// Text with these line ends, and where the blank line behind each of the four events that matter begins and ends.
fn text(line_end: &str) -> (String, Vec<(usize, usize)>) {
    let mut text = String::new();
    let mut ends = Vec::new();
    let mut matters = false;
    for line in LINES {
        matters |=
            line.contains("\"c1\"") || line.contains("\"c2\"") || line.contains("\"c3\"") || line.contains("completed");
        text.push_str(line);
        let first = text.len() + 1;
        text.push_str(line_end);
        if line.is_empty() && std::mem::take(&mut matters) {
            ends.push((first, text.len()));
        }
    }
    (text, ends)
}

#[tokio::test]
async fn a_cut_at_any_byte_loses_and_repeats_nothing_that_came_before_it() {
    for line_end in ["\n", "\r\n", "\r"] {
        let (text, ends) = text(line_end);
        assert_eq!(ends.len(), 4);
        for cut in 0..=text.len() {
            // Between CR and LF of the blank line an event may count as arrived or not.
            let sure = ends.iter().filter(|(_, end)| *end <= cut).count();
            let possible = ends.iter().filter(|(begin, _)| *begin <= cut).count();
            for piece in [1, 3, usize::MAX] {
                let whole = ScriptedBody::new().chunk(text.clone()).in_pieces_of(piece);
                let short = ScriptedBody::new()
                    .chunk(text.as_bytes()[..cut].to_vec())
                    .in_pieces_of(piece);
                for (body, broken) in [(whole.cut_at(cut), true), (short, false)] {
                    let what = format!("{line_end:?}, cut at {cut}, pieces of {piece}, broken: {broken}");
                    let found = read(body).await;
                    let finished = found.end
                        == Some(StreamEnd::Finished {
                            state: Some("completed".to_owned()),
                        });
                    let arrived = found.ids.len() + usize::from(finished);
                    assert!((sure..=possible).contains(&arrived), "{what}: {found:?}");
                    assert_eq!(found.ids, ["c1", "c2", "c3"][..arrived.min(3)], "{what}");
                    assert_eq!(found.final_status.as_deref(), finished.then_some("completed"), "{what}");
                    if !finished {
                        let end = if broken { StreamEnd::Broken } else { StreamEnd::Eof };
                        assert_eq!((found.error, found.end), (broken, Some(end)), "{what}");
                    } else {
                        assert!(!found.error, "{what}");
                    }
                }
            }
        }
    }
}
