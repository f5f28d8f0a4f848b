// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Contract } from './contract.mjs';

const { parse } = createRequire(join(process.env.CONTRACT_MODULES, 'package.json'))('yaml');
const file = fileURLToPath(new URL('../../../resources/contract/ideal.openapi.yaml', import.meta.url));
const document = parse(readFileSync(file, 'utf8'));
const contract = new Contract(file);

const SIGN = `v1=${'0a'.repeat(32)}`;
const SIGNED = { 'x-app-id': 'A1', 'x-timestamp': '1735758245', 'x-nonce': '0123456789abcdef', 'x-sign': SIGN };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const CONFIRM = '/callback/v1/inbound-orders/confirm';
const ERROR = { flag: 'failure', code: 'isv.param-invalid', message: 'm', requestId: 'r', data: {} };
const STORED = { flag: 'success', code: '0', message: 'ok', requestId: 'r', data: {} };

const bytes = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const exampleOf = media => structuredClone(media.example ?? Object.values(media.examples)[0].value);
const requestExample = (path, method = 'post') =>
    exampleOf(document.paths[path][method].requestBody.content['application/json']);

function check({
    method = 'POST',
    target = CONFIRM,
    headers = {},
    body,
    status = 200,
    answer = STORED,
    answerHeaders = {},
}) {
    return contract.check({
        method,
        target,
        requestHeaders: { ...SIGNED, ...(body === undefined ? {} : JSON_TYPE), ...headers },
        requestBody: bytes(body ?? ''),
        status,
        responseHeaders: { ...JSON_TYPE, ...answerHeaders },
        responseBody: bytes(answer),
    });
}

const rules = faults => faults.map(fault => `${fault.at} ${fault.rule}`);
const confirmation = change => {
    const body = requestExample(CONFIRM);
    change(body);
    return check({ body });
};

describe('good traffic passes', () => {
    const QUERY = {
        listSerialNumbers:
            'ownerCode=GD01&orderType=CGRK&orderCode=%E5%8D%95%2F1&stage=IN&outBizCode=OB-1&page=1&pageSize=500',
        getOrder: 'ownerCode=GD01',
        listInventory: 'ownerCode=GD01&warehouseCode=W&page=1&pageSize=1&unknown=',
        listProducts: 'ownerCode=GD01&updatedSince=2025-01-02%2003:04:05&page=1&pageSize=500',
        listCustomers: 'ownerCode=GD01&page=1&pageSize=500',
        listVfOrders: 'ownerCode=GD01&page=1&pageSize=500',
    };
    for (const [path, item] of Object.entries(document.paths)) {
        for (const method of ['get', 'post', 'put'].filter(name => item[name])) {
            const { operationId, requestBody, responses } = item[method];
            test(operationId, () => {
                const ok = responses['200'].$ref ? document.components.responses.Stored : responses['200'];
                const result = check({
                    method: method.toUpperCase(),
                    target: `${path.replace('{orderType}', 'B2BCK').replace(/\{.*?\}/g, `${'%E5%8D%95'.repeat(20)}%2F1`)}?${QUERY[operationId] ?? ''}`,
                    body: requestBody && exampleOf(requestBody.content['application/json']),
                    answer: exampleOf(ok.content['application/json']),
                });
                assert.deepEqual(result, { operation: operationId, request: [], response: [] });
            });
        }
    }

    test('fields that nobody named, and null for what may be left out', () => {
        const result = confirmation(body => Object.assign(body, { remark: null, somethingNew: { a: 1 } }));
        assert.deepEqual(result.request, []);
    });
    test('both ends of 32 bits', () => {
        for (const quantity of [-2147483648, 0, 2147483647]) {
            assert.deepEqual(
                confirmation(body => {
                    body.orderLines[0].actualQty = quantity;
                }).request,
                [],
            );
        }
    });
    test('a confirmation among the confirmations of an order', () => {
        const answer = { ...STORED, data: { status: 'FULFILLED', confirmations: [requestExample(CONFIRM)] } };
        assert.deepEqual(check({ method: 'GET', target: '/ideal/v1/orders/CGRK/C1?ownerCode=G', answer }).response, []);
    });
    test('TOP parameters instead of headers', () => {
        const target = `${CONFIRM}?app_key=A1&timestamp=2025-01-02+03%3A04%3A05&sign_method=md5&v=1.0&method=${encodeURIComponent(CONFIRM)}&sign=${'0A'.repeat(16)}`;
        const unsigned = Object.fromEntries(Object.keys(SIGNED).map(name => [name, undefined]));
        assert.deepEqual(check({ target, headers: unsigned, body: requestExample(CONFIRM) }).request, []);
    });
    test('answers to an unknown path and a wrong method', () => {
        const answer = { ...ERROR, code: 'isv.order-not-found' };
        assert.deepEqual(check({ target: '/nowhere', status: 404, answer }).response, []);
        assert.deepEqual(check({ method: 'GET', status: 405, answer: ERROR }).response, []);
    });
});

