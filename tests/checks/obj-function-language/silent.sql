-- The target has it; of the other there is no function.
CREATE LANGUAGE mine HANDLER plpgsql_call_handler;
CREATE LANGUAGE unused HANDLER plpgsql_call_handler;
CREATE FUNCTION say() RETURNS int LANGUAGE mine AS 'BEGIN RETURN 1; END';
-- on: target
CREATE LANGUAGE mine HANDLER plpgsql_call_handler;
