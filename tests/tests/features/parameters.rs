//! Parameters in the route and in the query.

use agent_clients_runtime::{Sent, Timestamp};
use agent_clients_tests::fixtures::path_parameters::types::Colour;
use agent_clients_tests::fixtures::query_lists::types::Size;
use agent_clients_tests::fixtures::query_parameters::types::SortBy;
use agent_clients_tests::fixtures::{PathParametersClient, QueryListsClient, QueryParametersClient};

use crate::{Outcome, done, serve};

#[tokio::test]
async fn a_path_parameter_stays_one_segment_of_the_route() -> Outcome {
    let cases = [
        ("a.txt", "a.txt"),
        ("a/b c", "a%2Fb%20c"),
        ("@org/x@1", "@org%2Fx@1"),
        ("%2e%2e", "%252e%252e"),
        ("é?#", "%C3%A9%3F%23"),
    ];
    let (server, client) = serve(PathParametersClient::new, done(cases.len())).await?;
    for (name, expected) in cases {
        client.files().read(name).await?;
        assert_eq!(server.last().target, format!("/v1/files/{expected}"));
    }
    Ok(())
}

#[tokio::test]
async fn a_path_parameter_that_would_change_the_route_is_refused_and_nothing_is_sent() -> Outcome {
    let (server, client) = serve(PathParametersClient::new, []).await?;
    for name in ["", ".", ".."] {
        let Err(error) = client.files().read(name).await else {
            return Err(format!("{name:?} is taken").into());
        };
        assert!(error.is_invalid_input() && error.was_sent() == Sent::No, "{error}");
        assert!(error.to_string().contains("path parameter name"), "{error}");
    }
    assert!(server.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn numbers_ids_words_and_secrets_stand_in_the_route_in_its_own_order() -> Outcome {
    let (server, client) = serve(PathParametersClient::new, done(3)).await?;
    let id = "6f2c1c2e-8b7a-4a53-9b5e-0d5d5a3f0c11";
    client.books().get(id.parse()?, 7).await?;
    assert_eq!(
        (server.last().method.as_str(), server.last().target),
        ("GET", format!("/v1/shelves/7/books/{id}"))
    );
    client.colours().paint("top/secret", Colour::DarkBlue).await?;
    assert_eq!(server.last().target, "/v1/colours/dark-blue/top%2Fsecret:paint");
    client.colours().paint("t", "ultra violet").await?;
    assert_eq!(server.last().target, "/v1/colours/ultra%20violet/t:paint");
    Ok(())
}

#[tokio::test]
async fn an_optional_parameter_is_sent_only_when_it_is_given_and_no_default_is_frozen() -> Outcome {
    let (server, client) = serve(QueryParametersClient::new, done(1)).await?;
    client.search().run("a b&c").await?;
    assert_eq!(server.last().target, "/v1/search?q=a+b%26c");
    Ok(())
}

#[tokio::test]
async fn zero_false_and_empty_are_values() -> Outcome {
    let (server, client) = serve(QueryParametersClient::new, done(1)).await?;
    client
        .search()
        .run("")
        .take(0)
        .offset(-1)
        .strict(false)
        .score(0.5)
        .note("")
        .await?;
    let request = server.last();
    let mut pairs: Vec<&str> = request.query().split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        ["note=", "offset=-1", "q=", "score=0.5", "strict=false", "take=0"]
    );
    Ok(())
}

#[tokio::test]
async fn an_empty_text_is_left_out_where_the_document_says_so() -> Outcome {
    let (server, client) = serve(QueryParametersClient::new, done(2)).await?;
    client.search().run("x").hint("").await?;
    assert_eq!(server.last().query(), "q=x");
    client.search().run("x").hint("h").await?;
    assert_eq!(server.last().query(), "hint=h&q=x");
    Ok(())
}

#[tokio::test]
async fn words_times_and_secrets_are_written_as_they_are() -> Outcome {
    let (server, client) = serve(QueryParametersClient::new, done(2)).await?;
    let since = Timestamp::from("2026-01-02T03:04:05.678901+02:00");
    client
        .search()
        .run("x")
        .since(since)
        .sort_by(SortBy::CreatedAt)
        .key("s3cret")
        .await?;
    assert_eq!(
        server.last().query(),
        "key=s3cret&q=x&since=2026-01-02T03%3A04%3A05.678901%2B02%3A00&sortBy=createdAt"
    );
    client.search().run("x").sort_by("newest").await?;
    assert_eq!(server.last().query(), "q=x&sortBy=newest");
    Ok(())
}

#[tokio::test]
async fn lists_are_written_as_the_document_says() -> Outcome {
    let (server, client) = serve(QueryListsClient::new, done(1)).await?;
    client
        .lists()
        .find(["a", "b c"])
        .year([2025, 2026])
        .tags(["x,y", "z"])
        .words(["one", "two"])
        .sizes([Size::Small, Size::from("huge")])
        .await?;
    let request = server.last();
    let mut pairs: Vec<&str> = request.query().split('&').collect();
    pairs.sort_unstable();
    // A comma inside a value is encoded, the one between values is not.
    assert_eq!(
        pairs,
        [
            "id=a",
            "id=b+c",
            "sizes=small|huge",
            "tags=x%2Cy,z",
            "words=one%20two",
            "year=2025",
            "year=2026"
        ]
    );
    Ok(())
}

#[tokio::test]
async fn an_absent_list_and_an_absent_object_leave_nothing_behind() -> Outcome {
    let (server, client) = serve(QueryListsClient::new, done(2)).await?;
    client.lists().find(["a"]).await?;
    assert_eq!(server.last().target, "/v1/lists?id=a");
    client.lists().filter().await?;
    assert_eq!(server.last().target, "/v1/filter");
    Ok(())
}

#[tokio::test]
async fn an_object_in_the_query_is_taken_apart_into_its_properties() -> Outcome {
    let (server, client) = serve(QueryListsClient::new, done(1)).await?;
    client
        .lists()
        .filter()
        .filter_state("open")
        .filter_min_size(0)
        .range_from(1)
        .range_to(2)
        .await?;
    let request = server.last();
    let mut pairs: Vec<&str> = request.query().split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        [
            "filter%5BminSize%5D=0",
            "filter%5Bstate%5D=open",
            "range%5Bfrom%5D=1",
            "range%5Bto%5D=2"
        ]
    );
    Ok(())
}
