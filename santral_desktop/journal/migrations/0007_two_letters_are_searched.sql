-- The pieces of a text are others now: those of two letters are among them.
INSERT INTO found (found) VALUES ('delete-all');
INSERT INTO found (rowid, grams)
SELECT place, grams(search || char(10) || beside) FROM calls ORDER BY place;
