-- A virtual one is never published, and refuses values like any other.
-- servers: 18 18
-- expect: column|public|both|net|blocker/none/info
-- expect: column|public|source_only|net|warning/blocker/warning
-- expect: column|public|stored|net|warning/warning/warning
CREATE TABLE "both" (price int, net int GENERATED ALWAYS AS (price * 2) VIRTUAL);
CREATE TABLE source_only (price int, net int GENERATED ALWAYS AS (price * 2) VIRTUAL);
CREATE TABLE stored (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
-- on: target
CREATE TABLE "both" (price int, net int GENERATED ALWAYS AS (price * 2) VIRTUAL);
CREATE TABLE source_only (price int, net int);
CREATE TABLE stored (price int, net int);
