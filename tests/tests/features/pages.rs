//! Pages in all three styles, and where the last one is told from its length.

use agent_clients_tests::fixtures::PagesClient;
use agent_clients_tests::server::Answer;
use serde_json::{Value, json};

use crate::{Outcome, serve};

/// A list of entries with these ids.
fn entries(ids: std::ops::Range<i64>) -> Vec<Value> {
    ids.map(|id| json!({"id": id})).collect()
}

#[tokio::test]
async fn an_offset_moves_on_by_what_came_until_the_total() -> Outcome {
    let page = |ids| Answer::json(200, &json!({"data": {"items": entries(ids)}, "meta": {"total": 5}}));
    let (server, client) = serve(PagesClient::new, [page(0..2), page(2..4), page(4..5)]).await?;
    let mut items = client.pages().by_offset().take(2).name("x").items();
    let mut ids = Vec::new();
    while let Some(entry) = items.next().await {
        ids.push(entry?.id);
    }
    assert_eq!(ids, [0, 1, 2, 3, 4]);
    let targets: Vec<String> = server.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(
        targets,
        [
            "/v1/by-offset?name=x&take=2",
            "/v1/by-offset?name=x&skip=2&take=2",
            "/v1/by-offset?name=x&skip=4&take=2"
        ]
    );
    Ok(())
}

#[tokio::test]
async fn a_short_page_is_the_last_and_a_full_one_costs_one_more_request() -> Outcome {
    let page = |ids| Answer::json(200, &json!({"entries": entries(ids)}));
    let short = || vec![page(0..3), page(3..4)];
    let full = || vec![page(0..3), page(3..6), page(0..0)];
    // Both by the service's default of three and by a limit of the caller's own.
    let cases = [
        (None, short(), 4, &["", "offset=3"][..]),
        (None, full(), 6, &["", "offset=3", "offset=6"]),
        (Some(3), short(), 4, &["limit=3", "limit=3&offset=3"]),
        (
            Some(2),
            vec![page(0..2), page(2..4), page(0..0)],
            4,
            &["limit=2", "limit=2&offset=2", "limit=2&offset=4"],
        ),
        (Some(9), vec![page(0..4)], 4, &["limit=9"]),
        (None, vec![page(0..0)], 0, &[""]),
    ];
    for (limit, script, count, expected) in cases {
        let (server, client) = serve(PagesClient::new, script).await?;
        let request = client.pages().until_short();
        let request = match limit {
            Some(limit) => request.limit(limit),
            None => request,
        };
        let mut items = request.items();
        let mut ids = Vec::new();
        while let Some(entry) = items.next().await {
            ids.push(entry?.id);
        }
        assert_eq!(ids, (0..count).collect::<Vec<i64>>());
        let queries: Vec<String> = server
            .requests()
            .iter()
            .map(|request| request.query().to_owned())
            .collect();
        assert_eq!(queries, expected);
    }
    let (server, client) = serve(PagesClient::new, [page(0..2), page(2..3)]).await?;
    let mut pages = client.pages().until_short_of_limit(2).offset(10).pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        sizes.push(page?.entries.len());
    }
    assert_eq!(sizes, [2, 1]);
    assert_eq!(server.last().query(), "limit=2&offset=12");
    Ok(())
}

#[tokio::test]
async fn a_page_number_moves_on_until_a_page_is_empty() -> Outcome {
    let page = |ids| Answer::json(200, &json!({"entries": entries(ids)}));
    let (server, client) = serve(PagesClient::new, [page(0..2), page(2..3), page(0..0)]).await?;
    let mut pages = client.pages().by_number().limit(2).pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        sizes.push(page?.entries.len());
    }
    // A short page is no end: servers cap the size of a page.
    assert_eq!(sizes, [2, 1, 0]);
    let targets: Vec<String> = server.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(
        targets,
        [
            "/v1/by-number?limit=2",
            "/v1/by-number?limit=2&page=2",
            "/v1/by-number?limit=2&page=3"
        ]
    );
    Ok(())
}

#[tokio::test]
async fn a_cursor_leads_to_the_end() -> Outcome {
    let page = |item: &str, next: Value| Answer::json(200, &json!({"entries": [item], "next": next}));
    let (server, client) = serve(PagesClient::new, [page("a", json!("c/1")), page("b", json!(null))]).await?;
    let mut items = client.pages().by_cursor().items();
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(item?);
    }
    assert_eq!(all, ["a", "b"]);
    let targets: Vec<String> = server.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(targets, ["/v1/by-cursor", "/v1/by-cursor?after=c%2F1"]);
    Ok(())
}

#[tokio::test]
async fn a_page_without_its_list_is_an_error_and_not_the_end() -> Outcome {
    let (_server, client) = serve(PagesClient::new, [Answer::json(200, &json!({"data": {}}))]).await?;
    let mut items = client.pages().by_offset().items();
    let Some(Err(error)) = items.next().await else {
        return Err("no list is an empty list".into());
    };
    assert!(error.to_string().contains("data.items"), "{error}");
    assert!(items.next().await.is_none());
    Ok(())
}
