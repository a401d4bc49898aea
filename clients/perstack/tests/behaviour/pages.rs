//! Lists as streams, in both styles of the API: Perstack contract, section 1 ("Pagination").

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use perstack_client::prelude::*;
use perstack_client::runtime::serde_json::{Value, json};
use perstack_client::{ApiError, Client};

use crate::support::client;

/// A service with `total` entries that gives at most `most` a page, by the parameters `size` and `start`.
fn serve(transport: &MemoryTransport, route: &str, style: Style, total: usize, most: usize, with_total: bool) {
    transport.on_any("GET", route, move |request| {
        let number = |name: &str| request.query_value(name).and_then(|text| text.parse::<usize>().ok());
        let size = number(style.size).unwrap_or(most).min(most);
        let start = number(style.start).unwrap_or(0);
        let page: Vec<Value> = (start..total.min(start + size)).map(|at| entry(style, at)).collect();
        let mut meta = json!({style.size: size, style.start: start});
        if with_total {
            meta["total"] = json!(total);
        }
        Answer::json(&json!({"data": {style.list: page}, "meta": meta}))
    });
}

fn entry(style: Style, at: usize) -> Value {
    json!({"id": format!("{at}"), "ref": format!("{at}"), "scopeName": format!("{at}"), "name": "n", "status": "running",
        "list": style.list})
}

#[derive(Clone, Copy)]
struct Style {
    list: &'static str,
    size: &'static str,
    start: &'static str,
}

const fn take(list: &'static str) -> Style {
    Style {
        list,
        size: "take",
        start: "skip",
    }
}

const fn limit(list: &'static str) -> Style {
    Style {
        list,
        size: "limit",
        start: "offset",
    }
}

/// The items of a list, by its name; `size` is the page size asked for.
async fn items(client: &Client, list: &str, size: u64) -> Vec<String> {
    let number = size as i64;
    match list {
        "applications" => {
            let items = client.applications().list().take(size).items();
            items.map(|item| item.unwrap().id).collect().await
        }
        "jobs" => {
            client
                .jobs()
                .list()
                .take(size)
                .items()
                .map(|item| item.unwrap().id)
                .collect()
                .await
        }
        "checkpoints" => {
            let items = client.jobs().checkpoints().list("job-1").take(size).items();
            items.map(|item| item.unwrap().id).collect().await
        }
        "experts" => {
            let items = client.experts().list().limit(number).items();
            items.map(|item| item.unwrap().scope_name.unwrap()).collect().await
        }
        _ => {
            let items = client.experts().drafts().list("@org/expert").limit(number).items();
            items.map(|item| item.unwrap().ref_.unwrap()).collect().await
        }
    }
}

fn asked(requests: &[RecordedRequest], name: &str) -> Vec<Option<String>> {
    requests.iter().map(|request| request.query_value(name)).collect()
}

#[tokio::test]
async fn every_list_gives_all_its_items_once_and_in_order() {
    for (route, style) in [
        ("/applications", take("applications")),
        ("/jobs", take("jobs")),
        ("/jobs/{jobId}/checkpoints", take("checkpoints")),
        ("/experts", limit("experts")),
        ("/experts/{scopeName}/drafts", limit("drafts")),
    ] {
        for total in [0, 1, 2, 3, 4, 7] {
            for with_total in [true, false] {
                let transport = MemoryTransport::new();
                serve(&transport, route, style, total, 100, with_total);
                let found = items(&client(&transport), style.list, 2).await;
                let expected: Vec<String> = (0..total).map(|at| at.to_string()).collect();
                assert_eq!(found, expected, "{route}, {total}, {with_total}");
                let requests = transport.requests();
                // Without a total only an empty page says that there is no more.
                let pages = if with_total {
                    total.div_ceil(2).max(1)
                } else {
                    total.div_ceil(2) + 1
                };
                assert_eq!(requests.len(), pages, "{route}, {total}, {with_total}");
                assert!(
                    asked(&requests, style.size)
                        .iter()
                        .all(|size| size.as_deref() == Some("2"))
                );
            }
        }
    }
}

