import { expect, it } from 'vitest'
import { fitMbgCnbd } from '../../src/core/clv/fitMbgCnbd'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { purchaseDays } from '../../src/core/clv/purchaseDays'
import { purchaseHistory } from '../../src/core/clv/purchaseHistory'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { cdnowLedger, dayOfText } from '../core/clv/cdnowLedger'
import { withShared } from '../shared/sharedFolder'

withShared('MBG/CNBD-k on CDNOW', (folder) => {
  it('finds no rhythm in buying records', () => {
    const { ledger } = cdnowLedger(folder, 'cdnow_sample')
    const { rows } = purchaseHistory(purchaseDays(ledger, null), dayOfText('1997-09-30'))
    const regular = runToEnd(fitMbgCnbd(rows))
    expect(regular.model.phases).toBe(2)
    expect(regular.converged).toBe(true)
    expect(regular.logLikelihood).toBeLessThan(runToEnd(fitPurchaseModel(mbgNbd, rows)).logLikelihood)
  })
})
