# The record table: what it says while a person fills it in.

sheet-bar = List settings
sheet-count = { $total ->
    [one] 1 entry
   *[other] { $total } entries
}
sheet-count-filtered = { $shown } of { $total } entries
sheet-find = Filter by text
sheet-filter = Filter
sheet-filter-drop = Remove filter
sheet-group = Group
sheet-group-none = No groups
sheet-group-row = Group
sheet-sort = Sort
sheet-sort-none = As in the list
sheet-sort-descending = Largest first
sheet-views = Views
sheet-view-name = Name of this view
sheet-view-keep = Keep
sheet-view-drop = Drop the view { $name }
sheet-set-field = Set a field of { $count } rows
sheet-columns = Columns
sheet-show-all = Show all
sheet-no-value = Empty
sheet-no-cell = No cell
sheet-row-number = Number
sheet-fold = Fold
sheet-unfold = Unfold
sheet-add-hint = Type here to add, or paste from Excel
sheet-sum-title = Sum of the rows beneath
sheet-cell-name = { $column }, row { $row }: { $text }
sheet-hint = Type to replace, F2 to edit, Escape then Tab to leave the table.
sheet-calendar-language = en
sheet-month-before = Month before
sheet-month-after = Month after

sheet-selected = { $count } cells selected
sheet-sum = Sum { $sum } { $unit }
sheet-average = Average { $average }
sheet-copied = { $count ->
    [one] Copied 1 row.
   *[other] Copied { $count } rows.
}
sheet-kept = { $count ->
    [one] 1 cell did not fit. Its text is kept; press F2 to correct it.
   *[other] { $count } cells did not fit. Their text is kept; press F2 to correct it.
}
sheet-problems = { $count ->
    [one] 1 cell to correct
   *[other] { $count } cells to correct
}
sheet-paste-preview = { $count ->
    [one] Adds 1 row
   *[other] Adds { $count } rows
}
sheet-paste-yes = Paste
sheet-paste-no = Cancel
sheet-paste-untitled = { $count ->
    [one] 1 line has no title and is left out. Paste with the title column selected.
   *[other] { $count } lines have no title and are left out. Paste with the title column selected.
}
sheet-paste-too-large = This is more than { $megabytes } MB. Paste it in parts, or import the file.

sheet-reason-title = A title is needed.
sheet-reason-number = Not a number. Write 1234.5 or 1,234.5.
sheet-reason-integer = Only whole numbers fit here.
sheet-reason-min = The smallest value is { $min }.
sheet-reason-max = The largest value is { $max }.
sheet-reason-boolean = Write yes or no.
sheet-reason-date = Not a date. Write 2026-11-23.
sheet-reason-date-ambiguous = Day and month could be exchanged. Write 2026-11-23.
sheet-reason-choice = “{ $text }” is not in the list.
sheet-reason-reference = Nothing is called “{ $text }”, or more than one thing is.

sheet-refuse-code = Codes are given by the program and never change.
sheet-refuse-open = This field has several parts. Press F2 to edit it on the side.
sheet-refuse-read-only = This list cannot be edited now.
sheet-refuse-group = This line heads a group.
sheet-refuse-sum = This is the sum of the rows beneath. Edit those.
sheet-refuse-create = No entries can be added here.
sheet-refuse-fill = There is no row above to copy from.
sheet-refuse-sorted = Rows cannot be moved while the list is sorted or grouped.
sheet-refuse-flat = This list has no levels.
sheet-refuse-indent = There is no row above at the same level to go under.
sheet-refuse-outdent = This row is already at the highest level.
sheet-refuse-up = Already first, or the selected rows are not neighbours.
sheet-refuse-down = Already last, or the selected rows are not neighbours.

sheet-key-edit = Edit the cell
sheet-key-enter = Next row
sheet-key-tab = Next cell
sheet-key-newline = Line break in the cell
sheet-key-fill = Fill the selection
sheet-key-fill-down = Fill down
sheet-key-insert = Insert a row
sheet-key-delete-rows = Delete rows
sheet-key-clear = Empty the cells
sheet-key-indent = Indent
sheet-key-outdent = Outdent
sheet-key-move-up = Move up
sheet-key-move-down = Move down
sheet-key-select-row = Select the row

## What a paste could not land
sheet-unlanded = { $landed } cells landed, { $count } did not
sheet-unlanded-hint = What landed is one step and can be undone together.
sheet-unlanded-row = Row
sheet-unlanded-column = Column
sheet-unlanded-value = Pasted
sheet-unlanded-reason = Why it does not fit
sheet-unlanded-go = Correct
sheet-unlanded-mended = corrected
sheet-unlanded-new-row = new row
sheet-unlanded-no-title = A new record needs a title. Paste with the title column.
sheet-unlanded-beyond = The table has no column to the right of its last one.
sheet-unlanded-hidden = The table shows no column there. These are hidden: { $columns }. Show them and paste again.
sheet-unlanded-close = Close
