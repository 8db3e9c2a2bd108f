-- servers: 15 15
-- servers: 10 18
-- expect: text search dictionary|shop|my "words"|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TEXT SEARCH DICTIONARY shop."my ""words""" (TEMPLATE = synonym, SYNONYMS = synonym_sample);
