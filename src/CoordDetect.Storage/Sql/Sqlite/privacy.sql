-- name: erasure.rewrite
VACUUM;

-- name: forget.rewrite
VACUUM;

-- name: erasure.empty-log
PRAGMA wal_checkpoint(TRUNCATE);
