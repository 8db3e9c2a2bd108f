-- role: target @ROLE@
-- outcome: not evaluated
-- reason: GRANT SELECT
CREATE SCHEMA shop;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE public.awsdms_validation_failures_v2 ("KEY" text);
INSERT INTO public.awsdms_validation_failures_v2 VALUES ('{"key": ["1"]}');
