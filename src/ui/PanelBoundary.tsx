import { Component, type ErrorInfo, type ReactNode } from 'react'

import { Button } from './Button'
import css from './PanelBoundary.module.css'

interface PanelBoundaryProps {
  /** What fails with it: "Revenue movement". */
  readonly title: string
  /** Called by Retry before drawing anew: refetch what the panel asks for. */
  readonly onRetry?: (() => void) | undefined
  readonly children: ReactNode
}

interface PanelBoundaryState {
  readonly error: Error | null
}

/** Keeps a panel's failure to itself: says what failed and that the rest works, and offers Retry. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error, trace: ErrorInfo): void {
    reportError(new Error(`${this.props.title} could not be drawn${trace.componentStack ?? ''}`, { cause: error }))
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <PanelTrouble
        title={this.props.title}
        error={error}
        onRetry={() => {
          this.props.onRetry?.()
          this.setState({ error: null })
        }}
      />
    )
  }
}

interface PanelTroubleProps {
  readonly title: string
  readonly error: Error
  readonly onRetry?: (() => void) | undefined
}

/** The sentence a failed panel shows. */
export function PanelTrouble({ title, error, onRetry }: PanelTroubleProps) {
  return (
    <div role="alert" className={css['trouble']}>
      <p>
        <strong>{title} could not be shown.</strong> {error.message} Everything else on this page works.
      </p>
      {onRetry !== undefined && (
        <Button small onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
