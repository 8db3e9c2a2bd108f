-- expect: column|shop|article|words|blocker/none/none
-- expect: column|shop|article|question|blocker/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.article (id int PRIMARY KEY, body text, words tsvector, question tsquery);
