//! The words of content streams and of maps to text: both are written in the same way.

/// One word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    Number(f32),
    Name(Vec<u8>),
    /// A string, in whichever way it was written.
    Text(Vec<u8>),
    /// An operator or keyword.
    Word(Vec<u8>),
    /// The brackets of arrays and dictionaries.
    Open,
    Close,
}

/// Reads one word after the other. Whatever the bytes are, it comes to an end.
pub(crate) struct Tokens<'b> {
    bytes: &'b [u8],
    at: usize,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'b> Tokens<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Tokens { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'b [u8] {
        let start = self.at;
        while self.peek().is_some_and(&wanted) {
            self.at += 1;
        }
        &self.bytes[start..self.at]
    }

    /// Jumps over the data of an inline image: to the `EI` that stands alone.
    pub(crate) fn skip_image(&mut self) {
        let rest = &self.bytes[self.at..];
        let alone = |at: usize| at > 0 && is_space(rest[at - 1]) && rest.get(at + 2).is_none_or(|byte| is_space(*byte));
        let end = rest.windows(2).enumerate().find(|(at, pair)| *pair == b"EI" && alone(*at));
        self.at += end.map_or(rest.len(), |(at, _)| at + 2);
    }

    fn literal(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        let mut depth = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escaped(&mut text),
                b'(' => {
                    depth += 1;
                    text.push(byte);
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                    text.push(byte);
                }
                _ => text.push(byte),
            }
        }
        text
    }

    fn escaped(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
            }
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                text.push(value as u8);
            }
            other => text.push(other),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        let digits = self.skip_while(|byte| byte != b'>');
        if self.peek().is_some() {
            self.at += 1;
        }
        let values: Vec<u8> =
            digits.iter().filter_map(|byte| char::from(*byte).to_digit(16)).map(|value| value as u8).collect();
        values.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0)).collect()
    }

    fn regular(&mut self) -> Token {
        let word = self.skip_while(is_regular);
        let number = std::str::from_utf8(word).ok().filter(|text| !text.contains(['e', 'E', 'n', 'N', 'i', 'I']));
        match number.and_then(|text| text.parse().ok()) {
            Some(number) => Token::Number(number),
            None => Token::Word(word.to_vec()),
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            self.skip_while(is_space);
            let byte = self.peek()?;
            if is_regular(byte) {
                return Some(self.regular());
            }
            self.at += 1;
            match byte {
                b'%' => {
                    self.skip_while(|byte| byte != b'\n' && byte != b'\r');
                }
                b'(' => return Some(Token::Text(self.literal())),
                b'/' => return Some(Token::Name(self.skip_while(is_regular).to_vec())),
                b'<' if self.peek() != Some(b'<') => return Some(Token::Text(self.hexadecimal())),
                b'<' | b'>' => {
                    if self.peek() == Some(byte) {
                        self.at += 1;
                    }
                    return Some(if byte == b'<' { Token::Open } else { Token::Close });
                }
                b'[' | b'{' => return Some(Token::Open),
                b']' | b'}' => return Some(Token::Close),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, Tokens};

    #[test]
    fn words_strings_and_numbers_are_told_apart_and_broken_ones_end() {
        let text = |bytes: &[u8]| Token::Text(bytes.to_vec());
        let word = |bytes: &[u8]| Token::Word(bytes.to_vec());
        let read: Vec<Token> = Tokens::new(b"/F1 -.5 Tf[(a\\(\\101\\\n)<0aF>]TJ % end\n<<>> (open").collect();
        let wanted = [
            Token::Name(b"F1".to_vec()),
            Token::Number(-0.5),
            word(b"Tf"),
            Token::Open,
            text(b"a(A"),
            text(&[0x0A, 0xF0]),
            Token::Close,
            word(b"TJ"),
            Token::Open,
            Token::Close,
            text(b"open"),
        ];
        assert_eq!(read, wanted);
        let mut image = Tokens::new(b"BI /W 1 ID \xFF(EI\x00 EI Q");
        assert!(image.by_ref().any(|token| token == word(b"ID")));
        image.skip_image();
        assert_eq!(image.next(), Some(word(b"Q")));
        for bytes in [&b"<"[..], b"<<<", b"\\", b")>]", b"<zz"] {
            assert!(Tokens::new(bytes).count() < 5);
        }
    }
}
