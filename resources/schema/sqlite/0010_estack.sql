-- e-stack page by page: how far each list has been read, what a command has done so far, which ERP row an e-stack
-- row goes with (SPEC R10, R47; stored, so that lists of any length join nothing), and VF orders (SPEC R32).

ALTER TABLE product_mapping RENAME TO product_mapping_before;
ALTER TABLE customer_mapping RENAME TO customer_mapping_before;
ALTER TABLE estack_product RENAME TO estack_product_before;
ALTER TABLE estack_customer RENAME TO estack_customer_before;

CREATE TABLE estack_product (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    item_code TEXT NOT NULL,
    name TEXT NOT NULL,
    barcode TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    color TEXT NOT NULL DEFAULT '',
    serial_managed INTEGER NOT NULL,
    serial_length INTEGER NOT NULL DEFAULT 0,
    multi_serial INTEGER NOT NULL DEFAULT 0,
    valid INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    match_state INTEGER NOT NULL DEFAULT 0 CHECK (match_state BETWEEN 0 AND 4),
    match_id INTEGER REFERENCES product (id),
    match_code TEXT NOT NULL DEFAULT '',
    match_name TEXT NOT NULL DEFAULT '',
    match_reason INTEGER NOT NULL DEFAULT 0 CHECK (match_reason BETWEEN 0 AND 2),
    UNIQUE (owner_id, item_code)
);

INSERT INTO estack_product (owner_id, item_code, name, barcode, model, color, serial_managed, serial_length,
    multi_serial, valid, updated_at)
SELECT owner_id, item_code, name, barcode, model, color, serial_managed, serial_length, multi_serial, valid, updated_at
FROM estack_product_before ORDER BY owner_id, item_code;

CREATE TABLE estack_customer (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    customer_code TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    valid INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    match_state INTEGER NOT NULL DEFAULT 0 CHECK (match_state BETWEEN 0 AND 4),
    match_id INTEGER REFERENCES partner (id),
    match_code TEXT NOT NULL DEFAULT '',
    match_name TEXT NOT NULL DEFAULT '',
    match_reason INTEGER NOT NULL DEFAULT 0 CHECK (match_reason BETWEEN 0 AND 2),
    UNIQUE (owner_id, customer_code)
);

INSERT INTO estack_customer (owner_id, customer_code, name, address, valid, updated_at)
SELECT owner_id, customer_code, name, address, valid, updated_at
FROM estack_customer_before ORDER BY owner_id, customer_code;

CREATE TABLE product_mapping (
    owner_id INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES product (id),
    item_code TEXT NOT NULL,
    PRIMARY KEY (owner_id, product_id),
    UNIQUE (owner_id, item_code),
    FOREIGN KEY (owner_id, item_code) REFERENCES estack_product (owner_id, item_code)
) WITHOUT ROWID;

INSERT INTO product_mapping (owner_id, product_id, item_code)
SELECT owner_id, product_id, item_code FROM product_mapping_before;

CREATE TABLE customer_mapping (
    owner_id INTEGER NOT NULL,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    customer_code TEXT NOT NULL,
    PRIMARY KEY (owner_id, partner_id),
    UNIQUE (owner_id, customer_code),
    FOREIGN KEY (owner_id, customer_code) REFERENCES estack_customer (owner_id, customer_code)
) WITHOUT ROWID;

INSERT INTO customer_mapping (owner_id, partner_id, customer_code)
SELECT owner_id, partner_id, customer_code FROM customer_mapping_before;

DROP TABLE product_mapping_before;
DROP TABLE customer_mapping_before;
DROP TABLE estack_product_before;
DROP TABLE estack_customer_before;

-- What is mapped already; proposals come with the next synchronisation.
UPDATE estack_product SET match_id = (SELECT m.product_id FROM product_mapping m
    WHERE m.owner_id = estack_product.owner_id AND m.item_code = estack_product.item_code);
UPDATE estack_product SET match_code = p.code, match_name = p.name,
    match_state = CASE WHEN p.serial_managed <> estack_product.serial_managed
        OR p.serial_length <> estack_product.serial_length OR p.multi_serial <> estack_product.multi_serial THEN 3 ELSE 2 END
    FROM product p WHERE p.id = estack_product.match_id;
