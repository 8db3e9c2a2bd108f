-- expect: table|shop|ev"ent|-|warning/warning/info
-- expect: table|shop|log|-|warning/warning/info
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."ev""ent" (id int);
CREATE TABLE shop.event_1 (CHECK (id < 100)) INHERITS (shop."ev""ent");
CREATE FUNCTION shop.route() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN INSERT INTO shop.event_1 VALUES (NEW.*); RETURN NULL; END';
CREATE TRIGGER "route ""it""" BEFORE INSERT ON shop."ev""ent" FOR EACH ROW EXECUTE PROCEDURE shop.route();
CREATE TABLE shop.log (id int);
CREATE TABLE shop.log_1 () INHERITS (shop.log);
CREATE RULE route AS ON INSERT TO shop.log DO INSTEAD INSERT INTO shop.log_1 VALUES (NEW.*);
