//! The client of one project.

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::prelude::*;
use run402_client::types;
use serde_json::json;

use super::{agreeable, client_of, credentials};

#[tokio::test]
async fn every_namespace_of_a_project_is_for_that_project() {
    let transport = agreeable();
    let project = client_of(credentials().active("prj_2"), &transport)
        .project("prj_1")
        .unwrap();
    assert_eq!(project.id(), "prj_1");
    let line = || {
        let request = transport.last_request();
        let key = request
            .header("authorization")
            .or(request.header("apikey"))
            .map(|key| key.replace("Bearer ", ""));
        format!("{} {} {}", request.method(), request.path(), key.unwrap_or_default())
    };
    macro_rules! sends {
        ($call:expr, $line:expr) => {
            let _ = $call.await;
            assert_eq!(line(), $line);
        };
    }
    sends!(
        project.projects().get_usage(),
        "GET /projects/v1/admin/prj_1/usage service-prj_1"
    );
    sends!(
        project.projects().get_schema(),
        "GET /projects/v1/admin/prj_1/schema service-prj_1"
    );
    sends!(
        project.apps().list_versions(),
        "GET /projects/v1/admin/prj_1/versions service-prj_1"
    );
    sends!(
        project.functions().list(),
        "GET /projects/v1/admin/prj_1/functions service-prj_1"
    );
    sends!(
        project.functions().logs("f"),
        "GET /projects/v1/admin/prj_1/functions/f/logs service-prj_1"
    );
    sends!(project.functions().invoke("f"), "POST /functions/v1/f service-prj_1");
    sends!(
        project.secrets().list(),
        "GET /projects/v1/admin/prj_1/secrets service-prj_1"
    );
    sends!(
        project.secrets().delete("KEY"),
        "DELETE /projects/v1/admin/prj_1/secrets/KEY service-prj_1"
    );
    sends!(project.blobs().ls(), "GET /storage/v1/blobs service-prj_1");
    sends!(project.deploy().list(), "GET /apply/v1/operations anon-prj_1");
    sends!(project.subdomains().list(), "GET /subdomains/v1 service-prj_1");
    sends!(
        project.contracts().list_wallets(),
        "GET /contracts/v1/signers service-prj_1"
    );
    sends!(project.ai().usage(), "GET /ai/v1/usage service-prj_1");
    sends!(project.auth().providers(), "GET /auth/v1/providers anon-prj_1");
    sends!(project.email().get_mailbox(), "GET /mailboxes/v1 service-prj_1");
    sends!(project.domains().list(), "GET /projects/v1/prj_1/domains ");
    sends!(
        project.domains().status("a.test"),
        "GET /projects/v1/prj_1/domains/a.test "
    );
    sends!(project.ci().list_bindings(), "GET /ci/v1/bindings ");
    assert_eq!(
        transport.last_request().query_value("project").as_deref(),
        Some("prj_1")
    );
    sends!(
        project.email().create_mailbox("my-app"),
        "POST /mailboxes/v1 service-prj_1"
    );
    assert_eq!(
        transport.last_request().json::<serde_json::Value>().unwrap(),
        json!({"slug": "my-app", "project_id": "prj_1"})
    );
}

#[tokio::test]
async fn binding_a_project_sends_and_stores_nothing() {
    let transport = MemoryTransport::new();
    let client = client_of(credentials().active("prj_2"), &transport);
    let project = client.project("prj_9").unwrap();
    assert_eq!(client.projects().active().await.unwrap().as_deref(), Some("prj_2"));
    assert!(transport.requests().is_empty());
    // Whether its keys are known shows at the first call that needs them.
    let error = project.functions().list().await.unwrap_err();
    assert_eq!(error.project_id(), Some("prj_9"));
    assert!(client.project(" ").is_err());
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn using_a_project_asks_the_service_first_and_then_keeps_it_as_the_active_one() {
    let transport = MemoryTransport::new();
    transport.on("GET", "/projects/v1/prj_1", Answer::new(404));
    transport.on(
        "GET",
        "/projects/v1/prj_1",
        Answer::json(&json!({"project_id": "prj_1"})),
    );
    transport.on(
        "GET",
        "/projects/v1/admin/prj_1/functions",
        Answer::json(&json!({"functions": []})),
    );
    let client = client_of(credentials().active("prj_2"), &transport);
    client.use_project("prj_9").await.unwrap_err();
    assert!(transport.requests().is_empty(), "its keys are not known");
    client.use_project("prj_1").await.unwrap_err();
    assert_eq!(client.active_project().await.unwrap().id(), "prj_2");
    let project = client.use_project("prj_1").await.unwrap();
    assert!(transport.last_request().header("sign-in-with-x").is_some());
    assert_eq!(client.active_project().await.unwrap().id(), "prj_1");
    project.functions().list().await.unwrap();
    transport.assert_finished();
}

#[tokio::test]
async fn without_an_active_project_there_is_none_to_bind() {
    let error = client_of(credentials(), &MemoryTransport::new())
        .active_project()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("no project was named"), "{error}");
}

