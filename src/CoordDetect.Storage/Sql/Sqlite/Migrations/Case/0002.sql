-- Where the network page draws the accounts of a run, in the unit square.
CREATE TABLE run_places (
    run_id INTEGER NOT NULL, account_id INTEGER NOT NULL, x REAL NOT NULL, y REAL NOT NULL, PRIMARY KEY (run_id, account_id)) WITHOUT ROWID;
