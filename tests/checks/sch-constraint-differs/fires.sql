-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: constraint|shop|item|item_pkey|blocker/blocker/blocker
-- expect: constraint|shop|item|twice|blocker/blocker/blocker
-- expect: constraint|shop|item|range|blocker/blocker/blocker
-- expect: constraint|shop|item|kind_fkey|blocker/blocker/blocker
-- expect: constraint|shop|item|later|blocker/blocker/blocker
-- expect: constraint|shop|item|not checked|warning/warning/warning
-- expect: constraint|shop|item|checked|info/info/info
-- expect: constraint|shop|item|one name|info/info/info
-- expect: constraint|shop|item|extra|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.kind (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, a int, b int, kind int,
    CONSTRAINT twice UNIQUE (a, b), CONSTRAINT range CHECK (a BETWEEN 1 AND 9),
    CONSTRAINT kind_fkey FOREIGN KEY (kind) REFERENCES shop.kind ON DELETE CASCADE,
    CONSTRAINT later UNIQUE (a) DEFERRABLE, CONSTRAINT "not checked" CHECK (b > 0), CONSTRAINT "one name" CHECK (a <> b));
ALTER TABLE shop.item ADD CONSTRAINT checked CHECK (b > 1) NOT VALID;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.kind (id int PRIMARY KEY);
CREATE TABLE shop.item (id int NOT NULL, a int, b int, kind int,
    CONSTRAINT twice UNIQUE (b, a), CONSTRAINT range CHECK (a BETWEEN 1 AND 10),
    CONSTRAINT kind_fkey FOREIGN KEY (kind) REFERENCES shop.kind,
    CONSTRAINT later UNIQUE (a), CONSTRAINT checked CHECK (b > 1), CONSTRAINT extra CHECK (b < 5), CONSTRAINT "another name" CHECK (a <> b));
ALTER TABLE shop.item ADD CONSTRAINT "not checked" CHECK (b > 0) NOT VALID;
