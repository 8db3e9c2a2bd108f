-- servers: 13 14
-- servers: 10 18
-- expect: conversion|shop|to "latin"|-|warning/warning/blocker
CREATE SCHEMA shop;
CREATE CONVERSION shop."to ""latin""" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
