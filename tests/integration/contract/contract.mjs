// SPDX-License-Identifier: Apache-2.0
// Says what in an exchange breaks the contract. Every judgement over a value is Ajv's (JSON Schema 2020-12, the dialect
// of OpenAPI 3.1); this file only finds out which parts of the document apply.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = process.env.CONTRACT_MODULES;
if (!modules) throw new Error('CONTRACT_MODULES is not set; modules.sh prints its value');
const load = createRequire(join(modules, 'package.json'));
const Ajv = load('ajv/dist/2020').default;
const { parse } = load('yaml');

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class Contract {
    #operations = [];
    #answersByStatus = new Map();

    constructor(file) {
        const document = parse(readFileSync(file, 'utf8'));
        const resolve = node => (node?.$ref ? resolve(lookUp(document, node.$ref)) : node);
        // strictRequired and strictTypes would forbid conditions that are written apart from what they are about.
        const options = { allErrors: true, strict: true, strictRequired: false, strictTypes: false };
        const body = new Ajv(options);
        const text = new Ajv({ ...options, coerceTypes: true });
        for (const [name, schema] of Object.entries(document.components.schemas)) {
            for (const ajv of [body, text]) ajv.addSchema(renamed(schema), name);
        }
        // Everything is compiled here, so a schema that cannot be used stops the start instead of letting traffic through.
        const compile = (ajv, schema) => ajv.compile(renamed(schema));

        const answer = node => {
            const { content, headers = {} } = resolve(node);
            return {
                body: content && compile(body, content['application/json'].schema),
                headers: compile(
                    text,
                    objectOf(
                        Object.entries(headers).map(([name, header]) => ({ name, ...resolve(header) })),
                        true,
                    ),
                ),
            };
        };

        for (const [path, item] of Object.entries(document.paths)) {
            for (const method of METHODS.filter(method => item[method])) {
                const operation = item[method];
                const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
                const schemes = (operation.security ?? document.security).map(set =>
                    Object.keys(set).map(name => document.components.securitySchemes[name]),
                );
                const at = place =>
                    compile(
                        text,
                        objectOf(
                            parameters.filter(p => p.in === place),
                            place === 'header',
                        ),
                    );
                const responses = new Map(
                    Object.entries(operation.responses).map(([status, r]) => [Number(status), answer(r)]),
                );
                this.#operations.push({
                    id: operation.operationId,
                    method: method.toUpperCase(),
                    segments: path.split('/'),
                    path: at('path'),
                    query: at('query'),
                    header: at('header'),
                    schemes,
                    body:
                        operation.requestBody &&
                        compile(body, resolve(operation.requestBody).content['application/json'].schema),
                    responses,
                });
                for (const [status, response] of responses) {
                    this.#answersByStatus.set(status, [...(this.#answersByStatus.get(status) ?? []), response]);
                }
            }
        }
    }

    get operationIds() {
        return this.#operations.map(operation => operation.id);
    }

    /** exchange: {method, target, requestHeaders, requestBody, status, responseHeaders, responseBody} */
    check(exchange) {
        const [path, query = ''] = splitOnce(exchange.target, '?');
        const operation = this.#operations.find(
            o => o.method === exchange.method && matches(o.segments, path.split('/')),
        );
        return {
            operation: operation?.id ?? null,
            request: operation
                ? requestFaults(operation, path, query, exchange)
                : [{ at: 'path', rule: 'path', message: 'the document has no such path and method' }],
            response: operation
                ? responseFaults(operation.responses.get(exchange.status), exchange)
                : this.#strayResponseFaults(exchange),
        };
    }

    // An unknown path or a wrong method belongs to no operation; its answer is one that some operation declares.
    #strayResponseFaults(exchange) {
        const candidates = this.#answersByStatus.get(exchange.status) ?? [undefined];
        const faults = candidates.map(candidate => responseFaults(candidate, exchange));
        return faults.find(list => list.length === 0) ?? faults[0];
    }
}

function requestFaults(operation, path, query, { requestHeaders, requestBody }) {
    const values = queryValues(query);
    const segments = path.split('/');
    const pathValues = Object.fromEntries(
        operation.segments.flatMap((name, i) =>
            name.startsWith('{') ? [[name.slice(1, -1), decode(segments[i])]] : [],
        ),
    );
    const sent = scheme => (scheme.in === 'header' ? requestHeaders[scheme.name.toLowerCase()] : values[scheme.name]);
    const faults = [
        ...judge(operation.path, pathValues, 'path'),
        ...judge(operation.query, values, 'query'),
        ...judge(operation.header, { ...requestHeaders }, 'header'),
    ];
    if (!operation.schemes.some(set => set.every(sent))) {
        faults.push({ at: 'security', rule: 'security', message: 'no signature scheme is complete' });
    }
    if (operation.body) faults.push(...bodyFaults(operation.body, requestHeaders, requestBody));
    return faults;
}

function responseFaults(response, { status, responseHeaders, responseBody }) {
    if (!response) return [{ at: 'status', rule: 'status', message: `${status} is not declared` }];
    const faults = judge(response.headers, { ...responseHeaders }, 'header');
    return response.body ? [...faults, ...bodyFaults(response.body, responseHeaders, responseBody)] : faults;
}

function bodyFaults(validate, headers, bytes) {
    const type = (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
    if (type !== 'application/json') {
        return [{ at: 'header/content-type', rule: 'content-type', message: 'must be application/json' }];
    }
    try {
        return judge(validate, JSON.parse(strictUtf8.decode(bytes)), 'body');
    } catch {
        return [{ at: 'body', rule: 'json', message: 'is not one JSON value in UTF-8' }];
    }
}

// Values stay out of the report: they may be credentials.
function judge(validate, value, place) {
    if (validate(value)) return [];
    return validate.errors.map(e => ({ at: place + e.instancePath, rule: e.keyword, message: e.message }));
}

function matches(template, segments) {
    return (
        template.length === segments.length &&
        template.every((name, i) => (name.startsWith('{') ? segments[i] !== '' : name === segments[i]))
    );
}

function queryValues(query) {
    const values = {};
    for (const pair of query.split('&').filter(Boolean)) {
        const [name, value = ''] = splitOnce(pair, '=');
        values[decode(name.replaceAll('+', ' '))] = decode(value.replaceAll('+', ' '));
    }
    return values;
}

function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

// What does not decode becomes an empty value, which no code allows.
function decode(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return '';
    }
}

function objectOf(parameters, caseless) {
    const key = p => (caseless ? p.name.toLowerCase() : p.name);
    return {
        type: 'object',
        properties: Object.fromEntries(parameters.map(p => [key(p), p.schema])),
        required: parameters.filter(p => p.required).map(key),
    };
}

// Ajv knows the document's schemas by their names alone.
function renamed(node) {
    if (Array.isArray(node)) return node.map(renamed);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
        Object.entries(node).map(([name, value]) => [
            name,
            name === '$ref' ? value.replace(/^#\/components\/schemas\//, '') : renamed(value),
        ]),
    );
}

function lookUp(document, reference) {
    return reference
        .slice(2)
        .split('/')
        .reduce((node, part) => node[part.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}
