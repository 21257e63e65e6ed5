# Prototypes, charts, data dictionary, acceptance criteria and the check for readers.

ui-view-prototypes = Prototypes
ui-prototype-purpose = Put page images here, draw hotspots on them and link them to pages and requirements: the client can then click through as if it were real. Without images, start with a wireframe.
ui-prototype-add-pictures = Add page images
ui-prototype-sketch = New wireframe
ui-prototype-blank = Wireframe: { $device }
ui-prototype-page = Prototype page
ui-prototype-page-number = Page { $number }
ui-prototype-all-pages = All pages
ui-prototype-previous = Previous page
ui-prototype-next = Next page
ui-prototype-fit = Size of the page
ui-prototype-fit-page = Whole page
ui-prototype-fit-width = Full width
ui-prototype-view = View
ui-prototype-view-gallery = Pages
ui-prototype-view-flow = Ways
ui-prototype-flow = Ways between pages
ui-prototype-pages-count = { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
ui-prototype-drop = Drop to add these pictures
ui-prototype-replay = Present
ui-prototype-state-empty = empty
ui-prototype-state-loading = loading
ui-prototype-state-error = error
ui-prototype-state-add = Name a state, Enter adds it
ui-picture-set = Choose image
ui-picture-replace = Replace image
ui-picture-remove = Remove image
ui-picture-unnamed = The pasted picture
ui-picture-missing = The content of this picture is not in the project; add it again.
ui-picture-none-hint = Or paste or drop one. PNG or JPEG, up to 32 MB.
ui-picture-paste-hint = Hotspots keep their share of the page when the image is replaced.
ui-picture-too-large = { $name } is too large ({ $size }); the limit is { $limit }. It was not added.
ui-pictures-added = { $count ->
        [one] 1 page added
       *[other] { $count } pages added
    }
ui-pictures-refused = { $added } added, { $refused } refused:
ui-hotspot-number = Hotspot { $number }
ui-hotspots-of = Hotspots of { $page }
ui-hotspots-count = { $count ->
        [one] 1 hotspot
       *[other] { $count } hotspots
    }
ui-hotspots-none = Drag on the page to draw a hotspot.
ui-hotspot-add = Add hotspot
ui-hotspot-remove = Remove hotspot
ui-hotspot-leads-to = Leads to “{ $page }”
ui-hotspot-leads-nowhere = Leads nowhere
ui-hotspot-open-page = Open “{ $page }”
ui-hotspot-without-note = No note
ui-hotspot-note-example = For example: scan the badge to sign in
ui-hotspot-keys = Arrows move, Shift+arrows resize, Ctrl goes by single pixels; Delete removes.
ui-page-reached-by = Reached from
ui-page-reached-from = Reached from: { $pages }
ui-page-state-of-way = State
ui-page-start = Start
ui-page-start-means = No page leads here; walking through begins here.
ui-page-step = Step { $count }
ui-page-unreached = Not reached
ui-page-unreached-means = No start leads here; a hotspot that leads to it is missing.
ui-page-dead-end = Dead end
ui-page-dead-end-means = Nothing leads on. Fine where the flow really ends here.
ui-page-idle = Unexplained hotspots
ui-page-idle-means = They neither lead anywhere nor say what happens.
ui-replay-back = Back
ui-replay-restart = Start over
ui-replay-hints = Show hotspots
ui-replay-steps = { $count ->
        [one] 1 step
       *[other] { $count } steps
    }
ui-replay-what-reacts = What reacts on this page
ui-replay-dead-end = Nothing leads on from here; Backspace goes back.
ui-replay-states = States: { $states }
ui-replay-keys = Digits press a hotspot, Backspace goes back, H shows hotspots, Esc ends.

## Charts

ui-view-charts = Charts
ui-chart-purpose = Paste a table from Excel and it becomes a chart, drawn as the documents print it. When a number changes, so does the chart.
ui-chart-from-table = New from a table
ui-chart-number = Chart { $number }
ui-chart-copy = Duplicate this chart
ui-chart-copy-of = { $title } (copy)
ui-chart-paste = Paste a table
ui-chart-paste-title = Paste a table
ui-chart-paste-how = Select and copy the table in Excel or WPS, come back and press Ctrl+V. The first line names the series, the first column the labels.
ui-chart-paste-here = Press Ctrl+V here
ui-chart-paste-use = Use these data
ui-chart-paste-nothing = There is no number in what was pasted; the chart is unchanged.
ui-chart-paste-nothing-hint = Copy a table with numbers, such as months in the first column and values behind.
ui-chart-paste-too-large = What was pasted is larger than { $limit } and was not used. Copy only the cells that the chart needs.
ui-chart-transpose = Swap rows and columns
ui-chart-empty = No data yet. Paste a table, or fill in the one at the right.
ui-chart-nothing-drawn = These data make no chart of this type; try another one.
ui-chart-data-of = Data of { $title }
ui-chart-series-number = Series { $number }
ui-chart-series-name = Name of series { $number }
ui-chart-add-series = Add a series
ui-chart-row-number = Row { $number }
ui-chart-new-row = New row
ui-chart-scatter-x = Along
ui-chart-scatter-y = Up
ui-chart-scatter-hint = Each row is a point: its first two columns run along and up.
ui-chart-wrong = Cells not understood
ui-chart-wrong-count = { $landed ->
        [one] 1 value
       *[other] { $landed } values
    } landed; { $wrong ->
        [one] 1 cell was not understood and is a gap
       *[other] { $wrong } cells were not understood and are gaps
    }.
ui-chart-wrong-more = { $count } more
ui-chart-rows-left = Too many rows; the last { $count } were left out.
ui-chart-reason-number = not a number
ui-chart-reason-broken = a formula failed
ui-chart-reason-range = out of range
ui-chart-reason-unit = another unit than the others

## Acceptance criteria

ui-view-criteria = Acceptance
ui-criteria-purpose = Here every requirement is given its criteria: given, when, then. Requirements come first.
ui-criteria-find = Find a requirement
ui-criteria-filter = Which requirements
ui-criteria-filter-all = All
ui-criteria-filter-lacking = Lacking
ui-criteria-count = { $count ->
        [one] 1 example
       *[other] { $count } examples
    }
ui-criteria-measure = fit criterion only
ui-criteria-nothing = no criteria
ui-criteria-unfinished = { $count ->
        [one] 1 unfinished
       *[other] { $count } unfinished
    }
ui-criteria-nothing-lacking = Every requirement has its examples.
ui-criteria-next = Next that lacks some
ui-criteria-open = Show in the list of requirements
ui-criteria-measure-example = Say in numbers when it is met, such as: 99.5% of orders within 60 seconds over seven days
ui-criteria-no-test = No test case verifies it yet
ui-criteria-none = No example yet. Write down one concrete case by which client and testers judge.
ui-criteria-keys = Enter: next part, Ctrl+Enter: next example, Shift+Enter: new line
ui-criterion-add = Add an example
ui-criterion-number = Example { $number }
ui-criterion-up = Move up
ui-criterion-down = Move down
ui-criterion-copy = Duplicate
ui-criterion-given-example = In which situation
ui-criterion-when-example = Who does what
ui-criterion-then-example = What must then be so

## Reader check

ui-view-readers = Reader check
ui-readers-blocks = Five kinds of content
ui-readers-blocks-all = All five are used
ui-readers-blocks-missing = Missing: { $blocks }
ui-readers-block-text = Text
ui-readers-block-graphic = Graphics
ui-readers-block-flow = Flow charts
ui-readers-block-interaction = Prototype pages
ui-readers-block-chart = Charts
ui-readers-missing = None yet
ui-readers-lacking = { $count ->
        [one] 1 thing lacking
       *[other] { $count } things lacking
    }
ui-readers-served = Complete
ui-readers-nothing-asked = Not asked yet
ui-readers-development-needs = Builds from it: requirements, flows, rules, interfaces, fields
ui-readers-testing-needs = Tests by it: measures, examples, methods, priorities
ui-readers-design-needs = Draws from it: users, pages, states, ways

## Data dictionary

ui-view-dictionary = Dictionary
ui-dictionary-name-taken = There is an entity called “{ $name }” already. Choose another name; to merge them, move the fields to that entity.
ui-dictionary-purpose = Describe every entity and its fields: type, length, rule, code list. Blocks can be pasted from Excel.
ui-dictionary-entities = Entities
ui-dictionary-new-entity = New entity, Enter adds it
ui-dictionary-add-entity = Add entity
ui-dictionary-entity-name = Name of the entity
ui-dictionary-no-entity = Without entity
ui-dictionary-fields-of = Fields of { $entity }
ui-dictionary-entity-empty = This entity has no fields yet. Type into the new line, or paste from Excel.
ui-dictionary-without-fields = no fields yet
ui-dictionary-untyped = { $count ->
        [one] 1 field without type
       *[other] { $count } fields without type
    }
ui-dictionary-twice = twice: { $names }
ui-dictionary-undescribed = Data objects without fields
ui-dictionary-undescribed-means = Found in the research, not in the dictionary yet. Press one to begin.
ui-dictionary-meaning = Meaning
ui-dictionary-used-by = Used by interfaces
ui-dictionary-unused = No mapping has this name

## From the panel of a record to its view

ui-open-prototype = Open prototype
ui-open-chart = Open chart
ui-open-acceptance = Open criteria
ui-open-data_field = Open dictionary
