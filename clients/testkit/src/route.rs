//! Route templates such as `/jobs/{jobId}`: reading one, and matching it against the path of a request.
//!
//! A placeholder is a whole segment. Matching works on the segments as sent, so an encoded slash never splits one.

use crate::percent;

/// A route template, split into segments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template(Vec<Segment>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Literal(String),
    Placeholder(String),
}

impl Template {
    /// Reads a template; the error says what is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let Some(rest) = text.strip_prefix('/') else {
            return Err(format!("the route {text:?} does not begin with a slash"));
        };
        let segments = rest.split('/').map(|segment| {
            let inner = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            match inner {
                Some(name) if !name.is_empty() && !name.contains(['{', '}']) => {
                    Ok(Segment::Placeholder(name.to_owned()))
                }
                None if !segment.contains(['{', '}']) => Ok(Segment::Literal(segment.to_owned())),
                _ => Err(format!(
                    "in the route {text:?} a placeholder is not a whole segment such as {{jobId}}"
                )),
            }
        });
        segments.collect::<Result<_, _>>().map(Self)
    }

    /// Matches the whole path. Gives the placeholders with their values, still percent-encoded.
    #[cfg(any(feature = "fakes", test))]
    pub(crate) fn matches<'a>(&'a self, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
        let segments: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        self.match_segments(&segments)
    }

    /// Matches the end of the path: what comes before it is the prefix of a base address.
    pub(crate) fn matches_end(&self, path: &str) -> bool {
        let segments: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').collect();
        let before = segments.len().checked_sub(self.0.len());
        before.is_some_and(|before| self.match_segments(&segments[before..]).is_some())
    }

    fn match_segments<'a>(&'a self, segments: &[&'a str]) -> Option<Vec<(&'a str, &'a str)>> {
        if segments.len() != self.0.len() {
            return None;
        }
        let mut values = Vec::new();
        for (expected, found) in self.0.iter().zip(segments) {
            match expected {
                Segment::Literal(text) if *found == text.as_str() || percent::decode(found).as_ref() == Some(text) => {}
                Segment::Literal(_) => return None,
                Segment::Placeholder(name) => values.push((name.as_str(), *found)),
            }
        }
        Some(values)
    }

    /// A sort key that puts `/jobs/stream` before `/jobs/{id}`: for each segment, whether it is a placeholder.
    #[cfg(feature = "fakes")]
    pub(crate) fn specificity(&self) -> Vec<bool> {
        self.0
            .iter()
            .map(|segment| matches!(segment, Segment::Placeholder(_)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_matches_whole_paths_or_their_end_segment_by_segment() {
        let template = Template::parse("/experts/{key}/meta").unwrap();
        let cases = [
            ("/experts/a/meta", Some("a"), true),
            (
                "/experts/%40org%2Fexpert%401.0.0/meta",
                Some("%40org%2Fexpert%401.0.0"),
                true,
            ),
            ("/api/v1/experts/a/meta", None, true),
            ("/experts/@org/expert/meta", None, false),
            ("/experts/a/meta/", None, false),
            ("/experts/a", None, false),
            ("/experts//meta", Some(""), true),
            ("/%65xperts/a/meta", Some("a"), true),
            ("/", None, false),
            ("", None, false),
        ];
        for (path, value, end) in cases {
            let found = template.matches(path);
            assert_eq!(found.map(|values| values[0].1), value, "{path}");
            assert_eq!(template.matches_end(path), end, "{path}");
        }
    }

    #[test]
    fn a_template_that_cannot_match_as_written_is_refused() {
        for text in [
            "jobs",
            "/jobs/{}",
            "/jobs/{id}.json",
            "/jobs/{id",
            "/jobs/a{b}",
            "/{a}{b}",
        ] {
            assert!(Template::parse(text).is_err(), "{text}");
        }
    }
}
