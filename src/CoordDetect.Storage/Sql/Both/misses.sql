-- name: misses.add
INSERT INTO misses (first_run, last_run) VALUES (@run, @run) RETURNING id;

-- name: misses.seen
UPDATE misses SET last_run = @run WHERE id = @id;

-- name: misses.known
SELECT m.id, a.account_id, CAST(CASE WHEN m.last_run = (SELECT max(id) FROM runs WHERE scope IS NULL AND id < @run) THEN 1 ELSE 0 END AS bigint)
FROM misses m JOIN run_miss_accounts a ON a.run_id = m.last_run AND a.miss_id = m.id;

-- name: misses.write
INSERT INTO run_misses (run_id, number, miss_id, kind, bits, objects, what, limits, first_posted, last_posted, accounts, comments)
VALUES (@run, @number, @id, @kind, @bits, @objects, @what, @limits, @first, @last, @accounts, @comments);

-- name: part.miss
SELECT r.miss_id, r.run_id, r.number, r.kind, r.bits, r.objects, r.what, r.limits, r.first_posted, r.last_posted, r.accounts, r.comments, m.first_run
FROM run_misses r JOIN misses m ON m.id = r.miss_id

-- name: misses.list
{part.miss} WHERE r.run_id = coalesce(CAST(@run AS bigint), (SELECT max(id) FROM runs WHERE scope IS NULL)) ORDER BY r.number;

-- name: misses.find
{part.miss} WHERE r.miss_id = @id AND r.run_id = coalesce(CAST(@run AS bigint), m.last_run);

-- name: misses.accounts
SELECT account_id FROM run_miss_accounts WHERE run_id = @run AND miss_id = @id AND account_id > @after ORDER BY account_id LIMIT @take;

-- name: misses.comments
SELECT comment_id FROM run_miss_comments WHERE run_id = @run AND miss_id = @id AND comment_id > @after ORDER BY comment_id LIMIT @take;
