//! Multipart forms and form-urlencoded bodies.

use agent_clients_runtime::{FilePart, Timestamp, Upload};
use agent_clients_tests::fixtures::FormsClient;
use agent_clients_tests::fixtures::forms::types::{DocumentKind, DocumentMeta, TokenForm};
use agent_clients_tests::server::Request;

use crate::{Outcome, done, serve};

/// The parts of a form: everything between the boundaries.
fn parts(request: &Request) -> Vec<String> {
    let media = request.header("content-type").unwrap_or_default();
    let Some((_, boundary)) = media.split_once("multipart/form-data; boundary=") else {
        panic!("{media} is no form");
    };
    let text = request.text();
    let inner = text
        .strip_suffix(&format!("\r\n--{boundary}--\r\n"))
        .unwrap_or_default();
    let inner = inner.strip_prefix(&format!("--{boundary}\r\n")).unwrap_or_default();
    inner
        .split(&format!("\r\n--{boundary}\r\n"))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn a_form_has_the_parts_that_were_given_in_the_order_of_the_document() -> Outcome {
    let (server, client) = serve(FormsClient::new, done(3)).await?;
    client.documents().upload("Report", b"a,b\n".to_vec()).await?;
    let disposition = "Content-Disposition: form-data; name=";
    assert_eq!(
        parts(&server.last()),
        [
            format!("{disposition}\"title\"\r\n\r\nReport"),
            format!("{disposition}\"file\"\r\nContent-Type: application/octet-stream\r\n\r\na,b\n"),
        ]
    );
    client.documents().upload("Report", "é").await?;
    let text = format!("{disposition}\"file\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\né");
    assert_eq!(parts(&server.last())[1..], [text]);
    let file = FilePart::new("x").file_name("a\"b.csv").content_type("text/csv");
    let meta = DocumentMeta {
        author: Some("Ada".to_owned()),
    };
    client
        .documents()
        .upload("R", file)
        .attachments([Upload::from("1"), Upload::from("2")])
        .copies(0)
        .public(false)
        .labels(["a", ""])
        .meta(meta)
        .kind(DocumentKind::Letter)
        .passphrase("open sesame")
        .written_at(Timestamp::from("2026-01-02T03:04:05Z"))
        .await?;
    assert_eq!(
        parts(&server.last())[1..],
        [
            format!("{disposition}\"file\"; filename=\"a%22b.csv\"\r\nContent-Type: text/csv\r\n\r\nx"),
            format!("{disposition}\"attachments\"\r\nContent-Type: application/octet-stream\r\n\r\n1"),
            format!("{disposition}\"attachments\"\r\nContent-Type: application/octet-stream\r\n\r\n2"),
            format!("{disposition}\"copies\"\r\n\r\n0"),
            format!("{disposition}\"public\"\r\n\r\nfalse"),
            format!("{disposition}\"labels\"\r\n\r\na"),
            format!("{disposition}\"labels\"\r\n\r\n"),
            format!("{disposition}\"meta\"\r\nContent-Type: application/json\r\n\r\n{{\"author\":\"Ada\"}}"),
            format!("{disposition}\"kind\"\r\n\r\nletter"),
            format!("{disposition}\"passphrase\"\r\n\r\nopen sesame"),
            format!("{disposition}\"writtenAt\"\r\n\r\n2026-01-02T03:04:05Z"),
        ]
    );
    Ok(())
}

#[tokio::test]
async fn a_form_body_is_encoded_and_exposes_its_secret_only_there() -> Outcome {
    let (server, client) = serve(FormsClient::new, done(1)).await?;
    let form = TokenForm {
        ttl: Some(0),
        ..TokenForm::new("client credentials", "s&cret=")
    };
    client.token().fetch(form).await?;
    let request = server.last();
    assert_eq!(
        request.text(),
        "grant_type=client+credentials&client_secret=s%26cret%3D&ttl=0"
    );
    assert_eq!(
        request.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    Ok(())
}
