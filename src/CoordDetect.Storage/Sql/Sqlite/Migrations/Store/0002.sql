-- Work that was accepted. A job is in this table before anybody hears that it was accepted; attempts and who works on it are counted here.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, case_name TEXT, queue TEXT NOT NULL, lane TEXT, host TEXT, once TEXT, by_user TEXT NOT NULL, arguments TEXT NOT NULL,
    asked_at INTEGER NOT NULL, not_before INTEGER NOT NULL, announced_at INTEGER, status INTEGER NOT NULL, attempts INTEGER NOT NULL, deaths INTEGER NOT NULL, failures INTEGER NOT NULL,
    node TEXT, started_at INTEGER, beat_at INTEGER, finished_at INTEGER, cancel_asked INTEGER NOT NULL, stage TEXT NOT NULL, done INTEGER NOT NULL, total INTEGER NOT NULL,
    outcome TEXT, run_id INTEGER);
CREATE INDEX jobs_by_case ON jobs (case_name, id);
CREATE INDEX jobs_open ON jobs (status, id) WHERE status < 2;
CREATE INDEX jobs_by_end ON jobs (finished_at) WHERE finished_at IS NOT NULL;
-- What may be asked for only once at a time: a second request finds the first.
CREATE UNIQUE INDEX jobs_once ON jobs (once) WHERE once IS NOT NULL AND status < 2;
