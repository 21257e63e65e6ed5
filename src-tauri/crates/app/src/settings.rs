//! Settings of the program: language, theme and the state of views. They belong to the person, not to a project, and
//! are never undone.

use std::fs;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{App, Language, Nothing, Places, Trouble};

/// How the window looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the operating system says.
    System,
}

/// What a person has set. What is absent was never set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Settings {
    /// The language of the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
    /// How the window looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The name under which this person's edits are logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The state of views, such as the widths of columns, by a name that the window chooses. Null forgets a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "Record<string, unknown>")]
    pub view: Option<Map<String, Value>>,
}

impl Settings {
    pub(crate) fn load(places: &Places) -> Settings {
        let text = fs::read_to_string(file(places)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn merge(&mut self, newer: Settings) {
        self.lang = newer.lang.or(self.lang);
        self.theme = newer.theme.or(self.theme);
        self.author = newer.author.or(self.author.take());
        if let Some(views) = newer.view {
            let known = self.view.get_or_insert_default();
            known.extend(views);
            known.retain(|_, state| !state.is_null());
        }
    }
}

fn file(places: &Places) -> PathBuf {
    places.config.join("settings.json")
}

pub(crate) fn get(app: &mut App, _: Nothing) -> Result<Settings, Trouble> {
    Ok(app.settings.clone())
}

pub(crate) fn set(app: &mut App, request: Settings) -> Result<Settings, Trouble> {
    app.settings.merge(request);
    write_small(&file(&app.places), &app.settings)?;
    Ok(app.settings.clone())
}

/// Writes a small file whole or not at all.
pub(crate) fn write_small(path: &std::path::Path, value: &impl Serialize) -> Result<(), Trouble> {
    let trouble = |error: std::io::Error| Trouble::new("io").with("path", path.display()).with("detail", error);
    let text = serde_json::to_string_pretty(value).map_err(|error| Trouble::new("internal").with("detail", error))?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(trouble)?;
    }
    let partial = path.with_extension("partial");
    fs::write(&partial, text).map_err(trouble)?;
    fs::rename(&partial, path).map_err(trouble)
}
