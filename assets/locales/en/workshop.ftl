# Workshop mode.
