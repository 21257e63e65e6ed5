# The journey map.
