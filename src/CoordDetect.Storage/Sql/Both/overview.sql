-- name: totals.counts
SELECT CAST(coalesce(sum(comments), 0) AS bigint), (SELECT count(*) FROM accounts WHERE scope > -1099511627776), (SELECT count(*) FROM threads), (SELECT count(*) FROM sites),
    CAST(coalesce(sum(CASE WHEN day = @unknown THEN comments END), 0) AS bigint),
    (SELECT count(DISTINCT comment_id) FROM comment_versions WHERE kind = 0),
    (SELECT count(*) FROM comments WHERE deleted_at IS NOT NULL AND id IN (SELECT comment_id FROM comment_versions WHERE kind = 1)),
    min(CASE WHEN day <> @unknown THEN first_posted END), max(CASE WHEN day <> @unknown THEN last_posted END)
FROM day_counts;

-- name: days.all
SELECT day, CAST(sum(comments) AS bigint) FROM day_counts WHERE day <> @unknown GROUP BY day ORDER BY day;

-- name: days.of-account
SELECT (posted + 69120000000) / 86400 - 800000, count(*) FROM comments WHERE account_id = @id AND posted <> @unknown GROUP BY 1 ORDER BY 1;

-- name: sites.counts
SELECT s.id, p.name, s.name, CAST(coalesce((SELECT sum(d.comments) FROM day_counts d WHERE d.site_id = s.id), 0) AS bigint) AS comments,
    (SELECT count(*) FROM site_accounts w WHERE w.site_id = s.id), (SELECT count(*) FROM threads t WHERE t.site_id = s.id)
FROM sites s JOIN platforms p ON p.id = s.platform_id
ORDER BY comments DESC, s.id;

-- name: sites.by-size
SELECT s.id, s.name, CAST(coalesce((SELECT sum(d.comments) FROM day_counts d WHERE d.site_id = s.id), 0) AS bigint) AS comments FROM sites s
ORDER BY comments DESC, s.id;

-- name: activity.hours
SELECT account_id, ((posted + 72576000000) / 3600 + 72) % 168, count(*) FROM comments
WHERE account_id = ANY(@ids) AND posted <> @unknown AND precision IN (1, 2, 3, 9, 10, 11) GROUP BY 1, 2;
