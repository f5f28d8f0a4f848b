// SPDX-License-Identifier: Apache-2.0
// Forwards HTTP to an upstream on loopback byte for byte, because messages are signed over their bytes, and
// reports what breaks the contract. README.md says how.
import { appendFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Contract } from './contract.mjs';

const GRACE_MS = 1000;
const MAX_HEADER_BYTES = 1 << 20;

const { values: options } = parseArgs({
    options: {
        upstream: { type: 'string' },
        port: { type: 'string', default: '0' },
        violations: { type: 'string' },
        summary: { type: 'string' },
        document: {
            type: 'string',
            default: fileURLToPath(new URL('../../../resources/contract/ideal.openapi.yaml', import.meta.url)),
        },
    },
});
const upstream = new URL(options.upstream);
if (upstream.protocol !== 'http:' || upstream.hostname !== '127.0.0.1')
    throw new Error('the upstream must be http://127.0.0.1:PORT');

const contract = new Contract(options.document);
const summary = { exchanges: 0, violations: 0, refused: 0, resets: 0, operations: {} };
for (const id of contract.operationIds) summary.operations[id] = {};
let pending = 0;
if (options.violations) writeFileSync(options.violations, '');

function report(exchange) {
    const { operation, request, response } = contract.check(exchange);
    const { method, status, target } = exchange;
    const accepted = status >= 200 && status < 300;
    // A malformed request that was turned down is the contract at work: tests send those on purpose.
    const counted = [
        ...(accepted ? request.map(fault => ({ side: 'request', ...fault })) : []),
        ...response.map(fault => ({ side: 'response', ...fault })),
    ];
    summary.exchanges += 1;
    summary.violations += counted.length;
    if (request.length > 0 && !accepted) summary.refused += 1;
    if (operation) summary.operations[operation][status] = (summary.operations[operation][status] ?? 0) + 1;
    if (!options.violations) return;
    // The query is left out: it may hold a signature.
    const about = { time: new Date().toISOString(), operation, method, path: target.split('?')[0], status };
    for (const fault of counted) appendFileSync(options.violations, `${JSON.stringify({ ...about, ...fault })}\n`);
}

// An upstream may answer (413, say) and hang up before it has read the whole request. Node drops a connection on the
// first failed write, with the answer unread; so a failed write is left for the reading side to find out.
function connect() {
    const socket = net.connect(upstream.port, upstream.hostname);
    for (const name of ['_write', '_writev']) {
        const write = socket[name];
        socket[name] = (...parameters) => {
            const done = parameters.pop();
            write.call(socket, ...parameters, () => done());
        };
    }
    return socket;
}

function forward(request, response) {
    const sent = [];
    const received = [];
    let answer;
    let over = false;
    pending += 1;
    const done = () => {
        if (!over) pending -= 1;
        over = true;
    };
    const reset = () => {
        if (over) return;
        done();
        summary.resets += 1;
        request.socket.resetAndDestroy();
    };

    // A connection of its own for each request: a shared one could be closed by the upstream at the wrong moment and look
    // like a fault. Without a Connection header Node would tell the upstream to close, and the client would see that.
    const headers = request.headers.connection
        ? request.rawHeaders
        : [...request.rawHeaders, 'Connection', 'keep-alive'];
    const onward = http.request({
        createConnection: connect,
        method: request.method,
        path: request.url,
        headers,
        setHost: false,
        maxHeaderSize: MAX_HEADER_BYTES,
    });
    onward.flushHeaders();
    request.on('data', chunk => sent.push(chunk));
    request.pipe(onward);
    onward.on('continue', () => response.writeContinue());
    onward.on('error', () => {
        if (!answer) reset();
    });
    response.on('close', () => {
        if (over) return;
        done();
        onward.destroy();
    });

    onward.on('response', incoming => {
        answer = incoming;
        response.sendDate = false;
        response.writeHead(incoming.statusCode, incoming.statusMessage, incoming.rawHeaders);
        response.flushHeaders();
        // The last piece waits for the report, so whoever has the whole answer can read what was wrong with it.
        incoming.on('data', chunk => {
            if (received.length > 0) response.write(received.at(-1));
            received.push(chunk);
        });
        incoming.on('error', reset);
        incoming.on('end', () => {
            if (over) return;
            report({
                method: request.method,
                target: request.url,
                requestHeaders: request.headers,
                requestBody: Buffer.concat(sent),
                status: incoming.statusCode,
                responseHeaders: incoming.headers,
                responseBody: Buffer.concat(received),
            });
            done();
            response.end(received.at(-1));
        });
    });
}

// The upstream's limits are under test, so this server has none of its own.
const server = http.createServer(
    { requestTimeout: 0, headersTimeout: 0, maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false },
    forward,
);
server.on('checkContinue', forward);
server.keepAliveTimeout = 0;
server.listen(Number(options.port), '127.0.0.1', () => {
    process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
});

async function stop() {
    server.close();
    const deadline = Date.now() + GRACE_MS;
    while (pending > 0 && Date.now() < deadline)
        await new Promise(resolve => {
            setTimeout(resolve, 10);
        });
    if (options.summary) writeFileSync(options.summary, `${JSON.stringify(summary)}\n`);
    process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
