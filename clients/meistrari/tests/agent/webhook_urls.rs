//! Which URLs of webhooks are refused before they are registered (Meistrari contract, section 5.4), in every spelling.

use meistrari_client::agent::webhook::WebhookUrlError::{
    self, InternalName, LinkLocal, LocalName, Localhost, Loopback, NotAUrl, NotHttps, Private, Unspecified,
};
use meistrari_client::agent::webhook::check_webhook_url;

#[test]
fn every_refused_class_is_seen_in_every_spelling() {
    let cases: &[(WebhookUrlError, &[&str])] = &[
        (
            NotAUrl,
            &[
                "",
                "example.com/hook",
                "//example.com/hook",
                "/hook",
                "https://",
                "https://exa mple.com/",
                "https://a<b/",
                "https://[::1",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://256.256.256.256/",
                "https://example.com:99999/",
                "https://%zz/",
                "https://xn--/",
            ],
        ),
        (
            NotHttps,
            &[
                "http://example.com/",
                "HTTP://example.com/",
                "ftp://example.com/",
                "wss://example.com/",
                "file:///etc/passwd",
                "mailto:a@example.com",
                "javascript:alert(1)",
                "http://localhost/",
            ],
        ),
        (
            Localhost,
            &[
                "https://localhost/",
                "https://localhost:8443/hook?x=1",
                "https://LOCALHOST",
                "https://LocalHost./",
                "https://localhost../",
                "https://a.localhost/",
                "https://a.b.LOCALHOST./",
                "https://user:pass@localhost/",
                "https://example.com@localhost/",
                "https://loc%61lhost/",
                "https://ｌｏｃａｌｈｏｓｔ/",
                "https://loc\u{ad}alhost/",
                "https://a。localhost/",
                "https:\\\\localhost\\",
                "https:localhost",
                "  https://localhost/  ",
                "https://local\thost/",
            ],
        ),
        (
            LocalName,
            &[
                "https://printer.local/",
                "https://a.b.LOCAL./",
                "https://printer%2Elocal/",
                "https://printer．local/",
                "https://x@p.local:1/",
            ],
        ),
        (
            InternalName,
            &[
                "https://vault.internal/",
                "https://metadata.google.Internal./",
                "https://a.internal:8443/",
            ],
        ),
        (
            Loopback,
            &[
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.255.255.254/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7F.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0x0.0.01/",
                "https://%31%32%37.0.0.1/",
                "https://１２７.0.0.1/",
                "https://①②⑦.0.0.1/",
                "https://user@127.0.0.1:8443/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::FFFF:7f00:1]/",
                "https://[0000:0000:0000:0000:0000:ffff:7f12:3456]/",
            ],
        ),
        (
            Private,
            &[
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://167772161/",
                "https://0xa000001/",
                "https://012.1/",
                "https://172.16.0.0/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://0xC0A80001/",
                "https://192.168.257/",
                "https://[fc00::]/",
                "https://[fdff:ffff::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:c0a8:1]/",
            ],
        ),
        (
            LinkLocal,
            &[
                "https://169.254.169.254/latest/meta-data/",
                "https://2852039166/",
                "https://0xa9.0xfe.0xa9.0xfe/",
                "https://[fe80::1]/",
                "https://[febf:ffff::]/",
                "https://[::ffff:169.254.169.254]/",
            ],
        ),
        (
            Unspecified,
            &[
                "https://0.0.0.0/",
                "https://0/",
                "https://0x0/",
                "https://0.1.2.3/",
                "https://[::]/",
                "https://[::ffff:0.0.0.0]/",
            ],
        ),
    ];
    for (class, urls) in cases {
        for url in *urls {
            assert_eq!(check_webhook_url(url), Err(*class), "{url:?}");
        }
        let shown = class.to_string();
        assert!(shown.contains("; fix: "), "{shown}");
    }
}

#[test]
fn what_is_not_known_to_be_refused_is_left_to_the_service() {
    for url in [
        "https://example.com",
        "HTTPS://Example.COM./hooks/agent-session?token=t#x",
        "https://example.com:8443/",
        "https://user:pass@example.com/",
        "https://localhost@example.com/",
        "https://127.0.0.1@example.com/",
        "https://example.com/localhost/10.0.0.1?u=https://localhost",
        "https://localhost.example.com/",
        "https://notlocalhost/",
        "https://mylocal/",
        "https://local/",
        "https://internal/",
        "https://local.example/",
        "https://internal.example.com/",
        "https://locals/",
        "https://bücher.example/",
        "https://api.trigger.dev/api/v1/waitpoints/tokens/waitpoint_1/callback/h4sh",
        "https://9.255.255.255/",
        "https://11.0.0.0/",
        "https://1.1.1.1/",
        "https://126.255.255.255/",
        "https://128.0.0.1/",
        "https://169.253.255.255/",
        "https://169.255.0.0/",
        "https://172.15.255.255/",
        "https://172.32.0.0/",
        "https://192.167.255.255/",
        "https://192.169.0.0/",
        "https://100.64.0.1/",
        "https://[2001:db8::1]/",
        "https://[::2]/",
        "https://[fbff::1]/",
        "https://[fe7f::1]/",
        "https://[fec0::1]/",
        "https://[::ffff:8.8.8.8]/",
    ] {
        assert_eq!(check_webhook_url(url), Ok(()), "{url}");
    }
}
