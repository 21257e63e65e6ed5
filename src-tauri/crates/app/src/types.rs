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

    /// `cargo xtask types` names the folder to write to; without it the test compares.
    #[test]
    fn export_bindings_say_what_the_commands_say() {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings/commands.ts");
        let types = super::typescript();
        match std::env::var_os("TS_RS_EXPORT_DIR") {
            Some(folder) => std::fs::write(Path::new(&folder).join("commands.ts"), types).unwrap(),
            None => {
                let there = std::fs::read_to_string(committed).unwrap_or_default();
                assert!(there == types, "the window's types are out of date: run `cargo xtask types`");
            }
        }
    }
}
