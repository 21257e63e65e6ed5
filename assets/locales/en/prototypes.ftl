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
