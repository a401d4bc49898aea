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
    /// One or more segments.
    #[cfg(feature = "fakes")]
    Rest(String),
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

    /// Lets a placeholder take several segments; a template has one such at most.
    #[cfg(feature = "fakes")]
    pub(crate) fn widen(&mut self, name: &str) {
        for segment in &mut self.0 {
            if matches!(segment, Segment::Placeholder(known) if known == name) {
                *segment = Segment::Rest(name.to_owned());
            }
        }
    }

    /// The segments of a path, those of a wide placeholder as one.
    #[cfg(any(feature = "fakes", test))]
    fn split<'a>(&self, path: &'a str) -> Option<Vec<&'a str>> {
        let mut segments: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        #[cfg(feature = "fakes")]
        if let Some(at) = self.0.iter().position(|segment| matches!(segment, Segment::Rest(_)))
            && let Some(more) = segments.len().checked_sub(self.0.len())
        {
            let start: usize = segments[..at].iter().map(|segment| segment.len() + 1).sum::<usize>() + 1;
            let length: usize = segments[at..=at + more].iter().map(|segment| segment.len()).sum();
            segments.splice(at..=at + more, [&path[start..start + length + more]]);
        }
        Some(segments)
    }

    /// Matches the whole path. Gives the placeholders with their values, still percent-encoded.
    #[cfg(any(feature = "fakes", test))]
    pub(crate) fn matches<'a>(&'a self, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
        self.match_segments(&self.split(path)?)
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
                #[cfg(feature = "fakes")]
                Segment::Rest(name) => values.push((name.as_str(), *found)),
            }
        }
        Some(values)
    }

    /// A sort key that puts `/jobs/stream` before `/jobs/{id}`: for each segment, whether it is a placeholder.
    #[cfg(feature = "fakes")]
    pub(crate) fn specificity(&self) -> Vec<bool> {
        self.0
            .iter()
            .map(|segment| !matches!(segment, Segment::Literal(_)))
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

    #[cfg(feature = "fakes")]
    #[test]
    fn a_wide_placeholder_takes_all_segments_that_the_others_leave() {
        let mut template = Template::parse("/blob/{key}/sign").unwrap();
        template.widen("key");
        let cases = [
            ("/blob/a/sign", Some("a")),
            ("/blob/a/b%2Fc/d.txt/sign", Some("a/b%2Fc/d.txt")),
            ("/blob/a//sign", Some("a/")),
            ("/blob/sign", None),
            ("/blob/a/b", None),
        ];
        for (path, value) in cases {
            assert_eq!(template.matches(path).map(|values| values[0].1), value, "{path}");
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
