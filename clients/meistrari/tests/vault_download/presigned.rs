//! Presigned addresses are recognised as the official client does it, for display only (section 5.5).

use meistrari_client::vault::{PresignedUrl, presigned_url_expiry};

use crate::support::{HASH, UUID};

const WORKSPACE: &str = "5b1c2d3e-4f50-4a61-8b72-9c83ad94be05";
const HOST: &str = "https://vault-bucket.s3.us-east-1.amazonaws.com";
const TIMES: &str = "X-Amz-Date=20260101T000000Z&X-Amz-Expires=900";

#[test]
fn both_forms_of_an_address_name_file_and_workspace() {
    let nested = format!("{HOST}/{WORKSPACE}/{HASH}?{TIMES}");
    let tags = format!("vault-workspace-id={WORKSPACE}&vault-file-id={HASH}");
    let cases = [
        (
            format!("{nested}&{tags}&vault-parent-id={UUID}"),
            true,
            HASH,
            Some(UUID),
        ),
        (format!("{HOST}/a?{tags}"), true, HASH, None),
        (format!("{HOST}/a?{tags}&vault-parent-id=bad"), true, HASH, None),
        (
            format!("{HOST}/a?vault-workspace-id={WORKSPACE}&vault-file-id={UUID}"),
            true,
            UUID,
            None,
        ),
        (nested.clone(), false, HASH, None),
        (format!("{HOST}/{HASH}_{WORKSPACE}?{TIMES}"), false, HASH, None),
        // Bad tags: the path is read.
        (
            format!("{nested}&vault-workspace-id=bad&vault-file-id={HASH}"),
            false,
            HASH,
            None,
        ),
        // A host that only looks like the storage: recognised, and never trusted for it.
        (
            format!("https://amazonaws.com.evil.test/{WORKSPACE}/{HASH}?{TIMES}"),
            false,
            HASH,
            None,
        ),
    ];
    for (url, tagged, file, parent) in cases {
        let found = PresignedUrl::recognise(&url).unwrap_or_else(|| panic!("{url}"));
        assert_eq!(
            (
                found.is_tagged(),
                found.file_id(),
                found.workspace_id(),
                found.parent_id()
            ),
            (tagged, file, WORKSPACE, parent),
            "{url}"
        );
        assert_eq!(found.reference().unwrap().to_string(), format!("vault://{file}"));
        assert_eq!(found.url().expose(), url);
        let shown = format!("{found} {found:?}");
        assert!(!shown.contains("X-Amz") && shown.contains("[redacted]"), "{shown}");
    }
}

#[test]
fn other_addresses_are_not_recognised() {
    let short = &HASH[..31];
    for url in [
        String::new(),
        "none".to_owned(),
        format!("vault://{UUID}"),
        "https://example.com/x".to_owned(),
        format!("https://example.com/{WORKSPACE}/{HASH}?{TIMES}"),
        format!("{HOST}/a"),
        format!("{HOST}/a?vault-workspace-id={WORKSPACE}"),
        format!("{HOST}/a?vault-file-id={HASH}"),
        format!("{HOST}/a?vault-workspace-id={HASH}&vault-file-id={HASH}"),
        format!("{HOST}/{WORKSPACE}/{HASH}"),
        format!("{HOST}/{WORKSPACE}/{HASH}?X-Amz-Date=20260101T000000Z"),
        format!("{HOST}/{WORKSPACE}/{short}?{TIMES}"),
        format!("{HOST}/{WORKSPACE}/{HASH}/x?{TIMES}"),
        format!("https://amazonaws.com.evil.test/a?vault-workspace-id={WORKSPACE}&vault-file-id={HASH}"),
    ] {
        assert_eq!(PresignedUrl::recognise(&url), None, "{url}");
    }
    // An id that no reference can have.
    let odd = format!("{HOST}/{WORKSPACE}/{}?{TIMES}", "z".repeat(32));
    assert_eq!(PresignedUrl::recognise(&odd).unwrap().reference(), None);
}

#[test]
fn an_address_expires_when_its_query_says_so() {
    let cases = [
        (TIMES, Some("2026-01-01T00:15:00Z")),
        (
            "X-Amz-Date=20200101T000000Z&X-Amz-Expires=900",
            Some("2020-01-01T00:15:00Z"),
        ),
        (
            "X-Amz-Expires=86400&X-Amz-Date=20240228T120000Z",
            Some("2024-02-29T12:00:00Z"),
        ),
        ("", None),
        ("X-Amz-Date=20200101T000000Z", None),
        ("X-Amz-Expires=900", None),
        ("X-Amz-Date=2020-01-01T00:00:00Z&X-Amz-Expires=900", None),
        ("X-Amz-Date=20201301T000000Z&X-Amz-Expires=900", None),
        ("X-Amz-Date=20200101T000000Z&X-Amz-Expires=soon", None),
        ("X-Amz-Date=20200101T000000Z&X-Amz-Expires=-1", None),
        ("X-Amz-Date=20200101T000000Z&X-Amz-Expires=18446744073709551615", None),
        ("X-Amz-Date=%C3%A90200101T00000Z&X-Amz-Expires=1", None),
    ];
    for (query, expected) in cases {
        let expiry = presigned_url_expiry(&format!("{HOST}/a?{query}"));
        assert_eq!(expiry.as_ref().map(|time| time.as_str()), expected, "{query}");
    }
    for (year, expired) in [("2020", true), ("2099", false)] {
        let times = TIMES.replace("2026", year);
        let url = format!("{HOST}/{WORKSPACE}/{HASH}?{times}");
        assert_eq!(PresignedUrl::recognise(&url).unwrap().is_expired(), expired, "{url}");
    }
    // It does not say when.
    let url = format!("{HOST}/a?vault-workspace-id={WORKSPACE}&vault-file-id={HASH}");
    assert!(!PresignedUrl::recognise(&url).unwrap().is_expired());
}
