-- expect: column|shop|article|code|blocker/none/none
-- expect: column|shop|"we;ird"|ta{gs}|blocker/none/none
-- expect: column|shop|"we;ird"|short|blocker/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.short AS text CHECK (length(value) < 10);
CREATE TABLE shop.article (code text PRIMARY KEY, name text);
CREATE TABLE shop."""we;ird""" (id int, "ta{gs}" int[], short shop.short, PRIMARY KEY (id, "ta{gs}", short));
