//! The children of a file: pages until a short one, and nothing sent that was not asked for (sections 1.5 and 3, V8).

use agent_clients_testkit::{Answer, RecordedRequest};
use meistrari_client::runtime::{StreamExt, TryStreamExt};
use serde_json::json;

use crate::support::{Fake, HASH, metadata};

/// A Vault with so many children.
fn with_children(count: usize) -> Fake {
    let fake = Fake::new();
    fake.vault.on_any("GET", "/files/{id}/children", move |request| {
        let number = |name: &str| request.query_value(name).map(|text| text.parse::<usize>().unwrap());
        let offset = number("offset").unwrap_or(0);
        let limit = number("limit").unwrap_or(100);
        let files: Vec<_> = (offset..count.min(offset + limit))
            .map(|child| {
                let mut file = metadata(11);
                file["originalFileName"] = json!(format!("child{child}.txt"));
                file
            })
            .collect();
        Answer::json(&json!({ "files": files }))
    });
    fake
}

fn queries(fake: &Fake) -> Vec<String> {
    let query = |request: &RecordedRequest| request.raw_query().unwrap_or_default().to_owned();
    fake.vault.requests().iter().map(query).collect()
}

#[tokio::test]
async fn a_short_page_is_the_last_and_a_full_one_costs_one_more_request() {
    for (count, expected) in [
        (0, vec!["limit=2&offset=0"]),
        (1, vec!["limit=2&offset=0"]),
        (2, vec!["limit=2&offset=0", "limit=2&offset=2"]),
        (3, vec!["limit=2&offset=0", "limit=2&offset=2"]),
        (4, vec!["limit=2&offset=0", "limit=2&offset=2", "limit=2&offset=4"]),
    ] {
        let fake = with_children(count);
        let names: Vec<_> = fake
            .file()
            .children()
            .page_size(2)
            .items()
            .map_ok(|child| child.original_file_name.unwrap())
            .try_collect()
            .await
            .unwrap();
        let wanted: Vec<String> = (0..count).map(|child| format!("child{child}.txt")).collect();
        assert_eq!(names, wanted);
        assert_eq!(queries(&fake), expected, "{count} children");
    }
}

#[tokio::test]
async fn pages_are_of_100_unless_set_and_are_fetched_when_they_are_needed() {
    let fake = with_children(250);
    let mut items = fake.file().children().items();
    assert_eq!(queries(&fake), [""; 0]);
    for _ in 0..100 {
        items.next().await.unwrap().unwrap();
    }
    assert_eq!(queries(&fake), ["limit=100&offset=0"]);
    assert_eq!(items.count().await, 150);
    assert_eq!(queries(&fake)[1..], ["limit=100&offset=100", "limit=100&offset=200"]);
    assert!(
        fake.vault.requests()[0]
            .path()
            .ends_with(&format!("/files/{HASH}/children"))
    );

    let fake = with_children(1);
    let pages: Vec<_> = fake.file().children().page_size(0).pages().try_collect().await.unwrap();
    // At least one on a page: none would never end.
    assert_eq!(queries(&fake), ["limit=1&offset=0", "limit=1&offset=1"]);
    assert_eq!(pages.len(), 2);
}

#[tokio::test]
async fn deleted_children_are_asked_for_with_true_or_not_at_all() {
    for (given, sent) in [
        (None, None),
        (Some(vec![false]), None),
        (Some(vec![true]), Some("true")),
        (Some(vec![true, false]), None),
    ] {
        let fake = with_children(0);
        let mut children = fake.file().children().mime_type("text/plain; a=b&c");
        for include in given.iter().flatten() {
            children = children.include_deleted(*include);
        }
        children.items().count().await;
        let request = fake.vault.last_request();
        assert_eq!(request.query_value("includeDeleted").as_deref(), sent, "{given:?}");
        assert_eq!(request.query_value("mimeType").as_deref(), Some("text/plain; a=b&c"));
    }
}

#[tokio::test]
async fn the_calls_of_the_options_are_those_of_every_page() {
    let fake = with_children(3);
    let children = fake.file().children().page_size(2).with_header("x-trace", "abc");
    assert_eq!(children.items().count().await, 3);
    for request in fake.vault.requests() {
        assert_eq!(request.header("x-trace"), Some("abc"));
    }
}
