//! Versions below which a published advisory applies, also where the usual audit misses it.

use tidy::locked_versions;

/// A package, the oldest version allowed, and why.
const FLOORS: &[(&str, (u64, u64, u64), &str)] = &[
    ("tauri", (2, 11, 1), "origin confusion in its IPC"),
    ("tauri-plugin-shell", (2, 2, 1), "opened any protocol"),
    ("quick-xml", (0, 41, 0), "unbounded entity work"),
    ("zip", (2, 3, 0), "symbolic links out of the target folder"),
];

#[test]
fn no_locked_package_is_older_than_its_floor() {
    let locked = locked_versions();
    for (name, floor, reason) in FLOORS {
        for version in locked.get(*name).into_iter().flatten() {
            assert!(version >= floor, "{name} {version:?} is older than {floor:?} ({reason})");
        }
    }
    assert!(locked.contains_key("tauri"), "the lock file is the one of this workspace");
}
