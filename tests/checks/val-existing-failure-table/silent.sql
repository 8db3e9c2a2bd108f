-- An empty one, and another one of the task's tables.
CREATE SCHEMA shop;
-- on: target
CREATE TABLE public.awsdms_validation_failures_v1 ("KEY" text);
CREATE TABLE public.awsdms_status (x int);
INSERT INTO public.awsdms_status VALUES (1);
