-- name: runs.add
INSERT INTO runs (started_at, finished_at, version, corpus_sha256, last_comment, last_version, comments, accounts, edges, by_confidence, shuffled_runs, run_json, scope)
VALUES (@started, @finished, @version, @sha256, @comment, @edit, @comments, @accounts, @edges, @confidences, @shuffled, @json, @scope) RETURNING id;

-- name: part.run
SELECT id, started_at, finished_at, version, corpus_sha256, last_comment, last_version, comments, accounts, edges, by_confidence, run_json, scope FROM runs

-- name: runs.list
{part.run} ORDER BY id DESC;

-- name: runs.last
{part.run} WHERE scope IS NULL ORDER BY id DESC LIMIT 1;

-- name: runs.find
{part.run} WHERE id = @id;

-- name: runs.compare
SELECT f.id,
    (SELECT count(*) FROM run_members m WHERE m.run_id = @before AND m.finding_id = f.id),
    (SELECT count(*) FROM run_members m WHERE m.run_id = @after AND m.finding_id = f.id),
    (SELECT count(*) FROM run_members m JOIN run_members n ON n.run_id = @after AND n.finding_id = m.finding_id AND n.account_id = m.account_id
        WHERE m.run_id = @before AND m.finding_id = f.id),
    b.confidence, a.confidence
FROM findings f
LEFT JOIN run_findings b ON b.finding_id = f.id AND b.run_id = @before AND b.change <> 6
LEFT JOIN run_findings a ON a.finding_id = f.id AND a.run_id = @after AND a.change <> 6
WHERE b.run_id IS NOT NULL OR a.run_id IS NOT NULL
ORDER BY coalesce(a.number, 1000000000), coalesce(b.number, 1000000000);

-- name: wording.remember
INSERT INTO wording_memory (only_row, run_id, content) VALUES (1, @run, @content)
ON CONFLICT (only_row) DO UPDATE SET run_id = excluded.run_id, content = excluded.content;

-- name: wording.recall
SELECT content FROM wording_memory;

-- name: findings.add
INSERT INTO findings (first_run, last_run) VALUES (@run, @run) RETURNING id;

-- name: findings.seen
UPDATE findings SET last_run = @run WHERE id = @id;

-- name: findings.known
SELECT f.id, m.account_id, CAST(CASE WHEN f.last_run = (SELECT max(id) FROM runs WHERE scope IS NULL AND id < @run) THEN 1 ELSE 0 END AS bigint),
    CAST(CASE WHEN EXISTS (SELECT 1 FROM runs r WHERE r.id = f.last_run AND r.scope IS NOT NULL) THEN 1 ELSE 0 END AS bigint)
FROM findings f JOIN run_members m ON m.run_id = f.last_run AND m.finding_id = f.id WHERE m.role <> 2;

-- name: findings.write
INSERT INTO run_findings (run_id, finding_id, number, content_id, confidence, change, joined, went, came_from, members, accounts, signals, objects, days,
    statistic, chance_runs, first_evidence, last_evidence, detail)
VALUES (@run, @id, @number, @content, @confidence, @change, @joined, @went, @from, @members, @accounts, @signals, @objects, @days, @statistic, @chance,
    @first, @last, @detail);

-- name: findings.gone
INSERT INTO run_findings (run_id, finding_id, number, content_id, confidence, change, joined, went, came_from, members, accounts, signals, objects, days,
    statistic, chance_runs, first_evidence, last_evidence, detail)
SELECT @run, finding_id, 0, content_id, confidence, @gone, 0, accounts, @into, 0, 0, signals, objects, days, statistic, chance_runs, first_evidence,
    last_evidence, detail
FROM run_findings WHERE finding_id = @id AND change <> @gone ORDER BY run_id DESC LIMIT 1;

