import { createContext } from 'react'

/** A sentence that holds for every figure on the page, such as the exchange rates it is at; null where nothing is to be said. */
export const WorkingNote = createContext<string | null>(null)
