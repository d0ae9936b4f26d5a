-- What is judged may be a finding (0) or what was not concluded (1); a verdict that was taken back stays in the history.
ALTER TABLE verdicts ADD COLUMN subject INTEGER NOT NULL DEFAULT 0;
ALTER TABLE verdicts ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE verdicts ADD COLUMN withdrawn_by TEXT;
ALTER TABLE verdicts ADD COLUMN withdrawn_reason TEXT;
DROP INDEX verdicts_by_finding;
CREATE INDEX verdicts_by_subject ON verdicts (subject, finding_id, id);

-- Who is looking at what; it passes by itself.
CREATE TABLE claims (
    subject INTEGER NOT NULL, subject_id INTEGER NOT NULL, by_user TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject, subject_id)) WITHOUT ROWID;
