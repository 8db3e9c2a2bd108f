-- expect: index|shop|customer|customer_"code"|warning/blocker/info
-- expect: index|shop|whole|whole_a_b_key|warning/none/info
CREATE SCHEMA shop;
CREATE TABLE shop.customer (code int, name text);
CREATE UNIQUE INDEX "customer_""code""" ON shop.customer (code);
CREATE TABLE shop.whole (a int NOT NULL, b int, UNIQUE (a, b));
ALTER TABLE shop.whole REPLICA IDENTITY FULL;
