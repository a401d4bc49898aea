//! The definition in the answer of `experts().get(…)`, wherever the service puts it.
//!
//! Where it stands is inferred (Perstack contract, section 7, item 2): `definition`, else
//! `expert`, else the data itself. Nothing is taken out of the reply: it stays whole.

use serde_json::Value;

use crate::types::{ExpertDefinition, GetExpertReply};

/// Reads the answer of `experts().get(…)`.
pub trait ExpertReplyExt {
    /// The definition; `None` where the data holds nothing that could be one.
    fn definition(&self) -> Option<ExpertDefinition>;
}

impl ExpertReplyExt for GetExpertReply {
    fn definition(&self) -> Option<ExpertDefinition> {
        let data = &self.data;
        if let Some(found) = data.definition.as_ref().or(data.expert.as_ref()) {
            return Some(found.clone());
        }
        if data.extra.is_empty() {
            return None;
        }
        serde_json::from_value(Value::Object((*data.extra).clone())).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_found_in_each_place_the_contract_names() {
        for (text, key) in [
            (r#"{"data":{"definition":{"key":"a"},"expert":{"key":"b"}}}"#, Some("a")),
            (r#"{"data":{"expert":{"key":"b"}}}"#, Some("b")),
            (r#"{"data":{"key":"c","instruction":"i"}}"#, Some("c")),
            (r#"{"data":{}}"#, None),
        ] {
            let reply: GetExpertReply = serde_json::from_str(text).unwrap();
            assert_eq!(reply.definition().and_then(|found| found.key).as_deref(), key, "{text}");
        }
    }
}
