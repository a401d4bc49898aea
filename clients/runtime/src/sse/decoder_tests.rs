//! Tests of the decoder: a table of cases from the standard, every cut of each, properties against a plain reference, and
//! the limits. The reference below reads a whole stream line by line as the standard words it, and shares no code with the decoder.

use proptest::prelude::*;

use super::*;

/// What a test sees of an event: name, data, id, retry in milliseconds.
type Seen = (Option<String>, String, Option<String>, Option<u64>);

/// Everything that a stream says: its events, the last event id and the last retry time.
#[derive(Debug, PartialEq, Clone)]
struct Outcome {
    events: Vec<Seen>,
    last_id: Option<String>,
    retry: Option<u64>,
}

fn seen(event: &Event) -> Seen {
    (
        event.name().map(str::to_owned),
        event.data().to_owned(),
        event.id().map(str::to_owned),
        event.retry().map(|retry| retry.as_millis() as u64),
    )
}

fn drain(decoder: &mut Decoder, mut chunk: &[u8], events: &mut Vec<Seen>) {
    while let Some(event) = decoder.decode(&mut chunk).unwrap() {
        events.push(seen(&event));
    }
    assert!(chunk.is_empty());
}

fn decode<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> Outcome {
    let mut decoder = Decoder::new();
    let mut events = Vec::new();
    for chunk in chunks {
        drain(&mut decoder, chunk, &mut events);
    }
    Outcome {
        events,
        last_id: decoder.last_event_id().map(str::to_owned),
        retry: decoder.retry().map(|retry| retry.as_millis() as u64),
    }
}

/// The standard, word by word, over a whole stream.
fn reference(bytes: &[u8]) -> Outcome {
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let (mut data, mut name, mut event_retry) = (String::new(), String::new(), None);
    let (mut id, mut last_id) = (String::new(), String::new());
    let mut out = Outcome {
        events: Vec::new(),
        last_id: None,
        retry: None,
    };
    while let Some(end) = rest.find(['\n', '\r']) {
        let line = &rest[..end];
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
        if line.is_empty() {
            last_id.clone_from(&id);
            if !data.is_empty() {
                data.pop();
                let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
                out.events
                    .push((some(&name), data.clone(), some(&last_id), event_retry));
            }
            data.clear();
            name.clear();
            event_retry = None;
            continue;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => {
                data.push_str(value);
                data.push('\n');
            }
            "event" => value.clone_into(&mut name),
            "id" if !value.contains('\0') => value.clone_into(&mut id),
            "retry" if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) => {
                event_retry = Some(value.parse().unwrap_or(u64::MAX));
                out.retry = event_retry;
            }
            _ => {}
        }
    }
    out.last_id = Some(last_id).filter(|id| !id.is_empty());
    out
}

/// One case: its promise, the bytes, the expected events as (name, data, id), the last event id, the retry time.
type Case = (
    &'static str,
    &'static [u8],
    &'static [(&'static str, &'static str, &'static str)],
    &'static str,
    Option<u64>,
);

