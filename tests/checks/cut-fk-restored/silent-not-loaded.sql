-- Before the load a schema may well lack it.
-- outcome: not applicable
-- reason: nothing has been loaded

CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE letter (id int PRIMARY KEY, customer int REFERENCES customer);
-- on: target
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE letter (id int PRIMARY KEY, customer int);
