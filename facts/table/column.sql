-- fact: column
-- session: second
-- columns: table_oid integer, number integer, name text, type text, type_schema text,
--   type_name text, type_kind text, type_category text, base_type text, element_type text,
--   type_modifier integer, not_null boolean, default_expression text, identity text,
--   generated text, collation text, statistics integer, base_oid integer, base_kind text,
--   base_schema text, element_oid integer, forbids_null_by_domain boolean, collation_schema text,
--   storage text, compression text
-- lookup: base_type, element_type
-- dump: table view foreign

-- base_type is the name of what a domain is made of in the end, or of the type itself;
-- type_modifier is that of base_type, -1 for none; element_type is the (base) type of an array's
-- elements, element_oid its oid; storage is pg_attribute.attstorage, compression is empty for the
-- default and NULL before 14. Expressions are shown without their table where that can be: with it, the server opens
-- the table and waits for whoever has locked it. That of a generated column is NULL then.
-- Types are looked at once each, not once for each column. It is a LEFT JOIN since the planner takes the
-- rows of a plain one for few, and loops. Tables are put in order and their columns read by the index, which leaves
-- nothing to sort.

-- query: 10
WITH RECURSIVE base (oid, base_oid, modifier, not_null) AS (
    SELECT oid, typbasetype, typtypmod, typnotnull FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.oid, t.typbasetype, CASE WHEN b.modifier = -1 THEN t.typtypmod ELSE b.modifier END,
           b.not_null OR t.typnotnull
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype = 'd'
), resolved (oid, base_oid, modifier, not_null) AS (
    SELECT b.oid, b.base_oid, b.modifier, b.not_null
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype <> 'd'
), used_type AS (
    SELECT d.atttypid, d.atttypmod, format_type(d.atttypid, d.atttypmod) AS type,
           tn.nspname::text AS type_schema, t.typname::text AS type_name, t.typtype AS type_kind,
           t.typcategory AS type_category, u.typname::text AS base_type,
           eu.typname::text AS element_type,
           CASE WHEN r.oid IS NULL THEN d.atttypmod ELSE r.modifier END AS type_modifier,
           u.oid::bigint AS base_oid, u.typtype AS base_kind, un.nspname::text AS base_schema,
           eu.oid::bigint AS element_oid,
           coalesce(r.not_null, false) AS forbids_null_by_domain
      FROM (SELECT DISTINCT atttypid, atttypmod FROM pg_attribute WHERE attnum > 0) d
      JOIN pg_type t ON t.oid = d.atttypid
      JOIN pg_namespace tn ON tn.oid = t.typnamespace
      LEFT JOIN resolved r ON r.oid = d.atttypid
      JOIN pg_type u ON u.oid = coalesce(r.base_oid, d.atttypid)
      JOIN pg_namespace un ON un.oid = u.typnamespace
      LEFT JOIN pg_type el ON el.oid = u.typelem AND u.typelem <> 0 AND u.typlen = -1
      LEFT JOIN resolved er ON er.oid = el.oid
      LEFT JOIN pg_type eu ON eu.oid = coalesce(er.base_oid, el.oid)
    OFFSET 0
)
SELECT a.attrelid::bigint AS table_oid, a.attnum AS number, a.attname AS name,
       t.type, t.type_schema, t.type_name, t.type_kind, t.type_category, t.base_type,
       t.element_type, t.type_modifier,
       a.attnotnull AS not_null,
       CASE WHEN a.atthasdef
            THEN (SELECT pg_get_expr(ad.adbin, 0) FROM pg_attrdef ad
                   WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum) END
           AS default_expression,
       a.attidentity AS identity,
       '' AS generated,
       co.collname AS collation,
       nullif(a.attstattarget, -1) AS statistics,
       t.base_oid, t.base_kind, t.base_schema, t.element_oid, t.forbids_null_by_domain,
       co.nspname AS collation_schema,
       a.attstorage AS storage, NULL AS compression
  FROM (SELECT c.oid
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
         ORDER BY c.oid
        OFFSET 0) c
 CROSS JOIN LATERAL (SELECT *
                       FROM pg_attribute
                      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                      ORDER BY attnum
                     OFFSET 0) a
  LEFT JOIN used_type t ON t.atttypid = a.atttypid AND t.atttypmod = a.atttypmod
  LEFT JOIN (SELECT l.oid, l.collname::text AS collname, n.nspname::text AS nspname
               FROM pg_collation l
               JOIN pg_namespace n ON n.oid = l.collnamespace) co ON co.oid = a.attcollation

