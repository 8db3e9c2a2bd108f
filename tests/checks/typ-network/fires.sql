-- expect: column|shop|visit|address|blocker/none/none
-- expect: column|shop|visit|card|blocker/none/none
-- expect: column|shop|visit|long card|blocker/none/none
-- expect: column|shop|visit|guest|blocker/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.guest AS inet CHECK (family(VALUE) = 4);
CREATE TABLE shop.visit (id int PRIMARY KEY, address inet, card macaddr, "long card" macaddr8, guest shop.guest);
