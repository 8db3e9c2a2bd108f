-- fact: security_label
-- columns: provider text, is_shared boolean, objects integer
SELECT l.provider, l.is_shared, count(*) AS objects
  FROM (SELECT provider, false AS is_shared FROM pg_seclabel
        UNION ALL
        SELECT provider, true FROM pg_shseclabel) l
 GROUP BY l.provider, l.is_shared
 ORDER BY l.provider, l.is_shared
