/** Providers of mailboxes for everyone: an address there says nothing about the company. */
const PROVIDERS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com live.co.uk msn.com yahoo.com
  yahoo.co.uk yahoo.fr yahoo.de yahoo.es ymail.com aol.com icloud.com me.com mac.com proton.me protonmail.com gmx.de gmx.net
  gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de mail.com mail.de posteo.de orange.fr wanadoo.fr free.fr sfr.fr
  laposte.net btinternet.com sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net libero.it tin.it alice.it
  telefonica.net bluewin.ch hispeed.ch telenet.be skynet.be ziggo.nl kpnmail.nl home.nl planet.nl xs4all.nl qq.com 163.com
  126.com yandex.ru mail.ru fastmail.com zoho.com`.split(/\s+/),
)

/** The domain of an e-mail address in lower case; null where there is none. */
export function emailDomain(email: string | null): string | null {
  const address = email?.trim().toLowerCase() ?? ''
  const at = address.lastIndexOf('@')
  return at > 0 && at < address.length - 3 ? address.slice(at + 1) : null
}

/** Whether everyone can have an address at the domain. */
export function isProvider(domain: string): boolean {
  return PROVIDERS.has(domain)
}
