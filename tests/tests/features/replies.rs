//! Success in all its forms, and replies that are no JSON.

use agent_clients_runtime::Stage;
use agent_clients_tests::fixtures::replies::api::tasks::StartReply;
use agent_clients_tests::fixtures::{MediaTypesClient, RepliesClient};
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

#[tokio::test]
async fn each_success_status_has_its_own_type() -> Outcome {
    let script = [
        Answer::json(200, &json!({"id": "t"})),
        Answer::json(202, &json!({"ticket": "n"})),
        Answer::status(204),
        Answer::body(206, "text/plain", "part"),
        Answer::json(202, &json!({"id": "t"})),
    ];
    let (_server, client) = serve(RepliesClient::new, script).await?;
    let start = || client.tasks().start();
    assert!(matches!(start().await?.into_inner(), StartReply::Ok(task) if task.id == "t"));
    assert!(matches!(start().await?.into_inner(), StartReply::Accepted(ticket) if ticket.ticket == "n"));
    assert_eq!(start().await?.into_inner(), StartReply::NoContent);
    assert!(matches!(start().await?.into_inner(), StartReply::Other(bytes) if bytes == "part"));
    // The type goes with the status, not with what would fit.
    let Err(error) = start().await else {
        return Err("the wrong type is taken".into());
    };
    assert_eq!(
        (error.stage(), error.status().map(|status| status.as_u16())),
        (Stage::Unreadable, Some(202))
    );
    Ok(())
}

#[tokio::test]
async fn a_body_that_may_be_missing_is_an_option() -> Outcome {
    let script = [
        Answer::json(200, &json!({"id": "t"})),
        Answer::status(204),
        Answer::body(200, "text/html", "<p>ok</p>"),
    ];
    let (_server, client) = serve(RepliesClient::new, script).await?;
    assert_eq!(
        client.tasks().current().await?.as_ref().map(|task| task.id.as_str()),
        Some("t")
    );
    assert_eq!(client.tasks().current().await?.into_inner(), None);
    let reply = client.tasks().current().await?;
    assert_eq!(
        (reply.as_ref(), reply.body_bytes().map(|bytes| bytes.as_ref())),
        (None, Some(&b"<p>ok</p>"[..]))
    );
    Ok(())
}

#[tokio::test]
async fn one_type_for_two_statuses_is_one_type_and_the_status_is_there() -> Outcome {
    let script = [200, 201].map(|status| Answer::json(status, &json!({"id": "t", "new": 1})));
    let (_server, client) = serve(RepliesClient::new, script).await?;
    for status in [200, 201] {
        let reply = client.tasks().save().await?;
        assert_eq!((reply.status().as_u16(), reply.id.as_str()), (status, "t"));
        assert_eq!(reply.extra["new"], 1);
    }
    Ok(())
}

#[tokio::test]
async fn where_nothing_is_expected_anything_is_fine() -> Outcome {
    let script = [
        Answer::status(204),
        Answer::json(200, &json!({"deleted": true})),
        Answer::body(299, "text/html", "<br>"),
    ];
    let (server, client) = serve(RepliesClient::new, script).await?;
    client.tasks().clear().await?;
    let reply = client.tasks().clear().await?;
    assert_eq!(
        reply.body_bytes().map(|bytes| bytes.as_ref()),
        Some(&br#"{"deleted":true}"#[..])
    );
    client.tasks().touch().await?;
    assert_eq!(server.last().method, "PATCH");
    Ok(())
}

#[tokio::test]
async fn any_success_may_carry_a_list_and_head_has_no_body() -> Outcome {
    let script = [
        Answer::json(203, &json!(["a", "b"])),
        Answer::status(200).header("x-count", "2"),
    ];
    let (server, client) = serve(RepliesClient::new, script).await?;
    assert_eq!(client.tasks().names().await?.into_inner(), ["a", "b"]);
    assert_eq!(client.tasks().probe().await?.headers()["x-count"], "2");
    assert_eq!(server.last().method, "HEAD");
    Ok(())
}

#[tokio::test]
async fn text_and_json_of_another_name_are_read_and_asked_for() -> Outcome {
    let script = [
        Answer::body(200, "text/plain; charset=utf-8", "line é\n"),
        Answer::body(200, "application/vnd.log+json", r#"{"text":"a"}"#),
    ];
    let (server, client) = serve(MediaTypesClient::new, script).await?;
    assert_eq!(client.log().text().await?.into_inner(), "line é\n");
    assert_eq!(server.last().header("accept"), Some("text/plain"));
    assert_eq!(client.log().problem().await?.text, "a");
    assert_eq!(
        server.last().header("accept"),
        Some("application/vnd.log+json; charset=utf-8")
    );
    Ok(())
}

#[tokio::test]
async fn lines_of_json_are_a_stream_that_names_the_bad_line() -> Outcome {
    let body = "{\"text\":\"a\"}\n\n{\"text\":\"b\",\"new\":1}\r\n{\"txt\":\"c\"}\n";
    let (server, client) = serve(MediaTypesClient::new, [Answer::body(200, "application/x-ndjson", body)]).await?;
    let mut lines = client.log().lines().await?.into_inner();
    assert_eq!(server.last().header("accept"), Some("application/x-ndjson"));
    assert_eq!(
        lines.next().await.transpose()?.map(|line| line.text).as_deref(),
        Some("a")
    );
    assert_eq!(
        lines.next().await.transpose()?.map(|line| line.extra["new"].clone()),
        Some(json!(1))
    );
    let Some(Err(error)) = lines.next().await else {
        return Err("a bad line is taken".into());
    };
    assert!(error.to_string().contains("text"), "{error}");
    assert!(lines.next().await.is_none());
    Ok(())
}

#[tokio::test]
async fn the_caller_chooses_between_the_media_types_of_one_operation() -> Outcome {
    let script = [
        Answer::json(200, &json!([{"text": "a"}])),
        Answer::body(200, "text/csv", "text\na\n"),
        Answer::body(200, "text/plain", "a"),
    ];
    let (server, client) = serve(MediaTypesClient::new, script).await?;
    assert_eq!(client.log().export().await?[0].text, "a");
    assert_eq!(server.last().header("accept"), Some("application/json"));
    let mut csv = client.log().export_csv().await?.into_inner();
    assert_eq!(server.last().header("accept"), Some("text/csv"));
    let chunk = agent_clients_runtime::StreamExt::next(&mut csv).await.transpose()?;
    assert_eq!(chunk.as_deref(), Some(&b"text\na\n"[..]));
    assert_eq!(client.log().export_text().await?.into_inner(), "a");
    assert_eq!(server.last().header("accept"), Some("text/plain"));
    Ok(())
}
