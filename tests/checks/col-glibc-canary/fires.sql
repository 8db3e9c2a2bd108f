-- glibc before 2.28 looks at punctuation last; its order is emulated.
-- case: UPDATE fact_database_locale SET sample = 'a < aa < a-a < a a < ab < B < _b < 11 < 1-1 < 1.1 < 111' WHERE collection IN (SELECT id FROM collection WHERE side = 'source')
-- expect: database|-|@DATABASE@|-|warning/warning/warning
SELECT 1;
