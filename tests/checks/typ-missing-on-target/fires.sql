-- expect: type|shop|state "now"|-|none/blocker/none
-- expect: type|shop|size|-|none/blocker/none
-- expect: type|shop|email|-|none/blocker/none
CREATE SCHEMA shop;
CREATE TYPE shop."state ""now""" AS ENUM ('new', 'paid');
CREATE TYPE shop.size AS (width int, height int);
CREATE DOMAIN shop.email AS text;
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop."state ""now""", sizes shop.size[], mail shop.email);