#[tokio::test]
async fn a_service_that_gives_less_than_it_was_asked_for_is_read_to_its_end() {
    for (route, style) in [("/jobs", take("jobs")), ("/experts", limit("experts"))] {
        for with_total in [true, false] {
            let transport = MemoryTransport::new();
            serve(&transport, route, style, 7, 3, with_total);
            let found = items(&client(&transport), style.list, 50).await;
            assert_eq!(found, ["0", "1", "2", "3", "4", "5", "6"], "{route}, {with_total}");
            let starts = asked(&transport.requests(), style.start);
            let starts: Vec<&str> = starts.iter().map(|start| start.as_deref().unwrap_or("none")).collect();
            let expected = if with_total {
                vec!["none", "3", "6"]
            } else {
                vec!["none", "3", "6", "7"]
            };
            assert_eq!(starts, expected, "{route}");
        }
    }
}

#[tokio::test]
async fn a_list_can_start_in_the_middle_and_keeps_its_filters_on_every_page() {
    let transport = MemoryTransport::new();
    serve(&transport, "/jobs", take("jobs"), 6, 2, true);
    let client = client(&transport);
    let jobs = client
        .jobs()
        .list()
        .skip(3)
        .filter("status:running")
        .order("desc")
        .items();
    let ids: Vec<String> = jobs.map(|job| job.unwrap().id).collect().await;
    assert_eq!(ids, ["3", "4", "5"]);
    for request in transport.requests() {
        assert_eq!(request.query_value("filter").as_deref(), Some("status:running"));
        assert_eq!(request.query_value("order").as_deref(), Some("desc"));
    }
}

#[tokio::test]
async fn an_error_on_the_second_page_comes_after_the_items_of_the_first_and_is_the_end() {
    let transport = MemoryTransport::new();
    let page = json!({"data": {"jobs": [{"id": "0", "status": "running"}, {"id": "1", "status": "running"}]}, "meta": {"total": 9}});
    transport
        .next(Answer::json(&page))
        .next(Answer::json(&json!({"error": "Unauthorized"})).with_status(401));
    transport.next(Answer::json(&page));
    let mut jobs = client(&transport).jobs().list().items();
    assert_eq!(jobs.next().await.unwrap().unwrap().id, "0");
    assert_eq!(jobs.next().await.unwrap().unwrap().id, "1");
    assert_eq!(ApiError::from(jobs.next().await.unwrap().unwrap_err()).code, 401);
    assert!(jobs.next().await.is_none());
    assert_eq!(transport.requests().len(), 2, "nothing is asked after the error");
}

#[tokio::test]
async fn a_page_without_its_list_is_an_error_and_not_the_end() {
    let transport = MemoryTransport::new();
    transport.next(Answer::json(&json!({"data": {}, "meta": {"total": 3}})));
    let mut experts = client(&transport).experts().list().items();
    let error = experts.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("data.experts"), "{error}");
    assert!(experts.next().await.is_none());
}

#[tokio::test]
async fn pages_are_whole_replies_and_are_fetched_when_they_are_wanted() {
    let transport = MemoryTransport::new();
    serve(&transport, "/experts", limit("experts"), 5, 2, true);
    let mut pages = client(&transport).experts().list().pages();
    assert_eq!(transport.requests().len(), 0, "nothing is sent before it is asked for");
    let first = pages.next().await.unwrap().unwrap();
    assert_eq!(first.meta.as_ref().and_then(|meta| meta.total), Some(5));
    assert_eq!(first.status().as_u16(), 200);
    assert_eq!(transport.requests().len(), 1);
    let sizes: Vec<usize> = pages
        .map(|page| page.unwrap().data.experts.as_ref().unwrap().len())
        .collect()
        .await;
    assert_eq!(sizes, [2, 1]);
}
