-- What lists of stock need: a balance row that is a row of a list (an id, names, what is on its way in), a ledger
-- row that says which document wrote it, and the handsets of one place in a row.

CREATE TABLE stock_place (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    inventory_type INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    in_transit INTEGER NOT NULL DEFAULT 0 CHECK (in_transit >= 0),
    warehouse_name TEXT NOT NULL DEFAULT '',
    product_code TEXT NOT NULL DEFAULT '',
    product_name TEXT NOT NULL DEFAULT '',
    UNIQUE (owner_id, warehouse_id, product_id, inventory_type)
);

INSERT INTO stock_place (owner_id, warehouse_id, product_id, inventory_type, quantity)
    SELECT owner_id, warehouse_id, product_id, inventory_type, quantity FROM stock_balance
    ORDER BY owner_id, warehouse_id, product_id, inventory_type;

DROP TABLE stock_balance;

ALTER TABLE stock_place RENAME TO stock_balance;

INSERT INTO stock_balance (owner_id, warehouse_id, product_id, inventory_type, quantity, in_transit)
    SELECT o.owner_id, o.to_warehouse_id, l.product_id, l.inventory_type, 0, sum(l.posted_out - l.posted_in)
    FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.to_warehouse_id IS NOT NULL
    GROUP BY o.owner_id, o.to_warehouse_id, l.product_id, l.inventory_type
    HAVING sum(l.posted_out - l.posted_in) > 0
    ON CONFLICT (owner_id, warehouse_id, product_id, inventory_type) DO UPDATE SET in_transit = excluded.in_transit;

UPDATE stock_balance SET
    warehouse_name = (SELECT name FROM warehouse WHERE id = warehouse_id),
    product_code = (SELECT code FROM product WHERE id = product_id),
    product_name = (SELECT name FROM product WHERE id = product_id);

CREATE INDEX stock_balance_list ON stock_balance (owner_id, product_code, id);
CREATE INDEX stock_balance_warehouse ON stock_balance (owner_id, warehouse_id, product_code, id);
CREATE INDEX stock_balance_product ON stock_balance (product_id);

ALTER TABLE stock_ledger ADD COLUMN document_type INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stock_ledger ADD COLUMN document_number TEXT NOT NULL DEFAULT '';
ALTER TABLE stock_ledger ADD COLUMN order_number TEXT NOT NULL DEFAULT '';
ALTER TABLE stock_ledger ADD COLUMN warehouse_name TEXT NOT NULL DEFAULT '';
ALTER TABLE stock_ledger ADD COLUMN product_code TEXT NOT NULL DEFAULT '';
ALTER TABLE stock_ledger ADD COLUMN product_name TEXT NOT NULL DEFAULT '';

DROP TRIGGER stock_ledger_final_update;

UPDATE stock_ledger SET
    document_type = (SELECT type FROM stock_document WHERE id = document_id),
    document_number = (SELECT number FROM stock_document WHERE id = document_id),
    order_number = (SELECT d.order_number FROM stock_document d WHERE d.id = document_id),
    warehouse_name = (SELECT d.warehouse_name FROM stock_document d WHERE d.id = document_id),
    product_code = (SELECT code FROM product WHERE id = product_id),
    product_name = (SELECT name FROM product WHERE id = product_id);

CREATE TRIGGER stock_ledger_final_update BEFORE UPDATE ON stock_ledger
BEGIN
    SELECT RAISE(ABORT, 'R64: the ledger is only added to');
END;

CREATE INDEX stock_ledger_product ON stock_ledger (owner_id, product_id, id);
CREATE INDEX stock_ledger_warehouse ON stock_ledger (owner_id, warehouse_id, id);

-- Ids grow, so a posting's new handsets land side by side here, whatever their serials are.
CREATE INDEX serial_in_stock ON serial (owner_id, warehouse_id, product_id, inventory_type, id) WHERE state = 1;
