//! Every name of the vendor's two documents has its counterpart here: the README of the JavaScript client (0.4.1) and the page about
//! the Python client (0.2.0). Methods with the arguments of the documents' examples, constructors, functions, error classes, and the
//! fields that the examples read.
//!
//! The tables are code, so a counterpart that is renamed or loses an argument does not compile. Nothing is sent: what the requests put
//! on the wire is tested elsewhere.

use std::collections::BTreeSet;
use std::time::Duration;

use agent_clients_testkit::MemoryTransport;
use stack_client::auth::{Environment, OauthTokens};
use stack_client::prelude::*;
use stack_client::runtime::serde_json::{Map, Value, json};
use stack_client::types::{
    AddDeliveryMethodInput, AgentStatus, BillingTopupInput, CollectDropoffInput, CompleteVerificationInput,
    ConnectCustomServiceInput, ConnectServiceInput, CreateDropoffInput, CustomServiceCredential, DecideReviewInput,
    DelegatePassportInput, DepositDropoffInput, EnrollAgentInput, GrantServiceAccessInput, InitiateVerificationInput,
    IntentDeclaration, InviteMemberInput, InvokeSkillInput, IssuePassportInput, Jwk, PassportClaims,
    PostSkillRequestInput, ProxyRequestInput, PublishSkillInput, RefreshPassportInput, RegisterAgentInput,
    ReviewDecision, ReviewStatus, RevokePassportInput, ScanContext, ScanInput, ScanResult, Severity, UpdateAgentInput,
    UpdateMemberInput, VerificationCodeInput, VerifyPassportInput,
};
use stack_client::verify::{VerifyOptions, verify_passport_offline};
use stack_client::{Client, PollError, Secret, StackError, StackErrorKind, types};

