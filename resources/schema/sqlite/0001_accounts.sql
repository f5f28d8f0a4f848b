-- Who works here, what they did, and the values that belong to the whole installation.

CREATE TABLE owner (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
);

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    roles INTEGER NOT NULL CHECK (roles > 0),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER,
    created_at INTEGER NOT NULL
);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    account_id INTEGER REFERENCES account (id),
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    summary TEXT NOT NULL,
    before_json TEXT,
    after_json TEXT
);

CREATE INDEX audit_entity ON audit (entity, entity_id, id);

CREATE TRIGGER audit_is_final_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are never changed');
END;

CREATE TRIGGER audit_is_final_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are never deleted');
END;

CREATE TABLE interface_settings (
    owner_id INTEGER PRIMARY KEY REFERENCES owner (id),
    app_id TEXT NOT NULL,
    enable_date TEXT NOT NULL,
    ideal_base TEXT NOT NULL,
    estack_base TEXT NOT NULL,
    signature_scheme TEXT NOT NULL,
    app_key_set INTEGER NOT NULL DEFAULT 0 CHECK (app_key_set IN (0, 1)),
    enabled INTEGER NOT NULL DEFAULT 0 CHECK (enabled IN (0, 1)),
    estack_synced_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL
);