-- query: 12
WITH RECURSIVE base (oid, base_oid, modifier, not_null) AS (
    SELECT oid, typbasetype, typtypmod, typnotnull FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.oid, t.typbasetype, CASE WHEN b.modifier = -1 THEN t.typtypmod ELSE b.modifier END,
           b.not_null OR t.typnotnull
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype = 'd'
), resolved (oid, base_oid, modifier, not_null) AS (
    SELECT b.oid, b.base_oid, b.modifier, b.not_null
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype <> 'd'
), used_type AS (
    SELECT d.atttypid, d.atttypmod, format_type(d.atttypid, d.atttypmod) AS type,
           tn.nspname::text AS type_schema, t.typname::text AS type_name, t.typtype AS type_kind,
           t.typcategory AS type_category, u.typname::text AS base_type,
           eu.typname::text AS element_type,
           CASE WHEN r.oid IS NULL THEN d.atttypmod ELSE r.modifier END AS type_modifier,
           u.oid::bigint AS base_oid, u.typtype AS base_kind, un.nspname::text AS base_schema,
           eu.oid::bigint AS element_oid,
           coalesce(r.not_null, false) AS forbids_null_by_domain
      FROM (SELECT DISTINCT atttypid, atttypmod FROM pg_attribute WHERE attnum > 0) d
      JOIN pg_type t ON t.oid = d.atttypid
      JOIN pg_namespace tn ON tn.oid = t.typnamespace
      LEFT JOIN resolved r ON r.oid = d.atttypid
      JOIN pg_type u ON u.oid = coalesce(r.base_oid, d.atttypid)
      JOIN pg_namespace un ON un.oid = u.typnamespace
      LEFT JOIN pg_type el ON el.oid = u.typelem AND u.typelem <> 0 AND u.typlen = -1
      LEFT JOIN resolved er ON er.oid = el.oid
      LEFT JOIN pg_type eu ON eu.oid = coalesce(er.base_oid, el.oid)
    OFFSET 0
)
SELECT a.attrelid::bigint AS table_oid, a.attnum AS number, a.attname AS name,
       t.type, t.type_schema, t.type_name, t.type_kind, t.type_category, t.base_type,
       t.element_type, t.type_modifier,
       a.attnotnull AS not_null,
       CASE WHEN a.atthasdef
            THEN (SELECT CASE WHEN a.attgenerated = '' THEN pg_get_expr(ad.adbin, 0)
                              WHEN a.attrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                                             WHERE l.mode = 'AccessExclusiveLock'
                                                               AND l.locktype = 'relation'))
                              THEN pg_get_expr(ad.adbin, ad.adrelid) END
                    FROM pg_attrdef ad
                   WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum) END
           AS default_expression,
       a.attidentity AS identity,
       a.attgenerated AS generated,
       co.collname AS collation,
       nullif(a.attstattarget, -1) AS statistics,
       t.base_oid, t.base_kind, t.base_schema, t.element_oid, t.forbids_null_by_domain,
       co.nspname AS collation_schema,
       a.attstorage AS storage, NULL AS compression
  FROM (SELECT c.oid
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
         ORDER BY c.oid
        OFFSET 0) c
 CROSS JOIN LATERAL (SELECT *
                       FROM pg_attribute
                      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                      ORDER BY attnum
                     OFFSET 0) a
  LEFT JOIN used_type t ON t.atttypid = a.atttypid AND t.atttypmod = a.atttypmod
  LEFT JOIN (SELECT l.oid, l.collname::text AS collname, n.nspname::text AS nspname
               FROM pg_collation l
               JOIN pg_namespace n ON n.oid = l.collnamespace) co ON co.oid = a.attcollation

