-- That of the database.
CREATE TABLE product (id int PRIMARY KEY) TABLESPACE pg_default;
