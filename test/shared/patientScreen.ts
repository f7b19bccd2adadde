import { configure } from '@testing-library/react'

// A crowded machine draws late; what never comes fails all the same.
configure({ asyncUtilTimeout: 15_000 })
