package raster

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// crew shares numbered tasks between the processors. Its goroutines live only as long as a run, and starting them
// allocates nothing, because the function they execute is made once.
type crew struct {
	wait  sync.WaitGroup
	next  atomic.Int64
	hand  atomic.Int64
	tasks int64
	task  func(hand, i int)
	work  func()
}

// hands is how many tasks may run at the same time.
func (c *crew) hands() int { return runtime.GOMAXPROCS(0) }

// run executes task(hand, i) for every i below n and returns when all are done. Tasks with the same hand never run at the
// same time. The order is not fixed.
func (c *crew) run(n, hands int, task func(hand, i int)) {
	if c.work == nil {
		c.work = func() {
			c.toil()
			c.wait.Done()
		}
	}
	c.tasks, c.task = int64(n), task
	c.next.Store(0)
	c.hand.Store(0)
	for range min(hands, n) - 1 {
		c.wait.Add(1)
		go c.work()
	}
	c.toil()
	c.wait.Wait()
}

// toil does tasks until none is left.
func (c *crew) toil() {
	hand := int(c.hand.Add(1) - 1)
	for {
		i := c.next.Add(1) - 1
		if i >= c.tasks {
			return
		}
		c.task(hand, int(i))
	}
}
