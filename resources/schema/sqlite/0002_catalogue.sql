-- The ERP's master data, e-stack's, and the mappings between them (SPEC R10, R13, R47).

CREATE TABLE warehouse (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
);

CREATE TABLE partner (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    contact TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    province TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    UNIQUE (kind, code)
);

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    barcode TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    color TEXT NOT NULL DEFAULT '',
    serial_managed INTEGER NOT NULL CHECK (serial_managed IN (0, 1)),
    serial_length INTEGER NOT NULL DEFAULT 0 CHECK (serial_length BETWEEN 0 AND 64),
    multi_serial INTEGER NOT NULL DEFAULT 0 CHECK (multi_serial IN (0, 1)),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
);

CREATE INDEX product_barcode ON product (barcode);

CREATE TABLE estack_product (
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
    PRIMARY KEY (owner_id, item_code)
) WITHOUT ROWID;

CREATE TABLE estack_customer (
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    customer_code TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    valid INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (owner_id, customer_code)
) WITHOUT ROWID;

CREATE TABLE warehouse_mapping (
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    ideal_code TEXT NOT NULL CHECK (ideal_code <> ''),
    PRIMARY KEY (owner_id, warehouse_id),
    UNIQUE (owner_id, ideal_code)
) WITHOUT ROWID;

CREATE TABLE product_mapping (
    owner_id INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES product (id),
    item_code TEXT NOT NULL,
    PRIMARY KEY (owner_id, product_id),
    UNIQUE (owner_id, item_code),
    FOREIGN KEY (owner_id, item_code) REFERENCES estack_product (owner_id, item_code)
) WITHOUT ROWID;

CREATE TABLE customer_mapping (
    owner_id INTEGER NOT NULL,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    customer_code TEXT NOT NULL,
    PRIMARY KEY (owner_id, partner_id),
    UNIQUE (owner_id, customer_code),
    FOREIGN KEY (owner_id, customer_code) REFERENCES estack_customer (owner_id, customer_code)
) WITHOUT ROWID;
