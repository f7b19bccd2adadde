/** How well a model describes what it was fitted to, less what its parameters cost. */
export interface InformationCriteria {
  readonly aic: number
  readonly bic: number
}

/** AIC = 2k − 2 ln L, BIC = k ln n − 2 ln L for k parameters and n accounts. */
export function informationCriteria(logLikelihood: number, parameters: number, accounts: number): InformationCriteria {
  return {
    aic: 2 * parameters - 2 * logLikelihood,
    bic: parameters * Math.log(accounts) - 2 * logLikelihood,
  }
}
