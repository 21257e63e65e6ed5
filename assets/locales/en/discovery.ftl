# Instruments of research: personas, processes, resources, silos, maturity, evidence, priorities, initiatives and the blueprint wall.
