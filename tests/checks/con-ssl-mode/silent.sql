-- case: UPDATE fact_session_default SET setting = 'on' WHERE name = 'ssl'
-- case: UPDATE fact_connection SET is_local = 0, uses_ssl = (SELECT side = 'source' FROM collection WHERE id = collection)
-- case: UPDATE fact_server SET client_address = '192.0.2.7', server_address = '192.0.2.1'
SELECT 1;
