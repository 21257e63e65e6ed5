//! The types of all commands in TypeScript, for the window.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::COMMANDS;

/// Collects the declarations of types and of everything they are made of.
pub(crate) struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl Declarations {
    fn new() -> Declarations {
        let config = Config::new().with_large_int("number");
        Declarations { config, seen: HashSet::new(), found: BTreeMap::new() }
    }

    /// Declares a type and answers with its name.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Only types with a file of their own are declared; numbers, texts and lists are written where they are used.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.found.insert(T::ident(&self.config), format!("{docs}export {}", T::decl(&self.config)));
        }
    }
}

/// The whole file of types that the window is built against.
pub fn typescript() -> String {
    let mut declarations = Declarations::new();
    let mut list = String::new();
    for command in COMMANDS {
        let (request, response) = (command.declare)(&mut declarations);
        list += &format!("  /** {} */\n  \"{}\": [{request}, {response}];\n", command.about, command.name);
    }
    declarations.add::<crate::Failure>();
    declarations.add::<crate::Progress>();
    let types: Vec<String> = declarations.found.into_values().collect();
    let head = "// Generated from the commands of the core by `cargo xtask types`. Do not edit.\n";
    format!(
        "{head}\n{}\n\n/** Every command: its request and its response. */\nexport interface Commands {{\n{list}}}\n",
        types.join("\n\n")
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::path::Path;

    use serde_json::Value;

    /// `cargo xtask types` names the folder to write to; without it the test compares.
    fn export(name: &str, text: &str) {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings").join(name);
        match std::env::var_os("TS_RS_EXPORT_DIR") {
            Some(folder) => std::fs::write(Path::new(&folder).join(name), text).unwrap(),
            None => {
                let there = std::fs::read_to_string(committed).unwrap_or_default();
                assert!(there == text, "{name} of the window is out of date: run `cargo xtask types`");
            }
        }
    }

    #[test]
    fn export_bindings_say_what_the_commands_say() {
        export("commands.ts", &super::typescript());
    }

    /// The stand-in core of component tests and of a plain browser speaks the vocabulary of the real one.
    #[test]
    fn export_bindings_hold_the_vocabulary() {
        let mut vocabulary = serde_json::to_value(crate::describe::vocabulary()).unwrap();
        forget_docs(&mut vocabulary);
        let mut text = String::from("{\n");
        for (index, part) in ["stages", "kinds", "links"].into_iter().enumerate() {
            let lines: Vec<String> = vocabulary[part].as_array().unwrap().iter().map(Value::to_string).collect();
            let end = if index < 2 { ",\n" } else { "\n" };
            text += &format!("\"{part}\": [\n{}\n]{end}", lines.join(",\n"));
        }
        export("vocabulary.json", &(text + "}\n"));
    }

    /// What a field is for is told to people who read the code; no screen shows it.
    fn forget_docs(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.remove("doc");
                fields.values_mut().for_each(forget_docs);
            }
            Value::Array(items) => items.iter_mut().for_each(forget_docs),
            _ => {}
        }
    }
}
