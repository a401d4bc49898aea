//! Unions with and without a tag.

use agent_clients_tests::fixtures::UnionsClient;
use agent_clients_tests::fixtures::unions::types::{Circle, Label, Pet, Scale, Shape, ShapeGroup};
use agent_clients_tests::server::Answer;
use serde_json::{Value, json};

use crate::{Outcome, serve};

/// The reply for this shape, and what was sent for it again.
async fn echo(shape: Value) -> Result<(Shape, String), Box<dyn std::error::Error>> {
    let script = [
        Answer::json(200, &json!({"shapes": [shape]})),
        Answer::json(200, &json!({"shapes": []})),
    ];
    let (server, client) = serve(UnionsClient::new, script).await?;
    let mut reply = client.shapes().draw(Circle::example()).await?.into_inner();
    let shape = reply.shapes.pop().ok_or("no shape")?;
    client.shapes().draw(shape.clone()).await?;
    Ok((shape, server.last().text()))
}

trait Example {
    fn example() -> Shape;
}

impl Example for Circle {
    fn example() -> Shape {
        Shape::Circle(Circle::new("circle", 1.0))
    }
}

#[tokio::test]
async fn the_tag_chooses_the_member_and_nothing_is_lost_on_the_way_back() -> Outcome {
    for shape in [
        json!({"kind": "circle", "radius": 1.5, "new": true}),
        json!({"kind": "ring", "radius": 2.0}),
        json!({"kind": "group", "members": [{"kind": "circle", "radius": 1.0}, {"kind": "star", "points": 5}]}),
        json!({"kind": "label", "text": "a", "below": {"kind": "label", "text": "b"}}),
    ] {
        let (read, sent) = echo(shape.clone()).await?;
        assert!(!matches!(read, Shape::Unknown(_)), "{read:?}");
        assert_eq!(serde_json::from_str::<Value>(&sent)?, shape);
    }
    Ok(())
}

#[tokio::test]
async fn an_unknown_tag_and_a_member_that_does_not_fit_are_kept_as_they_came() -> Outcome {
    for shape in [
        json!({"kind": "star", "points": 5}),
        json!({"kind": "circle"}),
        json!({"radius": 1.0}),
        json!(17),
    ] {
        let (read, sent) = echo(shape.clone()).await?;
        assert_eq!(read, Shape::Unknown(shape.clone()));
        assert_eq!(sent, shape.to_string());
    }
    Ok(())
}

#[tokio::test]
async fn a_union_writes_the_tag_of_a_member_that_has_none_of_its_own() -> Outcome {
    let (server, client) = serve(UnionsClient::new, [Answer::json(200, &json!({"shapes": []}))]).await?;
    let inner = Shape::Label(Label::new("label", "x"));
    let mut group = ShapeGroup::new(vec![inner.clone()]);
    group.frame = Some(inner);
    client.shapes().draw(Shape::Group(Box::new(group))).await?;
    let label = json!({"kind": "label", "text": "x"});
    assert_eq!(
        server.last().json(),
        json!({"kind": "group", "members": [label], "frame": label})
    );
    Ok(())
}

#[tokio::test]
async fn without_a_mapping_the_names_of_the_schemas_are_the_tags() -> Outcome {
    let pets = json!([{"petType": "Cat", "lives": 9}, {"petType": "Dog"}, {"petType": "Fish"}]);
    let (_server, client) = serve(
        UnionsClient::new,
        [Answer::json(200, &json!({"shapes": [], "pets": pets}))],
    )
    .await?;
    let reply = client.shapes().draw(Circle::example()).await?;
    let found = reply.pets.as_deref().unwrap_or_default();
    assert!(
        matches!(found, [Pet::Cat(cat), Pet::Dog(_), Pet::Unknown(_)] if cat.lives == Some(9)),
        "{found:?}"
    );
    assert_eq!(serde_json::to_value(found)?, pets);
    Ok(())
}

#[tokio::test]
async fn without_a_tag_the_type_on_the_wire_chooses_the_member() -> Outcome {
    let scales = [
        json!(true),
        json!(3),
        json!("large"),
        json!({"x": 0.5}),
        json!({"z": 1}),
        json!(null),
        json!([1]),
    ];
    let answers = scales
        .clone()
        .map(|scale| Answer::json(200, &json!({"shapes": [], "scale": scale})));
    let (_server, client) = serve(UnionsClient::new, answers).await?;
    let mut found = Vec::new();
    for _ in &scales {
        found.push(client.shapes().draw(Circle::example()).await?.into_inner().scale);
    }
    assert!(
        matches!(
            &found[..],
            [
                Some(Scale::Boolean(true)),
                Some(Scale::Integer(3)),
                Some(Scale::String(_)),
                Some(Scale::Variant4(_)),
                Some(Scale::Unknown(_)),
                None,
                Some(Scale::Unknown(_))
            ]
        ),
        "{found:?}"
    );
    for (scale, found) in scales.iter().zip(&found) {
        assert_eq!(serde_json::to_value(found)?, *scale);
    }
    Ok(())
}
