### The fixed words of the documents of the operations coaching stage.
