### To be filled.
