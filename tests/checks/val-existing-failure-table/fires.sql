-- expect: table|public|awsdms_validation_failures_v1|-|info/none/none
-- expect: table|control|AWSDMS_VALIDATION_FAILURES_V2|-|info/none/none
CREATE SCHEMA shop;
-- on: target
CREATE TABLE public.awsdms_validation_failures_v1 ("KEY" text);
INSERT INTO public.awsdms_validation_failures_v1 VALUES ('{"key": ["1"]}');
CREATE SCHEMA control;
CREATE TABLE control."AWSDMS_VALIDATION_FAILURES_V2" ("KEY" text);
INSERT INTO control."AWSDMS_VALIDATION_FAILURES_V2" VALUES ('{"key": ["1"]}');
