### What the command line answers.

cli-new = Created the project { $path }.
cli-report = Wrote { $path }, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}.
cli-found = { $count ->
    [one] 1 record found.
   *[other] { $count } records found.
}
cli-backup = Backed up to { $path } and verified.
cli-verified = The file is sound: { $count ->
    [one] 1 record
   *[other] { $count } records
}, content hash { $hash }.
cli-no-display = There is no display, so no window can be opened.
    .hint = Run it on a desktop, or use the command line: stagecraft help.
