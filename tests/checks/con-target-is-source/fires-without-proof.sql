-- Collected one by one, but the server says that it has run without a break.
-- target: source
-- case: UPDATE fact_peer SET is_same_database = NULL
-- expect: database|-|@DATABASE@|-|blocker/blocker/blocker
SELECT 1;
