import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { fitConcerns } from '../../src/core/clv/fitConcerns'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../src/core/clv/paretoNbd'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { verdict } from '../../src/core/clv/verdict'
import { goldenRows } from '../core/clv/goldenRows'
import { withShared } from '../shared/sharedFolder'

const MODELS = [bgNbd, mbgNbd, paretoNbd]

withShared('verdicts on real histories', (folder) => {
  it.each(MODELS.map((model) => [model.name, model] as const))(
    '%s: nobody seems to leave in nine months of uci_online_retail',
    (_, model) => {
      const fit = runToEnd(fitPurchaseModel(model, goldenRows(folder, 'uci_online_retail', 'rfm_calibration')))
      const { level, concerns } = verdict(fitConcerns(fit))
      expect(level).toBe('hidden')
      expect(concerns.some(({ code, parameter }) => code === 'atBound' && parameter === model.parameters[2])).toBe(true)
    },
  )

  it.each(MODELS.map((model) => [model.name, model] as const))('%s may be trusted on cdnow_sample', (_, model) => {
    const fit = runToEnd(fitPurchaseModel(model, goldenRows(folder, 'cdnow_sample')))
    expect(verdict(fitConcerns(fit))).toEqual({ level: 'trustworthy', concerns: [] })
  })

  it.each(MODELS.map((model) => [model.name, model] as const))(
    '%s held by a weak prior has a peak, and says that it is held',
    (_, model) => {
      const fit = runToEnd(fitPurchaseModel(model, goldenRows(folder, 'uci_online_retail', 'rfm_calibration'), true))
      expect(fit.converged).toBe(true)
      expect(fit.covariance).not.toBe(null)
      expect(fitConcerns(fit).some(({ code }) => code === 'steadied')).toBe(true)
      expect(fit.parameters.every((one) => one > 0 && Number.isFinite(one))).toBe(true)
    },
  )
})
