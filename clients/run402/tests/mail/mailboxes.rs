//! Which mailbox is a project's, and what is sent to it (Run402 contract, section 3.9).

use agent_clients_testkit::{Answer, MemoryTransport};
use run402_client::credentials::{CredentialsProvider, MemoryCredentials, ProjectKeys};
use run402_client::email::{DEFAULT_MAILBOX_REQUIRED, NO_MAILBOX};
use run402_client::prelude::*;
use run402_client::types::{
    EmailSendInput, EmailTemplate, EmailWebhookEvent, EmailWebhooksRegisterInput, EmailWebhooksUpdateInput,
};
use run402_client::{Client, Error, Project};
use serde_json::{Value, json};

fn here() -> (Project, MemoryTransport, MemoryCredentials) {
    let credentials = MemoryCredentials::new().project("prj_1", ProjectKeys::new("anon", "service"));
    let transport = MemoryTransport::new();
    let client = Client::builder()
        .credentials(credentials.clone())
        .transport(transport.clone())
        .build()
        .unwrap();
    (client.project("prj_1").unwrap(), transport, credentials)
}

async fn kept(credentials: &MemoryCredentials) -> (Option<String>, Option<String>) {
    let keys = credentials.project_keys("prj_1").await.unwrap().unwrap();
    (keys.mailbox_id, keys.mailbox_address)
}

fn mailbox(id: &str, slug: &str) -> Value {
    json!({"mailbox_id": id, "slug": slug, "address": format!("{slug}@mail.run402.com"), "status": "active"})
}

fn mailboxes(all: &[Value]) -> Answer {
    Answer::json(&json!({ "mailboxes": all }))
}

fn sent() -> Answer {
    Answer::json(&json!({"message_id": "msg_1", "status": "sent", "to": "u@example.com"}))
}

fn lines(transport: &MemoryTransport) -> Vec<String> {
    let requests = transport.requests();
    requests
        .iter()
        .map(|request| format!("{} {}", request.method(), request.path()))
        .collect()
}

fn html() -> EmailSendInput {
    EmailSendInput {
        subject: Some("Hi".to_owned()),
        html: Some("<p>Hi</p>".to_owned()),
        ..EmailSendInput::new("u@example.com")
    }
}

#[tokio::test]
async fn the_mailbox_is_looked_up_once_and_then_known() {
    let (project, transport, credentials) = here();
    transport.next(mailboxes(&[mailbox("mbx_1", "my-app")]));
    for _ in 0..3 {
        transport.next(sent());
    }
    transport.next(Answer::json(&json!({"messages": [], "has_more": false})));
    for _ in 0..2 {
        assert_eq!(
            project.email().send_mail(html()).await.unwrap().message_id.as_deref(),
            Some("msg_1")
        );
    }
    let found = project.email().mailbox().await.unwrap();
    assert_eq!((found.id(), found.address()), ("mbx_1", Some("my-app@mail.run402.com")));
    found.send(html()).await.unwrap();
    found.list().limit(10).after("cur_1").await.unwrap();
    let messages = "POST /mailboxes/v1/mbx_1/messages";
    assert_eq!(
        lines(&transport),
        [
            "GET /mailboxes/v1",
            messages,
            messages,
            messages,
            "GET /mailboxes/v1/mbx_1/messages"
        ]
    );
    assert_eq!(
        kept(&credentials).await,
        (Some("mbx_1".to_owned()), Some("my-app@mail.run402.com".to_owned()))
    );
    transport.assert_finished();
}

#[tokio::test]
async fn of_several_mailboxes_the_one_the_project_sends_from_is_taken_and_never_any() {
    let both = [mailbox("mbx_1", "my-app"), mailbox("mbx_2", "second")];
    let with = |settings: Value| Answer::json(&json!({"mailboxes": both, "mailbox_settings": settings}));
    let flagged = {
        let mut second = both[1].clone();
        second["is_default_outbound"] = json!(true);
        mailboxes(&[both[0].clone(), second])
    };
    let without_the_dead = {
        let mut dead = both[0].clone();
        dead["status"] = json!("deleted");
        mailboxes(&[dead, both[1].clone()])
    };
    for (answer, expected) in [
        (with(json!({"default_outbound_mailbox_id": "mbx_2"})), Ok("mbx_2")),
        (flagged, Ok("mbx_2")),
        (without_the_dead, Ok("mbx_2")),
        (mailboxes(&[json!({"id": "mbx_3"})]), Ok("mbx_3")),
        (
            with(json!({"default_outbound_mailbox_id": null})),
            Err(DEFAULT_MAILBOX_REQUIRED),
        ),
        (
            with(json!({"default_outbound_mailbox_id": "mbx_9"})),
            Err(DEFAULT_MAILBOX_REQUIRED),
        ),
        (mailboxes(&[]), Err(NO_MAILBOX)),
    ] {
        let (project, transport, credentials) = here();
        transport.next(answer);
        match (project.email().mailbox().await, expected) {
            (Ok(found), Ok(id)) => assert_eq!(found.id(), id),
            (Err(error), Err(code)) => {
                assert_eq!(error.code(), Some(code));
                assert!(error.to_string().contains("fix:"), "{error}");
                assert_eq!(kept(&credentials).await, (None, None));
            }
            (found, expected) => panic!("{found:?} in place of {expected:?}"),
        }
    }
}

