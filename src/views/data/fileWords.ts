import type { ColumnRole, CsvKind, CsvStatus, DateFormat } from '../../state/answers'

/** What the rows of a file are. */
export const KIND_WORDS: Readonly<Record<CsvKind, string>> = {
  orders: 'Orders or credits, one a row',
  lines: 'Order lines, one position a row',
  payments: 'Payments of orders',
  customers: 'Customers, one a row',
  credits: 'Returns, refunds, credit notes',
  costs: 'Costs of a month, to win or to keep accounts',
}

/** What a column holds. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  orderId: 'Order number',
  customerId: 'Customer number',
  placedAt: 'Date',
  amount: 'Net amount',
  currency: 'Currency',
  status: 'Status',
  freight: 'Freight',
  cost: 'Cost of goods',
  profit: 'Profit',
  channel: 'Channel',
  rep: 'Sales rep',
  country: 'Country',
  reference: 'Number in another system',
  region: 'Region',
  segment: 'Segment',
  creditedOrderId: 'Order that is credited',
  product: 'Product number',
  productName: 'Product name',
  category: 'Category',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  company: 'Company name',
  email: 'E-mail address',
  parent: 'Parent company',
  mergedInto: 'Merged into',
  taxNumber: 'Tax number',
  otherNumber: 'Number in another system',
  city: 'City',
  industry: 'Industry',
  tags: 'Tags',
  consent: 'Consent',
  createdAt: 'Customer since',
  creditId: 'Number of the credit',
  month: 'Month',
  acquisitionCost: 'Cost of acquisition',
  retentionCost: 'Cost to serve and retain',
}

export const DATE_WORDS: Readonly<Record<DateFormat, string>> = {
  ymd: 'Year, month, day: 2011-12-09',
  dmy: 'Day, month, year: 9.12.2011',
  mdy: 'Month, day, year: 12/9/2011',
  'epoch-seconds': 'Seconds since 1970',
  'epoch-milliseconds': 'Milliseconds since 1970',
}

export const DECIMAL_WORDS: Readonly<Record<'.' | ',', string>> = {
  '.': 'Point: 1,234.56',
  ',': 'Comma: 1.234,56',
}

/** What a status word is read as. */
export const STATUS_WORDS: Readonly<Record<CsvStatus, string>> = {
  placed: 'A sale',
  credit: 'Money taken back',
  cancelled: 'Cancelled: set aside',
  draft: 'A draft: set aside',
  test: 'A test: set aside',
}
