### What is said when something fails: first what was not done, then in .hint what can be done.
### Arguments are listed in each group's comment; a caller must give all of them.

## Requests: command, detail, kind, field, allowed, value, what

error-unknown-command = There is no command called “{ $command }”.
    .hint = Run stagecraft commands to see every command with its arguments.
error-invalid-request = The request is not well formed: { $detail }.
    .hint = Check it against the command’s arguments and send it again. No project data was changed.
error-unknown-kind = There is no record kind called “{ $kind }”.
    .hint = Call app.describe to see every record kind.
error-unknown-field = { $kind } has no field called “{ $field }”.
    .hint = Available fields: { $allowed }.
error-invalid-field = “{ $field }” cannot be saved: { $problem }
    .hint = Correct it and save again; what you typed has been kept.
error-not-found = { $what } was not found.
    .hint = It may have been deleted. Look in History, where it can be restored.
error-deleted = { $code } has been deleted and cannot be changed.
    .hint = Restore the record from History first, then change it.
error-not-deleted = { $code } has not been deleted, so there is nothing to restore.
    .hint = Search for its code to find it in its list.
error-no-project = No project is open.
    .hint = Open or create a project first.
error-unknown-document = There is no document called “{ $what }”.
    .hint = Call document.list to see the documents that can be exported.
error-unreadable-document = { $path } is no readable PDF, or a damaged one.
    .hint = Ask for the file once more, or save it anew in the PDF program that opens it.
error-encrypted-document = { $path } asks for a password.
    .hint = Save it without a password in a PDF program, then check it again.
error-oversized-document = { $path } is larger than any document of this program.
    .hint = Check whether it is the right file.
error-documents-exist = { $count ->
    [one] The folder already holds a file of this name: { $files }
   *[other] The folder already holds { $count } files of these names: { $files }
}
    .hint = Let them be replaced, or keep both under numbered names.
error-export-over-project = { $path } is the project itself; no document was written.
    .hint = Choose another name for the document, ending in .pdf.
error-export-over-file = { $path } exists and is no PDF, so no document was written in its place.
    .hint = Choose another name for the document, or move that file away first.
error-unknown-template = There is no project template called “{ $what }”.
    .hint = Available templates: { $allowed }.
error-unknown-language = The language “{ $what }” is not supported.
    .hint = Use zh or en.
error-unknown-stage = There is no stage called “{ $what }”.
    .hint = Stage names: { $allowed }.

## A bare network in a file: what

error-network-form = The network file is not well formed: { $what }.
    .hint = Compare it with the form in the README, then try again.
error-network-twice = The network file names “{ $what }” twice.
    .hint = Give every task and every calendar an id of its own.
error-network-unknown-task = A link names the task “{ $what }”, which does not exist.
    .hint = Correct from and to in the links.
error-network-unknown-calendar = There is no calendar “{ $what }”.
    .hint = Define it under calendars. For holidays there is cn (China).
error-network-no-working-day = The calendar “{ $what }” has no working day.
    .hint = Give at least one day of the week more than no hours.
error-network-wrong-hours = The calendar “{ $what }” has a day of impossible length.
    .hint = Each day may have 0 to 24 hours.
error-network-circle = Tasks wait for each other in a circle: { $what }.
    .hint = Take out one of these links.
error-network-negative = The duration of the task “{ $what }” is negative.
    .hint = Give no duration for a milestone, a positive one otherwise.
error-network-too-long = The task “{ $what }” takes or waits too long.
    .hint = Check the units: duration_days and lag_days count days, duration_hours and lag_hours hours.
error-network-percent = The task “{ $what }” is not between 0 and 100 percent done.
    .hint = Give a number from 0 to 100.
error-network-progress = The dates of the task “{ $what }” contradict each other.
    .hint = A constraint needs its date. What is finished has started, no later than it finished.
error-network-out-of-range = The dates of “{ $what }” lie outside of the years 1900 to 2999.
    .hint = Check dates and durations.

## Problems of one field value, set into error-invalid-field: value, allowed

