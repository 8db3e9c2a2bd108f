-- fact: object_comment
-- phase: verify
-- columns: kind text, identity text, schema text, hash text

-- Comments on what users made, by the name that the server has for it. Just a digest of the text.
SELECT i.type AS kind, i.identity, i.schema, md5(c.description) AS hash
  FROM pg_description c
  LEFT JOIN pg_depend d ON d.classid = c.classoid AND d.objid = c.objoid AND d.deptype = 'e'
 CROSS JOIN LATERAL pg_identify_object(c.classoid, c.objoid, c.objsubid) i
 WHERE c.objoid >= 16384 AND d.objid IS NULL
   AND c.classoid <> 'pg_extension'::regclass
   AND coalesce(i.schema, '') NOT IN ('information_schema', 'pgcrossing')
   AND NOT (i.type = 'schema' AND i.identity IN ('public', 'pgcrossing'))
 ORDER BY 1, 2
