-- Orders of every type in one shape. What the push log shows is stored on the order, so that the grid joins
-- nothing; the lock of a pushed order (SPEC R17-R20) is the database's own business.

CREATE TABLE number_sequence (
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    prefix TEXT NOT NULL,
    day TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (owner_id, prefix, day)
) WITHOUT ROWID;

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    type INTEGER NOT NULL CHECK (type > 0),
    number TEXT NOT NULL,
    order_date TEXT NOT NULL,
    partner_id INTEGER REFERENCES partner (id),
    partner_name TEXT NOT NULL DEFAULT '',
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    to_warehouse_id INTEGER REFERENCES warehouse (id),
    warehouse_name TEXT NOT NULL DEFAULT '',
    manual_number TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    total_quantity INTEGER NOT NULL,
    total_fen INTEGER NOT NULL,
    in_scope INTEGER NOT NULL DEFAULT 0 CHECK (in_scope IN (0, 1)),
    push_status INTEGER NOT NULL DEFAULT 0 CHECK (push_status BETWEEN 0 AND 4),
    pushed_at INTEGER,
    push_error_code TEXT NOT NULL DEFAULT '',
    push_error TEXT NOT NULL DEFAULT '',
    return_status INTEGER NOT NULL DEFAULT 0 CHECK (return_status BETWEEN 0 AND 4),
    returned_at INTEGER,
    approval_status INTEGER NOT NULL DEFAULT 0 CHECK (approval_status BETWEEN 0 AND 5),
    cancel_status INTEGER NOT NULL DEFAULT 0 CHECK (cancel_status BETWEEN 0 AND 4),
    cancel_request TEXT NOT NULL DEFAULT '',
    cancel_reason TEXT NOT NULL DEFAULT '',
    by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand BETWEEN 0 AND 2),
    ideal_id TEXT NOT NULL DEFAULT '',
    express_number TEXT NOT NULL DEFAULT '',
    vf_order_code TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    created_by INTEGER REFERENCES account (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (owner_id, number)
);

CREATE INDEX orders_by_type ON orders (owner_id, type, order_date, id);
CREATE INDEX orders_log ON orders (owner_id, in_scope, order_date, id);
CREATE INDEX orders_log_type ON orders (owner_id, in_scope, type, order_date, id);
CREATE INDEX orders_log_push ON orders (owner_id, in_scope, push_status, order_date, id);
CREATE INDEX orders_log_return ON orders (owner_id, in_scope, return_status, order_date, id);
CREATE INDEX orders_manual ON orders (owner_id, manual_number) WHERE manual_number <> '';
CREATE INDEX orders_waiting ON orders (owner_id, pushed_at) WHERE push_status = 2 AND return_status IN (0, 1, 2);
CREATE INDEX orders_partner ON orders (partner_id);
CREATE INDEX orders_warehouse ON orders (warehouse_id);

CREATE TABLE order_line (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    line_no INTEGER NOT NULL CHECK (line_no > 0),
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    inventory_type INTEGER NOT NULL CHECK (inventory_type IN (1, 2)),
    remark TEXT NOT NULL DEFAULT '',
    item_code TEXT NOT NULL DEFAULT '',
    posted_out INTEGER NOT NULL DEFAULT 0 CHECK (posted_out BETWEEN 0 AND quantity),
    posted_in INTEGER NOT NULL DEFAULT 0 CHECK (posted_in BETWEEN 0 AND quantity),
    UNIQUE (order_id, line_no)
);

CREATE TRIGGER order_starts_unpushed BEFORE INSERT ON orders
WHEN NEW.push_status <> 0 OR NEW.return_status <> 0 OR NEW.cancel_status <> 0
BEGIN
    SELECT RAISE(ABORT, 'R48: an order starts unpushed');
END;

CREATE TRIGGER order_locked_update BEFORE UPDATE ON orders
WHEN OLD.push_status IN (1, 2, 4) AND (
    NEW.id <> OLD.id OR NEW.owner_id <> OLD.owner_id OR NEW.type <> OLD.type OR NEW.number <> OLD.number
    OR NEW.order_date <> OLD.order_date OR NEW.partner_id IS NOT OLD.partner_id
    OR NEW.warehouse_id <> OLD.warehouse_id OR NEW.to_warehouse_id IS NOT OLD.to_warehouse_id
    OR NEW.manual_number <> OLD.manual_number OR NEW.remark <> OLD.remark
    OR NEW.total_quantity <> OLD.total_quantity OR NEW.total_fen <> OLD.total_fen
    OR NEW.version <> OLD.version OR NEW.by_hand <> OLD.by_hand OR NEW.vf_order_code <> OLD.vf_order_code)
BEGIN
    SELECT RAISE(ABORT, 'R19: a pushed order is locked');
END;

CREATE TRIGGER order_never_unpushed BEFORE UPDATE OF push_status ON orders
WHEN (OLD.push_status = 2 AND NEW.push_status <> 2)
    OR (OLD.push_status IN (1, 4) AND NEW.push_status = 0)
    OR (OLD.push_status IN (0, 3) AND NEW.push_status NOT IN (0, 1, 3))
BEGIN
    SELECT RAISE(ABORT, 'R20: a push is never taken back');
END;

CREATE TRIGGER order_by_hand_never_pushed BEFORE UPDATE OF push_status ON orders
WHEN NEW.push_status = 1 AND OLD.push_status IN (0, 3) AND OLD.by_hand <> 0
BEGIN
    SELECT RAISE(ABORT, 'R62: an order received by hand is not pushed');
END;

CREATE TRIGGER order_locked_delete BEFORE DELETE ON orders
WHEN OLD.push_status IN (1, 2, 4) OR OLD.by_hand <> 0
BEGIN
    SELECT RAISE(ABORT, 'R18: a pushed order is not deleted');
END;

CREATE TRIGGER order_line_locked_insert BEFORE INSERT ON order_line
WHEN (SELECT push_status IN (1, 2, 4) FROM orders WHERE id = NEW.order_id)
BEGIN
    SELECT RAISE(ABORT, 'R19: a pushed order is locked');
END;

CREATE TRIGGER order_line_locked_delete BEFORE DELETE ON order_line
WHEN (SELECT push_status IN (1, 2, 4) FROM orders WHERE id = OLD.order_id)
BEGIN
    SELECT RAISE(ABORT, 'R19: a pushed order is locked');
END;

CREATE TRIGGER order_line_locked_update BEFORE UPDATE ON order_line
WHEN (SELECT push_status IN (1, 2, 4) FROM orders WHERE id = OLD.order_id) AND (
    NEW.id <> OLD.id OR NEW.order_id <> OLD.order_id OR NEW.line_no <> OLD.line_no
    OR NEW.product_id <> OLD.product_id OR NEW.quantity <> OLD.quantity OR NEW.price_fen <> OLD.price_fen
    OR NEW.inventory_type <> OLD.inventory_type OR NEW.remark <> OLD.remark
    OR NEW.item_code <> OLD.item_code OR NEW.posted_out < OLD.posted_out OR NEW.posted_in < OLD.posted_in)
    OR (NEW.order_id <> OLD.order_id AND (SELECT push_status IN (1, 2, 4) FROM orders WHERE id = NEW.order_id))
BEGIN
    SELECT RAISE(ABORT, 'R19: a pushed order is locked');
END;
