//! The wallet against what the official client really sent.

use run402_client::wallet::{Address, SignIn, WalletKey, WalletSignature};

use super::{ADDRESS, KEY, key};

/// A line is a method, a path and the value of SIGN-IN-WITH-X that the official client sent with it.
const RECORDED: &str = include_str!("recorded_sign_ins.txt");

#[test]
fn recorded_signatures_are_those_of_the_wallet_that_made_them() {
    for line in RECORDED.lines() {
        let value = line.rsplit(' ').next().unwrap();
        let signed = SignIn::decode(value).unwrap();
        assert_eq!(signed.signer().unwrap().to_string(), ADDRESS, "{line}");
    }
    assert!(RECORDED.lines().count() > 4);
}

#[test]
fn signing_the_recorded_messages_again_gives_the_recorded_headers_byte_for_byte() {
    for line in RECORDED.lines() {
        let mut parts = line.split(' ');
        let (_method, path, value) = (parts.next(), parts.next().unwrap(), parts.next().unwrap());
        let message = SignIn::decode(value).unwrap().message().clone();
        assert_eq!(message.uri, format!("http://127.0.0.1:9402{path}"));
        assert_eq!(message.sign(&key()).encode().expose(), value, "{path}");
    }
}

#[test]
fn a_signature_of_another_text_or_wallet_is_not_taken_for_it() {
    let value = RECORDED.lines().next().unwrap().rsplit(' ').next().unwrap();
    let signed = SignIn::decode(value).unwrap();
    let mut message = signed.message().clone();
    message.uri.push('x');
    let other_text = signed.signature().signer_of_text(&message.text(signed.address()));
    assert_ne!(other_text, Some(signed.address()));
    let stranger = WalletKey::generate().unwrap();
    let theirs = stranger.sign_text(&signed.message().text(signed.address()));
    assert_eq!(
        theirs.signer_of_text(&signed.message().text(signed.address())),
        Some(stranger.address())
    );
    // The same point with the other `s` would be a second signature of one text.
    let high: WalletSignature = format!("0x{}{}1b", "11".repeat(32), "ff".repeat(32)).parse().unwrap();
    assert_eq!(high.signer_of_text("text"), None);
}

#[test]
fn what_is_no_header_is_refused_without_being_shown() {
    for value in ["", "hunter2", "aHVudGVyMg==", "eyJkb21haW4iOiJodW50ZXIyIn0="] {
        let error = SignIn::decode(value).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("fix: ") && !shown.contains("hunter2"), "{shown}");
    }
}

#[test]
fn the_address_of_a_new_wallet_is_that_of_the_official_client() {
    // The official client made this pair from fixed randomness.
    let key: WalletKey = "0x11181f262d343b424950575e656c737a81888f969da4abb2b9c0c7ced5dce3ea"
        .parse()
        .unwrap();
    assert_eq!(
        key.address().to_lowercase(),
        "0x920b3838c124a8c128d86b80e179166cc1bce6b5"
    );
    assert_eq!(
        key.expose().expose().parse::<WalletKey>().unwrap().address(),
        key.address()
    );
}

#[test]
fn a_text_that_is_no_key_is_refused_without_being_shown() {
    let order = "0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    let zero = format!("0x{}", "0".repeat(64));
    for text in ["", "0x", "hunter2", &KEY[2..], &KEY[..65], order, zero.as_str()] {
        let error = text.parse::<WalletKey>().unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("fix: "), "{shown}");
        assert!(text.len() < 6 || !shown.contains(text), "{shown}");
    }
}

#[test]
fn a_key_and_a_signed_message_print_no_secret() {
    let signed = SignIn::decode(RECORDED.lines().next().unwrap().rsplit(' ').next().unwrap()).unwrap();
    let shown = format!("{:?} {signed:?} {}", key(), signed.encode());
    assert!(shown.contains(ADDRESS), "{shown}");
    assert!(
        !shown.contains(&KEY[2..]) && !shown.contains(&signed.signature().to_string()),
        "{shown}"
    );
}

#[test]
fn every_new_key_is_another_one() {
    let addresses: Vec<Address> = (0..4).map(|_| WalletKey::generate().unwrap().address()).collect();
    for (at, address) in addresses.iter().enumerate() {
        assert!(!addresses[at + 1..].contains(address));
    }
}
