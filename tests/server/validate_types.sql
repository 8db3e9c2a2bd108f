-- Edge values of every built-in type, for all servers from 10 on. Loaded into both sides of a
-- compare, the two must be equal whatever their versions are.
SET TimeZone = 'UTC';
SET extra_float_digits = 3;
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'glücklich');
CREATE TYPE pair AS (number int, words text, ratio float8);
CREATE TYPE nested AS (inner_pair pair, moods mood[]);
CREATE DOMAIN positive AS int CHECK (value > 0);
CREATE DOMAIN label AS varchar(20);
CREATE DOMAIN numbers AS int[];
CREATE DOMAIN feeling AS mood;
CREATE TYPE floats AS RANGE (subtype = float8);

CREATE TABLE number_types (id int PRIMARY KEY, a int2, b int4, c int8, d numeric, e numeric(12, 3), f float4, g float8, h money, i oid, j bool);
INSERT INTO number_types VALUES
 (1, -32768, -2147483648, -9223372036854775808, 'NaN', 1, 'NaN', 'NaN', '-1.50', 4294967295, true),
 (2, 32767, 2147483647, 9223372036854775807, 1.50, 1.5, '-Infinity', 'Infinity', '0', 0, false),
 (3, 0, 0, 4294967297, -0.0000000000000000000000000001, -999999999.999, '-0', '-0', '92233720368547758.07', 1, NULL),
 (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, 1, 1, 1, 1e130, 0, 1.17549435e-38, 2.2250738585072014e-308, '1', 2, true),
 (6, 1, 1, 1, 1.000, 0, 0.1, 0.1, '1', 2, true),
 (7, 1, 1, 1, 123456789012345678901234567890.123456789, 0, 3.4028235e+38, 1.7976931348623157e+308, '1', 2, true);
INSERT INTO number_types (id, f, g) SELECT 8, 'Infinity'::float4 - 'Infinity'::float4, 'Infinity'::float8 - 'Infinity'::float8;

CREATE TABLE text_types (id int PRIMARY KEY, a text, b varchar(30), c char(8), d name, e "char", f bytea, g label, h json, i jsonb, j xml, k uuid);
INSERT INTO text_types VALUES
 (1, '', '', '', '', '', '', '', '{"a":  1, "a": 2}', '{"b": 1.00, "a": [null, true, "x"]}', '<a/>', '00000000-0000-0000-0000-000000000000'),
 (2, E'tab\t newline\n quote'' backslash\\', 'trailing  ', 'ab', 'n"m', 'x', '\x00ff0a5c', 'äöü', '  null', 'null', '<?xml version="1.0"?><a>ä</a>', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
 (3, repeat('größer ', 20000), 'é€😀', '       x', 'ü', '~', decode(repeat('00ff', 30000), 'hex'), NULL, '"\u00e9"', '"\u00e9"', 'text <b/> only', NULL),
 (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

CREATE TABLE time_types (id int PRIMARY KEY, a date, b time, c timetz, d timestamp, e timestamptz, f interval);
INSERT INTO time_types VALUES
 (1, '-infinity', '00:00:00', '00:00:00+15:59', '-infinity', '-infinity', '1 mon'),
 (2, 'infinity', '24:00:00', '24:00:00-15:59', 'infinity', 'infinity', '30 days'),
 (3, '4714-11-24 BC', '23:59:59.999999', '12:00:00+00', '4714-11-24 00:00:00 BC', '4714-11-24 00:00:00+00 BC', '720:00:00'),
 (4, '5874897-12-31', NULL, NULL, '294276-12-31 23:59:59.999999', '2024-03-31 02:30:00+02', '-178000000 years'),
 (5, NULL, NULL, NULL, NULL, NULL, NULL);

CREATE TABLE other_types (id int PRIMARY KEY, a inet, b cidr, c macaddr, d macaddr8, e bit(10), f bit varying, g point, h line, i lseg, j box, k path, l polygon, m circle, n tsvector, o tsquery, p pg_lsn, q txid_snapshot);
INSERT INTO other_types VALUES
 (1, '192.168.0.1/24', '192.168.0.0/24', '08:00:2b:01:02:03', '08:00:2b:01:02:03:04:05', B'1010101010', B'101', '(1.5,-0)', '{1,2,3}', '[(0,0),(1,1)]', '(1,1),(0,0)', '[(0,0),(1,1),(2,0)]', '((0,0),(1,1),(2,0))', '<(0,0),1.1>', 'a:1A fat:2B,4C', 'fat & (rat | cat:AB)', '16/B374D848', '10:20:10,14,15'),
 (2, '::1', '::/0', NULL, NULL, B'0000000000', B'', '(Infinity,NaN)', NULL, NULL, NULL, '((0,0),(1,1))', NULL, NULL, '', '!a <-> b', '0/0', NULL),
 (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

CREATE TABLE array_types (id int PRIMARY KEY, a int[], b text[], c varchar(5)[], d mood[], e float8[], f numbers, g xml[], h pair[], i regtype[], j jsonb[], k timestamptz[], l bytea[], m date[]);
INSERT INTO array_types (id, a, b, c, d, e, f, g, i, j, k, l, m) VALUES
 (1, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}'),
 (2, '{1,NULL,3}', '{"",NULL,"NULL","a,b"}', '{abc,""}', '{sad,NULL,glücklich}', '{NaN,-0,0.1,Infinity}', '{1,2}', '{<a/>,NULL}', '{int4,text}', '{"{\"a\": 1.0}"}', '{infinity,NULL}', '{"\\x00ff"}', '{-infinity}'),
 (3, '[0:1]={1,2}', '[-1:0][2:3]={{a,b},{c,d}}', NULL, NULL, NULL, '[5:6]={1,2}', NULL, NULL, NULL, NULL, NULL, NULL),
 (4, '{{1,2},{3,4}}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, '{1,NULL,3}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
ALTER TABLE array_types DROP COLUMN h;

CREATE TABLE user_types (id int PRIMARY KEY, a mood, b pair, c nested, d positive, e label, f numbers, g feeling, h floats, i regclass, j regtype, k regprocedure, l aclitem, m int4range, n numrange, o tstzrange, p daterange[], q regrole);
INSERT INTO user_types VALUES
 (1, 'sad', '(1,"a,b",0.1)', '("(1,x,-0)","{sad,NULL}")', 1, 'x', '{1}', 'sad', '[0.1,Infinity]', 'user_types', 'int4', 'lower(text)', 'postgres=r/postgres', 'empty', '(1.0,1.00]', '[2020-01-01,)', '{empty,"[2020-01-01,2020-02-01)"}', 'postgres'),
 (2, 'it''s ok', '(,,)', '("(,,)",)', 2, '', NULL, 'it''s ok', '(,)', NULL, NULL, NULL, NULL, '[1,10)', '(,)', '(,infinity)', NULL, NULL),
 (3, 'glücklich', NULL, '(,)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

CREATE TABLE no_columns ();
INSERT INTO no_columns DEFAULT VALUES;
CREATE TABLE keyless (a int, b text);
INSERT INTO keyless VALUES (NULL, NULL), (NULL, NULL), (1, ''), (1, ''), (1, NULL), (NULL, 'x');
CREATE TABLE empty (id int PRIMARY KEY);
