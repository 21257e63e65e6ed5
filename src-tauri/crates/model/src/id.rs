//! Identifiers: globally unique, sortable by creation, so that two copies of a project can be merged later.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// The identity of a record, link, baseline or operation: a ULID, written as 26 characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, TS, JsonSchema)]
#[ts(type = "string")]
#[schemars(with = "String")]
pub struct Id(u128);

impl Id {
    /// Builds an identity from a time in milliseconds since 1970 and 80 random bits.
    pub fn from_parts(unix_ms: u64, random: u128) -> Id {
        Id(ulid::Ulid::from_parts(unix_ms, random).0)
    }

    /// The identity as a whole number, for hashing.
    pub fn as_u128(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = [0; ulid::ULID_LEN];
        f.write_str(ulid::Ulid(self.0).array_to_str(&mut buffer))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = ulid::DecodeError;

    fn from_str(text: &str) -> Result<Id, Self::Err> {
        ulid::Ulid::from_string(text).map(|ulid| Id(ulid.0))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut buffer = [0; ulid::ULID_LEN];
        serializer.serialize_str(ulid::Ulid(self.0).array_to_str(&mut buffer))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| de::Error::custom(format!("\"{text}\" is not an id")))
    }
}
