-- name: part.receiver
r.id, r.case_name, r.kind, r.address, r.secret, r.language, r.digest, r.added_at, r.paused

-- name: receivers.list
SELECT {part.receiver} FROM alert_receivers r WHERE r.case_name = @case ORDER BY r.id;

-- name: receivers.find
SELECT {part.receiver} FROM alert_receivers r WHERE r.id = @id;

-- name: receivers.add
INSERT INTO alert_receivers (case_name, kind, address, secret, language, digest, added_at, paused) VALUES (@case, @kind, @address, @secret, @language, @digest, @at, 0)
ON CONFLICT (case_name, kind, address) DO UPDATE SET language = excluded.language, digest = excluded.digest, paused = 0
RETURNING id;

-- name: receivers.remove
DELETE FROM alert_receivers WHERE id = @id;

-- name: receivers.forget
DELETE FROM alert_deliveries WHERE receiver_id = @id;

-- name: alerts.add
INSERT INTO alerts (case_name, mark, kind, subject, counts, path, at) VALUES (@case, @mark, @kind, @subject, @counts, @path, @at)
ON CONFLICT (case_name, mark) DO NOTHING RETURNING id;

-- name: alerts.deliver
INSERT INTO alert_deliveries (receiver_id, alert_id, due_at, tries)
SELECT r.id, @alert, CASE WHEN r.digest = 1 THEN @digest ELSE CAST(@now AS bigint) END, 0 FROM alert_receivers r WHERE r.case_name = @case AND r.paused = 0;

-- name: part.alert
a.id, a.case_name, a.kind, a.subject, a.counts, a.path, a.at

-- name: alerts.list
SELECT {part.alert} FROM alerts a WHERE a.case_name = @case AND a.id < @before ORDER BY a.id DESC LIMIT @take;

-- name: alerts.receivers-due
SELECT DISTINCT d.receiver_id FROM alert_deliveries d WHERE d.sent_at IS NULL AND d.due_at <= @now ORDER BY d.receiver_id;

-- name: alerts.due-of
SELECT {part.alert} FROM alert_deliveries d JOIN alerts a ON a.id = d.alert_id
WHERE d.receiver_id = @receiver AND d.sent_at IS NULL AND d.due_at <= @now ORDER BY a.id LIMIT @take;

-- name: alerts.tries-of
SELECT CAST(coalesce(max(d.tries), 0) AS bigint) FROM alert_deliveries d WHERE d.receiver_id = @receiver AND d.sent_at IS NULL AND d.due_at <= @now;

-- name: alerts.sent
UPDATE alert_deliveries SET sent_at = @now, tries = tries + 1, problem = NULL WHERE receiver_id = @receiver AND alert_id = ANY(@alerts) AND sent_at IS NULL;

-- name: alerts.later
UPDATE alert_deliveries SET due_at = @due, tries = tries + 1, problem = @problem WHERE receiver_id = @receiver AND sent_at IS NULL AND due_at <= @now;

-- name: alerts.trouble-of
SELECT problem FROM alert_deliveries WHERE receiver_id = @receiver AND sent_at IS NULL AND problem IS NOT NULL ORDER BY alert_id DESC LIMIT 1;

-- name: alerts.waiting
SELECT count(*) FROM alert_deliveries WHERE sent_at IS NULL AND due_at <= @now;

-- name: alerts.forget-deliveries
DELETE FROM alert_deliveries WHERE alert_id IN (SELECT a.id FROM alerts a WHERE a.case_name = @case)
    OR receiver_id IN (SELECT r.id FROM alert_receivers r WHERE r.case_name = @case);

-- name: alerts.forget-alerts
DELETE FROM alerts WHERE case_name = @case;

-- name: alerts.forget-receivers
DELETE FROM alert_receivers WHERE case_name = @case;

-- name: alerts.forget-feed
DELETE FROM alert_feeds WHERE case_name = @case;

-- name: feeds.secret
SELECT secret FROM alert_feeds WHERE case_name = @case;

-- name: feeds.renew
INSERT INTO alert_feeds (case_name, secret) VALUES (@case, @secret) ON CONFLICT (case_name) DO UPDATE SET secret = excluded.secret;

-- name: feeds.case
SELECT case_name FROM alert_feeds WHERE secret = @secret;
