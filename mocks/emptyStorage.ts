/** MSW looks for a page's storage, and does without where it stores nothing; a worker has none. To be imported before MSW. */
Object.defineProperty(self, 'localStorage', { value: {} })

export {}
