-- Which job made a run: a job that is done again after a crash finds the run that it made before.
CREATE TABLE run_jobs (job TEXT PRIMARY KEY, run_id INTEGER NOT NULL);
