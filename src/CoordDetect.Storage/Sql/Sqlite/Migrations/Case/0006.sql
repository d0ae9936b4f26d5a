-- What runs saw and did not conclude, nearest first, under ids that last across runs.
CREATE TABLE misses (id INTEGER PRIMARY KEY, first_run INTEGER NOT NULL, last_run INTEGER NOT NULL);

CREATE TABLE run_misses (
    run_id INTEGER NOT NULL, number INTEGER NOT NULL, miss_id INTEGER NOT NULL, kind INTEGER NOT NULL, bits REAL NOT NULL, objects INTEGER NOT NULL,
    what TEXT NOT NULL, limits TEXT NOT NULL, first_posted INTEGER, last_posted INTEGER, accounts INTEGER NOT NULL, comments INTEGER NOT NULL,
    PRIMARY KEY (run_id, number)) WITHOUT ROWID;
CREATE INDEX run_misses_by_miss ON run_misses (miss_id, run_id);

CREATE TABLE run_miss_accounts (
    run_id INTEGER NOT NULL, miss_id INTEGER NOT NULL, account_id INTEGER NOT NULL, PRIMARY KEY (run_id, miss_id, account_id)) WITHOUT ROWID;
CREATE INDEX run_miss_accounts_by_account ON run_miss_accounts (account_id);

CREATE TABLE run_miss_comments (
    run_id INTEGER NOT NULL, miss_id INTEGER NOT NULL, comment_id INTEGER NOT NULL, PRIMARY KEY (run_id, miss_id, comment_id)) WITHOUT ROWID;
