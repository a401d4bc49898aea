//! Whatever is done to a token, it is no longer one.

use proptest::prelude::*;
use stack_client::runtime::futures_util::FutureExt as _;
use stack_client::verify::{VerifyError, verify_passport_offline};

use crate::support::{valid_token, with_key};

/// Checks with a public key never wait.
fn check(token: &str) -> Result<(), VerifyError> {
    let checked = verify_passport_offline(token, &with_key()).now_or_never();
    checked.expect("nothing to wait for").map(drop)
}

#[test]
fn the_token_is_right_before_anything_is_done_to_it() {
    check(&valid_token()).unwrap();
}

#[test]
fn any_byte_of_a_token_flipped_is_refused_wherever_it_stands() {
    let token = valid_token();
    for index in 0..token.len() {
        let mut changed = token.clone().into_bytes();
        // The neighbour in the alphabet, which differs in the last bits only.
        changed[index] = match changed[index] {
            b'.' => b'A',
            b'A' => b'B',
            b'_' => b'-',
            byte => byte - 1,
        };
        let changed = String::from_utf8(changed).unwrap();
        assert!(check(&changed).is_err(), "byte {index} does not count");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_single_byte_change_of_a_token_is_refused(place in any::<prop::sample::Index>(), byte in 0x00_u8..0x80) {
        let token = valid_token();
        let index = place.index(token.len());
        let mut changed = token.clone().into_bytes();
        prop_assume!(changed[index] != byte);
        changed[index] = byte;
        prop_assert!(check(&String::from_utf8(changed).unwrap()).is_err());
    }

    #[test]
    fn a_token_with_a_byte_more_or_less_is_refused(place in any::<prop::sample::Index>(), byte in proptest::option::of(0x00_u8..0x80)) {
        let token = valid_token();
        let mut changed = token.clone().into_bytes();
        match byte {
            Some(byte) => changed.insert(place.index(token.len() + 1), byte),
            None => drop(changed.remove(place.index(token.len()))),
        }
        prop_assert!(check(&String::from_utf8(changed).unwrap()).is_err());
    }

    #[test]
    fn nothing_that_is_no_token_makes_the_check_panic(text in "\\PC{0,200}", dots in "[A-Za-z0-9_.-]{0,200}") {
        prop_assert!(check(&text).is_err());
        prop_assert!(check(&dots).is_err());
    }
}
