SET search_path = "s""q; $r$
-- \x", public;
UPDATE "we""ird $r$" SET found = NULL WHERE n = 1;
UPDATE "we""ird $r$" SET found = '', t = 'NaN', i = '-0', "q""uo te" = E'a\\''"\n$r$ $r1$' WHERE n = 2;
UPDATE "we""ird $r$" SET t = 1.000000000000000000000 WHERE n = 3;
UPDATE "we""ird $r$" SET m = NULL, i = 'infinity' WHERE n = 5;
DELETE FROM "we""ird $r$" WHERE n IN (7, 8);
INSERT INTO "we""ird $r$" VALUES (-1, E'\\', 'NaN', 'NaN', ':n', E'\t');
UPDATE types SET f4 = '-0', f8 = 'NaN', num = 1.5, b = '', j = '{"b":1}', jb = '[]', a = NULL, ta = '{}', p = '(,)', pa = '{NULL,"(,)"}',
    m = 'it''s \ $r$', ma = NULL, d = 7, tz = '-infinity', iv = '30 days', bits = '00000', vb = '', c = '', v = '', mo = -1000000.01,
    x = '<b/>', r = 'empty', ts = '''it''''s'':1', ip = '::1', ch = '', flag = false, pt = '(NaN,1e-300)', n = '', o = 'pg_type'
    WHERE id = '00000000-0000-0000-0000-000000000010';
UPDATE types SET f4 = NULL, f8 = NULL, num = NULL, b = NULL, j = NULL, jb = NULL, ta = NULL, p = NULL, pa = NULL, m = NULL, d = NULL,
    tz = NULL, iv = NULL, bits = NULL, vb = NULL, c = NULL, v = NULL, mo = NULL, x = NULL, r = NULL, ts = NULL, ip = NULL, ch = NULL,
    flag = NULL, pt = NULL, n = NULL, o = NULL WHERE id = '00000000-0000-0000-0000-000000000011';
DELETE FROM types WHERE id = '00000000-0000-0000-0000-000000000012';
INSERT INTO types SELECT ('f' || substr(id::text, 2))::uuid, f4, f8, num, b, j, jb, a, ta, p, pa, m, ma, d, tz, iv, bits, vb, c, v, mo, x, r,
    ts, ip, ch, flag, pt, n, o FROM types WHERE id = '00000000-0000-0000-0000-000000000013';
UPDATE composite SET note = 'y', a = NULL WHERE b = 4;
UPDATE composite SET b = 1000 WHERE b = 5;
UPDATE text_key SET note = note || '!';
DELETE FROM text_key WHERE "key" IN ('', E'line\nfeed');
INSERT INTO text_key VALUES (E'\\\'$r1$', NULL);
DELETE FROM keyless WHERE a = 1 AND b = '1';
DELETE FROM keyless WHERE ctid = (SELECT min(ctid) FROM keyless WHERE a = 2);
INSERT INTO keyless VALUES (NULL, NULL), (NULL, NULL), (3, ''), (3, NULL), (4, '4'), (4, '4');
DELETE FROM numbered WHERE id IN (3, 4);
UPDATE numbered SET note = NULL WHERE id = 5;
DELETE FROM counted WHERE id IN (6, 7);
INSERT INTO counted (id, note) VALUES (7, 'x'), (6, 'x');
UPDATE swapped SET mail = 'held' WHERE id = 1;
UPDATE swapped SET mail = 'mail1' WHERE id = 2;
UPDATE swapped SET mail = 'mail2' WHERE id = 1;
UPDATE swapped SET id = 100 WHERE id = 10;
UPDATE split SET note = NULL WHERE id IN (90, 110);
DELETE FROM split WHERE id = 99;
INSERT INTO split VALUES (5000, 'new'), (5000, 'new'), (81, 'x');
DELETE FROM a_grandchild WHERE id IN (1, 2, 3);
DELETE FROM b_child WHERE id IN (1, 2);
DELETE FROM z_parent WHERE id = 1;
INSERT INTO z_parent VALUES (100, 'new');
INSERT INTO b_child VALUES (100, 100, 3);
INSERT INTO a_grandchild VALUES (100, 100);
UPDATE b_child SET up = 6 WHERE id = 5;
UPDATE a_grandchild SET child = 5 WHERE id = 6;
UPDATE circle_a SET b = NULL;
DELETE FROM circle_b;
DELETE FROM circle_a WHERE id = 2;
INSERT INTO circle_a VALUES (3, NULL);
UPDATE widened SET f = 0.7, v = NULL, small = -1 WHERE id IN (1, 2);
DELETE FROM widened WHERE id = 4;
ALTER TABLE loose DROP CONSTRAINT loose_pkey;
INSERT INTO loose VALUES (5, 'x'), (6, 'other'), (6, 'other');
UPDATE loose SET note = NULL WHERE id IN (6, 7);
DELETE FROM loose WHERE id = 8;
