-- Those of an extension; an aggregate is said to be in a language, too.
CREATE EXTENSION autoinc;
CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int);
