-- servers: 15 15
-- settings: target max_prepared_transactions=0
-- expect: setting|-|max_prepared_transactions|-|warning/warning/warning
SELECT 1;
