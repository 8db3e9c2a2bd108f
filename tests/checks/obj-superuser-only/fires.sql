-- role: target @ROLE@
-- expect: access method|-|heap2|-|warning/warning/blocker
-- expect: cast|-|shop.price AS integer|-|warning/warning/blocker
-- expect: operator class|shop|by "size" USING btree|-|warning/warning/blocker
-- expect: text search parser|shop|words|-|warning/warning/blocker
-- expect: leakproof function|shop|safe(integer)|-|warning/warning/blocker
SET client_min_messages = warning;
CREATE SCHEMA shop;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE OPERATOR CLASS shop."by ""size""" FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int);
CREATE TEXT SEARCH PARSER shop.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TYPE shop.price;
CREATE FUNCTION shop.price_in(cstring) RETURNS shop.price LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION shop.price_out(shop.price) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE shop.price (INPUT = shop.price_in, OUTPUT = shop.price_out, LIKE = int);
CREATE CAST (shop.price AS int) WITHOUT FUNCTION;
CREATE FUNCTION shop.safe(int) RETURNS int LEAKPROOF LANGUAGE sql AS 'SELECT 1';
-- on: target
CREATE ROLE @ROLE@ LOGIN;