problem-unknown-field = there is no such field; available: { $allowed }.
problem-wrong-type = wrong type; expected { $allowed }.
problem-not-a-choice = “{ $value }” is not one of { $allowed }.
problem-out-of-range = “{ $value }” is outside the allowed range { $allowed }.
problem-not-a-date = “{ $value }” is not a valid date; write it like 2026-11-23.
problem-not-an-id = “{ $value }” is not a valid record id.
problem-wrong-kind = a record of this kind cannot be referred to here; expected { $allowed }.
problem-missing = the record it refers to does not exist or has been deleted.
problem-too-long = the text is too long; the limit is { $allowed }.
problem-forbidden-character = it contains a character that cannot be stored (a null character).
problem-empty-title = the title must not be empty.
problem-project-only-once = a project has exactly one project profile.

## Rules between records: code, kind, parent, from, to, loop, baseline

error-parent-not-allowed = A record of kind “{ $kind }” belongs under: { $parent }.
    .hint = Choose such a record as its parent.
error-parent-not-needed = A record of kind “{ $kind }” cannot be placed under another one.
    .hint = Place it at the top level.
error-parent-loop = { $code } cannot be moved below itself: { $loop }.
    .hint = Move the child out first, then move this record.
error-link-not-allowed = The link “{ $kind }” cannot go from { $from } to { $to }.
    .hint = See which links this record can have, and choose a record of a matching kind.
error-link-exists = { $from } and { $to } are already linked in this way.
    .hint = There is no need to link them again.
error-cycle = This link would form a loop: { $loop }.
    .hint = Remove one of the dependencies in the loop, then link again.
error-locked-by-baseline = { $code } is part of the signed baseline “{ $baseline }”.
    .hint = Raise and decide a change request first; where it must be, state a reason and make it an exception, which stays in the change log.
error-project-record = The project profile cannot be deleted.
    .hint = To get rid of a project, remove it from the home screen or delete its file.
error-baseline-name-taken = There is already a baseline called “{ $baseline }”.
    .hint = Choose another name, for example with a version number.
error-baseline-empty = There is nothing to freeze yet.
    .hint = Enter what the client should confirm, then freeze the baseline.
error-conflict = { $code } has just been changed elsewhere.
    .hint = Look at the latest version before you overwrite it; what you typed has been kept.
error-nothing-to-undo = There is nothing to undo.
    .hint = The first step of this project has already been undone.
error-nothing-to-redo = There is nothing to redo.
    .hint = Redo ends as soon as something new is done after an undo.

## Gates: stage, count

error-gate-not-passed = “{ $stage }” cannot simply pass: { $count ->
    [one] one required check still fails
   *[other] { $count } required checks still fail
}.
    .hint = Complete what the checks ask for. If you must go on now, pass conditionally and list what is owed, by whom and by when.
error-gate-without-debts = “{ $stage }” can pass conditionally only with a list of what is still owed.
    .hint = List at least one condition, best with an owner and a date.

## Project files: path, found, supported, detail, size, limit

error-file-missing = The file { $path } was not found.
    .hint = Check whether it was moved or renamed, and whether its disk or network place is connected.
error-file-exists = { $path } already exists and was not overwritten.
    .hint = Choose another name, or move the existing file away first.
error-wrong-file = { $path } is not a Stagecraft project.
    .hint = Choose a project file with the extension .stagecraft. The file was not changed.
error-empty-file = { $path } is empty; there is no project in it.
    .hint = A copy or synchronisation may not have finished. Copy it again, or restore an automatic backup.
error-damaged-file = { $path } is damaged and cannot be read in full: { $detail }.
    .hint = The file was not changed. Restore the latest automatic backup, and keep the damaged file for inspection.
error-newer-version = { $path } was made by a newer version of Stagecraft (format { $found }; this version reads up to { $supported }).
    .hint = Update the program, then open it. The file was not changed.
error-foreign-schema = The inner structure of { $path } is not Stagecraft’s; another program may have changed it.
    .hint = It was not opened, to protect the data. Restore an automatic backup or use an untouched copy.
error-read-only = { $path } is read-only, so changes cannot be saved.
    .hint = Make the file writable, or save the project to a folder where you may write.
error-permission = You have no permission to use { $path }.
    .hint = Ask an administrator for access, or put the file in a folder of your own.
error-locked = { $path } is in use by another program.
    .hint = Close the window or synchronisation program that holds it and try again. What was saved is safe.