describe('what breaks the contract is reported', () => {
    for (const [path, item] of Object.entries(document.paths)) {
        const method = item.post ? 'post' : 'put';
        if (!item[method]) continue;
        const example = requestExample(path, method);
        test(`each field left out of ${item[method].operationId}`, () => {
            const target = path.replace(/\{.*?\}/, 'C1');
            const refused = Object.keys(example).filter(field => {
                const { [field]: _, ...body } = example;
                return check({ method: method.toUpperCase(), target, body }).request.length > 0;
            });
            const optional = [
                'manualOrderCode',
                'supplierName',
                'entryOrderId',
                'totalOrderLines',
                'deliveryOrderId',
                'logisticsCode',
                'expressCode',
                'receiverInfo',
                'reason',
            ];
            const required = Object.keys(example).filter(
                field => !optional.includes(field) || (field === 'totalOrderLines' && path.startsWith('/ideal')),
            );
            assert.deepEqual(refused, required);
        });
    }

    const cases = {
        'a missing field': [
            body => {
                delete body.outBizCode;
            },
            'body required',
        ],
        'null in a required field': [
            body => {
                body.outBizCode = null;
            },
            'body/outBizCode type',
        ],
        'an empty required field': [
            body => {
                body.outBizCode = '';
            },
            'body/outBizCode minLength',
        ],
        'a status of another callback': [
            body => {
                body.status = 'DELIVERED';
            },
            'body/status enum',
        ],
        'a code of 65 characters': [
            body => {
                body.outBizCode = '单'.repeat(65);
            },
            'body/outBizCode maxLength',
        ],
        'a control character': [
            body => {
                body.outBizCode = 'a\u0085b';
            },
            'body/outBizCode pattern',
        ],
        'a quantity above 32 bits': [
            body => {
                body.orderLines[0].actualQty = 2147483648;
            },
            'body/orderLines/0/actualQty maximum',
        ],
        'a quantity below 32 bits': [
            body => {
                body.orderLines[0].actualQty = -2147483649;
            },
            'body/orderLines/0/actualQty minimum',
        ],
        'a quantity as text': [
            body => {
                body.orderLines[0].actualQty = '1';
            },
            'body/orderLines/0/actualQty type',
        ],
        'a fraction': [
            body => {
                body.orderLines[0].actualQty = 1.5;
            },
            'body/orderLines/0/actualQty type',
        ],
        'an impossible time': [
            body => {
                body.operateTime = '2025-01-02T03:04:05Z';
            },
            'body/operateTime pattern',
        ],
        'moved stock without lines': [
            body => {
                body.orderLines = null;
            },
            'body/orderLines type',
        ],
        'lines where no stock moved': [
            body => {
                body.status = 'REJECT';
            },
            'body/orderLines maxItems',
        ],
        '501 lines': [
            body => {
                body.orderLines = Array(501).fill(body.orderLines[0]);
            },
            'body/orderLines maxItems',
        ],
    };
    for (const [name, [change, expected]] of Object.entries(cases)) {
        test(name, () => assert.ok(rules(confirmation(change).request).includes(expected)));
    }

    const orderCases = {
        'serial numbers without their length': [
            '/ideal/v1/inbound-orders',
            body => {
                delete body.orderLines[0].snLength;
            },
            'body/orderLines/0 required',
        ],
        'a purchase without its supplier': [
            '/ideal/v1/inbound-orders',
            body => {
                delete body.supplierCode;
            },
            'body required',
        ],
        'a wholesale return without its customer': [
            '/ideal/v1/inbound-orders',
            body => {
                body.orderType = 'THRK';
            },
            'body required',
        ],
        'a purchase return that goes in': [
            '/ideal/v1/inbound-orders',
            body => {
                body.orderType = 'CGTH';
            },
            'body/stockDirection const',
        ],
        'a price with three decimals': [
            '/ideal/v1/inbound-orders',
            body => {
                body.orderLines[0].price = '1.234';
            },
            'body/orderLines/0/price pattern',
        ],
        'a VF order without its code': [
            '/ideal/v1/sales-orders',
            body => {
                body.vfOrderCode = null;
            },
            'body/vfOrderCode type',
        ],
        'nothing ordered': [
            '/ideal/v1/transfer-orders',
            body => {
                body.orderLines[0].planQty = 0;
            },
            'body/orderLines/0/planQty minimum',
        ],
    };
    for (const [name, [path, change, expected]] of Object.entries(orderCases)) {
        test(name, () => {
            const body = requestExample(path);
            change(body);
            assert.ok(rules(check({ target: path, body }).request).includes(expected));
        });
    }

    test('parameters', () => {
        const faults = query => rules(check({ method: 'GET', target: `/ideal/v1/inventory?${query}` }).request);
        assert.deepEqual(faults('ownerCode=G&page=1&pageSize=1'), ['query required']);
        assert.deepEqual(faults('ownerCode=G&warehouseCode=W&page=0&pageSize=1'), ['query/page minimum']);
        assert.deepEqual(faults('ownerCode=G&warehouseCode=W&page=1&pageSize=501'), ['query/pageSize maximum']);
        assert.deepEqual(faults('ownerCode=G&warehouseCode=&page=x&pageSize=1'), [
            'query/warehouseCode minLength',
            'query/page type',
        ]);
    });
    test('signature headers', () => {
        const body = requestExample(CONFIRM);
        assert.deepEqual(rules(check({ body, headers: { 'x-nonce': 'short' } }).request), ['header/x-nonce pattern']);
        assert.deepEqual(rules(check({ body, headers: { 'x-sign': undefined } }).request), ['security security']);
        assert.deepEqual(rules(check({ body, headers: { 'x-sign': `v0=ff, ${SIGN},${SIGN}` } }).request), []);
        assert.deepEqual(rules(check({ body, headers: { 'x-sign': SIGN.toUpperCase() } }).request), [
            'header/x-sign pattern',
        ]);
    });
    test('what is not JSON', () => {
        for (const body of ['\uFEFF{}', '{"a":NaN}', '{} x', '']) {
            assert.deepEqual(rules(check({ body }).request), ['body json']);
        }
    });

    const answers = {
        'without flag': [200, { ...STORED, flag: undefined }, 'body required'],
        'success with another code': [200, { ...STORED, code: '1' }, 'body/code const'],
        'failure with status 200': [200, ERROR, 'body/flag const'],
        'success with status 400': [400, STORED, 'body/flag const'],
        'a code of another status': [400, { ...ERROR, code: 'isv.key-reused' }, 'body/code enum'],
        'an expired timestamp without the server time': [
            401,
            { ...ERROR, code: 'isv.timestamp-expired' },
            'body/data required',
        ],
        'a status that is not declared': [201, STORED, 'status status'],
        'an error status that is not declared': [500, ERROR, 'status status'],
        text: [200, 'OK', 'body json'],
    };
    for (const [name, [status, answer, expected]] of Object.entries(answers)) {
        test(`an answer: ${name}`, () => {
            const { response } = check({ body: requestExample(CONFIRM), status, answer });
            assert.ok(rules(response).includes(expected), rules(response).join());
        });
    }
    test('an answer with a bad Retry-After', () => {
        const answer = { ...ERROR, code: 'isp.throttled' };
        const faults = value => rules(check({ status: 429, answer, answerHeaders: { 'retry-after': value } }).response);
        assert.deepEqual(faults('5'), []);
        assert.deepEqual(faults('soon'), ['header/retry-after pattern']);
    });
    test('a handset without its serial number', () => {
        const media = document.paths['/ideal/v1/serial-numbers'].get.responses['200'].content['application/json'];
        const answer = exampleOf(media);
        delete answer.data.items[0].sns[0].sn;
        const target =
            '/ideal/v1/serial-numbers?ownerCode=G&orderType=DB&orderCode=C&stage=IN&outBizCode=O&page=1&pageSize=9';
        assert.deepEqual(rules(check({ method: 'GET', target, answer }).response), [
            'body/data/items/0/sns/0 required',
        ]);
    });
});

