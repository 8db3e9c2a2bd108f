-- id: obj-fts-config
-- title: A text search dictionary reads files of the server
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning
-- examines: SELECT count(*) FROM source_object WHERE type = 'text search dictionary'
-- finding: text search dictionary {schema}.{name} is of template {template}, which reads files from
--   the server's disk
-- why: The files in tsearch_data are in no dump. CREATE TEXT SEARCH DICTIONARY fails where they are
--   not, and with other files the same text gives other words: indexed rows are not found.
-- remedy: Put the same files into tsearch_data of the target before the schema is restored. Managed
--   platforms take none: use what they have, and compute the tsvector columns anew.
-- actor: target DBA
-- reference: PostgreSQL manual, Text Search Dictionaries
SELECT 'text search dictionary' AS object_type, schema, name, NULL AS part, detail AS template
  FROM source_object
 WHERE type = 'text search dictionary' AND extension IS NULL
   AND detail IN ('ispell', 'thesaurus', 'synonym', 'xsyn_template', 'unaccent')
