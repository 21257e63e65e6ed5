//! A hash over a whole table that an edit can update without reading the other rows.
//!
//! Each row is hashed with BLAKE3 and the hashes are added modulo 2^256. Addition does not mind the order, so a row that
//! changes is subtracted as it was and added as it is. The rows of damage are not chosen by an adversary, so that the known
//! weakness of such sums against crafted collisions does not matter here; a changed bit goes unnoticed by a chance of 2^-256.

use rusqlite::types::ValueRef;

/// The sum of the hashes of any number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum([u64; 4]);

impl Sum {
    /// The hash of one row, given by its values. Each value's type and length are part of it.
    pub(crate) fn of_row<'a>(values: impl IntoIterator<Item = ValueRef<'a>>) -> Sum {
        let mut hasher = blake3::Hasher::new();
        for value in values {
            match value {
                ValueRef::Null => {
                    hasher.update(b"n");
                }
                ValueRef::Integer(number) => {
                    hasher.update(b"i").update(&number.to_le_bytes());
                }
                ValueRef::Real(number) => {
                    hasher.update(b"r").update(&number.to_bits().to_le_bytes());
                }
                ValueRef::Text(bytes) => {
                    hasher.update(b"t").update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
                }
                ValueRef::Blob(bytes) => {
                    hasher.update(b"b").update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
                }
            }
        }
        Sum::from_bytes(hasher.finalize().as_bytes())
    }

    /// Adds the hash of a row that has come.
    pub(crate) fn add(&mut self, other: Sum) {
        let mut carry = false;
        for (word, other) in self.0.iter_mut().zip(other.0) {
            let (partial, over) = word.overflowing_add(other);
            let (total, over_again) = partial.overflowing_add(u64::from(carry));
            *word = total;
            carry = over || over_again;
        }
    }

    /// Takes away the hash of a row that has gone.
    pub(crate) fn subtract(&mut self, other: Sum) {
        let mut borrow = false;
        for (word, other) in self.0.iter_mut().zip(other.0) {
            let (partial, under) = word.overflowing_sub(other);
            let (total, under_again) = partial.overflowing_sub(u64::from(borrow));
            *word = total;
            borrow = under || under_again;
        }
    }

    /// The 32 bytes that are stored.
    pub(crate) fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (chunk, word) in bytes.chunks_exact_mut(8).zip(self.0) {
            chunk.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> Sum {
        let mut words = [0; 4];
        for (word, chunk) in words.iter_mut().zip(bytes.chunks_exact(8)) {
            let mut eight = [0; 8];
            eight.copy_from_slice(chunk);
            *word = u64::from_le_bytes(eight);
        }
        Sum(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Sum {
        Sum::of_row([ValueRef::Text(text.as_bytes())])
    }

    #[test]
    fn a_row_taken_away_again_leaves_the_sum_as_it_was() {
        let mut sum = Sum::default();
        let words = ["门店", "仓库", "配送", "ERP", "", "订单"];
        words.iter().for_each(|word| sum.add(row(word)));
        let before = sum;
        sum.add(row("发票"));
        assert_ne!(sum, before);
        sum.subtract(row("发票"));
        assert_eq!(sum, before);
        words.iter().rev().for_each(|word| sum.subtract(row(word)));
        assert_eq!(sum, Sum::default());
    }

    #[test]
    fn values_cannot_run_into_each_other() {
        let texts = |parts: &[&'static str]| Sum::of_row(parts.iter().map(|part| ValueRef::Text(part.as_bytes())));
        assert_ne!(texts(&["ab", "c"]), texts(&["a", "bc"]));
        assert_ne!(Sum::of_row([ValueRef::Null]), Sum::of_row([ValueRef::Integer(0)]));
    }

    #[test]
    fn a_sum_survives_its_bytes() {
        let sum = row("门店");
        assert_eq!(Sum::from_bytes(&sum.to_bytes()), sum);
    }
}
