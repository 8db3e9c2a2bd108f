-- expect: constraint|shop|a|a "b"|warning/info/info
-- expect: constraint|shop|b|b_c|warning/info/info
-- expect: constraint|shop|c|c_a|warning/info/info
-- expect: constraint|shop|staff|staff_boss|info/none/none
-- expect: constraint|shop|pair_1|pair_1_other|warning/info/info
-- expect: constraint|shop|pair_2|pair_2_other|warning/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.a (id int PRIMARY KEY, b int);
CREATE TABLE shop.c (id int PRIMARY KEY, a int CONSTRAINT c_a REFERENCES shop.a);
CREATE TABLE shop.b (id int PRIMARY KEY, c int CONSTRAINT b_c REFERENCES shop.c);
ALTER TABLE shop.a ADD CONSTRAINT "a ""b""" FOREIGN KEY (b) REFERENCES shop.b;
CREATE TABLE shop.staff (id int PRIMARY KEY, boss int CONSTRAINT staff_boss REFERENCES shop.staff,
    a int REFERENCES shop.a);
CREATE TABLE shop.pair_1 (id int PRIMARY KEY, other int, b int REFERENCES shop.b);
CREATE TABLE shop.pair_2 (id int PRIMARY KEY, other int CONSTRAINT pair_2_other REFERENCES shop.pair_1,
    boss int REFERENCES shop.staff);
ALTER TABLE shop.pair_1 ADD CONSTRAINT pair_1_other FOREIGN KEY (other) REFERENCES shop.pair_2;
