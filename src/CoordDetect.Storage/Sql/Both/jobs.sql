-- name: part.job
j.id, j.kind, j.case_name, j.queue, j.by_user, j.arguments, j.asked_at, j.not_before, j.status, j.attempts, j.deaths, j.failures, j.node, j.started_at,
    j.finished_at, j.cancel_asked, j.stage, j.done, j.total, j.outcome, j.run_id

-- name: jobs.add
INSERT INTO jobs (kind, case_name, queue, lane, host, once, by_user, arguments, asked_at, not_before, status, attempts, deaths, failures, cancel_asked, stage, done, total)
VALUES (@kind, @case, @queue, @lane, @host, @once, @by, @arguments, @at, @from, 0, 0, 0, 0, 0, '', 0, 0) ON CONFLICT DO NOTHING RETURNING id;

-- name: jobs.open-once
SELECT {part.job} FROM jobs j WHERE j.once = @once AND j.status < 2;

-- name: jobs.find
SELECT {part.job} FROM jobs j WHERE j.id = @id;

-- name: jobs.list
SELECT {part.job} FROM jobs j
WHERE j.id < @before AND (CAST(@case AS text) IS NULL OR j.case_name = @case) AND (CAST(@kind AS text) IS NULL OR j.kind = @kind)
    AND j.status = ANY(@statuses)
ORDER BY j.id DESC LIMIT @take;

-- name: jobs.due
SELECT {part.job} FROM jobs j
WHERE j.status = 0 AND j.not_before <= @now AND (j.announced_at IS NULL OR j.announced_at < {part.now} - @again)
    AND NOT EXISTS (SELECT 1 FROM jobs o WHERE o.status = 1 AND (o.lane = j.lane OR o.host = j.host))
ORDER BY j.id LIMIT @take;

-- name: jobs.announced
UPDATE jobs SET announced_at = {part.now} WHERE id = @id AND status = 0;

-- name: jobs.unannounce
UPDATE jobs SET announced_at = NULL WHERE status = 0 AND announced_at IS NOT NULL AND (CAST(@id AS bigint) IS NULL OR id = @id);

-- name: jobs.begin
UPDATE jobs SET status = 1, attempts = attempts + 1, node = @node, started_at = @at, beat_at = {part.now}, stage = '', done = 0, total = 0, outcome = NULL
WHERE id = @id AND status = 0 AND not_before <= @at AND NOT EXISTS (SELECT 1 FROM jobs o WHERE o.status = 1 AND (o.lane = jobs.lane OR o.host = jobs.host))
RETURNING attempts;

-- name: jobs.beat
UPDATE jobs SET beat_at = {part.now}, stage = @stage, done = @done, total = @total WHERE id = @id AND attempts = @attempt AND status = 1
RETURNING cancel_asked;

-- name: jobs.end
UPDATE jobs SET status = @status, outcome = @outcome, run_id = @run, finished_at = @at WHERE id = @id AND attempts = @attempt AND status = 1;

-- name: jobs.release
UPDATE jobs SET status = 0, announced_at = NULL, node = NULL WHERE id = @id AND attempts = @attempt AND status = 1;

-- name: jobs.postpone
UPDATE jobs SET status = 0, announced_at = NULL, node = NULL, failures = failures + 1, not_before = @from, outcome = @outcome
WHERE id = @id AND attempts = @attempt AND status = 1;

-- name: jobs.expire
UPDATE jobs SET deaths = deaths + 1, announced_at = NULL, node = NULL,
    status = CASE WHEN cancel_asked = 1 THEN 4 WHEN deaths + 1 >= @deaths THEN 5 ELSE 0 END,
    finished_at = CASE WHEN cancel_asked = 1 OR deaths + 1 >= @deaths THEN CAST(@at AS bigint) END
WHERE status = 1 AND (CAST(@lease AS bigint) IS NULL OR beat_at < {part.now} - CAST(@lease AS bigint))
RETURNING id;

-- name: jobs.cancel-waiting
UPDATE jobs SET status = 4, cancel_asked = 1, finished_at = @at WHERE id = @id AND status = 0;

-- name: jobs.cancel-running
UPDATE jobs SET cancel_asked = 1 WHERE id = @id AND status = 1;

-- name: jobs.again
UPDATE jobs SET status = 0, deaths = 0, failures = 0, cancel_asked = 0, outcome = NULL, announced_at = NULL, not_before = @at, finished_at = NULL, stage = '', done = 0, total = 0
WHERE id = @id AND status IN (3, 4, 5)
    AND NOT EXISTS (SELECT 1 FROM jobs o WHERE o.once = jobs.once AND o.status < 2);

-- name: jobs.of-case-open
SELECT count(*) FROM jobs WHERE case_name = @case AND status < 2;

-- name: jobs.forget-case
DELETE FROM jobs WHERE case_name = @case;

-- name: jobs.forget
DELETE FROM jobs WHERE finished_at < @before AND status > 1;

-- name: jobs.figures
SELECT queue, status, count(*), CAST(coalesce(min(CASE WHEN not_before > asked_at THEN not_before ELSE asked_at END), 0) AS bigint)
FROM jobs WHERE status < 2 AND not_before <= @now GROUP BY queue, status;
