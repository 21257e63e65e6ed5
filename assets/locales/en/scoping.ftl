# The scope room and the walk-through.