/// An empty name or id stands for "none".
#[rustfmt::skip]
const CASES: &[Case] = &[
    ("one line of data", b"data: a\n\n", &[("", "a", "")], "", None),
    ("two events", b"data: a\n\ndata: b\n\n", &[("", "a", ""), ("", "b", "")], "", None),
    ("CRLF line ends", b"event: n\r\ndata: a\r\n\r\n", &[("n", "a", "")], "", None),
    ("CR line ends", b"event: n\rdata: a\r\rdata: b\r\r", &[("n", "a", ""), ("", "b", "")], "", None),
    ("mixed line ends", b"data: a\r\ndata: b\rdata: c\n\r\n", &[("", "a\nb\nc", "")], "", None),
    ("LF then CR is two line ends", b"data: a\n\rdata: b\n\n", &[("", "a", ""), ("", "b", "")], "", None),
    ("CRLF then LF is two line ends", b"data: a\r\n\ndata: b\n\n", &[("", "a", ""), ("", "b", "")], "", None),
    ("several data lines", b"data: YHOO\ndata: +2\ndata: 10\n\n", &[("", "YHOO\n+2\n10", "")], "", None),
    ("data lines around other fields", b"data: a\nid: 1\ndata: b\nevent: n\n\n", &[("n", "a\nb", "1")], "1", None),
    ("no space behind the colon", b"data:a\n\n", &[("", "a", "")], "", None),
    ("only one space is dropped", b"data:  a \n\n", &[("", " a ", "")], "", None),
    ("a tab is not a space", b"data:\ta\n\n", &[("", "\ta", "")], "", None),
    ("a colon in the value", b"data: a:b: c\n\n", &[("", "a:b: c", "")], "", None),
    ("data without a colon is an empty line of data", b"data\n\n", &[("", "", "")], "", None),
    ("two data fields without a colon", b"data\ndata\n\n", &[("", "\n", "")], "", None),
    ("the example of the standard: the last block is cut", b"data\n\ndata\ndata\n\ndata:", &[("", "", ""), ("", "\n", "")], "", None),
    ("an empty value is an event with empty data", b"data:\n\ndata: \n\n", &[("", "", ""), ("", "", "")], "", None),
    ("empty lines of data are kept", b"data: a\ndata:\ndata: b\ndata:\n\n", &[("", "a\n\nb\n", "")], "", None),
    ("no data, no event", b"event: n\n\n\n\nretry: x\n\ndata: a\n\n", &[("", "a", "")], "", None),
    ("a name counts for one event", b"event: n\ndata: a\n\ndata: b\n\n", &[("n", "a", ""), ("", "b", "")], "", None),
    ("a name without data is forgotten", b"event: n\n\ndata: a\n\n", &[("", "a", "")], "", None),
    ("the last name counts", b"event: n\nevent: m\ndata: a\n\n", &[("m", "a", "")], "", None),
    ("an empty name is none", b"event: n\nevent\ndata: a\n\n", &[("", "a", "")], "", None),
    ("comments are ignored", b": keep\ndata: a\n:\n: data: x\ndata: b\n\n: end\n\n", &[("", "a\nb", "")], "", None),
    ("a comment with CR", b":x\rdata: a\r\n:y\r\n\r\n", &[("", "a", "")], "", None),
    ("an id goes on", b"id: 1\ndata: a\n\ndata: b\n\n", &[("", "a", "1"), ("", "b", "1")], "1", None),
    ("a later id takes its place", b"id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c\n\ndata: d\n\n", &[("", "a", "1"), ("", "b", "1"), ("", "c", "2"), ("", "d", "2")], "2", None),
    ("an id without a value resets", b"id: 1\ndata: a\n\nid\ndata: b\n\ndata: c\n\n", &[("", "a", "1"), ("", "b", ""), ("", "c", "")], "", None),
    ("an id with an empty value resets", b"id: 1\ndata: a\n\nid: \ndata: b\n\n", &[("", "a", "1"), ("", "b", "")], "", None),
    ("an id with NUL is ignored", b"id: 1\nid: 2\x003\ndata: a\n\n", &[("", "a", "1")], "1", None),
    ("an id without data counts for later", b"id: 9\n\ndata: a\n\n", &[("", "a", "9")], "9", None),
    ("an unfinished id does not count", b"id: 1\ndata: a\n\nid: 2\n", &[("", "a", "1")], "1", None),
    ("retry in digits", b"retry: 2500\ndata: a\n\n", &[("", "a", "")], "", Some(2500)),
    ("retry in a block without data is not that of the next event", b"retry: 5\n\ndata: a\n\n", &[("", "a", "")], "", Some(5)),
    ("retry alone counts at once", b"retry: 10\n", &[], "", Some(10)),
    ("retry not all digits", b"retry: 1\nretry: 1.5\nretry: -1\nretry: +1\nretry: 1s\nretry:\nretry\nretry:  2\n", &[], "", Some(1)),
    ("retry with leading zeros", b"retry:007\n", &[], "", Some(7)),
    ("retry too large", b"retry: 99999999999999999999999999\n", &[], "", Some(u64::MAX)),
    ("unknown fields are ignored", b"foo: bar\ndata: a\ndatax: b\nDATA: c\n data: d\n\n", &[("", "a", "")], "", None),
    ("field names are exact", b"dat: x\ndata : y\nevents: z\nidx: 1\nData: q\n\n", &[], "", None),
    ("a byte order mark at the start", b"\xEF\xBB\xBFdata: a\n\n", &[("", "a", "")], "", None),
    ("a second byte order mark", b"\xEF\xBB\xBF\xEF\xBB\xBFdata: a\n\ndata: b\n\n", &[("", "b", "")], "", None),
    ("a byte order mark later", b"data: a\n\n\xEF\xBB\xBFdata: b\n\n", &[("", "a", "")], "", None),
    ("half a byte order mark", b"\xEF\xBBdata: a\ndata: b\n\n", &[("", "b", "")], "", None),
    ("a byte order mark in data", b"data: \xEF\xBB\xBFa\n\n", &[("", "\u{FEFF}a", "")], "", None),
    ("characters of every length", "data: aé€😀\nevent: ü\nid: ñ\n\n".as_bytes(), &[("ü", "aé€😀", "ñ")], "ñ", None),
    ("invalid UTF-8 becomes U+FFFD", b"data: a\xFFb\xE2\x82\nevent: \xC3\nid: \x80\n\n", &[("\u{FFFD}", "a\u{FFFD}b\u{FFFD}", "\u{FFFD}")], "\u{FFFD}", None),
    ("a character cut by a line end stays cut", b"data: \xE2\ndata: \x82\xAC\n\n", &[("", "\u{FFFD}\n\u{FFFD}\u{FFFD}", "")], "", None),
    ("NUL in data is kept", b"data: a\0b\n\n", &[("", "a\0b", "")], "", None),
    ("no blank line at the end, no event", b"data: a\n\ndata: b\n", &[("", "a", "")], "", None),
    ("no line end at the end, no event", b"data: a\n\ndata: b", &[("", "a", "")], "", None),
    ("blank lines alone", b"\n\r\n\r\n\n", &[], "", None),
    ("nothing", b"", &[], "", None),
];

