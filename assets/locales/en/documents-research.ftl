### The fixed words of the documents of the research stage.
