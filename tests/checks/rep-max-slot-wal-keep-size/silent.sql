-- Without a limit, which is the default.
SELECT 1;
