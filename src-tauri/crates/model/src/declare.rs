//! The three macros in which record kinds are declared. A new field is one line inside one of them.

/// Declares the words of a choice. The wire word is the variant in snake case; the locale files label it
/// `choice-<type in snake case>-<word>`.
macro_rules! choice {
    ($(#[doc = $doc:literal])+ $name:ident $wire:literal { $($(#[doc = $vdoc:literal])+ $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[doc = $vdoc])+ #[serde(rename = $word)] $variant),+ }
        impl $name {
            /// Every word in its order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word used in files and on the wire.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
        impl $crate::FieldType for $name {
            fn shape() -> $crate::Shape {
                $crate::Shape::choice($wire, &[$($word),+])
            }
            fn is_unset(&self) -> bool {
                false
            }
        }
    };
}

/// Declares the members shared by `group!` and `record!`.
macro_rules! fields {
    ($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $fdoc:literal])+ $field:ident $(($($flag:ident $(= $value:literal)?),+))? : $type:ty),* $(,)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[doc = $fdoc])+ #[serde(skip_serializing_if = "crate::FieldType::is_unset")] pub $field: $type),*
        }
        impl $crate::Fields for $name {
            fn meta() -> Vec<$crate::FieldMeta> {
                vec![$(
                    $crate::FieldMeta::new(stringify!($field), <$type as $crate::FieldType>::shape(), concat!($($fdoc),+))
                        $($(.$flag($($value)?))+)?
                ),*]
            }
        }
    };
}

/// Declares a group of named values: alone a group, in a `Vec` a small table.
macro_rules! group {
    ($(#[doc = $doc:literal])+ $name:ident { $($body:tt)* }) => {
        fields! { $(#[doc = $doc])+ $name { $($body)* } }
        impl $crate::FieldType for $name {
            fn shape() -> $crate::Shape {
                $crate::shape::group_shape::<$name>()
            }
            fn is_unset(&self) -> bool {
                *self == $name::default()
            }
        }
    };
}

/// Declares a record kind: struct, wire name, code prefix, place, then its fields.
macro_rules! record {
    ($(#[doc = $doc:literal])+ $name:ident = $wire:literal $prefix:literal, $place:expr, { $($body:tt)* }) => {
        fields! { $(#[doc = $doc])+ $name { $($body)* } }
        impl $crate::RecordKind for $name {
            const KIND: $crate::Kind = $crate::Kind::$name;
            const NAME: &'static str = $wire;
            const PREFIX: &'static str = $prefix;
            const PLACE: $crate::Place = $place;
            const DOC: &'static str = concat!($($doc),+);
            fn of(data: &$crate::Data) -> Option<&$name> {
                match data {
                    $crate::Data::$name(fields) => Some(fields),
                    _ => None,
                }
            }
        }
        impl $crate::Targets for $name {
            fn kinds() -> Vec<&'static str> {
                vec![$wire]
            }
        }
    };
}
