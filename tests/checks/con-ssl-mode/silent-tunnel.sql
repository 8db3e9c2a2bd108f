-- A tunnel ends on the server's own machine.
-- case: UPDATE fact_session_default SET setting = 'on' WHERE name = 'ssl'
-- case: UPDATE fact_connection SET is_local = 0
-- case: UPDATE fact_server SET client_address = '::1', server_address = '::1'
SELECT 1;
