-- options: --deep
CREATE TABLE page (id int PRIMARY KEY, body xml, note text);
INSERT INTO page VALUES (1, '<a encoding="x"/>', '<?xml version="1.0" encoding="UTF-8"?>');
