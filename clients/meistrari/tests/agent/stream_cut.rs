//! A session stream that is cut, at every byte there is, and by chance in many places at once: no event is lost and none is repeated.
//!
//! The service behind it does what the contract says of cursors (section 5.1): it streams what is newer than the cursor it is given.

use std::sync::{Arc, Mutex};

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use meistrari_client::StreamEnd;
use meistrari_client::runtime::serde_json::Value;
use proptest::prelude::*;

use crate::support::{SESSION, STREAM, client, drain};

/// The events as they are on the wire; each brings the place behind it, and the line end is put in for `|`.
const EVENTS: &[&str] = &[
    "\u{feff}event: status|data: {\"status\":\"running\",\"nextCursor\":1}||",
    ": keep-alive||data: {\"kind\":\"steps\",|data: \"steps\":[\"ü€𝄞\"],\"nextCursor\":2}||",
    "id: 7|event: timeline|data:{\"spans\":[],\"nextCursor\":3}|retry: 1||",
    "event: ping|data:||data: {\"kind\":\"steps\",\"nextCursor\":4}||",
    "data: {\"kind\":\"result\",\"status\":\"waiting_messages\",\"nextCursor\":5}||",
];

/// What each of them brings, as its cursor.
const ALL: [i64; 5] = [1, 2, 3, 4, 5];

fn text(from: usize, line_end: &str) -> String {
    EVENTS[from..].concat().replace('|', line_end)
}

/// How a connection ends before its time: broken, or in good order.
#[derive(Clone, Copy, Debug)]
struct Cut {
    at: usize,
    broken: bool,
}

/// A service whose connections are cut in turn; those after the last cut are whole. Gives what arrived.
async fn run(cuts: Vec<Cut>, piece: usize, line_end: &'static str) -> Result<(), String> {
    let transport = MemoryTransport::new();
    let (count, left) = (cuts.len(), Arc::new(Mutex::new(cuts.into_iter())));
    transport.on_any("GET", STREAM, move |request| {
        let from = request
            .query_value("cursor")
            .map_or(0, |cursor| cursor.parse().expect("a cursor of ours"));
        let text = text(from, line_end);
        let body = ScriptedBody::new().in_pieces_of(piece);
        Answer::events(match left.lock().unwrap().next() {
            Some(Cut { at, broken: true }) => body.chunk(text).cut_at(at),
            Some(Cut { at, broken: false }) => body.chunk(text.as_bytes()[..at.min(text.len())].to_vec()),
            None => body.chunk(text),
        })
    });
    let mut stream = client(&transport)
        .stream_session(SESSION)
        .await
        .map_err(|error| error.to_string())?;
    let (events, error) = drain(&mut stream).await;
    let found: Vec<_> = events.iter().filter_map(|event| event["nextCursor"].as_i64()).collect();
    let end = StreamEnd::Finished {
        state: Some("waiting_messages".to_owned()),
    };
    let unknown = events
        .iter()
        .filter(|event| event["kind"] == "timeline" && event["spans"] == Value::Array(vec![]));
    if found == ALL
        && error.is_none()
        && stream.end() == Some(&end)
        && stream.cursor() == Some(5)
        && stream.ready_for_follow_up()
        && unknown.count() == 1
        && events[1]["steps"][0] == "ü€𝄞"
        && transport.requests().len() <= count + 1
    {
        Ok(())
    } else {
        Err(format!("{events:?} {error:?} {stream:?}"))
    }
}

#[tokio::test(start_paused = true)]
async fn a_cut_at_any_byte_loses_no_event_and_repeats_none() {
    for line_end in ["\n", "\r\n", "\r"] {
        for at in 0..=text(0, line_end).len() {
            for broken in [true, false] {
                for piece in [1, 3, usize::MAX] {
                    let outcome = run(vec![Cut { at, broken }], piece, line_end).await;
                    assert_eq!(
                        outcome,
                        Ok(()),
                        "{line_end:?}, cut at {at}, pieces of {piece}, broken: {broken}"
                    );
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_cuts_in_any_pieces_lose_no_event_and_repeat_none(
        // No more in a row without an event than the stream takes.
        cuts in prop::collection::vec((0_usize..420, any::<bool>()), 0..=5),
        piece in 1_usize..60,
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let cuts = cuts.into_iter().map(|(at, broken)| Cut { at, broken }).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
        let outcome = runtime.block_on(run(cuts, piece, line_end));
        prop_assert_eq!(outcome, Ok(()));
    }
}
