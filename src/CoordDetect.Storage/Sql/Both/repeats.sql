-- name: repeats.clear
DELETE FROM repeats;

-- name: repeats.clear-comments
DELETE FROM repeat_comments;

-- name: repeats.listed
INSERT INTO repeat_listing (only_row, last_comment, last_version, listed_at) VALUES (1, @comment, @edit, @at)
ON CONFLICT (only_row) DO UPDATE SET last_comment = excluded.last_comment, last_version = excluded.last_version, listed_at = excluded.listed_at;

-- name: repeats.listing
SELECT last_comment, last_version, listed_at FROM repeat_listing;

-- name: repeats.site-ids
SELECT s.id, p.name, s.name FROM sites s JOIN platforms p ON p.id = s.platform_id;

-- name: part.repeat
SELECT id, kind, what, accounts, comments, only_this, new_accounts, sites, peak, first_posted, last_posted, volume, new_share, site_count, newest FROM repeats

-- name: part.repeat-fits
(CAST(@kind AS bigint) IS NULL OR kind = @kind) AND accounts >= @least AND (CAST(@only AS bigint) = 0 OR only_this = accounts)
    AND (CAST(@site AS text) IS NULL OR sites LIKE @site) AND (CAST(@words AS text) IS NULL OR folded LIKE @words ESCAPE '\')
    AND (CAST(@from AS bigint) IS NULL OR last_posted >= @from) AND (CAST(@until AS bigint) IS NULL OR first_posted < @until)

-- name: repeats.find
{part.repeat} WHERE id = @id;

-- name: repeats.count
SELECT count(*) FROM (SELECT 1 FROM repeats WHERE {part.repeat-fits} LIMIT @limit) AS counted;

-- name: repeats.by-accounts
{part.repeat} WHERE {part.repeat-fits} AND accounts <= @value AND (accounts < @value OR id < @id) ORDER BY accounts DESC, id DESC LIMIT @take;

-- name: repeats.by-comments
{part.repeat} WHERE {part.repeat-fits} AND comments <= @value AND (comments < @value OR id < @id) ORDER BY comments DESC, id DESC LIMIT @take;

-- name: repeats.by-peak
{part.repeat} WHERE {part.repeat-fits} AND peak <= @value AND (peak < @value OR id < @id) ORDER BY peak DESC, id DESC LIMIT @take;

-- name: repeats.by-new
{part.repeat} WHERE {part.repeat-fits} AND new_share <= @value AND (new_share < @value OR id < @id) ORDER BY new_share DESC, id DESC LIMIT @take;

-- name: repeats.by-sites
{part.repeat} WHERE {part.repeat-fits} AND site_count <= @value AND (site_count < @value OR id < @id) ORDER BY site_count DESC, id DESC LIMIT @take;

-- name: repeats.by-newest
{part.repeat} WHERE {part.repeat-fits} AND newest <= @value AND (newest < @value OR id < @id) ORDER BY newest DESC, id DESC LIMIT @take;

-- name: repeats.comments
SELECT comment_id FROM repeat_comments WHERE repeat_id = @id AND comment_id > @after ORDER BY comment_id LIMIT @take;

-- name: repeats.accounts
SELECT c.account_id, count(*), min(c.posted)
FROM repeat_comments r JOIN comments c ON c.id = r.comment_id WHERE r.repeat_id = @id
GROUP BY c.account_id ORDER BY count(*) DESC, c.account_id LIMIT @limit;

-- name: repeats.findings
SELECT m.finding_id, count(*) FROM (SELECT DISTINCT c.account_id FROM repeat_comments r JOIN comments c ON c.id = r.comment_id WHERE r.repeat_id = @id) AS a
JOIN run_members m ON m.account_id = a.account_id AND m.run_id = (SELECT max(id) FROM runs WHERE scope IS NULL)
GROUP BY m.finding_id ORDER BY count(*) DESC, m.finding_id LIMIT 50;

-- name: repeats.of-comment
{part.repeat} WHERE id IN (SELECT repeat_id FROM repeat_comments WHERE comment_id = @id) ORDER BY kind, id;
