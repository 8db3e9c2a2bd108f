-- No files but those of the server; that of an extension.
CREATE EXTENSION unaccent;
CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION mine (COPY = english);
