-- An extension's, in the same place.
CREATE EXTENSION pg_freespacemap SCHEMA pg_catalog;
CREATE FUNCTION half(int) RETURNS int LANGUAGE sql AS 'SELECT $1 / 2';
