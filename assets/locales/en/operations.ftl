### The name of each step, for undo and history. Fragments without a full stop.
### Every operation is given code, title, kind, field and count; a text uses those it needs. count is 1 for a single record.

op-record-create = { $count ->
    [1] Create { $code }
   *[other] Create { $count } records
}
op-record-update = { $count ->
    [1] Edit { $code }
   *[other] Edit { $count } records
}
op-record-update-field = { $count ->
    [1] Edit “{ $field }” of { $code }
   *[other] Edit “{ $field }” of { $count } records
}
op-record-delete = { $count ->
    [1] Delete { $code }
   *[other] Delete { $count } records
}
op-record-restore = { $count ->
    [1] Restore { $code }
   *[other] Restore { $count } records
}
op-record-move = { $count ->
    [1] Move { $code }
   *[other] Move { $count } records
}
op-paste = { $count ->
    [1] Paste 1 record
   *[other] Paste { $count } records
}
op-copy = { $count ->
    [1] Copy 1 record
   *[other] Copy { $count } records
}
op-fill = { $count ->
    [1] Fill 1 record
   *[other] Fill { $count } records
}
op-clear = { $count ->
    [1] Clear cells of 1 record
   *[other] Clear cells of { $count } records
}
op-import = { $count ->
    [1] Import 1 record
   *[other] Import { $count } records
}
op-capture = Note { $code } “{ $title }”
op-batch = { $count ->
    [1] Change 1 record
   *[other] Change { $count } records together
}
op-walk = Walk-through: { $title }
op-link-create = Link { $code }
op-link-update = Change a link of { $code }
op-link-delete = Unlink { $code }
op-link-confirm = { $count ->
    [1] Confirm 1 suspect link
   *[other] Confirm { $count } suspect links
}
op-gate-decide = Decide the gate: { $title }
op-baseline-freeze = Freeze the baseline “{ $title }”
op-baseline-sign = Sign the baseline “{ $title }”
op-project-create = Create the project “{ $title }”
op-sample = Load the sample project
op-template = Apply the template “{ $title }”
op-attachment-add = Add the attachment “{ $title }”
op-document-export = Export the document “{ $title }”
op-upgrade = Upgrade the file format
op-undo = Undo: { $title }
op-redo = Redo: { $title }

## Changes of what was signed, put on record without a request of the client

exception-title = Exception: { $code } { $title }{ $count ->
    [1] {""}
   *[other] {" "}and { $count } in all
}
exception-rationale = An exception to the signed baseline “{ $baseline }”, made without a request of the client and kept on record.

op-change-decide = Decide { $code }
op-change-apply = Apply { $code }
op-change-resubmit = Take up a change request again as { $code }
op-diagram-tidy = Tidy a diagram
op-plan-level = Level the plan
op-plan-release = Take the levelling away
op-status-draft = Draft { $code }
