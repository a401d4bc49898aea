//! Which operation of a specification a recorded request is. Shared by the wire tests whose recordings name no operation; it knows no
//! client.

use agent_clients_generator::OperationFacts;

use crate::text;

/// The values in the path, under the names of the route.
pub type PathValues = Vec<(String, String)>;

/// The operation with this method and route, and the values in the path. Literal segments count more than names; a name takes
/// slashes only where no route fits without, because the official client does not encode them everywhere.
pub fn operation<'a>(
    operations: &'a [OperationFacts],
    method: &str,
    path: &str,
) -> Option<(&'a OperationFacts, PathValues)> {
    let sent = text::segments(path);
    let of_method = || operations.iter().filter(|facts| facts.method == method);
    let exact = of_method().filter_map(|facts| Some((facts, fit(&facts.path, &sent)?)));
    exact
        .min_by_key(|(_, values)| values.len())
        .or_else(|| of_method().find_map(|facts| Some((facts, swallow(&facts.path, &sent)?))))
}

fn fit(route: &str, sent: &[String]) -> Option<PathValues> {
    let route: Vec<&str> = route.trim_start_matches('/').split('/').collect();
    let mut values = PathValues::new();
    let fits = route.len() == sent.len()
        && route.iter().zip(sent).all(|(expected, found)| match name(expected) {
            Some(name) => {
                values.push((name.to_owned(), found.clone()));
                !found.is_empty()
            }
            None => expected == found,
        });
    fits.then_some(values)
}

/// A route with one name, which takes as many segments as are too many.
fn swallow(route: &str, sent: &[String]) -> Option<PathValues> {
    let route: Vec<&str> = route.trim_start_matches('/').split('/').collect();
    let at = route.iter().position(|segment| name(segment).is_some())?;
    let more = sent.len().checked_sub(route.len()).filter(|more| *more > 0)?;
    let mut joined = sent[..at].to_vec();
    joined.push(sent[at..=at + more].join("/"));
    joined.extend_from_slice(&sent[at + more + 1..]);
    (route.iter().filter(|segment| name(segment).is_some()).count() == 1).then_some(())?;
    let literal = |index: usize| index == at || route[index] == joined[index];
    (0..route.len())
        .all(literal)
        .then(|| vec![(name(route[at]).unwrap_or_default().to_owned(), joined[at].clone())])
}

fn name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
