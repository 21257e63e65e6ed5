# The trace room, hover cards and why something exists.
