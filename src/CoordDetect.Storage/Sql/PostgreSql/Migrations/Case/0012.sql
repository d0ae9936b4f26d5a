-- What comments say is searched in the text index beside the case.
DROP TABLE words;
