-- Known, loaded already, or not the file's last word. Elsewhere than in these libraries nothing is
-- looked for.
-- settings: source max_connections=94
-- settings: source shared_preload_libraries=auto_explain
ALTER SYSTEM SET shared_preload_libraries = 'auto_explain', '$libdir/passwordcheck';