#[tokio::test]
async fn a_mailbox_can_be_named_by_id_name_or_address() {
    for (selector, requests) in [("mbx_2", 0), ("second", 1), ("SECOND@mail.run402.com", 1)] {
        let (project, transport, _) = here();
        transport.next(mailboxes(&[mailbox("mbx_1", "my-app"), mailbox("mbx_2", "second")]));
        assert_eq!(project.email().mailbox_named(selector).await.unwrap().id(), "mbx_2");
        assert_eq!(transport.requests().len(), requests, "{selector}");
    }
    let (project, transport, _) = here();
    transport.next(mailboxes(&[mailbox("mbx_1", "my-app")]));
    let error = project.email().mailbox_named("third").await.unwrap_err();
    assert_eq!(error.code(), Some(NO_MAILBOX));
    assert!(error.to_string().contains("my-app"), "{error}");
    assert!(project.email().mailbox_named(" ").await.is_err());
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_new_mailbox_is_kept_whichever_form_the_answer_has() {
    for answer in [
        mailbox("mbx_1", "my-app"),
        json!({"id": "mbx_1", "address": "my-app@mail.run402.com"}),
        json!({"mailbox": mailbox("mbx_1", "my-app"), "next_actions": []}),
    ] {
        let (project, transport, credentials) = here();
        transport.next(Answer::json(&answer));
        let made = project.email().create_mailbox_and_save("my-app").await.unwrap();
        assert_eq!((made.id(), made.address()), ("mbx_1", Some("my-app@mail.run402.com")));
        assert_eq!(
            transport.last_request().json::<Value>().unwrap(),
            json!({"slug": "my-app", "project_id": "prj_1"})
        );
        assert_eq!(kept(&credentials).await.0.as_deref(), Some("mbx_1"));
    }
}

#[tokio::test]
async fn a_conflict_is_success_only_where_the_mailbox_that_was_asked_for_is_there() {
    let conflict = || Answer::json(&json!({"error": "exists", "code": "MAILBOX_EXISTS"})).with_status(409);
    for (listing, expected) in [
        (mailboxes(&[mailbox("mbx_1", "my-app")]), Some("mbx_1")),
        // Somebody else's name, or another mailbox of this project.
        (mailboxes(&[mailbox("mbx_1", "another")]), None),
        (mailboxes(&[]), None),
        (Answer::new(403), None),
    ] {
        let (project, transport, credentials) = here();
        transport.next(conflict());
        transport.next(listing);
        match (project.email().create_mailbox_and_save("my-app").await, expected) {
            (Ok(made), Some(id)) => assert_eq!(made.id(), id),
            (Err(error), None) => {
                assert_eq!(
                    (error.status().unwrap().as_u16(), error.code()),
                    (409, Some("MAILBOX_EXISTS"))
                );
                assert_eq!(kept(&credentials).await, (None, None));
            }
            (made, expected) => panic!("{made:?} in place of {expected:?}"),
        }
    }
}

#[tokio::test]
async fn what_is_no_name_of_a_mailbox_is_refused_before_anything_is_sent() {
    let (project, transport, _) = here();
    let long = "a".repeat(64);
    for slug in ["", "ab", "My_App", "a--b", "-abc", "abc-", "äöü", long.as_str()] {
        let error = project.email().create_mailbox_and_save(slug).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("fix:"),
            "{slug}: {error}"
        );
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_deleted_mailbox_is_forgotten_and_another_is_not() {
    let (project, transport, credentials) = here();
    transport.next(mailboxes(&[mailbox("mbx_1", "my-app")]));
    project.email().mailbox().await.unwrap();
    transport.next(Answer::json(&json!({"mailbox_id": "mbx_2"})));
    project.email().delete_mailbox_and_forget(Some("mbx_2")).await.unwrap();
    assert_eq!(kept(&credentials).await.0.as_deref(), Some("mbx_1"));
    transport.next(Answer::new(403));
    project.email().delete_mailbox_and_forget(None).await.unwrap_err();
    assert_eq!(
        kept(&credentials).await.0.as_deref(),
        Some("mbx_1"),
        "the service refused"
    );
    transport.next(Answer::json(&json!({"mailbox_id": "mbx_1"})));
    project.email().delete_mailbox_and_forget(None).await.unwrap();
    assert_eq!(kept(&credentials).await, (None, None));
    assert_eq!(
        lines(&transport).last().map(String::as_str),
        Some("DELETE /mailboxes/v1/mbx_1")
    );
}

#[tokio::test]
async fn a_message_has_one_form_and_is_whole_or_nothing_is_sent() {
    let (project, transport, _) = here();
    let base = || EmailSendInput::new("u@example.com");
    let template = || EmailSendInput {
        template: Some(EmailTemplate::Notification),
        ..base()
    };
    for message in [
        base(),
        EmailSendInput {
            subject: Some("s".to_owned()),
            ..base()
        },
        EmailSendInput {
            html: Some("h".to_owned()),
            ..base()
        },
        EmailSendInput {
            html: Some(String::new()),
            ..html()
        },
        EmailSendInput {
            subject: Some("s".to_owned()),
            ..template()
        },
        EmailSendInput {
            template: Some(EmailTemplate::Notification),
            ..html()
        },
        EmailSendInput {
            to: " ".to_owned(),
            ..html()
        },
    ] {
        let error = project.email().send_mail(message).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("fix:"),
            "{error}"
        );
    }
    assert!(transport.requests().is_empty());

    transport.next(mailboxes(&[mailbox("mbx_1", "my-app")]));
    transport.next(sent());
    let message = EmailSendInput {
        text: Some(String::new()),
        from_name: Some("My App".to_owned()),
        ..html()
    };
    project.email().send_mail(message).await.unwrap();
    assert_eq!(
        transport.last_request().json::<Value>().unwrap(),
        json!({"to": "u@example.com", "subject": "Hi", "html": "<p>Hi</p>", "from_name": "My App"})
    );
}

#[tokio::test]
async fn a_failed_look_up_ends_the_call_before_the_message() {
    let (project, transport, _) = here();
    transport.next(Answer::new(403));
    let error: Error = project.email().send_mail(html()).await.unwrap_err();
    assert_eq!(error.operation_id(), "email_get_mailbox");
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn without_a_project_nothing_is_sent() {
    let transport = MemoryTransport::new();
    let client = Client::builder()
        .credentials(MemoryCredentials::new())
        .transport(transport.clone())
        .build()
        .unwrap();
    assert!(
        client
            .email()
            .send_mail(html())
            .await
            .unwrap_err()
            .to_string()
            .contains("no project was named")
    );
    let error = client.project("prj_9").unwrap().email().mailbox().await.unwrap_err();
    assert_eq!(error.project_id(), Some("prj_9"));
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_message_that_came_in_is_given_whole_with_its_media_type_and_one_that_was_sent_has_none() {
    let (project, transport, _) = here();
    let mailbox = project.email().mailbox_named("mbx_1").await.unwrap();
    let mime = b"From: a\r\n\r\nbody\xff";
    transport.next(Answer::bytes("message/rfc822", &mime[..]));
    let reply = mailbox.get_raw("msg/2").await.unwrap();
    assert_eq!(reply.headers()["content-type"], "message/rfc822");
    let mut raw = reply.into_inner();
    let mut whole = Vec::new();
    while let Some(chunk) = raw.next().await {
        whole.extend_from_slice(&chunk.unwrap());
    }
    assert_eq!(whole, mime);
    assert_eq!(lines(&transport), ["GET /mailboxes/v1/mbx_1/messages/msg%2F2/raw"]);
    transport.next(Answer::json(&json!({"error": "Raw MIME not available"})).with_status(404));
    assert_eq!(
        mailbox.get_raw("msg_1").await.unwrap_err().status().unwrap().as_u16(),
        404
    );
}

#[tokio::test]
async fn webhooks_of_a_mailbox_are_its_own_and_a_change_of_nothing_is_refused() {
    let (project, transport, _) = here();
    let hooks = project.email().mailbox_named("mbx_1").await.unwrap().webhooks();
    let error = hooks
        .update("whk_1", EmailWebhooksUpdateInput::default())
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(transport.requests().is_empty());
    let hook = || Answer::json(&json!({"webhook_id": "whk_1", "events": ["delivery"]}));
    transport.next(hook());
    let events = vec![EmailWebhookEvent::Delivery];
    hooks
        .register(EmailWebhooksRegisterInput::new("https://x.test", events.clone()))
        .await
        .unwrap();
    transport.next(hook());
    let change = EmailWebhooksUpdateInput {
        events: Some(events),
        ..EmailWebhooksUpdateInput::default()
    };
    hooks.update("whk_1", change).without_retry().await.unwrap();
    assert_eq!(
        transport.last_request().json::<Value>().unwrap(),
        json!({"events": ["delivery"]})
    );
    transport.next(hook());
    hooks.get("whk_1").await.unwrap();
    transport.next(Answer::json(&json!({"webhooks": []})));
    hooks.list().await.unwrap();
    transport.next(Answer::new(204));
    hooks.delete("whk_1").await.unwrap();
    let base = "/mailboxes/v1/mbx_1/webhooks";
    assert_eq!(
        lines(&transport),
        [
            format!("POST {base}"),
            format!("PATCH {base}/whk_1"),
            format!("GET {base}/whk_1"),
            format!("GET {base}"),
            format!("DELETE {base}/whk_1")
        ]
    );
}
