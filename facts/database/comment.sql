-- fact: comment
-- columns: kind text, objects integer
-- dump: any

-- How many objects of users have one. kind is the catalog of what is described; "column" is apart.
SELECT CASE WHEN c.objsubid <> 0 THEN 'column' ELSE replace(c.classoid::regclass::text, 'pg_', '') END
           AS kind,
       count(*) AS objects
  FROM pg_description c
  LEFT JOIN pg_depend d ON d.classid = c.classoid AND d.objid = c.objoid AND d.deptype = 'e'
 WHERE c.objoid >= 16384 AND d.objid IS NULL
   AND c.classoid NOT IN ('pg_extension'::regclass, 'pg_namespace'::regclass)
 GROUP BY 1
 ORDER BY 1
