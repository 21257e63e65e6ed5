//! What people, other programs and broken disks do to a project file, and what the program says then.

use std::fs;
use std::path::Path;

use app::App;
use journeys::{Random, add, done, folder, new_project, refused, sound, start, text, titles};
use serde_json::{Value, json};

/// Does something to one page of a file; the second number is another page.
type Damage = fn(&mut Vec<u8>, usize, usize, &mut Random);
/// What is done to the file while it is open, with its name.
type Disturbance = (&'static str, fn(&Path));

/// A project of some size with a backup, closed.
fn filled(folder: &Path) -> (App, std::path::PathBuf) {
    let mut app = start(folder);
    let path = new_project(&mut app, folder);
    for number in 0..30 {
        let id = add(&mut app, "pain_point", &format!("库存不准 {number}"));
        done(&mut app, "record.update", json!({"id": id, "fields": {"body": "手".repeat(number * 20)}}));
    }
    done(&mut app, "undo", json!({}));
    done(&mut app, "project.close", json!({}));
    (app, path)
}

/// Opens a file and checks it. None where either noticed that something is wrong; else the hash of the content.
fn opened(app: &mut App, path: &Path) -> Option<String> {
    app.call("project.open", json!({ "path": path })).ok()?;
    let verified = app.call("project.verify", json!({}));
    let sound = verified.ok().filter(|verified| verified["ok"] == json!(true));
    // Closing would write the first screen; what is damaged is looked at, not written to.
    drop(std::mem::replace(app, start(path.parent().expect("a file has a folder"))));
    sound.map(|verified| text(&verified["content_hash"]))
}

#[test]
fn every_flipped_bit_that_changes_content_is_noticed() {
    let folder = folder();
    let (mut app, path) = filled(folder.path());
    let whole = fs::read(&path).expect("it can be read");
    let hash = opened(&mut app, &path).expect("it is sound");
    let copy = folder.path().join("copy.stagecraft");
    let mut random = Random(6);
    let mut noticed = 0;
    for _ in 0..1_000 {
        let (at, bit) = (random.below(whole.len()), random.below(8));
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        fs::write(&copy, &bytes).expect("it can be written");
        match opened(&mut app, &copy) {
            None => noticed += 1,
            Some(found) => assert_eq!(found, hash, "bit {bit} of byte {at} changed the content in silence"),
        }
    }
    assert!(noticed > 300, "only {noticed} were noticed: most bytes of a file are content");
}

#[test]
fn every_damaged_page_that_changes_content_is_noticed() {
    const PAGE: usize = 4096;
    let folder = folder();
    let (mut app, path) = filled(folder.path());
    let whole = fs::read(&path).expect("it can be read");
    let hash = opened(&mut app, &path).expect("it is sound");
    let copy = folder.path().join("copy.stagecraft");
    let mut random = Random(7);
    let pages = whole.len() / PAGE;
    let damages: [Damage; 4] = [
        |bytes, page, _, _| bytes[page * PAGE..(page + 1) * PAGE].fill(0),
        |bytes, page, other, _| bytes.copy_within(other * PAGE..(other + 1) * PAGE, page * PAGE),
        |bytes, page, _, _| bytes.truncate(page * PAGE + 100),
        |bytes, page, _, random| {
            bytes[page * PAGE..(page + 1) * PAGE].iter_mut().for_each(|byte| *byte = random.below(256) as u8);
        },
    ];
    for (kind, damage) in damages.into_iter().enumerate() {
        for turn in 0..200 {
            let mut bytes = whole.clone();
            let (page, other) = (random.below(pages), random.below(pages));
            damage(&mut bytes, page, other, &mut random);
            fs::write(&copy, &bytes).expect("it can be written");
            if let Some(found) = opened(&mut app, &copy) {
                assert_eq!(found, hash, "damage {kind}, turn {turn}, page {page}");
            }
        }
    }
}

#[test]
fn what_is_no_project_is_refused_in_words_that_fit() {
    let folder = folder();
    let (mut app, path) = filled(folder.path());
    let whole = fs::read(&path).expect("it can be read");
    let cases: [(&str, Vec<u8>); 4] = [
        ("empty-file", Vec::new()),
        ("wrong-file", vec![0; whole.len()]),
        ("wrong-file", b"PK\x03\x04 not a project".repeat(100)),
        ("wrong-file", whole[..68].iter().chain(&[0; 4]).chain(&whole[72..]).copied().collect()),
    ];
    for (code, bytes) in cases {
        fs::write(&path, &bytes).expect("it can be written");
        assert_eq!(refused(&mut app, "project.open", json!({ "path": path })).code, code);
        assert_eq!(fs::read(&path).expect("it can be read"), bytes, "{code}: not a byte is changed");
    }
    fs::remove_file(&path).expect("it can be removed");
    assert_eq!(refused(&mut app, "project.open", json!({ "path": path })).code, "file-missing");
    refused(&mut app, "project.open", json!({ "path": folder.path() }));
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_not_a_byte_is_changed() {
    let folder = folder();
    let (mut app, path) = filled(folder.path());
    let mut bytes = fs::read(&path).expect("it can be read");
    let known = u32::from_be_bytes([bytes[60], bytes[61], bytes[62], bytes[63]]);
    for version in [known + 1, known + 99] {
        bytes[60..64].copy_from_slice(&version.to_be_bytes());
        fs::write(&path, &bytes).expect("it can be written");
        for _ in 0..2 {
            assert_eq!(refused(&mut app, "project.open", json!({ "path": path })).code, "newer-version");
        }
        assert_eq!(fs::read(&path).expect("it can be read"), bytes);
        assert!(!path.with_extension("stagecraft-journal").exists());
    }
}

#[test]
fn a_damaged_project_is_restored_from_its_backup_and_kept_beside_it() {
    let folder = folder();
    let (mut app, path) = filled(folder.path());
    let hash = opened(&mut app, &path).expect("it is sound");
    let mut damaged = fs::read(&path).expect("it can be read");
    damaged[4096..].fill(0xff);
    fs::write(&path, &damaged).expect("it can be written");
    let mut app = start(folder.path());
    let hints = refused(&mut app, "project.open", json!({ "path": path })).hints;
    assert!(!hints.is_empty(), "a person is told what to do");
    let backups = done(&mut app, "backup.list", json!({"all": true}));
    let newest = &backups["backups"][0];
    done(&mut app, "backup.restore", json!({"path": newest["path"], "to": path}));
    assert_eq!(sound(&mut app), hash, "the backup was made when the project was closed");
    let kept = fs::read_dir(folder.path()).expect("the folder").filter_map(Result::ok);
    let kept = kept.map(|entry| entry.path()).find(|entry| entry.to_string_lossy().contains("damaged"));
    assert_eq!(fs::read(kept.expect("the damaged file is kept")).expect("it can be read"), damaged);
}

#[test]
fn a_file_moved_renamed_replaced_or_deleted_while_open_takes_no_edit_but_can_be_saved_elsewhere() {
    let disturb: [Disturbance; 5] = [
        ("moved", |path| {
            fs::create_dir(path.with_file_name("away")).expect("a folder");
            fs::rename(path, path.with_file_name("away").join("x.stagecraft")).expect("it can be moved");
        }),
        ("renamed", |path| fs::rename(path, path.with_extension("old")).expect("it can be renamed")),
        ("deleted", |path| fs::remove_file(path).expect("it can be deleted")),
        ("replaced", |path| {
            let other = path.with_file_name("other.stagecraft");
            fs::rename(other, path).expect("it can be replaced");
        }),
        ("overwritten", |path| {
            fs::copy(path.with_file_name("other.stagecraft"), path).expect("it can be overwritten");
        }),
    ];
    for (name, disturb) in disturb {
        let folder = folder();
        let mut app = start(folder.path());
        let path = new_project(&mut app, folder.path());
        fs::copy(&path, path.with_file_name("other.stagecraft")).expect("it can be copied");
        let id = add(&mut app, "pain_point", "已保存");
        disturb(&path);
        let edit = json!({"id": id, "fields": {"title": "未保存"}});
        for _ in 0..2 {
            assert_eq!(refused(&mut app, "record.update", edit.clone()).code, "moved", "{name}");
        }
        assert_eq!(titles(&mut app, "pain_point"), ["已保存"], "{name}: memory says what was acknowledged");
        if name == "overwritten" {
            // What was overwritten is gone from the disk; the window still shows it, and the backup has the rest.
            continue;
        }
        let rescued = folder.path().join("rescued.stagecraft");
        done(&mut app, "project.save_copy", json!({ "path": rescued }));
        done(&mut app, "project.open", json!({ "path": rescued }));
        assert_eq!(titles(&mut app, "pain_point"), ["已保存"], "{name}");
        done(&mut app, "record.update", edit);
        sound(&mut app);
    }
}

#[test]
fn a_copy_made_at_any_idle_moment_is_complete() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = new_project(&mut app, folder.path());
    let copy = folder.path().join("copy.stagecraft");
    let mut random = Random(10);
    let mut ids: Vec<Value> = Vec::new();
    for turn in 0..200 {
        match random.below(5) {
            0 if !ids.is_empty() => {
                let id = ids.swap_remove(random.below(ids.len()));
                done(&mut app, "record.delete", json!({ "ids": [id] }));
            }
            1 if !ids.is_empty() => {
                let id = &ids[random.below(ids.len())];
                let body = "手".repeat(random.below(2000));
                done(&mut app, "record.update", json!({"id": id, "fields": {"body": body}}));
            }
            2 => drop(app.idle()),
            _ => ids.push(add(&mut app, "pain_point", &turn.to_string()).into()),
        }
        fs::copy(&path, &copy).expect("it can be copied");
        assert_eq!(opened(&mut start(folder.path()), &copy), Some(sound(&mut app)), "turn {turn}");
    }
}

#[test]
fn a_project_that_cannot_be_written_opens_for_reading_and_says_so() {
    let folder = folder();
    let (mut app, path) = filled(folder.path());
    let mut permissions = fs::metadata(&path).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("it can be locked");
    let view = done(&mut app, "project.open", json!({ "path": path }));
    if view["read_only"] == json!(false) {
        // The administrator of a machine can write everything.
        return;
    }
    assert!(!view["warnings"].as_array().expect("a list").is_empty());
    let new = json!({"kind": "pain_point", "fields": {"title": "x"}});
    assert_eq!(refused(&mut app, "record.create", new).code, "read-only");
    assert_eq!(titles(&mut app, "pain_point").len(), 30);
}

#[test]
fn undo_and_redo_through_commands_say_exactly_what_was_said_before() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = new_project(&mut app, folder.path());
    let mut random = Random(14);
    let mut hashes = vec![sound(&mut app)];
    let mut ids: Vec<String> = Vec::new();
    for turn in 0..60 {
        match random.below(4) {
            0 if ids.len() > 2 => {
                let id = ids.swap_remove(random.below(ids.len()));
                done(&mut app, "record.delete", json!({ "ids": [id] }));
            }
            1 if ids.len() > 2 => {
                let (id, after) = (&ids[0], &ids[1 + random.below(ids.len() - 1)]);
                done(&mut app, "record.move", json!({"ids": [id], "parent": null, "after": after}));
            }
            _ => ids.push(add(&mut app, "feature", &turn.to_string())),
        }
        let hash = sound(&mut app);
        if hashes.last() != Some(&hash) {
            hashes.push(hash);
        }
    }
    for (step, expected) in hashes.iter().enumerate().rev().skip(1) {
        if step == 20 {
            done(&mut app, "project.close", json!({}));
            done(&mut app, "project.open", json!({ "path": path }));
        }
        let undone = done(&mut app, "undo", json!({}));
        assert!(undone["label"]["code"].is_string(), "an undone step has a name");
        assert_eq!(&sound(&mut app), expected, "back to step {step}");
    }
    assert_eq!(refused(&mut app, "undo", json!({})).code, "nothing-to-undo");
    for (step, expected) in hashes.iter().enumerate().skip(1) {
        done(&mut app, "redo", json!({}));
        assert_eq!(&sound(&mut app), expected, "forth to step {step}");
    }
}
