// Reads every public topic from beginning to end, as a subscriber in Node would, and holds each record against the contract.
//
// Usage: node read-topics.mjs BOOTSTRAP [PREFIX]
// Prints a line for each topic: name, records, kills. Ends with 1 if a record breaks the contract.
// Needs kafkajs, lz4js, ajv and ajv-formats from npm.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const from = createRequire(join(process.cwd(), 'package.json'))
const { Kafka, CompressionTypes, CompressionCodecs, logLevel } = from('kafkajs')
const lz4 = from('lz4js')
const { default: Ajv } = from('ajv/dist/2020')
const { default: addFormats } = from('ajv-formats')

// Kafka's clients for Node bring no LZ4, which enrichment compresses with.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async encoder => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async buffer => Buffer.from(lz4.decompress(buffer)),
})

const [bootstrap, prefix = 'wire.'] = process.argv.slice(2)
const topics = {
  'stories.raw': 'story',
  'stories.enriched': 'enriched-story',
  'tension.index': 'tension-point',
  'tension.alerts': 'alert',
  'stories.rejected': null,
  'ingest.positions': 'position',
}
const keys = {
  'story': value => value.id,
  'enriched-story': value => value.id,
  'tension-point': value => `${value.subject} ${value.bucket} ${value.start}`,
  'alert': value => value.subject,
  'position': value => `${value.source}/${value.item}`,
}

const ajv = addFormats(new Ajv({ strict: false }))
const folder = new URL('../src/main/resources/io/tensionwire/contract/schema/1.0/', import.meta.url)
const validators = {}
function validate(name, value) {
  validators[name] ??= ajv.compile(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))
  if (!validators[name](value)) throw new Error(ajv.errorsText(validators[name].errors))
}

const ids = new Map()

/** Returns whether the record is a kill; throws where it breaks the contract. */
function check(schema, message) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value.toString()]))
  validate(schema ? 'headers' : 'rejected-headers', headers)
  const event = `${headers.ce_source} ${headers.ce_id}`
  // What is sent twice has the same id twice; what differs must not.
  const value = String(message.value)
  if ((ids.get(event) ?? value) !== value) throw new Error(`two events have the id ${event}`)
  ids.set(event, value)
  if (!schema) return false
  if (headers.ce_type !== `io.tensionwire.${schema}.v1`) throw new Error(`ce_type ${headers.ce_type}`)
  const record = JSON.parse(value)
  validate(schema, record)
  if (message.key.toString() !== keys[schema](record)) throw new Error(`the key is ${message.key}`)
  const killed = record.status === 'canceled'
  if (killed && (record.body || record.headline)) throw new Error('a kill has text')
  return killed
}

async function read(kafka, topic, schema) {
  const admin = kafka.admin()
  await admin.connect()
  const offsets = await admin.fetchTopicOffsets(topic)
  await admin.disconnect()
  const unread = new Map(offsets.filter(({ low, high }) => high !== low).map(({ partition, high }) => [partition, BigInt(high)]))
  const consumer = kafka.consumer({ groupId: `read-topics-${randomUUID()}` })
  let records = 0
  let kills = 0
  if (unread.size > 0) {
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: true })
    await new Promise((resolve, reject) => {
      // The marks of transactions have offsets too, so that the last record does not tell where a partition ends.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
        if (BigInt(payload.lastOffset) + 1n >= (unread.get(payload.partition) ?? 0n)) unread.delete(payload.partition)
        if (unread.size === 0) resolve()
      })
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error))
      consumer.run({
        autoCommit: false,
        eachMessage: async ({ partition, message }) => {
          records++
          try {
            kills += check(schema, message)
          } catch (fault) {
            reject(new Error(`${topic}-${partition}@${message.offset}: ${fault.message}`))
          }
        },
      }).catch(reject)
    })
    await consumer.disconnect()
  }
  console.log(`${topic} ${records} records, ${kills} kills`)
}

try {
  const kafka = new Kafka({ brokers: [bootstrap], logLevel: logLevel.NOTHING })
  for (const [name, schema] of Object.entries(topics)) await read(kafka, prefix + name, schema)
  process.exit(0)
} catch (fault) {
  console.error(fault.message)
  process.exit(1)
}
