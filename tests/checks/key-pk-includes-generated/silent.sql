-- An identity column is no generated one; a generated column in another index.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code int GENERATED ALWAYS AS (7) STORED UNIQUE);