fn expected(case: &Case) -> Outcome {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Outcome {
        // The table leaves the retry time of an event to the reference.
        events: reference(case.1)
            .events
            .iter()
            .map(|event| event.3)
            .zip(case.2)
            .map(|(retry, (name, data, id))| (some(name), (*data).to_owned(), some(id), retry))
            .collect(),
        last_id: some(case.3),
        retry: case.4,
    }
}

#[test]
fn every_case_of_the_standard_decodes_as_the_standard_says() {
    for case in CASES {
        assert_eq!(decode([case.1]), expected(case), "{}", case.0);
        assert_eq!(reference(case.1), expected(case), "reference: {}", case.0);
    }
}

#[test]
fn every_case_decodes_the_same_however_it_is_cut() {
    for case in CASES {
        let (name, bytes) = (case.0, case.1);
        let expected = expected(case);
        for size in 1..=3 {
            assert_eq!(decode(bytes.chunks(size)), expected, "{name}, {size}");
        }
        for first in 0..=bytes.len() {
            let (head, tail) = bytes.split_at(first);
            assert_eq!(decode([head, tail]), expected, "{name}, cut at {first}");
            // An empty chunk in the middle changes nothing.
            assert_eq!(decode([head, b"", tail]), expected, "{name}, at {first}");
            for second in 0..=tail.len() {
                let (middle, tail) = tail.split_at(second);
                assert_eq!(
                    decode([head, middle, tail]),
                    expected,
                    "{name}, cut at {first} and {second} more"
                );
            }
        }
    }
}

#[test]
fn an_event_knows_its_own_id_from_one_that_it_carries() {
    let mut decoder = Decoder::new();
    let mut input = &b"id: 1\ndata: a\n\ndata: b\n\nid:\ndata: c\n\n"[..];
    let mut next = || decoder.decode(&mut input).unwrap().unwrap();
    let (a, b, c) = (next(), next(), next());
    assert_eq!((a.own_id(), a.id()), (Some("1"), Some("1")));
    assert_eq!((b.own_id(), b.id()), (None, Some("1")));
    assert_eq!((c.own_id(), c.id()), (Some(""), None));
}

/// Pieces that a stream is likely to go wrong at.
const PIECES: &[&[u8]] = &[
    b"data",
    b"data:",
    b"data: ",
    b"event",
    b"event:",
    b"id",
    b"id: ",
    b"retry:",
    b":",
    b" ",
    b"\n",
    b"\n",
    b"\n\n",
    b"\r",
    b"\r\n",
    b"\r\n\r\n",
    b"1",
    b"20",
    b"x",
    b"some text",
    b"\0",
    b"\xEF\xBB\xBF",
    b"\xEF",
    b"\xBB",
    b"\xE2\x82\xAC",
    b"\xE2\x82",
    b"\xFF",
    b"da",
    b"ta:",
    b"i",
];

