// publicodes on the people of standard input: a rule a clause, path and tier. Knows nothing of the project.
import { readFileSync } from 'node:fs'
import Engine from 'publicodes'

const ALL = 'toutes ces conditions'
const ANY = 'une de ces conditions'
const SIGN = { ge: '>=', le: '<=', eq: '=' }
const { rules, people } = JSON.parse(readFileSync(0, 'utf8'))
const fact = Object.fromEntries(rules.facts.map((name, n) => [name, `f ${word(n)}`]))
const clause = Object.fromEntries(Object.keys(rules.clauses).map((key, n) => [key, `c ${word(n)}`]))

// Its names are words: 12 is bc.
function word(n) {
  return String(n).replace(/\d/g, (digit) => 'abcdefghij'[digit])
}

function choices(parts, count) {
  if (count === 0) return [[]]
  if (parts.length < count) return []
  const [first, ...rest] = parts
  return [...choices(rest, count - 1).map((some) => [first, ...some]), ...choices(rest, count)]
}

function condition([kind, ...rest]) {
  if (kind === 'all') return rest.length ? { [ALL]: rest.map(condition) } : 'oui'
  if (kind === 'any') return rest.length ? { [ANY]: rest.map(condition) } : 'non'
  if (kind === 'count') {
    const [needed, ...parts] = rest
    return { [ANY]: choices(parts, needed).map((some) => ({ [ALL]: some.map(condition) })) }
  }
  return `${fact[rest[0]]} ${SIGN[kind]} ${rest[1]}`
}

const written = {}
for (const name of Object.values(fact)) written[name] = {}
for (const [key, node] of Object.entries(rules.clauses)) written[clause[key]] = { valeur: condition(node) }
written.sure = { valeur: condition(rules.confirmed) }
rules.tiers.forEach((tier, n) => {
  const opened = (kind) => ({ [ANY]: Object.values(tier.paths).map((path) => ({ [ALL]: path[kind].map((key) => clause[key]) })) })
  written[`held ${word(n)}`] = { valeur: tier.held === null ? 'non' : condition(tier.held) }
  written[`loose ${word(n)}`] = { valeur: opened('loose') }
  written[`strict ${word(n)}`] = { valeur: { [ALL]: ['sure', opened('strict')] } }
})

const engine = new Engine(written)

// Its three values: true, false, and null where a missing fact still decides.
function status(n) {
  const value = (name) => engine.evaluate(`${name} ${word(n)}`).nodeValue ?? null
  const held = value('held')
  if (held !== false) return held ? 'held' : 'undetermined'
  const strict = value('strict')
  if (strict) return 'eligible'
  const loose = value('loose')
  if (loose === false) return 'ineligible'
  return loose && strict === false ? 'needs_review' : 'undetermined'
}

const seconds = {}
const statuses = {}
for (const [kind, some] of Object.entries(people)) {
  const situations = some.map((person) => Object.fromEntries(Object.entries(person).map(([name, value]) => [fact[name], value])))
  const started = process.cpuUsage()
  statuses[kind] = situations.map((situation) => {
    engine.setSituation(situation)
    return rules.tiers.map((_, n) => status(n))
  })
  const { user, system } = process.cpuUsage(started)
  seconds[kind] = (user + system) / 1e6
}
const { version } = JSON.parse(readFileSync(new URL('node_modules/publicodes/package.json', import.meta.url), 'utf8'))
process.stdout.write(JSON.stringify({ version, seconds: { '': seconds }, statuses }))
