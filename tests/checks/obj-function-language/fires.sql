-- A language that was made without an extension.
-- servers: 15 15
-- servers: 10 18
-- expect: language|-|my "lang"|-|warning/warning/blocker
CREATE LANGUAGE "my ""lang""" HANDLER plpgsql_call_handler;
CREATE FUNCTION say() RETURNS int LANGUAGE "my ""lang""" AS 'BEGIN RETURN 1; END';
