-- options: --phase verify
-- servers: 15 15
-- servers: 18 18
-- expect: view|shop|joined|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a int);
CREATE TABLE shop.kind (id int, a int);
CREATE VIEW shop.joined AS SELECT item.a FROM shop.item JOIN shop.kind ON item.id = kind.id;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a int);
CREATE TABLE shop.kind (id int, a int);
CREATE VIEW shop.joined AS SELECT kind.a FROM shop.item JOIN shop.kind ON item.id = kind.id;