-- name: part.changed-since
SELECT 1 FROM run_findings c WHERE c.finding_id = f.finding_id AND c.run_id > v.run_id AND c.run_id <= f.run_id
        AND c.change NOT IN (1, 6) AND c.run_id IN (SELECT id FROM runs WHERE scope IS NULL)

-- name: part.standing
w.withdrawn_at IS NULL AND w.id = (SELECT max(x.id) FROM verdicts x
        WHERE x.subject = w.subject AND x.finding_id = w.finding_id AND x.by_user = w.by_user AND x.withdrawn_at IS NULL)

-- name: part.finding
f.finding_id, f.run_id, f.number, f.content_id, f.confidence, f.change, f.joined, f.went, f.came_from, f.members, f.accounts, f.signals, f.objects, f.days,
    f.statistic, f.chance_runs, f.first_evidence, f.last_evidence, l.first_run, v.id, v.run_id, v.kind, v.reason, v.by_user, v.at,
    CAST(CASE WHEN v.kind = 4 AND NOT EXISTS ({part.changed-since}) THEN 1 ELSE 0 END AS bigint) AS quiet,
    CAST(CASE WHEN v.id IS NOT NULL AND EXISTS ({part.changed-since}) THEN 1 ELSE 0 END AS bigint) AS changed_since,
    (SELECT count(DISTINCT w.kind) FROM verdicts w WHERE w.subject = 0 AND w.finding_id = f.finding_id AND {part.standing}) AS kinds

-- name: part.finding-tables
run_findings f JOIN findings l ON l.id = f.finding_id
LEFT JOIN verdicts v ON v.id = (SELECT max(w.id) FROM verdicts w WHERE w.subject = 0 AND w.finding_id = f.finding_id AND w.withdrawn_at IS NULL)

-- name: findings.list
SELECT * FROM (SELECT {part.finding}, CASE WHEN f.change = 6 THEN 1099511627776 ELSE f.number END AS place FROM {part.finding-tables}
WHERE f.run_id = coalesce(CAST(@run AS bigint), (SELECT max(id) FROM runs WHERE scope IS NULL))
    AND (CAST(@confidence AS bigint) IS NULL OR f.confidence >= @confidence)
    AND (CAST(@signal AS text) IS NULL OR ' ' || f.signals || ' ' LIKE @signal)
    AND (CAST(@verdict AS bigint) IS NULL OR v.kind = @verdict)
    AND (CAST(@judged AS bigint) IS NULL OR (v.id IS NOT NULL) = (CAST(@judged AS bigint) = 1))
    AND f.change = ANY(@changes)
    AND (CAST(@account AS bigint) IS NULL
        OR EXISTS (SELECT 1 FROM run_members m WHERE m.run_id = f.run_id AND m.finding_id = f.finding_id AND m.account_id = @account))) AS listed
WHERE (CAST(@quiet AS bigint) = 1 OR quiet = 0) AND (place > @place OR (place = @place AND finding_id > @id))
ORDER BY place, finding_id LIMIT @take;

-- name: findings.of-accounts
SELECT {part.finding}, m.account_id FROM {part.finding-tables} JOIN run_members m ON m.run_id = f.run_id AND m.finding_id = f.finding_id
WHERE m.account_id = ANY(@ids) AND m.role <> @source AND f.run_id = (SELECT max(id) FROM runs WHERE scope IS NULL) ORDER BY f.number, f.finding_id;

-- name: findings.find
SELECT {part.finding}, f.detail FROM {part.finding-tables}
WHERE f.finding_id = @id AND f.run_id = coalesce(CAST(@run AS bigint), l.last_run);

-- name: findings.history
SELECT {part.finding} FROM {part.finding-tables} WHERE f.finding_id = @id
    AND (f.run_id = l.last_run OR f.run_id IN (SELECT id FROM runs WHERE scope IS NULL)) ORDER BY f.run_id;

-- name: findings.in-run
SELECT count(*) FROM run_findings WHERE run_id = @run AND finding_id = @id;

