-- options: --given target-role=postgres
SELECT 1;
