//! The feature tree as the document shows it: modules, and in each its features with the sub-modules above them.

use model::architecture::{Feature, Scope};
use model::{Kind, Record};

use crate::client::ClientView;

/// All features that the client may see.
pub(crate) struct Catalogue<'p> {
    pub(crate) modules: Vec<Module<'p>>,
}

/// A module; features that lie in none come last, under no record.
pub(crate) struct Module<'p> {
    pub(crate) record: Option<&'p Record>,
    pub(crate) leaves: Vec<Leaf<'p>>,
}

/// A feature that holds no others: what a client accepts.
pub(crate) struct Leaf<'p> {
    pub(crate) record: &'p Record,
    pub(crate) feature: &'p Feature,
    /// The sub-modules between its module and itself, from the top.
    pub(crate) path: Vec<&'p Record>,
}

impl<'p> Catalogue<'p> {
    pub(crate) fn of(view: &ClientView<'p>) -> Self {
        let mut modules = Vec::new();
        let mut loose = Vec::new();
        for record in view.children(Kind::Feature, None) {
            if view.is_leaf(record) {
                loose.extend(Leaf::of(record, &[]));
                continue;
            }
            let mut leaves = Vec::new();
            collect(view, record, &mut Vec::new(), &mut leaves);
            modules.push(Module { record: Some(record), leaves });
        }
        modules.push(Module { record: None, leaves: loose });
        // A module whose features are all internal would leave an empty heading.
        modules.retain(|module| !module.leaves.is_empty());
        Catalogue { modules }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.modules.is_empty()
    }

    pub(crate) fn leaves(&self) -> impl Iterator<Item = &Leaf<'p>> {
        self.modules.iter().flat_map(|module| &module.leaves)
    }

    /// The features of one scope, each with the module it lies in.
    pub(crate) fn of_scope(&self, scope: Scope) -> impl Iterator<Item = (&Module<'p>, &Leaf<'p>)> {
        let pairs = self.modules.iter().flat_map(|module| module.leaves.iter().map(move |leaf| (module, leaf)));
        pairs.filter(move |(_, leaf)| leaf.feature.scope == Some(scope))
    }
}

impl Module<'_> {
    pub(crate) fn count(&self, scope: Scope) -> usize {
        self.leaves.iter().filter(|leaf| leaf.feature.scope == Some(scope)).count()
    }
}

impl<'p> Leaf<'p> {
    fn of(record: &'p Record, path: &[&'p Record]) -> Option<Self> {
        Some(Leaf { record, feature: record.get()?, path: path.to_vec() })
    }
}

fn collect<'p>(view: &ClientView<'p>, above: &'p Record, path: &mut Vec<&'p Record>, leaves: &mut Vec<Leaf<'p>>) {
    for record in view.children(Kind::Feature, Some(above.id)) {
        if view.is_leaf(record) {
            leaves.extend(Leaf::of(record, path));
            continue;
        }
        path.push(record);
        collect(view, record, path, leaves);
        path.pop();
    }
}
