-- expect: index|public|customer|customer_code_key|warning/warning/warning
CREATE TABLE customer (id int PRIMARY KEY, code int UNIQUE NULLS NOT DISTINCT, name text UNIQUE NULLS NOT DISTINCT);
-- on: target
CREATE TABLE customer (id int PRIMARY KEY, code int UNIQUE, name text UNIQUE NULLS NOT DISTINCT);
