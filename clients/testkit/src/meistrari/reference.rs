//! The grammar of references and ids (Meistrari contract, section 5.5), written here and not borrowed from the client.

/// Whether the text is `vault://` and one id, and nothing else. Letters may be of either case.
pub(super) fn is_reference(text: &str) -> bool {
    const SCHEME: &str = "vault://";
    text.get(..SCHEME.len())
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCHEME))
        && is_id(&text[SCHEME.len()..])
}

/// Whether the text is a UUID of version 4 or a SHA-256 in hex digits.
fn is_id(text: &str) -> bool {
    let hex = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    if text.len() == 64 {
        return hex(text);
    }
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && groups.iter().all(|group| hex(group))
        && groups[2].starts_with('4')
        && groups[3].starts_with(['8', '9', 'a', 'b', 'A', 'B'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_the_scheme_and_one_id_and_nothing_else() {
        let digest = "a".repeat(64);
        let uuid = "5b1c2d3e-4f50-4a61-8b72-9c83ad94be05";
        let cases = [
            (format!("vault://{digest}"), true),
            (format!("VAULT://{}", digest.to_uppercase()), true),
            (format!("vault://{uuid}"), true),
            (format!("vault://{}", uuid.to_uppercase()), true),
            (format!("vault://{digest}a"), false),
            (format!("vault://{}", &digest[1..]), false),
            (format!("vault://{uuid}/x"), false),
            (format!("vault://{}", uuid.replace("-4a61", "-1a61")), false),
            (format!("vault://{}", uuid.replace("-8b72", "-cb72")), false),
            (format!(" vault://{uuid}"), false),
            (format!("https://{uuid}"), false),
            ("vault://../permalinks/p1".to_owned(), false),
            ("vault://".to_owned(), false),
            ("ü".to_owned(), false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_reference(&text), expected, "{text}");
        }
    }
}
