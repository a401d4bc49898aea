//! Decoding speed of server-sent events, ours beside sse-stream and sseer on the same bytes in one run.
//!
//! `cargo bench -p agent-clients-runtime --bench sse`. Every number is the median of several rounds, in GB/s of stream bytes; the
//! rounds of the decoders alternate, so that a busy machine slows all of them alike. Judge the ratios, not the absolute numbers.

use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use agent_clients_runtime::sse;
use bytes::Bytes;
use futures_util::{Stream, stream};

const ROUNDS: usize = 11;

struct Corpus {
    name: &'static str,
    bytes: Vec<u8>,
    events: usize,
}

fn corpora() -> Vec<Corpus> {
    let mut tokens = Vec::new();
    let count = 40_000;
    for n in 0..count {
        let delta = ["Hello", " world", " and", " more"][n % 4];
        tokens.extend_from_slice(
            format!(
                "id: {n:06}\nevent: message\ndata: {{\"type\":\"content_block_delta\",\"index\":{},\"delta\":{{\"text\":\"{delta}\"}}}}\n\n",
                n % 10
            )
            .as_bytes(),
        );
    }
    let mut plain = Vec::new();
    for n in 0..count {
        plain.extend_from_slice(
            format!("data: {{\"id\":\"chatcmpl-123456789\",\"object\":\"chunk\",\"created\":{},\"choices\":[{{\"delta\":{{\"content\":\"tok\"}}}}]}}\n\n", 1_700_000_000 + n)
                .as_bytes(),
        );
    }
    let word = "word \\u00e9 ";
    let snapshot = format!(
        "event: snapshot\ndata: {{\"text\":\"{}\"}}\n\n",
        word.repeat(16_384 / word.len())
    );
    let snapshots = snapshot.repeat(512).into_bytes();
    let large = format!("data: {}\n\n", "0123456789abcde ".repeat(512 * 1024)).into_bytes();
    vec![
        Corpus {
            name: "tokens, id+event+data",
            bytes: tokens,
            events: count,
        },
        Corpus {
            name: "tokens, data only",
            bytes: plain,
            events: count,
        },
        Corpus {
            name: "16 KB snapshots",
            bytes: snapshots,
            events: 512,
        },
        Corpus {
            name: "one 8 MiB event",
            bytes: large,
            events: 1,
        },
    ]
}

fn chunks(bytes: &[u8], size: usize) -> Vec<Bytes> {
    let bytes = Bytes::copy_from_slice(bytes);
    (0..bytes.len())
        .step_by(size)
        .map(|start| bytes.slice(start..bytes.len().min(start + size)))
        .collect()
}

type Source = stream::Iter<std::vec::IntoIter<Result<Bytes, std::io::Error>>>;

fn source(chunks: &[Bytes]) -> Source {
    stream::iter(chunks.iter().cloned().map(Ok).collect::<Vec<_>>())
}

/// Reads a stream that is always ready to its end.
fn count<S: Stream>(stream: S) -> usize {
    let mut stream = pin!(stream);
    let mut context = Context::from_waker(Waker::noop());
    let mut events = 0;
    loop {
        match stream.as_mut().poll_next(&mut context) {
            Poll::Ready(Some(event)) => {
                black_box(event);
                events += 1;
            }
            Poll::Ready(None) => return events,
            Poll::Pending => unreachable!("the source is always ready"),
        }
    }
}

fn decoder(chunks: &[Bytes]) -> usize {
    let mut decoder = sse::Decoder::new();
    let mut events = 0;
    for chunk in chunks {
        let mut input = &chunk[..];
        while let Some(event) = decoder.decode(&mut input).expect("within the limit") {
            black_box(event);
            events += 1;
        }
    }
    events
}

fn reader(chunks: &[Bytes]) -> usize {
    count(sse::events(source(chunks)))
}

fn sse_stream(chunks: &[Bytes]) -> usize {
    count(sse_stream::SseByteStream::new(source(chunks)))
}

fn sseer(chunks: &[Bytes]) -> usize {
    count(sseer::EventStream::new(source(chunks)))
}

type Contestant = (&'static str, fn(&[Bytes]) -> usize);

fn main() {
    let contestants: [Contestant; 4] = [
        ("decoder", decoder),
        ("reader", reader),
        ("sse-stream", sse_stream),
        ("sseer", sseer),
    ];
    println!(
        "{:<24}{:>8}  {:>8}{:>8}{:>12}{:>8}   reader / sse-stream, reader / sseer",
        "corpus", "chunk", "decoder", "reader", "sse-stream", "sseer"
    );
    for corpus in corpora() {
        for size in [1_400, 16 * 1024] {
            let chunks = chunks(&corpus.bytes, size);
            let mut rates = vec![Vec::new(); contestants.len()];
            for round in 0..=ROUNDS {
                for (index, (name, run)) in contestants.iter().enumerate() {
                    let start = Instant::now();
                    let events = run(&chunks);
                    let seconds = start.elapsed().as_secs_f64();
                    assert_eq!(events, corpus.events, "{name} on {}", corpus.name);
                    // The first round only warms up.
                    if round > 0 {
                        rates[index].push(corpus.bytes.len() as f64 / seconds / 1e9);
                    }
                }
            }
            let medians: Vec<f64> = rates
                .iter_mut()
                .map(|rates| {
                    rates.sort_by(f64::total_cmp);
                    rates[rates.len() / 2]
                })
                .collect();
            println!(
                "{:<24}{:>8}  {:>8.2}{:>8.2}{:>12.2}{:>8.2}   {:>6.2}x {:>6.2}x",
                corpus.name,
                size,
                medians[0],
                medians[1],
                medians[2],
                medians[3],
                medians[1] / medians[2],
                medians[1] / medians[3]
            );
        }
    }
}
