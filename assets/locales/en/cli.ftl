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
cli-pdf-unknown = This is no document of this program, or it has lost its mark.
cli-pdf-document = { $document }, exported on { $day }
cli-pdf-project = Project: { $project }; export: { $export }
cli-pdf-baseline = Baseline: { $baseline }, hash { $hash }
cli-pdf-intact = The text is exactly as exported.
cli-pdf-not-intact = The text is not as exported.
cli-pdf-altered = Pages with altered text: { $pages }
cli-pdf-missing = Missing pages: { $pages }
cli-pdf-redrawn = Pages with the same text and another drawing: { $pages }. Something may be hidden or added there; look at them.
cli-pdf-order = The pages do not stand in the order of the export.
cli-pdf-foreign = It does not belong to the project that it was held against.
cli-pdf-forgotten = This project has no note of that export; it may come from another copy of the file.
cli-pdf-baseline-unknown = This project has no baseline with that hash.
cli-pdf-remarks = { $count ->
    [one] 1 annotation was
   *[other] { $count } annotations were
} added beside the content. Annotations can cover what is printed; read them in a PDF program.
cli-schedule-finish = The plan finishes on { $day }
cli-schedule-empty = There are no tasks.
cli-impact-option = { $title }: { $effort } person-days, finish { $finish }, { $days ->
    [one] one working day later
   *[other] { $days } working days later
}
cli-impact-unknown = ? { $code }: no { $kind } is linked, so its share is unknown
cli-impact-excluded = ! contradicts { $code } { $title }
