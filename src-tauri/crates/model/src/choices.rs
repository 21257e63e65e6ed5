//! Choices that records of more than one stage offer. A choice of one stage alone stands in that stage.

choice! {
    /// How much a feature or requirement is needed (MoSCoW).
    Priority "priority" {
        /// Without it the rest is useless.
        Must = "must",
        /// It matters, and there is a way around.
        Should = "should",
        /// It would be welcome.
        Could = "could",
        /// Not this time.
        Wont = "wont",
    }
}

choice! {
    /// How a solution is obtained.
    BuildOption "build_option" {
        /// Developed for the client.
        Build = "build",
        /// Bought as it is.
        Buy = "buy",
        /// Bought and configured.
        Configure = "configure",
    }
}

choice! {
    /// Whether people met in one place.
    Mode "mode" {
        /// Face to face.
        Onsite = "onsite",
        /// Over the network.
        Remote = "remote",
    }
}

choice! {
    /// How far an issue or defect has come.
    IssueStatus "issue_status" {
        /// Raised.
        Open = "open",
        /// Being worked on.
        InProgress = "in_progress",
        /// Solved and not yet checked.
        Resolved = "resolved",
        /// Checked.
        Closed = "closed",
    }
}

choice! {
    /// How bad an issue or defect is.
    Severity "severity" {
        /// Nothing works.
        Critical = "critical",
        /// An important part fails.
        Major = "major",
        /// There is a way around.
        Minor = "minor",
        /// It looks wrong.
        Trivial = "trivial",
    }
}

choice! {
    /// Where something runs.
    Environment "environment" {
        /// Where it is built.
        Development = "development",
        /// Where it is tested.
        Test = "test",
        /// As production, before it.
        Staging = "staging",
        /// Where the business runs.
        Production = "production",
    }
}
