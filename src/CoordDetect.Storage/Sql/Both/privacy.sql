-- name: erasure.account
SELECT a.handle, s.name, a.scope, CAST(CASE WHEN a.erased_at IS NULL THEN 0 ELSE 1 END AS bigint) FROM accounts a JOIN sites s ON s.id = a.site_id WHERE a.id = @id;

-- name: erasure.clear-versions
DELETE FROM comment_versions WHERE kind = 0 AND comment_id IN (SELECT id FROM comments WHERE account_id = @id);

-- name: erasure.clear-comments
UPDATE comments SET text = NULL, object = NULL, repost = NULL, links = NULL, url = NULL, extra = NULL WHERE account_id = @id;

-- name: erasure.clear-evidence
UPDATE run_evidence SET object = '' WHERE account_a = @id OR account_b = @id;

-- name: erasure.clear-misses
UPDATE run_misses SET what = '' WHERE miss_id IN (SELECT miss_id FROM run_miss_accounts WHERE account_id = @id);

-- name: erasure.clear-scopes
UPDATE runs SET scope = '{}' WHERE scope LIKE '%"search"%';

-- name: erasure.clear-searches
DELETE FROM saved_searches;

-- name: erasure.clear-repeats
UPDATE repeats SET what = '', folded = ''
WHERE id IN (SELECT r.repeat_id FROM comments c JOIN repeat_comments r ON r.comment_id = c.id WHERE c.account_id = @id);

-- name: erasure.sources
SELECT id, address, COALESCE(title, '') FROM sources;

-- name: erasure.blot-source
UPDATE sources SET address = @address, title = @title WHERE id = @id;

-- name: erasure.imports
SELECT id, input_name FROM imports WHERE input_name IS NOT NULL;

-- name: erasure.blot-import
UPDATE imports SET input_name = @name WHERE id = @id;

-- name: erasure.findings
SELECT run_id, finding_id, detail FROM run_findings WHERE finding_id IN (SELECT finding_id FROM run_members WHERE account_id = @id);

-- name: erasure.redact-finding
UPDATE run_findings SET detail = @detail WHERE run_id = @run AND finding_id = @finding;

-- name: erasure.clear-account
UPDATE accounts SET handle = @pseudonym, handle_folded = @pseudonym, name = NULL, name_folded = NULL, avatar = NULL, bio = NULL, created = @unknown,
    created_precision = 0, erased_at = @at WHERE id = @id;

-- name: erasure.remember
INSERT INTO erased_accounts (digest, account_id) VALUES (@digest, @id);

-- name: erasure.remembered
SELECT digest, account_id FROM erased_accounts;

-- name: erasure.forget-wording
DELETE FROM wording_memory;

-- name: erasure.count
SELECT count(*) FROM erased_accounts;

-- name: erasure.clear-quotes
UPDATE comments SET extra = NULL WHERE extra LIKE @quoted;

-- name: forget.searches
UPDATE audit SET target = NULL WHERE case_name = @case AND action = 'search' AND target IS NOT NULL;

-- name: forget.targets
UPDATE audit SET target = NULL WHERE case_name = @case AND action NOT IN ('create-case', 'delete-case') AND target IS NOT NULL;

-- name: forget.jobs
DELETE FROM jobs WHERE case_name = @case AND status > 1;

-- name: forget.audit
SELECT id, target FROM audit WHERE case_name = @case AND target IS NOT NULL;

-- name: forget.audit.change
UPDATE audit SET target = @text WHERE id = @id;

-- name: forget.alerts
SELECT id, subject FROM alerts WHERE case_name = @case AND subject <> '';

-- name: forget.alerts.change
UPDATE alerts SET subject = @text WHERE id = @id;

-- name: forget.watches
SELECT id, address FROM watches WHERE case_name = @case;