-- name: members.list
SELECT account_id, role, score, comments, partners, joined FROM run_members WHERE run_id = @run AND finding_id = @id ORDER BY position;

-- name: part.edge
SELECT id, account_a, account_b, weight, q_value, families, signals, objects, days, corroborated, coincidences, finding_id FROM run_edges

-- name: edges.of-run
{part.edge} WHERE run_id = @run AND weight >= @weight ORDER BY weight DESC, id LIMIT @limit;

-- name: edges.days
SELECT DISTINCT e.edge_id, CASE WHEN a.posted < b.posted THEN a.posted ELSE b.posted END / 86400 AS first, CASE WHEN a.posted < b.posted THEN b.posted ELSE a.posted END / 86400 AS last
FROM run_evidence e JOIN comments a ON a.id = e.comment_a JOIN comments b ON b.id = e.comment_b
WHERE e.run_id = @run AND e.standing = 0 AND a.precision BETWEEN 1 AND 4 AND b.precision BETWEEN 1 AND 4 ORDER BY e.edge_id, first, last;

-- name: places.of-run
SELECT p.account_id, p.x, p.y, a.handle, s.name FROM run_places p JOIN accounts a ON a.id = p.account_id JOIN sites s ON s.id = a.site_id
WHERE p.run_id = @run ORDER BY p.account_id;

-- name: places.exist
SELECT count(*) FROM (SELECT 1 FROM run_places WHERE run_id = @run LIMIT 1) AS one;

-- name: edges.of-finding
{part.edge} WHERE run_id = @run AND finding_id = @finding ORDER BY weight DESC, id LIMIT @limit;

-- name: edges.of-account
SELECT * FROM ({part.edge} WHERE account_a = @account AND run_id = coalesce(CAST(@run AS bigint), (SELECT max(id) FROM runs WHERE scope IS NULL))
UNION ALL {part.edge} WHERE account_b = @account AND run_id = coalesce(CAST(@run AS bigint), (SELECT max(id) FROM runs WHERE scope IS NULL))) AS e
ORDER BY weight DESC, id LIMIT @limit;

-- name: part.evidence
SELECT id, signal, account_a, account_b, object, comment_a, comment_b, delta_seconds, strength, p_value, object_key, standing FROM run_evidence

-- name: evidence.of-finding
{part.evidence} WHERE run_id = @run AND finding_id = @of AND id > @after ORDER BY id LIMIT @take;

-- name: evidence.of-edge
{part.evidence} WHERE run_id = @run AND edge_id = @of AND id > @after ORDER BY id LIMIT @take;

-- name: evidence.many
{part.evidence} WHERE run_id = @run AND id = ANY(@ids);

-- name: scores.list
SELECT rank, account_id, score, finding_id, role, comments, signals FROM run_scores WHERE run_id = @run AND rank > @after ORDER BY rank LIMIT @take;

-- name: verdicts.accuracy
SELECT f.confidence, v.kind, count(*) FROM run_findings f
LEFT JOIN verdicts v ON v.id = (SELECT max(w.id) FROM verdicts w WHERE w.subject = 0 AND w.finding_id = f.finding_id AND w.withdrawn_at IS NULL)
WHERE f.run_id = coalesce(CAST(@run AS bigint), (SELECT max(id) FROM runs WHERE scope IS NULL)) AND f.change <> 6 GROUP BY f.confidence, v.kind ORDER BY f.confidence, v.kind;

-- name: notes.add
INSERT INTO notes (subject, subject_id, text, by_user, at) VALUES (@subject, @id, @text, @by, @at) RETURNING id;

-- name: notes.list
SELECT id, subject, subject_id, text, by_user, at FROM notes WHERE subject = @subject AND subject_id = @id ORDER BY id;

-- name: runs.of-job
SELECT run_id FROM run_jobs WHERE job = @job;

-- name: runs.made-by
INSERT INTO run_jobs (job, run_id) VALUES (@job, @run);
