-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_read_all_data TO @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