/// Makes each line twice: as code that must compile, and as a pair of names.
macro_rules! counterparts {
    ($(#[$doc:meta])* fn $name:ident($client:ident: &Client) { $($official:literal => $ours:expr;)+ }) => {
        $(#[$doc])*
        fn $name($client: &Client) -> Vec<(&'static str, &'static str)> {
            vec![$({
                drop($ours);
                ($official, stringify!($ours))
            }),+]
        }
    };
}

counterparts! {
    /// `stack.<namespace>.<method>(…)`: the operations that a document names, by their names in Python.
    fn methods(client: &Client) {
        "agents.register" => client.agents().register(register_agent());
        "agents.list" => client.agents().list();
        "agents.get" => client.agents().get("agt_...");
        "agents.update" => client.agents().update("agt_...", suspended());
        "agents.delete" => client.agents().delete("agt_...");
        "agents.enroll" => client.agents().enroll("agt_...", enroll_agent());
        "passports.issue" => client.passports().issue(issue_passport());
        "passports.verify" => client.passports().verify(VerifyPassportInput::new("eyJ..."));
        "passports.delegate" => client.passports().delegate(delegate_passport());
        "passports.refresh" => client.passports().refresh(refresh_passport());
        "passports.revoke" => client.passports().revoke(revoke_passport());
        "passports.jwks" => client.passports().jwks();
        "passports.mission" =>
            client.passports().mission("agt_...", "Process invoices").services(["slack", "stripe"]);
        "reviews.list" => client.reviews().list().status(ReviewStatus::Flagged);
        "reviews.decide" => client.reviews().decide("cout_abc", decide_review());
        "credentials.get" => client.credentials().get("slack");
        "services.list" => client.services().list();
        "services.connect" => client.services().connect(connect_service());
        "services.connect_custom" => client.services().connect_custom(connect_custom());
        "services.grant_agent_access" => client.services().grant_agent_access(grant_access());
        "dropoffs.create" => client.dropoffs().create(create_dropoff());
        "dropoffs.deposit" => client.dropoffs().deposit("drp_...", DepositDropoffInput::new("agt_a", Map::new()));
        "dropoffs.collect" => client.dropoffs().collect("drp_...", CollectDropoffInput::new("agt_b"));
        "notifications.add_destination" => client.notifications().add_destination("webhook", "https://…");
        "notifications.verify_destination" => client.notifications().verify_destination("ndst_...", "123456");
        "notifications.create_rule" =>
            client.notifications().create_rule(["ndst_..."], ["passport.flagged"], Severity::Warning);
        "delivery_methods.add" => client.delivery_methods().add(AddDeliveryMethodInput::new("webhook", "https://…"));
        "delivery_methods.list" => client.delivery_methods().list();
        "delivery_methods.verify" => client.delivery_methods().verify("ndst_...", VerificationCodeInput::new("123456"));
        "audit.list" => client.audit().list().limit(20).since(1_747_913_532_614).agent_id("agt_support").passport_jti("pp_1");
        "audit.chain_head" => client.audit().chain_head();
        "audit.verify_chain" => client.audit().verify_chain();
        "audit.export" => client.audit().export_ndjson().format("ndjson").limit(10_000);
        "security_events.list" => client.security_events().list().limit(50);
        "security_events.resolve" => client.security_events().resolve("sev_...");
        "scan.scan" => client.scan().scan(scan_input());
        "scan.usage" => client.scan().usage();
        "proxy.request" => client.proxy().request("eyJ...", ProxyRequestInput::new("slack", "https://slack.com/api/x", "POST"));
        "skills.publish" => client.skills().publish(publish_skill());
        "skills.browse" => client.skills().browse().query("financial analysis").tags("finance");
        "skills.invoke" => client.skills().invoke("skl_...", invoke_skill());
        "skills.poll" => client.skills().poll("sinv_...").timeout(Duration::from_secs(60));
        "skills.post_request" => client.skills().post_request(post_request());
        "skills.suggest_composition" => client.skills().suggest_composition("sreq_...");
        "identity.list_providers" => client.identity().list_providers();
        "identity.initiate_verification" =>
            client.identity().initiate_verification(InitiateVerificationInput::new("persona"));
        "identity.complete_verification" =>
            client.identity().complete_verification(CompleteVerificationInput::new("persona", "ref"));
        "identity.list_claims" => client.identity().list_claims();
        "identity.revoke_claim" => client.identity().revoke_claim("clm_...");
        "team.invite" => client.team().invite(InviteMemberInput::new("a@example.com", "A"));
        "team.list" => client.team().list();
        "team.update" => client.team().update("mem_...", UpdateMemberInput::default());
        "team.revoke" => client.team().revoke("mem_...");
        "billing.balance" => client.billing().balance();
        "billing.transactions" => client.billing().transactions();
        "billing.topup" => client.billing().topup(BillingTopupInput::new(1_000));
        "billing.subscribe" => client.billing().subscribe(Value::Null);
    }
}

counterparts! {
    /// What the documents have around the calls; also the calls of one language that are another's with something filled in.
    fn around(client: &Client) {
        "Stack()" => Client::builder().environment(Environment::empty()).build();
        "Stack(api_key=)" => Client::builder().api_key("sk_live_...").build();
        "Stack({ apiKey })" => Client::builder().api_key("sk_live_...").build();
        "Stack({ agent_id })" => Client::builder().api_key("sk_live_...").agent_id("agt_...");
        "Stack.from_session" => Client::from_session("eyJ...");
        "Stack.from_oauth" => Client::from_oauth(OauthTokens::new("client-id", "access", "refresh"));
        "verifyPassportOffline({ jwksUrl })" =>
            verify_passport_offline("eyJ...", &VerifyOptions::new().jwks_url("https://api.getstack.run/v1/.well-known/jwks.json"));
        "verifyPassportOffline({ publicJwk })" =>
            verify_passport_offline("eyJ...", &VerifyOptions::new().public_jwk(&Jwk::new("OKP", "Ed25519", "...")));
        "passports.revoke(jti, reason)" => client.passports().revoke_passport("pp_...", Some("mission complete"));
        "proxy.request(body=)" =>
            client.proxy().post("eyJ...", "slack", "https://slack.com/api/chat.postMessage").body(json!({"text": "hi"}));
    }
}

fn register_agent() -> RegisterAgentInput {
    let mut input = RegisterAgentInput::new("my-agent");
    input.description = Some("optional".to_owned());
    input
}

fn suspended() -> UpdateAgentInput {
    UpdateAgentInput {
        status: Some(AgentStatus::Suspended),
        ..UpdateAgentInput::default()
    }
}

fn enroll_agent() -> EnrollAgentInput {
    EnrollAgentInput::new(types::AgentPublicKey::new("OKP", "Ed25519", "..."), "ch_1", "signature")
}

fn issue_passport() -> IssuePassportInput {
    let mut input = IssuePassportInput::new("agt_...");
    let mut intent = IntentDeclaration::new(
        "Answer one customer ticket",
        vec!["slack".to_owned(), "github".to_owned()],
    );
    intent.estimated_duration_seconds = Some(900);
    input.intent = Some(intent);
    input.ttl_seconds = Some(900);
    input
}

fn delegate_passport() -> DelegatePassportInput {
    DelegatePassportInput::new("eyJ...", "agt_child", Vec::new())
}

fn refresh_passport() -> RefreshPassportInput {
    RefreshPassportInput::new("eyJ...")
}

fn revoke_passport() -> RevokePassportInput {
    let mut input = RevokePassportInput::new("pp_...");
    input.reason = Some("mission complete".to_owned());
    input
}

fn decide_review() -> DecideReviewInput {
    let mut input = DecideReviewInput::new(ReviewDecision::Approved);
    input.notes = Some("notion use was ancillary".to_owned());
    input
}

fn connect_service() -> ConnectServiceInput {
    ConnectServiceInput::new("svc_slack", vec!["chat:write".to_owned()])
}

fn connect_custom() -> ConnectCustomServiceInput {
    ConnectCustomServiceInput::new("internal", CustomServiceCredential::Secret(Secret::from("...")))
}

fn grant_access() -> GrantServiceAccessInput {
    GrantServiceAccessInput::new("agt_...", "svc_conn_...", vec!["chat:write".to_owned()])
}

fn create_dropoff() -> CreateDropoffInput {
    CreateDropoffInput::new("agt_a", "agt_b", Map::new())
}

fn scan_input() -> ScanInput {
    let mut input = ScanInput::new("the body of an email");
    input.context = Some(ScanContext::Email);
    input.source = Some("sender@example.com".to_owned());
    input
}

fn publish_skill() -> PublishSkillInput {
    PublishSkillInput {
        name: Some("my-skill".to_owned()),
        description: Some("...".to_owned()),
        input_schema: Some(Map::new()),
        output_schema: Some(Map::new()),
        execution_mode: Some(types::SkillExecutionMode::Sealed),
        ..PublishSkillInput::default()
    }
}

fn invoke_skill() -> InvokeSkillInput {
    let mut input = InvokeSkillInput::new(Map::new());
    input.agent_id = Some("agt_...".to_owned());
    input
}

fn post_request() -> PostSkillRequestInput {
    let mut input = PostSkillRequestInput::new("I need...");
    input.tags = Some(vec!["finance".to_owned()]);
    input
}

/// What the documents' examples read of the answers, and how their errors are told apart; compiled, never run.
#[allow(dead_code, reason = "it exists to be compiled")]
async fn fields(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    let agent = client.agents().register(register_agent()).await?;
    let passport = client.passports().issue(issue_passport()).await?;
    let _: (&String, &Secret, &String) = (&agent.id, &passport.token, &passport.jti);
    // with stack.passports.mission(…) as mission
    let run = client
        .passports()
        .mission(&agent.id, "Process invoices")
        .services(["slack", "stripe"]);
    run.run(async |mission| {
        mission.log_on("slack", "read_channel", "#invoices");
        let credential = client.credentials().get("slack").await?;
        mission.log("stripe", "create_invoice");
        drop(credential);
        Ok::<(), stack_client::Error>(())
    })
    .await?;
    // result["verdict"] == "critical", result["match"]["pattern_id"]
    let result: ScanResult = client.scan().scan(scan_input()).await?.into_inner();
    let _: (bool, Option<&str>) = (result.is_critical(), result.pattern_id());
    // data["entries"], data["max_timestamp"]; result["valid"], result.get("first_break")
    let log = client.audit().list().await?;
    for entry in &log.entries {
        let _: (&String, &types::AuditOutcome) = (&entry.action, &entry.outcome);
    }
    let _: Option<i64> = log.max_timestamp;
    let chain = client.audit().verify_chain().await?;
    let _: (bool, &Option<Value>) = (chain.valid, &chain.first_break);
    // session.session_ref; result.id; completed
    let session = client
        .identity()
        .initiate_verification(InitiateVerificationInput::new("persona"))
        .await?;
    let _: &String = &session.session_ref;
    let invoked = client.skills().invoke("skl_...", invoke_skill()).await?;
    match client.skills().poll(&invoked.id).await {
        Ok(completed) => drop::<Option<Value>>(completed.into_inner().output),
        Err(PollError::TimedOut { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let options = VerifyOptions::new().public_jwk(&Jwk::new("OKP", "Ed25519", "..."));
    let _: PassportClaims = verify_passport_offline("eyJ...", &options).await?;
    // except NotFoundError, ForbiddenError; instanceof PassportRevokedError, InsufficientCreditsError, StackError
    if let Err(error) = client.agents().get("agt_nonexistent").await {
        let error = StackError::from(error);
        match error.kind() {
            StackErrorKind::NotFound | StackErrorKind::Forbidden => {}
            StackErrorKind::PassportRevoked | StackErrorKind::InsufficientCredits => {}
            _ => {
                let _: (&str, Option<u16>, &str) = (error.code(), error.status(), error.message());
            }
        }
    }
    Ok(())
}

#[test]
fn every_method_that_a_document_names_has_its_counterpart_and_making_a_request_sends_nothing() {
    let transport = MemoryTransport::new();
    let client = Client::builder()
        .api_key("key")
        .transport(transport.clone())
        .build()
        .expect("it can be made");
    let methods = methods(&client);
    let named: BTreeSet<&str> = methods.iter().map(|(official, _)| *official).collect();
    // 53 operations, the mission, the poll, and two names of the Python page that no client has.
    assert_eq!((methods.len(), named.len()), (57, 57));
    for (official, ours) in methods {
        let (namespace, method) = official.rsplit_once('.').unwrap_or_default();
        let ours: String = ours.split_whitespace().collect();
        // The export in its form of lines is a method of its own.
        let known = match official {
            "audit.export" => "client.audit().export_ndjson(".to_owned(),
            _ => format!("client.{namespace}().{method}("),
        };
        assert!(ours.starts_with(&known), "{official}: {ours}");
    }
    assert_eq!(around(&client).len(), 10);
    assert_eq!(transport.requests().len(), 0);
}
