-- name: part.watch
w.id, w.case_name, w.address, w.host, w.schedule, w.max_pages, w.same_thread, w.paused, w.until_at, w.by_user, w.added_at, w.next_at, w.last_at, w.last_new_at,
    w.pause_now, w.comments, w.failures, w.trouble

-- name: watches.add
INSERT INTO watches (case_name, address, host, schedule, max_pages, same_thread, paused, until_at, by_user, added_at, next_at, pause_now, comments, failures)
VALUES (@case, @address, @host, @schedule, @pages, @thread, 0, @until, @by, @at, @at, 0, 0, 0)
ON CONFLICT (case_name, address) DO UPDATE SET schedule = excluded.schedule, max_pages = excluded.max_pages, same_thread = excluded.same_thread,
    until_at = excluded.until_at, paused = 0, next_at = excluded.next_at, pause_now = 0
RETURNING id;

-- name: watches.find
SELECT {part.watch} FROM watches w WHERE w.id = @id;

-- name: watches.list
SELECT {part.watch} FROM watches w WHERE (CAST(@case AS text) IS NULL OR w.case_name = @case) ORDER BY w.case_name, w.id;

-- name: watches.due
SELECT {part.watch} FROM watches w
WHERE w.paused = 0 AND w.next_at <= @now AND (w.until_at IS NULL OR w.until_at > @now) AND (CAST(@case AS text) IS NULL OR w.case_name = @case)
    AND (CAST(@host AS text) IS NULL OR w.host = @host)
ORDER BY w.next_at, w.id;

-- name: watches.pause
UPDATE watches SET paused = @paused, next_at = CASE WHEN @paused = 1 THEN next_at ELSE @at END WHERE id = @id;

-- name: watches.now
UPDATE watches SET next_at = @at, paused = 0 WHERE id = @id;

-- name: watches.remove
DELETE FROM watches WHERE id = @id;

-- name: watches.forget-case
DELETE FROM watches WHERE case_name = @case;

-- name: watches.looked
UPDATE watches SET next_at = @next, last_at = @at, last_new_at = CASE WHEN @added > 0 THEN @at ELSE last_new_at END, pause_now = @pause,
    comments = CASE WHEN @seen > 0 THEN @seen ELSE comments END, failures = CASE WHEN CAST(@trouble AS text) IS NULL THEN 0 ELSE failures + 1 END, trouble = @trouble
WHERE id = @id;

-- name: watches.sleep
UPDATE watches SET next_at = @next WHERE id = @id;

-- name: hosts.turn
INSERT INTO host_turns AS h (host, next_at) VALUES (@host, {part.now} + @gap)
ON CONFLICT (host) DO UPDATE SET next_at = CASE WHEN h.next_at BETWEEN {part.now} AND {part.now} + @most THEN h.next_at + @gap ELSE {part.now} + @gap END
RETURNING next_at - @gap - {part.now};

-- name: intake.get
SELECT length, tail_sha256 FROM folder_intakes WHERE case_name = @case;

-- name: intake.set
INSERT INTO folder_intakes (case_name, length, tail_sha256) VALUES (@case, @length, @tail)
ON CONFLICT (case_name) DO UPDATE SET length = excluded.length, tail_sha256 = excluded.tail_sha256;

-- name: intake.forget-case
DELETE FROM folder_intakes WHERE case_name = @case;

-- name: copies.of
SELECT CAST(count(DISTINCT c.account_id) AS bigint), CAST(min(c.id) AS bigint) FROM comments c
WHERE c.content_hash = (SELECT d.content_hash FROM comments d WHERE d.id = @id) AND c.deleted_at IS NULL;

-- name: copies.mark
SELECT content_hash FROM comments WHERE id = @id;
