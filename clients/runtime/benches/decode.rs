//! Decoding speed of replies that keep their unknown fields, beside serde's own ways, on the same bytes in one run.
//!
//! `cargo bench -p agent-clients-runtime --bench decode`. The rounds alternate; judge the ratios.

use std::hint::black_box;
use std::time::Instant;

use agent_clients_runtime::{Extra, deserialize_keeping_unknown};
use serde::Deserialize;
use serde_json::{Map, Value};

const ROUNDS: usize = 31;

macro_rules! job {
    ($name:ident, [$($derive:meta),*] $(, $extra:ident: $ty:ty, [$($flat:meta),*])?) => {
        #[allow(dead_code, reason = "only decoded")]
        $(#[$derive])*
        struct $name {
            id: String,
            #[allow(unused)]
            status: String,
            expert_key: Option<String>,
            query: String,
            current_step: u32,
            max_steps: Option<u32>,
            tokens: u64,
            created_at: String,
            updated_at: String,
            tags: Vec<String>,
            $($(#[$flat])* $extra: $ty,)?
        }
    };
}

job!(Plain, [derive(Deserialize), serde(rename_all = "camelCase")]);
job!(Flattened, [derive(Deserialize), serde(rename_all = "camelCase")], extra: Map<String, Value>, [serde(flatten)]);
job!(Kept, [allow(dead_code)], extra: Extra, [allow(dead_code)]);
deserialize_keeping_unknown!(Kept {
    id: "id",
    status: "status",
    expert_key: "expertKey",
    query: "query",
    current_step: "currentStep",
    max_steps: "maxSteps",
    tokens: "tokens",
    created_at: "createdAt",
    updated_at: "updatedAt",
    tags: "tags",
});

fn list(unknown: &str) -> Vec<u8> {
    let jobs: Vec<String> = (0..50)
        .map(|n| {
            format!(
                "{{\"id\":\"job{n:021}\",\"status\":\"running\",\"expertKey\":\"@team/expert@1.0.{n}\",\"query\":\"Look at the \
                 logs of yesterday and say what went wrong\",\"currentStep\":{n},\"maxSteps\":100,\"tokens\":{},\
                 \"createdAt\":\"2026-11-22T14:56:00.123Z\",\"updatedAt\":\"2026-11-22T14:57:00.123Z\",\"tags\":[\"a\",\"b\"]{unknown}}}",
                n * 1000
            )
        })
        .collect();
    format!("[{}]", jobs.join(",")).into_bytes()
}

fn decode<T: for<'de> Deserialize<'de>>(json: &[u8]) -> usize {
    let jobs: Vec<T> = serde_json::from_slice(json).expect("the corpus decodes");
    black_box(jobs).len()
}

/// A name, and how a list is decoded.
type Way = (&'static str, fn(&[u8]) -> usize);

fn main() {
    let ways: [Way; 3] = [
        ("derive, unknown dropped", decode::<Plain>),
        ("ours, unknown kept", decode::<Kept>),
        ("derive + flatten", decode::<Flattened>),
    ];
    for (corpus, unknown) in [
        ("no unknown fields", ""),
        ("two unknown fields", ",\"region\":\"eu\",\"cost\":{\"usd\":0.5}"),
    ] {
        let json = list(unknown);
        let mut times = vec![Vec::new(); ways.len()];
        for _ in 0..ROUNDS {
            for (index, (_, way)) in ways.iter().enumerate() {
                let start = Instant::now();
                for _ in 0..40 {
                    assert_eq!(way(&json), 50);
                }
                times[index].push(start.elapsed().as_secs_f64() / 40.0);
            }
        }
        let medians: Vec<f64> = times
            .iter_mut()
            .map(|times| {
                times.sort_by(f64::total_cmp);
                times[times.len() / 2]
            })
            .collect();
        println!("list of 50, {} bytes, {corpus}", json.len());
        for (index, (name, _)) in ways.iter().enumerate() {
            println!(
                "  {name:<26}{:>8.1} µs  {:.2}x",
                medians[index] * 1e6,
                medians[index] / medians[0]
            );
        }
    }
}
