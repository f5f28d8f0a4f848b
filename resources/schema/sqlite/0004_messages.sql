-- What is to be sent, what came, and both as they went over the wire.

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    business_key TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    lease_token TEXT NOT NULL DEFAULT '',
    last_error TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    settled_at INTEGER
);

CREATE UNIQUE INDEX outbox_one_open ON outbox (business_key) WHERE state <> 2;
CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE state = 0;
CREATE INDEX outbox_order ON outbox (order_id);

CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    event TEXT NOT NULL,
    out_biz_code TEXT NOT NULL,
    order_number TEXT NOT NULL,
    order_id INTEGER REFERENCES orders (id),
    body BLOB NOT NULL,
    body_canonical TEXT NOT NULL,
    from_poll INTEGER NOT NULL DEFAULT 0 CHECK (from_poll IN (0, 1)),
    received_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    reason_code TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    settled_at INTEGER,
    final_stage INTEGER NOT NULL DEFAULT 0 CHECK (final_stage IN (0, 1, 2)),
    UNIQUE (owner_id, event, out_biz_code)
);

CREATE INDEX inbox_due ON inbox (next_attempt_at, id) WHERE state = 0;
CREATE INDEX inbox_parked ON inbox (owner_id, id) WHERE state = 2;
CREATE INDEX inbox_order ON inbox (order_id);
CREATE INDEX inbox_number ON inbox (owner_id, order_number);

CREATE TRIGGER inbox_fact_update BEFORE UPDATE ON inbox
WHEN NEW.owner_id <> OLD.owner_id OR NEW.event <> OLD.event OR NEW.out_biz_code <> OLD.out_biz_code
    OR NEW.body <> OLD.body OR NEW.received_at <> OLD.received_at
    OR NEW.order_number <> OLD.order_number OR NEW.body_canonical <> OLD.body_canonical
    OR NEW.from_poll <> OLD.from_poll
    OR (OLD.order_id IS NOT NULL AND NEW.order_id IS NOT OLD.order_id)
    OR (OLD.state = 1 AND NEW.state <> 1)
BEGIN
    SELECT RAISE(ABORT, 'R63: a stored callback is a fact');
END;

CREATE TRIGGER inbox_fact_delete BEFORE DELETE ON inbox
BEGIN
    SELECT RAISE(ABORT, 'R63: a stored callback is a fact');
END;

CREATE TABLE exchange (
    id INTEGER PRIMARY KEY,
    order_id INTEGER,
    order_number TEXT NOT NULL DEFAULT '',
    direction INTEGER NOT NULL CHECK (direction IN (1, 2)),
    request_id TEXT NOT NULL,
    method TEXT NOT NULL,
    target TEXT NOT NULL,
    request_headers TEXT NOT NULL DEFAULT '',
    request_body BLOB,
    status INTEGER NOT NULL DEFAULT 0,
    answer_body BLOB,
    error TEXT NOT NULL DEFAULT '',
    started_at INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX exchange_order ON exchange (order_id, id);

CREATE TABLE nonce (
    app_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (app_id, nonce)
) WITHOUT ROWID;

CREATE INDEX nonce_expiry ON nonce (expires_at);
