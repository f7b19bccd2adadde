import type { ColumnRole } from './mapping'

/**
 * The names columns go by in English, German, French and Spanish exports, as `plainWords` writes them. Earlier ones
 * are preferred where a file has several.
 */
export const COLUMN_SYNONYMS: Readonly<Record<ColumnRole, readonly string[]>> = {
  orderId:
    words(`order id, order number, order no, order nr, order, sales order, invoice id, invoice number, invoice no,
    invoice, document number, document no, transaction id, bestellnummer, bestell nr, bestellung, auftragsnummer,
    auftragsnr, auftrags nr, auftrag, rechnungsnummer, rechnungsnr, rechnungs nr, rechnung, belegnummer, belegnr, beleg nr, beleg,
    numero de commande, numero commande, no commande, n commande, commande, numero de facture, numero facture, facture,
    numero de pedido, numero pedido, n pedido, id pedido, pedido, numero de factura, numero factura, factura`),
  customerId:
    words(`customer id, customer number, customer no, customer nr, customer code, customer, client id, account id,
    account number, account no, account, company id, buyer id, sold to, user id, kundennummer, kundennr, kunden nr,
    kunden id, kunde, debitorennummer, debitor, numero de client, numero client, code client, id client, client,
    numero de cliente, numero cliente, codigo de cliente, codigo cliente, id cliente, cliente`),
  customerName:
    words(`customer name, client name, company, company name, customer company, account name, billing company,
    billing name, buyer name, sold to name, bill to name, kundenname, firma, firmenname, debitorname, nom du client,
    nom client, raison sociale, nombre del cliente, nombre cliente, razon social`),
  placedAt:
    words(`placed at, order date, ordered at, order purchase timestamp, purchase date, invoice date, document date,
    transaction date, posting date, credit date, refund date, return date, created at, date created, timestamp, date,
    bestelldatum, auftragsdatum, rechnungsdatum, belegdatum, buchungsdatum, datum, date de commande, date commande,
    date de facture, date de la facture, date facture, fecha de pedido, fecha pedido, fecha de factura, fecha factura, fecha`),
  amount:
    words(`net amount, amount net, net total, net revenue, net sales, net, items amount, amount, order amount, line total,
    line amount, extended price, subtotal, order total, order value, total, revenue, sales, turnover, value, payment amount,
    payment value, nettobetrag, betrag netto, nettoumsatz, netto, nettowert, umsatz, betrag, gesamtbetrag, summe, wert,
    montant ht, total ht, montant net, montant, total, chiffre d affaires, ca ht, ca, importe neto, base imponible, neto,
    importe, monto, ventas`),
  currency: words(`currency, currency code, iso currency, wahrung, waehrung, devise, monnaie, moneda, divisa`),
  status: words(`status, order status, document type, transaction type, type, financial status, state, auftragsstatus,
    bestellstatus, belegart, art, statut, etat, type de document, estado, tipo, tipo de documento`),
  freight:
    words(`freight, freight value, freight amount, shipping, shipping amount, shipping cost, shipping total, delivery fee,
    fracht, frachtkosten, versandkosten, versand, frais de port, port, transport, gastos de envio, portes, envio`),
  cost: words(`cost, cost of goods, cogs, cost amount, total cost, line cost, wareneinsatz, einstandswert, kosten, cout,
    cout d achat, cout total, prix de revient, coste, costo, coste total`),
  profit:
    words(`profit, gross profit, margin amount, deckungsbeitrag, rohertrag, rohgewinn, marge brute, benefice, beneficio,
    beneficio bruto`),
  reference:
    words(`external order id, external order number, external order, external reference, external document no, shop order id,
    shop order number, shop order, web order id, web order number, web order, order reference, externe bestellnummer,
    externe auftragsnummer, externe belegnummer, fremdbelegnummer, shop bestellnummer, reference externe, commande externe,
    referencia externa, pedido externo`),
  channel: words(`channel, sales channel, order channel, order source, acquisition channel, source, created via, kanal,
    vertriebskanal, verkaufskanal, bestellweg, canal, canal de vente, canal de venta`),
  rep: words(`rep, sales rep, sales representative, salesperson, sales person, account manager, account owner, owner, employee,
    vertreter, verkaufer, verkaeufer, aussendienst, vertriebsmitarbeiter, kundenbetreuer, commercial, vendeur, representant,
    comercial, vendedor, representante`),
  country: words(
    `country, country code, billing country, ship country, shipping country, land, landercode, pays, pais`,
  ),
  region:
    words(`region, sales region, territory, state, province, customer state, gebiet, verkaufsgebiet, bundesland, bezirk,
    departement, province, zona, provincia, comunidad autonoma`),
  segment: words(`segment, customer segment, customer group, customer type, kundensegment, kundengruppe, segment client,
    groupe de clients, type de client, segmento, grupo de clientes, tipo de cliente`),
  product:
    words(`product id, product code, sku, article no, article number, article, item number, item no, item code, item id,
    stock code, part number, product, artikelnummer, artikelnr, artikel nr, artikel, materialnummer, material,
    code article, code produit, reference article, reference, ref, codigo de articulo, codigo articulo, codigo producto,
    referencia, articulo`),
  productName: words(`product name, product title, item name, product description, description, product, item, title,
    artikelbezeichnung, bezeichnung, produktname, beschreibung, nom du produit, designation, libelle, nombre del producto,
    nombre producto, descripcion`),
  category: words(`category, product category, product group, product type, department, warengruppe, produktgruppe,
    artikelgruppe, kategorie, categorie, famille, categoria, familia`),
  quantity: words(
    `quantity, qty, units, pieces, menge, anzahl, stuck, stueck, quantite, qte, cantidad, unidades, cant`,
  ),
  unitPrice: words(`unit price, net price, item price, price each, price, einzelpreis, stuckpreis, nettopreis, preis,
    prix unitaire ht, prix unitaire, pu ht, prix, precio unitario, precio`),
  creditedOrderId:
    words(`credited order, credited order id, original order, original order id, original invoice, parent order id,
    related order, ursprungsauftrag, ursprungsrechnung, commande d origine, facture d origine, pedido original,
    factura original`),
  company: words(`company, company name, customer name, account name, business name, organisation, organization, name,
    firma, firmenname, kundenname, unternehmen, name 1, raison sociale, societe, entreprise, nom du client, nom client, nom,
    razon social, empresa, nombre del cliente, nombre cliente, nombre`),
  email: words(
    `email, e mail, email address, billing email, mail, courriel, adresse e mail, correo, correo electronico`,
  ),
  parent:
    words(`parent, parent id, parent account, parent company, group id, group, konzern, muttergesellschaft, maison mere,
    societe mere, groupe, empresa matriz, matriz, grupo`),
  mergedInto:
    words(`merged into, merged into id, duplicate of, zusammengefuhrt in, dublette von, fusionne dans, doublon de,
    fusionado en, duplicado de`),
  taxNumber:
    words(`tax number, tax id, vat number, vat id, vat no, vat, vat registration number, ein, ust id, ust idnr, ustid,
    umsatzsteuer id, steuernummer, numero de tva, numero tva, tva intracommunautaire, siren, nif, cif, numero de iva`),
  otherNumber:
    words(`other number, external number, external id, erp number, erp code, erp id, crm id, shop id, alte kundennummer,
    fremdnummer, externe nummer, numero externe, numero externo`),
  city: words(`city, town, billing city, ort, stadt, wohnort, ville, ciudad, poblacion`),
  industry: words(`industry, vertical, sector, branche, sektor, secteur, secteur d activite, industria`),
  tags: words(`tags, tag, labels, schlagworte, etiquettes, etiquetas`),
  consent: words(
    `consent, marketing consent, accepts marketing, opt in, newsletter, einwilligung, consentement, consentimiento`,
  ),
  createdAt:
    words(`created at, created, date created, customer since, registered, registration date, first seen, kunde seit,
    angelegt am, client depuis, date de creation, cliente desde, fecha de alta`),
  creditId:
    words(`credit id, credit note id, credit note number, credit note no, credit note, credit memo, refund id, refund,
    return id, gutschriftsnummer, gutschrift nr, gutschrift, numero d avoir, numero avoir, avoir, numero de abono, abono,
    nota de credito, devolucion`),
  month:
    words(`month, period, year month, cost month, date, monat, periode, buchungsmonat, datum, mois, date, mes, periodo,
    fecha`),
  ratedOn: words(
    `date, day, time period, rate date, exchange rate date, quotation date, datum, kursdatum, jour, fecha`,
  ),
  baseCurrency: words(`base currency, base, currency denom, from currency, basiswahrung, devise de base, divisa base`),
  rate: words(
    `rate, exchange rate, obs value, fx rate, kurs, wechselkurs, umrechnungskurs, taux, taux de change, tipo de cambio`,
  ),
  unitCost:
    words(`unit cost, cost per unit, cost price, purchase price, standard cost, cost, einstandspreis, einkaufspreis, ek preis,
    stuckkosten, cout unitaire, prix d achat, prix de revient, coste unitario, precio de compra, precio de coste`),
  marginPercent: words(
    `margin percent, margin, gross margin, margin pct, marge, rohmarge, spanne, marge brute, margen`,
  ),
  validFrom:
    words(`valid from, from, from date, effective from, effective date, since, gultig ab, ab datum, valable a partir de,
    valide du, desde, valido desde`),
  acquisitionCost:
    words(`acquisition cost, acquisition costs, customer acquisition cost, acquisition spend, acquisition, cac, marketing cost,
    marketing costs, marketing spend, ad spend, ad cost, advertising cost, advertising spend, media spend, spend,
    akquisekosten, akquisitionskosten, kosten der akquise, werbekosten, marketingkosten, werbeausgaben, marketingausgaben,
    cout d acquisition, couts d acquisition, depenses marketing, depenses publicitaires, coste de adquisicion,
    costes de adquisicion, gasto de marketing, gasto publicitario`),
  retentionCost:
    words(`retention cost, retention costs, retention spend, retention, cost to serve, service cost, service costs, servicing cost,
    support cost, loyalty cost, bindungskosten, kundenbindungskosten, servicekosten, betreuungskosten, supportkosten,
    cout de fidelisation, couts de fidelisation, cout de service, couts de service, coste de retencion, costes de retencion,
    coste de servicio, costes de servicio`),
  activityId:
    words(`ticket id, ticket number, ticket no, ticket, case number, case id, quote id, quote number, quote no, quote, visit id,
    delivery id, delivery number, delivery note, sample id, referral id, membership id, member number, survey id, response id, use id,
    ticketnummer, angebotsnummer, angebot, besuchsnummer, lieferscheinnummer, lieferschein, numero de devis, devis,
    numero de presupuesto, presupuesto, albaran`),
  customerSource: words(`system, customer system, source system, customers of, quellsystem, systeme source, sistema`),
  openedAt: words(
    `opened at, opened, date opened, ticket created at, ticket opened, eroffnet am, eroffnet, ouvert le, abierto el`,
  ),
  firstResponseAt:
    words(`first response at, first response, first reply at, first reply, first responded at, responded at, answered at,
    erste antwort, erstantwort, premiere reponse, primera respuesta`),
  closedAt: words(
    `closed at, closed, date closed, resolved at, resolved, solved at, geschlossen am, gelost am, ferme le, cerrado el`,
  ),
  promisedAt:
    words(`promised at, promised, promised date, promised day, promised delivery date, requested delivery date, due date, due,
    delivery due, confirmed delivery date, zugesagt am, zugesagt, liefertermin, wunschtermin, promis le, date promise, prometido el`),
  deliveredAt:
    words(`delivered at, delivered, delivered day, delivery date, actual delivery date, arrived at, geliefert am, geliefert,
    zugestellt am, livre le, date de livraison, entregado el, fecha de entrega`),
  givenAt: words(
    `given at, answered on, responded on, survey date, feedback date, rated at, bewertet am, note le, valorado el`,
  ),
  score: words(
    `score, rating, nps, nps score, csat, stars, satisfaction, bewertung, note de satisfaction, puntuacion, valoracion`,
  ),
  joinedAt: words(
    `joined at, joined, member since, enrolled at, beigetreten am, mitglied seit, membre depuis, socio desde`,
  ),
  leftAt: words(
    `left at, left, member until, cancelled at, ausgetreten am, mitglied bis, membre jusqu au, socio hasta`,
  ),
  quotedAt: words(
    `quoted at, quoted, quote date, quotation date, offered at, angebotsdatum, angeboten am, date du devis, fecha de presupuesto`,
  ),
  decidedAt: words(
    `decided at, decided, decision date, won at, ordered on, accepted at, entschieden am, decide le, decidido el`,
  ),
  outcome: words(`outcome, quote status, result, stage, ergebnis, angebotsstatus, resultat, resultado, status, state`),
  visitedAt: words(
    `visited at, visited, visit date, date of visit, besucht am, besuchsdatum, visite le, date de visite, fecha de visita`,
  ),
  sentAt: words(`sent at, sent, sample sent, date sent, shipped at, versandt am, envoye le, enviado el`),
  referredAt: words(`referred at, referred on, referral date, empfohlen am, recommande le, recomendado el`),
  referredCustomerId:
    words(`referred customer, referred customer id, referred customer number, referred account, new customer, referred,
    geworbener kunde, empfohlener kunde, client parraine, cliente recomendado`),
  service: words(
    `service, service name, campaign, campaign name, program, programme, dienst, dienstleistung, kampagne, campagne, servicio, campana`,
  ),
  audience: words(
    `audience, reach, recipients, reached, zielgruppe, reichweite, empfanger, destinataires, audiencia, alcance`,
  ),
  maintenanceHours:
    words(`maintenance hours, hours, maintenance time, effort hours, wartungsstunden, pflegestunden, stunden, heures,
    heures de maintenance, horas, horas de mantenimiento`),
  runningCost: words(
    `running cost, cost, costs, total cost, spend, budget, kosten, laufende kosten, cout, couts, coste, costes`,
  ),
  usedAt: words(`used at, used on, used, date used, genutzt am, utilise le, usado el`),
}

/** Words that make a column something else, however well the rest of its name fits. */
export const FOREIGN_WORDS: { readonly [R in ColumnRole]?: readonly string[] } = {
  unitCost: words(`total, line, shipping, delivery, amount`),
  placedAt:
    words(`ship, shipping, shipped, delivery, delivered, due, updated, modified, limit, birth, payment, liefer, echeance,
    livraison, envio, entrega`),
  amount: words(
    `tax, vat, mwst, tva, iva, shipping, freight, discount, unit, non, refunded, returns, gross, brutto, bruto`,
  ),
  cost: words(`shipping, unit, delivery`),
  orderId: words(`item, line, date, status, type, source, channel, parent, original, credited`),
  customerId: words(`name, group, type, segment, since, state, country, city, email, contact, unique, zip, service`),
  customerName: words(`id, code, number, contact, product, rep, first, last, e mail, email, country, city, state, zip,
    street, address, phone, region, segment, group, type, tax, vat`),
  productName: words(`id, code, sub, type`),
  category: words(`sub`),
  unitPrice: words(`list, gross, brutto, total`),
}

function words(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim().replaceAll(/\s+/g, ' '))
}