-- query: 14
WITH RECURSIVE base (oid, base_oid, modifier, not_null) AS (
    SELECT oid, typbasetype, typtypmod, typnotnull FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.oid, t.typbasetype, CASE WHEN b.modifier = -1 THEN t.typtypmod ELSE b.modifier END,
           b.not_null OR t.typnotnull
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype = 'd'
), resolved (oid, base_oid, modifier, not_null) AS (
    SELECT b.oid, b.base_oid, b.modifier, b.not_null
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype <> 'd'
), used_type AS (
    SELECT d.atttypid, d.atttypmod, format_type(d.atttypid, d.atttypmod) AS type,
           tn.nspname::text AS type_schema, t.typname::text AS type_name, t.typtype AS type_kind,
           t.typcategory AS type_category, u.typname::text AS base_type,
           eu.typname::text AS element_type,
           CASE WHEN r.oid IS NULL THEN d.atttypmod ELSE r.modifier END AS type_modifier,
           u.oid::bigint AS base_oid, u.typtype AS base_kind, un.nspname::text AS base_schema,
           eu.oid::bigint AS element_oid,
           coalesce(r.not_null, false) AS forbids_null_by_domain
      FROM (SELECT DISTINCT atttypid, atttypmod FROM pg_attribute WHERE attnum > 0) d
      JOIN pg_type t ON t.oid = d.atttypid
      JOIN pg_namespace tn ON tn.oid = t.typnamespace
      LEFT JOIN resolved r ON r.oid = d.atttypid
      JOIN pg_type u ON u.oid = coalesce(r.base_oid, d.atttypid)
      JOIN pg_namespace un ON un.oid = u.typnamespace
      LEFT JOIN pg_type el ON el.oid = u.typelem AND u.typelem <> 0 AND u.typlen = -1
      LEFT JOIN resolved er ON er.oid = el.oid
      LEFT JOIN pg_type eu ON eu.oid = coalesce(er.base_oid, el.oid)
    OFFSET 0
)
SELECT a.attrelid::bigint AS table_oid, a.attnum AS number, a.attname AS name,
       t.type, t.type_schema, t.type_name, t.type_kind, t.type_category, t.base_type,
       t.element_type, t.type_modifier,
       a.attnotnull AS not_null,
       CASE WHEN a.atthasdef
            THEN (SELECT CASE WHEN a.attgenerated = '' THEN pg_get_expr(ad.adbin, 0)
                              WHEN a.attrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                                             WHERE l.mode = 'AccessExclusiveLock'
                                                               AND l.locktype = 'relation'))
                              THEN pg_get_expr(ad.adbin, ad.adrelid) END
                    FROM pg_attrdef ad
                   WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum) END
           AS default_expression,
       a.attidentity AS identity,
       a.attgenerated AS generated,
       co.collname AS collation,
       nullif(a.attstattarget, -1) AS statistics,
       t.base_oid, t.base_kind, t.base_schema, t.element_oid, t.forbids_null_by_domain,
       co.nspname AS collation_schema,
       a.attstorage AS storage, a.attcompression AS compression
  FROM (SELECT c.oid
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
         ORDER BY c.oid
        OFFSET 0) c
 CROSS JOIN LATERAL (SELECT *
                       FROM pg_attribute
                      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                      ORDER BY attnum
                     OFFSET 0) a
  LEFT JOIN used_type t ON t.atttypid = a.atttypid AND t.atttypmod = a.atttypmod
  LEFT JOIN (SELECT l.oid, l.collname::text AS collname, n.nspname::text AS nspname
               FROM pg_collation l
               JOIN pg_namespace n ON n.oid = l.collnamespace) co ON co.oid = a.attcollation
