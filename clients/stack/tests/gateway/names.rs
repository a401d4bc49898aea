//! Short forms of the official clients, and replies that are wrapped.

use agent_clients_testkit::{Answer, MemoryTransport};
use stack_client::prelude::*;
use stack_client::runtime::Stage;
use stack_client::runtime::serde_json::{Value, json};

use crate::support::{client, lines, sent};

#[tokio::test]
async fn short_forms_send_the_operation_they_stand_for() {
    let transport = MemoryTransport::new();
    let agent = || {
        Answer::json(&json!({
            "id": "agt_1", "operator_id": "op_1", "name": "n", "status": "suspended",
            "created_at": "2026-04-15T10:00:00.000Z", "updated_at": "2026-04-15T10:00:00.000Z",
        }))
    };
    let page = || Answer::json(&json!({"items": [], "total": 1}));
    transport
        .next(agent())
        .next(agent())
        .next(Answer::json(&json!({"permissions": []})))
        .next(page())
        .next(page());
    let client = client(&transport);
    client.agents().suspend("agt_1").await.unwrap();
    client.agents().activate("agt_1").await.unwrap();
    client.services().get_agent_permissions("agt_1").await.unwrap();
    client.fleets().list_page(1, 20).await.unwrap();
    client.fleets().members_page("flp_1", 2, 5).await.unwrap();
    assert_eq!(
        lines(&transport),
        [
            sent("PATCH", "/v1/agents/agt_1", json!({"status": "suspended"})),
            sent("PATCH", "/v1/agents/agt_1", json!({"status": "active"})),
            sent("GET", "/v1/agents/agt_1/permissions", Value::Null),
            sent("GET", "/v1/fleets", Value::Null),
            sent("GET", "/v1/fleets/flp_1/members", Value::Null),
        ]
    );
    let query = |index: usize| transport.requests()[index].raw_query().map(str::to_owned);
    assert_eq!(query(3).as_deref(), Some("limit=20&page=1"));
    assert_eq!(query(4).as_deref(), Some("limit=5&page=2"));
}

#[tokio::test]
async fn an_outbound_passport_is_issued_with_the_usual_facts_and_read_by_either_name() {
    for (answer, id) in [
        (
            json!({"token": "hunter-token", "passport_id": "pp_8f3a", "expires_at": "2030-01-01T01:00:00.000Z"}),
            "pp_8f3a",
        ),
        (
            json!({"passport": "hunter-token", "jti": "pp_1", "exp": 1_893_459_600}),
            "pp_1",
        ),
    ] {
        let transport = MemoryTransport::new();
        transport.next(Answer::json(&answer).with_status(201));
        let tenants = client(&transport).partner_tenants();
        let minted = tenants
            .mint_outbound_passport("op_t1", "agt_1", "ms_4f2a")
            .await
            .unwrap();
        let body = json!({
            "agent_id": "agt_1", "mission_ids": ["ms_4f2a"], "ttl_seconds": 900, "accountability_mode": "enforced",
        });
        assert_eq!(
            lines(&transport),
            [sent("POST", "/v1/partner/tenants/op_t1/passports/issue", body)]
        );
        assert_eq!(
            (minted.token.expose(), minted.passport_id.as_deref()),
            ("hunter-token", Some(id))
        );
        assert!(minted.expires_at.is_some() != minted.expires_at_epoch_seconds.is_some());
        assert!(!format!("{minted:?}").contains("hunter-token"));
    }
    let transport = MemoryTransport::new();
    transport
        .next(Answer::json(&json!({"token": "t"})))
        .next(Answer::json(&json!({"passport_id": "pp_1"})));
    let tenants = client(&transport).partner_tenants();
    let request = tenants.mint_outbound_passport("op_t1", "agt_1", "ms_1");
    let request = request
        .scopes(["chat:write"])
        .named_intents(["slack.post"])
        .ttl_seconds(60)
        .accountability_mode("logged");
    request.clone().await.unwrap();
    assert_eq!(
        lines(&transport)[0].2,
        json!({
            "agent_id": "agt_1", "mission_ids": ["ms_1"], "ttl_seconds": 60, "accountability_mode": "logged",
            "services": [{"scopes": ["chat:write"]}], "named_intents": ["slack.post"],
        })
    );
    let error = request.await.unwrap_err();
    assert_eq!(error.decode_error().map(|cause| cause.path()), Some("token"), "{error}");
}

#[tokio::test]
async fn an_authority_reply_without_its_wrapper_is_a_decode_error_that_names_it() {
    let transport = MemoryTransport::new();
    transport
        .next(Answer::json(&json!({"id": "apr_1"})))
        .next(Answer::json(&json!({"principal": {"id": "apr_1"}})));
    let authority = client(&transport).authority();
    let error = authority.get_principal("apr_1").await.unwrap_err();
    assert_eq!(error.stage(), Stage::Unreadable);
    assert!(error.to_string().contains("principal"), "{error}");
    let found = authority.get_principal("apr_1").await.unwrap();
    assert_eq!(found.principal["id"], "apr_1");
}
