-- Our stock against IDEAL's: what it said it has, page by page, and what came of the comparison. Only the last
-- finished run is kept.

CREATE TABLE reconciliation (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    command_id INTEGER NOT NULL UNIQUE REFERENCES gateway_command (id),
    asked_by INTEGER REFERENCES account (id),
    asked_by_name TEXT NOT NULL DEFAULT '',
    asked_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
    stop_asked INTEGER NOT NULL DEFAULT 0,
    warehouses INTEGER NOT NULL DEFAULT 0,
    warehouses_done INTEGER NOT NULL DEFAULT 0,
    finished_at INTEGER,
    error_code TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT ''
);

CREATE TABLE reconciliation_stock (
    run_id INTEGER NOT NULL REFERENCES reconciliation (id) ON DELETE CASCADE,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    item_code TEXT NOT NULL,
    inventory_type INTEGER NOT NULL,
    quantity BIGINT NOT NULL,
    PRIMARY KEY (run_id, warehouse_id, item_code, inventory_type)
) WITHOUT ROWID;

CREATE TABLE reconciliation_row (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES reconciliation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    warehouse_id INTEGER NOT NULL,
    warehouse_name TEXT NOT NULL,
    item_code TEXT NOT NULL,
    product_code TEXT NOT NULL DEFAULT '',
    product_name TEXT NOT NULL DEFAULT '',
    inventory_type INTEGER NOT NULL,
    ours BIGINT NOT NULL,
    theirs BIGINT NOT NULL,
    difference BIGINT NOT NULL,
    differs INTEGER NOT NULL,
    in_transit BIGINT NOT NULL,
    expected_in BIGINT NOT NULL,
    expected_out BIGINT NOT NULL,
    cause INTEGER NOT NULL CHECK (cause BETWEEN 0 AND 4)
);

CREATE INDEX reconciliation_row_all ON reconciliation_row (run_id, position, id);
CREATE INDEX reconciliation_row_differing ON reconciliation_row (run_id, differs, position, id);
CREATE INDEX reconciliation_row_by_difference ON reconciliation_row (run_id, differs, difference, id);
CREATE INDEX reconciliation_row_all_by_difference ON reconciliation_row (run_id, difference, id);