describe('the proxy', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    const violations = join(folder, 'violations.jsonl');
    const summary = join(folder, 'summary.json');
    let reply;
    let hasty = false;
    let seen;
    let proxy;
    let port;

    const upstream = net.createServer(socket => {
        let received = Buffer.alloc(0);
        socket.on('error', () => {});
        socket.on('data', chunk => {
            received = Buffer.concat([received, chunk]);
            const head = received.indexOf('\r\n\r\n');
            if (head < 0) return;
            const length = Number(/content-length: *(\d+)/i.exec(received.subarray(0, head))?.[1] ?? 0);
            if (received.length < head + 4 + length && !hasty) return;
            seen = received;
            reply(socket);
        });
    });
    const answering = (status, text) => socket =>
        socket.end(
            `HTTP/1.1 ${status} Whatever\r\nContent-Type: application/json\r\nx-Odd-CASE: 1\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
        );

    async function send(raw) {
        const socket = net.connect(port, '127.0.0.1');
        const chunks = [];
        socket.on('data', chunk => chunks.push(chunk));
        socket.write(raw);
        const outcome = await new Promise(resolve => {
            socket.on('error', error => resolve(error.code));
            socket.on('close', () => resolve('closed'));
        });
        return { outcome, text: Buffer.concat(chunks).toString() };
    }
    const message = (method, target, body = '') =>
        Buffer.from(
            `${method} ${target} HTTP/1.1\r\nHost: here\r\nX-App-Id: A1\r\nx-TIMESTAMP: 1735758245\r\nX-Nonce: 0123456789abcdef\r\n` +
                `X-Sign: ${SIGN}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
    const written = () =>
        readFileSync(violations, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map(line => JSON.parse(line));

    before(async () => {
        upstream.listen(0, '127.0.0.1');
        await once(upstream, 'listening');
        proxy = spawn(
            fileURLToPath(new URL('proxy.sh', import.meta.url)),
            [`http://127.0.0.1:${upstream.address().port}`, '0', '--violations', violations, '--summary', summary],
            { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const [line] = await once(proxy.stdout, 'data');
        port = JSON.parse(line).port;
    });
    after(() => {
        proxy.kill('SIGKILL');
        upstream.close();
        rmSync(folder, { recursive: true });
    });

    test('changes no byte of a request or an answer', async () => {
        const good = bytes(requestExample(CONFIRM)).toString();
        const odd = `{ "n" : 1.0, "e":1E2 ,\r\n\t"u":"\\u6c49/\\/", "big":12345678901234567890,${good.slice(1)}  `;
        const text = '{ "flag":"success", "code":"0","message":"\\u6c49 汉","requestId":"r","data":{"n":1.0} }\n';
        reply = answering(200, text);
        const sent = message('POST', `${CONFIRM}?b=&a&z=%7e%2F+%20&%E4%BD%A0=1`, odd);
        const { text: answer } = await send(sent);
        assert.equal(seen.toString(), sent.toString());
        assert.ok(answer.endsWith(`\r\n\r\n${text}`));
        assert.ok(answer.includes('\r\nx-Odd-CASE: 1\r\n'));

        reply = answering(200, JSON.stringify({ ...STORED, data: { status: 'ACCEPT', confirmations: [] } }));
        const query = message('GET', '/ideal/v1/orders/CGRK/%E4%BD%A0%2F1~%7e?ownerCode=GD01&x=');
        await send(query);
        assert.equal(seen.toString(), query.toString());
        assert.deepEqual(written(), []);
    });

    test('counts a bad request only when it was accepted, a bad answer always', async () => {
        const bad = JSON.stringify({ ...requestExample(CONFIRM), outBizCode: undefined });
        reply = answering(400, JSON.stringify(ERROR));
        await send(message('POST', CONFIRM, bad));
        assert.deepEqual(written(), []);

        reply = answering(200, JSON.stringify(STORED));
        await send(message('POST', `${CONFIRM}?secret=1`, bad));
        const [first] = written();
        assert.match(first.time, /^\d{4}-/);
        delete first.time;
        assert.deepEqual(first, {
            operation: 'confirmInboundOrder',
            method: 'POST',
            path: CONFIRM,
            status: 200,
            side: 'request',
            at: 'body',
            rule: 'required',
            message: "must have required property 'outBizCode'",
        });

        reply = answering(500, JSON.stringify(ERROR));
        await send(message('POST', CONFIRM, bad));
        assert.deepEqual(
            written()
                .slice(1)
                .map(line => [line.side, line.rule]),
            [['response', 'status']],
        );
    });

    test('passes a reset on, before and within an answer', async () => {
        reply = socket => socket.resetAndDestroy();
        assert.equal((await send(message('POST', CONFIRM, '{}'))).outcome, 'ECONNRESET');
        reply = socket =>
            socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{', () =>
                setTimeout(() => socket.resetAndDestroy(), 50),
            );
        assert.equal((await send(message('POST', CONFIRM, '{}'))).outcome, 'ECONNRESET');
        reply = socket => socket.end();
        assert.equal((await send(message('POST', CONFIRM, '{}'))).outcome, 'ECONNRESET');
    });

    test('delivers an answer that comes before the request has ended', async () => {
        hasty = true;
        const text = JSON.stringify({ ...ERROR, code: 'isv.body-too-large' });
        reply = socket => {
            answering(413, text)(socket);
            socket.destroySoon();
        };
        const { text: answer } = await send(message('POST', CONFIRM, ' '.repeat(1500000)));
        hasty = false;
        assert.ok(answer.endsWith(text));
        assert.equal(written().length, 2);
    });

    test('sums up when it is told to end', async () => {
        proxy.kill('SIGTERM');
        const [code] = await once(proxy, 'exit');
        const { operations, ...counts } = JSON.parse(readFileSync(summary, 'utf8'));
        assert.equal(code, 0);
        assert.deepEqual(counts, { exchanges: 6, violations: 2, refused: 3, resets: 3 });
        assert.deepEqual(operations.confirmInboundOrder, { 200: 2, 400: 1, 413: 1, 500: 1 });
        assert.deepEqual(operations.getOrder, { 200: 1 });
        assert.deepEqual(operations.listVfOrders, {});
    });
});
