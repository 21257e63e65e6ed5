### The fixed words of the documents of the development stage.
