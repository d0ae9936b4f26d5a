-- Who is told of what, and what there was to tell. An alert is made once for one change; a delivery is one alert for one receiver.
CREATE TABLE alert_receivers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_name TEXT NOT NULL, kind TEXT NOT NULL, address TEXT NOT NULL, secret TEXT NOT NULL, language TEXT NOT NULL, digest INTEGER NOT NULL, added_at INTEGER NOT NULL,
    paused INTEGER NOT NULL, UNIQUE (case_name, kind, address));
CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_name TEXT NOT NULL, mark TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, counts TEXT NOT NULL, path TEXT NOT NULL, at INTEGER NOT NULL,
    UNIQUE (case_name, mark));
CREATE TABLE alert_deliveries (
    receiver_id INTEGER NOT NULL, alert_id INTEGER NOT NULL, due_at INTEGER NOT NULL, tries INTEGER NOT NULL, sent_at INTEGER, problem TEXT, PRIMARY KEY (receiver_id, alert_id));
CREATE INDEX deliveries_due ON alert_deliveries (due_at) WHERE sent_at IS NULL;
CREATE TABLE alert_feeds (case_name TEXT PRIMARY KEY, secret TEXT NOT NULL UNIQUE);
