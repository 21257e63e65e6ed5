### The fixed words of the documents of the integration stage.
