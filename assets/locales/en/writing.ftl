# The long-form editor of the requirements.
