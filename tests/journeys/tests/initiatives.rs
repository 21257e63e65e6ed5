//! Initiatives on the road map: they never wait for each other, and what one gesture makes is one step.

use journeys::{add, done, folder, refused, start};
use serde_json::{Value, json};

fn needs(id: &str, others: &[&str]) -> Value {
    json!({ "id": id, "fields": { "depends_on": others } })
}

#[test]
fn initiatives_that_would_wait_for_each_other_are_refused_with_the_circle_named() {
    let folder = folder();
    let mut app = start(folder.path());
    journeys::new_project(&mut app, folder.path());
    let [first, second, third] = ["one", "two", "three"].map(|title| add(&mut app, "initiative", title));
    done(&mut app, "record.update", needs(&second, &[&first]));
    done(&mut app, "record.update", needs(&third, &[&second]));
    let failure = refused(&mut app, "record.update", needs(&first, &[&third]));
    assert_eq!(failure.code, "references-in-circle");
    for code in ["INI-001", "INI-002", "INI-003"] {
        assert!(failure.message.contains(code), "{failure}");
    }
    assert!(!failure.hints.is_empty());
    // Two ways to the same initiative are no circle.
    done(&mut app, "record.update", needs(&third, &[&first, &second]));
}

#[test]
fn an_interface_for_a_torn_hop_is_made_and_linked_in_one_step() {
    let folder = folder();
    let mut app = start(folder.path());
    journeys::new_project(&mut app, folder.path());
    let hop = add(&mut app, "data_hop", "shop to ERP");
    let batch = json!({
        "label": "batch",
        "creates": [{ "kind": "interface", "fields": { "title": "bridge", "state": "need_agreed" }, "temp": "bridge" }],
        "links": [{ "kind": "carries", "from": "bridge", "to": hop }],
    });
    done(&mut app, "record.batch", batch);
    let carriers = done(&mut app, "record.get", json!({ "id": hop }))["links_in"].as_array().map_or(0, Vec::len);
    assert_eq!(carriers, 1);
    done(&mut app, "undo", json!({}));
    let interfaces = done(&mut app, "record.list", json!({ "kind": "interface" }))["records"].clone();
    assert_eq!(interfaces, json!([]));
    let torn =
        json!({ "label": "batch", "creates": [], "links": [{ "kind": "carries", "from": "nobody", "to": hop }] });
    assert_eq!(refused(&mut app, "record.batch", torn).code, "not-found");
}