UPDATE estack_product SET match_state = 4 WHERE valid = FALSE;
UPDATE estack_customer SET match_id = (SELECT m.partner_id FROM customer_mapping m
    WHERE m.owner_id = estack_customer.owner_id AND m.customer_code = estack_customer.customer_code);
UPDATE estack_customer SET match_code = p.code, match_name = p.name, match_state = 2
    FROM partner p WHERE p.id = estack_customer.match_id;
UPDATE estack_customer SET match_state = 4 WHERE valid = FALSE;

CREATE INDEX estack_product_state ON estack_product (owner_id, match_state, item_code, id);
CREATE INDEX estack_product_match ON estack_product (match_id);
CREATE INDEX estack_product_barcode ON estack_product (owner_id, barcode) WHERE barcode <> '';
CREATE INDEX estack_product_name ON estack_product (owner_id, name);
CREATE INDEX estack_customer_state ON estack_customer (owner_id, match_state, customer_code, id);
CREATE INDEX estack_customer_match ON estack_customer (match_id);
CREATE INDEX estack_customer_name ON estack_customer (owner_id, name);
CREATE INDEX product_name ON product (name);
CREATE INDEX partner_name ON partner (name);

-- Where the next page of a list begins: rows changed at or after `since`, page `page`; `newest` is the latest
-- change that came. A run that was cut off goes on from here.
CREATE TABLE estack_cursor (
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    list INTEGER NOT NULL,
    since INTEGER NOT NULL DEFAULT 0,
    page INTEGER NOT NULL DEFAULT 1,
    newest INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner_id, list)
) WITHOUT ROWID;

ALTER TABLE gateway_command ADD COLUMN taken_by TEXT NOT NULL DEFAULT '';
ALTER TABLE gateway_command ADD COLUMN list INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gateway_command ADD COLUMN done_pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gateway_command ADD COLUMN total_pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gateway_command ADD COLUMN done_rows TEXT NOT NULL DEFAULT '';
ALTER TABLE gateway_command ADD COLUMN cancel_asked INTEGER NOT NULL DEFAULT 0 CHECK (cancel_asked IN (0, 1));
CREATE INDEX gateway_command_kind ON gateway_command (kind, asked_at);

CREATE TABLE vf_order (
    id INTEGER PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    code TEXT NOT NULL,
    customer_code TEXT NOT NULL,
    customer_name TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 5),
    canceled INTEGER NOT NULL DEFAULT 0 CHECK (canceled IN (0, 1)),
    ordered_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    fetched_at INTEGER NOT NULL,
    receiver_name TEXT NOT NULL DEFAULT '',
    receiver_mobile TEXT NOT NULL DEFAULT '',
    receiver_province TEXT NOT NULL DEFAULT '',
    receiver_city TEXT NOT NULL DEFAULT '',
    receiver_area TEXT NOT NULL DEFAULT '',
    receiver_address TEXT NOT NULL DEFAULT '',
    total_quantity INTEGER NOT NULL DEFAULT 0,
    total_fen INTEGER NOT NULL DEFAULT 0,
    problem_code TEXT NOT NULL DEFAULT '',
    problem TEXT NOT NULL DEFAULT '',
    order_id INTEGER REFERENCES orders (id) ON DELETE SET NULL,
    order_number TEXT NOT NULL DEFAULT '',
    UNIQUE (owner_id, code)
);

CREATE INDEX vf_order_list ON vf_order (owner_id, ordered_at, id);
CREATE INDEX vf_order_state ON vf_order (owner_id, state, ordered_at, id);
CREATE INDEX vf_order_order ON vf_order (order_id);

CREATE TABLE vf_order_line (
    vf_order_id INTEGER NOT NULL REFERENCES vf_order (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    line_no TEXT NOT NULL,
    item_code TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    price_fen INTEGER NOT NULL,
    PRIMARY KEY (vf_order_id, position)
) WITHOUT ROWID;

-- Which warehouse VF orders are shipped from.
CREATE TABLE vf_settings (
    owner_id INTEGER PRIMARY KEY REFERENCES owner (id),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id)
);

-- However many gateways fetch it: a VF order becomes one order (SPEC R32).
CREATE UNIQUE INDEX orders_vf_order ON orders (owner_id, vf_order_code) WHERE vf_order_code <> '';
