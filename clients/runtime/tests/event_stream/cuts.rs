//! Nothing is lost and nothing is repeated, wherever a connection is cut; where a stream cannot go on, its end says so.

use agent_clients_runtime::{Resume, StreamEnd};
use proptest::prelude::*;

use crate::script::{Connection, Seen, Server, Step, Tick, drain, send, stream, ticks};

/// How the events of the server look on the wire; the id of each is its number.
fn wire(number: u32) -> String {
    match number % 4 {
        0 => format!("id: {number}\ndata: {{\"n\":{number}}}\n\n"),
        1 => format!(": keep-alive\r\nevent: tick\r\nid: {number}\r\ndata: {{\"n\":\r\ndata: {number}}}\r\n\r\n"),
        2 => format!("retry: 10\n\nid:{number}\ndata:{{\"n\":{number}}}\n\nevent: ping\ndata: x\n\n"),
        _ => format!("data: {{\"n\":{number}}}\rid: {number}\r\r"),
    }
}

const LAST: u32 = 6;

/// What the server sends to a client that has everything up to `cursor`: the rest and the last event.
fn rest(cursor: Option<&str>, inclusive: bool) -> Vec<u8> {
    let had: u32 = cursor.map_or(0, |cursor| cursor.parse().unwrap());
    let first = if inclusive && had > 0 { had } else { had + 1 };
    let mut text: String = (first..=LAST).map(wire).collect();
    text.push_str("event: done\ndata: completed\n\n");
    text.into_bytes()
}

#[derive(Clone, Copy, Debug)]
enum Cut {
    Break,
    End,
    Stall,
}

const CUTS: [Cut; 3] = [Cut::Break, Cut::End, Cut::Stall];

fn cut_at(bytes: &[u8], at: usize, cut: Cut, chunk: usize) -> Connection {
    let mut steps: Vec<Step> = bytes[..at.min(bytes.len())].chunks(chunk).map(send).collect();
    match cut {
        Cut::Break => steps.push(Step::Break),
        Cut::Stall => steps.push(Step::Hang),
        Cut::End => {}
    }
    stream(steps)
}

/// A server that goes on behind the cursor and cuts its connections at these places in turn, and the later ones not at all.
fn server(cuts: Vec<(usize, Cut)>, inclusive: bool, chunk: usize) -> Server {
    let mut cuts = cuts.into_iter();
    Server::answering(move |seen: &Seen| {
        let bytes = rest(seen.cursor.as_deref(), inclusive);
        match cuts.next() {
            Some((at, cut)) => cut_at(&bytes, at, cut, chunk),
            None => stream(bytes.chunks(chunk).map(send).collect::<Vec<_>>()),
        }
    })
}

fn everything() -> Vec<Tick> {
    let mut all = ticks(1..=LAST);
    all.push(Tick::Done("completed".to_owned()));
    all
}

#[tokio::test(start_paused = true)]
async fn a_stream_cut_at_any_byte_goes_on_and_nothing_is_lost_or_repeated() {
    for at in 0..rest(None, false).len() {
        for cut in CUTS {
            for inclusive in [false, true] {
                for resume in [Resume::LastEventId, Resume::Query] {
                    let server = server(vec![(at, cut)], inclusive, 7);
                    let mut stream = server.open(resume).await;
                    let (items, error) = drain(&mut stream).await;
                    let case = format!("cut at {at}, {cut:?}, inclusive {inclusive}, {resume:?}");
                    assert!(error.is_none(), "{case}: {error:?}");
                    assert_eq!(items, everything(), "{case}");
                    assert_eq!(stream.end().unwrap().state(), Some("completed"), "{case}");
                    assert_eq!(stream.reconnects(), 1, "{case}");
                    assert_eq!(server.open_bodies(), 0, "{case}");
                }
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_cannot_go_on_gives_all_it_got_and_says_how_it_ended() {
    let bytes = rest(None, false);
    for at in 0..=bytes.len() {
        // What an uncut decoder finds in the same bytes.
        let mut whole = Vec::new();
        let mut decoder = agent_clients_runtime::sse::Decoder::new();
        let mut input = &bytes[..at];
        while let Some(event) = decoder.decode(&mut input).unwrap() {
            whole.extend(<Tick as agent_clients_runtime::StreamEvent>::decode(&event).unwrap());
        }
        let finished = whole.len() == everything().len();
        for cut in CUTS {
            let server = server(vec![(at, cut)], false, 7);
            let mut stream = server.open(Resume::None).await;
            let (items, error) = drain(&mut stream).await;
            let case = format!("cut at {at}, {cut:?}");
            assert_eq!(items, whole, "{case}");
            let end = stream.end().unwrap();
            match (finished, cut) {
                (true, _) => {
                    assert!(error.is_none(), "{case}");
                    assert_eq!(
                        *end,
                        StreamEnd::Finished {
                            state: Some("completed".to_owned())
                        },
                        "{case}"
                    );
                }
                (false, Cut::End) => {
                    assert!(error.is_none(), "{case}");
                    assert_eq!(*end, StreamEnd::Eof, "{case}");
                }
                (false, Cut::Break) => {
                    let error = error.expect(&case);
                    assert_eq!(error.stage(), agent_clients_runtime::Stage::StreamBroken, "{case}");
                    assert!(error.is_retryable(), "{case}");
                    assert_eq!(error.operation_id(), "jobs_watch", "{case}");
                    assert_eq!(*end, StreamEnd::Broken, "{case}");
                }
                (false, Cut::Stall) => {
                    assert!(error.expect(&case).is_idle_timeout(), "{case}");
                    assert_eq!(*end, StreamEnd::IdleTimeout, "{case}");
                }
            }
            assert_eq!(server.seen().len(), 1, "{case}: it must not reconnect");
        }
    }
}

fn cuts() -> impl Strategy<Value = Vec<(usize, Cut)>> {
    // At least one new event fits into most of these, so that the limit of reconnects without progress is rarely met.
    prop::collection::vec((0usize..400, prop::sample::select(&CUTS[..])), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn many_cuts_lose_and_repeat_nothing(cuts in cuts(), inclusive: bool, chunk in 1usize..40) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        let (items, error, end) = runtime.block_on(async {
            let server = server(cuts, inclusive, chunk);
            let mut stream = server.open(Resume::LastEventId).await;
            let (items, error) = drain(&mut stream).await;
            (items, error, stream.end().cloned())
        });
        prop_assert!(error.is_none(), "{error:?}");
        prop_assert_eq!(items, everything());
        prop_assert!(end.unwrap().is_finished());
    }
}
