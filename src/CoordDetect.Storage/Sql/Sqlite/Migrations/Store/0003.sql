-- Addresses that are crawled again and again, by their schedules.
CREATE TABLE watches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_name TEXT NOT NULL, address TEXT NOT NULL, host TEXT NOT NULL, schedule TEXT NOT NULL, max_pages INTEGER NOT NULL, same_thread INTEGER NOT NULL,
    paused INTEGER NOT NULL, until_at INTEGER, by_user TEXT NOT NULL, added_at INTEGER NOT NULL, next_at INTEGER NOT NULL, last_at INTEGER, last_new_at INTEGER, pause_now INTEGER NOT NULL,
    comments INTEGER NOT NULL, failures INTEGER NOT NULL, trouble TEXT, UNIQUE (case_name, address));
CREATE INDEX watches_due ON watches (next_at) WHERE paused = 0;

-- When each host may be asked next, by whatever process.
CREATE TABLE host_turns (host TEXT PRIMARY KEY, next_at INTEGER NOT NULL);

-- How far the comments that crawls gathered in the folder of a case were taken into the store.
CREATE TABLE folder_intakes (case_name TEXT PRIMARY KEY, length INTEGER NOT NULL, tail_sha256 TEXT NOT NULL);
