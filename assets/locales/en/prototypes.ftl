# Prototypes, charts, data dictionary, acceptance criteria and the check for readers.
