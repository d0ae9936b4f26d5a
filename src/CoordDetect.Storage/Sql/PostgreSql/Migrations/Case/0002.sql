-- Where the network page draws the accounts of a run, in the unit square.
CREATE TABLE run_places (
    run_id bigint NOT NULL, account_id bigint NOT NULL, x double precision NOT NULL, y double precision NOT NULL, PRIMARY KEY (run_id, account_id));
