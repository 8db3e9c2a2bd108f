-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: sequence|shop|step|-|warning/warning/warning
-- expect: sequence|shop|wide|-|warning/warning/warning
-- expect: sequence|shop|round|-|warning/warning/warning
-- expect: sequence|shop|cached|-|warning/warning/warning
-- expect: sequence|shop|item_id_seq|-|warning/warning/warning
-- expect: sequence|shop|item_number_seq|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE SEQUENCE shop.step INCREMENT 2;
CREATE SEQUENCE shop.wide AS int;
CREATE SEQUENCE shop.round MAXVALUE 9 CYCLE;
CREATE SEQUENCE shop.cached CACHE 20;
CREATE TABLE shop.item (id serial, number int GENERATED ALWAYS AS IDENTITY (START 5));
-- on: target
CREATE SCHEMA shop;
CREATE SEQUENCE shop.step;
CREATE SEQUENCE shop.wide AS bigint;
CREATE SEQUENCE shop.round MAXVALUE 9;
CREATE SEQUENCE shop.cached;
CREATE SEQUENCE shop.item_id_seq AS int;
CREATE TABLE shop.item (id int NOT NULL DEFAULT nextval('shop.item_id_seq'),
    number int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME shop.otherwise));
