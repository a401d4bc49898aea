//! Names that are taken: the code compiles, and the wire does not notice.

use agent_clients_tests::fixtures::NamesClient;
use agent_clients_tests::fixtures::names::types;
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

#[tokio::test]
async fn words_of_rust_and_of_the_generator_are_parameters_like_any_other() -> Outcome {
    let (server, client) = serve(NamesClient::new, [Answer::json(200, &json!({"ok": "Self"}))]).await?;
    let mut body = types::Option::new("t", "s");
    body.self_ = "me".to_owned().into();
    body.ref_like = Some("r".to_owned());
    body.x123 = Some("n".to_owned());
    body.vec = Some(types::Vec {
        box_: Some(types::Box {
            box_: Some(Box::new(types::Box::default())),
        }),
    });
    let reply = client
        .type_()
        .new("a/b", "c", "f", body)
        .core("1")
        .call("2")
        .request("3")
        .url("4")
        .send("5")
        .client("6")
        .query("7")
        .value("8")
        .header_map("9")
        .is_public(true)
        .from_date("10")
        .to("11")
        .clone("12")
        .add("13")
        .top(14)
        ._2fa("15")
        .await?;
    assert_eq!(reply.ok, types::Ok::Self_);
    let request = server.last();
    let (path, query) = request.target.split_once('?').ok_or("no query")?;
    assert_eq!(path, "/v1/types/a%2Fb/c");
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        [
            "%24top=14",
            "2fa=15",
            "add=13",
            "call=2",
            "client=6",
            "clone=12",
            "core=1",
            "fn=f",
            "from_date=10",
            "header-map=9",
            "is_public=true",
            "query=7",
            "request=3",
            "send=5",
            "to=11",
            "url=4",
            "value=8",
        ]
    );
    assert_eq!(
        request.json(),
        json!({"type": "t", "some-thing": "s", "Self": "me", "$ref-like": "r", "123": "n", "vec": {"box": {"box": {}}}})
    );
    Ok(())
}

#[tokio::test]
async fn types_that_shadow_the_prelude_are_read_like_any_other() -> Outcome {
    let body = json!({"ok": "None", "error": {"default": {"from": "x"}, "clone": ["y"]}});
    let script = [
        Answer::json(200, &body),
        Answer::json(200, &json!([{"text": "t"}])),
        Answer::status(200),
        Answer::status(204),
    ];
    let (server, client) = serve(NamesClient::new, script).await?;
    let reply = client.type_().new("a", "b", "c", types::Option::new("", "")).await?;
    assert_eq!(reply.ok, types::Ok::None);
    let error = reply.error.as_ref().ok_or("no error")?;
    assert!(matches!(&error.default, Some(types::Default::Into(into)) if into.from == "x"));
    assert_eq!(
        error.clone.as_ref().map(|list| list.0.clone()),
        Some(vec!["y".to_owned()])
    );
    assert_eq!(client.type_().await_().clone().await?[0].text.as_deref(), Some("t"));
    client.type_().match_("a", "b").await?;
    client.type_().core("a", "b").await?;
    assert_eq!(
        (server.last().method.as_str(), server.last().target.as_str()),
        ("DELETE", "/v1/types/a/b")
    );
    Ok(())
}
