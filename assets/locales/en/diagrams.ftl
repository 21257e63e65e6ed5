# The editor of diagrams.

ui-view-diagrams = Drawings
ui-help-diagram = Drawings
ui-diagram-list = Show or hide the list of diagrams
ui-diagram-new = New diagram
ui-diagram-untitled = Untitled diagram
ui-diagram-missing = Not drawn yet ({ $count })
ui-diagram-missing-role_process = “{ $title }” is a key role without a process. Click to draw one.
ui-diagram-missing-business_flow = “{ $title }” must be delivered and has no business flow. Click to draw one.
ui-diagram-tools = Drawing tools
ui-diagram-canvas = Canvas
ui-diagram-canvas-of = Canvas: { $title }
ui-diagram-add = Add a node: { $shape }
ui-diagram-step = Add a step
ui-diagram-place = Place a record
ui-diagram-place-hint = Put a component, role, feature, system or data object into the diagram
ui-diagram-record-there = { $code } { $title } is in this diagram already
ui-diagram-lanes = Lanes
ui-diagram-bands = Layers
ui-diagram-no-lanes = There are no lanes yet. Lanes tell who does each step; there are at least two.
ui-diagram-lane-name = Lane { $number }
ui-diagram-band-name = Layer { $number }
ui-diagram-lane-add = Add a lane
ui-diagram-band-add = Add a layer
ui-diagram-lane-called = Name of number { $number }
ui-diagram-lane-taken = Another one is called “{ $lane }”; choose a different name.
ui-diagram-lane-before = Move “{ $lane }” forward
ui-diagram-lane-after = Move “{ $lane }” back
ui-diagram-lane-remove = Remove “{ $lane }”; its nodes go to its neighbour
ui-diagram-connect = Connect the selected nodes in order
ui-diagram-align = Align
ui-diagram-align-left = Align left
ui-diagram-align-centre = Align centres
ui-diagram-align-right = Align right
ui-diagram-align-top = Align top
ui-diagram-align-middle = Align middles
ui-diagram-align-bottom = Align bottom
ui-diagram-distribute = Distribute
ui-diagram-distribute-x = Equal spaces across
ui-diagram-distribute-y = Equal spaces down
ui-diagram-tidy = Tidy
ui-diagram-tidy-hint = Lay out all nodes and lines anew
ui-diagram-fit = Show the whole diagram
ui-diagram-plain = Original size
ui-diagram-twin = View and edit as tables
ui-diagram-paper = See this drawing in its document
ui-diagram-hint = Double-click the canvas to add a step; drag from a dot on an edge to connect, or to empty space for the next step
ui-diagram-hint-reading = The project is open for reading; diagrams can only be viewed
ui-diagram-title = Title of the diagram
ui-diagram-menu = Actions for “{ $title }”
ui-diagram-properties = Show all fields
ui-diagram-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
  }
ui-diagram-text = Text of the node
ui-diagram-title-of = Title of { $code }, renamed everywhere
ui-diagram-edge-text = Text of the line
ui-diagram-reverse = Reverse
ui-diagram-bind = Stand for a record
ui-diagram-bind-hint = Let this node stand for a record and follow its title
ui-diagram-unbind = No longer stand for this record
ui-diagram-open-record = Open “{ $title }”
ui-diagram-follow = Use the title
ui-diagram-follow-hint = Drop the own words and show the title of the record, which then follows every renaming
ui-diagram-rename-record = Rename the record too
ui-diagram-rename-record-hint = Give the record “{ $title }” the words of this node; it is renamed everywhere, and the node follows it from then on
ui-diagram-delete = Delete
ui-diagram-delete-named = Delete “{ $name }”
ui-diagram-small = Prints at { $size } pt
ui-diagram-small-hint = The diagram is wider than a page and will be printed smaller. Narrow it, or tidy it to the width of the page.
ui-diagram-blank = Unnamed
ui-diagram-node = node
ui-diagram-edge = line
ui-diagram-node-said = { $text }, { $shape }{ $lane ->
    [blank] {""}
   *[other] , { $lane }
  }{ $code ->
    [blank] {""}
   *[other] , { $code }
  }
ui-diagram-edge-said = From “{ $from }” to “{ $to }”{ $text ->
    [blank] {""}
   *[other] : { $text }
  }
ui-diagram-copied = { $count ->
    [one] { $count } node copied
   *[other] { $count } nodes copied
  }
ui-diagram-cell = { $column }, row { $row }
ui-diagram-row-add = Add a node
ui-diagram-line-add = Add a line
ui-diagram-empty = This diagram is still empty
ui-diagram-empty-text = Double-click the canvas for the first step, or place components, roles and features that exist; lines pasted from Excel become steps.
ui-diagram-first = Place the start
ui-diagrams-empty = No diagrams yet
ui-diagrams-empty-text = Draw role processes, business flows, product and technical layers, deployment and data chains here. Nodes can stand for records and are renamed with them; what is drawn here is what documents print.
ui-diagram-key-move = Move what is selected
ui-diagram-key-next = Next step on this side, connected
ui-diagram-key-edit = Edit the text
ui-diagram-key-walk = Go to the next node
ui-diagram-key-copy = Copy, paste
ui-diagram-key-duplicate = Duplicate
ui-diagram-key-delete = Delete
ui-diagram-key-pan = Hold and drag to pan
