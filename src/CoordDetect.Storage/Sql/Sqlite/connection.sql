-- name: connection.settings
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000;

-- name: migrations.exist
SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migrations';

-- name: migrations.prepare
CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, at INTEGER NOT NULL);
