/** The figures' worker of the demo build: itself, behind what lets the demo company answer its requests. */
import './emptyStorage'
import './demoLine'
import '../src/engine/worker'
