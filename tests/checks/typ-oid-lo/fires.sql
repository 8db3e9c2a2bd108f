-- The domain lo of the extension of that name is an oid, too.
-- expect: column|shop|film|poster|blocker/blocker/warning
-- expect: column|shop|film|trailer|blocker/blocker/warning
CREATE SCHEMA shop;
CREATE EXTENSION lo SCHEMA shop;
CREATE TABLE shop.film (id int PRIMARY KEY, poster oid, trailer shop.lo, picture bytea);
SELECT lo_from_bytea(0, 'x');
