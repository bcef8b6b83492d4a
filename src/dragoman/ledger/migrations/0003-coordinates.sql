-- Degrees north and east of an entry's place, where it is known by name.
ALTER TABLE entry ADD COLUMN latitude REAL;
ALTER TABLE entry ADD COLUMN longitude REAL;