fn streams() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// Decodes `bytes` cut into chunks of the given lengths, over and over.
fn decode_cut(bytes: &[u8], lengths: &[usize]) -> Outcome {
    let mut rest = bytes;
    let mut chunks = Vec::new();
    for length in lengths.iter().cycle() {
        if rest.is_empty() || lengths.iter().all(|length| *length == 0) {
            break;
        }
        let (chunk, tail) = rest.split_at((*length).min(rest.len()));
        chunks.push(chunk);
        rest = tail;
    }
    chunks.push(rest);
    decode(chunks)
}

proptest! {
    #[test]
    fn any_stream_in_any_chunks_decodes_like_the_reference(
        bytes in streams(),
        lengths in prop::collection::vec(0usize..12, 1..12),
    ) {
        let expected = reference(&bytes);
        prop_assert_eq!(&decode([&bytes[..]]), &expected);
        prop_assert_eq!(&decode_cut(&bytes, &lengths), &expected);
    }

    #[test]
    fn random_bytes_never_panic_and_decode_like_the_reference(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        lengths in prop::collection::vec(0usize..12, 1..6),
    ) {
        prop_assert_eq!(decode_cut(&bytes, &lengths), reference(&bytes));
    }

    #[test]
    fn complete_streams_can_be_concatenated(first in streams(), second in streams()) {
        // A blank line ends whatever the first stream left open; the reset keeps its id out of the second.
        let first = [&first[..], b"\n\nid\n\n"].concat();
        // A byte order mark is one only at the start.
        prop_assume!(!second.starts_with(b"\xEF"));
        let both = decode([&first[..], &second[..]]);
        let mut events = decode([&first[..]]).events;
        events.extend(decode([&second[..]]).events);
        prop_assert_eq!(both.events, events);
    }

    #[test]
    fn any_event_survives_writing_and_reading(
        name in "[^\r\n\0]{0,12}",
        data in "[^\r\0]{0,60}",
        id in "[^\r\n\0]{1,12}",
        lengths in prop::collection::vec(0usize..9, 1..6),
    ) {
        let mut stream = format!("event: {name}\nid: {id}\n");
        for line in data.split('\n') {
            stream.push_str(&format!("data: {line}\n"));
        }
        stream.push('\n');
        let outcome = decode_cut(stream.as_bytes(), &lengths);
        let name = Some(name).filter(|name| !name.is_empty());
        prop_assert_eq!(outcome.events, vec![(name, data, Some(id), None)]);
    }

    #[test]
    fn a_small_limit_never_panics_and_never_holds_more(
        bytes in streams(),
        limit in 0usize..24,
        size in 1usize..9,
    ) {
        let mut decoder = Decoder::with_limit(limit);
        'stream: for mut chunk in bytes.chunks(size) {
            loop {
                match decoder.decode(&mut chunk) {
                    Ok(Some(event)) => {
                        // Replacing invalid bytes makes text longer, three bytes for one at most.
                        prop_assert!(event.data().len() <= 3 * limit);
                    }
                    Ok(None) => break,
                    Err(error) => {
                        prop_assert_eq!(error.limit, limit);
                        break 'stream;
                    }
                }
                prop_assert!(decoder.data.len() + decoder.line.len() <= limit);
            }
        }
    }
}

#[test]
fn the_limit_is_exact_for_every_chunking_and_an_error_stays() {
    // Name, id and data: 4 + 2 + 10 bytes and the line feed between two data lines.
    let stream = b"event: name\nid: 12\ndata: 01234\ndata: 5678\n\n";
    let needed = 4 + 2 + 10;
    for size in 1..=stream.len() {
        for (limit, fits) in [(needed, true), (needed - 1, false), (0, false)] {
            let mut decoder = Decoder::with_limit(limit);
            let mut events = 0;
            let mut failed = None;
            for mut chunk in stream.chunks(size) {
                loop {
                    match decoder.decode(&mut chunk) {
                        Ok(Some(_)) => events += 1,
                        Ok(None) => break,
                        Err(error) => {
                            failed = Some(error);
                            break;
                        }
                    }
                }
            }
            // A line that is cut in its field name counts with that name for a moment, which a tight limit may not allow.
            if size >= 12 {
                assert_eq!(failed.is_none(), fits, "chunks of {size}, limit {limit}");
            }
            assert_eq!(events == 1, failed.is_none());
            if failed.is_some() {
                let mut fine = &b"data: a\n\n"[..];
                assert_eq!(decoder.decode(&mut fine), Err(EventTooLarge { limit }));
            }
        }
    }
}

