//! Translation, moderation and pictures (Run402 contract, section 3.15), without a model: a translation is the text itself with the
//! language before it, and what is flagged is what a test has named.

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::Outcome;
use super::state::{State, text};
use crate::loopback::Call;

/// Words that are included: the fake's own figure.
const INCLUDED_WORDS: u64 = 10_000;

impl State {
    pub(super) fn ai_translate(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let body = call.body();
        let original = text(body, "text").unwrap_or_default();
        let words = u64::try_from(original.split_whitespace().count()).unwrap_or(u64::MAX);
        *self.translated_words.entry(caller.project()?.to_owned()).or_default() += words;
        let to = text(body, "to").unwrap_or_default();
        let from = text(body, "from").unwrap_or_else(|| "en".to_owned());
        Ok(json!({"text": format!("[{to}] {original}"), "from": from, "to": to}))
    }

    pub(super) fn ai_moderate(&mut self, call: &Call<'_>) -> Outcome {
        let original = text(call.body(), "text").unwrap_or_default();
        let flagged = self.flagged_words.iter().any(|word| original.contains(word.as_str()));
        let score = if flagged { 0.9 } else { 0.1 };
        Ok(json!({"flagged": flagged, "categories": {"harassment": flagged}, "category_scores": {"harassment": score}}))
    }

    pub(super) fn ai_usage(&mut self, caller: &Caller) -> Outcome {
        let used = self
            .translated_words
            .get(caller.project()?)
            .copied()
            .unwrap_or_default();
        Ok(json!({"translation": {
            "active": true, "used_words": used, "included_words": INCLUDED_WORDS,
            "remaining_words": INCLUDED_WORDS.saturating_sub(used), "billing_cycle_start": Value::Null,
        }}))
    }

    /// A picture costs three cents (Run402 contract, section 1.9), and is one white pixel.
    pub(super) fn ai_generate_image(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let wallet = caller.wallet()?.to_owned();
        self.charge(call, &wallet, 30_000, "image")?;
        let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=";
        let aspect = call.body().get("aspect").cloned().unwrap_or_else(|| "square".into());
        Ok(json!({"image": pixel, "content_type": "image/png", "aspect": aspect}))
    }
}
