import type { FacedMatch, RecordFace } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { counted } from './dataWords'
import css from './RecordFaces.module.css'

interface RecordFacesProps {
  readonly pair: FacedMatch
  readonly labels: ReadonlyMap<string, string>
}

/** Two records side by side, each line in the same place. */
export function RecordFaces({ pair, labels }: RecordFacesProps) {
  return (
    <div className={css['faces']}>
      <Face face={pair.a} labels={labels} />
      <Face face={pair.b} labels={labels} />
    </div>
  )
}

function Face({ face, labels }: { readonly face: RecordFace; readonly labels: ReadonlyMap<string, string> }) {
  const format = useFormat()
  const { account, source, company, email, taxNumber, city, country, sales, revenue12 } = face
  const place = [city, country].filter((part) => part !== null).join(', ')
  return (
    <dl className={css['face']}>
      <div className={css['name']}>
        <dt>
          <bdi>{labels.get(source) ?? source}</bdi>
        </dt>
        <dd>
          <bdi>{company ?? account}</bdi>
        </dd>
      </div>
      <Line name="E-mail" text={email} />
      <Line name="Tax number" text={taxNumber} />
      <Line name="Place" text={place === '' ? null : place} />
      <div>
        <dt>Sales</dt>
        <dd>{counted(sales, 'sale', format)}</dd>
      </div>
      <div>
        <dt>12 months</dt>
        <dd>
          <Figure metric="record-revenue-12" kind="money" value={revenue12} at={{ account }} />
        </dd>
      </div>
    </dl>
  )
}

function Line({ name, text }: { readonly name: string; readonly text: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text === null ? <span className={css['none']}>none</span> : <bdi>{text}</bdi>}</dd>
    </div>
  )
}
