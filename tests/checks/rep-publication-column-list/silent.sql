CREATE TABLE two (a int, b int, c text, PRIMARY KEY (a, b));
CREATE TABLE added (id int PRIMARY KEY, x int);
CREATE PUBLICATION p FOR TABLE two (b, a);
CREATE PUBLICATION q FOR TABLE added (x) WITH (publish = 'insert');
