//! Which files the page may name: those that a person chose in a dialog, or that the core itself listed.
//!
//! A page that was led astray can then still not read or overwrite a file of its own choice.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use serde_json::Value;

/// The files that the page may name.
#[derive(Default)]
pub struct Grants {
    paths: HashSet<PathBuf>,
}

impl Grants {
    /// Lets the page name this file from now on.
    pub fn grant(&mut self, path: impl Into<PathBuf>) {
        self.paths.insert(path.into());
    }

    /// The file or folder in a request that the page may not name, if there is one.
    pub fn refused<'a>(&self, request: &'a Value) -> Option<&'a str> {
        let mut named = ["path", "folder"].into_iter().filter_map(|member| request.get(member)?.as_str());
        named.find(|path| !self.paths.contains(Path::new(path)))
    }

    /// Grants the files that the core lists of its own: recent projects, backups, what was just opened or written.
    pub fn learn(&mut self, response: &Value) {
        let one = response.get("path").into_iter();
        let lists = ["projects", "backups", "documents"].iter().filter_map(|list| response.get(*list)?.as_array());
        let listed = lists.flatten().filter_map(|entry| entry.get("path"));
        for path in one.chain(listed).filter_map(Value::as_str) {
            self.grant(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Grants;

    #[test]
    fn a_path_that_nobody_chose_is_refused() {
        let mut grants = Grants::default();
        assert_eq!(grants.refused(&json!({ "path": "/etc/passwd" })), Some("/etc/passwd"));
        grants.grant("/tmp/chosen.stagecraft");
        assert_eq!(grants.refused(&json!({ "path": "/tmp/chosen.stagecraft" })), None);
        assert_eq!(grants.refused(&json!({ "kind": "feature" })), None, "a request without a path names no file");
        assert_eq!(grants.refused(&json!({ "folder": "/etc" })), Some("/etc"), "nor is a folder of its own choice");
    }

    #[test]
    fn recent_projects_and_backups_may_be_named() {
        let mut grants = Grants::default();
        grants.learn(&json!({ "projects": [{ "path": "/tmp/recent.stagecraft" }] }));
        grants.learn(&json!({ "backups": [{ "path": "/tmp/backup" }] }));
        grants.learn(&json!({ "documents": [{ "path": "/tmp/scope.pdf" }], "refused": [] }));
        assert_eq!(grants.refused(&json!({ "path": "/tmp/recent.stagecraft" })), None);
        assert_eq!(grants.refused(&json!({ "path": "/tmp/backup" })), None);
        assert_eq!(grants.refused(&json!({ "path": "/tmp/scope.pdf" })), None, "what was just written may be opened");
    }
}
