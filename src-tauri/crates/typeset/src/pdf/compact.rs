//! Drops the objects that nothing points at, and closes up the numbers of the others.
//!
//! lopdf can do both, but looks through a list of all objects met so far at every reference: in a file of 640 pages, with
//! some fifty thousand of them, that took two thirds of the whole export.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// Leaves what the trailer leads to, numbered from 1 in the order of the old numbers.
pub(crate) fn compact(file: &mut File) {
    let mut met: HashSet<ObjectId, Numbers> = HashSet::with_capacity_and_hasher(file.objects.len(), Numbers::default());
    let mut open = Vec::new();
    references(&file.trailer, &mut open);
    while let Some(id) = open.pop() {
        if met.insert(id)
            && let Some(object) = file.objects.get(&id)
        {
            follow(object, &mut open);
        }
    }
    file.objects.retain(|id, _| met.contains(id));
    let numbers: Renumbered = file.objects.keys().zip(1..).map(|(old, new)| (*old, (new, 0))).collect();
    file.max_id = numbers.len() as u32;
    renumber_dictionary(&mut file.trailer, &numbers);
    let kept = std::mem::take(&mut file.objects).into_iter().zip(1..).map(|((_, mut object), new)| {
        renumber(&mut object, &numbers);
        ((new, 0), object)
    });
    file.objects = kept.collect();
}

/// The new number of each object.
type Renumbered = HashMap<ObjectId, ObjectId, Numbers>;

/// Hashes the numbers of objects, which are our own and need no protection against collisions.
type Numbers = BuildHasherDefault<NumberHasher>;

#[derive(Default)]
struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u16(&mut self, number: u16) {
        self.write_u32(u32::from(number));
    }
}

/// What an object points at.
fn follow(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(values) => values.iter().for_each(|value| follow(value, found)),
        Object::Dictionary(dictionary) => references(dictionary, found),
        Object::Stream(stream) => references(&stream.dict, found),
        _ => {}
    }
}

fn references(dictionary: &Dictionary, found: &mut Vec<ObjectId>) {
    dictionary.iter().for_each(|(_, value)| follow(value, found));
}

/// A reference to what is not there is one to nothing, and says so.
fn renumber(object: &mut Object, numbers: &Renumbered) {
    match object {
        Object::Reference(id) => match numbers.get(id) {
            Some(new) => *id = *new,
            None => *object = Object::Null,
        },
        Object::Array(values) => values.iter_mut().for_each(|value| renumber(value, numbers)),
        Object::Dictionary(dictionary) => renumber_dictionary(dictionary, numbers),
        Object::Stream(stream) => renumber_dictionary(&mut stream.dict, numbers),
        _ => {}
    }
}

fn renumber_dictionary(dictionary: &mut Dictionary, numbers: &Renumbered) {
    dictionary.iter_mut().for_each(|(_, value)| renumber(value, numbers));
}

#[cfg(test)]
mod tests {
    use lopdf::{Document as File, Object, dictionary};

    use super::compact;

    #[test]
    fn what_nothing_points_at_goes_and_the_numbers_close_up() {
        let mut file = File::with_version("1.7");
        let (lost, leaf, root) = (file.new_object_id(), file.new_object_id(), file.new_object_id());
        file.objects.insert(lost, dictionary! { "To" => leaf }.into());
        file.objects.insert(leaf, dictionary! { "Back" => root, "Gone" => Object::Reference((99, 0)) }.into());
        file.objects.insert(root, dictionary! { "Leaves" => vec![leaf.into(), leaf.into()] }.into());
        file.trailer.set("Root", root);
        compact(&mut file);
        assert_eq!((file.objects.len(), file.max_id), (2, 2));
        assert_eq!(file.trailer.get(b"Root").and_then(Object::as_reference).ok(), Some((2, 0)));
        let leaf = file.get_dictionary((1, 0)).expect("the leaf is kept");
        assert_eq!(leaf.get(b"Back").and_then(Object::as_reference).ok(), Some((2, 0)));
        assert!(leaf.get(b"Gone").is_ok_and(Object::is_null));
    }
}
