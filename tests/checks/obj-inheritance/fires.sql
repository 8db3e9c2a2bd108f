-- expect: table|shop|log|-|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY);
CREATE TABLE shop.log_2025 (PRIMARY KEY (id)) INHERITS (shop.log);
CREATE TABLE shop."log 2026" (PRIMARY KEY (id)) INHERITS (shop.log);
