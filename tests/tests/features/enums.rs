//! Open enums: what is not known yet is neither lost nor an error.

use agent_clients_tests::fixtures::EnumsClient;
use agent_clients_tests::fixtures::enums::types::{Level, Mood, MoodBefore, MoodsSetOnlyItem, State};
use agent_clients_tests::server::Answer;
use serde_json::json;

use crate::{Outcome, serve};

#[tokio::test]
async fn known_and_unknown_words_survive_the_way_there_and_back() -> Outcome {
    let words = [
        "in-progress",
        "+1",
        "-1",
        "",
        "Self",
        "unknown",
        "2xx",
        "a.b",
        "ünique",
        "hibernating",
        "UNKNOWN",
    ];
    let answers = words.map(|word| Answer::json(200, &json!({"state": word})));
    let (server, client) = serve(EnumsClient::new, answers).await?;
    for word in words {
        let reply = client.moods().set(Mood::new(word)).await?;
        assert_eq!(server.last().json(), json!({"state": word}));
        assert_eq!(reply.state, State::from(word));
        assert_eq!(reply.state.as_str(), word);
    }
    Ok(())
}

#[tokio::test]
async fn odd_words_have_variants_of_their_own() -> Outcome {
    let variants = [
        State::InProgress,
        State::Plus1,
        State::Minus1,
        State::Empty,
        State::Self_,
        State::Unknown,
        State::X2xx,
        State::AB,
    ];
    for (variant, word) in variants.iter().zip(State::KNOWN) {
        assert_eq!(variant.as_str(), *word);
        assert_eq!(State::from(*word), *variant);
    }
    // The document has a word `unknown`, so what nobody knows has another name.
    assert_eq!(State::from("new"), State::Unrecognized("new".to_owned()));
    Ok(())
}

#[tokio::test]
async fn known_and_unknown_numbers_survive_the_way_there_and_back() -> Outcome {
    let numbers = [0, 1, -1, 100, 7, i64::MIN];
    let answers = numbers.map(|number| Answer::json(200, &json!({"state": "a.b", "level": number})));
    let (server, client) = serve(EnumsClient::new, answers).await?;
    for number in numbers {
        let mood = Mood {
            level: Some(Level::from(number)),
            ..Mood::new("a.b")
        };
        let reply = client.moods().set(mood).level(Level::from(number)).await?;
        assert_eq!(server.last().query(), format!("level={number}"));
        assert_eq!(server.last().json(), json!({"state": "a.b", "level": number}));
        assert_eq!(reply.level.map(|level| level.value()), Some(number));
    }
    assert_eq!((Level::from(-1), Level::from(7)), (Level::Minus1, Level::Unknown(7)));
    Ok(())
}

#[tokio::test]
async fn enums_stand_in_lists_and_may_be_null() -> Outcome {
    let body = json!({"state": "a.b", "before": null, "others": ["Self", "new"]});
    let (server, client) = serve(EnumsClient::new, [Answer::json(200, &body), Answer::json(200, &body)]).await?;
    let only = [MoodsSetOnlyItem::Good, MoodsSetOnlyItem::from("odd")];
    let mut mood = client.moods().set(Mood::new("a.b")).only(only).await?.into_inner();
    assert_eq!(server.last().query(), "only=good&only=odd");
    assert_eq!(mood.others.as_deref(), Some(&[State::Self_, State::from("new")][..]));
    assert!(mood.before.is_null());
    mood.before = MoodBefore::Calm.into();
    client.moods().set(mood).await?;
    assert_eq!(
        server.last().json(),
        json!({"state": "a.b", "before": "calm", "others": ["Self", "new"]})
    );
    Ok(())
}
