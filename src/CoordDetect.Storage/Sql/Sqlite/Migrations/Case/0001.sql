-- A case: what it is about, what was said, what was found, what was judged. Times are Unix milliseconds unless a name says otherwise.
CREATE TABLE case_record (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    name TEXT NOT NULL, title TEXT NOT NULL, purpose TEXT NOT NULL, languages TEXT NOT NULL, retain_until TEXT NOT NULL,
    created_at INTEGER NOT NULL, pseudonym_key BLOB NOT NULL);

CREATE TABLE official_accounts (handle TEXT PRIMARY KEY, reason TEXT NOT NULL, by_user TEXT NOT NULL, at INTEGER NOT NULL);

CREATE TABLE sources (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, address TEXT NOT NULL, title TEXT, settings TEXT, added_at INTEGER NOT NULL,
    UNIQUE (kind, address));

CREATE TABLE imports (
    id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES sources (id), started_at INTEGER NOT NULL, committed_at INTEGER, finished_at INTEGER,
    input_name TEXT, input_sha256 TEXT, added INTEGER NOT NULL, edited INTEGER NOT NULL, unchanged INTEGER NOT NULL);

CREATE TABLE platforms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE sites (id INTEGER PRIMARY KEY, platform_id INTEGER NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL, UNIQUE (platform_id, name));

CREATE TABLE threads (
    id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL, comments INTEGER NOT NULL, UNIQUE (site_id, name));
CREATE INDEX threads_by_size ON threads (comments, id);

-- scope: the site that the handle means something on, or minus the platform where accounts are the same on every site.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY, scope INTEGER NOT NULL, handle TEXT NOT NULL, site_id INTEGER NOT NULL, name TEXT, created INTEGER NOT NULL,
    created_precision INTEGER NOT NULL, avatar TEXT, bio TEXT, handle_folded TEXT NOT NULL, name_folded TEXT, erased_at INTEGER, UNIQUE (scope, handle));
CREATE INDEX accounts_by_handle ON accounts (handle_folded);
CREATE INDEX accounts_by_name ON accounts (name_folded) WHERE name_folded IS NOT NULL;
CREATE INDEX accounts_by_site ON accounts (site_id);

-- posted: Unix seconds; the least value of the column where the time is unknown. id: dense, in the order of first sight.
CREATE TABLE comments (
    id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, thread_id INTEGER NOT NULL, key TEXT NOT NULL, posted INTEGER NOT NULL, precision INTEGER NOT NULL,
    content_hash INTEGER NOT NULL, import_id INTEGER NOT NULL, seen_at INTEGER NOT NULL, versions INTEGER NOT NULL DEFAULT 0, deleted_at INTEGER,
    label INTEGER NOT NULL, text TEXT, object TEXT, repost TEXT, links TEXT, parent_key TEXT, url TEXT, lang TEXT, cluster TEXT, extra TEXT,
    UNIQUE (thread_id, key));
CREATE INDEX comments_by_account ON comments (account_id, posted);
CREATE INDEX comments_by_thread ON comments (thread_id, posted);

CREATE TABLE comment_versions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, comment_id INTEGER NOT NULL, kind INTEGER NOT NULL, seen_at INTEGER NOT NULL, import_id INTEGER,
    text TEXT, object TEXT, repost TEXT, links TEXT);
CREATE INDEX versions_by_comment ON comment_versions (comment_id);

-- What the overview shows, counted while comments come in. day: days since 1970-01-01; the least value of the column where the time is unknown.
CREATE TABLE day_counts (site_id INTEGER NOT NULL, day INTEGER NOT NULL, comments INTEGER NOT NULL, first_posted INTEGER NOT NULL,
    last_posted INTEGER NOT NULL, PRIMARY KEY (site_id, day)) WITHOUT ROWID;

-- The words are folded before they come here; the row id holds the hour of the comment and its id, so that hits come newest first.
CREATE VIRTUAL TABLE words USING fts5 (body, content = '', columnsize = 0, tokenize = "ascii tokenchars '_'");
-- One segment a batch of an import, instead of one a megabyte.
INSERT INTO words (words, rank) VALUES ('hashsize', 67108864);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY, started_at INTEGER NOT NULL, finished_at INTEGER NOT NULL, version TEXT NOT NULL, corpus_sha256 TEXT NOT NULL,
    last_comment INTEGER NOT NULL, last_version INTEGER NOT NULL, comments INTEGER NOT NULL, accounts INTEGER NOT NULL, edges INTEGER NOT NULL,
    by_confidence TEXT NOT NULL, shuffled_runs INTEGER NOT NULL, run_json TEXT NOT NULL);

