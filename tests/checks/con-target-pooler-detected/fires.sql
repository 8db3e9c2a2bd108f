-- What a pooler of transactions shows; the harness has none.
-- case: UPDATE fact_connection SET backend_is_own = 0
-- expect: connection|-|target|-|warning/warning/warning
SELECT 1;
