-- What is judged may be a finding (0) or what was not concluded (1); a verdict that was taken back stays in the history.
ALTER TABLE verdicts ADD COLUMN subject bigint NOT NULL DEFAULT 0;
ALTER TABLE verdicts ADD COLUMN withdrawn_at bigint;
ALTER TABLE verdicts ADD COLUMN withdrawn_by text;
ALTER TABLE verdicts ADD COLUMN withdrawn_reason text;
DROP INDEX verdicts_by_finding;
CREATE INDEX verdicts_by_subject ON verdicts (subject, finding_id, id);

-- Who is looking at what; it passes by itself.
CREATE TABLE claims (
    subject bigint NOT NULL, subject_id bigint NOT NULL, by_user text NOT NULL, at bigint NOT NULL, PRIMARY KEY (subject, subject_id));