CREATE TABLE findings (id INTEGER PRIMARY KEY, first_run INTEGER NOT NULL, last_run INTEGER NOT NULL);

CREATE TABLE run_findings (
    run_id INTEGER NOT NULL, finding_id INTEGER NOT NULL, number INTEGER NOT NULL, content_id TEXT NOT NULL, confidence INTEGER NOT NULL, change INTEGER NOT NULL,
    joined INTEGER NOT NULL, went INTEGER NOT NULL, came_from TEXT NOT NULL, members INTEGER NOT NULL, accounts INTEGER NOT NULL, signals TEXT NOT NULL,
    objects INTEGER NOT NULL, days INTEGER NOT NULL, statistic REAL NOT NULL, chance_runs INTEGER NOT NULL, first_evidence INTEGER, last_evidence INTEGER,
    detail TEXT NOT NULL, PRIMARY KEY (run_id, number, finding_id)) WITHOUT ROWID;
CREATE INDEX run_findings_by_finding ON run_findings (finding_id, run_id);

CREATE TABLE run_members (
    run_id INTEGER NOT NULL, finding_id INTEGER NOT NULL, position INTEGER NOT NULL, account_id INTEGER NOT NULL, role INTEGER NOT NULL, score REAL NOT NULL,
    comments INTEGER NOT NULL, partners INTEGER NOT NULL, joined INTEGER NOT NULL, PRIMARY KEY (run_id, finding_id, position)) WITHOUT ROWID;
CREATE INDEX run_members_by_account ON run_members (account_id, run_id);

CREATE TABLE run_edges (
    run_id INTEGER NOT NULL, id INTEGER NOT NULL, account_a INTEGER NOT NULL, account_b INTEGER NOT NULL, weight REAL NOT NULL, q_value REAL NOT NULL,
    families TEXT NOT NULL, signals TEXT NOT NULL, objects INTEGER NOT NULL, days INTEGER NOT NULL, corroborated INTEGER NOT NULL, coincidences INTEGER NOT NULL,
    finding_id INTEGER, PRIMARY KEY (run_id, id)) WITHOUT ROWID;
CREATE INDEX run_edges_by_weight ON run_edges (run_id, weight);
CREATE INDEX run_edges_by_finding ON run_edges (run_id, finding_id, weight) WHERE finding_id IS NOT NULL;
CREATE INDEX run_edges_by_a ON run_edges (account_a, run_id);
CREATE INDEX run_edges_by_b ON run_edges (account_b, run_id);

CREATE TABLE run_evidence (
    run_id INTEGER NOT NULL, id INTEGER NOT NULL, edge_id INTEGER NOT NULL, finding_id INTEGER, signal TEXT NOT NULL, account_a INTEGER NOT NULL,
    account_b INTEGER NOT NULL, object TEXT NOT NULL, comment_a INTEGER NOT NULL, comment_b INTEGER NOT NULL, delta_seconds INTEGER, strength REAL NOT NULL,
    p_value REAL NOT NULL, object_key INTEGER NOT NULL, standing INTEGER NOT NULL, PRIMARY KEY (run_id, id)) WITHOUT ROWID;
CREATE INDEX run_evidence_by_finding ON run_evidence (run_id, finding_id, id) WHERE finding_id IS NOT NULL;
CREATE INDEX run_evidence_by_edge ON run_evidence (run_id, edge_id, id);

CREATE TABLE run_scores (
    run_id INTEGER NOT NULL, rank INTEGER NOT NULL, account_id INTEGER NOT NULL, score REAL NOT NULL, finding_id INTEGER, role INTEGER, comments INTEGER NOT NULL,
    signals TEXT NOT NULL, PRIMARY KEY (run_id, rank)) WITHOUT ROWID;

CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY, finding_id INTEGER NOT NULL, run_id INTEGER NOT NULL, kind INTEGER NOT NULL, reason TEXT NOT NULL, by_user TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX verdicts_by_finding ON verdicts (finding_id, id);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY, subject INTEGER NOT NULL, subject_id INTEGER NOT NULL, text TEXT NOT NULL, by_user TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX notes_by_subject ON notes (subject, subject_id, id);

CREATE TABLE custody (
    number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, detail TEXT NOT NULL, by_user TEXT NOT NULL, at INTEGER NOT NULL, digest TEXT NOT NULL);

-- Accounts that were erased, by a keyed digest of their names: so that they stay erased when the same comments come again.
CREATE TABLE erased_accounts (digest TEXT PRIMARY KEY, account_id INTEGER NOT NULL);
