//! Promises of the STACK fake beside the main flows: OAuth, what is public, requests for skills, reviews of Missions, usage.

mod common;

use std::collections::BTreeMap;
use std::time::Duration;

use agent_clients_testkit::stack::Stack;
use common::http::{Answered, send};
use common::stack::{Signer, agent, ask, claims, code, encode, get, mission, post, refused, request, text, with};
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

const CALLBACK: &str = "http://127.0.0.1:4567/callback";
const VERIFIER: &str = "a-verifier-of-some-length-that-nobody-guesses";

async fn form(fake: &Stack, fields: &[(&str, &str)]) -> (u16, Value) {
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let url = format!("{}/oauth/token", fake.url());
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let answered = send("POST", &url, &headers, body.join("&").as_bytes()).await;
    (answered.status, answered.json())
}

async fn register(fake: &Stack) -> String {
    let body = json!({
        "client_name": "Test", "redirect_uris": [CALLBACK], "grant_types": ["authorization_code", "refresh_token"],
        "software_id": "test",
    });
    let answered = request(fake, "POST", "/oauth/register", &[], Some(body)).await;
    assert_eq!(answered.status, 201);
    text(&answered.json()["client_id"])
}

/// What the browser asks for, with one field changed.
async fn authorize(fake: &Stack, client: &str, change: (&str, &str)) -> Answered {
    let challenge = encode(Sha256::digest(VERIFIER));
    let mut fields = BTreeMap::from([
        ("response_type", "code"),
        ("client_id", client),
        ("redirect_uri", CALLBACK),
        ("scope", "agents:read"),
        ("resource", "https://api.getstack.run"),
        ("code_challenge", challenge.as_str()),
        ("code_challenge_method", "S256"),
        ("state", "st%26te"),
    ]);
    fields.insert(change.0, change.1);
    let query: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    request(fake, "GET", &format!("/oauth/authorize?{}", query.join("&")), &[], None).await
}

fn location(answered: &Answered) -> String {
    assert_eq!(answered.status, 302);
    answered.headers["location"].clone()
}

fn code_of(answered: &Answered) -> String {
    let location = location(answered);
    let code = location
        .strip_prefix(&format!("{CALLBACK}?code="))
        .and_then(|rest| rest.strip_suffix("&state=st%26te"));
    code.unwrap_or_else(|| panic!("{location}")).to_owned()
}

