-- What part of the case a run looked at, as JSON; null where it was all of it. Only runs of the whole case say what became of findings.
ALTER TABLE runs ADD COLUMN scope TEXT;
