-- options: --plugin pglogical
-- settings: source shared_preload_libraries=pglogical
CREATE EXTENSION pglogical;
