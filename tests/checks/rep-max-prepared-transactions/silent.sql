-- More on the target.
-- settings: source max_prepared_transactions=3
SELECT 1;
