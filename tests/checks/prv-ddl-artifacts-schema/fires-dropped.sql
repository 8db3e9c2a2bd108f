-- expect: schema|-|public|-|blocker/none/none
DROP SCHEMA public;
