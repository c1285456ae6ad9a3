"""The rooms of the labs: what each shows of the explored function at the probe, as scenes, formulas and sentences."""
