-- target: source
-- expect: database|-|@DATABASE@|-|blocker/blocker/blocker
SELECT 1;
