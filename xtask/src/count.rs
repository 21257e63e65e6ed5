//! Reads from the output of the test runners how many tests passed and failed.

/// How many tests ran, over all runners.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// Tests that were left out on purpose.
    pub skipped: u32,
}

impl Count {
    /// Adds what one line of output tells; any other line changes nothing.
    ///
    /// It knows cargo's `test result: ok. 3 passed; 0 failed; 1 ignored; …` and vitest's `Tests  1 failed | 2 passed (3)`.
    pub fn see(&mut self, line: &str) {
        let line = line.trim();
        let summary = match line.strip_prefix("test result: ") {
            Some(rest) => rest.split_once(". ").map_or(rest, |(_, counts)| counts),
            None => match line.strip_prefix("Tests ") {
                Some(rest) => rest,
                None => return,
            },
        };
        for part in summary.split([';', '|']) {
            let mut words = part.split_whitespace();
            let (Some(number), Some(kind)) = (words.next(), words.next()) else {
                continue;
            };
            let Ok(number) = number.parse::<u32>() else {
                continue;
            };
            match kind {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" | "skipped" | "todo" => self.skipped += number,
                _ => {}
            }
        }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn the_closing_lines_of_cargo_and_vitest_are_added_up() {
        let mut count = Count::default();
        count.see("test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.01s");
        count.see("test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        count.see("      Tests  1 failed | 11 passed (12)");
        count.see("test a_line_that_names_5_passed ... ok");
        assert_eq!(count, Count { passed: 18, failed: 4, skipped: 1 });
        assert_eq!(count.to_string(), "18 passed, 4 failed, 1 skipped");
    }
}
