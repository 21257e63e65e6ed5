# The editor of diagrams.
