### The fixed words of the documents of the testing and deployment stage.
