//! What the tests of the Perstack fake share.

use std::time::Duration;

use agent_clients_runtime::Core;
use agent_clients_testkit::perstack::{JobScript, Perstack};
use serde_json::{Value, json};

use super::{get, post, read, to};

/// Fast enough that a test does not wait, and stepped by nobody.
pub fn quick() -> JobScript {
    JobScript::new().every(Duration::from_millis(1))
}

pub async fn fake(script: JobScript) -> (Perstack, Core) {
    let fake = Perstack::builder().jobs(script).start().await.unwrap();
    let core = to(&fake.api_url(), Perstack::API_KEY);
    (fake, core)
}

pub fn input() -> Value {
    json!({"applicationId": "app-id", "expertKey": "@org/expert@1.0.0", "query": "Help me", "provider": "anthropic"})
}

pub async fn start(core: &Core) -> String {
    let job = post(core, "/jobs", input()).await["data"]["job"].clone();
    assert_eq!(job["status"], "queued");
    job["id"].as_str().unwrap().to_owned()
}

pub async fn status(core: &Core, id: &str) -> String {
    get(core, &format!("/jobs/{id}")).await["data"]["job"]["status"]
        .as_str()
        .unwrap()
        .to_owned()
}

pub async fn wait_for(core: &Core, id: &str, wanted: &str) {
    let waiting = async {
        while status(core, id).await != wanted {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), waiting)
        .await
        .unwrap_or_else(|_| panic!("the job is never {wanted}"));
}

/// Names and data of the events of a stream, and whether it ended properly.
pub async fn events(core: &Core, id: &str) -> (Vec<(String, Value)>, bool) {
    let (parts, ended) = read(core, &format!("/jobs/{id}/checkpoints/stream")).await;
    let text = String::from_utf8(parts.concat()).unwrap();
    // A cut leaves half an event behind, which is none.
    let whole = text.rsplit_once("\n\n").map_or("", |(whole, _)| whole);
    let events = whole
        .split("\n\n")
        .filter(|event| !event.is_empty() && !event.starts_with(':'))
        .map(|event| {
            let field = |name: &str| {
                event
                    .lines()
                    .find_map(|line| line.strip_prefix(name))
                    .unwrap_or_default()
                    .to_owned()
            };
            (field("event: "), serde_json::from_str(&field("data: ")).unwrap())
        });
    (events.collect(), ended)
}
