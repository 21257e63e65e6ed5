### The fixed words of the documents of the training stage.
