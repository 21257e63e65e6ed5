### The fixed words of the documents of the requirements stage.