#[test]
fn an_endless_line_of_any_kind_is_stopped_at_the_limit() {
    for start in ["data: ", "id: ", "event: ", "unknown: ", "x", "data: a\ndata: "] {
        let mut decoder = Decoder::with_limit(10_000);
        let mut fed = 0;
        let mut chunk = start.as_bytes().to_vec();
        let error = loop {
            match decoder.decode(&mut &chunk[..]) {
                Ok(event) => assert_eq!(event, None),
                Err(error) => break error,
            }
            fed += chunk.len();
            assert!(fed < 12_000, "{start}");
            chunk = vec![b'x'; 700];
        };
        assert_eq!(error.limit, 10_000);
        assert!(error.to_string().contains("10000 bytes"), "{error}");
    }
}

#[test]
fn an_endless_comment_holds_nothing() {
    let mut decoder = Decoder::with_limit(100);
    decoder.decode(&mut &b":"[..]).unwrap();
    for _ in 0..1000 {
        decoder.decode(&mut &[b'x'; 700][..]).unwrap();
    }
    let mut end = &b"\ndata: a\n\n"[..];
    assert_eq!(decoder.decode(&mut end).unwrap(), Some(Event::new("a")));
}

/// Bytes looked at and copied, per byte of the stream.
fn work_per_byte(stream: &[u8], size: usize) -> f64 {
    let mut decoder = Decoder::new();
    let mut events = Vec::new();
    for chunk in stream.chunks(size) {
        drain(&mut decoder, chunk, &mut events);
    }
    assert!(!events.is_empty());
    decoder.work as f64 / stream.len() as f64
}

#[test]
fn work_is_linear_in_the_size_of_an_event_and_does_not_depend_on_the_chunks() {
    const MIB: usize = 1024 * 1024;
    let one_line = |bytes: usize| [b"data: ", &vec![b'x'; bytes][..], b"\n\n"].concat();
    let lines = |bytes: usize| [b"data: 0123456789abcdef\n".repeat(bytes / 23), b"\n".to_vec()].concat();
    for stream in [one_line(8 * MIB), lines(8 * MIB)] {
        for size in [1_400, 16 * 1024, stream.len()] {
            let work = work_per_byte(&stream, size);
            assert!(work <= 3.0, "{work} a byte in chunks of {size}");
        }
    }
    // The worst chunking, one byte at a time, on events of growing size.
    for bytes in [1_000, 10_000, 100_000] {
        let work = work_per_byte(&one_line(bytes), 1);
        assert!(work <= 3.0, "{work} a byte for {bytes} bytes one by one");
    }
    // Many small events in one large chunk: no call may look at the rest of the chunk.
    let tokens = b"event: t\nid: 1\ndata: {\"delta\":\"hello\"}\n\n".repeat(20_000);
    for size in [1, 1_400, tokens.len()] {
        let work = work_per_byte(&tokens, size);
        assert!(work <= 4.0, "{work} a byte for small events in chunks of {size}");
    }
}

#[test]
fn a_long_id_is_not_copied_into_every_later_event() {
    let id = "i".repeat(100_000);
    let mut decoder = Decoder::new();
    let first = format!("id: {id}\ndata: a\n\n");
    decoder.decode(&mut first.as_bytes()).unwrap().unwrap();
    let mut events = Vec::new();
    let stream = b"data: a\n\n".repeat(10);
    let mut input = &stream[..];
    while let Some(event) = decoder.decode(&mut input).unwrap() {
        events.push(event);
    }
    let places: Vec<_> = events.iter().map(|e| e.id().unwrap().as_ptr()).collect();
    assert_eq!(places.len(), 10);
    assert!(places.iter().all(|place| *place == places[0]));
}