#[tokio::test]
#[allow(deprecated)]
async fn every_second_name_sends_what_the_first_does() {
    let transport = agreeable();
    let client = client_of(credentials().active("prj_1"), &transport);
    macro_rules! sends {
        ($call:expr, $line:expr) => {
            let _ = $call.await;
            let request = transport.last_request();
            assert_eq!(format!("{} {}", request.method(), request.path()), $line);
        };
    }
    let user = || types::ProjectsUserInput::new("a@b.test");
    let domain = || types::SenderDomainInput::new("a.test");
    sends!(client.image().usage(), "GET /ai/v1/usage");
    sends!(client.projects().schema("prj_1"), "GET /projects/v1/admin/prj_1/schema");
    sends!(client.projects().usage("prj_1"), "GET /projects/v1/admin/prj_1/usage");
    sends!(client.projects().quote(), "GET /tiers/v1");
    sends!(
        client
            .auth()
            .magic_link(types::AuthRequestMagicLinkInput::new("a@b.test", "https://b.test")),
        "POST /auth/v1/magic-link"
    );
    sends!(
        client.auth().verify(types::AuthVerifyMagicLinkInput::new("token")),
        "POST /auth/v1/token"
    );
    let auth = client.auth_for("prj_1").unwrap().user_token("t");
    sends!(
        client
            .auth()
            .set_password(types::AuthSetUserPasswordInput::new("new"))
            .with_auth(auth),
        "POST /auth/v1/user/password"
    );
    sends!(
        client.auth().promote("prj_1", user()),
        "POST /projects/v1/admin/prj_1/promote-user"
    );
    sends!(
        client.auth().demote("prj_1", user()),
        "POST /projects/v1/admin/prj_1/demote-user"
    );
    sends!(
        client.auth().promote_user("prj_1", user()),
        "POST /projects/v1/admin/prj_1/promote-user"
    );
    sends!(
        client.auth().demote_user("prj_1", user()),
        "POST /projects/v1/admin/prj_1/demote-user"
    );
    sends!(client.billing().balance(), "GET /orgs/v1/lookup");
    sends!(
        client
            .billing()
            .create_email(types::BillingCreateEmailAccountInput::new("a@b.test")),
        "POST /orgs/v1/email"
    );
    sends!(
        client
            .billing()
            .auto_recharge("org", types::BillingSetAutoRechargeInput::new(true)),
        "PATCH /orgs/v1/org/billing/auto-recharge"
    );
    sends!(
        client.email().create(types::EmailCreateMailboxInput::new("a", "prj_1")),
        "POST /mailboxes/v1"
    );
    sends!(client.email().status(), "GET /mailboxes/v1");
    sends!(client.email().info(), "GET /mailboxes/v1");
    sends!(client.email().delete("mbx"), "DELETE /mailboxes/v1/mbx");
    sends!(
        client
            .contracts()
            .set_alert("w", types::ContractsSetLowBalanceAlertInput::new("1")),
        "POST /contracts/v1/signers/w/alert"
    );
    sends!(client.contracts().delete("w", "w"), "DELETE /contracts/v1/signers/w");
    sends!(client.contracts().status("c"), "GET /contracts/v1/calls/c");
    sends!(
        client.sender_domain().inbound_enable(domain()),
        "POST /email/v1/domains/inbound"
    );
    sends!(
        client.sender_domain().inbound_disable(domain()),
        "DELETE /email/v1/domains/inbound"
    );
}
