-- id: obj-encoding-conversion
-- title: An encoding conversion of one's own, whose function changed in 14
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- applies-when: SELECT CASE WHEN source_version_num >= 140000 THEN 'the source is 14 or newer'
--   WHEN target_version_num < 140000 THEN 'the target is older than 14' END FROM assessment
-- examines: SELECT count(*) FROM source_object WHERE extension IS NULL
-- finding: conversion {schema}.{name} ({detail}) was made for PostgreSQL before 14
-- why: A conversion's function has one more argument and returns another type since 14, so CREATE
--   CONVERSION is refused there, and a library that was built for the old ones would crash.
-- remedy: Build the function anew for the target's version and create the conversion there, or drop it:
--   what the server brings covers nearly all encodings.
-- reference: PostgreSQL manual, CREATE CONVERSION, release notes of 14; pg_upgrade
SELECT 'conversion' AS object_type, schema, name, NULL AS part, detail,
       version_text(a.target_version_num) AS target_version
  FROM source_object
  JOIN assessment a
 WHERE type = 'conversion' AND extension IS NULL
