-- name: record.begin
INSERT INTO case_record (only_row, name, title, purpose, languages, retain_until, created_at, pseudonym_key)
VALUES (1, @name, @title, @purpose, @languages, @retain, @at, @key);

-- name: record.key
SELECT pseudonym_key FROM case_record;

-- name: record.get
SELECT name, title, purpose, languages, retain_until, created_at, CAST(coalesce((SELECT sum(comments) FROM day_counts), 0) AS bigint),
    (SELECT count(*) FROM accounts WHERE scope > -1099511627776),
    (SELECT count(*) FROM run_findings WHERE run_id = (SELECT max(id) FROM runs WHERE scope IS NULL) AND change <> 6), (SELECT max(finished_at) FROM runs WHERE scope IS NULL)
FROM case_record;

-- name: record.change
UPDATE case_record SET title = coalesce(@title, title), purpose = coalesce(@purpose, purpose), languages = coalesce(@languages, languages),
    retain_until = coalesce(@retain, retain_until);

-- name: official.list
SELECT handle, reason, by_user, at FROM official_accounts ORDER BY handle;

-- name: official.add
INSERT INTO official_accounts (handle, reason, by_user, at) VALUES (@handle, @reason, @by, @at)
ON CONFLICT (handle) DO UPDATE SET reason = excluded.reason, by_user = excluded.by_user, at = excluded.at;

-- name: official.remove
DELETE FROM official_accounts WHERE handle = @handle;

-- name: sources.list
SELECT s.id, s.kind, s.address, s.title, s.settings, s.added_at, (SELECT max(committed_at) FROM imports i WHERE i.source_id = s.id),
    CAST(coalesce((SELECT sum(added) FROM imports i WHERE i.source_id = s.id), 0) AS bigint)
FROM sources s ORDER BY s.id;

-- name: sources.add
INSERT INTO sources (kind, address, title, settings, added_at) VALUES (@kind, @address, @title, @settings, @at) ON CONFLICT (kind, address) DO NOTHING;

-- name: sources.find
SELECT id FROM sources WHERE kind = @kind AND address = @address;

-- name: record.exists
SELECT count(*) FROM case_record;
