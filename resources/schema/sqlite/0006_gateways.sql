-- The services that talk to IDEAL, how they fare, what they are asked to do, and what is sealed for them.

CREATE TABLE gateway (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    public_key TEXT NOT NULL DEFAULT '',
    seen_at INTEGER NOT NULL,
    listening TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    problem TEXT NOT NULL DEFAULT ''
);

CREATE TABLE sealed_secret (
    gateway_id INTEGER NOT NULL REFERENCES gateway (id),
    name TEXT NOT NULL,
    sealed BLOB NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (gateway_id, name)
);

CREATE TABLE gateway_command (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    asked_by INTEGER REFERENCES account (id),
    asked_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER NOT NULL DEFAULT 0,
    result_code TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    settled_at INTEGER
);

CREATE INDEX gateway_command_open ON gateway_command (id) WHERE state = 0;
