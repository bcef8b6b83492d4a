"""Rows as brat standoff annotations, to be corrected by hand, and corrected ones back as gold rows.

``brat`` writes, ``standoff`` reads the files, ``gold`` makes rows of them and finds their faults, ``folder`` does a
whole folder. Fields that are no spans of text stand in the notes of an annotation, as ``notes`` says.
"""
