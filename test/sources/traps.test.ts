import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A trap of an API, the file below `test` in which it is proven harmless, and the title of the test there. */
type Trap = readonly [trap: string, file: string, title: string]

const woo = (trap: string, title: string): Trap => [trap, 'sources/woocommerce/contract.test.ts', title]
const medusa = (trap: string, title: string): Trap => [trap, 'sources/medusa/contract.test.ts', title]
const vendure = (trap: string, title: string): Trap => [trap, 'sources/vendure/contract.test.ts', title]
const tryton = (trap: string, title: string): Trap => [trap, 'sources/tryton/contract.test.ts', title]
const shopify = (trap: string, title: string): Trap => [trap, 'sources/shopify/shopifySource.test.ts', title]
const odoo = (trap: string, title: string): Trap => [trap, 'sources/odoo/odooSource.test.ts', title]
const central = (trap: string, title: string): Trap => [
  trap,
  'sources/businessCentral/businessCentralSource.test.ts',
  title,
]
const rest = (trap: string, title: string): Trap => [trap, 'sources/rest/restSource.test.ts', title]
const http = (trap: string, title: string): Trap => [trap, 'sources/http.test.ts', title]
const changes = (trap: string, title: string): Trap => [trap, 'sources/changes.contract.test.ts', title]
const admitted = (trap: string): Trap => [trap, 'architecture/deployment.test.ts', 'admit %s its method']
const moving = (trap: string): Trap => [trap, 'faults/listFaults.test.ts', 'lose nothing and double nothing']

/** Every trap that is known of the APIs that are read, with what proves that Tenure does not fall into it. */
const TRAPS: Readonly<Record<string, readonly Trap[]>> = {
  WooCommerce: [
    admitted('a GET may delete by a parameter'),
    woo('a page has 100 rows at most; the newest come first unless asked otherwise', 'what is asked is admitted'),
    woo('a dotted name below a list leaves the list out', 'the recording shows why: dotted names'),
    woo('a page past the end is empty and counts on', 'one page past the end is the end'),
    woo('the total contains tax and freight', 'net is total − tax − freight, to the cent'),
    woo('fees may be negative', 'a negative fee is a discount'),
    woo('refunds inside an order have no date', 'a refunded order is still a sale, and its refund'),
    woo('customer 0 is a guest', 'a guest is known by the e-mail address of the bill'),
    woo('companies stand in bills alone', 'guests become customers, with the company of the bill'),
    woo('dates are UTC and do not say so', 'dates have no zone and are UTC'),
    woo('refunds may be dated ahead', 'refunds of the future pass'),
    woo('positions have no category and no cost', 'lines bear article, quantity, net and the category'),
    woo('a wrong key, a read-only key and an unknown order are refused in words', '%s is %s, in the words of the shop'),
    changes('orders are asked for by GMT, customers cannot be', 'WooCommerce'),
    http('it lets any origin in with its credentials', 'never asks %s'),
    http('hosts add 429 of their own', 'waits as long as the server asks: seconds, then a date'),
  ],
  Medusa: [
    admitted('a key can also write'),
    medusa('it skips what it does not know, silently', 'an unknown field is silently ignored'),
    medusa('money is in major units', 'money is in major units; net is after discounts'),
    medusa('goods that came back leave the total, and the refund is told as well', 'a return took the goods out'),
    medusa('refunds have their dates in payments alone', 'refunds stand inside their orders, with dates'),
    medusa('drafts are no orders', 'drafts are not among the orders'),
    medusa('cancelled orders keep their amount', 'cancelled orders keep their amount and are cancelled'),
    medusa('guests may share an address', 'guests with one address stay two'),
    medusa('a page may be short', 'a page with fewer rows than asked, before the end, is refused'),
    changes('whether a refund moves its order is not known', 'Medusa'),
  ],
  Vendure: [
    vendure('1,000 rows a page at most', 'a list is asked for by id, at most 1,000 rows'),
    vendure('an error is an answer of status 200', '%s is %s, in the words of the shop, and is not tried again'),
    vendure('money is in minor units; the default channel holds all orders', 'money is in minor units, net of tax'),
    vendure('an order that was not placed has no date', 'a draft has no date of an order yet'),
    vendure('a cancelled order comes to 0', 'a cancelled order comes to 0; the pieces'),
    vendure('pieces that were cancelled leave the total', 'cancelled pieces that were %s'),
    vendure('refunds contain tax and freight', 'refunds stand inside their orders with dates of their own'),
    vendure('there is no company', 'there is no company: it stands in the addresses'),
    vendure('a page past the end is empty', 'to the last page and one past it'),
    changes('a refund does not move its order: all are read once a day', 'Vendure'),
    admitted('the path does not tell reading from writing'),
  ],
  Tryton: [
    tryton('errors are answers of status 200, a stale session is an empty 401', '%s is %s, and is not tried again'),
    tryton('values have classes', 'typed values are read: decimals exact, civil dates'),
    tryton('amounts of drafts are in no cache', '%s: %s, with or without an amount in the cache'),
    tryton('returns are sales below 0', 'returns are sales below 0: credits that name the first sale'),
    tryton('inactive and merged parties are hidden', 'a sync of the parties is complete, inactive and merged ones'),
    tryton('positions are a model of their own', 'lines come from a model of their own'),
    tryton('what is read depends on the company of the user', 'every call is made in the company of the user'),
    changes('the date of the last change is null at first', 'Tryton'),
  ],
  Shopify: [
    shopify('without a scope orders of 60 days alone are told', 'which is refused, for every customer would seem new'),
    shopify('throttling is an answer of status 200', 'THROTTLED inside a 200: the page is asked for again'),
    shopify('a page may cost more than a shop grants', 'a page that is too costly is asked for by halves'),
    shopify('test orders are orders', 'a test order, cancelled or not'),
    shopify('money is told in two currencies', 'in the currency of the shop'),
    shopify('a bulk file may end early', 'a file that ends early is noticed by its count'),
    shopify('one bulk operation at a time', 'an operation that is running already is waited for'),
    shopify('the file is on a host of its own', 'the file is read by way of the proxy, whatever host'),
  ],
  Odoo: [
    odoo('dates are UTC and do not say so; totals contain freight', 'sales: net without freight and tax, UTC instants'),
    odoo('credit notes are moves among others', 'posted credit notes are credits of the company'),
    odoo('contacts and addresses are partners', 'a contact counts with its company'),
    odoo('archived records are hidden', 'archived records are read, in one language'),
    odoo('errors of JSON-RPC are answers of status 200', '%s: %s says so'),
  ],
  'Business Central': [
    central('pages are links to another host', 'pages follow the link of the answer on the own host'),
    central('credits are another entity, and some only cancel', 'credit memos that stand are credits'),
    central('a document in the own currency names none', 'in the own currency where it names none'),
    central('it asks for patience', 'a server that is asked too often is asked again'),
  ],
  'any list': [
    rest('a page past the end repeats the last one', 'a list that hands out its last page for ever'),
    rest('the end may be an answer without content', 'no content is the end'),
    rest('currencies have no, two or three decimals', '%s %s in minor units of %s decimals'),
    http('a page of HTML comes where data belong', 'says that a web page came where data belong'),
    http('a body may end early', 'reads a truncated page again, and never takes it'),
    moving('rows come, change and go while pages are read'),
  ],
}

describe.each(Object.entries(TRAPS))('the traps of %s', (_, traps) => {
  test.each(traps)('%s', (_trap, file, title) => {
    expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).toContain(title)
  })
})
