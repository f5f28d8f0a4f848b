-- Stock documents, the ledger that they write, and the whereabouts of every handset. Posted rows are final.

CREATE TABLE stock_document (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    type INTEGER NOT NULL CHECK (type BETWEEN 1 AND 6),
    number TEXT NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    order_number TEXT NOT NULL,
    inbox_id INTEGER UNIQUE REFERENCES inbox (id),
    stage INTEGER NOT NULL CHECK (stage IN (1, 2)),
    final INTEGER NOT NULL CHECK (final IN (0, 1)),
    document_date TEXT NOT NULL,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    warehouse_name TEXT NOT NULL DEFAULT '',
    partner_id INTEGER REFERENCES partner (id),
    partner_name TEXT NOT NULL DEFAULT '',
    total_quantity INTEGER NOT NULL,
    posted_at INTEGER NOT NULL,
    posted_by INTEGER REFERENCES account (id),
    UNIQUE (owner_id, number)
);

CREATE INDEX stock_document_order ON stock_document (order_id);
CREATE INDEX stock_document_list ON stock_document (owner_id, document_date, id);

CREATE TABLE stock_document_line (
    document_id INTEGER NOT NULL REFERENCES stock_document (id),
    line_no INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price_fen INTEGER NOT NULL,
    inventory_type INTEGER NOT NULL,
    PRIMARY KEY (document_id, line_no)
) WITHOUT ROWID;

CREATE TABLE stock_ledger (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    inventory_type INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES stock_document (id),
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    balance INTEGER NOT NULL,
    at INTEGER NOT NULL
);

CREATE INDEX stock_ledger_place ON stock_ledger (owner_id, warehouse_id, product_id, inventory_type, id);
CREATE INDEX stock_ledger_document ON stock_ledger (document_id);

CREATE TABLE stock_balance (
    owner_id INTEGER NOT NULL,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    inventory_type INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    PRIMARY KEY (owner_id, warehouse_id, product_id, inventory_type)
) WITHOUT ROWID;

-- One row a handset, for ever; state and place change as documents move it.
CREATE TABLE serial (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL,
    product_id INTEGER NOT NULL,
    sn TEXT NOT NULL,
    imei1 TEXT NOT NULL DEFAULT '',
    imei2 TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4),
    warehouse_id INTEGER NOT NULL,
    inventory_type INTEGER NOT NULL,
    last_document_id INTEGER NOT NULL
);

-- Serial and both IMEIs share one namespace (SPEC R65): this key is what finds a handset and what refuses a
-- second one. It is the only index over quasi-random text, because that is what a posting's time goes into.
CREATE TABLE serial_identity (
    owner_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    serial_id INTEGER NOT NULL,
    PRIMARY KEY (owner_id, value)
) WITHOUT ROWID;

CREATE TABLE serial_movement (
    document_id INTEGER NOT NULL,
    serial_id INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    PRIMARY KEY (document_id, serial_id)
) WITHOUT ROWID;

CREATE INDEX serial_movement_serial ON serial_movement (serial_id, document_id);

CREATE TRIGGER stock_document_source BEFORE INSERT ON stock_document
WHEN NEW.inbox_id IS NULL AND (SELECT push_status IN (1, 2, 4) FROM orders WHERE id = NEW.order_id)
BEGIN
    SELECT RAISE(ABORT, 'R17: a pushed order is not received by hand');
END;

CREATE TRIGGER stock_document_final_update BEFORE UPDATE ON stock_document
BEGIN
    SELECT RAISE(ABORT, 'R64: a posted document is final');
END;

CREATE TRIGGER stock_document_final_delete BEFORE DELETE ON stock_document
BEGIN
    SELECT RAISE(ABORT, 'R64: a posted document is final');
END;

CREATE TRIGGER stock_document_line_final_update BEFORE UPDATE ON stock_document_line
BEGIN
    SELECT RAISE(ABORT, 'R64: a posted document is final');
END;

CREATE TRIGGER stock_document_line_final_delete BEFORE DELETE ON stock_document_line
BEGIN
    SELECT RAISE(ABORT, 'R64: a posted document is final');
END;

CREATE TRIGGER stock_ledger_final_update BEFORE UPDATE ON stock_ledger
BEGIN
    SELECT RAISE(ABORT, 'R64: the ledger is only added to');
END;

CREATE TRIGGER stock_ledger_final_delete BEFORE DELETE ON stock_ledger
BEGIN
    SELECT RAISE(ABORT, 'R64: the ledger is only added to');
END;

CREATE TRIGGER serial_movement_final_update BEFORE UPDATE ON serial_movement
BEGIN
    SELECT RAISE(ABORT, 'R64: a handset''s history is only added to');
END;

CREATE TRIGGER serial_movement_final_delete BEFORE DELETE ON serial_movement
BEGIN
    SELECT RAISE(ABORT, 'R64: a handset''s history is only added to');
END;