#[tokio::test]
async fn a_code_is_good_once_for_its_client_with_its_verifier() {
    let fake = Stack::start().await.unwrap();
    let (client, other) = (register(&fake).await, register(&fake).await);
    let spend = async |code: &str, client: &str, uri: &str, verifier: &str| {
        let grant = ("grant_type", "authorization_code");
        let fields = [
            grant,
            ("code", code),
            ("client_id", client),
            ("redirect_uri", uri),
            ("code_verifier", verifier),
        ];
        form(&fake, &fields).await
    };
    for (spender, uri, verifier) in [
        (&client, CALLBACK, "another-verifier"),
        (&client, "http://127.0.0.1:1/callback", VERIFIER),
        (&other, CALLBACK, VERIFIER),
    ] {
        let code = code_of(&authorize(&fake, &client, ("state", "st%26te")).await);
        assert_eq!(
            spend(&code, spender, uri, verifier).await.1["error"],
            "invalid_grant",
            "{uri} {verifier}"
        );
        assert_eq!(
            spend(&code, &client, CALLBACK, VERIFIER).await.0,
            400,
            "spent by the first try"
        );
    }
    let code = code_of(&authorize(&fake, &client, ("state", "st%26te")).await);
    let (status, tokens) = spend(&code, &client, CALLBACK, VERIFIER).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(
        with(&fake, &text(&tokens["access_token"]), "GET", "/v1/agents", None)
            .await
            .0,
        200
    );
    assert_eq!(
        spend(&code, &client, CALLBACK, VERIFIER).await.1["error"],
        "invalid_grant"
    );

    let refresh = text(&tokens["refresh_token"]);
    let again = [
        ("grant_type", "refresh_token"),
        ("refresh_token", &refresh),
        ("client_id", &other),
    ];
    assert_eq!(
        form(&fake, &again).await.1["error"],
        "invalid_grant",
        "another client's"
    );
    let again = [
        ("grant_type", "refresh_token"),
        ("refresh_token", &refresh),
        ("client_id", &client),
    ];
    assert_eq!(form(&fake, &again).await.0, 200);

    let late = code_of(&authorize(&fake, &client, ("state", "st%26te")).await);
    fake.advance(Duration::from_secs(600));
    assert_eq!(
        spend(&late, &client, CALLBACK, VERIFIER).await.1["error"],
        "invalid_grant"
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn what_is_wrong_with_a_sign_in_goes_back_only_to_an_address_that_was_registered() {
    let fake = Stack::start().await.unwrap();
    let client = register(&fake).await;
    for (change, error) in [
        (("response_type", "token"), "unsupported_response_type"),
        (("code_challenge_method", "plain"), "invalid_request"),
        (("code_challenge", "short"), "invalid_request"),
        (("resource", "https://elsewhere.example"), "invalid_target"),
    ] {
        let answered = authorize(&fake, &client, change).await;
        assert_eq!(location(&answered), format!("{CALLBACK}?error={error}&state=st%26te"));
    }
    fake.deny_next_sign_in();
    let denied = authorize(&fake, &client, ("state", "s")).await;
    assert_eq!(location(&denied), format!("{CALLBACK}?error=access_denied&state=s"));
    code_of(&authorize(&fake, &client, ("state", "st%26te")).await);
    for change in [("redirect_uri", "https://thief.example"), ("client_id", "dcr_none")] {
        let answered = authorize(&fake, &client, change).await;
        assert_eq!((answered.status, answered.headers.get("location")), (400, None));
    }
    let grant = [
        ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
        ("client_id", client.as_str()),
    ];
    assert_eq!(form(&fake, &grant).await.1["error"], "unsupported_grant_type");
}

#[tokio::test]
async fn the_documents_of_the_authorization_server_lead_to_this_fake() {
    let fake = Stack::start().await.unwrap();
    let open = async |path: &str| request(&fake, "GET", path, &[], None).await.json();
    let server = open("/.well-known/oauth-authorization-server").await;
    for (name, path) in [
        ("authorization_endpoint", "/oauth/authorize"),
        ("token_endpoint", "/oauth/token"),
        ("registration_endpoint", "/oauth/register"),
    ] {
        assert_eq!(server[name], format!("{}{path}", fake.url()));
    }
    let resource = open("/.well-known/oauth-protected-resource").await;
    assert_eq!(resource["authorization_servers"], json!([server["issuer"]]));
    fake.assert_no_violations();
}

#[tokio::test]
async fn the_card_and_the_feed_show_what_is_there_without_a_credential() {
    let fake = Stack::start().await.unwrap();
    let open = async |path: &str| request(&fake, "GET", path, &[], None).await.json();
    assert_eq!(open("/.well-known/agent.json").await["skills"], json!([]));
    let skill = post(
        &fake,
        "/v1/skills",
        json!({"name": "summarise", "description": "Short", "tags": ["text"]}),
    )
    .await;
    let card = open("/.well-known/agent.json").await;
    assert_eq!(card["skills"][0]["id"], skill["id"]);
    assert_eq!(card["url"], format!("{}/v1/a2a/jsonrpc", fake.url()));
    let feed = open("/v1/public/events").await;
    let newest = fake.audit_entries().pop().unwrap();
    assert_eq!(
        (&feed["entries"][0], &feed["max_timestamp"]),
        (&newest, &newest["timestamp"])
    );
    ask(
        &fake,
        "POST",
        &format!("/v1/skills/{}/suspend", text(&skill["id"])),
        None,
    )
    .await;
    assert_eq!(open("/.well-known/agent.json").await["skills"], json!([]));
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_message_of_a2a_becomes_an_invocation_of_a_skill() {
    let fake = Stack::start().await.unwrap();
    let skill = post(&fake, "/v1/skills", json!({"name": "echo", "description": "Echo"})).await;
    let call = async |method: &str, params: Value| {
        let body = json!({"jsonrpc": "2.0", "id": 7, "method": method, "params": params});
        let reply = post(&fake, "/v1/a2a/jsonrpc", body).await;
        assert_eq!((&reply["jsonrpc"], &reply["id"]), (&json!("2.0"), &json!(7)));
        reply
    };
    let message = |skill: &Value| {
        json!({"message": {
            "role": "user", "messageId": "m-1", "metadata": {"skillId": skill},
            "parts": [{"kind": "text", "text": "Please"}, {"kind": "data", "data": {"text": "hi"}}],
        }})
    };
    let task = call("message/send", message(&skill["id"])).await["result"].clone();
    assert_eq!(
        (&task["kind"], &task["status"]["state"]),
        (&json!("task"), &json!("submitted"))
    );
    let invocation = get(&fake, &format!("/v1/skills/invocations/{}", text(&task["id"]))).await;
    assert_eq!(invocation["input"], json!({"text": "hi"}));
    fake.advance(Duration::from_secs(1));
    let done = call("tasks/get", json!({"id": task["id"]})).await["result"].clone();
    assert_eq!(done["status"]["state"], "completed");
    assert_eq!(done["artifacts"][0]["parts"][0]["data"], json!({"ok": true}));

    for (method, params, expected) in [
        ("message/send", message(&json!("skl_none")), -32602),
        ("message/send", json!({"message": {"parts": []}}), -32602),
        ("tasks/get", json!({"id": "sinv_none"}), -32001),
        ("tasks/none", json!({}), -32601),
    ] {
        assert_eq!(call(method, params).await["error"]["code"], expected, "{method}");
    }
    let old = post(&fake, "/v1/a2a/jsonrpc", json!({"method": "tasks/get"})).await;
    assert_eq!(old["error"]["code"], -32600);
    let notification = json!({"jsonrpc": "2.0", "method": "tasks/get", "params": {}});
    assert_eq!(
        ask(&fake, "POST", "/v1/a2a/jsonrpc", Some(notification)).await,
        (204, Value::Null)
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_request_for_a_skill_finds_the_active_skills_that_share_its_tags() {
    let fake = Stack::start().await.unwrap();
    let publish = async |name: &str, tags: &[&str]| {
        let body = json!({"name": name, "description": "d", "tags": tags});
        text(&post(&fake, "/v1/skills", body).await["id"])
    };
    let reader = publish("reader", &["ocr", "pdf"]).await;
    let redundant = publish("pdf-only", &["pdf"]).await;
    let totals = publish("totals", &["finance"]).await;
    publish("weather", &["weather"]).await;
    let paused = publish("paused", &["ocr", "pdf", "finance"]).await;
    ask(&fake, "POST", &format!("/v1/skills/{paused}/suspend"), None).await;

    let body = json!({"description": "Read invoices", "tags": ["ocr", "pdf", "finance"], "max_price_cents": 50});
    let made = post(&fake, "/v1/skill-requests", body).await;
    assert_eq!(
        (&made["status"], &made["max_price_cents"]),
        (&json!("open"), &json!(50))
    );
    let path = format!("/v1/skill-requests/{}", text(&made["id"]));
    assert_eq!(get(&fake, &path).await, made);
    let matches = get(&fake, &format!("{path}/matches")).await;
    let found: Vec<String> = matches["matches"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["skill_id"]))
        .collect();
    assert_eq!(found, [reader.clone(), redundant, totals.clone()]);
    assert_eq!(
        get(&fake, &format!("{path}/suggest")).await,
        json!({"chain": [reader, totals]})
    );

    post(&fake, "/v1/skill-requests", json!({"description": "Another"})).await;
    for (query, count) in [
        ("", 2),
        ("?limit=1", 1),
        ("?offset=2", 0),
        ("?status=open", 2),
        ("?status=closed", 0),
    ] {
        let listed = get(&fake, &format!("/v1/skill-requests{query}")).await;
        assert_eq!(listed.as_array().unwrap().len(), count, "{query}");
    }
    let none = refused(&fake, "GET", "/v1/skill-requests/sreq_none/matches", None).await;
    assert_eq!(none, (404, "NOT_FOUND".to_owned()));
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_review_of_a_mission_is_downloaded_as_it_was_signed() {
    let fake = Stack::start().await.unwrap();
    let (mission, _) = mission(&fake, &agent(&fake, "support-bot").await).await;
    let reviewed = fake
        .review_mission(&mission, json!({"type": "operator_review", "notes": "fine"}))
        .unwrap();
    assert_eq!(fake.review_mission("ms_none", json!({})), None);
    let dossier = json!({
        "narrative": "It went well", "lessons_learned": "None", "incident_classification": "false_positive",
    });
    let path = format!("/v1/missions/{mission}/dossier");
    assert_eq!(
        refused(&fake, "POST", &path, Some(dossier.clone())).await.0,
        409,
        "it is not over"
    );
    post(&fake, &format!("/v1/missions/{mission}/complete"), json!({})).await;
    let written = post(&fake, &path, dossier).await;

    let reviews = get(&fake, &format!("/v1/missions/{mission}/operator-reviews")).await;
    let kinds: Vec<&Value> = reviews["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["claim"]["type"])
        .collect();
    assert_eq!(kinds, ["operator_review", "dossier"]);
    assert_eq!(reviews["items"][1]["claim_id"], written["claim_id"]);
    let old = get(&fake, &format!("/v1/missions/{mission}/dossiers")).await;
    assert_eq!(old["items"], json!([reviews["items"][1]["claim"]]));
    let activity = get(&fake, &format!("/v1/missions/{mission}/replay")).await;
    assert_eq!(activity["dossiers"], old["items"]);

    let bearer = format!("Bearer {}", Stack::API_KEY);
    let path = format!("/v1/missions/{mission}/operator-reviews/{reviewed}/download");
    let signed = request(&fake, "GET", &path, &[("authorization", &bearer)], None).await;
    assert_eq!(
        (signed.status, signed.headers["content-type"].as_str()),
        (200, "application/cose")
    );
    check_cose(&signed.body, &fake.public_jwk(), &reviewed);
    assert_eq!(
        refused(&fake, "GET", &path.replace(&reviewed, "pc_none"), None).await.0,
        404
    );
    fake.assert_no_violations();
}

/// Takes a COSE_Sign1 apart as its form is known, and checks the signature over it.
fn check_cose(envelope: &[u8], jwk: &Value, part: &str) {
    let string = |at: usize| {
        let (length, from) = match envelope[at] & 0x1f {
            24 => (usize::from(envelope[at + 1]), at + 2),
            25 => (
                usize::from(envelope[at + 1]) << 8 | usize::from(envelope[at + 2]),
                at + 3,
            ),
            short => (usize::from(short), at + 1),
        };
        (
            &envelope[at..from + length],
            &envelope[from..from + length],
            from + length,
        )
    };
    assert_eq!(envelope[0], 0x84);
    let (protected, header, end) = string(1);
    assert_eq!(&header[..3], [0xa3, 0x01, 0x27], "EdDSA");
    assert_eq!(envelope[end], 0xa0);
    let (payload, content, end) = string(end + 1);
    let (_, signature, end) = string(end);
    assert_eq!(end, envelope.len());
    assert!(content.windows(part.len()).any(|window| window == part.as_bytes()));
    let signed = [&b"\x84\x6aSignature1"[..], protected, &[0x40], payload].concat();
    let key: [u8; 32] = decode(&text(&jwk["x"])).try_into().unwrap();
    let key = VerifyingKey::from_bytes(&key).unwrap();
    key.verify_strict(&signed, &Signature::from_slice(signature).unwrap())
        .unwrap();
}

fn decode(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
}

#[tokio::test]
async fn usage_counts_what_was_done_in_the_window() {
    let fake = Stack::start().await.unwrap();
    let body = json!({"name": "summarise", "description": "Short", "price_per_invocation": 25});
    let skill = text(&post(&fake, "/v1/skills", body).await["id"]);
    let now = get(&fake, "/v1/usage").await;
    assert_eq!(now["consumption"]["actions"]["used"], 0);
    assert_eq!(now["passthrough"], json!({}));
    post(&fake, &format!("/v1/skills/{skill}/invoke"), json!({"input": {}})).await;
    fake.advance(Duration::from_millis(60));
    let now = get(&fake, "/v1/usage").await;
    assert_eq!(now["consumption"]["actions"]["used"], 1);
    assert_eq!(
        (&now["spend_cents"]["skills"], &now["spend_cents"]["total"]),
        (&json!(25), &json!(25))
    );
    assert_eq!(now["consumption"]["activity"]["total"], fake.audit_entries().len());

    let last = fake.audit_entries().pop().unwrap()["timestamp"].as_i64().unwrap();
    for (query, used) in [
        (format!("since={last}"), 1),
        (format!("since={}", last + 1), 0),
        (format!("until={last}"), 0),
        ("since=2020-01-01T00:00:00Z&until=2020-02-01T00:00:00Z".to_owned(), 0),
    ] {
        let window = get(&fake, &format!("/v1/usage?{query}")).await;
        assert_eq!(
            (&window["consumption"]["actions"]["used"], &window["passthrough"]),
            (&json!(used), &Value::Null),
            "{query}"
        );
    }
    assert_eq!(
        refused(&fake, "GET", "/v1/usage?since=soon", None).await,
        (400, "INVALID_REQUEST".to_owned())
    );
    fake.assert_no_violations();
}

#[tokio::test]
async fn the_keys_of_an_operator_are_those_of_agents_that_manage_their_own() {
    let fake = Stack::start().await.unwrap();
    let path = format!("/v1/operators/{}/jwks.json", Stack::OPERATOR_ID);
    let keys = async || request(&fake, "GET", &path, &[], None).await.json()["keys"].clone();
    let own = post(
        &fake,
        "/v1/agents/register",
        json!({"name": "own-key", "key_mode": "customer_managed"}),
    )
    .await;
    let signer = Signer::new(&text(&own["id"]));
    assert_eq!(keys().await, json!([]), "no key is enrolled");
    signer.enroll(&fake, Stack::API_KEY).await;
    Signer::new(&agent(&fake, "stack-key").await)
        .enroll(&fake, Stack::API_KEY)
        .await;
    let keys = keys().await;
    assert_eq!(keys.as_array().unwrap().len(), 1);
    assert_eq!(
        (&keys[0]["x"], &keys[0]["kid"]),
        (&signer.jwk()["x"], &json!(format!("agent:{}:v1", signer.id)))
    );
    let other = request(&fake, "GET", "/v1/operators/op_other/jwks.json", &[], None).await;
    assert_eq!((other.status, code(&other.json())), (404, "NOT_FOUND".to_owned()));
    // They do not sign passports.
    let (_, passport) = mission(&fake, &signer.id).await;
    assert_ne!(fake.public_jwk()["x"], keys[0]["x"]);
    assert_eq!(claims(&text(&passport["token"]))["sub"], signer.id);
    fake.assert_no_violations();
}

#[tokio::test]
async fn old_paths_of_services_are_none_and_templates_say_what_a_connection_by_hand_takes() {
    let fake = Stack::start().await.unwrap();
    for (method, path) in [
        ("GET", "/v1/services/connections"),
        ("DELETE", "/v1/services/connections/svc_conn_slack"),
    ] {
        assert_eq!(refused(&fake, method, path, None).await, (404, "NOT_FOUND".to_owned()));
    }
    assert_eq!(
        get(&fake, "/v1/services/connected").await.as_array().unwrap().len(),
        2,
        "nothing was disconnected"
    );
    let templates = get(&fake, "/v1/services/templates").await;
    for template in templates.as_array().unwrap() {
        let credential: BTreeMap<String, &str> = template["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| (text(field), "secret"))
            .collect();
        let body = json!({"name": template["provider"], "credential": credential});
        let provider = text(&post(&fake, "/v1/services/custom", body).await["provider"]);
        let stored = get(&fake, &format!("/v1/credentials/{provider}")).await;
        assert_eq!(stored["credentials"], json!(credential));
    }
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_session_is_of_a_fleet_that_is_active() {
    let fake = Stack::start().await.unwrap();
    for body in [json!({}), json!({"fleet_policy_id": Stack::FLEET_POLICY_ID})] {
        let session = post(&fake, "/v1/fleets/session", body).await;
        assert_eq!(session["fleet_policy_id"], Stack::FLEET_POLICY_ID);
        assert!(session["session_token"].is_string());
    }
    let none = refused(
        &fake,
        "POST",
        "/v1/fleets/session",
        Some(json!({"fleet_policy_id": "flp_none"})),
    )
    .await;
    assert_eq!(none.0, 404);
    post(
        &fake,
        &format!("/v1/fleets/{}/revoke", Stack::FLEET_POLICY_ID),
        json!({}),
    )
    .await;
    for body in [json!({}), json!({"fleet_policy_id": Stack::FLEET_POLICY_ID})] {
        assert_eq!(
            refused(&fake, "POST", "/v1/fleets/session", Some(body)).await,
            (403, "FORBIDDEN".to_owned())
        );
    }
    fake.assert_no_violations();
}

#[tokio::test]
async fn a_mission_in_a_fleet_is_opened_once_per_key_by_a_member() {
    let fake = Stack::start().await.unwrap();
    let signer = Signer::new("worker");
    let path = format!("/v1/fleets/{}", Stack::FLEET_POLICY_ID);
    let challenge = post(&fake, &format!("{path}/enrollment-challenges"), json!({})).await;
    let body = json!({
        "name": "worker", "idempotency_key": "job-1", "public_key": signer.jwk(), "challenge_id": challenge["challenge_id"],
        "proof": signer.sign(&text(&challenge["challenge"])),
    });
    let member = post(&fake, &format!("{path}/enroll"), body).await;
    let open = |agent: &Value, key: &str| {
        json!({
            "intent_summary": "Night shift", "agent_id": agent, "fleet_policy_id": Stack::FLEET_POLICY_ID,
            "idempotency_key": key,
        })
    };
    let first = post(&fake, "/v1/missions", open(&member["agent_id"], "m-1")).await;
    assert_eq!(
        post(&fake, "/v1/missions", open(&member["agent_id"], "m-1")).await,
        first
    );
    let second = post(&fake, "/v1/missions", open(&member["agent_id"], "m-2")).await;
    assert_ne!(second["mission_id"], first["mission_id"]);

    let outsider = json!(agent(&fake, "outsider").await);
    let mut without_key = open(&member["agent_id"], "m-3");
    without_key.as_object_mut().unwrap().remove("idempotency_key");
    for (body, status) in [(open(&outsider, "m-3"), 403), (without_key, 400)] {
        assert_eq!(refused(&fake, "POST", "/v1/missions", Some(body)).await.0, status);
    }
    let start = json!({"fleet_policy_id": Stack::FLEET_POLICY_ID, "idempotency_key": "m-1"});
    assert_eq!(
        refused(&fake, "POST", "/v1/missions/start", Some(start)).await.0,
        409,
        "it was opened, not started"
    );
}
