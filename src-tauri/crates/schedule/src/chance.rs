//! Pseudo-random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood 2014).

/// A source of numbers that follows from its seed.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but without the limit; 0 where the limit is.
    pub fn below(&mut self, limit: usize) -> usize {
        // The upper half of the product with a 64-bit number is evenly enough distributed for small limits (Lemire 2019).
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// A number from 0 up to but without 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
