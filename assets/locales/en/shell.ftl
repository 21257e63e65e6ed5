### What the shell itself says: file dialogs, and what it refuses. Arguments: path, detail.

dialog-open-project = Open a project
dialog-save-project = Where to keep the new project
dialog-save-document = Where to write the document
dialog-save-table = Where to write the table
dialog-choose-folder = Into which folder to write the documents
dialog-open-document = Which PDF to check
dialog-open-pictures = Choose pictures
dialog-kind-project = Stagecraft project
dialog-kind-document = PDF document
dialog-kind-picture = PNG or JPEG pictures
dialog-kind-table = Table (CSV)

shell-no-display = No window can be opened: there is no display.
    .hint = Start Stagecraft in a desktop session. Without one, stagecraft-cli does the same work; “stagecraft-cli --help” lists its words.
shell-no-window = The window could not be opened: { $detail }.
    .hint = Check that the display named in DISPLAY can be reached and that WebKitGTK is installed.
shell-path-not-chosen = { $path } was not chosen in a file dialog, so it is left alone.
    .hint = Choose the file or its place once more in the dialog.
shell-no-print = The document for printing cannot be put aside: { $detail }.
    .hint = Export it to a file and print it from there.
shell-not-opened = { $path } could not be opened with another program: { $detail }.
    .hint = Open it from your file manager.
