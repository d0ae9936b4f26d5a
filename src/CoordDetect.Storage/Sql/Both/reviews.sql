-- name: verdicts.add
INSERT INTO verdicts (subject, finding_id, run_id, kind, reason, by_user, at) VALUES (@subject, @id, @run, @kind, @reason, @by, @at) RETURNING id;

-- name: verdicts.list
SELECT id, finding_id, run_id, kind, reason, by_user, at, withdrawn_at, withdrawn_by, withdrawn_reason
FROM verdicts WHERE subject = @subject AND finding_id = @id ORDER BY id DESC;

-- name: verdicts.owner
SELECT by_user, subject, finding_id, run_id FROM verdicts WHERE id = @verdict AND withdrawn_at IS NULL;

-- name: verdicts.withdraw
UPDATE verdicts SET withdrawn_at = @at, withdrawn_by = @by, withdrawn_reason = @reason WHERE id = @verdict AND withdrawn_at IS NULL;

-- name: verdicts.reasons
SELECT reason FROM verdicts WHERE by_user = @by GROUP BY reason ORDER BY max(id) DESC LIMIT @limit;

-- name: misses.in-run
SELECT count(*) FROM run_misses WHERE run_id = @run AND miss_id = @id;

-- name: claims.take
INSERT INTO claims (subject, subject_id, by_user, at) VALUES (@subject, @id, @by, @at)
ON CONFLICT (subject, subject_id) DO UPDATE SET by_user = excluded.by_user, at = excluded.at WHERE claims.by_user = excluded.by_user OR claims.at < @stale;

-- name: claims.release
DELETE FROM claims WHERE subject = @subject AND subject_id = @id AND by_user = @by;

-- name: claims.find
SELECT by_user, at FROM claims WHERE subject = @subject AND subject_id = @id AND at >= @stale;

-- name: review.findings
SELECT f.finding_id, f.run_id, f.number, f.confidence, f.change, f.joined, f.accounts, v.kind,
    CAST(CASE WHEN v.id IS NOT NULL AND EXISTS ({part.changed-since}) THEN 1 ELSE 0 END AS bigint),
    (SELECT count(DISTINCT w.kind) FROM verdicts w WHERE w.subject = 0 AND w.finding_id = f.finding_id AND {part.standing}),
    c.by_user, c.at, f.statistic, v.run_id
FROM {part.finding-tables} LEFT JOIN claims c ON c.subject = 0 AND c.subject_id = f.finding_id AND c.at >= @stale
WHERE f.run_id = (SELECT max(id) FROM runs WHERE scope IS NULL) AND f.change <> 6 ORDER BY f.number, f.finding_id LIMIT @limit;

-- name: review.misses
SELECT r.miss_id, r.run_id, r.number, r.kind, CAST(CASE WHEN m.first_run = r.run_id THEN 0 ELSE 1 END AS bigint), r.accounts, v.kind,
    (SELECT count(DISTINCT w.kind) FROM verdicts w WHERE w.subject = 1 AND w.finding_id = r.miss_id AND {part.standing}),
    c.by_user, c.at, r.bits, v.run_id
FROM run_misses r JOIN misses m ON m.id = r.miss_id
LEFT JOIN verdicts v ON v.id = (SELECT max(w.id) FROM verdicts w WHERE w.subject = 1 AND w.finding_id = r.miss_id AND w.withdrawn_at IS NULL)
LEFT JOIN claims c ON c.subject = 1 AND c.subject_id = r.miss_id AND c.at >= @stale
WHERE r.run_id = (SELECT max(id) FROM runs WHERE scope IS NULL) ORDER BY r.number, r.miss_id;
