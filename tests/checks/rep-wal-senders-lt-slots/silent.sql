-- By default both are 10.
SELECT 1;
