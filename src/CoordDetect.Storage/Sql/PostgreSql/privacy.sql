-- name: erasure.rewrite
VACUUM (FULL) comments, comment_versions, accounts, run_evidence, run_findings, official_accounts, wording_memory;

-- name: forget.rewrite
VACUUM (FULL) audit, jobs, alerts, watches;

-- name: erasure.empty-log
SELECT 0;
