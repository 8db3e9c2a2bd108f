-- So many take time to make: the number is put into the case.
-- expect: database|-|@DATABASE@|-|none/none/warning
-- case: UPDATE fact_large_object SET objects = 100001 WHERE collection = 1
SELECT lo_create(0);
