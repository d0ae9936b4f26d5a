// Runs the function of Twikoo (argument 1: its folder, argument 2: the port) outside of the cloud that it was written for: what stands here
// is the cloud's database and nothing of Twikoo. A posted body is a call of the function. What is put changes comments as an administrator of
// the database would ([identifier, fields] pairs), since Twikoo itself lets nobody choose when a comment was written, and is answered with how
// often each call was posted so far.
const Module = require('module')
const http = require('http')
const path = require('path')
const [folder, port] = process.argv.slice(2)

const tables = { comment: [], config: [{ LIMIT_PER_MINUTE: '0', LIMIT_PER_MINUTE_ALL: '0', SHOW_UA: 'false' }], counter: [] }
const test = (run) => ({ run })
const holds = (row, query) => query.either ? query.either.some((one) => holds(row, one))
  : Object.entries(query).every(([key, wanted]) => wanted && wanted.run ? wanted.run(row[key]) : row[key] === wanted)
const command = {
  in: (list) => test((value) => list.some((one) => one === value || (one === null && value === undefined))),
  neq: (other) => test((value) => value !== other),
  lt: (other) => test((value) => value < other),
  gt: (other) => test((value) => value > other),
  or: (...either) => ({ either })
}

class Rows {
  constructor (name, rows) { this.name = name; this.rows = rows ?? tables[name] }
  where (query) { return new Rows(this.name, this.rows.filter((row) => holds(row, query))) }
  orderBy (field, direction) { return new Rows(this.name, [...this.rows].sort((a, b) => (direction === 'desc' ? -1 : 1) * ((a[field] ?? 0) - (b[field] ?? 0)))) }
  limit (count) { return new Rows(this.name, this.rows.slice(0, count)) }
  async get () { return { data: this.rows.map((row) => ({ ...row })) } }
  async count () { return { total: this.rows.length } }
  async update (fields) { for (const row of this.rows) Object.assign(row, fields); return { updated: this.rows.length } }
  async add (row) {
    // As hexadecimal as the identifiers of its databases are.
    const id = (0x65a0c0de0000 + tables[this.name].length * 7919).toString(16).padStart(24, '5f')
    tables[this.name].push({ ...row, _id: id })
    return { id }
  }
}

let visitors = 0
const calls = {}
const app = {
  auth: () => ({ getClientIP: () => '127.0.0.1', getEndUserInfo: () => ({ userInfo: { uid: `visitor ${visitors}`, customUserId: '' } }) }),
  database: () => ({ command, collection: (name) => new Rows(name) }),
  callFunction: async () => {}
}
const load = Module._load
Module._load = (name, ...rest) => name === '@cloudbase/node-sdk' ? { init: () => app, SYMBOL_CURRENT_ENV: '' } : load(name, ...rest)
const { main } = require(path.join(folder, 'node_modules', 'twikoo-func'))

http.createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  let answer = calls
  if (request.method === 'PUT') for (const [id, fields] of JSON.parse(body)) Object.assign(tables.comment.find((row) => row._id === id), fields)
  else {
    const call = body ? JSON.parse(body) : {}
    // Nobody signs in: each call is of another visitor.
    visitors++
    if (call.event) calls[call.event] = (calls[call.event] ?? 0) + 1
    answer = await main(call, { function_name: 'twikoo' })
  }
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(answer))
}).listen(Number(port), '127.0.0.1')
