//! Secrets are sent and never printed, wherever they stand.

use agent_clients_runtime::{Bearer, Timestamp};
use agent_clients_tests::fixtures::formats::types::Account;
use agent_clients_tests::fixtures::forms::types::TokenForm;
use agent_clients_tests::fixtures::path_parameters::types::Colour;
use agent_clients_tests::fixtures::{
    FormatsClient, FormsClient, HeadersClient, PathParametersClient, QueryParametersClient,
};
use agent_clients_tests::server::Server;

use crate::Outcome;

const SECRET: &str = "hunter2-hunter2";

#[tokio::test]
async fn no_request_and_no_type_prints_its_secret() -> Outcome {
    let server = Server::start([]).await?;
    let core = server.core().auth(Bearer::new(SECRET)).build()?;
    let account = Account {
        token: Some(SECRET.into()),
        ..Account::new(uuid::Uuid::nil(), SECRET, Timestamp::from("2026-01-01T00:00:00Z"))
    };
    let printed = [
        format!(
            "{:?}",
            PathParametersClient::new(core.clone())
                .colours()
                .paint(SECRET, Colour::Red)
        ),
        format!(
            "{:?}",
            QueryParametersClient::new(core.clone()).search().run("q").key(SECRET)
        ),
        format!(
            "{:?}",
            HeadersClient::new(core.clone())
                .things()
                .make("t")
                .x_signing_key(SECRET)
        ),
        format!(
            "{:?}",
            FormsClient::new(core.clone())
                .documents()
                .upload("t", vec![1])
                .passphrase(SECRET)
        ),
        format!(
            "{:?}",
            FormsClient::new(core.clone())
                .token()
                .fetch(TokenForm::new("g", SECRET))
        ),
        format!("{account:#?}"),
        format!("{:?}", FormatsClient::new(core.clone()).accounts().open(account)),
        format!("{core:?}"),
    ];
    for text in printed {
        assert!(!text.contains(SECRET), "{text}");
    }
    Ok(())
}

#[tokio::test]
async fn no_error_prints_a_secret_that_was_sent() -> Outcome {
    let echo = agent_clients_tests::server::Answer::body(400, "text/plain", format!("bad token {SECRET}"));
    let server = Server::start([echo.clone(), echo]).await?;
    let core = server.core().auth(Bearer::new(SECRET)).build()?;
    let Err(error) = HeadersClient::new(core.clone()).things().make("t").await else {
        return Err("taken".into());
    };
    assert!(!format!("{error} {error:?}").contains(SECRET), "{error:?}");
    let Err(error) = QueryParametersClient::new(core).search().run("q").key(SECRET).await else {
        return Err("taken".into());
    };
    assert!(!error.to_string().contains("key="), "{error}");
    Ok(())
}