error-moved = { $path } was moved or deleted while it was open.
    .hint = Put the file back, or save the current content as a new file.
error-replaced = { $path } was replaced by another file while it was open.
    .hint = Nothing was written to the new file. Save the current content elsewhere, then open the file again.
error-disk-full = The disk is full; { $path } was not written completely.
    .hint = Free some space and try again. Everything saved before is intact.
error-io = Reading or writing { $path } failed: { $detail }.
    .hint = Check that the disk or network place works, then try again.
error-too-large = { $what } is too large ({ $size }); the limit is { $limit }.
    .hint = Split it, or make pictures smaller before adding them.
error-backup-missing = The chosen backup was not found.
    .hint = Refresh the list of backups and choose another.
error-backup-failed = The backup did not finish: { $detail }.
    .hint = The project itself is safe. Check space and permissions of the backup place, then try again.
error-verify-failed = The check found { $count ->
    [one] one inconsistency
   *[other] { $count } inconsistencies
}.
    .hint = Back up the current file first, then go through the list.
error-attachment-missing = The content of the attachment { $what } is missing.
    .hint = Add the original file again, or restore it from a backup.
error-picture-unknown = { $what } is no PNG or JPEG picture; it was not added.
    .hint = Use PNG or JPEG; an image viewer can save other formats as one of them.
error-picture-damaged = { $what } is damaged; it was not added.
    .hint = Open it in an image viewer, save it again and add it then.
error-picture-points = { $what } has too many pixels; it was not added.
    .hint = Make it smaller first; ten thousand pixels a side are more than sharp enough.

## Documents and long tasks: count, codes, characters, path, problem

error-internal-leak = { $count ->
    [one] One internal record
   *[other] { $count } internal records
} would appear in a client document: { $codes }.
    .hint = Make them visible to the client, or remove the references to them from client content, then export again.
leak-found = { $code } { $title }
leak-found-in = { $code } { $title } (in { $place })
error-missing-glyph = The document font lacks these characters: { $characters }.
    .hint = Use more common characters, then export again.
error-font-missing = The document font { $what } was not found.
    .hint = Install the program again, or run its set-up once as the instructions say.
error-nothing-to-export = There is nothing to put into “{ $what }” yet.
    .hint = Enter records in its stage first.
error-nothing-to-export-at-all = There is nothing to put into any of these documents yet; none was written.
    .hint = Enter records in the stages first.
error-cancelled = Cancelled. No unfinished file was left behind.
    .hint = You can start again at any time.
error-internal = The program ran into an internal error: { $detail }.
    .hint = What was saved is safe. Copy the details and let us know, then open the project again.

error-request-already-applied = { $code } has taken effect already.
    .hint = Undo takes the step back; a new wish is a new change request.
error-request-not-agreed = { $code } was not decided in favour of a change.
    .hint = Decide it first: absorb it, take it up as an improvement, or accept it at a price.
error-request-without-record = Item { $number } of { $code } ({ $item }) names no record, perhaps because it was deleted.
    .hint = Choose the record that changes, restore it from the history, or take the item out.
error-request-without-price = { $code } can only be accepted at a price when one of its options is chosen.
    .hint = Give an option its effort and price under “Options”, and choose it.
error-request-not-turned-down = { $code } was not put off, turned down or advised against.
    .hint = Only such a request is made anew; others go on as they are.
error-tasks-in-circle = These tasks would wait for each other in a circle: { $loop }.
    .hint = Take out one of the relations between them, or link other tasks.
error-tasks-out-of-range = A date or duration lies out of range, and the plan could not be computed: { $tasks }
    .hint = Look at the dates and durations of these tasks, of the calendar and of the stage plans; plans lie between the years 1900 and 2999.
error-node-name-taken = Two nodes of diagram { $code } have the id “{ $node }”.
    .hint = An id stands once in a diagram; give one of them another.
error-edge-without-node = An edge of diagram { $code } names the node “{ $node }”, which is not there.
    .hint = Add that node first, or connect another one.
error-references-in-circle = “{ $field }” would form a circle: { $loop }.
    .hint = Take one of them out, or choose another record.
error-person-above-capacity = { $task } asks for { $asked }% of { $person }, who gives { $given }% to the project.
    .hint = Lower the share of the assignment, raise the person’s capacity, or assign somebody else.
