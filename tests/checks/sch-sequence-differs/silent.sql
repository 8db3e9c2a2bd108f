-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE SEQUENCE shop.down AS smallint INCREMENT -5 MINVALUE -500 MAXVALUE 0 START -10 CACHE 3 CYCLE;
CREATE TABLE shop.item (id serial, number int GENERATED ALWAYS AS IDENTITY (START 5));
SELECT nextval('shop.down'), nextval('shop.item_id_seq');
-- on: target
CREATE SCHEMA shop;
CREATE SEQUENCE shop.down AS smallint INCREMENT -5 MINVALUE -500 MAXVALUE 0 START -10 CACHE 3 CYCLE;
CREATE TABLE shop.item (id serial, number int GENERATED ALWAYS AS IDENTITY (START 5 SEQUENCE NAME shop.otherwise));
