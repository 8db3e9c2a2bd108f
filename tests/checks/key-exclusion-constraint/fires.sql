-- expect: constraint|shop|room|room "free"|warning/info/none
CREATE SCHEMA shop;
CREATE TABLE shop.room (id int PRIMARY KEY, area box,
    CONSTRAINT "room ""free""" EXCLUDE USING gist (area WITH &&));
