-- expect: constraint|shop|customer|customer_rank|warning/warning/info
-- expect: constraint|shop|customer|customer_"boss"|warning/info/info
-- expect: constraint|shop|room|room_excl|warning/warning/info
-- expect: constraint|shop|event|event_id_key|warning/warning/info
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, rank int CONSTRAINT customer_rank UNIQUE DEFERRABLE,
    boss int CONSTRAINT "customer_""boss""" REFERENCES shop.customer DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE shop.room (id int PRIMARY KEY, area box,
    CONSTRAINT room_excl EXCLUDE USING gist (area WITH &&) DEFERRABLE);
CREATE TABLE shop.event (id int, UNIQUE (id) DEFERRABLE) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
